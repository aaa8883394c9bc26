//! 選択肢の文。値は契約のもの。

use crate::engine::answers::{
    Age, Certificate, JobChange, JobKind, LeaveKind, OtherService, Residence, Service, Spouse,
    TemporaryPurpose,
};
use crate::engine::municipality;
use crate::flow::control::{NONE, UNKNOWN};
use crate::flow::question::Question;
use crate::flow::situation::Situation;

/// 選択肢の文と、その下の短い説明。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// 文
    pub label: &'static str,
    /// 説明。なければ空
    pub note: &'static str,
}

const fn say(label: &'static str) -> Choice {
    Choice { label, note: "" }
}

const fn with(label: &'static str, note: &'static str) -> Choice {
    Choice { label, note }
}

/// 選択肢の文。
#[must_use]
pub fn choice(question: Question, value: &str) -> Choice {
    match value {
        UNKNOWN => unknown(question),
        NONE if question == Question::Spouse => spouse(Spouse::None),
        NONE if !matches!(question, Question::Certificate(_)) => say("どれも使っていない"),
        _ => known(question, value).unwrap_or(say("")),
    }
}

const fn unknown(question: Question) -> Choice {
    match question {
        Question::Municipality => say("ここにない・わからない"),
        _ => say("わからない"),
    }
}

fn known(question: Question, value: &str) -> Option<Choice> {
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
            "1" => say("1級地"),
            "2" => say("2級地"),
            "3" => say("3級地"),
            _ => return None,
        },
        Question::Municipality => {
            let profile = municipality::find(value)?;
            with(profile.name, profile.prefecture)
        }
        _ => yes_no(question, value == "true"),
    })
}

const fn yes_no(question: Question, yes: bool) -> Choice {
    match (question, yes) {
        (Question::Exempt(..), true) => with("かかっていない", "非課税"),
        (Question::Exempt(..), false) => with("かかっている", "課税"),
        (Question::OtherIncome(_) | Question::Leave, true) => say("ある"),
        (Question::OtherIncome(_) | Question::Leave, false) => say("ない"),
        (_, true) => say("はい"),
        (_, false) => say("いいえ"),
    }
}

const fn situation(id: Situation) -> Choice {
    match id {
        Situation::Working => with("働いている", "会社、パート、A型、自営業など"),
        Situation::AboutToStart => say("就職が決まっていて、これから働き始める"),
        Situation::OnLeave => with("仕事を休んでいる", "休職・育休など"),
        Situation::BetweenJobs => with(
            "仕事をやめて、今は働いていない",
            "次の仕事をさがしている、または決まっている",
        ),
        Situation::NoJobYet => with("まだ就職が決まっていない", "訓練や作業所に通っている人も"),
        Situation::SomeoneElse => with(
            "自分ではなく、ほかの人のことを調べている",
            "家族や、支援している人のこと",
        ),
    }
}

/// 就職の前のサービス。
pub(super) const fn service(id: Service) -> Choice {
    match id {
        Service::DailyLifeCare => with("生活介護", "昼間に通って、介護や活動の手伝いを受ける"),
        Service::FunctionalTraining => with("自立訓練（機能訓練）", "体を動かす力をつける訓練"),
        Service::LifeTraining => with("自立訓練（生活訓練）", "生活する力をつける訓練"),
        Service::LodgingTraining => with("宿泊型自立訓練", "泊まりながら、生活する力をつける訓練"),
        Service::TransitionSupport => with("就労移行支援", "就職のための訓練に通う"),
        Service::ContinuousA => with("就労継続支援A型", "雇用契約を結び、支援を受けながら働く"),
        Service::ContinuousB => with("就労継続支援B型", "雇用契約を結ばずに働く。作業所など"),
        Service::EmploymentChoice => with("就労選択支援", "合う働き方を、短い期間で調べる"),
        Service::CommunityCentre => say("地域活動支援センター"),
        Service::SpecialSchool => say("特別支援学校"),
        Service::HelloWork => say("ハローワーク"),
        Service::WorkLifeCentre => with(
            "障害者就業・生活支援センター",
            "「なかぽつ」「しゅうぽつ」とも",
        ),
        Service::VocationalTraining => say("職業訓練校・委託訓練"),
        Service::MedicalRework => with("病院などのリワーク", "休職から戻るためのプログラム"),
        Service::YouthStation => with("地域若者サポートステーション", "「サポステ」とも"),
        Service::ChildServices => say("放課後等デイサービスなど、子どものサービス"),
        Service::Other => say("そのほか"),
    }
}

const fn other_service(id: OtherService) -> Choice {
    match id {
        OtherService::IndependentLivingAid => {
            with("自立生活援助", "一人暮らしの家に来て、相談にのる")
        }
        OtherService::LifeTraining => with("自立訓練（生活訓練）", "生活する力をつける訓練"),
        OtherService::TransitionSupport => with("就労移行支援", "就職や復職のための訓練に通う"),
        OtherService::ContinuousA => {
            with("就労継続支援A型", "雇用契約を結び、支援を受けながら働く")
        }
        OtherService::ContinuousB => with("就労継続支援B型", "雇用契約を結ばずに働く。作業所など"),
        OtherService::DailyLifeCare => with("生活介護", "昼間に通って、介護や活動の手伝いを受ける"),
        OtherService::FunctionalTraining => {
            with("自立訓練（機能訓練）", "体を動かす力をつける訓練")
        }
        OtherService::HomeHelp => with("ホームヘルプ（居宅介護）など", "家に来てもらうサービス"),
        OtherService::ShortStay => with("短期入所（ショートステイ）", "短い間、施設に泊まる"),
        OtherService::Other => say("そのほか"),
    }
}

const fn job_kind(id: JobKind) -> Choice {
    match id {
        JobKind::Ordinary => with(
            "会社などに雇われて働く",
            "パート、契約社員、派遣、在宅勤務、特例子会社も",
        ),
        JobKind::PublicService => with("役所などで働く（公務員）", "会計年度任用職員も"),
        JobKind::Trial => with("トライアル雇用", "ためしに3か月など、期間を決めて雇われる"),
        JobKind::ShortHoursInService => with(
            "訓練や作業所に通いながら、会社で短い時間だけ働く",
            "週に10時間より少ないくらい",
        ),
        JobKind::ContinuousA => with("就労継続支援A型で働く", "支援を受けながら働く事業所"),
        JobKind::SelfEmployed => with("自営業・フリーランス", "業務委託、内職も"),
    }
}

const fn job_change(id: JobChange) -> Choice {
    match id {
        JobChange::OwnChoice => say("自分で決めて、会社をかわった"),
        JobChange::EmployerClosed => say("会社がなくなった、やめるように言われた、契約が終わった"),
        JobChange::TransferOfEmployer => with("会社どうしの話で、別の会社の社員になった", "転籍"),
        JobChange::SameCompanyMove => with(
            "会社は同じで、部署や働く場所だけかわった",
            "社内の異動、出向",
        ),
    }
}

const fn leave_kind(id: LeaveKind) -> Choice {
    match id {
        LeaveKind::Sick => say("病気やけがの休職"),
        LeaveKind::Family => say("産休・育休・介護休業"),
    }
}

const fn purpose(id: TemporaryPurpose) -> Choice {
    match id {
        TemporaryPurpose::ReturnToWork => say("休職から、職場に戻るため"),
        TemporaryPurpose::LongerHours => say("働く時間をのばすため"),
    }
}

const fn age(id: Age) -> Choice {
    match id {
        Age::Under18 => say("17歳以下"),
        Age::From18To19 => say("18歳・19歳"),
        Age::From20To39 => say("20歳〜39歳"),
        Age::From40To64 => say("40歳〜64歳"),
        Age::Over65 => say("65歳以上"),
    }
}

const fn residence(id: Residence) -> Choice {
    match id {
        Residence::Home => with("自分や家族の家、アパート", "会社の寮も"),
        Residence::GroupHome => with("グループホーム", "共同生活援助"),
        Residence::Facility => with("入所施設", "施設入所支援"),
        Residence::LodgingTraining => with("宿泊型自立訓練の施設", "泊まりながら訓練するところ"),
    }
}

const fn spouse(id: Spouse) -> Choice {
    match id {
        Spouse::None => say("いない"),
        Spouse::SameHousehold => with("いる。住民票も同じ", "いっしょに住んでいる"),
        Spouse::SeparateHousehold => with("いる。住民票は別", "単身赴任や別居など"),
        Spouse::CommonLaw => with("婚姻届を出していないパートナーがいる", "事実婚"),
    }
}

const fn certificate(id: Certificate) -> Choice {
    match id {
        Certificate::None => say("持っていない"),
        Certificate::Ordinary => with("持っている", "下の「重い等級」ではない"),
        Certificate::Special => with("持っている（重い等級）", "身体1級・2級、療育手帳A、精神1級"),
    }
}
