//! 地域ファイル編集室: 開く、書く、たしかめる、出かたを見る。欄は、欄の表のとおりに並ぶ。

use super::configurator::part;
use super::controls::{code, long, press, raw};
use super::model::Model;
use super::shown::preview;
use crate::office::draft::{more, path, place};
use crate::office::words::{common, region as words};
use crate::profile::{Fault, Field, HEAD, PREFECTURES, Profile, SECTIONS, Section, Shape};
use crate::text::fill;
use crate::view::tag::{Tag, button, classed, tag, text};

pub(super) type Checked = Result<(String, Profile), Vec<Fault>>;

pub(super) fn sections(model: &Model) -> Vec<Tag> {
    let checked = model.draft.checked();
    vec![
        tag("div")
            .with(text("p", words::NATIONAL))
            .with(text("p", words::LOSES)),
        opener(model),
        writer(model, checked.as_ref().err().map_or(&[], Vec::as_slice)),
        checker(model, &checked),
        preview(&checked),
    ]
}

fn opener(model: &Model) -> Tag {
    let file = tag("input")
        .set("type", "file")
        .set("id", "f-file")
        .set("name", "file")
        .set("accept", ".toml,text/plain");
    let rows = model.opened.iter().map(|fault| line(fault, false));
    let faults = (!model.opened.is_empty()).then(|| {
        tag("div")
            .class("problems")
            .with(text("h3", words::FAULTS))
            .with(tag("ul").all(rows.collect()))
    });
    part("open", words::OPEN)
        .with(super::present::files())
        .with(
            tag("div")
                .class("field")
                .with(classed("label", "field-label", words::FILE).set("for", "f-file"))
                .with(file),
        )
        .with(long(
            "pasted",
            words::PASTE,
            words::PASTE_HINT,
            &model.pasted,
        ))
        .with(
            tag("p")
                .with(button("button button-second", "open", words::OPEN_IT))
                .say(" ")
                .say(words::REPLACES),
        )
        .with(tag("div").maybe(faults))
}

fn writer(model: &Model, faults: &[Fault]) -> Tag {
    let faults = if model.checking { faults } else { &[] };
    let head = tag("fieldset")
        .with(tag("legend").with(text("h3", words::HEAD)))
        .with(record(model, "", HEAD, faults));
    let sections = SECTIONS
        .iter()
        .map(|section| section_of(model, section, faults));
    part("write", words::WRITE)
        .with(head)
        .all(sections.collect())
}

fn section_of(model: &Model, section: &'static Section, faults: &[Fault]) -> Tag {
    let count = model.draft.count(section);
    let title = format!("{} ({count})", section.about);
    let records = (1..=count).map(|number| {
        let place = place(section, number);
        let name = format!("{} {number}", section.about);
        let remove = button("button button-quiet", "remove", words::REMOVE)
            .put("value", place.clone())
            .say(&name);
        tag("fieldset")
            .class("office-record")
            .with(tag("legend").with(text("h4", &name)))
            .with(record(model, &place, section.fields, faults))
            .with(remove)
    });
    let add = (count < section.most).then(|| {
        button("button button-second", "add", words::ADD)
            .set("value", section.name)
            .say(section.about)
    });
    let body = tag("details")
        .key(section.name.to_owned())
        .set("data-section", section.name)
        .with(tag("summary").with(text("h3", &title)))
        .all(records.collect())
        .with(tag("p").maybe(add));
    let wrong = faults.iter().any(|fault| {
        let rest = fault.field.strip_prefix(section.name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['[', '.']))
    });
    if wrong { body.set("open", "") } else { body }
}

/// 欄の集まり。
fn record(model: &Model, place: &str, fields: &'static [Field], faults: &[Fault]) -> Tag {
    let shown = fields
        .iter()
        .filter(|field| !matches!(field.shape, Shape::Prefecture(1 | 2)));
    let shown = shown.map(|field| one(model, place, field, faults));
    tag("div").class("office-grid").all(shown.collect())
}

fn id(path: &str) -> String {
    ["f-", &path.replace(['[', '.'], "-").replace(']', "")].concat()
}

/// この欄の誤り。文の欄は、書き方によって名前に `.text` がつく。
fn own<'a>(faults: &'a [Fault], path: &str) -> Option<&'a Fault> {
    faults
        .iter()
        .find(|fault| fault.field == path || fault.field.strip_suffix(".text") == Some(path))
}

fn one(model: &Model, place: &str, field: &'static Field, faults: &[Fault]) -> Tag {
    let path = path(place, field.name);
    let label = if field.needed {
        [field.about, words::NEEDED].concat()
    } else {
        field.about.to_owned()
    };
    let others = more(place, field);
    let others = (!others.is_empty()).then(|| {
        let names = [words::EASY, words::EN];
        let rows = others.iter().zip(names).map(|(path, name)| {
            let label = [field.about, ": ", name].concat();
            input(model, path, &label, written(model, path), faults)
        });
        tag("details")
            .with(tag("summary").say(words::MORE))
            .all(rows.collect())
    });
    input(model, &path, &label, control(model, &path, field), faults).maybe(others)
}

fn input(model: &Model, path: &str, label: &str, control: Tag, faults: &[Fault]) -> Tag {
    let fault = own(faults, path);
    let about = ["e", &id(path)].concat();
    let said = fault.map(|fault| {
        classed("p", "fault", "")
            .put("id", about.clone())
            .with(classed("span", "fault-name", common::FAULT))
            .raw(&fault.message)
            .raw(" (")
            .say(&fill(words::LINE, &[&fault.line.to_string()]))
            .raw(")")
    });
    let control = control
        .put("id", id(path))
        .put("name", ["p:", path].concat());
    let control = if said.is_some() {
        control
            .set("aria-invalid", "true")
            .put("aria-describedby", about)
    } else {
        control
    };
    tag("div")
        .key([path, "#", &model.round.to_string()].concat())
        .class("field office-field")
        .with(classed("label", "field-label", label).put("for", id(path)))
        .with(tag("div").maybe(said))
        .with(control)
}

fn written(model: &Model, path: &str) -> Tag {
    tag("input")
        .set("type", "text")
        .set("autocomplete", "off")
        .value(model.draft.get(path))
}

fn control(model: &Model, path: &str, field: &'static Field) -> Tag {
    let now = model.draft.get(path);
    let rows: Vec<(String, String)> = match field.shape {
        Shape::Flag => [("true", words::YES), ("false", words::NO)]
            .map(|(value, name)| (value.to_owned(), name.to_owned()))
            .into(),
        Shape::Choice(values) => values
            .iter()
            .map(|value| ((*value).to_owned(), meaning(field.about, value)))
            .collect(),
        Shape::Prefecture(_) => PREFECTURES
            .iter()
            .map(|names| (names[0].to_owned(), names[0].to_owned()))
            .collect(),
        Shape::Source => {
            let mut ids = model.draft.sources();
            if !now.is_empty() && !ids.contains(&now) {
                ids.push(now);
            }
            ids.into_iter()
                .map(|id| (id.to_owned(), id.to_owned()))
                .collect()
        }
        _ => return written(model, path),
    };
    let options = rows.into_iter().map(|(value, name)| {
        let chosen = value == now;
        let option = tag("option").raw(&name).put("value", value);
        if chosen {
            option.set("selected", "")
        } else {
            option
        }
    });
    tag("select")
        .with(if now.is_empty() {
            text("option", words::CHOOSE)
                .set("value", "")
                .set("selected", "")
        } else {
            text("option", words::CHOOSE).set("value", "")
        })
        .all(options.collect())
}

/// 選ぶことばの意味。欄の説明の「A 役所の資料で読んだ、B …」から。
pub(super) fn meaning(about: &str, value: &str) -> String {
    let mark = [value, " "].concat();
    let starts = about.match_indices(&mark).map(|(at, _)| at);
    let start = starts.into_iter().find(|at| {
        let before = about[..*at].chars().next_back();
        before.is_none_or(|letter| !letter.is_ascii_alphanumeric() && letter != '_')
    });
    start.map_or_else(
        || value.to_owned(),
        |at| {
            let rest = &about[at..];
            let end = rest
                .char_indices()
                .find(|(_, letter)| *letter == words::COMMA);
            rest[..end.map_or(rest.len(), |(end, _)| end)].to_owned()
        },
    )
}

/// 誤りの一行。`linked` なら、欄への行き先。
fn line(fault: &Fault, linked: bool) -> Tag {
    let at = fill(words::LINE, &[&fault.line.to_string()]);
    let said = format!("{at} {} {}", fault.field, fault.message);
    if linked {
        let field = fault.field.strip_suffix(".text");
        let field = field
            .filter(|field| field.contains('.'))
            .unwrap_or(&fault.field);
        tag("li").with(
            tag("button")
                .set("type", "button")
                .class("button button-link")
                .set("data-action", "jump")
                .put("value", id(field))
                .raw(&said),
        )
    } else {
        tag("li").raw(&said)
    }
}

fn checker(model: &Model, checked: &Checked) -> Tag {
    let part = part("check", words::CHECK).with(tag("p").with(press("check", words::CHECK_IT)));
    if !model.checking {
        return part;
    }
    match checked {
        Err(faults) => {
            let rows = faults.iter().map(|fault| line(fault, true));
            part.with(
                tag("div")
                    .key("wrong".to_owned())
                    .class("problems")
                    .set("id", "problems")
                    .set("tabindex", "-1")
                    .with(text(
                        "h3",
                        &fill(words::WRONG, &[&faults.len().to_string()]),
                    ))
                    .with(tag("ul").all(rows.collect())),
            )
            .with(numbered(&model.draft.toml()))
        }
        Ok((file, _)) => part
            .with(
                classed("p", "strong", words::RIGHT)
                    .set("id", "right")
                    .set("tabindex", "-1"),
            )
            .with(code("code-file", words::WHOLE, file))
            .with(tag("p").with(button("button button-main", "download", words::DOWNLOAD))),
    }
}

/// 行の番号つきの中身。
fn numbered(file: &str) -> Tag {
    let mut said = String::new();
    for (at, line) in file.lines().enumerate() {
        said.extend([&format!("{:>3}  ", at + 1), line, "\n"]);
    }
    tag("details")
        .key("draft".to_owned())
        .with(tag("summary").say(words::DRAFT))
        .with(tag("pre").class("office-pre").with(raw("code", &said)))
}

#[cfg(test)]
mod tests {
    use super::meaning;
    use crate::profile::{SECTIONS, Shape};

    #[test]
    fn every_choice_says_what_it_means() {
        for field in SECTIONS.iter().flat_map(|section| section.fields) {
            if let Shape::Choice(values) = field.shape
                && field.name != "differs"
            {
                for value in values {
                    let said = meaning(field.about, value);
                    assert!(
                        said.len() > value.len() + 1 && said.starts_with(value),
                        "{value}: {said}"
                    );
                    assert!(!said.contains(','), "{said}");
                }
            }
        }
    }
}
