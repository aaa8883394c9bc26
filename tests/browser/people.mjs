// 試験に出てくる人たち。入力の約束 (Answers) の形で書く。
export const AS_OF = "2026-11-21";

/** 就労移行支援のあと 2026年4月1日に就職して、働き続けている人。 */
export const working = {
  age: "20_39",
  services: ["transition_support"],
  service_ended_on: "2026-03-31",
  jobs: [{ kind: "ordinary", started_on: "2026-04-01", ended_on: null, offered_on: null, change: null }],
  temporary_use: null,
  leave: null,
  support_started_on: null,
  using_support: false,
  other_services: [],
  residence: "home",
  public_assistance: false,
  spouse: "none",
  designated_city: false,
  livelihood_grade: 1,
  cap_review: "july",
  taxpayers: {
    self: {
      certificate: "ordinary",
      single_parent_or_widow: false,
      minor_on_1_january: false,
      dependants: { under_16: 0, "16_18": 0, "19_22": 0, "23_69": 0, "70_over": 0 },
      notices: { 2026: { exempt: true } },
      income: { 2025: { salary: 900000, other: 0, social_insurance: null } },
    },
  },
  municipality: "otsu",
  // 道すじだけを決める質問（約束の flow.…）
  flow: { situation: "working", still_employed: true, other_income: { self: false } },
};

/** 一部だけを変えた人。 */
export const but = (changes, person = working) => ({ ...person, ...changes });

/** 働き始めた日だけが違う人。 */
export const hiredOn = (day, before) =>
  but({ service_ended_on: before, jobs: [{ ...working.jobs[0], started_on: day }] });

/** 税の通知書の、市町村民税の所得割がわかる人。 */
export const withLevy = (income_levy, changes = {}) => {
  const notice = { exempt: false, income_levy, housing_credit: 0, donation_credit: 0 };
  const self = { ...working.taxpayers.self, notices: { 2026: notice }, income: {} };
  return but({ ...changes, taxpayers: { self } });
};

/** 使えない人、仕事と仕事のあいだで決まらない人、終わった人。 */
export const notAvailable = but({ services: ["hello_work"], service_ended_on: null });
export const betweenJobs = but({
  jobs: [{ ...working.jobs[0], started_on: null, ended_on: "2026-10-31" }],
  flow: { ...working.flow, situation: "between_jobs", still_employed: false },
});
export const ended = hiredOn("2022-04-01", "2022-03-31");
