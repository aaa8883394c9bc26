//! 空いている事実と、それに入れてみる値。
//!
//! Kinds, services and purposes are tried with every value that the rules tell apart, so nothing is left out. A day is
//! tried on each side of every day on which a comparison with a known day, or with the end of another range, turns
//! (`turning_days`): between two neighbours the verdict cannot change through known days. The days of a set are filled
//! in one after the other, so the later ones are held against the earlier ones as known days. A turn through two further
//! unknown days is not among them; `tests/it/settle.rs` therefore answers the sets found with many other days.

use super::super::answers::{
    Answers, DateRange, Job, JobKind, Service, TemporaryPurpose, TemporaryUse,
};
use super::super::approximate::{rank, turning_days, usable};
use super::super::calendar::Date;
use super::super::date_fact::DateFact;
use super::super::eligibility::null_facts;
use super::super::fact::{FactPath, JobField};
use super::super::law::periods::Periods;

/// 仕事のすべてが分からないときに試す、就職の日 (基準日からの日数): 終わった、中にいる、まだの人。
const HIRED: [i32; 3] = [-1_400, -800, -100];

/// 見込みか日付にかかわりうる、空いている事実。契約 §1 の順。
#[must_use]
pub fn open_facts(answers: &Answers) -> Vec<FactPath> {
    let jobs = answers.jobs.as_deref().unwrap_or_default();
    let mut facts = null_facts(answers, jobs);
    // 前のサービスの終わりは、トライアル雇用の数えはじめだけにかかわる (契約 §5.35)。
    let trial = |job: &Job| job.kind.is_none_or(|kind| kind == JobKind::Trial);
    facts.retain(|fact| *fact != FactPath::ServiceEndedOn || jobs.iter().any(trial));
    for fact in answers.approximate.keys().map(|fact| fact.path()) {
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    facts.sort_by_key(|fact| rank(*fact));
    if answers.jobs.is_none() {
        let after = facts.iter().take_while(|fact| rank(**fact).0 < 2).count();
        facts.insert(after, FactPath::Jobs);
    }
    if answers.age.is_none() {
        facts.insert(0, FactPath::Age);
    }
    facts
}

/// 一つの事実を埋めた回答。年齢は、判断のあとで見るので、ここでは埋めない。
#[must_use]
pub fn fillings(answers: &Answers, fact: FactPath, as_of: Date, periods: &Periods) -> Vec<Answers> {
    let with = |change: &dyn Fn(&mut Answers)| {
        let mut filled = answers.clone();
        change(&mut filled);
        filled
    };
    match fact {
        FactPath::Services => [vec![Service::TransitionSupport], Vec::new()]
            .iter()
            .map(|services| with(&|filled| filled.services = Some(services.clone())))
            .collect(),
        FactPath::Jobs => jobs(as_of)
            .iter()
            .map(|jobs| with(&|filled| filled.jobs = Some(jobs.clone())))
            .collect(),
        FactPath::TemporaryPurpose => TemporaryPurpose::ALL
            .iter()
            .map(|purpose| {
                with(&|filled| {
                    let used = filled.temporary_use.clone().unwrap_or_default();
                    filled.temporary_use = Some(TemporaryUse {
                        purpose: Some(*purpose),
                        ..used
                    });
                })
            })
            .collect(),
        FactPath::Job(index, JobField::Kind) => JobKind::ALL
            .iter()
            .map(|kind| {
                with(&|filled| {
                    if let Some(job) = filled.jobs.iter_mut().flatten().nth(index) {
                        job.kind = Some(*kind);
                    }
                })
            })
            .collect(),
        _ => days(answers, fact, as_of, periods)
            .into_iter()
            .flatten()
            .map(|(fact, day)| {
                with(&|filled| {
                    filled.approximate.remove(&fact);
                    if let Some(field) = fact.field(filled) {
                        *field = Some(day);
                    }
                })
            })
            .collect(),
    }
}

/// 日付の事実に入れてみる日。だいたいの日なら、その範囲から。
fn days(
    answers: &Answers,
    fact: FactPath,
    as_of: Date,
    periods: &Periods,
) -> Option<impl Iterator<Item = (DateFact, Date)> + use<>> {
    let fact = DateFact::parse(&fact.to_string())?;
    let range = usable(answers)
        .into_iter()
        .find(|(found, _)| *found == fact);
    let range = match range {
        Some((_, range)) => range,
        None => DateRange {
            from: Date::new(1950, 1, 1)?,
            to: Date::new(2099, 12, 31)?,
        },
    };
    let days = turning_days(answers, (fact, range), as_of, periods);
    Some(days.into_iter().map(move |day| (fact, day)))
}

/// 仕事のすべてを埋める例: 仕事がない人と、どの種類の、いつの一つの仕事の人も。
fn jobs(as_of: Date) -> Vec<Vec<Job>> {
    let one = |kind: JobKind| {
        HIRED.map(|days| {
            vec![Job {
                kind: Some(kind),
                started_on: Some(as_of.plus_days(days)),
                ..Job::default()
            }]
        })
    };
    let kinds = JobKind::ALL.iter().flat_map(|kind| one(*kind));
    std::iter::once(Vec::new()).chain(kinds).collect()
}
