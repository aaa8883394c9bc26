// 埋め込みの試験の入口: アプリのサイトと、埋め込むサイト (ちがう origin) と、Chromium。
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { chromium } from "./engines.mjs";
import { startHosts } from "./hosts.mjs";
import { startSite } from "./site.mjs";

export async function stage() {
  const site = await startSite({ path: "/a/b/" });
  const hosts = await startHosts(site);
  const engine = await chromium.start();
  after(async () => {
    await engine.close();
    await hosts.close();
    await site.close();
  });

  /** 一つの埋め込み。コンソールの誤りや、アプリと埋め込むサイトのほかへの通信があれば失敗する (`trouble` は、わざと誤りを起こすとき)。 */
  function embedded(name, host, travel, options = {}) {
    test(name, { timeout: 120_000 }, async () => {
      const { script, trouble = false, ...rest } = options;
      const tab = await engine.tab(rest);
      if (script) await tab.context.addInitScript(script);
      tab.notes = [];
      const problems = [];
      tab.page.on("pageerror", (error) => problems.push(`error: ${error}`));
      tab.page.on("console", (message) => {
        if (message.type() === "error") problems.push(`console: ${message.text()}`);
        else tab.notes.push(message.text());
      });
      tab.context.on("request", (request) => {
        const url = request.url();
        if (![site.url, hosts.url].some((place) => url.startsWith(place)) && !url.startsWith("data:") && url !== "about:blank") problems.push(`request: ${url}`);
      });
      try {
        await tab.goto(`${hosts.url}${host}.html?secret=1`);
        await travel(tab);
        if (!trouble) assert.deepEqual(problems, []);
      } finally {
        if (process.env.TEICHAKU_SHOTS) await tab.page.screenshot({ path: `${process.env.TEICHAKU_SHOTS}/embed-${host}.png`, fullPage: true }).catch(() => {});
        await tab.close();
      }
    });
  }
  return { site, hosts, embedded };
}
