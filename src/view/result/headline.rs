//! 見込みと、決め手になった答え。

use super::super::chrome;
use super::super::tag::{Tag, classed, tag, text};
use crate::engine::Assessment;
use crate::engine::assessment::{Finding, Outcome, Rule, Verdict};
use crate::flow::question::Question;
use crate::flow::state::State;
use crate::text::{answers, fill, findings, questions, result as words};

pub(super) fn section(state: &State, seen: &Assessment) -> Tag {
    let verdict = words::verdict(seen.verdict, seen.first_day, seen.last_day);
    let using = state.answers().using_support == Some(true);
    tag("section")
        .class("verdict")
        .set("data-tone", seen.verdict.id())
        .with(classed("p", "verdict-lead", words::ACCORDING))
        .with(chrome::title(&verdict))
        .maybe(decisive(state, seen))
        .with(text("p", words::then(seen.verdict, using)))
        .with(classed("p", "decides", words::DECIDES))
}

/// 決め手の要件と、その答え。
fn decisive(state: &State, seen: &Assessment) -> Option<Tag> {
    let finding = deciding(seen)?;
    let answer = question_of(state, finding.rule).and_then(|question| {
        let answer = answers::answer(&state.session, question, state.as_of)?;
        let said = fill(
            words::DECISIVE,
            &[&questions::words(question, state.as_of).label, &answer],
        );
        Some(text("p", &said).with(chrome::change(question.path(), words::MEND, "")))
    });
    Some(
        tag("div")
            .maybe(answer)
            .with(text("p", findings::reason(finding.reason))),
    )
}

/// 見込みを決めた要件。
fn deciding(seen: &Assessment) -> Option<&Finding> {
    let by_outcome = |wanted: &[Outcome]| {
        seen.findings
            .iter()
            .find(|finding| wanted.contains(&finding.outcome))
    };
    let by_rule = |wanted| seen.findings.iter().find(|finding| finding.rule == wanted);
    match seen.verdict {
        Verdict::NotAvailable | Verdict::Ended | Verdict::NotYet => by_outcome(&[Outcome::NotMet]),
        Verdict::Undecided => {
            by_outcome(&[Outcome::Unknown]).or_else(|| by_outcome(&[Outcome::Ask]))
        }
        Verdict::Available => by_rule(Rule::SixMonths),
    }
    .or_else(|| by_rule(Rule::SixMonths))
    .or_else(|| seen.findings.first())
}

/// 要件を決める答えの質問。道の上にあるものだけ。
pub(super) fn question_of(state: &State, rule: Rule) -> Option<Question> {
    let last = state.path().iter().rev();
    let on_path = |wanted: Question| state.path().contains(&wanted).then_some(wanted);
    match rule {
        Rule::PriorService => on_path(Question::Services),
        Rule::KindOfWork => last
            .copied()
            .find(|question| matches!(question, Question::JobKind(_)))
            .or_else(|| on_path(Question::Job(0)))
            .or_else(|| on_path(Question::TheirSituation))
            .or_else(|| on_path(Question::Situation)),
        Rule::TemporaryUse => {
            on_path(Question::TemporaryEnded).or_else(|| on_path(Question::TemporaryUse))
        }
        Rule::JobChange => last
            .copied()
            .find(|question| matches!(question, Question::JobEnded(_))),
        Rule::SixMonths | Rule::ThreeYears => on_path(Question::TemporaryEnded)
            .or_else(|| on_path(Question::JobStarted(0)))
            .or_else(|| on_path(Question::Situation)),
        Rule::Leave => on_path(Question::LeaveFrom)
            .or_else(|| on_path(Question::Leave))
            .or_else(|| on_path(Question::Situation)),
        Rule::OtherServices => on_path(Question::OtherServices),
        Rule::Age => on_path(Question::Age),
    }
}
