// プログラムが着く前: 読める、押せる。着いたとき: 何も動かず、答えも焦点もそのまま。
import { assert, journey, stage } from "./harness.mjs";
import { working } from "./people.mjs";

const FIRST = "flow.situation";
const WASM = /\.wasm/;
const picked = (page) => page.locator(`[name="${FIRST}"][value="working"]`);
const ready = (page) => page.locator('html[data-ready="true"]').waitFor({ state: "attached", timeout: 10_000 });

/** プログラムをおさえたまま開く。着かせる関数を返す。 */
async function openHeld(person, place = "") {
  person.site.release();
  person.site.hold(WASM);
  await person.page.goto(person.site.url + place, { waitUntil: "commit" });
  await person.page.locator("main h1").waitFor({ state: "attached" });
  await person.page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /boot-.*\.js/.test(name)));
  await person.page.waitForTimeout(300);
  assert.equal(await person.page.locator("html").getAttribute("data-ready"), null, "まだ着いていない");
  return async () => {
    person.site.release();
    await ready(person.page);
  };
}

/** 部品の並びと、目に見える場所。 */
const drawn = (page) =>
  page.locator("#app").evaluate((app) =>
    [...app.querySelectorAll("*")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const own = [...element.attributes].filter(({ name }) => name !== "value" && name !== "checked");
      const attributes = own.map(({ name, value }) => `${name}=${value}`).sort();
      const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("");
      return [element.localName, ...attributes, text, [x, y + scrollY, width, height].map(Math.round).join(",")].join(" ");
    }),
  );

journey("着く前の画面は、着いたあとの画面と同じ", async (person) => {
  const { page } = person;
  for (const [place, name] of [["", "start"], ["easy.html", "start"], ["law.html", "start"], ["en.html", "start"], ["question.html", "question"]]) {
    await page.goto("about:blank");
    const arrive = await openHeld(person, place);
    await page.evaluate(() => {
      window.shifts = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shifts += value))).observe({ type: "layout-shift", buffered: true });
    });
    const [before, title] = [await drawn(page), await page.title()];
    const shot = await page.screenshot();
    await arrive();
    await page.locator(`[data-page="${name}"]`).waitFor();
    await page.waitForTimeout(100);
    assert.deepEqual(await drawn(page), before, place);
    if (name === "start") assert.ok(shot.equals(await page.screenshot()), `${place}: 一つの点まで同じ`);
    assert.equal(await page.title(), title);
    assert.equal(await page.evaluate(() => window.shifts), 0, `${place}: 動かない`);
  }
});

journey("着く前に「はじめる」を押して答えると、着いても答えと焦点が残る", async (person) => {
  const { page } = person;
  const arrive = await openHeld(person);
  await page.locator('[data-action="start"]').click();
  await page.locator('[data-page="question"] h1').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.localName), "h1");
  assert.ok((await page.title()).startsWith(await page.locator("h1").innerText()));
  await page.locator(`label[for="${await picked(page).getAttribute("id")}"]`).click();
  assert.ok(await picked(page).isChecked());
  await page.evaluate(() => scrollTo(0, 60));
  const seen = await page.evaluate(() => [scrollY, document.activeElement.id]);
  await arrive();
  await page.waitForTimeout(100);
  assert.ok(await picked(page).isChecked(), "答えはそのまま");
  assert.deepEqual(await page.evaluate(() => [scrollY, document.activeElement.id]), seen, "見ているところも、焦点も");
  assert.deepEqual((await person.currentQuestion()).paths, [FIRST]);
  await person.next();
  await person.run(working);
  assert.equal((await person.result()).verdict, "available");
});

journey("アドレスで質問から始まるときも、先に押して答えたことが残り、もどれる", async (person) => {
  const { page } = person;
  const arrive = await openHeld(person, "#start=question");
  await page.locator('[data-action="start"]').click();
  await picked(page).focus();
  await page.keyboard.press("Space");
  await arrive();
  assert.ok(await picked(page).isChecked(), "答えはそのまま");
  assert.equal(await page.evaluate(() => document.activeElement.value), "working");
  await person.back();
  assert.equal((await person.currentQuestion()).page, "start");
  await page.locator('[data-action="start"]').click();
  assert.ok(await picked(page).isChecked(), "もどっても残る");
});

journey("着く前の「つぎへ」は、待つと言い、着いたら一度だけ進む", async (person) => {
  const { page } = person;
  const arrive = await openHeld(person);
  await page.locator('[data-action="start"]').click();
  await picked(page).check();
  await page.locator('[data-action="next"]').click();
  assert.match(await page.locator('[role="status"]').innerText(), /準備しています/);
  await page.locator('[data-action="next"]').click();
  await arrive();
  await page.locator('[data-question="services"]').waitFor();
  assert.equal(await page.locator(".notice").count(), 0);
  await person.back();
  assert.ok(await picked(page).isChecked());
  await person.back();
  assert.equal((await person.currentQuestion()).page, "start");
});

journey("着く前でも、ブラウザの「戻る」で、はじめの画面にもどる", async (person) => {
  const { page } = person;
  const arrive = await openHeld(person);
  const length = await page.evaluate(() => history.length);
  const start = page.locator('[data-action="start"]');
  await start.click();
  await page.locator('[data-page="question"] h1').waitFor();
  await page.goBack();
  await page.locator('[data-page="start"] h1').waitFor();
  await start.click();
  await picked(page).check();
  await page.locator('[data-action="back"]').click();
  await start.click();
  assert.ok(await picked(page).isChecked(), "もどっても、答えは残る");
  await arrive();
  await page.waitForTimeout(200);
  assert.deepEqual((await person.currentQuestion()).paths, [FIRST]);
  assert.ok(await picked(page).isChecked());
  // 履歴は、はじめの画面と質問の二つだけ: 一度の「戻る」で、はじめの画面
  assert.equal(await page.evaluate(() => history.length), length + 1);
  await page.goBack();
  await page.locator('[data-page="start"] h1').waitFor();
  await page.goForward();
  await page.locator('[data-page="question"] h1').waitFor();
});

journey("着く前に、キーだけで答えても残る", async (person) => {
  const { page } = person;
  const arrive = await openHeld(person);
  await page.locator('[data-action="start"]').focus();
  await page.keyboard.press("Enter");
  await page.locator('[data-page="question"]').waitFor();
  while ((await page.evaluate(() => document.activeElement.type)) !== "radio") await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  const value = await page.evaluate(() => document.activeElement.value);
  await arrive();
  await page.waitForTimeout(100);
  assert.deepEqual(await page.evaluate(() => [document.activeElement.value, document.activeElement.checked]), [value, true]);
  await page.keyboard.press("Enter");
  await page.locator(`[data-question]:not([data-question="${FIRST}"])`).waitFor();
});

journey("着いたときに押しているとちゅうでも、その一押しはなくならない", async (person) => {
  const { page } = person;
  const arrive = await openHeld(person);
  const { x, y, width, height } = await page.locator('[data-action="start"]').boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  const done = arrive();
  await page.waitForTimeout(600);
  assert.equal(await page.locator("html").getAttribute("data-ready"), null, "指をはなすまで、替わらない");
  await page.mouse.up();
  await done;
  await page.locator('[data-page="question"]').waitFor();
});

journey("着く前に深さを変えると、着いてから変わる", async (person) => {
  const { page } = person;
  const arrive = await openHeld(person);
  await page.locator('[data-action="depth"][value="easy"]').click();
  await page.locator('[data-action="start"]').click();
  await arrive();
  await page.locator('html[data-depth="easy"]').waitFor({ state: "attached" });
  assert.equal((await person.currentQuestion()).page, "question");
});

journey("着く前でも「すぐに閉じる」は閉じる", async (person) => {
  await openHeld(person);
  await person.page.locator('[data-action="exit"]').click();
  await person.page.waitForURL("about:blank");
  person.site.release();
});

journey("アドレスで選ばれた深さでは、ちがう文を見せない", async (person) => {
  const { page } = person;
  const arrive = await openHeld(person, "#depth=easy&ruby=all");
  assert.equal(await page.locator("h1").isVisible(), false);
  await arrive();
  assert.ok(await page.locator("h1").isVisible());
  assert.ok((await page.locator("h1 ruby").count()) > 0);
});

journey("プログラムが動かないときは、わけと相談先を言う", async (person) => {
  const { page } = person;
  await page.route(/^[^?]*\.wasm$/, (route) => route.abort());
  await page.goto(person.site.url);
  await page.locator(".notice").waitFor();
  assert.match(await page.locator('[role="status"]').innerText(), /市区町村/);
  assert.match(await page.locator("main").innerText(), /6か月/);
  person.problems.length = 0;
});

journey("JavaScript がなくても、どの深さでも読める", async (person) => {
  const { page } = person;
  for (const [place, rule] of [["", /6か月.*3年間/], ["easy.html", /6か月.*3年間/], ["law.html", /6か月.*3年間/], ["en.html", /three years.*six months/]]) {
    await page.goto(person.site.url + place);
    const said = await page.locator("body").innerText();
    assert.match(said, rule);
    assert.match(said, /窓口|役所|担当課/);
    assert.equal(await page.locator("button:visible").count(), 0, "動かないボタンは出さない");
    await page.locator("noscript a, .notice a").first().click();
    assert.ok((await page.locator("ol li").count()) > 10, "聞かれることの一覧");
    assert.equal(await page.locator("h1").count(), 1);
  }
}, { javaScriptEnabled: false });

journey("はじめの反応まで、四つの通信。はじめの画面は 14 kB まで", async (person) => {
  const { page } = person;
  const { site } = await stage();
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.slice(site.path.length)));
  await person.openEarly("");
  // あとの部分は、反応できるようになってから、ひとりでに読みこむ
  const program = asked.filter((name) => !/^(icon|manifest|split_)/.test(name));
  assert.ok(program.length <= 4, program.join(", "));
  const later = asked.findIndex((name) => name.startsWith("split_"));
  assert.ok(later === -1 || later >= program.length, asked.join(", "));
  const { statSync } = await import("node:fs");
  assert.ok(statSync(`${site.folder}/index.html.br`).size <= 14_000);
});
