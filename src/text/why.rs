//! なぜこの結果か: 根拠の種類と、資料のくいちがいの文。

use super::keys::disagreements as disagree;
use super::keys::why as keys;
#[cfg(any(feature = "browser", not(target_arch = "wasm32")))]
pub(crate) use super::keys::why::*;
use super::{Book, Text, days};
use crate::engine::calendar::Date;
use crate::engine::law::{Disagreement, PROVISIONAL_AFTER, SourceKind};

/// 資料の種類 (法令・通知・自治体の資料・推定)。
#[must_use]
pub const fn kind(kind: SourceKind) -> Text {
    match kind {
        SourceKind::Law => keys::kind::LAW,
        SourceKind::Notice => keys::kind::NOTICE,
        SourceKind::Municipality => keys::kind::MUNICIPALITY,
        SourceKind::Other => keys::kind::OTHER,
        SourceKind::Estimate => keys::kind::ESTIMATE,
    }
}

/// 資料のくいちがいの文。
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// 何について
    pub title: Text,
    /// 二つの読み方
    pub readings: [Text; 2],
    /// だれが決めるか
    pub decides: Text,
    /// ここではどう計算したか
    pub here: Text,
}

macro_rules! words {
    ($key:ident) => {
        Words {
            title: disagree::$key::TITLE,
            readings: [disagree::$key::FIRST, disagree::$key::SECOND],
            decides: disagree::$key::DECIDES,
            here: disagree::$key::HERE,
        }
    };
}

/// 資料のくいちがいの文。
#[must_use]
pub const fn disagreement(which: Disagreement) -> Words {
    match which {
        Disagreement::ContactFrequency => words!(contact_frequency),
        Disagreement::MonthAfterLeaving => words!(month_after_leaving),
        Disagreement::UsualAmount => words!(usual_amount),
    }
}

/// いつまでの決まりで計算したか。基準日がそのあとなら、目安だと言う。
#[must_use]
pub fn coverage(book: Book, as_of: Date) -> String {
    let last = PROVISIONAL_AFTER.date();
    let template = if as_of > last {
        keys::AFTER
    } else {
        keys::UNTIL
    };
    book.fill(template, &[&days::month(book, last.service_month())])
}
