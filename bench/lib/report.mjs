// 結果を Markdown に書く。
import { cpus, loadavg, totalmem, type, release } from "node:os";
import { SETS, share } from "./engine.mjs";
import { goals, worstTaps } from "./goals.mjs";
import { median, say, spread, table, times } from "./numbers.mjs";
import { LINE } from "./visit.mjs";

/** はかった機械。場所や名前は書かない。 */
export function machine(found) {
  return {
    cpu: cpus()[0]?.model ?? "?",
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    chromium: found.pages?.app?.[0]?.version ?? "",
    load: loadavg()[0],
    day: new Date().toISOString().slice(0, 10),
  };
}

const PAGES = { static: "静的な画面", hello: "Yew のあいさつ", app: "本体" };

function pages(found) {
  const rows = [
    ["FCP, ms", "fcp", 0],
    ["LCP, ms", "lcp", 0],
    ["はじめに効いた一押し, ms", "reacted", 0],
    ["TBT (FCP から), ms", "tbt", 0],
    ["50 ms をこえた仕事 (はじめから), ms", "busy", 0],
    ["CLS", "cls", 4],
    ["要求の数 (反応できるまで)", "requests", 0],
    ["要求の数 (すべて)", "allRequests", 0],
    ["バイト (brotli 11)", "bytes", 0],
    ["service worker の要求の数", "workerRequests", 0],
    ["service worker のバイト", "workerBytes", 0],
  ];
  const base = (key) => median(found.pages.static.map((visit) => visit[key]));
  const cell = (name, key, digits) => {
    const values = found.pages[name].map((visit) => visit[key]);
    const against = name === "static" || !base(key) ? "" : ` (${times(median(values), base(key))})`;
    return spread(values, digits) + against;
  };
  const lines = rows.map(([said, key, digits]) => [said, ...Object.keys(PAGES).map((name) => cell(name, key, digits))]);
  const first = found.pages.app[0];
  const files = first.paths.map(([path, bytes]) => `- \`${path.replace(/-[0-9a-f]{16}/, "-…")}\` ${say(bytes)} B`);
  const again = Number.isFinite(first.repeatRequests)
    ? `二度めの訪問 (同じブラウザー、サーバーに届いたもの): 要求 ${first.repeatRequests}、${say(first.repeatBytes)} B、FCP ${say(first.repeatFcp)} ms。`
    : "";
  return [
    "## 画面",
    `slow 4G (${(LINE.downloadThroughput * 8) / 1e6} Mbps / ${(LINE.uploadThroughput * 8) / 1000} kbps / ${LINE.latency} ms)、CPU ×${4}、390×844 @2。一回ごとに新しい Chromium。三つを順をかえながら ${found.runs} 回ずつ。まん中 [いちばん小さい–大きい] (静的な画面との比)。`,
    table(["", ...Object.values(PAGES)], lines),
    "静的な画面は、本体のはじめの画面を写した一枚の HTML (使っている CSS と script もその中)。`bench/static/`、`bench/lib/snapshot.mjs`。はじめの一押しは、「はじめる」を 50 ms ごとに押して、画面が替わるまで (早すぎて消えた一押しは、消えたと数える)。",
    `本体のはじめの訪問で読むもの:\n\n${files.join("\n")}`,
    again,
  ];
}

function taps(found) {
  const floor = Object.fromEntries(worstTaps(found.staticTaps).map((row) => [row.kind, row]));
  const rows = worstTaps(found.taps)
    .sort((a, b) => b.worst - a.worst)
    .map(({ kind, count, usual, worst, work, most }) => [kind, count, say(usual), say(worst), say(work), say(most), say(floor[kind]?.worst)]);
  const { app, static: still } = found.headline;
  const { redraw } = found;
  return [
    "## 一押しから次に描かれるまで",
    `CPU ×${found.cpu}、Event Timing (8 ms きざみ、16 ms より短いものは 16 と書く)。はじめから結果まで指で歩き、結果でたたんだところを開き、深さを変える。${found.taps.length} 回歩き、同じ一押しは、いちばん速かった回をとる (ほかの仕事の分をのぞくため)。`,
    table(["種類", "回", "まん中, ms", "いちばん遅い一押し, ms", "そのうちプログラム, ms", "一度でもあった遅さ, ms", "静的な画面, ms"], rows),
    "「たたんだところを開く」は、プログラムを通らない (ブラウザーだけの) 一押し。それと静的な画面が、この機械で描くだけにかかる時間 (GPU のない機械では、絵にする時間が長い)。プログラムの時間には、焦点を移すときの配置の計算も入る。",
    "### 一押しの CPU の時間",
    "CPU ×1、画面の thread が使った時間だけ (ほかの仕事を待つ時間は入らないので、ゆれにくい)。いちばん重い一押し。四倍して 50 ms に入るのは、合わせて 12.5 ms まで。「そのほか」は、絵にする準備、指の位置を調べること、はかる道具。",
    table(["種類", "プログラム, ms", "配置とスタイル, ms", "そのほか, ms", "増えた節"], costs(found)),
    "### 答えの見出し",
    `「結果を見る」から、見出しが描かれるまで。本体 ${spread(app, 1)} ms、静的な画面 (見出しだけ) ${spread(still, 1)} ms: ${times(median(app), median(still))}、差 ${say(median(app) - median(still), 1)} ms。`,
    "### 月の表の描きなおし",
    `${redraw.rows} か月の表を開いた結果の画面を、深さを変えて描きなおす。本体 (すべてを計算しなおさず、文を入れかえる) ${spread(redraw.app, 1)} ms、同じ画面をふつうの JavaScript (文字列から innerHTML) で ${spread(redraw.plain, 1)} ms: ${times(median(redraw.app), median(redraw.plain))}。表だけをふつうの JavaScript で: ${spread(redraw.table, 1)} ms。`,
  ];
}

/** いちばん重い一押しの CPU の時間。 */
function costs(found) {
  const rows = (by, tail) =>
    Object.entries(by).map(([kind, all]) => {
      const worst = all.reduce((most, one) => (one.script + one.layout > most.script + most.layout ? one : most));
      const rest = Math.max(0, worst.task - worst.script - worst.layout);
      return { sum: worst.script + worst.layout, row: [kind + tail, say(worst.script, 1), say(worst.layout, 1), say(rest, 1), say(worst.nodes)] };
    });
  const all = [...rows(found.cost, ""), ...rows(found.staticCost, " (静的な画面)")];
  return all.sort((a, b) => b.sum - a.sum).map(({ row }) => row);
}

function engine(found) {
  const seen = found.engine;
  const row = (said, name, native) => [said, spread(seen.micros[name], 2), `${say(share(seen, name), 3)}×`, native === undefined ? "" : say(native, 2)];
  const rows = [
    row(`json-rules-engine 7.3.1、一月の区分 (${seen.homes} 世帯)`, "rules"),
    row("同じ一月を、手で書いた JavaScript", "js"),
    ...SETS.flatMap(([name, said]) => [
      row(`${said}: エンジンだけ、wasm の中でくりかえす`, `${name}.loop`, seen.native[`${name}.engine`]),
      row("同じ、JS から一件ずつ", `${name}.call`),
      row("同じ、JSON から JSON まで", `${name}.json`, seen.native[`${name}.json`]),
    ]),
  ];
  return [
    "## エンジン",
    `一件は、見込み・日付・すべての月 (ふつうの人で ${seen.months} か月)・わけ・次にすること、のすべて。wasm は画面と同じ作り方 (\`bench/engine/\`、${say(seen.bytes)} B)、Node の中で、かわるがわる。機械語は opt-level 3。はかる前に、千世帯の一月の答えが三つとも同じことを確かめる。`,
    table(["", "µs、wasm (Node)", "json-rules-engine の一月との比", "µs、機械語"], rows),
    `wasm を開いて、はじめの答え (JSON から JSON) まで: ${spread(seen.cold, 2)} ms。`,
  ];
}

function aims(found) {
  const mark = (met) => (met === null ? "–" : met ? "✓" : "✗");
  return ["## 目標", table(["", "目標", "計測 (上の端)"], goals(found).map(({ name, said, met }) => [mark(met), name, said]))];
}

export function report(found) {
  const { cpu, cores, memory, system, node, chromium, load, day } = found.machine;
  const parts = [
    "# 速さ",
    "`cargo dev bench` が書きます。手で直さないでください。ほかの仕事と分けあう機械では ms は大きくゆれるので、同じ表の中の比だけを読みます。試験ではありません (`cargo dev bench --gate` だけが、目標に届かないとき終わりの値 1)。",
    `${day}、${cpu}、${cores} コア、${memory} GiB、${system}、Node ${node}${chromium ? `、Chromium ${chromium}` : ""}、終わりの load ${say(load, 1)} (コアの数をこえていれば、ms はその分だけ大きい)。`,
    ...aims(found),
    ...(found.pages ? pages(found) : []),
    ...(found.taps ? taps(found) : []),
    ...(found.engine ? engine(found) : []),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
