// 小さな一つのこと: ある月の負担の区分 (夫婦二人の2025年の給与から)。速さをくらべるためだけのもの。
// ふつうの JavaScript と、json-rules-engine の二通り。どちらもエンジンと同じ答えになることを、はかる前に確かめる。
import { Engine } from "json-rules-engine";

const SPECIAL = [1_000_000, 1_050_000, 1_100_000, 1_150_000, 1_200_000, 1_250_000, 1_300_000, 1_330_000];
const RELIEF = [330_000, 310_000, 260_000, 210_000, 160_000, 110_000, 60_000, 30_000];

/** 給与所得。 */
function employmentIncome(salary) {
  const quarter = Math.floor(salary / 4000) * 1000;
  if (salary < 651_000) return 0;
  if (salary < 1_900_000) return salary - 650_000;
  if (salary < 3_600_000) return quarter * 2.8 - 80_000;
  return quarter * 3.2 - 440_000;
}

/** 非課税か。 */
function isExempt(income, other, disabled) {
  const heads = other <= 580_000 ? 2 : 1;
  return (disabled && income <= 1_350_000) || income <= 350_000 * heads + 100_000 + (heads > 1 ? 210_000 : 0);
}

/** 市町村民税の所得割。 */
function levy(salary, income, other, disabled) {
  const dependent = other <= 580_000;
  if (income <= (dependent ? 1_120_000 : 450_000)) return 0;
  const step = SPECIAL.findIndex((limit) => other <= limit);
  const spouse = dependent ? 330_000 : step < 0 ? 0 : RELIEF[step];
  const insurance = Math.floor((salary * 15) / 100);
  const base = Math.max(0, income - insurance - 430_000 - spouse - (disabled ? 260_000 : 0));
  const taxable = Math.floor(base / 1000) * 1000;
  const difference = 50_000 + (dependent ? 50_000 : 0) + (disabled ? 10_000 : 0);
  const adjusted = taxable <= 2_000_000 ? Math.min(difference, taxable) : Math.max(difference - (taxable - 2_000_000), 50_000);
  return Math.floor(Math.max(0, taxable * 0.06 - adjusted * 0.03) / 100 + 1e-9) * 100;
}

/** ふつうの JavaScript。 */
export function plain({ own, disabled, spouse }) {
  const mine = employmentIncome(own);
  const theirs = employmentIncome(spouse);
  if (isExempt(mine, theirs, disabled) && isExempt(theirs, mine, false)) return "low_income";
  const mineLevy = isExempt(mine, theirs, disabled) ? 0 : levy(own, mine, theirs, disabled);
  const theirLevy = isExempt(theirs, mine, false) ? 0 : levy(spouse, theirs, mine, false);
  return mineLevy + theirLevy < 160_000 ? "general_1" : "general_2";
}

/** json-rules-engine: 計算は事実 (fact) の関数、区分は規則 (rule)。 */
export function rules() {
  const engine = new Engine();
  const fact = (name, needs, compute) =>
    engine.addFact(name, async (_, almanac) => compute(...(await Promise.all(needs.map((need) => almanac.factValue(need))))));
  fact("ownIncome", ["own"], employmentIncome);
  fact("spouseIncome", ["spouse"], employmentIncome);
  fact("ownExempt", ["ownIncome", "spouseIncome", "disabled"], isExempt);
  fact("spouseExempt", ["spouseIncome", "ownIncome"], (income, other) => isExempt(income, other, false));
  fact("ownLevy", ["ownExempt", "own", "ownIncome", "spouseIncome", "disabled"], (exempt, ...rest) => (exempt ? 0 : levy(...rest)));
  fact("spouseLevy", ["spouseExempt", "spouse", "spouseIncome", "ownIncome"], (exempt, ...rest) => (exempt ? 0 : levy(...rest, false)));
  fact("householdLevy", ["ownLevy", "spouseLevy"], (mine, theirs) => mine + theirs);
  fact("householdExempt", ["ownExempt", "spouseExempt"], (mine, theirs) => mine && theirs);
  const rule = (type, ...all) =>
    engine.addRule({ conditions: { all: all.map(([name, operator, value]) => ({ fact: name, operator, value })) }, event: { type } });
  rule("low_income", ["householdExempt", "equal", true]);
  rule("general_1", ["householdExempt", "equal", false], ["householdLevy", "lessThan", 160_000]);
  rule("general_2", ["householdExempt", "equal", false], ["householdLevy", "greaterThanInclusive", 160_000]);
  return async (person) => (await engine.run(person)).events[0].type;
}

/** 千の世帯。いつも同じ。 */
export function households(count = 1000) {
  let seed = 1;
  const below = (most) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * most);
  };
  return Array.from({ length: count }, () => ({ own: below(6_000) * 1000 + below(1000), disabled: below(2) === 1, spouse: below(3) * below(2_500) * 1000 }));
}

/** 同じ世帯を、契約の回答にする。 */
export function answersOf({ own, disabled, spouse }, person) {
  const income = (salary) => ({ 2025: { salary, other: 0, social_insurance: null } });
  const self = { ...person.taxpayers.self, certificate: disabled ? "ordinary" : "none", income: income(own) };
  const partner = { ...person.taxpayers.self, certificate: "none", income: income(spouse) };
  return { ...person, spouse: "same_household", taxpayers: { self, spouse: partner } };
}
