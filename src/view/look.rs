//! 文の出し方を変えるところ: 深さ、ふりがな、読み上げ。どの画面の上にも、同じ形で出す。

use super::tag::{Tag, button, tag};
use crate::text::app::look as words;
use crate::text::{Book, Depth, Ruby, Text};

/// 声の様子。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(
    not(feature = "browser"),
    allow(dead_code, reason = "paper has no voice")
)]
pub(crate) enum Voice {
    /// この端末に、この言語の声がない
    #[default]
    None,
    /// 声がある。だまっている
    Quiet,
    /// 読んでいる
    Speaking,
}

pub(super) fn switch(book: Book, voice: Voice) -> Tag {
    let depths = Depth::ALL.iter().map(|depth| {
        button("look-depth", "depth", book.get(name(*depth)))
            .set("value", depth.id())
            .set("lang", depth.lang())
            .set("aria-pressed", pressed(*depth == book.depth))
    });
    // 名前 (key) をつけて、ほかの部品が消えても、押したボタンに焦点が残るようにする。
    let depths = tag("div")
        .key("depths".to_owned())
        .class("look-depths")
        .set("role", "group")
        .put("aria-label", book.bare(words::DEPTHS))
        .all(depths.collect());
    tag("div")
        .class("look")
        .with(depths)
        .maybe((book.depth != Depth::English).then(|| ruby(book)))
        .maybe(read_aloud(book, voice))
}

fn ruby(book: Book) -> Tag {
    let names = [words::RUBY_OFF, words::RUBY_HARD, words::RUBY_ALL];
    let options = Ruby::ALL.iter().zip(names).map(|(ruby, name)| {
        let option = tag("option").set("value", ruby.id()).name(&book.bare(name));
        if *ruby == book.ruby {
            option.set("selected", "")
        } else {
            option
        }
    });
    let choose = tag("select")
        .class("look-ruby")
        .set("id", "look-ruby")
        .set("data-action", "ruby")
        .value(book.ruby.id())
        .all(options.collect());
    tag("span")
        .key("ruby".to_owned())
        .class("look-pair")
        .with(
            tag("label")
                .set("for", "look-ruby")
                .name(book.get(words::RUBY)),
        )
        .with(choose)
}

fn read_aloud(book: Book, voice: Voice) -> Option<Tag> {
    let said = match voice {
        Voice::None => return None,
        Voice::Quiet => words::READ,
        Voice::Speaking => words::STOP,
    };
    Some(
        button("look-read", "read", book.get(said))
            .key("read".to_owned())
            .set("aria-pressed", pressed(voice == Voice::Speaking)),
    )
}

pub(super) const fn name(depth: Depth) -> Text {
    match depth {
        Depth::Easy => words::EASY,
        Depth::Plain => words::PLAIN,
        Depth::Law => words::LAW,
        Depth::English => words::ENGLISH,
    }
}

const fn pressed(on: bool) -> &'static str {
    if on { "true" } else { "false" }
}
