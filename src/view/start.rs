//! はじめの画面。

use super::chrome;
use super::tag::{Tag, button, classed, tag, text};
use crate::text::Book;
use crate::text::app::{START, form, start as words};

pub(super) fn page(book: Book) -> Tag {
    let heading = |key| text("h2", book.get(key));
    let promise = tag("section")
        .class("box")
        .with(heading(words::PROMISE))
        .with(chrome::texts(book, &words::PROMISES));
    chrome::main("start")
        .with(chrome::title(book.get(words::TITLE)))
        .with(classed("p", "lead", book.get(words::WHAT)))
        .with(heading(words::KNOW))
        .with(chrome::texts(book, &words::KNOWS))
        .with(button("button button-main", "start", book.get(START)))
        .with(heading(words::HOW))
        .with(chrome::texts(book, &words::HOWS))
        .with(heading(words::PAPERS))
        .with(text("p", book.get(words::PAPERS_TEXT)))
        .with(promise)
        .with(tag("p").class("apart").with(button(
            "button button-quiet",
            "form",
            book.get(form::OPEN),
        )))
}
