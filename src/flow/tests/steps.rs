//! 進む、もどる、変える。

use super::{session, today, working};
use crate::engine::assessment::Verdict;
use crate::flow::action::Action;
use crate::flow::question::Question;
use crate::flow::session::Session;
use crate::flow::state::State;
use crate::flow::trail::Page;

/// すべて「わからない」で、回答の確認まで。
fn checked() -> State {
    let mut state = State::new(today(), false).after(Action::Start);
    for _ in 0..60 {
        let Page::Question(_) = state.page() else {
            break;
        };
        state = state.after(Action::Unknown);
    }
    state
}

#[test]
fn everything_unknown_still_reaches_the_end() {
    let state = checked();
    assert_eq!(state.page(), Page::Check);
    let state = state.after(Action::Result);
    let verdict = state
        .outcome()
        .and_then(|seen| seen.as_ref().ok())
        .map(|seen| seen.verdict);
    assert_eq!(verdict, Some(Verdict::Undecided));
}

/// 一歩ずつ進み、質問の列と「のこり」の数を記録する。
fn walk_through(answers: &Session) -> (State, Vec<(String, usize)>) {
    let mut given = answers.clone();
    let mut state = State::new(today(), false);
    state.session = given.clone();
    state = state.after(Action::Start);
    let mut seen = Vec::new();
    for _ in 0..60 {
        let Page::Question(question) = state.page() else {
            break;
        };
        seen.push((question.path(), state.remaining().unwrap_or_default()));
        if !given.has_answer(question, today()) {
            given.give_up(question);
        }
        state.session = given.clone();
        state = state.after(Action::Next);
    }
    (state, seen)
}

#[test]
fn the_headline_comes_before_the_rest_of_the_result() {
    let pressed = checked().after(Action::Result);
    assert_eq!(pressed.page(), Page::Result);
    assert!(pressed.outcome().is_some());
    assert_eq!(pressed.drawing(), Some(Page::Check));
    let whole = pressed.after(Action::Draw);
    assert_eq!(whole.drawing(), None);
    assert_eq!(whole.turn, pressed.turn);
    // ブラウザの「戻る」「進む」では、すべてを一度に
    let at = whole.trail.at();
    let again = pressed
        .after(Action::Go { round: 0, at: 0 })
        .after(Action::Go { round: 0, at });
    assert_eq!(again.page(), Page::Result);
    assert_eq!(again.drawing(), None);
}

#[test]
fn the_rest_never_grows() {
    let answers = working(&[
        ("residence", "home"),
        ("public_assistance", "false"),
        ("spouse", "same_household"),
    ]);
    let (state, seen) = walk_through(&answers);
    assert_eq!(state.page(), Page::Check);
    assert!(
        seen.windows(2).all(|pair| pair[0].1 >= pair[1].1),
        "{seen:?}"
    );
    let simple = working(&[
        ("residence", "home"),
        ("public_assistance", "false"),
        ("spouse", "none"),
        ("taxpayers.self.certificate", "ordinary"),
    ]);
    let (_, seen) = walk_through(&simple);
    assert_eq!(seen.last().map(|(_, rest)| *rest), Some(1), "{seen:?}");
}

/// 道がのびるかもしれないところでは、長いほうで数えておく。数は決して増えない。
#[test]
fn the_rest_reckons_with_an_answer_that_opens_more() {
    let state = State::new(today(), false).after(Action::Start);
    let write = |name: &str, value: &str| Action::Write {
        name: name.into(),
        value: value.into(),
    };
    let state = state
        .after(write("flow.situation", "working"))
        .after(Action::Next)
        .after(write("services", "none"))
        .after(Action::Next);
    assert_eq!(state.page(), Page::Question(Question::TemporaryUse));
    let before = state.remaining();
    assert!(before.is_some_and(|rest| rest > 10), "{state:?}");
    let longer = state
        .after(write("temporary_use", "true"))
        .after(Action::Next);
    assert!(
        longer.remaining().is_some_and(|rest| rest > 10),
        "{state:?}"
    );
    assert!(longer.remaining() <= before);
    let shorter = state
        .after(write("temporary_use", "false"))
        .after(Action::Next);
    assert_eq!(shorter.page(), Page::Check);
}

#[test]
fn change_returns_after_the_newly_needed_questions() {
    let answers = working(&[
        ("residence", "home"),
        ("public_assistance", "true"),
        ("municipality", "otsu"),
    ]);
    let (state, _) = walk_through(&answers);
    let state = state.after(Action::Change("public_assistance".to_owned()));
    assert_eq!(state.page(), Page::Question(Question::PublicAssistance));
    let write = |name: &str, value: &str| Action::Write {
        name: name.into(),
        value: value.into(),
    };
    let back = state.after(Action::Next);
    assert_eq!(back.page(), Page::Check, "nothing changed, nothing asked");
    let state = state
        .after(write("public_assistance", "false"))
        .after(Action::Next);
    assert_eq!(state.page(), Page::Question(Question::Spouse));
    let mut state = state.after(write("spouse", "none")).after(Action::Next);
    for _ in 0..20 {
        let Page::Question(question) = state.page() else {
            break;
        };
        assert_ne!(question, Question::Municipality, "already answered");
        state = state.after(Action::Unknown);
    }
    assert_eq!(state.page(), Page::Check);
}

#[test]
fn faults_keep_the_page_and_what_was_typed() {
    let state = State::new(today(), false).after(Action::Start);
    let state = state.after(Action::Next);
    assert_eq!(state.problems.len(), 1);
    assert_eq!(state.page(), Page::Question(Question::Situation));
}

#[test]
fn days_out_of_order_are_shown_where_they_stand() {
    let answers = working(&[
        ("jobs.1", "true"),
        ("jobs.1.change", "own_choice"),
        ("jobs.0.ended_on", "2026-06-30"),
        ("jobs.1.kind", "ordinary"),
        ("jobs.1.started_on", "2026-06-01"),
    ]);
    let mut state = State::new(today(), false).after(Action::Start);
    for _ in 0..20 {
        state.session = answers.clone();
        if state.page() == Page::Question(Question::JobStarted(1)) {
            break;
        }
        state = state.after(Action::Next);
    }
    let state = state.after(Action::Next);
    assert_eq!(state.page(), Page::Question(Question::JobStarted(1)));
    assert_eq!(
        state.problems.first().map(|problem| problem.fact.as_str()),
        Some("jobs.1.started_on")
    );
}

#[test]
fn back_and_restart() {
    let answers = working(&[]);
    let (state, _) = walk_through(&answers);
    let at = state.trail.at();
    let earlier = state.after(Action::Go { round: 0, at: 3 });
    assert_eq!(earlier.page(), Page::Question(Question::JobKind(0)));
    assert_eq!(earlier.session, state.session, "back loses nothing");
    assert_eq!(
        earlier.after(Action::Go { round: 0, at }).page(),
        Page::Check
    );
    let fresh = state.after(Action::Restart);
    assert_eq!(fresh.page(), Page::Start);
    assert_eq!(fresh.session, Session::default());
    assert_eq!(
        fresh.after(Action::Go { round: 0, at: 3 }).page(),
        Page::Start,
        "old history is empty"
    );
    assert!(state.after(Action::Exit).left);
}

#[test]
fn the_municipality_can_be_chosen_off_the_path() {
    let (state, _) = walk_through(&session(&[
        ("flow.situation", "no_job_yet"),
        ("services", "none"),
    ]));
    let state = state
        .after(Action::Result)
        .after(Action::Change("municipality".to_owned()));
    assert_eq!(state.page(), Page::Question(Question::Municipality));
    let name = "municipality".to_owned();
    let state = state
        .after(Action::Write {
            name,
            value: "otsu".to_owned(),
        })
        .after(Action::Next);
    assert_eq!(state.page(), Page::Result);
    assert_eq!(state.answers().municipality, None);
}
