//! 画面。決まりも文も持たない: 状態 (`flow::state`) と文 (`text`) を、形にするだけ。
//! はじめは `early` だけで動き、ほかは `later` を通して、はじめの反応のあとで読みこむ。
//!
//! With the feature `web` it is a Yew app ([`app`]); without, the same components write the pages as HTML ([`pages`]).

#[cfg(feature = "web")]
mod app;
#[cfg(feature = "web")]
mod browser;
mod check;
mod chrome;
mod controls;
#[cfg(feature = "web")]
mod early;
#[cfg(feature = "web")]
mod events;
mod form;
#[cfg(not(feature = "browser"))]
mod guide;
#[cfg(feature = "web")]
mod later;
mod look;
#[cfg(any(feature = "office", not(target_arch = "wasm32")))]
#[cfg_attr(
    not(feature = "browser"),
    allow(dead_code, reason = "paper holds only the beginning of these pages")
)]
pub mod office;
#[cfg(not(feature = "browser"))]
pub mod pages;
#[cfg(not(feature = "browser"))]
mod paper;
mod question;
#[cfg(feature = "web")]
mod rest;
mod result;
#[cfg(feature = "web")]
mod shelf;
#[cfg(feature = "web")]
mod speech;
mod start;
mod tag;

#[cfg(feature = "web")]
pub use app::mount;

use self::look::Voice;
use self::tag::Tag;
use crate::flow::question::Question;
use crate::flow::state::State;
use crate::flow::trail::Page;
use crate::text::{Book, app as words, why};

/// 画面のすべて。
fn screen(book: Book, state: &State, voice: Voice, notice: chrome::Notice) -> Vec<Tag> {
    // はじめの画面と質問は、はじめの部分 (`early`) だけのときと同じにする。
    let first = matches!(
        state.page(),
        Page::Start | Page::Question(Question::Situation)
    );
    let coverage = (!first).then(|| why::coverage(book, state.as_of));
    let notice = chrome::Notice {
        answered: !state.session.is_empty(),
        ..notice
    };
    let footer = chrome::footer(book, coverage);
    let footer = if state.drawing().is_some() {
        footer.set("hidden", "")
    } else {
        footer
    };
    let mut tags = vec![
        chrome::header(book, voice).maybe(chrome::day(book, state)),
        page(book, state),
        footer,
    ];
    tags.extend(chrome::status_lines(
        book,
        &chrome::status(book, state),
        notice,
    ));
    tags
}

/// 同じ置き場所の、この名前のファイルの行き先。
fn beside(name: &str) -> String {
    #[cfg(feature = "web")]
    let root = browser::root();
    #[cfg(not(feature = "web"))]
    let root = "./".to_owned();
    root + name
}

fn page(book: Book, state: &State) -> Tag {
    if !state.is_covered() {
        let words = (words::problem::DAY_TITLE, words::problem::DAY_TEXT);
        return chrome::problem(book, words.0, words.1);
    }
    match state.page() {
        Page::Start => start::page(book, chrome::place(book, state)),
        Page::Question(question) => question::page(book, state, question),
        Page::Form => form::page(book, state),
        Page::Check => check::page(book, state),
        Page::Result => result::page(book, state),
    }
}
