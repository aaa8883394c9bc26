//! 事実の名前。契約の path (`taxpayers.self.income.2027` など) を型にしたもの。

use std::fmt;

use super::closed_list::closed_list;
use super::ids::Rule;

/// 本人か配偶者か。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Person {
    /// 本人
    Own,
    /// 配偶者
    Spouse,
}

impl Person {
    /// 契約での名前。
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Own => "self",
            Self::Spouse => "spouse",
        }
    }
}

closed_list! {
    /// 仕事の欄。
    JobField {
        /// 仕事の種類
        Kind = "kind",
        /// 就職した日
        StartedOn = "started_on",
        /// やめた日
        EndedOn = "ended_on",
        /// 内定の日
        OfferedOn = "offered_on",
    }
}

closed_list! {
    /// 扶養の欄。
    DependantBox {
        /// 16歳未満
        Under16 = "under_16",
        /// 16〜18歳
        From16To18 = "16_18",
        /// 19〜22歳
        From19To22 = "19_22",
        /// 23〜69歳
        From23To69 = "23_69",
        /// 70歳以上
        Over70 = "70_over",
    }
}

closed_list! {
    /// 通知の欄。
    NoticeField {
        /// 非課税か
        Exempt = "exempt",
        /// 課税標準額
        TaxableBase = "taxable_base",
        /// 所得割
        IncomeLevy = "income_levy",
        /// 住宅ローン控除
        HousingCredit = "housing_credit",
        /// 寄附金控除
        DonationCredit = "donation_credit",
    }
}

closed_list! {
    /// 収入の欄。
    IncomeField {
        /// 給与
        Salary = "salary",
        /// ほかの所得
        Other = "other",
        /// 社会保険料
        SocialInsurance = "social_insurance",
    }
}

/// 税の事実。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaxFact {
    /// 税法上の障害者
    Certificate,
    /// ひとり親・寡婦
    SingleParentOrWidow,
    /// 1月1日に18歳未満
    MinorOn1January,
    /// 扶養の欄のすべて
    Dependants,
    /// 扶養の一つの欄
    DependantBox(DependantBox),
    /// 通知の一つの欄
    Notice(u16, NoticeField),
    /// 一年の収入のすべて
    Income(u16),
    /// 一年の収入の一つの欄
    IncomeField(u16, IncomeField),
}

closed_list! {
    /// 事業所の欄。
    ProviderField {
        /// 就労定着率
        Retention = "retention",
        /// 単価
        UnitPriceSen = "unit_price_sen",
        /// 加算
        ExtraUnits = "extra_units",
        /// 処遇改善加算
        TreatmentPermille = "treatment_permille",
    }
}

/// `missing` に並びうる事実。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactPath {
    /// 年齢
    Age,
    /// 前のサービス
    Services,
    /// 前のサービスの最後の日
    ServiceEndedOn,
    /// 仕事のすべて
    Jobs,
    /// 一つの仕事の欄
    Job(usize, JobField),
    /// 一時的な利用の目的
    TemporaryPurpose,
    /// 一時的な利用の最後の日
    TemporaryEndedOn,
    /// 職場に戻った日
    TemporaryReturnedOn,
    /// 休みの始まり
    LeaveFrom,
    /// 休みの終わり
    LeaveTo,
    /// 住まい
    Residence,
    /// 生活保護
    PublicAssistance,
    /// 配偶者
    Spouse,
    /// 政令指定都市
    DesignatedCity,
    /// 級地
    LivelihoodGrade,
    /// 税のすべて
    Taxpayers,
    /// 一人の税のすべて
    TaxpayerWhole(Person),
    /// 一人の税の一つの事実
    Taxpayer(Person, TaxFact),
    /// 事業所のすべて
    Provider,
    /// 事業所の欄
    ProviderField(ProviderField),
}

impl FactPath {
    /// いつの年の (または年度の) 事実か。年のない事実は `None`。
    #[must_use]
    pub const fn year(self) -> Option<u16> {
        match self {
            Self::Taxpayer(
                _,
                TaxFact::Notice(year, _) | TaxFact::Income(year) | TaxFact::IncomeField(year, _),
            ) => Some(year),
            _ => None,
        }
    }

    /// どの要件を決めるか。お金だけの事実は、どれでもない。
    #[must_use]
    pub const fn rule(self) -> Option<Rule> {
        match self {
            Self::Age => Some(Rule::Age),
            Self::Services => Some(Rule::PriorService),
            Self::Jobs | Self::ServiceEndedOn | Self::Job(_, JobField::Kind) => {
                Some(Rule::KindOfWork)
            }
            Self::Job(0, JobField::StartedOn) => Some(Rule::SixMonths),
            Self::Job(_, JobField::StartedOn | JobField::EndedOn | JobField::OfferedOn) => {
                Some(Rule::JobChange)
            }
            Self::TemporaryPurpose | Self::TemporaryEndedOn | Self::TemporaryReturnedOn => {
                Some(Rule::TemporaryUse)
            }
            Self::LeaveFrom | Self::LeaveTo => Some(Rule::Leave),
            Self::Residence
            | Self::PublicAssistance
            | Self::Spouse
            | Self::DesignatedCity
            | Self::LivelihoodGrade
            | Self::Taxpayers
            | Self::TaxpayerWhole(_)
            | Self::Taxpayer(..)
            | Self::Provider
            | Self::ProviderField(_) => None,
        }
    }
}

impl fmt::Display for FactPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Age => f.write_str("age"),
            Self::Services => f.write_str("services"),
            Self::ServiceEndedOn => f.write_str("service_ended_on"),
            Self::Jobs => f.write_str("jobs"),
            Self::Job(index, field) => write!(f, "jobs[{index}].{}", field.id()),
            Self::TemporaryPurpose => f.write_str("temporary_use.purpose"),
            Self::TemporaryEndedOn => f.write_str("temporary_use.ended_on"),
            Self::TemporaryReturnedOn => f.write_str("temporary_use.returned_on"),
            Self::LeaveFrom => f.write_str("leave.from"),
            Self::LeaveTo => f.write_str("leave.to"),
            Self::Residence => f.write_str("residence"),
            Self::PublicAssistance => f.write_str("public_assistance"),
            Self::Spouse => f.write_str("spouse"),
            Self::DesignatedCity => f.write_str("designated_city"),
            Self::LivelihoodGrade => f.write_str("livelihood_grade"),
            Self::Taxpayers => f.write_str("taxpayers"),
            Self::TaxpayerWhole(person) => write!(f, "taxpayers.{}", person.id()),
            Self::Taxpayer(person, fact) => {
                write!(f, "taxpayers.{}.", person.id())?;
                match fact {
                    TaxFact::Certificate => f.write_str("certificate"),
                    TaxFact::SingleParentOrWidow => f.write_str("single_parent_or_widow"),
                    TaxFact::MinorOn1January => f.write_str("minor_on_1_january"),
                    TaxFact::Dependants => f.write_str("dependants"),
                    TaxFact::DependantBox(which) => write!(f, "dependants.{}", which.id()),
                    TaxFact::Notice(year, field) => write!(f, "notices.{year}.{}", field.id()),
                    TaxFact::Income(year) => write!(f, "income.{year}"),
                    TaxFact::IncomeField(year, field) => write!(f, "income.{year}.{}", field.id()),
                }
            }
            Self::Provider => f.write_str("provider"),
            Self::ProviderField(field) => write!(f, "provider.{}", field.id()),
        }
    }
}

impl serde::Serialize for FactPath {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
