//! 選んだ日で足りることを、すべての日と照らす。

use super::super::answers::{Answers, DateRange};
use super::super::calendar::Date;
use super::super::date_fact::{DateFact, JobDate};
use super::super::law::periods::Periods;
use super::check::{check, in_order};
use super::days::{all, chosen};
use super::pool::{Asked, Pool};
use crate::people::{Dice, person};

const FACTS: [DateFact; 12] = [
    DateFact::Job(0, JobDate::StartedOn),
    DateFact::Job(0, JobDate::EndedOn),
    DateFact::Job(0, JobDate::OfferedOn),
    DateFact::Job(1, JobDate::StartedOn),
    DateFact::Job(1, JobDate::EndedOn),
    DateFact::Job(1, JobDate::OfferedOn),
    DateFact::Job(2, JobDate::StartedOn),
    DateFact::ServiceEndedOn,
    DateFact::TemporaryEndedOn,
    DateFact::TemporaryReturnedOn,
    DateFact::LeaveFrom,
    DateFact::LeaveTo,
];

/// 知っている日を、`count` 個まで、`width` 日までの範囲に変える。
fn blur(dice: &mut Dice, answers: &mut Answers, count: usize, width: u64) {
    for _ in 0..count * 3 {
        let fact = dice.pick(&FACTS);
        let Some(Some(day)) = fact.read(answers) else {
            continue;
        };
        let early = i32::try_from(dice.below(width)).expect("days");
        let late = i32::try_from(dice.below(width)).expect("days");
        let range = DateRange {
            from: day.plus_days(-early),
            to: day.plus_days(late),
        };
        super::pool::set(answers, fact, None);
        answers.approximate.insert(fact, range);
        if answers.approximate.len() == count {
            break;
        }
    }
}

/// 印刷するもの。
fn printed(pool: &Pool) -> impl PartialEq + std::fmt::Debug {
    let common = &pool.common;
    (
        (
            common.verdict(),
            common.first,
            common.last,
            common.rehire_by(),
        ),
        (common.confirm(), common.other_readings().to_vec()),
        pool.common.grounds,
    )
}

/// 期間の月。
fn months(pool: &Pool) -> Vec<(super::super::calendar::Month, super::super::calendar::Month)> {
    let mut months: Vec<_> = pool
        .terms()
        .iter()
        .map(|(first, last)| (first.service_month(), last.service_month()))
        .collect();
    months.dedup();
    months
}

fn compared(seed: u64, people: u32, count: usize, width: u64) -> usize {
    let mut dice = Dice::new(seed);
    let mut thinned = 0;
    for _ in 0..people {
        let mut answers = person(&mut dice, 0);
        blur(&mut dice, &mut answers, count, width);
        if answers.approximate.is_empty() || check(&answers).is_err() {
            continue;
        }
        let as_of = answers.as_of.expect("a day");
        let periods = Periods::on(as_of).expect("covered");
        let asked = Asked::new(&answers, as_of, &periods);
        assert!(in_order(&asked.example(&answers)), "{answers:?}");
        let slim = Asked::slim(&answers);
        let every: Vec<Vec<Date>> = asked.ranges.iter().map(|(_, range)| all(*range)).collect();
        let few = chosen(&slim, &asked.ranges, as_of, &periods);
        let size = |days: &[Vec<Date>]| days.iter().map(Vec::len).product::<usize>();
        if size(&every) > 60_000 {
            continue;
        }
        thinned += usize::from(size(&few) < size(&every));
        let (whole, slices) = asked.judged(&slim, &every);
        let (thin, thin_slices) = asked.judged(&slim, &few);
        let context = || serde_json::to_string(&Asked::slim(&answers)).expect("JSON");
        assert_eq!(printed(&whole), printed(&thin), "{}\n{few:?}", context());
        let (whole_months, thin_months) = (months(&whole), months(&thin));
        assert!(
            thin_months.iter().all(|term| whole_months.contains(term)),
            "{}",
            context()
        );
        // 一日を決めたときに変わるかどうかも、選んだ日だけで分かる。
        for (slices, thin_slices) in slices.iter().zip(&thin_slices) {
            let changes = |all: &Pool, slices: &[Pool]| {
                let mut slices = slices.iter().filter(|slice| slice.judged > 0);
                slices.any(|slice| {
                    let days = |of: &Pool| (of.common.first, of.common.last);
                    slice.common.verdict() != all.common.verdict() || days(slice) != days(all)
                })
            };
            assert_eq!(
                changes(&whole, slices),
                changes(&thin, thin_slices),
                "{}",
                context()
            );
        }
    }
    thinned
}

#[test]
fn the_chosen_days_show_what_every_day_shows() {
    let one = compared(31, 300, 1, 180);
    let two = compared(32, 300, 2, 40);
    let three = compared(33, 60, 3, 14);
    let four = compared(34, 30, 4, 6);
    assert!(
        one > 50 && two > 50 && three > 10,
        "{one} {two} {three} {four}"
    );
}
