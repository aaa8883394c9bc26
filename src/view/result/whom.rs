//! どこに聞くか、窓口で何と言えばよいか。

use super::super::chrome;
use super::super::tag::{Tag, classed, tag, text};
use super::part;
use crate::engine::Assessment;
use crate::engine::assessment::{Confirm, Verdict};
use crate::engine::municipality::{self, Centre, Desk, Profile};
use crate::flow::question::Question;
use crate::flow::state::State;
use crate::text::{confirm, fill, result as words};

pub(super) fn section(state: &State, seen: &Assessment) -> Tag {
    let path = Question::Municipality.path();
    let chosen = state.session.field(&path);
    let section = part(words::WHOM);
    let section = if let Some(profile) = municipality::find(chosen) {
        section.all(local(profile))
    } else {
        let choose = chosen
            .is_empty()
            .then(|| tag("p").with(chrome::change(path.clone(), words::CHOOSE_PLACE, "")));
        section
            .with(classed("p", "strong", words::DESK))
            .maybe(choose)
    };
    let first = match seen.verdict {
        Verdict::NotAvailable | Verdict::Ended => words::SAY_OTHER,
        Verdict::Available | Verdict::NotYet | Verdict::Undecided => {
            if state.answers().using_support == Some(true) {
                words::SAY_USING
            } else {
                words::SAY_APPLY
            }
        }
    };
    let proxy = if state.session.for_someone_else() {
        words::SAY_FOR_THEM
    } else {
        ""
    };
    let mut quotes = vec![quote(&[proxy, words::SAY_FIRST, first].concat(), "")];
    quotes.extend(to_ask(seen).into_iter().map(|id| {
        let ask = confirm::confirm(id);
        quote(ask.say, ask.about)
    }));
    section
        .with(text("p", words::DESK_NOTE))
        .with(text("h3", words::SAY))
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

fn quote(said: &str, about: &str) -> Tag {
    let about = (!about.is_empty()).then(|| classed("p", "choice-note", about));
    tag("li")
        .with(classed("p", "quote", "「").say(said).say("」"))
        .maybe(about)
}

fn local(profile: &'static Profile) -> Vec<Tag> {
    let mut tags: Vec<Tag> = profile.desks.iter().map(desk).collect();
    if !profile.centres.is_empty() {
        tags.push(text("h3", words::CENTRES));
        tags.push(
            tag("ul")
                .class("list")
                .all(profile.centres.iter().map(centre).collect()),
        );
    }
    let mut notes: Vec<Tag> = profile
        .provider_restriction
        .iter()
        .map(|rule| text("li", rule))
        .collect();
    notes.extend(profile.notes.iter().map(|note| {
        let checked = fill(words::LOCAL_CHECKED, &[note.checked_on, note.source]);
        text("li", note.text).with(classed("span", "choice-note", &checked))
    }));
    if !notes.is_empty() {
        let summary = text("summary", &fill(words::LOCAL, &[profile.name]));
        tags.push(
            tag("details")
                .with(summary)
                .with(tag("ul").class("list").all(notes)),
        );
    }
    tags
}

fn desk(desk: &Desk) -> Tag {
    let tel = (!desk.tel.is_empty()).then(|| {
        text("a", words::TEL)
            .say(desk.tel)
            .put("href", ["tel:", desk.tel].concat())
    });
    classed("p", "strong", desk.name)
        .with(tag("br"))
        .maybe(tel)
        .maybe(link(desk.url))
}

fn centre(centre: &Centre) -> Tag {
    let about = [centre.kind, centre.area, centre.who, centre.cost].join("／");
    tag("li")
        .with(classed("span", "strong", centre.name))
        .with(classed("span", "choice-note", &about))
        .maybe(link(centre.url))
}

fn link(url: &'static str) -> Option<Tag> {
    (!url.is_empty()).then(|| {
        text("a", url)
            .set("href", url)
            .set("target", "_blank")
            .set("rel", "noopener noreferrer")
    })
}
