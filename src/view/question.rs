//! 質問の画面。どの質問も、この一つの形で出す。

use super::tag::{Tag, button, classed, tag, text};
use super::{chrome, controls};
use crate::flow::control::Control;
use crate::flow::judge::Problem;
use crate::flow::question::Question;
use crate::flow::state::State;
use crate::text::questions::Words;
use crate::text::ruby::has_ruby;
use crate::text::{Book, app as words, faults, questions};

pub(super) fn page(book: Book, state: &State, question: Question) -> Tag {
    let count = state.remaining().unwrap_or_default();
    let progress = progress(&chrome::status(book, state), count.to_string());
    let about_them = (state.session.for_someone_else() && question != Question::Situation)
        .then(|| classed("p", "hint", book.get(words::ABOUT_THEM)));
    let place = match question {
        Question::Municipality => chrome::place(book, state),
        Question::Situation => chrome::missing_place(book, state),
        _ => None,
    };
    let before = [progress, summary(book, &state.problems), about_them, place];
    frame(
        book,
        &question.path(),
        is_typed(question),
        before.into_iter().flatten().collect(),
        fieldset(book, state, question, "h1"),
    )
}

/// のこりの数。知らせは別にあるので、ここは目で見る人のため。`count` は、枠の外に知らせる数 (`boot/frame-talk.js`)。
pub(super) fn progress(said: &str, count: String) -> Option<Tag> {
    (!said.is_empty()).then(|| {
        classed("p", "progress", said)
            .set("aria-hidden", "true")
            .put("data-remaining", count)
    })
}

/// 質問の画面の枠: 質問の前に出すもの、質問、動くためのボタン。
pub(super) fn frame(book: Book, path: &str, typed: bool, before: Vec<Tag>, fieldset: Tag) -> Tag {
    let mut forward = Vec::new();
    if typed {
        forward.push(button(
            "button button-second",
            "unknown",
            book.get(words::UNKNOWN),
        ));
    }
    forward.push(
        tag("button")
            .set("type", "submit")
            .class("button button-main")
            .set("data-action", "next")
            .name(book.get(words::NEXT)),
    );
    let bar = chrome::bar(book.get(words::BACK), forward);
    let form = tag("form")
        .set("novalidate", "")
        .all(before)
        .with(fieldset)
        .with(if typed { bar } else { bar.set("data-stay", "") });
    chrome::main("question")
        .put("data-question", path.to_owned())
        .key(path.to_owned())
        .with(form)
}

/// 書いて答える質問か。
fn is_typed(question: Question) -> bool {
    !matches!(question.control(), Control::One(_) | Control::Many(_))
}

/// 一つの質問: 題、ヒント、なぜ聞くか、どの書類で分かるか、答える欄。
pub(super) fn fieldset(book: Book, state: &State, question: Question, level: &'static str) -> Tag {
    let said = questions::words(book, question, state.as_of);
    let fault = if is_typed(question) {
        None
    } else {
        controls::fault_of(state, &question.path())
    };
    let mut fieldset = group(book, &question.path(), &said, fault, level);
    if question.facts().len() == 1 {
        fieldset = fieldset.put("data-fact", question.path());
    }
    fieldset.all(controls::control(book, state, question, question.control()))
}

/// 質問の文。答える欄は、このあとに足す。`fault` は、誤りの id。
pub(super) fn group(
    book: Book,
    path: &str,
    said: &Words,
    fault: Option<String>,
    level: &'static str,
) -> Tag {
    let about = controls::about_id(path);
    let hint =
        (!said.hint.is_empty()).then(|| classed("p", "hint", &said.hint).put("id", about.clone()));
    let described = match (hint.is_some(), fault) {
        (true, Some(fault)) => Some([&about, " ", &fault].concat()),
        (true, None) => Some(about),
        (false, fault) => fault,
    };
    let mut fieldset = tag("fieldset").class("question");
    if let Some(described) = described {
        fieldset = fieldset.put("aria-describedby", described);
    }
    fieldset
        .all(legend(&said.title, level))
        .maybe(hint)
        .maybe(aside(book.get(words::WHY), &said.why))
        .maybe(aside(book.get(words::PAPER), &said.paper))
}

/// 題。legend は fieldset の名前になるので、ふりがなは、となりに見せるだけにする。
fn legend(title: &str, level: &'static str) -> Vec<Tag> {
    let heading = tag(level).set("tabindex", "-1");
    if has_ruby(title) {
        let shown = classed("p", "title title-shown", title).set("aria-hidden", "true");
        let heading = heading.class("visually-hidden").name(title);
        vec![tag("legend").with(heading), shown]
    } else {
        vec![tag("legend").with(heading.class("title").name(title))]
    }
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
pub(super) fn summary(book: Book, problems: &[Problem]) -> Option<Tag> {
    let rows = problems.iter().map(|problem| {
        let said = book.get(faults::fault(problem.fault));
        let mend = button("button button-link", "mend", said)
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
            .with(text("h2", &book.bare(words::PROBLEMS)).set("id", "problems-title"))
            .with(tag("ul").set("id", "problems-list").all(rows))
    })
}
