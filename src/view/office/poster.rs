//! ポスターとちらし。同じ部品から、画面と、道具の書く一つの HTML ができる。

use super::configurator::{grid, part};
use super::controls::{field, press};
use super::model::Model;
use crate::engine::law::{
    CAP_GENERAL_1, CAP_GENERAL_2, Dated, RULES_CHECKED_ON, SUPPORT_MONTHS, TENURE_MONTHS,
};
use crate::engine::municipality::{self, Profile};
use crate::office::choices::Choices;
use crate::office::code::printed;
use crate::office::qr::{Qr, qr};
use crate::office::words::configurator::FIRST;
use crate::office::words::poster::{self as words, leaflet, page};
use crate::text::days::grouped;
use crate::text::local::{self, Badge, Entry, Part, Topic};
use crate::text::{Book, fill};
use crate::view::tag::{Tag, classed, tag, text};

pub(super) fn sections(model: &Model) -> Vec<Tag> {
    let chosen = &model.choices;
    let chooser = part("choose", crate::office::words::configurator::CHOOSE)
        .with(field(model, &page::PAPER))
        .with(grid(model, &FIRST[..3]))
        .with(field(model, &FIRST[5]));
    let shown = part("print", page::PREVIEW).class("part-of-result office-print");
    let shown = match (printed(chosen), sheets(chosen, model.book)) {
        (None, _) => shown.with(classed("p", "notice", page::NO_ADDRESS)),
        (Some(_), None) => shown.with(classed("p", "notice", page::TOO_LONG)),
        (Some(_), Some(sheets)) => shown
            .with(text("p", page::PRINT_NOTE))
            .with(text("p", page::TRY))
            .with(text("p", page::NOTHING_ELSE))
            .with(tag("p").with(press("print", page::PRINT)))
            .with(tag("div").class("office-papers").all(sheets)),
    };
    vec![chooser, shown]
}

/// 刷る紙。アドレスが使えないか、長すぎれば `None`。
pub(super) fn sheets(chosen: &Choices, book: Option<Book>) -> Option<Vec<Tag>> {
    let address = printed(chosen)?;
    let code = qr(&address)?;
    let place = municipality::find(chosen.get("region"));
    let book = book.filter(|_| chosen.get("contact") != "hidden");
    Some(if chosen.get("paper") == "leaflet" {
        leaflet(place, book, &address, &code)
    } else {
        vec![poster(place, book, &address, &code)]
    })
}

fn sheet(kind: &'static str) -> Tag {
    tag("article")
        .class("paper")
        .set("data-paper", kind)
        .set("lang", "ja")
}

fn poster(place: Option<&'static Profile>, book: Option<Book>, address: &str, code: &Qr) -> Tag {
    let head = words::HEAD.iter().map(|line| text("span", line));
    sheet("poster")
        .with(tag("h3").class("paper-head").all(head.collect()))
        .with(classed("p", "paper-what", words::WHAT))
        .with(classed("p", "paper-what", words::CHECK))
        .with(start(address, code).with(promises()))
        .with(classed("p", "paper-english", words::ENGLISH).set("lang", "en"))
        .with(ask(place, book))
        .with(classed("p", "paper-small", words::DECIDES))
}

fn leaflet(
    place: Option<&'static Profile>,
    book: Option<Book>,
    address: &str,
    code: &Qr,
) -> Vec<Tag> {
    // 表に値がなければ、数のある文を出さない
    let numbers = numbers();
    let filled = |line: &str| match &numbers {
        Some(numbers) => Some(fill(line, &numbers.each_ref().map(String::as_str))),
        None => (!line.contains('{')).then(|| line.to_owned()),
    };
    let explained = |(title, lines): &(&'static str, &[&str])| {
        let lines = lines
            .iter()
            .filter_map(|line| Some(text("li", &filled(line)?)));
        tag("section")
            .class("paper-part")
            .with(text("h4", title))
            .with(tag("ul").all(lines.collect()))
    };
    let (first, last) = leaflet::PARTS.split_at(leaflet::PARTS.len() - 1);
    let front = sheet("leaflet")
        .with(
            tag("h3")
                .class("paper-head")
                .with(classed("span", "paper-name", words::NAME))
                .with(text("span", leaflet::TITLE)),
        )
        .all(first.iter().map(explained).collect())
        .maybe(filled(leaflet::ENGLISH).map(|said| english(&said)));
    let checked = fill(leaflet::CHECKED, &[&day()]);
    let back = sheet("leaflet")
        .all(last.iter().map(explained).collect())
        .with(start(address, code).with(promises()))
        .with(english(words::ENGLISH))
        .with(ask(place, book))
        .maybe(place.zip(book).and_then(centres))
        .with(classed("p", "paper-small", words::DECIDES).say(&checked));
    vec![front, back]
}

fn english(said: &str) -> Tag {
    classed("p", "paper-english", said).set("lang", "en")
}

/// 表の値: 使えるまでの月数、使える年数、二つの上限。決まりと照らした日の行。一つでもなければ `None`。
fn numbers() -> Option<[String; 4]> {
    let on = |table: &Dated<i64>| table.known_on(RULES_CHECKED_ON);
    Some([
        on(&TENURE_MONTHS)?.to_string(),
        (on(&SUPPORT_MONTHS)? / 12).to_string(),
        grouped(on(&CAP_GENERAL_1)?),
        grouped(on(&CAP_GENERAL_2)?),
    ])
}

fn day() -> String {
    let date = RULES_CHECKED_ON.date();
    let parts = [
        date.year().to_string(),
        date.month().to_string(),
        date.day().to_string(),
    ];
    fill(words::DAY, &parts.each_ref().map(String::as_str))
}

/// 二次元コードとアドレス。
fn start(address: &str, code: &Qr) -> Tag {
    let size = code.size.to_string();
    let drawing = tag("svg")
        .put("viewBox", ["0 0 ", &size, " ", &size].concat())
        .set("class", "paper-code")
        .set("role", "img")
        .set("aria-label", words::QR_NAME)
        .set("shape-rendering", "crispEdges")
        .with(
            tag("rect")
                .put("width", size.clone())
                .put("height", size)
                .set("fill", "white"),
        )
        .with(tag("path").put("d", code.path.clone()).set("fill", "black"));
    tag("div")
        .class("paper-start")
        .with(
            tag("div")
                .class("paper-read")
                .with(classed("p", "paper-name", words::NAME))
                .with(drawing)
                .with(classed("p", "strong", words::READ)),
        )
        .with(
            tag("div")
                .class("paper-address")
                .with(text("p", words::OR_TYPE))
                .with(
                    tag("p")
                        .class("paper-url")
                        .set("translate", "no")
                        .raw(address),
                ),
        )
}

fn promises() -> Tag {
    let lines = words::PROMISES.iter().map(|line| text("li", line));
    tag("ul").class("paper-promises").all(lines.collect())
}

/// 聞くところと、はんこの場所。
fn ask(place: Option<&'static Profile>, book: Option<Book>) -> Tag {
    let known: Vec<Tag> = place.zip(book).map(desks).unwrap_or_default();
    let desks = if known.is_empty() {
        vec![text("p", words::DESK_ANY)]
    } else {
        known
    };
    tag("section")
        .class("paper-ask")
        .with(
            tag("div")
                .with(text("h4", words::ASK))
                .maybe(place.map(|place| classed("p", "strong", &named(place))))
                .all(desks),
        )
        .with(
            tag("div")
                .class("paper-stamp")
                .with(text("p", words::STAMP)),
        )
}

/// ふりがなのついた、町の名前。
fn named(place: &Profile) -> String {
    ["｜", place.name, "《", place.yomi, "》"].concat()
}

/// 町の情報のうち、確かめてあるもの。紙には印を出せないので、まだのものは刷らない。
fn checked(place: &Profile, topic: Topic) -> impl Iterator<Item = &'static Entry> {
    let day = RULES_CHECKED_ON.date();
    local::find(place.id).into_iter().flat_map(move |local| {
        let sure = move |entry: &&Entry| local.badge(entry, day) != Some(Badge::Unchecked);
        local.of(topic).filter(sure)
    })
}

fn desks((place, book): (&'static Profile, Book)) -> Vec<Tag> {
    let rows = checked(place, Topic::Desk);
    let number = |name: &'static str, said: &'static str| {
        (!said.is_empty()).then(|| {
            tag("span")
                .class("paper-tel")
                .say(name)
                .say(" ")
                .with(tag("strong").class("paper-number").raw(said))
        })
    };
    let rows = rows.map(|desk| {
        text("p", desk.said(book, Part::Name))
            .maybe(number(words::TEL, desk.tel))
            .maybe(number(words::FAX, desk.fax))
    });
    rows.collect()
}

/// 相談できるセンター。
fn centres((place, book): (&'static Profile, Book)) -> Option<Tag> {
    let rows: Vec<Tag> = checked(place, Topic::LocalCentre)
        .map(|centre| {
            text("li", centre.said(book, Part::Name)).with(classed(
                "span",
                "paper-about",
                centre.said(book, Part::Who),
            ))
        })
        .collect();
    (!rows.is_empty()).then(|| {
        tag("section")
            .class("paper-part")
            .with(text("h4", leaflet::CENTRES))
            .with(tag("ul").all(rows))
    })
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_come_from_the_tables() {
        let numbers = numbers().expect("the day of the rules is covered");
        assert_eq!(numbers, ["6", "3", "9,300", "37,200"]);
    }
}
