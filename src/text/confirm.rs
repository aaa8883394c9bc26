//! 市区町村に確かめること: 何を、窓口でどう言えばよいか。

use super::Text;
use super::keys::confirm as keys;
use crate::engine::assessment::Confirm;

/// 一つの確認事項の文。
#[derive(Debug, Clone, Copy)]
pub struct Ask {
    /// 何を確かめるか
    pub about: Text,
    /// 窓口でそのまま読める文
    pub say: Text,
}

macro_rules! ask {
    ($key:ident) => {
        Ask {
            about: keys::$key::ABOUT,
            say: keys::$key::SAY,
        }
    };
}

/// 使えるかどうかや日付ではなく、お金や手続きの細かいことか。画面ではあとに並べる。
#[must_use]
pub const fn is_detail(id: Confirm) -> bool {
    matches!(
        id,
        Confirm::CapReviewPractice
            | Confirm::LocalProviderRule
            | Confirm::MonthStartPractice
            | Confirm::LeapDayEnd
            | Confirm::LodgingTrainingCap
            | Confirm::SpouseCommonLaw
            | Confirm::SpouseSeparate
    )
}

/// 見方によっては、使えなくなることか (契約 §5.4)。
#[must_use]
pub const fn may_end_it(id: Confirm) -> bool {
    matches!(
        id,
        Confirm::BetweenJobs
            | Confirm::EmployerTransfer
            | Confirm::JobChangeGap
            | Confirm::JobChangeOfferDay
            | Confirm::JobChangeRepeated
            | Confirm::ShortHoursInService
            | Confirm::Under18
    )
}

/// 確認事項の文。
#[must_use]
#[allow(clippy::too_many_lines, reason = "one arm for each item, nothing else")]
pub const fn confirm(id: Confirm) -> Ask {
    match id {
        Confirm::BetweenJobs => ask!(between_jobs),
        Confirm::CapReviewPractice => ask!(cap_review_practice),
        Confirm::EmployerTransfer => ask!(employer_transfer),
        Confirm::EndAfterTemporaryUse => ask!(end_after_temporary_use),
        Confirm::ExclusiveService => ask!(exclusive_service),
        Confirm::FamilyLeave => ask!(family_leave),
        Confirm::GapBeforeHire => ask!(gap_before_hire),
        Confirm::JobChange => ask!(job_change),
        Confirm::JobChangeGap => ask!(job_change_gap),
        Confirm::JobChangeOfferDay => ask!(job_change_offer_day),
        Confirm::JobChangeRepeated => ask!(job_change_repeated),
        Confirm::LeapDayEnd => ask!(leap_day_end),
        Confirm::LeaveBeforeStart => ask!(leave_before_start),
        Confirm::LeaveDuringUse => ask!(leave_during_use),
        Confirm::LocalProviderRule => ask!(local_provider_rule),
        Confirm::LodgingTrainingCap => ask!(lodging_training_cap),
        Confirm::LongerHoursWithoutService => ask!(longer_hours_without_service),
        Confirm::MonthStartPractice => ask!(month_start_practice),
        Confirm::Over65 => ask!(over65),
        Confirm::PublicService => ask!(public_service),
        Confirm::ReturnDay => ask!(return_day),
        Confirm::ShortHoursInService => ask!(short_hours_in_service),
        Confirm::SpouseCommonLaw => ask!(spouse_common_law),
        Confirm::SpouseSeparate => ask!(spouse_separate),
        Confirm::TrialStart => ask!(trial_start),
        Confirm::Under18 => ask!(under18),
    }
}
