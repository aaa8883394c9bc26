//! だいたいの日の範囲から、試す日を選ぶ。
//!
//! Every day is tried while that stays cheap. Beyond, the chosen days are still enough, because every rule compares two
//! dates through a period that grows with its first day (the day itself, one month, 6, 36 and 42 months): of all choices
//! of days that compare alike, the earliest day of each range together is one, and so is the latest. Each of these days
//! is an end of its range, or lies at a day on which a period from a known date, or from such a day of another range,
//! turns. The results between them differ only in dates that grow with the days, so these choices show every verdict,
//! every question and the earliest and the latest dates. The one rule on the shape of a single day (`leap_day_end`)
//! adds the days on which it switches; one day inside each gap stands for what happens only between the chosen days.

use std::collections::BTreeSet;

use super::super::answers::{Answers, DateRange, JobKind};
use super::super::calendar::Date;
use super::super::date_fact::DateFact;
use super::super::law::periods::Periods;

/// 範囲のすべての日を試す、場合の数の上の端。
const EVERY_DAY: usize = 4_000;
/// 選んだ日で試す、場合の数の上の端。これをこえる回答は、決まらないとする (docs/decisions/0017)。
pub const MOST_CASES: usize = 60_000;

/// 範囲ごとに試す日。多すぎれば `None`。`inner` は、一つの日の組がもつ場合の数のおよそ。
#[must_use]
pub fn to_try(
    answers: &Answers,
    ranges: &[(DateFact, DateRange)],
    inner: usize,
    as_of: Date,
    periods: &Periods,
) -> Option<Vec<Vec<Date>>> {
    let has_jobs = answers.jobs.as_deref().is_some_and(|jobs| !jobs.is_empty());
    let every = ranges.iter().map(|(fact, range)| {
        // 仕事がなければ、日で変わるのは休みの確認だけ。
        let matters = has_jobs || matches!(fact, DateFact::LeaveFrom | DateFact::LeaveTo);
        if matters {
            all(*range)
        } else {
            vec![range.from]
        }
    });
    let every: Vec<Vec<Date>> = every.collect();
    if cases(&every, inner) <= EVERY_DAY {
        return Some(every);
    }
    let chosen = chosen(answers, ranges, as_of, periods);
    (cases(&chosen, inner) <= MOST_CASES).then_some(chosen)
}

fn cases(days: &[Vec<Date>], inner: usize) -> usize {
    let each = days.iter().map(Vec::len);
    each.fold(inner.max(1), usize::saturating_mul)
}

pub(super) fn all(range: DateRange) -> Vec<Date> {
    std::iter::successors(Some(range.from), |day| Some(day.next()))
        .take_while(|day| *day <= range.to)
        .collect()
}

/// 結果が変わりうる日の両側。
pub(super) fn chosen(
    answers: &Answers,
    ranges: &[(DateFact, DateRange)],
    as_of: Date,
    periods: &Periods,
) -> Vec<Vec<Date>> {
    let few: Vec<bool> = ranges
        .iter()
        .map(|(fact, _)| only_asks(*fact, answers))
        .collect();
    let known = known_days(answers, as_of, periods);
    let mut days: Vec<BTreeSet<Date>> = Vec::with_capacity(ranges.len());
    for ((_, range), few) in ranges.iter().zip(&few) {
        let mut chosen = BTreeSet::from([range.from, range.to]);
        if !few {
            for day in &known {
                turns(*range, *day, periods, &mut chosen);
            }
            leap_switches(*range, periods, &mut chosen);
        }
        days.push(chosen);
    }
    // 別の範囲の日から決まる日。つながりは、範囲を一度ずつしか通らない。
    let mut fresh = days.clone();
    for _ in 1..ranges.len() {
        let mut found: Vec<BTreeSet<Date>> = vec![BTreeSet::new(); ranges.len()];
        for (to, (_, range)) in ranges.iter().enumerate().filter(|(to, _)| !few[*to]) {
            for (from, sources) in fresh.iter().enumerate() {
                if from != to && !few[from] {
                    for day in sources {
                        turns(*range, *day, periods, &mut found[to]);
                    }
                }
            }
        }
        for (found, days) in found.iter_mut().zip(&mut days) {
            found.retain(|day| days.insert(*day));
        }
        fresh = found;
    }
    for (index, (fact, range)) in ranges.iter().enumerate() {
        if few[index] {
            meeting_leave(*fact, *range, ranges, &mut days[index]);
        }
    }
    days.iter().map(with_one_inside).collect()
}

/// 確認だけにかかわり、早いほど (おそいほど) つくか、つかないかの、どちらかに決まる日。両端で足りる。
fn only_asks(fact: DateFact, answers: &Answers) -> bool {
    let jobs = answers.jobs.as_deref().unwrap_or_default();
    match fact {
        DateFact::ServiceEndedOn => jobs
            .iter()
            .all(|job| job.kind.is_some_and(|kind| kind != JobKind::Trial)),
        DateFact::LeaveFrom => true,
        DateFact::LeaveTo => {
            let from = DateFact::LeaveFrom.read(answers).flatten();
            from.is_some() || answers.approximate.contains_key(&DateFact::LeaveFrom)
        }
        _ => false,
    }
}

/// 休みの始まりと終わりの範囲が重なるときは、同じ日に始まって終わる端の日も。
fn meeting_leave(
    fact: DateFact,
    range: DateRange,
    ranges: &[(DateFact, DateRange)],
    days: &mut BTreeSet<Date>,
) {
    let other = match fact {
        DateFact::LeaveFrom => DateFact::LeaveTo,
        DateFact::LeaveTo => DateFact::LeaveFrom,
        _ => return,
    };
    let ends = ranges.iter().filter(|(found, _)| *found == other);
    for end in ends.flat_map(|(_, other)| [other.from, other.to, range.from, range.to]) {
        add_around(range, end, days);
    }
}

fn known_days(answers: &Answers, as_of: Date, periods: &Periods) -> Vec<Date> {
    let jobs = answers.jobs.iter().flatten();
    let used = answers.temporary_use.iter();
    let leave = answers.leave.iter();
    jobs.flat_map(|job| [job.started_on, job.ended_on, job.offered_on])
        .chain(used.flat_map(|used| [used.ended_on, used.returned_on]))
        .chain(leave.flat_map(|leave| [leave.from, leave.to]))
        .chain([
            answers.service_ended_on,
            Some(as_of),
            Some(periods.scheme_start),
        ])
        .flatten()
        .collect()
}

/// `source` とくらべた結果が変わる日の両側。
fn turns(range: DateRange, source: Date, periods: &Periods, days: &mut BTreeSet<Date>) {
    for base in [source, source.next()] {
        let images = [
            base,
            periods.first_day(base),
            periods.counted_end(base),
            periods.support_end(base),
            periods.rehire_limit(base),
        ];
        for image in images {
            add_around(range, image, days);
        }
    }
    for period in PERIODS_FROM {
        let levels = [
            source,
            source.next(),
            periods.counted_end(source),
            periods.first_day(source.next()),
        ];
        for level in levels {
            if let Some(first) = first_reaching(range, level, |day| period(periods, day)) {
                add_around(range, first, days);
            }
        }
    }
}

/// 決まりが見る、ある日からの期間。
const PERIODS_FROM: [fn(&Periods, Date) -> Date; 6] = [
    |periods, day| periods.first_day(day),
    |periods, day| periods.first_day(day.next()),
    |periods, day| periods.counted_end(day),
    |periods, day| periods.counted_end(day.next()),
    |periods, day| periods.support_end(day),
    |periods, day| periods.rehire_limit(day),
];

/// 期間が `level` にとどく、いちばん早い日。期間は日とともにのびる。
fn first_reaching(range: DateRange, level: Date, period: impl Fn(Date) -> Date) -> Option<Date> {
    if period(range.from) >= level || period(range.to) < level {
        return None;
    }
    let (mut below, mut reached) = (range.from, range.to);
    while below.next() < reached {
        let half = i32::try_from(below.days_through(reached) / 2)
            .unwrap_or(1)
            .max(1);
        let middle = below.plus_days(half).min(reached.previous());
        if period(middle) >= level {
            reached = middle;
        } else {
            below = middle;
        }
    }
    Some(reached)
}

/// うるう年で終わりの日がずれる日の、始まりと終わり。
fn leap_switches(range: DateRange, periods: &Periods, days: &mut BTreeSet<Date>) {
    let differs =
        |day: Date| periods.counted_end(day) != periods.support_end(periods.first_day(day));
    let shape = |day: Date| (differs(day), differs(day.next()));
    for day in all(range) {
        if shape(day) != shape(day.previous()) {
            add_around(range, day, days);
        }
    }
}

fn add_around(range: DateRange, day: Date, days: &mut BTreeSet<Date>) {
    let inside = |day: &Date| range.from <= *day && *day <= range.to;
    days.extend([day.previous(), day, day.next()].into_iter().filter(inside));
}

/// すき間ごとに、中の一日を足す。
fn with_one_inside(days: &BTreeSet<Date>) -> Vec<Date> {
    let mut list = Vec::with_capacity(days.len() * 2);
    for day in days {
        if let Some(before) = list
            .last()
            .copied()
            .filter(|before: &Date| before.next() < *day)
        {
            list.push(before.next());
        }
        list.push(*day);
    }
    list
}
