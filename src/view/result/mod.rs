//! 結果の画面。順番: 見込み、そのわけ、何が分かれば決まるか、いつからいつまで、お金、次にすること、どこに聞くか、ほかに使えるもの。

mod about;
mod alternatives;
mod headline;
mod local;
mod local_groups;
mod money;
mod months;
mod path;
mod period;
mod settle;
mod steps;
mod whom;
mod why;

use super::chrome;
use super::tag::{Tag, button, tag, text};
use crate::engine::Assessment;
use crate::engine::assessment::{Confirm, Reason, Verdict};
use crate::engine::calendar::Date;
use crate::engine::fact::FactPath;
use crate::flow::state::State;
use crate::flow::trail::Page;
use crate::text::{Book, Text, app, result as words};

pub(super) fn page(book: Book, state: &State) -> Tag {
    match state.outcome() {
        Some(Ok(seen)) => match state.drawing() {
            Some(before) => begun(book, state, seen, before),
            None => assessed(book, state, seen),
        },
        Some(Err(_)) | None => chrome::problem(
            book,
            app::problem::ANSWERS_TITLE,
            app::problem::ANSWERS_TEXT,
        ),
    }
}

/// 押されたら、まず見出しを出す。のこりは、それが見えたあとで ([`crate::flow::action::Action::Draw`])。
/// 画面の名前は、結果がそろうまで、前のまま: `result` と名のるときには、月の行もある。
fn begun(book: Book, state: &State, seen: &Assessment, before: Page) -> Tag {
    let name = if before == Page::Form {
        "form"
    } else {
        "check"
    };
    chrome::main(name).set("aria-busy", "true").all(keyed([(
        "headline",
        Some(headline::section(book, state, seen)),
    )]))
}

/// 名前をつけて並べる。ふえても、前からあるもの (焦点のある見出し) を作りなおさない。
fn keyed<const N: usize>(parts: [(&str, Option<Tag>); N]) -> Vec<Tag> {
    let named = parts
        .into_iter()
        .filter_map(|(name, part)| Some(part?.key(name.to_owned())));
    named.collect()
}

fn assessed(book: Book, state: &State, seen: &Assessment) -> Tag {
    let confirm: Vec<&str> = seen.confirm.iter().map(Confirm::id).collect();
    let missing: Vec<String> = seen.missing.iter().map(FactPath::to_string).collect();
    let iso = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let usable = seen.verdict != Verdict::NotAvailable;
    let steps = (!seen.steps.is_empty()).then(|| steps::section(book, seen));
    let print = button("button button-main", "print", book.get(words::PRINT));
    chrome::main("result")
        .set("data-verdict", seen.verdict.id())
        .put("data-first-day", iso(seen.first_day))
        .put("data-last-day", iso(seen.last_day))
        .put("data-confirm", confirm.join(" "))
        .put("data-missing", missing.join(" "))
        .all(keyed([
            ("headline", Some(headline::section(book, state, seen))),
            ("why", Some(why::section(book, state, seen))),
            ("settle", settle::section(book, state)),
            ("period", usable.then(|| period::section(book, state, seen))),
            ("money", usable.then(|| money::section(book, state, seen))),
            ("steps", steps),
            ("whom", Some(whom::section(book, state, seen))),
            ("unknowns", settle::unknowns(book, state, seen)),
            ("alternatives", alternatives::section(book, seen)),
            ("about", Some(about::section(book, state, seen))),
            (
                "bar",
                Some(chrome::bar(book.get(words::BACK_TO_CHECK), vec![print])),
            ),
            ("restart", Some(chrome::restart(book))),
        ]))
}

/// まだ就職していない人か。働きながらサービスを使っている人は、そうではない。
fn has_no_job(seen: &Assessment) -> bool {
    let mut reasons = seen.findings.iter().map(|finding| finding.reason);
    reasons.any(|reason| reason == Reason::NoJobYet)
}

/// 結果の一つの部分。
fn part(book: Book, heading: Text) -> Tag {
    tag("section")
        .class("part-of-result")
        .with(text("h2", book.get(heading)))
}
