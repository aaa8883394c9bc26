// 速さをはかって、docs/benchmarks.md と docs/capacity.md を書く。`cargo dev bench` が、要るものを組み立ててから呼ぶ。
//   node bench/run.mjs --dist … --hello … --wasm … --native … --work … [--part page|taps|engine] [--runs 5] [--gate]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { goals } from "./lib/goals.mjs";
import { capacity } from "./lib/capacity.mjs";
import { machine, report } from "./lib/report.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const { values: asked } = parseArgs({
  options: {
    dist: { type: "string" },
    hello: { type: "string" },
    wasm: { type: "string" },
    native: { type: "string" },
    work: { type: "string" },
    part: { type: "string" },
    runs: { type: "string", default: "5" },
    gate: { type: "boolean", default: false },
  },
});
const runs = Number(asked.runs);
const wants = (part) => !asked.part || asked.part === part;
const note = (text) => process.stderr.write(`${text}\n`);
const found = { runs };

mkdirSync(asked.work, { recursive: true });
if (wants("engine")) {
  const { measure } = await import("./lib/engine.mjs");
  note("エンジン / engine …");
  const typicalFile = join(ROOT, "bench/engine/typical.jsonl");
  found.engine = await measure({ wasm: asked.wasm, native: asked.native, typicalFile, rounds: Math.max(3, runs) });
}
if (wants("page") || wants("taps")) await measurePages();
found.machine = machine(found);

writeFileSync(join(asked.work, "results.json"), JSON.stringify(found, null, 1));
const text = report(found);
console.log(`\n${text}`);
if (!asked.part) {
  writeFileSync(join(ROOT, "docs/benchmarks.md"), text);
  writeFileSync(join(ROOT, "docs/capacity.md"), capacity(found, JSON.parse(readFileSync(join(ROOT, "bench/capacity.json"), "utf8"))));
}
const missed = goals(found).filter(({ met }) => met === false);
for (const { name, said } of missed) console.log(`✗ ${name}: ${said}`);
if (missed.length === 0) console.log("✓ 目標はすべて満たしています / every goal is met");
if (asked.gate && missed.length > 0) process.exitCode = 1;

async function measurePages() {
  const { serve } = await import("./lib/server.mjs");
  const { snapshots, writeRedraw, writeStatic } = await import("./lib/snapshot.mjs");
  const { CPU, look, tap } = await import("./lib/visit.mjs");
  const { headline, redraw } = await import("./lib/answers.mjs");
  const { walk, walkStatic } = await import("./lib/taps.mjs");
  // what the build fills in (@…@) is allowed as a whole here: only the time is of interest
  const policy = readFileSync(join(ROOT, "tools/dev/policy.txt"), "utf8").trim().replaceAll(/@\w+@/g, "'unsafe-inline'");
  note("本体の画面を写して、静的な画面を作ります / the static page …");
  const app = await serve(asked.dist, { policy });
  const screens = await snapshots(app);
  writeStatic(screens, join(asked.work, "static"));
  writeRedraw(screens, join(asked.work, "redraw"));
  const sites = { static: await serve(join(asked.work, "static")), hello: await serve(asked.hello), app };
  const plain = await serve(join(asked.work, "redraw"));

  if (wants("page")) {
    const names = Object.keys(sites);
    found.pages = Object.fromEntries(names.map((name) => [name, []]));
    for (let run = 0; run < runs; run += 1) {
      for (let at = 0; at < names.length; at += 1) {
        const name = names[(at + run) % names.length];
        const seen = await look(sites[name], { again: name === "app" && run === 0 });
        const tapped = await tap(sites[name]);
        found.pages[name].push({ ...seen, ...tapped });
        note(`${run + 1}/${runs} ${name}: FCP ${Math.round(seen.fcp)}, はじめの一押し ${Math.round(tapped.reacted)}, ${seen.bytes} B, ${seen.requests}`);
      }
    }
    found.files = [...app.files].map(([path, { body }]) => [path, body.length]);
  }
  if (wants("taps")) {
    found.cpu = CPU;
    [found.taps, found.staticTaps] = [[], []];
    for (let run = 0; run < Math.max(2, Math.min(3, runs)); run += 1) {
      note(`一押しごと / each tap ${run + 1} …`);
      found.taps.push(await walk(app, { cpu: CPU }));
      found.staticTaps.push(await walkStatic(sites.static, { cpu: CPU }));
    }
    found.cost = await walk(app, { cpu: 1, cost: true });
    found.staticCost = await walkStatic(sites.static, { cpu: 1, cost: true });
    note("答えの見出し / the headline …");
    found.headline = await headline(app, sites.static, { rounds: runs, cpu: CPU });
    note("月の表の描きなおし / the table …");
    found.redraw = await redraw(app, plain, screens, { rounds: runs * 2, cpu: CPU });
  }
  for (const site of [...Object.values(sites), plain]) await site.close();
}
