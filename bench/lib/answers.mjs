// 答えの見出しが描かれるまでと、結果の画面 (月の表をふくむ) の描きなおし。
import { launch } from "../../tests/browser/chromium.mjs";
import { AS_OF, arrive, person as facts } from "./person.mjs";
import { PHONE, slow } from "./visit.mjs";

/** ページの中で: 動かしてから、`until` が真になったあとの一こまが描かれるまで。 */
function install() {
  window.benchTime = (act, until) =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      act();
      const look = () => {
        if (performance.now() - begun > 8000) reject(new Error("描かれません"));
        else if (until()) {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - begun);
          channel.port2.postMessage(0);
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
}

const headlineOnce = (page) =>
  page.evaluate(async () => {
    const button = document.querySelector('[data-action="result"]');
    return window.benchTime(() => button.click(), () => document.querySelector('.verdict h1, [data-page="result"] h1'));
  });

async function backToCheck(page) {
  await page.locator('[data-page="result"] [data-action="back"]').waitFor();
  await page.evaluate(() => document.querySelector('[data-action="back"]').click());
  await page.locator('[data-page="check"]').waitFor();
  await page.waitForTimeout(200);
}

async function headlines(page, rounds) {
  const found = [];
  for (let round = 0; round <= rounds; round += 1) {
    await page.waitForTimeout(150);
    const took = await headlineOnce(page);
    if (round > 0) found.push(took);
    await backToCheck(page);
  }
  return found;
}

async function onStatic(browser, site, rounds, cpu) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.addInitScript(install);
  await page.goto(site.url);
  await page.evaluate(() => document.querySelector('[data-action="start"]').click());
  await page.evaluate(() => document.querySelector('[data-action="next"]').click());
  await page.locator('[data-page="check"]').waitFor();
  await slow(page, { line: false, cpu });
  const found = await headlines(page, rounds);
  await context.close();
  return found;
}

/** 本体と静的な画面を、かわるがわる。 */
export async function headline(app, still, { rounds, cpu }) {
  const browser = await launch();
  try {
    const visitor = await arrive(browser, app);
    await visitor.page.addInitScript(install);
    await visitor.open(AS_OF);
    await visitor.run(facts, { until: "check" });
    await slow(visitor.page, { line: false, cpu });
    const found = { app: [], static: [] };
    for (let half = 0; half < 2; half += 1) {
      found.app.push(...(await headlines(visitor.page, rounds)));
      found.static.push(...(await onStatic(browser, still, rounds, cpu)));
    }
    return found;
  } finally {
    await browser.close();
  }
}

/** 深さを変えて、開いた月の表をふくむ結果の画面を描きなおす。同じ中身を、ふつうの JavaScript でも。 */
export async function redraw(app, plain, screens, { rounds, cpu }) {
  const browser = await launch();
  try {
    const visitor = await arrive(browser, app);
    const page = visitor.page;
    await page.addInitScript(install);
    await visitor.open(AS_OF);
    await visitor.run(facts);
    await page.locator("details.months > summary").tap();
    for (const value of ["law", "plain"]) {
      await page.locator(`[data-action="depth"][value="${value}"]`).tap();
      await page.waitForTimeout(500);
    }
    await slow(page, { line: false, cpu });

    const other = await (await browser.newContext(PHONE)).newPage();
    await other.addInitScript(install);
    await other.goto(plain.url);
    await other.evaluate((given) => { window.benchScreens = given; }, [screens.result[1], screens.result[2]]);
    await slow(other, { line: false, cpu });

    const found = { app: [], plain: [], table: [], rows: screens.result[0].rows.length };
    for (let round = 0; round <= rounds; round += 1) {
      for (const at of [0, 1]) {
        const depth = ["law", "plain"][at];
        await page.bringToFront();
        await page.waitForTimeout(150);
        const mine = await page.evaluate((value) => {
          const cell = document.querySelector("details.months tbody td").textContent + document.querySelector("h1").textContent;
          const button = document.querySelector(`[data-action="depth"][value="${value}"]`);
          return window.benchTime(
            () => button.click(),
            () => document.querySelector("details.months tbody td").textContent + document.querySelector("h1").textContent !== cell,
          );
        }, depth);
        await other.bringToFront();
        await other.waitForTimeout(150);
        const theirs = await other.evaluate((which) => window.benchTime(() => window.benchRedraw(window.benchScreens[which]), () => true), at);
        await other.waitForTimeout(150);
        const table = await other.evaluate((which) => window.benchTime(() => window.benchRedrawTable(window.benchScreens[which]), () => true), at);
        if (round === 0) continue; // warms up
        found.app.push(mine);
        found.plain.push(theirs);
        found.table.push(table);
      }
    }
    return found;
  } finally {
    await browser.close();
  }
}
