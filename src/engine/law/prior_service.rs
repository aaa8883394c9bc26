//! # 就労に向けた支援を受けたか
//!
//! ## 条文
//! 規則第六条の十の二　法第五条第十六項に規定する主務省令で定める就労に向けた支援は、生活介護、自立訓練、就労移行支援及び就労継続支援とする。
//!
//! ## 解釈
//! 宿泊型自立訓練は自立訓練 (生活訓練) の一種。就労選択支援は入っていない。ほかの支援だけでは足りない。
//!
//! ## 例
//! ハローワークの紹介だけで就職した人は、あてはまらない。B型を使いながらハローワークの紹介で就職した人は、あてはまる。
//!
//! ## 確認
//! `provisions.toml` の `regulation_6_10_2`。

use super::super::answers::Service;

/// 規則6条の10の2に並ぶサービスか。
#[must_use]
pub const fn counts(service: Service) -> bool {
    match service {
        Service::DailyLifeCare
        | Service::FunctionalTraining
        | Service::LifeTraining
        | Service::LodgingTraining
        | Service::TransitionSupport
        | Service::ContinuousA
        | Service::ContinuousB => true,
        Service::EmploymentChoice
        | Service::CommunityCentre
        | Service::SpecialSchool
        | Service::HelloWork
        | Service::WorkLifeCentre
        | Service::VocationalTraining
        | Service::MedicalRework
        | Service::YouthStation
        | Service::ChildServices
        | Service::Other => false,
    }
}

/// 一つでも並んでいるか。
#[must_use]
pub fn any_counts(services: &[Service]) -> bool {
    services.iter().any(|service| counts(*service))
}
