// 結果の文が、答えと合っている。
import { assert, journey } from "./harness.mjs";
import { AS_OF, but, working } from "./people.mjs";

const [job] = working.jobs;
const flow = (changes) => ({ ...working.flow, ...changes });

/** 結果まで進み、いちばん上の文を読む。 */
async function headline(person, answers) {
  await person.open(AS_OF);
  await person.run(answers);
  return person.page.locator("section.verdict").innerText();
}

journey("1か月より長く空いた人に、就職した日のせいだと言わない", async (person) => {
  const said = await headline(person, but({ flow: flow({ situation: "between_jobs" }), jobs: [{ ...job, ended_on: "2026-09-05" }] }));
  assert.match(said, /やめた日を「2026年9月5日/);
  assert.doesNotMatch(said, /就職した日/);
});

journey("復職のサービスを使っている人に、就職から数えると言わない", async (person) => {
  const said = await headline(
    person,
    but({
      services: [],
      jobs: [{ ...job, started_on: "2015-04-01" }],
      temporary_use: { purpose: "return_to_work", ended_on: null, returned_on: null },
      flow: flow({ temporary_use_continues: true }),
    }),
  );
  assert.match(said, /サービスが終わって6か月働くと/);
  assert.doesNotMatch(said, /就職して6か月/);
  const page = await person.page.locator("main").innerText();
  assert.doesNotMatch(page, /就職して3か月|これから就職します/, "もう働いている人である");
});

const trial = but({
  service_ended_on: "2026-06-30",
  jobs: [{ ...job, kind: "trial" }, { ...job, started_on: "2026-07-01" }],
  flow: flow({ situation: "someone_else", their_situation: "working", regular_hire: { 1: true } }),
});

journey("トライアル雇用の人に、どの答えのせいか正しく言う", async (person) => {
  const said = await headline(person, trial);
  assert.match(said, /使える見込みですが、いつからかは/);
  assert.match(said, /仕事の種類を「トライアル雇用」と答えた/);
});

journey("ほかの人のことなら、どの質問でもそう言う", async (person) => {
  await person.open(AS_OF);
  await person.run(trial, { until: "age" });
  assert.match(await person.page.locator("main").innerText(), /ご本人のことを答えてください/);
  await person.run(trial);
  assert.match(await person.page.locator("ul.say").innerText(), /本人に代わって/);
});

journey("確かめることがある人に、はじめにそう言う", async (person) => {
  const said = await headline(person, but({ flow: flow({ situation: "on_leave" }), leave: { kind: "sick", from: "2026-07-01", to: null } }));
  assert.match(said, /市区町村に確かめてください/);
  assert.match(said, /休んでいる間に始めること/);
});

journey("働いている人の休みが今も続いているか", async (person) => {
  const leave = { kind: "sick", from: "2026-10-15", to: null };
  await person.open(AS_OF);
  await person.run(but({ leave, flow: flow({ leave_continues: true }) }));
  assert.ok(!person.trail.includes("leave.to"), `聞かれたこと: ${person.trail}`);
  assert.ok((await person.result()).confirm.includes("leave_before_start"));

  await person.page.reload();
  await person.open(AS_OF);
  await person.run(but({ leave, flow: flow({ leave_continues: false }) }));
  assert.ok(!(await person.result()).confirm.includes("leave_before_start"), "もう休んでいない");
});

journey("親の税金で決まる人に、自分の税金は聞かない", async (person) => {
  await person.open(AS_OF);
  await person.run(but({ age: "18_19", residence: "facility" }));
  assert.ok(!person.trail.some((path) => path.startsWith("taxpayers")), `聞かれたこと: ${person.trail}`);
  const said = await person.page.locator("main").innerText();
  assert.match(said, /親などの税金で決まります/);
  assert.doesNotMatch(said, /親やきょうだいの収入は関係ありません/);
});
