//! 質問ごとの答え方。文は `text` が持つ。

use super::question::{IncomeParts, Question};
use super::situation::Situation;
use crate::engine::answers::{
    Age, Certificate, JobChange, JobKind, LeaveKind, OtherService, Residence, Service, Spouse,
    TemporaryPurpose,
};
use crate::engine::municipality;

/// 「わからない」の値。
pub const UNKNOWN: &str = "unknown";
/// 「どれもない」の値。
pub const NONE: &str = "none";

/// 答え方。
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Control {
    /// 一つ選ぶ。最後に「わからない」がつく
    One(Vec<&'static str>),
    /// いくつでも選ぶ。「どれもない」と「わからない」は一つだけ
    Many(Vec<&'static str>),
    /// 年・月・日の三つの欄
    Date,
    /// 金額の欄 (一つか二つ)
    Amounts,
    /// 人数の欄
    Counts,
}

/// 就職の前のサービス。よく使われるものから。
const SERVICES: [Service; 17] = [
    Service::TransitionSupport,
    Service::ContinuousB,
    Service::ContinuousA,
    Service::LifeTraining,
    Service::FunctionalTraining,
    Service::LodgingTraining,
    Service::DailyLifeCare,
    Service::EmploymentChoice,
    Service::HelloWork,
    Service::WorkLifeCentre,
    Service::SpecialSchool,
    Service::VocationalTraining,
    Service::MedicalRework,
    Service::YouthStation,
    Service::CommunityCentre,
    Service::ChildServices,
    Service::Other,
];

macro_rules! ids {
    ($list:ident) => {
        $list::ALL.iter().map(|choice| choice.id()).collect()
    };
}

impl Question {
    /// この質問の答え方。
    #[must_use]
    pub fn control(self) -> Control {
        match self {
            Self::Situation => Control::One(ids!(Situation)),
            Self::TheirSituation => Control::One(
                Situation::ALL
                    .iter()
                    .filter(|situation| **situation != Situation::SomeoneElse)
                    .map(|situation| situation.id())
                    .collect(),
            ),
            Self::Services | Self::JobAfterServices(_) => {
                Control::Many(SERVICES.iter().map(|service| service.id()).collect())
            }
            Self::OtherServices => Control::Many(ids!(OtherService)),
            Self::JobChange(_) => Control::One(ids!(JobChange)),
            Self::JobKind(_) => Control::One(ids!(JobKind)),
            Self::LeaveKind => Control::One(ids!(LeaveKind)),
            Self::TemporaryPurpose => Control::One(ids!(TemporaryPurpose)),
            Self::Age => Control::One(ids!(Age)),
            Self::Residence => Control::One(ids!(Residence)),
            Self::Spouse => Control::One(ids!(Spouse)),
            Self::Certificate(_) => Control::One(ids!(Certificate)),
            Self::LivelihoodGrade => Control::One(vec!["1", "2", "3"]),
            Self::Municipality => {
                Control::One(municipality::ALL.iter().map(|profile| profile.id).collect())
            }
            Self::Job(_)
            | Self::RegularHire(_)
            | Self::StillEmployed
            | Self::Leave
            | Self::LeaveContinues
            | Self::TemporaryUse
            | Self::TemporaryContinues
            | Self::UsingSupport
            | Self::PublicAssistance
            | Self::OtherIncome(_)
            | Self::Exempt(..)
            | Self::Dependants(_)
            | Self::SingleParent(_)
            | Self::Minor(_)
            | Self::DesignatedCity => Control::One(vec!["true", "false"]),
            Self::ServiceEndedOn
            | Self::JobStarted(_)
            | Self::JobEnded(_)
            | Self::JobOffered(_)
            | Self::LeaveFrom
            | Self::LeaveTo
            | Self::TemporaryEnded
            | Self::TemporaryReturned => Control::Date,
            Self::Income(_, _, IncomeParts::Salary | IncomeParts::Both)
            | Self::NoticeAmounts(..) => Control::Amounts,
            Self::DependantBoxes(_) => Control::Counts,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{SERVICES, Service};

    #[test]
    fn every_service_can_be_chosen() {
        assert!(
            Service::ALL
                .iter()
                .all(|service| SERVICES.contains(service))
        );
    }
}
