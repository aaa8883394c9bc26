// はじめの部分だけで動くこと、あとの部分を待つこと、読みこめなかったときにやりなおせること。
import { assert, journey } from "./harness.mjs";

const AS_OF = "2026-11-21";
const PART = /split_later[^/]*\.wasm$/;
const WAITING = "読みこんでいます…";

/** あとの部分を、言うまで渡さない。 */
async function hold(page) {
  let release;
  const free = new Promise((resolve) => (release = resolve));
  await page.route(PART, async (route) => {
    await free;
    await route.continue();
  });
  return release;
}

const words = (page) => page.locator("#app").innerText();
const body = (page) => page.locator("#app").evaluate((app) => app.innerHTML.replace(/<p role="status".*?<\/p>/, ""));
const whole = (page) => page.locator('html[data-whole="true"]').waitFor({ state: "attached" });
const pick = (page) => page.locator('label[for="f-flow-situation-on_leave"]').click();
const question = (page, path) => page.locator(`[data-question="${path}"]`).waitFor();

journey("はじめの部分だけで、はじめの質問に答えられる", async (person) => {
  const { page } = person;
  const release = await hold(page);
  await person.openEarly("");
  const early = { start: await body(page) };
  await person.start();
  await question(page, "flow.situation");
  assert.equal(await page.locator(":focus").innerText(), "今の様子に、いちばん近いものはどれですか");
  await pick(page);
  await page.locator('[data-action="next"]').click();
  await page.getByText(WAITING).waitFor();
  await pick(page);
  assert.ok(await page.locator("input:checked").count(), "選んだものが残る");
  release();
  await question(page, "services");
  assert.equal(await page.getByText(WAITING).count(), 0);
  await person.back();
  assert.equal(await page.locator("input:checked").inputValue(), "on_leave");
  await person.back();
  // 声のボタンと、のこりの数のほかは、あとの部分の出す画面と一字もちがわない。
  assert.equal(await body(page), early.start);
});

journey("あとの部分が来ても、書いていたところと焦点が動かない", async (person) => {
  const { page } = person;
  const release = await hold(page);
  await person.openEarly("");
  await person.start();
  await pick(page);
  const [shown, focused] = [await body(page), await page.evaluate(() => document.activeElement.id)];
  release();
  await whole(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), focused);
  assert.match(shown, /class="progress"[^>]*>のこり/);
  assert.equal(await body(page), shown);
});

journey("読みこめなければ、そう言い、やりなおせる", async (person) => {
  const { page } = person;
  let broken = true;
  await page.route(PART, (route) => (broken ? route.abort() : route.continue()));
  await person.openEarly("");
  const retry = page.locator('[data-action="retry"]');
  await retry.waitFor();
  assert.match(await words(page), /答えは消えていません/);
  await person.start();
  await pick(page);
  await page.locator('[data-action="next"]').click();
  await retry.click();
  await retry.waitFor();
  broken = false;
  await retry.click();
  await question(page, "services");
  assert.equal(await retry.count(), 0);
  // 読みこめなかったことは、ブラウザの記録に残る。
  assert.ok(person.problems.length > 0 && person.problems.every((line) => /console/.test(line)), person.problems.join());
  person.problems.length = 0;
});

journey("待っているあいだに文の深さを選べる", async (person) => {
  const { page } = person;
  const release = await hold(page);
  await person.openEarly(AS_OF);
  await page.locator('[data-action="depth"][value="en"]').click();
  await page.getByText(WAITING).waitFor();
  release();
  await page.locator('html[data-depth="en"]').waitFor({ state: "attached" });
  assert.match(await words(page), /Start/);
});
