//! 法律の表と、その番人。
//!
//! Every amount, threshold, rate and citation comes from `data/law/*.toml`; `build.rs` refuses gaps, overlaps and rows
//! without a source. A key outside a table is refused (`NotCovered`), never answered with the nearest row.

pub mod local_tax;
pub mod other_services;
pub mod periods;
pub mod prior_service;

use super::calendar::Date;
use super::closed_list::closed_list;

/// 20180401 の形の日。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayNumber(pub i64);

impl DayNumber {
    /// 日付から。
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self(
            i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day()),
        )
    }

    /// 日付に。表の日付は、ビルドのときに調べてある。
    ///
    /// # Panics
    /// Never for a day that the build has read from TOML, which accepts only real days.
    #[must_use]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a checked day of eight digits"
    )]
    pub fn date(self) -> Date {
        Date::new(
            (self.0 / 10_000) as i32,
            (self.0 / 100 % 100) as u32,
            (self.0 % 100) as u32,
        )
        .expect("days in tables are real days")
    }
}

/// 表の一行。
#[derive(Debug)]
pub struct Row<T: 'static> {
    /// ここから
    pub from: i64,
    /// ここまで (ふくむ)。`None` は今も続く
    pub until: Option<i64>,
    /// 値。`None` は「この時期の値は出さない」
    pub value: Option<T>,
    /// 出典の id
    pub source: &'static str,
    /// 確かさ
    pub confidence: &'static str,
}

/// 時点つきの値の表。
#[derive(Debug)]
pub struct Dated<T: 'static> {
    name: &'static str,
    rows: &'static [Row<T>],
}

/// どの時からの行か。
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Since {
    /// この日から
    Day(Date),
    /// この年度から
    FiscalYear(i64),
    /// この収入の年から
    IncomeYear(i64),
}

/// 計算に使った、表の一行。
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RowUsed {
    /// 表の名前
    pub table: &'static str,
    /// いつからの行か
    pub since: Since,
    /// 出典の id
    pub source: &'static str,
    /// 確かさ
    pub confidence: &'static str,
}

/// 表にない時点。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotCovered {
    /// 表の名前
    pub table: &'static str,
    /// 聞かれた時点
    pub key: i64,
}

impl<T: Copy> Dated<T> {
    const fn new(name: &'static str, rows: &'static [Row<T>]) -> Self {
        Self { name, rows }
    }

    /// その年 (度) の値。
    ///
    /// # Errors
    /// `NotCovered` when the table has no row, or no value, for that year.
    pub fn in_year(&self, year: i32) -> Result<T, NotCovered> {
        self.at(i64::from(year))
    }

    /// その日の値。
    ///
    /// # Errors
    /// `NotCovered` when the table has no row, or no value, for that day.
    pub fn on(&self, day: Date) -> Result<T, NotCovered> {
        self.at(DayNumber::of(day).0)
    }

    /// その日の値。20180401 の形の日で。行も値もなければ `None`。
    #[must_use]
    pub fn known_on(&self, day: DayNumber) -> Option<T> {
        self.row(day.0).and_then(|row| row.value)
    }

    fn at(&self, key: i64) -> Result<T, NotCovered> {
        let value = self.known_on(DayNumber(key));
        value.ok_or(self.not_covered(key))
    }

    fn row(&self, key: i64) -> Option<&'static Row<T>> {
        let holds = |row: &&Row<T>| row.from <= key && row.until.is_none_or(|until| key <= until);
        self.rows.iter().find(holds)
    }

    const fn not_covered(&self, key: i64) -> NotCovered {
        NotCovered {
            table: self.name,
            key,
        }
    }

    /// その年度に使う行。
    ///
    /// # Errors
    /// As `in_year`.
    pub fn row_in_fiscal_year(&self, year: i32) -> Result<RowUsed, NotCovered> {
        self.row_used(i64::from(year), Since::FiscalYear)
    }

    /// その収入の年に使う行。
    ///
    /// # Errors
    /// As `in_year`.
    pub fn row_in_income_year(&self, year: i32) -> Result<RowUsed, NotCovered> {
        self.row_used(i64::from(year), Since::IncomeYear)
    }

    /// その日に使う行。
    ///
    /// # Errors
    /// As `on`.
    pub fn row_on(&self, day: Date) -> Result<RowUsed, NotCovered> {
        let since = |from| Since::Day(DayNumber(from).date());
        self.row_used(DayNumber::of(day).0, since)
    }

    fn row_used(&self, key: i64, since: impl Fn(i64) -> Since) -> Result<RowUsed, NotCovered> {
        let row = self.row(key).ok_or(self.not_covered(key))?;
        Ok(RowUsed {
            table: self.name,
            since: since(row.from),
            source: row.source,
            confidence: row.confidence,
        })
    }

    /// すべての行。審査のための表に使う。
    #[must_use]
    pub const fn rows(&self) -> &'static [Row<T>] {
        self.rows
    }
}

/// 給与所得の式。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SalaryRule {
    /// 0円
    Zero,
    /// 収入 − 額
    Minus(i64),
    /// 決まった額
    Fixed(i64),
    /// (収入÷4、千円未満切捨て) × 倍率 − 額
    Quarter {
        /// 倍率、10分の1
        tenths: i64,
        /// 引く額
        minus: i64,
    },
    /// 収入 × 倍率 − 額
    Tenths {
        /// 倍率、10分の1
        tenths: i64,
        /// 引く額
        minus: i64,
    },
}

/// 給与所得の表の一段。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bracket {
    /// この収入から
    pub at: i64,
    /// 式
    pub rule: SalaryRule,
}

/// 表の名前と説明。
#[derive(Debug, Clone, Copy)]
pub struct TableInfo {
    /// 名前
    pub name: &'static str,
    /// 説明
    pub about: &'static str,
    /// 単位
    pub unit: &'static str,
}

/// 出典の種類。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// 法令
    Law,
    /// 通知・告示・Q&A
    Notice,
    /// 自治体の資料
    Municipality,
    /// ほかの公開の資料
    Other,
    /// この道具の推定
    Estimate,
}

/// 出典。
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// id
    pub id: &'static str,
    /// 題
    pub title: &'static str,
    /// 出したところ
    pub publisher: &'static str,
    /// 日付・版
    pub date: &'static str,
    /// 公開の場所。なければ空
    pub url: &'static str,
    /// 種類
    pub kind: SourceKind,
}

/// id の出典。
#[must_use]
pub fn source(id: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.id == id)
}

impl Source {
    /// この確かさで引いたときの種類。C (推定) と D (計算) は、どの資料からでも推定。
    #[must_use]
    pub fn kind_at(&self, confidence: &str) -> SourceKind {
        match confidence {
            "C" | "D" => SourceKind::Estimate,
            _ => self.kind,
        }
    }
}

impl Disagreement {
    /// 二つの読み方の出典の id。
    #[must_use]
    pub const fn sources(self) -> [&'static str; 2] {
        DISAGREEING_SOURCES[self as usize]
    }
}

struct ProvisionInfo {
    title: &'static str,
    source: &'static str,
    confidence: &'static str,
    checked_on: DayNumber,
    articles: &'static [(i64, Option<i64>, &'static str)],
}

include!(concat!(env!("OUT_DIR"), "/law.rs"));

impl Provision {
    const fn info(self) -> &'static ProvisionInfo {
        &PROVISIONS[self as usize]
    }

    /// 法律・通知の名前と、何についてか。
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.info().title
    }

    /// 確かさ: A 法令・自治体の原典／A' 原典の引用／B 通知などの転載・二次資料／C 推定。
    #[must_use]
    pub const fn confidence(self) -> &'static str {
        self.info().confidence
    }

    /// 出典の id。
    #[must_use]
    pub const fn source_id(self) -> &'static str {
        self.info().source
    }

    /// 人が原典と照らした日。
    #[must_use]
    pub fn checked_on(self) -> Date {
        self.info().checked_on.date()
    }

    /// その日に何条何項だったか。まだなかった日は `None`。
    #[must_use]
    pub fn article_on(self, day: Date) -> Option<&'static str> {
        let key = DayNumber::of(day).0;
        self.info()
            .articles
            .iter()
            .find(|(from, until, _)| *from <= key && until.is_none_or(|until| key <= until))
            .map(|(_, _, text)| *text)
    }
}
