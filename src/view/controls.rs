//! 答え方の三つの形: 選ぶ、日付、金額 (人数)。

use super::tag::{Element, Tag, classed, tag, text};
use crate::flow::control::{Control, NONE, UNKNOWN};
use crate::flow::date::ERA_IDS;
use crate::flow::question::Question;
use crate::flow::session::{ABOUT, Reading};
use crate::flow::state::State;
use crate::text::choices::Choice;
use crate::text::ruby::has_ruby;
use crate::text::{Book, Text, answers, app as words, choices, days, faults};

/// 要素の id。path に使える字だけなので、点を線に変えるだけでよい。
fn id(kind: &str, path: &str) -> String {
    let path = path.split(' ').next().unwrap_or_default();
    [kind, &path.replace('.', "-")].concat()
}

/// 書き方の例の id。
fn hint_id(path: &str) -> String {
    id("x-", path)
}

/// 質問のヒントの id。
pub(super) fn about_id(path: &str) -> String {
    id("q-", path)
}

/// 欄の id。
pub(super) fn id_of(name: &str) -> String {
    id("f-", name)
}

pub(super) fn control(book: Book, state: &State, question: Question, control: Control) -> Vec<Tag> {
    match control {
        Control::One(mut values) => {
            values.push(UNKNOWN);
            options(book, state, question, "radio", &values)
        }
        Control::Many(mut values) => {
            values.extend([NONE, UNKNOWN]);
            options(book, state, question, "checkbox", &values)
        }
        Control::Date => date(book, state, &question.path()),
        Control::Amounts | Control::Counts => {
            fields(book, state, question, control == Control::Counts)
        }
    }
}

/// 一つ選ぶか、いくつでも選ぶ。
fn options(
    book: Book,
    state: &State,
    question: Question,
    kind: &'static str,
    values: &[&'static str],
) -> Vec<Tag> {
    let name = question.path();
    let chosen: Vec<&str> = state.session.chosen(&name).collect();
    let rows = values.iter().map(|value| {
        let choice = choices::choice(book, question, value);
        (*value, choice, chosen.contains(value))
    });
    let rows = self::choices(&name, kind, rows.collect(), fault_of(state, &name));
    faults_of(book, state, &name)
        .into_iter()
        .chain([rows])
        .collect()
}

/// 選択肢の列: 値、文、選んであるか。`fault` は、誤りの id。
pub(super) fn choices(
    name: &str,
    kind: &'static str,
    rows: Vec<(&'static str, Choice, bool)>,
    mut fault: Option<String>,
) -> Tag {
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(at, (value, choice, chosen))| {
            let own = [&id_of(name), "-", value].concat();
            let id = if at == 0 { id_of(name) } else { own };
            let mut input = tag("input")
                .set("type", kind)
                .put("name", name.to_owned())
                .put("id", id.clone())
                .value(value)
                .checked(chosen);
            if let Some(fault) = fault.take() {
                input = input.put("aria-describedby", fault);
            }
            tag("div")
                .class("choice")
                .with(input)
                .all(label_of(id, &choice.label, &choice.note))
        });
    tag("div").class("choices").all(rows.collect())
}

/// 選択肢のラベル。ふりがなはラベルの中に入れず、となりに見せるだけにする。
fn label_of(id: String, said: &str, note: &str) -> Vec<Tag> {
    let words = |class, write: fn(Tag, &str) -> Tag| {
        let note = (!note.is_empty()).then(|| write(tag("span").class("choice-note"), note));
        write(tag("span").class(class), said).maybe(note)
    };
    let label = tag("label").put("for", id);
    if has_ruby(said) || has_ruby(note) {
        let shown = words("choice-text", Element::say).set("aria-hidden", "true");
        vec![label.with(words("visually-hidden", Element::name)), shown]
    } else {
        vec![label.with(words("choice-text", Element::name))]
    }
}

/// 年・月・日。
fn date(book: Book, state: &State, path: &str) -> Vec<Tag> {
    let name = |part: &str| [path, part].concat();
    let era = state.session.field(&name(".era"));
    let eras = ERA_IDS.iter().zip(words::ERAS).map(|(value, label)| {
        let option = tag("option").set("value", value).name(&book.bare(label));
        if *value == era {
            option.set("selected", "")
        } else {
            option
        }
    });
    let eras = tag("select")
        .put("name", name(".era"))
        .put("aria-label", book.bare(words::ERA))
        .all(eras.collect());
    let read = echo_id(path);
    let hint_id = hint_id(path);
    // 年の欄には「令和8」も日付のすべても書ける。月と日は、だいたいのとき「春ごろ」「上旬」も書ける。
    let about = state.session.is_about(path);
    let keys = if about { "text" } else { "numeric" };
    let field =
        |part: &str, about: &[&str]| input(state, &name(part), about).set("inputmode", keys);
    let year = field(".year", &[&hint_id, &read]).set("inputmode", "text");
    let month = field(".month", &[&read]);
    let day = field(".day", &[&read]);
    let row = tag("div")
        .class(if about { "date date-about" } else { "date" })
        .with(eras)
        .with(part(year, book.get(words::YEAR)).set("data-size", "year"))
        .with(part(month, book.get(words::MONTH)))
        .with(part(day, book.get(words::DAY)));
    let mut tags = vec![hint(book, words::DATE_HINT, hint_id)];
    tags.extend(faults_of(book, state, path));
    tags.push(row);
    tags.push(about_box(book, name(ABOUT), about));
    let reading = state.session.date(path, state.as_of);
    let echo = echo(book, reading, |when| days::when(book, when));
    tags.push(echo.put("id", read));
    tags
}

/// 「だいたいで答える」の印。答えの選択肢ではないので、押すと印がつくボタンにする。
fn about_box(book: Book, name: String, ticked: bool) -> Tag {
    // 名前 (key) をつけて、説明が出ても、押したボタンに焦点が残るようにする。
    let toggle = tag("button")
        .key("toggle".to_owned())
        .set("type", "button")
        .set("role", "checkbox")
        .class("button about")
        .set("data-action", "about")
        .put("data-field", name)
        .set("aria-checked", if ticked { "true" } else { "false" })
        .name(book.get(words::ABOUT_DATE));
    let hint = || classed("p", "hint", book.get(words::ABOUT_HINT)).key("hint".to_owned());
    tag("div").with(toggle).maybe(ticked.then(hint))
}

fn part(input: Tag, label: &str) -> Tag {
    tag("label")
        .class("part")
        .with(input)
        .with(tag("span").name(label))
}

/// 金額か人数の欄。二つ以上なら、欄ごとに名前と説明がつく。
fn fields(book: Book, state: &State, question: Question, counts: bool) -> Vec<Tag> {
    let facts = question.facts();
    let several = facts.len() > 1;
    let unit = book.bare(if counts { words::PEOPLE } else { words::YEN });
    let hint_id = hint_id(&question.path());
    let mut tags = Vec::new();
    if !counts {
        tags.push(hint(book, words::AMOUNT_HINT, hint_id.clone()));
    }
    for fact in facts {
        let label = if several {
            let name = answers::field_name(book, &fact);
            tag("label").class("field-label").name(&name)
        } else {
            tag("label").class("visually-hidden").name(&unit)
        };
        let mut field = tag("div").class("field");
        if several {
            field = field.put("data-fact", fact.clone());
        }
        let about = book.get(answers::field_hint(&fact));
        let about = (several && !about.is_empty())
            .then(|| classed("p", "hint", about).put("id", id("h-", &fact)));
        let own_hint = about.is_some().then(|| id("h-", &fact));
        let read = echo_id(&fact);
        let described = [
            own_hint.as_deref().unwrap_or_default(),
            if counts { "" } else { &hint_id },
            &read,
        ];
        let row = tag("span")
            .class("field-row")
            .with(input(state, &fact, &described))
            .with(text("span", &unit));
        let echo = if counts {
            echo(book, state.session.count(&fact), |_| String::new())
        } else {
            echo(book, state.session.amount(&fact), |amount| {
                days::yen(book, amount)
            })
        };
        tags.push(
            field
                .with(label.put("for", id_of(&fact)))
                .maybe(about)
                .all(faults_of(book, state, &fact))
                .with(row)
                .with(echo.put("id", read)),
        );
    }
    tags
}

fn hint(book: Book, said: Text, id: String) -> Tag {
    classed("p", "hint", book.get(said)).put("id", id)
}

fn echo_id(fact: &str) -> String {
    id("r-", fact)
}

/// 読みとった値。
fn echo<T>(book: Book, reading: Reading<T>, say: impl Fn(T) -> String) -> Tag {
    let said = match reading {
        Reading::Value(value) => say(value),
        Reading::Unknown => return classed("p", "echo", book.get(words::GAVE_UP)),
        Reading::Empty | Reading::Wrong(_) => String::new(),
    };
    let said = if said.is_empty() {
        said
    } else {
        book.fill(words::READ_AS, &[&said])
    };
    classed("p", "echo", &said)
}

/// 書く欄。`about` は、その欄の説明の id。誤りがあれば、先に読む。
fn input(state: &State, name: &str, about: &[&str]) -> Tag {
    let problem = state.problems.iter().find(|problem| problem.field == name);
    let mut described = problem.map_or_else(String::new, |problem| id("e-", &problem.fact));
    for id in about.iter().filter(|id| !id.is_empty()) {
        described.push(' ');
        described.push_str(id);
    }
    let input = tag("input")
        .set("type", "text")
        .set("inputmode", "numeric")
        .set("autocomplete", "off")
        .put("id", id_of(name))
        .put("name", name.to_owned())
        .put("aria-describedby", described.trim_start().to_owned())
        .value(state.session.field(name));
    if problem.is_some() {
        input.set("aria-invalid", "true")
    } else {
        input
    }
}

/// この事実の誤りがあれば、その文の id。
pub(super) fn fault_of(state: &State, fact: &str) -> Option<String> {
    let mut problems = state.problems.iter();
    problems
        .any(|problem| problem.fact == fact)
        .then(|| id("e-", fact))
}

/// 欄のそばの誤り。
fn faults_of(book: Book, state: &State, fact: &str) -> Vec<Tag> {
    let problems = state.problems.iter().filter(|problem| problem.fact == fact);
    problems
        .map(|problem| {
            classed("p", "fault", "")
                .put("id", id("e-", fact))
                .with(classed("span", "fault-name", book.get(words::PROBLEM)))
                .say(book.get(faults::fault(problem.fault)))
        })
        .collect()
}
