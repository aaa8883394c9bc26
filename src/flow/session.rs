//! 書かれたままの答え。欄の名前ごとに、文字のまま持つ。保存も送信もしない。

use std::collections::BTreeMap;

use super::about::When;
use super::amount::{read_amount, read_count};
use super::control::{Control, NONE, UNKNOWN};
use super::date::{read_date, with_era};
use super::fault::Fault;
use super::question::Question;
use super::situation::Situation;
use crate::engine::calendar::Date;

/// 日付の「だいたいで答える」の欄の名前の終わり。値は `true`。
pub const ABOUT: &str = ".about";

/// 一つの欄を読んだ結果。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading<T> {
    /// まだ答えていない
    Empty,
    /// 「わからない」と答えた
    Unknown,
    /// 読めた
    Value(T),
    /// 読めない
    Wrong(Fault),
}

impl<T> Reading<T> {
    /// 読めた値。
    pub fn known(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Empty | Self::Unknown | Self::Wrong(_) => None,
        }
    }

    fn of(result: Result<T, Fault>) -> Self {
        match result {
            Ok(value) => Self::Value(value),
            Err(
                Fault::DateEmpty | Fault::AboutEmpty | Fault::AmountEmpty | Fault::NothingChosen,
            ) => Self::Empty,
            Err(fault) => Self::Wrong(fault),
        }
    }
}

/// この画面を開いているあいだの答えのすべて。
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Session {
    fields: BTreeMap<String, String>,
    /// はじめから選んであった町。答えたことには数えない
    given: &'static str,
}

impl Session {
    /// 町が、はじめから選んである答え。`place` は町の id、なければ空。
    #[must_use]
    pub fn starting_in(place: &'static str) -> Self {
        let mut session = Self {
            given: place,
            ..Self::default()
        };
        if !place.is_empty() {
            session.write(&Question::Municipality.path(), place);
        }
        session
    }

    /// 欄に書かれているもの。なければ空。
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// 欄に書かれたものを、そのまま持つ。書いた質問の「わからない」は消える。
    pub fn write(&mut self, name: &str, typed: &str) {
        self.fields.insert(name.to_owned(), typed.to_owned());
        for part in [".era", ".year", ".month", ".day", ABOUT] {
            if let Some(path) = name.strip_suffix(part) {
                self.fields.remove(&flag(path));
            }
        }
        self.fields.remove(&flag(name));
    }

    /// 選択肢を一つ選ぶか、選ぶのをやめる。「どれもない」「わからない」は、ほかといっしょに選べない。
    pub fn tick(&mut self, name: &str, value: &str, ticked: bool) {
        let alone = |choice: &str| choice == NONE || choice == UNKNOWN;
        let mut chosen: Vec<&str> = self
            .chosen(name)
            .filter(|other| *other != value && !(ticked && (alone(value) || alone(other))))
            .collect();
        if ticked {
            chosen.push(value);
        }
        let chosen = chosen.join(",");
        self.fields.insert(name.to_owned(), chosen);
        if let Some(path) = name.strip_suffix(ABOUT) {
            self.fields.remove(&flag(path));
        }
    }

    /// 選ばれている選択肢。
    pub fn chosen(&self, name: &str) -> impl Iterator<Item = &str> {
        self.field(name)
            .split(',')
            .filter(|choice| !choice.is_empty())
    }

    /// 日付か金額の質問に「わからない」と答える。書かれたものは残す。
    pub fn give_up(&mut self, question: Question) {
        let choice = matches!(question.control(), Control::One(_) | Control::Many(_));
        for path in question.facts() {
            let name = if choice { path } else { flag(&path) };
            self.fields.insert(name, UNKNOWN.to_owned());
        }
    }

    /// 日付か金額の質問に「わからない」と答えてあるか。
    #[must_use]
    pub fn gave_up(&self, path: &str) -> bool {
        self.fields.contains_key(&flag(path))
    }

    /// 一つ選ぶ質問の答え。
    #[must_use]
    pub fn choice(&self, path: &str) -> Reading<&str> {
        match self.field(path) {
            "" => Reading::Empty,
            UNKNOWN => Reading::Unknown,
            value => Reading::Value(value),
        }
    }

    /// はい・いいえの答え。
    #[must_use]
    pub fn yes(&self, path: &str) -> Option<bool> {
        match self.field(path) {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }

    /// 日付の答え: 決まった日か、だいたいの日のあいだ。
    #[must_use]
    pub fn date(&self, path: &str, as_of: Date) -> Reading<When> {
        if self.gave_up(path) {
            return Reading::Unknown;
        }
        let part = |name: &str| self.field(&[path, name].concat());
        let year = with_era(part(".era"), part(".year"));
        let about = self.is_about(path);
        Reading::of(read_date(&year, part(".month"), part(".day"), about, as_of))
    }

    /// 「だいたいで答える」の印があるか。
    #[must_use]
    pub fn is_about(&self, path: &str) -> bool {
        self.field(&[path, ABOUT].concat()) == "true"
    }

    /// 金額の答え、円。
    #[must_use]
    pub fn amount(&self, path: &str) -> Reading<i64> {
        if self.gave_up(path) {
            Reading::Unknown
        } else {
            Reading::of(read_amount(self.field(path)))
        }
    }

    /// 人数の答え。
    #[must_use]
    pub fn count(&self, path: &str) -> Reading<u8> {
        if self.gave_up(path) {
            Reading::Unknown
        } else if self.field(path).trim().is_empty() {
            Reading::Empty
        } else {
            Reading::of(read_count(self.field(path)))
        }
    }

    /// 今の様子。ほかの人のことなら、その人の様子。
    #[must_use]
    pub fn situation(&self) -> Option<Situation> {
        let read = |question: Question| Situation::from_id(self.field(&question.path()));
        if self.for_someone_else() {
            read(Question::TheirSituation)
        } else {
            read(Question::Situation)
        }
    }

    /// ほかの人のことを調べているか。
    #[must_use]
    pub fn for_someone_else(&self) -> bool {
        self.field(&Question::Situation.path()) == Situation::SomeoneElse.id()
    }

    /// まだ何も答えていないか。
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let place = Question::Municipality.path();
        let blank = |(name, typed): (&String, &String)| {
            typed.trim().is_empty() || (*name == place && typed == self.given)
        };
        self.fields.iter().all(blank)
    }

    /// この質問の欄に、何も書かれていないか。
    #[must_use]
    pub fn is_blank(&self, question: Question) -> bool {
        let parts = ["", ".year", ".month", ".day"];
        question.facts().iter().all(|fact| {
            let blank = |part: &str| self.field(&[fact, part].concat()).trim().is_empty();
            parts.iter().all(|part| blank(part)) && !self.gave_up(fact)
        })
    }

    /// この質問に、読める答えか「わからない」があるか。
    #[must_use]
    pub fn has_answer(&self, question: Question, as_of: Date) -> bool {
        super::judge::judge(self, question, as_of).is_empty()
    }
}

fn flag(path: &str) -> String {
    [path, "?"].concat()
}

#[cfg(test)]
mod tests {
    use super::{Question, Reading, Session, When};
    use crate::engine::calendar::Date;

    #[test]
    fn none_and_unknown_stand_alone() {
        let mut session = Session::default();
        session.tick("services", "transition_support", true);
        session.tick("services", "continuous_b", true);
        assert_eq!(session.field("services"), "transition_support,continuous_b");
        session.tick("services", "none", true);
        assert_eq!(session.field("services"), "none");
        session.tick("services", "unknown", true);
        assert_eq!(session.field("services"), "unknown");
        session.tick("services", "life_training", true);
        assert_eq!(session.field("services"), "life_training");
        session.tick("services", "life_training", false);
        assert_eq!(session.field("services"), "");
    }

    #[test]
    fn giving_up_keeps_what_was_typed() {
        let as_of = Date::parse_iso("2026-11-21").expect("a real day");
        let mut session = Session::default();
        session.write("jobs.0.started_on.year", "令和6");
        session.give_up(Question::JobStarted(0));
        assert_eq!(session.date("jobs.0.started_on", as_of), Reading::Unknown);
        assert_eq!(session.field("jobs.0.started_on.year"), "令和6");
        session.write("jobs.0.started_on.month", "4");
        session.write("jobs.0.started_on.day", "1");
        assert_eq!(
            session.date("jobs.0.started_on", as_of).known(),
            Date::parse_iso("2024-04-01").map(When::On)
        );
    }
}
