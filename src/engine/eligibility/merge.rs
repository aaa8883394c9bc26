//! すべての場合に共通することだけを残す (契約 §5.2)。

use super::super::answers::{Age, Answers, Job, JobKind, TemporaryPurpose, TemporaryUse};
use super::super::assessment::{ConfirmSet, OtherReading, Verdict};
use super::super::calendar::Date;
use super::super::check::check;
use super::super::fact::{FactPath, JobField};
use super::super::law::periods::Periods;
use super::completions::{Completions, completions};
use super::judge::Judgement;
use super::{Eligibility, with_age};

/// 埋めた回答を判断しなおす手間 (場合×仕事) の上の端。何千もの仕事の回答でも、すぐに答えるため。
const MOST_RETRIED: usize = 300_000;

/// 場合をまとめたもの。
#[derive(Debug, Clone, PartialEq, Eq)]
struct Common {
    verdict: Verdict,
    first_day: Option<Date>,
    last_day: Option<Date>,
    rehire_by: Option<Date>,
    confirm: ConfirmSet,
    other_readings: Vec<OtherReading>,
}

impl Common {
    /// `age` が18歳未満か分からなければ、「使える」も「決まらない」になる (契約 §5.17)。
    fn decides_like(&self, other: &Self, age: Option<Age>) -> (bool, bool) {
        let same_dates = (self.first_day, self.last_day) == (other.first_day, other.last_day);
        let same_verdict = with_age(self.verdict, age) == with_age(other.verdict, age);
        (same_verdict, same_dates)
    }
}

/// まとめて、どの事実が効くかも出す。
#[must_use]
pub fn merge(
    answers: &Answers,
    jobs: &[Job],
    completions: &Completions,
    as_of: Date,
    periods: &Periods,
) -> Eligibility {
    let all = common(completions.cases.iter().map(|(_, judgement)| judgement));
    let (mut verdict_facts, mut date_facts) = (Vec::new(), Vec::new());
    let mut budget = MOST_RETRIED;
    let mut sort = |fact: FactPath, changed: (bool, bool)| match changed {
        (false, _) => verdict_facts.push(fact),
        (true, false) => date_facts.push(fact),
        (true, true) => {}
    };
    for fact in null_facts(answers, jobs) {
        sort(
            fact,
            effect(
                answers,
                jobs,
                completions,
                &all,
                fact,
                (as_of, periods),
                &mut budget,
            ),
        );
    }
    Eligibility {
        verdict: all.verdict,
        first_day: all.first_day,
        last_day: all.last_day,
        rehire_by: all.rehire_by,
        confirm: all.confirm,
        other_readings: all.other_readings,
        verdict_facts,
        date_facts,
    }
}

/// この判断にかかわる、空いている事実。契約 §1 の順。
fn null_facts(answers: &Answers, jobs: &[Job]) -> Vec<FactPath> {
    let mut facts = Vec::new();
    if answers.services.is_none() {
        facts.push(FactPath::Services);
    }
    if answers.service_ended_on.is_none() {
        facts.push(FactPath::ServiceEndedOn);
    }
    for (index, job) in jobs.iter().enumerate() {
        let fields = [
            (job.kind.is_none(), JobField::Kind),
            (job.started_on.is_none(), JobField::StartedOn),
            (
                job.ended_on.is_none() && index + 1 < jobs.len(),
                JobField::EndedOn,
            ),
        ];
        facts.extend(
            fields
                .into_iter()
                .filter(|(open, _)| *open)
                .map(|(_, field)| FactPath::Job(index, field)),
        );
    }
    if let Some(used) = &answers.temporary_use {
        if used.purpose.is_none() {
            facts.push(FactPath::TemporaryPurpose);
        }
        if used.returned_on.is_none() && used.ended_on.is_some() {
            facts.push(FactPath::TemporaryReturnedOn);
        }
    }
    facts
}

/// この事実だけを埋めたとき: (見込みが変わらないか、日付が変わらないか)。
fn effect(
    answers: &Answers,
    jobs: &[Job],
    completions_of_all: &Completions,
    all: &Common,
    fact: FactPath,
    (as_of, periods): (Date, &Periods),
    budget: &mut usize,
) -> (bool, bool) {
    match fact {
        FactPath::ServiceEndedOn => {
            // トライアル雇用だけに、読み方として直に効く。値を入れて判断しなおす。
            if jobs
                .iter()
                .all(|job| job.kind.is_some_and(|kind| kind != JobKind::Trial))
            {
                return (true, true);
            }
            let starts = jobs.iter().filter_map(|job| job.started_on);
            let shifts = [-1, 0, 40, 400];
            let values = starts.flat_map(|day| shifts.map(|shift| day.plus_days(shift)));
            retry(
                values.map(|day| Answers {
                    service_ended_on: Some(day),
                    ..answers.clone()
                }),
                all,
                (as_of, periods),
                budget,
            )
        }
        FactPath::TemporaryReturnedOn => {
            let Some(used) = &answers.temporary_use else {
                return (true, true);
            };
            if used.purpose == Some(TemporaryPurpose::LongerHours) {
                return (true, true);
            }
            let days = used
                .ended_on
                .into_iter()
                .flat_map(|ended| [ended, ended.plus_days(15), as_of]);
            let floor = jobs.first().and_then(|job| job.started_on);
            let days = days.filter(move |day| floor.is_none_or(|floor| floor <= *day));
            let filled = days.map(|day| {
                let used = TemporaryUse {
                    returned_on: Some(day),
                    ..used.clone()
                };
                Answers {
                    temporary_use: Some(used),
                    ..answers.clone()
                }
            });
            retry(filled, all, (as_of, periods), budget)
        }
        FactPath::Job(index, field) if completions_of_all.undatable.contains(&fact) => {
            // 日付を出さない決まり (契約 §5.30) が外れるので、値を入れて判断しなおす。
            let filled = likely_days(answers, jobs, as_of)
                .into_iter()
                .filter_map(|day| {
                    let mut jobs = jobs.to_vec();
                    let job = jobs.get_mut(index)?;
                    match field {
                        JobField::StartedOn => job.started_on = Some(day),
                        JobField::EndedOn => job.ended_on = Some(day),
                        JobField::Kind => return None,
                    }
                    let filled = Answers {
                        jobs: Some(jobs),
                        ..answers.clone()
                    };
                    check(&filled).is_ok().then_some(filled)
                });
            retry(filled, all, (as_of, periods), budget)
        }
        _ => alone(completions_of_all, fact)
            .iter()
            .map(|(_, judgements)| {
                common(judgements.iter().copied()).decides_like(all, answers.age)
            })
            .fold((true, true), both),
    }
}

fn both(left: (bool, bool), right: (bool, bool)) -> (bool, bool) {
    (left.0 && right.0, left.1 && right.1)
}

/// 埋めた回答を判断しなおす。見込みが変わると分かれば、そこでやめる。
fn retry(
    filled: impl Iterator<Item = Answers>,
    all: &Common,
    (as_of, periods): (Date, &Periods),
    budget: &mut usize,
) -> (bool, bool) {
    let mut same = (true, true);
    for answers in filled {
        if *budget == 0 {
            break;
        }
        let Some(jobs) = answers.jobs.as_deref() else {
            continue;
        };
        let completions = completions(&answers, jobs, as_of, periods);
        let work = (completions.cases.len() + 1) * jobs.len();
        *budget = budget.saturating_sub(work);
        if completions.too_many {
            continue;
        }
        let found = common(completions.cases.iter().map(|(_, judgement)| judgement));
        same = both(same, found.decides_like(all, answers.age));
        if !same.0 {
            break;
        }
    }
    same
}

/// この事実だけを埋めたときの場合。値ごとに分ける。この事実が効かない場合は、どの値にもふくまれる。
fn alone(completions: &Completions, fact: FactPath) -> Vec<(i64, Vec<&Judgement>)> {
    let mut groups: Vec<(i64, Vec<&Judgement>)> = Vec::new();
    let mut of_any_value = Vec::new();
    for (filled, judgement) in &completions.cases {
        let Some((_, value)) = filled.iter().find(|(path, _)| *path == fact) else {
            of_any_value.push(judgement);
            continue;
        };
        match groups.binary_search_by_key(value, |(value, _)| *value) {
            Ok(index) => groups[index].1.push(judgement),
            Err(index) => groups.insert(index, (*value, vec![judgement])),
        }
    }
    for (_, judgements) in &mut groups {
        judgements.extend(&of_any_value);
    }
    groups
}

/// 日付を出せないもとの日に、入れてみる日: 知られている日とそのあと、今日のまわり。
fn likely_days(answers: &Answers, jobs: &[Job], as_of: Date) -> Vec<Date> {
    let used = answers.temporary_use.iter();
    let known = jobs
        .iter()
        .flat_map(|job| [job.started_on, job.ended_on])
        .chain(used.flat_map(|used| [used.ended_on, used.returned_on]))
        .flatten();
    let near = known.flat_map(|day| {
        [
            day,
            day.plus_days(10),
            day.plus_days(40),
            day.plus_days(200),
            day.plus_days(-10),
            day.plus_days(-200),
            day.plus_days(-400),
            day.plus_days(-1_300),
        ]
    });
    near.chain([-1_400, -800, -100].map(|days| as_of.plus_days(days)))
        .collect()
}

/// 共通すること。
fn common<'a>(judgements: impl Iterator<Item = &'a Judgement>) -> Common {
    let mut verdict = None;
    let mut agreed = true;
    let (mut first, mut last, mut rehire) = (Shared::None, Shared::None, Shared::None);
    let mut confirm: Option<ConfirmSet> = None;
    let mut readings: Option<Vec<OtherReading>> = None;
    for judgement in judgements {
        agreed &= verdict.is_none_or(|verdict| verdict == judgement.verdict);
        verdict = Some(judgement.verdict);
        first.add(judgement.first_day);
        last.add(judgement.last_day);
        rehire.add(judgement.rehire_by);
        if judgement.verdict == Verdict::NotAvailable {
            continue;
        }
        confirm = Some(confirm.map_or(judgement.confirm, |common| {
            common.intersection(judgement.confirm)
        }));
        match &mut readings {
            None => readings = Some(judgement.other_readings.clone()),
            Some(readings) => readings.retain(|reading| judgement.other_readings.contains(reading)),
        }
    }
    let (first_day, last_day) = (first.get(), last.get());
    let both_dates = first_day.is_some() && last_day.is_some();
    Common {
        verdict: verdict.filter(|_| agreed).unwrap_or(Verdict::Undecided),
        first_day,
        last_day,
        rehire_by: rehire.get(),
        confirm: confirm.unwrap_or_default(),
        other_readings: readings.filter(|_| both_dates).unwrap_or_default(),
    }
}

/// 持っている場合すべてに共通する日。
enum Shared {
    None,
    One(Date),
    Many,
}

impl Shared {
    fn add(&mut self, day: Option<Date>) {
        let Some(day) = day else { return };
        *self = match self {
            Self::None => Self::One(day),
            Self::One(known) if *known == day => Self::One(day),
            Self::One(_) | Self::Many => Self::Many,
        };
    }

    fn get(&self) -> Option<Date> {
        match self {
            Self::One(day) => Some(*day),
            Self::None | Self::Many => None,
        }
    }
}
