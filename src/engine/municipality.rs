//! 市町村の情報のうち、エンジンが使うもの。窓口や地域のやり方は `text::local`。全国の決まりを変える欄は、ない。

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
    /// 地域の事業所のきまりがあるか。あれば `local_provider_rule` を確認する
    pub provider_restriction: bool,
}

include!(concat!(env!("OUT_DIR"), "/municipalities.rs"));

/// id の市町村。
#[must_use]
pub fn find(id: &str) -> Option<&'static Profile> {
    ALL.iter().find(|profile| profile.id == id)
}
