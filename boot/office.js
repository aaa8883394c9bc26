// 支援機関と市区町村の人のページのプログラムを始める。名前は、組み立てのときに入る。
const wait = document.querySelector(".office-wait");
wait?.removeAttribute("hidden");
try {
  const { default: init } = await import("./@JS@");
  await init({ module_or_path: new URL("./@WASM@", import.meta.url) });
} catch (problem) {
  if (wait) wait.textContent = wait.dataset.broken;
  throw problem;
}
