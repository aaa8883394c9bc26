//! 職員のページの状態。ブラウザを知らない。

use crate::office::choices::Choices;
use crate::office::code::Integrity;

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
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// 知らせ
    pub(super) said: String,
    /// 外から (アドレスで) 選びなおされた回数。選ぶ部品を作りなおす
    pub(super) round: u32,
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
            said: String::new(),
            round: 0,
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
            _ => {
                self.choices.set(name, value);
            }
        }
    }

    /// 分かっている中身の番号。
    pub(super) const fn integrity(&self) -> Option<&Integrity> {
        match &self.numbered {
            Numbered::Known(integrity) => Some(integrity),
            Numbered::Waiting | Numbered::Missing => None,
        }
    }
}
