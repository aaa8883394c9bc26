//! 仕事の要件の判定: 仕事の種類と、転職。

use super::super::answers::{Job, JobKind};
use super::super::assessment::{Confirm, Finding, Outcome, Reason, Rule, Verdict};
use super::super::fact::{FactPath, JobField};
use super::super::law::Provision;
use super::View;

impl View<'_> {
    pub(super) fn kind_of_work(&self) -> Finding {
        let (outcome, reason, provision) = if self.answers.jobs.is_none() {
            (Outcome::Unknown, Reason::KindUnknown, Provision::Act516)
        } else if self.jobs().is_empty() {
            (Outcome::NotMet, Reason::NoJobYet, Provision::Act516)
        } else if self.has(Confirm::ShortHoursInService) {
            (
                Outcome::Ask,
                Reason::ShortHoursCountOpen,
                Provision::PracticeShortHours,
            )
        } else if self.has(Confirm::TrialStart) {
            (
                Outcome::Ask,
                Reason::TrialCountOpen,
                Provision::PracticeShortHours,
            )
        } else if self.has(Confirm::PublicService) {
            (
                Outcome::Ask,
                Reason::PublicAppointment,
                Provision::PracticePublicService,
            )
        } else {
            self.kind_decided()
        };
        let asks = [
            Confirm::ShortHoursInService,
            Confirm::TrialStart,
            Confirm::PublicService,
        ];
        self.asking(Rule::KindOfWork, outcome, reason, provision, &asks)
    }

    fn kind_decided(&self) -> (Outcome, Reason, Provision) {
        let kinds = || self.jobs().iter().rev().map(|job| job.kind);
        let is_kind = |fact| matches!(fact, FactPath::Job(_, JobField::Kind));
        let undecided = self.result.verdict == Verdict::Undecided;
        let kind = if self.is_refused() {
            kinds().next().flatten()
        } else if undecided && (self.lacks(is_kind) || self.grounds.is_empty()) {
            // どれかの仕事の種類で、決まりうる。
            let open = kinds().any(|kind| kind.is_none());
            kinds().find(|_| !open).flatten()
        } else {
            // A型・自営業に移っても、そのまえの雇用で使えたなら、雇用の終わりとして言う (job_change)。
            let open = undecided || self.lacks(is_kind);
            kinds()
                .find(|kind| kind.map_or(open, JobKind::is_employment))
                .flatten()
        };
        match kind {
            None => (Outcome::Unknown, Reason::KindUnknown, Provision::Act516),
            Some(JobKind::ContinuousA) => (
                Outcome::NotMet,
                Reason::ContinuousAIsNotOrdinary,
                Provision::NotesContinuousA,
            ),
            Some(JobKind::SelfEmployed) => (
                Outcome::NotMet,
                Reason::SelfEmploymentIsNotEmployment,
                Provision::Act516,
            ),
            Some(_) => (
                Outcome::Met,
                Reason::EmployedAtOrdinaryWorkplace,
                Provision::Act516,
            ),
        }
    }

    pub(super) fn job_change(&self) -> Option<Finding> {
        // 雇用が切れて終わったときだけ「みたさない」。3年が終わったのなら、転職のためではない。
        let cut = self.grounds.cut_short() == Some(true);
        let broken = match self.result.verdict {
            Verdict::Ended if cut => Outcome::NotMet,
            _ => Outcome::Ask,
        };
        let (outcome, reason) = if self.has(Confirm::BetweenJobs) {
            (Outcome::Ask, Reason::BetweenTwoJobs)
        } else if self.has(Confirm::JobChangeGap) {
            (broken, Reason::GapAboveOneMonth)
        } else if self.has(Confirm::JobChangeRepeated) {
            (broken, Reason::ChangedTwice)
        } else if self.has(Confirm::JobChangeOfferDay) {
            (Outcome::Ask, Reason::OfferWithinOneMonth)
        } else if self.has(Confirm::EmployerTransfer) {
            (Outcome::Ask, Reason::EmployerTransferred)
        } else if self.has(Confirm::JobChange) {
            (Outcome::Met, Reason::ChangedWithinOneMonth)
        } else {
            return self.left_employment().or_else(|| self.open_change());
        };
        let asks = [
            Confirm::BetweenJobs,
            Confirm::JobChangeGap,
            Confirm::JobChangeRepeated,
            Confirm::JobChangeOfferDay,
            Confirm::EmployerTransfer,
            Confirm::JobChange,
        ];
        Some(self.asking(Rule::JobChange, outcome, reason, Provision::Qa20185, &asks))
    }

    /// 場合によって、1か月をこえる離職などになりうること。
    fn open_change(&self) -> Option<Finding> {
        let open = [
            Confirm::BetweenJobs,
            Confirm::JobChangeGap,
            Confirm::JobChangeRepeated,
            Confirm::JobChangeOfferDay,
            Confirm::EmployerTransfer,
        ];
        let undecided = self.result.verdict == Verdict::Undecided;
        let ends = self.grounds.may_be(Verdict::Ended);
        (undecided && open.iter().any(|id| self.may_have(*id))).then(|| {
            let reason = if ends {
                Reason::EndUnknown
            } else {
                Reason::HireDayUnknown
            };
            self.asking(
                Rule::JobChange,
                Outcome::Unknown,
                reason,
                Provision::Qa20185,
                &[],
            )
        })
    }

    /// A型・自営業に移って、雇用が終わったこと。
    fn left_employment(&self) -> Option<Finding> {
        let leaves = |job: &Job| job.kind.is_some_and(|kind| !kind.is_employment());
        let left = self.jobs().len() > 1 && self.jobs().last().is_some_and(leaves);
        let still = |verdict| self.grounds.may_be(verdict);
        let ended = match self.result.verdict {
            Verdict::NotAvailable => true,
            Verdict::Ended => self.grounds.cut_short() == Some(true),
            Verdict::Undecided => {
                !still(Verdict::Available)
                    && !still(Verdict::NotYet)
                    && self.grounds.cut_short() == Some(true)
            }
            Verdict::Available | Verdict::NotYet => false,
        };
        (left && ended).then(|| {
            // 使い始めたあとで終わったのか、その前かで、見込みがちがいうる。
            let outcome = match self.result.verdict {
                Verdict::Undecided => Outcome::Unknown,
                _ => Outcome::NotMet,
            };
            self.asking(
                Rule::JobChange,
                outcome,
                Reason::EmploymentEnded,
                Provision::NotesContinuousA,
                &[],
            )
        })
    }
}
