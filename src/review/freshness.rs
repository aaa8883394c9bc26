//! 古くなったもの: 読みなおす出典・条文・町の情報と、それによるものの一覧。
//!
//! A source is as old as its `checked_on`, or, without one, as the date written on it; a source without any date is
//! always due. Provisions and municipal notes are as old as their `checked_on`; the tables as `rules_checked_on`.

use std::fmt::Write as _;

use serde::Serialize;

use super::register::{REGISTER, Register, Source};
use super::source_date;
use crate::engine::calendar::Date;
use crate::engine::law;
use crate::engine::municipality;
use crate::text::Book;
use crate::text::local::{self, Entry, Local, Part};

/// 何が古いか。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 表のすべて (`rules_checked_on`)
    Tables,
    /// 出典
    Source,
    /// 条文・通知
    Provision,
    /// 町の情報 (ファイル一つ)
    Municipality,
    /// 町の情報の、もとの資料
    MunicipalSource,
    /// 町の情報の、一つの中身
    Note,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Tables => "表",
            Self::Source => "出典",
            Self::Provision => "条文",
            Self::Municipality => "町の情報",
            Self::MunicipalSource => "町の資料",
            Self::Note => "町の情報の中身",
        }
    }
}

/// 古さを決めた日が、何の日か。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// 人が照らした日
    CheckedOn,
    /// 出典に書かれた日
    SourceDate,
    /// 日付がない
    NoDate,
}

/// 読みなおす一か所。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// どこにあるか (`data/` の下のファイル)
    pub file: String,
    /// 名前: 表と行の始まり、条文の id、地域のやり方
    pub name: String,
}

/// 古くなった一つ。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// 何が
    pub kind: Kind,
    /// id
    pub id: String,
    /// 題
    pub title: String,
    /// 公開の場所。なければ空
    pub url: String,
    /// 古さを決めた日
    pub on: Option<Date>,
    /// それが何の日か
    pub basis: Basis,
    /// 何日前か
    pub age_days: Option<i64>,
    /// これによる、読みなおすところ
    pub citations: Vec<Citation>,
}

/// 答える範囲の終わり。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoverageEnd {
    /// `coverage.toml` の欄
    pub id: &'static str,
    /// その日
    pub on: Date,
    /// あと何日か。すぎていれば負
    pub days_left: i64,
}

/// 答える範囲。
#[derive(Debug, Clone, Copy)]
pub struct Coverage {
    /// 人が決まりの表を原典と照らした日
    pub rules_checked_on: Date,
    /// この日のあとは目安
    pub provisional_after: Date,
    /// 答える基準日の最後
    pub as_of_until: Date,
}

impl Coverage {
    /// `data/law/coverage.toml` のとおり。
    #[must_use]
    pub fn of_the_law() -> Self {
        Self {
            rules_checked_on: law::RULES_CHECKED_ON.date(),
            provisional_after: law::PROVISIONAL_AFTER.date(),
            as_of_until: law::AS_OF_UNTIL.date(),
        }
    }
}

/// 調べた結果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// 調べる日
    pub as_of: Date,
    /// 何日より古いものを出したか
    pub older_than_days: u32,
    /// 読みなおすもの
    pub items: Vec<Item>,
    /// この日数のうちに来る (か、すぎた) 範囲の終わり
    pub coverage_ends: Vec<CoverageEnd>,
}

/// 今の `data/` で調べる。
#[must_use]
pub fn report(as_of: Date, older_than_days: u32) -> Report {
    let coverage = Coverage::of_the_law();
    of(&REGISTER, local::ALL, &coverage, as_of, older_than_days)
}

/// 渡された登録簿で調べる。
#[must_use]
pub fn of(
    register: &Register,
    towns: &[Local],
    coverage: &Coverage,
    as_of: Date,
    older_than_days: u32,
) -> Report {
    let mut items = vec![Item {
        kind: Kind::Tables,
        id: "rules_checked_on".to_owned(),
        title: "決まりの表を原典と照らした日".to_owned(),
        url: String::new(),
        on: Some(coverage.rules_checked_on),
        basis: Basis::CheckedOn,
        age_days: None,
        citations: register.tables.iter().map(whole_table).collect(),
    }];
    items.extend(register.sources.iter().map(|source| {
        let (on, basis) = dated(source);
        Item {
            kind: Kind::Source,
            id: source.id.to_owned(),
            title: source.title.to_owned(),
            url: source.url.to_owned(),
            on,
            basis,
            age_days: None,
            citations: resting_on(register, towns, source),
        }
    }));
    items.extend(register.provisions.iter().map(|provision| {
        let source = register
            .sources
            .iter()
            .find(|source| source.id == provision.source);
        let articles = provision.articles.iter().map(|article| Citation {
            file: "law/provisions.toml".to_owned(),
            name: [provision.id, " ", article.text, " (", article.from, "から)"].concat(),
        });
        Item {
            kind: Kind::Provision,
            id: provision.id.to_owned(),
            title: provision.title.to_owned(),
            url: source.map_or("", |source| source.url).to_owned(),
            on: Date::parse_iso(provision.checked_on),
            basis: Basis::CheckedOn,
            age_days: None,
            citations: articles.collect(),
        }
    }));
    for town in towns {
        items.extend(of_a_town(town));
    }
    for item in &mut items {
        item.age_days = item.on.map(|on| on.days_through(as_of) - 1);
    }
    items.retain(|item| {
        item.age_days
            .is_none_or(|age| age > i64::from(older_than_days))
    });
    let ends = [
        ("provisional_after", coverage.provisional_after),
        ("as_of_until", coverage.as_of_until),
    ];
    let coverage_ends = ends
        .into_iter()
        .map(|(id, on)| CoverageEnd {
            id,
            on,
            days_left: as_of.days_through(on) - 1,
        })
        .filter(|end| end.days_left <= i64::from(older_than_days))
        .collect();
    Report {
        as_of,
        older_than_days,
        items,
        coverage_ends,
    }
}

/// 町の情報: ファイル、もとの資料、一つずつの中身。
fn of_a_town(town: &Local) -> Vec<Item> {
    let book = Book::plain();
    let item = |kind, id, title: &str, url: &str, on: &str| Item {
        kind,
        id,
        title: title.to_owned(),
        url: url.to_owned(),
        on: Date::parse_iso(on),
        basis: Basis::CheckedOn,
        age_days: None,
        citations: Vec::new(),
    };
    let id = || town.id.to_owned();
    let mut items = vec![Item {
        citations: vec![Citation {
            file: file_of(town),
            name: name_of(town).to_owned(),
        }],
        ..item(Kind::Municipality, id(), name_of(town), "", town.checked_on)
    }];
    for (at, source) in town.sources.iter().enumerate() {
        let resting = town.entries.iter().filter(|entry| entry.source == at);
        let id = [town.id, "/", source.id].concat();
        let title = book.get(source.title);
        let mut found = item(Kind::MunicipalSource, id, title, source.url, source.date);
        found.basis = found.on.map_or(Basis::NoDate, |_| Basis::SourceDate);
        found.citations = resting.map(|entry| citation_of(town, entry)).collect();
        items.push(found);
    }
    for entry in town.entries {
        let (title, url) = town
            .source(entry)
            .map_or(("", ""), |source| (book.get(source.title), source.url));
        let id = [town.id, "/", entry.topic.id()].concat();
        items.push(Item {
            citations: vec![citation_of(town, entry)],
            ..item(Kind::Note, id, title, url, entry.checked_on)
        });
    }
    items
}

/// 出典の古さを決める日。
fn dated(source: &Source) -> (Option<Date>, Basis) {
    if let Some(checked_on) = source.checked_on.and_then(Date::parse_iso) {
        return (Some(checked_on), Basis::CheckedOn);
    }
    match source_date::read(source.date) {
        Some(date) => (Some(date), Basis::SourceDate),
        None => (None, Basis::NoDate),
    }
}

/// この出典による、表の行、条文、地域のやり方。
fn resting_on(register: &Register, towns: &[Local], source: &Source) -> Vec<Citation> {
    let rows = register.tables.iter().flat_map(|table| {
        let rows = table.rows.iter().filter(|row| row.source == source.id);
        rows.map(|row| Citation {
            file: ["law/", table.file].concat(),
            name: [table.name, " (", row.from, "から)"].concat(),
        })
    });
    let provisions = register
        .provisions
        .iter()
        .filter(|provision| provision.source == source.id)
        .map(|provision| Citation {
            file: "law/provisions.toml".to_owned(),
            name: provision.id.to_owned(),
        });
    let notes = towns.iter().flat_map(|town| {
        let notes = town.entries.iter();
        let notes = notes.filter(|entry| names(town, entry, source));
        notes.map(|entry| citation_of(town, entry))
    });
    rows.chain(provisions).chain(notes).collect()
}

/// 町の資料は、題で書いてある。登録簿の題の「 (」より前と同じか、アドレスが同じなら、その出典。
fn names(town: &Local, entry: &Entry, source: &Source) -> bool {
    let title = source.title.split(" (").next().unwrap_or_default();
    town.source(entry).is_some_and(|from| {
        let same = !from.url.is_empty() && from.url == source.url;
        let maker = source
            .publisher
            .starts_with(Book::plain().get(from.publisher));
        same || maker && Book::plain().get(from.title) == title
    })
}

fn whole_table(table: &super::register::Table) -> Citation {
    Citation {
        file: ["law/", table.file].concat(),
        name: table.name.to_owned(),
    }
}

fn file_of(town: &Local) -> String {
    ["municipalities/", town.id, ".toml"].concat()
}

fn name_of(town: &Local) -> &'static str {
    municipality::find(town.id).map_or(town.id, |profile| profile.name)
}

fn citation_of(town: &Local, entry: &Entry) -> Citation {
    let parts = [Part::Name, Part::Who, Part::Body];
    let said: Vec<&str> = parts
        .map(|part| entry.said(Book::plain(), part))
        .into_iter()
        .filter(|said| !said.is_empty())
        .collect();
    Citation {
        file: file_of(town),
        name: [entry.topic.id(), ": ", &said.join(" / ")].concat(),
    }
}

impl Report {
    /// 読みなおすものも、近い終わりもないか。
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.items.is_empty() && self.coverage_ends.is_empty()
    }

    /// 人が読む行。
    #[must_use]
    pub fn lines(&self) -> String {
        let mut out = format!(
            "{} に、{}日より古いもの: {}件、近い終わり: {}件\n",
            self.as_of,
            self.older_than_days,
            self.items.len(),
            self.coverage_ends.len()
        );
        for end in &self.coverage_ends {
            let when = if end.days_left < 0 {
                format!("{}日すぎた", -end.days_left)
            } else {
                format!("あと{}日", end.days_left)
            };
            writeln!(out, "終わり {} {} ({when})", end.id, end.on).ok();
        }
        for item in &self.items {
            let age = match (item.on, item.age_days, item.basis) {
                (Some(on), Some(age), Basis::SourceDate) => format!("{on} の版、{age}日前"),
                (Some(on), Some(age), _) => format!("{on} に確認、{age}日前"),
                _ => "日付なし".to_owned(),
            };
            writeln!(
                out,
                "{} {} {} ({age})",
                item.kind.name(),
                item.id,
                item.title
            )
            .ok();
            for citation in &item.citations {
                writeln!(out, "  {}: {}", citation.file, citation.name).ok();
            }
        }
        out
    }
}
