//! まとめて入力。支援する人が、すべての質問に一つの画面で答える。

use super::tag::{button, classed, tag};
use super::{Tag, chrome, question};
use crate::flow::state::State;
use crate::text::Book;
use crate::text::app::{BACK, RESULT, form as words};

pub(super) fn page(book: Book, state: &State) -> Tag {
    let questions = state
        .path()
        .iter()
        .map(|asked| question::fieldset(book, state, *asked, "h2").key(asked.path()));
    let one_by_one = button("button button-quiet", "start", book.get(words::ONE_BY_ONE));
    let result = tag("button")
        .set("type", "submit")
        .class("button button-main")
        .set("data-action", "result")
        .name(book.get(RESULT));
    let form = tag("form")
        .set("novalidate", "")
        .maybe(question::summary(book, &state.problems))
        .with(tag("div").class("form-questions").all(questions.collect()))
        .with(chrome::bar(book.get(BACK), vec![result]).set("data-stay", ""));
    chrome::main("form")
        .with(chrome::title(book.get(words::TITLE)))
        .with(classed("p", "lead", book.get(words::LEAD)))
        .maybe(chrome::place(book, state))
        .with(form)
        .with(tag("p").class("apart").with(one_by_one))
}
