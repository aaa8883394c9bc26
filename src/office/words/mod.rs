//! 職員の人に見せる文。ふつうの日本語だけ (`docs/decisions/0029-office.md`)。ポスターとちらしだけは、本人が読むので、やさしい日本語と英語。

pub mod code;
pub mod configurator;
pub mod csp;
pub mod poster;
pub mod region;

/// どのページにもある文。
pub mod common {
    /// 三つのページ: ファイルの名前、`data-page`、名前、あらまし
    pub const PAGES: [(&str, &str, &str, &str); 3] = [
        (
            "configurator.html",
            "configurator",
            super::configurator::TITLE,
            super::configurator::LEAD,
        ),
        (
            "poster.html",
            "poster",
            super::poster::page::TITLE,
            super::poster::page::LEAD,
        ),
        (
            "region.html",
            "region",
            super::region::TITLE,
            super::region::LEAD,
        ),
    ];
    pub const FOR_STAFF: &str = "支援機関と市区町村の人のページ";
    pub const NAVIGATION: &str = "職員のページ";
    pub const TO_CHECK: &str = "かんたんチェックを開く";
    pub const WAIT: &str = "読みこんでいます…";
    pub const BROKEN: &str =
        "このページを動かせませんでした。つながっているかを確かめて、読みなおしてください。";
    pub const PRIVATE: &str =
        "ここで選んだこと・書いたことは、どこにも送りません。保存もしません。";
    pub const NOSCRIPT: &str =
        "このページは JavaScript で動きます。動かせないときは、次のようにしてください。";
    pub const NOSCRIPT_LINES: [&str; 3] = [
        "リンクを置く: このページと同じ場所の easy.html (やさしい日本語) か index.html (ふつうの日本語) のアドレスを、ホームページに書きます。市区町村は、アドレスのうしろに #region=otsu のように書きます。",
        "枠を置く: 同じ場所の v1/embed/ を、iframe の src に書きます。",
        "紙を作る: 組み立ての道具で teichaku poster --url https://置き場所/ --region otsu OUT.html。",
    ];
    pub const STATEMENT: &str = "ウェブアクセシビリティの方針と試験結果";
    pub const NATIONAL: &str = "選ばない (全国)";
    pub const FAULT: &str = "直してください:";
    pub const COPY: &str = "写す";
    pub const COPIED: &str = "写しました: ";
    pub const SELECTED: &str =
        "自動で写せませんでした。字を選んであるので、Ctrl+C (Mac は ⌘C) で写してください: ";
}
