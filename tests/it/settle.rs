//! 「あと何が分かれば決まるか」の定義 (docs/decisions/0021) を、試験の側の総当たりで確かめる。

use super::approximate::blur;
use super::people::{Dice, date, person};
use teichaku::engine::answers::{Age, Answers, Job, JobKind, Service, TemporaryPurpose};
use teichaku::engine::assessment::{Assessment, Verdict};
use teichaku::engine::calendar::Date;
use teichaku::engine::date_fact::DateFact;
use teichaku::engine::settle::{Decides, Settlement};
use teichaku::engine::{assess, settle};

/// 試す人数。
const PEOPLE: usize = 400;
/// 一つの組に試す、でたらめな埋め方の数。
const FILLINGS: usize = 60;

/// 1〜4の、使えるかどうかの事実を空けた人。
fn people(seed: u64) -> impl Iterator<Item = (Answers, Vec<String>)> {
    let mut dice = Dice::new(seed);
    (0..PEOPLE).map(move |_| {
        let mut answers = person(&mut dice, 0);
        answers.taxpayers = None;
        let wanted = 1 + dice.below(4);
        for _ in 0..wanted {
            let jobs = answers.jobs.as_mut().expect("jobs");
            let last = jobs.len() - 1;
            let index = usize::try_from(dice.below(jobs.len() as u64)).expect("an index");
            match dice.below(9) {
                0 | 1 => answers.services = None,
                2 => answers.age = None,
                3 => jobs[index].kind = None,
                4 | 5 => jobs[index].started_on = None,
                6 | 7 if index < last => jobs[index].ended_on = None,
                _ => {
                    if let Some(used) = &mut answers.temporary_use {
                        match dice.below(2) {
                            0 => used.purpose = None,
                            _ => used.returned_on = None,
                        }
                    }
                }
            }
        }
        if dice.chance(15) {
            blur(&mut dice, &mut answers, 1, 30);
        }
        let open = open(&answers);
        (answers, open)
    })
}

/// 空いている事実の path。
fn open(answers: &Answers) -> Vec<String> {
    let mut open = Vec::new();
    let mut add = |is_open: bool, path: String| {
        if is_open {
            open.push(path);
        }
    };
    add(answers.age.is_none(), "age".to_owned());
    add(answers.services.is_none(), "services".to_owned());
    add(
        answers.service_ended_on.is_none(),
        "service_ended_on".to_owned(),
    );
    let jobs = answers.jobs.as_deref().unwrap_or_default();
    for (index, job) in jobs.iter().enumerate() {
        let is_last = index + 1 == jobs.len();
        add(job.kind.is_none(), format!("jobs[{index}].kind"));
        add(
            job.started_on.is_none(),
            format!("jobs[{index}].started_on"),
        );
        add(
            job.ended_on.is_none() && !is_last,
            format!("jobs[{index}].ended_on"),
        );
    }
    if let Some(used) = &answers.temporary_use {
        let purpose = used.purpose.is_none();
        add(purpose, "temporary_use.purpose".to_owned());
        let open = used.returned_on.is_none() && used.ended_on.is_some();
        add(open, "temporary_use.returned_on".to_owned());
    }
    let about = answers.approximate.keys().map(ToString::to_string);
    open.extend(about.collect::<Vec<_>>());
    open.sort();
    open.dedup();
    open
}

/// 回答にある日。
fn known(answers: &Answers) -> Vec<Date> {
    let mut days: Vec<Date> = answers.as_of.into_iter().collect();
    for job in answers.jobs.iter().flatten() {
        days.extend(
            [job.started_on, job.ended_on, job.offered_on]
                .into_iter()
                .flatten(),
        );
    }
    days.extend(answers.service_ended_on);
    if let Some(used) = &answers.temporary_use {
        days.extend([used.ended_on, used.returned_on].into_iter().flatten());
    }
    days
}

/// でたらめな日: 知られている日か、そこから月数ぶん前後した日の近くか、まったくでたらめな日。
fn some_day(dice: &mut Dice, answers: &Answers) -> Date {
    if dice.chance(10) {
        return dice.day(date("1990-01-01"), 25_000);
    }
    let base = dice.pick(&known(answers));
    let shift = dice.pick(&[-1_278, -1_096, -184, -31, 0, 0, 0, 31, 184, 1_278]);
    let near = dice.pick(&[1, 5, 9, 60, 400]);
    dice.day(
        base.plus_days(shift - i32::try_from(near / 2).expect("days")),
        near,
    )
}

fn job(answers: &mut Answers, index: usize) -> &mut Job {
    &mut answers.jobs.as_mut().expect("jobs")[index]
}

/// 一つの事実を、でたらめな値で埋める。
fn fill(dice: &mut Dice, answers: &mut Answers, path: &str) {
    match path {
        "age" => answers.age = Some(dice.pick(Age::ALL)),
        "services" => {
            let service = dice.pick(Service::ALL);
            answers.services = Some(if dice.chance(20) {
                Vec::new()
            } else {
                vec![service]
            });
        }
        "temporary_use.purpose" => {
            let purpose = dice.pick(TemporaryPurpose::ALL);
            answers.temporary_use.as_mut().expect("a use").purpose = Some(purpose);
        }
        _ if path.contains("].kind") => {
            let index = path["jobs[".len()..].split(']').next().expect("an index");
            let index: usize = index.parse().expect("a number");
            job(answers, index).kind = Some(dice.pick(JobKind::ALL));
        }
        _ => {
            let fact = DateFact::parse(path).unwrap_or_else(|| panic!("{path}"));
            let day = match answers.approximate.remove(&fact) {
                Some(range) => {
                    let days = range.from.days_through(range.to);
                    dice.day(range.from, u64::try_from(days).expect("days"))
                }
                None => some_day(dice, answers),
            };
            *fact.field(answers).expect("a field") = Some(day);
        }
    }
}

/// `facts` をでたらめに埋めた、使える回答の結果。
fn answered(dice: &mut Dice, answers: &Answers, facts: &[String]) -> Option<(Answers, Assessment)> {
    for _ in 0..20 {
        let mut filled = answers.clone();
        // 順もでたらめに: あとに埋める日は、先に埋めた日の近くにもなる。
        let turned = dice.chance(50);
        let order: Vec<&String> = if turned {
            facts.iter().rev().collect()
        } else {
            facts.iter().collect()
        };
        for fact in order {
            fill(dice, &mut filled, fact);
        }
        if let Ok(found) = assess(&filled) {
            return Some((filled, found));
        }
    }
    None
}

fn decides(found: &Assessment, what: Decides) -> bool {
    let refused = found.verdict == Verdict::NotAvailable;
    let first = found.first_day.is_some() || found.verdict == Verdict::Ended;
    match what {
        Decides::Verdict => found.verdict != Verdict::Undecided,
        Decides::Dates => refused || (first && found.last_day.is_some()),
    }
}

fn sets(facts: &[String], size: usize) -> Vec<Vec<String>> {
    let masks = 0_u32..1 << facts.len();
    masks
        .filter(|mask| mask.count_ones() as usize == size)
        .map(|mask| {
            let chosen = facts
                .iter()
                .enumerate()
                .filter(|(index, _)| mask & (1 << index) != 0);
            chosen.map(|(_, fact)| fact.clone()).collect()
        })
        .collect()
}

fn found(answers: &Answers) -> Settlement {
    settle(answers).unwrap_or_else(|problem| panic!("{problem:?}\n{answers:?}"))
}

fn paths(facts: &[teichaku::engine::fact::FactPath]) -> Vec<String> {
    facts.iter().map(ToString::to_string).collect()
}

#[test]
fn answering_a_settling_set_does_decide_and_no_smaller_set_does() {
    let mut dice = Dice::new(77);
    let (mut always, mut sometimes, mut larger, mut none) = (0, 0, 0, 0);
    for (answers, open) in people(21) {
        let result = assess(&answers).expect("usable");
        let settlement = found(&answers);
        let context = || serde_json::to_string(&answers).expect("JSON");
        assert_eq!(
            settlement.settled,
            decides(&result, Decides::Verdict) && decides(&result, Decides::Dates)
        );
        none += u32::from(!settlement.settled && settlement.sets.is_empty());
        for set in &settlement.sets {
            let facts = paths(&set.facts);
            assert!(
                facts.iter().all(|fact| open.contains(fact)),
                "{facts:?}\n{}",
                context()
            );
            assert!(!decides(&result, set.decides), "もう決まっている");
            let mut some = false;
            for _ in 0..FILLINGS {
                let Some((filled, result)) = answered(&mut dice, &answers, &facts) else {
                    continue;
                };
                let does = decides(&result, set.decides);
                some |= does;
                assert!(
                    !set.always || does,
                    "{facts:?} が分かっても {} が決まらない\n{}\n{}",
                    set.decides.id(),
                    context(),
                    serde_json::to_string(&filled).expect("JSON"),
                );
            }
            if set.always {
                always += 1;
                larger += u32::from(facts.len() > 1);
            } else {
                sometimes += u32::from(some);
            }
        }
        // いつも決まる組より小さい組や、組のないときの三つまでの組は、どれも、決まらない埋め方がある。
        for what in [Decides::Verdict, Decides::Dates] {
            if decides(&result, what) {
                continue;
            }
            let mut of_goal = settlement
                .sets
                .iter()
                .filter(|set| set.decides == what && set.always);
            let smallest = of_goal
                .next()
                .map_or(usize::from(settlement.searched) + 1, |set| set.facts.len());
            for size in 1..smallest {
                for facts in sets(&open, size) {
                    let settles = (0..FILLINGS * 20).all(|_| {
                        answered(&mut dice, &answers, &facts)
                            .is_none_or(|(_, result)| decides(&result, what))
                    });
                    assert!(
                        !settles,
                        "{facts:?} だけで {} が決まる\n{}",
                        what.id(),
                        context()
                    );
                }
            }
        }
    }
    assert!(
        always > 60 && larger > 10 && sometimes > 60 && none > 5,
        "試した数が少なすぎます: {always} {larger} {sometimes} {none}"
    );
}
