//! 審査の単位 (rules.toml)、確認 (approvals.toml)、版 (editions.toml) を調べる。

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::read;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    #[serde(default)]
    rule: Vec<Spanned<Rule>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    id: String,
    title: String,
    #[serde(default)]
    file: String,
    provisions: Vec<String>,
    tables: Vec<String>,
    texts: Vec<String>,
    #[serde(default)]
    reasons: Vec<Reason>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reason {
    id: String,
    outcome: Vec<String>,
    by: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Approvals {
    #[serde(default)]
    approval: Vec<Spanned<Approval>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Approval {
    rule: String,
    by: String,
    on: Datetime,
    hash: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Editions {
    #[serde(default)]
    edition: Vec<Spanned<Edition>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edition {
    name: String,
    on: Datetime,
    rules: BTreeMap<String, String>,
}

/// 決まりが引いてよい名前。
pub struct Names {
    /// 表
    pub tables: BTreeSet<String>,
    /// 条文
    pub provisions: BTreeSet<String>,
}

/// フォルダ全体を、Rust の文にする。
pub fn generate(folder: &Path) -> Result<String, String> {
    let keys = |file: &str| -> Result<Vec<String>, String> {
        let (_, table): (_, toml::Table) = read::file(&folder.join(file))?;
        Ok(table.keys().cloned().collect())
    };
    let text = |file: &str| {
        std::fs::read_to_string(folder.join(file)).map_err(|problem| format!("{file}: {problem}"))
    };
    let mut tables = BTreeSet::new();
    for file in super::register::FILES {
        tables.extend(keys(file)?);
    }
    let provisions = keys("provisions.toml")?.into_iter().collect();
    let names = Names { tables, provisions };
    let (mut out, ids) = rules(&text("rules.toml")?, &names)?;
    out.push_str(&approvals(&text("approvals.toml")?, &ids)?);
    out.push_str(&editions(&text("editions.toml")?)?);
    Ok(out)
}

/// 決まりの表。どの条文も表も、どれかの決まりに入る。
pub fn rules(text: &str, names: &Names) -> Result<(String, BTreeSet<String>), String> {
    const FILE: &str = "rules.toml";
    let parsed: Rules = read::parse(FILE, text)?;
    let mut out = "/// 審査の単位のすべて。\npub static RULES: &[Rule] = &[\n".to_owned();
    let (mut ids, mut tables, mut provisions) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for rule in &parsed.rule {
        let place = format!("{FILE}:{}", read::line_of(text, rule.span().start));
        let rule = rule.get_ref();
        if rule.id.is_empty() || !ids.insert(rule.id.clone()) {
            return Err(format!("{place}: id: {:?} は空か、二回目です", rule.id));
        }
        let by = rule.reasons.iter().flat_map(|reason| &reason.by);
        for id in rule.provisions.iter().chain(by) {
            if !names.provisions.contains(id) {
                return Err(format!("{place}: {id:?} は provisions.toml にありません"));
            }
        }
        if let Some(id) = rule.tables.iter().find(|id| !names.tables.contains(*id)) {
            return Err(format!("{place}: tables: {id:?} という表はありません"));
        }
        tables.extend(rule.tables.iter().cloned());
        provisions.extend(rule.provisions.iter().cloned());
        writeln!(
            out,
            "    Rule {{ id: {:?}, title: {:?}, file: {:?}, provisions: &{:?}, tables: &{:?}, texts: &{:?}, reasons: &[",
            rule.id, rule.title, rule.file, rule.provisions, rule.tables, rule.texts
        )
        .ok();
        for Reason { id, outcome, by } in &rule.reasons {
            writeln!(
                out,
                "        Reason {{ id: {id:?}, outcomes: &{outcome:?}, by: &{by:?} }},"
            )
            .ok();
        }
        out.push_str("    ] },\n");
    }
    let left = names.tables.difference(&tables);
    if let Some(id) = left.chain(names.provisions.difference(&provisions)).next() {
        return Err(format!(
            "{FILE}:1: {id:?} は、どの rule の tables・provisions にもありません"
        ));
    }
    out.push_str("];\n");
    Ok((out, ids))
}

/// 確認の表。知らない決まり、空の頭文字、形のちがう番号を断る。
pub fn approvals(text: &str, rules: &BTreeSet<String>) -> Result<String, String> {
    const FILE: &str = "approvals.toml";
    let parsed: Approvals = read::parse(FILE, text)?;
    let mut out = "/// 確認のすべて。\npub static APPROVALS: &[Approval] = &[\n".to_owned();
    for approval in &parsed.approval {
        let place = format!("{FILE}:{}", read::line_of(text, approval.span().start));
        let Approval { rule, by, on, hash } = approval.get_ref();
        if !rules.contains(rule) {
            return Err(format!(
                "{place}: rule: {rule:?} は rules.toml にありません"
            ));
        }
        if by.trim().is_empty() {
            return Err(format!("{place}: by: 確かめた人の頭文字を書いてください"));
        }
        let on = day(on, &place)?;
        check_hash(hash, &format!("{place}: hash"))?;
        writeln!(
            out,
            "    Approval {{ rule: {rule:?}, by: {by:?}, on: {on:?}, hash: {hash:?} }},"
        )
        .ok();
    }
    out.push_str("];\n");
    Ok(out)
}

/// 版の表。
pub fn editions(text: &str) -> Result<String, String> {
    const FILE: &str = "editions.toml";
    let parsed: Editions = read::parse(FILE, text)?;
    let mut out = "/// 審査ブックの版。古い順。\npub static EDITIONS: &[Edition] = &[\n".to_owned();
    for edition in &parsed.edition {
        let place = format!("{FILE}:{}", read::line_of(text, edition.span().start));
        let Edition { name, on, rules } = edition.get_ref();
        if name.trim().is_empty() {
            return Err(format!("{place}: name: 版の名前を書いてください"));
        }
        let on = day(on, &place)?;
        for (rule, hash) in rules {
            check_hash(hash, &format!("{place}: rules.{rule}"))?;
        }
        let rules: Vec<_> = rules.iter().collect();
        writeln!(
            out,
            "    Edition {{ name: {name:?}, on: {on:?}, rules: &{rules:?} }},"
        )
        .ok();
    }
    out.push_str("];\n");
    Ok(out)
}

/// フォルダの中のファイルを、名前と中身の並びにする。中身はコンパイルのときに入る。
/// `folder` はプロジェクトの中の場所。絶対の場所を書くと、フォルダを動かしたあとで見つからなくなる。
pub fn papers(name: &str, root: &Path, folder: &str, extension: &str) -> Result<String, String> {
    let entries =
        std::fs::read_dir(root.join(folder)).map_err(|problem| format!("{folder}: {problem}"))?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    paths.sort();
    let mut out = format!("/// ファイルの名前と中身。\npub static {name}: &[(&str, &str)] = &[\n");
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let path = format!("/{folder}/{file}");
        writeln!(
            out,
            "    ({file:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))),"
        )
        .ok();
    }
    out.push_str("];\n");
    Ok(out)
}

fn check_hash(hash: &str, place: &str) -> Result<(), String> {
    let fits = hash.len() == 16
        && hash
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    fits.then_some(()).ok_or_else(|| {
        format!("{place}: {hash:?} は内容の番号ではありません (0〜9、a〜f の16けた。審査ブックにあります)")
    })
}

fn day(day: &Datetime, place: &str) -> Result<String, String> {
    day.date
        .filter(|_| day.time.is_none())
        .map(|date| date.to_string())
        .ok_or_else(|| format!("{place}: on: 日付だけを書いてください (2026-11-21 の形)"))
}
