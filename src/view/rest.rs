//! あとで読みこむ部分の中の、画面の状態。決まりも、はじめの質問より先の画面も、ここから先にある。

use std::rc::Rc;

use super::early::{Look, Place, Shown};
use super::{browser, chrome, screen};
use crate::flow::action::Action;
use crate::flow::opening::{Opening, Region};
use crate::flow::state::State;
use crate::flow::trail::Page;

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
    let wanted = |name| browser::from_address(name).unwrap_or_default();
    let opening = Opening {
        region: Region::of(&wanted("region=")),
        contact_hidden: wanted("contact=") == "hidden",
    };
    let begun = State::opened(day, stated, opening);
    let after = |state: State, action: &Action| state.after(action.clone());
    Rc::new(log.iter().fold(begun, after))
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
        Shown {
            tags: screen(look.book, self, look.voice, look.notice),
            title: chrome::heading(look.book, self),
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
