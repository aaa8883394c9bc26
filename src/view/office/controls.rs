//! 職員のページの部品: 欄、写すコード。

use super::model::Model;
use crate::engine::municipality;
use crate::office::choices::{Choices, EMBED, Fault};
use crate::office::words::common as words;
use crate::office::words::configurator::{self, FieldWords};
use crate::view::tag::{Tag, button, classed, tag, text};

/// 一つの欄: 名札、説明、誤り、部品。
pub(super) fn field(model: &Model, said: &FieldWords) -> Tag {
    let id = ["f-", said.name].concat();
    let hint = (!said.hint.is_empty())
        .then(|| classed("p", "hint", said.hint).put("id", ["h-", said.name].concat()));
    let fault = model.choices.fault(said.name);
    let about = fault.map(|fault| fault_line(said.name, fault));
    let mut described = Vec::new();
    if about.is_some() {
        described.push(["e-", said.name].concat());
    }
    if hint.is_some() {
        described.push(["h-", said.name].concat());
    }
    let mut control = match said.name {
        "region" => regions(model),
        _ if said.values.is_empty() => write(said.name, model.choices.get(said.name)),
        _ => choose(model, said),
    };
    control = control
        .put("id", id.clone())
        .set("name", said.name)
        .put("aria-describedby", described.join(" "));
    if fault.is_some_and(stops) {
        control = control.set("aria-invalid", "true");
    }
    tag("div")
        .key(said.name.to_owned())
        .class("field office-field")
        .set("data-field", said.name)
        .with(classed("label", "field-label", said.label).put("for", id))
        .maybe(hint)
        .with(tag("div").maybe(about))
        .with(control)
}

/// 注意だけで、使えるものがある (http のアドレス)。
const fn stops(fault: Fault) -> bool {
    match fault {
        Fault::Address(trouble) => trouble.stops(),
        Fault::Colour | Fault::Height | Fault::Heights => true,
    }
}

fn fault_line(name: &str, fault: Fault) -> Tag {
    let line = classed("p", "fault", "").put("id", ["e-", name].concat());
    let line = if stops(fault) {
        line.with(classed("span", "fault-name", words::FAULT))
    } else {
        line
    };
    line.say(configurator::fault(fault))
}

fn write(name: &'static str, value: &str) -> Tag {
    let keys = match name {
        "min-height" | "max-height" => "numeric",
        "address" => "url",
        _ => "text",
    };
    tag("input")
        .set("type", "text")
        .set("inputmode", keys)
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .value(value)
}

fn choose(model: &Model, said: &FieldWords) -> Tag {
    let values = Choices::values(said.name);
    let now = model.choices.get(said.name);
    let options = values
        .iter()
        .zip(said.values)
        .map(|(value, label)| option(value, label, *value == now));
    tag("select")
        .key(model.round.to_string())
        .all(options.collect())
}

fn regions(model: &Model) -> Tag {
    let now = model.choices.get("region");
    let rows = municipality::ALL.iter().map(|place| {
        let label = [place.prefecture, " ", place.name].concat();
        option(place.id, &label, place.id == now)
    });
    tag("select")
        .key(model.round.to_string())
        .with(option("", words::NATIONAL, now.is_empty()))
        .all(rows.collect())
}

fn option(value: &'static str, label: &str, chosen: bool) -> Tag {
    let option = text("option", label).set("value", value);
    if chosen {
        option.set("selected", "")
    } else {
        option
    }
}

/// 長い文を書く欄。
pub(super) fn long(
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    value: &str,
) -> Tag {
    let (id, about) = (["f-", name].concat(), ["h-", name].concat());
    tag("div")
        .class("field")
        .set("data-field", name)
        .with(classed("label", "field-label", label).put("for", id.clone()))
        .with(classed("p", "hint", hint).put("id", about.clone()))
        .with(
            tag("textarea")
                .class("office-text")
                .put("id", id)
                .set("name", name)
                .set("rows", "5")
                .set("spellcheck", "false")
                .set("autocomplete", "off")
                .put("aria-describedby", about)
                .value(value),
        )
}

/// 写して使う字。
pub(super) fn code(id: &'static str, label: &'static str, said: &str) -> Tag {
    let hidden = classed("span", "visually-hidden", label);
    let copy = tag("button")
        .set("type", "button")
        .class("button button-second")
        .set("data-action", "copy")
        .set("value", id)
        .set("data-label", label)
        .with(hidden)
        .say(words::COPY);
    tag("div")
        .class("office-code")
        .with(classed("p", "strong", label))
        .with(
            tag("pre")
                .class("office-pre")
                .set("translate", "no")
                .with(raw("code", said).set("id", id)),
        )
        .with(copy)
}

/// ふりがなの記法を読まない字。
pub(super) fn raw(name: &'static str, said: &str) -> Tag {
    tag(name).raw(said)
}

/// 押すボタン。
pub(super) fn press(action: &'static str, said: &'static str) -> Tag {
    button("button button-main", action, said)
}

/// 枠の欄の数だけ、文があるか。
const _: () = assert!(EMBED.len() + 1 == configurator::FIRST.len() + configurator::SECOND.len());
