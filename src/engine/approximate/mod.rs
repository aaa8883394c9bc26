//! だいたいの日: 範囲の日を一つずつ入れて判断し、すべてに共通することだけを残す (契約 §5.2、docs/decisions/0017)。
//!
//! The rules know nothing of ranges. Each choice of days is judged as if it had been given exactly; what all of them have
//! in common is the result, and the days on which they differ become `About`'s ranges.

mod check;
mod days;
mod missing;
mod pool;
#[cfg(test)]
mod tests;

pub use check::{check, usable};
pub use days::turning_days;
pub use missing::rank;

use super::answers::Answers;
use super::assessment::Verdict;
use super::calendar::Date;
use super::eligibility::common::Common;
use super::eligibility::{
    About, Eligibility, Grounds, cases, eligibility as of_exact, never_available,
};
use super::law::NotCovered;
use super::law::periods::Periods;
use missing::{Missing, missing};
pub use pool::Asked;
use pool::Pool;

/// だいたいの日のある回答を判断する。
///
/// # Errors
/// `NotCovered` outside the days that the tables know.
pub fn eligibility(
    answers: &Answers,
    as_of: Date,
    periods: &Periods,
) -> Result<Eligibility, NotCovered> {
    let asked = Asked::new(answers, as_of, periods);
    let example = asked.example(answers);
    let inner = cases(&example, as_of, periods).cases.len();
    let slim = Asked::slim(answers);
    let Some(table) = days::to_try(&asked, &slim, inner) else {
        return Ok(too_many(example));
    };
    let (all, groups) = asked.judged(&slim, &table);
    let mut found = Eligibility::of(&all.common);
    if answers.jobs.as_deref().is_none_or(<[_]>::is_empty) {
        // 仕事がなければ、日で変わるのは休みの確認だけ。
        let exact = of_exact(&example, as_of, periods);
        found.verdict_facts = exact.verdict_facts;
        found.about = Some(all.about(example));
        return Ok(found);
    }
    let missing = if all.too_many {
        // 試しきれていないので、わけも言い切れない。
        found.grounds = Grounds::default();
        Missing::default()
    } else {
        missing(&asked, answers, &example, &table, (&all, &groups))?
    };
    found.verdict_facts = missing.verdict;
    found.date_facts = missing.dates;
    found.about = Some(About {
        month_facts: missing.months,
        ..all.about(example)
    });
    Ok(found)
}

/// だいたいの日のある回答の、すべての場合に共通することと、判断した数。試しきれなければ `None`。
#[must_use]
pub fn common(answers: &Answers, as_of: Date, periods: &Periods) -> Option<(Common, usize)> {
    let asked = Asked::new(answers, as_of, periods);
    let inner = cases(&asked.example(answers), as_of, periods).cases.len();
    let slim = Asked::slim(answers);
    let table = days::to_try(&asked, &slim, inner)?;
    let pool = asked.pooled(&slim, &table);
    (!pool.too_many).then_some((pool.common, pool.judged))
}

/// 日の組が多すぎて、試しきれない (docs/decisions/0016、0017)。
fn too_many(example: Answers) -> Eligibility {
    let mut found = Eligibility::of(&Common::default());
    if never_available(&example) {
        found.verdict = Verdict::NotAvailable;
    }
    found.about = Some(Pool::default().about(example));
    found
}
