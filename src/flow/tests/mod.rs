//! 道すじと状態のテスト。決まりは本物のエンジンで。

mod about;
mod date;
mod opening;
mod path;
mod steps;

use super::question::Question;
use super::session::Session;
use super::walk::live_path;
use crate::engine::calendar::Date;

pub(super) fn day(text: &str) -> Date {
    Date::parse_iso(text).expect("a real day")
}

pub(super) fn today() -> Date {
    day("2026-11-21")
}

/// `path = 値` を書く。日付は `2026-04-01`、いくつでも選ぶものは `a,b`。
pub(super) fn session(answers: &[(&str, &str)]) -> Session {
    let mut session = Session::default();
    for (path, value) in answers {
        if let Some(date) = Date::parse_iso(value) {
            session.write(&format!("{path}.year"), &date.year().to_string());
            session.write(&format!("{path}.month"), &date.month().to_string());
            session.write(&format!("{path}.day"), &date.day().to_string());
        } else {
            session.write(path, value);
        }
    }
    session
}

pub(super) fn working(more: &[(&str, &str)]) -> Session {
    let mut answers = vec![
        ("flow.situation", "working"),
        ("services", "transition_support"),
        ("service_ended_on", "2026-03-31"),
        ("jobs.0.kind", "ordinary"),
        ("jobs.0.started_on", "2026-04-01"),
        ("jobs.1", "false"),
        ("leave", "false"),
        ("temporary_use", "false"),
        ("using_support", "false"),
        ("other_services", "none"),
        ("age", "20_39"),
    ];
    answers.extend_from_slice(more);
    session(&answers)
}

pub(super) fn names(session: &Session) -> Vec<String> {
    live_path(session, today())
        .into_iter()
        .map(Question::path)
        .collect()
}

pub(super) fn asked(session: &Session, path: &str) -> bool {
    names(session).iter().any(|name| name == path)
}
