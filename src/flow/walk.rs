//! 生きた道すじ。毎回はじめから計算しなおし、その道の上の答えだけで `Answers` を組み立てる。
//!
//! The order is fixed. A question is asked only while it can still change the result: the engine is asked what it still
//! misses, given everything answered so far.

use super::apply::{apply, when};
use super::question::Question;
use super::session::Session;
use super::situation::Situation;
use super::typical;
use crate::engine::answers::TemporaryPurpose;
use crate::engine::assessment::Verdict;
use crate::engine::calendar::Date;
use crate::engine::date_fact::DateFact;
use crate::engine::fact::FactPath;
use crate::engine::{self, Answers, Assessment};

/// 歩いた結果。
#[derive(Debug, Clone, Default)]
pub struct Walked {
    /// 生きた道すじ
    pub path: Vec<Question>,
    /// 道の上の答えだけで組み立てた回答
    pub answers: Answers,
}

/// 生きた道すじと、その上の答え。
#[must_use]
pub fn walk(session: &Session, as_of: Date) -> Walked {
    Walk::new(session.clone(), as_of, false).run()
}

/// 生きた道すじ。
#[must_use]
pub fn live_path(session: &Session, as_of: Date) -> Vec<Question> {
    walk(session, as_of).path
}

/// 道の上の答えだけで組み立てた、エンジンへの回答。
#[must_use]
pub fn compose(session: &Session, as_of: Date) -> Answers {
    walk(session, as_of).answers
}

/// よくある答えが続くとして、`from` から先の質問の数 (`from` もふくむ)。その道に `from` がなければ `None`。
#[must_use]
pub fn expected(session: &Session, as_of: Date, from: Question) -> Option<usize> {
    let path = Walk::new(session.clone(), as_of, true).run().path;
    let before = path.iter().position(|question| *question == from)?;
    Some(path.len() - before)
}

/// よくある答えの道で聞く、すべての質問。
#[must_use]
pub fn usual(as_of: Date) -> Vec<Question> {
    Walk::new(Session::default(), as_of, true).run().path
}

pub(super) struct Walk {
    pub(super) session: Session,
    pub(super) as_of: Date,
    typical: bool,
    path: Vec<Question>,
    pub(super) answers: Answers,
    seen: Option<Box<Assessment>>,
}

impl Walk {
    fn new(session: Session, as_of: Date, typical: bool) -> Self {
        let answers = Answers {
            as_of: Some(as_of),
            ..Answers::default()
        };
        Self {
            session,
            as_of,
            typical,
            path: Vec::new(),
            answers,
            seen: None,
        }
    }

    fn run(mut self) -> Walked {
        self.person();
        Walked {
            path: self.path,
            answers: self.answers,
        }
    }

    /// 聞く。答えがあれば写す。
    pub(super) fn ask(&mut self, question: Question) {
        if self.path.contains(&question) {
            return;
        }
        if self.typical && !self.session.has_answer(question, self.as_of) {
            typical::fill(&mut self.session, question, self.as_of);
        }
        self.path.push(question);
        apply(&self.session, question, self.as_of, &mut self.answers);
        self.seen = None;
    }

    /// 聞いて、「はい」か。
    pub(super) fn ask_yes(&mut self, question: Question) -> Option<bool> {
        self.ask(question);
        self.session.yes(&question.path())
    }

    /// ここまでの答えでの結果。答えどうしが合わないときは `None`。
    pub(super) fn so_far(&mut self) -> Option<&Assessment> {
        if self.seen.is_none() {
            self.seen = engine::assess(&self.answers).ok().map(Box::new);
        }
        self.seen.as_deref()
    }

    /// 答えを変えたあとで、結果を忘れる。
    pub(super) fn forget(&mut self) {
        self.seen = None;
    }

    fn verdict(&mut self) -> Option<Verdict> {
        self.so_far().map(|seen| seen.verdict)
    }

    /// 分かれば結果が変わる事実か。
    pub(super) fn misses(&mut self, fact: FactPath) -> bool {
        self.so_far()
            .is_some_and(|seen| seen.missing.contains(&fact))
    }

    fn person(&mut self) {
        self.ask(Question::Situation);
        if self.session.for_someone_else() {
            self.ask(Question::TheirSituation);
        }
        let situation = self.session.situation();
        self.ask(Question::Services);
        if self.verdict() == Some(Verdict::NotAvailable) {
            let without_job = matches!(
                situation,
                Some(Situation::NoJobYet | Situation::AboutToStart)
            );
            if without_job || self.ask_yes(Question::TemporaryUse) != Some(true) {
                return;
            }
        }
        let employed_once = self.jobs(situation);
        if self.verdict() == Some(Verdict::NotAvailable) {
            return;
        }
        if employed_once {
            self.since_the_job(situation);
        }
        self.ask(Question::Municipality);
    }

    /// 就職してからのこと。
    fn since_the_job(&mut self, situation: Option<Situation>) {
        let ahead = self.starts_later(situation, 0);
        if !ahead {
            if self.verdict() != Some(Verdict::Ended) {
                self.leave(situation);
            }
            if self.ask_yes(Question::TemporaryUse) == Some(true) {
                self.temporary_use();
            }
        }
        if matches!(self.verdict(), Some(Verdict::Ended | Verdict::NotAvailable)) {
            return;
        }
        let as_of = self.as_of;
        // だいたいの日では、いちばん早い日にもう使えるなら、使っているかもしれない。
        let may_use = self.so_far().is_some_and(|seen| match seen.first() {
            Some(first) => first.from <= as_of,
            None => seen.verdict == Verdict::Undecided,
        });
        if may_use && !ahead {
            self.ask(Question::UsingSupport);
        }
        self.ask(Question::OtherServices);
        if self.misses(FactPath::Age) {
            self.ask(Question::Age);
        }
        self.money();
    }

    fn leave(&mut self, situation: Option<Situation>) {
        match situation {
            Some(Situation::OnLeave) => {
                self.answers.leave = Some(engine::answers::Leave::default());
                self.ask(Question::LeaveKind);
                self.ask(Question::LeaveFrom);
            }
            Some(Situation::BetweenJobs) => {}
            _ if self.ask_yes(Question::Leave) == Some(true) => {
                self.ask(Question::LeaveKind);
                self.ask(Question::LeaveFrom);
                if self.ask_yes(Question::LeaveContinues) != Some(true) {
                    self.ask(Question::LeaveTo);
                    self.leave_is_over();
                }
            }
            _ => {}
        }
    }

    /// もう休んでいない人の休みは、日が分からなくても、きのうまでに終わっている。
    fn leave_is_over(&mut self) {
        let yesterday = self.as_of.previous();
        let day = |fact| when(&self.answers, fact);
        let known = day(DateFact::LeaveTo).is_some();
        // だいたいの始まりは、いちばん早い日で見る。きのうよりあとの日は、終わりの日と順が合わず、数えない。
        let begun = day(DateFact::LeaveFrom).is_none_or(|from| from.earliest() <= yesterday);
        let back = self.session.yes(&Question::LeaveContinues.path()) == Some(false);
        if back
            && let Some(leave) = self.answers.leave.as_mut()
            && !known
            && begun
        {
            leave.to = Some(yesterday);
            self.forget();
        }
    }

    fn temporary_use(&mut self) {
        self.ask(Question::TemporaryPurpose);
        if self.ask_yes(Question::TemporaryContinues) == Some(true) {
            return;
        }
        self.ask(Question::TemporaryEnded);
        let ended = when(&self.answers, DateFact::TemporaryEndedOn).is_some();
        let used = self.answers.temporary_use.as_ref();
        // 見込みが変わらなくても、確かめることが変わる (return_day)。
        if used.is_some_and(|used| ended && used.purpose != Some(TemporaryPurpose::LongerHours)) {
            self.ask(Question::TemporaryReturned);
        }
    }
}
