//! だいたいの日の範囲から、試す日を選ぶ。
//!
//! Every day is tried while that stays cheap. Beyond, the chosen days are still enough, because every rule compares two
//! dates through a period that grows with its first day (the day itself, one month, 6, 36 and 42 months): of all choices
//! of days that compare alike, the earliest day of each range together is one, and so is the latest. Each of these days
//! is an end of its range, or lies at a day on which a period from a known date, or from such a day of another range,
//! turns. The results between them differ only in dates that grow with the days, so these choices show every verdict,
//! every question and the earliest and the latest dates. The one rule on the shape of a single day (`leap_day_end`)
//! adds the days on which it switches. `tests.rs` holds the chosen days against every day, also for `missing`.

use std::collections::BTreeSet;

use super::super::answers::{Answers, DateRange, JobKind};
use super::super::calendar::Date;
use super::super::date_fact::{DateFact, JobDate};
use super::super::law::periods::Periods;
use super::check::usable;
use super::pool::Asked;

/// 範囲のすべての日を試す、場合の数の上の端。
const EVERY_DAY: usize = 4_000;
/// 選んだ日で試す、場合の数の上の端。これをこえる回答は、決まらないとする (docs/decisions/0017)。
pub const MOST_CASES: usize = 60_000;

/// 範囲ごとに試す日。多すぎれば `None`。`inner` は、一つの日の組がもつ場合の数のおよそ。
#[must_use]
pub fn to_try(asked: &Asked<'_>, slim: &Answers, inner: usize) -> Option<Vec<Vec<Date>>> {
    let ranges = &asked.ranges;
    let has_jobs = slim.jobs.as_deref().is_some_and(|jobs| !jobs.is_empty());
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
    let inner = inner.max(1);
    if asked.fits(slim, &every, EVERY_DAY / inner) {
        return Some(every);
    }
    let chosen = chosen(slim, ranges, asked.as_of, asked.periods);
    asked
        .fits(slim, &chosen, MOST_CASES / inner)
        .then_some(chosen)
}

pub(super) fn all(range: DateRange) -> Vec<Date> {
    std::iter::successors(Some(range.from), |day| Some(day.next()))
        .take_while(|day| *day <= range.to)
        .collect()
}

/// 日の役。どの日とくらべられるかが決まる。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// 基準日、制度の始まり
    Mark,
    /// 就職した日: ここから数える
    Started,
    /// やめた日
    Ended,
    /// 内定の日
    Offered,
    /// サービスの最後の日: 次の日から数える
    ServiceEnd,
    /// 職場に戻った日: ここから数える
    Returned,
    /// 休みの日
    Leave,
}

impl Role {
    const fn of(fact: DateFact) -> Self {
        match fact {
            DateFact::Job(_, JobDate::StartedOn) => Self::Started,
            DateFact::Job(_, JobDate::EndedOn) => Self::Ended,
            DateFact::Job(_, JobDate::OfferedOn) => Self::Offered,
            DateFact::ServiceEndedOn | DateFact::TemporaryEndedOn => Self::ServiceEnd,
            DateFact::TemporaryReturnedOn => Self::Returned,
            DateFact::LeaveFrom | DateFact::LeaveTo => Self::Leave,
        }
    }

    /// この日から数えるときの、数えはじめの日。
    fn counting(self, day: Date) -> Option<Date> {
        match self {
            Self::Started | Self::Returned => Some(day),
            Self::ServiceEnd => Some(day.next()),
            Self::Mark | Self::Ended | Self::Offered | Self::Leave => None,
        }
    }
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
    for ((fact, range), few) in ranges.iter().zip(&few) {
        let mut chosen = BTreeSet::from([range.from, range.to]);
        if !few {
            let mut target = Target::new(*fact, *range, periods, &mut chosen);
            for (role, day) in &known {
                target.turns(*role, *day);
            }
            target.leap_switches();
        }
        days.push(chosen);
    }
    // 別の範囲の日から決まる日。つながりは、範囲を一度ずつしか通らない。
    let mut fresh = days.clone();
    let linked = few.iter().filter(|few| !**few).count();
    let rounds = linked.saturating_sub(1) + usize::from(linked < few.len());
    for _ in 0..rounds {
        let mut found: Vec<BTreeSet<Date>> = vec![BTreeSet::new(); ranges.len()];
        for (to, (fact, range)) in ranges.iter().enumerate().filter(|(to, _)| !few[*to]) {
            let mut target = Target::new(*fact, *range, periods, &mut found[to]);
            for (from, sources) in fresh.iter().enumerate() {
                if from != to {
                    let role = Role::of(ranges[from].0);
                    for day in sources {
                        target.turns(role, *day);
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
    let list = |days: &BTreeSet<Date>| days.iter().copied().collect();
    days.iter().map(list).collect()
}

/// 一つの日の事実に入れてみる日: `range` の両端と、知られている日やほかの範囲の端とくらべた結果が変わる日の、両側。
///
/// Every rule compares two dates through a period that grows with its first day, so between two neighbours of this list
/// no comparison with a known date changes (a day more on each side covers the 29th of February).
#[must_use]
pub fn turning_days(
    answers: &Answers,
    (fact, range): (DateFact, DateRange),
    as_of: Date,
    periods: &Periods,
) -> Vec<Date> {
    let mut days = BTreeSet::from([range.from, range.to]);
    let mut target = Target::new(fact, range, periods, &mut days);
    for (role, day) in known_days(answers, as_of, periods) {
        target.turns(role, day);
    }
    for (other, range) in usable(answers).iter().filter(|(other, _)| *other != fact) {
        target.turns(Role::of(*other), range.from);
        target.turns(Role::of(*other), range.to);
    }
    days.into_iter().collect()
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

fn known_days(answers: &Answers, as_of: Date, periods: &Periods) -> Vec<(Role, Date)> {
    let count = answers.jobs.as_deref().map_or(0, <[_]>::len);
    let jobs = (0..count).flat_map(|index| {
        [JobDate::StartedOn, JobDate::EndedOn, JobDate::OfferedOn]
            .map(|field| DateFact::Job(index, field))
    });
    let others = [
        DateFact::ServiceEndedOn,
        DateFact::TemporaryEndedOn,
        DateFact::TemporaryReturnedOn,
        DateFact::LeaveFrom,
        DateFact::LeaveTo,
    ];
    let known = jobs.chain(others).filter_map(|fact| {
        let day = fact.read(answers).flatten()?;
        Some((Role::of(fact), day))
    });
    let marks = [as_of, periods.scheme_start].map(|day| (Role::Mark, day));
    known.chain(marks).collect()
}

/// 日を選ぶ範囲。
struct Target<'a> {
    role: Role,
    range: DateRange,
    periods: &'a Periods,
    days: &'a mut BTreeSet<Date>,
}

impl<'a> Target<'a> {
    fn new(
        fact: DateFact,
        range: DateRange,
        periods: &'a Periods,
        days: &'a mut BTreeSet<Date>,
    ) -> Self {
        Self {
            role: Role::of(fact),
            range,
            periods,
            days,
        }
    }

    /// `source` とくらべた結果が変わる日の両側。
    fn turns(&mut self, role: Role, source: Date) {
        let periods = self.periods;
        self.around(source);
        if role == Role::ServiceEnd || self.role == Role::ServiceEnd {
            self.around(source.next());
            self.around(source.previous());
        }
        if let (Some(counting), Role::Ended) = (role.counting(source), self.role) {
            self.around(periods.first_day(counting));
            self.around(periods.counted_end(counting));
        }
        if self.role.counting(source).is_some() {
            // 使える最初の日と、数えた終わりが、`source` (か、その数えた日) のあたりになる日。
            let mut levels = vec![source, source.next()];
            if let Some(counting) = role.counting(source) {
                levels.push(periods.first_day(counting));
                levels.push(periods.counted_end(counting));
                levels.push(periods.counted_end(counting).next());
            }
            for level in levels {
                self.reaching(level, |counting| periods.first_day(counting));
                self.reaching(level, |counting| periods.counted_end(counting));
            }
        }
        match (role, self.role) {
            (Role::Ended, Role::Started | Role::Offered) => {
                self.around(periods.rehire_limit(source));
            }
            (Role::Started | Role::Offered | Role::Mark, Role::Ended) => {
                self.reaching(source, |left| periods.rehire_limit(left));
            }
            _ => {}
        }
    }

    /// 期間が `level` にとどく、いちばん早い日と、その前の日。期間は日とともにのびる。
    fn reaching(&mut self, level: Date, period: impl Fn(Date) -> Date) {
        let role = self.role;
        let period = |day: Date| period(role.counting(day).unwrap_or(day));
        let DateRange { from, to } = self.range;
        if period(from) >= level || period(to) < level {
            return;
        }
        let (mut below, mut reached) = (from, to);
        while below.next() < reached {
            let half = i32::try_from(below.days_through(reached) / 2).unwrap_or(1);
            let middle = below.plus_days(half.max(1)).min(reached.previous());
            if period(middle) >= level {
                reached = middle;
            } else {
                below = middle;
            }
        }
        self.days.extend([below, reached]);
    }

    /// うるう年で終わりの日がずれる日の、始まりと終わり。
    fn leap_switches(&mut self) {
        let (role, periods) = (self.role, self.periods);
        let differs = |day: Date| {
            role.counting(day).is_some_and(|counting| {
                let first = periods.first_day(counting);
                periods.counted_end(counting) != periods.support_end(first)
            })
        };
        for day in all(self.range) {
            if differs(day) != differs(day.previous()) {
                self.around(day);
            }
        }
    }

    fn around(&mut self, day: Date) {
        add_around(self.range, day, self.days);
    }
}

fn add_around(range: DateRange, day: Date, days: &mut BTreeSet<Date>) {
    let inside = |day: &Date| range.from <= *day && *day <= range.to;
    days.extend([day.previous(), day, day.next()].into_iter().filter(inside));
}
