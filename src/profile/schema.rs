//! 町の情報の JSON Schema。TOML の表を JSON にした形 (日付は字)。

use super::fields::{HEAD, SECTIONS};
use super::prefectures::PREFECTURES;
use super::shape::{Field, Shape};

/// JSON Schema (2020-12) の文。
#[must_use]
pub fn schema() -> String {
    let mut properties: Vec<String> = HEAD.iter().flat_map(|field| property(field)).collect();
    for section in SECTIONS {
        let about = quoted(section.about);
        let record = object(section.fields, 6);
        let shape = if section.many() {
            let most = section.most;
            format!(
                "{{ \"description\": {about}, \"type\": \"array\", \"maxItems\": {most}, \"items\": {record} }}"
            )
        } else {
            format!("{{ \"description\": {about}, \"allOf\": [{record}] }}")
        };
        properties.push(format!("{}: {shape}", quoted(section.name)));
    }
    format!(
        "{{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": \"Municipality\",\n  \
         \"description\": \"町の情報 (data/municipalities/*.toml)。全国の額や決まりの欄はない。\",\n  \"type\": \"object\",\n  \
         \"additionalProperties\": false,\n  \"required\": [{}],\n  \"properties\": {{\n    {}\n  }}\n}}\n",
        required(HEAD),
        properties.join(",\n    ")
    )
}

fn object(fields: &[Field], indent: usize) -> String {
    let properties: Vec<String> = fields.iter().flat_map(|field| property(field)).collect();
    let space = " ".repeat(indent);
    format!(
        "{{ \"type\": \"object\", \"additionalProperties\": false, \"required\": [{}], \"properties\": {{\n{space}{}\n    }} }}",
        required(fields),
        properties.join(&format!(",\n{space}"))
    )
}

fn required(fields: &[Field]) -> String {
    let names = fields.iter().filter(|field| field.needed);
    let names: Vec<String> = names.map(|field| quoted(field.name)).collect();
    names.join(", ")
}

/// 欄一つ。並べて書く文は、三つの欄。
fn property(field: &Field) -> Vec<String> {
    let one = |name: &str, shape: &str| {
        let about = quoted(field.about);
        format!("{}: {{ \"description\": {about}, {shape} }}", quoted(name))
    };
    let line =
        |most: usize| format!("\"type\": \"string\", \"minLength\": 1, \"maxLength\": {most}");
    let pattern = |pattern: &str| format!("\"type\": \"string\", \"pattern\": {}", quoted(pattern));
    let choice = |all: &[&str]| {
        let all: Vec<String> = all.iter().map(|one| quoted(one)).collect();
        format!("\"enum\": [{}]", all.join(", "))
    };
    let three = |most: usize| {
        [("text", most), ("easy", most * 2), ("en", most * 3)]
            .map(|(name, most)| (name, line(most)))
    };
    let shape = match field.shape {
        Shape::Body(most) => {
            let parts = three(most).into_iter();
            return parts.map(|(name, shape)| one(name, &shape)).collect();
        }
        Shape::Said(most) => {
            let parts = three(most).map(|(name, shape)| format!("{}: {{ {shape} }}", quoted(name)));
            format!(
                "\"anyOf\": [{{ {} }}, {{ \"type\": \"object\", \"additionalProperties\": false, \"required\": [\"text\"], \"properties\": {{ {} }} }}]",
                line(most),
                parts.join(", ")
            )
        }
        Shape::Id | Shape::SourceId | Shape::Source => pattern("^[a-z][a-z0-9-]{0,39}$"),
        Shape::Place => pattern("^.{1,19}[市区町村]$"),
        Shape::Kana => pattern("^[ぁ-ゖー]{1,40}$"),
        Shape::Roman => pattern("^[A-Za-z '-]{1,40}$"),
        Shape::Prefecture(at) => choice(&PREFECTURES.map(|names| names[at])),
        Shape::Phone => pattern("^0[0-9]+-[0-9]+-[0-9]+$"),
        Shape::Mail => pattern("^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$"),
        Shape::Url => pattern("^https?://"),
        Shape::Date => "\"type\": \"string\", \"format\": \"date\"".to_owned(),
        Shape::Flag => "\"type\": \"boolean\"".to_owned(),
        Shape::Number(least, most) => {
            format!("\"type\": \"integer\", \"minimum\": {least}, \"maximum\": {most}")
        }
        Shape::Choice(all) => choice(all),
    };
    vec![one(field.name, &shape)]
}

fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}
