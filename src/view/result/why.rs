//! なぜこの結果か: 条件ごとの ✔ ✖ ？、答え、わけ、根拠。

use super::super::chrome;
use super::super::tag::{Tag, classed, tag, text};
use super::headline::{counting, deciding, question_of};
use super::part;
use crate::engine::Assessment;
use crate::engine::assessment::{Finding, Outcome};
use crate::engine::calendar::Date;
use crate::engine::law::{Provision, Source, source};
use crate::flow::state::State;
use crate::text::findings::Counting;
use crate::text::{Book, Depth, answers, days, findings, result as shared, why as words};

pub(super) fn section(book: Book, state: &State, seen: &Assessment) -> Tag {
    let first = deciding(seen);
    let is_first = |finding: &&Finding| first.is_some_and(|first| first.rule == finding.rule);
    let rest = seen.findings.iter().filter(|finding| !is_first(finding));
    let counting = counting(state, seen);
    let rows = first
        .into_iter()
        .chain(rest)
        .map(|finding| row(book, state, finding, counting, is_first(&finding)))
        .collect();
    part(book, words::TITLE)
        .with(text("p", book.get(words::LEAD)))
        .with(tag("ul").class("findings").all(rows))
}

/// 一つの条件。押すと、答えとわけと根拠が出る。
fn row(book: Book, state: &State, finding: &Finding, counting: Counting, first: bool) -> Tag {
    let question = question_of(state, finding);
    let mend = question.map(|question| {
        let about = book.bare(findings::rule(finding.rule));
        tag("p").with(chrome::change(
            question.path(),
            book.get(shared::MEND),
            &about,
        ))
    });
    let answer = question
        .and_then(|question| answers::answer(book, &state.session, question, state.as_of))
        .map(|answer| text("p", &book.fill(shared::YOUR_ANSWER, &[&answer])));
    let mark = text("span", mark(finding.outcome))
        .class("mark")
        .set("data-outcome", finding.outcome.id())
        .set("aria-hidden", "true");
    let name = classed("span", "finding-name", "").name(book.get(findings::rule(finding.rule)));
    let outcome =
        classed("span", "finding-outcome", "").name(book.get(findings::outcome(finding.outcome)));
    let decides = first.then(|| classed("span", "tag", "").name(book.get(words::DECIDES)));
    let summary = tag("summary").with(mark).with(
        tag("span")
            .class("finding-line")
            .with(name)
            .with(outcome)
            .maybe(decides),
    );
    let details = tag("details")
        .class("finding")
        .with(summary)
        .maybe(answer)
        .with(text(
            "p",
            book.get(findings::reason(finding.reason, counting)),
        ))
        .maybe(mend)
        .with(grounds(book, finding.provision, state.as_of));
    tag("li")
        .set("data-finding", finding.rule.id())
        .set("data-outcome", finding.outcome.id())
        .key(finding.rule.id().to_owned())
        .with(details)
}

const fn mark(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "✔",
        Outcome::NotMet => "✖",
        Outcome::Ask | Outcome::Unknown => "？",
    }
}

/// 根拠: 条文か通知、資料、その種類、確かめた日。
fn grounds(book: Book, provision: Provision, as_of: Date) -> Tag {
    let article = provision.article_on(as_of).unwrap_or_default();
    let rule = [book.foreign(provision.title()), book.foreign(article)];
    let rule = book.fill(shared::PROVISION, &[&rule[0], &rule[1]]);
    let from = source(provision.source_id());
    let kind = from.map(|from| from.kind_at(provision.confidence()));
    let kind = kind.map(|kind| book.fill(words::KIND_IS, &[book.get(words::kind(kind))]));
    let checked = book.fill(words::CHECKED, &[&days::day(book, provision.checked_on())]);
    let mut lines = vec![text("li", &rule)];
    lines.extend(from.map(|from| text("li", &cited(book, from)).maybe(link(book, from))));
    lines.extend(kind.map(|kind| text("li", &kind)));
    lines.push(text("li", &checked));
    folded(book, words::GROUNDS, tag("ul").class("list").all(lines))
}

/// 第三の層。法令の深さでは、はじめから開いておく。
pub(super) fn folded(book: Book, name: crate::text::Text, inside: Tag) -> Tag {
    let details = tag("details")
        .class("grounds")
        .with(tag("summary").name(book.get(name)))
        .with(inside);
    if book.depth == Depth::Law {
        details.set("open", "")
    } else {
        details
    }
}

/// 資料の一行。
pub(super) fn cited(book: Book, from: &Source) -> String {
    let parts = [from.title, from.publisher, from.date].map(|part| book.foreign(part));
    book.fill(words::SOURCE, &parts.each_ref().map(AsRef::as_ref))
}

/// 資料の場所。見えない題で、どの資料への行き先かを分ける。
pub(super) fn link(book: Book, from: &Source) -> Option<Tag> {
    if from.url.is_empty() {
        return None;
    }
    let title = tag("span")
        .class("visually-hidden")
        .name(&book.foreign(from.title));
    let link = chrome::outside(book, book.get(words::OPEN_SOURCE), from.url.to_owned()).with(title);
    Some(tag("span").class("cited").with(link))
}
