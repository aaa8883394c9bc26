// JSON Schema (docs/schema) から、TypeScript の型と、schema の入り口を書く: node api/types.mjs 出力先
// 知らない書き方があれば止まる。黙って any にしない。
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const SCHEMAS = { answers: "Answers", assessment: "Assessment", settlement: "Settlement", path: "Path" };
/** TypeScript の中に同じ名前があるもの。 */
const RENAMED = { Date: "Day", Month: "YearMonth" };
/** 型では言えないこと。 */
const BEYOND_TYPES = new Set(["description", "default", "title", "format", "minimum", "maximum", "minLength", "pattern", "uniqueItems", "minItems", "$schema", "$defs"]);
const SIMPLE = { integer: "number", number: "number", string: "string", boolean: "boolean", null: "null" };

const named = (name) => RENAMED[name] ?? name;
const note = ({ description }, indent = "") => (description ? `${indent}/** ${description.replaceAll(/\s+/g, " ")} */\n` : "");
const key = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));

/** 一つの schema の型。 */
export function type(schema, indent = "") {
  const used = new Set(Object.keys(schema).filter((word) => !BEYOND_TYPES.has(word)));
  const take = (word) => (used.delete(word), schema[word]);
  const done = (text) => {
    if (used.size > 0) throw new Error(`types.mjs はまだ知りません: ${[...used]} (${JSON.stringify(schema).slice(0, 200)})`);
    return text;
  };
  if ("$ref" in schema) return done(named(take("$ref").split("/").at(-1)));
  if ("const" in schema) return take("type"), done(JSON.stringify(take("const")));
  for (const word of ["oneOf", "anyOf"]) {
    if (!(word in schema)) continue;
    const many = take(word);
    if (!many.some((one) => one.description)) return done(many.map((one) => type(one, indent)).join(" | "));
    return done(many.map((one) => `\n${note(one, `${indent}  `)}${indent}  | ${type(one, `${indent}  `)}`).join(""));
  }
  const kinds = [take("type")].flat();
  return done(kinds.map((kind) => (kind === "array" ? `Array<${type(take("items"), indent)}>` : kind === "object" ? object(schema, take, indent) : simple(kind))).join(" | "));
}

function simple(kind) {
  if (SIMPLE[kind]) return SIMPLE[kind];
  throw new Error(`types.mjs はまだ知りません: type ${kind}`);
}

function object(schema, take, indent) {
  const [rest, patterns, required] = [take("additionalProperties"), take("patternProperties"), take("required") ?? []];
  const lines = Object.entries(take("properties") ?? {}).map(
    ([name, one]) => `${note(one, `${indent}  `)}${indent}  ${key(name)}${required.includes(name) ? "" : "?"}: ${type(one, `${indent}  `)};\n`,
  );
  const open = [...Object.values(patterns ?? {}), ...(typeof rest === "object" ? [rest] : [])];
  if (open.length > 1) throw new Error("types.mjs はまだ知りません: 二つの開いた鍵");
  for (const one of open) lines.push(`${indent}  [key: string]: ${type(one, `${indent}  `)};\n`);
  return `{\n${lines.join("")}${indent}}`;
}

/** すべての型。同じ名前で中身のちがうものがあれば止まる。 */
export function types(schemas) {
  const all = new Map();
  for (const [name, schema] of schemas) {
    for (const [own, one] of [[name, schema], ...Object.entries(schema.$defs ?? {})]) {
      const text = `${note(one)}export type ${named(own)} = ${type(one)};\n`;
      if ((all.get(own) ?? text) !== text) throw new Error(`${own}: 二つの schema で中身がちがいます`);
      all.set(own, text);
    }
  }
  return [...all.values()].join("\n");
}

const [, script, out] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  const read = (file) => JSON.parse(readFileSync(join(ROOT, `docs/schema/${file}.schema.json`), "utf8"));
  const schemas = Object.entries(SCHEMAS).map(([file, name]) => [file, name, read(file)]);
  const head = readFileSync(join(ROOT, "api/src/head.d.ts"), "utf8");
  const text = `${head}\n${types(schemas.map(([, name, schema]) => [name, schema]))}`;
  for (const file of ["index.d.ts", "index.d.cts"]) writeFileSync(join(out, file), text);
  mkdirSync(join(out, "schema"), { recursive: true });
  for (const [file, , schema] of schemas) writeFileSync(join(out, `schema/${file}.json`), `${JSON.stringify(schema)}\n`);
  const one = (file, schema) => `export const ${file} = ${JSON.stringify(schema)};\n`;
  writeFileSync(join(out, "schema.js"), schemas.map(([file, , schema]) => one(file, schema)).join(""));
  const what = (file, name) => `/** ${name} の JSON Schema (draft 2020-12)。 */\nexport declare const ${file}: { readonly [keyword: string]: unknown };\n`;
  writeFileSync(join(out, "schema.d.ts"), schemas.map(([file, name]) => what(file, name)).join(""));
}
