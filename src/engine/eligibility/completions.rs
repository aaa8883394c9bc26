//! 分からないことを、ありうる値で埋めて、すべての場合を作る (契約 §5.2、§5.30)。
//!
//! Kinds, services and the purpose are tried with every value; unknown days with a day on each side of every day on
//! which the result could turn. One enumeration serves both the result and `missing`: filling in a fact alone is the
//! subset of cases that have this value.

use super::super::answers::{Answers, Job, JobKind, TemporaryPurpose};
use super::super::calendar::Date;
use super::super::fact::{FactPath, JobField};
use super::super::law::periods::Periods;
use super::super::law::prior_service;
use super::candidates::{Marks, end_candidates, start_candidates, thin};
use super::case::{Case, CaseTemporaryUse, count_start};
use super::judge::{Judgement, judge};
use super::plan::{Plan, filled_job, is_fresh};

/// 一つの場合で、分からないことを埋めた値。同じ事実の値を見分けるための番号。
pub type Filled = (FactPath, i64);

/// 場合の数の上の端。これをこえる回答では、候補の日をまばらにする。
const MOST_CASES: usize = 700;
/// まばらにしても場合がこれをこえる回答は、場合に分けず、決まらないとする (docs/decisions/0016)。
const TOO_MANY_CASES: usize = 8_000;
/// 種類の分からない仕事、分からない日が、これより多いときも同じ。
const MOST_UNKNOWN_KINDS: usize = 5;
const MOST_UNKNOWN_DATES: usize = 40;

/// すべての場合。
#[derive(Debug, Default)]
pub struct Completions {
    /// 埋めた値と、その判断
    pub cases: Vec<(Vec<Filled>, Judgement)>,
    /// 空いているために日付を出せない日 (契約 §5.30)。埋めれば判断しなおす
    pub undatable: Vec<FactPath>,
    /// 空きが多すぎて、場合に分けられない。`cases` は、すべてではない
    pub too_many: bool,
}

struct Builder<'a> {
    answers: &'a Answers,
    jobs: &'a [Job],
    as_of: Date,
    periods: &'a Periods,
    /// 一つの空欄に試す日の数の上の端
    dates_each: usize,
    /// これより前の仕事は、どんな種類でも効かない (契約 §5.29)
    history_before: usize,
    out: Completions,
}

/// 仕事の分かっている回答の、すべての場合を判断する。`jobs` は一つ以上。
#[must_use]
pub fn completions(answers: &Answers, jobs: &[Job], as_of: Date, periods: &Periods) -> Completions {
    let history_before = jobs.iter().rposition(is_fresh).unwrap_or(0);
    let counted = || jobs.iter().enumerate().skip(history_before);
    let dates = counted()
        .filter(|(_, job)| job.kind.is_none_or(JobKind::is_employment))
        .map(|(index, job)| {
            usize::from(job.started_on.is_none())
                + usize::from(job.ended_on.is_none() && index + 1 < jobs.len())
        })
        .sum::<usize>();
    let kinds = counted().filter(|(_, job)| job.kind.is_none()).count();
    if kinds > MOST_UNKNOWN_KINDS || dates > MOST_UNKNOWN_DATES {
        return Completions {
            too_many: true,
            ..Completions::default()
        };
    }
    let mut builder = Builder {
        answers,
        jobs,
        as_of,
        periods,
        dates_each: dates_each(kinds, dates),
        history_before,
        out: Completions::default(),
    };
    let mut filled = Vec::new();
    builder.services(&mut filled);
    builder.out
}

/// 場合の数が上の端におさまるように、一つの空欄に試す日の数を決める。
fn dates_each(kinds: usize, dates: usize) -> usize {
    let others = JobKind::ALL
        .len()
        .saturating_pow(u32::try_from(kinds).unwrap_or(u32::MAX))
        .max(1);
    let room = (MOST_CASES / others).max(1);
    (2..=200)
        .rev()
        .find(|each: &usize| each.saturating_pow(u32::try_from(dates).unwrap_or(u32::MAX)) <= room)
        .unwrap_or(2)
}

impl Builder<'_> {
    fn services(&mut self, filled: &mut Vec<Filled>) {
        match &self.answers.services {
            Some(services) => {
                let prior = prior_service::any_counts(services);
                self.purposes(filled, prior);
            }
            None => {
                for prior in [true, false] {
                    filled.push((FactPath::Services, i64::from(prior)));
                    self.purposes(filled, prior);
                    filled.pop();
                }
            }
        }
    }

    fn purposes(&mut self, filled: &mut Vec<Filled>, prior: bool) {
        match self.answers.temporary_use {
            Some(ref used) if used.purpose.is_none() => {
                for purpose in TemporaryPurpose::ALL {
                    filled.push((FactPath::TemporaryPurpose, *purpose as i64));
                    self.kinds(filled, prior, Some(*purpose), &mut Vec::new());
                    filled.pop();
                }
            }
            ref used => {
                let purpose = used.as_ref().and_then(|used| used.purpose);
                self.kinds(filled, prior, purpose, &mut Vec::new());
            }
        }
    }

    fn kinds(
        &mut self,
        filled: &mut Vec<Filled>,
        prior: bool,
        purpose: Option<TemporaryPurpose>,
        kinds: &mut Vec<JobKind>,
    ) {
        let before = kinds.len();
        // 空きで枝分かれする。空いていない仕事は、何千あっても深くならない。
        while let Some(job) = self.jobs.get(kinds.len()) {
            let history = kinds.len() < self.history_before;
            let Some(kind) = job.kind.or(history.then_some(JobKind::Ordinary)) else {
                break;
            };
            kinds.push(kind);
        }
        let index = kinds.len();
        if index == self.jobs.len() {
            self.days_of(filled, prior, purpose, kinds);
        } else {
            for kind in JobKind::ALL {
                filled.push((FactPath::Job(index, JobField::Kind), *kind as i64));
                kinds.push(*kind);
                self.kinds(filled, prior, purpose, kinds);
                kinds.truncate(index);
                filled.pop();
            }
        }
        kinds.truncate(before);
    }

    fn days_of(
        &mut self,
        filled: &mut Vec<Filled>,
        prior: bool,
        purpose: Option<TemporaryPurpose>,
        kinds: &[JobKind],
    ) {
        let start = count_start(self.jobs.iter().enumerate().map(|(index, job)| {
            (
                index,
                is_fresh(job),
                index.checked_sub(1).map(|before| kinds[before]),
            )
        }));
        let first = (start..kinds.len()).find(|index| kinds[*index].is_employment());
        // 終わりの日と、次の始まりの日が、どちらも分からない。
        let open_step = (start..self.jobs.len().saturating_sub(1)).any(|index| {
            self.jobs[index].ended_on.is_none() && self.jobs[index + 1].started_on.is_none()
        });
        let temporary_use = self
            .answers
            .temporary_use
            .as_ref()
            .map(|used| CaseTemporaryUse {
                purpose: purpose.unwrap_or(TemporaryPurpose::ReturnToWork),
                ended_on: used.ended_on,
                returned_on: used.returned_on,
            });
        let open_start = first.is_some_and(|first| self.jobs[first].started_on.is_none());
        let mut case = Case {
            as_of: self.as_of,
            prior_service: prior || (start == 0 && self.jobs.first().is_some_and(is_fresh)),
            service_ended_on: self.answers.service_ended_on,
            jobs: Vec::with_capacity(self.jobs.len()),
            temporary_use,
            leave: self.answers.leave.clone(),
            using_support: super::using_support(self.answers, self.as_of),
            undatable: open_step || (open_start && temporary_use.is_none()),
            start_unknown: open_start,
        };
        let plan = Plan {
            kinds,
            start,
            first,
        };
        self.days(filled, &plan, &mut case);
    }

    /// `case.jobs.len()` 番目の仕事の日を埋める。
    fn days(&mut self, filled: &mut Vec<Filled>, plan: &Plan<'_>, case: &mut Case) {
        let before = case.jobs.len();
        while let Some(job) = self.jobs.get(case.jobs.len()) {
            let is_last = case.jobs.len() + 1 == self.jobs.len();
            let Some(start) = job.started_on.filter(|_| is_last || job.ended_on.is_some()) else {
                break;
            };
            case.jobs.push(filled_job(
                job,
                plan.kinds[case.jobs.len()],
                start,
                job.ended_on,
            ));
        }
        if let Some(job) = self.jobs.get(case.jobs.len()) {
            self.open_days(filled, plan, case, job);
        } else if self.out.cases.len() < TOO_MANY_CASES {
            let judgement = judge(case, self.periods);
            self.out.cases.push((filled.clone(), judgement));
        } else {
            self.out.too_many = true;
        }
        case.jobs.truncate(before);
    }

    /// 始まりか終わりの分からない仕事の日を埋める。
    fn open_days(&mut self, filled: &mut Vec<Filled>, plan: &Plan<'_>, case: &mut Case, job: &Job) {
        if self.out.too_many {
            return;
        }
        let index = case.jobs.len();
        let earliest = self.earliest(case);
        let starts = match job.started_on {
            Some(day) => vec![day],
            None if case.undatable || !plan.matters(index) => {
                self.note_undatable(index, JobField::StartedOn, plan, case);
                vec![earliest]
            }
            None => {
                let latest = self.latest_start(index, plan.first == Some(index));
                let marks = self.marks(case);
                let days = start_candidates(earliest, latest.max(earliest), &marks, self.periods);
                thin(days, self.dates_each)
            }
        };
        let tried = job.started_on.is_none() && !case.undatable && plan.matters(index);
        for start in starts {
            if tried {
                filled.push((FactPath::Job(index, JobField::StartedOn), number(start)));
            }
            self.ends(filled, plan, case, start);
            if tried {
                filled.pop();
            }
        }
    }

    fn ends(&mut self, filled: &mut Vec<Filled>, plan: &Plan<'_>, case: &mut Case, start: Date) {
        let index = case.jobs.len();
        let job = &self.jobs[index];
        let is_last = index + 1 == self.jobs.len();
        let unknown = job.ended_on.is_none() && !is_last;
        let ends: Vec<Option<Date>> = if !unknown {
            vec![job.ended_on]
        } else if case.undatable || !plan.matters(index) {
            self.note_undatable(index, JobField::EndedOn, plan, case);
            vec![Some(start)]
        } else {
            let latest = self.latest_end(index).unwrap_or(start).max(start);
            let mut marks = self.marks(case);
            marks.turns.push(start);
            let next = (index + 1..self.jobs.len()).find(|next| plan.kinds[*next].is_employment());
            let offered = next.and_then(|next| self.jobs[next].offered_on);
            marks
                .deadlines
                .extend(next.and_then(|next| self.jobs[next].started_on));
            marks.deadlines.extend(offered);
            thin(
                end_candidates(start, latest, &marks, self.periods),
                self.dates_each,
            )
            .into_iter()
            .map(Some)
            .collect()
        };
        let counted = unknown && !case.undatable && plan.matters(index);
        for end in ends {
            if let Some(end) = end.filter(|_| counted) {
                filled.push((FactPath::Job(index, JobField::EndedOn), number(end)));
            }
            case.jobs
                .push(filled_job(job, plan.kinds[index], start, end));
            self.days(filled, plan, case);
            case.jobs.pop();
            if counted {
                filled.pop();
            }
        }
    }

    fn note_undatable(&mut self, index: usize, field: JobField, plan: &Plan<'_>, case: &Case) {
        let fact = FactPath::Job(index, field);
        // 前の仕事の終わりが空いていれば、次の始まりは、雇用でなくても、終わりを限る。
        let closes = field == JobField::StartedOn
            && index > 0
            && self.jobs[index - 1].ended_on.is_none()
            && plan.matters(index - 1);
        let matters = closes || plan.matters(index);
        if case.undatable && matters && !self.out.undatable.contains(&fact) {
            self.out.undatable.push(fact);
        }
    }

    /// この仕事がいちばん早く始まりうる日。
    fn earliest(&self, case: &Case) -> Date {
        let known = case
            .jobs
            .iter()
            .flat_map(|job| [Some(job.started_on), job.ended_on])
            .flatten()
            .max();
        known
            .or_else(|| Date::new(1950, 1, 1))
            .unwrap_or(self.as_of)
    }

    /// この仕事がいちばんおそく始まりうる日。
    fn latest_start(&self, index: usize, is_first_of_all: bool) -> Date {
        let known = self.jobs[index].ended_on.or_else(|| self.next_known(index));
        let before_use = self
            .answers
            .temporary_use
            .as_ref()
            .filter(|_| is_first_of_all && index == 0)
            .and_then(|used| {
                [used.ended_on, used.returned_on]
                    .into_iter()
                    .flatten()
                    .min()
            });
        let last = Date::new(2099, 12, 31).unwrap_or(self.as_of);
        [known, before_use]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(last)
    }

    fn latest_end(&self, index: usize) -> Option<Date> {
        match self.jobs.get(index + 1)?.started_on {
            Some(next) => Some(next.previous()),
            None => self.next_known(index).or_else(|| Date::new(2099, 12, 31)),
        }
    }

    fn next_known(&self, index: usize) -> Option<Date> {
        self.jobs[index + 1..]
            .iter()
            .flat_map(|job| [job.started_on, job.ended_on])
            .flatten()
            .next()
    }

    /// 結果が変わりうる日のもとになる、知られている日。
    fn marks(&self, case: &Case) -> Marks {
        let used = self.answers.temporary_use.as_ref();
        let mut counting: Vec<Date> = case.jobs.iter().map(|job| job.started_on).collect();
        counting.extend(self.jobs.iter().filter_map(|job| job.started_on));
        counting.extend(used.and_then(|used| used.ended_on).map(Date::next));
        counting.extend(used.and_then(|used| used.returned_on));
        counting.extend(self.answers.service_ended_on.map(Date::next));
        let mut turns = vec![self.as_of, self.periods.scheme_start];
        turns.extend(case.jobs.iter().filter_map(|job| job.ended_on));
        turns.extend(self.jobs.iter().filter_map(|job| job.ended_on));
        let leave = self.answers.leave.as_ref();
        turns.extend(leave.and_then(|leave| leave.from));
        turns.extend(leave.and_then(|leave| leave.to));
        Marks {
            counting,
            turns,
            deadlines: vec![self.as_of],
        }
    }
}

fn number(date: Date) -> i64 {
    i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day())
}
