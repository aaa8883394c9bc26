//! どの事実を埋めると、区分や負担が変わるか (契約 §5.6)。一つずつ埋めて試す。

use super::super::answers::{
    Age, Answers, Certificate, Provider, Residence, Retention, Spouse, Taxpayer, YearIncome,
};
use super::super::assessment::MonthCost;
use super::super::fact::{
    DependantBox, FactPath, IncomeField, NoticeField, Person, ProviderField, TaxFact,
};
use super::super::law::NotCovered;
use super::category::{CategoryFacts, categories};
use super::months::Year;
use super::person::{PersonYear, UNLIMITED};
use super::price::{pay, tenth};

/// 試す額: 0円、非課税の線のあたり、課税の中ほど、限りなく。
const AMOUNTS: [i64; 6] = [0, 500_000, 1_500_000, 3_000_000, 6_500_000, UNLIMITED];

/// 埋めると、どこかの月の区分が変わる事実。契約 §1 の順。
#[must_use]
pub fn category_facts(answers: &Answers, years: &[Year]) -> Vec<FactPath> {
    // 一つに決まっている年度は、何を埋めても変わらない。
    if years.iter().all(|year| year.categories.len() <= 1) {
        return Vec::new();
    }
    let mut found: Vec<FactPath> = Vec::new();
    let mut ask =
        |path: FactPath, open: bool, changes: &dyn Fn(&mut CategoryFacts, usize) -> bool| {
            if open && years.iter().any(|year| changes_year(year, changes)) {
                found.push(path);
            }
        };
    ask(FactPath::Age, answers.age.is_none(), &|facts, index| {
        // 18歳未満は月を出さないので、いつも変わる。
        try_value(Age::ALL, index, |age| {
            facts.age = Some(age);
            facts.household.own_care_insurance = Some(age == Age::From40To64);
        })
    });
    ask(
        FactPath::Residence,
        answers.residence.is_none(),
        &|facts, index| try_value(Residence::ALL, index, |value| facts.residence = Some(value)),
    );
    ask(
        FactPath::PublicAssistance,
        answers.public_assistance.is_none(),
        &|facts, index| {
            try_value(&[true, false], index, |value| {
                facts.public_assistance = Some(value)
            })
        },
    );
    ask(
        FactPath::Spouse,
        answers.spouse.is_none(),
        &|facts, index| try_value(Spouse::ALL, index, |value| facts.spouse = Some(value)),
    );
    ask(
        FactPath::DesignatedCity,
        answers.designated_city.is_none(),
        &|facts, index| {
            try_value(&[true, false], index, |value| {
                facts.household.designated_city = Some(value)
            })
        },
    );
    ask(
        FactPath::LivelihoodGrade,
        answers.livelihood_grade.is_none(),
        &|facts, index| {
            try_value(&[1, 2, 3], index, |value| {
                facts.household.livelihood_grade = Some(value)
            })
        },
    );
    let Some(taxpayers) = &answers.taxpayers else {
        ask(FactPath::Taxpayers, true, &|facts, index| {
            let own = try_value(&WHOLES, index, |value| {
                whole(&mut facts.household.own, value)
            });
            own && try_value(&WHOLES, index, |value| {
                whole(&mut facts.household.spouse, value)
            })
        });
        return found;
    };
    for (person, taxpayer) in [
        (Person::Own, &taxpayers.own),
        (Person::Spouse, &taxpayers.spouse),
    ] {
        match taxpayer {
            None => found.extend(whole_person(person, years)),
            Some(taxpayer) => found.extend(taxpayer_facts(person, taxpayer, years)),
        }
    }
    found
}

fn whole_person(person: Person, years: &[Year]) -> Option<FactPath> {
    let change = |facts: &mut CategoryFacts, index: usize| {
        try_value(&WHOLES, index, |value| whole(of(facts, person), value))
    };
    years
        .iter()
        .any(|year| changes_year(year, &change))
        .then_some(FactPath::TaxpayerWhole(person))
}

/// 一人をまるごと埋めるときの、いちばん軽い人と重い人。
const WHOLES: [bool; 2] = [true, false];

fn whole(person: &mut PersonYear, light: bool) {
    person.notice.exempt = Some(light);
    person.notice.taxable_base = (!light).then_some(UNLIMITED);
    person.income = Some(YearIncome {
        salary: Some(0),
        other: Some(if light { 0 } else { UNLIMITED }),
        social_insurance: Some(0),
    });
}

const fn of(facts: &mut CategoryFacts, person: Person) -> &mut PersonYear {
    match person {
        Person::Own => &mut facts.household.own,
        Person::Spouse => &mut facts.household.spouse,
    }
}

/// `index` 番目の値を入れる。値がもうなければ `false`。
fn try_value<T: Copy>(values: &[T], index: usize, set: impl FnOnce(T)) -> bool {
    values.get(index).is_some_and(|value| {
        set(*value);
        true
    })
}

fn changes_year(year: &Year, change: &dyn Fn(&mut CategoryFacts, usize) -> bool) -> bool {
    if year.categories.len() <= 1 {
        return false;
    }
    (0..)
        .map_while(|index| {
            let mut facts = year.facts;
            change(&mut facts, index).then(|| categories(&facts, &year.law))
        })
        .any(|found| found != year.categories)
}

fn taxpayer_facts(person: Person, taxpayer: &Taxpayer, years: &[Year]) -> Vec<FactPath> {
    let mut found = Vec::new();
    let mut ask = |fact: TaxFact,
                   open: bool,
                   only: Option<i32>,
                   change: &dyn Fn(&mut PersonYear, usize) -> bool| {
        let changes = |facts: &mut CategoryFacts, index: usize| change(of(facts, person), index);
        let relevant =
            |year: &&Year| only.is_none_or(|fiscal_year| fiscal_year == year.law.fiscal_year);
        if open
            && years
                .iter()
                .filter(relevant)
                .any(|year| changes_year(year, &changes))
        {
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
                &[None, Some(0), Some(1), Some(2), Some(3), Some(4)],
                index,
                |which: Option<usize>| {
                    year.dependants = [Some(0); 5];
                    if let Some(which) = which {
                        year.dependants[which] = Some(4);
                    }
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
                        try_value(&[0, 1, 2, 4, 9], index, |value| {
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
                    year.notice.housing_credit = year.notice.housing_credit.or(Some(0));
                    year.notice.donation_credit = year.notice.donation_credit.or(Some(0));
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
    let mut fiscal_years: Vec<i32> = years.iter().map(|year| year.law.fiscal_year).collect();
    fiscal_years.sort_unstable();
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

/// 埋めると、どこかの月の負担が変わる事実。
///
/// # Errors
/// `NotCovered` outside the days that the price tables know.
pub fn pay_facts(answers: &Answers, months: &[MonthCost]) -> Result<Vec<FactPath>, NotCovered> {
    let Some(month) = months
        .iter()
        .filter(|month| month.pay.is_some())
        .max_by_key(|month| (month.cap.max, month.month))
    else {
        return Ok(Vec::new());
    };
    if month.cap.max == 0 {
        return Ok(Vec::new());
    }
    let known = answers.provider.unwrap_or_default();
    let changes = |provider: Provider| -> Result<bool, NotCovered> {
        let day = month.month.first_day();
        Ok(pay(tenth(Some(provider), day)?, month.cap) != month.pay)
    };
    if answers.provider.is_none() {
        let filled = Provider {
            retention: Some(Retention::Under30),
            unit_price_sen: Some(1_000),
            extra_units: Some(0),
            treatment_permille: Some(0),
        };
        return Ok(if changes(filled)? {
            vec![FactPath::Provider]
        } else {
            Vec::new()
        });
    }
    let mut found = Vec::new();
    let fields: [(bool, ProviderField, [Provider; 2]); 4] = [
        (known.retention.is_none(), ProviderField::Retention, {
            [Retention::From95, Retention::Under30].map(|value| Provider {
                retention: Some(value),
                ..known
            })
        }),
        (
            known.unit_price_sen.is_none(),
            ProviderField::UnitPriceSen,
            {
                [0, 9_999].map(|value| Provider {
                    unit_price_sen: Some(value),
                    ..known
                })
            },
        ),
        (known.extra_units.is_none(), ProviderField::ExtraUnits, {
            [0, 99_999].map(|value| Provider {
                extra_units: Some(value),
                ..known
            })
        }),
        (
            known.treatment_permille.is_none(),
            ProviderField::TreatmentPermille,
            {
                [0, 1_000].map(|value| Provider {
                    treatment_permille: Some(value),
                    ..known
                })
            },
        ),
    ];
    for (open, field, filled) in fields {
        if open && (changes(filled[0])? || changes(filled[1])?) {
            found.push(FactPath::ProviderField(field));
        }
    }
    Ok(found)
}
