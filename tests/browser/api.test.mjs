// 開発者のための部品: 包んだものを空のフォルダーに入れ、Node とブラウザで、道具 teichaku と同じ答えになる。
import { execFileSync, spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./chromium.mjs";
import { AS_OF, betweenJobs, but, ended, notAvailable, withLevy, working } from "./people.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PACKAGE = join(ROOT, "api/pkg");
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";
const person = ({ flow, ...answers }, as_of = AS_OF) => ({ as_of, ...answers });
const job = working.jobs[0];

/** 回答と、基準日の指定。 */
const CASES = {
  working: [person(working)],
  "as_of の指定": [person(working, null), { asOf: "2027-10-01" }],
  "as_of の指定が勝つ": [person(working), { asOf: "2028-10-01" }],
  taxed: [person(withLevy(200000))],
  notAvailable: [person(notAvailable)],
  betweenJobs: [person(betweenJobs)],
  ended: [person(ended)],
  "何も分からない": [{ as_of: AS_OF }],
  "だいたいの日": [person(but({ jobs: [{ ...job, started_on: null }], approximate: { "jobs[0].started_on": { from: "2026-03-01", to: "2026-05-31" } } }))],
  "結婚": [person(but({ spouse: "common_law", taxpayers: null }))],
  "文字の JSON": [JSON.stringify(person(working), null, 2)],
  // tests/cases/T85-no-support-level.md
  T85: [{ as_of: "2026-11-15", age: "20_39", services: ["transition_support"], service_ended_on: "2026-01-31", jobs: [{ kind: "ordinary", started_on: "2026-02-01" }], residence: "home", public_assistance: false, spouse: "none", cap_review: "july" }],
};
const BAD = {
  "基準日がない": [person(working, null)],
  "ない日": [person(but({ jobs: [{ ...job, started_on: "2026-02-30" }] }))],
  "知らない欄": [{ ...person(working), ages: 1 }],
  "表の外の日": [person(working, "1999-01-01")],
  "表の外の指定": [person(working), { asOf: "2029-10-01" }],
  "ない日の指定": [person(working), { asOf: "2026-02-30" }],
  "並びの中の null": [person(but({ services: [null] }))],
  "小数": [person(but({ livelihood_grade: 1.5 }))],
  "並び": [[]],
  "JSON でない文字": ["{"],
  "同じ鍵が二つ": ['{"as_of":"2026-11-21","age":"20_39","age":"65_over"}'],
  "__proto__": [JSON.parse('{"as_of":"2026-11-21","__proto__":{"age":"20_39"}}')],
};

let folder;
let tool;

before(() => {
  if (!existsSync(join(PACKAGE, "package.json"))) throw new Error("api/pkg がありません。先に cargo dev api を / run `cargo dev api` first");
  folder = mkdtempSync(join(tmpdir(), "teichaku-npm-"));
  const pack = [NPM, ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder]];
  const name = String(execFileSync(...pack, { cwd: PACKAGE })).trim();
  mkdirSync(join(folder, "empty"));
  folder = join(folder, "empty");
  writeFileSync(join(folder, "package.json"), '{ "name": "someone", "private": true }');
  execFileSync(NPM, ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", join("..", name)], { cwd: folder });
  const cargo = ["build", "--quiet", "--locked", "--no-default-features", "--bin", "teichaku", "--message-format=json"];
  const built = String(execFileSync("cargo", cargo, { cwd: ROOT, maxBuffer: 1 << 28 }));
  tool = built.split("\n").filter(Boolean).map((line) => JSON.parse(line)).findLast(({ executable, target }) => executable && target.name === "teichaku").executable;
});

/** 道具 teichaku の答え。 */
function native(command, answers, { asOf } = {}) {
  const input = typeof answers === "string" ? answers : JSON.stringify(answers);
  const one = command === "assess" ? ["--lines"] : [];
  const done = spawnSync(tool, [command, ...one, ...(asOf ? ["--as-of", asOf] : [])], { input: one.length ? input.replaceAll("\n", " ") : input, encoding: "utf8" });
  return done.stdout ? JSON.parse(done.stdout) : { error: done.stderr };
}

/** 空のフォルダーの中で、一つの file を動かす。 */
function inNode(file, text, input = "") {
  writeFileSync(join(folder, file), text);
  const done = spawnSync(process.execPath, [file], { cwd: folder, input, encoding: "utf8" });
  assert.equal(done.status, 0, done.stderr);
  return JSON.parse(done.stdout);
}

/** すべてを計算する: 名前ごとに、三つの関数の答えか誤り。 */
const WORK = `
  const work = ({ assess, settle, path, InputError }, cases) => Object.entries(cases).map(([name, [answers, options]]) => [name, Object.fromEntries(
    Object.entries({ assess, settle, path }).map(([command, ask]) => {
      try { return [command, ask(answers, options)]; }
      catch (problem) {
        if (!(problem instanceof InputError && problem instanceof Error)) throw problem;
        const { field, code, message } = problem;
        return [command, { error: { field, code, message } }];
      }
    }))]);`;

/** 道具と、一字もちがわないこと (鍵の順も)。 */
function same(found, cases) {
  assert.deepEqual(found.map(([name]) => name), Object.keys(cases));
  for (const [name, answers] of found) {
    for (const [command, answer] of Object.entries(answers)) {
      const wanted = native(command, ...cases[name]);
      if (typeof wanted.error === "string") assert.ok(answer.error && wanted.error.includes(answer.error.message), `${name} ${command}: ${wanted.error}`);
      else if (wanted.error) assert.deepEqual(answer, wanted, name);
      else assert.equal(JSON.stringify(answer), JSON.stringify(wanted), `${name} ${command}`);
    }
  }
}

test("包みに入るのは、要るものだけ", () => {
  const inside = join(folder, "node_modules/teichaku-assess");
  assert.deepEqual(readdirSync(inside).sort(), [
    "LICENSE-APACHE", "LICENSE-MIT", "README.md", "engine.js", "glue.js", "index.d.cts", "index.d.ts", "node.cjs", "node.js", "package.json", "schema", "schema.d.ts", "schema.js", "teichaku.wasm", "web.js",
  ]);
  const { dependencies, version } = JSON.parse(readFileSync(join(inside, "package.json"), "utf8"));
  assert.equal(dependencies, undefined);
  assert.match(readFileSync(join(ROOT, "Cargo.toml"), "utf8"), new RegExp(`^version = "${version}"$`, "m"));
  for (const name of ["answers", "assessment", "settlement", "path"]) {
    const read = (file) => JSON.parse(readFileSync(file, "utf8"));
    assert.deepEqual(read(join(inside, `schema/${name}.json`)), read(join(ROOT, `docs/schema/${name}.schema.json`)));
  }
});

test("Node (import) で、道具と一字もちがわない", () => {
  const script = `import { init, version, InputError } from "teichaku-assess";
    import { answers } from "teichaku-assess/schema";
    import { readFileSync } from "node:fs";
    ${WORK}
    const engine = await init();
    if (engine !== await init() || engine.InputError !== InputError || engine.version !== version || answers.title !== "Answers") throw new Error("shape");
    const { good, bad } = JSON.parse(readFileSync(0, "utf8"));
    console.log(JSON.stringify({ good: work(engine, good), bad: work(engine, bad), rules: engine.rulesVersion }));`;
  const { good, bad, rules } = inNode("try.mjs", script, JSON.stringify({ good: CASES, bad: BAD }));
  same(good, CASES);
  same(bad, BAD);
  for (const [name, { assess }] of bad) assert.ok(assess.error?.message && assess.error.code, name);
  const of = Object.fromEntries(good);
  assert.deepEqual([of.T85.assess.verdict, of.T85.assess.first_day, of.T85.assess.last_day], ["available", "2026-08-01", "2029-07-31"]);
  assert.equal(of["as_of の指定が勝つ"].assess.as_of, "2028-10-01");
  assert.equal(rules, of.T85.assess.rules_checked_on);
  const { field, code } = Object.fromEntries(bad)["基準日がない"].assess.error;
  assert.deepEqual([field, code], ["as_of", "invalid"]);
  assert.equal(Object.fromEntries(bad)["表の外の日"].assess.error.code, "not_covered");
});

test("Node (require) でも使える", () => {
  const script = `${WORK}
    require("teichaku-assess").init().then((engine) => console.log(JSON.stringify(work(engine, ${JSON.stringify({ T85: CASES.T85 })}))));`;
  same(inNode("try.cjs", script), { T85: CASES.T85 });
});

test("用意に失敗しても、やりなおせる。プログラムを自分で渡せる", () => {
  const first = `import { init } from "teichaku-assess";
    const failed = await init({ wasm: new Uint8Array([1, 2, 3]) }).then(() => null, (problem) => problem.name);
    const { assess } = await init();
    console.log(JSON.stringify([failed, assess({ as_of: "2026-11-21" }).verdict]));`;
  assert.deepEqual(inNode("again.mjs", first), ["CompileError", "undecided"]);
  const own = `import { init } from "teichaku-assess";
    import { readFileSync } from "node:fs";
    const { assess } = await init({ wasm: readFileSync(new URL(import.meta.resolve("teichaku-assess/teichaku.wasm"))) });
    console.log(JSON.stringify(assess({ as_of: "2026-11-21" }).verdict));`;
  assert.equal(inNode("own.mjs", own), "undecided");
});

test("JSON にすると消えるものは、黙って消さずに断る", () => {
  const cases = {
    "services[0]": "{ services: [undefined] }",
    "jobs[0].started_on": '{ jobs: [{ kind: "ordinary", started_on: new Date(0) }] }',
    "taxpayers.self.income.2025.salary": "{ taxpayers: { self: { income: { 2025: { salary: NaN } } } } }",
    livelihood_grade: "{ livelihood_grade: 1n }",
    age: "{ age: () => 1 }",
    jobs: "{ jobs: new Map() }",
    self: "(() => { const self = {}; self.self = self; return self; })()",
    as_of: "{}, { asOf: new Date(0) }",
    as_off: '{}, { as_off: "2026-11-21" }',
    "": "undefined",
  };
  const calls = Object.entries(cases).map(([field, call]) => `[${JSON.stringify(field)}, () => assess(${call})]`);
  const script = `import { init } from "teichaku-assess";
    const { assess, InputError } = await init();
    const refused = (ask) => { try { ask(); return "passed"; } catch (problem) { if (!(problem instanceof InputError)) throw problem; return problem.field; } };
    console.log(JSON.stringify([${calls}].map(([field, ask]) => [field, refused(ask)])));`;
  for (const [field, refused] of inNode("lost.mjs", script)) assert.equal(refused, field);
});

test("回答の中の undefined は、書いていないのと同じ。回答は書きかえない", () => {
  const script = `import { init } from "teichaku-assess";
    const { assess } = await init();
    const answers = Object.freeze({ as_of: "2026-11-21", age: undefined, jobs: Object.freeze([Object.freeze({ kind: "ordinary", started_on: undefined })]) });
    console.log(JSON.stringify(assess(answers)));`;
  assert.deepEqual(inNode("same.mjs", script), native("assess", { as_of: AS_OF, jobs: [{ kind: "ordinary" }] }));
});

test("型が、本当の回答と結果に合い、まちがいを見つける", () => {
  const values = Object.values(CASES).filter(([answers]) => typeof answers !== "string");
  const lines = values.flatMap(([answers, options], at) => [
    `const answers${at}: Answers = ${JSON.stringify(answers)};`,
    `const assessment${at}: Assessment = ${JSON.stringify(native("assess", answers, options))};`,
    `const settlement${at}: Settlement = ${JSON.stringify(native("settle", answers, options))};`,
    `const path${at}: Path = ${JSON.stringify(native("path", answers, options))};`,
  ]);
  const text = `import { init, InputError, version, type Answers, type Assessment, type Path, type Settlement, type Verdict } from "teichaku-assess";
import { answers as schema } from "teichaku-assess/schema";
${lines.join("\n")}
const { assess, rulesVersion } = await init();
export const verdict: Verdict = assess(answers0, { asOf: "2026-11-21" }).verdict;
export const all: unknown[] = [schema, version.length, rulesVersion.length, ${values.map((_, at) => `assessment${at}, settlement${at}, path${at}`)}];
try { assess("{}"); } catch (problem) { if (problem instanceof InputError) { const code: "invalid" | "not_covered" | "json" = problem.code; console.log(code, problem.field.length); } }
// @ts-expect-error 知らない値
export const a: Answers = { age: "old" };
// @ts-expect-error 知らない欄
export const b: Answers = { ages: "20_39" };
// @ts-expect-error 結果にない欄
export const c = assess(answers0).verdicts;
// @ts-expect-error 基準日は文字
assess(answers0, { asOf: new Date() });
// @ts-expect-error 書きまちがい
assess(answers0, { as_of: "2026-11-21" });
`;
  writeFileSync(join(folder, "use.mts"), text);
  writeFileSync(join(folder, "use.cts"), 'import api = require("teichaku-assess");\napi.init().then(({ assess }) => assess({ as_of: "2026-11-21" }).copay.months.length);\n');
  const tsc = fileURLToPath(import.meta.resolve("typescript/lib/tsc.js"));
  for (const options of [["--module", "nodenext", "use.mts", "use.cts"], ["--module", "esnext", "--moduleResolution", "bundler", "use.mts"]]) {
    const done = spawnSync(process.execPath, [tsc, "--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--lib", "es2022,dom", ...options], { cwd: folder, encoding: "utf8" });
    assert.equal(done.stdout.trim(), "", options.join(" "));
    assert.equal(done.status, 0);
  }
});

test("ふつうのページの script でも、同じ答え", { timeout: 120_000 }, async () => {
  const page = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>someone</title><link rel="icon" href="data:,"><script type="module" src="./page.js"></script></html>`;
  writeFileSync(join(folder, "page.html"), page);
  writeFileSync(join(folder, "page.js"), `import { init } from "./node_modules/teichaku-assess/web.js";${WORK}
    window.done = init().then((engine) => work(engine, ${JSON.stringify({ ...CASES, ...BAD })}));`);
  const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
  const server = createServer((request, response) => {
    response.writeHead(200, { "content-type": types[extname(request.url)], "content-security-policy": policy });
    createReadStream(join(folder, request.url)).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const browser = await launch();
  after(() => Promise.all([browser.close(), new Promise((done) => server.close(done))]));
  const tab = await browser.newPage();
  const problems = [];
  tab.on("console", (message) => problems.push(message.text()));
  tab.on("pageerror", (problem) => problems.push(String(problem)));
  await tab.goto(`http://127.0.0.1:${server.address().port}/page.html`);
  same(await tab.evaluate(() => window.done), { ...CASES, ...BAD });
  assert.deepEqual(problems, []);
});
