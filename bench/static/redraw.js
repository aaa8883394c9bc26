// 結果の画面を、ふつうの JavaScript で描きなおす。月の表は、一行ずつ値から文字列を作る。
window.benchRedraw = (screen) => {
  const rows = screen.rows.map(
    ({ data, cells }) =>
      `<tr data-month="${data.month}" data-categories="${data.categories}" data-cap-min="${data.capMin}" data-cap-max="${data.capMax}">` +
      cells.map(({ tag, html }) => (tag === "TH" ? `<th scope="row">${html}</th>` : `<td>${html}</td>`)).join("") +
      "</tr>",
  );
  document.querySelector(".app").innerHTML = screen.before + rows.join("") + screen.after;
};
window.benchRedrawTable = (screen) => {
  document.querySelector("details.months tbody").innerHTML = screen.rows
    .map(({ data, cells }) => `<tr data-month="${data.month}">${cells.map(({ tag, html }) => `<${tag}>${html}</${tag}>`).join("")}</tr>`)
    .join("");
};
document.documentElement.dataset.ready = "true";
