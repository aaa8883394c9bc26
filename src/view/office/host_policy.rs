//! 置く先の決まりの確かめ。

use super::configurator::part;
use super::controls::{long, raw};
use super::model::Model;
use crate::office::csp::{Answer, Block, Report, Wanted, check};
use crate::office::place::Place;
use crate::office::words::{configurator, csp as words};
use crate::text::fill;
use crate::view::tag::{Tag, classed, tag, text};

pub(super) fn section(model: &Model) -> Tag {
    let host = tag("div")
        .class("field")
        .set("data-field", "host")
        .with(classed("label", "field-label", words::HOST).set("for", "f-host"))
        .with(classed("p", "hint", words::HOST_HINT).set("id", "h-host"))
        .with(
            tag("input")
                .set("type", "text")
                .set("inputmode", "url")
                .set("autocomplete", "off")
                .set("id", "f-host")
                .set("name", "host")
                .set("aria-describedby", "h-host")
                .value(&model.host),
        );
    part("policy", configurator::CSP)
        .with(text("p", words::LEAD))
        .with(long("policy", words::TEXT, words::TEXT_HINT, &model.policy))
        .with(host)
        .with(same(model))
        .with(result(model))
}

/// 置く先と置き場所が同じなら、sandbox が役に立たないこと。
fn same(model: &Model) -> Tag {
    let place = model.choices.address().and_then(Place::read);
    let host = Place::read(&model.host);
    let same = place
        .zip(host)
        .is_some_and(|(place, host)| place.same_origin(&host));
    tag("div")
        .set("aria-live", "polite")
        .maybe(same.then(|| classed("p", "notice", words::SAME).set("id", "same-origin")))
}

/// 分かったこと。読み上げにも知らせる。
fn result(model: &Model) -> Tag {
    let out = tag("div").class("office-report").set("aria-live", "polite");
    if model.policy.trim().is_empty() {
        return out;
    }
    let Some(place) = model.choices.address().and_then(Place::read) else {
        return out.with(text("p", words::NO_ADDRESS));
    };
    let host = Place::read(&model.host);
    let wanted = Wanted {
        place: &place,
        host: host.as_ref(),
        integrity: model.integrity(),
    };
    match check(&model.policy, &wanted) {
        None => out.with(text("p", words::NONE)),
        Some(report) => out.all(said(&report)),
    }
}

fn said(report: &Report) -> Vec<Tag> {
    let notes = report
        .notes
        .iter()
        .map(|note| text("li", words::note(*note)));
    vec![
        text("p", &fill(words::COUNT, &[&report.enforced.to_string()])),
        answer("frame", words::FRAME, &report.frame),
        answer("element", words::ELEMENT, &report.element),
        tag("ul").class("list").all(notes.collect()),
    ]
}

fn answer(id: &'static str, name: &'static str, answer: &Answer) -> Tag {
    let (tone, line, blocks): (_, _, &[Block]) = match answer {
        Answer::Works => ("works", words::WORKS, &[]),
        Answer::WorksWithIntegrity => ("hash", words::BY_HASH, &[]),
        Answer::Blocked(blocks) => ("blocked", words::BLOCKED, blocks),
    };
    let blocks = blocks.iter().map(|block| {
        let by = fill(words::BY, &[&block.policy.to_string(), ""]);
        tag("li")
            .with(tag("p").say(&by).with(raw("code", &block.directive)))
            .with(text("p", words::INSTEAD))
            .with(
                tag("pre")
                    .class("office-pre")
                    .with(raw("code", &block.instead)),
            )
    });
    tag("div")
        .class("office-answer")
        .set("data-answer", tone)
        .set("data-level", id)
        .with(
            tag("p")
                .with(classed("span", "strong", name))
                .say(": ")
                .say(line),
        )
        .with(tag("ul").class("list").all(blocks.collect()))
}
