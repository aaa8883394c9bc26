//! この結果について: 答え、基準日、決まりの終わり、資料のくいちがい、約束。

use super::super::check::answered;
use super::super::chrome;
use super::super::tag::{Tag, classed, tag, text};
use super::{part, why as whys};
use crate::engine::Assessment;
use crate::engine::law::{Disagreement, source};
use crate::flow::state::State;
use crate::text::{Book, answers, days, questions, result as words, why};

pub(super) fn section(book: Book, state: &State, seen: &Assessment) -> Tag {
    let as_of = book.fill(words::AS_OF, &[&days::day_with_era(book, seen.as_of)]);
    let checked = book.fill(words::CHECKED, &[&days::day(book, seen.rules_checked_on)]);
    let coverage = why::coverage(book, seen.as_of);
    let decides = book.get(words::DECIDES);
    let lines = [
        decides,
        &as_of,
        &checked,
        &coverage,
        book.get(words::PRIVATE),
    ];
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
            book.get(title),
            tag("dl").class("answers").all(given.collect()),
        ))
        .with(folded(book.get(why::DISAGREE), disagreements(book)))
}

fn folded(summary: &str, inside: Tag) -> Tag {
    tag("details")
        .with(tag("summary").name(summary))
        .with(inside)
}

/// 資料のくいちがい: 二つの読み方、それぞれの資料、だれが決めるか、ここではどうしたか。
fn disagreements(book: Book) -> Tag {
    let rows = Disagreement::ALL.iter().map(|which| {
        let said = why::disagreement(*which);
        let readings = [why::FIRST, why::SECOND].into_iter().zip(said.readings);
        let readings = readings.zip(which.sources()).map(|((name, reading), id)| {
            let cited = source(id).map(|from| {
                classed("span", "choice-note", &whys::cited(book, from))
                    .maybe(whys::link(book, from))
            });
            text("p", &book.fill(name, &[book.get(reading)])).maybe(cited)
        });
        tag("li")
            .set("data-disagreement", which.id())
            .with(text("h3", book.get(said.title)))
            .all(readings.collect())
            .with(text(
                "p",
                &book.fill(why::WHO_DECIDES, &[book.get(said.decides)]),
            ))
            .with(text("p", &book.fill(why::HERE, &[book.get(said.here)])))
    });
    tag("ul").class("disagreements").all(rows.collect())
}
