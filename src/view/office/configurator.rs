//! 「埋め込みをつくる」: 選ぶ、見本、コード、決まりの確かめ、手引き。

use super::controls::{code, field};
use super::host_policy;
use super::model::{Model, Numbered};
use crate::office::code::{ALLOW, SANDBOX, anchor, element, frame, link};
use crate::office::contrast;
use crate::office::words::configurator::{self as words, FieldWords, level};
use crate::text::fill;
use crate::view::tag::{Tag, classed, tag, text};

pub(super) fn sections(model: &Model) -> Vec<Tag> {
    vec![
        part("choose", words::CHOOSE)
            .with(grid(model, &words::FIRST))
            .with(text("h3", words::MORE))
            .with(grid(model, &words::SECOND))
            .with(tag("div").maybe(accent(model))),
        preview(model),
        codes(model),
        host_policy::section(model),
        guides(),
    ]
}

pub(super) fn part(key: &'static str, title: &'static str) -> Tag {
    tag("section")
        .key(key.to_owned())
        .class("part-of-result")
        .set("data-part", key)
        .with(text("h2", title))
}

pub(super) fn grid(model: &Model, fields: &[FieldWords]) -> Tag {
    let fields = fields.iter().map(|said| field(model, said));
    tag("div").class("office-grid").all(fields.collect())
}

/// 枠で実際に使う色の知らせ。
fn accent(model: &Model) -> Option<Tag> {
    let asked = contrast::read(model.choices.get("accent").trim())?;
    let (light, dark) = ((&contrast::LIGHT, false), (&contrast::DARK, true));
    let screens = match model.choices.get("theme") {
        "light" => vec![light],
        "dark" => vec![dark],
        "auto" => vec![light, dark],
        _ => {
            return Some(classed("p", "office-accent", words::accent::UNUSED).set("data-used", ""));
        }
    };
    let rows = screens.into_iter().map(|(grounds, dark)| {
        let used = contrast::mended(asked, grounds);
        let (asked_name, used_name) = (contrast::print(asked), contrast::print(used));
        let row = tag("p")
            .class("office-accent")
            .put("data-used", used_name.clone())
            .with(swatch(&asked_name));
        let screen = words::accent::SCREENS[usize::from(dark)];
        if used == asked {
            row.say(&fill(words::accent::AS_IT_IS, &[screen]))
        } else {
            row.say(words::accent::ARROW)
                .with(swatch(&used_name))
                .say(&fill(words::accent::MENDED, &[screen, &used_name]))
        }
    });
    Some(tag("div").all(rows.collect()))
}

/// 色の見本。
fn swatch(colour: &str) -> Tag {
    let filled = tag("rect")
        .set("width", "100%")
        .set("height", "100%")
        .put("fill", colour.to_owned());
    tag("svg")
        .set("class", "office-swatch")
        .set("aria-hidden", "true")
        .with(filled)
}

fn preview(model: &Model) -> Tag {
    let address = ["v1/embed/", &model.choices.query()].concat();
    let shown = tag("iframe")
        .key(address.clone())
        .class("office-preview")
        .put("data-width", model.choices.get("width").to_owned())
        .put("src", address)
        .set("title", words::PREVIEW_TITLE)
        .set("sandbox", SANDBOX)
        .set("allow", ALLOW)
        .set("referrerpolicy", "strict-origin");
    part("preview", words::PREVIEW)
        .with(text("p", words::PREVIEW_NOTE))
        .with(field(model, &words::WIDTH))
        .with(tag("div").class("office-stage").with(shown))
}

fn codes(model: &Model) -> Tag {
    let choices = &model.choices;
    let part = part("code", words::CODE).with(text("p", words::CODE_NOTE));
    let own = files(model);
    let written = link(choices)
        .zip(anchor(choices))
        .zip(frame(choices))
        .zip(element(choices, None));
    let Some((((link, anchor), frame), plain)) = written else {
        return part
            .with(classed("p", "notice", level::NO_ADDRESS))
            .with(own);
    };
    let fragment = model.fragment();
    let mark = if fragment.is_empty() { "" } else { "#" };
    let poster = text("a", level::POSTER)
        .class("line-link")
        .put("href", ["poster.html", mark, &fragment].concat());
    let numbered = model
        .integrity()
        .and_then(|known| element(choices, Some(known)));
    let numbered = match (&model.numbered, numbered) {
        (_, Some(said)) => Some(
            tag("div")
                .with(code("code-integrity", level::INTEGRITY, &said))
                .with(classed("p", "hint", level::INTEGRITY_NOTE)),
        ),
        (Numbered::Missing, None) => Some(classed("p", "hint", level::NO_INTEGRITY)),
        _ => None,
    };
    part.with(
        level_part(level::ZERO, level::ZERO_NOTE)
            .with(code("code-link", level::LINK, &link))
            .with(code("code-anchor", level::ANCHOR, &anchor))
            .with(tag("p").with(poster)),
    )
    .with(level_part(level::ONE, level::ONE_NOTE).with(code("code-frame", level::FRAME, &frame)))
    .with(
        level_part(level::TWO, level::TWO_NOTE)
            .with(code("code-element", level::ELEMENT, &plain))
            .maybe(numbered),
    )
    .with(own)
}

/// 持ち帰るもの。`download/SHA256SUMS` にないもの (zip から置いた写しの、zip) には、行き先をつけない。
fn files(model: &Model) -> Tag {
    let rows = level::FILES.iter().map(|(file, name, about)| {
        let row = if model.has(file) {
            tag("li").with(text("a", name).set("href", file).set("download", ""))
        } else {
            tag("li")
                .with(classed("span", "strong", name))
                .with(classed("span", "choice-note", level::NOT_HERE))
        };
        row.with(classed("span", "choice-note", about))
    });
    level_part(level::THREE, level::THREE_NOTE).with(tag("ul").class("list").all(rows.collect()))
}

fn level_part(title: &'static str, note: &'static str) -> Tag {
    tag("div")
        .class("office-level")
        .with(text("h3", title))
        .with(text("p", note))
}

fn guides() -> Tag {
    let rows = words::GUIDES.iter().map(|(name, lines)| {
        let lines = lines.iter().map(|line| text("li", line));
        tag("details")
            .with(tag("summary").with(text("h3", name)))
            .with(tag("ol").class("list").all(lines.collect()))
    });
    part("guide", words::GUIDE).all(rows.collect())
}
