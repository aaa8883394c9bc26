//! 一人の税の事実のうち、どれを埋めると区分が変わるか (契約 §5.6)。

use super::super::answers::{Certificate, Taxpayer, YearIncome};
use super::super::check::MOST_YEN;
use super::super::fact::{DependantBox, FactPath, IncomeField, NoticeField, Person, TaxFact};
use super::category::CategoryFacts;
use super::missing::{changes_view, of, try_value};
use super::months::View;
use super::person::PersonYear;

/// 試す額: 0円、非課税の線のあたり、課税の中ほど、書ける額の上の端。
const AMOUNTS: [i64; 6] = [0, 500_000, 1_500_000, 3_000_000, 6_500_000, MOST_YEN];
/// 試す人数: いない、いる、書ける数の上の端。分からないときに見る人数より多くても、書ける値である。
const COUNTS: [u8; 4] = [0, 1, 4, 99];

/// 埋めると、どこかの年度の区分が変わる事実。
#[must_use]
pub fn taxpayer_facts(person: Person, taxpayer: &Taxpayer, views: &[View]) -> Vec<FactPath> {
    let mut found = Vec::new();
    let mut ask = |fact: TaxFact,
                   open: bool,
                   only: Option<i32>,
                   change: &dyn Fn(&mut PersonYear, usize) -> bool| {
        let changes = |facts: &mut CategoryFacts, index: usize| change(of(facts, person), index);
        if open && views.iter().any(|view| changes_view(view, only, &changes)) {
            found.push(FactPath::Taxpayer(person, fact));
        }
    };
    ask(
        TaxFact::Certificate,
        taxpayer.certificate.is_none(),
        None,
        &|year, index| {
            try_value(Certificate::ALL, index, |value| {
                year.certificate = Some(value)
            })
        },
    );
    ask(
        TaxFact::SingleParentOrWidow,
        taxpayer.single_parent_or_widow.is_none(),
        None,
        &|year, index| {
            try_value(&[true, false], index, |value| {
                year.single_parent_or_widow = Some(value)
            })
        },
    );
    ask(
        TaxFact::MinorOn1January,
        taxpayer.minor_on_1_january.is_none(),
        None,
        &|year, index| {
            // この年度に効かない年 (もう埋まっている) は、試さない。
            year.minor.is_none()
                && try_value(&[true, false], index, |value| year.minor = Some(value))
        },
    );
    match taxpayer.dependants {
        None => ask(TaxFact::Dependants, true, None, &|year, index| {
            try_value(
                &DependantBox::ALL
                    .iter()
                    .flat_map(|which| COUNTS.map(|count| (*which as usize, count)))
                    .collect::<Vec<_>>(),
                index,
                |(which, count)| {
                    year.dependants = [Some(0); 5];
                    year.dependants[which] = Some(count);
                },
            )
        }),
        Some(dependants) => {
            for (position, count) in dependants.boxes().iter().enumerate() {
                let which = DependantBox::ALL[position];
                ask(
                    TaxFact::DependantBox(which),
                    count.is_none(),
                    None,
                    &|year, index| {
                        try_value(&COUNTS, index, |value| {
                            year.dependants[position] = Some(value)
                        })
                    },
                );
            }
        }
    }
    for (year, notice) in &taxpayer.notices {
        let only = Some(i32::from(*year));
        let has_amount = notice.taxable_base.is_some() || notice.income_levy.is_some();
        let open_amount = !has_amount && notice.exempt != Some(true);
        let open_credit = notice.income_levy.is_some() && notice.taxable_base.is_none();
        ask(
            TaxFact::Notice(*year, NoticeField::Exempt),
            open_amount && notice.exempt.is_none(),
            only,
            &|year, index| {
                try_value(&[true, false], index, |value| {
                    year.notice.exempt = Some(value)
                })
            },
        );
        ask(
            TaxFact::Notice(*year, NoticeField::TaxableBase),
            open_amount,
            only,
            &|year, index| {
                try_value(&AMOUNTS, index, |value| {
                    year.notice.taxable_base = Some(value)
                })
            },
        );
        ask(
            TaxFact::Notice(*year, NoticeField::IncomeLevy),
            open_amount,
            only,
            &|year, index| {
                try_value(&AMOUNTS, index, |value| {
                    year.notice.income_levy = Some(value);
                })
            },
        );
        let housing = open_credit && notice.housing_credit.is_none();
        ask(
            TaxFact::Notice(*year, NoticeField::HousingCredit),
            housing,
            only,
            &|year, index| {
                try_value(&AMOUNTS, index, |value| {
                    year.notice.housing_credit = Some(value)
                })
            },
        );
        let donation = open_credit && notice.donation_credit.is_none();
        ask(
            TaxFact::Notice(*year, NoticeField::DonationCredit),
            donation,
            only,
            &|year, index| {
                try_value(&AMOUNTS, index, |value| {
                    year.notice.donation_credit = Some(value)
                })
            },
        );
    }
    let years = views.iter().flatten();
    let mut fiscal_years: Vec<i32> = years.map(|year| year.law.fiscal_year).collect();
    fiscal_years.sort_unstable();
    fiscal_years.dedup();
    for fiscal_year in fiscal_years {
        let only = Some(fiscal_year);
        let income_year = u16::try_from(fiscal_year - 1).unwrap_or(0);
        let Some(income) = taxpayer.income.get(&income_year) else {
            ask(TaxFact::Income(income_year), true, only, &|year, index| {
                try_value(&AMOUNTS, index, |value| {
                    year.income = Some(YearIncome {
                        salary: Some(0),
                        other: Some(value),
                        social_insurance: Some(0),
                    });
                })
            });
            continue;
        };
        let field = |field: IncomeField| TaxFact::IncomeField(income_year, field);
        ask(
            field(IncomeField::Salary),
            income.salary.is_none(),
            only,
            &|year, index| {
                try_value(&AMOUNTS, index, |value| {
                    if let Some(income) = &mut year.income {
                        income.salary = Some(value);
                    }
                })
            },
        );
        ask(
            field(IncomeField::Other),
            income.other.is_none(),
            only,
            &|year, index| {
                try_value(&AMOUNTS, index, |value| {
                    if let Some(income) = &mut year.income {
                        income.other = Some(value);
                    }
                })
            },
        );
        let open_insurance = income.social_insurance.is_none() && income.salary.is_none();
        ask(
            field(IncomeField::SocialInsurance),
            open_insurance,
            only,
            &|year, index| {
                try_value(&AMOUNTS, index, |value| {
                    if let Some(income) = &mut year.income {
                        income.social_insurance = Some(value);
                    }
                })
            },
        );
    }
    found
}
