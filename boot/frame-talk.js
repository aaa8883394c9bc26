// 枠と、埋め込んだページとの知らせ (docs/decisions/0026-embed.md)。答え・見込み・質問の名前は、どれにもない。
// source・origin・ns・v・ch・形のすべてが合うものだけを聞き、合わないものは黙って捨てる。

/** あいさつの来た、埋め込んだページ。 */
let host = null;
const tell = (type, data = {}) =>
  host && parent.postMessage({ ns: "teichaku", v: 1, ch: host.ch, type, data }, host.origin);
const flows = () => options.events === "flow";

/** 画面が替わったこと。何番目かと、のこりの数だけ。 */
function told() {
  // 着く前の画面 (early.js) の動きは、まだ数えない
  if (!host || !flows() || html.dataset.ready !== "true") return;
  const main = document.querySelector("main");
  const count = document.querySelector(".progress")?.dataset.remaining;
  tell("step", { index: Number(places.at(-1)?.split(".")[1] ?? 0), remaining: count > 0 ? Number(count) : null });
  // 見出しが先に出る (docs/decisions/0024)
  if (main?.querySelector(".verdict")) tell("result", { shown: true });
}
addEventListener("beforeprint", () => flows() && tell("print"));

let ready = false;
function greet() {
  if (ready || !host || html.dataset.ready !== "true") return;
  ready = true;
  tell("ready", { version: html.dataset.edition ?? "", rulesVersion: html.dataset.rules ?? "" });
  if (look) tell("look", look);
}
new MutationObserver(greet).observe(html, { attributeFilter: ["data-ready"] });

/** この欄で開きなおす。答えは消える。 */
function reopen() {
  const query = String(new URLSearchParams(options));
  if (location.search.slice(1) === query) return location.reload();
  const kept = [...marks].filter(([mark]) => !Object.values(MARKS).includes(mark));
  location.replace(`${location.pathname}?${query}#${kept.map((mark) => mark.join("=")).join("&")}`);
}

/** 欄が変わったこと。人がもう使っていれば、答えを消さないように、色だけを変える。 */
const LOOKS = ["theme", "accent", "background"];
function renewed(next) {
  const changed = (names) => names.some((name) => next[name] !== options[name]);
  const [opening, colors] = [changed(Object.keys(MARKS)), changed(LOOKS)];
  options = next;
  if (opening && still) return reopen();
  if (colors) look = paint(options);
  if (colors && look && ready) tell("look", look);
}

const hears = {
  hello({ ch, options: given }) {
    if (ch !== host.ch || typeof given !== "object" || given === null) return;
    const said = usable(Object.entries(given));
    // はじめは ? に足す。あとは、なくなった欄も、なくす
    renewed(ready ? said : { ...options, ...said });
    greet();
    if (lost) tell("error", { code: "load" });
    sent = 0;
    measure();
  },
  reset: reopen,
  focus: () => focus.call(document.querySelector("h1"), { preventScroll: true }),
};
addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || source === window || origin === "null" || !ours(data)) return;
  const { ch, type, data: said } = data;
  if (!Object.hasOwn(hears, type) || typeof ch !== "string" || !/^[\w-]{8,64}$/.test(ch)) return;
  if (typeof said !== "object" || said === null) return;
  if (type === "hello" && !host && said.ch === ch) host = { origin, ch };
  if (host?.origin === origin && host.ch === ch) hears[type](said);
});

/** 中身の高さ。ページ (body) でなく、中身そのものを測るので、ひとりでにのびない。 */
let sent = 0;
let asked = 0;
function measure() {
  asked = 0;
  const end = document.getElementById("app")?.getBoundingClientRect();
  if (!host || !end || options.events === "off" || innerWidth < 1 || end.width < 1) return;
  const [least, most] = limits(options);
  const height = Math.min(most, Math.max(least, Math.ceil(end.bottom + scrollY)));
  if (Math.abs(height - sent) < 2) return;
  sent = height;
  tell("resize", { height });
}
addEventListener("DOMContentLoaded", () => {
  const sized = new ResizeObserver(() => (asked ||= requestAnimationFrame(measure)));
  for (const box of document.querySelectorAll("#app, [data-stuck]")) sized.observe(box);
});
// あいさつの前に、どこへでも送ってよいのは、中身のないこれだけ。
if (parent !== window) parent.postMessage({ ns: "teichaku", v: 1, type: "ready?" }, "*");
