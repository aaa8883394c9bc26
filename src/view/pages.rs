//! 組み立てのときに書くページ: はじめの画面と、はじめの質問を、四つの深さで。プログラムがなくても読める。
//!
//! Each page is the shell (`index.html` after the build) with the very components of the app in it. `boot/early.js` answers the
//! taps that come before the program and hands them over. Nothing here may depend on today.

use std::fmt::Write as _;

use super::chrome::{self, Notice};
use super::look::Voice;
use super::paper::escape;
use super::tag::{Tag, markup, tag, text};
use super::{page, screen};
use crate::engine::calendar::Date;
use crate::engine::law::RULES_CHECKED_ON;
use crate::flow::action::Action;
use crate::flow::state::State;
use crate::flow::walk;
use crate::text::{Book, Depth, Ruby, app as words, paper, questions, stuck};

/// 一枚のページ。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Start,
    Question,
    /// ほかのページの枠の中 (docs/decisions/0026-embed.md)
    Embed,
}

/// 枠のページの名前。
const EMBED: &str = "v1/embed/index.html";

const EMPTY_APP: &str = r#"<div id="app" class="app"></div>"#;
const EMPTY_NOSCRIPT: &str = "<noscript></noscript>";

/// すべてのページの、ファイルの名前と中身。`shell` は、組み立てた `index.html`。
///
/// # Errors
/// The place in the shell that could not be found.
pub fn all(shell: &str) -> Result<Vec<(String, String)>, String> {
    let mut pages = Vec::new();
    for depth in Depth::ALL {
        for kind in [Kind::Start, Kind::Question] {
            let page = Paper::new(depth, kind).fill(shell)?;
            pages.push((file(depth, kind), page));
        }
    }
    let page = Paper::new(Depth::Plain, Kind::Embed).fill(shell)?;
    pages.push((EMBED.to_owned(), embedded(&page)?));
    Ok(pages)
}

/// 枠のページ: 二つ下の場所から、同じ部品を使う。
fn embedded(page: &str) -> Result<String, String> {
    let mark = "data-app=\"teichaku\"";
    let marks = format!(
        "{mark} data-embed=\"\" data-root=\"../../\" data-rules=\"{}\"",
        day()
    );
    let page = replace(page, mark, &marks)?;
    let manifest = page
        .find("<link rel=\"manifest\"")
        .map(|at| page.split_at(at));
    let page = match manifest {
        Some((before, rest)) => {
            let after = rest.split_once('>').map_or("", |(_, after)| after);
            [before.trim_end(), after].concat()
        }
        None => page,
    };
    Ok(page.replace("\"./", "\"../../"))
}

fn file(depth: Depth, kind: Kind) -> String {
    match (kind, depth) {
        (Kind::Start, Depth::Plain) => "index.html".to_owned(),
        (Kind::Start, _) => [depth.id(), ".html"].concat(),
        (Kind::Embed, _) => EMBED.to_owned(),
        (Kind::Question, Depth::Plain) => "question.html".to_owned(),
        (Kind::Question, _) => ["question-", depth.id(), ".html"].concat(),
    }
}

struct Paper {
    book: Book,
    kind: Kind,
    start: State,
    question: State,
}

impl Paper {
    fn new(depth: Depth, kind: Kind) -> Self {
        let start = State::new(day(), false);
        Self {
            book: Book::of(depth, Ruby::Off),
            kind,
            question: start.after(Action::Start),
            start,
        }
    }

    fn fill(&self, shell: &str) -> Result<String, String> {
        let (depth, book) = (self.book.depth, self.book);
        let html = format!(r#"<html lang="{}""#, depth.lang());
        let html = if depth == Depth::Plain {
            html
        } else {
            format!(r#"{html} data-depth="{}""#, depth.id())
        };
        let about = escape(&book.bare(words::start::WHAT));
        let mut out = replace(shell, r#"<html lang="ja""#, &html)?;
        out = between(
            &out,
            "<title>",
            "</title>",
            &escape(&self.title(self.state())),
        )?;
        out = between(&out, r#"<meta name="description" content=""#, "\"", &about)?;
        out = replace(&out, EMPTY_NOSCRIPT, &self.without_script())?;
        replace(&out, EMPTY_APP, &[self.stuck(), self.app()].concat())
    }

    fn state(&self) -> &State {
        match self.kind {
            Kind::Start | Kind::Embed => &self.start,
            Kind::Question => &self.question,
        }
    }

    fn title(&self, state: &State) -> String {
        let heading = chrome::heading(self.book, state);
        [&heading, " | ", &self.book.bare(words::NAME)].concat()
    }

    /// アプリの場所。着く前に押されたときの文と、つぎの画面も持つ。
    fn app(&self) -> String {
        let book = self.book;
        let body = screen(book, self.state(), Voice::None, Notice::default());
        let mut out = self.marks();
        write!(
            out,
            r#"<div id="app" class="app" data-remaining="{}" data-waiting="{}" data-broken="{}">{}</div>"#,
            self.question.remaining().unwrap_or_default(),
            escape(&book.bare(paper::WAITING)),
            escape(&book.bare(words::problem::BROKEN)),
            markup(body),
        )
        .ok();
        match self.kind {
            Kind::Start | Kind::Embed => write!(
                out,
                r#"<template id="first" data-title="{}" data-status="{}">{}</template>"#,
                escape(&self.title(&self.question)),
                escape(&chrome::status(book, &self.question)),
                markup(vec![page(book, &self.question)]),
            ),
            Kind::Question => write!(out, "<noscript>{}</noscript>", markup(vec![self.asked()])),
        }
        .ok();
        out
    }

    /// アドレスでほかの出し方が選ばれたときの、しるし。着くまで、ちがう文を見せない (`styles/early.css`)。
    fn marks(&self) -> String {
        let rubies = Ruby::ALL.map(|ruby| format!("ruby={}", ruby.id()));
        let depths = Depth::ALL.map(|depth| format!("depth={}", depth.id()));
        let mut out = String::new();
        let mut mark = |place: &str| {
            write!(out, r#"<i id="{}" hidden=""></i>"#, escape(place)).ok();
        };
        for depth in &depths {
            mark(depth);
            for ruby in &rubies {
                mark(&[depth, "&", ruby].concat());
            }
        }
        for ruby in &rubies {
            mark(ruby);
        }
        let own = ["\"depth=", self.book.depth.id(), "\" hidden"].concat();
        out.replace(&own, "\"depth\" hidden")
    }

    /// 枠の中で動かないときの、新しい画面への行き先 (`boot/frame.js` が出す)。
    fn stuck(&self) -> String {
        if self.kind != Kind::Embed {
            return String::new();
        }
        let box_of = |depth: Depth| {
            let book = Book::of(depth, Ruby::Off);
            let link = tag("a")
                .put("href", ["./", &file(depth, Kind::Start)].concat())
                .set("target", "_blank")
                .set("rel", "noopener")
                .name(book.get(stuck::OPEN));
            tag("div")
                .put("data-stuck", depth.id().to_owned())
                .set("lang", depth.lang())
                .set("role", "alert")
                .set("hidden", "")
                .with(text("p", book.get(stuck::STUCK)))
                .with(tag("p").with(link))
        };
        markup(Depth::ALL.into_iter().map(box_of).collect())
    }

    /// JavaScript が動かないときの、ことわりと行き先。
    fn without_script(&self) -> String {
        let link =
            |file: String, said: &str| tag("a").put("href", ["./", &file].concat()).name(said);
        let item = |link: Tag| tag("li").with(link);
        let other = match self.kind {
            Kind::Start | Kind::Embed => link(
                file(self.book.depth, Kind::Question),
                self.book.get(paper::ASKED),
            ),
            Kind::Question => link(
                file(self.book.depth, Kind::Start),
                &self.book.bare(words::NAME),
            ),
        };
        let kind = if self.kind == Kind::Embed {
            Kind::Start
        } else {
            self.kind
        };
        let depths = Depth::ALL.iter().filter(|depth| **depth != self.book.depth);
        let depths = depths.map(|depth| {
            let name = super::look::name(*depth);
            item(link(file(*depth, kind), self.book.get(name)).set("lang", depth.lang()))
        });
        let links = tag("ul").with(item(other)).all(depths.collect());
        let notice = tag("div")
            .class("notice")
            .with(text("p", self.book.get(paper::OFF)))
            .with(links);
        ["<noscript>", &markup(vec![notice]), "</noscript>"].concat()
    }

    /// よくある道で聞かれることの一覧。
    fn asked(&self) -> Tag {
        let book = self.book;
        let rows = walk::usual(day()).into_iter().map(|question| {
            let said = questions::words(book, question, day());
            tag("li").say(&said.label)
        });
        tag("section")
            .class("main")
            .with(text("h2", book.get(paper::ASKED)))
            .with(tag("ol").all(rows.collect()))
    }
}

/// 紙の画面を作る日。組み立てる日によらない。
fn day() -> Date {
    RULES_CHECKED_ON.date()
}

fn replace(page: &str, old: &str, new: &str) -> Result<String, String> {
    if page.contains(old) {
        Ok(page.replacen(old, new, 1))
    } else {
        Err(old.to_owned())
    }
}

/// 二つのしるしの間を入れかえる。
fn between(page: &str, open: &str, close: &str, new: &str) -> Result<String, String> {
    let cut = page.split_once(open).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(close)?;
        Some([before, open, new, close, after].concat())
    });
    cut.ok_or_else(|| open.to_owned())
}

#[cfg(test)]
mod tests {
    use super::all;

    const SHELL: &str = concat!(
        r#"<html lang="ja" data-app="teichaku"><head><meta name="description" content="x">"#,
        "<title>x</title></head><body><noscript></noscript>",
        r#"<div id="app" class="app"></div></body></html>"#,
    );

    #[test]
    fn every_depth_has_a_start_and_a_question() {
        let pages = all(SHELL).expect("the shell is whole");
        assert_eq!(pages.len(), 9);
        for (name, page) in &pages {
            assert_eq!(
                page.matches("<h1").count() + page.matches("<template").count(),
                1 + 2 * page.matches("<template").count(),
                "{name}"
            );
            let lang = if name.contains("en") { "en" } else { "ja" };
            assert!(
                page.starts_with(&format!("<html lang=\"{lang}\"")),
                "{name}"
            );
            assert!(
                page.contains("data-action=\"back\""),
                "{name}: first question"
            );
            assert!(!page.contains(['«', '《']), "{name}: marks");
        }
        let (name, embed) = pages.last().expect("nine pages");
        assert_eq!(name, "v1/embed/index.html");
        assert!(embed.contains("data-embed=\"\" data-root=\"../../\""));
        assert!(embed.contains("\"../../accessibility.html\"") && !embed.contains("\"./"));
        assert_eq!(embed.matches("data-stuck").count(), 4);
        assert!(all("<html>").is_err());
    }
}
