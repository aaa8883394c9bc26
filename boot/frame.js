// 枠のページ (v1/embed/) のはじめ。はじめに描く前に、ページの中で動く。
// アドレスの ? を # に読みかえ、色を決め、枠の外 (履歴・焦点・ほかのページ) にさわらないようにする。

const html = document.documentElement;
const note = (name) => console.info(`teichaku: 使えない欄です: ${name}`);
// 決まり (CSP) を、この置き場所だけにしぼる。sandbox の中では 'self' が使えないブラウザがあるので、名前で書く。
const policy = document.querySelector("meta[http-equiv]");
const narrow = policy?.cloneNode();
if (narrow) {
  narrow.content = policy.content.replaceAll("http: https:", new URL(location.href).origin);
  document.head.append(narrow);
}
let options = usable(new URLSearchParams(location.search), note);
/** 人が、まだ何もしていないか。 */
let still = true;

// # に読みかえる。? にないものは、# に書いたまま。
const WORDS = { ja: "plain", on: "all", some: "hard" };
const MARKS = { lang: "depth", ruby: "ruby", region: "region", start: "start", contact: "contact" };
const marks = new Map(location.hash.slice(1).split("&").filter(Boolean).map((part) => part.split("=", 2)));
for (const [name, mark] of Object.entries(MARKS))
  if (name in options) marks.set(mark, WORDS[options[name]] ?? options[name]);
const address = `#${[...marks].map((mark) => mark.join("=")).join("&")}`;
if (marks.size > 0 && address !== location.hash) location.replace(address);
/** はじめに書いてある文とちがう画面になるなら、着くまで見せない (styles/frame.css)。 */
const usual = { depth: "plain", ruby: "off", start: "check" };
if (Object.entries(usual).some(([mark, value]) => (marks.get(mark) ?? value) !== value)) html.dataset.wait = "";

// 履歴は、枠の中だけで覚える。埋め込んだページの「戻る」を動かさず、ふやさない。
const places = [null];
const moved = (change) => (change(), queueMicrotask(() => told()));
Object.defineProperty(history, "state", { get: () => places.at(-1) });
history.replaceState = (place) => moved(() => (places[places.length - 1] = place));
history.pushState = (place) => moved(() => places.push(place));
history.back = () => {
  if (places.length < 2) return;
  moved(() => places.pop());
  dispatchEvent(new PopStateEvent("popstate", { state: places.at(-1) }));
};

// 焦点は、人が枠の中で何かするまで動かさない。画面が替わったときは、埋め込んだページを動かさない。
for (const name of ["pointerdown", "keydown", "click"])
  addEventListener(name, ({ isTrusted }) => (still &&= !isTrusted), { capture: true, passive: true });
const focus = HTMLElement.prototype.focus;
HTMLElement.prototype.focus = function (how) {
  if (still) return;
  if (!this.matches("h1, #problems")) return focus.call(this, how);
  focus.call(this, { ...how, preventScroll: true });
  if (this.id) scrollTo(0, scrollY + this.getBoundingClientRect().top - 16);
  tell("top");
};

/** 動かないと分かったか。あいさつより先に分かったら、あいさつのあとで言う (frame-talk.js)。 */
let lost = false;
// 動かないとき (置き場所が、部品をほかの場所に渡さないなど): 新しい画面で開く行き先を出す。
function stuck() {
  lost = true;
  html.dataset.late = "";
  const box = document.querySelector(`[data-stuck="${marks.get("depth") ?? "plain"}"]`);
  if (!box?.hidden) return;
  box.hidden = false;
  box.querySelector("a").hash = address;
  tell("error", { code: "load" });
}
addEventListener("error", ({ target }) => target.localName === "script" && stuck(), true);
document.addEventListener("teichaku:broken", stuck);
