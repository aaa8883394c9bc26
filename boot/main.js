// 画面のプログラム (WebAssembly) を読み込んで始める。
// ファイル名は index.html の script から受け取るので、インラインの script が要らない
// (Content-Security-Policy に 'unsafe-inline' を書かずに済む)。
// early.js は、押されたことにすぐ答えるために、ページの中に入る。控え (offline.js) は、あとで読みこむ。

const html = document.documentElement;

/** はじめの画面が描かれたあと。見えない枠の中では描かれないので、待つのは2秒まで。 */
const painted = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 2000);
});

const place = (name) => new URL(`./${new URL(import.meta.url).searchParams.get(name)}`, import.meta.url);
try {
  // 先に読むと、描く仕事と、回線も CPU も取りあう (docs/benchmarks.md)
  await painted;
  const program = fetch(place("wasm"));
  const { default: init } = await import(place("js"));
  await init({ module_or_path: program });
} catch (problem) {
  document.dispatchEvent(new Event("teichaku:broken"));
  throw problem;
}
// 控えは、あとの部分も来て、ひまになってから。先にすると、あとの部分と回線を取りあう。ほかのページの中では作らない。
const framed = window.top !== window || "embed" in html.dataset || /[#&]embed\b/.test(location.hash);
const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 1000));
const whole = new MutationObserver(() => (whole.disconnect(), idle(() => import("./@OFFLINE@").catch(() => {}))));
if (!framed && "serviceWorker" in navigator) whole.observe(html, { attributeFilter: ["data-whole"] });
