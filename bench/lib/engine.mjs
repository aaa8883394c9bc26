// エンジンの速さ: wasm (Node) と機械語。同じ時に、ふつうの JavaScript と json-rules-engine で一月分。
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { answersOf, households, plain, rules } from "./month.mjs";
import { median } from "./numbers.mjs";

const LONG = 250;

export const SETS = [
  ["typical", "ふつうの人 (2026年4月に就職、給与240万円)"],
  ["people0", "でたらめな千人、分からないこと 0%"],
  ["people15", "でたらめな千人、分からないこと 15%"],
  ["people40", "でたらめな千人、分からないこと 40%"],
];

/** wasm を開く。はじめの答えまでの時間も。 */
export function open(file, first) {
  const begun = performance.now();
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  const give = (text) => {
    const bytes = encoder.encode(text);
    const at = exports.input(bytes.length);
    new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
  };
  const take = (length) => decoder.decode(new Uint8Array(exports.memory.buffer, exports.output(), length));
  const answer = (text) => (give(text), take(exports.answer()));
  if (first) answer(first);
  return { exports, give, take, answer, cold: performance.now() - begun };
}

/** 同じ仕事を、決まった時間くりかえし、一件の µs を返す。 */
async function clock(count, work) {
  const begun = performance.now();
  let rounds = 0;
  do {
    await work();
    rounds += 1;
  } while (performance.now() - begun < LONG);
  return ((performance.now() - begun) * 1000) / (rounds * count);
}

export async function measure({ wasm, native, typicalFile, rounds }) {
  const typical = readFileSync(typicalFile, "utf8").trim();
  const engine = open(wasm);
  const homes = households();
  const byRules = rules();
  await agree(engine, homes, byRules, JSON.parse(typical));

  const people = SETS.map(([name]) => {
    // one instance each, so that no set has to be loaded twice
    const own = open(wasm);
    const count = name === "typical" ? (own.give(typical), own.exports.load()) : own.exports.people(Number(name.slice(6)), 1000);
    const json = own.take(own.exports.cases_json()).split("\n");
    return { name, own, count, json };
  });
  const works = [
    ["js", homes.length, () => homes.forEach((home) => kept(plain(home)))],
    ["rules", homes.length, async () => { for (const home of homes) kept(await byRules(home)); }],
    ...people.flatMap(({ name, own, count, json }) => [
      [`${name}.loop`, count, () => kept(own.exports.run(1))],
      [`${name}.call`, count, () => { for (let at = 0; at < count; at += 1) kept(own.exports.run_one(at)); }],
      [`${name}.json`, count, () => { for (const line of json) kept(own.answer(line)); }],
    ]),
  ];
  const found = Object.fromEntries(works.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (let at = 0; at < works.length; at += 1) {
      const [name, count, work] = works[(at + round) % works.length];
      const took = await clock(count, work);
      if (round > 0) found[name].push(took); // the first round warms up
    }
  }
  const cold = [];
  for (let round = 0; round < rounds; round += 1) cold.push(open(wasm, typical).cold);
  const lines = execFileSync(native, [typicalFile], { encoding: "utf8" }).trim().split("\n").map((line) => JSON.parse(line));
  const byNative = Object.fromEntries(lines.map(({ set, what, micros }) => [`${set}.${what}`, micros]));
  return { micros: found, cold, native: byNative, bytes: readFileSync(wasm).length, months: people[0].own.exports.run(1), homes: homes.length };
}

let last;
const kept = (value) => { last = value; return last; };

/** 三つが同じ答えになるか。ちがえば、くらべる意味がない。 */
async function agree(engine, homes, byRules, person) {
  for (const home of homes) {
    const result = JSON.parse(engine.answer(JSON.stringify(answersOf(home, person))));
    const month = result.copay?.months.find(({ income_year }) => income_year === 2025);
    const all = [plain(home), await byRules(home), String(month?.categories)];
    if (new Set(all).size > 1) throw new Error(`一月分の答えがちがいます (JS, 規則, エンジン): ${all} ${JSON.stringify(home)}`);
  }
}

/** json-rules-engine の一月分にくらべた、全部の答え。 */
export const share = (found, name) => median(found.micros[name]) / median(found.micros.rules);
