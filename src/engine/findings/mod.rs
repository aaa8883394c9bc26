//! 要件ごとの判定: みたす・みたさない・確認・分からない、その理由と条文。

mod days;

use super::answers::{Age, Answers, Job, JobKind, TemporaryPurpose};
use super::assessment::{Assessment, Confirm, Finding, Outcome, Reason, Rule, SettledBy, Verdict};
use super::eligibility::About;
use super::law::other_services::is_exclusive;
use super::law::periods::Periods;
use super::law::{Provision, prior_service};

/// 判定を、決める順に並べる。
#[must_use]
pub fn findings(
    answers: &Answers,
    result: &Assessment,
    periods: &Periods,
    about: Option<&About>,
) -> Vec<Finding> {
    let view = View {
        answers,
        result,
        periods,
        about,
    };
    [
        Some(view.prior_service()),
        Some(view.kind_of_work()),
        view.temporary_use(),
        view.job_change(),
        view.six_months(),
        view.three_years(),
        view.leave(),
        view.other_services(),
        view.age(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

struct View<'a> {
    answers: &'a Answers,
    result: &'a Assessment,
    periods: &'a Periods,
    about: Option<&'a About>,
}

impl View<'_> {
    fn jobs(&self) -> &[Job] {
        self.answers.jobs.as_deref().unwrap_or_default()
    }

    fn has(&self, id: Confirm) -> bool {
        self.result.confirm.contains(id)
    }

    /// だいたいの日のどれかにだけある確認か。
    fn may_have(&self, id: Confirm) -> bool {
        self.about.is_some_and(|about| about.possible.contains(id)) && !self.has(id)
    }

    fn finding(
        &self,
        rule: Rule,
        outcome: Outcome,
        reason: Reason,
        provision: Provision,
    ) -> Finding {
        self.asking(rule, outcome, reason, provision, &[])
    }

    /// 確認事項か、まだ分からない事実で決まる判定。
    fn asking(
        &self,
        rule: Rule,
        outcome: Outcome,
        reason: Reason,
        provision: Provision,
        confirm: &[Confirm],
    ) -> Finding {
        let asked = confirm
            .iter()
            .filter(|id| self.has(**id))
            .map(|id| SettledBy::Confirm(*id));
        let facts = self
            .result
            .missing
            .iter()
            .filter(|fact| fact.rule() == Some(rule));
        let settled_by = asked
            .chain(facts.map(|fact| SettledBy::Fact(*fact)))
            .collect();
        Finding {
            rule,
            outcome,
            reason,
            provision,
            settled_by,
        }
    }

    fn prior_service(&self) -> Finding {
        let fresh = self
            .jobs()
            .iter()
            .filter_map(|job| job.after_services.as_deref());
        // A型のあとの就職も、A型を使ってからの就職として数えなおす (契約 §5.28)。
        let jobs = self.jobs();
        let after = |kind: Option<JobKind>| jobs.windows(2).any(|pair| pair[0].kind == kind);
        let again =
            fresh.into_iter().any(prior_service::any_counts) || after(Some(JobKind::ContinuousA));
        let refused = self.result.verdict == Verdict::NotAvailable;
        let past_use = refused
            && jobs
                .last()
                .is_some_and(|job| job.kind.is_none_or(JobKind::is_employment));
        let counts = self
            .answers
            .services
            .as_deref()
            .map(prior_service::any_counts);
        let purpose = self.answers.temporary_use.as_ref().map(|used| used.purpose);
        let (outcome, reason, provision) = match (again || counts == Some(true), counts, purpose) {
            (true, ..) if self.has(Confirm::GapBeforeHire) => {
                (Outcome::Ask, Reason::ServiceThenGap, Provision::Act516)
            }
            (true, ..) => (
                Outcome::Met,
                Reason::ServiceCounts,
                Provision::Regulation6102,
            ),
            (false, _, Some(Some(TemporaryPurpose::ReturnToWork))) if !past_use => (
                Outcome::Met,
                Reason::ServiceNotNeededAfterReturn,
                Provision::NotesTemporaryUse,
            ),
            (false, _, Some(Some(TemporaryPurpose::LongerHours)))
                if self.has(Confirm::LongerHoursWithoutService) =>
            {
                (
                    Outcome::Ask,
                    Reason::LongerHoursWithoutService,
                    Provision::NotesTemporaryUse,
                )
            }
            (false, Some(_), _) if !refused && after(None) => (
                Outcome::Unknown,
                Reason::ServiceUnknown,
                Provision::Regulation6102,
            ),
            (false, None, _) => (
                Outcome::Unknown,
                Reason::ServiceUnknown,
                Provision::Regulation6102,
            ),
            (false, Some(_), _) => (
                Outcome::NotMet,
                Reason::ServiceDoesNotCount,
                Provision::Regulation6102,
            ),
        };
        let asks = [Confirm::GapBeforeHire, Confirm::LongerHoursWithoutService];
        self.asking(Rule::PriorService, outcome, reason, provision, &asks)
    }

    fn kind_of_work(&self) -> Finding {
        let jobs = self.answers.jobs.as_deref();
        let last = jobs.and_then(<[_]>::last);
        // A型・自営業に移っても、そのまえの雇用で使えたなら、雇用の終わりとして言う (job_change)。
        let employed = jobs
            .into_iter()
            .flatten()
            .rev()
            .find(|job| job.kind.is_none_or(JobKind::is_employment))
            .filter(|_| self.result.verdict != Verdict::NotAvailable);
        let last = employed.or(last);
        let (outcome, reason, provision) = match (jobs, last.and_then(|job| job.kind)) {
            (None, _) => (Outcome::Unknown, Reason::KindUnknown, Provision::Act516),
            (Some([]), _) => (Outcome::NotMet, Reason::NoJobYet, Provision::Act516),
            _ if self.has(Confirm::ShortHoursInService) => (
                Outcome::Ask,
                Reason::ShortHoursCountOpen,
                Provision::PracticeShortHours,
            ),
            _ if self.has(Confirm::TrialStart) => (
                Outcome::Ask,
                Reason::TrialCountOpen,
                Provision::PracticeShortHours,
            ),
            _ if self.has(Confirm::PublicService) => (
                Outcome::Ask,
                Reason::PublicAppointment,
                Provision::PracticePublicService,
            ),
            (_, None) => (Outcome::Unknown, Reason::KindUnknown, Provision::Act516),
            (_, Some(JobKind::ContinuousA)) => (
                Outcome::NotMet,
                Reason::ContinuousAIsNotOrdinary,
                Provision::NotesContinuousA,
            ),
            (_, Some(JobKind::SelfEmployed)) => (
                Outcome::NotMet,
                Reason::SelfEmploymentIsNotEmployment,
                Provision::Act516,
            ),
            (_, Some(_)) => (
                Outcome::Met,
                Reason::EmployedAtOrdinaryWorkplace,
                Provision::Act516,
            ),
        };
        let asks = [
            Confirm::ShortHoursInService,
            Confirm::TrialStart,
            Confirm::PublicService,
        ];
        self.asking(Rule::KindOfWork, outcome, reason, provision, &asks)
    }

    fn temporary_use(&self) -> Option<Finding> {
        let used = self.answers.temporary_use.as_ref()?;
        let (outcome, reason) = if used.ended_on.is_none() {
            (Outcome::NotMet, Reason::TemporaryUseContinues)
        } else if self.has(Confirm::ReturnDay) {
            (Outcome::Ask, Reason::ReturnDayDiffers)
        } else if self.may_have(Confirm::ReturnDay)
            || used.returned_on.is_none() && used.purpose != Some(TemporaryPurpose::LongerHours)
        {
            (Outcome::Unknown, Reason::ReturnDayUnknown)
        } else {
            (Outcome::Met, Reason::CountedFromEndOfTemporaryUse)
        };
        let asks = [Confirm::ReturnDay, Confirm::EndAfterTemporaryUse];
        Some(self.asking(
            Rule::TemporaryUse,
            outcome,
            reason,
            Provision::NotesTemporaryUse,
            &asks,
        ))
    }

    fn job_change(&self) -> Option<Finding> {
        let broken = match self.result.verdict {
            Verdict::Ended => Outcome::NotMet,
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
            let jobs = self.jobs();
            let left = jobs.len() > 1
                && jobs
                    .last()
                    .is_some_and(|job| job.kind.is_some_and(|kind| !kind.is_employment()));
            let still = matches!(self.result.verdict, Verdict::Available | Verdict::NotYet);
            return (left && !still).then(|| {
                self.finding(
                    Rule::JobChange,
                    Outcome::NotMet,
                    Reason::EmploymentEnded,
                    Provision::NotesContinuousA,
                )
            });
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

    fn leave(&self) -> Option<Finding> {
        let reason = if self.has(Confirm::LeaveDuringUse) {
            Reason::OnLeaveDuringUse
        } else if self.has(Confirm::LeaveBeforeStart) {
            Reason::OnLeaveBeforeStart
        } else {
            return None;
        };
        let asks = [
            Confirm::LeaveBeforeStart,
            Confirm::LeaveDuringUse,
            Confirm::FamilyLeave,
        ];
        Some(self.asking(
            Rule::Leave,
            Outcome::Ask,
            reason,
            Provision::PracticeLeave,
            &asks,
        ))
    }

    fn other_services(&self) -> Option<Finding> {
        let others = self.answers.other_services.as_deref().unwrap_or_default();
        others
            .iter()
            .any(|service| is_exclusive(*service))
            .then(|| {
                let asks = [Confirm::ExclusiveService];
                self.asking(
                    Rule::OtherServices,
                    Outcome::Ask,
                    Reason::OverlappingService,
                    Provision::PracticeExclusive,
                    &asks,
                )
            })
    }

    fn age(&self) -> Option<Finding> {
        match self.answers.age {
            Some(Age::Under18) => Some(self.asking(
                Rule::Age,
                Outcome::Ask,
                Reason::Under18,
                Provision::ChildAct63,
                &[Confirm::Under18],
            )),
            Some(Age::Over65) => Some(self.asking(
                Rule::Age,
                Outcome::Met,
                Reason::NoUpperAgeLimit,
                Provision::RegulationNoAgeLimit,
                &[Confirm::Over65],
            )),
            None => Some(self.finding(
                Rule::Age,
                Outcome::Unknown,
                Reason::AgeUnknown,
                Provision::Act41,
            )),
            Some(_) => None,
        }
    }
}
