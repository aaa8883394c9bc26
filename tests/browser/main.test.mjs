// 組み立てた画面を、人がするように最初から結果まで進める。
import { assert, journey, keyboard } from "./harness.mjs";
import { AS_OF, but, hiredOn, withLevy, working } from "./people.mjs";

const month = (result, name) => result.months.find((one) => one.month === name);

/** 開いて、結果まで進み、結果を読む。 */
async function assess(person, answers) {
  await person.open(AS_OF);
  await person.run(answers);
  return person.result();
}

journey("使える人の、いちばん短い道", async (person) => {
  const result = await assess(person, working);
  assert.equal(result.verdict, "available");
  assert.deepEqual([result.firstDay, result.lastDay], ["2026-10-01", "2029-09-30"]);
  assert.equal(result.months.length, 36);
  assert.deepEqual(month(result, "2026-10"), {
    month: "2026-10",
    categories: ["low_income"],
    capMin: 0,
    capMax: 0,
  });
  const details = person.trail.filter((path) => /^(jobs\.1|temporary_use|leave)\./.test(path));
  assert.deepEqual(details, [], "ないと答えたことの詳しい質問は出ない");
});

journey("同じ道をキーだけで", async (person) => {
  const result = await assess(person, working);
  assert.equal(result.verdict, "available");
  assert.equal(result.firstDay, "2026-10-01");
}, { hands: keyboard });

journey("まだ使えない人には、始まる日", async (person) => {
  const result = await assess(person, hiredOn("2026-08-01", "2026-07-31"));
  assert.equal(result.verdict, "not_yet");
  assert.deepEqual([result.firstDay, result.lastDay], ["2027-02-01", "2030-01-31"]);
});

journey("終わった人には、終わった日", async (person) => {
  const result = await assess(person, hiredOn("2022-04-01", "2022-03-31"));
  assert.equal(result.verdict, "ended");
  assert.deepEqual([result.firstDay, result.lastDay], ["2022-10-01", "2025-09-30"]);
});

journey("使えない人には、ほかの相談先", async (person) => {
  const result = await assess(person, but({ services: ["hello_work"], service_ended_on: null }));
  assert.equal(result.verdict, "not_available");
  assert.deepEqual([result.firstDay, result.lastDay], [null, null]);
  assert.deepEqual([result.confirm, result.months], [[], []]);
  assert.match(await person.page.locator("[data-page]").innerText(), /就業・生活支援センター/);
});

journey("決まらない人には、足りない答え", async (person) => {
  const unknownDay = but({ jobs: [{ ...working.jobs[0], started_on: null }] });
  const result = await assess(person, unknownDay);
  assert.equal(result.verdict, "undecided");
  assert.deepEqual([result.firstDay, result.lastDay], [null, null]);
  assert.ok(result.missing.includes("jobs.0.started_on"), `missing: ${result.missing}`);
});

journey("すべて「わからない」でも、結果まで進める", async (person) => {
  const result = await assess(person, {});
  assert.equal(result.verdict, "undecided");
  assert.notDeepEqual(result.missing, []);
});

journey("一か月以内の転職", async (person) => {
  const [first] = working.jobs;
  const result = await assess(
    person,
    but({
      jobs: [
        { ...first, ended_on: "2026-07-31" },
        { ...first, started_on: "2026-08-20", change: "own_choice" },
      ],
    }),
  );
  assert.equal(result.verdict, "available");
  assert.deepEqual([result.firstDay, result.lastDay], ["2026-10-01", "2029-09-30"]);
  assert.ok(result.confirm.includes("job_change"), `confirm: ${result.confirm}`);
});

// 所得割 200,000円: 指定都市 (8%) なら 6% に直して 150,000円、ほかでは 200,000円のまま
journey("税の通知書: 指定都市", async (person) => {
  const result = await assess(person, withLevy(200000, { designated_city: true }));
  assert.ok(person.trail.includes("designated_city"), `聞かれたこと: ${person.trail}`);
  assert.deepEqual(month(result, "2026-10"), {
    month: "2026-10",
    categories: ["general_1"],
    capMin: 9300,
    capMax: 9300,
  });
});

journey("税の通知書: 指定都市でない市町村", async (person) => {
  const result = await assess(person, withLevy(200000));
  assert.deepEqual(month(result, "2026-10")?.categories, ["general_2"]);
  assert.equal(month(result, "2026-10").capMax, 37200);
});
