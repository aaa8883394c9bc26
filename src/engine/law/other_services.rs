//! # 同じ時期のほかのサービス
//!
//! ## 条文
//! 文書では確かめられていない (事務処理要領の記憶による)。
//!
//! ## 解釈
//! 自立生活援助・自立訓練 (生活訓練) などは内容が重なると考えられる。見込みは変えず、確認を足す (契約 §5.50)。
//!
//! ## 例
//! 居宅介護・短期入所は、いっしょに使える。
//!
//! ## 確認
//! 未確認。docs/decisions/0002。

use super::super::answers::OtherService;

/// いっしょに使えるかを、市区町村に確認するサービスか。
#[must_use]
pub const fn is_exclusive(service: OtherService) -> bool {
    match service {
        OtherService::IndependentLivingAid
        | OtherService::LifeTraining
        | OtherService::TransitionSupport
        | OtherService::ContinuousA
        | OtherService::ContinuousB
        | OtherService::DailyLifeCare
        | OtherService::FunctionalTraining => true,
        OtherService::HomeHelp | OtherService::ShortStay | OtherService::Other => false,
    }
}
