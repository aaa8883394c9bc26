//! 回答。本人が話したことを、契約 (answers) の形のまま持つ。
//!
//! Every field may be empty. Empty means わからない／まだ答えていない, except for the few facts whose absence means *none*
//! (contract §5.1): `temporary_use`, `leave`, `offered_on`, `after_services`, a year not listed in `notices`.

use std::collections::BTreeMap;

use super::calendar::Date;
use super::date_fact::DateFact;

pub use super::choices::{
    Age, CapReview, Certificate, JobChange, JobKind, LeaveKind, OtherService, Residence, Retention,
    Service, Spouse, TemporaryPurpose,
};

/// 一つの仕事。
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(default))]
pub struct Job {
    /// 仕事の種類
    pub kind: Option<JobKind>,
    /// 就職した日 (雇用契約の最初の日)
    pub started_on: Option<Date>,
    /// やめた日 (在籍した最後の日)。最後の仕事で空なら、まだ働いている
    pub ended_on: Option<Date>,
    /// 内定の日。空は「なし」
    pub offered_on: Option<Date>,
    /// 前の仕事から変わった理由。空は「わからない理由での転職」
    pub change: Option<JobChange>,
    /// この就職の前にもう一度使ったサービス。空は「なし」
    pub after_services: Option<Vec<Service>>,
}

/// 働きながらの一時的な利用。
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(default))]
pub struct TemporaryUse {
    /// 目的
    pub purpose: Option<TemporaryPurpose>,
    /// 最後に使った日。空は「まだ使っている」
    pub ended_on: Option<Date>,
    /// 職場に戻った日
    pub returned_on: Option<Date>,
}

/// 休職・休業。
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(default))]
pub struct Leave {
    /// 種類
    pub kind: Option<LeaveKind>,
    /// 始まりの日
    pub from: Option<Date>,
    /// 終わりの日。空は「まだ休んでいる」
    pub to: Option<Date>,
}

/// 扶養している人の数、年齢の区分ごと (その年の12月31日の年齢)。
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(default))]
pub struct Dependants {
    /// 16歳未満
    pub under_16: Option<u8>,
    /// 16〜18歳
    #[serde(rename = "16_18")]
    pub from_16_to_18: Option<u8>,
    /// 19〜22歳
    #[serde(rename = "19_22")]
    pub from_19_to_22: Option<u8>,
    /// 23〜69歳
    #[serde(rename = "23_69")]
    pub from_23_to_69: Option<u8>,
    /// 70歳以上
    #[serde(rename = "70_over")]
    pub over_70: Option<u8>,
}

impl Dependants {
    /// 一人もいない。
    pub const NONE: Self = Self {
        under_16: Some(0),
        from_16_to_18: Some(0),
        from_19_to_22: Some(0),
        from_23_to_69: Some(0),
        over_70: Some(0),
    };

    /// 五つの欄を契約の順に。
    #[must_use]
    pub const fn boxes(&self) -> [Option<u8>; 5] {
        [
            self.under_16,
            self.from_16_to_18,
            self.from_19_to_22,
            self.from_23_to_69,
            self.over_70,
        ]
    }
}

/// 住民税の通知 (一つの年度)。
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(default))]
pub struct Notice {
    /// 非課税か
    pub exempt: Option<bool>,
    /// 課税標準額 (総所得③)、円
    #[cfg_attr(test, schemars(range(min = 0, max = 9_999_999_999_i64)))]
    pub taxable_base: Option<i64>,
    /// 市町村民税の所得割 (印刷された額)、円
    #[cfg_attr(test, schemars(range(min = 0, max = 9_999_999_999_i64)))]
    pub income_levy: Option<i64>,
    /// 住宅借入金等特別税額控除 (市町村民税分)、円
    #[cfg_attr(test, schemars(range(min = 0, max = 9_999_999_999_i64)))]
    pub housing_credit: Option<i64>,
    /// 寄附金税額控除 (市町村民税分)、円
    #[cfg_attr(test, schemars(range(min = 0, max = 9_999_999_999_i64)))]
    pub donation_credit: Option<i64>,
}

/// 一年分 (1月〜12月) の収入、円。
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(default))]
pub struct YearIncome {
    /// 給与の支払金額 (源泉徴収票のいちばん左)
    #[cfg_attr(test, schemars(range(min = 0, max = 9_999_999_999_i64)))]
    pub salary: Option<i64>,
    /// 給与のほかの所得
    #[cfg_attr(test, schemars(range(min = 0, max = 9_999_999_999_i64)))]
    pub other: Option<i64>,
    /// 社会保険料。空で給与が分かれば15% (40〜64歳は15.5%)
    #[cfg_attr(test, schemars(range(min = 0, max = 9_999_999_999_i64)))]
    pub social_insurance: Option<i64>,
}

/// 住民税を見る人 (本人・配偶者)。
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(default))]
pub struct Taxpayer {
    /// 税法上の障害者
    pub certificate: Option<Certificate>,
    /// ひとり親・寡婦
    pub single_parent_or_widow: Option<bool>,
    /// 1月1日に18歳未満
    pub minor_on_1_january: Option<bool>,
    /// 扶養している人
    pub dependants: Option<Dependants>,
    /// 年度ごとの通知 (2026 = 令和8年度)
    #[cfg_attr(test, schemars(with = "Option<BTreeMap<u16, Option<Notice>>>"))]
    pub notices: BTreeMap<u16, Notice>,
    /// 年ごとの収入 (1月〜12月)
    #[cfg_attr(test, schemars(with = "Option<BTreeMap<u16, Option<YearIncome>>>"))]
    pub income: BTreeMap<u16, YearIncome>,
}

/// 本人と配偶者。
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(default))]
pub struct Taxpayers {
    /// 本人
    #[serde(rename = "self")]
    pub own: Option<Taxpayer>,
    /// 配偶者
    pub spouse: Option<Taxpayer>,
}

/// 事業所の価格について分かっていること。
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(default))]
pub struct Provider {
    /// 就労定着率
    pub retention: Option<Retention>,
    /// 1単位の単価、100分の1円
    #[cfg_attr(test, schemars(range(min = 0, max = 9_999)))]
    pub unit_price_sen: Option<i64>,
    /// 月の加算、単位
    #[cfg_attr(test, schemars(range(min = 0, max = 99_999)))]
    pub extra_units: Option<i64>,
    /// 処遇改善加算、1000分の1
    #[cfg_attr(test, schemars(range(min = 0, max = 1_000)))]
    pub treatment_permille: Option<i64>,
}

/// だいたいの日: この二つの日のあいだのどれか。どちらもふくむ。
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DateRange {
    /// いちばん早い日
    pub from: Date,
    /// いちばんおそい日
    pub to: Date,
}

/// 回答のすべて。契約 §1。
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(default))]
pub struct Answers {
    /// 基準日
    pub as_of: Option<Date>,
    /// 年齢
    pub age: Option<Age>,
    /// 最初の仕事の前に使っていたサービス
    pub services: Option<Vec<Service>>,
    /// そのサービスの最後の日
    pub service_ended_on: Option<Date>,
    /// 仕事。古い順
    pub jobs: Option<Vec<Job>>,
    /// 働きながらの一時的な利用。空は「なし」
    pub temporary_use: Option<TemporaryUse>,
    /// 休み。空は「なし」
    pub leave: Option<Leave>,
    /// 就労定着支援を使い始めた日
    pub support_started_on: Option<Date>,
    /// 就労定着支援を使っているか
    pub using_support: Option<bool>,
    /// 同じ時期に使っているほかのサービス
    pub other_services: Option<Vec<OtherService>>,
    /// 住まい
    pub residence: Option<Residence>,
    /// 生活保護
    pub public_assistance: Option<bool>,
    /// 配偶者
    pub spouse: Option<Spouse>,
    /// 1月1日の住所が政令指定都市か
    pub designated_city: Option<bool>,
    /// 生活保護の級地 (1・2・3)
    #[cfg_attr(test, schemars(range(min = 1, max = 3)))]
    pub livelihood_grade: Option<u8>,
    /// 負担上限を見直す月
    pub cap_review: Option<CapReview>,
    /// 本人と配偶者の税
    pub taxpayers: Option<Taxpayers>,
    /// 事業所の価格
    pub provider: Option<Provider>,
    /// 市町村の情報の id
    pub municipality: Option<String>,
    /// だいたいの日。鍵は日付の事実の path (`jobs[0].started_on`)。366日まで (docs/decisions/0017)
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, schemars(with = "Option<BTreeMap<String, Option<DateRange>>>"))]
    pub approximate: BTreeMap<DateFact, DateRange>,
}
