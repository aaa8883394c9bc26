//! 要件ごとの判定 (findings) が、いつも結果と合うこと。でたらめな回答で試す。

use std::collections::BTreeMap;

use super::approximate::blur;
use super::people::{Dice, date, person};
use teichaku::engine::answers::{Answers, Service};
use teichaku::engine::assess;
use teichaku::engine::assessment::{
    Assessment, Confirm, Copay, Finding, Outcome, Reason, Rule, SettledBy, Span, Verdict,
};
use teichaku::engine::calendar::Date;
use teichaku::engine::fact::FactPath;
use teichaku::review::register::REGISTER;
use teichaku::text::findings::{self, Counting};
use teichaku::text::{Book, Depth, Ruby};

/// 試す人数。
const PEOPLE: u64 = 5_000;

/// 四人に一人は、ほとんど分かっている。四人に一人は、だいたいの日をふくむ。
fn people() -> impl Iterator<Item = Answers> {
    let mut dice = Dice::new(41);
    (0..PEOPLE).map(move |number| {
        let unknown = [10, 25, 50, 90][usize::try_from(number % 4).expect("a number")];
        let mut answers = person(&mut dice, unknown);
        if dice.chance(25) {
            let count = dice.pick(&[1, 1, 2]);
            blur(&mut dice, &mut answers, count, 40);
        }
        if dice.chance(4) {
            answers.jobs = dice.pick(&[true, false]).then(Vec::new);
        }
        answers
    })
}

fn span(day: Option<Date>, range: Option<Span>) -> Option<Span> {
    range.or(day.map(|day| Span { from: day, to: day }))
}

/// 一つの判定が、結果と合わないところ。
fn contradictions(answers: &Answers, found: &Assessment, finding: &Finding) -> Vec<&'static str> {
    let mut wrong = Vec::new();
    let mut claim = |holds: bool, what: &'static str| {
        if !holds {
            wrong.push(what);
        }
    };
    let Finding {
        rule,
        outcome,
        reason,
        ..
    } = *finding;
    let verdict = found.verdict;
    let refused = verdict == Verdict::NotAvailable;
    let asked = finding.settled_by.iter().filter_map(|by| match by {
        SettledBy::Confirm(id) => Some(*id),
        SettledBy::Fact(_) => None,
    });
    let facts = finding.settled_by.iter().filter_map(|by| match by {
        SettledBy::Fact(fact) => Some(*fact),
        SettledBy::Confirm(_) => None,
    });
    let asked: Vec<Confirm> = asked.collect();
    claim(
        asked.iter().all(|id| found.confirm.contains(*id)),
        "settled_by の確認が confirm にある",
    );
    claim(
        facts.clone().all(|fact| found.missing.contains(&fact)),
        "settled_by の事実が missing にある",
    );
    claim(
        finding.provision.article_on(found.as_of).is_some(),
        "条文が、その日の登録簿にある",
    );
    match outcome {
        Outcome::Ask => claim(!asked.is_empty(), "ask は、聞くことを言う"),
        // 事実を言えないのは、一つだけ分かっても何も変わらないとき (missing に、使えるかどうかの事実がない) だけ。
        Outcome::Unknown => claim(
            facts.count() > 0 || !found.missing.iter().any(|fact| is_about_use(*fact)),
            "unknown は、足りない事実を言う",
        ),
        Outcome::NotMet => claim(
            verdict != Verdict::Available,
            "使えるのに、みたさない要件がある",
        ),
        Outcome::Met => {}
    }
    let no_jobs = answers.jobs.as_deref() == Some(&[]);
    let first = span(found.first_day, found.first_day_range);
    let last = span(found.last_day, found.last_day_range);
    let as_of = found.as_of;
    match (rule, outcome) {
        (Rule::PriorService, Outcome::NotMet) => claim(refused, "サービスがなくても使えうる"),
        (Rule::KindOfWork, Outcome::NotMet) => claim(
            refused || (no_jobs && reason == Reason::NoJobYet),
            "仕事の種類がちがうのに使えうる",
        ),
        (Rule::KindOfWork, _) => claim(!no_jobs, "仕事がない"),
        (Rule::TemporaryUse, Outcome::NotMet) => claim(
            matches!(verdict, Verdict::NotYet | Verdict::Undecided),
            "利用が続いているのに、始まっている",
        ),
        (Rule::JobChange, Outcome::NotMet) => claim(
            verdict != Verdict::NotYet,
            "雇用が切れたのに、まだ始まっていない",
        ),
        (Rule::SixMonths, Outcome::Met) => {
            claim(
                first.is_none_or(|first| first.to <= as_of) && verdict != Verdict::NotYet,
                "6か月がすぎている",
            );
        }
        (Rule::SixMonths, Outcome::NotMet) => claim(
            first.is_none_or(|first| as_of < first.from) && verdict != Verdict::Ended,
            "6か月がまだ",
        ),
        (Rule::SixMonths, _) => claim(
            first.is_none_or(|first| first.from <= as_of && as_of < first.to)
                && verdict != Verdict::NotYet
                && verdict != Verdict::Available
                && verdict != Verdict::Ended,
            "6か月がすぎたかは分かる",
        ),
        (Rule::ThreeYears, Outcome::Met) => claim(
            last.is_some_and(|last| as_of <= last.from) && verdict != Verdict::Ended,
            "3年の中にいる",
        ),
        (Rule::ThreeYears, Outcome::NotMet) => claim(
            last.is_none_or(|last| last.to < as_of)
                && matches!(verdict, Verdict::Ended | Verdict::Undecided),
            "3年がすぎている",
        ),
        (Rule::ThreeYears, _) => claim(
            last.is_none_or(|last| last.from < as_of && as_of <= last.to)
                && verdict != Verdict::Ended,
            "3年がすぎたかは分かる",
        ),
        _ => {}
    }
    if refused {
        claim(
            !matches!(rule, Rule::SixMonths | Rule::ThreeYears | Rule::Age),
            "使えないのに、期間や年齢を言う",
        );
    }
    match reason {
        // 3年6か月に足りない期間を「3年がすぎた」とは言わない。
        Reason::ThreeYearsPassed => {
            let days = found.first_day.zip(found.last_day);
            let counted = answers.approximate.is_empty() && answers.jobs.is_some();
            let long = |(first, last): (Date, Date)| {
                first == date("2018-04-01") || first.days_through(last) >= 1_094
            };
            claim(!counted || days.is_none_or(long), "3年続いた");
        }
        Reason::HireDayUnknown => {
            let jobs = answers.jobs.as_deref().unwrap_or_default();
            let open = jobs.iter().enumerate().any(|(index, job)| {
                let ended = job.ended_on.is_some() || index + 1 == jobs.len();
                job.kind.is_none() || job.started_on.is_none() || !ended
            });
            let used = answers.temporary_use.as_ref();
            let exact = answers.jobs.is_some() && answers.approximate.is_empty();
            claim(
                !exact || open || used.is_some_and(|used| used.purpose.is_none()),
                "数えはじめの日は分かっている",
            );
        }
        _ => {}
    }
    wrong
}

fn is_about_use(fact: FactPath) -> bool {
    fact.rule().is_some_and(|rule| rule != Rule::Age)
}

fn whole_contradictions(found: &Assessment) -> Vec<&'static str> {
    let mut wrong = Vec::new();
    let any = |wanted: &dyn Fn(&Finding) -> bool| found.findings.iter().any(wanted);
    let holds = match found.verdict {
        Verdict::NotAvailable => any(&|finding| {
            matches!(finding.rule, Rule::PriorService | Rule::KindOfWork)
                && finding.outcome == Outcome::NotMet
        }),
        Verdict::Undecided => {
            any(&|finding| matches!(finding.outcome, Outcome::Ask | Outcome::Unknown))
        }
        Verdict::Ended | Verdict::NotYet => any(&|finding| finding.outcome == Outcome::NotMet),
        Verdict::Available => true,
    };
    if !holds {
        wrong.push("見込みのわけになる判定がない");
    }
    wrong
}

#[test]
fn no_finding_contradicts_the_result() {
    let mut seen = BTreeMap::<String, u32>::new();
    let mut failures = Vec::new();
    let mut counts = BTreeMap::<&str, u32>::new();
    for answers in people() {
        let Ok(found) = assess(&answers) else {
            continue;
        };
        let mut wrong: Vec<(&str, Option<&Finding>)> = whole_contradictions(&found)
            .into_iter()
            .map(|what| (what, None))
            .collect();
        for finding in &found.findings {
            let name = format!("{} {}", finding.rule.id(), finding.outcome.id());
            *seen.entry(name).or_default() += 1;
            let found = contradictions(&answers, &found, finding);
            wrong.extend(found.into_iter().map(|what| (what, Some(finding))));
        }
        for (what, finding) in wrong {
            let count = counts.entry(what).or_default();
            *count += 1;
            if *count <= 2 {
                failures.push(format!(
                    "{what}: {finding:?}\n{}\n{}",
                    serde_json::to_string(&answers).expect("JSON"),
                    serde_json::to_string(&Assessment {
                        copay: Copay::default(),
                        ..found.clone()
                    })
                    .expect("JSON")
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{counts:?}\n{}", failures.join("\n\n"));
    // 試した人の中に、それぞれの判定の人がいる。
    for wanted in [
        "prior_service not_met",
        "prior_service unknown",
        "kind_of_work ask",
        "kind_of_work not_met",
        "temporary_use ask",
        "temporary_use unknown",
        "job_change not_met",
        "six_months ask",
        "six_months unknown",
        "three_years not_met",
        "three_years unknown",
        "leave ask",
        "other_services ask",
        "age unknown",
    ] {
        assert!(
            seen.get(wanted).is_some_and(|seen| *seen > 5),
            "{wanted}: {seen:?}"
        );
    }
}

/// 「みたす」と言った前のサービスは、どのサービスだったとしても「みたさない」にならない。
#[test]
fn a_met_prior_service_holds_for_every_service() {
    let mut tried = 0;
    for answers in people().filter(|answers| answers.services.is_none()) {
        let outcome = |answers: &Answers| {
            let found = assess(answers).ok()?;
            let finding = found.findings.into_iter().next()?;
            Some(finding.outcome)
        };
        if outcome(&answers) != Some(Outcome::Met) {
            continue;
        }
        tried += 1;
        for services in [vec![Service::TransitionSupport], Vec::new()] {
            let filled = Answers {
                services: Some(services),
                ..answers.clone()
            };
            assert!(
                outcome(&filled).is_none_or(|found| found == Outcome::Met),
                "{filled:?}"
            );
        }
    }
    assert!(tried > 20, "試した数が少なすぎます: {tried}");
}

/// どの判定にも、登録簿にある条文と、その出典があり、どの深さにも文がある。
#[test]
fn every_finding_has_a_registered_provision_and_a_sentence_in_every_depth() {
    let countings = [Counting::FromHire, Counting::NotStarted, Counting::AfterUse];
    let mut seen = BTreeMap::new();
    for answers in people() {
        let Ok(found) = assess(&answers) else {
            continue;
        };
        for finding in &found.findings {
            *seen.entry(finding.provision.id()).or_insert(0_u32) += 1;
            let provision = REGISTER.provisions.iter();
            let mut provision = provision.filter(|known| known.id == finding.provision.id());
            let provision = provision.next().expect("a provision of the register");
            let source = REGISTER.sources.iter();
            let mut source = source.filter(|source| source.id == provision.source);
            assert!(source.next().is_some(), "{}", provision.id);
            for depth in Depth::ALL {
                let book = Book::of(depth, Ruby::Off);
                let name = book.get(findings::rule(finding.rule));
                let outcome = book.get(findings::outcome(finding.outcome));
                assert!(!name.is_empty() && !outcome.is_empty());
                for counting in countings {
                    let said = book.get(findings::reason(finding.reason, counting));
                    assert!(!said.is_empty(), "{depth:?} {:?}", finding.reason);
                }
            }
        }
    }
    assert!(seen.len() >= 12, "{seen:?}");
}
