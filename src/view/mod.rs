//! 画面。決まりも文も持たない: 状態 (`flow::state`) と文 (`text`) を、形にするだけ。
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
mod events;
mod form;
mod look;
#[cfg(not(feature = "web"))]
pub mod pages;
#[cfg(not(feature = "web"))]
mod paper;
mod question;
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
use crate::flow::state::State;
use crate::flow::trail::Page;
use crate::text::Book;
use crate::text::app as words;

/// 画面のすべて。
fn screen(book: Book, state: &State, voice: Voice, notice: chrome::Notice) -> Vec<Tag> {
    let (said, action) = chrome::status_line(book, state, notice);
    let mut tags = vec![
        chrome::header(book, state, voice),
        page(book, state),
        chrome::footer(book),
        said,
    ];
    tags.extend(action);
    tags
}

fn page(book: Book, state: &State) -> Tag {
    if !state.is_covered() {
        let words = (words::problem::DAY_TITLE, words::problem::DAY_TEXT);
        return chrome::problem(book, words.0, words.1);
    }
    match state.page() {
        Page::Start => start::page(book, state.as_of),
        Page::Question(question) => question::page(book, state, question),
        Page::Form => form::page(book, state),
        Page::Check => check::page(book, state),
        Page::Result => result::page(book, state),
    }
}
