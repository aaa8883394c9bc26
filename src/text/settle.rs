//! あと何が分かれば決まるか: 事実ごとに、だれが知っていて、何に書いてあり、電話で何と言うか。

use super::Text;
use super::keys::settle as keys;
#[cfg(any(feature = "browser", not(target_arch = "wasm32")))]
pub(crate) use super::keys::settle::*;
use crate::engine::fact::{FactPath, JobField, TaxFact};

/// 一つの事実の聞き方。
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// だれが知っているか
    pub who: &'static [Text],
    /// 何に書いてあるか
    pub paper: Text,
    /// 電話で言う文。本人が知っていることなら、何もない文
    pub say: Text,
}

const OWN: &[Text] = &[keys::knows::OWN];
const COMPANY: &[Text] = &[keys::knows::COMPANY];
const PROVIDER: &[Text] = &[keys::knows::PROVIDER];
const CITY: &[Text] = &[keys::knows::CITY];
const OWN_COMPANY: &[Text] = &[keys::knows::OWN, keys::knows::COMPANY];
const PROVIDER_CITY: &[Text] = &[keys::knows::PROVIDER, keys::knows::CITY];
const COMPANY_CITY: &[Text] = &[keys::knows::COMPANY, keys::knows::CITY];

macro_rules! known {
    ($who:ident, $key:ident) => {
        Known {
            who: $who,
            paper: keys::fact::$key::PAPER,
            say: keys::fact::$key::SAY,
        }
    };
}

/// 事実の聞き方。
#[must_use]
pub const fn known(fact: FactPath) -> Known {
    match fact {
        FactPath::Services => known!(PROVIDER_CITY, services),
        FactPath::ServiceEndedOn => known!(PROVIDER_CITY, service_ended_on),
        FactPath::Jobs | FactPath::Job(_, JobField::Kind) => known!(COMPANY, kind),
        FactPath::Job(_, JobField::StartedOn) => known!(COMPANY, started_on),
        FactPath::Job(_, JobField::EndedOn) => known!(COMPANY, ended_on),
        FactPath::Job(_, JobField::OfferedOn) => known!(COMPANY, offered_on),
        FactPath::TemporaryPurpose | FactPath::TemporaryEndedOn => {
            known!(PROVIDER_CITY, temporary)
        }
        FactPath::TemporaryReturnedOn => known!(COMPANY, returned_on),
        FactPath::LeaveFrom | FactPath::LeaveTo => known!(OWN_COMPANY, leave),
        FactPath::Age => known!(OWN, age),
        FactPath::Residence => known!(OWN, home),
        FactPath::PublicAssistance => known!(CITY, public_assistance),
        FactPath::Spouse => known!(OWN, spouse),
        FactPath::DesignatedCity | FactPath::LivelihoodGrade => known!(CITY, city),
        FactPath::Taxpayers | FactPath::TaxpayerWhole(_) => known!(CITY, notice),
        FactPath::Taxpayer(_, fact) => match fact {
            TaxFact::Certificate => known!(OWN_COMPANY, certificate),
            TaxFact::SingleParentOrWidow | TaxFact::Dependants | TaxFact::DependantBox(_) => {
                known!(OWN_COMPANY, dependants)
            }
            TaxFact::MinorOn1January => known!(OWN, age),
            TaxFact::Notice(..) => known!(COMPANY_CITY, notice),
            TaxFact::Income(_) | TaxFact::IncomeField(..) => known!(COMPANY, income),
        },
        FactPath::Provider | FactPath::ProviderField(_) => known!(PROVIDER, provider),
    }
}
