//! あとで読みこむ部分の中の、画面の状態。決まりも、はじめの質問より先の画面も、ここから先にある。

use std::rc::Rc;

use super::early::{Look, Place, Shown};
use super::tag::Tag;
use super::{browser, chrome, form, question, result, start};
use crate::flow::action::Action;
use crate::flow::question::Question;
use crate::flow::state::State;
use crate::flow::trail::Page;
use crate::text::{Book, app as words, why};

/// はじめの反応のあとの状態。中身は、あとの部分だけが知っている。
pub(super) trait Rest {
    /// できごとのあとの状態。
    fn after(&self, action: Action) -> Rc<dyn Rest>;
    /// 画面。
    fn shown(&self, look: Look) -> Shown;
}

/// 基準日をアドレスと時計から決めて、それまでのできごとをくり返す。
pub(super) fn begin(log: &[Action]) -> Rc<dyn Rest> {
    let (day, stated) = browser::as_of();
    let state = log.iter().fold(State::new(day, stated), |state, action| {
        state.after(action.clone())
    });
    Rc::new(state)
}

/// アドレスの基準日。
pub(super) fn day() -> Action {
    let (day, stated) = browser::as_of();
    Action::AsOf { day, stated }
}

impl Rest for State {
    fn after(&self, action: Action) -> Rc<dyn Rest> {
        Rc::new(Self::after(self, action))
    }

    fn shown(&self, look: Look) -> Shown {
        let book = look.book;
        // はじめの部分だけのときと、同じ画面にする。
        let first = matches!(
            self.page(),
            Page::Start | Page::Question(Question::Situation)
        );
        let coverage = (!first).then(|| why::coverage(book, self.as_of));
        Shown {
            tags: vec![
                chrome::header(book, look.voice).maybe(chrome::day(book, self)),
                page(book, self),
                chrome::footer(book, coverage),
                chrome::status_line(book, &chrome::status(book, self), look.failed),
            ],
            title: chrome::heading(book, self),
            place: Place {
                turn: self.turn,
                left: self.left,
                round: self.trail.round(),
                at: self.trail.at(),
                aim: self.aim.clone().filter(|_| self.page() == Page::Form),
                wrong: !self.problems.is_empty(),
            },
            search: self.has_open_result() && self.settlement().is_none(),
        }
    }
}

fn page(book: Book, state: &State) -> Tag {
    if !state.is_covered() {
        let words = (words::problem::DAY_TITLE, words::problem::DAY_TEXT);
        return chrome::problem(book, words.0, words.1);
    }
    match state.page() {
        Page::Start => start::page(book),
        Page::Question(question) => question::page(book, state, question),
        Page::Form => form::page(book, state),
        Page::Check => super::check::page(book, state),
        Page::Result => result::page(book, state),
    }
}
