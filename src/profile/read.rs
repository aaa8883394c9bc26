//! ファイルを読む: TOML → 町の情報か、誤りのすべて。

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::check;
use super::fields::{HEAD, SECTIONS};
use super::prefectures::PREFECTURES;
use super::shape::{Field, Section, Shape};
use super::{Fault, Profile, Record, Said, Value};

/// ファイル一つの大きさの上限 (バイト)。
pub const MOST_BYTES: usize = 64 * 1024;

/// 書いてあるのに、空。
const EMPTY: &str = "空です。書かないときは、この行を消してください";

type Item<'i> = Spanned<DeValue<'i>>;

/// ファイルの中身を読む。`stem` はファイルの名前 (`.toml` なし)。空なら、id と照らさない。
///
/// # Errors
/// 誤りのすべて。行の順。
pub fn read(text: &str, stem: &str) -> Result<Profile, Vec<Fault>> {
    let mut reader = Reader {
        text,
        faults: Vec::new(),
        sources: BTreeMap::new(),
        uses: Vec::new(),
    };
    if text.len() > MOST_BYTES {
        let most = format!("ファイルは {MOST_BYTES} バイトまでです");
        reader.fault(0, "", most);
        return Err(reader.faults);
    }
    let (table, problems) = DeTable::parse_recoverable(text);
    for problem in problems {
        let said = problem.message().replace('\n', " ");
        let at = problem.span().map_or(0, |span| span.start);
        reader.fault(at, "", format!("TOML の書き方がちがいます: {said}"));
    }
    if !reader.faults.is_empty() {
        return Err(reader.faults);
    }
    let profile = reader.profile(table.get_ref(), stem);
    reader.faults.sort();
    if reader.faults.is_empty() {
        Ok(profile)
    } else {
        Err(reader.faults)
    }
}

struct Reader<'a> {
    text: &'a str,
    faults: Vec<Fault>,
    /// 資料の id と日付 (なければ空)
    sources: BTreeMap<String, String>,
    /// 資料の id を使ったところ
    uses: Vec<Use>,
}

/// 資料の id を使ったところ。
struct Use {
    at: usize,
    field: String,
    source: String,
    checked_on: String,
}

impl Reader<'_> {
    fn fault(&mut self, at: usize, field: &str, message: impl Into<String>) {
        let before = &self.text.as_bytes()[..at.min(self.text.len())];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        self.faults.push(Fault {
            line,
            field: field.to_owned(),
            message: message.into(),
        });
    }

    fn profile(&mut self, table: &DeTable<'_>, stem: &str) -> Profile {
        let mut profile = Profile {
            head: self.record("", 0, table, HEAD),
            ..Profile::default()
        };
        self.head(table, &profile.head, stem);
        for (key, item) in table {
            let name = key.get_ref().as_ref();
            let at = key.span().start;
            if HEAD.iter().any(|field| field.name == name) {
                continue;
            }
            match SECTIONS.iter().find(|section| section.name == name) {
                Some(section) => {
                    let records = self.section(section, at, item);
                    if !records.is_empty() {
                        profile.sections.insert(section.name, records);
                    }
                }
                None => self.unknown(at, name, name),
            }
        }
        for used in std::mem::take(&mut self.uses) {
            match self.sources.get(&used.source) {
                None => {
                    let said = format!("{:?} という [[source]] がありません", used.source);
                    self.fault(used.at, &used.field, said);
                }
                Some(date) if !used.checked_on.is_empty() && *date > used.checked_on => {
                    let said = format!("資料の日付 ({date}) が、照らした日より先です");
                    self.fault(used.at, &used.field, said);
                }
                Some(_) => {}
            }
        }
        profile
    }

    fn unknown(&mut self, at: usize, field: &str, name: &str) {
        let said = format!(
            "「{name}」という欄はありません (全国の額や決まりは、このファイルでは変えられません)"
        );
        self.fault(at, field, said);
    }

    /// はじめの部分の、欄どうしの合い方。
    fn head(&mut self, table: &DeTable<'_>, head: &Record, stem: &str) {
        let at = |name: &str| table.get(name).map_or(0, |item| item.span().start);
        let id = head.word("id");
        if !stem.is_empty() && !id.is_empty() && id != stem {
            let said = format!("ファイルの名前 ({stem}) と同じにします");
            self.fault(at("id"), "id", said);
        }
        let names = PREFECTURES
            .iter()
            .find(|names| names[0] == head.word("prefecture"));
        for (place, field) in ["prefecture_yomi", "prefecture_en"].into_iter().enumerate() {
            let given = head.word(field);
            if let Some(names) = names
                && !given.is_empty()
                && names[place + 1] != given
            {
                let said = format!("{}は「{}」です", names[0], names[place + 1]);
                self.fault(at(field), field, said);
            }
        }
    }

    fn section(&mut self, section: &'static Section, at: usize, item: &Item<'_>) -> Vec<Record> {
        let name = section.name;
        match item.get_ref() {
            DeValue::Table(table) if !section.many() => {
                vec![self.record(name, item.span().start.max(at), table, section.fields)]
            }
            DeValue::Array(items) if section.many() => {
                if items.len() > section.most {
                    let said = format!("{}までです ({}あります)", section.most, items.len());
                    self.fault(at, name, said);
                }
                let mut records = Vec::new();
                for (count, item) in items.iter().enumerate() {
                    let place = format!("{name}[{}]", count + 1);
                    match item.get_ref() {
                        DeValue::Table(table) => {
                            let start = item.span().start;
                            records.push(self.record(&place, start, table, section.fields));
                        }
                        _ => self.fault(item.span().start, &place, "表にしてください"),
                    }
                }
                records
            }
            _ => {
                let said = if section.many() {
                    format!("[[{name}]] の形で書いてください")
                } else {
                    format!("[{name}] の形で、一つだけ書いてください")
                };
                self.fault(at, name, said);
                Vec::new()
            }
        }
    }

    /// 欄の集まり一つ。`start` は、欄がないときに言う行。
    fn record(
        &mut self,
        place: &str,
        start: usize,
        table: &DeTable<'_>,
        fields: &'static [Field],
    ) -> Record {
        let mut record = Record::default();
        let named = |name: &str| match place {
            "" => name.to_owned(),
            _ => [place, ".", name].concat(),
        };
        for field in fields {
            let name = named(field.name);
            let value = match (field.shape, table.get(field.name)) {
                (Shape::Body(most), Some(_)) => self.three(place, table, most),
                (_, Some(item)) => self.value(&name, field.shape, item),
                (_, None) => {
                    if field.needed {
                        self.fault(start, &name, format!("ありません ({})", field.about));
                    }
                    None
                }
            };
            if let Some(value) = value {
                record.values.insert(field.name, value);
            }
        }
        let body = fields
            .iter()
            .find(|field| matches!(field.shape, Shape::Body(_)));
        if !place.is_empty() {
            for (key, item) in table {
                let name = key.get_ref().as_ref();
                let variant = body.filter(|_| matches!(name, "easy" | "en"));
                if let Some(body) = variant {
                    if !body.needed && !table.contains_key("text") {
                        let said = "text (ふつうの文) がないのに、あります";
                        self.fault(item.span().start, &named(name), said);
                    }
                } else if !fields.iter().any(|field| field.name == name) {
                    self.unknown(key.span().start, &named(name), name);
                }
            }
        }
        self.source(place, table, &record);
        record
    }

    /// 資料の日付と、資料を使ったところを覚える。
    fn source(&mut self, place: &str, table: &DeTable<'_>, record: &Record) {
        let at = |name: &str| table.get(name).map_or(0, |item| item.span().start);
        let field = |name: &str| [place, ".", name].concat();
        if place.starts_with("source[") {
            let date = record.word("date").to_owned();
            if !date.is_empty() && table.contains_key("date_note") {
                let said = "date があるときは、書きません";
                self.fault(at("date_note"), &field("date_note"), said);
            }
            let id = record.word("id").to_owned();
            if !id.is_empty() && self.sources.insert(id.clone(), date).is_some() {
                self.fault(at("id"), &field("id"), format!("{id:?} が二度あります"));
            }
        } else if !record.word("source").is_empty() {
            self.uses.push(Use {
                at: at("source"),
                field: field("source"),
                source: record.word("source").to_owned(),
                checked_on: record.word("checked_on").to_owned(),
            });
        }
    }

    fn value(&mut self, name: &str, shape: Shape, item: &Item<'_>) -> Option<Value> {
        let at = item.span().start;
        let wanted = match (shape, item.get_ref()) {
            (Shape::Said(most), DeValue::String(text)) => {
                if text.is_empty() {
                    self.fault(at, name, EMPTY);
                    return None;
                }
                let said = Said {
                    text: text.to_string(),
                    ..Said::default()
                };
                return self.said(most, said, &[(at, name.to_owned())]);
            }
            (Shape::Said(most), DeValue::Table(table)) => {
                for (key, _) in table {
                    if !matches!(key.get_ref().as_ref(), "text" | "easy" | "en") {
                        let field = format!("{name}.{}", key.get_ref());
                        self.fault(
                            key.span().start,
                            &field,
                            "text、easy、en のほかは書けません",
                        );
                    }
                }
                if !table.contains_key("text") {
                    self.fault(at, &format!("{name}.text"), "ありません (ふつうの文)");
                    return None;
                }
                return self.three(name, table, most);
            }
            (Shape::Said(_), _) => "文にしてください",
            (Shape::Date, DeValue::Datetime(day)) => {
                return match day.date {
                    Some(date) if day.time.is_none() && (1990..=2100).contains(&date.year) => {
                        Some(Value::Date(date.to_string()))
                    }
                    _ => {
                        self.fault(at, name, "日付だけを書いてください (2026-11-21 の形)");
                        None
                    }
                };
            }
            (Shape::Date, _) => "日付を、\" で囲まずに書いてください (2026-11-21 の形)",
            (Shape::Flag, DeValue::Boolean(flag)) => return Some(Value::Flag(*flag)),
            (Shape::Flag, _) => "true か false にしてください",
            (Shape::Number(least, most), DeValue::Integer(number)) => {
                let number = i64::from_str_radix(number.as_str(), number.radix()).ok();
                return match number.filter(|number| (least..=most).contains(number)) {
                    Some(number) => Some(Value::Number(number)),
                    None => {
                        self.fault(at, name, format!("{least}から{most}までの数にしてください"));
                        None
                    }
                };
            }
            (Shape::Number(..), _) => "数を、\" で囲まずに書いてください",
            (_, DeValue::String(word)) => {
                if let Some(problem) = check::word(shape, word) {
                    self.fault(at, name, problem);
                    return None;
                }
                return Some(Value::Word(word.to_string()));
            }
            _ => "\" で囲んだ字にしてください",
        };
        self.fault(at, name, wanted);
        None
    }

    /// 表の `text`・`easy`・`en`。
    fn three(&mut self, place: &str, table: &DeTable<'_>, most: usize) -> Option<Value> {
        let mut words: [String; 3] = Default::default();
        let mut places = Vec::new();
        let mut whole = true;
        for (name, word) in ["text", "easy", "en"].iter().zip(&mut words) {
            let at = table.get(*name).map_or(0, |item| item.span().start);
            let field = format!("{place}.{name}");
            match table.get(*name).map(|item| item.get_ref().as_str()) {
                None => {}
                Some(Some(said)) if !said.is_empty() => said.clone_into(word),
                Some(said) => {
                    let problem = said.map_or("文にしてください", |_| EMPTY);
                    self.fault(at, &field, problem);
                    whole = false;
                }
            }
            places.push((at, field));
        }
        let [text, easy, en] = words;
        let said = self.said(most, Said { text, easy, en }, &places);
        said.filter(|_| whole)
    }

    /// `places` は、三つの文 (字だけで書いたなら一つ) の位置と欄の名前。
    fn said(&mut self, most: usize, said: Said, places: &[(usize, String)]) -> Option<Value> {
        let problems = check::said(most, &said);
        for (which, problem) in &problems {
            let (at, field) = &places[*which];
            self.fault(*at, field, problem.as_str());
        }
        problems.is_empty().then_some(Value::Said(said))
    }
}
