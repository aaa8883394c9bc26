//! 契約の入り口: JSON の回答を受けとり、試算結果か誤りを返す。

mod decode;
mod json;
mod locate;
#[cfg(test)]
mod schema;

pub use locate::line_of;

use crate::engine::calendar::{Date, Month};
use crate::engine::settle::Settlement;
use crate::engine::{Answers, Assessment, InputError, MoneyPath, assess, money_paths, settle};

/// 回答の JSON Schema (draft 2020-12)。型から作り、試験で照らす。
pub const ANSWERS_SCHEMA: &str = include_str!("../../docs/schema/answers.schema.json");

/// 試算結果の JSON Schema (draft 2020-12)。型から作り、試験で照らす。
pub const ASSESSMENT_SCHEMA: &str = include_str!("../../docs/schema/assessment.schema.json");

/// 「あと何が分かれば決まるか」の JSON Schema (draft 2020-12)。型から作り、試験で照らす。
pub const SETTLEMENT_SCHEMA: &str = include_str!("../../docs/schema/settlement.schema.json");

/// 月ごとの金額の道の JSON Schema (draft 2020-12)。型から作り、試験で照らす。
pub const PATH_SCHEMA: &str = include_str!("../../docs/schema/path.schema.json");

/// 回答の文字列を読む。
///
/// # Errors
/// `InputError` with the path of the member that cannot be read, or code `json` for text that is no JSON object.
pub fn read_answers(text: &str) -> Result<Answers, InputError> {
    if text.trim().is_empty() {
        return Err(InputError::json(
            "何も書かれていません。回答を { … } の形で書いてください",
        ));
    }
    let json: json::Json = serde_json::from_str(text).map_err(|problem| {
        InputError::json(format!(
            "JSON として読めません ({}文字目のあたり)",
            problem.column()
        ))
    })?;
    decode::answers(json)
}

/// 回答の文字列から試算結果を出す。`as_of` があれば、回答の基準日より優先する。
///
/// # Errors
/// As `read_answers` and `engine::assess`.
pub fn assess_text(text: &str, as_of: Option<Date>) -> Result<Assessment, InputError> {
    assess(&answers_on(text, as_of)?)
}

/// 回答の文字列から、あと何が分かれば決まるかを出す。`as_of` は `assess_text` と同じ。
///
/// # Errors
/// As `read_answers` and `engine::settle`.
pub fn settle_text(text: &str, as_of: Option<Date>) -> Result<Settlement, InputError> {
    settle(&answers_on(text, as_of)?)
}

/// 一つのまとまりの月の、金額の道。
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PathOfMonths {
    /// 初めの月
    from: Month,
    /// 終わりの月
    to: Month,
    /// 道
    #[serde(flatten)]
    path: MoneyPath,
}

/// 回答の文字列から、月ごとの金額が出るまでの道を出す。`as_of` は `assess_text` と同じ。
///
/// # Errors
/// As `read_answers` and `engine::assess`.
pub fn path_text(text: &str, as_of: Option<Date>) -> Result<Vec<PathOfMonths>, InputError> {
    let answers = answers_on(text, as_of)?;
    let result = assess(&answers)?;
    let paths = money_paths(&answers, &result)?.into_iter();
    Ok(paths
        .map(|(from, to, path)| PathOfMonths { from, to, path })
        .collect())
}

fn answers_on(text: &str, as_of: Option<Date>) -> Result<Answers, InputError> {
    let mut answers = read_answers(text)?;
    if as_of.is_some() {
        answers.as_of = as_of;
    }
    Ok(answers)
}
