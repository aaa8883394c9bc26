// 枠は、保存の場所がなくても動き、まわりのページの場所を知らず、閉じるときも枠の中だけ。動かないときは、そう言う。
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { stage } from "./embedded.mjs";
import { around, fits, press, reachResult, ready, until } from "./widget.mjs";

const { embedded, hosts, site } = await stage();

/** 保存の場所を、さわると誤りになるようにする。 */
function refuse() {
  const stop = () => {
    window.touched = (window.touched ?? 0) + 1;
    throw new DOMException("refused", "SecurityError");
  };
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"])
    Object.defineProperty(window, name, { get: stop, configurable: true });
  Object.defineProperty(Document.prototype, "cookie", { get: stop, set: stop, configurable: true });
}

for (const host of ["plain", "sandbox", "level1"])
  embedded(`保存の場所がなくても、結果まで (${host})`, host, async (tab) => {
    await ready(tab);
    await reachResult(tab);
    assert.equal(await tab.inside(0, () => window.touched ?? 0), 0, "さわりもしない");
    assert.equal(await tab.inside(0, () => { try { return Boolean(localStorage); } catch { return "refused"; } }), "refused");
  }, { script: refuse });

embedded("まわりのページの場所を知らない。行き先は新しい画面", "plain", async (tab) => {
  const asked = [];
  tab.page.on("request", async (request) => request.url().startsWith(site.url) && asked.push(await request.allHeaders().catch(() => ({}))));
  await tab.page.reload();
  await ready(tab);
  assert.equal(await tab.inside(0, () => document.referrer), `${new URL(hosts.url).origin}/`, "origin だけ");
  assert.ok(asked.length > 3);
  for (const headers of asked) assert.doesNotMatch(headers.referer ?? "", /private|secret/);
  assert.doesNotMatch(await tab.inside(0, () => location.href), /private|secret/);
  await reachResult(tab);
  const links = await tab.inside(0, () => [...document.querySelectorAll("a[href]")].filter((link) => !link.closest("[hidden]")).map((link) => ({ href: link.getAttribute("href"), target: link.target, rel: link.rel, said: link.textContent })));
  assert.ok(links.length > 2);
  for (const { href, target, rel, said } of links.filter((link) => !/^(tel|mailto):/.test(link.href))) {
    assert.equal(target, "_blank", href);
    assert.match(rel, /noopener/, href);
    assert.match(said, /新しい/, href);
  }
  const opened = tab.context.waitForEvent("page");
  await tab.tap(0, 'a[href$="accessibility.html"]');
  const other = await opened;
  await other.waitForLoadState();
  assert.equal(other.url(), `${site.url}accessibility.html`);
});

embedded("「すぐに閉じる」は、枠の中だけ。reset で、またはじまる", "plain", async (tab) => {
  await ready(tab);
  const before = await around(tab);
  await tab.tap(0, '[data-action="exit"]');
  await until(() => tab.inside(0, () => location.href === "about:blank"), "枠が白くなる");
  const last = await around(tab);
  assert.deepEqual([last.url, last.length], [before.url, before.length]);
  await tab.host(() => document.querySelector("teichaku-check").handle.reset());
  await ready(tab);
  await fits(tab);
});

/** 枠のあいさつを、おくらせて渡す。 */
function slow() {
  if (window.top !== window) return;
  const late = (event) => {
    if (!event.isTrusted || event.data?.type !== "ready?") return;
    event.stopImmediatePropagation();
    const { source, origin, data } = event;
    setTimeout(() => dispatchEvent(new MessageEvent("message", { source, origin, data })), 2500);
  };
  addEventListener("message", late, true);
}

for (const [when, script] of [["", undefined], [" (動かないと分かってから、あいさつが来る)", slow]])
  embedded(`部品を渡さない置き場所では、そう言い、新しい画面への行き先を出す${when}`, "sandbox", async (tab) => {
    site.alone = true;
    await tab.page.reload();
    const box = '[data-stuck="plain"]:not([hidden])';
    await until(() => tab.inside(0, (selector) => document.querySelector(selector) !== null, box), "ことわり");
    const said = await tab.inside(0, (selector) => document.querySelector(selector).innerText, box);
    assert.match(said, /動かせませんでした.*新しい画面で開く/s);
    const href = await tab.inside(0, (selector) => document.querySelector(`${selector} a`).href, box);
    assert.equal(href, `${site.url}index.html#region=otsu-shi`);
    const failed = await tab.host(() => document.querySelector("teichaku-check").handle.ready.then(() => null, ({ message }) => message));
    assert.match(failed, /load/);
    assert.equal(await tab.host(() => window.roots[0].querySelector("slot").style.display), "", "ページに書いてある行き先も見せる");
    site.alone = false;
  }, { trouble: true, script });

embedded("枠が来ないとき、待ってから、ページに書いてある行き先を見せる", "plain", async (tab) => {
  await tab.page.route("**/v1/embed/**", (route) => route.fulfill({ contentType: "text/html", body: "<p>いそがしい" }));
  await tab.page.reload();
  await tab.host(() => document.querySelector("teichaku-check").scrollIntoView());
  const failed = await tab.host(() => document.querySelector("teichaku-check").handle.ready.then(() => null, ({ message }) => message));
  assert.match(failed, /timeout/);
  assert.equal(await tab.page.locator("teichaku-check > a").isVisible(), true);
}, { trouble: true });

test("部品の大きさ (brotli 3 kB まで) と、番号の一覧", () => {
  const loader = readFileSync(`${site.folder}/v1/embed.js`);
  const { file, bytes } = JSON.parse(readFileSync(`${site.folder}/v1/integrity.json`, "utf8"))["embed.js"];
  assert.ok(brotliCompressSync(loader).length <= 3000, `${brotliCompressSync(loader).length}`);
  assert.equal(bytes, loader.length);
  assert.match(file, /^embed-[0-9a-f]{16}\.js$/);
  assert.deepEqual(readFileSync(`${site.folder}/v1/${file}`), loader);
  assert.doesNotMatch(loader.toString(), /^\s*import\b/m, "ほかのファイルを読まない");
});
