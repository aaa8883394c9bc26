//! アプリ: 画面の状態と、始め方。

use std::rc::Rc;

use yew::prelude::*;

use super::chrome::Notice;
use super::look::Voice;
use super::{browser, events, screen, shelf, tag};
use crate::flow::action::Action;
use crate::flow::state::State;
use crate::text::Book;

/// 画面の状態: 答えと、文の出し方。
#[derive(Clone)]
pub(crate) struct Model {
    pub(super) state: State,
    pub(super) book: Book,
    pub(super) notice: Notice,
    pub(super) voice: Voice,
}

/// 画面で起きること。
pub(crate) enum Event {
    /// 答えや画面の動き
    Flow(Action),
    /// 文の本が開いた。読みこめなければ `None`
    Opened(Option<Book>),
    /// 声の様子が変わった
    Voice(Voice),
    /// 新しい版が、とどいた
    Renewed,
}

impl Reducible for Model {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let mut model = (*self).clone();
        match event {
            Event::Flow(action) => {
                model.state = model.state.after(action);
                model.notice.failed = false;
            }
            Event::Opened(book) => {
                model.notice.failed = book.is_none();
                model.book = book.unwrap_or(model.book);
            }
            Event::Voice(voice) => model.voice = voice,
            Event::Renewed => model.notice.renewed = true,
        }
        Rc::new(model)
    }
}

/// アプリ。
#[component]
fn App() -> Html {
    let model = use_reducer(|| {
        let (day, stated) = browser::as_of();
        let (depth, ruby) = browser::wanted_look();
        Model {
            state: State::new(day, stated),
            book: shelf::opened(depth, ruby).unwrap_or_else(shelf::plain),
            notice: Notice::default(),
            voice: Voice::None,
        }
    });
    events::use_browser(&model);
    let (book, state) = (model.book, &model.state);
    if state.left {
        return Html::default();
    }
    tag::html(screen(book, state, model.voice, model.notice))
}

/// 画面を始める。アドレスで深さが選ばれていれば、その文を読みこんでから、紙の画面 (`pages`) に代わる。
pub fn mount() {
    browser::on_panic();
    let (depth, ruby) = browser::wanted_look();
    shelf::plain();
    shelf::open(depth, ruby, |_| {
        browser::take_over(|| {
            if let Some(root) = gloo::utils::document().get_element_by_id("app") {
                yew::Renderer::<App>::with_root(root).render();
            }
        });
    });
}
