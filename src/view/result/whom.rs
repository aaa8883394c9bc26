//! どこに聞くか、窓口で何と言えばよいか。

use super::super::chrome;
use super::super::tag::{Tag, classed, tag, text};
use super::{has_no_job, part};
use crate::engine::Assessment;
use crate::engine::assessment::{Confirm, Verdict};
use crate::engine::calendar::Date;
use crate::engine::municipality::{self, Centre, Desk, Profile};
use crate::flow::question::Question;
use crate::flow::state::State;
use crate::text::keys::days::SPACE;
use crate::text::{Book, Text, alternatives, choices, confirm, days, result as words};

pub(super) fn section(book: Book, state: &State, seen: &Assessment) -> Tag {
    let path = Question::Municipality.path();
    let chosen = state.session.field(&path);
    let section = part(book, words::WHOM);
    let section = if let Some(profile) = municipality::find(chosen) {
        section.all(local(book, profile, state.opening.contact_hidden))
    } else {
        let choose = chosen.is_empty().then(|| {
            tag("p").with(chrome::change(
                path.clone(),
                book.get(words::CHOOSE_PLACE),
                "",
            ))
        });
        section
            .with(classed("p", "strong", book.get(words::DESK)))
            .maybe(choose)
    };
    let first = match seen.verdict {
        Verdict::NotAvailable | Verdict::Ended => words::SAY_OTHER,
        Verdict::Available | Verdict::NotYet | Verdict::Undecided => {
            if state.answers().using_support == Some(true) {
                words::SAY_USING
            } else if has_no_job(seen) {
                words::SAY_LATER
            } else {
                words::SAY_APPLY
            }
        }
    };
    let proxy = state
        .session
        .for_someone_else()
        .then_some(words::SAY_FOR_THEM);
    let first = [proxy, Some(words::SAY_FIRST), Some(first)];
    let first: Vec<&str> = first
        .into_iter()
        .flatten()
        .map(|said| book.get(said))
        .collect();
    let mut quotes = vec![quote(book, &first.join(book.get(SPACE)), "")];
    quotes.extend(to_ask(seen).into_iter().map(|id| {
        let ask = confirm::confirm(id);
        quote(book, book.get(ask.say), book.get(ask.about))
    }));
    section
        .with(text("p", book.get(words::DESK_NOTE)))
        .with(text("h3", book.get(words::SAY)))
        .with(tag("ul").class("say").all(quotes))
}

/// 聞くこと。大事なものから。もう関係のないものは出さない。
fn to_ask(seen: &Assessment) -> Vec<Confirm> {
    let over = seen.verdict == Verdict::Ended;
    let mut ids: Vec<Confirm> = seen.confirm.iter().collect();
    ids.retain(|id| !(confirm::is_detail(*id) && over));
    ids.retain(|id| *id != Confirm::CapReviewPractice || !seen.copay.months.is_empty());
    ids.sort_by_key(|id| confirm::is_detail(*id));
    ids
}

fn quote(book: Book, said: &str, about: &str) -> Tag {
    let about = (!about.is_empty()).then(|| classed("p", "choice-note", about));
    tag("li")
        .with(classed("p", "quote", &days::quoted(book, said)))
        .maybe(about)
}

fn local(book: Book, profile: &'static Profile, contact_hidden: bool) -> Vec<Tag> {
    let mut tags: Vec<Tag> = if contact_hidden {
        vec![classed("p", "strong", book.get(words::DESK))]
    } else {
        let desks = profile.desks.iter();
        desks.map(|place| desk(book, profile, place)).collect()
    };
    if !profile.centres.is_empty() {
        tags.push(text("h3", book.get(words::CENTRES)));
        tags.push(
            tag("ul").class("list").all(
                profile
                    .centres
                    .iter()
                    .map(|place| centre(book, place))
                    .collect(),
            ),
        );
    }
    let mut notes: Vec<Tag> = profile
        .provider_restriction
        .iter()
        .map(|rule| text("li", &book.foreign(rule)))
        .collect();
    notes.extend(profile.notes.iter().map(|note| {
        let day = Date::parse_iso(note.checked_on).map(|day| days::day(book, day));
        let checked = book.fill(
            words::LOCAL_CHECKED,
            &[&day.unwrap_or_default(), &book.foreign(note.source)],
        );
        text("li", &book.foreign(note.text)).with(classed("span", "choice-note", &checked))
    }));
    if !notes.is_empty() {
        let name = choices::place(book, profile);
        let summary = tag("summary").name(&book.fill(words::LOCAL, &[&name]));
        let about = book.get(words::LOCAL_WORDS);
        tags.push(
            tag("details")
                .with(summary)
                .maybe((!about.is_empty()).then(|| text("p", about)))
                .with(tag("ul").class("list").all(notes)),
        );
    }
    tags
}

fn desk(book: Book, profile: &Profile, desk: &Desk) -> Tag {
    let tel = (!desk.tel.is_empty()).then(|| {
        let number = tag("a")
            .class("line-link")
            .name(book.get(words::TEL))
            .say(book.get(SPACE))
            .say(desk.tel)
            .put("href", ["tel:", desk.tel].concat());
        tag("p").with(number)
    });
    tag("div")
        .with(classed("p", "strong", &book.foreign(desk.name)))
        .maybe(tel)
        .maybe(link(book, &choices::place(book, profile), desk.url))
}

fn centre(book: Book, centre: &Centre) -> Tag {
    let line = |name: Option<Text>, said: &'static str| {
        let name = name.map(|name| classed("span", "aside-name", book.get(name)));
        classed("p", "choice-note", "")
            .maybe(name)
            .say(&book.foreign(said))
    };
    let name = book.foreign(centre.name);
    tag("li")
        .with(classed("p", "strong", &name))
        .with(line(None, centre.kind))
        .with(line(None, centre.area))
        .with(line(Some(alternatives::WHO), centre.who))
        .with(line(Some(alternatives::COST), centre.cost))
        .maybe(link(book, &name, centre.url))
}

fn link(book: Book, name: &str, url: &'static str) -> Option<Tag> {
    let said = book.fill(words::PAGE_OF, &[name]);
    (!url.is_empty())
        .then(|| tag("p").with(chrome::outside(book, &said, url.to_owned()).class("line-link")))
}
