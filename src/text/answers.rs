//! 答えを文にする。「回答の確認」と結果で使う。

use super::keys::app;
use super::keys::fields::{hint, label};
use super::{Book, Text, choices, days, ruby};
use crate::engine::calendar::Date;
use crate::flow::control::Control;
use crate::flow::question::{DEPENDANT_BOXES, Question};
use crate::flow::session::{Reading, Session};

/// この質問の答え。まだ答えていないか読めなければ `None`。
#[must_use]
pub fn answer(book: Book, session: &Session, question: Question, as_of: Date) -> Option<String> {
    if !session.has_answer(question, as_of) {
        return None;
    }
    let facts = question.facts();
    let first = facts.first()?;
    let comma = book.get(super::keys::days::COMMA);
    Some(match question.control() {
        Control::One(_) => choices::choice(book, question, session.field(first))
            .label
            .into_owned(),
        Control::Many(_) => {
            let labels: Vec<_> = session
                .chosen(first)
                .map(|value| choices::choice(book, question, value).label)
                .collect();
            labels.join(comma)
        }
        Control::Date => read(book, session.date(first, as_of), |when| {
            days::when(book, when)
        }),
        Control::Amounts => {
            let yen = |amount| days::yen(book, amount);
            let amounts: Vec<String> = facts
                .iter()
                .map(|fact| book.fill(field_label(fact), &[&read(book, session.amount(fact), yen)]))
                .collect();
            if amounts.len() == 1 {
                read(book, session.amount(first), yen)
            } else {
                amounts.join(comma)
            }
        }
        Control::Counts => {
            let counts: Vec<String> = facts
                .iter()
                .map(|fact| {
                    let count = read(book, session.count(fact), |count| {
                        [count.to_string().as_str(), book.get(app::PEOPLE)].concat()
                    });
                    book.fill(field_label(fact), &[&count])
                })
                .collect();
            counts.join(comma)
        }
    })
}

fn read<T>(book: Book, reading: Reading<T>, say: impl Fn(T) -> String) -> String {
    let known = reading.known().map(say);
    known.unwrap_or_else(|| book.get(app::UNKNOWN).to_owned())
}

/// 二つ以上の欄がある質問の、欄の名前。ふりがなはつけない。
#[must_use]
pub fn field_name(book: Book, fact: &str) -> String {
    let name = book.fill(field_label(fact), &[""]);
    ruby::bare(name.trim_matches([' ', ':']))
}

/// `{0}` に答えが入る。
fn field_label(fact: &str) -> Text {
    let name = fact.rsplit('.').next().unwrap_or_default();
    match (
        name,
        DEPENDANT_BOXES.iter().position(|which| *which == name),
    ) {
        ("other", _) => label::OTHER,
        ("taxable_base", _) => label::TAXABLE_BASE,
        ("income_levy", _) => label::INCOME_LEVY,
        ("housing_credit", _) => label::HOUSING_CREDIT,
        ("donation_credit", _) => label::DONATION_CREDIT,
        (_, Some(0)) => label::UNDER_16,
        (_, Some(1)) => label::FROM_16,
        (_, Some(2)) => label::FROM_19,
        (_, Some(3)) => label::FROM_23,
        (_, Some(_)) => label::FROM_70,
        (_, None) => label::SALARY,
    }
}

/// 二つの額の欄の、説明。
#[must_use]
pub fn field_hint(fact: &str) -> Text {
    match fact.rsplit('.').next().unwrap_or_default() {
        "salary" => hint::SALARY,
        "taxable_base" => hint::TAXABLE_BASE,
        "income_levy" => hint::INCOME_LEVY,
        "housing_credit" | "donation_credit" => hint::CREDIT,
        "other" => hint::OTHER,
        _ => Text::NONE,
    }
}
