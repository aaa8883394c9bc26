// axe-core のすべての決まりで、四つの道のすべての画面を調べる。明るい色と暗い色、320 と 375 px。
import { faultsOf } from "./axe.mjs";
import { assert, journey } from "./harness.mjs";
import { AS_OF, betweenJobs, ended, notAvailable, working } from "./people.mjs";

/** 画面は二つの見た目で、その誤りの画面は残りの二つで調べる。 */
const LOOKS = [
  { width: 320, colorScheme: "light" },
  { width: 375, colorScheme: "dark" },
];
const OTHER_LOOKS = [
  { width: 320, colorScheme: "dark" },
  { width: 375, colorScheme: "light" },
];

/** 同じ画面を二度は調べない。 */
const seen = new Set();

async function audit(page, looks, name, faults) {
  const markup = await page.locator("body").innerHTML();
  if (seen.has(markup)) return;
  seen.add(markup);
  faults.push(...(await faultsOf(page, looks)).map((fault) => `${name} — ${fault}`));
}

/** 何も答えないで「つぎへ」を押した画面。 */
async function auditError(page, name, faults) {
  await page.locator('[data-action="next"]').click();
  await page.locator("#problems").waitFor();
  await audit(page, OTHER_LOOKS, `${name} (誤り)`, faults);
}

const paths = { "使える": working, "使えない": notAvailable, "仕事と仕事のあいだ": betweenJobs, "終わった": ended };

for (const [name, answers] of Object.entries(paths)) {
  journey(`axe: ${name}`, async (person) => {
    const { page } = person;
    const faults = [];
    await person.open(AS_OF);
    await person.run(answers, {
      each: async ({ page: kind, paths: [path] }) => {
        const whole = kind === "result" || kind === "check";
        if (whole) await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
        await audit(page, whole ? [...LOOKS, ...OTHER_LOOKS] : LOOKS, path ?? kind, faults);
        if (path) await auditError(page, path, faults);
      },
    });
    assert.deepEqual(faults, []);
  });
}
