// まとめて入力: 一つの画面で、すべての質問に。一問ずつ答えたときと、同じ結果になる。
import { auditPage } from "./audit.mjs";
import { assert, journey, keyboard } from "./harness.mjs";
import { AS_OF, betweenJobs, ended, notAvailable, withLevy, working } from "./people.mjs";

const STARTED = "jobs.0.started_on";
const people = { "使える": working, "使えない": notAvailable, "仕事と仕事のあいだ": betweenJobs, "終わった": ended, "お金がかかる": withLevy(200000) };

for (const [name, answers] of Object.entries(people)) {
  journey(`まとめて入力: ${name}`, async (person) => {
    await person.open(AS_OF);
    await person.run(answers);
    const wanted = await person.result();
    await person.open(AS_OF);
    await person.page.reload();
    await person.open(AS_OF);
    await person.act("form");
    await person.fillForm(answers);
    await person.act("result");
    assert.deepEqual(await person.result(), wanted);
  });
}

journey("まとめて入力は、キーだけで速く終わる", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.act("form");
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
  await person.fillForm(working);
  await page.locator(`[name="${STARTED}.day"]`).focus();
  await page.keyboard.press("Enter");
  await page.locator("[data-verdict]").waitFor();
  assert.equal((await person.result()).firstDay, "2026-10-01");
}, { hands: keyboard });

journey("空けたところは「わからない」になり、読めないところだけを直してもらう", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.act("form");
  await page.locator('[data-action="result"]').click();
  await page.locator("#problems").waitFor();
  assert.equal((await person.currentQuestion()).page, "form", "何も答えずに押したのは、まちがい");
  await page.locator('[name="flow.situation"][value="working"]').check();
  await person.act("result");
  assert.equal((await person.result()).verdict, "undecided", "一つ答えれば、結果は出る");
  await person.back();
  await page.locator('[name="services"][value="transition_support"]').check();
  await page.locator('[name="jobs.0.kind"][value="ordinary"]').check();
  await page.locator(`[name="${STARTED}.year"]`).fill("2026");
  await page.locator(`[name="${STARTED}.month"]`).fill("13");
  await page.locator(`[name="${STARTED}.day"]`).fill("1");
  await page.locator('[data-action="result"]').click();
  await page.locator("#problems").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "problems");
  assert.equal(await page.locator("#problems li").count(), 1);
  await page.locator("#problems button").click();
  assert.ok(await page.locator(`[name="${STARTED}.month"]`).evaluate((element) => element === document.activeElement));
  assert.equal(await page.locator(`[name="${STARTED}.month"]`).inputValue(), "13", "書いたものは消えない");
  await page.locator(`[name="${STARTED}.month"]`).fill("4");
  await person.act("result");
  assert.equal((await person.result()).firstDay, "2026-10-01");
});

journey("結果から「なおす」と、まとめて入力のその質問にもどる", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.act("form");
  await person.fillForm(working);
  await person.act("result");
  await person.act("change", STARTED);
  assert.equal((await person.currentQuestion()).page, "form");
  const inside = await page.evaluate((fact) => document.activeElement.closest("[data-fact]")?.dataset.fact === fact, STARTED);
  assert.ok(inside, "焦点は、直す質問に");
  await page.locator(`[name="${STARTED}.month"]`).fill("5");
  await person.act("result");
  assert.equal((await person.result()).firstDay, "2026-11-01");
});

auditPage("まとめて入力", async (person) => {
  await person.open(AS_OF);
  await person.act("form");
  await person.fillForm(working);
});
