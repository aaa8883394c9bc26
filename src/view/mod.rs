//! 画面。決まりも文も持たない: 状態 (`flow::state`) と文 (`text`) を、形にするだけ。

mod browser;
mod check;
mod chrome;
mod controls;
mod events;
mod question;
mod result;
mod start;
mod tag;

use std::rc::Rc;

use yew::prelude::*;

use crate::flow::action::Action;
use crate::flow::state::State;
use crate::flow::trail::Page;
use crate::text::app as words;

/// 画面の状態。
pub(crate) struct Model(State);

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.after(action)))
    }
}

/// アプリ。
#[component]
fn App() -> Html {
    let model = use_reducer(|| {
        let (day, stated) = browser::as_of();
        Model(State::new(day, stated))
    });
    events::use_browser(&model);
    let state = &model.0;
    if state.left {
        return Html::default();
    }
    let page = if state.is_covered() {
        match state.page() {
            Page::Start => start::page(),
            Page::Question(question) => question::page(state, question),
            Page::Check => check::page(state),
            Page::Result => result::page(state),
        }
    } else {
        chrome::problem(words::problem::DAY_TITLE, words::problem::DAY_TEXT)
    };
    tag::html(vec![
        chrome::header(state),
        page,
        chrome::footer(),
        chrome::status_line(state),
    ])
}

/// 画面を始める。
pub fn mount() {
    browser::on_panic();
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<App>::with_root(root).render();
    }
}
