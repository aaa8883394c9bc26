// 一つの HTML の版: サーバーも通信もなしに、file:// から開いて、結果まで進む。
import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./chromium.mjs";
import { show } from "./looks.mjs";
import { AS_OF, notAvailable, withLevy, working } from "./people.mjs";
import { Visitor } from "./visitor.mjs";

const BUILT = fileURLToPath(new URL("../../dist/download/teichaku.html", import.meta.url));
let browser;
let url;

before(async () => {
  // 名前に空白と日本語のある、ほかに何もないフォルダーから開く
  const folder = mkdtempSync(join(tmpdir(), "就労 usb "));
  copyFileSync(BUILT, join(folder, "かんたん チェック.html"));
  url = pathToFileURL(join(folder, "かんたん チェック.html")).href;
  browser = await launch();
});
after(() => browser?.close());

/** つながらないパソコンの一人。読んでよいのは、このファイルだけ。 */
function alone(name, travel, options = {}) {
  test(name, { timeout: 120_000 }, async () => {
    const person = await Visitor.arrive(browser, { origin: "none", url }, { offline: true, ...options });
    const asked = new Set();
    person.context.on("request", (request) => request.url().startsWith("data:") || asked.add(request.url().split("#")[0]));
    try {
      await travel(person, asked);
      assert.deepEqual(person.problems, []);
      assert.deepEqual([...asked], [url], "読んだのは、このファイルだけ");
    } finally {
      await person.leave();
    }
  });
}

alone("結果まで進み、決まりの中の数が合う", async (person) => {
  await person.open(AS_OF);
  await person.run(working);
  const result = await person.result();
  assert.equal(result.verdict, "available");
  assert.deepEqual([result.firstDay, result.lastDay, result.months.length], ["2026-10-01", "2029-09-30", 36]);
  await person.shot("single-result");
});

alone("深さとふりがなを変えられ、答えは残る", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.run(withLevy(200000));
  const plain = await page.locator("main[data-page]").innerText();
  await show(page, { depth: "easy", ruby: "all" });
  assert.ok((await page.locator("main[data-page] ruby").count()) > 50, "ふりがな");
  assert.notEqual(await page.locator("main[data-page]").innerText(), plain);
  await show(page, { depth: "law", ruby: "hard" });
  await show(page, { depth: "en" });
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.match(await page.locator("h1").first().innerText(), /[a-z]{3}/);
  assert.equal((await person.result()).verdict, "available");
  await show(page, { depth: "plain", ruby: "off" });
  assert.equal(await page.locator("main[data-page]").innerText(), plain);
});

alone("アドレスの # でも、はじめの出し方を決められる", async (person) => {
  await person.open(AS_OF, "depth=easy&ruby=all");
  assert.ok(await person.page.locator("h1 ruby").count());
  await person.run(notAvailable);
  assert.equal((await person.result()).verdict, "not_available");
});

alone("紙に刷れて、方針の文は入らない", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.run(working);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("[data-verdict]").first().isVisible());
  assert.equal(await page.locator("#accessibility").isVisible(), false);
  const pdf = await page.pdf({ format: "A4", path: process.env.TEICHAKU_SHOTS && join(process.env.TEICHAKU_SHOTS, "single.pdf") });
  assert.ok(pdf.length > 20_000 && pdf.subarray(0, 5).toString() === "%PDF-");
});

alone("行き先は、このファイルの中か、外の出典だけ。方針も読める", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  const places = await page.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")).filter((place) => place.startsWith("#")));
  for (const place of places) assert.equal(await page.locator(`main.leaf[id="${place.slice(1)}"]`).count() || Number(place.startsWith("#depth=") || place === "#"), 1, place);
  await person.run(working);
  const links = () => page.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  for (const link of await links()) assert.match(link, /^(#|https:\/\/|tel:)/);
  const opened = person.context.waitForEvent("page");
  await page.locator('.footer a[href="#accessibility"]').click();
  const statement = await opened;
  const heading = statement.locator("#accessibility h1");
  await heading.waitFor();
  assert.equal(await statement.title(), await heading.innerText());
  assert.equal(await statement.locator("#app").isVisible(), false);
  await person.shot("single-statement");
  if (process.env.TEICHAKU_SHOTS) await statement.screenshot({ path: join(process.env.TEICHAKU_SHOTS, "single-statement.png") });
  await statement.locator('#accessibility a[href="#"]').click();
  await statement.locator('html[data-whole="true"]').waitFor({ state: "attached" });
  assert.equal((await person.result()).verdict, "available", "答えのある画面はそのまま");
});

alone("通信しようとしても、できない", async (person, asked) => {
  const { page } = person;
  const place = "http://127.0.0.1:1/";
  await person.open(AS_OF);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.match(policy, /^default-src 'none'; connect-src 'none';/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|'self'|https?:|blob:|\*/);
  const refused = await page.evaluate(async (place) => {
    const seen = new Promise((hear) => document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => hear(effectiveDirective)));
    const request = new XMLHttpRequest();
    request.open("GET", place);
    request.onerror = () => {};
    try {
      request.send();
    } catch {}
    return seen;
  }, place);
  assert.equal(refused, "connect-src");
  // ブラウザは、断った通信も一覧に書く。
  assert.ok(asked.delete(place) && person.problems.every((line) => line.includes(place)), person.problems.join());
  person.problems.length = 0;
});

alone("JavaScript がなくても読め、行き止まりがない", async (person) => {
  const { page } = person;
  await page.goto(url);
  assert.ok(await page.locator("h1").first().isVisible());
  assert.match(await page.locator("body").innerText(), /JavaScriptが動いていない/);
  for (const link of await page.locator("a[href]").evaluateAll((all) => all.map((one) => one.getAttribute("href")))) assert.match(link, /^#/);
}, { javaScriptEnabled: false });
