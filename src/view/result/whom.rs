//! どこに聞くか、窓口で何と言えばよいか。

use super::super::chrome;
use super::super::tag::{Tag, classed, tag, text};
use super::local::Sight;
use super::local_groups::unknown;
use super::{has_no_job, part};
use crate::engine::Assessment;
use crate::engine::assessment::{Confirm, Verdict};
use crate::engine::municipality;
use crate::flow::question::Question;
use crate::flow::state::State;
use crate::text::keys::days::SPACE;
use crate::text::{Book, confirm, days, local, result as words};

pub(super) fn section(book: Book, state: &State, seen: &Assessment) -> Tag {
    let path = Question::Municipality.path();
    let chosen = state.session.field(&path);
    let section = part(book, words::WHOM);
    let found = municipality::find(chosen).zip(local::find(chosen));
    let sight = found.map(|(profile, local)| Sight {
        book,
        local,
        profile,
        as_of: seen.as_of,
    });
    let section = if let Some(sight) = sight {
        section.all(if state.opening.contact_hidden {
            vec![classed("p", "strong", book.get(words::DESK))]
        } else {
            sight.desks()
        })
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
    let tags = |of: fn(Sight) -> Vec<Tag>| sight.map(of).unwrap_or_default();
    section
        .with(text("p", book.get(words::DESK_NOTE)))
        .all(tags(Sight::documents))
        .with(text("h3", book.get(words::SAY)))
        .with(tag("ul").class("say").all(quotes))
        .all(tags(Sight::centres))
        .all(tags(Sight::folds))
        .maybe(unknown(book, sight.map(|sight| sight.local)))
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
