//! 日付を変えない要件の判定: 休み、ほかのサービス、年齢。使えないときは、問いが残らないので言わない。

use super::super::answers::Age;
use super::super::assessment::{Confirm, Finding, Outcome, Reason, Rule};
use super::super::fact::FactPath;
use super::super::law::Provision;
use super::View;

impl View<'_> {
    pub(super) fn leave(&self) -> Option<Finding> {
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

    pub(super) fn other_services(&self) -> Option<Finding> {
        self.has(Confirm::ExclusiveService).then(|| {
            self.asking(
                Rule::OtherServices,
                Outcome::Ask,
                Reason::OverlappingService,
                Provision::PracticeExclusive,
                &[Confirm::ExclusiveService],
            )
        })
    }

    pub(super) fn age(&self) -> Option<Finding> {
        if self.is_refused() {
            return None;
        }
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
            // 年齢で結果が変わらないうちは、「分かればはっきりする」とは言えない。
            None if self.lacks(|fact| fact == FactPath::Age) => Some(self.asking(
                Rule::Age,
                Outcome::Unknown,
                Reason::AgeUnknown,
                Provision::Act41,
                &[],
            )),
            _ => None,
        }
    }
}
