//! 使える期間のすべての月の、区分・上限・負担。

use super::super::answers::{Age, Answers, CapReview, Taxpayer};
use super::super::assessment::{CapChange, Category, CategorySet, Copay, MonthCost, YenRange};
use super::super::calendar::{Date, Month};
use super::super::edition::Edition;
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

/// 一つの月に効きうる年度。ふつうは一つ。だいたいの日付では、読み方で分かれることがある。
pub type View = Vec<Year>;

/// 月ごとのお金を出す。`terms` は、ありうる期間 (最初の日と最後の日) の一つ以上。
///
/// A month has what any of the terms gives it; a month outside every term is left out.
///
/// # Errors
/// `NotCovered` when a month lies before the tables, which checked answers do not reach.
pub fn copay(
    answers: &Answers,
    as_of: Date,
    edition: Edition,
    terms: &[(Date, Date)],
) -> Result<CopayOutcome, NotCovered> {
    if answers.age == Some(Age::Under18) {
        return Ok(CopayOutcome::default());
    }
    let (months, views) = months(answers, as_of, edition, terms)?;
    let changes = months
        .windows(2)
        .filter(|pair| pair[0].cap != pair[1].cap)
        .map(|pair| CapChange {
            from: pair[1].month,
            cap: pair[1].cap,
        })
        .collect();
    let category_facts = missing::category_facts(answers, &views);
    let pay_facts = missing_pay::pay_facts(answers, &months)?;
    Ok(CopayOutcome {
        copay: Copay { months, changes },
        category_facts,
        pay_facts,
    })
}

/// すべての月と、ちがう年度の組み合わせ。
///
/// # Errors
/// As `copay`.
pub fn months(
    answers: &Answers,
    as_of: Date,
    edition: Edition,
    terms: &[(Date, Date)],
) -> Result<(Vec<MonthCost>, Vec<View>), NotCovered> {
    let mut terms: Vec<Term> = terms
        .iter()
        .map(|(first, last)| Term::of(answers, *first, *last))
        .collect();
    terms.sort_unstable();
    terms.dedup();
    let Some(mut month) = terms.first().map(|term| term.first) else {
        return Ok((Vec::new(), Vec::new()));
    };
    let end = terms.iter().map(|term| term.last).max().unwrap_or(month);
    let mut years: Vec<Year> = Vec::with_capacity(6);
    let mut views: Vec<View> = Vec::with_capacity(6);
    let mut months = Vec::with_capacity(40);
    let mut seen: Vec<i32> = Vec::new();
    while month <= end {
        seen.clear();
        for term in terms.iter().filter(|term| term.holds(month)) {
            let fiscal_year = term.fiscal_year(month);
            if !seen.contains(&fiscal_year) {
                seen.push(fiscal_year);
            }
        }
        // 印刷する年度は、いちばん早く始まる期間のもの。
        if let Some(fiscal_year) = seen.first().copied() {
            let mut categories = CategorySet::EMPTY;
            for wanted in &seen {
                let known = years.iter().find(|year| year.law.fiscal_year == *wanted);
                let year = match known {
                    Some(year) => *year,
                    None => load_year(answers, as_of, &edition.tax(*wanted)?),
                };
                if known.is_none() {
                    years.push(year);
                }
                categories = categories.union(year.categories);
            }
            note_view(&mut views, &seen, &years);
            let day = edition.day(month.first_day());
            let cap = cap_of(categories, day)?;
            months.push(MonthCost {
                month,
                fiscal_year,
                income_year: fiscal_year - 1,
                categories,
                cap,
                pay: pay(tenth(answers.provider, day)?, cap),
                provisional: month > PROVISIONAL_AFTER.date().service_month(),
            });
        }
        month = month.plus(1);
    }
    Ok((months, views))
}

/// この組み合わせがまだなければ、加える。
fn note_view(views: &mut Vec<View>, seen: &[i32], years: &[Year]) {
    let known = views.iter().any(|view| {
        view.len() == seen.len() && view.iter().all(|year| seen.contains(&year.law.fiscal_year))
    });
    if !known {
        let of = |wanted: &i32| {
            years
                .iter()
                .find(|year| year.law.fiscal_year == *wanted)
                .copied()
        };
        views.push(seen.iter().filter_map(of).collect());
    }
}

/// 一つの年度の事実と決まりを集め、ありうる区分を出す。
pub fn load_year(answers: &Answers, as_of: Date, law: &LocalTax) -> Year {
    let fiscal_year = law.fiscal_year;
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
    Year {
        law: *law,
        facts,
        categories: categories(&facts, law),
    }
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

/// ありうる期間の一つと、その月がどの年度を見るか。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Term {
    first: Month,
    last: Month,
    /// 更新の月に見直すときの、使い始めの月: その12か月後・24か月後にも見直す (契約 §5.37)。`None` は毎年7月
    renewed_from: Option<Month>,
}

impl Term {
    fn of(answers: &Answers, first_day: Date, last_day: Date) -> Self {
        let renewed_from = match answers.cap_review {
            Some(CapReview::July) | None => None,
            Some(CapReview::Renewal) => {
                let start = answers
                    .support_started_on
                    .filter(|day| first_day <= *day && *day <= last_day);
                Some(start.unwrap_or(first_day).service_month())
            }
        };
        Self {
            first: first_day.service_month(),
            last: last_day.service_month(),
            renewed_from,
        }
    }

    fn holds(&self, month: Month) -> bool {
        self.first <= month && month <= self.last
    }

    fn fiscal_year(&self, month: Month) -> i32 {
        let Some(start) = self.renewed_from else {
            return month.fiscal_year();
        };
        [24, 12, 0]
            .into_iter()
            .map(|months| start.plus(months))
            .find(|review| *review <= month)
            .unwrap_or(month)
            .fiscal_year()
    }
}
