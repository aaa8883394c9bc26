//! 金額の道: 給与や通知から、払う額まで。使った表の行も。

use super::super::tag::{Tag, classed, tag, text};
use super::why;
use crate::engine::assessment::MonthCost;
use crate::engine::copay::path::{PathStep, PathStepId};
use crate::engine::law::{RowUsed, source};
use crate::engine::{MoneyPath, money_path};
use crate::flow::state::State;
use crate::text::keys::days::SPACE;
use crate::text::{Book, Text, money, path as words, why as whys};

/// 一つのまとまりの月の道。
///
/// It is long and most people never open it, so nothing is made before they do.
pub(super) fn section(book: Book, state: &State, month: &MonthCost) -> Tag {
    let inside = state
        .is_unfolded(month.fiscal_year)
        .then(|| inside(book, state, month))
        .flatten();
    tag("details")
        .class("path")
        .put("data-path", month.fiscal_year.to_string())
        .with(tag("summary").name(book.get(words::TITLE)))
        .maybe(inside)
}

fn inside(book: Book, state: &State, month: &MonthCost) -> Option<Tag> {
    let path = money_path(state.answers(), state.as_of, month).ok()?;
    let assisted = path.assisted.then(|| text("p", book.get(words::ASSISTED)));
    let category = [book.get(SPACE), &money::categories(book, month.categories)].concat();
    let category = text("li", &book.fill(words::CATEGORY, &[category.trim()]));
    let mut together = steps(book, &path.together);
    let at = path
        .together
        .iter()
        .position(|step| step.id == PathStepId::Cap);
    together.insert(at.unwrap_or_default(), category);
    Some(
        tag("div")
            .maybe(assisted)
            .maybe(person(book, words::OWN, &path, &path.own))
            .maybe(person(book, words::SPOUSE, &path, &path.spouse))
            .with(text("h4", book.get(words::TOGETHER)))
            .with(tag("ol").class("path-steps").all(together))
            .with(why::folded(book, words::ROWS, rows(book, &path))),
    )
}

/// 一人の税。収入の分からない年は、一文だけ。
fn person(book: Book, name: Text, path: &MoneyPath, walked: &[PathStep]) -> Option<Tag> {
    if walked.is_empty() {
        return None;
    }
    let inside = if walked.iter().any(is_open) {
        text(
            "p",
            &book.fill(words::UNKNOWN, &[&path.income_year.to_string()]),
        )
    } else {
        tag("ol").class("path-steps").all(steps(book, walked))
    };
    Some(tag("div").with(text("h4", book.get(name))).with(inside))
}

/// 収入の分からない人の歩か。
fn is_open(step: &PathStep) -> bool {
    step.id == PathStepId::Salary && step.most.is_none()
}

fn steps(book: Book, walked: &[PathStep]) -> Vec<Tag> {
    walked.iter().map(|step| one(book, step)).collect()
}

fn one(book: Book, step: &PathStep) -> Tag {
    let name = book.get(words::step(step.id));
    let compared = words::compared(book, step);
    let said = match words::amount(book, step).filter(|_| compared.is_none()) {
        Some(amount) => book.fill(words::STEP_AMOUNT, &[name, &amount]),
        None => name.to_owned(),
    };
    let assumed = step.id == PathStepId::SocialInsurance && !step.rows.is_empty();
    tag("li")
        .set("data-step", step.id.id())
        .say(&said)
        .maybe(compared.map(|said| classed("span", "choice-note", &said)))
        .maybe(assumed.then(|| classed("span", "choice-note", book.get(words::INSURANCE_ASSUMED))))
}

/// 使った表の行を、資料ごとに。
fn rows(book: Book, path: &MoneyPath) -> Tag {
    let people = [&path.own, &path.spouse].into_iter();
    let walked = people
        .filter(|walked| !walked.iter().any(is_open))
        .chain([&path.together])
        .flatten();
    let mut groups: Vec<(&'static str, &'static str, Vec<Tag>)> = Vec::new();
    let mut seen: Vec<(PathStepId, &RowUsed)> = Vec::new();
    for step in walked {
        for row in &step.rows {
            if seen.contains(&(step.id, row)) {
                continue;
            }
            seen.push((step.id, row));
            let bracket = step.bracket.map(|bracket| words::bracket(book, bracket));
            let line = tag("li")
                .say(&words::row(book, step, row))
                .maybe(bracket.map(|said| classed("span", "choice-note", &said)));
            let same = |group: &&mut (&str, &str, Vec<Tag>)| {
                (group.0, group.1) == (row.source, row.confidence)
            };
            match groups.iter_mut().find(same) {
                Some(group) => group.2.push(line),
                None => groups.push((row.source, row.confidence, vec![line])),
            }
        }
    }
    let cited = |(id, confidence, lines): (&str, &str, Vec<Tag>)| {
        let from = source(id)?;
        let kind = book.get(whys::kind(from.kind_at(confidence)));
        let kind = text("p", &book.fill(whys::KIND_IS, &[kind]));
        Some(
            tag("li")
                .say(&why::cited(book, from))
                .maybe(why::link(book, from))
                .with(kind)
                .with(tag("ul").class("list").all(lines)),
        )
    };
    tag("ul")
        .class("list")
        .all(groups.into_iter().filter_map(cited).collect())
}
