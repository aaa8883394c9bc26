// 組み立てた画面から、静的な画面を作る: 同じ HTML、使っている CSS だけ、インラインの script 一つ。
// 毎回、今の画面から作るので、画面が変わっても、くらべる相手は同じ画面のまま。
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch } from "../../tests/browser/chromium.mjs";
import { AS_OF, arrive, person as facts } from "./person.mjs";

const script = (name) => readFileSync(fileURLToPath(new URL(`../static/${name}`, import.meta.url)), "utf8");

/** はじめの画面、はじめの質問、確かめ、結果 (二つの深さ) を写す。 */
export async function snapshots(site) {
  const browser = await launch();
  try {
    const visitor = await arrive(browser, site);
    const { page } = visitor;
    await visitor.open();
    const screens = { start: await html(page), css: [] };
    screens.head = await page.evaluate(() => ({ title: document.title, description: document.querySelector("meta[name=description]")?.content ?? "" }));
    screens.css.push(await used(page));
    // the rest of the walk on a fixed day
    await page.goto("about:blank");
    await visitor.open(AS_OF);
    await visitor.start();
    screens.question = await html(page);
    screens.css.push(await used(page));
    await visitor.run(facts, { until: "check" });
    screens.check = await html(page);
    screens.css.push(await used(page));
    await visitor.act("result");
    screens.css.push(await used(page));
    screens.result = [await result(page), await depth(page, "law"), await depth(page, "plain")];
    screens.allCss = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join("\n"));
    return screens;
  } finally {
    await browser.close();
  }
}

const html = (page) => page.evaluate(() => document.querySelector(".app").innerHTML);

async function depth(page, value) {
  const before = await page.locator("h1").first().innerHTML();
  await page.locator(`[data-action="depth"][value="${value}"]`).tap();
  await page.waitForFunction((text) => document.querySelector("h1")?.innerHTML !== text, before);
  return result(page);
}

/** 結果の画面を、月の表の前、行、後に分ける。 */
const result = (page) =>
  page.evaluate(() => {
    const app = document.querySelector(".app").cloneNode(true);
    for (const details of app.querySelectorAll("details.months")) details.open = true;
    const body = app.querySelector("details.months tbody");
    const rows = [...(body?.rows ?? [])].map((row) => ({
      data: { ...row.dataset },
      cells: [...row.cells].map((cell) => ({ tag: cell.tagName, html: cell.innerHTML })),
    }));
    if (body) body.textContent = "@@ROWS@@";
    const [before, after] = app.innerHTML.split("@@ROWS@@");
    const headline = app.querySelector("[data-page=result] > section");
    return { before, after, rows, headline: headline?.outerHTML ?? "" };
  });

/** 今の画面で当たる CSS の決まり。書かれた順で、当たらないものは空。 */
const used = (page) =>
  page.evaluate(() => {
    const bare = (selector) => selector.replace(/::?[a-z-]+(\((?:[^()]|\([^()]*\))*\))?/g, "") || "*";
    const hits = (selector) => {
      try {
        return document.querySelector(selector.split(",").map((one) => bare(one.trim()).replace(/[>+~]\s*$/, "$& *") || "*").join(",")) !== null;
      } catch {
        return true;
      }
    };
    const read = (rule) => {
      if (rule.type === CSSRule.STYLE_RULE) return hits(rule.selectorText) ? rule.cssText : "";
      if (rule.type !== CSSRule.MEDIA_RULE) return rule.cssText;
      if (rule.conditionText === "print") return "";
      const inside = [...rule.cssRules].map(read).join("");
      return inside ? `@media ${rule.conditionText}{${inside}}` : "";
    };
    return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map(read);
  });

const squeeze = (css) => css.replaceAll(/\s+/g, " ").replaceAll(/ ?([{};]) ?/g, "$1").replaceAll(/;}/g, "}").replaceAll(/: /g, ":");

function page({ title, description }, css, body, tail) {
  return `<!doctype html><html lang="ja" data-depth="plain" data-ruby="off"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="description" content="${description}"><title>${title}</title><link rel="icon" href="data:,"><style>${css}</style></head><body><div id="app" class="app">${body}</div>${tail}</body></html>\n`;
}

const inline = (text) => `<script>${text.replaceAll(/^\s*\/\/.*$/gm, "").replaceAll(/\n\s*/g, "\n").trim()}</script>`;

/** 静的な画面のフォルダーを作る。 */
export function writeStatic(screens, folder) {
  mkdirSync(folder, { recursive: true });
  // the fullest reading of each rule, in the order of the style sheets
  const fullest = screens.css.reduce((kept, seen) => kept.map((rule, at) => (seen[at].length > rule.length ? seen[at] : rule)));
  const css = squeeze(fullest.join(""));
  const template = (name, body) => `<template data-name="${name}">${body}</template>`;
  const answer = `<main class="main" data-page="result">${screens.result[0].headline}<div class="bar"><button type="button" class="button button-second" data-action="back">もどる</button></div></main>`;
  const tail = template("question", screens.question) + template("check", screens.check) + template("result", answer) + inline(script("page.js"));
  writeFileSync(join(folder, "index.html"), page(screens.head, css, screens.start, tail));
}

/** 描きなおしをくらべる画面 (CSS はすべて)。 */
export function writeRedraw(screens, folder) {
  mkdirSync(folder, { recursive: true });
  const first = screens.result[0];
  const body = first.before + first.after;
  writeFileSync(join(folder, "index.html"), page(screens.head, screens.allCss, body, inline(script("redraw.js"))));
}
