//! 質問の一覧。契約の path がそのまま名前になる。

pub use crate::engine::fact::Person;

/// 一つの画面で聞くこと。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// 今の様子
    Situation,
    /// ほかの人のことを調べるときの、その人の様子
    TheirSituation,
    /// 就職の前に使ったサービス
    Services,
    /// そのサービスの最後の日
    ServiceEndedOn,
    /// 仕事 (0から) があるか
    Job(u8),
    /// トライアル雇用のあと、同じ会社で本採用になったか
    RegularHire(u8),
    /// なぜ仕事が変わったか
    JobChange(u8),
    /// 仕事の種類
    JobKind(u8),
    /// 就職した日
    JobStarted(u8),
    /// やめた日
    JobEnded(u8),
    /// この就職の前に、もう一度使ったサービス
    JobAfterServices(u8),
    /// 内定の日
    JobOffered(u8),
    /// 今もその仕事で働いているか
    StillEmployed,
    /// 休みがあるか
    Leave,
    /// 休みの種類
    LeaveKind,
    /// 休みの始まり
    LeaveFrom,
    /// 今も休んでいるか
    LeaveContinues,
    /// 休みの終わり
    LeaveTo,
    /// 働きながらの一時的な利用があるか
    TemporaryUse,
    /// その目的
    TemporaryPurpose,
    /// まだ使っているか
    TemporaryContinues,
    /// 最後に使った日
    TemporaryEnded,
    /// 職場に戻った日
    TemporaryReturned,
    /// 就労定着支援をもう使っているか
    UsingSupport,
    /// 同じ時期に使うほかのサービス
    OtherServices,
    /// 年齢
    Age,
    /// 住まい
    Residence,
    /// 生活保護
    PublicAssistance,
    /// 配偶者
    Spouse,
    /// 税のうえの障害者
    Certificate(Person),
    /// 給料のほかの収入があるか
    OtherIncome(Person),
    /// その年度の住民税が非課税か
    Exempt(Person, u16),
    /// その年の収入
    Income(Person, u16, IncomeParts),
    /// 住民税の通知にある額
    NoticeAmounts(Person, u16),
    /// 扶養している人がいるか
    Dependants(Person),
    /// 扶養している人の数
    DependantBoxes(Person),
    /// ひとり親・寡婦
    SingleParent(Person),
    /// 1月1日に18歳未満
    Minor(Person),
    /// 政令指定都市
    DesignatedCity,
    /// 生活保護の級地
    LivelihoodGrade,
    /// 市区町村
    Municipality,
}

/// 一年の収入のうち、何を聞くか。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum IncomeParts {
    /// 給料だけ
    Salary,
    /// 給料と、ほかの所得
    Both,
}

/// 通知の額の欄の名前、契約の順。
pub const NOTICE_AMOUNTS: [&str; 4] = [
    "taxable_base",
    "income_levy",
    "housing_credit",
    "donation_credit",
];

/// 扶養の欄の名前、契約の順。
pub const DEPENDANT_BOXES: [&str; 5] = ["under_16", "16_18", "19_22", "23_69", "70_over"];

impl Question {
    /// `data-question`: 聞いている事実の path。二つ以上なら空白で区切る。
    #[must_use]
    pub fn path(self) -> String {
        self.facts().join(" ")
    }

    /// 一つ一つの事実の path。
    #[must_use]
    pub fn facts(self) -> Vec<String> {
        let job = |index: u8, field: &str| ["jobs.", &index.to_string(), field].concat();
        let tax = |person: Person, rest: &str| ["taxpayers.", person.id(), rest].concat();
        let year = |person: Person, group: &str, year: u16, field: &str| {
            ["taxpayers.", person.id(), group, &year.to_string(), field].concat()
        };
        let one = match self {
            Self::Situation => "flow.situation".to_owned(),
            Self::TheirSituation => "flow.their_situation".to_owned(),
            Self::Services => "services".to_owned(),
            Self::ServiceEndedOn => "service_ended_on".to_owned(),
            Self::Job(index) => job(index, ""),
            Self::RegularHire(index) => ["flow.regular_hire.", &index.to_string()].concat(),
            Self::JobChange(index) => job(index, ".change"),
            Self::JobKind(index) => job(index, ".kind"),
            Self::JobStarted(index) => job(index, ".started_on"),
            Self::JobEnded(index) => job(index, ".ended_on"),
            Self::JobAfterServices(index) => job(index, ".after_services"),
            Self::JobOffered(index) => job(index, ".offered_on"),
            Self::StillEmployed => "flow.still_employed".to_owned(),
            Self::Leave => "leave".to_owned(),
            Self::LeaveKind => "leave.kind".to_owned(),
            Self::LeaveFrom => "leave.from".to_owned(),
            Self::LeaveContinues => "flow.leave_continues".to_owned(),
            Self::LeaveTo => "leave.to".to_owned(),
            Self::TemporaryUse => "temporary_use".to_owned(),
            Self::TemporaryPurpose => "temporary_use.purpose".to_owned(),
            Self::TemporaryContinues => "flow.temporary_use_continues".to_owned(),
            Self::TemporaryEnded => "temporary_use.ended_on".to_owned(),
            Self::TemporaryReturned => "temporary_use.returned_on".to_owned(),
            Self::UsingSupport => "using_support".to_owned(),
            Self::OtherServices => "other_services".to_owned(),
            Self::Age => "age".to_owned(),
            Self::Residence => "residence".to_owned(),
            Self::PublicAssistance => "public_assistance".to_owned(),
            Self::Spouse => "spouse".to_owned(),
            Self::Certificate(person) => tax(person, ".certificate"),
            Self::OtherIncome(person) => ["flow.other_income.", person.id()].concat(),
            Self::Exempt(person, of) => year(person, ".notices.", of, ".exempt"),
            Self::NoticeAmounts(person, of) => {
                return NOTICE_AMOUNTS
                    .iter()
                    .map(|field| year(person, ".notices.", of, &[".", field].concat()))
                    .collect();
            }
            Self::Income(person, of, parts) => {
                let salary = year(person, ".income.", of, ".salary");
                return match parts {
                    IncomeParts::Salary => vec![salary],
                    IncomeParts::Both => vec![salary, year(person, ".income.", of, ".other")],
                };
            }
            Self::Dependants(person) => tax(person, ".dependants"),
            Self::DependantBoxes(person) => {
                return DEPENDANT_BOXES
                    .iter()
                    .map(|which| tax(person, &[".dependants.", which].concat()))
                    .collect();
            }
            Self::SingleParent(person) => tax(person, ".single_parent_or_widow"),
            Self::Minor(person) => tax(person, ".minor_on_1_january"),
            Self::DesignatedCity => "designated_city".to_owned(),
            Self::LivelihoodGrade => "livelihood_grade".to_owned(),
            Self::Municipality => "municipality".to_owned(),
        };
        vec![one]
    }
}

#[cfg(test)]
mod tests {
    use super::{IncomeParts, Person, Question};

    #[test]
    fn names_of_the_contract() {
        assert_eq!(Question::JobStarted(1).path(), "jobs.1.started_on");
        assert_eq!(Question::Job(1).path(), "jobs.1");
        assert_eq!(
            Question::Exempt(Person::Own, 2026).path(),
            "taxpayers.self.notices.2026.exempt"
        );
        assert_eq!(
            Question::Income(Person::Spouse, 2025, IncomeParts::Both).path(),
            "taxpayers.spouse.income.2025.salary taxpayers.spouse.income.2025.other"
        );
        assert_eq!(
            Question::DependantBoxes(Person::Own).facts()[1],
            "taxpayers.self.dependants.16_18"
        );
    }
}
