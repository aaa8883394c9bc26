//! 仕事の質問の道すじ。

use super::about::When;
use super::apply::{job, put, when};
use super::question::Question;
use super::situation::Situation;
use super::walk::Walk;
use crate::engine;
use crate::engine::Assessment;
use crate::engine::answers::{DateRange, Job, JobChange, JobKind};
use crate::engine::calendar::Date;
use crate::engine::date_fact::{DateFact, JobDate};
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
        while last + 1 < MOST_JOBS && !self.starts_later(situation, last) {
            if self.ask_yes(Question::Job(last + 1)) != Some(true) {
                break;
            }
            last += 1;
            self.job(last);
        }
        self.end_of_last_job(situation, last);
        self.settle_moves();
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
        let first = self.day(before, JobDate::StartedOn);
        let end = self
            .day(index, JobDate::StartedOn)
            .map(|start| match start {
                When::On(day) => When::On(day.previous()),
                When::Between(start) => last_day_before(first, start),
            });
        self.put(before, JobDate::EndedOn, end);
    }

    /// 社内の異動は転職ではなく、日付も要らない (契約 §5.21)。同じ仕事が続いた形にする。
    fn same_company(&mut self, before: u8, index: u8) {
        let kind = self.kind(before);
        job(&mut self.answers, index).kind = kind;
        let day = self.day(before, JobDate::StartedOn);
        self.put(before, JobDate::EndedOn, day);
        self.put(index, JobDate::StartedOn, day);
    }

    /// 社内の異動の、だいたいの日。異動の日は結果に効かないので、あとの日と重ならなければ、一日に決めて軽くする。
    fn settle_moves(&mut self) {
        let count = self.answers.jobs.as_deref().map_or(0, <[_]>::len);
        for index in (1..u8::try_from(count).unwrap_or(0)).rev() {
            let moved = job(&mut self.answers, index).change == Some(JobChange::SameCompanyMove);
            let Some(When::Between(range)) = self.day(index, JobDate::StartedOn).filter(|_| moved)
            else {
                continue;
            };
            let later = (index..=MOST_JOBS).flat_map(|later| {
                let start = (later > index).then(|| self.day(later, JobDate::StartedOn));
                [start.flatten(), self.day(later, JobDate::EndedOn)]
            });
            // 異動の日は、始まりのどの日よりもあとで、あとのどの日よりも前なら、一日に決めてよい。
            let later: Vec<When> = later.flatten().collect();
            let open = |day: &When| day.exact().is_none() && day.earliest() < range.to;
            if !later.iter().any(open) {
                let last = later
                    .iter()
                    .map(|day| day.earliest())
                    .fold(range.to, Date::min);
                let day = Some(When::On(last.max(range.from)));
                self.put(index - 1, JobDate::EndedOn, day);
                self.put(index, JobDate::StartedOn, day);
            }
        }
    }

    /// 前のサービスの最後の日は、確認することか日付が変わりうるときだけ聞く。
    fn service_end(&mut self) {
        if self.answers.temporary_use.is_some() {
            return;
        }
        // 空きがあるかを見るだけなので、だいたいの日では、いちばん早い日の前で試す。
        let Some(start) = self.day(0, JobDate::StartedOn).map(When::earliest) else {
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
        let left = self.day(index - 1, JobDate::EndedOn);
        let start = self.day(index, JobDate::StartedOn);
        let (Some(left), Some(start)) = (left, start) else {
            return;
        };
        // だいたいの日では、いちばん長く空く場合を見る。それでも1か月の中なら、聞かない。
        let (left, start) = (left.earliest(), start.latest());
        if Periods::on(self.as_of).is_ok_and(|periods| start <= periods.rehire_limit(left)) {
            return;
        }
        let before = self.so_far().cloned();
        self.ask(Question::JobAfterServices(index));
        let first = |seen: &Assessment| seen.first();
        let fresh = self.so_far().map(first) != before.as_ref().map(first);
        if !fresh && self.kind(index - 1).is_none_or(JobKind::is_employment) {
            self.ask(Question::JobOffered(index));
        }
    }

    /// 最後の仕事をもうやめているときの、やめた日。
    fn end_of_last_job(&mut self, situation: Option<Situation>, last: u8) {
        if self.starts_later(situation, last) {
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
            && self.day(last, JobDate::EndedOn).is_none()
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

    fn day(&self, index: u8, field: JobDate) -> Option<When> {
        when(&self.answers, DateFact::Job(usize::from(index), field))
    }

    fn put(&mut self, index: u8, field: JobDate, day: Option<When>) {
        put(
            &mut self.answers,
            DateFact::Job(usize::from(index), field),
            day,
        );
        self.forget();
    }

    /// まだ始まっていない仕事か。だいたいの日が今日をはさむときは、これから働き始める人にはまだ、
    /// ほかの人にはもう始まったとみる (始まったあとのことを聞きのがさないため)。
    pub(super) fn starts_later(&self, situation: Option<Situation>, index: u8) -> bool {
        self.day(index, JobDate::StartedOn).is_some_and(|start| {
            let day = match situation {
                Some(Situation::AboutToStart) => start.latest(),
                _ => start.earliest(),
            };
            day > self.as_of
        })
    }
}

/// `start` のあいだのどの日に次が始まっても合う、前の仕事の終わり。前の仕事は `first` に始まった。
fn last_day_before(first: Option<When>, start: DateRange) -> When {
    let eve = start.from.previous();
    match first {
        Some(When::Between(first)) if first.to > start.from => When::Between(DateRange {
            from: first.from.max(eve),
            to: first.to,
        }),
        Some(first) => When::On(first.latest().max(eve)),
        None => When::On(eve),
    }
}
