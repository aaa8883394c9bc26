//! 性質: どんな回答でも成り立つこと。種から同じになる、でたらめな回答で試す。

use super::people::{Dice, date, person};
use teichaku::engine::answers::{Age, Answers, Taxpayers};
use teichaku::engine::assess;
use teichaku::engine::assessment::{Assessment, Category, Outcome, Verdict};

fn result(answers: &Answers) -> Assessment {
    assess(answers).unwrap_or_else(|problem| panic!("{problem:?}\n{answers:?}"))
}

fn people(seed: u64, count: u32, unknown: u64) -> impl Iterator<Item = Answers> {
    let mut dice = Dice::new(seed);
    (0..count).map(move |_| person(&mut dice, unknown))
}

#[test]
fn the_same_answers_give_the_same_assessment() {
    for answers in people(1, 300, 20) {
        assert_eq!(result(&answers), result(&answers.clone()));
    }
}

#[test]
fn not_available_says_nothing_more() {
    let mut seen = 0;
    for answers in people(2, 3_000, 20) {
        let found = result(&answers);
        if found.verdict != Verdict::NotAvailable {
            continue;
        }
        seen += 1;
        assert!(found.first_day.is_none() && found.last_day.is_none() && found.rehire_by.is_none());
        assert!(
            found.confirm.is_empty()
                && found.other_readings.is_empty()
                && found.copay.months.is_empty()
        );
        assert!(
            !found.alternatives.is_empty(),
            "ほかに使えるものを、いつも言う"
        );
    }
    assert!(seen > 50, "試した数が少なすぎます: {seen}");
}

#[test]
fn the_verdict_agrees_with_the_printed_days() {
    for answers in people(3, 3_000, 10) {
        let found = result(&answers);
        let as_of = found.as_of;
        match (found.verdict, found.first_day, found.last_day) {
            (Verdict::Available, Some(first), Some(last)) => {
                assert!(first <= as_of && as_of <= last)
            }
            (Verdict::NotYet, Some(first), _) => assert!(as_of < first),
            (Verdict::Ended, _, Some(last)) => assert!(last < as_of),
            _ => {}
        }
        if let (Some(first), Some(last)) = (found.first_day, found.last_day) {
            assert!(first <= last && first >= date("2018-04-01"), "{answers:?}");
            assert!(
                first.days_through(last) <= 1_096 + 184,
                "3年6か月より長くはならない: {first} {last}"
            );
        }
    }
}

#[test]
fn later_days_never_lengthen_what_remains() {
    for answers in people(4, 1_000, 0) {
        let (today, later) = (result(&answers), {
            let later = answers
                .as_of
                .map(|day| day.plus_days(20))
                .filter(|day| *day <= date("2029-03-31"));
            let Some(later) = later else { continue };
            result(&Answers {
                as_of: Some(later),
                ..answers.clone()
            })
        });
        // 数えはじめが同じあいだは、残りはのびない。
        if let (Some(now), Some(then)) = (today.remaining_days, later.remaining_days)
            && (today.first_day, today.last_day) == (later.first_day, later.last_day)
        {
            assert!(then <= now, "{now} → {then}");
        }
    }
}

#[test]
fn the_cap_and_the_share_bound_what_is_paid() {
    for answers in people(5, 1_500, 20) {
        for month in result(&answers).copay.months {
            assert!(month.cap.min <= month.cap.max && !month.categories.is_empty());
            assert!(
                [0, 9_300, 37_200].contains(&month.cap.min)
                    && [0, 9_300, 37_200].contains(&month.cap.max)
            );
            if let Some(pay) = month.pay {
                assert!(
                    0 <= pay.min && pay.min <= pay.max && pay.max <= month.cap.max,
                    "{month:?}"
                );
            }
            assert_eq!(month.income_year, month.fiscal_year - 1);
        }
    }
}

/// 区分の重さの順。生活保護は、収入と関わらないので数えない。
fn heaviest(found: &Assessment) -> Vec<Option<Category>> {
    found
        .copay
        .months
        .iter()
        .map(|month| month.categories.iter().next_back())
        .collect()
}

#[test]
fn more_salary_never_lightens_the_category() {
    for answers in people(6, 1_000, 10) {
        let mut richer = answers.clone();
        if let Some(Taxpayers { own: Some(own), .. }) = &mut richer.taxpayers {
            for income in own.income.values_mut() {
                income.salary = income.salary.map(|salary| salary + 400_000);
                // 社会保険料を払った額で知っている人は、そのまま。
            }
        }
        let (before, after) = (heaviest(&result(&answers)), heaviest(&result(&richer)));
        for (before, after) in before.iter().zip(&after) {
            assert!(before <= after, "{before:?} → {after:?}\n{answers:?}");
        }
    }
}

#[test]
fn filling_in_a_fact_never_widens_the_categories() {
    for answers in people(7, 600, 40) {
        let wide = result(&answers);
        for age in [Age::From20To39, Age::From40To64] {
            if answers.age.is_some() {
                continue;
            }
            let narrow = result(&Answers {
                age: Some(age),
                ..answers.clone()
            });
            for (wide, narrow) in wide.copay.months.iter().zip(&narrow.copay.months) {
                assert!(
                    narrow
                        .categories
                        .iter()
                        .all(|category| wide.categories.contains(category))
                );
            }
        }
    }
}

#[test]
fn every_open_finding_says_what_would_settle_it_or_is_listed() {
    for answers in people(8, 1_500, 25) {
        let found = result(&answers);
        for finding in &found.findings {
            assert!(
                finding.provision.article_on(found.as_of).is_some()
                    || finding.outcome != Outcome::NotMet
                    || finding.provision.id().starts_with("regulation_6_7_5"),
                "{finding:?}"
            );
            if finding.outcome == Outcome::Ask {
                assert!(
                    !finding.settled_by.is_empty() || found.verdict == Verdict::NotAvailable,
                    "{finding:?}\n{answers:?}"
                );
            }
        }
    }
}

#[test]
fn unknown_as_of_or_days_out_of_coverage_are_refused() {
    let base = people(9, 1, 0).next().expect("一人");
    for day in ["2018-03-31", "2029-04-01"] {
        let answers = Answers {
            as_of: Some(date(day)),
            ..base.clone()
        };
        assert_eq!(assess(&answers).expect_err("断る").field, "as_of", "{day}");
    }
    assert_eq!(
        assess(&Answers {
            as_of: None,
            ..base
        })
        .expect_err("断る")
        .field,
        "as_of"
    );
}

#[test]
fn every_covered_day_is_answered() {
    let base = people(10, 1, 0).next().expect("一人");
    let mut day = date("2018-04-01");
    while day <= date("2029-03-31") {
        result(&Answers {
            as_of: Some(day),
            ..base.clone()
        });
        day = day.plus_days(7);
    }
}
