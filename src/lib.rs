//! 就労定着支援かんたんチェック: 使えるか、いつからいつまでか、いくらか、次に何をするか。
//!
//! - `engine`: 決まり。ブラウザも、ことばも、今日も知らない
//! - `contract`: 契約の JSON との出入り
//! - `flow`: 何をどの順に聞くか。答えの置き場
//! - `text`: すべての文
//! - `profile`: 町の情報のファイルの読み方と書き方 (画面のプログラムには入らない)
//! - `review`: 決まりを審査する人の道具 (画面のプログラムには入らない)
//! - `office`: 支援機関と市区町村の人のページ (埋め込み、ポスター) の、決まりと文
//! - `view`: 画面 (feature `web` ではアプリ、ほかでは、組み立てのときに書く HTML)
//!
//! What this does not do: it decides nothing (the municipality does), stores nothing and sends nothing.

#![forbid(unsafe_code)]

pub mod contract;
pub mod engine;
pub mod flow;
#[cfg(any(feature = "office", not(target_arch = "wasm32")))]
pub mod office;
#[cfg(any(feature = "office", not(target_arch = "wasm32")))]
pub mod profile;
#[cfg(not(target_arch = "wasm32"))]
pub mod review;
pub mod text;
// 支援機関のページ (`office`) は、画面の部品の一部だけを使う。
#[cfg(any(feature = "browser", not(target_arch = "wasm32")))]
#[cfg_attr(
    all(feature = "browser", not(feature = "web")),
    allow(dead_code, unused_imports)
)]
pub mod view;

// 単体の試験も、同じでたらめな人を使う。
#[cfg(test)]
extern crate self as teichaku;
#[cfg(test)]
#[path = "../tests/support/people.rs"]
mod people;
