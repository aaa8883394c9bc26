//! だいたいの日を、質問から結果まで、範囲のまま運ぶ。

use super::{asked, day, session, today, working};
use crate::engine::answers::DateRange;
use crate::engine::assess;
use crate::engine::assessment::{Span, Verdict};
use crate::engine::calendar::Date;
use crate::engine::date_fact::{DateFact, JobDate};
use crate::flow::action::Action;
use crate::flow::fault::Fault;
use crate::flow::question::Question;
use crate::flow::session::{Reading, Session};
use crate::flow::state::State;
use crate::flow::trail::Page;
use crate::flow::walk::compose;

fn range(from: &str, to: &str) -> DateRange {
    DateRange {
        from: day(from),
        to: day(to),
    }
}

fn span(from: &str, to: &str) -> Span {
    Span {
        from: day(from),
        to: day(to),
    }
}

/// 「2024年の春ごろ」に就職した人。
fn spring(more: &[(&str, &str)]) -> Session {
    let mut session = working(more);
    for part in ["month", "day"] {
        session.write(&format!("jobs.0.started_on.{part}"), "");
    }
    session.write("jobs.0.started_on.year", "2024年の春ごろ");
    session.write("service_ended_on.year", "2024");
    session.write("service_ended_on.month", "2");
    session.write("service_ended_on.day", "末");
    session
}

const STARTED: DateFact = DateFact::Job(0, JobDate::StartedOn);
const ENDED: DateFact = DateFact::Job(0, JobDate::EndedOn);

#[test]
fn a_range_goes_from_the_words_to_the_result() {
    let session = spring(&[]);
    let answers = compose(&session, today());
    assert_eq!(
        answers.approximate[&STARTED],
        range("2024-03-01", "2024-05-31")
    );
    assert_eq!(answers.jobs.as_ref().expect("jobs")[0].started_on, None);
    assert_eq!(
        answers.approximate[&DateFact::ServiceEndedOn],
        range("2024-02-21", "2024-02-29")
    );
    for path in [
        "jobs.1",
        "leave",
        "temporary_use",
        "using_support",
        "age",
        "residence",
    ] {
        assert!(asked(&session, path), "{path}");
    }
    let seen = assess(&answers).expect("usable answers");
    assert_eq!(seen.verdict, Verdict::Available);
    assert_eq!(seen.first_day_range, Some(span("2024-09-01", "2024-12-01")));
    assert_eq!(session.field("jobs.0.started_on.year"), "2024年の春ごろ");
}

#[test]
fn the_box_may_be_ticked_and_unticked() {
    let mut session = session(&[("jobs.0.started_on.year", "2024")]);
    session.write("jobs.0.started_on.month", "4");
    let read = |session: &Session| session.date("jobs.0.started_on", today());
    assert_eq!(read(&session), Reading::Wrong(Fault::DayEmpty));
    session.give_up(Question::JobStarted(0));
    assert_eq!(read(&session), Reading::Unknown);
    session.tick("jobs.0.started_on.about", "true", true);
    let when = read(&session).known().expect("a range");
    assert_eq!(
        (when.earliest(), when.latest()),
        (day("2024-04-01"), day("2024-04-30"))
    );
    session.tick("jobs.0.started_on.about", "true", false);
    assert_eq!(read(&session), Reading::Wrong(Fault::DayEmpty));
}

/// 今日をはさむ範囲: 働いている人にはもう始まったこと、これから働き始める人にはまだのことを聞く。
#[test]
fn a_start_around_today_follows_the_situation() {
    let november = |situation: &str| {
        let mut session = working(&[]);
        session.write("flow.situation", situation);
        session.write("jobs.0.started_on.year", "2026");
        session.write("jobs.0.started_on.month", "11月ごろ");
        session.write("jobs.0.started_on.day", "");
        session
    };
    assert!(asked(&november("working"), "leave"));
    assert!(!asked(&november("about_to_start"), "leave"));
}

#[test]
fn a_late_second_job_is_asked_about_when_it_may_be_late() {
    let mut session = working(&[
        ("jobs.1", "true"),
        ("jobs.1.change", "own_choice"),
        ("jobs.0.ended_on", "2026-06-30"),
        ("jobs.1.kind", "ordinary"),
    ]);
    session.write("jobs.1.started_on.year", "2026");
    session.write("jobs.1.started_on.month", "7");
    session.write("jobs.1.started_on.day", "上旬");
    assert!(
        !asked(&session, "jobs.1.after_services"),
        "7月10日までなら、1か月の中"
    );
    session.write("jobs.1.started_on.month", "夏");
    session.write("jobs.1.started_on.day", "");
    assert!(
        asked(&session, "jobs.1.after_services"),
        "8月なら、1か月の外"
    );
}

#[test]
fn ranges_out_of_order_are_shown_beside_their_question() {
    let mut state = State::new(today(), false);
    state.session = spring(&[("jobs.1", "true"), ("jobs.1.change", "own_choice")]);
    state
        .session
        .write("jobs.0.ended_on.year", "2024年のはじめごろ");
    state = state
        .after(Action::Result)
        .after(Action::Change("jobs.0.ended_on".into()));
    assert_eq!(state.page(), Page::Question(Question::JobEnded(0)));
    let kept = state.after(Action::Next);
    assert!(
        kept.problems.is_empty(),
        "3月に就職して3月にやめたかもしれない: {:?}",
        kept.problems
    );
    state.session.write("jobs.0.ended_on.year", "2023年の秋");
    let state = state.after(Action::Next);
    assert_eq!(state.problems.len(), 1);
    assert_eq!(state.problems[0].fault, Fault::OutOfOrder);
    assert!(state.problems[0].field.contains("ed_on.year"));
    assert!(matches!(
        state.page(),
        Page::Question(Question::JobEnded(0) | Question::JobStarted(0))
    ));
}

#[test]
fn a_move_inside_the_company_changes_nothing_for_a_range_either() {
    let first = |session: &Session| {
        let seen = assess(&compose(session, today())).expect("usable answers");
        (seen.verdict, seen.first(), seen.last())
    };
    let alone = spring(&[]);
    let moved = spring(&[("jobs.1", "true"), ("jobs.1.change", "same_company_move")]);
    assert_eq!(first(&moved), first(&alone));
    // まだ3か月のうちに、次の会社に移った人。
    let mut again = spring(&[
        ("jobs.1", "true"),
        ("jobs.1.change", "same_company_move"),
        ("jobs.2", "true"),
        ("jobs.2.change", "own_choice"),
        ("jobs.1.ended_on", "2024-05-10"),
        ("jobs.2.kind", "ordinary"),
        ("jobs.2.started_on", "2024-05-20"),
    ]);
    again.write("jobs.3", "false");
    eprintln!("{:?}", compose(&again, today()));
    let s = assess(&compose(&again, today())).unwrap();
    eprintln!(
        "{:?} {:?} {:?} {:?} {:?}",
        s.verdict,
        s.missing,
        s.first(),
        s.last(),
        s.confirm
    );
    let (verdict, days, _) = first(&again);
    assert_eq!(verdict, Verdict::Available);
    assert_eq!(
        days,
        Some(span("2024-09-01", "2024-11-10")),
        "やめた日より前に始めた"
    );
}

#[test]
fn a_regular_hire_about_summer_ends_the_trial_in_time() {
    for trial in ["2026-04-01", "2026-07-01"] {
        let mut session = working(&[
            ("jobs.0.kind", "trial"),
            ("service_ended_on", "2026-03-31"),
            ("jobs.0.started_on", trial),
            ("jobs.1", "true"),
            ("flow.regular_hire.1", "true"),
            ("jobs.1.kind", "ordinary"),
        ]);
        session.write("jobs.1.started_on.year", "2026年夏");
        let answers = compose(&session, today());
        let seen = assess(&answers).expect("usable answers");
        assert!(answers.jobs.as_ref().expect("jobs")[0].ended_on.is_some());
        assert!(seen.first().is_some(), "{trial}");
    }
}

#[test]
fn a_leaving_day_about_when_is_a_leaving_day() {
    let mut session = working(&[]);
    session.write("flow.situation", "between_jobs");
    session.write("jobs.0.ended_on.year", "2026年");
    session.write("jobs.0.ended_on.month", "11月");
    session.write("jobs.0.ended_on.day", "上旬");
    let answers = compose(&session, today());
    assert_eq!(answers.jobs.as_ref().map(Vec::len), Some(1));
    assert_eq!(
        answers.approximate[&ENDED],
        range("2026-11-01", "2026-11-10")
    );
    let seen = assess(&answers).expect("usable answers");
    assert_eq!(seen.verdict, Verdict::Undecided);
    assert_eq!(
        seen.rehire_by, None::<Date>,
        "やめた日しだいで、期限も変わる"
    );
}
