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

/// 非課税かどうかの二つの線。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExemptTest {
    /// 障害者・未成年者・寡婦・ひとり親の線を使えるか
    pub protected: bool,
    /// だれにでもある線
    pub limit: i64,
}

/// 所得控除 (社会保険料のほか)。
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Deductions {
    /// 基礎控除
    pub basic: i64,
    /// 障害者控除 (配偶者の分もふくむ)
    pub disability: i64,
    /// ひとり親控除・寡婦控除
    pub single_parent_widow: i64,
    /// 扶養控除
    pub dependants: i64,
    /// 配偶者控除・配偶者特別控除
    pub spouse: i64,
    /// 上限のうちの配偶者の、手帳と、同居か。その人の障害者控除もこの人の税から引く
    pub disabled_spouse: Option<(Certificate, bool)>,
    /// 配偶者の所得が上限をこえ、配偶者特別控除になるか
    pub spouse_special: bool,
    /// 人的控除の差の合計 (基礎控除のほか)。調整控除に使う
    pub difference: i64,
}

impl Deductions {
    const fn disabled(&mut self, amount: i64, difference: i64) {
        self.disability += amount;
        self.difference += difference;
    }

    const fn total(&self) -> i64 {
        self.basic + self.disability + self.single_parent_widow + self.dependants + self.spouse
    }
}

/// 一人の税が出るまでの道。額は円。通らなかったところは `None`。
#[derive(Debug, Clone, Copy)]
pub struct TaxPath {
    /// 空きを埋めた事実
    pub filled: Filled,
    /// 合計所得
    pub income: i64,
    /// 非課税かどうかの線。通知で決まるときは見ない
    pub exempt: Option<ExemptTest>,
    /// 所得割だけがかからない線
    pub levy_free: Option<i64>,
    /// 所得控除
    pub deductions: Option<Deductions>,
    /// 社会保険料
    pub insurance: Option<i64>,
    /// 課税標準額
    pub base: Option<i64>,
    /// 子どもの分を引く前の所得割
    pub gross: Option<i64>,
    /// 所得割。`None` は非課税
    pub levy: Option<i64>,
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

/// 空きを一つの側で埋めた、世帯の税の事実。世帯の組み立てを変えながら、何度も使う。
#[derive(Debug, Clone, Copy)]
pub struct Filling {
    own: Filled,
    spouse: Filled,
    own_plain: i64,
    spouse_plain: i64,
    grade: u8,
    city: bool,
    own_care: bool,
}

impl HouseholdYear {
    /// 空きを `side` で埋める。
    #[must_use]
    pub fn fill(&self, side: Side, law: &LocalTax) -> Filling {
        let own = self.own.fill(side, law.unknown_dependants);
        let spouse = self.spouse.fill(side, law.unknown_dependants);
        let either = |known: Option<bool>| known.unwrap_or_else(|| side.pick(true, false));
        Filling {
            own_plain: plain_income(&own, law),
            spouse_plain: plain_income(&spouse, law),
            own,
            spouse,
            grade: self.livelihood_grade.unwrap_or_else(|| side.pick(1, 3)),
            city: either(self.designated_city),
            own_care: either(self.own_care_insurance),
        }
    }
}

impl Filling {
    /// 世帯の税。
    #[must_use]
    pub fn tax(&self, household: Household, law: &LocalTax) -> HouseholdTax {
        let (own, spouse) = self.paths(household, law);
        let spouse = spouse.and_then(|path| path.levy);
        let levies = own.levy.into_iter().chain(spouse);
        levies.fold(HouseholdTax::Exempt, |sum, levy| match sum {
            HouseholdTax::Exempt => HouseholdTax::Taxed(levy),
            HouseholdTax::Taxed(sum) => HouseholdTax::Taxed(sum + levy),
        })
    }

    /// 本人と、数える配偶者の税の道。
    #[must_use]
    pub fn paths(&self, household: Household, law: &LocalTax) -> (TaxPath, Option<TaxPath>) {
        let Self {
            own,
            spouse,
            grade,
            city,
            ..
        } = self;
        if !household.has_spouse() {
            let member = Member {
                filled: own,
                income: total_income(own, None, law),
                care_insurance: self.own_care,
            };
            return (tax(&member, None, *grade, *city, law), None);
        }
        let other = |filled: &Filled, income: i64| {
            household.is_legal.then_some(Other {
                certificate: filled.certificate,
                cohabits: household.cohabits,
                income,
                law,
            })
        };
        let for_own = other(spouse, self.spouse_plain);
        let for_spouse = other(own, self.own_plain);
        let own_income = total_income(own, for_own.as_ref(), law);
        let spouse_income = total_income(spouse, for_spouse.as_ref(), law);
        // 調整控除を引いたあとの所得で、相手の控除を見る。給与850万円以下なら同じ額。
        let for_own = other(spouse, spouse_income);
        let for_spouse = other(own, own_income);
        let own_member = Member {
            filled: own,
            income: own_income,
            care_insurance: self.own_care,
        };
        let own_path = tax(&own_member, for_own.as_ref(), *grade, *city, law);
        if !household.counts_spouse {
            return (own_path, None);
        }
        let spouse_member = Member {
            filled: spouse,
            income: spouse_income,
            care_insurance: false,
        };
        let spouse_path = tax(&spouse_member, for_spouse.as_ref(), *grade, *city, law);
        (own_path, Some(spouse_path))
    }
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
) -> TaxPath {
    let person = member.filled;
    let mut path = TaxPath {
        filled: *person,
        income: member.income,
        exempt: None,
        levy_free: None,
        deductions: None,
        insurance: None,
        base: None,
        gross: None,
        levy: None,
    };
    match person.notice {
        FilledNotice::Exempt => return path,
        FilledNotice::TaxedWith(levy) => {
            path.levy = Some(levy);
            return path;
        }
        FilledNotice::Base(base) => {
            let deductions = deductions(member, other, law);
            path.base = Some(base);
            path.gross = Some(law.levy(base, deductions.difference));
        }
        FilledNotice::Levy(printed) if city => {
            path.gross = Some(law.recomputed_at_six_percent(printed));
        }
        FilledNotice::Levy(printed) => path.gross = Some(printed),
        FilledNotice::Taxed => estimate(&mut path, member, other, law),
        FilledNotice::Nothing => {
            let test = exempt_test(member, other, grade, law);
            path.exempt = Some(test);
            if (test.protected && member.income <= law.exempt_disabled_limit)
                || member.income <= test.limit
            {
                return path;
            }
            estimate(&mut path, member, other, law);
        }
    }
    path.levy = path
        .gross
        .map(|levy| law.after_child_relief(levy, &person.dependants));
    path
}

/// 世帯の人数: 本人、同一生計配偶者、扶養親族 (16歳未満もふくむ)。
fn heads(member: &Member<'_>, other: Option<&Other<'_>>) -> i64 {
    1 + i64::from(other.is_some_and(Other::within_limit))
        + member.filled.dependants.iter().sum::<i64>()
}

fn exempt_test(
    member: &Member<'_>,
    other: Option<&Other<'_>>,
    grade: u8,
    law: &LocalTax,
) -> ExemptTest {
    let person = member.filled;
    ExemptTest {
        protected: person.certificate != Certificate::None
            || person.minor
            || person.single_parent_or_widow,
        limit: law.exempt_limit(grade, heads(member, other)),
    }
}

/// 収入から所得割まで。
fn estimate(path: &mut TaxPath, member: &Member<'_>, other: Option<&Other<'_>>, law: &LocalTax) {
    let limit = law.levy_free_limit(heads(member, other));
    path.levy_free = Some(limit);
    if member.income <= limit {
        path.gross = Some(0);
        return;
    }
    let person = member.filled;
    let deductions = deductions(member, other, law);
    let insurance = person
        .social_insurance
        .unwrap_or_else(|| law.social_insurance(person.salary, member.care_insurance));
    let base = (member.income - deductions.total() - insurance).max(0);
    path.deductions = Some(deductions);
    path.insurance = Some(insurance);
    path.base = Some(base);
    path.gross = Some(law.levy(base, deductions.difference));
}

fn deductions(member: &Member<'_>, other: Option<&Other<'_>>, law: &LocalTax) -> Deductions {
    let person = member.filled;
    let mut sum = Deductions {
        basic: law.basic,
        ..Deductions::default()
    };
    match person.certificate {
        Certificate::None => {}
        Certificate::Ordinary => sum.disabled(law.disability.0, law.difference_disability.0),
        Certificate::Special => sum.disabled(law.disability.1, law.difference_disability.1),
    }
    if person.single_parent_or_widow {
        let (amounts, differences) = (law.single_parent_widow, law.difference_single_parent_widow);
        let (amount, difference) = if person.dependants.iter().any(|count| *count > 0) {
            (amounts.0, differences.0)
        } else {
            (amounts.1, differences.1)
        };
        sum.single_parent_widow = amount;
        sum.difference += difference;
    }
    for (index, count) in person.dependants.iter().enumerate() {
        sum.dependants += law.dependants[index] * count;
        sum.difference += law.difference_dependants[index] * count;
    }
    if let Some(other) = other {
        let (amount, difference) = law.spouse_deduction(member.income, other.income);
        sum.spouse = amount;
        sum.spouse_special = !other.within_limit();
        sum.difference += difference;
        if other.within_limit() {
            sum.disabled_spouse = Some((other.certificate, other.cohabits));
            let (own, special, cohabiting) = law.difference_disability;
            match (other.certificate, other.cohabits) {
                (Certificate::None, _) => {}
                (Certificate::Ordinary, _) => sum.disabled(law.disability.0, own),
                (Certificate::Special, false) => sum.disabled(law.disability.1, special),
                (Certificate::Special, true) => {
                    sum.disabled(law.cohabiting_special_disability, cohabiting)
                }
            }
        }
    }
    sum
}
