// 深さとふりがなを変えるボタン: 場所も、答えも、焦点も、そのまま。読み上げは、押すまでだまっている。
import { overflow } from "./access.mjs";
import { assert, journey, keyboard } from "./harness.mjs";
import { DEPTHS, LOOKS, misplacedRuby, show, unmarkedJapanese } from "./looks.mjs";
import { AS_OF, working } from "./people.mjs";

const STARTED = "jobs.0.started_on";

journey("深さを変えても、画面も、書いたものも、焦点も、そのまま", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.run(working, { until: STARTED });
  await page.locator(`[name="${STARTED}.year"]`).fill("令和８");
  const said = new Set();
  for (const depth of [...DEPTHS, "plain"]) {
    const button = page.locator(`[data-action="depth"][value="${depth}"]`);
    await button.click();
    await page.locator(`html[data-depth="${depth}"]`).waitFor({ state: "attached" });
    assert.equal(await page.locator("html").getAttribute("lang"), depth === "en" ? "en" : "ja");
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    assert.ok(await button.evaluate((element) => element === document.activeElement), "焦点は押したボタンに");
    assert.equal(await page.locator(`[name="${STARTED}.year"]`).inputValue(), "令和８");
    assert.deepEqual((await person.currentQuestion()).paths, [STARTED]);
    said.add(`${await page.locator("fieldset").first().innerText()}`);
    assert.ok((await page.title()).startsWith(await page.locator("h1").innerText()));
  }
  assert.equal(said.size, 4, "四つの深さは、四つのちがう文");
});

journey("キーだけで、深さとふりがなを変えられる", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.hands.press(page.locator('[data-action="depth"][value="easy"]'));
  await page.locator('html[data-depth="easy"]').waitFor({ state: "attached" });
  const ruby = page.locator('[data-action="ruby"]');
  await page.keyboard.press("Tab");
  while (!(await ruby.evaluate((element) => element === document.activeElement))) await page.keyboard.press("Tab");
  await page.keyboard.press("End");
  await page.locator('html[data-ruby="all"]').waitFor({ state: "attached" });
  assert.ok((await page.locator("ruby").count()) > 10);
  assert.ok(await ruby.evaluate((element) => element === document.activeElement));
}, { hands: keyboard });

journey("アドレスで、深さとふりがなを決められる", async (person) => {
  const { page } = person;
  await person.open(AS_OF, "depth=easy&ruby=all");
  assert.equal(await page.locator("html").getAttribute("data-depth"), "easy");
  assert.ok((await page.locator("h1 ruby").count()) > 0);
  assert.match(await page.locator(".header-day").innerText(), /2026/);
  await person.open(AS_OF, "depth=klingon&ruby=many");
  assert.equal(await page.locator("html").getAttribute("data-depth"), "easy", "知らない値なら、今のまま");
});

journey("ふりがなを消すと、画面に ruby は一つもない", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  assert.equal(await page.locator("ruby").count(), 0);
  const counts = [];
  for (const ruby of ["hard", "all", "off"]) {
    await show(page, { depth: "easy", ruby });
    counts.push(await page.locator("ruby").count());
  }
  const [hard, all, off] = counts;
  assert.ok(hard > 0 && hard < all, `${counts}`);
  assert.equal(off, 0);
});

journey("読み上げの木は、ふりがながあってもなくても同じ", async (person) => {
  const { page } = person;
  const wrong = [];
  await person.open(AS_OF, "depth=easy");
  await person.run(working, {
    each: async ({ page: kind, paths: [path] }) => {
      const where = path ?? kind;
      await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      const bare = await spoken(page);
      for (const ruby of ["all", "hard"]) {
        await show(page, { depth: "easy", ruby });
        if ((await spoken(page)) !== bare) wrong.push(`${where} ${ruby}: ${difference(bare, await spoken(page))}`);
        wrong.push(...(await misplacedRuby(page)).map((found) => `${where}: ${found}`));
      }
      await show(page, { depth: "easy", ruby: "off" });
    },
  });
  assert.deepEqual(wrong, []);
});

/** 読み上げソフトに渡る文。ふりがなの選択そのものは比べない。空白の数は、読み方を変えない。 */
const spoken = async (page) =>
  (await page.locator("body").ariaSnapshot()).replace(/- combobox "ふりがな"[^]*?(?=\n\S|\n {0,2}- )/, "").replaceAll(/\s+/g, "");

const difference = (a, b) => {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return `${a.slice(Math.max(0, at - 30), at + 40)} ≠ ${b.slice(Math.max(0, at - 30), at + 40)}`;
};

journey("English では、日本語のことばに日本語のしるしがつく", async (person) => {
  const { page } = person;
  const wrong = [];
  await person.open(AS_OF, "depth=en");
  await person.run(working, {
    each: async ({ page: kind, paths: [path] }) => {
      wrong.push(...(await unmarkedJapanese(page)).map((found) => `${path ?? kind}: ${found}`));
      assert.equal(await page.locator("ruby, [data-action=ruby]").count(), 0);
    },
  });
  assert.deepEqual(wrong, []);
  assert.match(await page.locator("footer").innerText(), /not official/);
});

journey("文を読みこめないときは、今の文のまま、わけを言う", async (person) => {
  const { page } = person;
  await page.route("**/texts/**", (route) => route.abort());
  await person.open(AS_OF);
  await person.start();
  const before = await page.locator("main").innerText();
  await page.locator('[data-action="depth"][value="easy"]').click();
  await page.locator(".notice").waitFor();
  assert.match(await page.locator('[role="status"]').innerText(), /読みこめませんでした/);
  assert.equal(await page.locator("main").innerText(), before);
  await page.unroute("**/texts/**");
  await page.locator('[data-action="depth"][value="easy"]').click();
  await page.locator('html[data-depth="easy"]').waitFor({ state: "attached" });
  person.problems.length = 0;
});

journey("どの深さでも、せまい画面からはみ出さない", async (person) => {
  const { page } = person;
  const wrong = [];
  await person.open(AS_OF);
  await person.run(working, {
    each: async ({ page: kind, paths: [path] }) => {
      if (kind === "result") await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      for (const look of LOOKS) {
        await show(page, look);
        wrong.push(...(await overflow(page)).map((found) => `${path ?? kind} ${look.name}: ${found}`));
      }
      await show(page, LOOKS[3]);
    },
  });
  assert.deepEqual(wrong, []);
}, { width: 280 });

journey("声のない端末では、読み上げのボタンを出さない", async (person) => {
  const { page } = person;
  await page.addInitScript(fakeVoices, [{ lang: "ja-JP", localService: false }]);
  await person.open(AS_OF);
  assert.equal(await page.locator('[data-action="read"]').count(), 0, "外へ送る声は使わない");
});

journey("読み上げは、押すまでだまっていて、質問と選択肢を読む", async (person) => {
  const { page } = person;
  await page.addInitScript(fakeVoices, [
    { lang: "en-US", localService: true },
    { lang: "ja-JP", localService: true },
  ]);
  await person.open(AS_OF, "depth=easy&ruby=all");
  await person.start();
  const said = () => page.evaluate(() => window.said.map(({ text, lang }) => ({ text, lang })));
  assert.deepEqual(await said(), [], "押すまでだまっている");
  const button = page.locator('[data-action="read"]');
  await button.click();
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  const heard = await said();
  assert.ok(heard.every(({ lang }) => lang === "ja-JP"));
  const text = heard.map((one) => one.text).join("／");
  assert.match(text, /今の様子に、いちばん近いものはどれですか/);
  assert.match(text, /まだ仕事が決まっていない/);
  assert.match(text, /わからない/);
  assert.doesNotMatch(text, /いまのようす|つぎへ/, "ふりがなとボタンは読まない");
  assert.equal(text.split("いちばん近いものはどれですか").length, 2, "二度読まない");
  await button.click();
  assert.equal(await button.getAttribute("aria-pressed"), "false");
  await button.click();
  await page.evaluate(() => window.said.at(-1).onend?.());
  assert.equal(await button.getAttribute("aria-pressed"), "false", "読みおわったら、もどる");
  await button.click();
  await person.answer("flow.situation", "working");
  assert.equal(await button.getAttribute("aria-pressed"), "false", "画面が替わったら、だまる");
  await show(page, { depth: "en" });
  await page.evaluate(() => (window.said.length = 0));
  await button.click();
  assert.ok((await said()).every(({ lang }) => lang === "en-US"));
});

/** 声のある端末のふり。読まれた文を window.said に残す。 */
function fakeVoices(list) {
  window.said = [];
  window.SpeechSynthesisVoice = class {
    constructor(voice) {
      Object.assign(this, voice);
    }
  };
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  const voices = list.map((voice) => new window.SpeechSynthesisVoice(voice));
  const engine = { getVoices: () => voices, speak: (one) => window.said.push(one), cancel: () => {} };
  Object.defineProperty(window, "speechSynthesis", { value: engine });
}
