//! 一つの場合: 分からないことを、すべて一つの値で埋めた事実。

use super::super::answers::{JobChange, JobKind, Leave, TemporaryPurpose};
use super::super::calendar::Date;

/// 埋めた仕事。
#[derive(Debug, Clone, Copy)]
pub struct CaseJob {
    /// 種類
    pub kind: JobKind,
    /// 就職した日
    pub started_on: Date,
    /// やめた日。最後の仕事の `None` は、まだ働いている
    pub ended_on: Option<Date>,
    /// 内定の日
    pub offered_on: Option<Date>,
    /// 変わった理由
    pub change: Option<JobChange>,
    /// この仕事から数えなおすか (その前に、対象のサービスをもう一度使った)
    pub after_counting_service: bool,
}

/// 埋めた一時的な利用。
#[derive(Debug, Clone, Copy)]
pub struct CaseTemporaryUse {
    /// 目的
    pub purpose: TemporaryPurpose,
    /// 最後に使った日。`None` はまだ使っている
    pub ended_on: Option<Date>,
    /// 職場に戻った日。`None` は分からない
    pub returned_on: Option<Date>,
}

/// 一つの場合。
#[derive(Debug, Clone)]
pub struct Case {
    /// 基準日
    pub as_of: Date,
    /// 最初の仕事の前に、対象のサービスを使ったか
    pub prior_service: bool,
    /// そのサービスの最後の日。`None` は分からない
    pub service_ended_on: Option<Date>,
    /// 仕事。一つ以上
    pub jobs: Vec<CaseJob>,
    /// 一時的な利用
    pub temporary_use: Option<CaseTemporaryUse>,
    /// 休み
    pub leave: Option<Leave>,
    /// 就労定着支援を今使っているか
    pub using_support: Option<bool>,
    /// 数えはじめの日が分からないなど、日付を出せない場合 (契約 §5.30)。仕事の日は、埋めたふりの日
    pub undatable: bool,
    /// 最初の雇用の始まりの日が分からない
    pub start_unknown: bool,
}

/// 今の数え (count): 数えなおしたあとの、最後のひと続き。
#[derive(Debug, Clone, Copy)]
pub struct Count<'a> {
    /// その仕事
    pub jobs: &'a [CaseJob],
    /// いちばん初めの数えか
    pub is_first: bool,
    /// 対象のサービスを受けたか
    pub prior_service: bool,
}

/// どの仕事から今の数えが始まるか (契約 §5.28、§5.29)。
pub fn count_start(jobs: impl DoubleEndedIterator<Item = (usize, bool, Option<JobKind>)>) -> usize {
    // (index, after a counting service, kind of the job before)
    jobs.rev()
        .find(|(index, fresh, before)| {
            *index > 0 && (*fresh || *before == Some(JobKind::ContinuousA))
        })
        .map_or(0, |(index, _, _)| index)
}

impl Case {
    /// 今の数え。
    #[must_use]
    pub fn count(&self) -> Count<'_> {
        let start = count_start(self.jobs.iter().enumerate().map(|(index, job)| {
            let before = index.checked_sub(1).map(|before| self.jobs[before].kind);
            (index, job.after_counting_service, before)
        }));
        Count {
            jobs: &self.jobs[start..],
            is_first: start == 0,
            prior_service: start > 0
                || self.prior_service
                || self
                    .jobs
                    .first()
                    .is_some_and(|job| job.after_counting_service),
        }
    }
}

impl<'a> Count<'a> {
    /// 雇用だけを、順に。
    pub fn employments(self) -> impl Iterator<Item = &'a CaseJob> + Clone {
        self.jobs.iter().filter(|job| job.kind.is_employment())
    }

    /// 最後がA型か自営業なら、その前の雇用の終わりで決まる (契約 §5.28)。
    #[must_use]
    pub fn leaves_employment(self) -> bool {
        self.jobs
            .last()
            .is_some_and(|job| !job.kind.is_employment())
    }
}
