//! 画面。決まりも文も持たない: 状態 (`flow::state`) と文 (`text`) を、形にするだけ。

mod browser;
mod check;
mod chrome;
mod controls;
mod events;
mod form;
mod look;
mod question;
mod result;
mod shelf;
mod speech;
mod start;
mod tag;

use std::rc::Rc;

use yew::prelude::*;

use self::look::Voice;
use self::tag::Tag;
use crate::flow::action::Action;
use crate::flow::state::State;
use crate::flow::trail::Page;
use crate::text::Book;
use crate::text::app as words;

/// 画面の状態: 答えと、文の出し方。
#[derive(Clone)]
pub(crate) struct Model {
    state: State,
    book: Book,
    /// 選んだ深さの文を読みこめなかったか
    failed: bool,
    voice: Voice,
}

/// 画面で起きること。
pub(crate) enum Event {
    /// 答えや画面の動き
    Flow(Action),
    /// 文の本が開いた。読みこめなければ `None`
    Opened(Option<Book>),
    /// 声の様子が変わった
    Voice(Voice),
}

impl Reducible for Model {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let mut model = (*self).clone();
        match event {
            Event::Flow(action) => {
                model.state = model.state.after(action);
                model.failed = false;
            }
            Event::Opened(book) => {
                model.failed = book.is_none();
                model.book = book.unwrap_or(model.book);
            }
            Event::Voice(voice) => model.voice = voice,
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
            failed: false,
            voice: Voice::None,
        }
    });
    events::use_browser(&model);
    let (book, state) = (model.book, &model.state);
    if state.left {
        return Html::default();
    }
    tag::html(vec![
        chrome::header(book, state, model.voice),
        page(book, state),
        chrome::footer(book, state.as_of),
        chrome::status_line(book, state, model.failed),
    ])
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
        Page::Check => check::page(book, state),
        Page::Result => result::page(book, state),
    }
}

/// 画面を始める。アドレスで深さが選ばれていれば、その文を読みこんでから。
pub fn mount() {
    browser::on_panic();
    let (depth, ruby) = browser::wanted_look();
    shelf::plain();
    shelf::open(depth, ruby, |_| {
        if let Some(root) = gloo::utils::document().get_element_by_id("app") {
            yew::Renderer::<App>::with_root(root).render();
        }
    });
}
