//! data/law の表を調べる: すき間、重なり、出典のない行を許さない。

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::read;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Coverage {
    as_of_from: Datetime,
    as_of_until: Datetime,
    provisional_after: Datetime,
    rules_checked_on: Datetime,
    first_fiscal_year: i64,
    first_income_year: i64,
}

/// 出典の種類。
#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "snake_case")]
enum SourceKind {
    Law,
    Notice,
    Municipality,
    Other,
    Estimate,
}

/// 資料のくいちがい: 二つの読み方の出典。
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Disagreement {
    about: String,
    first: Spanned<String>,
    second: Spanned<String>,
}

/// 出典の一つ。
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    title: String,
    publisher: String,
    date: String,
    url: String,
    kind: SourceKind,
    /// 人が読みなおした日。なければ `date` が古さを決める
    checked_on: Option<Datetime>,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
enum By {
    Day,
    FiscalYear,
    IncomeYear,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    about: String,
    unit: String,
    by: By,
    rows: Vec<Spanned<Row>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Key {
    Year(i64),
    Day(Datetime),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    from: Key,
    until: Option<Key>,
    source: String,
    confidence: String,
    value: Option<i64>,
    no_value: Option<String>,
    units: Option<Vec<i64>>,
    steps: Option<Vec<(i64, i64)>>,
    brackets: Option<Vec<Bracket>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bracket {
    at: i64,
    zero: Option<bool>,
    fixed: Option<i64>,
    quarter: Option<i64>,
    tenths: Option<i64>,
    minus: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Provision {
    title: String,
    source: String,
    confidence: String,
    checked_on: Datetime,
    article: Vec<Article>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Article {
    from: Datetime,
    until: Option<Datetime>,
    text: String,
}

/// 出典のすべて。
pub type Sources = BTreeMap<String, Source>;

const CONFIDENCES: [&str; 5] = ["A", "A'", "B", "C", "D"];

/// フォルダ全体を調べて、Rust の文にする。
pub fn generate(folder: &Path) -> Result<String, String> {
    let (_, coverage): (_, Coverage) = read::file(&folder.join("coverage.toml"))?;
    let (_, sources): (_, Sources) = read::file(&folder.join("sources.toml"))?;
    let (_, provisions): (_, BTreeMap<String, Provision>) =
        read::file(&folder.join("provisions.toml"))?;
    let mut out = String::new();
    write_coverage(&mut out, &coverage)?;
    write_sources(&mut out, &sources)?;
    write_provisions(&mut out, &provisions, &sources)?;
    let (text, _): (String, toml::Table) = read::file(&folder.join("disagreements.toml"))?;
    disagreements(&mut out, "disagreements.toml", &text, &sources)?;
    let mut names = Vec::new();
    for file in [
        "periods.toml",
        "copay.toml",
        "local_tax.toml",
        "salary.toml",
    ] {
        let (text, _): (String, toml::Table) = read::file(&folder.join(file))?;
        names.extend(tables(
            &mut out,
            file,
            &text,
            &coverage_starts(&coverage)?,
            &sources,
        )?);
    }
    writeln!(
        out,
        "/// すべての表の名前と説明。\npub static TABLES: &[TableInfo] = &["
    )
    .ok();
    for (name, about, unit) in names {
        writeln!(
            out,
            "    TableInfo {{ name: {name:?}, about: {about:?}, unit: {unit:?} }},"
        )
        .ok();
    }
    out.push_str("];\n");
    Ok(out)
}

/// 表が始まらなければならないところ: 日、年度、収入の年。
pub struct Starts {
    day: i64,
    fiscal_year: i64,
    income_year: i64,
}

impl Starts {
    /// 試験用にも使う。
    pub const fn new(day: i64, fiscal_year: i64, income_year: i64) -> Self {
        Self {
            day,
            fiscal_year,
            income_year,
        }
    }

    const fn of(&self, by: By) -> i64 {
        match by {
            By::Day => self.day,
            By::FiscalYear => self.fiscal_year,
            By::IncomeYear => self.income_year,
        }
    }
}

fn coverage_starts(coverage: &Coverage) -> Result<Starts, String> {
    Ok(Starts::new(
        number(&coverage.as_of_from, "coverage.toml:1")?,
        coverage.first_fiscal_year,
        coverage.first_income_year,
    ))
}

/// 日付を 20180401 の形の数に。
fn number(day: &Datetime, place: &str) -> Result<i64, String> {
    match (day.date, day.time) {
        (Some(date), None) => {
            Ok(i64::from(date.year) * 10_000 + i64::from(date.month) * 100 + i64::from(date.day))
        }
        _ => Err(format!(
            "{place}: 日付だけを書いてください (2026-11-21 の形)"
        )),
    }
}

/// 数にした日の、次の日。
fn day_after(day: i64) -> i64 {
    let (year, month, date) = (day / 10_000, day / 100 % 100, day % 100);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    match (date == length, month == 12) {
        (false, _) => day + 1,
        (true, false) => year * 10_000 + (month + 1) * 100 + 1,
        (true, true) => (year + 1) * 10_000 + 101,
    }
}

fn key(key: &Key, by: By, place: &str) -> Result<i64, String> {
    match (key, by) {
        (Key::Day(day), By::Day) => number(day, place),
        (Key::Year(year), By::FiscalYear | By::IncomeYear) => Ok(*year),
        (_, By::Day) => Err(format!(
            "{place}: from/until: この表は日付で引きます (2018-04-01 の形)"
        )),
        _ => Err(format!(
            "{place}: from/until: この表は年で引きます (2026 の形)"
        )),
    }
}

/// 一つのファイルの表を調べて書く。名前、説明、単位を返す。
pub fn tables(
    out: &mut String,
    file: &str,
    text: &str,
    starts: &Starts,
    sources: &Sources,
) -> Result<Vec<(String, String, String)>, String> {
    let parsed: BTreeMap<String, Table> = read::parse(file, text)?;
    let mut names = Vec::new();
    for (name, table) in parsed {
        write_table(out, file, text, &name, &table, starts, sources)?;
        names.push((name, table.about, table.unit));
    }
    Ok(names)
}

fn write_table(
    out: &mut String,
    file: &str,
    text: &str,
    name: &str,
    table: &Table,
    starts: &Starts,
    sources: &Sources,
) -> Result<(), String> {
    let mut expected = starts.of(table.by);
    let mut open = false;
    let mut rows = String::new();
    let mut kind = None;
    for row in &table.rows {
        let place = format!("{file}:{}: {name}", read::line_of(text, row.span().start));
        let row = row.get_ref();
        if open {
            return Err(format!(
                "{place}: 終わりのない行 (until なし) のあとに行があります"
            ));
        }
        let from = key(&row.from, table.by, &place)?;
        if from < expected && !rows.is_empty() {
            return Err(format!(
                "{place}: 前の行と重なっています (from は {expected} でなければなりません)"
            ));
        }
        if from > expected {
            return Err(format!(
                "{place}: {expected} から {from} の前までが空いています"
            ));
        }
        let until = row
            .until
            .as_ref()
            .map(|until| key(until, table.by, &place))
            .transpose()?;
        if let Some(until) = until {
            if until < from {
                return Err(format!("{place}: until が from より前です"));
            }
            expected = if table.by == By::Day {
                day_after(until)
            } else {
                until + 1
            };
        }
        open = until.is_none();
        check_source(&place, &row.source, &row.confidence, sources)?;
        let (row_kind, value) = value(row, &place)?;
        if let Some(row_kind) = row_kind
            && *kind.get_or_insert(row_kind) != row_kind
        {
            return Err(format!("{place}: ほかの行と値の形がちがいます"));
        }
        writeln!(
            rows,
            "    Row {{ from: {from}, until: {until:?}, value: {value}, source: {:?}, confidence: {:?} }},",
            row.source, row.confidence
        )
        .ok();
    }
    if !open {
        return Err(format!(
            "{file}: {name}: 最後の行には until を書きません (今も続いている)"
        ));
    }
    let kind = kind.ok_or_else(|| format!("{file}: {name}: 値のある行がありません"))?;
    writeln!(
        out,
        "/// {}。単位は{}。\npub static {}: Dated<{kind}> = Dated::new({name:?}, &[\n{rows}]);",
        table.about,
        table.unit,
        name.to_uppercase()
    )
    .ok();
    Ok(())
}

fn check_source(
    place: &str,
    source: &str,
    confidence: &str,
    sources: &Sources,
) -> Result<(), String> {
    if !sources.contains_key(source) {
        return Err(format!(
            "{place}: source: {source:?} は sources.toml にありません"
        ));
    }
    if !CONFIDENCES.contains(&confidence) {
        return Err(format!(
            "{place}: confidence: {confidence:?} は {CONFIDENCES:?} のどれでもありません"
        ));
    }
    Ok(())
}

fn value(row: &Row, place: &str) -> Result<(Option<&'static str>, String), String> {
    let mut found = Vec::new();
    if let Some(value) = row.value {
        found.push((Some("i64"), format!("Some({value})")));
    }
    if row.no_value.is_some() {
        found.push((None, "None".to_owned()));
    }
    if let Some(units) = &row.units {
        if units.len() != 7 {
            return Err(format!("{place}: units: 定着率の七つの区分の額を並べます"));
        }
        found.push((Some("[i64; 7]"), format!("Some({units:?})")));
    }
    if let Some(steps) = &row.steps {
        if !steps.is_sorted_by(|a, b| a.0 < b.0 && a.1 > b.1) {
            return Err(format!("{place}: steps: 小さい順に並べます"));
        }
        found.push((Some("&'static [(i64, i64)]"), format!("Some(&{steps:?})")));
    }
    if let Some(brackets) = &row.brackets {
        found.push((Some("&'static [Bracket]"), brackets_text(brackets, place)?));
    }
    if found.len() != 1 {
        return Err(format!(
            "{place}: value, no_value, units, steps, brackets のどれか一つを書きます"
        ));
    }
    Ok(found.remove(0))
}

fn brackets_text(brackets: &[Bracket], place: &str) -> Result<String, String> {
    if !brackets.is_sorted_by(|a, b| a.at < b.at)
        || brackets.first().is_none_or(|first| first.at != 0)
    {
        return Err(format!("{place}: brackets: at は 0 から小さい順に並べます"));
    }
    let mut text = "Some(&[".to_owned();
    for Bracket {
        at,
        zero,
        fixed,
        quarter,
        tenths,
        minus,
    } in brackets
    {
        let rule = match (zero, fixed, quarter, tenths, minus) {
            (Some(true), None, None, None, None) => "SalaryRule::Zero".to_owned(),
            (None, Some(value), None, None, None) => format!("SalaryRule::Fixed({value})"),
            (None, None, None, None, Some(minus)) => format!("SalaryRule::Minus({minus})"),
            (None, None, Some(times), None, Some(minus)) => {
                format!("SalaryRule::Quarter {{ tenths: {times}, minus: {minus} }}")
            }
            (None, None, None, Some(times), Some(minus)) => {
                format!("SalaryRule::Tenths {{ tenths: {times}, minus: {minus} }}")
            }
            _ => return Err(format!("{place}: brackets: at = {at} の式が読めません")),
        };
        write!(text, "Bracket {{ at: {at}, rule: {rule} }}, ").ok();
    }
    text.push_str("])");
    Ok(text)
}

fn date_text(day: &Datetime, place: &str) -> Result<String, String> {
    Ok(format!("{}", number(day, place)?))
}

fn write_coverage(out: &mut String, coverage: &Coverage) -> Result<(), String> {
    for (name, about, day) in [
        ("AS_OF_FROM", "答える基準日の最初", &coverage.as_of_from),
        ("AS_OF_UNTIL", "答える基準日の最後", &coverage.as_of_until),
        (
            "PROVISIONAL_AFTER",
            "この日のあとは目安",
            &coverage.provisional_after,
        ),
        (
            "RULES_CHECKED_ON",
            "人が原典と照らした日",
            &coverage.rules_checked_on,
        ),
    ] {
        let day = date_text(day, "coverage.toml:1")?;
        writeln!(
            out,
            "/// {about}。\npub const {name}: DayNumber = DayNumber({day});"
        )
        .ok();
    }
    Ok(())
}

fn write_sources(out: &mut String, sources: &Sources) -> Result<(), String> {
    out.push_str("/// 出典のすべて。\npub static SOURCES: &[Source] = &[\n");
    for (
        id,
        Source {
            title,
            publisher,
            date,
            url,
            kind,
            checked_on,
        },
    ) in sources
    {
        if let Some(checked_on) = checked_on {
            number(checked_on, &format!("sources.toml: {id}: checked_on"))?;
        }
        if title.is_empty() || publisher.is_empty() || date.is_empty() {
            return Err(format!(
                "sources.toml: {id}: title, publisher, date を書きます"
            ));
        }
        writeln!(
            out,
            "    Source {{ id: {id:?}, title: {title:?}, publisher: {publisher:?}, date: {date:?}, url: {url:?}, kind: SourceKind::{kind:?} }},"
        )
        .ok();
    }
    out.push_str("];\n");
    Ok(())
}

/// 資料のくいちがいの一つのファイル。
pub fn disagreements(
    out: &mut String,
    file: &str,
    text: &str,
    sources: &Sources,
) -> Result<(), String> {
    let disagreements: BTreeMap<String, Disagreement> = read::parse(file, text)?;
    let (mut list, mut pairs) = (String::new(), String::new());
    for (
        id,
        Disagreement {
            about,
            first,
            second,
        },
    ) in &disagreements
    {
        for source in [first, second] {
            let place = format!("{file}:{}: {id}", read::line_of(text, source.span().start));
            check_source(&place, source.get_ref(), "A", sources)?;
        }
        let (first, second) = (first.get_ref(), second.get_ref());
        writeln!(list, "        /// {about}\n        {} = {id:?},", camel(id)).ok();
        writeln!(pairs, "    [{first:?}, {second:?}],").ok();
    }
    writeln!(
        out,
        "closed_list! {{\n    /// 資料のくいちがい。\n    Disagreement {{\n{list}    }}\n}}"
    )
    .ok();
    writeln!(
        out,
        "static DISAGREEING_SOURCES: &[[&str; 2]] = &[\n{pairs}];"
    )
    .ok();
    Ok(())
}

fn camel(name: &str) -> String {
    let mut camel = String::new();
    for part in name.split('_') {
        let mut letters = part.chars();
        camel.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        camel.push_str(letters.as_str());
    }
    camel
}

fn write_provisions(
    out: &mut String,
    provisions: &BTreeMap<String, Provision>,
    sources: &Sources,
) -> Result<(), String> {
    let (mut list, mut infos) = (String::new(), String::new());
    for (id, provision) in provisions {
        let place = format!("provisions.toml: {id}");
        check_source(&place, &provision.source, &provision.confidence, sources)?;
        let mut articles = String::new();
        let mut expected = None;
        for Article { from, until, text } in &provision.article {
            let from = number(from, &place)?;
            if expected.is_some_and(|expected| expected != from) {
                return Err(format!("{place}: article: すき間か重なりがあります"));
            }
            let until = until
                .as_ref()
                .map(|until| number(until, &place))
                .transpose()?;
            expected = Some(until.map_or(0, day_after));
            write!(articles, "({from}, {until:?}, {text:?}), ").ok();
        }
        if expected != Some(0) {
            return Err(format!(
                "{place}: article: 今の条文の行 (until なし) が最後にいります"
            ));
        }
        writeln!(
            list,
            "        /// {}\n        {} = {id:?},",
            provision.title,
            camel(id)
        )
        .ok();
        writeln!(
            infos,
            "    ProvisionInfo {{ title: {:?}, source: {:?}, confidence: {:?}, checked_on: DayNumber({}), articles: &[{articles}] }},",
            provision.title,
            provision.source,
            provision.confidence,
            date_text(&provision.checked_on, &place)?
        )
        .ok();
    }
    writeln!(
        out,
        "closed_list! {{\n    /// 条文・通知。\n    Provision {{\n{list}    }}\n}}"
    )
    .ok();
    writeln!(out, "static PROVISIONS: &[ProvisionInfo] = &[\n{infos}];").ok();
    Ok(())
}
