// 一つの道のすべての画面を、すべての深さ・ふりがな・色・大きさで、axe-core のすべての決まりで調べる。
import { faultsOf, screens } from "./axe.mjs";
import { assert, journey } from "./harness.mjs";
import { LOOKS, show } from "./looks.mjs";
import { AS_OF } from "./people.mjs";

/** 同じ中身の画面を二度は調べない。 */
const seen = new Set();

async function audit(page, where, faults) {
  for (const [count, look] of LOOKS.entries()) {
    await show(page, look);
    const markup = await page.locator("body").innerHTML();
    if (seen.has(markup)) continue;
    seen.add(markup);
    faults.push(...(await faultsOf(page, screens(count))).map((fault) => `${where} ${look.name} ${fault}`));
  }
  await show(page, LOOKS[3]);
}

const open = (page) => page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));

/** はじめから結果まで。`errors` なら、何も答えないで「つぎへ」を押した画面も。 */
export function auditPath(name, answers, { verdict, errors = false }) {
  journey(`axe: ${name}`, async (person) => {
    const { page } = person;
    const faults = [];
    await person.open(AS_OF);
    await person.run(answers, {
      each: async ({ page: kind, paths: [path] }) => {
        await open(page);
        await audit(page, path ?? kind, faults);
        if (!path || !errors) return;
        await page.locator('[data-action="next"]').click();
        await page.locator("#problems").waitFor();
        await audit(page, `${path} (誤り)`, faults);
      },
    });
    assert.deepEqual(faults, []);
    assert.equal((await person.result()).verdict, verdict);
  }, { limit: 900_000 });
}

/** 結果の画面だけ。 */
export function auditResult(name, answers, verdict) {
  journey(`axe: 結果 ${name}`, async (person) => {
    const { page } = person;
    const faults = [];
    await person.open(AS_OF);
    await person.run(answers);
    await open(page);
    await audit(page, name, faults);
    assert.deepEqual(faults, []);
    assert.equal((await person.result()).verdict, verdict);
  }, { limit: 300_000 });
}

/** 開いてすぐに着く画面。 */
export function auditPage(name, arrive) {
  journey(`axe: ${name}`, async (person) => {
    const faults = [];
    await arrive(person);
    await audit(person.page, name, faults);
    assert.deepEqual(faults, []);
  }, { limit: 300_000 });
}

/** アプリではない、動かないページ。 */
export function auditStatic(name, file) {
  journey(`axe: ${name}`, async ({ page, site }) => {
    await page.goto(new URL(file, site.url).href);
    assert.deepEqual([...(await faultsOf(page, screens(0))), ...(await faultsOf(page, screens(1)))], []);
  });
}
