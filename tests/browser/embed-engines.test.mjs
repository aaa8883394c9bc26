// 同じことを、入っているすべてのエンジンで: 置く、動く、のびてちぢむ、閉じた sandbox、まちがった知らせ、結果まで。
// 入っていないエンジンは、名前を言って「飛ばした」とする。
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { firefox, webkit } from "./engines.mjs";
import { startHosts } from "./hosts.mjs";
import { startSite } from "./site.mjs";
import { around, fits, heard, press, reachResult, ready, size, until } from "./widget.mjs";

const site = await startSite({ path: "/a/b/" });
const hosts = await startHosts(site);
after(async () => {
  await hosts.close();
  await site.close();
});

/** 着く、始める、わからないで結果まで。焦点も場所も、取らない。 */
async function whole(tab) {
  // 枠の中を見る前に: WebKit の driver は、枠に入ると、枠に焦点を移す
  await until(async () => (await heard(tab)).some(({ type }) => type === "ready"), "ready");
  assert.equal((await around(tab)).focus, "body");
  await ready(tab);
  await fits(tab);
  await press(tab, 0, '[data-action="start"]');
  await fits(tab);
  await reachResult(tab);
  await fits(tab);
}

const cases = {
  "plain: 結果まで、のびてちぢむ": ["plain", async (tab) => {
    await until(async () => (await heard(tab)).some(({ type }) => type === "ready"), "ready");
    assert.equal((await around(tab)).focus, "body", "着いただけで焦点を取らない");
    await ready(tab);
    await fits(tab);
    const before = await around(tab);
    const start = (await size(tab)).height;
    await press(tab, 0, '[data-action="start"]');
    await fits(tab);
    const question = (await size(tab)).height;
    assert.ok(question < start, `ちぢむ ${start} → ${question}`);
    await reachResult(tab);
    await fits(tab);
    assert.ok((await size(tab)).height > question, "のびる");
    const last = await around(tab);
    assert.deepEqual([last.url, last.length], [before.url, before.length]);
  }],
  "strict: きびしい CSP のページで、結果まで": ["strict", async (tab) => {
    await ready(tab);
    await reachResult(tab);
    await fits(tab);
  }],
  "sandbox: same-origin がなくても、結果まで": ["sandbox", async (tab) => {
    await ready(tab);
    await fits(tab);
    assert.equal(await tab.inside(0, () => self.origin), "null");
    // ここでは、保存の場所は、さわると誤りになる
    const refused = () => ["localStorage", "sessionStorage"].every((name) => { try { return !window[name]; } catch { return true; } });
    assert.equal(await tab.inside(0, refused), true);
    await reachResult(tab);
    await fits(tab);
  }],
  "two: 二つ並べても、たがいに動かさない": ["two", async (tab) => {
    await ready(tab, 0);
    await tab.host(() => document.querySelectorAll("teichaku-check")[1].scrollIntoView());
    await ready(tab, 1);
    await fits(tab, 1);
    const second = (await size(tab, 1)).height;
    await press(tab, 0, '[data-action="start"]');
    await fits(tab, 0);
    assert.notEqual((await size(tab, 0)).height, second);
    assert.equal((await size(tab, 1)).height, second);
  }],
  "rtl: 右から左のページ": ["rtl", whole],
  "wordpress: 強い様式のページ": ["wordpress", whole],
  "zoom: 200% にした幅": ["plain", whole, { width: 400 }],
  "narrow: 280px の中に収まる": ["narrow", async (tab) => {
    await ready(tab);
    await press(tab, 0, '[data-action="start"]');
    await fits(tab);
    assert.ok((await size(tab)).width <= 280);
  }],
  "hidden: かくれていて、見せたら動く": ["hidden", async (tab) => {
    await tab.click("#tab");
    await ready(tab);
    await fits(tab);
    assert.ok(!(await heard(tab)).some(({ type, data }) => type === "resize" && !(data.height > 0)));
  }],
  "forged: まちがった知らせは聞かない": ["plain", async (tab) => {
    await ready(tab);
    await fits(tab);
    const { ch } = (await heard(tab)).find((message) => message.ch);
    const before = await size(tab);
    await tab.inside(0, (name) => {
      const post = (change) => parent.postMessage({ ns: "teichaku", v: 1, ch: name, type: "resize", data: { height: 900 }, ...change }, "*");
      for (const change of [{ ns: "x" }, { v: 2 }, { ch: "0" }, { data: { height: "900" } }, { data: { height: -1 } }, { data: { height: NaN } }, { data: { height: 1e9 } }, { data: null }]) post(change);
      window.alive = true;
    }, ch);
    await tab.host((name) => {
      window.postMessage({ ns: "teichaku", v: 1, ch: name, type: "resize", data: { height: 900 } }, "*");
      window.roots[0].querySelector("iframe").contentWindow.postMessage({ ns: "teichaku", v: 1, ch: "0".repeat(32), type: "reset", data: {} }, "*");
    }, ch);
    await new Promise((done) => setTimeout(done, 500));
    assert.deepEqual(await size(tab), before);
    assert.equal(await tab.inside(0, () => window.alive), true);
    await tab.inside(0, (name) => parent.postMessage({ ns: "teichaku", v: 1, ch: name, type: "resize", data: { height: 900 } }, "*"), ch);
    await until(async () => (await size(tab)).height === 900, "正しいものは聞く");
    // 枠が、ほかの場所 (origin) のページに替わったとき
    await tab.host(([url, name]) => void (window.roots[0].querySelector("iframe").src = `${url}evil.html#${name}`), [hosts.url, ch]);
    await until(async () => (await heard(tab)).some(({ data }) => data?.height === 4321), "知らせは来た");
    await new Promise((done) => setTimeout(done, 300));
    assert.equal((await size(tab)).height, 900);
  }],
};

for (const engine of [firefox, webkit]) {
  const skip = engine.find() ? false : `${engine.name} がこの機械に入っていません`;
  test(engine.name, { skip, timeout: 600_000 }, async (group) => {
    const browser = await engine.start();
    try {
      for (const [name, [host, travel, window]] of Object.entries(cases))
        await group.test(`${engine.name} ${name}`, { timeout: 120_000 }, async () => {
          const tab = await browser.tab(window);
          try {
            await tab.goto(`${hosts.url}${host}.html?secret=1`);
            await travel(tab);
          } finally {
            await tab.close();
          }
        });
    } finally {
      await browser.close();
    }
  });
}
