//! data/text の文を調べて、深さごとの一覧と、Rust の名前にする。文が一つでも欠けると、ビルドが止まる。
//!
//! Every text has a number, the same in all depths. A depth becomes one file, a text a line; only the ordinary one is
//! compiled into the page, the others are fetched when somebody asks for them (docs/decisions/0018-texts.md).

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::municipalities::Words;
use super::read;
use super::readings::Readings;

/// 深さの名前。ファイルの名前にもなる。
pub const DEPTHS: [&str; 4] = ["easy", "plain", "law", "en"];
/// ふつうの日本語が、何番目か。
const PLAIN: usize = 1;
/// ふつうの日本語の一覧が、できあがるファイルの何番目か (やさしい日本語は、ふりがなとで二つ)。
const PLAIN_FILE: usize = 2;
/// 「ふつうと同じ」。
const SAME: &str = "=";
/// 「この深さでは、何も出さない」。
const NOTHING: &str = "-";

/// はじめの画面と、はじめの質問の文の場所。画面は、ほかの文をあとで読みこむ。
const FIRST: [&str; 22] = [
    "app.name",
    "app.next",
    "app.back",
    "app.start",
    "app.exit",
    "app.edition.",
    "app.remaining",
    "app.problem.ask",
    "days.yen",
    "app.why",
    "app.foot",
    "app.decides",
    "app.statement",
    "app.look",
    "app.later",
    "app.form.open",
    "app.problem.broken",
    "choices.situation.",
    "choices.unknown.",
    "app.translation",
    "questions_work.situation.",
    "result.new_window",
];

/// 一つの文。
pub struct Entry {
    /// ファイルの中の場所 (`steps.step.apply.title`)
    pub path: String,
    /// ファイルの名前と行
    pub place: String,
    /// 深さの順の文
    pub said: [String; 4],
}

/// できあがるもの: Rust の名前と、深さごとの一覧。
pub struct Texts {
    /// Rust の名前
    pub keys: String,
    /// はじめに要る文だけの、ふつうの一覧
    pub first: String,
    /// 番号の順の、文の場所
    pub paths: String,
    /// ファイルの名前と中身 (`easy`、`easy.ruby` など)
    pub files: Vec<(String, String)>,
}

/// フォルダ全体を調べる。誤りは、一行に一つ。
pub fn generate(folder: &Path, towns: &[Words]) -> Result<Texts, String> {
    let mut files = Vec::new();
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .map_err(|problem| format!("data/text: {problem}"))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml"))
        .collect();
    paths.sort();
    let mut readings = Readings::default();
    for path in paths {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text =
            std::fs::read_to_string(&path).map_err(|problem| format!("{name}: {problem}"))?;
        if name == "readings.toml" {
            readings = Readings::read(&name, &text)?;
        } else {
            files.push((name, text));
        }
    }
    build(&files, &readings, towns)
}

/// ファイルの中身から作る。テストは、まちがった文をここに入れる。
pub fn build(
    files: &[(String, String)],
    readings: &Readings,
    towns: &[Words],
) -> Result<Texts, String> {
    let mut problems = Vec::new();
    let mut entries = Vec::new();
    let mut keys = String::new();
    for (name, text) in files {
        let mut file = File {
            name,
            text,
            optional: BTreeSet::new(),
            entries: &mut entries,
            problems: &mut problems,
        };
        match DeTable::parse(text) {
            Ok(table) => {
                let module = name.trim_end_matches(".toml");
                file.module(module, module, table.get_ref(), 0, &mut keys);
            }
            Err(problem) => {
                let line = problem
                    .span()
                    .map_or(1, |span| read::line_of(text, span.start));
                problems.push(format!(
                    "{name}:{line}: {}",
                    problem.message().replace('\n', " ")
                ));
            }
        }
    }
    let own = entries.len();
    entries.extend(towns.iter().map(of_a_town));
    let mut outputs = Vec::new();
    for (at, depth) in DEPTHS.iter().enumerate() {
        let japanese = *depth != "en";
        let (mut bare, mut ruby) = (String::new(), String::new());
        for (number, entry) in entries.iter().enumerate() {
            let said = &entry.said[at];
            if japanese {
                // 町の人が書いた文は、読みの表にないことばがあってもよい。ふりがなが出ないだけ。
                let noted = if number < own {
                    readings.annotate(said)
                } else {
                    Ok(readings.annotate_known(said))
                };
                match noted {
                    Ok(noted) => ruby.push_str(&noted),
                    Err(word) => problems.push(format!(
                        "{}: {depth}: 「{word}」の読みを data/text/readings.toml に書いてください",
                        entry.place
                    )),
                }
                bare.push_str(&super::readings::strip(said));
                ruby.push('\n');
            } else {
                bare.push_str(&mark_japanese(said));
            }
            bare.push('\n');
        }
        outputs.push(((*depth).to_owned(), bare));
        if japanese {
            outputs.push((format!("{depth}.ruby"), ruby));
        }
    }
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    let edition = outputs
        .iter()
        .fold(FNV, |seed, (_, lines)| hash(seed, lines));
    writeln!(
        keys,
        "/// 文の版。中身が変わると変わる。\npub const EDITION: &str = \"{edition:016x}\";"
    )
    .ok();
    writeln!(
        keys,
        "/// 町の情報の、はじめの文の番号。\npub const TOWNS: u16 = {own};"
    )
    .ok();
    writeln!(
        keys,
        "/// 文の数。\npub const COUNT: usize = {};",
        entries.len()
    )
    .ok();
    let first = entries.iter().zip(outputs[PLAIN_FILE].1.lines());
    let first = first.fold(String::new(), |first, (entry, said)| {
        let early = FIRST.iter().any(|place| entry.path.starts_with(place));
        first + if early { said } else { "" } + "\n"
    });
    let paths = entries
        .iter()
        .fold(String::new(), |paths, entry| paths + &entry.path + "\n");
    Ok(Texts {
        keys,
        first,
        paths,
        files: outputs,
    })
}

/// 町の情報の文。法令の文はふつうの文と同じ、やさしい文と English は、なければふつうの文。
fn of_a_town(words: &Words) -> Entry {
    let or_plain = |said: &String| {
        let said = if said.is_empty() {
            &words.said.text
        } else {
            said
        };
        said.clone()
    };
    let plain = &words.said.text;
    Entry {
        path: words.path.clone(),
        place: words.place.clone(),
        said: [
            or_plain(&words.said.easy),
            plain.clone(),
            plain.clone(),
            or_plain(&words.said.en),
        ],
    }
}

/// 調べている途中のファイル。
struct File<'a> {
    name: &'a str,
    text: &'a str,
    optional: BTreeSet<String>,
    entries: &'a mut Vec<Entry>,
    problems: &'a mut Vec<String>,
}

type Table<'i> = DeTable<'i>;

impl File<'_> {
    fn problem(&mut self, at: usize, said: &str) {
        let line = read::line_of(self.text, at);
        self.problems.push(format!("{}:{line}: {said}", self.name));
    }

    /// 一つの表を、一つの module にする。
    fn module(
        &mut self,
        name: &str,
        path: &str,
        table: &Table<'_>,
        depth: usize,
        out: &mut String,
    ) {
        let indent = "    ".repeat(depth);
        writeln!(out, "{indent}pub mod {name} {{").ok();
        let mut members: Vec<_> = table.iter().collect();
        members.sort_by_key(|(key, _)| key.span().start);
        let mut leaves = BTreeSet::new();
        for (key, value) in members {
            let at = key.span().start;
            let key = key.get_ref().as_ref();
            let path = format!("{path}.{key}");
            match value.get_ref() {
                DeValue::Array(names) if key == "optional" && depth == 0 => {
                    self.optional = names
                        .iter()
                        .filter_map(|name| name.get_ref().as_str())
                        .map(ToOwned::to_owned)
                        .collect();
                }
                DeValue::Table(inner) if is_leaf(inner) => {
                    leaves.insert(key.to_owned());
                    if let Some(number) = self.leaf(at, &path, inner) {
                        constant(out, &indent, key, number);
                    }
                    if inner.values().any(|value| !value.get_ref().is_str()) {
                        self.module(key, &path, inner, depth + 1, out);
                    }
                }
                DeValue::String(_) if DEPTHS.contains(&key) => {}
                DeValue::Table(inner) => self.module(key, &path, inner, depth + 1, out),
                DeValue::Array(items) => self.array(at, key, &path, items, &indent, out),
                _ => self.problem(
                    at,
                    &format!("{key}: easy, plain, law, en のある表にしてください"),
                ),
            }
        }
        let group = !leaves.is_empty();
        for missing in self
            .optional
            .iter()
            .filter(|name| group && depth > 0 && !leaves.contains(*name))
        {
            writeln!(
                out,
                "{indent}    /// (なし)\n{indent}    pub const {}: crate::text::Text = crate::text::Text::NONE;",
                missing.to_uppercase()
            )
            .ok();
        }
        writeln!(out, "{indent}}}").ok();
    }

    /// 並びの文 (`[[knows]]`)。
    fn array(
        &mut self,
        at: usize,
        key: &str,
        path: &str,
        items: &[Spanned<DeValue<'_>>],
        indent: &str,
        out: &mut String,
    ) {
        let mut numbers = Vec::new();
        for (count, item) in items.iter().enumerate() {
            match item.get_ref() {
                DeValue::Table(inner) if is_leaf(inner) => {
                    let place = format!("{path}.{}", count + 1);
                    numbers.extend(self.leaf(item.span().start, &place, inner));
                }
                _ => self.problem(
                    at,
                    &format!("{key}: easy, plain, law, en のある表を並べてください"),
                ),
            }
        }
        let list: Vec<String> = numbers
            .iter()
            .map(|number| format!("crate::text::Text({number})"))
            .collect();
        writeln!(
            out,
            "{indent}    /// `{path}`\n{indent}    pub const {}: [crate::text::Text; {}] = [{}];",
            key.to_uppercase(),
            list.len(),
            list.join(", ")
        )
        .ok();
    }

    /// 一つの文。四つの深さがそろっていなければ、誤り。
    fn leaf(&mut self, at: usize, path: &str, table: &Table<'_>) -> Option<usize> {
        for (key, value) in table {
            if value.get_ref().is_str() && !DEPTHS.contains(&key.get_ref().as_ref()) {
                self.problem(
                    key.span().start,
                    &format!(
                        "{path}: 知らない深さ「{}」です。easy, plain, law, en のどれかです",
                        key.get_ref()
                    ),
                );
            }
        }
        let mut said: [String; 4] = Default::default();
        for (slot, depth) in said.iter_mut().zip(DEPTHS) {
            match table.get(depth).and_then(|value| value.get_ref().as_str()) {
                Some(words) if !words.is_empty() => words.clone_into(slot),
                _ => self.problem(at, &format!("{path}: {depth} の文がありません")),
            }
        }
        if said.iter().any(String::is_empty) {
            return None;
        }
        let plain = said[PLAIN].clone();
        for words in &mut said {
            if words == SAME {
                words.clone_from(&plain);
            } else if words == NOTHING {
                words.clear();
            }
        }
        let wanted = places(&plain);
        for (words, depth) in said.iter().zip(DEPTHS) {
            if !plain.is_empty() && !words.is_empty() && places(words) != wanted {
                self.problem(
                    at,
                    &format!("{path}: {depth} の {{0}} などが、plain とちがいます"),
                );
            }
            if words.contains(['\n', '«', '»']) {
                self.problem(at, &format!("{path}: {depth} に、改行か « » があります"));
            }
        }
        let line = read::line_of(self.text, at);
        self.entries.push(Entry {
            path: path.to_owned(),
            place: format!("{}:{line}: {path}", self.name),
            said,
        });
        Some(self.entries.len() - 1)
    }
}

fn is_leaf(table: &Table<'_>) -> bool {
    DEPTHS.iter().any(|depth| {
        table
            .get(*depth)
            .is_some_and(|value| value.get_ref().is_str())
    })
}

fn constant(out: &mut String, indent: &str, key: &str, number: usize) {
    writeln!(
        out,
        "{indent}    /// `{key}`\n{indent}    pub const {}: crate::text::Text = crate::text::Text({number});",
        key.to_uppercase()
    )
    .ok();
}

/// `{0}` などの番号。
fn places(said: &str) -> BTreeSet<&str> {
    said.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(number, _)| number))
        .collect()
}

/// English の中の日本語を « » ではさむ。画面で lang="ja" になる。「」の中は、数字も日本語の一部。
fn mark_japanese(said: &str) -> String {
    let mut out = String::new();
    let (mut inside, mut quoted) = (false, false);
    for letter in said.chars() {
        quoted |= letter == '「';
        let japanese = quoted || is_japanese(letter);
        quoted &= letter != '」';
        if japanese != inside {
            out.push(if japanese { '«' } else { '»' });
            inside = japanese;
        }
        out.push(letter);
    }
    if inside {
        out.push('»');
    }
    out
}

fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3001}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff9f}')
}

const FNV: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a。版の名前にだけ使う。
fn hash(seed: u64, text: &str) -> u64 {
    text.bytes().fold(seed, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
