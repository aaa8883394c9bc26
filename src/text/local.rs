//! 町の情報: 窓口、書類、手続きの順、手伝う人、センター、地域のやり方。文は文の本の中にある (どの深さにも)。
//!
//! Made by `build/municipalities.rs` from `data/municipalities/*.toml`. The engine knows nothing of it.

use super::keys::TOWNS;
use super::{Book, Text};
use crate::engine::calendar::Date;

/// もとにした資料。
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// id。この町の中だけ
    pub id: &'static str,
    /// 題
    pub title: Text,
    /// 出したところ
    pub publisher: Text,
    /// 日付。なければ空
    pub date: &'static str,
    /// 日付がないときの、ことばでの時期
    pub date_note: Text,
    /// 公開のページ。なければ空
    pub url: &'static str,
}

/// 町の情報の一つ。文は [`Part`] の順。
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// どの部分か
    pub topic: Topic,
    /// 選んだことばか数: できるか、時期 (`role`)、何について (`note`)
    pub value: &'static str,
    /// 文
    pub texts: [Text; 10],
    /// 電話
    pub tel: &'static str,
    /// FAX
    pub fax: &'static str,
    /// メール
    pub mail: &'static str,
    /// 公開のページ
    pub url: &'static str,
    /// 国の決まりや計算とちがうとき、くいちがいの id (`data/law/disagreements.toml`)
    pub differs: &'static str,
    /// 資料と照らした日
    pub checked_on: &'static str,
    /// 確かさ (A, B, C)
    pub confidence: &'static str,
    /// 資料。`Local::sources` の何番目か
    pub source: usize,
}

/// [`Entry::texts`] の何番目か。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// 名前。くらべる表では、何をくらべるか
    Name,
    /// 文
    Body,
    /// いつ、どんなときか。窓口では、開いている時間
    When,
    /// だれが
    Who,
    /// 種類
    Kind,
    /// 地域
    Area,
    /// お金
    Cost,
    /// くらべる表の、就労定着支援
    Retention,
    /// センター
    Centre,
    /// ジョブコーチ
    JobCoach,
}

/// 一つの町の情報。
#[derive(Debug, Clone, Copy)]
pub struct Local {
    /// id
    pub id: &'static str,
    /// 全体を確かめた日
    pub checked_on: &'static str,
    /// 資料
    pub sources: &'static [Source],
    /// 中身。ファイルの欄の順
    pub entries: &'static [Entry],
}

include!(concat!(env!("OUT_DIR"), "/local.rs"));

/// id の町の情報。
#[must_use]
pub fn find(id: &str) -> Option<&'static Local> {
    ALL.iter().find(|local| local.id == id)
}

/// この年数より前の資料は、「古い資料」。
pub const OLD_AFTER_YEARS: i32 = 3;

/// 資料のたしかさの印。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Badge {
    /// まだ人が確かめていない (確かさ C)
    Unchecked,
    /// 資料に日付がないか、[`OLD_AFTER_YEARS`] 年より前
    Old,
}

impl Local {
    /// この部分の中身。
    pub fn of(&self, topic: Topic) -> impl Iterator<Item = &'static Entry> + use<> {
        let entries = self.entries;
        entries.iter().filter(move |entry| entry.topic == topic)
    }

    /// 中身のもとの資料。
    #[must_use]
    pub fn source(&self, entry: &Entry) -> Option<&'static Source> {
        self.sources.get(entry.source)
    }

    /// 印。どちらもなければ `None`。
    #[must_use]
    pub fn badge(&self, entry: &Entry, as_of: Date) -> Option<Badge> {
        if entry.confidence == "C" {
            return Some(Badge::Unchecked);
        }
        let date = self.source(entry).map_or("", |source| source.date);
        let old = Date::parse_iso(date).is_none_or(|date| {
            let age = as_of.year() - date.year();
            let early = (as_of.month(), as_of.day()) > (date.month(), date.day());
            age > OLD_AFTER_YEARS || age == OLD_AFTER_YEARS && early
        });
        old.then_some(Badge::Old)
    }
}

impl Entry {
    /// 文。なければ空。
    #[must_use]
    pub fn said(&self, book: Book, part: Part) -> &'static str {
        book.get(self.texts[part as usize])
    }
}
