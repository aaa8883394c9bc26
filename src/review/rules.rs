//! 審査の単位: 決まりの一章ごとの内容、その番号、確認。
//!
//! The number of a rule's content covers its tables, provisions, sentences (three Japanese depths) and the head of its
//! rule file; it notices changes nobody meant, it is no signature. Dates of checking are left out: reading a source
//! again does not undo an approval.

use super::register::{Provision, Register, Table};
use crate::engine::assessment::Reason as ReasonId;
use crate::text::findings::Counting;
use crate::text::{Book, Depth, Ruby, findings, ruby};

/// 審査の単位。
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// id
    pub id: &'static str,
    /// 題
    pub title: &'static str,
    /// `src/engine/law` のファイル。なければ空
    pub file: &'static str,
    /// よる条文
    pub provisions: &'static [&'static str],
    /// よる表
    pub tables: &'static [&'static str],
    /// この決まりを言う文の名前
    pub texts: &'static [&'static str],
    /// 判定の理由
    pub reasons: &'static [Reason],
}

/// 判定の理由。
#[derive(Debug, Clone, Copy)]
pub struct Reason {
    /// 契約の名前
    pub id: &'static str,
    /// ありうる判定
    pub outcomes: &'static [&'static str],
    /// 決める条文
    pub by: &'static [&'static str],
}

/// 確認。
#[derive(Debug, Clone, Copy)]
pub struct Approval {
    /// どの決まりを
    pub rule: &'static str,
    /// だれが (頭文字)
    pub by: &'static str,
    /// いつ
    pub on: &'static str,
    /// 見たときの内容の番号
    pub hash: &'static str,
}

/// 審査ブックの版。
#[derive(Debug, Clone, Copy)]
pub struct Edition {
    /// 名前
    pub name: &'static str,
    /// 出した日
    pub on: &'static str,
    /// 決まりごとの内容の番号
    pub rules: &'static [(&'static str, &'static str)],
}

include!(concat!(env!("OUT_DIR"), "/review.rs"));

/// 三つの日本語の深さ。
pub const DEPTHS: [Depth; 3] = [Depth::Easy, Depth::Plain, Depth::Law];

/// 一つの文の、三つの深さ。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// 文の名前か、理由の id
    pub id: &'static str,
    /// やさしい、ふつう、法令
    pub said: [String; 3],
}

/// 一つの決まりの内容。
#[derive(Debug, Clone)]
pub struct Content {
    /// 決まり
    pub rule: &'static Rule,
    /// 表
    pub tables: Vec<Table>,
    /// 条文
    pub provisions: Vec<Provision>,
    /// `texts` の文
    pub texts: Vec<Sentence>,
    /// `reasons` の文
    pub reasons: Vec<Sentence>,
    /// 決まりのファイルの頭 (条文・解釈・例・確認)
    pub head: String,
}

impl Content {
    /// 登録簿から集める。
    #[must_use]
    pub fn of(rule: &'static Rule, register: &Register) -> Self {
        let tables = register.tables.iter();
        let provisions = register.provisions.iter();
        Self {
            rule,
            tables: tables
                .filter(|table| rule.tables.contains(&table.name))
                .copied()
                .collect(),
            provisions: provisions
                .filter(|provision| rule.provisions.contains(&provision.id))
                .copied()
                .collect(),
            texts: rule.texts.iter().map(|path| sentence_at(path)).collect(),
            reasons: rule.reasons.iter().map(|reason| said(reason.id)).collect(),
            head: head_of(rule.file),
        }
    }

    /// 内容の番号、16けた。
    #[must_use]
    pub fn hash(&self) -> String {
        let mut number = Number::new();
        number.add(&[self.rule.id, self.rule.title, &self.head]);
        for table in &self.tables {
            number.add(&["table", table.name, table.about, table.unit]);
            number.add(&[match table.by {
                super::register::By::Day => "day",
                super::register::By::FiscalYear => "fiscal_year",
                super::register::By::IncomeYear => "income_year",
            }]);
            for row in table.rows {
                let until = row.until.unwrap_or("-");
                number.add(&[
                    "row",
                    row.from,
                    until,
                    row.value,
                    row.source,
                    row.confidence,
                ]);
            }
        }
        for provision in &self.provisions {
            let Provision {
                id,
                title,
                source,
                confidence,
                ..
            } = provision;
            number.add(&["provision", id, title, source, confidence]);
            for article in provision.articles {
                number.add(&[article.from, article.until.unwrap_or("-"), article.text]);
            }
        }
        for sentence in self.texts.iter().chain(&self.reasons) {
            let [easy, plain, law] = &sentence.said;
            number.add(&["sentence", sentence.id, easy, plain, law]);
        }
        for reason in self.rule.reasons {
            number.add(&["reason", reason.id]);
            number.add(reason.outcomes);
            number.add(reason.by);
        }
        format!("{:016x}", number.0)
    }
}

/// FNV-1a。組み立てを変えても同じ番号になるよう、自分で書く。
struct Number(u64);

impl Number {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// 区切りを入れるので、`ab`・`c` と `a`・`bc` はちがう。
    fn add(&mut self, parts: &[&str]) {
        for part in parts {
            for byte in part.bytes().chain([0xff]) {
                self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        self.0 = (self.0 ^ 0xfe).wrapping_mul(0x0100_0000_01b3);
    }
}

/// 名前の文。なければ空 (試験が断る)。
fn sentence_at(path: &'static str) -> Sentence {
    let at = Book::names().position(|name| name == path);
    let said = DEPTHS.map(|depth| {
        let lines = Book::of(depth, Ruby::Off).lines();
        let line = at.and_then(|at| lines.get(at)).copied();
        ruby::bare(line.unwrap_or_default())
    });
    Sentence { id: path, said }
}

/// 理由の文。
fn said(id: &'static str) -> Sentence {
    let text = ReasonId::from_id(id).map(|reason| findings::reason(reason, Counting::FromHire));
    let said = DEPTHS.map(|depth| {
        let book = Book::of(depth, Ruby::Off);
        text.map_or_else(String::new, |text| book.bare(text))
    });
    Sentence { id, said }
}

/// 決まりのファイルの頭の文。
#[must_use]
pub fn head_of(file: &str) -> String {
    let found = RULE_FILES.iter().find(|(name, _)| *name == file);
    let lines = found.map_or("", |(_, text)| text).lines();
    let head = lines.map_while(|line| line.strip_prefix("//!"));
    head.map(str::trim).collect::<Vec<_>>().join("\n")
}

/// 確認の様子。
#[derive(Debug, Clone, Copy)]
pub enum State<'a> {
    /// 今の内容が確認されている
    Approved(&'a Approval),
    /// 確認のあとで内容がかわった: 未確認
    Changed(&'a Approval),
    /// 確認がない: 未確認
    Unseen,
}

/// この決まりの確認の様子。今の内容に合う確認があれば、それ。なければ、いちばん新しい古い確認。
#[must_use]
pub fn state<'a>(approvals: &'a [Approval], rule: &str, hash: &str) -> State<'a> {
    let of = || approvals.iter().filter(|approval| approval.rule == rule);
    let newest = |all: &mut dyn Iterator<Item = &'a Approval>| all.max_by_key(|one| one.on);
    match newest(&mut of().filter(|approval| approval.hash == hash)) {
        Some(approval) => State::Approved(approval),
        None => newest(&mut of()).map_or(State::Unseen, State::Changed),
    }
}

/// 版からのちがい。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// 同じ
    Same,
    /// 内容がかわった
    Changed,
    /// その版にはなかった
    New,
}

/// この版から、この決まりがかわったか。
#[must_use]
pub fn since(edition: &Edition, rule: &str, hash: &str) -> Since {
    match edition.rules.iter().find(|(id, _)| *id == rule) {
        None => Since::New,
        Some((_, known)) if *known == hash => Since::Same,
        Some(_) => Since::Changed,
    }
}

/// 今のすべての決まりの番号を、`editions.toml` に足す形で。
#[must_use]
pub fn edition_lines(register: &Register) -> String {
    let mut out = "\n[[edition]]\nname = \"\"\non = 2000-01-01\n\n[edition.rules]\n".to_owned();
    for rule in RULES {
        let hash = Content::of(rule, register).hash();
        out.push_str(&[rule.id, " = \"", &hash, "\"\n"].concat());
    }
    out
}
