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

/** 方針のページも、このファイルの中にある。アプリの作る行き先も、そこへ向ける。 */
const STATEMENT = "#accessibility";
const mend = () => document.querySelectorAll('a[href="accessibility.html"]').forEach((link) => link.setAttribute("href", STATEMENT));

async function begin(init) {
  if (location.hash === STATEMENT) {
    document.documentElement.dataset.statement = "";
    document.title = document.querySelector(`${STATEMENT} h1`).textContent;
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
