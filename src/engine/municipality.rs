//! 市町村の情報。足すことはできるが、全国の決まりは変えられない: そのための欄がない。

/// 窓口。
#[derive(Debug, Clone, Copy)]
pub struct Desk {
    /// 名前
    pub name: &'static str,
    /// 電話。なければ空
    pub tel: &'static str,
    /// 公開のページ。なければ空
    pub url: &'static str,
}

/// 相談できるセンター。
#[derive(Debug, Clone, Copy)]
pub struct Centre {
    /// 名前
    pub name: &'static str,
    /// 種類
    pub kind: &'static str,
    /// 地域
    pub area: &'static str,
    /// 使える人
    pub who: &'static str,
    /// お金
    pub cost: &'static str,
    /// 公開のページ。なければ空
    pub url: &'static str,
}

/// 地域のやり方。出典と、確かめた日がある。
#[derive(Debug, Clone, Copy)]
pub struct Note {
    /// 何について
    pub topic: &'static str,
    /// 文
    pub text: &'static str,
    /// 出典
    pub source: &'static str,
    /// 確かめた日
    pub checked_on: &'static str,
    /// 確かさ
    pub confidence: &'static str,
}

/// 一つの市町村。
#[derive(Debug, Clone, Copy)]
pub struct Profile {
    /// id。ファイルの名前と同じ
    pub id: &'static str,
    /// 名前
    pub name: &'static str,
    /// 名前のふりがな
    pub yomi: &'static str,
    /// 名前、ローマ字
    pub name_en: &'static str,
    /// 都道府県
    pub prefecture: &'static str,
    /// 都道府県のふりがな
    pub prefecture_yomi: &'static str,
    /// 都道府県、ローマ字
    pub prefecture_en: &'static str,
    /// 政令指定都市か
    pub designated_city: bool,
    /// 地域の事業所のきまり。あれば `local_provider_rule` を確認する
    pub provider_restriction: Option<&'static str>,
    /// 確かめた日
    pub checked_on: &'static str,
    /// 窓口
    pub desks: &'static [Desk],
    /// センター
    pub centres: &'static [Centre],
    /// 地域のやり方
    pub notes: &'static [Note],
}

include!(concat!(env!("OUT_DIR"), "/municipalities.rs"));

/// id の市町村。
#[must_use]
pub fn find(id: &str) -> Option<&'static Profile> {
    ALL.iter().find(|profile| profile.id == id)
}
