//! この結果について: 条件ごとの見方、答え、基準日、約束。

use super::super::check::answered;
use super::super::chrome;
use super::super::tag::{Tag, classed, tag, text};
use super::headline::{counts_after_use, question_of};
use super::part;
use crate::engine::Assessment;
use crate::engine::assessment::Finding;
use crate::flow::state::State;
use crate::text::{answers, days, fill, findings, questions, result as words};

pub(super) fn section(state: &State, seen: &Assessment) -> Tag {
    let as_of = fill(words::AS_OF, &[&days::day_with_era(seen.as_of)]);
    let checked = fill(words::CHECKED, &[&days::day(seen.rules_checked_on)]);
    let mut lines = vec![words::DECIDES, &as_of, &checked];
    if seen.provisional {
        lines.push(words::PROVISIONAL);
    }
    lines.push(words::PRIVATE);
    let findings = seen
        .findings
        .iter()
        .map(|finding| row(state, finding, counts_after_use(seen)))
        .collect();
    let given = state.path().iter().filter_map(|question| {
        let answer = answers::answer(&state.session, *question, state.as_of)?;
        Some(answered(
            &questions::words(*question, state.as_of).label,
            &answer,
        ))
    });
    let title = if state.session.for_someone_else() {
        words::THEIR_ANSWERS
    } else {
        words::ANSWERS
    };
    part(words::ABOUT_RESULT)
        .with(chrome::list(&lines))
        .with(folded(
            words::FINDINGS,
            tag("ul").class("findings").all(findings),
        ))
        .with(folded(
            title,
            tag("dl").class("answers").all(given.collect()),
        ))
}

fn folded(summary: &str, inside: Tag) -> Tag {
    tag("details").with(text("summary", summary)).with(inside)
}

fn row(state: &State, finding: &Finding, after_use: bool) -> Tag {
    let answer = question_of(state, finding)
        .and_then(|question| answers::answer(&state.session, question, state.as_of))
        .map(|answer| text("p", &fill(words::YOUR_ANSWER, &[&answer])));
    let article = finding
        .provision
        .article_on(state.as_of)
        .unwrap_or_default();
    let source = fill(words::PROVISION, &[finding.provision.title(), article]);
    let heading = text("h3", findings::rule(finding.rule))
        .say("：")
        .say(findings::outcome(finding.outcome));
    tag("li")
        .with(heading)
        .maybe(answer)
        .with(text("p", findings::reason(finding.reason, after_use)))
        .with(classed("p", "choice-note", &source))
}
