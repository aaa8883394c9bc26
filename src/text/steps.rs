//! 次にすることの文。

use super::Text;
use super::keys::steps as keys;
#[cfg(any(feature = "browser", not(target_arch = "wasm32")))]
pub(crate) use super::keys::steps::*;
use crate::engine::assessment::StepId;

/// 一つの手順の文。
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// すること
    pub title: Text,
    /// くわしく
    pub detail: Text,
}

macro_rules! words {
    ($key:ident) => {
        Words {
            title: keys::step::$key::TITLE,
            detail: keys::step::$key::DETAIL,
        }
    };
}

/// 手順の文。
#[must_use]
pub const fn step(id: StepId) -> Words {
    match id {
        StepId::AskMunicipality => words!(ask_municipality),
        StepId::TalkToProvider => words!(talk_to_provider),
        StepId::Apply => words!(apply),
        StepId::Interview => words!(interview),
        StepId::ServicePlan => words!(service_plan),
        StepId::ReceiveCertificate => words!(receive_certificate),
        StepId::Contract => words!(contract),
        StepId::StartUsing => words!(start_using),
        StepId::RenewEveryYear => words!(renew_every_year),
        StepId::PrepareHandover => words!(prepare_handover),
        StepId::FindJobInTime => words!(find_job_in_time),
        StepId::CheckTaxReturn => words!(check_tax_return),
    }
}
