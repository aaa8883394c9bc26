//! はじめの画面。

use super::chrome;
use super::tag::{Tag, button, classed, tag, text};
use crate::text::app::{START, start as words};

pub(super) fn page() -> Tag {
    let promise = tag("section")
        .class("box")
        .with(text("h2", words::PROMISE))
        .with(chrome::list(&words::PROMISES));
    chrome::main("start")
        .with(chrome::title(words::TITLE))
        .with(classed("p", "lead", words::WHAT))
        .with(text("h2", words::KNOW))
        .with(chrome::list(&words::KNOWS))
        .with(button("button button-main", "start", START))
        .with(text("h2", words::HOW))
        .with(chrome::list(&words::HOWS))
        .with(text("h2", words::PAPERS))
        .with(text("p", words::PAPERS_TEXT))
        .with(promise)
}
