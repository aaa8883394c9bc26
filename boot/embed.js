// 埋め込みの部品: <teichaku-check> と TeichakuCheck.mount()。枠 (iframe) を置き、高さを合わせるだけ。
// 答えも、見込みも、質問の名前も、受けとらない (docs/decisions/0026-embed.md、docs/embed.md)。

const NAME = "teichaku-check";
const PLACE = new URL("embed/", import.meta.url);
const TOKENS = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
/** 枠が動きだすのを待つ時間 (見えてから)。 */
const PATIENCE = 20000;
const TALLEST = 100000;

const whole = (number) => Number.isInteger(number) && number >= 0;
const color = (text) => /^#[0-9a-f]{6}$/.test(text);
const short = (text) => typeof text === "string" && text.length < 41;
/** 枠から来てよい知らせと、その形。形の合うところだけを渡す。 */
const HEARD = {
  ready: ({ version, rulesVersion }) => short(version) && short(rulesVersion) && { version, rulesVersion },
  resize: ({ height }) => whole(height) && height > 0 && height <= TALLEST && { height },
  top: () => ({}),
  look: ({ asked, used }) => color(asked) && color(used) && { asked, used },
  step: ({ index, remaining }) => whole(index) && (remaining === null || whole(remaining)) && { index, remaining },
  result: ({ shown }) => shown === true && { shown },
  print: () => ({}),
  error: ({ code }) => code === "load" && { code },
};
const FLOW = ["step", "result", "print"];

class TeichakuCheck extends HTMLElement {
  static observedAttributes = [...Object.keys(OPTIONS), "sandbox"];
  #root = this.attachShadow({ mode: "closed" });
  #slot = document.createElement("slot");
  #ch = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  #fns = new Map();
  #seen = new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && this.#wait());
  #options = {};
  #frame;
  #timer;
  #met;
  #ready;

  constructor() {
    super();
    const link = Object.assign(document.createElement("a"), { href: new URL("../../", PLACE).href, target: "_blank", rel: "noopener" });
    link.textContent = "就労定着支援 かんたんチェックを新しい画面で開く";
    this.#slot.append(link);
    this.#root.append(this.#slot);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":host{display:block;width:100%;min-width:0}:host([hidden]){display:none}");
    this.#root.adoptedStyleSheets = [sheet];
    const ready = new Promise((...ends) => (this.#ready = ends));
    ready.catch((problem) => console.info(problem.message));
    const listeners = (name) => this.#fns.get(name) ?? this.#fns.set(name, new Set()).get(name);
    this.handle = Object.freeze({
      ready,
      on: (name, fn) => void listeners(name).add(fn),
      off: (name, fn) => void listeners(name).delete(fn),
      reset: () => this.#frame?.contentWindow.location.replace(this.#address()),
      focus: () => (this.#frame?.focus(), this.#tell("focus")),
      destroy: () => this.remove(),
    });
  }

  connectedCallback() {
    addEventListener("message", this.#hear);
    this.#open();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    this.#close();
  }

  /** 使っているとちゅうなら、枠が決める: 答えがあれば、色だけが変わる。 */
  attributeChangedCallback(name) {
    if (!this.#frame) return;
    // まだなら、置きなおす: 行き先を替えると、置いたページの履歴がふえる
    if (name === "sandbox" || !this.#met) return this.#close(), this.#open();
    this.#read();
    this.#hello();
  }

  #read() {
    const skip = /^(id|class|style|slot|hidden|title|dir|role|tabindex|sandbox|on.*|data-.*|aria-.*)$/;
    const given = [...this.attributes].filter(({ name }) => !skip.test(name)).map(({ name, value }) => [name, value]);
    this.#options = usable(given, (name) => console.info(`${NAME}: 使えない欄です: ${name}`));
    const { lang, theme } = this.#options;
    this.#frame.title = lang === "en" ? "Employment Retention Support quick check" : "就労定着支援 かんたんチェック";
    this.#frame.style.colorScheme = { dark: "dark", auto: "light dark" }[theme] ?? "light";
    this.#resize(parseInt(this.#frame.style.height) || 0);
  }

  #address() {
    const { "min-height": least, "max-height": most, events, ...query } = this.#options;
    return `${PLACE}?${new URLSearchParams(query)}`;
  }

  #open() {
    const frame = (this.#frame = document.createElement("iframe"));
    const strict = this.getAttribute("sandbox") === "strict";
    frame.setAttribute("sandbox", strict ? TOKENS : `${TOKENS} allow-same-origin`);
    Object.assign(frame, { loading: "lazy", allow: "clipboard-write; web-share", referrerPolicy: "strict-origin" });
    Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
    this.#met = false;
    this.#read();
    frame.src = this.#address();
    this.#slot.style.display = "none";
    this.#root.append(frame);
    this.#seen.observe(frame);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#seen.disconnect();
    this.#frame?.remove();
    this.#frame = null;
  }

  #wait() {
    this.#seen.disconnect();
    this.#timer = setTimeout(() => this.#fail("timeout"), PATIENCE);
  }

  /** 動かない。ページに書いてある行き先を見せる。 */
  #fail(code) {
    this.#slot.style.display = "";
    this.#ready[1](new Error(`${NAME}: ${code}`));
  }

  /** あいさつ。閉じた sandbox の枠は、名ざしでは送れない (欄と番号だけで、人のことは何もない)。 */
  #hello() {
    this.#met = true;
    this.#tell("hello", { ch: this.#ch, options: this.#options });
  }

  #tell(type, data = {}) {
    const message = { ns: "teichaku", v: 1, ch: this.#ch, type, data };
    this.#frame?.contentWindow?.postMessage(message, this.#origin === "null" ? "*" : this.#origin);
  }

  get #origin() {
    return this.#frame.sandbox.contains("allow-same-origin") ? PLACE.origin : "null";
  }

  #hear = ({ source, origin, data }) => {
    if (!source || source !== this.#frame?.contentWindow || origin !== this.#origin || !ours(data)) return;
    const { ch, type, data: said } = data;
    if (type === "ready?") return this.#hello();
    if (ch !== this.#ch || !Object.hasOwn(HEARD, type) || typeof said !== "object" || !said) return;
    const checked = HEARD[type](said);
    if (!checked) return;
    if (type === "resize") this.#resize(checked.height);
    if (type === "top") this.#top();
    if (type === "error") this.#fail(checked.code);
    if (type === "ready") {
      clearTimeout(this.#timer);
      this.#seen.disconnect();
      this.#slot.style.display = "none";
      this.#ready[0](checked);
    }
    const { events = "size" } = this.#options;
    if (events === "off" || (FLOW.includes(type) && events !== "flow")) return;
    for (const fn of this.#fns.get(type) ?? []) fn(checked);
  };

  #resize(height) {
    const [least, most] = limits(this.#options);
    this.#frame.style.height = `${Math.min(most, Math.max(least, height))}px`;
  }

  /** 画面が替わった。枠に焦点があり、枠の上が見えていないときだけ、上を見せる。 */
  #top() {
    const hidden = this.#frame.getBoundingClientRect().top < 0;
    if (hidden && this.getRootNode().activeElement === this) this.#frame.scrollIntoView({ block: "start" });
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, TeichakuCheck);
window.TeichakuCheck ??= Object.freeze({
  /** 要素の中に置く。中にあったものは、動かないときの行き先になる。 */
  mount(place, options = {}) {
    const element = document.createElement(NAME);
    for (const [name, value] of Object.entries(options))
      element.setAttribute(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value);
    element.append(...place.childNodes);
    place.append(element);
    return element.handle;
  },
});
