//! 答え方の三つの形: 選ぶ、日付、金額 (人数)。

use super::tag::{Tag, classed, tag, text};
use crate::flow::control::{Control, NONE, UNKNOWN};
use crate::flow::date::ERA_IDS;
use crate::flow::question::Question;
use crate::flow::session::{ABOUT, Reading};
use crate::flow::state::State;
use crate::text::{answers, app as words, choices, days, faults, fill};

/// 要素の id。path に使える字だけなので、点を線に変えるだけでよい。
fn id(kind: &str, path: &str) -> String {
    [kind, &path.replace('.', "-")].concat()
}

/// 書き方の例の id。
const HINT: &str = "hint";

/// 欄の id。
pub(super) fn id_of(name: &str) -> String {
    id("f-", name)
}

pub(super) fn control(state: &State, question: Question, control: Control) -> Vec<Tag> {
    match control {
        Control::One(mut values) => {
            values.push(UNKNOWN);
            options(state, question, "radio", &values)
        }
        Control::Many(mut values) => {
            values.extend([NONE, UNKNOWN]);
            options(state, question, "checkbox", &values)
        }
        Control::Date => date(state, &question.path()),
        Control::Amounts | Control::Counts => fields(state, question, control == Control::Counts),
    }
}

/// 一つ選ぶか、いくつでも選ぶ。
fn options(
    state: &State,
    question: Question,
    kind: &'static str,
    values: &[&'static str],
) -> Vec<Tag> {
    let name = question.path();
    let chosen: Vec<&str> = state.session.chosen(&name).collect();
    let rows = values.iter().enumerate().map(|(at, value)| {
        let choice = choices::choice(question, value);
        let mut input = tag("input").set("type", kind).put("name", name.clone());
        if at == 0 {
            input = input.put("id", id_of(&name));
            if let Some(fault) = fault_of(state, &name) {
                input = input.put("aria-describedby", fault);
            }
        }
        let note = (!choice.note.is_empty()).then(|| classed("span", "choice-note", choice.note));
        let said = classed("span", "choice-text", choice.label).maybe(note);
        let input = input.value(value).checked(chosen.contains(value));
        tag("label").class("choice").with(input).with(said)
    });
    let rows = tag("div").class("choices").all(rows.collect());
    faults_of(state, &name).into_iter().chain([rows]).collect()
}

/// 年・月・日。
fn date(state: &State, path: &str) -> Vec<Tag> {
    let name = |part: &str| [path, part].concat();
    let era = state.session.field(&name(".era"));
    let eras = ERA_IDS.iter().zip(words::ERAS).map(|(value, label)| {
        let option = tag("option").set("value", value).say(label);
        if *value == era {
            option.set("selected", "")
        } else {
            option
        }
    });
    let eras = tag("select")
        .put("name", name(".era"))
        .set("aria-label", words::ERA)
        .all(eras.collect());
    let read = echo_id(path);
    let year = input(state, &name(".year"), &[HINT, &read]);
    let month = input(state, &name(".month"), &[&read]);
    let day = input(state, &name(".day"), &[&read]);
    let row = tag("div")
        .class("date")
        .with(eras)
        .with(part(year, words::YEAR).set("data-size", "year"))
        .with(part(month, words::MONTH))
        .with(part(day, words::DAY));
    let mut tags = vec![hint(words::DATE_HINT)];
    tags.extend(faults_of(state, path));
    tags.push(row);
    tags.push(about_box(state, name(ABOUT)));
    let reading = state.session.date(path, state.as_of);
    tags.push(echo(reading, days::when).put("id", read));
    tags
}

/// 「だいたいで答える」の印。
fn about_box(state: &State, name: String) -> Tag {
    let ticked = state.session.field(&name) == "true";
    let input = tag("input")
        .set("type", "checkbox")
        .put("id", id_of(&name))
        .put("name", name)
        .value("true")
        .checked(ticked);
    let label = tag("label").class("choice").with(input).with(classed(
        "span",
        "choice-text",
        words::ABOUT_DATE,
    ));
    tag("div").class("choices").with(label)
}

fn part(input: Tag, label: &str) -> Tag {
    tag("label")
        .class("part")
        .with(input)
        .with(text("span", label))
}

/// 金額か人数の欄。二つ以上なら、欄ごとに名前と説明がつく。
fn fields(state: &State, question: Question, counts: bool) -> Vec<Tag> {
    let facts = question.facts();
    let several = facts.len() > 1;
    let unit = if counts { words::PEOPLE } else { words::YEN };
    let mut tags = Vec::new();
    if !counts {
        tags.push(hint(words::AMOUNT_HINT));
    }
    for fact in facts {
        let label = fill(answers::field_label(&fact), &[""]);
        let class = if several {
            "field-label"
        } else {
            "visually-hidden"
        };
        let label = if several { label.trim() } else { unit };
        let mut field = tag("div").class("field");
        if several {
            field = field.put("data-fact", fact.clone());
        }
        let about = answers::field_hint(&fact);
        let about = (several && !about.is_empty())
            .then(|| classed("p", "hint", about).put("id", id("h-", &fact)));
        let own_hint = about.is_some().then(|| id("h-", &fact));
        let read = echo_id(&fact);
        let described = [
            own_hint.as_deref().unwrap_or_default(),
            if counts { "" } else { HINT },
            &read,
        ];
        let row = tag("span")
            .class("field-row")
            .with(input(state, &fact, &described))
            .with(text("span", unit));
        let echo = if counts {
            echo(state.session.count(&fact), |_| String::new())
        } else {
            echo(state.session.amount(&fact), days::yen)
        };
        tags.push(
            field
                .with(classed("label", class, label).put("for", id_of(&fact)))
                .maybe(about)
                .all(faults_of(state, &fact))
                .with(row)
                .with(echo.put("id", read)),
        );
    }
    tags
}

fn hint(said: &str) -> Tag {
    classed("p", "hint", said).set("id", HINT)
}

fn echo_id(fact: &str) -> String {
    id("r-", fact)
}

/// 読みとった値。
fn echo<T>(reading: Reading<T>, say: impl Fn(T) -> String) -> Tag {
    let said = match reading {
        Reading::Value(value) => say(value),
        Reading::Unknown => return classed("p", "echo", words::GAVE_UP),
        Reading::Empty | Reading::Wrong(_) => String::new(),
    };
    let said = if said.is_empty() {
        said
    } else {
        fill(words::READ_AS, &[&said])
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
fn faults_of(state: &State, fact: &str) -> Vec<Tag> {
    let problems = state.problems.iter().filter(|problem| problem.fact == fact);
    problems
        .map(|problem| {
            classed("p", "fault", "")
                .put("id", id("e-", fact))
                .with(classed("span", "fault-name", words::PROBLEM))
                .say(faults::fault(problem.fault))
        })
        .collect()
}
