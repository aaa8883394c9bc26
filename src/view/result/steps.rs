//! 次に何を、いつまでにするか。

use super::super::tag::{Tag, classed, tag, text};
use super::part;
use crate::engine::Assessment;
use crate::engine::assessment::{Step, StepId};
use crate::engine::calendar::Date;
use crate::text::{days, fill, result as words, steps};

pub(super) fn section(seen: &Assessment) -> Tag {
    let items = seen
        .steps
        .iter()
        .map(|step| item(step, seen.as_of))
        .collect();
    part(words::NEXT).with(tag("ol").class("steps").all(items))
}

fn item(step: &Step, as_of: Date) -> Tag {
    let said = steps::step(step.id);
    let when = when(step, as_of);
    let when = (!when.is_empty()).then(|| classed("p", "strong", &when));
    tag("li")
        .with(text("h3", said.title))
        .maybe(when)
        .with(text("p", said.detail))
}

fn when(step: &Step, as_of: Date) -> String {
    match (step.from, step.to) {
        (Some(from), None) if from == as_of && step.id == StepId::StartUsing => {
            steps::AFTER_CERTIFICATE.to_owned()
        }
        (_, Some(to)) if to < as_of => fill(steps::NOW, &[&days::day(to)]),
        (Some(from), Some(to)) if from == as_of && to > as_of => {
            fill(steps::TODAY_TO, &[&days::day(to)])
        }
        (Some(from), None) if from == as_of => steps::TODAY.to_owned(),
        (Some(from), Some(to)) if from == to => fill(steps::ON, &[&days::day(from)]),
        (Some(from), Some(to)) => fill(steps::FROM_TO, &[&days::day(from), &days::day(to)]),
        (Some(from), None) => fill(steps::FROM, &[&days::day(from)]),
        (None, Some(to)) => fill(steps::UNTIL, &[&days::day(to)]),
        (None, None) => String::new(),
    }
}
