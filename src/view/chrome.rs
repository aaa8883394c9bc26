//! どの画面にもある部分: 上、下、動くためのボタン、状態の知らせ。

use super::tag::{Tag, button, classed, tag, text};
use crate::flow::state::State;
use crate::flow::trail::Page;
use crate::text::{app as words, days, fill, questions, result};

pub(super) fn header(state: &State) -> Tag {
    let exit = button("button button-quiet", "exit", words::EXIT).with(classed(
        "span",
        "visually-hidden",
        words::EXIT_NOTE,
    ));
    let day = state.as_of_stated.then(|| {
        let day = fill(words::AS_OF, &[&days::day(state.as_of)]);
        classed("p", "header-day", &day).say(words::AS_OF_STATED)
    });
    tag("header")
        .class("header")
        .with(classed("p", "header-name", words::NAME))
        .with(exit)
        .maybe(day)
}

pub(super) fn footer() -> Tag {
    tag("footer")
        .class("footer")
        .with(text("p", words::FOOT))
        .with(text("p", words::DECIDES))
}

/// 動くためのボタン。
pub(super) fn bar(back: &str, others: Vec<Tag>) -> Tag {
    tag("div")
        .class("bar")
        .with(button("button button-second", "back", back))
        .all(others)
}

/// 答えをぜんぶ消すボタン。
pub(super) fn restart() -> Tag {
    tag("p")
        .class("apart")
        .with(button("button button-quiet", "restart", words::RESTART))
}

/// 画面の見出し。焦点を受ける。
pub(super) fn title(said: &str) -> Tag {
    classed("h1", "title", said).set("tabindex", "-1")
}

/// 見出しの文。
pub(super) fn heading(state: &State) -> String {
    match state.page() {
        Page::Start => words::start::TITLE.to_owned(),
        Page::Question(question) => questions::words(question, state.as_of).title,
        Page::Check => words::check::TITLE.to_owned(),
        Page::Result => result::TITLE.to_owned(),
    }
}

/// のこりの数。
pub(super) fn status(state: &State) -> String {
    match state.remaining() {
        Some(0 | 1) => words::LAST_ONE.to_owned(),
        Some(count) => fill(words::REMAINING, &[&count.to_string()]),
        None => String::new(),
    }
}

/// のこりの数を、画面を見ない人にも一度だけ知らせる。
pub(super) fn status_line(state: &State) -> Tag {
    classed("p", "visually-hidden", &status(state)).set("role", "status")
}

/// うまくいかないときの画面。
pub(super) fn problem(heading: &str, said: &str) -> Tag {
    main("problem")
        .with(title(heading))
        .with(text("p", said))
        .with(text("p", words::problem::ASK))
        .with(restart())
}

/// 画面の本文。
pub(super) fn main(page: &'static str) -> Tag {
    tag("main").class("main").set("data-page", page)
}

/// 「変更」のボタン。`about` は目の見えない人のための言葉。
pub(super) fn change(path: String, said: &str, about: &str) -> Tag {
    let about = (!about.is_empty()).then(|| classed("span", "visually-hidden", about));
    tag("button")
        .set("type", "button")
        .class("button button-link")
        .set("data-action", "change")
        .put("data-fact", path)
        .maybe(about)
        .say(said)
}

/// 箇条書き。
pub(super) fn list(items: &[&str]) -> Tag {
    tag("ul")
        .class("list")
        .all(items.iter().map(|item| text("li", item)).collect())
}
