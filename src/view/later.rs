//! はじめの反応のあとで読みこむ部分への入り口。
//!
//! `cargo dev build` cuts the program in two at [`open`]: what only `open` can reach becomes a second file. So everything
//! in that file is reached through the function pointers of [`Later`], never by name; a name would pull it back into the
//! first file, and the budget of the build would say so (`docs/decisions/0023-later.md`).

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::rest::{self, Rest};
use super::{shelf, speech};
use crate::flow::action::Action;
use crate::text::{Book, Depth, Ruby};

/// 読みこんだもの。
#[derive(Clone, Copy)]
pub(super) struct Later {
    /// それまでのできごとから、状態を作る
    pub(super) begin: fn(&[Action]) -> Rc<dyn Rest>,
    /// アドレスの基準日
    pub(super) day: fn() -> Action,
    /// ふつうの日本語のすべての文
    pub(super) plain: fn() -> Book,
    /// 文の本を開く
    pub(super) look: fn(Depth, Ruby, shelf::Opened),
    /// 声があるか
    pub(super) has_voice: fn(&str) -> bool,
    /// 声の一覧が変わったら知らせる
    pub(super) on_voices: fn(Box<dyn Fn()>),
    /// 画面の本文を読む
    pub(super) read: fn(&str, Box<dyn FnOnce()>) -> bool,
    /// だまる
    pub(super) hush: fn(),
}

thread_local! {
    static HERE: Cell<Option<Later>> = const { Cell::new(None) };
}

/// もう読みこんであれば、それ。
pub(super) fn here() -> Option<Later> {
    HERE.get()
}

/// 読みこむ。読みこめなければ `false`。もう一度呼べば、もう一度ためす。
pub(super) fn load(then: impl FnOnce(bool) + 'static) {
    if here().is_some() {
        return then(true);
    }
    spawn_local(async move {
        let later = open().await.ok().map(|later| *later);
        if let Some(later) = later {
            shelf::complete((later.plain)());
            HERE.set(Some(later));
        }
        then(later.is_some());
    });
}

#[wasm_split(later, fallible)]
#[allow(
    clippy::unnecessary_wraps,
    reason = "the loading around it may fail: the macro wants a Result"
)]
fn open() -> Result<Box<Later>, SplitLoaderError> {
    Ok(Box::new(Later {
        begin: rest::begin,
        day: rest::day,
        plain: Book::plain,
        look: shelf::open,
        has_voice: speech::has_voice,
        on_voices: speech::on_voices,
        read: speech::read_page,
        hush: speech::stop,
    }))
}
