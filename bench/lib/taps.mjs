// 指の一押しから次に描かれるまで (Event Timing)。道のはじめから終わりまで、押すたびに種類を書いてはかる。
import { launch } from "../../tests/browser/chromium.mjs";
import { AS_OF, arrive, person as facts, touch } from "./person.mjs";
import { PHONE, slow } from "./visit.mjs";

const SETTLE = 120;

/** event の duration は 8 ms きざみで、16 ms より短いものは届かない。 */
export const SHORTEST = 16;

function watchEvents() {
  window.benchEvents = [];
  new PerformanceObserver((list) => {
    for (const { duration, interactionId, startTime, processingStart, processingEnd } of list.getEntries()) {
      if (interactionId === 0) continue;
      const [wait, work] = [processingStart - startTime, processingEnd - processingStart];
      window.benchEvents.push({ duration, wait, work, paint: Math.max(0, duration - wait - work) });
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}

/** 一押しを種類ごとに集める。`{ 種類: [{ duration, wait, work, paint }] }`。 */
function collector() {
  const found = new Map();
  const timed = async (page, kind, act) => {
    await page.evaluate(() => { window.benchEvents.length = 0; });
    await act();
    await page.waitForTimeout(SETTLE);
    const events = await page.evaluate(() => window.benchEvents.splice(0));
    const none = { duration: SHORTEST, wait: 0, work: 0, paint: SHORTEST };
    const worst = events.reduce((slowest, event) => (event.duration > slowest.duration ? event : slowest), none);
    found.set(kind, [...(found.get(kind) ?? []), worst]);
  };
  return { found, timed };
}

/** 一押しの CPU の時間 (ほかの仕事を待つ時間は入らない)。`{ 種類: [{ script, layout, task, nodes }] }`、ms。 */
function costs() {
  const found = new Map();
  let session;
  const read = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  const timed = async (page, kind, act) => {
    if (!session) {
      session = await page.context().newCDPSession(page);
      await session.send("Performance.enable", { timeDomain: "threadTicks" });
    }
    const before = await read();
    await act();
    await page.waitForTimeout(SETTLE);
    const after = await read();
    const spent = (...names) => names.reduce((sum, name) => sum + (after[name] - before[name]) * 1000, 0);
    const cost = {
      script: spent("ScriptDuration"),
      layout: spent("LayoutDuration", "RecalcStyleDuration"),
      task: spent("TaskDuration"),
      nodes: after.Nodes - before.Nodes,
    };
    found.set(kind, [...(found.get(kind) ?? []), cost]);
  };
  return { found, timed };
}

/** くらべる相手: 静的な画面の、三つの一押し。 */
export async function walkStatic(site, { cpu, cost = false }) {
  const browser = await launch();
  const { found, timed } = cost ? costs() : collector();
  try {
    const page = await (await browser.newContext(PHONE)).newPage();
    await page.addInitScript(watchEvents);
    await page.goto(site.url);
    await slow(page, { line: false, cpu });
    for (const action of ["start", "next", "result"]) {
      await timed(page, NAMES[action], () => page.locator(`[data-action="${action}"]`).first().tap());
    }
    return Object.fromEntries(found);
  } finally {
    await browser.close();
  }
}

/** 本体の一つの道を歩く。`cost` なら、次に描かれるまでではなく、CPU の時間。 */
export async function walk(site, { cpu, cost = false }) {
  const browser = await launch();
  const { found, timed: timedOn } = cost ? costs() : collector();
  try {
    let visitor;
    const timed = (kind, act) => timedOn(visitor.page, kind, act);
    const hands = {
      choose: async (control) => timed(`答えを選ぶ (${await control.getAttribute("type")})`, () => touch.choose(control)),
      write: async (field, text) => timed("欄に書く", () => touch.write(field, text)),
      press: async (button) => timed(await nameOf(button), () => touch.press(button)),
    };
    visitor = await arrive(browser, site, hands);
    await visitor.page.addInitScript(watchEvents);
    await visitor.open(AS_OF);
    await slow(visitor.page, { line: false, cpu });
    await visitor.run(facts);
    for (const details of await visitor.page.locator("details > summary").all()) {
      await timed("たたんだところを開く", () => details.tap());
    }
    for (const value of ["law", "plain", "law", "plain"]) {
      const button = visitor.page.locator(`[data-action="depth"][value="${value}"]`);
      await timed("深さを変える (結果の画面、表を開いて)", () => button.tap());
    }
    await visitor.page.locator('[data-action="back"]').first().tap();
    await visitor.page.locator('[data-page="check"]').waitFor();
    await timed("変更 (確かめの画面)", () => visitor.page.locator('[data-action="change"]').first().tap());
    for (const value of ["law", "plain"]) {
      const button = visitor.page.locator(`[data-action="depth"][value="${value}"]`);
      await timed("深さを変える (質問の画面)", () => button.tap());
    }
    if (visitor.problems.length > 0) throw new Error(visitor.problems.join("\n"));
    return Object.fromEntries(found);
  } finally {
    await browser.close();
  }
}

const NAMES = { start: "はじめる", next: "次へ", result: "結果を見る", unknown: "わからない" };

async function nameOf(button) {
  const action = await button.getAttribute("data-action");
  return NAMES[action] ?? action;
}
