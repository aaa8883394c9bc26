//! ほかに使えるもの。

use super::super::tag::{Tag, classed, tag, text};
use super::part;
use crate::engine::Assessment;
use crate::engine::assessment::Alternative;
use crate::text::{alternatives as words, result};

pub(super) fn section(seen: &Assessment) -> Option<Tag> {
    let items: Vec<Tag> = seen.alternatives.iter().copied().map(item).collect();
    (!items.is_empty())
        .then(|| part(result::ALTERNATIVES).with(tag("ul").class("cards").all(items)))
}

fn item(id: Alternative) -> Tag {
    let said = words::alternative(id);
    let line = |name, text| tag("p").with(classed("span", "aside-name", name)).say(text);
    tag("li")
        .class("card")
        .with(text("h3", said.name))
        .with(text("p", said.what))
        .with(line(words::WHO, said.who))
        .with(line(words::COST, said.cost))
}
