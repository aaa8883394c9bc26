//! 回答の確認。

use super::chrome;
use super::tag::{Tag, button, classed, tag, text};
use crate::flow::question::Question;
use crate::flow::state::State;
use crate::text::app::{BACK, CHANGE, RESULT, check as words};
use crate::text::{answers, fill, questions};

pub(super) fn page(state: &State) -> Tag {
    let rows = state
        .path()
        .iter()
        .map(|question| row(state, *question))
        .collect();
    let result = button("button button-main", "result", RESULT);
    chrome::main("check")
        .with(chrome::title(words::TITLE))
        .with(classed("p", "lead", words::LEAD))
        .with(tag("dl").class("answers").all(rows))
        .with(chrome::bar(BACK, vec![result]))
        .with(chrome::restart())
}

fn row(state: &State, question: Question) -> Tag {
    let label = questions::words(question, state.as_of).label;
    let answer = answers::answer(&state.session, question, state.as_of);
    let about = fill(words::CHANGE_OF, &[&label]);
    let change = chrome::change(question.path(), CHANGE, &about);
    answered(&label, answer.as_deref().unwrap_or(words::EMPTY))
        .with(tag("dd").class("answer-change").with(change))
}

/// 一つの質問と答え。
pub(super) fn answered(label: &str, answer: &str) -> Tag {
    tag("div")
        .class("answer")
        .with(text("dt", label))
        .with(text("dd", answer))
}
