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
use crate::text::{Book, Text, app, result as words};

pub(super) fn page(book: Book, state: &State) -> Tag {
    match state.outcome() {
        Some(Ok(seen)) => assessed(book, state, seen),
        Some(Err(_)) | None => chrome::problem(
            book,
            app::problem::ANSWERS_TITLE,
            app::problem::ANSWERS_TEXT,
        ),
    }
}

fn assessed(book: Book, state: &State, seen: &Assessment) -> Tag {
    let confirm: Vec<&str> = seen.confirm.iter().map(Confirm::id).collect();
    let missing: Vec<String> = seen.missing.iter().map(FactPath::to_string).collect();
    let iso = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let usable = seen.verdict != Verdict::NotAvailable;
    let print = button("button button-main", "print", book.get(words::PRINT));
    chrome::main("result")
        .set("data-verdict", seen.verdict.id())
        .put("data-first-day", iso(seen.first_day))
        .put("data-last-day", iso(seen.last_day))
        .put("data-confirm", confirm.join(" "))
        .put("data-missing", missing.join(" "))
        .with(headline::section(book, state, seen))
        .with(why::section(book, state, seen))
        .maybe(settle::section(book, state))
        .maybe(usable.then(|| period::section(book, state, seen)))
        .maybe(usable.then(|| money::section(book, state, seen)))
        .maybe((!seen.steps.is_empty()).then(|| steps::section(book, seen)))
        .with(whom::section(book, state, seen))
        .maybe(settle::unknowns(book, state, seen))
        .maybe(alternatives::section(book, seen))
        .with(about::section(book, state, seen))
        .with(chrome::bar(book.get(words::BACK_TO_CHECK), vec![print]))
        .with(chrome::restart(book))
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
