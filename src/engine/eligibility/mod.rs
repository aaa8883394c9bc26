//! 使えるか、いつからいつまでか。
//!
//! 決める順: 前のサービス → 仕事の種類 → 一時的な利用 → 転職 → 数えはじめの日 → 最初と最後の日 → 基準日 → 確認事項。

mod candidates;
mod case;
mod change;
pub mod common;
mod completions;
mod flags;
mod grounds;
mod judge;
mod merge;
mod plan;
mod reading;

use super::answers::{Age, Answers, Job, JobKind};
use super::assessment::{ConfirmSet, OtherReading, Span, Verdict};
use super::calendar::Date;
use super::fact::FactPath;
use super::law::periods::Periods;
use super::law::prior_service;
use common::Common;

pub use completions::Completions;
pub use grounds::{Grounds, Passed};
pub use judge::Judgement;
pub use merge::{fills, null_facts};

/// 分からないことがあっても成り立つ判断。
#[derive(Debug, Clone)]
pub struct Eligibility {
    /// 見込み。年齢はまだ見ていない
    pub verdict: Verdict,
    /// 使える最初の日
    pub first_day: Option<Date>,
    /// 使える最後の日
    pub last_day: Option<Date>,
    /// 次の仕事を始めなければならない最後の日
    pub rehire_by: Option<Date>,
    /// 確認すること
    pub confirm: ConfirmSet,
    /// 日付の別の読み方
    pub other_readings: Vec<OtherReading>,
    /// 埋めると見込みが変わる事実
    pub verdict_facts: Vec<FactPath>,
    /// 埋めると日付が変わる事実 (見込みは変わらない)
    pub date_facts: Vec<FactPath>,
    /// 見込みのわけ。場合に分けなかったときは空
    pub grounds: Grounds,
    /// だいたいの日のある回答だけの答え
    pub about: Option<About>,
}

/// だいたいの日のある回答で、場合によって分かれるもの。
#[derive(Debug, Clone)]
pub struct About {
    /// 使える最初の日のあいだ
    pub first_range: Option<Span>,
    /// 使える最後の日のあいだ
    pub last_range: Option<Span>,
    /// 場合ごとの期間 (最初の日と最後の日)。重なりはない
    pub terms: Vec<(Date, Date)>,
    /// 埋めると月だけが変わる事実
    pub month_facts: Vec<FactPath>,
    /// 日をすべて決めた、一つの場合の回答
    pub example: Answers,
}

impl Eligibility {
    fn plain(verdict: Verdict) -> Self {
        Self {
            verdict,
            first_day: None,
            last_day: None,
            rehire_by: None,
            confirm: ConfirmSet::EMPTY,
            other_readings: Vec::new(),
            verdict_facts: Vec::new(),
            date_facts: Vec::new(),
            grounds: Grounds::default(),
            about: None,
        }
    }

    /// 場合に共通することから。
    #[must_use]
    pub fn of(common: &Common) -> Self {
        Self {
            first_day: common.first.shared(),
            last_day: common.last.shared(),
            rehire_by: common.rehire_by(),
            confirm: common.confirm(),
            other_readings: common.other_readings().to_vec(),
            grounds: common.grounds,
            ..Self::plain(common.verdict())
        }
    }
}

/// 18歳未満は「使える」を「決まらない」にする。年齢が分からなければ、18歳未満かもしれない (契約 §5.17)。
#[must_use]
pub const fn with_age(verdict: Verdict, age: Option<Age>) -> Verdict {
    match (verdict, age) {
        (Verdict::Available, Some(Age::Under18) | None) => Verdict::Undecided,
        _ => verdict,
    }
}

/// 判断する。
#[must_use]
pub fn eligibility(answers: &Answers, as_of: Date, periods: &Periods) -> Eligibility {
    let prior = answers.services.as_deref().map(prior_service::any_counts);
    match answers.jobs.as_deref() {
        None => with_leave(jobs_unknown(answers, prior), answers, as_of),
        Some([]) => with_leave(no_job(prior), answers, as_of),
        Some(jobs) => {
            let completions = completions::completions(answers, jobs, as_of, periods);
            if completions.too_many {
                return with_leave(too_unknown(answers), answers, as_of);
            }
            merge::merge(answers, jobs, &completions, as_of, periods)
        }
    }
}

/// 日の決まった回答の、すべての場合。仕事がない・分からないときは、一つの場合とする。
#[must_use]
pub fn cases(answers: &Answers, as_of: Date, periods: &Periods) -> Completions {
    let jobs = answers.jobs.as_deref().unwrap_or_default();
    if !jobs.is_empty() {
        let found = completions::completions(answers, jobs, as_of, periods);
        if !found.too_many {
            return found;
        }
    }
    let prior = answers.services.as_deref().map(prior_service::any_counts);
    let found = match answers.jobs.as_deref() {
        None => jobs_unknown(answers, prior),
        Some([]) => no_job(prior),
        Some(_) => too_unknown(answers),
    };
    let found = with_leave(found, answers, as_of);
    let judgement = Judgement::without_dates(found.verdict, found.confirm);
    Completions {
        cases: vec![(Vec::new(), judgement)],
        undatable: Vec::new(),
        too_many: !jobs.is_empty(),
    }
}

/// 日付がなくても、今日の休みは確認する (契約 §5.34)。
fn with_leave(mut found: Eligibility, answers: &Answers, as_of: Date) -> Eligibility {
    if found.verdict != Verdict::NotAvailable {
        found.confirm = flags::leave_flags(
            answers.leave.as_ref(),
            using_support(answers, as_of),
            as_of,
            None,
        );
    }
    found
}

/// 使っているか。答えがなければ、使い始めた日から (契約 §5.34)。
fn using_support(answers: &Answers, as_of: Date) -> Option<bool> {
    answers
        .using_support
        .or_else(|| answers.support_started_on.map(|day| day <= as_of))
}

/// 仕事がない (契約 §5.30)。
fn no_job(prior: Option<bool>) -> Eligibility {
    match prior {
        Some(true) => Eligibility::plain(Verdict::NotYet),
        Some(false) => Eligibility::plain(Verdict::NotAvailable),
        None => Eligibility {
            verdict_facts: vec![FactPath::Services],
            ..Eligibility::plain(Verdict::Undecided)
        },
    }
}

/// 空きが多すぎて、場合に分けられない (docs/decisions/0016)。
fn too_unknown(answers: &Answers) -> Eligibility {
    if never_available(answers) {
        return Eligibility::plain(Verdict::NotAvailable);
    }
    Eligibility::plain(Verdict::Undecided)
}

/// どう埋めても使えないか: 対象のサービスも、一時的な利用も、数えなおす仕事もない。
#[must_use]
pub fn never_available(answers: &Answers) -> bool {
    let again =
        |job: &Job| job.kind.is_none_or(|kind| kind == JobKind::ContinuousA) || plan::is_fresh(job);
    let prior = answers.services.as_deref().map(prior_service::any_counts);
    let jobs = answers.jobs.as_deref().unwrap_or_default();
    prior == Some(false) && answers.temporary_use.is_none() && !jobs.iter().any(again)
}

/// 仕事が分からない (契約 §5.30)。
fn jobs_unknown(answers: &Answers, prior: Option<bool>) -> Eligibility {
    if prior == Some(false) && answers.temporary_use.is_none() {
        return Eligibility::plain(Verdict::NotAvailable);
    }
    let mut facts = Vec::new();
    // 一時的な利用があれば、前のサービスがなくても決まらない。
    if prior.is_none() && answers.temporary_use.is_none() {
        facts.push(FactPath::Services);
    }
    facts.push(FactPath::Jobs);
    Eligibility {
        verdict_facts: facts,
        ..Eligibility::plain(Verdict::Undecided)
    }
}
