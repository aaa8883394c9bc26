// ほかのサイトの中で: どのページでも結果まで行け、高さが合い、まわりのページを動かさない。
import assert from "node:assert/strict";
import { stage } from "./embedded.mjs";
import { around, content, fits, heard, press, reachResult, ready, size, until } from "./widget.mjs";

const { embedded } = await stage();

/** 着いて、何も取らず、結果まで行き、もどって、ちぢむ。 */
async function whole(tab, at = 0) {
  await ready(tab, at);
  await fits(tab, at);
  const before = await around(tab);
  assert.equal(before.focus, "body", "着いただけで焦点を取らない");
  assert.equal(before.scroll, 0, "着いただけで動かさない");
  const start = (await size(tab, at)).height;
  await press(tab, at, '[data-action="start"]');
  await fits(tab, at);
  const question = (await size(tab, at)).height;
  assert.ok(question < start, `ちぢむ: ${start} → ${question}`);
  await reachResult(tab, at);
  await fits(tab, at);
  assert.ok((await size(tab, at)).height > question, "のびる");
  assert.ok(await tab.inside(at, () => document.querySelector("[data-verdict]") !== null));
  if (at === 0) assert.match(await tab.inside(at, () => document.querySelector("main").innerText), /大津市/, "決められた町の相談先");
  await press(tab, at, '[data-action="back"]');
  assert.match(await tab.inside(at, () => document.querySelector("main").dataset.page), /check/);
  await fits(tab, at);
  const last = await around(tab);
  assert.equal(last.url, before.url, "まわりのページは同じ場所");
  assert.equal(last.length, before.length, "まわりのページの履歴をふやさない");
}

for (const [name, host, options] of [
  ["ふつうのページ", "plain"],
  ["きびしい CSP のページ", "strict"],
  ["せまい横の欄 (280px)", "narrow"],
  ["閉じた sandbox (same-origin なし)", "sandbox"],
  ["右から左のページ", "rtl"],
  ["強い様式のページ (WordPress のような)", "wordpress"],
  ["拡大 200%", "plain", { width: 400, height: 450, deviceScaleFactor: 2 }],
  ["スマートフォン", "plain", { width: 375, height: 812 }],
])
  embedded(name, host, (tab) => whole(tab), options);

embedded("二つ並べても、たがいに動かさない", "two", async (tab) => {
  await ready(tab, 0);
  await tab.host(() => document.querySelectorAll("teichaku-check")[1].scrollIntoView());
  await ready(tab, 1);
  await fits(tab, 1);
  const second = (await size(tab, 1)).height;
  await press(tab, 0, '[data-action="start"]');
  await fits(tab, 0);
  assert.equal((await size(tab, 1)).height, second);
  await fits(tab, 1);
  const channels = new Set((await heard(tab)).filter(({ ch }) => ch).map(({ ch }) => ch));
  assert.equal(channels.size, 2, "番号は枠ごと");
  const places = await Promise.all([0, 1].map((at) => tab.inside(at, () => location.hash)));
  assert.match(places[0], /region=otsu/);
  assert.match(places[1], /region=kobe/);
});

embedded("かくれたタブの中から、見せたとき", "hidden", async (tab) => {
  await new Promise((done) => setTimeout(done, 1500));
  assert.ok(!(await heard(tab)).some(({ type, data }) => type === "resize" && !(data.height > 0)), "高さ 0 を送らない");
  await tab.click("#tab");
  await until(async () => (await size(tab)).height > 300, "見えたら高さが合う");
  await ready(tab);
  await fits(tab);
  await tab.host(() => (document.querySelector("#panel").hidden = true));
  await new Promise((done) => setTimeout(done, 500));
  await tab.host(() => (document.querySelector("#panel").hidden = false));
  await fits(tab);
  await press(tab, 0, '[data-action="start"]');
  await fits(tab);
});

embedded("script のないページ: 決めた高さの中で動き、まわりを動かさない", "level1", async (tab) => {
  await ready(tab);
  const before = await around(tab);
  assert.equal(before.focus, "body");
  await reachResult(tab);
  const { height, wide } = await content(tab);
  assert.ok(height > 480 && !wide, "枠の中で上下に動く");
  assert.equal(await tab.inside(0, () => getComputedStyle(document.documentElement).overflowY), "visible");
  assert.equal(await tab.host(() => document.querySelector("iframe").clientHeight), 480);
  assert.equal((await around(tab)).length, before.length);
});

embedded("画面が替わったとき、枠の上が見えていなければ、上を見せる", "plain", async (tab) => {
  await ready(tab);
  await press(tab, 0, '[data-action="start"]');
  const top = () => tab.host(() => Math.round(document.querySelector("teichaku-check").getBoundingClientRect().top));
  assert.ok((await top()) > 0, "見えているなら、動かさない");
  await reachResult(tab);
  await tab.host(() => scrollTo(0, document.body.scrollHeight));
  await press(tab, 0, '[data-action="back"]');
  await until(async () => Math.abs(await top()) <= 1, "上を見せる");
  assert.equal(await tab.inside(0, () => document.activeElement.localName), "h1");
});

embedded("町・深さ・ふりがな・色が、属性から入る", "plain", async (tab) => {
  await ready(tab);
  assert.match(await tab.inside(0, () => document.querySelector("[data-place]").innerText), /大津市の情報が入っています/);
  await tab.host(() => {
    const made = document.createElement("div");
    document.body.append(made);
    window.handle = window.TeichakuCheck.mount(made, { region: "nowhere", lang: "easy", ruby: "on", start: "question", accent: "#ffcc00", theme: "dark" });
    made.scrollIntoView();
  });
  await ready(tab, 1);
  assert.equal(await tab.inside(1, () => document.documentElement.dataset.depth), "easy");
  assert.equal(await tab.inside(1, () => document.documentElement.dataset.ruby), "all");
  assert.equal(await tab.inside(1, () => document.querySelector("main").dataset.page), "question");
  assert.match(await tab.inside(1, () => document.querySelector("[data-place]").innerText), /情報/);
  assert.equal(await tab.inside(1, () => document.documentElement.dataset.theme), "dark");
});
