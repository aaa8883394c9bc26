//! 所得区分 (施行令17条): 分かっていることから、ありうるすべての区分。

use super::super::answers::{Age, Residence, Spouse};
use super::super::assessment::{Category, CategorySet};
use super::super::law::local_tax::LocalTax;
use super::household::{Household, HouseholdTax, HouseholdYear};
use super::person::Side;

/// 一つの年度の区分を決める事実。
#[derive(Debug, Clone, Copy)]
pub struct CategoryFacts {
    /// 税
    pub household: HouseholdYear,
    /// 年齢
    pub age: Option<Age>,
    /// 住まい
    pub residence: Option<Residence>,
    /// 生活保護
    pub public_assistance: Option<bool>,
    /// 配偶者
    pub spouse: Option<Spouse>,
}

/// 住まいの見方。
#[derive(Clone, Copy, PartialEq, Eq)]
enum Living {
    /// 自宅など: 一般1がある
    AtHome,
    /// グループホーム・20歳以上の入所: 課税なら一般2
    InResidence,
    /// 18・19歳の入所: 親の税で決まり、聞いていない
    ParentsDecide,
}

/// ありうる区分。
#[must_use]
pub fn categories(facts: &CategoryFacts, law: &LocalTax) -> CategorySet {
    let assistance = CategorySet::only(Category::PublicAssistance);
    match facts.public_assistance {
        Some(true) => assistance,
        Some(false) => by_tax(facts, law),
        None => by_tax(facts, law).union(assistance),
    }
}

fn by_tax(facts: &CategoryFacts, law: &LocalTax) -> CategorySet {
    let mut found = CategorySet::EMPTY;
    let (at_home, in_residence, parents_decide) = livings(facts.residence, facts.age);
    if parents_decide {
        found = found.union(on_living(
            Living::ParentsDecide,
            HouseholdTax::Exempt,
            HouseholdTax::Exempt,
            law,
        ));
    }
    if !at_home && !in_residence {
        return found;
    }
    let lightest = facts.household.fill(Side::Lightest, law);
    let heaviest = facts.household.fill(Side::Heaviest, law);
    for household in households(facts.spouse) {
        let lightest = lightest.tax(*household, law);
        let heaviest = heaviest.tax(*household, law);
        for (applies, living) in [
            (at_home, Living::AtHome),
            (in_residence, Living::InResidence),
        ] {
            if applies {
                found = found.union(on_living(living, lightest, heaviest, law));
            }
        }
    }
    found
}

/// 住まいのどの見方がありうるか: (自宅など、グループホームなど、親の税)。
#[must_use]
pub fn livings(residence: Option<Residence>, age: Option<Age>) -> (bool, bool, bool) {
    let young = age.is_none_or(|age| age == Age::From18To19);
    let grown = age.is_none_or(|age| age != Age::From18To19);
    match residence {
        Some(Residence::Home | Residence::LodgingTraining) => (true, false, false),
        Some(Residence::GroupHome) => (false, true, false),
        Some(Residence::Facility) => (false, grown, young),
        None => (true, true, young),
    }
}

/// 配偶者の答えから、試す世帯の組み立て (契約 §5.18)。
#[must_use]
pub const fn households(spouse: Option<Spouse>) -> &'static [Household] {
    const SAME: Household = Household {
        is_legal: true,
        cohabits: true,
        counts_spouse: true,
    };
    const SEPARATE: Household = Household {
        is_legal: true,
        cohabits: false,
        counts_spouse: true,
    };
    const SEPARATE_ONLY_SELF: Household = Household {
        is_legal: true,
        cohabits: false,
        counts_spouse: false,
    };
    const PARTNER: Household = Household {
        is_legal: false,
        cohabits: true,
        counts_spouse: true,
    };
    match spouse {
        Some(Spouse::None) => &[Household::ALONE],
        Some(Spouse::SameHousehold) => &[SAME],
        Some(Spouse::SeparateHousehold) => &[SEPARATE, SEPARATE_ONLY_SELF],
        Some(Spouse::CommonLaw) => &[PARTNER, Household::ALONE],
        None => &[
            Household::ALONE,
            SAME,
            SEPARATE,
            SEPARATE_ONLY_SELF,
            PARTNER,
        ],
    }
}

fn on_living(
    living: Living,
    lightest: HouseholdTax,
    heaviest: HouseholdTax,
    law: &LocalTax,
) -> CategorySet {
    let rank = |tax: HouseholdTax| match tax {
        HouseholdTax::Exempt => Category::LowIncome,
        HouseholdTax::Taxed(_) if living == Living::InResidence => Category::General2,
        HouseholdTax::Taxed(levy) if levy < law.general_1_levy_below => Category::General1,
        HouseholdTax::Taxed(_) => Category::General2,
    };
    let (low, high) = match living {
        Living::ParentsDecide => (Category::LowIncome, Category::General2),
        Living::AtHome | Living::InResidence => (rank(lightest), rank(heaviest)),
    };
    let between =
        low < Category::General1 && Category::General1 < high && living != Living::InResidence;
    let ends = CategorySet::only(low).with(high);
    if between {
        ends.with(Category::General1)
    } else {
        ends
    }
}
