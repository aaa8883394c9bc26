//! あと何が分かれば決まるか。だれに聞き、何を見て、電話で何と言うか。

use super::super::chrome;
use super::super::tag::{Tag, classed, tag, text};
use super::part;
use crate::engine::Assessment;
use crate::engine::assessment::{ConfirmSet, Verdict};
use crate::engine::fact::FactPath;
use crate::engine::settle::{Decides, Settlement, Settling};
use crate::flow::question::Question;
use crate::flow::state::{State, dotted};
use crate::text::keys::days::COMMA;
use crate::text::{Book, Text, confirm, days, facts, result, settle as words};

/// 決まらない結果の下に。
pub(super) fn section(book: Book, state: &State) -> Option<Tag> {
    if !state.has_open_result() {
        return None;
    }
    let section = part(book, words::TITLE).set("data-settle", "");
    Some(match state.settlement() {
        None => section.with(text("p", book.get(words::SEARCHING))),
        Some(found) => section
            .maybe(only_city(book, found.ask))
            .all(groups(book, state, found)),
    })
}

/// 市区町村だけが決められること。
fn only_city(book: Book, ask: ConfirmSet) -> Option<Tag> {
    let abouts: Vec<&str> = ask
        .iter()
        .map(|id| book.get(confirm::confirm(id).about))
        .collect();
    (!abouts.is_empty()).then(|| {
        tag("div")
            .with(text("p", book.get(words::ONLY_CITY)))
            .with(chrome::list(&abouts))
    })
}

/// 見込みの組と、日付の組。
fn groups(book: Book, state: &State, found: &Settlement) -> Vec<Tag> {
    let of = |decides| -> Vec<&Settling> {
        let sets = found.sets.iter();
        sets.filter(|set| set.decides == decides).collect()
    };
    let verdict = of(Decides::Verdict);
    let mut dates = of(Decides::Dates);
    let mut told: Vec<FactPath> = Vec::new();
    // 見込みと同じことを、二度言わない。
    dates.retain(|set| !verdict.iter().any(|known| known.facts == set.facts));
    [(verdict, VERDICT), (dates, DATES)]
        .into_iter()
        .filter(|(sets, _)| !sets.is_empty())
        .map(|(sets, lead)| {
            let all = sets.iter().all(|set| set.always);
            let lead = match (all, sets.len()) {
                (true, 1) => lead.one,
                (true, _) => lead.all,
                (false, _) => lead.some,
            };
            let list = if sets.len() == 1 { "ul" } else { "ol" };
            let rows = sets.iter().map(|set| one_set(book, state, set, &mut told));
            let rows = rows.collect();
            tag("div")
                .with(text("p", book.get(lead)))
                .with(tag(list).class("settling").all(rows))
        })
        .collect()
}

/// 前置きの文。
struct Lead {
    all: Text,
    one: Text,
    some: Text,
}

const VERDICT: Lead = Lead {
    all: words::VERDICT_ALL,
    one: words::VERDICT_ONE,
    some: words::VERDICT_SOME,
};

const DATES: Lead = Lead {
    all: words::DATES_ALL,
    one: words::DATES_ONE,
    some: words::DATES_SOME,
};

/// 一つの組。もう聞き方を言った事実 (`told`) は、名前とボタンだけ。
fn one_set(book: Book, state: &State, set: &Settling, told: &mut Vec<FactPath>) -> Tag {
    let paths: Vec<String> = set.facts.iter().map(FactPath::to_string).collect();
    let facts = set.facts.iter().map(|fact| {
        let question = state.question_of(&dotted(&fact.to_string()));
        if told.contains(fact) {
            return tag("div")
                .class("sought")
                .with(named(book, *fact, question));
        }
        told.push(*fact);
        sought(book, *fact, question)
    });
    let facts: Vec<Tag> = facts.collect();
    let together = (set.facts.len() > 1).then(|| text("p", book.get(words::TOGETHER)));
    tag("li")
        .put("data-facts", paths.join(" "))
        .maybe(together)
        .all(facts)
}

/// 事実の名前と、答えるボタン。
fn named(book: Book, fact: FactPath, question: Option<Question>) -> Tag {
    let name = facts::fact(book, fact);
    let answer =
        question.map(|question| chrome::change(question.path(), book.get(result::ANSWER), &name));
    classed("p", "strong", &name).maybe(answer)
}

/// 一つの事実: 名前、答えるボタン、だれが知っているか、何に書いてあるか、電話の文。
pub(super) fn sought(book: Book, fact: FactPath, question: Option<Question>) -> Tag {
    let known = words::known(fact);
    let who: Vec<&str> = known.who.iter().map(|who| book.get(*who)).collect();
    let who = book.fill(words::WHO, &[&who.join(book.get(COMMA))]);
    let paper = book.fill(words::PAPER, &[book.get(known.paper)]);
    let said = book.get(known.say);
    let say = (!said.is_empty()).then(|| classed("p", "choice-note", book.get(words::SAY)));
    let quote = (!said.is_empty()).then(|| classed("p", "quote", &days::quoted(book, said)));
    tag("div")
        .class("sought")
        .with(named(book, fact, question))
        .with(text("p", &who))
        .with(text("p", &paper))
        .maybe(say)
        .maybe(quote)
}

/// 組のほかに、分かるとはっきりすること (多くはお金)。
pub(super) fn unknowns(book: Book, state: &State, seen: &Assessment) -> Option<Tag> {
    let mut asked = Vec::new();
    let mut rows = Vec::new();
    let year = seen.as_of.year();
    // 先の年の収入は、本人にも分からない。
    let knowable = |fact: &FactPath| fact.year().is_none_or(|of| i32::from(of) <= year);
    let settling = state.settlement();
    let said = |fact: &FactPath| {
        settling.is_some_and(|found| found.sets.iter().any(|set| set.facts.contains(fact)))
    };
    for fact in seen
        .missing
        .iter()
        .filter(|fact| knowable(fact) && !said(fact))
    {
        let question = state.question_of(&dotted(&fact.to_string()));
        let fresh = question.is_some_and(|question| !asked.contains(&question));
        let price = *fact == FactPath::Provider && seen.verdict != Verdict::Ended;
        if fresh || (question.is_none() && price) {
            asked.extend(question);
            rows.push(tag("li").with(sought(book, *fact, question)));
        }
    }
    (!rows.is_empty()).then(|| {
        let title = if seen.missing.iter().any(|fact| facts::is_about_use(*fact)) {
            result::MISSING
        } else {
            words::MONEY
        };
        part(book, title).with(tag("ul").class("unknowns").all(rows))
    })
}
