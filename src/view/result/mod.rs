//! 結果の画面。順番: 見込み、いつからいつまで、お金、次にすること、どこに聞くか、ほかに使えるもの。

mod about;
mod alternatives;
mod headline;
mod money;
mod months;
mod period;
mod steps;
mod whom;

use super::chrome;
use super::tag::{Tag, button, tag, text};
use crate::engine::Assessment;
use crate::engine::assessment::{Confirm, Verdict};
use crate::engine::calendar::Date;
use crate::engine::fact::FactPath;
use crate::flow::state::{State, dotted};
use crate::text::{app, facts, result as words};

pub(super) fn page(state: &State) -> Tag {
    match state.outcome() {
        Some(Ok(seen)) => assessed(state, seen),
        Some(Err(_)) | None => {
            chrome::problem(app::problem::ANSWERS_TITLE, app::problem::ANSWERS_TEXT)
        }
    }
}

fn assessed(state: &State, seen: &Assessment) -> Tag {
    let confirm: Vec<&str> = seen.confirm.iter().map(Confirm::id).collect();
    let missing: Vec<String> = seen.missing.iter().map(FactPath::to_string).collect();
    let iso = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let usable = seen.verdict != Verdict::NotAvailable;
    let print = button("button button-main", "print", words::PRINT);
    chrome::main("result")
        .set("data-verdict", seen.verdict.id())
        .put("data-first-day", iso(seen.first_day))
        .put("data-last-day", iso(seen.last_day))
        .put("data-confirm", confirm.join(" "))
        .put("data-missing", missing.join(" "))
        .with(headline::section(state, seen))
        .maybe(usable.then(|| period::section(state, seen)))
        .maybe(usable.then(|| money::section(state, seen)))
        .maybe((!seen.steps.is_empty()).then(|| steps::section(seen)))
        .with(whom::section(state, seen))
        .maybe(unknowns(state, seen))
        .maybe(alternatives::section(seen))
        .with(about::section(state, seen))
        .with(chrome::bar(words::BACK_TO_CHECK, vec![print]))
        .with(chrome::restart())
}

/// 結果の一つの部分。
fn part(heading: &str) -> Tag {
    tag("section")
        .class("part-of-result")
        .with(text("h2", heading))
}

/// これが分かると、はっきりします。
fn unknowns(state: &State, seen: &Assessment) -> Option<Tag> {
    let mut asked = Vec::new();
    let mut rows = Vec::new();
    for fact in &seen.missing {
        let question = state.question_of(&dotted(&fact.to_string()));
        if let Some(question) = question.filter(|question| !asked.contains(question)) {
            asked.push(question);
            let name = facts::fact(*fact);
            let answer = chrome::change(question.path(), words::ANSWER, &name);
            rows.push(tag("li").with(text("span", &name)).with(answer));
        } else if *fact == FactPath::Provider && seen.verdict != Verdict::Ended {
            rows.push(text("li", &facts::fact(*fact)));
        }
    }
    (!rows.is_empty()).then(|| part(words::MISSING).with(tag("ul").class("unknowns").all(rows)))
}
