//! はじめに読みこむ部分の状態: はじめの画面と、はじめの質問。決まりがなくても、できることだけ。
//!
//! What happens here is kept as a list and replayed, once the rest has come, on the real state: nothing is lost and
//! nothing is decided twice.

use super::chrome::Notice;
use super::look::Voice;
use super::tag::Tag;
use super::{chrome, controls, question, start};
use crate::flow::action::Action;
use crate::flow::control::UNKNOWN;
use crate::flow::situation::Situation;
use crate::text::{Book, app as words, choices, questions};

/// 出し方。
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub(super) book: Book,
    pub(super) voice: Voice,
    pub(super) notice: Notice,
}

/// 一つの画面。
pub(super) struct Shown {
    pub(super) tags: Vec<Tag>,
    pub(super) title: String,
    pub(super) place: Place,
    /// あと何が分かれば決まるかを、まだ調べていないか
    pub(super) search: bool,
}

/// 今いるところ。履歴と焦点を合わせるため。
#[derive(Clone, PartialEq, Eq, Default)]
pub(super) struct Place {
    /// 画面か誤りが変わるたびに増える
    pub(super) turn: u32,
    /// 閉じたか
    pub(super) left: bool,
    /// 何回目か
    pub(super) round: u32,
    /// 何番目の画面か
    pub(super) at: usize,
    /// 焦点を移す事実
    pub(super) aim: Option<String>,
    /// 誤りがあるか
    pub(super) wrong: bool,
}

/// はじめの部分の状態。
#[derive(Clone, Default)]
pub(super) struct Early {
    /// これまでのできごと
    pub(super) log: Vec<Action>,
    place: Place,
    chosen: String,
    /// のこりの質問のおよその数。組み立てのときに、ページに書いてある
    remaining: String,
}

/// はじめの質問の名前 (`Question::Situation` の path)。
const PATH: &str = "flow.situation";

impl Early {
    /// のこりの数を知っている、はじめの状態。
    pub(super) fn new(remaining: String) -> Self {
        Self {
            remaining,
            ..Self::default()
        }
    }

    /// できごとのあと。この部分だけではできないことなら `false`。
    pub(super) fn take(&mut self, action: &Action) -> bool {
        let place = &mut self.place;
        match action {
            Action::Start => place.at = 1,
            Action::Pick { name, value } if name == PATH => value.clone_into(&mut self.chosen),
            Action::Exit => place.left = true,
            Action::Go { round: 0, at: 0 } => place.at = 0,
            _ => return false,
        }
        if !matches!(action, Action::Pick { .. }) {
            place.turn += 1;
        }
        self.log.push(action.clone());
        true
    }

    /// 画面。
    pub(super) fn shown(&self, look: Look) -> Shown {
        let book = look.book;
        let mut said = String::new();
        let (page, title) = if self.place.at == 0 {
            (start::page(book, None), book.bare(words::start::TITLE))
        } else {
            said = self.status(book);
            let words = questions::of_situation(book);
            let title = crate::text::ruby::bare(&words.title);
            (self.question(book, &words, &said), title)
        };
        let notice = Notice {
            answered: !self.chosen.is_empty(),
            ..look.notice
        };
        let mut tags = vec![
            chrome::header(book, look.voice),
            page,
            chrome::footer(book, None),
        ];
        tags.extend(chrome::status_lines(book, &said, notice));
        Shown {
            tags,
            title,
            place: self.place.clone(),
            search: false,
        }
    }

    /// のこりの数。
    fn status(&self, book: Book) -> String {
        if self.remaining.is_empty() {
            return String::new();
        }
        crate::text::ruby::bare(&book.fill(words::REMAINING, &[&self.remaining]))
    }

    fn question(&self, book: Book, words: &questions::Words, said: &str) -> Tag {
        let progress = question::progress(said, self.remaining.clone())
            .into_iter()
            .collect();
        let row = |value: &'static str, choice| (value, choice, self.chosen == value);
        let mut rows: Vec<_> = Situation::ALL
            .into_iter()
            .map(|id| row(id.id(), choices::of_situation(book, id)))
            .collect();
        rows.push(row(UNKNOWN, choices::unknown(book)));
        let options = controls::choices(PATH, "radio", rows, None);
        let fieldset = question::group(book, PATH, words, None, "h1")
            .put("data-fact", PATH.to_owned())
            .with(options);
        question::frame(book, PATH, false, progress, fieldset)
    }
}
