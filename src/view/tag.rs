//! 要素を組み立てる小さな道具。
//!
//! `html!` builds every element inline, which made the page three times as large as its budget. Here each step is one call
//! of a shared function, so a page costs little more than its list of elements.

#![allow(
    clippy::boxed_local,
    reason = "a pointer is passed instead of a large element"
)]

#[cfg(feature = "browser")]
use yew::virtual_dom::{VList, VNode, VTag, VText};

#[cfg(not(feature = "browser"))]
use super::paper::{VNode, VTag, VText};

use crate::text::ruby::{Piece, bare, has_ruby, pieces};

/// 作りかけの要素。
pub(super) struct Element(VTag);

/// 作りかけの要素への箱。渡すときに、中身を写さない。
pub(super) type Tag = Box<Element>;

/// 新しい要素。
#[inline(never)]
pub(super) fn tag(name: &'static str) -> Tag {
    Box::new(Element(VTag::new(name)))
}

/// 文だけの要素。
#[inline(never)]
pub(super) fn text(name: &'static str, said: &str) -> Tag {
    tag(name).say(said)
}

/// class と文だけの要素。
#[inline(never)]
pub(super) fn classed(name: &'static str, class: &'static str, said: &str) -> Tag {
    tag(name).class(class).say(said)
}

/// 押すボタン。
#[inline(never)]
pub(super) fn button(class: &'static str, action: &'static str, said: &str) -> Tag {
    tag("button")
        .set("type", "button")
        .class(class)
        .set("data-action", action)
        .name(said)
}

/// ふりがなのついたことば。読みは、読み上げソフトには渡さない (二度読まれるため)。
fn ruby(base: &str, reading: &str) -> Tag {
    tag("ruby")
        .say(base)
        .with(text("rt", reading).set("aria-hidden", "true"))
}

impl Element {
    /// class。
    #[inline(never)]
    pub(super) fn class(self: Tag, class: &'static str) -> Tag {
        self.set("class", class)
    }

    /// 決まった値の属性。
    #[inline(never)]
    pub(super) fn set(mut self: Tag, name: &'static str, value: &'static str) -> Tag {
        self.0.add_attribute(name, value);
        self
    }

    /// その場で決まる値の属性。
    #[inline(never)]
    pub(super) fn put(mut self: Tag, name: &'static str, value: String) -> Tag {
        self.0.add_attribute(name, value);
        self
    }

    /// 文。空なら何もしない。ふりがなの記法があれば、ふりがなを出す。
    #[inline(never)]
    pub(super) fn say(mut self: Tag, said: &str) -> Tag {
        for piece in pieces(said) {
            match piece {
                Piece::Plain(said) => self.0.add_child(VNode::from(VText::new(said.to_owned()))),
                Piece::Ruby { base, reading } => self = self.with(ruby(base, reading)),
                Piece::Japanese(said) => {
                    self = self.with(text("span", said).set("lang", "ja"));
                }
            }
        }
        self
    }

    /// そのままの字 (コードなど)。ふりがなの記法も読まない。
    #[cfg_attr(
        feature = "web",
        allow(dead_code, reason = "only on the pages of the office")
    )]
    #[inline(never)]
    pub(super) fn raw(mut self: Tag, said: &str) -> Tag {
        self.0.add_child(VNode::from(VText::new(said.to_owned())));
        self
    }

    /// 名前になる文 (ボタン、ラベル、知らせ)。ふりがなは出さない。
    #[inline(never)]
    pub(super) fn name(self: Tag, said: &str) -> Tag {
        if has_ruby(said) {
            self.say(&bare(said))
        } else {
            self.say(said)
        }
    }

    /// 子の要素。
    #[inline(never)]
    pub(super) fn with(mut self: Tag, child: Tag) -> Tag {
        self.0.add_child(VNode::from(child.0));
        self
    }

    /// あれば、子の要素。
    #[inline(never)]
    pub(super) fn maybe(self: Tag, child: Option<Tag>) -> Tag {
        match child {
            Some(child) => self.with(child),
            None => self,
        }
    }

    /// いくつかの子の要素。
    #[inline(never)]
    pub(super) fn all(mut self: Tag, children: Vec<Tag>) -> Tag {
        for child in children {
            self.0.add_child(VNode::from(child.0));
        }
        self
    }

    /// 入力の値。
    #[inline(never)]
    pub(super) fn value(mut self: Tag, value: &str) -> Tag {
        self.0.set_value(Some(value.to_owned()));
        self
    }

    /// 選んであるか。
    #[inline(never)]
    pub(super) fn checked(mut self: Tag, checked: bool) -> Tag {
        self.0.set_checked(checked);
        self
    }

    /// 画面が変わったとき、前の画面の要素を使いまわさないための名前。
    #[inline(never)]
    pub(super) fn key(mut self: Tag, key: String) -> Tag {
        self.0.key = Some(key.into());
        self
    }
}

/// 並んだ要素を、画面に。
#[cfg(feature = "browser")]
pub(super) fn html(tags: Vec<Tag>) -> yew::Html {
    let children = tags.into_iter().map(|tag| VNode::from(tag.0)).collect();
    VNode::from(VList::with_children(children, None))
}

/// 並んだ要素を、HTML の字に。
#[cfg(not(feature = "browser"))]
pub(super) fn markup(tags: Vec<Tag>) -> String {
    let mut out = String::new();
    for tag in tags {
        VNode::from(tag.0).write(&mut out);
    }
    out
}
