//! 回答の確認。

use super::chrome;
use super::tag::{Tag, button, classed, tag, text};
use crate::flow::question::Question;
use crate::flow::state::State;
use crate::text::app::{BACK, CHANGE, RESULT, check as words};
use crate::text::{Book, answers, questions};

pub(super) fn page(book: Book, state: &State) -> Tag {
    let rows = state
        .path()
        .iter()
        .map(|question| row(book, state, *question))
        .collect();
    let result = button("button button-main", "result", book.get(RESULT));
    chrome::main("check")
        .with(chrome::title(book.get(words::TITLE)))
        .with(classed("p", "lead", book.get(words::LEAD)))
        .with(tag("dl").class("answers").all(rows))
        .with(chrome::bar(book.get(BACK), vec![result]))
        .with(chrome::restart(book))
}

fn row(book: Book, state: &State, question: Question) -> Tag {
    let label = questions::words(book, question, state.as_of).label;
    let answer = answers::answer(book, &state.session, question, state.as_of);
    let about = book.fill(words::CHANGE_OF, &[&label]);
    let change = chrome::change(question.path(), book.get(CHANGE), &about);
    answered(
        &label,
        answer.as_deref().unwrap_or_else(|| book.get(words::EMPTY)),
    )
    .with(tag("dd").class("answer-change").with(change))
}

/// 一つの質問と答え。
pub(super) fn answered(label: &str, answer: &str) -> Tag {
    tag("div")
        .class("answer")
        .with(text("dt", label))
        .with(text("dd", answer))
}
