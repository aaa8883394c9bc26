// 目標 (issue 5)。すべて、同じ一回の計測の中の比か、数。
import { SETS, share } from "./engine.mjs";
import { median, ratio, say } from "./numbers.mjs";

const FRAME = 1000 / 60;

const of = (found, name, key) => median((found.pages?.[name] ?? []).map((visit) => visit[key]));

/**
 * 種類ごとの一押し。同じ道を何度も歩くので、同じ一押しは、道のあいだでいちばん速いときをとる
 * (機械のほかの仕事は、足すことしかしない)。`worst` は、その中でいちばん遅い一押し。
 */
export function worstTaps(taps) {
  const kinds = [...new Set(taps.flatMap((walk) => Object.keys(walk)))];
  return kinds.map((kind) => {
    const walks = taps.filter((walk) => walk[kind]).map((walk) => walk[kind]);
    const all = walks.flat();
    const quietest = walks[0].map((_, at) => {
      const same = walks.map((walk) => walk[at]).filter(Boolean);
      return same.reduce((least, one) => (one.duration < least.duration ? one : least));
    });
    const worst = quietest.reduce((most, one) => (one.duration > most.duration ? one : most));
    return { kind, count: all.length, usual: median(quietest.map((one) => one.duration)), worst: worst.duration, work: worst.work, most: Math.max(...all.map((one) => one.duration)) };
  });
}

/** `{ name, said, met }`。はからなかったものは、met が null。 */
export function goals(found) {
  const all = [];
  const at = (name, value, most, digits, unit = "") =>
    all.push({ name, said: `${say(value, digits)}${unit} (≤ ${say(most, digits)}${unit})`, met: Number.isFinite(value) ? value <= most : null });
  if (found.pages) {
    const against = (key) => ratio(of(found, "app", key), of(found, "static", key));
    at("FCP、静的な画面にくらべて", against("fcp"), 1.05, 2, "×");
    at("LCP、静的な画面にくらべて", against("lcp"), 1.05, 2, "×");
    at("効くはじめの一押し、静的な画面にくらべて", against("reacted"), 1.25, 2, "×");
    at("CLS", of(found, "app", "cls"), 0, 4);
    at("TBT (50 ms より短い)", of(found, "app", "tbt"), 49.999, 1, " ms");
    at("要求の数 (反応できるまで)", of(found, "app", "requests"), 4, 0);
  }
  if (found.headline) {
    at("答えの見出し、静的な画面との差 (一こま)", median(found.headline.app) - median(found.headline.static), FRAME, 1, " ms");
  }
  if (found.redraw) {
    at("月の表をふくむ描きなおし、ふつうの JavaScript にくらべて", ratio(median(found.redraw.app), median(found.redraw.plain)), 1, 2, "×");
  }
  if (found.taps) {
    for (const { kind, worst } of worstTaps(found.taps)) at(`一押し: ${kind}`, worst, 50, 0, " ms");
  }
  if (found.engine) {
    for (const [name, said] of SETS) at(`エンジン、json-rules-engine の一月にくらべて: ${said}`, share(found.engine, `${name}.call`), 1, 2, "×");
  }
  return all;
}
