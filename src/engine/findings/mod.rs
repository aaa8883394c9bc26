//! 要件ごとの判定: みたす・みたさない・確認・分からない、その理由と条文。
//!
//! Nothing is judged a second time here. What a finding says comes from the printed result and from `Grounds`, the notes
//! of every case that was judged; so no finding can contradict the verdict. `tests/it/findings.rs` states what holds.

mod days;
mod person;
mod service;
mod work;

use super::answers::{Answers, Job};
use super::assessment::{Assessment, Confirm, Finding, Outcome, Reason, Rule, SettledBy, Verdict};
use super::eligibility::Grounds;
use super::fact::FactPath;
use super::law::Provision;

/// 判定を、決める順に並べる。
#[must_use]
pub fn findings(answers: &Answers, result: &Assessment, grounds: Grounds) -> Vec<Finding> {
    let view = View {
        answers,
        result,
        grounds,
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
    grounds: Grounds,
}

impl View<'_> {
    fn jobs(&self) -> &[Job] {
        self.answers.jobs.as_deref().unwrap_or_default()
    }

    fn is_refused(&self) -> bool {
        self.result.verdict == Verdict::NotAvailable
    }

    fn has(&self, id: Confirm) -> bool {
        self.result.confirm.contains(id)
    }

    /// どれかの場合にだけある確認か。
    fn may_have(&self, id: Confirm) -> bool {
        self.grounds.possible.contains(id) && !self.has(id)
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
        let mut settled_by: Vec<SettledBy> = asked.collect();
        let named = settled_by.len();
        settled_by.extend(self.facts(|found| found == rule));
        if settled_by.len() == named && outcome == Outcome::Unknown {
            // この要件の名のつく事実でなくても、日付や種類の空きが、この要件を開いたままにしている。
            settled_by.extend(self.facts(|found| found != Rule::Age));
        }
        Finding {
            rule,
            outcome,
            reason,
            provision,
            settled_by,
        }
    }

    fn facts(&self, of: impl Fn(Rule) -> bool) -> impl Iterator<Item = SettledBy> {
        let missing = self.result.missing.iter();
        missing
            .filter(move |fact| fact.rule().is_some_and(&of))
            .map(|fact| SettledBy::Fact(*fact))
    }

    fn lacks(&self, wanted: impl Fn(FactPath) -> bool) -> bool {
        self.result.missing.iter().any(|fact| wanted(*fact))
    }
}
