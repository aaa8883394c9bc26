// 画面のプログラム (WebAssembly) を読み込んで始める。
// ファイル名は index.html の script から受け取るので、インラインの script が要らない
// (Content-Security-Policy に 'unsafe-inline' を書かずに済む)。
const names = new URL(import.meta.url).searchParams;
const { default: init } = await import(`./${names.get("js")}`);
await init({ module_or_path: new URL(`./${names.get("wasm")}`, import.meta.url) });
