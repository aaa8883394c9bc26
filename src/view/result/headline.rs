//! 見込みと、決め手になった答え。

use super::super::chrome;
use super::super::tag::{Tag, classed, tag, text};
use crate::engine::Assessment;
use crate::engine::answers::JobKind;
use crate::engine::assessment::{Finding, Outcome, Reason, Rule, Verdict};
use crate::flow::question::Question;
use crate::flow::state::State;
use crate::text::findings::Counting;
use crate::text::{Book, answers, confirm, days, facts, findings, questions, result as words, why};

pub(super) fn section(book: Book, state: &State, seen: &Assessment) -> Tag {
    let verdict = words::verdict(book, seen, counts_after_use(seen));
    let using = state.answers().using_support == Some(true);
    let rehire = seen
        .rehire_by
        .map(|day| book.fill(words::REHIRE, &[&days::day_with_era(book, day)]));
    tag("section")
        .class("verdict")
        .set("data-tone", seen.verdict.id())
        .with(classed("p", "verdict-lead", book.get(words::ACCORDING)))
        .with(chrome::title(&verdict))
        .maybe(decisive(book, state, seen))
        .maybe(rehire.map(|said| classed("p", "strong", &said)))
        .with(text("p", book.get(words::then(seen.verdict, using))))
        .all(but(book, seen))
        .maybe(
            seen.provisional
                .then(|| text("p", &why::coverage(book, seen.as_of))),
        )
        .with(classed("p", "decides", book.get(words::DECIDES)))
}

/// 見込みが変わりうる、市区町村に確かめること。決まらないときは、理由がもう出ている。
fn but(book: Book, seen: &Assessment) -> Vec<Tag> {
    let asked = seen.confirm.iter().filter(|id| !confirm::is_detail(*id));
    let abouts: Vec<&str> = asked
        .map(|id| book.get(confirm::confirm(id).about))
        .collect();
    if abouts.is_empty() || seen.verdict == Verdict::Undecided {
        return Vec::new();
    }
    vec![text("p", book.get(words::BUT)), chrome::list(&abouts)]
}

/// 6か月を、どこから数える人か。
pub(super) fn counting(state: &State, seen: &Assessment) -> Counting {
    let jobs = state.answers().jobs.as_deref().unwrap_or_default();
    let start = jobs.first().and_then(|job| job.started_on);
    if counts_after_use(seen) {
        Counting::AfterUse
    } else if start.is_some_and(|start| start > seen.as_of) {
        Counting::NotStarted
    } else {
        Counting::FromHire
    }
}

/// 働きながら使ったサービスのあとから数えるか。
fn counts_after_use(seen: &Assessment) -> bool {
    let mut rules = seen.findings.iter().map(|finding| finding.rule);
    rules.any(|rule| rule == Rule::TemporaryUse)
}

/// 決め手の要件と、その答え。
fn decisive(book: Book, state: &State, seen: &Assessment) -> Option<Tag> {
    let finding = deciding(seen)?;
    let answer = question_of(state, finding).and_then(|question| {
        let answer = answers::answer(book, &state.session, question, state.as_of)?;
        let said = book.fill(
            words::DECISIVE,
            &[
                &questions::words(book, question, state.as_of).label,
                &answer,
            ],
        );
        Some(text("p", &said).with(chrome::change(question.path(), book.get(words::MEND), "")))
    });
    Some(tag("div").maybe(answer).with(text(
        "p",
        book.get(findings::reason(finding.reason, counting(state, seen))),
    )))
}

/// 見込みを決めた要件。
pub(super) fn deciding(seen: &Assessment) -> Option<&Finding> {
    let by_outcome = |wanted: &[Outcome]| {
        seen.findings
            .iter()
            .find(|finding| wanted.contains(&finding.outcome))
    };
    let by_rule = |wanted| seen.findings.iter().find(|finding| finding.rule == wanted);
    match seen.verdict {
        Verdict::NotAvailable | Verdict::Ended | Verdict::NotYet => by_outcome(&[Outcome::NotMet]),
        // 答えが足りていれば、決まらないのは、市区町村が決めることのため。
        Verdict::Undecided if !seen.missing.iter().any(|fact| facts::is_about_use(*fact)) => {
            by_outcome(&[Outcome::Ask]).or_else(|| by_outcome(&[Outcome::Unknown]))
        }
        Verdict::Undecided => {
            by_outcome(&[Outcome::Unknown]).or_else(|| by_outcome(&[Outcome::Ask]))
        }
        Verdict::Available => by_rule(Rule::SixMonths),
    }
    .or_else(|| by_rule(Rule::SixMonths))
    .or_else(|| seen.findings.first())
}

/// 要件を決める答えの質問。道の上にあるものだけ。
pub(super) fn question_of(state: &State, finding: &Finding) -> Option<Question> {
    let last = state.path().iter().rev();
    let on_path = |wanted: Question| state.path().contains(&wanted).then_some(wanted);
    match finding.rule {
        Rule::PriorService => on_path(Question::Services),
        Rule::KindOfWork => last
            .copied()
            .find(|question| is_the_kind(state, *question, finding.reason))
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

/// この理由のもとになった、仕事の種類の答えか。
fn is_the_kind(state: &State, question: Question, reason: Reason) -> bool {
    let kind = match reason {
        Reason::TrialCountOpen => JobKind::Trial,
        Reason::ShortHoursCountOpen => JobKind::ShortHoursInService,
        Reason::PublicAppointment => JobKind::PublicService,
        _ => return matches!(question, Question::JobKind(_)),
    };
    matches!(question, Question::JobKind(_)) && state.session.field(&question.path()) == kind.id()
}
