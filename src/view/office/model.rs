//! 職員のページの状態。ブラウザを知らない。

use crate::office::choices::Choices;
use crate::office::code::Integrity;
use crate::office::draft::{Draft, open, place};
use crate::office::words::region as words;
use crate::profile::{Fault, section};
use crate::text::{Book, fill};

/// 持ち帰るものの一覧。
pub(super) const SUMS: &str = "download/SHA256SUMS";

/// どのページか。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Configurator,
    Poster,
    Region,
}

impl Kind {
    pub(super) const ALL: [Self; 3] = [Self::Configurator, Self::Poster, Self::Region];

    /// `data-page`。
    pub(super) const fn id(self) -> &'static str {
        crate::office::words::common::PAGES[self as usize].1
    }

    /// 名前から。
    pub(super) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// 部品の中身の番号を、読めたか。
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Numbered {
    /// まだ
    Waiting,
    /// 読めなかった
    Missing,
    /// 読めた
    Known(Integrity),
}

/// 状態。
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Model {
    pub(super) kind: Kind,
    pub(super) choices: Choices,
    /// このページのある場所
    pub(super) here: String,
    /// 貼られた決まり
    pub(super) policy: String,
    /// 貼る先のページ
    pub(super) host: String,
    pub(super) numbered: Numbered,
    /// 持ち帰るものの一覧 (`download/SHA256SUMS`)。読めるまで `None`
    pub(super) sums: Option<String>,
    /// 知らせ
    pub(super) said: String,
    /// 外から (アドレスで) 選びなおされた回数。選ぶ部品を作りなおす
    pub(super) round: u32,
    /// 町の名前などの文の本。読めるまで `None`
    pub(super) book: Option<Book>,
    /// 地域ファイルの下書き
    pub(super) draft: Draft,
    /// 貼られた中身
    pub(super) pasted: String,
    /// 開いた中身の誤り
    pub(super) opened: Vec<Fault>,
    /// 誤りを見せるか
    pub(super) checking: bool,
    /// ファイルにしていないものがあるか
    pub(super) unsaved: bool,
}

impl Model {
    pub(super) fn new(kind: Kind, here: &str, fragment: &str) -> Self {
        let mut model = Self {
            kind,
            choices: Choices::default(),
            here: here.to_owned(),
            policy: String::new(),
            host: String::new(),
            numbered: Numbered::Waiting,
            sums: None,
            said: String::new(),
            round: 0,
            book: None,
            draft: Draft::default(),
            pasted: String::new(),
            opened: Vec::new(),
            checking: false,
            unsaved: false,
        };
        model.read(fragment);
        model
    }

    /// アドレスの # のあとから選ぶ。
    pub(super) fn read(&mut self, fragment: &str) {
        self.choices = Choices::read(fragment);
        if self.choices.get("address").is_empty() {
            self.choices.set("address", &self.here);
        }
        self.round += 1;
    }

    /// アドレスの # のあとに書く字。
    pub(super) fn fragment(&self) -> String {
        let mut choices = self.choices.clone();
        if choices.get("address") == self.here {
            choices.set("address", "");
        }
        choices.fragment()
    }

    /// 欄に書かれた、選ばれた。
    pub(super) fn write(&mut self, name: &str, value: &str) {
        self.said.clear();
        match name {
            "policy" => value.clone_into(&mut self.policy),
            "host" => value.clone_into(&mut self.host),
            "pasted" => value.clone_into(&mut self.pasted),
            _ if name.starts_with("p:") => {
                self.draft.set(&name[2..], value);
                self.unsaved = true;
            }
            _ => {
                self.choices.set(name, value);
            }
        }
    }

    /// 中身を開く。
    pub(super) fn open(&mut self, text: &str) {
        text.clone_into(&mut self.pasted);
        let opened = open(text);
        let count = opened.faults.len().to_string();
        self.said = match (&opened.draft, opened.faults.is_empty()) {
            (None, _) => words::NOT_OPENED.to_owned(),
            (Some(_), true) => words::OPENED.to_owned(),
            (Some(_), false) => fill(words::OPENED_WITH, &[&count]),
        };
        self.opened = opened.faults;
        if let Some(draft) = opened.draft {
            self.draft = draft;
            self.unsaved = false;
            self.round += 1;
        }
    }

    /// 押された。
    pub(super) fn press(&mut self, action: &str, value: &str) {
        match action {
            "open" => {
                let text = self.pasted.clone();
                self.open(&text);
            }
            "check" => self.checking = true,
            "saved" => self.unsaved = false,
            "add" => {
                if let Some(section) = section(value) {
                    self.draft.add(section);
                    self.unsaved = true;
                }
            }
            "remove" => {
                let (name, number) = value.split_once('[').unwrap_or((value, "1]"));
                if let (Some(section), Ok(number)) =
                    (section(name), number.trim_end_matches(']').parse())
                {
                    debug_assert!(value == place(section, number));
                    self.draft.remove(section, number);
                    self.unsaved = true;
                    self.round += 1;
                }
            }
            _ => {}
        }
    }

    /// このファイルが、ここにあるか。一覧を読めるまでは、あるとする (一覧そのものは、一覧に入らない)。
    pub(super) fn has(&self, file: &str) -> bool {
        let listed = |sums: &String| sums.lines().any(|row| row.split("  ").nth(1) == Some(file));
        file == SUMS || self.sums.as_ref().is_none_or(listed)
    }

    /// 分かっている中身の番号。
    pub(super) const fn integrity(&self) -> Option<&Integrity> {
        match &self.numbered {
            Numbered::Known(integrity) => Some(integrity),
            Numbered::Waiting | Numbered::Missing => None,
        }
    }
}
