// 画面のプログラム (WebAssembly) を読み込んで始める。
// ファイル名は index.html の script から受け取るので、インラインの script が要らない
// (Content-Security-Policy に 'unsafe-inline' を書かずに済む)。
// 組み立てでは offline.js をこの前に続けて、一つのファイルにする。early.js は、押されたことにすぐ答えるために、ページの中に入る。

const names = new URL(import.meta.url).searchParams;
try {
  const { default: init } = await import(`./${names.get("js")}`);
  await init({ module_or_path: new URL(`./${names.get("wasm")}`, import.meta.url) });
} catch (problem) {
  document.dispatchEvent(new Event("teichaku:broken"));
  throw problem;
}
// 控えは、画面が使えるようになって、ひまになってから。
const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 1000));
if (!framed && "serviceWorker" in navigator) idle(() => keepCopy().catch(() => {}));
