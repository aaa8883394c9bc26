//! どの事実を埋めると、区分や負担が変わるか (契約 §5.6)。一つずつ埋めて試す。

use super::super::answers::{Age, Answers, Residence, Spouse, YearIncome};
use super::super::assessment::CategorySet;
use super::super::fact::{FactPath, Person};
use super::category::{CategoryFacts, categories};
use super::missing_person::taxpayer_facts;
use super::months::View;
use super::person::{PersonYear, UNLIMITED};

/// 埋めると、どこかの月の区分が変わる事実。契約 §1 の順。
#[must_use]
pub fn category_facts(answers: &Answers, views: &[View]) -> Vec<FactPath> {
    let mut found: Vec<FactPath> = Vec::new();
    let mut ask =
        |path: FactPath, open: bool, changes: &dyn Fn(&mut CategoryFacts, usize) -> bool| {
            if open && views.iter().any(|view| changes_view(view, None, changes)) {
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
            None => found.extend(whole_person(person, views)),
            Some(taxpayer) => found.extend(taxpayer_facts(person, taxpayer, views)),
        }
    }
    found
}

fn whole_person(person: Person, views: &[View]) -> Option<FactPath> {
    let change = |facts: &mut CategoryFacts, index: usize| {
        try_value(&WHOLES, index, |value| whole(of(facts, person), value))
    };
    views
        .iter()
        .any(|view| changes_view(view, None, &change))
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

pub const fn of(facts: &mut CategoryFacts, person: Person) -> &mut PersonYear {
    match person {
        Person::Own => &mut facts.household.own,
        Person::Spouse => &mut facts.household.spouse,
    }
}

/// `index` 番目の値を入れる。値がもうなければ `false`。
pub fn try_value<T: Copy>(values: &[T], index: usize, set: impl FnOnce(T)) -> bool {
    values.get(index).is_some_and(|value| {
        set(*value);
        true
    })
}

/// どれかの値で、この月の区分が変わるか。`only` は、その年度だけに効く事実。
pub fn changes_view(
    view: &View,
    only: Option<i32>,
    change: &dyn Fn(&mut CategoryFacts, usize) -> bool,
) -> bool {
    let known = view.iter().fold(CategorySet::EMPTY, |known, year| {
        known.union(year.categories)
    });
    let tried = |index: usize| {
        let mut applied = false;
        let mut found = CategorySet::EMPTY;
        for year in view {
            let mut facts = year.facts;
            let relevant = only.is_none_or(|only| only == year.law.fiscal_year);
            let categories = if relevant && change(&mut facts, index) {
                applied = true;
                categories(&facts, &year.law)
            } else {
                year.categories
            };
            found = found.union(categories);
        }
        applied.then_some(found)
    };
    (0..).map_while(tried).any(|found| found != known)
}
