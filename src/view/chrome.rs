//! どの画面にもある部分: 上、下、動くためのボタン、状態の知らせ。

use super::look::{self, Voice};
use super::tag::{Tag, button, classed, tag, text};
use crate::flow::opening::Region;
use crate::flow::state::State;
use crate::flow::trail::Page;
use crate::text::keys::days::SPACE;
use crate::text::keys::embed;
use crate::text::ruby::bare;
use crate::text::{Book, Text, app as words, choices, days, questions, result};

pub(super) fn header(book: Book, voice: Voice) -> Tag {
    let exit = button("button button-quiet", "exit", book.get(words::EXIT)).with(
        tag("span")
            .class("visually-hidden")
            .name(book.get(words::EXIT_NOTE)),
    );
    tag("header")
        .class("header")
        .with(tag("p").class("header-name").name(book.get(words::NAME)))
        .with(exit)
        .with(look::switch(book, voice))
}

/// アドレスで決められた基準日。
pub(super) fn day(book: Book, state: &State) -> Option<Tag> {
    state.as_of_stated.then(|| {
        let day = book.fill(words::AS_OF, &[&days::day(book, state.as_of)]);
        classed("p", "header-day", &day)
            .say(book.get(SPACE))
            .say(book.get(words::AS_OF_STATED))
    })
}

/// どの町の情報が入っているか。全国なら、何も言わない。
pub(super) fn place(book: Book, state: &State) -> Option<Tag> {
    let Region::Of(profile) = state.opening.region else {
        return missing_place(book, state);
    };
    let said = book.fill(embed::PLACE, &[&choices::place(book, profile)]);
    Some(classed("p", "aside", &said).set("data-place", profile.id))
}

/// 決められた町の情報が、まだないこと。
pub(super) fn missing_place(book: Book, state: &State) -> Option<Tag> {
    let missing = matches!(state.opening.region, Region::Missing);
    missing.then(|| classed("p", "aside", book.get(embed::NO_PLACE)).set("data-place", ""))
}

/// どの画面にもある下の部分。`coverage` は、いつまでの決まりか。
pub(super) fn footer(book: Book, coverage: Option<String>) -> Tag {
    let translation = book.get(words::TRANSLATION);
    tag("footer")
        .class("footer")
        .with(text("p", book.get(words::FOOT)))
        .with(text("p", book.get(words::DECIDES)))
        .maybe(coverage.map(|said| text("p", &said)))
        .with(tag("p").with(outside(
            book,
            book.get(words::STATEMENT),
            super::beside("accessibility.html"),
        )))
        .maybe((!translation.is_empty()).then(|| text("p", translation)))
}

/// 新しいタブで開く行き先。答えのある画面を、閉じさせない。
pub(super) fn outside(book: Book, said: &str, url: String) -> Tag {
    tag("a")
        .put("href", url)
        .set("target", "_blank")
        .set("rel", "noopener noreferrer")
        .name(said)
        .with(
            tag("span")
                .class("choice-note")
                .name(book.get(result::NEW_WINDOW)),
        )
}

/// 動くためのボタン。
pub(super) fn bar(back: &str, others: Vec<Tag>) -> Tag {
    tag("div")
        .class("bar")
        .with(button("button button-second", "back", back))
        .all(others)
}

/// 答えをぜんぶ消すボタン。
pub(super) fn restart(book: Book) -> Tag {
    tag("p").class("apart").with(button(
        "button button-quiet",
        "restart",
        book.get(words::RESTART),
    ))
}

/// 画面の見出し。焦点を受ける。
pub(super) fn title(said: &str) -> Tag {
    classed("h1", "title", said).set("tabindex", "-1")
}

/// 見出しの文。
pub(super) fn heading(book: Book, state: &State) -> String {
    match state.page() {
        Page::Start => book.bare(words::start::TITLE),
        Page::Question(question) => bare(&questions::words(book, question, state.as_of).title),
        Page::Form => book.bare(words::form::TITLE),
        Page::Check => book.bare(words::check::TITLE),
        Page::Result => book.bare(result::TITLE),
    }
}

/// のこりの数。ふりがなはつけない (知らせになる)。
pub(super) fn status(book: Book, state: &State) -> String {
    match state.remaining() {
        Some(1) => book.bare(words::LAST_ONE),
        Some(count @ 2..) => bare(&book.fill(words::REMAINING, &[&count.to_string()])),
        Some(0) | None => String::new(),
    }
}

/// 画面の下で知らせること。
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Notice {
    /// 選んだ深さの文を読みこめなかった
    pub(super) failed: bool,
    /// 新しい版がある
    pub(super) renewed: bool,
    /// 消えては困る答えがある
    pub(super) answered: bool,
}

/// 画面の下の知らせ。`said` は、のこりの数。文を読みこめなかったとき、新しい版があるときは、それを知らせる。
/// 新しい版を読みなおすボタンは、知らせの外に出す。
pub(super) fn status_lines(book: Book, said: &str, notice: Notice) -> Vec<Tag> {
    let line = tag("p").set("role", "status");
    if notice.failed {
        return vec![line.class("notice").name(book.get(words::look::FAILED))];
    }
    if !notice.renewed {
        return vec![line.class("visually-hidden").name(said)];
    }
    let line = line.class("notice").name(book.get(words::edition::NEW));
    let line = if notice.answered {
        line.say(book.get(SPACE))
            .name(book.get(words::edition::LOSES))
    } else {
        line
    };
    let reload = button(
        "button button-second",
        "reload",
        book.get(words::edition::RELOAD),
    );
    vec![line, tag("p").class("notice").with(reload)]
}

/// 目に見える知らせ。
#[cfg(feature = "web")]
pub(super) fn notice(book: Book, said: Text) -> Tag {
    tag("p")
        .set("role", "status")
        .class("notice")
        .name(book.get(said))
}

/// あとの部分を読みこめなかったときの知らせ。答えは消えていない。
#[cfg(feature = "web")]
pub(super) fn cut(book: Book) -> Tag {
    tag("div")
        .set("role", "status")
        .class("notice")
        .with(tag("p").name(book.get(words::later::FAILED)))
        .with(button(
            "button button-second",
            "retry",
            book.get(words::later::RETRY),
        ))
}

/// うまくいかないときの画面。
pub(super) fn problem(book: Book, heading: Text, said: Text) -> Tag {
    main("problem")
        .with(title(book.get(heading)))
        .with(text("p", book.get(said)))
        .with(text("p", book.get(words::problem::ASK)))
        .with(restart(book))
}

/// 画面の本文。
pub(super) fn main(page: &'static str) -> Tag {
    tag("main").class("main").set("data-page", page)
}

/// 「変更」のボタン。`about` は目の見えない人のための言葉。
pub(super) fn change(path: String, said: &str, about: &str) -> Tag {
    let about = (!about.is_empty()).then(|| tag("span").class("visually-hidden").name(about));
    tag("button")
        .set("type", "button")
        .class("button button-link")
        .set("data-action", "change")
        .put("data-fact", path)
        .maybe(about)
        .name(said)
}

/// 本の文の箇条書き。
pub(super) fn texts(book: Book, items: &[Text]) -> Tag {
    let said: Vec<&str> = items.iter().map(|item| book.get(*item)).collect();
    list(&said)
}

/// 箇条書き。
pub(super) fn list(items: &[&str]) -> Tag {
    tag("ul")
        .class("list")
        .all(items.iter().map(|item| text("li", item)).collect())
}
