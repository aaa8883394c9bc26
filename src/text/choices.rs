//! 選択肢の文。値は契約のもの。

use std::borrow::Cow;

use super::keys::choices as keys;
use super::{Book, Text};
use crate::engine::answers::{
    Age, Certificate, JobChange, JobKind, LeaveKind, OtherService, Residence, Service, Spouse,
    TemporaryPurpose,
};
use crate::engine::municipality::{self, Profile};
use crate::flow::control::{NONE, UNKNOWN};
use crate::flow::question::Question;
use crate::flow::situation::Situation;

/// 選択肢の文と、その下の短い説明。
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// 文
    pub label: Cow<'static, str>,
    /// 説明。なければ空
    pub note: Cow<'static, str>,
}

/// 市区町村の名前。
#[must_use]
pub fn place(book: Book, profile: &Profile) -> String {
    book.place(profile.name, profile.yomi, profile.name_en)
}

/// 選択肢の文の番号。
#[derive(Clone, Copy)]
struct Key {
    label: Text,
    note: Text,
}

macro_rules! choice {
    ($key:ident) => {
        Key {
            label: keys::$key::LABEL,
            note: keys::$key::NOTE,
        }
    };
    ($list:ident::$key:ident) => {
        Key {
            label: keys::$list::$key::LABEL,
            note: keys::$list::$key::NOTE,
        }
    };
}

/// 選択肢の文。
#[must_use]
pub fn choice(book: Book, question: Question, value: &str) -> Choice {
    if question == Question::Municipality
        && let Some(profile) = municipality::find(value)
    {
        return Choice {
            label: place(book, profile).into(),
            note: book
                .place(
                    profile.prefecture,
                    profile.prefecture_yomi,
                    profile.prefecture_en,
                )
                .into(),
        };
    }
    let key = match value {
        UNKNOWN if question == Question::Municipality => Some(choice!(unknown_place)),
        UNKNOWN => Some(choice!(unknown)),
        NONE if question == Question::Spouse => Some(spouse(Spouse::None)),
        NONE if !matches!(question, Question::Certificate(_)) => Some(choice!(none_used)),
        _ => known(question, value),
    };
    key.map_or_else(Choice::default, |key| key.of(book))
}

/// 今の様子の選択肢。はじめの質問なので、ほかの選択肢を読みこまなくても出せる。
#[must_use]
pub fn of_situation(book: Book, id: Situation) -> Choice {
    situation(id).of(book)
}

/// 「わからない」。
#[must_use]
pub fn unknown(book: Book) -> Choice {
    choice!(unknown).of(book)
}

impl Key {
    fn of(self, book: Book) -> Choice {
        Choice {
            label: book.get(self.label).into(),
            note: book.get(self.note).into(),
        }
    }
}

fn known(question: Question, value: &str) -> Option<Key> {
    Some(match question {
        Question::Situation | Question::TheirSituation => situation(Situation::from_id(value)?),
        Question::Services | Question::JobAfterServices(_) => service(Service::from_id(value)?),
        Question::OtherServices => other_service(OtherService::from_id(value)?),
        Question::JobChange(_) => job_change(JobChange::from_id(value)?),
        Question::JobKind(_) => job_kind(JobKind::from_id(value)?),
        Question::LeaveKind => leave_kind(LeaveKind::from_id(value)?),
        Question::TemporaryPurpose => purpose(TemporaryPurpose::from_id(value)?),
        Question::Age => age(Age::from_id(value)?),
        Question::Residence => residence(Residence::from_id(value)?),
        Question::Spouse => spouse(Spouse::from_id(value)?),
        Question::Certificate(_) => certificate(Certificate::from_id(value)?),
        Question::LivelihoodGrade => match value {
            "1" => choice!(grade::one),
            "2" => choice!(grade::two),
            "3" => choice!(grade::three),
            _ => return None,
        },
        _ => yes_no(question, value == "true"),
    })
}

const fn yes_no(question: Question, yes: bool) -> Key {
    match (question, yes) {
        (Question::Exempt(..), true) => choice!(exempt),
        (Question::Exempt(..), false) => choice!(taxed),
        (Question::OtherIncome(_) | Question::Leave, true) => choice!(there_is),
        (Question::OtherIncome(_) | Question::Leave, false) => choice!(there_is_not),
        (_, true) => choice!(yes),
        (_, false) => choice!(no),
    }
}

const fn situation(id: Situation) -> Key {
    match id {
        Situation::Working => choice!(situation::working),
        Situation::AboutToStart => choice!(situation::about_to_start),
        Situation::OnLeave => choice!(situation::on_leave),
        Situation::BetweenJobs => choice!(situation::between_jobs),
        Situation::NoJobYet => choice!(situation::no_job_yet),
        Situation::SomeoneElse => choice!(situation::someone_else),
    }
}

/// 就職の前のサービス。
const fn service(id: Service) -> Key {
    match id {
        Service::DailyLifeCare => choice!(service::daily_life_care),
        Service::FunctionalTraining => choice!(service::functional_training),
        Service::LifeTraining => choice!(service::life_training),
        Service::LodgingTraining => choice!(service::lodging_training),
        Service::TransitionSupport => choice!(service::transition_support),
        Service::ContinuousA => choice!(service::continuous_a),
        Service::ContinuousB => choice!(service::continuous_b),
        Service::EmploymentChoice => choice!(service::employment_choice),
        Service::CommunityCentre => choice!(service::community_centre),
        Service::SpecialSchool => choice!(service::special_school),
        Service::HelloWork => choice!(service::hello_work),
        Service::WorkLifeCentre => choice!(service::work_life_centre),
        Service::VocationalTraining => choice!(service::vocational_training),
        Service::MedicalRework => choice!(service::medical_rework),
        Service::YouthStation => choice!(service::youth_station),
        Service::ChildServices => choice!(service::child_services),
        Service::Other => choice!(service::other),
    }
}

const fn other_service(id: OtherService) -> Key {
    match id {
        OtherService::IndependentLivingAid => choice!(other_service::independent_living_aid),
        OtherService::LifeTraining => choice!(other_service::life_training),
        OtherService::TransitionSupport => choice!(other_service::transition_support),
        OtherService::ContinuousA => choice!(other_service::continuous_a),
        OtherService::ContinuousB => choice!(other_service::continuous_b),
        OtherService::DailyLifeCare => choice!(other_service::daily_life_care),
        OtherService::FunctionalTraining => choice!(other_service::functional_training),
        OtherService::HomeHelp => choice!(other_service::home_help),
        OtherService::ShortStay => choice!(other_service::short_stay),
        OtherService::Other => choice!(other_service::other),
    }
}

const fn job_kind(id: JobKind) -> Key {
    match id {
        JobKind::Ordinary => choice!(job_kind::ordinary),
        JobKind::PublicService => choice!(job_kind::public_service),
        JobKind::Trial => choice!(job_kind::trial),
        JobKind::ShortHoursInService => choice!(job_kind::short_hours_in_service),
        JobKind::ContinuousA => choice!(job_kind::continuous_a),
        JobKind::SelfEmployed => choice!(job_kind::self_employed),
    }
}

const fn job_change(id: JobChange) -> Key {
    match id {
        JobChange::OwnChoice => choice!(job_change::own_choice),
        JobChange::EmployerClosed => choice!(job_change::employer_closed),
        JobChange::TransferOfEmployer => choice!(job_change::transfer_of_employer),
        JobChange::SameCompanyMove => choice!(job_change::same_company_move),
    }
}

const fn leave_kind(id: LeaveKind) -> Key {
    match id {
        LeaveKind::Sick => choice!(leave_kind::sick),
        LeaveKind::Family => choice!(leave_kind::family),
    }
}

const fn purpose(id: TemporaryPurpose) -> Key {
    match id {
        TemporaryPurpose::ReturnToWork => choice!(purpose::return_to_work),
        TemporaryPurpose::LongerHours => choice!(purpose::longer_hours),
    }
}

const fn age(id: Age) -> Key {
    match id {
        Age::Under18 => choice!(age::under18),
        Age::From18To19 => choice!(age::from18_to19),
        Age::From20To39 => choice!(age::from20_to39),
        Age::From40To64 => choice!(age::from40_to64),
        Age::Over65 => choice!(age::over65),
    }
}

const fn residence(id: Residence) -> Key {
    match id {
        Residence::Home => choice!(residence::home),
        Residence::GroupHome => choice!(residence::group_home),
        Residence::Facility => choice!(residence::facility),
        Residence::LodgingTraining => choice!(residence::lodging_training),
    }
}

const fn spouse(id: Spouse) -> Key {
    match id {
        Spouse::None => choice!(spouse::none),
        Spouse::SameHousehold => choice!(spouse::same_household),
        Spouse::SeparateHousehold => choice!(spouse::separate_household),
        Spouse::CommonLaw => choice!(spouse::common_law),
    }
}

const fn certificate(id: Certificate) -> Key {
    match id {
        Certificate::None => choice!(certificate::none),
        Certificate::Ordinary => choice!(certificate::ordinary),
        Certificate::Special => choice!(certificate::special),
    }
}
