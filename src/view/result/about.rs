//! この結果について: 条件ごとの見方、答え、基準日、約束。

use super::super::check::answered;
use super::super::chrome;
use super::super::tag::{Tag, classed, tag, text};
use super::headline::{counting, question_of};
use super::part;
use crate::engine::Assessment;
use crate::engine::assessment::Finding;
use crate::flow::state::State;
use crate::text::findings::Counting;
use crate::text::keys::days::COLON;
use crate::text::{Book, answers, days, findings, questions, result as words};

pub(super) fn section(book: Book, state: &State, seen: &Assessment) -> Tag {
    let as_of = book.fill(words::AS_OF, &[&days::day_with_era(book, seen.as_of)]);
    let checked = book.fill(words::CHECKED, &[&days::day(book, seen.rules_checked_on)]);
    let mut lines = vec![book.get(words::DECIDES), &as_of, &checked];
    if seen.provisional {
        lines.push(book.get(words::PROVISIONAL));
    }
    lines.push(book.get(words::PRIVATE));
    let findings = seen
        .findings
        .iter()
        .map(|finding| row(book, state, finding, counting(state, seen)))
        .collect();
    let given = state.path().iter().filter_map(|question| {
        let answer = answers::answer(book, &state.session, *question, state.as_of)?;
        Some(answered(
            &questions::words(book, *question, state.as_of).label,
            &answer,
        ))
    });
    let title = if state.session.for_someone_else() {
        words::THEIR_ANSWERS
    } else {
        words::ANSWERS
    };
    part(book, words::ABOUT_RESULT)
        .with(chrome::list(&lines))
        .with(folded(
            book.get(words::FINDINGS),
            tag("ul").class("findings").all(findings),
        ))
        .with(folded(
            book.get(title),
            tag("dl").class("answers").all(given.collect()),
        ))
}

fn folded(summary: &str, inside: Tag) -> Tag {
    tag("details")
        .with(tag("summary").name(summary))
        .with(inside)
}

fn row(book: Book, state: &State, finding: &Finding, counting: Counting) -> Tag {
    let answer = question_of(state, finding)
        .and_then(|question| answers::answer(book, &state.session, question, state.as_of))
        .map(|answer| text("p", &book.fill(words::YOUR_ANSWER, &[&answer])));
    let article = finding
        .provision
        .article_on(state.as_of)
        .unwrap_or_default();
    let title = book.foreign(finding.provision.title());
    let source = book.fill(words::PROVISION, &[&title, &book.foreign(article)]);
    let heading = text("h3", book.get(findings::rule(finding.rule)))
        .say(book.get(COLON))
        .say(book.get(findings::outcome(finding.outcome)));
    tag("li")
        .with(heading)
        .maybe(answer)
        .with(text(
            "p",
            book.get(findings::reason(finding.reason, counting)),
        ))
        .with(classed("p", "choice-note", &source))
}
