//! 期間の要件の判定: 6か月と3年。どの場合でもそうなるときだけ言い切る。

use super::super::assessment::{Confirm, Finding, Outcome, Reason, Rule, Verdict};
use super::super::eligibility::Passed;
use super::super::law::Provision;
use super::View;

impl View<'_> {
    fn has_no_days(&self) -> bool {
        self.is_refused() || self.answers.jobs.as_deref().is_some_and(<[_]>::is_empty)
    }

    pub(super) fn six_months(&self) -> Option<Finding> {
        if self.has_no_days() {
            return None;
        }
        let as_of = self.result.as_of;
        let passed = match self.result.first() {
            Some(first) if first.to <= as_of => Passed::Yes,
            Some(first) if as_of < first.from => Passed::No,
            // だいたいの日の中に、今日をはさむ。
            Some(_) => Passed::Open,
            // 日付が決まらなくても、すぎたか、まだかは、分かることがある (契約 §5.31、§5.33、§5.49)。
            None => self.grounds.first_passed(),
        };
        let (outcome, reason) = match passed {
            Passed::Yes => (Outcome::Met, Reason::SixMonthsReached),
            Passed::No => (Outcome::NotMet, Reason::SixMonthsNotReached),
            Passed::Open => self.open_start(),
        };
        let mut asks = vec![Confirm::MonthStartPractice];
        if outcome == Outcome::Ask {
            asks.extend([Confirm::ShortHoursInService, Confirm::JobChangeGap]);
        }
        Some(self.asking(
            Rule::SixMonths,
            outcome,
            reason,
            Provision::NotesTarget,
            &asks,
        ))
    }

    /// 数えはじめの日が決まらないわけ。
    fn open_start(&self) -> (Outcome, Reason) {
        if self.has(Confirm::ShortHoursInService) {
            (Outcome::Ask, Reason::ShortHoursCountOpen)
        } else if self.has(Confirm::JobChangeGap) && self.result.first().is_none() {
            (Outcome::Ask, Reason::GapAboveOneMonth)
        } else if self.return_is_open() && !self.grounds.may_not_use() {
            (Outcome::Unknown, Reason::ReturnDayUnknown)
        } else {
            (Outcome::Unknown, Reason::HireDayUnknown)
        }
    }

    pub(super) fn three_years(&self) -> Option<Finding> {
        if self.has_no_days() {
            return None;
        }
        let as_of = self.result.as_of;
        let passed = match self.result.last() {
            Some(last) if last.to < as_of => Passed::Yes,
            Some(last) if as_of <= last.from => Passed::No,
            Some(_) => Passed::Open,
            None => match self.grounds.last_passed() {
                Passed::Yes => Passed::Yes,
                // 始まりも終わりも決まっていない期間の「中」とは言わない。
                _ => Passed::Open,
            },
        };
        let asks_of_dates = [Confirm::LeapDayEnd, Confirm::EndAfterTemporaryUse];
        let open = [Confirm::ShortHoursInService, Confirm::JobChangeGap];
        let asked = open.iter().any(|id| self.has(*id));
        let (outcome, reason) = match passed {
            Passed::Yes => (
                Outcome::NotMet,
                match self.grounds.cut_short() {
                    Some(true) => Reason::EmploymentEnded,
                    Some(false) => Reason::ThreeYearsPassed,
                    None => Reason::EndUnknown,
                },
            ),
            Passed::No => (Outcome::Met, Reason::WithinThreeYears),
            Passed::Open if asked => (Outcome::Ask, Reason::EndUnknown),
            Passed::Open => (Outcome::Unknown, Reason::EndUnknown),
        };
        let asks = if outcome == Outcome::Ask {
            &open
        } else {
            &asks_of_dates
        };
        let finding = self.asking(
            Rule::ThreeYears,
            outcome,
            reason,
            Provision::Regulation6103,
            asks,
        );
        // まだ始まらず、終わりを決めるものもない: 3年は、まだ問われていない。
        let not_asked = outcome == Outcome::Unknown
            && finding.settled_by.is_empty()
            && self.result.verdict == Verdict::NotYet;
        (!not_asked).then_some(finding)
    }
}
