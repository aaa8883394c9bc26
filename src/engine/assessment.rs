//! 試算結果。契約 §2。文は持たない: 文は `text` が作る。

use super::calendar::{Date, Month};
use super::fact::FactPath;
use super::law::Provision;

pub use super::ids::{
    Alternative, CalendarId, Category, Confirm, Outcome, Reason, Rule, StepId, Verdict,
};
pub use super::sets::{CategorySet, ConfirmSet};

/// 円の幅。どちらもふくむ。決まっていれば二つは同じ。
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct YenRange {
    /// いちばん少ない場合、円
    pub min: i64,
    /// いちばん多い場合、円
    pub max: i64,
}

impl From<(i64, i64)> for YenRange {
    fn from((min, max): (i64, i64)) -> Self {
        Self { min, max }
    }
}

/// 暦の一か月。
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MonthCost {
    /// 月
    pub month: Month,
    /// その月に使う市町村民税の年度
    pub fiscal_year: i32,
    /// その年度が見る収入の年 (1月〜12月)
    pub income_year: i32,
    /// ありうる所得区分
    pub categories: CategorySet,
    /// 負担上限月額
    pub cap: YenRange,
    /// 就労定着支援だけの月の負担。2024年3月までの課税の月は `None`
    pub pay: Option<YenRange>,
    /// 今の決まりがまだ決まっていない先の月か
    pub provisional: bool,
}

impl MonthCost {
    /// 月のほかは、同じか。
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.fiscal_year == other.fiscal_year
            && self.categories == other.categories
            && self.cap == other.cap
            && self.pay == other.pay
    }
}

/// 上限が前の月と変わる月。
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CapChange {
    /// 変わる月
    pub from: Month,
    /// その月からの上限
    pub cap: YenRange,
}

/// 毎月のお金。
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Copay {
    /// 使える期間のすべての月
    pub months: Vec<MonthCost>,
    /// 上限が変わる月
    pub changes: Vec<CapChange>,
}

/// 日付の別の読み方。
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OtherReading {
    /// 使える最初の日
    pub first_day: Date,
    /// 使える最後の日
    pub last_day: Date,
    /// どの確認事項によるか
    pub because: Confirm,
}

/// 二つの日のあいだ。どちらもふくむ。
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Span {
    /// 最初の日
    pub from: Date,
    /// 最後の日
    pub to: Date,
}

/// 判定を左右するもの: 確認事項か、まだ分からない事実。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettledBy {
    /// 市区町村への確認
    Confirm(Confirm),
    /// まだ分からない事実
    Fact(FactPath),
}

impl serde::Serialize for SettledBy {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Confirm(id) => id.serialize(serializer),
            Self::Fact(path) => path.serialize(serializer),
        }
    }
}

/// 一つの要件の判定。
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Finding {
    /// 要件
    pub rule: Rule,
    /// 判定
    pub outcome: Outcome,
    /// 理由
    pub reason: Reason,
    /// 決める条文・通知
    pub provision: Provision,
    /// 何が分かれば決まるか
    pub settled_by: Vec<SettledBy>,
}

/// 日付つきの、次にすること。
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Step {
    /// 何をするか
    pub id: StepId,
    /// いつから
    pub from: Option<Date>,
    /// いつまで
    pub to: Option<Date>,
}

/// 暦に書く日。
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CalendarEntry {
    /// 何の日か
    pub id: CalendarId,
    /// その日
    pub on: Date,
}

/// 試算結果のすべて。同じ回答からは、いつも同じ結果になる。
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Assessment {
    /// 基準日
    pub as_of: Date,
    /// 人が決まりを原典と照らした日
    pub rules_checked_on: Date,
    /// 基準日が、決まりの分かっている最後の日よりあとか
    pub provisional: bool,
    /// 見込み
    pub verdict: Verdict,
    /// 使える最初の日 (目安)
    pub first_day: Option<Date>,
    /// 使える最後の日 (目安)
    pub last_day: Option<Date>,
    /// 最初の日がだいたいで分かるとき、いちばん早い日とおそい日
    pub first_day_range: Option<Span>,
    /// 最後の日がだいたいで分かるとき、いちばん早い日とおそい日
    pub last_day_range: Option<Span>,
    /// 残りの日数。今日か最初の日から最後の日まで、両方数える
    pub remaining_days: Option<i64>,
    /// 日付の別の読み方
    pub other_readings: Vec<OtherReading>,
    /// 次の仕事を始めなければならない最後の日
    pub rehire_by: Option<Date>,
    /// 市区町村に確認すること
    pub confirm: ConfirmSet,
    /// 分かれば結果がせばまる事実。効くものから
    pub missing: Vec<FactPath>,
    /// 申請の目安
    pub apply: Option<Span>,
    /// 今日12か月の支給決定を受けたときの有効期間の終わり
    pub certificate_until: Option<Date>,
    /// 毎月のお金
    pub copay: Copay,
    /// 要件ごとの判定
    pub findings: Vec<Finding>,
    /// 次にすること
    pub steps: Vec<Step>,
    /// ほかに使えるもの
    pub alternatives: Vec<Alternative>,
    /// 暦に書く日
    pub calendar: Vec<CalendarEntry>,
}

impl Assessment {
    /// 使える最初の日。決まった日なら、始まりと終わりが同じ。分からなければ `None`。
    #[must_use]
    pub fn first(&self) -> Option<Span> {
        self.first_day.map(Span::on).or(self.first_day_range)
    }

    /// 使える最後の日。決まった日なら、始まりと終わりが同じ。分からなければ `None`。
    #[must_use]
    pub fn last(&self) -> Option<Span> {
        self.last_day.map(Span::on).or(self.last_day_range)
    }
}

impl Span {
    /// 一日だけ。
    #[must_use]
    pub const fn on(day: Date) -> Self {
        Self { from: day, to: day }
    }
}
