//! アプリの状態と、その変わり方。ブラウザを知らないので、そのままテストできる。

use std::collections::BTreeMap;
use std::rc::Rc;

use super::action::Action;
use super::fault::Fault;
use super::judge::{Problem, judge, unreadable};
use super::opening::Opening;
use super::question::Question;
use super::session::Session;
use super::trail::{Page, Trail};
use super::walk::{Walked, expected, walk};
use crate::engine::assessment::Verdict;
use crate::engine::calendar::Date;
use crate::engine::settle::Settlement;
use crate::engine::{self, Answers, Assessment, ErrorCode, InputError};

/// 「あと少し」と言える数。
const FEW: usize = 2;

/// 状態。
#[derive(Debug, Clone)]
pub struct State {
    /// 書かれたままの答え
    pub session: Session,
    /// 基準日
    pub as_of: Date,
    /// 基準日がアドレスで決められたか
    pub as_of_stated: bool,
    /// はじめ方。「はじめから」のあとも同じ
    pub opening: Opening,
    /// 通ってきた画面
    pub trail: Trail,
    /// 今の画面の誤り
    pub problems: Vec<Problem>,
    /// 画面か誤りが変わるたびに増える。焦点を動かす合図
    pub turn: u32,
    /// 閉じたか
    pub left: bool,
    /// まとめて入力の画面で、焦点を移す事実
    pub aim: Option<String>,
    walked: Rc<Walked>,
    outcome: Option<Rc<Result<Assessment, InputError>>>,
    settlement: Option<Rc<Settlement>>,
    /// 開かれた金額の道 (年度)。開くまで、画面に作らない
    unfolded: Vec<i32>,
    /// 見せた「のこり」の数。むやみに増えないように覚えておく
    shown: BTreeMap<Question, usize>,
    /// 「変更」から来たときの、もどる先と、その時の道すじ
    returning: Option<(Page, Rc<Walked>)>,
}

impl State {
    /// 基準日の決まった、はじめの状態。
    #[must_use]
    pub fn new(as_of: Date, as_of_stated: bool) -> Self {
        Self::opened(as_of, as_of_stated, Opening::default())
    }

    /// はじめ方の決まった、はじめの状態。町の質問は、選んであるかたちになる。
    #[must_use]
    pub fn opened(as_of: Date, as_of_stated: bool, opening: Opening) -> Self {
        let session = Session::starting_in(opening.region.id());
        let walked = Rc::new(walk(&session, as_of));
        Self {
            session,
            as_of,
            as_of_stated,
            opening,
            trail: Trail::default(),
            problems: Vec::new(),
            turn: 0,
            left: false,
            aim: None,
            walked,
            outcome: None,
            settlement: None,
            unfolded: Vec::new(),
            shown: BTreeMap::new(),
            returning: None,
        }
    }

    /// 今の画面。
    #[must_use]
    pub fn page(&self) -> Page {
        self.trail.page()
    }

    /// 生きた道すじ。
    #[must_use]
    pub fn path(&self) -> &[Question] {
        &self.walked.path
    }

    /// エンジンに渡した回答。
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.walked.answers
    }

    /// 結果。結果の画面でだけある。
    #[must_use]
    pub fn outcome(&self) -> Option<&Result<Assessment, InputError>> {
        self.outcome.as_deref()
    }

    /// あと何が分かれば決まるか。結果の画面で、調べおわってからある。
    #[must_use]
    pub fn settlement(&self) -> Option<&Settlement> {
        self.settlement.as_deref()
    }

    /// この年度の金額の道が開かれたか。
    #[must_use]
    pub fn is_unfolded(&self, fiscal_year: i32) -> bool {
        self.unfolded.contains(&fiscal_year)
    }

    /// あと何が分かれば決まるかを、調べることがあるか。
    #[must_use]
    pub fn has_open_result(&self) -> bool {
        let open = |seen: &Assessment| {
            let refused = seen.verdict == Verdict::NotAvailable;
            seen.verdict == Verdict::Undecided
                || (!refused && (seen.first_day.is_none() || seen.last_day.is_none()))
        };
        matches!(self.outcome(), Some(Ok(seen)) if open(seen))
    }

    /// この基準日を扱えるか。
    #[must_use]
    pub fn is_covered(&self) -> bool {
        let empty = Answers {
            as_of: Some(self.as_of),
            ..Answers::default()
        };
        !engine::check(&empty).is_err_and(|error| error.code == ErrorCode::NotCovered)
    }

    /// 今の質問もふくめた、のこりの質問のおよその数。0 は、言えないとき。
    #[must_use]
    pub fn remaining(&self) -> Option<usize> {
        match self.page() {
            Page::Question(question) if self.returning.is_none() => {
                self.shown.get(&question).copied()
            }
            _ => None,
        }
    }

    /// できごとのあとの状態。
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut state = self.clone();
        match action {
            Action::Write { name, value } => state.session.write(&name, &value),
            Action::Pick { name, value } => {
                state.session.write(&name, &value);
                state.settle();
            }
            Action::Tick { name, value, on } => {
                state.session.tick(&name, &value, on);
                state.settle();
            }
            Action::Settle => state.settle(),
            Action::Start => state.start(),
            Action::Form => state.show(Page::Form),
            Action::Next => state.next(),
            Action::Unknown => state.unknown(),
            Action::Change(fact) => state.change(&fact),
            Action::Result => state.result(),
            Action::Search => state.search(),
            Action::Unfold(fiscal_year) => state.unfolded.push(fiscal_year),
            Action::Restart | Action::Exit => {
                let mut trail = state.trail.clone();
                trail.restart();
                let turn = state.turn + 1;
                state = Self::opened(state.as_of, state.as_of_stated, state.opening);
                state.trail = trail;
                state.turn = turn;
                state.left = action == Action::Exit;
            }
            Action::Go { round, at } => {
                state.trail.go(round, at);
                state.returning = None;
                state.rewalk();
                state.arrive();
            }
            Action::AsOf { day, stated } => {
                state.as_of = day;
                state.as_of_stated = stated;
                state.rewalk();
                state.arrive();
            }
        }
        state
    }

    fn start(&mut self) {
        let first = self
            .walked
            .path
            .first()
            .copied()
            .unwrap_or(Question::Situation);
        self.show(Page::Question(first));
    }

    fn next(&mut self) {
        let Page::Question(question) = self.page() else {
            return;
        };
        self.problems = judge(&self.session, question, self.as_of);
        if self.problems.is_empty() {
            self.rewalk();
            self.leave_question(question);
        } else {
            self.turn += 1;
        }
    }

    /// まとめて入力では、答えるたびに道すじを計算しなおす。
    fn settle(&mut self) {
        if self.page() == Page::Form {
            self.rewalk();
        }
    }

    /// 結果へ。まとめて入力では、空けたところは「わからない」とし、読めないところだけを直してもらう。
    fn result(&mut self) {
        self.rewalk();
        if self.page() == Page::Form {
            let unreadable = |question| unreadable(&self.session, question, self.as_of);
            let mut problems: Vec<_> = self.path().iter().copied().flat_map(unreadable).collect();
            if self.session.is_empty() {
                // 何も答えずに押したときは、まちがえて押した。
                problems = judge(&self.session, Question::Situation, self.as_of);
            } else if problems.is_empty() {
                problems.extend(self.out_of_order());
            }
            if !problems.is_empty() {
                self.problems = problems;
                self.turn += 1;
                return;
            }
        }
        self.show(Page::Result);
    }

    fn search(&mut self) {
        if self.has_open_result() && self.settlement.is_none() {
            self.settlement = engine::settle(&self.walked.answers).ok().map(Rc::new);
        }
    }

    /// 答えどうしの順番が合わないところ。
    fn out_of_order(&self) -> Option<Problem> {
        let error = engine::check(&self.walked.answers).err()?;
        let fact = dotted(&error.field);
        Some(Problem {
            field: [fact.as_str(), ".year"].concat(),
            fact,
            fault: Fault::OutOfOrder,
        })
    }

    fn unknown(&mut self) {
        if let Page::Question(question) = self.page() {
            self.session.give_up(question);
            self.next();
        }
    }

    /// 次の画面へ。答えどうしが合わなければ、直す画面へ。
    fn leave_question(&mut self, question: Question) {
        if let Some(problem) = self.out_of_order() {
            let owner = self.question_of(&problem.fact).unwrap_or(question);
            if owner != question {
                self.show(Page::Question(owner));
            }
            self.turn += 1;
            self.problems = vec![problem];
            return;
        }
        let next = self.following(question);
        self.show(next);
    }

    fn following(&self, question: Question) -> Page {
        let path = &self.walked.path;
        if let Some((home, old)) = &self.returning {
            let fresh = path.iter().copied().find(|asked| {
                !old.path.contains(asked) && !self.session.has_answer(*asked, self.as_of)
            });
            return fresh.map_or(*home, Page::Question);
        }
        let after = path
            .iter()
            .position(|asked| *asked == question)
            .map(|at| at + 1);
        let next = match after {
            Some(at) => path.get(at).copied(),
            None => path
                .iter()
                .copied()
                .find(|asked| !self.session.has_answer(*asked, self.as_of)),
        };
        next.map_or(Page::Check, Page::Question)
    }

    fn change(&mut self, fact: &str) {
        let Some(question) = self.question_of(fact) else {
            return;
        };
        if self.trail.by_form() && self.walked.path.contains(&question) {
            self.show(Page::Form);
            self.aim = Some(fact.to_owned());
            return;
        }
        let home = self.page();
        if matches!(home, Page::Check | Page::Result) {
            self.returning = Some((home, Rc::clone(&self.walked)));
        }
        self.show(Page::Question(question));
    }

    /// この事実を聞く質問。市区町村だけは、道の外でも聞ける (相談先を出すため)。
    #[must_use]
    pub fn question_of(&self, fact: &str) -> Option<Question> {
        let inside = [fact, "."].concat();
        let asks = |question: &Question| {
            question.path() == fact
                || question
                    .facts()
                    .iter()
                    .any(|path| path == fact || path.starts_with(&inside))
        };
        let municipality = Question::Municipality;
        self.walked
            .path
            .iter()
            .copied()
            .find(asks)
            .or_else(|| asks(&municipality).then_some(municipality))
    }

    fn show(&mut self, page: Page) {
        let before = self.remaining();
        self.trail.push(page);
        self.arrive();
        if let Page::Question(question) = page {
            let count = expected(&self.session, self.as_of, question);
            let count = count.or(before).unwrap_or(1).max(1);
            // 決して増やさない。道がのびたときは、追いつくまで同じ数のままにし、「あと少し」がうそになるなら、出さない。
            let said = before.map_or(count, |before| count.min(before));
            let wrong = said == 1 && count > FEW;
            self.shown.insert(question, if wrong { 0 } else { said });
        }
    }

    /// 画面についたとき。道すじは計算してある。
    fn arrive(&mut self) {
        self.problems.clear();
        self.aim = None;
        self.turn += 1;
        if matches!(self.page(), Page::Check | Page::Result) {
            self.returning = None;
        }
        self.settlement = None;
        self.unfolded.clear();
        self.outcome =
            (self.page() == Page::Result).then(|| Rc::new(engine::assess(&self.walked.answers)));
    }

    fn rewalk(&mut self) {
        self.walked = Rc::new(walk(&self.session, self.as_of));
    }
}

/// `jobs[0].started_on` を `jobs.0.started_on` に。だいたいの日の誤りも、その日を聞く欄に出す。
#[must_use]
pub fn dotted(field: &str) -> String {
    let field = field.strip_prefix("approximate.").unwrap_or(field);
    field.replace('[', ".").replace(']', "")
}
