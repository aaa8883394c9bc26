//! 期間の要件の判定: 6か月と3年。だいたいの日では、どの日でもそうなるときだけ言い切る。

use super::super::assessment::{Confirm, Finding, Outcome, Reason, Rule, Verdict};
use super::super::law::Provision;
use super::View;

impl View<'_> {
    fn has_no_days(&self) -> bool {
        self.result.verdict == Verdict::NotAvailable
            || self.answers.jobs.as_deref().is_some_and(<[_]>::is_empty)
    }

    pub(super) fn six_months(&self) -> Option<Finding> {
        if self.has_no_days() {
            return None;
        }
        let as_of = self.result.as_of;
        let (outcome, reason) = match self.result.first() {
            Some(first) if first.to <= as_of => (Outcome::Met, Reason::SixMonthsReached),
            Some(first) if as_of < first.from => (Outcome::NotMet, Reason::SixMonthsNotReached),
            // だいたいの日の中に、今日をはさむ。
            Some(_) => (Outcome::Unknown, Reason::HireDayUnknown),
            // 数えはじめの日が決まらなくても、まだであることは分かっている (契約 §5.31、§5.33)。
            None if self.result.verdict == Verdict::NotYet => {
                (Outcome::NotMet, Reason::SixMonthsNotReached)
            }
            None => (Outcome::Unknown, Reason::HireDayUnknown),
        };
        Some(self.asking(
            Rule::SixMonths,
            outcome,
            reason,
            Provision::NotesTarget,
            &[Confirm::MonthStartPractice],
        ))
    }

    pub(super) fn three_years(&self) -> Option<Finding> {
        if self.has_no_days() {
            return None;
        }
        let as_of = self.result.as_of;
        let (outcome, reason) = match self.result.last() {
            Some(last) if last.to < as_of => {
                let reason = match self.is_cut_short() {
                    Some(true) => Reason::EmploymentEnded,
                    Some(false) => Reason::ThreeYearsPassed,
                    None => Reason::EndUnknown,
                };
                (Outcome::NotMet, reason)
            }
            Some(last) if as_of <= last.from => (Outcome::Met, Reason::WithinThreeYears),
            Some(_) => (Outcome::Unknown, Reason::EndUnknown),
            None if self.result.verdict == Verdict::Ended => (Outcome::NotMet, Reason::EndUnknown),
            None => (Outcome::Unknown, Reason::EndUnknown),
        };
        let asks = [Confirm::LeapDayEnd, Confirm::EndAfterTemporaryUse];
        Some(self.asking(
            Rule::ThreeYears,
            outcome,
            reason,
            Provision::Regulation6103,
            &asks,
        ))
    }

    /// 数えた終わりより前に、雇用が切れて終わったか。だいたいの日で分かれれば `None`。
    fn is_cut_short(&self) -> Option<bool> {
        let days = self.result.first_day.zip(self.result.last_day);
        match self.about.filter(|_| days.is_none()) {
            Some(about) => about.cut_short,
            None => Some(days.is_some_and(|(first, last)| self.periods.is_cut_short(first, last))),
        }
    }
}
