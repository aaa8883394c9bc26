//! いつからいつまで。

use super::super::tag::{Tag, classed, tag, text};
use super::part;
use crate::engine::Assessment;
use crate::engine::assessment::{OtherReading, Verdict};
use crate::engine::calendar::Date;
use crate::text::{days, fill, result as words};

pub(super) fn section(seen: &Assessment) -> Tag {
    let section = part(words::WHEN);
    let section = if seen.first_day.is_none() && seen.last_day.is_none() {
        section.with(text("p", words::NO_DATES))
    } else {
        let dates = tag("dl")
            .class("period")
            .with(date(words::FIRST, seen.first_day))
            .with(date(words::LAST, seen.last_day));
        section
            .with(dates)
            .maybe(left(seen))
            .with(text("p", words::NOT_LONGER).say(words::CARD))
    };
    let rehire = seen
        .rehire_by
        .map(|day| fill(words::REHIRE, &[&days::day_with_era(day)]));
    let certificate = seen
        .certificate_until
        .map(|day| fill(words::CERTIFICATE, &[&days::day(day)]));
    section
        .maybe(rehire.map(|said| classed("p", "strong", &said)))
        .maybe(certificate.map(|said| text("p", &said)))
        .all(seen.other_readings.iter().map(other).collect())
}

fn date(name: &str, date: Option<Date>) -> Tag {
    let said = date.map_or_else(|| words::OPEN.to_owned(), days::day);
    let era = date.map(|date| classed("span", "era", &days::era_note(date)));
    tag("div")
        .with(text("dt", name).say(words::ABOUT))
        .with(text("dd", &said).maybe(era))
}

fn left(seen: &Assessment) -> Option<Tag> {
    let template = match seen.verdict {
        Verdict::NotYet => words::DAYS,
        Verdict::Available | Verdict::Ended | Verdict::NotAvailable | Verdict::Undecided => {
            words::LEFT
        }
    };
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
