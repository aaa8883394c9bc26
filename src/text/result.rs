//! 結果の画面の文。

use super::keys::result as keys;
#[cfg(any(feature = "browser", not(target_arch = "wasm32")))]
pub(crate) use super::keys::result::*;
use super::{Book, Text, confirm, days, facts};
use crate::engine::Assessment;
use crate::engine::assessment::{Confirm, Finding, Outcome, Rule, Span, Verdict};
use crate::engine::calendar::Date;
use crate::engine::fact::FactPath;

/// 見込みの文。`after_use` は、働きながら使ったサービスのあとから数える人か。
#[must_use]
pub fn verdict(book: Book, seen: &Assessment, after_use: bool) -> String {
    let (first, last) = (seen.first_day, seen.last_day);
    let exact = |day: Date| Span { from: day, to: day };
    let (template, span): (Text, Option<Span>) = match seen.verdict {
        Verdict::Available => (keys::verdict::AVAILABLE, None),
        Verdict::NotYet if first.is_some() => (keys::verdict::NOT_YET, first.map(exact)),
        Verdict::NotYet if seen.first_day_range.is_some() => {
            (keys::verdict::NOT_YET_BETWEEN, seen.first_day_range)
        }
        Verdict::NotYet if after_use => (keys::verdict::NOT_YET_AFTER_USE, None),
        Verdict::NotYet => (keys::verdict::NOT_YET_OPEN, None),
        Verdict::Ended if last.is_some() => (keys::verdict::ENDED, last.map(exact)),
        Verdict::Ended if seen.last_day_range.is_some() => {
            (keys::verdict::ENDED_BETWEEN, seen.last_day_range)
        }
        Verdict::Ended => (keys::verdict::ENDED_OPEN, None),
        Verdict::NotAvailable => (keys::verdict::NOT_AVAILABLE, None),
        Verdict::Undecided if seen.rehire_by.is_some() => (keys::verdict::UNDECIDED_REHIRE, None),
        Verdict::Undecided if only_the_start_is_open(seen) => {
            (keys::verdict::UNDECIDED_START, None)
        }
        Verdict::Undecided => (keys::verdict::UNDECIDED, None),
    };
    let day = span.map(|span| days::span(book, span));
    book.fill(template, &[day.as_deref().unwrap_or_default()])
}

/// どの数え方でも、どの日でも使える見込みで、始まりの日だけが決まらないか。
fn only_the_start_is_open(seen: &Assessment) -> bool {
    let start = |because| matches!(because, Confirm::TrialStart | Confirm::ReturnDay);
    let mut readings = seen.other_readings.iter();
    let open = readings.any(|reading| start(reading.because)) || seen.first_day_range.is_some();
    let mut lasts = seen.other_readings.iter().map(|reading| reading.last_day);
    let never_over = lasts.all(|last| last >= seen.as_of)
        && seen.last().is_some_and(|last| last.from >= seen.as_of);
    // だいたいの日は、分かっても、始まりの日が変わるだけ。
    let decides_more = |fact: &FactPath| {
        facts::is_about_use(*fact) && !(seen.first_day_range.is_some() && facts::is_a_day(*fact))
    };
    // 期間のほかの要件が決まっていなければ、使えるとは言わない (空きが長すぎるかもしれない、など)。
    let settled = |finding: &Finding| {
        matches!(finding.rule, Rule::SixMonths | Rule::ThreeYears)
            || !matches!(finding.outcome, Outcome::Unknown | Outcome::NotMet)
    };
    open && never_over
        && seen.findings.iter().all(settled)
        && !seen.missing.iter().any(decides_more)
        && !seen.confirm.iter().any(confirm::may_end_it)
}

/// 見込みの次の一文。
#[must_use]
pub const fn then(verdict: Verdict, using: bool) -> Text {
    match verdict {
        Verdict::Available if using => keys::then::AVAILABLE_USING,
        Verdict::Available => keys::then::AVAILABLE,
        Verdict::NotYet => keys::then::NOT_YET,
        Verdict::Ended => keys::then::ENDED,
        Verdict::NotAvailable => keys::then::NOT_AVAILABLE,
        Verdict::Undecided => keys::then::UNDECIDED,
    }
}

/// 別の数え方の理由。
#[must_use]
pub const fn reading(because: Confirm) -> Text {
    match because {
        Confirm::TrialStart => keys::reading::TRIAL_START,
        Confirm::ReturnDay => keys::reading::RETURN_DAY,
        Confirm::EndAfterTemporaryUse => keys::reading::END_AFTER_TEMPORARY_USE,
        Confirm::LeapDayEnd => keys::reading::LEAP_DAY_END,
        _ => keys::reading::OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::{Book, keys, verdict};
    use crate::contract::assess_text;

    fn said(jobs: &str, approximate: &str) -> String {
        let answers = format!(
            r#"{{"as_of":"2026-11-21","age":"20_39","services":["transition_support"],
                "jobs":{jobs},"approximate":{approximate}}}"#
        );
        let seen = assess_text(&answers, None).expect("usable answers");
        verdict(Book::plain(), &seen, false)
    }

    /// 就職の日だけがだいたいなら、使えることは決まっている。
    #[test]
    fn only_the_day_of_hire_is_rough() {
        let jobs = r#"[{"kind":"ordinary"}]"#;
        let range = r#"{"jobs[0].started_on":{"from":"2026-03-01","to":"2026-05-31"}}"#;
        assert_eq!(
            said(jobs, range),
            Book::plain().get(keys::verdict::UNDECIDED_START)
        );
    }

    /// 仕事と仕事の間が1か月をこえたかもしれないなら、使えるとは言わない。
    #[test]
    fn a_gap_that_may_be_too_long_is_no_promise() {
        let jobs = r#"[{"kind":"ordinary"},{"kind":"ordinary","started_on":"2026-10-15","change":"own_choice"}]"#;
        let range = r#"{"jobs[0].started_on":{"from":"2026-03-01","to":"2026-03-31"},
                        "jobs[0].ended_on":{"from":"2026-08-01","to":"2026-08-25"}}"#;
        let certain = said(jobs, range);
        assert_eq!(certain, Book::plain().get(keys::verdict::UNDECIDED));
        let range = r#"{"jobs[0].started_on":{"from":"2026-04-20","to":"2026-04-30"},
                        "jobs[0].ended_on":{"from":"2026-08-01","to":"2026-09-30"}}"#;
        assert_eq!(
            said(jobs, range),
            Book::plain().get(keys::verdict::UNDECIDED)
        );
    }
}
