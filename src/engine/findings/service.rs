//! サービスの要件の判定: 就職の前のサービスと、働きながらの一時的な利用。

use super::super::answers::{Service, TemporaryPurpose};
use super::super::assessment::{Confirm, Finding, Outcome, Reason, Rule, Verdict};
use super::super::law::{Provision, prior_service};
use super::View;

impl View<'_> {
    pub(super) fn prior_service(&self) -> Finding {
        let (outcome, reason, provision) = if self.grounds.is_empty() {
            self.service_without_cases()
        } else {
            self.service_of_cases()
        };
        let asks = [Confirm::GapBeforeHire, Confirm::LongerHoursWithoutService];
        self.asking(Rule::PriorService, outcome, reason, provision, &asks)
    }

    /// どの場合も、サービスを使ったか、いらない利用があるか。
    fn service_of_cases(&self) -> (Outcome, Reason, Provision) {
        let may = |served, used| self.grounds.may_stand(served, used);
        let returned = Some(TemporaryPurpose::ReturnToWork);
        let longer = Some(TemporaryPurpose::LongerHours);
        let served = may(true, None) || may(true, returned) || may(true, longer);
        let unserved = [None, returned, longer].map(|used| may(false, used));
        match unserved {
            [false, false, false] if self.has(Confirm::GapBeforeHire) => {
                (Outcome::Ask, Reason::ServiceThenGap, Provision::Act516)
            }
            [false, false, false] => (
                Outcome::Met,
                Reason::ServiceCounts,
                Provision::Regulation6102,
            ),
            [true, false, false] if !served => (
                Outcome::NotMet,
                Reason::ServiceDoesNotCount,
                Provision::Regulation6102,
            ),
            [false, true, false] => (
                Outcome::Met,
                Reason::ServiceNotNeededAfterReturn,
                Provision::NotesTemporaryUse,
            ),
            [false, _, true] if self.has(Confirm::LongerHoursWithoutService) => (
                Outcome::Ask,
                Reason::LongerHoursWithoutService,
                Provision::NotesTemporaryUse,
            ),
            _ => (
                Outcome::Unknown,
                Reason::ServiceUnknown,
                Provision::Regulation6102,
            ),
        }
    }

    /// 仕事がない・分からない・空きが多すぎるとき。
    fn service_without_cases(&self) -> (Outcome, Reason, Provision) {
        let services = self.answers.services.as_deref();
        // 初めの仕事の欄のサービスも、その仕事の前のサービスである (契約 §5.29)。
        let first = self
            .jobs()
            .first()
            .and_then(|job| job.after_services.as_deref());
        let counts = |services: Option<&[Service]>| services.map(prior_service::any_counts);
        let (outcome, reason) = if counts(services) == Some(true) || counts(first) == Some(true) {
            (Outcome::Met, Reason::ServiceCounts)
        } else if services.is_some() && self.is_refused() {
            (Outcome::NotMet, Reason::ServiceDoesNotCount)
        } else {
            (Outcome::Unknown, Reason::ServiceUnknown)
        };
        (outcome, reason, Provision::Regulation6102)
    }

    pub(super) fn temporary_use(&self) -> Option<Finding> {
        let used = self.answers.temporary_use.as_ref()?;
        let grounds = self.grounds;
        // 仕事がなければ見ない (契約 §5.30)。就職の前に終わった利用は、過去のこと (§5.32)。
        let past = !grounds.is_empty() && !grounds.may_use();
        if self.is_refused() || self.answers.jobs.as_deref() == Some(&[]) || past {
            return None;
        }
        let (outcome, reason) = if used.ended_on.is_none() {
            (Outcome::NotMet, Reason::TemporaryUseContinues)
        } else if self.has(Confirm::ReturnDay) {
            (Outcome::Ask, Reason::ReturnDayDiffers)
        } else if self.may_have(Confirm::ReturnDay) || self.return_is_open() {
            (Outcome::Unknown, Reason::ReturnDayUnknown)
        } else if grounds.is_empty() || grounds.may_not_use() {
            (Outcome::Unknown, Reason::HireDayUnknown)
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

    /// 職場に戻った日が分からず、そのために日付が出ないか (契約 §5.33)。
    pub(super) fn return_is_open(&self) -> bool {
        let used = self.answers.temporary_use.as_ref();
        let open = used.is_some_and(|used| {
            used.returned_on.is_none() && used.purpose != Some(TemporaryPurpose::LongerHours)
        });
        open && self.grounds.may_use() && self.result.verdict != Verdict::Ended
    }
}
