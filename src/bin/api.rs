//! 開発者のためのプログラム (npm の `teichaku-assess`): 回答の JSON を受けとり、結果か誤りの JSON を返す。画面は入らない。
//!
//! One text in, one text out, so that nothing is kept between two calls: `{"ok": …}`, or `{"error": …}` of contract §5 item 54.
//! `cargo dev api` wraps it with `api/`.

#![forbid(unsafe_code)]

use serde::Serialize;
use teichaku::contract::{assess_text, path_text, settle_text};
use teichaku::engine::InputError;
use teichaku::engine::calendar::Date;
use teichaku::engine::law::RULES_CHECKED_ON;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// 試算結果。`as_of` があれば、回答の基準日より優先する。
#[wasm_bindgen]
#[must_use]
pub fn assess(answers: &str, as_of: Option<String>) -> String {
    reply(answers, as_of.as_deref(), assess_text)
}

/// あと何が分かれば決まるか。
#[wasm_bindgen]
#[must_use]
pub fn settle(answers: &str, as_of: Option<String>) -> String {
    reply(answers, as_of.as_deref(), settle_text)
}

/// 月ごとの金額が出るまでの道。
#[wasm_bindgen]
#[must_use]
pub fn path(answers: &str, as_of: Option<String>) -> String {
    reply(answers, as_of.as_deref(), path_text)
}

/// 決まりを原典と照らした日。
#[wasm_bindgen]
#[must_use]
pub fn rules_checked_on() -> String {
    RULES_CHECKED_ON.date().to_string()
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Reply<T> {
    Ok(T),
    Error(InputError),
}

fn reply<T: Serialize>(
    answers: &str,
    as_of: Option<&str>,
    work: impl Fn(&str, Option<Date>) -> Result<T, InputError>,
) -> String {
    let done = day(as_of).and_then(|as_of| work(answers.trim_start_matches('\u{feff}'), as_of));
    let reply = match done {
        Ok(result) => Reply::Ok(result),
        Err(problem) => Reply::Error(problem),
    };
    serde_json::to_string(&reply).unwrap_or_default()
}

/// 指定された基準日。空の文字や、ない日は、黙って捨てずに断る。
fn day(as_of: Option<&str>) -> Result<Option<Date>, InputError> {
    let read = |text: &str| {
        Date::parse_iso(text).ok_or_else(|| {
            let said = format!("「{text}」という日付はありません。2026-11-21 の形で書いてください");
            InputError::invalid("as_of", said)
        })
    };
    as_of.map(read).transpose()
}
