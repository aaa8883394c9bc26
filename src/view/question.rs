//! 質問の画面。どの質問も、この一つの形で出す。

use super::tag::{Tag, button, classed, tag, text};
use super::{chrome, controls};
use crate::flow::control::Control;
use crate::flow::judge::Problem;
use crate::flow::question::Question;
use crate::flow::state::State;
use crate::text::{app as words, faults, questions};

pub(super) fn page(state: &State, question: Question) -> Tag {
    let said = questions::words(question, state.as_of);
    let control = question.control();
    let typed = !matches!(control, Control::One(_) | Control::Many(_));
    let remaining = chrome::status(state);
    let progress = (!remaining.is_empty())
        .then(|| classed("p", "progress", &remaining).set("aria-hidden", "true"));
    let hint = (!said.hint.is_empty())
        .then(|| classed("p", "hint", &said.hint).set("id", "question-hint"));
    let fault = if typed {
        None
    } else {
        controls::fault_of(state, &question.path())
    };
    let described = match (hint.is_some(), fault) {
        (true, Some(fault)) => Some(["question-hint ", &fault].concat()),
        (true, None) => Some("question-hint".to_owned()),
        (false, fault) => fault,
    };
    let mut fieldset = tag("fieldset").class("question");
    if question.facts().len() == 1 {
        fieldset = fieldset.put("data-fact", question.path());
    }
    if let Some(described) = described {
        fieldset = fieldset.put("aria-describedby", described);
    }
    let fieldset = fieldset
        .with(tag("legend").with(chrome::title(&said.title)))
        .maybe(hint)
        .maybe(aside(words::WHY, &said.why))
        .maybe(aside(words::PAPER, &said.paper))
        .all(controls::control(state, question, control));
    let mut forward = Vec::new();
    if typed {
        forward.push(button("button button-second", "unknown", words::UNKNOWN));
    }
    forward.push(
        tag("button")
            .set("type", "submit")
            .class("button button-main")
            .set("data-action", "next")
            .say(words::NEXT),
    );
    let bar = chrome::bar(words::BACK, forward);
    let about_them = (state.session.for_someone_else() && question != Question::Situation)
        .then(|| classed("p", "hint", words::ABOUT_THEM));
    let form = tag("form")
        .set("novalidate", "")
        .maybe(progress)
        .maybe(summary(&state.problems))
        .maybe(about_them)
        .with(fieldset)
        .with(if typed { bar } else { bar.set("data-stay", "") });
    chrome::main("question")
        .put("data-question", question.path())
        .key(question.path())
        .with(form)
}

fn aside(name: &str, said: &str) -> Option<Tag> {
    let aside = || {
        classed("p", "aside", "")
            .with(classed("span", "aside-name", name))
            .say(said)
    };
    (!said.is_empty()).then(aside)
}

/// 誤りのまとめ。焦点を受ける。
fn summary(problems: &[Problem]) -> Option<Tag> {
    let rows = problems.iter().map(|problem| {
        let mend = button("button button-link", "mend", faults::fault(problem.fault))
            .put("data-field", controls::id_of(&problem.field));
        tag("li").with(mend)
    });
    let rows: Vec<Tag> = rows.collect();
    (!rows.is_empty()).then(|| {
        tag("div")
            .class("problems")
            .set("id", "problems")
            .set("tabindex", "-1")
            .set("role", "group")
            .set("aria-labelledby", "problems-title")
            .set("aria-describedby", "problems-list")
            .with(text("h2", words::PROBLEMS).set("id", "problems-title"))
            .with(tag("ul").set("id", "problems-list").all(rows))
    })
}
