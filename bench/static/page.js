// 静的な画面の、インラインの script: はじめの一押し、つぎへ、結果の見出し。ライブラリーは使わない。
// 答えの計算は、六か月後の日を数えるだけ (速さをくらべる相手なので、決まりではない)。
const templates = {};
for (const one of document.querySelectorAll("template")) templates[one.dataset.name] = one.innerHTML;
const app = document.querySelector(".app");
const show = (name) => {
  app.innerHTML = templates[name];
  scrollTo(0, 0);
  app.querySelector("h1")?.focus();
};
const headline = () => {
  const first = new Date(2026, 3 + 6, 1);
  const last = new Date(2026 + 3, 3 + 6, 0);
  show("result");
  app.querySelector("main").dataset.firstDay = first.toLocaleDateString("sv");
  app.querySelector("main").dataset.lastDay = last.toLocaleDateString("sv");
};
templates.start = app.innerHTML;
addEventListener("click", (event) => {
  const action = event.target.closest("[data-action]")?.dataset.action;
  if (action) event.preventDefault();
  if (action === "start") show("question");
  if (action === "next") show("check");
  if (action === "result") headline();
  if (action === "back") show("check");
});
document.documentElement.dataset.ready = "true";
