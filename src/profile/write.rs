//! 町の情報を、TOML に書く。順は欄の表のとおり。読みなおすと、同じもの。

use std::fmt::Write as _;

use super::fields::{HEAD, SECTIONS};
use super::shape::{Field, Shape};
use super::{Profile, Record, Said, Value};

/// ファイルの中身。
#[must_use]
pub fn write(profile: &Profile) -> String {
    let mut out = String::from("# 町の情報。書き方: docs/municipalities.md\n\n");
    record(&mut out, &profile.head, HEAD);
    for section in SECTIONS {
        for one in profile.all(section.name) {
            let (open, close) = if section.many() {
                ("[[", "]]")
            } else {
                ("[", "]")
            };
            writeln!(out, "\n{open}{}{close}", section.name).ok();
            record(&mut out, one, section.fields);
        }
    }
    out
}

fn record(out: &mut String, record: &Record, fields: &[Field]) {
    for field in fields {
        let name = field.name;
        let written = match record.values.get(name) {
            None => continue,
            Some(Value::Said(said)) if matches!(field.shape, Shape::Body(_)) => {
                three(out, "", said);
                continue;
            }
            Some(Value::Said(said)) if said.easy.is_empty() && said.en.is_empty() => {
                quoted(&said.text)
            }
            Some(Value::Said(said)) => {
                three(out, &[name, "."].concat(), said);
                continue;
            }
            Some(Value::Word(word)) => quoted(word),
            Some(Value::Date(date)) => date.clone(),
            Some(Value::Flag(flag)) => flag.to_string(),
            Some(Value::Number(number)) => number.to_string(),
        };
        writeln!(out, "{name} = {written}").ok();
    }
}

fn three(out: &mut String, before: &str, said: &Said) {
    for (name, words) in [("text", &said.text), ("easy", &said.easy), ("en", &said.en)] {
        if !words.is_empty() {
            writeln!(out, "{before}{name} = {}", quoted(words)).ok();
        }
    }
}

/// TOML の一行の字。
fn quoted(words: &str) -> String {
    let mut out = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter.is_control() => {
                write!(out, "\\u{:04X}", u32::from(letter)).ok();
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
