//! だいたいの日のある回答で、どの事実が分かると結果が変わるか (契約 §5.6)。

use std::collections::BTreeSet;

use super::super::answers::{Age, Answers, JobKind, Service, TemporaryPurpose};
use super::super::assessment::{CategorySet, YenRange};
use super::super::calendar::{Date, Month};
use super::super::copay::months;
use super::super::edition::Edition;
use super::super::eligibility::{fills, null_facts, with_age};
use super::super::fact::{FactPath, JobField};
use super::super::law::{DayNumber, NotCovered};
use super::pool::{Asked, Pool, set};

/// 埋めた回答を判断しなおす数の上の端。
const MOST_RETRIED: usize = 60_000;

/// 分かると結果が変わる事実。
#[derive(Debug, Default)]
pub struct Missing {
    /// 見込みが変わる
    pub verdict: Vec<FactPath>,
    /// 日付 (か、そのあいだ) が変わる
    pub dates: Vec<FactPath>,
    /// 月だけが変わる
    pub months: Vec<FactPath>,
}

/// 変わらないこと。
#[derive(Clone, Copy)]
struct Same {
    verdict: bool,
    dates: bool,
    months: bool,
}

impl Same {
    const ALL: Self = Self {
        verdict: true,
        dates: true,
        months: true,
    };

    const fn and(self, other: Self) -> Self {
        Self {
            verdict: self.verdict && other.verdict,
            dates: self.dates && other.dates,
            months: self.months && other.months,
        }
    }
}

/// 一つずつ埋めて、くらべる。`all` と `groups` は、全体と、範囲の一日ごとの判断。
///
/// # Errors
/// `NotCovered` when a month lies before the tables, which checked answers do not reach.
pub fn missing(
    asked: &Asked<'_>,
    answers: &Answers,
    example: &Answers,
    table: &[Vec<Date>],
    (all, groups): (&Pool, &[Vec<Pool>]),
) -> Result<Missing, NotCovered> {
    let compare = Compare::new(asked, answers, all)?;
    let mut budget = MOST_RETRIED;
    let jobs = example.jobs.as_deref().unwrap_or_default();
    let mut facts: Vec<(FactPath, Same)> = Vec::new();
    for ((fact, _), groups) in asked.ranges.iter().zip(groups) {
        let mut same = Same::ALL;
        // どの組にも合わない日は、入れられない。
        for group in groups.iter().filter(|group| group.judged > 0) {
            same = same.and(compare.with(group)?);
            if !same.verdict {
                break;
            }
        }
        facts.push((fact.path(), same));
    }
    let slim = Asked::slim(example);
    for fact in null_facts(&slim, jobs) {
        let mut same = Same::ALL;
        for mut filled in fillings(asked, &slim, fact) {
            if budget == 0 || !same.verdict {
                break;
            }
            for (fact, _) in &asked.ranges {
                set(&mut filled, *fact, None);
            }
            let pool = asked.pooled(&filled, table);
            budget = budget.saturating_sub(pool.judged.max(1));
            if pool.judged > 0 && !pool.too_many {
                same = same.and(compare.with(&pool)?);
            }
        }
        facts.push((fact, same));
    }
    facts.sort_by_key(|(fact, _)| rank(*fact));
    let mut missing = Missing::default();
    for (fact, same) in facts {
        match same {
            Same { verdict: false, .. } => missing.verdict.push(fact),
            Same { dates: false, .. } => missing.dates.push(fact),
            Same { months: false, .. } => missing.months.push(fact),
            _ => {}
        }
    }
    Ok(missing)
}

/// わからない事実の一つを埋めた回答 (範囲は、例の日のまま)。
fn fillings(asked: &Asked<'_>, slim: &Answers, fact: FactPath) -> Vec<Answers> {
    let with = |change: &dyn Fn(&mut Answers)| {
        let mut filled = slim.clone();
        change(&mut filled);
        filled
    };
    let jobs = slim.jobs.as_deref().unwrap_or_default();
    match fact {
        FactPath::Services => [vec![Service::TransitionSupport], Vec::new()]
            .into_iter()
            .map(|services| with(&|filled| filled.services = Some(services.clone())))
            .collect(),
        FactPath::TemporaryPurpose => TemporaryPurpose::ALL
            .iter()
            .map(|purpose| {
                with(&|filled| {
                    filled.temporary_use.get_or_insert_default().purpose = Some(*purpose)
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
        FactPath::Job(index, field) => {
            let (tried, undatable) = asked.tried(slim);
            let values = tried.range((index, field, i64::MIN)..=(index, field, i64::MAX));
            let days: BTreeSet<Date> = values.map(|(.., day)| DayNumber(*day).date()).collect();
            let mut list: Vec<Answers> = days
                .into_iter()
                .map(|day| {
                    with(&|filled| {
                        if let Some(job) = filled.jobs.iter_mut().flatten().nth(index) {
                            match field {
                                JobField::StartedOn => job.started_on = Some(day),
                                _ => job.ended_on = Some(day),
                            }
                        }
                    })
                })
                .collect();
            if undatable.contains(&fact) {
                list.extend(fills(slim, jobs, fact, asked.as_of));
            }
            list
        }
        _ => fills(slim, jobs, fact, asked.as_of).collect(),
    }
}

/// 全体の結果とくらべるもの。
struct Compare<'a> {
    asked: &'a Asked<'a>,
    answers: &'a Answers,
    all: &'a Pool,
    terms: Vec<(Date, Date)>,
    months: Vec<Printed>,
}

/// 一か月の、印刷する区分と負担。
type Printed = (Month, CategorySet, Option<YenRange>);

impl<'a> Compare<'a> {
    fn new(asked: &'a Asked<'a>, answers: &'a Answers, all: &'a Pool) -> Result<Self, NotCovered> {
        let mut compare = Self {
            asked,
            answers,
            all,
            terms: all.terms(),
            months: Vec::new(),
        };
        compare.months = compare.printed(all, &compare.terms)?;
        Ok(compare)
    }

    fn printed(&self, pool: &Pool, terms: &[(Date, Date)]) -> Result<Vec<Printed>, NotCovered> {
        let dated = pool.common.first.is_known() && pool.common.last.is_known();
        if !dated || self.answers.age == Some(Age::Under18) {
            return Ok(Vec::new());
        }
        let as_of = self.asked.as_of;
        let (months, _) = months(self.answers, as_of, Edition::of_each_day(as_of), terms)?;
        Ok(months
            .into_iter()
            .map(|month| (month.month, month.categories, month.pay))
            .collect())
    }

    fn with(&self, pool: &Pool) -> Result<Same, NotCovered> {
        let (one, other) = (&pool.common, &self.all.common);
        let days = |of: &Pool| {
            let (first, last) = (&of.common.first, &of.common.last);
            (first.shared(), last.shared(), first.range(), last.range())
        };
        let age = self.answers.age;
        let mut same = Same {
            verdict: with_age(one.verdict(), age) == with_age(other.verdict(), age),
            dates: days(pool) == days(self.all),
            months: true,
        };
        if same.verdict && same.dates {
            let terms = pool.terms();
            same.months = terms == self.terms || self.printed(pool, &terms)? == self.months;
        }
        Ok(same)
    }
}

/// 契約 §1 の順。
#[must_use]
pub const fn rank(fact: FactPath) -> (u8, usize, u8) {
    match fact {
        FactPath::Services => (0, 0, 0),
        FactPath::ServiceEndedOn => (1, 0, 0),
        FactPath::Job(index, field) => (2, index, field as u8),
        FactPath::TemporaryPurpose => (3, 0, 0),
        FactPath::TemporaryEndedOn => (4, 0, 0),
        FactPath::TemporaryReturnedOn => (5, 0, 0),
        FactPath::LeaveFrom => (6, 0, 0),
        FactPath::LeaveTo => (7, 0, 0),
        _ => (8, 0, 0),
    }
}
