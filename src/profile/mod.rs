//! 町の情報のファイル: 欄の表、読み方、調べ方、書き方。
//!
//! Pure: text in, a [`Profile`] or all faults out; no files, no clock. `build.rs` includes this folder by path (so nothing
//! here may name the crate), the command line and the office page use it from the library. What a file may hold is one table,
//! [`SECTIONS`]: the reader, the writer, the JSON Schema and the office form all follow it. National amounts and rules
//! cannot be changed by a profile: there is no field for them, and an unknown field is a fault.

mod check;
mod fields;
mod official;
mod prefectures;
mod read;
mod schema;
mod shape;
mod write;

use std::collections::BTreeMap;
use std::fmt;

pub use fields::{HEAD, SECTIONS, section};
pub use official::is_official;
pub use prefectures::PREFECTURES;
pub use read::{MOST_BYTES, read};
pub use schema::schema;
pub use shape::{Field, Section, Shape};
pub use write::write;

/// 見つけた誤り。
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// 何行目か (1から)
    pub line: usize,
    /// 欄 (`desk[1].tel` のように。何番目かは1から)。ファイル全体なら空
    pub field: String,
    /// 何を直すか
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let field = if self.field.is_empty() {
            "(全体)"
        } else {
            &self.field
        };
        write!(to, "{}行目: {field}: {}", self.line, self.message)
    }
}

/// 一つの文。やさしい文と English は、なければ空 (ふつうの文を出す)。
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// ふつうの文
    pub text: String,
    /// やさしい文
    pub easy: String,
    /// English
    pub en: String,
}

/// 欄の値。
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// 文
    Said(Said),
    /// 一行の字: id、ふりがな、電話、アドレス、選ぶことば
    Word(String),
    /// 日付 (2026-11-21)
    Date(String),
    /// はい・いいえ
    Flag(bool),
    /// 数
    Number(i64),
}

/// 欄の集まり: ファイルのはじめの部分か、`[[desk]]` などの一つ。
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// 欄の名前と値。書いてない欄は、ない
    pub values: BTreeMap<&'static str, Value>,
}

impl Record {
    /// 一行の字。文なら、ふつうの文。日付も。なければ空。
    #[must_use]
    pub fn word(&self, field: &str) -> &str {
        match self.values.get(field) {
            Some(Value::Word(word) | Value::Date(word)) => word,
            Some(Value::Said(said)) => &said.text,
            _ => "",
        }
    }

    /// 文。
    #[must_use]
    pub fn said(&self, field: &str) -> Option<&Said> {
        match self.values.get(field) {
            Some(Value::Said(said)) => Some(said),
            _ => None,
        }
    }

    /// はい・いいえ。
    #[must_use]
    pub fn flag(&self, field: &str) -> bool {
        self.values.get(field) == Some(&Value::Flag(true))
    }

    /// 数。
    #[must_use]
    pub fn number(&self, field: &str) -> Option<i64> {
        match self.values.get(field) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }
}

/// 一つの町の情報。
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// はじめの部分 ([`HEAD`])
    pub head: Record,
    /// 部分の名前と、その中身 ([`SECTIONS`])。空の並びは入れない
    pub sections: BTreeMap<&'static str, Vec<Record>>,
}

impl Profile {
    /// この部分の中身。なければ空。
    #[must_use]
    pub fn all(&self, section: &str) -> &[Record] {
        self.sections.get(section).map_or(&[], Vec::as_slice)
    }
}
