//! はじめ方 (町、窓口を出すか) が、答えと結果にどう効くか。

use super::{session, today};
use crate::flow::action::Action;
use crate::flow::opening::{Opening, Region};
use crate::flow::state::State;
use crate::flow::trail::Page;

fn opened(region: &str) -> State {
    let opening = Opening {
        region: Region::of(region),
        contact_hidden: false,
    };
    State::opened(today(), true, opening)
}

#[test]
fn the_municipality_is_chosen_and_can_be_changed() {
    let state = opened("otsu-shi");
    assert_eq!(state.session.field("municipality"), "otsu");
    let changed = state.after(Action::Pick {
        name: "municipality".into(),
        value: "kobe".into(),
    });
    assert_eq!(changed.session.field("municipality"), "kobe");
}

#[test]
fn a_municipality_that_was_given_is_no_answer() {
    let state = opened("otsu");
    assert!(state.session.is_empty(), "nothing would be lost");
    let form = state.after(Action::Form).after(Action::Result);
    assert_eq!(form.page(), Page::Form, "nothing was answered");
    let answered = state.after(Action::Pick {
        name: "municipality".into(),
        value: "kobe".into(),
    });
    assert!(!answered.session.is_empty());
    assert!(
        !session(&[("municipality", "otsu")]).is_empty(),
        "chosen by hand"
    );
}

#[test]
fn starting_again_keeps_the_municipality() {
    let state = opened("otsu").after(Action::Start).after(Action::Restart);
    assert_eq!(state.session.field("municipality"), "otsu");
    assert!(matches!(state.opening.region, Region::Of(_)));
}

#[test]
fn an_unknown_municipality_leaves_the_national_rules() {
    let state = opened("nowhere");
    assert_eq!(state.session.field("municipality"), "");
    assert!(matches!(state.opening.region, Region::Missing));
}
