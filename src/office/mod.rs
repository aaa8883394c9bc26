//! 支援機関と市区町村の人のページの、決まりと文。ブラウザを知らない。
//!
//! - `choices`: 選んだこと。アドレスの # のあとにだけ残る
//! - `code`: 四つの置き方のコード
//! - `csp`: 置く先のページの決まり (Content-Security-Policy) を読む
//! - `draft`: 地域ファイルの下書き
//! - `qr`: 二次元コード
//! - `words`: 職員の人に見せる文 (深さはふつうの日本語だけ。`docs/decisions/0029-office.md`)
//!
//! A person who checks for themselves never loads any of this: it is a second program (`src/office_main.rs`).

pub mod choices;
pub mod code;
pub mod contrast;
pub mod csp;
pub mod draft;
pub mod percent;
pub mod place;
pub mod qr;
pub mod words;
