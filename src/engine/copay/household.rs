//! 世帯 (本人と配偶者) の、一つの年度の所得割。

use super::super::answers::Certificate;
use super::super::law::local_tax::LocalTax;
use super::person::{Filled, FilledNotice, PersonYear, Side};

/// 世帯の組み立て。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Household {
    /// 税のうえの配偶者か (婚姻届を出している)
    pub is_legal: bool,
    /// 同じ住民票か
    pub cohabits: bool,
    /// 配偶者の税も数えるか
    pub counts_spouse: bool,
}

impl Household {
    /// ひとり。
    pub const ALONE: Self = Self {
        is_legal: false,
        cohabits: false,
        counts_spouse: false,
    };

    const fn has_spouse(self) -> bool {
        self.is_legal || self.counts_spouse
    }
}

/// 一つの年度の、世帯の税の事実。
#[derive(Debug, Clone, Copy)]
pub struct HouseholdYear {
    /// 本人
    pub own: PersonYear,
    /// 配偶者
    pub spouse: PersonYear,
    /// 1月1日の住所が政令指定都市か
    pub designated_city: Option<bool>,
    /// 生活保護の級地
    pub livelihood_grade: Option<u8>,
    /// 本人の社会保険料に介護保険料をふくむか。`None` は分からない
    pub own_care_insurance: Option<bool>,
}

/// 一人の税。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tax {
    Exempt,
    Levy(i64),
}

/// 世帯の税。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HouseholdTax {
    /// みな非課税
    Exempt,
    /// 課税の人がいる。所得割の合計
    Taxed(i64),
}

struct Member<'a> {
    filled: &'a Filled,
    /// 合計所得
    income: i64,
    care_insurance: bool,
}

struct Other<'a> {
    certificate: Certificate,
    cohabits: bool,
    income: i64,
    law: &'a LocalTax,
}

impl Other<'_> {
    /// 同一生計配偶者か (合計所得が上限以下)。
    const fn within_limit(&self) -> bool {
        self.income <= self.law.spouse_income_limit
    }
}

impl HouseholdYear {
    /// 空きを `side` で埋めたときの、世帯の税。
    #[must_use]
    pub fn tax(&self, household: Household, side: Side, law: &LocalTax) -> HouseholdTax {
        let grade = self.livelihood_grade.unwrap_or_else(|| side.pick(1, 3));
        let city = self
            .designated_city
            .unwrap_or_else(|| side.pick(true, false));
        let own_care = self
            .own_care_insurance
            .unwrap_or_else(|| side.pick(true, false));
        let own = self.own.fill(side, law.unknown_dependants);
        if !household.has_spouse() {
            let member = Member {
                filled: &own,
                income: total_income(&own, None, law),
                care_insurance: own_care,
            };
            return sum(&[tax(&member, None, grade, city, law)]);
        }
        let spouse = self.spouse.fill(side, law.unknown_dependants);
        let (own_plain, spouse_plain) = (plain_income(&own, law), plain_income(&spouse, law));
        let other = |filled: &Filled, income: i64| {
            household.is_legal.then_some(Other {
                certificate: filled.certificate,
                cohabits: household.cohabits,
                income,
                law,
            })
        };
        let for_own = other(&spouse, spouse_plain);
        let for_spouse = other(&own, own_plain);
        let own_income = total_income(&own, for_own.as_ref(), law);
        let spouse_income = total_income(&spouse, for_spouse.as_ref(), law);
        // 調整控除を引いたあとの所得で、相手の控除を見る。給与850万円以下なら同じ額。
        let for_own = other(&spouse, spouse_income);
        let for_spouse = other(&own, own_income);
        let own_member = Member {
            filled: &own,
            income: own_income,
            care_insurance: own_care,
        };
        let own_tax = tax(&own_member, for_own.as_ref(), grade, city, law);
        if !household.counts_spouse {
            return sum(&[own_tax]);
        }
        let spouse_member = Member {
            filled: &spouse,
            income: spouse_income,
            care_insurance: false,
        };
        sum(&[
            own_tax,
            tax(&spouse_member, for_spouse.as_ref(), grade, city, law),
        ])
    }
}

fn sum(taxes: &[Tax]) -> HouseholdTax {
    taxes
        .iter()
        .fold(HouseholdTax::Exempt, |sum, tax| match (sum, tax) {
            (sum, Tax::Exempt) => sum,
            (HouseholdTax::Exempt, Tax::Levy(levy)) => HouseholdTax::Taxed(*levy),
            (HouseholdTax::Taxed(sum), Tax::Levy(levy)) => HouseholdTax::Taxed(sum + levy),
        })
}

fn plain_income(person: &Filled, law: &LocalTax) -> i64 {
    law.salary_income(person.salary) + person.other
}

/// 合計所得。所得金額調整控除は、特別障害者か、22歳以下の扶養か、特別障害者の配偶者がいる人に。
fn total_income(person: &Filled, other: Option<&Other<'_>>, law: &LocalTax) -> i64 {
    let applies = person.certificate == Certificate::Special
        || person.dependants[..3].iter().any(|count| *count > 0)
        || other
            .is_some_and(|other| other.certificate == Certificate::Special && other.within_limit());
    let adjustment = if applies {
        law.income_adjustment(person.salary)
    } else {
        0
    };
    plain_income(person, law) - adjustment
}

fn tax(
    member: &Member<'_>,
    other: Option<&Other<'_>>,
    grade: u8,
    city: bool,
    law: &LocalTax,
) -> Tax {
    let person = member.filled;
    let levy = match person.notice {
        FilledNotice::Exempt => return Tax::Exempt,
        FilledNotice::TaxedWith(levy) => return Tax::Levy(levy),
        FilledNotice::Base(base) => law.levy(base, deductions(member, other, law).1),
        FilledNotice::Levy(printed) if city => law.recomputed_at_six_percent(printed),
        FilledNotice::Levy(printed) => printed,
        FilledNotice::Taxed => estimate(member, other, law),
        FilledNotice::Nothing if is_exempt(member, other, grade, law) => return Tax::Exempt,
        FilledNotice::Nothing => estimate(member, other, law),
    };
    Tax::Levy(law.after_child_relief(levy, &person.dependants))
}

/// 世帯の人数: 本人、同一生計配偶者、扶養親族 (16歳未満もふくむ)。
fn heads(member: &Member<'_>, other: Option<&Other<'_>>) -> i64 {
    1 + i64::from(other.is_some_and(Other::within_limit))
        + member.filled.dependants.iter().sum::<i64>()
}

fn is_exempt(member: &Member<'_>, other: Option<&Other<'_>>, grade: u8, law: &LocalTax) -> bool {
    let person = member.filled;
    let protected =
        person.certificate != Certificate::None || person.minor || person.single_parent_or_widow;
    (protected && member.income <= law.exempt_disabled_limit)
        || member.income <= law.exempt_limit(grade, heads(member, other))
}

fn estimate(member: &Member<'_>, other: Option<&Other<'_>>, law: &LocalTax) -> i64 {
    if member.income <= law.levy_free_limit(heads(member, other)) {
        return 0;
    }
    let person = member.filled;
    let (deductions, differences) = deductions(member, other, law);
    let insurance = person
        .social_insurance
        .unwrap_or_else(|| law.social_insurance(person.salary, member.care_insurance));
    law.levy((member.income - deductions - insurance).max(0), differences)
}

/// 所得控除の合計 (社会保険料のほか) と、人的控除の差の合計 (基礎控除のほか)。
fn deductions(member: &Member<'_>, other: Option<&Other<'_>>, law: &LocalTax) -> (i64, i64) {
    let person = member.filled;
    let (mut deduction, mut difference) = (law.basic, 0);
    let mut add = |amounts: (i64, i64)| {
        deduction += amounts.0;
        difference += amounts.1;
    };
    match person.certificate {
        Certificate::None => {}
        Certificate::Ordinary => add((law.disability.0, law.difference_disability.0)),
        Certificate::Special => add((law.disability.1, law.difference_disability.1)),
    }
    if person.single_parent_or_widow {
        let has_dependant = person.dependants.iter().any(|count| *count > 0);
        add(if has_dependant {
            (
                law.single_parent_widow.0,
                law.difference_single_parent_widow.0,
            )
        } else {
            (
                law.single_parent_widow.1,
                law.difference_single_parent_widow.1,
            )
        });
    }
    for (index, count) in person.dependants.iter().enumerate() {
        add((
            law.dependants[index] * count,
            law.difference_dependants[index] * count,
        ));
    }
    if let Some(other) = other {
        add(law.spouse_deduction(member.income, other.income));
        if other.within_limit() {
            match (other.certificate, other.cohabits) {
                (Certificate::None, _) => {}
                (Certificate::Ordinary, _) => add((law.disability.0, law.difference_disability.0)),
                (Certificate::Special, false) => {
                    add((law.disability.1, law.difference_disability.1))
                }
                (Certificate::Special, true) => {
                    add((
                        law.cohabiting_special_disability,
                        law.difference_disability.2,
                    ));
                }
            }
        }
    }
    (deduction, difference)
}
