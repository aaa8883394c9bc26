//! 仕事とサービスの質問の文。`{5}` は「2つ目の仕事の、」。

use super::keys::questions_work as keys;
use super::questions::Wording;
use crate::flow::question::Question;

macro_rules! wording {
    ($key:ident) => {
        Wording {
            title: keys::$key::TITLE,
            label: keys::$key::LABEL,
            why: keys::$key::WHY,
            hint: keys::$key::HINT,
            paper: keys::$key::PAPER,
        }
    };
}

#[allow(
    clippy::too_many_lines,
    reason = "one arm for each question, nothing else"
)]
pub(super) const fn wording(question: Question) -> Wording {
    match question {
        Question::Situation => wording!(situation),
        Question::TheirSituation => wording!(their_situation),
        Question::Services => wording!(services),
        Question::ServiceEndedOn => wording!(service_ended_on),
        Question::Job(0) => wording!(job_first),
        Question::Job(_) => wording!(job_next),
        Question::RegularHire(_) => wording!(regular_hire),
        Question::JobChange(_) => wording!(job_change),
        Question::JobKind(0) => wording!(job_kind_first),
        Question::JobKind(_) => wording!(job_kind_next),
        Question::JobStarted(0) => wording!(job_started_first),
        Question::JobStarted(_) => wording!(job_started_next),
        Question::JobEnded(_) => wording!(job_ended),
        Question::JobAfterServices(_) => wording!(job_after_services),
        Question::JobOffered(_) => wording!(job_offered),
        Question::StillEmployed => wording!(still_employed),
        Question::Leave => wording!(leave),
        Question::LeaveKind => wording!(leave_kind),
        Question::LeaveFrom => wording!(leave_from),
        Question::LeaveContinues => wording!(leave_continues),
        Question::LeaveTo => wording!(leave_to),
        Question::TemporaryUse => wording!(temporary_use),
        Question::TemporaryPurpose => wording!(temporary_purpose),
        Question::TemporaryContinues => wording!(temporary_continues),
        Question::TemporaryEnded => wording!(temporary_ended),
        Question::TemporaryReturned => wording!(temporary_returned),
        Question::UsingSupport => wording!(using_support),
        Question::OtherServices => wording!(other_services),
        _ => Wording::NONE,
    }
}
