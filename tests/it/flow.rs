//! 契約の名前だけを知る人が、聞かれたことに答えていっても、同じ回答を道具に渡したときと同じ結果になる。
//!
//! Questions named `flow.…` are answered わからない: whoever knows only the contract cannot know more.

use crate::people::{Dice, person};
use serde_json::Value;
use teichaku::engine::answers::Answers;
use teichaku::engine::assessment::{Assessment, Confirm, Verdict};
use teichaku::engine::{assess, check};
use teichaku::flow::{Control, Question, Session, compose, live_path};

/// 契約の path の値。
fn at<'a>(answers: &'a Value, path: &str) -> &'a Value {
    path.split('.')
        .fold(answers, |value, key| match key.parse::<usize>() {
            Ok(index) if value.is_array() => value.get(index).unwrap_or(&Value::Null),
            _ => value.get(key).unwrap_or(&Value::Null),
        })
}

/// 「ある」「ない」だけを聞く path。
fn is_existence(path: &str) -> bool {
    let last = path.rsplit('.').next().unwrap_or_default();
    ["temporary_use", "leave"].contains(&path)
        || (path.starts_with("jobs.") && last.parse::<u8>().is_ok())
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        _ => None,
    }
}

/// 一つの質問に、回答のとおりに答える。
fn answer(session: &mut Session, question: Question, answers: &Value) {
    let facts = question.facts();
    let mut any = false;
    for path in &facts {
        let value = at(answers, path);
        let typed = if is_existence(path) {
            Some((!value.is_null()).to_string())
        } else {
            text(value)
        };
        match (question.control(), value, typed) {
            (Control::Many(_), Value::Array(chosen), _) => {
                any = true;
                if chosen.is_empty() {
                    session.tick(path, "none", true);
                }
                for id in chosen.iter().filter_map(Value::as_str) {
                    session.tick(path, id, true);
                }
            }
            (Control::Date, Value::String(date), _) => {
                any = true;
                let parts: Vec<&str> = date.split('-').collect();
                for (name, part) in ["year", "month", "day"].into_iter().zip(parts) {
                    session.write(&format!("{path}.{name}"), part.trim_start_matches('0'));
                }
            }
            (Control::One(_) | Control::Amounts | Control::Counts, _, Some(typed)) => {
                any = true;
                session.write(path, &typed);
            }
            _ => {}
        }
    }
    if !any {
        session.give_up(question);
    }
}

/// 聞かれることがなくなるまで答える。
fn walk(answers: &Answers) -> (Answers, Vec<String>) {
    let as_of = answers.as_of.expect("基準日");
    let known = serde_json::to_value(answers).expect("JSON");
    let mut session = Session::default();
    let mut asked = Vec::new();
    for _ in 0..80 {
        let path = live_path(&session, as_of);
        let Some(next) = path
            .into_iter()
            .find(|question| !asked.contains(&question.path()))
        else {
            return (compose(&session, as_of), asked);
        };
        asked.push(next.path());
        answer(&mut session, next, &known);
    }
    panic!("80問でも終わりません: {asked:?}");
}

/// この道で聞くことだけの人にする: お金の細かいことは聞かず、まだ先の仕事は一つだけ聞く。
fn as_asked(answers: &Answers) -> Answers {
    let mut answers = answers.clone();
    answers.cap_review = None;
    answers.provider = None;
    answers.support_started_on = None;
    if let Some(jobs) = &mut answers.jobs {
        let today = answers.as_of;
        let begun = jobs
            .iter()
            .take_while(|job| job.started_on.is_none() || job.started_on <= today)
            .count();
        jobs.truncate(begun.max(1));
        if begun == 0 {
            answers.temporary_use = None;
        }
        for job in jobs.iter_mut() {
            // 1か月以内の転職のあいだに、訓練をもう一度したとは聞かない。
            job.after_services = None;
        }
        if let Some(last) = jobs.last_mut() {
            last.ended_on = last.ended_on.filter(|ended| Some(*ended) < today);
        }
    }
    answers
}

/// お金のほかに効かないので、終わった人などには聞かないことの確認。
const ONLY_FOR_MONEY: [Confirm; 6] = [
    Confirm::SpouseSeparate,
    Confirm::SpouseCommonLaw,
    Confirm::LodgingTrainingCap,
    Confirm::Over65,
    Confirm::Under18,
    Confirm::ExclusiveService,
];

type Told = (String, String, String, String);

fn told(found: &Assessment) -> Told {
    let mut found = found.clone();
    if found.verdict == Verdict::Ended || found.copay.months.is_empty() {
        for id in ONLY_FOR_MONEY {
            found.confirm.remove(id);
        }
        found.confirm.remove(Confirm::LeaveBeforeStart);
        found.confirm.remove(Confirm::LeaveDuringUse);
        found.confirm.remove(Confirm::FamilyLeave);
    }
    if found.verdict == Verdict::NotYet {
        // まだ使えない人には、使っているかを聞かない。
        found.confirm.remove(Confirm::LeaveDuringUse);
    }
    // 生活保護の人などには、配偶者を聞かない。
    found.confirm.remove(Confirm::SpouseSeparate);
    found.confirm.remove(Confirm::SpouseCommonLaw);
    let json = serde_json::to_value(found).expect("JSON");
    let plain = |name: &str| json[name].to_string();
    (
        plain("verdict"),
        plain("first_day"),
        plain("last_day"),
        plain("confirm"),
    )
}

#[test]
fn who_knows_only_the_contract_gets_the_result_of_the_command_line() {
    let mut dice = Dice::new(20);
    let mut differ = Vec::new();
    for _ in 0..120 {
        let answers = as_asked(&person(&mut dice, 0));
        let (composed, asked) = walk(&answers);
        assert!(check(&composed).is_ok(), "{composed:?}");
        let expected = assess(&answers).expect("使える回答");
        let found = assess(&composed).expect("使える回答");
        if told(&expected) != told(&found) {
            differ.push(format!(
                "{:?}\n  {:?}\n  {}\n  {asked:?}",
                told(&expected),
                told(&found),
                serde_json::to_string(&answers).expect("JSON")
            ));
        }
    }
    assert!(
        differ.is_empty(),
        "{}件ちがいます\n{}",
        differ.len(),
        differ[..differ.len().min(6)].join("\n")
    );
}
