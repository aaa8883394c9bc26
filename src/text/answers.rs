//! 答えを文にする。「回答の確認」と結果で使う。

use super::{app, choices, days, fill};
use crate::engine::calendar::Date;
use crate::flow::control::Control;
use crate::flow::question::{DEPENDANT_BOXES, Question};
use crate::flow::session::{Reading, Session};

/// この質問の答え。まだ答えていないか読めなければ `None`。
#[must_use]
pub fn answer(session: &Session, question: Question, as_of: Date) -> Option<String> {
    if !session.has_answer(question, as_of) {
        return None;
    }
    let facts = question.facts();
    let first = facts.first()?;
    Some(match question.control() {
        Control::One(_) => choices::choice(question, session.field(first))
            .label
            .to_owned(),
        Control::Many(_) => {
            let labels: Vec<&str> = session
                .chosen(first)
                .map(|value| choices::choice(question, value).label)
                .collect();
            labels.join("、")
        }
        Control::Date => read(session.date(first, as_of), days::when),
        Control::Amounts => {
            let amounts: Vec<String> = facts
                .iter()
                .map(|fact| fill(field_label(fact), &[&read(session.amount(fact), days::yen)]))
                .collect();
            if amounts.len() == 1 {
                read(session.amount(first), days::yen)
            } else {
                amounts.join("、")
            }
        }
        Control::Counts => {
            let counts: Vec<String> = facts
                .iter()
                .map(|fact| {
                    let count = read(session.count(fact), |count| {
                        [count.to_string().as_str(), app::PEOPLE].concat()
                    });
                    fill(field_label(fact), &[&count])
                })
                .collect();
            counts.join("、")
        }
    })
}

fn read<T>(reading: Reading<T>, say: impl Fn(T) -> String) -> String {
    reading.known().map_or_else(|| app::UNKNOWN.to_owned(), say)
}

/// 二つ以上の欄がある質問の、欄の名前。`{0}` に答えが入る。
#[must_use]
pub fn field_label(fact: &str) -> &'static str {
    let name = fact.rsplit('.').next().unwrap_or_default();
    match (
        name,
        DEPENDANT_BOXES.iter().position(|which| *which == name),
    ) {
        ("salary", _) => "給料 {0}",
        ("other", _) => "ほかの所得 {0}",
        ("taxable_base", _) => "課税標準額 {0}",
        ("income_levy", _) => "市町村民税の所得割額 {0}",
        ("housing_credit", _) => "住宅ローンの控除 {0}",
        ("donation_credit", _) => "寄附金（ふるさと納税）の控除 {0}",
        (_, Some(0)) => "16歳未満 {0}",
        (_, Some(1)) => "16歳〜18歳 {0}",
        (_, Some(2)) => "19歳〜22歳 {0}",
        (_, Some(3)) => "23歳〜69歳 {0}",
        (_, Some(4)) => "70歳以上 {0}",
        _ => "{0}",
    }
}

/// 二つの額の欄の、説明。
#[must_use]
pub fn field_hint(fact: &str) -> &'static str {
    match fact.rsplit('.').next().unwrap_or_default() {
        "salary" => "源泉徴収票の「支払金額」。税金などを引く前の額です。",
        "taxable_base" => {
            "「課税標準」の「総所得③」の欄の額です。これが分かれば、下は空けてかまいません。"
        }
        "income_levy" => "「市町村」（東京23区は「特別区」）の「所得割額」です。",
        "housing_credit" | "donation_credit" => {
            "市町村民税から引かれた額です。なければ 0 と書いてください。"
        }
        "other" => "家賃などは、かかったお金を引いたあとの額です。障害年金は入れません。",
        _ => "",
    }
}
