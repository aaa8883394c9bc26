//! すべての場合に共通することだけを残す (契約 §5.2)。

use super::super::answers::{Age, Answers, Job, JobKind, TemporaryPurpose, TemporaryUse};
use super::super::calendar::Date;
use super::super::check::check;
use super::super::fact::{FactPath, JobField};
use super::super::law::periods::Periods;
use super::common::Common;
use super::completions::{Completions, completions};
use super::judge::Judgement;
use super::{Eligibility, with_age};

/// 埋めた回答を判断しなおす手間 (場合×仕事) の上の端。何千もの仕事の回答でも、すぐに答えるため。
const MOST_RETRIED: usize = 300_000;

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
    let mut found = Eligibility::of(&all);
    found.verdict_facts = verdict_facts;
    found.date_facts = date_facts;
    found
}

/// この判断にかかわる、空いている事実。契約 §1 の順。
pub fn null_facts(answers: &Answers, jobs: &[Job]) -> Vec<FactPath> {
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
        FactPath::ServiceEndedOn | FactPath::TemporaryReturnedOn => {
            let filled = fills(answers, jobs, fact, as_of);
            retry(filled, all, (as_of, periods), budget)
        }
        // 日付を出さない決まり (契約 §5.30) が外れるので、値を入れて判断しなおす。
        FactPath::Job(..) if completions_of_all.undatable.contains(&fact) => {
            let filled = fills(answers, jobs, fact, as_of);
            retry(filled, all, (as_of, periods), budget)
        }
        _ => alone(completions_of_all, fact)
            .iter()
            .map(|(_, judgements)| {
                decides_like(&common(judgements.iter().copied()), all, answers.age)
            })
            .fold((true, true), both),
    }
}

/// 日の事実の一つだけを、効きうる値で埋めた回答。
#[must_use]
pub fn fills<'a>(
    answers: &'a Answers,
    jobs: &'a [Job],
    fact: FactPath,
    as_of: Date,
) -> Box<dyn Iterator<Item = Answers> + 'a> {
    match fact {
        FactPath::ServiceEndedOn => {
            // トライアル雇用だけに、読み方として直に効く。
            let no_trial = |job: &Job| job.kind.is_some_and(|kind| kind != JobKind::Trial);
            if jobs.iter().all(no_trial) {
                return Box::new(std::iter::empty());
            }
            let starts = jobs.iter().filter_map(|job| job.started_on);
            let shifts = [-1, 0, 40, 400];
            let values = starts.flat_map(move |day| shifts.map(|shift| day.plus_days(shift)));
            Box::new(values.map(|day| Answers {
                service_ended_on: Some(day),
                ..answers.clone()
            }))
        }
        FactPath::TemporaryReturnedOn => {
            let Some(used) = &answers.temporary_use else {
                return Box::new(std::iter::empty());
            };
            if used.purpose == Some(TemporaryPurpose::LongerHours) {
                return Box::new(std::iter::empty());
            }
            let days = used
                .ended_on
                .into_iter()
                .flat_map(move |ended| [ended, ended.plus_days(15), as_of]);
            let floor = jobs.first().and_then(|job| job.started_on);
            let days = days.filter(move |day| floor.is_none_or(|floor| floor <= *day));
            Box::new(days.map(|day| {
                let used = TemporaryUse {
                    returned_on: Some(day),
                    ..used.clone()
                };
                Answers {
                    temporary_use: Some(used),
                    ..answers.clone()
                }
            }))
        }
        FactPath::Job(index, field) => {
            let days = likely_days(answers, jobs, as_of).into_iter();
            Box::new(days.filter_map(move |day| {
                let mut jobs = jobs.to_vec();
                let job = jobs.get_mut(index)?;
                match field {
                    JobField::StartedOn => job.started_on = Some(day),
                    JobField::EndedOn => job.ended_on = Some(day),
                    JobField::Kind | JobField::OfferedOn => return None,
                }
                let filled = Answers {
                    jobs: Some(jobs),
                    ..answers.clone()
                };
                check(&filled).is_ok().then_some(filled)
            }))
        }
        _ => Box::new(std::iter::empty()),
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
        same = both(same, decides_like(&found, all, answers.age));
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
    let mut common = Common::default();
    judgements.for_each(|judgement| common.add(judgement));
    common
}

/// まとめた二つが、同じことを決めるか: (見込み、日付)。
/// `age` が18歳未満か分からなければ、「使える」も「決まらない」になる (契約 §5.17)。
fn decides_like(one: &Common, other: &Common, age: Option<Age>) -> (bool, bool) {
    let dates = |of: &Common| (of.first.shared(), of.last.shared());
    let same_verdict = with_age(one.verdict(), age) == with_age(other.verdict(), age);
    (same_verdict, dates(one) == dates(other))
}
