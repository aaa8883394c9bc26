//! 何を、どの順に聞くか。

use super::{asked, day, names, session, today, working};
use crate::engine::assess;
use crate::engine::assessment::Verdict;
use crate::flow::question::{IncomeParts, Person, Question};
use crate::flow::walk::{compose, live_path};

#[test]
fn the_usual_path_in_order() {
    let session = working(&[
        ("residence", "home"),
        ("public_assistance", "false"),
        ("spouse", "none"),
        ("taxpayers.self.certificate", "ordinary"),
        ("taxpayers.self.notices.2026.exempt", "true"),
        ("flow.other_income.self", "false"),
        ("taxpayers.self.income.2026.salary", "180万"),
        ("taxpayers.self.income.2027.salary", "200万"),
        ("taxpayers.self.income.2028.salary", "200万"),
    ]);
    assert_eq!(
        names(&session),
        [
            "flow.situation",
            "services",
            "jobs.0.kind",
            "jobs.0.started_on",
            "service_ended_on",
            "jobs.1",
            "leave",
            "temporary_use",
            "using_support",
            "other_services",
            "age",
            "residence",
            "public_assistance",
            "spouse",
            "taxpayers.self.certificate",
            "taxpayers.self.notices.2026.exempt",
            "flow.other_income.self",
            "taxpayers.self.income.2026.salary",
            "taxpayers.self.income.2027.salary",
            "taxpayers.self.income.2028.salary",
            "municipality",
        ]
    );
    let seen = assess(&compose(&session, today())).expect("usable answers");
    assert_eq!(seen.verdict, Verdict::Available);
    assert!(seen.copay.months.iter().all(|month| month.cap.max == 0));
}

#[test]
fn nothing_more_after_a_service_that_does_not_count() {
    let mut session = session(&[("flow.situation", "working"), ("services", "hello_work")]);
    assert_eq!(
        names(&session),
        ["flow.situation", "services", "temporary_use"]
    );
    session.write("temporary_use", "false");
    assert_eq!(
        names(&session),
        ["flow.situation", "services", "temporary_use"]
    );
    session.write("temporary_use", "true");
    assert!(asked(&session, "temporary_use.purpose"));
}

#[test]
fn no_tax_after_public_assistance() {
    let session = working(&[("residence", "home"), ("public_assistance", "true")]);
    assert!(!asked(&session, "spouse"));
    assert!(
        !names(&session)
            .iter()
            .any(|name| name.starts_with("taxpayers"))
    );
    assert!(asked(&session, "municipality"));
}

#[test]
fn no_income_of_a_spouse_who_is_not_there() {
    let alone = working(&[
        ("residence", "home"),
        ("public_assistance", "false"),
        ("spouse", "none"),
    ]);
    assert!(!names(&alone).iter().any(|name| name.contains("spouse.")));
    let married = working(&[
        ("residence", "home"),
        ("public_assistance", "false"),
        ("spouse", "same_household"),
    ]);
    assert!(asked(&married, "taxpayers.spouse.certificate"));
}

#[test]
fn an_answer_off_the_path_has_no_effect_and_comes_back() {
    let mut session = working(&[
        ("residence", "home"),
        ("public_assistance", "false"),
        ("spouse", "same_household"),
        ("taxpayers.spouse.notices.2026.exempt", "false"),
    ]);
    let with_spouse = compose(&session, today());
    assert!(
        with_spouse
            .taxpayers
            .as_ref()
            .is_some_and(|taxpayers| taxpayers.spouse.is_some())
    );
    session.write("spouse", "none");
    let alone = compose(&session, today());
    assert!(
        alone
            .taxpayers
            .as_ref()
            .is_none_or(|taxpayers| taxpayers.spouse.is_none())
    );
    session.write("spouse", "same_household");
    assert_eq!(compose(&session, today()), with_spouse);
}

#[test]
fn on_leave_and_between_jobs() {
    let mut session = working(&[]);
    session.write("flow.situation", "on_leave");
    assert!(asked(&session, "leave.kind") && asked(&session, "leave.from"));
    assert!(!asked(&session, "leave") && !asked(&session, "leave.to"));
    session.write("flow.situation", "between_jobs");
    assert!(asked(&session, "jobs.0.ended_on"));
    let seen = assess(&compose(&session, today())).expect("usable answers");
    assert_eq!(
        seen.verdict,
        Verdict::Undecided,
        "an unknown leaving day is not 'still employed'"
    );
}

#[test]
fn a_person_about_to_start_is_not_asked_about_the_past() {
    let session = session(&[
        ("flow.situation", "about_to_start"),
        ("services", "continuous_b"),
        ("jobs.0.kind", "ordinary"),
        ("jobs.0.started_on", "2026-12-01"),
    ]);
    for path in ["jobs.1", "leave", "temporary_use", "using_support"] {
        assert!(!asked(&session, path), "{path}");
    }
}

#[test]
fn a_late_second_job_asks_for_services_and_offer() {
    let mut session = working(&[
        ("jobs.1", "true"),
        ("jobs.1.change", "own_choice"),
        ("jobs.0.ended_on", "2026-06-30"),
        ("jobs.1.kind", "ordinary"),
        ("jobs.1.started_on", "2026-07-15"),
    ]);
    assert!(!asked(&session, "jobs.1.after_services"));
    session.write("jobs.1.started_on.month", "9");
    assert!(asked(&session, "jobs.1.after_services") && asked(&session, "jobs.1.offered_on"));
    session.write("jobs.1.change", "same_company_move");
    assert!(!asked(&session, "jobs.0.ended_on") && !asked(&session, "jobs.1.started_on"));
    let seen = assess(&compose(&session, today())).expect("usable answers");
    assert_eq!(seen.first_day, Some(day("2026-10-01")));
}

#[test]
fn other_income_unknown_asks_for_both() {
    let session = working(&[
        ("residence", "home"),
        ("public_assistance", "false"),
        ("spouse", "none"),
        ("taxpayers.self.certificate", "none"),
        ("taxpayers.self.notices.2026.exempt", "unknown"),
        ("flow.other_income.self", "unknown"),
    ]);
    let income = Question::Income(Person::Own, 2025, IncomeParts::Both);
    assert!(live_path(&session, today()).contains(&income));
}

#[test]
fn a_regular_hire_after_a_trial_is_no_change() {
    let session = working(&[
        ("jobs.0.kind", "trial"),
        ("service_ended_on", "2026-06-30"),
        ("jobs.1", "true"),
        ("flow.regular_hire.1", "true"),
        ("jobs.1.kind", "ordinary"),
        ("jobs.1.started_on", "2026-07-01"),
    ]);
    assert!(!asked(&session, "jobs.1.change") && !asked(&session, "jobs.0.ended_on"));
    let seen = assess(&compose(&session, today())).expect("usable answers");
    assert_eq!(seen.first_day, Some(day("2027-01-01")));
    assert_eq!(seen.other_readings.len(), 1);
}
