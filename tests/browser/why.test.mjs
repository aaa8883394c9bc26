// なぜこの結果か、金額の道、あと何が分かれば決まるか、資料のくいちがい、決まりの終わり。
import { assert, journey } from "./harness.mjs";
import { AS_OF, but, ended, notAvailable, withLevy, working } from "./people.mjs";

const MARKS = { met: "✔", not_met: "✖", ask: "？", unknown: "？" };
const [job] = working.jobs;

/** 条件の一行ずつ: 要件、判定、しるし、決め手か。 */
const findings = (page) =>
  page.locator("[data-finding]").evaluateAll((rows) =>
    rows.map((row) => ({
      rule: row.dataset.finding,
      outcome: row.dataset.outcome,
      mark: row.querySelector(".mark").textContent,
      decides: row.querySelector("summary .tag") !== null,
      fact: row.querySelector('[data-action="change"]')?.dataset.fact ?? "",
    })),
  );

/** 見出しを押して開く。 */
const open = (page, selector) => page.locator(`${selector} > summary`).first().click();

/** 金額の道は、開くと作られる。 */
async function unfold(page, year) {
  await open(page, `[data-path="${year}"]`);
  await page.locator(`[data-path="${year}"] .grounds`).waitFor({ state: "attached", timeout: 5000 });
}

for (const [name, answers, first] of [
  ["使える人", working, "six_months"],
  ["前のサービスが数えられない人", notAvailable, "prior_service"],
  ["終わった人", ended, "three_years"],
]) {
  journey(`${name}に、条件を一つずつ、決め手から見せる`, async (person) => {
    await person.open(AS_OF);
    await person.run(answers);
    const rows = await findings(person.page);
    assert.equal(rows[0].rule, first);
    assert.deepEqual(rows.map((row) => row.decides), rows.map((_, at) => at === 0));
    for (const row of rows) assert.equal(row.mark, MARKS[row.outcome], row.rule);
    assert.ok(rows.length >= 2);
  });
}

journey("条件を押すと、答え・わけ・根拠が出て、答えをなおせる", async (person) => {
  await person.open(AS_OF);
  await person.run(working);
  const { page } = person;
  const row = page.locator('[data-finding="prior_service"]');
  await open(page, '[data-finding="prior_service"] > details');
  assert.match(await row.innerText(), /答え：就労移行支援/);
  assert.match(await row.innerText(), /サービスを使っています/);
  await open(page, '[data-finding="prior_service"] .grounds');
  const grounds = await row.locator(".grounds").innerText();
  assert.match(grounds, /第6条の10の2/);
  assert.match(grounds, /確かさ：法令/);
  assert.match(grounds, /確かめた日：2026年11月21日/);
  await person.act("change", "services");
  assert.deepEqual((await person.currentQuestion()).paths, ["services"]);
});

journey("給与から上限まで、金額の道を一歩ずつ見せる", async (person) => {
  await person.open(AS_OF);
  const self = { ...working.taxpayers.self, notices: {}, income: { 2025: { salary: 2044000, other: 0, social_insurance: null } } };
  await person.run(but({ taxpayers: { self } }));
  const { page } = person;
  await unfold(page, 2026);
  const steps = await page.locator('[data-path="2026"] [data-step]').evaluateAll((all) =>
    Object.fromEntries(all.map((step) => [step.dataset.step, step.innerText.replaceAll(/\s+/g, " ")])),
  );
  assert.match(steps.salary, /2,044,000円/);
  assert.match(steps.salary_income, /1,350,800円/);
  assert.match(steps.total_income, /1,350,800円/);
  assert.match(steps.exempt_protected, /1,350,800円は1,350,000円より多い/);
  assert.match(steps.cap, /9,300円/);
  await open(page, '[data-path="2026"] .grounds');
  const rows = await page.locator('[data-path="2026"] .grounds').innerText();
  assert.match(rows, /2025年からの行/);
  assert.match(rows, /×2\.8/);
  assert.match(rows, /施行令/);
});

journey("通知の所得割からも、道が分かる", async (person) => {
  await person.open(AS_OF);
  await person.run(withLevy(159900));
  const path = person.page.locator('[data-path="2026"]');
  await unfold(person.page, 2026);
  assert.match(await path.locator('[data-step="notice_levy"]').innerText(), /159,900円/);
  assert.match(await path.locator('[data-step="general_1_line"]').innerText(), /160,000円より少ない/);
});

journey("収入の分からない年には、計算できないと言う", async (person) => {
  await person.open(AS_OF);
  await person.run(working);
  await unfold(person.page, 2028);
  assert.match(await person.page.locator('[data-path="2028"]').innerText(), /2027年の収入がまだ分からない/);
});

journey("決まらない人に、何が分かれば決まるかを言い、答えると決まる", async (person) => {
  await person.open(AS_OF);
  const lacking = but({ services: null, service_ended_on: null });
  await person.run(lacking);
  const { page } = person;
  assert.equal(await page.locator("main").getAttribute("data-verdict"), "undecided");
  const sets = page.locator("[data-settle] [data-facts]");
  await sets.first().waitFor({ timeout: 10_000 });
  assert.deepEqual(await sets.evaluateAll((all) => all.map((set) => set.dataset.facts)), ["services"]);
  const said = await page.locator("[data-settle]").innerText();
  assert.match(said, /知っている人：事業所/);
  assert.match(said, /受給者証/);
  assert.match(said, /サービスの名前を教えてください/);
  await person.change("services", ["transition_support"]);
  await person.act("result");
  assert.equal(await page.locator("main").getAttribute("data-verdict"), "available");
  assert.equal(await page.locator("[data-settle]").count(), 0);
});

journey("市区町村だけが決められる人には、そう言う", async (person) => {
  await person.open(AS_OF);
  const jobs = [{ ...job, ended_on: "2026-06-30" }, { ...job, started_on: "2026-08-20" }];
  await person.run(but({ jobs, flow: { ...working.flow, still_employed: true } }));
  const settle = person.page.locator("[data-settle]");
  await settle.getByText("市区町村だけが決められることがある").waitFor({ timeout: 10_000 });
  assert.equal(await settle.locator("[data-facts]").count(), 0);
});

journey("資料のくいちがいは、二つの読み方と資料、決めるところを見せる", async (person) => {
  await person.open(AS_OF);
  await person.run(working);
  const { page } = person;
  await page.getByText("資料によって、書いてあることがちがうところ").click();
  const ids = await page.locator("[data-disagreement]").evaluateAll((all) => all.map((one) => one.dataset.disagreement));
  assert.deepEqual(ids, ["contact_frequency", "month_after_leaving", "usual_amount"]);
  const month = await page.locator('[data-disagreement="month_after_leaving"]').innerText();
  for (const part of [/読み方1/, /読み方2/, /VOL\.5/, /大津圏域/, /お住まいの市区町村/, /働き始めた日で計算/]) assert.match(month, part);
});

journey("いつまでの決まりかを、どの画面でも言い、そのあとの日なら結果のはじめで言う", async (person) => {
  await person.open(AS_OF);
  await person.run(working, { until: "services" });
  assert.match(await person.page.locator("footer").innerText(), /2027年3月までの決まりで計算しています/);
  await person.run(working);
  assert.doesNotMatch(await person.page.locator("section.verdict").innerText(), /2027年3月までの決まり/);
  await person.open("2027-06-01");
  await person.run(working);
  assert.match(await person.page.locator("section.verdict").innerText(), /2027年3月までの決まりで計算しています。今日はそのあと/);
});
