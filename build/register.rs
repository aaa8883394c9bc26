//! data/law を、審査する人が読む形の表にする。検査は `law.rs` がすませている。

use std::fmt::Write as _;
use std::path::Path;

use toml::{Table, Value};

use super::read;

/// 表のファイル。
pub const FILES: [&str; 4] = [
    "periods.toml",
    "copay.toml",
    "local_tax.toml",
    "salary.toml",
];

/// フォルダ全体を、Rust の文にする。
pub fn generate(folder: &Path) -> Result<String, String> {
    let load = |file: &str| read::file(&folder.join(file)).map(|(_, table): (String, Table)| table);
    let mut out =
        "/// data/law のすべて。\npub static REGISTER: Register = Register {\n    tables: &[\n"
            .to_owned();
    for file in FILES {
        for (name, table) in load(file)? {
            write_table(&mut out, file, &name, &table);
        }
    }
    out.push_str("    ],\n    provisions: &[\n");
    for (id, provision) in load("provisions.toml")? {
        write_provision(&mut out, &id, &provision);
    }
    out.push_str("    ],\n    sources: &[\n");
    for (id, source) in load("sources.toml")? {
        let text = |key: &str| text(&source, key);
        writeln!(
            out,
            "        Source {{ id: {id:?}, title: {:?}, publisher: {:?}, date: {:?}, url: {:?}, checked_on: {:?} }},",
            text("title"),
            text("publisher"),
            text("date"),
            text("url"),
            source.get("checked_on").map(plain)
        )
        .ok();
    }
    out.push_str("    ],\n};\n");
    Ok(out)
}

fn write_table(out: &mut String, file: &str, name: &str, table: &Value) {
    let by = match text(table, "by").as_str() {
        "day" => "Day",
        "fiscal_year" => "FiscalYear",
        _ => "IncomeYear",
    };
    writeln!(
        out,
        "        Table {{ file: {file:?}, name: {name:?}, about: {:?}, unit: {:?}, by: By::{by}, rows: &[",
        text(table, "about"),
        text(table, "unit")
    )
    .ok();
    for row in list(table, "rows") {
        writeln!(
            out,
            "            Row {{ from: {:?}, until: {:?}, value: {:?}, source: {:?}, confidence: {:?} }},",
            text(row, "from"),
            row.get("until").map(plain),
            value(row),
            text(row, "source"),
            text(row, "confidence")
        )
        .ok();
    }
    out.push_str("        ] },\n");
}

fn write_provision(out: &mut String, id: &str, provision: &Value) {
    writeln!(
        out,
        "        Provision {{ id: {id:?}, title: {:?}, source: {:?}, confidence: {:?}, checked_on: {:?}, articles: &[",
        text(provision, "title"),
        text(provision, "source"),
        text(provision, "confidence"),
        text(provision, "checked_on")
    )
    .ok();
    for article in list(provision, "article") {
        writeln!(
            out,
            "            Article {{ from: {:?}, until: {:?}, text: {:?} }},",
            text(article, "from"),
            article.get("until").map(plain),
            text(article, "text")
        )
        .ok();
    }
    out.push_str("        ] },\n");
}

/// 値を、人が読む文に。
fn value(row: &Value) -> String {
    if let Some(value) = row.get("value") {
        return amount(value);
    }
    if let Some(why) = row.get("no_value") {
        return format!("出さない ({})", plain(why));
    }
    let joined = |key: &str, say: &dyn Fn(&Value) -> String| {
        let said: Vec<String> = list(row, key).iter().map(say).collect();
        said.join("、")
    };
    let step = |step: &Value| {
        let pair: Vec<String> = step.as_array().into_iter().flatten().map(amount).collect();
        pair.join("以下は")
    };
    match () {
        () if row.get("units").is_some() => joined("units", &amount),
        () if row.get("steps").is_some() => joined("steps", &step),
        () => joined("brackets", &bracket),
    }
}

/// 給与所得の一段。
fn bracket(bracket: &Value) -> String {
    let of = |key: &str| bracket.get(key).map(amount);
    let tenths = |key: &str| {
        let times = bracket.get(key).and_then(Value::as_integer)?;
        Some(format!("{}.{}", times / 10, times % 10))
    };
    let minus = match bracket.get("minus").and_then(Value::as_integer) {
        None | Some(0) => String::new(),
        Some(less) if less < 0 => format!(" ＋ {}", grouped(-less)),
        Some(less) => format!(" − {}", grouped(less)),
    };
    let rule = match (of("fixed"), tenths("quarter"), tenths("tenths")) {
        (Some(fixed), ..) => fixed,
        (_, Some(times), _) => format!("(収入÷4、千円未満切捨て)×{times}{minus}"),
        (.., Some(times)) => format!("収入×{times}{minus}"),
        _ if bracket.get("zero").is_some() => "0".to_owned(),
        _ => format!("収入{minus}"),
    };
    format!("{}から: {rule}", of("at").unwrap_or_default())
}

fn amount(value: &Value) -> String {
    value.as_integer().map_or_else(|| plain(value), grouped)
}

/// 9300 を 9,300 に。
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    let found = value.get(key).and_then(Value::as_array);
    found.map_or(&[], Vec::as_slice)
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).map(plain).unwrap_or_default()
}

/// 引用符のない文字。
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
