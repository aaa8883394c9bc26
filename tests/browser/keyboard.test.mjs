// どの見込みの道も、どの深さでも、キーだけで、はじめから結果まで。
import { assert, journey, keyboard } from "./harness.mjs";
import { AS_OF, betweenJobs, but, ended, hiredOn, notAvailable, withLevy, working } from "./people.mjs";

/** 会社をかわり、休んでいる人。 */
const changedAndOnLeave = but({
  jobs: [
    { ...working.jobs[0], ended_on: "2026-09-30" },
    { kind: "ordinary", started_on: "2026-10-10", ended_on: null, offered_on: null, change: "own_choice" },
  ],
  leave: { kind: "sick", from: "2026-11-01", to: null },
});

const married = withLevy(50000, { spouse: "same_household" });

const paths = [
  ["まだ使えない", "depth=easy&ruby=all", hiredOn("2026-08-01", "2026-07-31"), "not_yet"],
  ["終わった", "depth=law", ended, "ended"],
  ["使えない", "depth=en", notAvailable, "not_available"],
  ["仕事と仕事のあいだ", "depth=easy", betweenJobs, "undecided"],
  ["会社をかわり、休んでいる", "depth=law&ruby=hard", changedAndOnLeave, "available"],
  ["配偶者がいて、税がかかる", "depth=en", married, "available"],
  ["何も分からない", "depth=easy", {}, "undecided"],
];

for (const [name, look, answers, verdict] of paths) {
  journey(`キーだけで: ${name}`, async (person) => {
    await person.open(AS_OF, look);
    await person.run(answers);
    assert.equal((await person.result()).verdict, verdict);
  }, { hands: keyboard, limit: 240_000 });
}
