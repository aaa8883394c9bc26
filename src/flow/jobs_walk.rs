//! 仕事の質問の道すじ。

use super::apply::job;
use super::question::Question;
use super::situation::Situation;
use super::walk::Walk;
use crate::engine;
use crate::engine::answers::{Job, JobChange, JobKind};
use crate::engine::calendar::Date;
use crate::engine::fact::{FactPath, JobField};
use crate::engine::law::periods::Periods;

/// 聞く仕事の数の上限。
const MOST_JOBS: u8 = 6;

impl Walk {
    /// 仕事のこと。就職したことがある (か、決まっている) なら `true`。
    pub(super) fn jobs(&mut self, situation: Option<Situation>) -> bool {
        match situation {
            Some(Situation::NoJobYet) => {
                self.answers.jobs = Some(Vec::new());
                self.forget();
                return false;
            }
            Some(_) => {
                job(&mut self.answers, 0);
                self.forget();
            }
            None if self.ask_yes(Question::Job(0)) == Some(true) => {}
            None => return false,
        }
        let mut last = 0;
        self.job(0);
        while last + 1 < MOST_JOBS && !self.starts_later(last) {
            if self.ask_yes(Question::Job(last + 1)) != Some(true) {
                break;
            }
            last += 1;
            self.job(last);
        }
        self.end_of_last_job(situation, last);
        true
    }

    /// 一つの仕事。
    fn job(&mut self, index: u8) {
        let before = index.saturating_sub(1);
        if index > 0 && self.kind(before).is_none_or(JobKind::is_employment) {
            let trial = self.kind(before) == Some(JobKind::Trial);
            if trial && self.ask_yes(Question::RegularHire(index)) == Some(true) {
                self.regular_hire(before, index);
                return;
            }
            self.ask(Question::JobChange(index));
            if job(&mut self.answers, index).change == Some(JobChange::SameCompanyMove) {
                self.same_company(before, index);
                return;
            }
            self.ask(Question::JobEnded(before));
        }
        self.ask(Question::JobKind(index));
        if self.kind(index).is_none_or(JobKind::is_employment)
            || self.misses(FactPath::Job(usize::from(index), JobField::StartedOn))
        {
            self.ask(Question::JobStarted(index));
        }
        if index == 0 {
            self.service_end();
        } else {
            self.late_start(index);
        }
    }

    /// トライアル雇用から本採用へ。理由の空の次の仕事は、転職ではない (契約 §5.35)。
    fn regular_hire(&mut self, before: u8, index: u8) {
        self.ask(Question::JobKind(index));
        self.ask(Question::JobStarted(index));
        let start = self.started(index);
        job(&mut self.answers, before).ended_on = start.map(Date::previous);
        self.forget();
    }

    /// 社内の異動は転職ではなく、日付も要らない (契約 §5.21)。同じ仕事が続いた形にする。
    fn same_company(&mut self, before: u8, index: u8) {
        let old = job(&mut self.answers, before);
        let (kind, day) = (old.kind, old.started_on);
        old.ended_on = day;
        let new = job(&mut self.answers, index);
        new.kind = kind;
        new.started_on = day;
        self.forget();
    }

    /// 前のサービスの最後の日は、確認することか日付が変わりうるときだけ聞く。
    fn service_end(&mut self) {
        if self.answers.temporary_use.is_some() {
            return;
        }
        let Some(start) = self.started(0) else {
            return;
        };
        let confirm = self.so_far().map(|seen| seen.confirm);
        let mut earlier = self.answers.clone();
        earlier.service_ended_on = Some(start.plus_days(-40));
        let changed = engine::assess(&earlier).ok().map(|seen| seen.confirm) != confirm;
        if changed || self.misses(FactPath::ServiceEndedOn) {
            self.ask(Question::ServiceEndedOn);
        }
    }

    /// 1か月をこえて空いたときだけ、もう一度使ったサービスと内定の日を聞く。
    fn late_start(&mut self, index: u8) {
        let left = job(&mut self.answers, index - 1).ended_on;
        let (Some(left), Some(start)) = (left, self.started(index)) else {
            return;
        };
        if Periods::on(self.as_of).is_ok_and(|periods| start <= periods.rehire_limit(left)) {
            return;
        }
        let before = self.so_far().cloned();
        self.ask(Question::JobAfterServices(index));
        let fresh = self.so_far().map(|seen| seen.first_day) != before.map(|seen| seen.first_day);
        if !fresh && self.kind(index - 1).is_none_or(JobKind::is_employment) {
            self.ask(Question::JobOffered(index));
        }
    }

    /// 最後の仕事をもうやめているときの、やめた日。
    fn end_of_last_job(&mut self, situation: Option<Situation>, last: u8) {
        if self.starts_later(last) {
            return;
        }
        let left = match situation {
            Some(Situation::BetweenJobs) => Some(true),
            None => self.ask_yes(Question::StillEmployed).map(|still| !still),
            Some(_) => Some(false),
        };
        if left == Some(false) {
            return;
        }
        // 働いているか分からなくても、やめた日を聞く。空なら、まだ働いている (契約 §5.1)。
        self.ask(Question::JobEnded(last));
        if left == Some(true)
            && job(&mut self.answers, last).ended_on.is_none()
            && let Some(jobs) = self.answers.jobs.as_mut()
        {
            // 空の「やめた日」は「まだ働いている」と読まれる。知らない次の仕事を置いて「分からない」を表す (契約 §5.30)。
            jobs.push(Job::default());
            self.forget();
        }
    }

    fn kind(&mut self, index: u8) -> Option<JobKind> {
        job(&mut self.answers, index).kind
    }

    fn started(&mut self, index: u8) -> Option<Date> {
        job(&mut self.answers, index).started_on
    }

    /// まだ始まっていない仕事か。
    pub(super) fn starts_later(&mut self, index: u8) -> bool {
        self.started(index).is_some_and(|start| start > self.as_of)
    }
}
