// プログラムが着くまでの仕事: 押されたことにすぐ答え、答えを覚え、着いたら渡す。
// 画面は、組み立てのときに書いてある (src/view/pages.rs)。覚えるのはこのページの中だけで、どこにも残さない。

const html = document.documentElement;
const app = document.getElementById("app");
const first = document.getElementById("first");
const page = first?.content.firstElementChild;

/** プログラムにしかできないこと: 名前と、押したもの。 */
const wanted = new Map();
/** 「はじめる」で場所をゆずった、はじめの画面とその題。 */
let start = null;
/** 履歴を、もとにもどしているところか。 */
let unwinding = false;
/** 指かキーで、押しているとちゅうか。 */
let held = false;

const over = new AbortController();
const listen = (target, names, hear) =>
  names.forEach((name) => target.addEventListener(name, hear, { capture: true, signal: over.signal }));
const one = (selector) => app.querySelector(selector);
const turn = () => new Promise((done) => requestAnimationFrame(done));

/** アプリの同じ部品を指すことば。 */
function named(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const { action } = element.dataset;
  if (!action) return element.localName;
  const value = element.getAttribute("value");
  return `[data-action="${action}"]${value === null ? "" : `[value="${CSS.escape(value)}"]`}`;
}

/** 画面の下で知らせる。 */
function say(text, shown = text !== "") {
  const line = one('[role="status"]');
  if (!line) return;
  line.textContent = text;
  line.className = shown ? "notice notice-early" : "visually-hidden";
}

/** 本文を入れかえ、アプリと同じように、見出しに焦点を移す。 */
function show(main, title, status) {
  const old = { main: one("main"), title: document.title };
  old.main.replaceWith(main);
  document.title = title;
  wanted.delete("form");
  wanted.delete("next");
  say(status, false);
  scrollTo(0, 0);
  one("h1").focus();
  return old;
}

listen(document, ["click"], (event) => {
  const button = event.target.closest?.("button[data-action]");
  if (!button) return;
  event.preventDefault();
  const { action } = button.dataset;
  if (action === "exit") location.replace("about:blank");
  else if (action === "start" && page) {
    start = show(page, first.dataset.title, first.dataset.status);
    // もどったときに、ブラウザが画面を動かさないように (履歴に書くので、先に)
    history.scrollRestoration = "manual";
    history.pushState("0.1", "");
  } else if (action === "back" && start) history.back();
  else if (action === "back") location.assign("./");
  else {
    wanted.set(action, named(button));
    say(app.dataset.waiting);
  }
});
listen(document, ["submit"], (event) => event.preventDefault());
// ブラウザの「戻る」でも、はじめの画面にもどる。
listen(window, ["popstate"], () => start && !unwinding && (start = void show(start.main, start.title, "")));

/** ふやした履歴を、アプリが自分でふやす前に、もとにもどす。 */
const unwind = () =>
  new Promise((done) => {
    unwinding = true;
    addEventListener("popstate", done, { once: true });
    setTimeout(done, 500);
    history.back();
  });

// アドレスで選ばれた文がなかなか来なければ、今ある文を見せる (styles/early.css)。
setTimeout(() => (html.dataset.late = ""), 8000);

// 押しているあいだに画面を替えると、その一押しがなくなる。
let freed = () => {};
let timer;
const free = (later) => {
  clearTimeout(timer);
  timer = setTimeout(() => ((held = false), freed()), later);
};
const hold = () => (clearTimeout(timer), (held = true));
listen(document, ["pointerdown"], hold);
listen(document, ["keydown"], ({ key }) => (key === " " || key === "Enter") && hold());
listen(document, ["pointerup"], () => free(300));
listen(document, ["click", "pointercancel", "keyup"], () => held && free(0));
listen(window, ["blur"], () => held && free(0));

const letGo = () => held && new Promise((done) => (freed = done));

/** 書いたもの、選んだもの、焦点、見ているところ。 */
function keep() {
  const changed = (field) => {
    if (field.localName === "select") return [...field.options].some((one) => one.selected !== one.defaultSelected);
    return field.checked !== field.defaultChecked || (field.type === "text" && field.value !== field.defaultValue);
  };
  const fields = [...app.querySelectorAll("input, select")].filter(changed);
  const active = document.activeElement;
  const typing = active?.type === "text" ? [active.selectionStart, active.selectionEnd] : null;
  return {
    question: one("main").dataset.page === "question",
    fields: fields.map((field) => ({ at: named(field), type: field.type, value: field.value })),
    focus: app.contains(active) ? named(active) : null,
    typing,
    scroll: [scrollX, scrollY],
  };
}

/** そうなるまで待つ。画面に出るより先に (microtask で) 確かめる。 */
async function until(check) {
  for (let turns = 0; turns < 1000; turns += 1) {
    const found = check();
    if (found) return found;
    await (turns < 900 ? null : turn());
  }
}
const found = (selector) => until(() => one(selector));

/** 覚えたことを、アプリの同じ部品に、人がしたように入れる。 */
async function give({ question, fields, focus, typing, scroll }) {
  const press = async (selector) => (await found(selector))?.click();
  // アプリが見出しに焦点を移すと、画面の替わりが終わる
  if (question && !(await until(() => document.activeElement === one('[data-page="question"] h1')))) return;
  for (const { at, type, value } of fields) {
    const field = await found(at);
    if (type === "radio" || type === "checkbox") field?.click();
    else if (field) {
      field.value = value;
      for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }
  for (const selector of wanted.values()) await press(selector);
  if (wanted.has("next") || wanted.has("form")) return;
  const element = focus && one(focus);
  element?.focus({ preventScroll: true });
  if (typing) element?.setSelectionRange(...typing);
  scrollTo(...scroll);
}

document.addEventListener("teichaku:broken", () => {
  html.dataset.late = "";
  say(app.dataset.broken);
});

document.addEventListener(
  "teichaku:able",
  async () => {
    // プログラムを用意した仕事と、画面を替える仕事を分けて、押されたことを待たせない
    await new Promise((done) => setTimeout(done));
    await letGo();
    if (start) {
      await unwind();
      await letGo();
    }
    history.scrollRestoration = "auto";
    over.abort();
    const kept = keep();
    // アプリは、この画面から始まる (src/view/browser.rs の first)
    if (kept.question) app.dataset.start = "question";
    document.dispatchEvent(new Event("teichaku:go"));
    await until(() => html.dataset.ready === "true");
    await give(kept);
  },
  { once: true },
);
