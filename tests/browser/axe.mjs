// axe-core で、今の画面を調べる。ページの CSP は変えない: 道具の通り道 (CDP) から入れる。
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** ボタンを下に置いたままにしない高さ (styles の 40rem より低い)。文に重なると、axe は色を判断できない。 */
const HEIGHT = 600;

/** 画面の大きさと色。二つで、どちらの大きさも、どちらの色も見る。もう二つは、その逆の組。 */
const PAIRS = [
  [{ width: 320, colorScheme: "light" }, { width: 375, colorScheme: "dark" }],
  [{ width: 320, colorScheme: "dark" }, { width: 375, colorScheme: "light" }],
];
export const screens = (count) => PAIRS[count % PAIRS.length];

/** 決まりをすべて使って調べ (色の差は AAA の 7:1 も)、見つかったことを文にして返す。終わったら、はじめの見た目にもどす。 */
export async function faultsOf(page, screens) {
  const before = page.viewportSize();
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  const faults = [];
  for (const { width, colorScheme } of screens) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(run);
    faults.push(...found.map((fault) => `${width}px ${colorScheme}: ${fault}`));
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: "light" });
  return faults;
}

async function run() {
  const rules = Object.fromEntries(window.axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  const { violations, incomplete } = await window.axe.run(document, { rules, resultTypes: ["violations", "incomplete"] });
  const say = (kind) => (rule) =>
    rule.nodes
      // a wide table scrolls in its own box; the cells out of sight have the colours of those in sight
      .filter(({ target }) => kind === "違反" || !document.querySelector(target[0])?.closest(".scroll"))
      .map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map((check) => check.message).join(" ");
        return `${kind} ${rule.id}: ${target.join(" ")} ${why}`;
      });
  return [...violations.flatMap(say("違反")), ...incomplete.flatMap(say("判断できない"))];
}
