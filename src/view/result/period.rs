//! いつからいつまで。

use super::super::tag::{Tag, classed, tag, text};
use super::part;
use crate::engine::Assessment;
use crate::engine::assessment::{OtherReading, Span, Verdict};
use crate::flow::state::State;
use crate::text::{days, fill, result as words};

pub(super) fn section(state: &State, seen: &Assessment) -> Tag {
    let section = part(words::WHEN);
    let open = seen.verdict == Verdict::Undecided;
    let section = if seen.first().is_none() && seen.last().is_none() {
        section.with(text("p", words::NO_DATES))
    } else {
        let dates = tag("dl")
            .class("period")
            .with(date(words::FIRST, seen.first()))
            .with(date(words::LAST, seen.last()));
        section
            .maybe(open.then(|| text("p", words::IF_USABLE)))
            .with(dates)
            .maybe(left(seen))
            .maybe((seen.verdict != Verdict::Ended).then(|| text("p", words::NOT_LONGER)))
            .with(text("p", words::CARD))
    };
    let certificate = seen
        .certificate_until
        .filter(|_| state.answers().using_support != Some(true))
        .map(|day| fill(words::CERTIFICATE, &[&days::day(day)]));
    section
        .maybe(certificate.map(|said| text("p", &said)))
        .all(seen.other_readings.iter().map(other).collect())
}

fn date(name: &str, date: Option<Span>) -> Tag {
    let said = date.map_or_else(|| words::OPEN.to_owned(), days::span);
    // あいだには、元号をそえない。
    let exact = date.filter(|span| span.from == span.to);
    let era = exact.map(|span| classed("span", "era", &days::era_note(span.from)));
    tag("div")
        .with(text("dt", name).say(words::ABOUT))
        .with(text("dd", &said).maybe(era))
}

fn left(seen: &Assessment) -> Option<Tag> {
    let ahead = seen.first_day.is_some_and(|first| first > seen.as_of);
    let template = if ahead { words::DAYS } else { words::LEFT };
    let count = days::grouped(seen.remaining_days?);
    Some(classed("p", "strong", &fill(template, &[&count])))
}

fn other(reading: &OtherReading) -> Tag {
    let dates = [days::day(reading.first_day), days::day(reading.last_day)];
    tag("p")
        .class("other-reading")
        .with(classed("span", "aside-name", words::OTHER))
        .say(&fill(words::OTHER_DATES, &[&dates[0], &dates[1]]))
        .with(classed(
            "span",
            "choice-note",
            words::reading(reading.because),
        ))
}
