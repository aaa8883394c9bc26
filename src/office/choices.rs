//! 選んだこと。アドレスの # のあとにだけ残り、どこにも保存しない。

use super::percent::{decode, encode};
use super::{contrast, place};
use crate::engine::municipality;

/// 選ぶところ一つ。
#[derive(Debug)]
pub struct Field {
    /// 名前。枠の欄と同じ (`docs/decisions/0026-embed.md`)
    pub name: &'static str,
    /// 選べる値。空なら、書く
    pub values: &'static [&'static str],
    /// 書かなければこの値
    pub default: &'static str,
}

/// 枠の欄。
pub const EMBED: [Field; 11] = [
    field("region", &[], ""),
    field("lang", &["easy", "ja", "law", "en"], "ja"),
    field("ruby", &["off", "some", "on"], "off"),
    field("start", &["check", "question", "form"], "check"),
    field("theme", &["light", "dark", "auto", "contrast"], "light"),
    field("accent", &[], ""),
    field("background", &["white", "transparent"], "white"),
    field("contact", &["shown", "hidden"], "shown"),
    field("min-height", &[], "480"),
    field("max-height", &[], "20000"),
    field("events", &["off", "size", "flow"], "size"),
];

/// このページだけのもの: 置き場所、見本の幅、紙の種類。
const OWN: [Field; 3] = [
    field("address", &[], ""),
    field("width", &["375", "280", "full"], "375"),
    field("paper", &["poster", "leaflet"], "poster"),
];

/// 高さの、いちばん小さいものと大きいもの。
const HEIGHTS: (u32, u32) = (200, 20_000);

const fn field(
    name: &'static str,
    values: &'static [&'static str],
    default: &'static str,
) -> Field {
    Field {
        name,
        values,
        default,
    }
}

fn fields() -> impl Iterator<Item = &'static Field> {
    EMBED.iter().chain(&OWN)
}

/// 欄の、使えない値。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// `#rrggbb` ではない
    Colour,
    /// 高さの数ではない
    Height,
    /// いちばん低い高さが、いちばん高い高さをこえている
    Heights,
    /// 置き場所
    Address(place::Trouble),
}

/// 選んだこと。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    values: Vec<String>,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            values: fields().map(|field| field.default.to_owned()).collect(),
        }
    }
}

impl Choices {
    /// アドレスの # のあとから。知らない名前と値は、使わない。
    #[must_use]
    pub fn read(fragment: &str) -> Self {
        let mut choices = Self::default();
        for part in fragment.trim_start_matches('#').split('&') {
            if let Some((name, value)) = part.split_once('=') {
                choices.set(name, &decode(value));
            }
        }
        choices
    }

    /// アドレスの # のあとに書く字。はじめのままなら空。
    #[must_use]
    pub fn fragment(&self) -> String {
        let changed = fields().zip(&self.values);
        let changed = changed.filter(|(field, value)| field.default != value.as_str());
        let parts: Vec<String> = changed
            .map(|(field, value)| [field.name, "=", &encode(value)].concat())
            .collect();
        parts.join("&")
    }

    /// この欄で選べる値。
    #[must_use]
    pub fn values(name: &str) -> &'static [&'static str] {
        let found = fields().find(|field| field.name == name);
        found.map_or(&[], |field| field.values)
    }

    /// 値。
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        let at = fields().position(|field| field.name == name);
        at.map_or("", |at| &self.values[at])
    }

    /// 選ぶ、書く。選べない値は、使わない (`false`)。書く欄は、まちがった値も消さずに持つ。
    pub fn set(&mut self, name: &str, value: &str) -> bool {
        let Some((at, field)) = fields().enumerate().find(|(_, field)| field.name == name) else {
            return false;
        };
        let known = match name {
            "region" => value.is_empty() || municipality::find(value).is_some(),
            _ => field.values.is_empty() || field.values.contains(&value),
        };
        if known {
            value.clone_into(&mut self.values[at]);
        }
        known
    }

    /// この欄の、使えないところ。
    #[must_use]
    pub fn fault(&self, name: &str) -> Option<Fault> {
        let value = self.get(name).trim();
        match name {
            "accent" => {
                (!value.is_empty() && contrast::read(value).is_none()).then_some(Fault::Colour)
            }
            "min-height" | "max-height" => match self.height(name) {
                None => Some(Fault::Height),
                Some(_) if name == "max-height" => {
                    let least = self.height("min-height");
                    (self.height(name) < least).then_some(Fault::Heights)
                }
                Some(_) => None,
            },
            "address" => place::trouble(value).map(Fault::Address),
            _ => None,
        }
    }

    fn height(&self, name: &str) -> Option<u32> {
        let height = self.get(name).trim().parse().ok()?;
        (HEIGHTS.0 <= height && height <= HEIGHTS.1).then_some(height)
    }

    /// 置き場所。使えなければ `None`。
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        let stops = |fault| matches!(fault, Fault::Address(trouble) if trouble.stops());
        let fault = self.fault("address");
        (!fault.is_some_and(stops)).then(|| self.get("address").trim())
    }

    /// 枠の欄のうち、書かないときとちがう、使える値。
    pub fn attributes(&self) -> impl Iterator<Item = (&'static str, String)> {
        EMBED.iter().zip(&self.values).filter_map(|(field, value)| {
            let value = value.trim();
            let written = value != field.default && self.fault(field.name).is_none();
            written.then(|| (field.name, value.to_ascii_lowercase()))
        })
    }

    /// 枠のページに渡す欄。大きさと知らせは、部品だけのもの。
    #[must_use]
    pub fn query(&self) -> String {
        let frame = self
            .attributes()
            .filter(|(name, _)| !matches!(*name, "min-height" | "max-height" | "events"));
        let parts: Vec<String> = frame
            .map(|(name, value)| [name, "=", &encode(&value)].concat())
            .collect();
        if parts.is_empty() {
            String::new()
        } else {
            ["?", &parts.join("&")].concat()
        }
    }

    /// はじめのページ (置き場所から)。答えは、ここにも入らない。
    #[must_use]
    pub fn start(&self) -> String {
        let file = match self.get("lang") {
            "easy" => "easy.html",
            "law" => "law.html",
            "en" => "en.html",
            _ => "",
        };
        let ruby = match self.get("ruby") {
            "on" => "all",
            "some" => "hard",
            _ => "",
        };
        let start = self.get("start").replace("check", "");
        let contact = self.get("contact").replace("shown", "");
        let parts = [
            ("region", self.get("region")),
            ("ruby", ruby),
            ("start", &start),
            ("contact", &contact),
        ];
        join(file, &parts)
    }

    /// 紙に刷る、みじかいはじめのページ: 地域と深さだけ。
    #[must_use]
    pub fn short_start(&self) -> String {
        let mut short = Self::default();
        for name in ["region", "lang"] {
            short.set(name, self.get(name));
        }
        short.start()
    }
}

fn join(file: &str, parts: &[(&str, &str)]) -> String {
    let parts = parts.iter().filter(|(_, value)| !value.is_empty());
    let parts: Vec<String> = parts
        .map(|(name, value)| [name, "=", value].concat())
        .collect();
    let mark = if parts.is_empty() { "" } else { "#" };
    [file, mark, &parts.join("&")].concat()
}

#[cfg(test)]
mod tests {
    use super::super::place::Trouble;
    use super::{Choices, Fault};

    fn chosen(values: &[(&str, &str)]) -> Choices {
        let mut choices = Choices::default();
        for (name, value) in values {
            assert!(choices.set(name, value), "{name}={value}");
        }
        choices
    }

    #[test]
    fn choices_survive_the_address() {
        let choices = chosen(&[
            ("region", "otsu"),
            ("lang", "easy"),
            ("accent", "#0b5394"),
            ("address", "https://a.example/b/"),
            ("width", "280"),
        ]);
        let fragment = choices.fragment();
        assert_eq!(Choices::read(&["#", &fragment].concat()), choices);
        assert!(!fragment.contains(['"', '<', ' ']), "{fragment}");
        assert_eq!(Choices::default().fragment(), "");
    }

    #[test]
    fn what_is_not_known_is_not_used() {
        let mut choices = Choices::read("region=atlantis&lang=xx&answer=yes&theme=dark&%");
        assert_eq!(choices.fragment(), "theme=dark");
        assert!(!choices.set("region", "atlantis"));
        assert!(!choices.set("verdict", "available"));
    }

    #[test]
    fn only_what_differs_is_written() {
        assert_eq!(Choices::default().query(), "");
        assert_eq!(Choices::default().attributes().count(), 0);
        let choices = chosen(&[("accent", "#ABCDEF"), ("max-height", "900"), ("lang", "en")]);
        assert_eq!(choices.query(), "?lang=en&accent=%23abcdef");
        let written: Vec<_> = choices.attributes().map(|(name, _)| name).collect();
        assert_eq!(written, ["lang", "accent", "max-height"]);
    }

    #[test]
    fn a_wrong_value_stays_and_is_not_written() {
        let choices = chosen(&[
            ("accent", "red"),
            ("min-height", "7000"),
            ("max-height", "x"),
        ]);
        assert_eq!(choices.get("accent"), "red");
        assert_eq!(choices.fault("accent"), Some(Fault::Colour));
        assert_eq!(choices.fault("max-height"), Some(Fault::Height));
        assert_eq!(choices.query(), "");
        let choices = chosen(&[("min-height", "7000"), ("max-height", "5000")]);
        assert_eq!(choices.fault("max-height"), Some(Fault::Heights));
        assert_eq!(
            Choices::default().fault("address"),
            Some(Fault::Address(Trouble::Empty))
        );
        assert_eq!(Choices::default().address(), None);
        let plain = chosen(&[("address", "http://a.example/")]);
        assert_eq!(plain.address(), Some("http://a.example/"));
    }

    #[test]
    fn the_start_holds_the_region_and_the_look() {
        let choices = chosen(&[("region", "otsu"), ("lang", "easy")]);
        assert_eq!(choices.start(), "easy.html#region=otsu");
        let choices = chosen(&[
            ("ruby", "some"),
            ("start", "form"),
            ("contact", "hidden"),
            ("lang", "law"),
        ]);
        assert_eq!(
            choices.start(),
            "law.html#ruby=hard&start=form&contact=hidden"
        );
        assert_eq!(choices.short_start(), "law.html");
        assert_eq!(Choices::default().start(), "");
    }
}
