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

const cases = {
  "plain: 結果まで、のびてちぢむ": ["plain", async (tab) => {
    await ready(tab);
    await fits(tab);
    const before = await around(tab);
    assert.equal(before.focus, "body");
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
    await reachResult(tab);
    await fits(tab);
  }],
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
  }],
};

for (const engine of [firefox, webkit]) {
  const skip = engine.find() ? false : `${engine.name} がこの機械に入っていません`;
  test(engine.name, { skip, timeout: 600_000 }, async (group) => {
    const browser = await engine.start();
    try {
      for (const [name, [host, travel]] of Object.entries(cases))
        await group.test(`${engine.name} ${name}`, { timeout: 120_000 }, async () => {
          const tab = await browser.tab();
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
