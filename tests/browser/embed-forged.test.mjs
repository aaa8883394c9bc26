// まちがった知らせ (出どころ、origin、番号、名前、版、形) は、部品も枠も、黙って捨てる。
import assert from "node:assert/strict";
import { stage } from "./embedded.mjs";
import { around, fits, heard, press, ready, size, until } from "./widget.mjs";

const { embedded, hosts } = await stage();
const settle = () => new Promise((done) => setTimeout(done, 400));
const channel = async (tab) => (await heard(tab)).find(({ ch }) => ch).ch;

/** 部品が聞いたことを、すべて覚える。 */
const listen = (tab) =>
  tab.host(() => {
    window.got = [];
    const { handle } = document.querySelector("teichaku-check");
    for (const name of ["ready", "resize", "top", "look", "step", "result", "print", "error"]) handle.on(name, (data) => window.got.push([name, data]));
  });
const got = (tab) => tab.host(() => window.got);

embedded("部品: 形のちがう知らせは、本物の枠からでも聞かない", "plain", async (tab) => {
  await ready(tab);
  await fits(tab);
  await settle();
  const ch = await channel(tab);
  const before = await size(tab);
  await listen(tab);
  const good = { ns: "teichaku", v: 1, ch, type: "resize", data: { height: 900 } };
  await tab.inside(0, (message) => {
    const post = (change) => parent.postMessage({ ...message, ...change }, "*");
    for (const height of [1e9, 100001, -900, 0, NaN, Infinity, 900.5, "900", null, undefined, [900], { valueOf: 900 }, true, 900n]) post({ data: { height } });
    for (const data of [null, undefined, 900, "900", []]) post({ data });
    for (const change of [{ ns: "other" }, { ns: undefined }, { v: 2 }, { v: "1" }, { ch: "0".repeat(32) }, { ch: undefined }, { type: "hello" }, { type: "constructor" }, { type: "toString" }, { type: 1 }]) post(change);
    for (const other of [null, "resize", 1, [], { type: "resize", height: 900 }]) parent.postMessage(other, "*");
    post({ type: "look", data: { asked: "red", used: "#000000" } });
    post({ type: "look", data: { asked: "url(//x)", used: "#000000" } });
    post({ type: "step", data: { index: "1", remaining: 2 } });
    post({ type: "result", data: { shown: true } });
    post({ type: "step", data: { index: 1, remaining: 2 } });
    post({ type: "error", data: { code: "<b>" } });
  }, good);
  await settle();
  assert.deepEqual(await size(tab), before);
  assert.deepEqual(await got(tab), [], "events=size では、step と result も渡さない");
  await tab.inside(0, (message) => parent.postMessage({ ...message, data: { height: 900, verdict: "available" } }, "*"), good);
  await until(async () => (await size(tab)).height === 900, "正しい形は聞く");
  assert.deepEqual(await got(tab), [["resize", { height: 900 }]], "決めたもののほかは渡さない");
});

embedded("部品: ほかの窓や、ほかの origin の知らせは聞かない", "plain", async (tab) => {
  await ready(tab);
  await fits(tab);
  await settle();
  const ch = await channel(tab);
  const before = await size(tab);
  await listen(tab);
  const message = { ns: "teichaku", v: 1, ch, type: "resize", data: { height: 900 } };
  await tab.host((said) => {
    window.postMessage(said, "*");
    const other = document.createElement("iframe");
    other.srcdoc = `<script>parent.postMessage(${JSON.stringify(said)}, "*")</${"script"}>`;
    document.body.append(other);
  }, message);
  await settle();
  assert.deepEqual(await size(tab), before);
  assert.deepEqual(await got(tab), []);
  // 本物の枠が、ほかのところに替わったとき
  await tab.host(([url, name]) => (window.roots[0].querySelector("iframe").src = `${url}evil.html#${name}`), [hosts.url, ch]);
  await until(async () => (await heard(tab)).some(({ data }) => data?.height === 4321), "知らせは来た");
  await settle();
  assert.deepEqual(await size(tab), before);
  assert.deepEqual(await got(tab), []);
});

embedded("枠: まちがった知らせでは、何も起きない", "plain", async (tab) => {
  await ready(tab);
  await fits(tab);
  await press(tab, 0, '[data-action="start"]');
  await settle();
  const ch = await channel(tab);
  const before = await size(tab);
  await tab.inside(0, () => {
    window.alive = true;
    document.activeElement.blur();
  });
  const reset = { ns: "teichaku", v: 1, ch, type: "reset", data: {} };
  await tab.host((message) => {
    const frame = window.roots[0].querySelector("iframe").contentWindow;
    const post = (change) => frame.postMessage({ ...message, ...change }, "*");
    for (const change of [{ ns: "x" }, { v: 2 }, { v: "1" }, { ch: "0".repeat(32) }, { ch: undefined }, { ch: 1 }, { data: null }, { data: "x" }, { type: "resize" }, { type: "constructor" }, { type: undefined }]) post(change);
    post({ type: "focus", ch: "0".repeat(32) });
    // 二度目のあいさつで、番号を替えることはできない
    const other = "f".repeat(32);
    post({ type: "hello", ch: other, data: { ch: other, options: { "min-height": "5000" } } });
    post({ type: "hello", data: { ch: other, options: { "min-height": "5000" } } });
    post({ type: "hello", data: { options: { "min-height": "5000" } } });
    post({ type: "hello", data: { ch: message.ch, options: null } });
    post({ type: "hello", data: { ch: message.ch, options: { "min-height": "-1", "max-height": 1e9, "__proto__x": "1", theme: "red;}", accent: "url(//x)" } } });
    // 正しい中身でも、親でない窓からは聞かない
    const sibling = document.createElement("iframe");
    document.body.append(sibling);
    const script = sibling.contentDocument.createElement("script");
    script.textContent = `const f = parent.roots[0].querySelector("iframe").contentWindow; for (const type of ["reset", "focus"]) f.postMessage({ ...${JSON.stringify(message)}, type }, "*")`;
    sibling.contentDocument.body.append(script);
  }, reset);
  await settle();
  assert.equal(await tab.inside(0, () => window.alive), true, "読みなおさない");
  assert.equal(await tab.inside(0, () => document.querySelector("main").dataset.page), "question");
  assert.equal(await tab.inside(0, () => document.activeElement.localName), "body", "焦点を取らない");
  assert.equal(await tab.inside(0, () => document.documentElement.getAttribute("style") ?? ""), "");
  assert.deepEqual(await size(tab), before);
  // 正しい知らせは聞く
  await tab.host(() => document.querySelector("teichaku-check").handle.focus());
  await until(() => tab.inside(0, () => document.activeElement.localName === "h1"), "focus");
  await tab.host(([message]) => window.roots[0].querySelector("iframe").contentWindow.postMessage(message, "*"), [reset]);
  await until(() => tab.inside(0, () => window.alive === undefined && document.querySelector("main")?.dataset.page === "start"), "reset");
});

embedded("知らせに、答え・見込み・質問の名前はない", "plain", async (tab) => {
  await tab.host(() => document.querySelector("teichaku-check").setAttribute("events", "flow"));
  await ready(tab);
  await listen(tab);
  for (const selector of ['[data-action="start"]']) await press(tab, 0, selector);
  await tab.tap(0, 'label:has(input[value="working"])');
  await press(tab, 0, '[data-action="next"]');
  const { reachResult } = await import("./widget.mjs");
  await reachResult(tab);
  await settle();
  const shapes = { ready: ["rulesVersion", "version"], resize: ["height"], top: [], look: ["asked", "used"], step: ["index", "remaining"], result: ["shown"], print: [], error: ["code"], "ready?": [] };
  const all = await heard(tab);
  for (const { type, data } of all) assert.deepEqual(Object.keys(data ?? {}).sort(), shapes[type], type);
  for (const { data } of all) for (const value of Object.values(data ?? {})) assert.ok(typeof value !== "string" || /^[0-9a-f-]*$/.test(value), String(value));
  const events = await got(tab);
  assert.ok(events.some(([name, { index }]) => name === "step" && index > 2));
  assert.deepEqual(events.findLast(([name]) => name === "result"), ["result", { shown: true }]);
  assert.ok(!(await heard(tab)).some(({ type, origin }) => type !== "ready?" && origin === "null"));
  assert.equal((await around(tab)).url.endsWith("plain.html?secret=1"), true);
});
