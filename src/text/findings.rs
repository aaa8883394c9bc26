//! 要件ごとの判定の文。

use super::Text;
use super::keys::findings as keys;
use crate::engine::assessment::{Outcome, Reason, Rule};

/// 要件の名前。
#[must_use]
pub const fn rule(rule: Rule) -> Text {
    match rule {
        Rule::PriorService => keys::rule::PRIOR_SERVICE,
        Rule::KindOfWork => keys::rule::KIND_OF_WORK,
        Rule::TemporaryUse => keys::rule::TEMPORARY_USE,
        Rule::JobChange => keys::rule::JOB_CHANGE,
        Rule::SixMonths => keys::rule::SIX_MONTHS,
        Rule::ThreeYears => keys::rule::THREE_YEARS,
        Rule::Leave => keys::rule::LEAVE,
        Rule::OtherServices => keys::rule::OTHER_SERVICES,
        Rule::Age => keys::rule::AGE,
    }
}

/// 判定の言葉。記号だけにしない。
#[must_use]
pub const fn outcome(outcome: Outcome) -> Text {
    match outcome {
        Outcome::Met => keys::outcome::MET,
        Outcome::NotMet => keys::outcome::NOT_MET,
        Outcome::Ask => keys::outcome::ASK,
        Outcome::Unknown => keys::outcome::UNKNOWN,
    }
}

/// 6か月を、どこから数える人か。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// 就職した日から
    FromHire,
    /// 就職した日から。まだ働き始めていない
    NotStarted,
    /// 働きながら使ったサービスのあとから
    AfterUse,
}

/// 判定の理由。本人の答えのあとに続く。
#[must_use]
pub const fn reason(reason: Reason, counting: Counting) -> Text {
    let after_use = matches!(counting, Counting::AfterUse);
    match reason {
        Reason::SixMonthsNotReached if matches!(counting, Counting::NotStarted) => {
            keys::reason::SIX_MONTHS_NOT_REACHED_NOT_STARTED
        }
        Reason::SixMonthsReached if after_use => keys::reason::SIX_MONTHS_REACHED_AFTER_USE,
        Reason::SixMonthsNotReached if after_use => keys::reason::SIX_MONTHS_NOT_REACHED_AFTER_USE,
        Reason::ServiceCounts => keys::reason::SERVICE_COUNTS,
        Reason::ServiceDoesNotCount => keys::reason::SERVICE_DOES_NOT_COUNT,
        Reason::ServiceUnknown => keys::reason::SERVICE_UNKNOWN,
        Reason::ServiceNotNeededAfterReturn => keys::reason::SERVICE_NOT_NEEDED_AFTER_RETURN,
        Reason::LongerHoursWithoutService => keys::reason::LONGER_HOURS_WITHOUT_SERVICE,
        Reason::ServiceThenGap => keys::reason::SERVICE_THEN_GAP,
        Reason::EmployedAtOrdinaryWorkplace => keys::reason::EMPLOYED_AT_ORDINARY_WORKPLACE,
        Reason::NoJobYet => keys::reason::NO_JOB_YET,
        Reason::ContinuousAIsNotOrdinary => keys::reason::CONTINUOUS_A_IS_NOT_ORDINARY,
        Reason::SelfEmploymentIsNotEmployment => keys::reason::SELF_EMPLOYMENT_IS_NOT_EMPLOYMENT,
        Reason::PublicAppointment => keys::reason::PUBLIC_APPOINTMENT,
        Reason::ShortHoursCountOpen => keys::reason::SHORT_HOURS_COUNT_OPEN,
        Reason::KindUnknown => keys::reason::KIND_UNKNOWN,
        Reason::TrialCountOpen => keys::reason::TRIAL_COUNT_OPEN,
        Reason::TemporaryUseContinues => keys::reason::TEMPORARY_USE_CONTINUES,
        Reason::CountedFromEndOfTemporaryUse => keys::reason::COUNTED_FROM_END_OF_TEMPORARY_USE,
        Reason::ReturnDayDiffers => keys::reason::RETURN_DAY_DIFFERS,
        Reason::ReturnDayUnknown => keys::reason::RETURN_DAY_UNKNOWN,
        Reason::ChangedWithinOneMonth => keys::reason::CHANGED_WITHIN_ONE_MONTH,
        Reason::GapAboveOneMonth => keys::reason::GAP_ABOVE_ONE_MONTH,
        Reason::OfferWithinOneMonth => keys::reason::OFFER_WITHIN_ONE_MONTH,
        Reason::ChangedTwice => keys::reason::CHANGED_TWICE,
        Reason::EmployerTransferred => keys::reason::EMPLOYER_TRANSFERRED,
        Reason::BetweenTwoJobs => keys::reason::BETWEEN_TWO_JOBS,
        Reason::EmploymentEnded => keys::reason::EMPLOYMENT_ENDED,
        Reason::SixMonthsReached => keys::reason::SIX_MONTHS_REACHED,
        Reason::SixMonthsNotReached => keys::reason::SIX_MONTHS_NOT_REACHED,
        Reason::HireDayUnknown => keys::reason::HIRE_DAY_UNKNOWN,
        Reason::WithinThreeYears => keys::reason::WITHIN_THREE_YEARS,
        Reason::ThreeYearsPassed => keys::reason::THREE_YEARS_PASSED,
        Reason::EndUnknown => keys::reason::END_UNKNOWN,
        Reason::OnLeaveBeforeStart => keys::reason::ON_LEAVE_BEFORE_START,
        Reason::OnLeaveDuringUse => keys::reason::ON_LEAVE_DURING_USE,
        Reason::OverlappingService => keys::reason::OVERLAPPING_SERVICE,
        Reason::Under18 => keys::reason::UNDER18,
        Reason::AgeUnknown => keys::reason::AGE_UNKNOWN,
        Reason::NoUpperAgeLimit => keys::reason::NO_UPPER_AGE_LIMIT,
    }
}
