// 埋め込まれたチェックを使う人の手: 待つ、結果まで押していく、まわりのページが動いていないかを見る。
import assert from "node:assert/strict";

export const AS_OF = "2026-11-21";

/** そうなるまで待つ。 */
export async function until(check, said, limit = 15_000) {
  for (const end = Date.now() + limit; Date.now() < end; ) {
    const found = await check().catch(() => null);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`待っても、そうなりません: ${said}`);
}

/** 枠の中のアプリが、すべて使えるまで待つ。日を決めて、今日によらないようにする。 */
export async function ready(tab, at = 0) {
  await until(() => tab.inside(at, () => document.documentElement.dataset.whole === "true"), `枠 ${at} が動く`);
  await tab.inside(at, (day) => void (location.hash += `&as_of=${day}`), AS_OF);
  await until(() => tab.inside(at, () => document.querySelector(".header-day") !== null), "基準日");
}

const page = (tab, at) => tab.inside(at, () => {
  const main = document.querySelector("main");
  return `${main?.dataset.page}|${main?.dataset.question ?? ""}`;
});

/** 押して、画面が替わるのを待つ。 */
export async function press(tab, at, selector) {
  const before = await page(tab, at);
  await tab.tap(at, selector);
  await until(async () => (await page(tab, at)) !== before, `${selector} のあと画面が替わる (${before})`);
}

/** 「わからない」だけで、結果まで押していく。もう選んである質問 (町) は、そのまま。 */
export async function reachResult(tab, at = 0) {
  for (let count = 0; count < 60; count += 1) {
    const [name, question] = (await page(tab, at)).split("|");
    if (name === "result") return;
    if (name === "start") await press(tab, at, '[data-action="start"]');
    else if (name === "check") await press(tab, at, '[data-action="result"]');
    else if (await tab.inside(at, () => document.querySelector('[data-action="unknown"]') !== null)) await press(tab, at, '[data-action="unknown"]');
    else if (question === "municipality" && (await tab.inside(at, () => document.querySelector("input:checked") !== null))) await press(tab, at, '[data-action="next"]');
    else {
      await tab.tap(at, '.choice:has(input[value="unknown"])');
      await press(tab, at, '[data-action="next"]');
    }
  }
  throw new Error("結果に着きません");
}

/** 枠の大きさ (まわりのページから)。 */
export const size = (tab, at = 0) =>
  tab.host((index) => {
    const { width, height } = document.querySelectorAll("teichaku-check")[index].getBoundingClientRect();
    return { width: Math.round(width), height: Math.round(height) };
  }, at);

/** 枠の中身の高さと、横にはみ出していないか。 */
export const content = (tab, at = 0) =>
  tab.inside(at, () => ({
    height: Math.ceil(document.getElementById("app").getBoundingClientRect().bottom + scrollY),
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));

/** 枠の高さが中身に合う。 */
export async function fits(tab, at = 0) {
  await until(async () => Math.abs((await size(tab, at)).height - (await content(tab, at)).height) < 3, "高さが中身に合う").catch(async (problem) => {
    throw new Error(`${problem.message}: ${JSON.stringify([await size(tab, at), await content(tab, at)])}`);
  });
  assert.equal((await content(tab, at)).wide, false, "枠の中が横にはみ出す");
}

/** まわりのページのようす: 焦点と、見ているところと、場所。 */
export const around = (tab) =>
  tab.host(() => ({ focus: document.activeElement?.localName, scroll: scrollY, url: location.href, length: history.length }));

/** 来た知らせ (アプリの名のついたもの)。 */
export const heard = (tab) => tab.host(() => window.heard.filter(({ ns }) => ns === "teichaku"));
