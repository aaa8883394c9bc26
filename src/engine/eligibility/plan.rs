//! 種類を埋めたあとの、仕事の見方。

use super::super::answers::{Job, JobKind};
use super::super::calendar::Date;
use super::super::law::prior_service;
use super::case::CaseJob;

/// この仕事から数えなおすか (契約 §5.29)。
#[must_use]
pub fn is_fresh(job: &Job) -> bool {
    job.after_services
        .as_deref()
        .is_some_and(prior_service::any_counts)
}

/// 日と種類を埋めた仕事。
#[must_use]
pub fn filled_job(job: &Job, kind: JobKind, started_on: Date, ended_on: Option<Date>) -> CaseJob {
    CaseJob {
        kind,
        started_on,
        ended_on,
        offered_on: job.offered_on,
        change: job.change,
        after_counting_service: is_fresh(job),
    }
}

/// 種類を埋めたあとに分かること。
#[derive(Debug)]
pub struct Plan<'a> {
    /// 仕事の種類
    pub kinds: &'a [JobKind],
    /// 今の数えの始まり
    pub start: usize,
    /// 今の数えの最初の雇用
    pub first: Option<usize>,
}

impl Plan<'_> {
    /// この仕事の日が、結果に効くか。
    #[must_use]
    pub fn matters(&self, index: usize) -> bool {
        index >= self.start && self.kinds[index].is_employment()
    }
}
