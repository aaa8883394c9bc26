// どの見込みの結果も、まとめて入力も、誤りの画面も。深さ、ふりがな、明るい色と暗い色、320 と 375 px のすべての組で。
import { auditPage, auditResult, auditStatic } from "./audit.mjs";
import { AS_OF, betweenJobs, ended, hiredOn, notAvailable, withLevy } from "./people.mjs";

auditResult("まだ", hiredOn("2026-08-01", "2026-07-31"), "not_yet");
auditResult("終わった", ended, "ended");
auditResult("使えない", notAvailable, "not_available");
auditResult("決まらない", betweenJobs, "undecided");
auditResult("お金がかかる", withLevy(200000), "available");

const press = (page, action) => page.locator(`[data-action="${action}"]`).click();

auditPage("選ぶ質問の誤り", async (person) => {
  await person.open(AS_OF);
  await person.start();
  await press(person.page, "next");
  await person.page.locator("#problems").waitFor();
});

auditPage("日付の誤り", async (person) => {
  await person.open(AS_OF);
  await person.run({ flow: { situation: "working" }, services: ["transition_support"], jobs: [{ kind: "ordinary" }] }, { until: "jobs.0.started_on" });
  await person.page.locator('[name="jobs.0.started_on.year"]').fill("24");
  await press(person.page, "next");
  await person.page.locator("#problems").waitFor();
});

auditPage("調べられない日", (person) => person.open("2040-01-01"));

auditStatic("方針のページ", "accessibility.html");
