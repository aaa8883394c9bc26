//! 使える期間のすべての月の、区分・上限・負担。

use super::super::answers::{Age, Answers, CapReview, Taxpayer};
use super::super::assessment::{CapChange, Category, CategorySet, Copay, MonthCost, YenRange};
use super::super::calendar::{Date, Month};
use super::super::fact::{FactPath, Person};
use super::super::law::local_tax::LocalTax;
use super::super::law::{
    CAP_GENERAL_1, CAP_GENERAL_2, CAP_LOW_INCOME, CAP_PUBLIC_ASSISTANCE, NotCovered,
    PROVISIONAL_AFTER,
};
use super::category::{CategoryFacts, categories};
use super::household::HouseholdYear;
use super::person::PersonYear;
use super::price::{pay, tenth};
use super::{missing, missing_pay};

/// 毎月のお金と、埋めるとそれが変わる事実。
#[derive(Debug, Clone, Default)]
pub struct CopayOutcome {
    /// 毎月のお金
    pub copay: Copay,
    /// 埋めると区分が変わる事実
    pub category_facts: Vec<FactPath>,
    /// 埋めると負担だけが変わる事実
    pub pay_facts: Vec<FactPath>,
}

/// 一つの年度。
#[derive(Debug, Clone, Copy)]
pub struct Year {
    /// その年度の決まり
    pub law: LocalTax,
    /// その年度の事実
    pub facts: CategoryFacts,
    /// ありうる区分
    pub categories: CategorySet,
}

/// 月ごとのお金を出す。
///
/// # Errors
/// `NotCovered` when a month lies before the tables, which checked answers do not reach.
pub fn copay(
    answers: &Answers,
    as_of: Date,
    first_day: Date,
    last_day: Date,
) -> Result<CopayOutcome, NotCovered> {
    if answers.age == Some(Age::Under18) {
        return Ok(CopayOutcome::default());
    }
    let review = Review::of(answers, first_day, last_day);
    let (first, last) = (first_day.service_month(), last_day.service_month());
    let mut years: Vec<Year> = Vec::with_capacity(6);
    let mut months = Vec::with_capacity(40);
    let mut month = first;
    while month <= last {
        let fiscal_year = review.fiscal_year(month);
        if years.iter().all(|year| year.law.fiscal_year != fiscal_year) {
            years.push(load_year(answers, as_of, fiscal_year)?);
        }
        let Some(year) = years
            .iter()
            .find(|year| year.law.fiscal_year == fiscal_year)
        else {
            break;
        };
        let day = month.first_day();
        let cap = cap_of(year.categories, day)?;
        months.push(MonthCost {
            month,
            fiscal_year,
            income_year: fiscal_year - 1,
            categories: year.categories,
            cap,
            pay: pay(tenth(answers.provider, day)?, cap),
            provisional: month > PROVISIONAL_AFTER.date().service_month(),
        });
        month = month.plus(1);
    }
    let changes = months
        .windows(2)
        .filter(|pair| pair[0].cap != pair[1].cap)
        .map(|pair| CapChange {
            from: pair[1].month,
            cap: pair[1].cap,
        })
        .collect();
    let category_facts = missing::category_facts(answers, &years);
    let pay_facts = missing_pay::pay_facts(answers, &months)?;
    Ok(CopayOutcome {
        copay: Copay { months, changes },
        category_facts,
        pay_facts,
    })
}

fn load_year(answers: &Answers, as_of: Date, fiscal_year: i32) -> Result<Year, NotCovered> {
    let law = LocalTax::of(fiscal_year)?;
    // 「1月1日に18歳未満」は、基準日の年度とその前だけに効く (契約 §5.38)。
    let minor_counts = fiscal_year <= as_of.service_month().fiscal_year();
    let taxpayer = |person: Person| -> Option<&Taxpayer> {
        let taxpayers = answers.taxpayers.as_ref()?;
        match person {
            Person::Own => taxpayers.own.as_ref(),
            Person::Spouse => taxpayers.spouse.as_ref(),
        }
    };
    let facts = CategoryFacts {
        household: HouseholdYear {
            own: PersonYear::of(taxpayer(Person::Own), fiscal_year, minor_counts),
            spouse: PersonYear::of(taxpayer(Person::Spouse), fiscal_year, minor_counts),
            designated_city: answers.designated_city,
            livelihood_grade: answers.livelihood_grade,
            own_care_insurance: answers.age.map(|age| age == Age::From40To64),
        },
        age: answers.age,
        residence: answers.residence,
        public_assistance: answers.public_assistance,
        spouse: answers.spouse,
    };
    Ok(Year {
        law,
        facts,
        categories: categories(&facts, &law),
    })
}

fn cap_of(categories: CategorySet, day: Date) -> Result<YenRange, NotCovered> {
    let mut range: Option<YenRange> = None;
    for category in categories.iter() {
        let cap = match category {
            Category::PublicAssistance => CAP_PUBLIC_ASSISTANCE.on(day)?,
            Category::LowIncome => CAP_LOW_INCOME.on(day)?,
            Category::General1 => CAP_GENERAL_1.on(day)?,
            Category::General2 => CAP_GENERAL_2.on(day)?,
        };
        range = Some(
            range.map_or(YenRange { min: cap, max: cap }, |range| YenRange {
                min: range.min.min(cap),
                max: range.max.max(cap),
            }),
        );
    }
    Ok(range.unwrap_or(YenRange { min: 0, max: 0 }))
}

/// どの月が、どの年度を見るか。
enum Review {
    /// 毎年7月に切りかわる
    July,
    /// 更新の月に見直す: 使い始めの月と、その12か月後・24か月後 (契約 §5.37)
    Renewal(Month),
}

impl Review {
    fn of(answers: &Answers, first_day: Date, last_day: Date) -> Self {
        match answers.cap_review {
            Some(CapReview::July) | None => Self::July,
            Some(CapReview::Renewal) => {
                let start = answers
                    .support_started_on
                    .filter(|day| first_day <= *day && *day <= last_day);
                Self::Renewal(start.unwrap_or(first_day).service_month())
            }
        }
    }

    fn fiscal_year(&self, month: Month) -> i32 {
        match self {
            Self::July => month.fiscal_year(),
            Self::Renewal(start) => [24, 12, 0]
                .into_iter()
                .map(|months| start.plus(months))
                .find(|review| *review <= month)
                .unwrap_or(month)
                .fiscal_year(),
        }
    }
}
