//! ほかに使えるもの。

use super::super::tag::{Tag, classed, tag, text};
use super::part;
use crate::engine::Assessment;
use crate::engine::assessment::Alternative;
use crate::text::{Book, alternatives as words, result};

pub(super) fn section(book: Book, seen: &Assessment) -> Option<Tag> {
    let items: Vec<Tag> = seen.alternatives.iter().map(|id| item(book, *id)).collect();
    (!items.is_empty())
        .then(|| part(book, result::ALTERNATIVES).with(tag("ul").class("cards").all(items)))
}

fn item(book: Book, id: Alternative) -> Tag {
    let said = words::alternative(id);
    let line = |name, said| {
        tag("p")
            .with(classed("span", "aside-name", book.get(name)))
            .say(book.get(said))
    };
    tag("li")
        .class("card")
        .with(text("h3", book.get(said.name)))
        .with(text("p", book.get(said.what)))
        .with(line(words::WHO, said.who))
        .with(line(words::COST, said.cost))
}
