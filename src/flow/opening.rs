//! はじめ方: どの町の情報を入れて、どの画面から、窓口の連絡先を出すか。アドレスか、埋め込んだページが決める。
//!
//! Only ids of a closed list: nothing of the address is ever shown as text.

use crate::engine::municipality::{self, Profile};

/// どの町か。
#[derive(Debug, Clone, Copy, Default)]
pub enum Region {
    /// 全国 (決められていない)
    #[default]
    National,
    /// 決められた町の情報が、まだない
    Missing,
    /// この町
    Of(&'static Profile),
}

/// はじめの画面。
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum First {
    /// はじめの画面
    #[default]
    Check,
    /// はじめの質問
    Question,
    /// まとめて入力
    Form,
}

/// はじめ方。
#[derive(Debug, Clone, Copy, Default)]
pub struct Opening {
    /// 町
    pub region: Region,
    /// 窓口の名前と電話を出さないか
    pub contact_hidden: bool,
}

/// 町の id のうしろに書いてもよいもの。
const KINDS: [&str; 5] = ["-shi", "-ku", "-cho", "-machi", "-mura"];

impl Region {
    /// アドレスの id から。
    #[must_use]
    pub fn of(id: &str) -> Self {
        if id.is_empty() {
            return Self::National;
        }
        let without = |kind: &str| id.strip_suffix(kind).and_then(municipality::find);
        let found = municipality::find(id).or_else(|| KINDS.into_iter().find_map(without));
        found.map_or(Self::Missing, Self::Of)
    }

    /// 町の id。全国なら空。
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Of(profile) => profile.id,
            Self::National | Self::Missing => "",
        }
    }
}

impl First {
    /// 名前から。まだない画面 (`cost`、`timeline`、`guide`) は、はじめの画面。
    #[must_use]
    pub fn of(id: &str) -> Self {
        match id {
            "question" => Self::Question,
            "form" => Self::Form,
            _ => Self::Check,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{First, Region};
    use crate::engine::municipality::ALL;

    #[test]
    fn a_region_is_found_with_or_without_its_kind() {
        for profile in ALL {
            assert_eq!(Region::of(profile.id).id(), profile.id);
        }
        assert_eq!(Region::of("otsu-shi").id(), "otsu");
        assert_eq!(Region::of("nakano-ku").id(), "nakano");
        assert!(matches!(Region::of(""), Region::National));
        for id in ["nowhere", "otsu-shi-shi", "-shi", "OTSU", "otsu-", "大津"] {
            assert!(matches!(Region::of(id), Region::Missing), "{id}");
        }
    }

    #[test]
    fn a_screen_that_does_not_exist_yet_is_the_first_one() {
        assert_eq!(First::of("form"), First::Form);
        assert_eq!(First::of("question"), First::Question);
        for id in ["check", "cost", "timeline", "guide", "result", ""] {
            assert_eq!(First::of(id), First::Check, "{id}");
        }
    }
}
