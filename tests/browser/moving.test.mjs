// 行ったり来たり、直したりしても、答えはなくならない。
import { assert, journey } from "./harness.mjs";
import { AS_OF, working } from "./people.mjs";

journey("はじめのほうの答えを、確かめの画面から直す", async (person) => {
  await person.open(AS_OF);
  await person.run(working, { until: "check" });
  await person.goOn("result");
  const before = await person.result();
  assert.equal(before.verdict, "available");

  await person.change("services", ["hello_work"]);
  await person.goOn("result");
  assert.equal((await person.result()).verdict, "not_available");

  await person.change("services", working.services);
  await person.goOn("result");
  assert.deepEqual(await person.result(), before, "元に戻せば、結果もすべて元どおり");
});

journey("働き始めた日だけを直す", async (person) => {
  await person.open(AS_OF);
  await person.run(working, { until: "check" });
  await person.change("jobs.0.started_on", "2026-08-01");
  await person.goOn("result");
  const result = await person.result();
  assert.equal(result.verdict, "not_yet");
  assert.equal(result.firstDay, "2027-02-01");
});

journey("戻っても、答えは残っている", async (person) => {
  await person.open(AS_OF);
  await person.run(working, { until: "check" });
  let compared = 0;
  for (;;) {
    await person.back();
    const { page, paths } = await person.currentQuestion();
    if (page === "start") break;
    assert.deepEqual(await person.controls(), person.given.get(paths.join(" ")), `質問: ${paths}`);
    compared += 1;
  }
  assert.equal(compared, person.given.size);

  await person.goOn("result");
  const result = await person.result();
  assert.equal(result.verdict, "available");
  assert.deepEqual(result.months[0].categories, ["low_income"]);
});

journey("ブラウザーの「戻る」でも、答えは残っている", async (person) => {
  await person.open(AS_OF);
  await person.run(working, { until: "check" });
  await person.page.goBack();
  await person.page.goBack();
  await person.goOn("result");
  assert.equal((await person.result()).verdict, "available");
});
