//! `missing` の定義 (契約 §5.6) を、力ずくで確かめる。
//!
//! 空いている事実の一つ一つに、たくさんの値を入れて試算しなおす。見込み・日付・区分・負担のどれかが変わる事実と、
//! 並んだ事実が、両方の向きで同じでなければならない。

use std::collections::BTreeMap;

use super::people::{Dice, date, person};
use teichaku::engine::answers::{
    Age, Answers, Certificate, Dependants, Job, JobKind, Notice, Provider, Residence, Retention,
    Service, Spouse, Taxpayer, Taxpayers, TemporaryPurpose, YearIncome,
};
use teichaku::engine::assess;
use teichaku::engine::assessment::{Assessment, Verdict};
use teichaku::engine::calendar::Date;

/// 空いている事実の path と、それだけを埋めた回答。
type Filled = (String, Vec<Answers>);

const AMOUNTS: &[i64] = &[
    0,
    1,
    100_000,
    250_000,
    400_000,
    500_000,
    700_000,
    1_000_000,
    1_200_000,
    1_500_000,
    1_800_000,
    2_100_000,
    2_400_000,
    2_700_000,
    3_000_000,
    3_600_000,
    4_500_000,
    5_500_000,
    6_500_000,
    8_000_000,
    10_000_000,
    30_000_000,
    500_000_000,
    9_999_999_999,
];
/// 所得割の額として試す円。
const LEVIES: &[i64] = &[
    0, 10_000, 50_000, 100_000, 140_000, 159_900, 160_000, 180_000, 213_000, 300_000, 5_000_000,
];

fn filled(
    base: &Answers,
    sets: impl IntoIterator<Item = impl FnOnce(&mut Answers)>,
) -> Vec<Answers> {
    sets.into_iter()
        .map(|set| {
            let mut answers = base.clone();
            set(&mut answers);
            answers
        })
        .collect()
}

fn each<T: Copy>(
    base: &Answers,
    values: &[T],
    set: impl Fn(&mut Answers, T) + Copy,
) -> Vec<Answers> {
    filled(
        base,
        values
            .iter()
            .map(|value| move |answers: &mut Answers| set(answers, *value)),
    )
}

/// 日として試す日: 回答にある日と基準日のまわり、月数ぶん前後した日。
fn days(base: &Answers) -> Vec<Date> {
    let mut known: Vec<Date> = base.as_of.into_iter().collect();
    for job in base.jobs.iter().flatten() {
        known.extend(
            [job.started_on, job.ended_on, job.offered_on]
                .into_iter()
                .flatten(),
        );
    }
    known.extend(base.service_ended_on);
    if let Some(used) = &base.temporary_use {
        known.extend([used.ended_on, used.returned_on].into_iter().flatten());
    }
    let mut days = vec![date("2016-05-01"), date("1960-01-01"), date("2090-01-01")];
    for day in known {
        for shift in [
            -1_400, -1_278, -1_000, -800, -400, -184, -183, -100, -40, -33, -32, -31, -30, -29,
            -28, -10, -1, 0, 1, 10, 20, 40, 200, 600,
        ] {
            days.push(day.plus_days(shift));
        }
    }
    days.sort_unstable();
    days.dedup();
    days
}

fn job_fields(base: &Answers, jobs: &[Job], out: &mut Vec<Filled>) {
    for (index, job) in jobs.iter().enumerate() {
        let path = |field: &str| format!("jobs[{index}].{field}");
        let set = |answers: &mut Answers, change: &dyn Fn(&mut Job)| {
            change(&mut answers.jobs.as_mut().expect("jobs")[index]);
        };
        if job.kind.is_none() {
            let all = each(base, JobKind::ALL, |answers, kind| {
                set(answers, &|job| job.kind = Some(kind))
            });
            out.push((path("kind"), all));
        }
        let days = days(base);
        if job.started_on.is_none() {
            let all = each(base, &days, |answers, day| {
                set(answers, &|job| job.started_on = Some(day))
            });
            out.push((path("started_on"), all));
        }
        if job.ended_on.is_none() && index + 1 < jobs.len() {
            let all = each(base, &days, |answers, day| {
                set(answers, &|job| job.ended_on = Some(day))
            });
            out.push((path("ended_on"), all));
        }
    }
}

fn person_of(taxpayers: &mut Option<Taxpayers>, own: bool) -> &mut Option<Taxpayer> {
    let taxpayers = taxpayers.get_or_insert_default();
    if own {
        &mut taxpayers.own
    } else {
        &mut taxpayers.spouse
    }
}

/// 一人を、税のない人とある人で、まるごと埋める。
fn whole_people() -> Vec<Taxpayer> {
    let years = 2015..=2035_u16;
    [0, 1_500_000, 3_000_000, 50_000_000]
        .into_iter()
        .map(|salary| Taxpayer {
            certificate: Some(Certificate::None),
            single_parent_or_widow: Some(false),
            minor_on_1_january: Some(false),
            dependants: Some(Dependants::NONE),
            notices: BTreeMap::new(),
            income: years
                .clone()
                .map(|year| {
                    let income = YearIncome {
                        salary: Some(salary),
                        other: Some(0),
                        social_insurance: Some(0),
                    };
                    (year, income)
                })
                .collect(),
        })
        .collect()
}

fn taxpayer_fields(base: &Answers, own: bool, out: &mut Vec<Filled>) {
    let name = if own { "self" } else { "spouse" };
    let Some(taxpayers) = &base.taxpayers else {
        return;
    };
    let known = if own {
        &taxpayers.own
    } else {
        &taxpayers.spouse
    };
    let Some(known) = known else {
        let people = whole_people();
        let people: Vec<&Taxpayer> = people.iter().collect();
        let all = each(base, &people, |answers, person| {
            *person_of(&mut answers.taxpayers, own) = Some(person.clone());
        });
        out.push((format!("taxpayers.{name}"), all));
        return;
    };
    let path = |fact: &str| format!("taxpayers.{name}.{fact}");
    let set = |answers: &mut Answers, change: &dyn Fn(&mut Taxpayer)| {
        change(
            person_of(&mut answers.taxpayers, own)
                .as_mut()
                .expect("a person"),
        );
    };
    if known.certificate.is_none() {
        let all = each(base, Certificate::ALL, |answers, value| {
            set(answers, &|person| person.certificate = Some(value))
        });
        out.push((path("certificate"), all));
    }
    if known.single_parent_or_widow.is_none() {
        let all = each(base, &[true, false], |answers, value| {
            set(answers, &|person| {
                person.single_parent_or_widow = Some(value)
            })
        });
        out.push((path("single_parent_or_widow"), all));
    }
    if known.minor_on_1_january.is_none() {
        let all = each(base, &[true, false], |answers, value| {
            set(answers, &|person| person.minor_on_1_january = Some(value))
        });
        out.push((path("minor_on_1_january"), all));
    }
    match known.dependants {
        None => {
            let mut values = vec![Dependants::NONE];
            for which in 0..5 {
                for count in [1, 2, 4, 9, 40] {
                    let mut dependants = Dependants::NONE;
                    set_box(&mut dependants, which, count);
                    values.push(dependants);
                }
            }
            let all = each(base, &values, |answers, value| {
                set(answers, &|person| person.dependants = Some(value))
            });
            out.push((path("dependants"), all));
        }
        Some(dependants) => {
            let names = ["under_16", "16_18", "19_22", "23_69", "70_over"];
            for (which, count) in dependants.boxes().iter().enumerate() {
                if count.is_none() {
                    let all = each(base, &[0, 1, 2, 3, 4, 5, 9, 40, 99], |answers, value| {
                        set(answers, &|person| {
                            set_box(person.dependants.as_mut().expect("boxes"), which, value)
                        })
                    });
                    out.push((path(&format!("dependants.{}", names[which])), all));
                }
            }
        }
    }
    for (year, notice) in &known.notices {
        let path = |field: &str| path(&format!("notices.{year}.{field}"));
        let set = |answers: &mut Answers, change: &dyn Fn(&mut Notice)| {
            set(answers, &|person| {
                change(person.notices.get_mut(year).expect("a notice"))
            });
        };
        let has_amount = notice.taxable_base.is_some() || notice.income_levy.is_some();
        if notice.exempt.is_none() && !has_amount {
            let all = each(base, &[true, false], |answers, value| {
                set(answers, &|notice| notice.exempt = Some(value))
            });
            out.push((path("exempt"), all));
        }
        // 額が書いてある通知では、ほかの額は並べない (docs/decisions/0012)。
        if !has_amount && notice.exempt != Some(true) {
            let all = each(base, AMOUNTS, |answers, value| {
                set(answers, &|notice| notice.taxable_base = Some(value))
            });
            out.push((path("taxable_base"), all));
            let all = each(base, LEVIES, |answers, value| {
                set(answers, &|notice| notice.income_levy = Some(value))
            });
            out.push((path("income_levy"), all));
        }
        if notice.housing_credit.is_none() {
            let all = each(base, LEVIES, |answers, value| {
                set(answers, &|notice| notice.housing_credit = Some(value))
            });
            out.push((path("housing_credit"), all));
        }
        if notice.donation_credit.is_none() {
            let all = each(base, LEVIES, |answers, value| {
                set(answers, &|notice| notice.donation_credit = Some(value))
            });
            out.push((path("donation_credit"), all));
        }
    }
    let now = base.as_of.map_or(2026, Date::year);
    let year = |shift: i32| u16::try_from(now + shift).expect("a year");
    for year in year(-12)..=year(8) {
        let path = |field: &str| path(&format!("income.{year}{field}"));
        let Some(income) = known.income.get(&year) else {
            let mut values = Vec::new();
            for salary in AMOUNTS {
                values.push(YearIncome {
                    salary: Some(*salary),
                    other: Some(0),
                    social_insurance: None,
                });
            }
            let all = each(base, &values, |answers, value| {
                set(answers, &|person| {
                    person.income.insert(year, value);
                })
            });
            out.push((path(""), all));
            continue;
        };
        let set = |answers: &mut Answers, change: &dyn Fn(&mut YearIncome)| {
            set(answers, &|person| {
                change(person.income.get_mut(&year).expect("a year"))
            });
        };
        if income.salary.is_none() {
            let all = each(base, AMOUNTS, |answers, value| {
                set(answers, &|income| income.salary = Some(value))
            });
            out.push((path(".salary"), all));
        }
        if income.other.is_none() {
            let all = each(base, AMOUNTS, |answers, value| {
                set(answers, &|income| income.other = Some(value))
            });
            out.push((path(".other"), all));
        }
        if income.social_insurance.is_none() && income.salary.is_none() {
            let all = each(base, AMOUNTS, |answers, value| {
                set(answers, &|income| income.social_insurance = Some(value))
            });
            out.push((path(".social_insurance"), all));
        }
    }
}

fn set_box(dependants: &mut Dependants, which: usize, count: u8) {
    let field = match which {
        0 => &mut dependants.under_16,
        1 => &mut dependants.from_16_to_18,
        2 => &mut dependants.from_19_to_22,
        3 => &mut dependants.from_23_to_69,
        _ => &mut dependants.over_70,
    };
    *field = Some(count);
}

fn provider_fields(base: &Answers, out: &mut Vec<Filled>) {
    let Some(provider) = base.provider else {
        let values: Vec<Provider> = Retention::ALL
            .iter()
            .map(|retention| Provider {
                retention: Some(*retention),
                unit_price_sen: Some(1_000),
                extra_units: Some(0),
                treatment_permille: Some(0),
            })
            .collect();
        let all = each(base, &values, |answers, value| {
            answers.provider = Some(value)
        });
        out.push(("provider".to_owned(), all));
        return;
    };
    let set = |answers: &mut Answers, change: &dyn Fn(&mut Provider)| {
        change(answers.provider.as_mut().expect("a provider"));
    };
    if provider.retention.is_none() {
        let all = each(base, Retention::ALL, |answers, value| {
            set(answers, &|provider| provider.retention = Some(value))
        });
        out.push(("provider.retention".to_owned(), all));
    }
    if provider.unit_price_sen.is_none() {
        let all = each(
            base,
            &[0, 500, 1_000, 1_060, 1_120, 9_999],
            |answers, value| set(answers, &|provider| provider.unit_price_sen = Some(value)),
        );
        out.push(("provider.unit_price_sen".to_owned(), all));
    }
    if provider.extra_units.is_none() {
        let all = each(base, &[0, 1, 500, 999, 99_999], |answers, value| {
            set(answers, &|provider| provider.extra_units = Some(value))
        });
        out.push(("provider.extra_units".to_owned(), all));
    }
    if provider.treatment_permille.is_none() {
        let all = each(base, &[0, 50, 103, 130, 1_000], |answers, value| {
            set(answers, &|provider| {
                provider.treatment_permille = Some(value)
            })
        });
        out.push(("provider.treatment_permille".to_owned(), all));
    }
}

/// 空いている事実のすべて。契約 §1 の順。
fn null_facts(base: &Answers) -> Vec<Filled> {
    let mut out: Vec<Filled> = Vec::new();
    if base.age.is_none() {
        let all = each(base, Age::ALL, |answers, value| answers.age = Some(value));
        out.push(("age".to_owned(), all));
    }
    if base.services.is_none() {
        let all = each(
            base,
            &[Some(Service::TransitionSupport), None],
            |answers, value| {
                answers.services = Some(value.into_iter().collect());
            },
        );
        out.push(("services".to_owned(), all));
    }
    let days = days(base);
    if base.service_ended_on.is_none() {
        let all = each(base, &days, |answers, day| {
            answers.service_ended_on = Some(day)
        });
        out.push(("service_ended_on".to_owned(), all));
    }
    match &base.jobs {
        None => {
            let mut all = filled(
                base,
                [|answers: &mut Answers| answers.jobs = Some(Vec::new())],
            );
            all.extend(each(base, &days, |answers, day| {
                answers.jobs = Some(vec![Job {
                    kind: Some(JobKind::Ordinary),
                    started_on: Some(day),
                    ..Job::default()
                }]);
            }));
            all.extend(filled(
                base,
                [|answers: &mut Answers| {
                    answers.jobs = Some(vec![Job {
                        kind: Some(JobKind::SelfEmployed),
                        ..Job::default()
                    }]);
                }],
            ));
            out.push(("jobs".to_owned(), all));
        }
        Some(jobs) => job_fields(base, jobs, &mut out),
    }
    if let Some(used) = &base.temporary_use {
        if used.purpose.is_none() {
            let all = each(base, TemporaryPurpose::ALL, |answers, value| {
                answers.temporary_use.as_mut().expect("a use").purpose = Some(value);
            });
            out.push(("temporary_use.purpose".to_owned(), all));
        }
        if used.returned_on.is_none() {
            let all = each(base, &days, |answers, value| {
                answers.temporary_use.as_mut().expect("a use").returned_on = Some(value);
            });
            out.push(("temporary_use.returned_on".to_owned(), all));
        }
    }
    if base.residence.is_none() {
        let all = each(base, Residence::ALL, |answers, value| {
            answers.residence = Some(value)
        });
        out.push(("residence".to_owned(), all));
    }
    if base.public_assistance.is_none() {
        let all = each(base, &[true, false], |answers, value| {
            answers.public_assistance = Some(value);
        });
        out.push(("public_assistance".to_owned(), all));
    }
    if base.spouse.is_none() {
        let all = each(base, Spouse::ALL, |answers, value| {
            answers.spouse = Some(value)
        });
        out.push(("spouse".to_owned(), all));
    }
    if base.designated_city.is_none() {
        let all = each(base, &[true, false], |answers, value| {
            answers.designated_city = Some(value);
        });
        out.push(("designated_city".to_owned(), all));
    }
    if base.livelihood_grade.is_none() {
        let all = each(base, &[1, 2, 3], |answers, value| {
            answers.livelihood_grade = Some(value)
        });
        out.push(("livelihood_grade".to_owned(), all));
    }
    if base.taxpayers.is_none() {
        let people = whole_people();
        let mut pairs = Vec::new();
        for own in &people {
            for spouse in &people {
                pairs.push((own, spouse));
            }
        }
        let all = each(base, &pairs, |answers, (own, spouse)| {
            answers.taxpayers = Some(Taxpayers {
                own: Some(own.clone()),
                spouse: Some(spouse.clone()),
            });
        });
        out.push(("taxpayers".to_owned(), all));
    }
    taxpayer_fields(base, true, &mut out);
    taxpayer_fields(base, false, &mut out);
    provider_fields(base, &mut out);
    out
}

/// 変わるもの、効く順: 0 見込み、1 日付、2 区分、3 負担。変わらなければ `None`。
fn effect(before: &Assessment, after: &Assessment) -> Option<usize> {
    let days = |found: &Assessment| (found.first_day, found.last_day);
    let categories = |found: &Assessment| -> Vec<_> {
        let months = found.copay.months.iter();
        months
            .map(|month| (month.month, month.categories))
            .collect()
    };
    let pays = |found: &Assessment| -> Vec<_> {
        let months = found.copay.months.iter();
        months.map(|month| (month.month, month.pay)).collect()
    };
    [
        before.verdict != after.verdict,
        days(before) != days(after),
        categories(before) != categories(after),
        pays(before) != pays(after),
    ]
    .iter()
    .position(|changed| *changed)
}

/// 力ずくの `missing`: 効くものから、その中では契約 §1 の順。
fn brute_force(answers: &Answers, found: &Assessment) -> Vec<String> {
    let mut listed: Vec<(usize, String)> = Vec::new();
    for (path, filled) in null_facts(answers) {
        let strongest = filled
            .iter()
            .filter_map(|answers| assess(answers).ok())
            .filter_map(|after| effect(found, &after))
            .min();
        listed.extend(strongest.map(|strongest| (strongest, path)));
    }
    listed.sort_by_key(|(strongest, _)| *strongest);
    listed.into_iter().map(|(_, path)| path).collect()
}

/// もっと空けたり、ほかの形にしたりする。
fn rougher(dice: &mut Dice, answers: &mut Answers) {
    match dice.below(25) {
        0 => answers.jobs = None,
        1 => answers.jobs = Some(Vec::new()),
        _ => {}
    }
    if dice.chance(50) {
        answers.service_ended_on = None;
    }
    if dice.chance(5) {
        answers.taxpayers = None;
    } else if dice.chance(8) {
        answers.taxpayers.as_mut().expect("taxpayers").own = None;
    }
    if let Some(Taxpayers { own: Some(own), .. }) = &mut answers.taxpayers {
        for notice in own.notices.values_mut() {
            if dice.chance(15) {
                *notice = Notice::default();
            }
        }
    }
    if dice.chance(60) {
        answers.provider = Some(Provider {
            retention: dice.chance(60).then(|| dice.pick(Retention::ALL)),
            unit_price_sen: dice.chance(60).then_some(1_030),
            extra_units: dice.chance(60).then_some(120),
            treatment_permille: dice.chance(60).then_some(103),
        });
    }
}

#[test]
fn missing_is_exactly_what_would_change_the_result() {
    let people = std::env::var("TEICHAKU_MISSING_PEOPLE");
    let people = people
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(15);
    let seed = std::env::var("TEICHAKU_MISSING_SEED");
    let seed = seed.ok().and_then(|seed| seed.parse().ok()).unwrap_or(60);
    let mut dice = Dice::new(seed);
    let mut wrong = Vec::new();
    let mut verdicts = [0; 5];
    for _ in 0..people {
        let unknown = dice.pick(&[5, 15, 30, 60, 90]);
        let mut answers = person(&mut dice, unknown);
        rougher(&mut dice, &mut answers);
        let Ok(found) = assess(&answers) else {
            continue;
        };
        verdicts[found.verdict as usize] += 1;
        let listed: Vec<String> = found.missing.iter().map(ToString::to_string).collect();
        let expected = brute_force(&answers, &found);
        if listed != expected {
            let extra: Vec<_> = listed
                .iter()
                .filter(|path| !expected.contains(path))
                .collect();
            let lacking: Vec<_> = expected
                .iter()
                .filter(|path| !listed.contains(path))
                .collect();
            wrong.push(format!(
                "余分 {extra:?} 不足 {lacking:?} 順 {}\n  {listed:?}\n  {expected:?}\n  見込み {:?} {:?} {:?}\n  {}",
                extra.is_empty() && lacking.is_empty(),
                found.verdict,
                found.first_day,
                found.last_day,
                serde_json::to_string(&answers).expect("JSON"),
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} 人のうち {} 人でちがう\n{}",
        people,
        wrong.len(),
        wrong.join("\n")
    );
    assert!(verdicts[Verdict::Undecided as usize] > 0 && verdicts[Verdict::Available as usize] > 0);
}
