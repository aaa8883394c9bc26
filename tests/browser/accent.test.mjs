// 枠の色の直し方: 枠のプログラム (boot/frame-look.js) と、「埋め込みをつくる」(src/office/contrast.rs) が、同じ表 accent.tsv に合う。
// 表を書きなおす: UPDATE_ACCENT=1 node --test accent.test.mjs
import { readFileSync, writeFileSync } from "node:fs";
import assert from "node:assert/strict";
import { test } from "node:test";

const here = (name) => new URL(name, import.meta.url);
const source = readFileSync(here("../../boot/frame-look.js"), "utf8");
// ページにさわる paint の前まで
const { mended, parse, print } = new Function(`${source.slice(0, source.indexOf("const NAMES"))}; return { mended, parse, print };`)();

const tokens = readFileSync(here("../../styles/tokens.css"), "utf8");
const themes = readFileSync(here("../../styles/theme-tokens.css"), "utf8");
const STYLES = { light: tokens.slice(0, tokens.indexOf("@media")), dark: themes.slice(themes.indexOf('[data-theme="dark"]')) };
const ASKED = ["#0b5394", "#ffcc00", "#00ffff", "#777777", "#767676", "#000000", "#ffffff", "#c0392b", "#7fffd4", "#88ccff", "#ff0000", "#00aa55", "#800080", "#0000ff", "#f2f2f2", "#123456"];

test("表は、枠のプログラムの答えと同じ", () => {
  const rows = Object.entries(STYLES).flatMap(([theme, style]) => {
    const color = (name) => parse(style.match(new RegExp(`--color-${name}: (#[0-9a-f]{6})`))[1]);
    return ASKED.map((asked) => [theme, asked, print(mended(parse(asked), color).used)].join("\t"));
  });
  const table = `${["theme\tasked\tused", ...rows].join("\n")}\n`;
  if (process.env.UPDATE_ACCENT) writeFileSync(here("accent.tsv"), table);
  assert.equal(readFileSync(here("accent.tsv"), "utf8"), table);
  assert.ok(rows.some((row) => row.split("\t")[1] !== row.split("\t")[2]) && rows.some((row) => row.split("\t")[1] === row.split("\t")[2]));
});
