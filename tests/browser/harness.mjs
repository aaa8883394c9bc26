// 試験の入口: journey("名前", async (person) => { … })
// ファイルごとに Chromium を一度だけ始め、旅ごとに新しい訪問者を迎える。
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch } from "./chromium.mjs";
import { startSite } from "./site.mjs";
import { Visitor } from "./visitor.mjs";

export { keyboard, mouse } from "./hands.mjs";
export { assert };

let shared;

/** サーバーと Chromium（このファイルの試験で共有）。 */
export function stage() {
  shared ??= Promise.all([startSite({ path: "/a/b/" }), launch()]).then(([site, browser]) => ({ site, browser }));
  return shared;
}

after(async () => {
  if (!shared) return;
  const { site, browser } = await shared;
  await browser.close();
  await site.close();
});

/** 一つの試験。コンソールのエラーや外への通信があれば失敗する。 */
export function journey(name, travel, { limit = 120_000, ...options } = {}) {
  test(name, { timeout: limit }, async () => {
    const { site, browser } = await stage();
    const person = await Visitor.arrive(browser, site, options);
    const file = name.replaceAll(/[\s/]+/g, "-");
    try {
      await travel(person);
      await person.shot(file);
      assert.deepEqual(person.problems, []);
    } catch (error) {
      await person.shot(`${file}-failed`).catch(() => {});
      if (person.problems.length > 0) error.message += `\n${person.problems.join("\n")}`;
      throw error;
    } finally {
      await person.leave();
    }
  });
}
