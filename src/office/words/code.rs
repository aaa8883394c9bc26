//! コードの中に入る文。

/// 枠とリンクの名前。
pub const NAME: &str = "就労定着支援 かんたんチェック";
/// リンクの終わりに書くこと (`docs/embed.md`)。
pub const NEW_TAB: &str = "(新しい画面で開きます)";
