//! 仕事とサービスの質問の文。`{5}` は「2つ目の仕事の、」。

use super::questions::{Wording, wording};
use crate::flow::question::Question;

#[allow(
    clippy::too_many_lines,
    reason = "one arm for each question, nothing else"
)]
pub(super) const fn wording(question: Question) -> Wording {
    match question {
        Question::Situation => wording!(questions_work::situation),
        Question::TheirSituation => wording!(questions_work::their_situation),
        Question::Services => wording!(questions_work::services),
        Question::ServiceEndedOn => wording!(questions_work::service_ended_on),
        Question::Job(0) => wording!(questions_work::job_first),
        Question::Job(_) => wording!(questions_work::job_next),
        Question::RegularHire(_) => wording!(questions_work::regular_hire),
        Question::JobChange(_) => wording!(questions_work::job_change),
        Question::JobKind(0) => wording!(questions_work::job_kind_first),
        Question::JobKind(_) => wording!(questions_work::job_kind_next),
        Question::JobStarted(0) => wording!(questions_work::job_started_first),
        Question::JobStarted(_) => wording!(questions_work::job_started_next),
        Question::JobEnded(_) => wording!(questions_work::job_ended),
        Question::JobAfterServices(_) => wording!(questions_work::job_after_services),
        Question::JobOffered(_) => wording!(questions_work::job_offered),
        Question::StillEmployed => wording!(questions_work::still_employed),
        Question::Leave => wording!(questions_work::leave),
        Question::LeaveKind => wording!(questions_work::leave_kind),
        Question::LeaveFrom => wording!(questions_work::leave_from),
        Question::LeaveContinues => wording!(questions_work::leave_continues),
        Question::LeaveTo => wording!(questions_work::leave_to),
        Question::TemporaryUse => wording!(questions_work::temporary_use),
        Question::TemporaryPurpose => wording!(questions_work::temporary_purpose),
        Question::TemporaryContinues => wording!(questions_work::temporary_continues),
        Question::TemporaryEnded => wording!(questions_work::temporary_ended),
        Question::TemporaryReturned => wording!(questions_work::temporary_returned),
        Question::UsingSupport => wording!(questions_work::using_support),
        Question::OtherServices => wording!(questions_work::other_services),
        _ => Wording::NONE,
    }
}
