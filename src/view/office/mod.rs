//! 支援機関と市区町村の人のページ: 埋め込みをつくる、ポスターとちらし、地域ファイル編集室。
//!
//! A second program (`src/office_main.rs`) and, without the browser, the pages as HTML ([`pages`]). Never part of the
//! program of the person who checks for themselves (`docs/decisions/0029-office.md`).

mod configurator;
mod controls;
mod host_policy;
mod model;
#[cfg(not(feature = "browser"))]
pub mod pages;
mod poster;
mod present;
#[cfg(feature = "office")]
mod program;
mod region;
mod shown;

#[cfg(feature = "office")]
pub use program::mount;

use self::model::{Kind, Model};
use super::tag::{Tag, classed, tag, text};
use crate::office::words::{code::NAME, common as words};

/// 画面のすべて。
fn screen(model: &Model) -> Vec<Tag> {
    let body = match model.kind {
        Kind::Configurator => configurator::sections(model),
        Kind::Poster => poster::sections(model),
        Kind::Region => region::sections(model),
    };
    vec![
        header(model.kind, &model.fragment()),
        main(model.kind).all(body),
        footer(),
        said(&model.said),
    ]
}

/// 上の部分: 名前と、職員のページへの行き先。
fn header(kind: Kind, fragment: &str) -> Tag {
    let fragment = if fragment.is_empty() {
        String::new()
    } else {
        ["#", fragment].concat()
    };
    let pages = words::PAGES.iter().map(|(file, page, name, _)| {
        let link = text("a", name).put("href", [file, &*fragment].concat());
        let here = *page == kind.id();
        tag("li").with(if here {
            link.set("aria-current", "page")
        } else {
            link
        })
    });
    let check = tag("li").with(text("a", words::TO_CHECK).set("href", "./"));
    tag("header")
        .class("header office-header")
        .with(classed("p", "header-name", NAME).with(classed(
            "span",
            "choice-note",
            words::FOR_STAFF,
        )))
        .with(
            tag("nav").set("aria-label", words::NAVIGATION).with(
                tag("ul")
                    .class("office-pages")
                    .all(pages.collect())
                    .with(check),
            ),
        )
}

/// 本文: 題とあらまし。
fn main(kind: Kind) -> Tag {
    let (_, page, title, lead) = words::PAGES[kind as usize];
    tag("main")
        .class("main office-main")
        .set("data-page", page)
        .with(classed("h1", "title", title).set("tabindex", "-1"))
        .with(classed("p", "lead", lead))
        .with(text("p", words::PRIVATE))
}

fn footer() -> Tag {
    tag("footer").class("footer").with(
        tag("p").with(
            text("a", crate::office::words::common::STATEMENT).set("href", "accessibility.html"),
        ),
    )
}

/// 知らせる所。いつも同じ要素。
fn said(said: &str) -> Tag {
    let class = if said.is_empty() {
        "visually-hidden"
    } else {
        "office-said"
    };
    tag("p").set("role", "status").set("class", class).say(said)
}
