// 一つの HTML の版: ほかのファイルのかわりに、このページの中の箱を読む。通信はしない。
// 組み立て (tools/dev/src/single.rs) が、この下にプログラムをつづけ、さいごに begin を呼ぶ。

/** 箱の中身。プログラムは base64、文はそのまま。 */
function inside(name) {
  const box = document.getElementById(name);
  if (!box) return new Response(null, { status: 404 });
  const text = box.textContent;
  const body = box.type === "application/wasm" ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : text;
  return new Response(body, { headers: { "content-type": box.type } });
}

globalThis.fetch = async (place) => inside(new URL(place, location.href).pathname.split("/").pop());

/** ほかのページ (方針、制度の説明) も、このファイルの中にある。アプリの作る行き先も、そこへ向ける。 */
const leaf = (name) => document.querySelector(`main.leaf[id="${CSS.escape(name)}"]`);
const mend = () =>
  document.querySelectorAll('a[href$=".html"]').forEach((link) => {
    const name = link.getAttribute("href").replace("./", "").slice(0, -".html".length);
    if (leaf(name)) link.setAttribute("href", `#${name}`);
  });

async function begin(init) {
  const asked = leaf(location.hash.slice(1));
  if (asked) {
    document.documentElement.dataset.leaf = "";
    document.documentElement.lang = asked.lang;
    document.title = asked.querySelector("h1").textContent;
    addEventListener("hashchange", () => location.reload());
    return;
  }
  new MutationObserver(mend).observe(document.getElementById("app"), { childList: true, subtree: true, attributeFilter: ["href"] });
  try {
    await init({ module_or_path: fetch("./@PROGRAM@") });
  } catch (problem) {
    document.dispatchEvent(new Event("teichaku:broken"));
    throw problem;
  }
}
