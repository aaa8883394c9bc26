//! data/municipalities のファイルを調べて、エンジンの表と、文の本の文にする。全国の決まりを変える欄は、ない。

use std::fmt::Write as _;
use std::path::Path;

use super::profile::{self, Profile, Record, SECTIONS, Said, Shape};

/// 文の本の中での、町の情報の場所のはじめ。
pub const PLACE: &str = "municipalities";

/// 町の情報の文。番号は、ほかのすべての文のあと。
pub struct Words {
    /// 本の中の場所 (`municipalities.otsu.step.1.text`)
    pub path: String,
    /// ファイルの名前と場所
    pub place: String,
    /// 文
    pub said: Said,
}

/// できあがるもの。
pub struct Towns {
    /// エンジンの表
    pub engine: String,
    /// 画面の表。文は番号で
    pub local: String,
    /// 文
    pub words: Vec<Words>,
}

/// フォルダ全体を調べる。誤りは、すべてのファイルのものを、一行に一つ。
pub fn generate(folder: &Path) -> Result<Towns, String> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .map_err(|problem| format!("data/municipalities: {problem}"))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    paths.sort();
    let (mut profiles, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        if stem.starts_with('_') {
            continue;
        }
        let text =
            std::fs::read_to_string(&path).map_err(|problem| format!("{stem}.toml: {problem}"))?;
        match profile::read(&text, &stem) {
            Ok(profile) => profiles.push(profile),
            Err(faults) => problems.extend(faults.iter().map(|fault| {
                let field = if fault.field.is_empty() {
                    "(全体)"
                } else {
                    &fault.field
                };
                format!("{stem}.toml:{}: {field}: {}", fault.line, fault.message)
            })),
        }
    }
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    profiles.sort_by(|one, other| one.head.word("yomi").cmp(other.head.word("yomi")));
    Ok(build(&profiles))
}

/// 調べた町の情報から作る。
pub fn build(profiles: &[Profile]) -> Towns {
    let mut towns = Towns {
        engine: "/// すべての市町村の情報。ふりがなの順。\npub static ALL: &[Profile] = &[\n"
            .to_owned(),
        local: "/// すべての町の情報。エンジンの `ALL` と同じ順。\npub static ALL: &[Local] = &[\n"
            .to_owned(),
        words: Vec::new(),
    };
    for profile in profiles {
        engine(&mut towns.engine, profile);
        local(&mut towns, profile);
    }
    towns.engine.push_str("];\n");
    towns.local.push_str("];\n");
    towns
}

fn engine(out: &mut String, profile: &Profile) {
    let head = &profile.head;
    writeln!(
        out,
        "    Profile {{ id: {:?}, name: {:?}, yomi: {:?}, name_en: {:?}, prefecture: {:?}, prefecture_yomi: {:?}, prefecture_en: {:?}, designated_city: {}, provider_restriction: {} }},",
        head.word("id"),
        head.word("name"),
        head.word("yomi"),
        head.word("name_en"),
        head.word("prefecture"),
        head.word("prefecture_yomi"),
        head.word("prefecture_en"),
        head.flag("designated_city"),
        !profile.all("provider_restriction").is_empty(),
    )
    .ok();
}

fn local(towns: &mut Towns, profile: &Profile) {
    let id = profile.head.word("id");
    let mut out = format!(
        "    Local {{ id: {id:?}, checked_on: {:?},\n        sources: &[",
        profile.head.word("checked_on")
    );
    let mut writer = Writer { id, towns };
    for (at, source) in profile.all("source").iter().enumerate() {
        let text = |writer: &mut Writer, name| writer.text("source", at, source, name);
        let (title, publisher, note) = (
            text(&mut writer, "title"),
            text(&mut writer, "publisher"),
            text(&mut writer, "date_note"),
        );
        write!(
            out,
            "Source {{ id: {:?}, title: {title}, publisher: {publisher}, date: {:?}, date_note: {note}, url: {:?} }}, ",
            source.word("id"),
            source.word("date"),
            source.word("url")
        )
        .ok();
    }
    out.push_str("],\n        entries: &[\n");
    let sections = SECTIONS.iter().filter(|section| section.name != "source");
    for section in sections {
        for (at, record) in profile.all(section.name).iter().enumerate() {
            let texts: Vec<String> = TEXTS
                .iter()
                .map(|name| writer.text(section.name, at, record, name))
                .collect();
            let source = profile.all("source");
            let source = source
                .iter()
                .position(|source| source.word("id") == record.word("source"));
            let words: Vec<&str> = WORDS.iter().map(|name| record.word(name)).collect();
            let value = match record.number("value") {
                Some(number) => number.to_string(),
                None => KEYS.map(|name| record.word(name)).concat(),
            };
            writeln!(
                out,
                "            Entry {{ topic: Topic::{}, value: {value:?}, texts: [{}], tel: {:?}, fax: {:?}, mail: {:?}, url: {:?}, differs: {:?}, checked_on: {:?}, confidence: {:?}, source: {} }},",
                camel(section.name),
                texts.join(", "),
                words[0],
                words[1],
                words[2],
                words[3],
                words[4],
                words[5],
                words[6],
                source.unwrap_or_default()
            )
            .ok();
        }
    }
    out.push_str("        ],\n    },\n");
    towns.local.push_str(&out);
}

/// 部分の文の欄。画面の `Entry::texts` の順 (`src/text/local.rs`)。
const TEXTS: [&str; 10] = [
    "name",
    "text",
    "when",
    "who",
    "kind",
    "area",
    "cost",
    "retention",
    "centre",
    "job_coach",
];
/// 文でない欄。
const WORDS: [&str; 7] = [
    "tel",
    "fax",
    "mail",
    "url",
    "differs",
    "checked_on",
    "confidence",
];
/// 選ぶことばの欄。一つの部分に、一つだけ。
const KEYS: [&str; 3] = ["value", "period", "topic"];

struct Writer<'a> {
    id: &'a str,
    towns: &'a mut Towns,
}

impl Writer<'_> {
    /// 文の番号。なければ `NONE`。`hours` は `when` の、`what` は `name` のところに入る。
    fn text(&mut self, section: &str, at: usize, record: &Record, name: &str) -> String {
        let other = match name {
            "when" => "hours",
            "name" => "what",
            name => name,
        };
        let Some(said) = record.said(name).or_else(|| record.said(other)) else {
            return "Text::NONE".to_owned();
        };
        let count = at + 1;
        let number = self.towns.words.len();
        self.towns.words.push(Words {
            path: format!("{PLACE}.{}.{section}.{count}.{name}", self.id),
            place: format!("{PLACE}/{}.toml: {section}[{count}].{name}", self.id),
            said: said.clone(),
        });
        format!("Text(TOWNS + {number})")
    }
}

/// `local_centre` → `LocalCentre`
fn camel(name: &str) -> String {
    name.split('_')
        .map(|part| part[..1].to_uppercase() + &part[1..])
        .collect()
}

/// 部分の名前の一覧 (`Topic`)。
pub fn topics() -> String {
    let mut out = "/// 町の情報の、どの部分か。\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub enum Topic {\n".to_owned();
    for section in SECTIONS.iter().filter(|section| section.name != "source") {
        debug_assert!(section.fields.iter().all(is_written));
        writeln!(
            out,
            "    /// {}\n    {},",
            section.about,
            camel(section.name)
        )
        .ok();
    }
    out.push_str("}\n\nimpl Topic {\n    /// ファイルでの名前。\n    #[must_use]\n    pub const fn id(self) -> &'static str {\n        match self {\n");
    for section in SECTIONS.iter().filter(|section| section.name != "source") {
        writeln!(
            out,
            "            Self::{} => {:?},",
            camel(section.name),
            section.name
        )
        .ok();
    }
    out.push_str("        }\n    }\n}\n");
    out
}

/// この欄を、画面の表に書くか。欄を足したら、上の一覧にも足す。
fn is_written(field: &profile::Field) -> bool {
    let name = field.name;
    match field.shape {
        Shape::Said(_) | Shape::Body(_) => {
            TEXTS.contains(&name) || matches!(name, "hours" | "what")
        }
        Shape::Source => true,
        Shape::Choice(_) | Shape::Number(..) => KEYS.contains(&name) || WORDS.contains(&name),
        _ => WORDS.contains(&name),
    }
}
