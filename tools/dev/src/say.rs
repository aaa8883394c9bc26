//! 開発者に見せることば。日本語の行の下に英語の行を置く。

use std::fmt::Display;

/// 続けられないときの理由。何をすればよいかまで書く。
#[derive(Debug)]
pub struct Stop {
    ja: String,
    en: String,
}

pub type Outcome<T = ()> = Result<T, Stop>;

impl Stop {
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            ja: ja.into(),
            en: en.into(),
        }
    }

    /// ファイルの読み書きなどの失敗を、場所を添えて理由にする。
    pub fn at(place: impl Display, error: impl Display) -> Self {
        Self::new(
            format!("{place} でうまくいきませんでした"),
            format!("{place}: {error}"),
        )
    }

    pub fn print(&self) {
        eprintln!("\n✗ {}\n  {}", self.ja, self.en);
    }
}

/// いましていることを知らせる。
pub fn say(ja: impl Display, en: impl Display) {
    println!("\n▶ {ja}\n  {en}");
}
