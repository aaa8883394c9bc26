// /v1/ は足すだけ: 一度公開したファイル、欄、知らせ、契約の項目と値は、なくならない。
// 公開したものの一覧は docs/v1.txt。足したときは `UPDATE_V1=1 node --test promise.test.mjs` が足す (消すことはしない)。
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";
import { test } from "node:test";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const LIST = here("../../docs/v1.txt");
const V1 = here("../../dist/v1");
const RELEASED = here("../../hosting/v1");
const NUMBERED = /^embed-([0-9a-f]{16})\.js$/;

const files = (folder, under = "") =>
  readdirSync(join(folder, under)).flatMap((name) => {
    const path = under ? `${under}/${name}` : name;
    return statSync(join(folder, path)).isDirectory() ? files(folder, path) : [path];
  });
/** 前に出した部品。はじめての公開までは、ない。 */
const released = () => (existsSync(RELEASED) ? readdirSync(RELEASED).filter((name) => NUMBERED.test(name)) : []);

/** 契約の項目と、決まった値。`#` のあとは、部品 ($defs) の名前。 */
function parts(node, at, out) {
  if (Array.isArray(node)) for (const one of node) parts(one, at, out);
  else if (node && typeof node === "object") {
    for (const value of [...(node.enum ?? []), ...("const" in node ? [node.const] : [])]) out.add(`${at} = ${value}`);
    for (const [key, inside] of Object.entries(node)) {
      if (key === "properties") for (const [name, one] of Object.entries(inside)) out.add(`${at}.${name}`), parts(one, `${at}.${name}`, out);
      else if (key === "$defs") for (const [name, one] of Object.entries(inside)) parts(one, `${at.split(".")[0]}#${name}`, out);
      else if (!["enum", "default", "examples"].includes(key)) parts(inside, at, out);
    }
  }
  return out;
}

/** 決まりを足すだけの表 (`名前: 形`) の名前。 */
function names(source, table) {
  const inside = readFileSync(here(`../../boot/${source}`), "utf8").split(`const ${table} = {`)[1].split("\n};")[0];
  return [...inside.matchAll(/^ {2}"?([\w-]+)"?[:(,]/gm)].map(([, name]) => name);
}

function now() {
  const out = new Set();
  for (const name of files(V1).filter((name) => !/\.(br|gz)$/.test(name) && !NUMBERED.test(name))) out.add(`file ${name}`);
  for (const name of released()) out.add(`file ${name}`);
  for (const name of names("options.js", "OPTIONS")) out.add(`option ${name}`);
  for (const name of names("embed.js", "HEARD")) out.add(`message from the frame ${name}`);
  for (const name of names("frame-talk.js", "hears")) out.add(`message to the frame ${name}`);
  for (const name of readdirSync(join(V1, "schema")).filter((name) => name.endsWith(".json")))
    parts(JSON.parse(readFileSync(join(V1, "schema", name), "utf8")), name.replace(".json", ""), out);
  return out;
}

test("/v1/ で公開したものは、なくならない", () => {
  const have = now();
  const promised = readFileSync(LIST, "utf8").trimEnd().split("\n");
  assert.deepEqual(promised.filter((one) => !have.has(one)), [], "なくなったもの。/v1/ では消さず、/v2/ を作る (docs/hosting.md)");
  if (process.env.UPDATE_V1) return writeFileSync(LIST, [...new Set([...promised, ...have])].sort().join("\n") + "\n");
  const known = new Set(promised);
  assert.deepEqual([...have].filter((one) => !known.has(one)), [], "足したもの。UPDATE_V1=1 で docs/v1.txt に足す");
});

test("番号のある部品は、名前と中身が合い、前に出したものも残っている", () => {
  const placed = readdirSync(V1).filter((name) => NUMBERED.test(name));
  assert.ok(placed.length > 0, "今の部品");
  for (const name of placed) {
    const hash = createHash("sha256").update(readFileSync(join(V1, name))).digest("hex");
    assert.ok(hash.startsWith(name.match(NUMBERED)[1]), name);
  }
  assert.deepEqual(released().filter((name) => !placed.includes(name)), []);
});
