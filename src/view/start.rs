//! はじめの画面。プログラムがなくても、何のサービスか、決まりのあらまし、どこに聞くかが分かる。

use super::chrome;
use super::tag::{Tag, button, classed, tag, text};
use crate::engine::law::{CAP_GENERAL_1, CAP_GENERAL_2};
use crate::text::app::{START, form, problem, start as words};
use crate::text::{Book, days};

/// `place` は、どの町の情報が入っているか。押すボタンが動かないように、その下に出す。
pub(super) fn page(book: Book, place: Option<Tag>) -> Tag {
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
        .maybe(place)
        .with(heading(words::HOW))
        .with(chrome::texts(book, &words::HOWS))
        .with(heading(words::PAPERS))
        .with(text("p", book.get(words::PAPERS_TEXT)))
        .with(heading(words::RULE))
        .with(rules(book))
        .with(promise)
        .with(tag("p").class("apart").with(button(
            "button button-quiet",
            "form",
            book.get(form::OPEN),
        )))
}

/// 決まりのあらまし: だれが、いつ、いくら、どこに聞くか。
fn rules(book: Book) -> Tag {
    let caps = [CAP_GENERAL_1.latest(), CAP_GENERAL_2.latest()];
    let caps = caps.map(|cap| days::yen(book, cap.unwrap_or_default()));
    let cost = book.fill(words::RULE_COST, &[&caps[0], &caps[1]]);
    chrome::list(&[
        book.get(words::RULE_WHO),
        book.get(words::RULE_WHEN),
        &cost,
        book.get(problem::ASK),
    ])
}
