//! お金の文。

use crate::engine::assessment::{Category, CategorySet};

/// 題。
pub const TITLE: &str = "1か月にいくらかかるか";
/// すべて0円。
pub const FREE: &str = "この期間は、0円の見込みです。";
/// 課税だけ。
pub const TAXED: &str = "事業所によってちがいます。月{0}で、ふつうは{2}です。上限は{1}です。";
/// 0円かもしれない。
pub const MAYBE: &str =
    "0円か、かかっても月{0}くらいまでです。かかるときは、ふつう{2}です。上限は{1}です。";
/// 2024年3月まで。
pub const OLD: &str = "2024年3月までの料金は、ここでは計算しません。上限は{0}です。";
/// 上限の説明。
pub const CAP_NOTE: &str = "上限は「これより多く払うことはない」という額です。ほかの障害福祉サービス（グループホームなど）を同じ月に使うと、合わせて上限まで払うことがあります。";
/// 就労定着支援だけの額であること。
pub const ONLY: &str = "就労定着支援だけを使う場合の額です。";
/// どの年の収入か。
pub const LOOKS_AT: &str = "{0}年1月〜12月の収入（{1}年度の住民税）で決まります。";
/// まだ決まっていない先の月。
pub const PROVISIONAL: &str = "今の決まりでの目安";
/// まとまりのとちゅうから、まだ決まっていない。
pub const PROVISIONAL_LATER: &str = "2027年4月からは、今の決まりでの目安";
/// まだ決まっていない先の月の説明。
pub const PROVISIONAL_NOTE: &str =
    "2027年4月に料金が見なおされる予定です。そのあとの月は、今の決まりでの目安です。";
/// 期間の見出し。
pub const BLOCK: &str = "{0}〜{1}";
/// 一か月だけの期間。
pub const BLOCK_ONE: &str = "{0}";
/// 月ごとの表。
pub const TABLE: &str = "月ごとの表を見る";
/// 表の説明。
pub const TABLE_CAPTION: &str = "月ごとの目安";
/// 表の列: 月、払う額、上限、区分、見る収入。
pub const COLUMNS: [&str; 5] = ["月", "払う額の目安", "上限", "区分", "決める収入の年"];
/// 表の中の年。
pub const INCOME_YEAR: &str = "{0}年";
/// 額を出さない。
pub const NOT_SHOWN: &str = "出していません";
/// 18歳より前などで、出せない。
pub const NONE: &str = "日付か年齢が決まると、月ごとのお金を出せます。もう使っている人は、受給者証の「負担上限月額」を見てください。";
/// 18歳より前。
pub const UNDER_18: &str =
    "18歳より前の人のお金は、ここでは計算しません。市区町村に聞いてください。";
/// これからの月がない。
pub const ONLY_PAST: &str = "これからの月はありません。すぎた月の目安だけを、表にしています。";
/// 7月の説明。
pub const JULY: &str = "毎年7月に、前の年の収入で決めなおすのがふつうです。更新の月に見なおす市区町村もあります。4月〜6月は、1つ前の年度の住民税を使います。";
/// すぎた月。
pub const PAST: &str = "すぎた月";
/// だれの税金を見るか。
pub const PARENTS: &str =
    "見るのは、本人と配偶者の税金だけです。親やきょうだいの収入は関係ありません。";
/// 18歳・19歳で、入所施設に住む人。
pub const PARENTS_COUNT: &str =
    "18歳・19歳で入所施設に住む人は、親などの税金で決まります。市区町村に聞いてください。";

/// 区分の名前。
#[must_use]
pub const fn category(category: Category) -> &'static str {
    match category {
        Category::PublicAssistance => "生活保護",
        Category::LowIncome => "低所得（住民税がかからない）",
        Category::General1 => "一般1",
        Category::General2 => "一般2",
    }
}

/// 区分の名前を並べる。
#[must_use]
pub fn categories(set: CategorySet) -> String {
    let names: Vec<&str> = set.iter().map(category).collect();
    names.join("か ")
}

/// 住民税がかからない区分か。
#[must_use]
pub const fn is_free(category: Category) -> bool {
    match category {
        Category::PublicAssistance | Category::LowIncome => true,
        Category::General1 | Category::General2 => false,
    }
}
