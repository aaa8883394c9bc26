//! data/law のすべてを、人が読む形で持つ登録簿。

use crate::engine::calendar::Date;

/// 何で引く表か。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// 日
    Day,
    /// 市町村民税の年度
    FiscalYear,
    /// 収入の年
    IncomeYear,
}

/// 表の一行。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// ここから: `2018-04-01` か `2017`
    pub from: &'static str,
    /// ここまで (ふくむ)。`None` は今も続く
    pub until: Option<&'static str>,
    /// 値。人が読む形
    pub value: &'static str,
    /// 出典の id
    pub source: &'static str,
    /// 確かさ
    pub confidence: &'static str,
}

/// 一つの表。
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// ファイルの名前
    pub file: &'static str,
    /// 名前
    pub name: &'static str,
    /// 説明
    pub about: &'static str,
    /// 単位
    pub unit: &'static str,
    /// 何で引くか
    pub by: By,
    /// 行。古い順
    pub rows: &'static [Row],
}

/// ある日に何条何項だったか。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Article {
    /// ここから
    pub from: &'static str,
    /// ここまで (ふくむ)。`None` は今も続く
    pub until: Option<&'static str>,
    /// 何条何項
    pub text: &'static str,
}

/// 条文・通知。
#[derive(Debug, Clone, Copy)]
pub struct Provision {
    /// id
    pub id: &'static str,
    /// 名前と、何についてか
    pub title: &'static str,
    /// 出典の id
    pub source: &'static str,
    /// 確かさ
    pub confidence: &'static str,
    /// 人が原典と照らした日
    pub checked_on: &'static str,
    /// 何条何項。古い順
    pub articles: &'static [Article],
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
    /// 日付・版。人が書いたまま
    pub date: &'static str,
    /// 公開の場所。なければ空
    pub url: &'static str,
    /// 人が読みなおした日
    pub checked_on: Option<&'static str>,
}

/// data/law のすべて。
#[derive(Debug, Clone, Copy)]
pub struct Register {
    /// 表
    pub tables: &'static [Table],
    /// 条文・通知
    pub provisions: &'static [Provision],
    /// 出典
    pub sources: &'static [Source],
}

include!(concat!(env!("OUT_DIR"), "/register.rs"));

impl Table {
    /// その日に効いている行。表が始まる前なら `None`。
    ///
    /// A year of tax is in force from July (`Month::fiscal_year`); the year of income is the one before it.
    #[must_use]
    pub fn row_on(&self, day: Date) -> Option<&'static Row> {
        let fiscal_year = day.service_month().fiscal_year();
        let key = match self.by {
            By::Day => day.to_string(),
            By::FiscalYear => fiscal_year.to_string(),
            By::IncomeYear => (fiscal_year - 1).to_string(),
        };
        self.rows
            .iter()
            .find(|row| holds(row.from, row.until, &key))
    }
}

impl Provision {
    /// その日に何条何項だったか。まだなかった日は `None`。
    #[must_use]
    pub fn article_on(&self, day: Date) -> Option<&'static Article> {
        let key = day.to_string();
        self.articles
            .iter()
            .find(|article| holds(article.from, article.until, &key))
    }
}

/// 年も日も、同じ長さの数字なので、文字の順でくらべられる。
fn holds(from: &str, until: Option<&str>, key: &str) -> bool {
    from <= key && until.is_none_or(|until| key <= until)
}
