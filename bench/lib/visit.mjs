// 一回の訪問: 新しい Chromium、遅い回線 (slow 4G)、四分の一の速さの CPU。
import { launch } from "../../tests/browser/chromium.mjs";

/** 1.6 Mbps / 750 kbps / 往復 150 ms。 */
export const LINE = { offline: false, latency: 150, downloadThroughput: (1600 * 1000) / 8, uploadThroughput: (750 * 1000) / 8 };
export const CPU = 4;
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: "ja-JP",
  timezoneId: "Asia/Tokyo",
};
const QUIET = 1500;
const LIMIT = 60_000;

/** 遅くする。 */
export async function slow(page, { line = true, cpu = CPU } = {}) {
  const session = await page.context().newCDPSession(page);
  if (line) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", LINE);
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
}

/** ページの中で、はじめから見ている。 */
function watch() {
  const seen = { fcp: null, lcp: null, cls: 0, tasks: [] };
  window.benchSeen = seen;
  const on = (type, read) =>
    new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({ type, buffered: true });
  on("paint", (entry) => { if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime; });
  on("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; });
  on("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  // 反応できるようになった時。それよりあとで始まる要求は、はじめの画面のものではない
  seen.ready = Infinity;
  const whenReady = () => {
    if (document.documentElement?.dataset.ready === "true") seen.ready = Math.min(seen.ready, performance.now());
  };
  new MutationObserver(whenReady).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });
  seen.early = () => 1 + performance.getEntriesByType("resource").filter((entry) => entry.startTime <= seen.ready).length;
  on("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));
}

/** 「はじめる」を 50 ms ごとに押しつづけ、画面が替わった時を覚える。早すぎて消えた一押しは、消えたと数える。 */
function tapUntilItWorks() {
  const seen = window.benchSeen;
  seen.reacted = null;
  seen.taps = 0;
  let tapped = -Infinity;
  const look = () => {
    const page = document.querySelector("[data-page]")?.dataset.page;
    if (seen.taps > 0 && page && page !== "start") {
      requestAnimationFrame(() => setTimeout(() => { seen.reacted = performance.now(); }));
      return;
    }
    const button = document.querySelector('[data-action="start"]');
    if (button && !button.disabled && button.getClientRects().length > 0 && performance.now() - tapped >= 50) {
      tapped = performance.now();
      seen.taps += 1;
      button.click();
    }
    setTimeout(look, 10);
  };
  look();
}

async function quiet(page, site, isDone) {
  const begun = Date.now();
  while (Date.now() - begun < LIMIT) {
    const state = await page.evaluate(() => ({
      now: performance.now(),
      busy: Math.max(0, ...window.benchSeen.tasks.map(([at, long]) => at + long)),
      done: window.benchSeen.reacted !== null,
      ready: document.documentElement.dataset.ready === "true",
    }));
    if (isDone(state) && Date.now() - site.lastAt() > QUIET && state.now - state.busy > QUIET) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`${site.url}: ${LIMIT / 1000} 秒待っても静かになりません`);
}

const sum = (all) => all.reduce((total, { bytes }) => total + bytes, 0);

/** 見るだけの訪問: 描かれるまで、バイト、要求の数。二度めの訪問も。 */
export async function look(site, { again = false } = {}) {
  const browser = await launch();
  try {
    const context = await browser.newContext(PHONE);
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await slow(page);
    await page.addInitScript(watch);
    site.drain();
    await page.goto(site.url);
    await quiet(page, site, ({ ready }) => ready);
    const { fcp, lcp, cls, tasks } = await page.evaluate(() => ({ ...window.benchSeen, early: null }));
    const early = await page.evaluate(() => window.benchSeen.early());
    const taken = site.drain();
    const own = taken.filter(({ byWorker }) => !byWorker);
    const blocking = (from) => tasks.filter(([at]) => at >= from).reduce((total, [, long]) => total + Math.max(0, long - 50), 0);
    const result = {
      fcp,
      lcp,
      cls,
      tbt: blocking(fcp ?? 0),
      busy: blocking(0),
      requests: early,
      allRequests: own.length,
      bytes: sum(own),
      workerRequests: taken.length - own.length,
      workerBytes: sum(taken) - sum(own),
      missing: taken.filter(({ found }) => !found).map(({ path }) => path),
      paths: own.map(({ path, bytes }) => [path, bytes]),
      errors,
      version: browser.version(),
    };
    if (again) {
      await page.goto("about:blank");
      await page.goto(site.url);
      await quiet(page, site, ({ ready }) => ready);
      const repeat = site.drain();
      const seen = await page.evaluate(() => ({ ...window.benchSeen, early: null }));
      Object.assign(result, { repeatRequests: repeat.length, repeatBytes: sum(repeat), repeatFcp: seen.fcp });
    }
    return result;
  } finally {
    await browser.close();
  }
}

/** 押しつづける訪問: はじめに効いた一押しまで。 */
export async function tap(site) {
  const browser = await launch();
  try {
    const page = await (await browser.newContext(PHONE)).newPage();
    await slow(page);
    await page.addInitScript(watch);
    await page.addInitScript(tapUntilItWorks);
    site.drain();
    await page.goto(site.url);
    await quiet(page, site, ({ done }) => done);
    const { reacted, taps } = await page.evaluate(() => ({ ...window.benchSeen, early: null }));
    return { reacted, taps };
  } finally {
    await browser.close();
  }
}
