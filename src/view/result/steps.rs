//! 次に何を、いつまでにするか。

use super::super::tag::{Tag, classed, tag, text};
use super::{has_no_job, part};
use crate::engine::Assessment;
use crate::engine::assessment::{Step, StepId};
use crate::engine::calendar::Date;
use crate::text::{Book, Text, days, result as words, steps};

pub(super) fn section(book: Book, seen: &Assessment) -> Tag {
    let items = seen
        .steps
        .iter()
        .map(|step| item(book, step, seen))
        .collect();
    part(book, words::NEXT).with(tag("ol").class("steps").all(items))
}

fn item(book: Book, step: &Step, seen: &Assessment) -> Tag {
    let said = steps::step(step.id);
    let when = not_yet(step.id, seen).map_or_else(
        || when(book, step, seen.as_of),
        |text| book.get(text).to_owned(),
    );
    let when = (!when.is_empty()).then(|| classed("p", "strong", &when));
    tag("li")
        .with(text("h3", book.get(said.title)))
        .maybe(when)
        .with(text("p", book.get(said.detail)))
}

/// 今は働いていない人の手続きの時期。就職するまで、申請はできない。
fn not_yet(step: StepId, seen: &Assessment) -> Option<Text> {
    let applying = matches!(
        step,
        StepId::Apply | StepId::Interview | StepId::ServicePlan
    );
    if applying && seen.rehire_by.is_some() {
        Some(steps::AFTER_REHIRE)
    } else if has_no_job(seen) && (applying || step == StepId::TalkToProvider) {
        Some(steps::AFTER_HIRE)
    } else {
        None
    }
}

fn when(book: Book, step: &Step, as_of: Date) -> String {
    match (step.from, step.to) {
        (Some(from), None) if from == as_of && step.id == StepId::StartUsing => {
            book.get(steps::AFTER_CERTIFICATE).to_owned()
        }
        (_, Some(to)) if to < as_of => book.fill(steps::NOW, &[&days::day(book, to)]),
        (Some(from), Some(to)) if from == as_of && to > as_of => {
            book.fill(steps::TODAY_TO, &[&days::day(book, to)])
        }
        (Some(from), None) if from == as_of => book.get(steps::TODAY).to_owned(),
        (Some(from), Some(to)) if from == to => book.fill(steps::ON, &[&days::day(book, from)]),
        (Some(from), Some(to)) => book.fill(
            steps::FROM_TO,
            &[&days::day(book, from), &days::day(book, to)],
        ),
        (Some(from), None) => book.fill(steps::FROM, &[&days::day(book, from)]),
        (None, Some(to)) => book.fill(steps::UNTIL, &[&days::day(book, to)]),
        (None, None) => String::new(),
    }
}
