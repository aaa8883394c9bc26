//! 地域ファイルの下書き: 打ったままの字を、欄の名前ごとに持つ。まちがっていても、消えない。
//!
//! What may be written, and what is wrong, is not decided here: the draft becomes a file and `profile::read` judges it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::profile::{
    Fault, Field, HEAD, PREFECTURES, Profile, SECTIONS, Section, Shape, read, write,
};

/// 文の、ほかの出し方。
const MORE: [&str; 2] = ["easy", "en"];

/// 下書き。
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    values: BTreeMap<String, String>,
    counts: BTreeMap<&'static str, usize>,
}

/// 開いた結果。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// 下書きにできたもの。TOML として読めなければ `None`
    pub draft: Option<Draft>,
    /// 開いた文の、行と誤り
    pub faults: Vec<Fault>,
}

/// 開く。誤りがあっても、読めるところは下書きにする。
#[must_use]
pub fn open(text: &str) -> Opened {
    let faults = read(text, "").err().unwrap_or_default();
    Opened {
        draft: text
            .parse::<toml::Table>()
            .ok()
            .map(|table| lenient(&table)),
        faults,
    }
}

fn lenient(table: &toml::Table) -> Draft {
    let mut draft = Draft::default();
    draft.take("", table, HEAD);
    for section in SECTIONS {
        let records: Vec<&toml::Table> = match table.get(section.name) {
            Some(toml::Value::Table(one)) => vec![one],
            Some(toml::Value::Array(all)) => all.iter().filter_map(toml::Value::as_table).collect(),
            _ => Vec::new(),
        };
        for record in records {
            draft.add(section);
            let place = place(section, draft.count(section));
            draft.take(&place, record, section.fields);
        }
    }
    draft
}

/// 一つの部分の、場所の名前 (`desk[1]`、一つだけの部分は `start_rule`)。
#[must_use]
pub fn place(section: &Section, number: usize) -> String {
    if section.many() {
        format!("{}[{number}]", section.name)
    } else {
        section.name.to_owned()
    }
}

/// 欄の名前。
#[must_use]
pub fn path(place: &str, field: &str) -> String {
    if place.is_empty() {
        field.to_owned()
    } else {
        [place, ".", field].concat()
    }
}

/// 文の、ほかの出し方の欄の名前。文でなければ空。
#[must_use]
pub fn more(place: &str, field: &Field) -> Vec<String> {
    match field.shape {
        Shape::Body(_) => MORE.map(|kind| path(place, kind)).into(),
        Shape::Said(_) => MORE.map(|kind| path(&path(place, field.name), kind)).into(),
        _ => Vec::new(),
    }
}

impl Draft {
    /// 打ったままの字。
    #[must_use]
    pub fn get(&self, path: &str) -> &str {
        self.values.get(path).map_or("", String::as_str)
    }

    /// 書く。都道府県を選ぶと、ふりがなとローマ字も入る。
    pub fn set(&mut self, path: &str, value: &str) {
        if path == "prefecture"
            && let Some(names) = PREFECTURES.iter().find(|names| names[0] == value)
        {
            self.put("prefecture_yomi", names[1]);
            self.put("prefecture_en", names[2]);
        }
        self.put(path, value);
    }

    fn put(&mut self, path: &str, value: &str) {
        if value.is_empty() {
            self.values.remove(path);
        } else {
            self.values.insert(path.to_owned(), value.to_owned());
        }
    }

    /// この部分の数。
    #[must_use]
    pub fn count(&self, section: &Section) -> usize {
        self.counts.get(section.name).copied().unwrap_or_default()
    }

    /// 一つ足す。
    pub fn add(&mut self, section: &'static Section) {
        if self.count(section) < section.most {
            *self.counts.entry(section.name).or_default() += 1;
        }
    }

    /// `number` 番目 (1から) を消して、うしろをつめる。
    pub fn remove(&mut self, section: &'static Section, number: usize) {
        let count = self.count(section);
        if number == 0 || number > count {
            return;
        }
        let mut kept = BTreeMap::new();
        for (name, value) in std::mem::take(&mut self.values) {
            let at = (1..=count).find(|at| name.starts_with(&[&place(section, *at), "."].concat()));
            match at {
                Some(at) if at == number => {}
                Some(at) if at > number => {
                    let rest = &name[place(section, at).len()..];
                    kept.insert([&place(section, at - 1), rest].concat(), value);
                }
                _ => {
                    kept.insert(name, value);
                }
            }
        }
        self.values = kept;
        self.counts.insert(section.name, count - 1);
    }

    /// 何も書いていないか。
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// もう書いてある資料の id。
    #[must_use]
    pub fn sources(&self) -> Vec<&str> {
        let count = self.counts.get("source").copied().unwrap_or_default();
        let ids = (1..=count).map(|at| self.get(&format!("source[{at}].id")));
        ids.filter(|id| !id.is_empty()).collect()
    }

    /// 今の下書きのままのファイル。
    #[must_use]
    pub fn toml(&self) -> String {
        let mut out = String::new();
        self.lines(&mut out, "", HEAD);
        for section in SECTIONS {
            for number in 1..=self.count(section) {
                let (open, close) = if section.many() {
                    ("[[", "]]")
                } else {
                    ("[", "]")
                };
                writeln!(out, "\n{open}{}{close}", section.name).ok();
                self.lines(&mut out, &place(section, number), section.fields);
            }
        }
        out
    }

    fn lines(&self, out: &mut String, place: &str, fields: &[Field]) {
        for field in fields {
            let own = path(place, field.name);
            let said = self.get(&own).trim();
            let more = more(place, field);
            let any = more.iter().any(|path| !self.get(path).is_empty());
            let dotted = any && matches!(field.shape, Shape::Said(_));
            let name = if dotted {
                [field.name, ".text"].concat()
            } else {
                field.name.to_owned()
            };
            if !said.is_empty() {
                writeln!(out, "{name} = {}", written(field.shape, said)).ok();
            }
            for (kind, path) in MORE.iter().zip(&more) {
                let said = self.get(path).trim();
                if !said.is_empty() {
                    let name = if dotted {
                        [field.name, ".", kind].concat()
                    } else {
                        (*kind).to_owned()
                    };
                    writeln!(out, "{name} = {}", quoted(said)).ok();
                }
            }
        }
    }

    /// 調べる。誤りがなければ、送れるファイルと、その中身。
    ///
    /// # Errors
    /// 下書きのファイルの、行と欄と誤り。
    pub fn checked(&self) -> Result<(String, Profile), Vec<Fault>> {
        let profile = read(&self.toml(), "")?;
        Ok((write(&profile), profile))
    }

    fn take(&mut self, place: &str, table: &toml::Table, fields: &[Field]) {
        for field in fields {
            let own = path(place, field.name);
            match table.get(field.name) {
                Some(toml::Value::Table(said)) => {
                    self.put(&own, &plain(said.get("text")));
                    for kind in MORE {
                        self.put(&path(&own, kind), &plain(said.get(kind)));
                    }
                }
                given => self.put(&own, &plain(given)),
            }
            if matches!(field.shape, Shape::Body(_)) {
                for kind in MORE {
                    self.put(&path(place, kind), &plain(table.get(kind)));
                }
            }
        }
    }
}

fn plain(value: Option<&toml::Value>) -> String {
    match value {
        Some(toml::Value::String(said)) => said.clone(),
        Some(
            value @ (toml::Value::Integer(_) | toml::Value::Boolean(_) | toml::Value::Datetime(_)),
        ) => value.to_string(),
        _ => String::new(),
    }
}

/// その形で書く。形に合わない字は、字のまま書いて、読む側に誤りを言わせる。
fn written(shape: Shape, said: &str) -> String {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = match shape {
        Shape::Date => said.parse::<toml::value::Datetime>().is_ok(),
        Shape::Flag => matches!(said, "true" | "false"),
        Shape::Number(..) => digits(said) && (said.len() == 1 || !said.starts_with('0')),
        _ => false,
    };
    if bare { said.to_owned() } else { quoted(said) }
}

/// TOML の一行の字。
fn quoted(said: &str) -> String {
    let mut out = String::from("\"");
    for letter in said.chars() {
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

#[cfg(test)]
mod tests {
    use super::{Draft, open, place};
    use crate::profile::section;

    /// このプロジェクトのすべての町。
    fn towns() -> Vec<(String, String)> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/municipalities");
        let files = std::fs::read_dir(folder).expect("a folder").flatten();
        files
            .map(|file| {
                let text = std::fs::read_to_string(file.path()).expect("UTF-8");
                (file.path().display().to_string(), text)
            })
            .collect()
    }

    #[test]
    fn every_town_goes_through_the_form_unchanged() {
        let towns = towns();
        assert!(towns.len() >= 7);
        for (name, text) in towns {
            let opened = open(&text);
            assert_eq!(opened.faults, [], "{name}");
            let (file, profile) = opened.draft.expect("TOML").checked().expect("no fault");
            let known = crate::profile::read(&text, "").expect("no fault");
            assert_eq!(profile, known, "{name}");
            let again = open(&file)
                .draft
                .expect("TOML")
                .checked()
                .expect("no fault");
            assert_eq!(again.0, file, "{name}");
        }
    }

    #[test]
    fn a_bad_file_keeps_what_can_be_read() {
        let opened = open("id = \"x y\"\nname = \"大津市\"\nunknown = 1\n[[desk]]\ntel = 3\n");
        let lines: Vec<usize> = opened.faults.iter().map(|fault| fault.line).collect();
        assert!(lines.contains(&3), "{lines:?}");
        let draft = opened.draft.expect("TOML");
        assert_eq!(draft.get("id"), "x y");
        assert_eq!(draft.get("desk[1].tel"), "3");
        let opened = open("name = \"大津市\nid = 3");
        assert!(opened.draft.is_none() && !opened.faults.is_empty());
    }

    #[test]
    fn nothing_typed_is_lost_and_every_fault_has_its_field() {
        let desk = section("desk").expect("desks");
        let mut draft = Draft::default();
        draft.add(desk);
        draft.add(desk);
        draft.set("prefecture", "滋賀県");
        draft.set("checked_on", "きのう");
        draft.set("desk[2].name", "\"窓口\"\\");
        draft.set("desk[2].name.easy", "まどぐち");
        draft.set("desk[2].tel", "06");
        assert_eq!(draft.get("prefecture_en"), "Shiga");
        let faults = draft.checked().expect_err("much is missing");
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        for field in ["id", "checked_on", "desk[1].name", "desk[2].tel"] {
            assert!(fields.contains(&field), "{field}: {fields:?}");
        }
        assert_eq!(draft.get("checked_on"), "きのう");
        let opened = open(&draft.toml()).draft.expect("TOML even when wrong");
        assert_eq!(opened.get("desk[2].name"), "\"窓口\"\\");
        draft.remove(desk, 1);
        assert_eq!(draft.get("desk[1].name.easy"), "まどぐち");
        assert_eq!(draft.get("desk[2].tel"), "");
        assert_eq!(
            (draft.count(desk), place(desk, 1)),
            (1, "desk[1]".to_owned())
        );
    }
}
