//! 使えない入力。

use super::closed_list::closed_list;

closed_list! {
    /// 誤りの種類 (契約 §5.54)。
    ErrorCode {
        /// 値が正しくない
        Invalid = "invalid",
        /// 扱える日・年の外
        NotCovered = "not_covered",
        /// JSON の形ではない
        Json = "json",
    }
}

/// 使えない入力の、場所と直し方。
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct InputError {
    /// 欄の path (`jobs[0].started_on` など)。行がまるごと読めないときは空
    pub field: String,
    /// 種類
    pub code: ErrorCode,
    /// 何がいけなくて、どう直すか。日本語、一行
    pub message: String,
}

impl InputError {
    /// 値の誤り。
    pub fn invalid(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            code: ErrorCode::Invalid,
            message: message.into(),
        }
    }

    /// 扱える範囲の外。
    pub fn not_covered(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            code: ErrorCode::NotCovered,
            message: message.into(),
        }
    }

    /// 読めない行。
    pub fn json(message: impl Into<String>) -> Self {
        Self {
            field: String::new(),
            code: ErrorCode::Json,
            message: message.into(),
        }
    }
}
