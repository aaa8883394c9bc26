//! はじめの画面。プログラムがなくても、何のサービスか、決まりのあらまし、どこに聞くかが分かる。

use super::chrome;
use super::tag::{Tag, button, classed, tag, text};
use crate::engine::law::{CAP_GENERAL_1, CAP_GENERAL_2, RULES_CHECKED_ON};
use crate::text::app::{START, form, problem, start as words};
use crate::text::{Book, Depth, days, guide};

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
        .with(tag("p").with(more(book)))
        .with(promise)
        .with(tag("p").class("apart").with(button(
            "button button-quiet",
            "form",
            book.get(form::OPEN),
        )))
}

/// 制度の説明 (`guide.html`)。この画面の答えを閉じないように、新しいタブで開く。
fn more(book: Book) -> Tag {
    chrome::outside(
        book,
        book.get(guide::OPEN),
        super::beside(guide_file(book.depth)),
    )
}

/// 制度の説明の、ファイルの名前。
pub(super) const fn guide_file(depth: Depth) -> &'static str {
    match depth {
        Depth::Easy => "guide-easy.html",
        Depth::Plain => "guide.html",
        Depth::Law => "guide-law.html",
        Depth::English => "guide-en.html",
    }
}

/// 決まりのあらまし: だれが、いつ、いくら、どこに聞くか。額は、決まりを確かめた日の行。行がなければ、額の文は出さない。
fn rules(book: Book) -> Tag {
    let caps = [&CAP_GENERAL_1, &CAP_GENERAL_2].map(|table| table.known_on(RULES_CHECKED_ON));
    let mut said = vec![book.get(words::RULE_WHO), book.get(words::RULE_WHEN)];
    let cost;
    if let [Some(first), Some(second)] = caps {
        let caps = [first, second].map(|cap| days::yen(book, cap));
        cost = book.fill(words::RULE_COST, &[&caps[0], &caps[1]]);
        said.push(&cost);
    }
    said.push(book.get(problem::ASK));
    chrome::list(&said)
}
