//! いつからいつまで。

use super::super::tag::{Tag, classed, tag, text};
use super::part;
use crate::engine::Assessment;
use crate::engine::assessment::{OtherReading, Span, Verdict};
use crate::flow::state::State;
use crate::text::{Book, Text, days, result as words};

pub(super) fn section(book: Book, state: &State, seen: &Assessment) -> Tag {
    let section = part(book, words::WHEN);
    let open = seen.verdict == Verdict::Undecided;
    let section = if seen.first().is_none() && seen.last().is_none() {
        section.with(text("p", book.get(words::NO_DATES)))
    } else {
        let dates = tag("dl")
            .class("period")
            .with(date(book, words::FIRST, seen.first()))
            .with(date(book, words::LAST, seen.last()));
        section
            .maybe(open.then(|| text("p", book.get(words::IF_USABLE))))
            .with(dates)
            .maybe(left(book, seen))
            .maybe((seen.verdict != Verdict::Ended).then(|| text("p", book.get(words::NOT_LONGER))))
            .with(text("p", book.get(words::CARD)))
    };
    let certificate = seen
        .certificate_until
        .filter(|_| state.answers().using_support != Some(true))
        .map(|day| book.fill(words::CERTIFICATE, &[&days::day(book, day)]));
    section.maybe(certificate.map(|said| text("p", &said))).all(
        seen.other_readings
            .iter()
            .map(|reading| other(book, reading))
            .collect(),
    )
}

fn date(book: Book, name: Text, date: Option<Span>) -> Tag {
    let said = date.map_or_else(
        || book.get(words::OPEN).to_owned(),
        |span| days::span(book, span),
    );
    // あいだには、元号をそえない。
    let exact = date.filter(|span| span.from == span.to);
    let era = exact.map(|span| classed("span", "era", &days::era_note(book, span.from)));
    tag("div")
        .with(text("dt", book.get(name)).say(book.get(words::ABOUT)))
        .with(text("dd", &said).maybe(era))
}

fn left(book: Book, seen: &Assessment) -> Option<Tag> {
    let ahead = seen.first_day.is_some_and(|first| first > seen.as_of);
    let template = if ahead { words::DAYS } else { words::LEFT };
    let count = days::length(book, seen.remaining_days?);
    Some(classed("p", "strong", &book.fill(template, &[&count])))
}

fn other(book: Book, reading: &OtherReading) -> Tag {
    let dates = [
        days::day(book, reading.first_day),
        days::day(book, reading.last_day),
    ];
    tag("p")
        .class("other-reading")
        .with(classed("span", "aside-name", book.get(words::OTHER)))
        .say(&book.fill(words::OTHER_DATES, &[&dates[0], &dates[1]]))
        .with(classed(
            "span",
            "choice-note",
            book.get(words::reading(reading.because)),
        ))
}
