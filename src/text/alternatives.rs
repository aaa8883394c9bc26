//! ほかに使えるもの。

use super::Text;
use super::keys::alternatives as keys;
#[cfg(any(feature = "browser", not(target_arch = "wasm32")))]
pub(crate) use super::keys::alternatives::*;
use crate::engine::assessment::Alternative;

/// 一つの選択肢の文。
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// 名前
    pub name: Text,
    /// 何をしてくれるか
    pub what: Text,
    /// 使える人
    pub who: Text,
    /// お金
    pub cost: Text,
}

macro_rules! words {
    ($key:ident) => {
        Words {
            name: keys::alternative::$key::NAME,
            what: keys::alternative::$key::WHAT,
            who: keys::alternative::$key::WHO,
            cost: keys::alternative::$key::COST,
        }
    };
}

/// 選択肢の文。
#[must_use]
pub const fn alternative(id: Alternative) -> Words {
    match id {
        Alternative::FormerProvider => words!(former_provider),
        Alternative::WorkLifeCentre => words!(work_life_centre),
        Alternative::LocalEmploymentCentre => words!(local_employment_centre),
        Alternative::JobCoach => words!(job_coach),
        Alternative::ServiceForReturn => words!(service_for_return),
        Alternative::Rework => words!(rework),
        Alternative::ConsultationSupport => words!(consultation_support),
        Alternative::HelloWork => words!(hello_work),
        Alternative::TrainingAgain => words!(training_again),
    }
}
