//! 1か月にいくらかかるか。7月ごとのまとまりで。

use super::super::tag::{Tag, classed, tag, text};
use super::{months, part, path};
use crate::engine::answers::{Age, Residence};
use crate::engine::assessment::{Category, Confirm, MonthCost, YenRange};
use crate::engine::law::PROVISIONAL_AFTER;
use crate::engine::{Answers, Assessment, usual_pay};
use crate::flow::state::State;
use crate::text::keys::days::SPACE;
use crate::text::{Book, days, money as words};

pub(super) fn section(book: Book, state: &State, seen: &Assessment) -> Tag {
    let section = part(book, words::TITLE);
    if seen.copay.months.is_empty() {
        let under_18 = seen.confirm.contains(Confirm::Under18) && seen.first_day.is_some();
        let said = if under_18 {
            words::UNDER_18
        } else {
            words::NONE
        };
        return section.with(text("p", book.get(said)));
    }
    let now = seen.as_of.service_month();
    let start = seen
        .copay
        .months
        .iter()
        .position(|month| month.month >= now);
    let coming = start
        .and_then(|at| seen.copay.months.get(at..))
        .unwrap_or_default();
    let table = months::table(book, &seen.copay.months, now);
    if coming.is_empty() {
        return section
            .with(text("p", book.get(words::ONLY_PAST)))
            .with(table);
    }
    let blocks = coming
        .chunk_by(MonthCost::is_like)
        .filter_map(|months| block(book, state, months))
        .collect();
    let parents = parents_may_count(state.answers());
    let taxed = coming.iter().any(|month| month.cap.max > 0);
    let later = coming.iter().any(|month| month.provisional);
    let assisted = coming.iter().all(on_assistance);
    let year = seen.as_of.year();
    let open_later = coming
        .iter()
        .any(|month| month.income_year > year && month.categories.len() > 1);
    section
        .with(tag("ol").class("blocks").all(blocks))
        .maybe(taxed.then(|| {
            text("p", book.get(words::ONLY))
                .say(book.get(SPACE))
                .say(book.get(words::CAP_NOTE))
        }))
        .maybe((!assisted).then(|| {
            text("p", book.get(words::JULY))
                .say(book.get(SPACE))
                .say(book.get(if parents {
                    words::PARENTS_COUNT
                } else {
                    words::PARENTS
                }))
        }))
        .maybe(open_later.then(|| text("p", book.get(words::LATER_YEARS))))
        .maybe(later.then(|| {
            text(
                "p",
                &book.fill(words::PROVISIONAL_NOTE, &[&review_month(book)]),
            )
        }))
        .with(table)
}

/// 親などの税金で決まるかもしれない人か (契約 §5.19)。
fn parents_may_count(answers: &Answers) -> bool {
    answers.residence == Some(Residence::Facility)
        && matches!(answers.age, None | Some(Age::From18To19))
}

/// 生活保護と分かっている月か。税ではなく、それで決まる。
fn on_assistance(month: &MonthCost) -> bool {
    month.categories.iter().eq([Category::PublicAssistance])
}

/// 続いた月のまとまり。
fn block(book: Book, state: &State, months: &[MonthCost]) -> Option<Tag> {
    let (first, last) = (months.first()?, months.last()?);
    let names = [
        days::month(book, first.month),
        days::month(book, last.month),
    ];
    let span = if months.len() == 1 {
        words::BLOCK_ONE
    } else {
        words::BLOCK
    };
    let years = [first.income_year.to_string(), first.fiscal_year.to_string()];
    let looks_at = if on_assistance(first) {
        book.get(words::ON_ASSISTANCE).to_owned()
    } else {
        book.fill(words::LOOKS_AT, &[&years[0], &years[1]])
    };
    let tag_of = if first.provisional {
        book.get(words::PROVISIONAL).to_owned()
    } else {
        book.fill(words::PROVISIONAL_LATER, &[&review_month(book)])
    };
    let tagged = last.provisional.then(|| classed("span", "tag", &tag_of));
    Some(
        tag("li")
            .class("block")
            .with(text("h3", &book.fill(span, &[&names[0], &names[1]])))
            .with(classed("p", "block-pay", &pay(book, first)))
            .with(classed("p", "block-note", &looks_at).maybe(tagged))
            .with(path::section(book, state, first)),
    )
}

/// 料金が見なおされる月: 決まりの分かっている最後の月の、次の月。
fn review_month(book: Book) -> String {
    days::month(book, PROVISIONAL_AFTER.date().service_month().plus(1))
}

/// 払う額の一文。
fn pay(book: Book, month: &MonthCost) -> String {
    let cap = days::yen_range(book, month.cap);
    let Some(pay) = month.pay else {
        return book.fill(words::OLD, &[&cap]);
    };
    if month.cap.max == 0 {
        return book.get(words::FREE).to_owned();
    }
    let usual = usual_pay(month.month.first_day()).unwrap_or(pay);
    let usual = days::yen_range(book, usual);
    if month.categories.iter().any(words::is_free) {
        let most = YenRange {
            min: pay.max,
            max: pay.max,
        };
        book.fill(words::MAYBE, &[&days::yen_range(book, most), &cap, &usual])
    } else {
        book.fill(words::TAXED, &[&days::yen_range(book, pay), &cap, &usual])
    }
}
