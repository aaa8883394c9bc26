//! だいたいの日 (docs/decisions/0017): 範囲のすべての日をただの回答として試算し、その共通 (契約 §5.2) と照らす。

use std::collections::BTreeMap;

use super::people::{Dice, date, person};
use teichaku::contract::assess_text;
use teichaku::engine::answers::{Age, Answers, DateRange, JobKind, Service, TemporaryPurpose};
use teichaku::engine::assessment::{
    Assessment, Category, Confirm, MonthCost, Span, Verdict, YenRange,
};
use teichaku::engine::calendar::{Date, Month, months_before};
use teichaku::engine::date_fact::{DateFact, JobDate};
use teichaku::engine::{assess, check};

const FACTS: [DateFact; 10] = [
    DateFact::Job(0, JobDate::StartedOn),
    DateFact::Job(0, JobDate::StartedOn),
    DateFact::Job(0, JobDate::EndedOn),
    DateFact::Job(1, JobDate::StartedOn),
    DateFact::Job(1, JobDate::OfferedOn),
    DateFact::ServiceEndedOn,
    DateFact::TemporaryEndedOn,
    DateFact::TemporaryReturnedOn,
    DateFact::LeaveFrom,
    DateFact::LeaveTo,
];

/// 知っている日を、`count` 個まで、前後 `width` 日までの範囲に変える。
pub(super) fn blur(dice: &mut Dice, answers: &mut Answers, count: usize, width: u64) {
    for _ in 0..count * 4 {
        let fact = dice.pick(&FACTS);
        let Some(Some(day)) = fact.read(answers) else {
            continue;
        };
        let from = dice.day(
            day.plus_days(-i32::try_from(width).expect("days")),
            width + 1,
        );
        let to = dice.day(day, width + 1);
        *fact.field(answers).expect("a field") = None;
        answers.approximate.insert(fact, DateRange { from, to });
        if answers.approximate.len() == count {
            return;
        }
    }
}

/// わからない種類・サービス・目的を、すべての値で埋める。
fn completions(answers: &Answers) -> Vec<Answers> {
    let mut list = vec![answers.clone()];
    let mut fill = |open: &dyn Fn(&Answers) -> bool, sets: &[&dyn Fn(&mut Answers)]| {
        if open(answers) {
            let filled = list.iter().flat_map(|known| {
                sets.iter().map(|set| {
                    let mut filled = known.clone();
                    set(&mut filled);
                    filled
                })
            });
            list = filled.collect();
        }
    };
    fill(
        &|of| of.services.is_none(),
        &[
            &|of| of.services = Some(vec![Service::TransitionSupport]),
            &|of| of.services = Some(Vec::new()),
        ],
    );
    fill(
        &|of| {
            let used = of.temporary_use.as_ref();
            used.is_some_and(|used| used.purpose.is_none())
        },
        &[&|of| purpose(of, TemporaryPurpose::ReturnToWork), &|of| {
            purpose(of, TemporaryPurpose::LongerHours)
        }],
    );
    for index in 0..answers.jobs.as_ref().map_or(0, Vec::len) {
        let kinds: Vec<_> = JobKind::ALL
            .iter()
            .map(|kind| move |of: &mut Answers| job(of, index).kind = Some(*kind))
            .collect();
        let kinds: Vec<&dyn Fn(&mut Answers)> = kinds.iter().map(|set| set as _).collect();
        fill(
            &|of| {
                of.jobs
                    .as_ref()
                    .is_some_and(|jobs| jobs[index].kind.is_none())
            },
            &kinds,
        );
    }
    list
}

fn purpose(of: &mut Answers, purpose: TemporaryPurpose) {
    of.temporary_use.as_mut().expect("a use").purpose = Some(purpose);
}

fn job(of: &mut Answers, index: usize) -> &mut teichaku::engine::answers::Job {
    &mut of.jobs.as_mut().expect("jobs")[index]
}

/// 範囲のすべての日の組。順の合わない組はのぞく。
fn every_day(answers: &Answers) -> Vec<Answers> {
    let mut plain = answers.clone();
    plain.approximate = BTreeMap::new();
    let mut list = vec![plain];
    for (fact, range) in &answers.approximate {
        let mut next = Vec::new();
        let mut day = range.from;
        while day <= range.to {
            next.extend(list.iter().map(|known| {
                let mut filled = known.clone();
                *fact.field(&mut filled).expect("a field") = Some(day);
                filled
            }));
            day = day.next();
        }
        list = next;
    }
    list.retain(|filled| check(filled).is_ok());
    list
}

/// 契約 §5.2 と決定 0017 の、くらべるところ。
#[derive(Debug, PartialEq)]
struct Printed {
    verdict: Verdict,
    first: (Option<Date>, Option<Span>),
    last: (Option<Date>, Option<Span>),
    rehire_by: Option<Date>,
    confirm: Vec<Confirm>,
    readings: Vec<String>,
    apply: Option<Span>,
    months: Vec<(Month, String, YenRange, Option<YenRange>)>,
}

fn month(cost: &MonthCost) -> (Month, String, YenRange, Option<YenRange>) {
    let categories: Vec<&str> = cost.categories.iter().map(Category::id).collect();
    (cost.month, categories.join(","), cost.cap, cost.pay)
}

fn printed(found: &Assessment) -> Printed {
    let mut readings: Vec<String> = found
        .other_readings
        .iter()
        .map(|of| format!("{of:?}"))
        .collect();
    readings.sort();
    Printed {
        verdict: found.verdict,
        first: (found.first_day, found.first_day_range),
        last: (found.last_day, found.last_day_range),
        rehire_by: found.rehire_by,
        confirm: found.confirm.iter().collect(),
        readings,
        apply: found.apply,
        months: found.copay.months.iter().map(month).collect(),
    }
}

/// 共通の日。ちがっていて、どの場合にもあれば、そのあいだ。
fn days(
    all: &[Assessment],
    day: impl Fn(&Assessment) -> Option<Date>,
) -> (Option<Date>, Option<Span>) {
    let days: Vec<Date> = all.iter().filter_map(&day).collect();
    let (from, to) = (days.iter().min().copied(), days.iter().max().copied());
    let (Some(from), Some(to)) = (from, to) else {
        return (None, None);
    };
    let everywhere = all
        .iter()
        .filter(|found| found.verdict != Verdict::NotAvailable)
        .all(|found| day(found).is_some());
    match (from == to, everywhere) {
        (true, _) => (Some(from), None),
        (false, true) => (None, Some(Span { from, to })),
        (false, false) => (None, None),
    }
}

fn union(one: YenRange, other: YenRange) -> YenRange {
    YenRange {
        min: one.min.min(other.min),
        max: one.max.max(other.max),
    }
}

/// すべての場合に共通すること。
fn merged(all: &[Assessment]) -> Printed {
    let verdict = all.iter().map(|found| found.verdict).reduce(|one, other| {
        if one == other {
            one
        } else {
            Verdict::Undecided
        }
    });
    let first = days(all, |found| found.first_day);
    let last = days(all, |found| found.last_day);
    let usable: Vec<&Assessment> = all
        .iter()
        .filter(|found| found.verdict != Verdict::NotAvailable)
        .collect();
    let mut confirm: Vec<Confirm> = Confirm::ALL.to_vec();
    confirm.retain(|id| {
        let practice = first.0.is_some_and(|first| first.day() != 1);
        if *id == Confirm::MonthStartPractice {
            return practice && !usable.is_empty();
        }
        !usable.is_empty() && usable.iter().all(|found| found.confirm.contains(*id))
    });
    let mut readings: Vec<String> = Vec::new();
    if let (Some(_), Some(_), Some(one)) = (first.0, last.0, usable.first()) {
        readings.extend(
            one.other_readings
                .iter()
                .filter(|reading| {
                    usable
                        .iter()
                        .all(|found| found.other_readings.contains(reading))
                })
                .map(|reading| format!("{reading:?}")),
        );
    }
    readings.sort();
    let known = |(day, range): (Option<Date>, Option<Span>)| day.is_some() || range.is_some();
    let mut months: BTreeMap<Month, Vec<&MonthCost>> = BTreeMap::new();
    if known(first) && known(last) {
        for cost in usable.iter().flat_map(|found| &found.copay.months) {
            months.entry(cost.month).or_default().push(cost);
        }
    }
    let months = months.into_iter().map(|(of, costs)| {
        let mut categories = costs[0].categories;
        let mut cap = costs[0].cap;
        let mut pay = costs[0].pay;
        for cost in &costs {
            categories = categories.union(cost.categories);
            cap = union(cap, cost.cap);
            pay = pay.zip(cost.pay).map(|(one, other)| union(one, other));
        }
        let categories: Vec<&str> = categories.iter().map(Category::id).collect();
        (of, categories.join(","), cap, pay)
    });
    let earliest = first.0.or(first.1.map(|range| range.from));
    Printed {
        verdict: verdict.expect("a completion"),
        first,
        last,
        rehire_by: days(all, |found| found.rehire_by).0,
        confirm,
        readings,
        apply: earliest.map(|first| Span {
            from: months_before(first, 3),
            to: months_before(first, 2),
        }),
        months: months.collect(),
    }
}

fn all_of(answers: &[Answers]) -> Vec<Assessment> {
    let result = |filled: &Answers| assess(filled).unwrap_or_else(|error| panic!("{error:?}"));
    answers
        .iter()
        .flat_map(completions)
        .map(|filled| result(&filled))
        .collect()
}

/// `count` 個の範囲の人を、力ずくで照らす。試した人の数を返す。
fn compared(seed: u64, people: u32, count: usize, width: u64, unknown: bool) -> usize {
    let mut dice = Dice::new(seed);
    let mut tried = 0;
    for _ in 0..people {
        let mut answers = person(&mut dice, 0);
        // お金は、日で変わるところだけを見る。
        answers.taxpayers = answers.taxpayers.filter(|_| dice.chance(30));
        if unknown && dice.chance(50) {
            job(&mut answers, 0).kind = None;
        } else if unknown {
            answers.services = None;
        }
        blur(&mut dice, &mut answers, count, width);
        if answers.approximate.len() != count {
            continue;
        }
        tried += 1;
        let text = || serde_json::to_string(&answers).expect("JSON");
        let found = assess(&answers).unwrap_or_else(|error| panic!("{error:?}\n{}", text()));
        let days = every_day(&answers);
        let expected = merged(&all_of(&days));
        assert_eq!(printed(&found), expected, "{}", text());
        for fact in answers.approximate.keys() {
            let missing = found.missing.contains(&fact.path());
            let mut groups: BTreeMap<Option<Date>, Vec<Answers>> = BTreeMap::new();
            for filled in &days {
                let day = fact.read(filled).expect("a field");
                groups.entry(day).or_default().push(filled.clone());
            }
            let changes = groups.values().any(|group| {
                let given = merged(&all_of(group));
                let same_days = (given.first, given.last) == (expected.first, expected.last);
                given.verdict != expected.verdict || !same_days || given.months != expected.months
            });
            assert_eq!(missing, changes, "{fact} {}", text());
        }
    }
    tried
}

#[test]
fn one_range_is_what_all_its_days_have_in_common() {
    assert!(compared(41, 120, 1, 30, false) > 60);
}

#[test]
fn one_long_range_is_what_all_its_days_have_in_common() {
    assert!(compared(42, 16, 1, 180, false) > 8);
}

#[test]
fn two_ranges_are_what_all_pairs_of_their_days_have_in_common() {
    assert!(compared(43, 40, 2, 6, false) > 10);
}

#[test]
fn a_range_beside_an_unknown_fact() {
    assert!(compared(44, 30, 1, 8, true) > 10);
}

fn answers(as_of: &str, from: &str, to: &str) -> Answers {
    let text = serde_json::json!({
        "as_of": as_of, "age": "20_39", "services": ["transition_support"], "using_support": false,
        "jobs": [{ "kind": "ordinary" }], "other_services": [], "residence": "home",
        "public_assistance": true, "cap_review": "july",
        "approximate": { "jobs[0].started_on": { "from": from, "to": to } },
    });
    teichaku::contract::read_answers(&text.to_string()).expect("answers")
}

fn span(from: &str, to: &str) -> Span {
    Span {
        from: date(from),
        to: date(to),
    }
}

/// 2026年の春に就職。3月1日なら 9月1日から、5月31日なら 12月1日 (11月に31日はない) から。
#[test]
fn hired_in_spring_2026() {
    let found = assess(&answers("2026-11-21", "2026-03-01", "2026-05-31")).expect("usable");
    assert_eq!(
        found.verdict,
        Verdict::Undecided,
        "9月〜11月からなら使え、12月からならまだ"
    );
    assert_eq!((found.first_day, found.last_day), (None, None));
    assert_eq!(
        found.first_day_range,
        Some(span("2026-09-01", "2026-12-01"))
    );
    // 3年6か月: 3月1日から 2029年8月31日まで、5月31日から 2029年11月30日まで。
    assert_eq!(found.last_day_range, Some(span("2029-08-31", "2029-11-30")));
    assert_eq!(found.apply, Some(span("2026-06-01", "2026-07-01")));
    assert_eq!(
        (found.remaining_days, found.certificate_until),
        (None, None)
    );
    assert!(found.confirm.is_empty(), "{:?}", found.confirm);
    let months = &found.copay.months;
    assert_eq!(
        months.first().map(|cost| cost.month),
        Some(Month::new(2026, 9))
    );
    assert_eq!(
        months.last().map(|cost| cost.month),
        Some(Month::new(2029, 11))
    );
    assert_eq!(months.len(), 39);
    let text = serde_json::to_value(&found).expect("JSON");
    assert_eq!(text["missing"], serde_json::json!(["jobs[0].started_on"]));
    let finding = |rule: &str| {
        let findings = text["findings"].as_array().expect("findings").clone();
        findings
            .into_iter()
            .find(|finding| finding["rule"] == rule)
            .expect("a finding")
    };
    assert_eq!(finding("six_months")["outcome"], "unknown");
    assert_eq!(
        finding("six_months")["settled_by"],
        serde_json::json!(["jobs[0].started_on"])
    );
    assert_eq!(finding("three_years")["outcome"], "met");
    let dated = ["six_months", "first_day", "last_day"];
    let calendar = text["calendar"].as_array().expect("calendar");
    assert!(
        calendar
            .iter()
            .all(|entry| !dated.contains(&entry["id"].as_str().expect("an id")))
    );
}

/// 2024年の春に就職した人は、どの日でも、2026-11-21 には使える。
#[test]
fn hired_in_spring_2024_is_available_on_every_day() {
    let found = assess(&answers("2026-11-21", "2024-03-01", "2024-05-31")).expect("usable");
    assert_eq!(found.verdict, Verdict::Available);
    assert_eq!(
        found.first_day_range,
        Some(span("2024-09-01", "2024-12-01"))
    );
    assert_eq!(found.last_day_range, Some(span("2027-08-31", "2027-11-30")));
    let text = serde_json::to_value(&found).expect("JSON");
    assert_eq!(text["findings"][2]["outcome"], "met");
    assert_eq!(text["missing"], serde_json::json!(["jobs[0].started_on"]));
    // 引きつぎの準備は、いちばん早く終わる 8月31日の、3か月前から (data/law/periods.toml の目安)。
    let handover = text["steps"].as_array().expect("steps").last().cloned();
    let expected =
        serde_json::json!({ "id": "prepare_handover", "from": "2027-05-31", "to": null });
    assert_eq!(handover, Some(expected));
}

/// 2022年の春に就職した人は、2025年11月30日までに終わっている。
#[test]
fn hired_in_spring_2022_has_ended_on_every_day() {
    let found = assess(&answers("2026-11-21", "2022-03-01", "2022-05-31")).expect("usable");
    assert_eq!(found.verdict, Verdict::Ended);
    assert_eq!(found.last_day_range, Some(span("2025-08-31", "2025-11-30")));
    let text = serde_json::to_value(&found).expect("JSON");
    assert_eq!(text["findings"][3]["reason"], "three_years_passed");
    assert_eq!(text["steps"].as_array().map(Vec::len), Some(1));
}

/// 8月29日〜31日に就職: 2027年2月に29日はなく、どの日でも 3月1日から 2030年2月28日まで。だから、決まった日として出る。
#[test]
fn days_that_all_give_one_date_print_it() {
    let found = assess(&answers("2026-11-15", "2026-08-29", "2026-08-31")).expect("usable");
    assert_eq!(found.verdict, Verdict::NotYet);
    assert_eq!(found.first_day, Some(date("2027-03-01")));
    assert_eq!(found.last_day, Some(date("2030-02-28")));
    assert_eq!((found.first_day_range, found.last_day_range), (None, None));
    assert!(found.missing.is_empty(), "{:?}", found.missing);
}

/// 一日だけの範囲は、その日と同じ結果になる。
#[test]
fn a_range_of_one_day_is_that_day() {
    let range = answers("2026-11-21", "2026-04-15", "2026-04-15");
    let mut exact = range.clone();
    exact.approximate.clear();
    job(&mut exact, 0).started_on = Some(date("2026-04-15"));
    assert_eq!(assess(&range), assess(&exact));
}

/// 二つの仕事のあいだが、だいたいでは1か月をこえるか分からない。
#[test]
fn a_gap_that_may_be_too_long() {
    let text = serde_json::json!({
        "as_of": "2026-11-21", "age": "20_39", "services": ["transition_support"], "using_support": false,
        "jobs": [
            { "kind": "ordinary", "started_on": "2024-04-01" },
            { "kind": "ordinary", "started_on": "2026-07-15", "change": "own_choice" },
        ],
        "approximate": { "jobs[0].ended_on": { "from": "2026-06-01", "to": "2026-06-30" } },
    });
    let found = assess_text(&text.to_string(), None).expect("usable");
    // 6月14日までにやめていれば、7月15日は1か月の外: そこで終わり。6月15日からなら、続く。
    assert_eq!(found.verdict, Verdict::Undecided);
    assert_eq!(found.first_day, Some(date("2024-10-01")));
    assert_eq!(found.last_day_range, Some(span("2026-06-01", "2027-09-30")));
    assert!(
        !found.confirm.contains(Confirm::JobChange)
            && !found.confirm.contains(Confirm::JobChangeGap)
    );
}

#[test]
fn three_and_four_ranges_are_answered() {
    let mut wide = answers("2026-11-21", "2024-03-01", "2024-05-31");
    wide.service_ended_on = None;
    wide.jobs
        .get_or_insert_default()
        .push(teichaku::engine::answers::Job {
            kind: Some(JobKind::Ordinary),
            ..Default::default()
        });
    let range = |from: &str, to: &str| DateRange {
        from: date(from),
        to: date(to),
    };
    wide.approximate
        .insert(DateFact::ServiceEndedOn, range("2024-01-01", "2024-02-29"));
    wide.approximate.insert(
        DateFact::Job(0, JobDate::EndedOn),
        range("2026-05-01", "2026-05-31"),
    );
    wide.approximate.insert(
        DateFact::Job(1, JobDate::StartedOn),
        range("2026-06-01", "2026-06-30"),
    );
    let found = assess(&wide).expect("usable");
    assert_eq!(found.verdict, Verdict::Undecided);
    assert_eq!(
        found.first_day_range,
        Some(span("2024-09-01", "2024-12-01"))
    );
    assert_eq!(found.last_day_range, Some(span("2026-05-01", "2027-11-30")));
}

#[test]
fn unusable_ranges_are_named() {
    let base = |approximate: serde_json::Value| {
        serde_json::json!({
            "as_of": "2026-11-21", "services": ["transition_support"],
            "jobs": [{ "kind": "ordinary", "ended_on": "2026-06-30" }, { "started_on": "2026-07-10" }],
            "approximate": approximate,
        })
        .to_string()
    };
    let year = serde_json::json!({ "from": "2025-01-01", "to": "2025-12-31" });
    for (approximate, field) in [
        (serde_json::json!({ "jobs[0].kind": year }), "jobs[0].kind"),
        (serde_json::json!({ "as_of": year }), "as_of"),
        (
            serde_json::json!({ "jobs[1].started_on": year }),
            "jobs[1].started_on",
        ),
        (
            serde_json::json!({ "jobs[2].started_on": year }),
            "jobs[2].started_on",
        ),
        (serde_json::json!({ "leave.from": year }), "leave.from"),
        (
            serde_json::json!({ "temporary_use.ended_on": year }),
            "temporary_use.ended_on",
        ),
        (
            serde_json::json!({ "jobs[0].started_on": { "from": "2025-02-01", "to": "2025-01-31" } }),
            "jobs[0].started_on",
        ),
        (
            serde_json::json!({ "jobs[0].started_on": { "from": "2025-01-01", "to": "2026-01-02" } }),
            "jobs[0].started_on",
        ),
        (
            serde_json::json!({ "jobs[0].started_on": { "from": "2026-07-01", "to": "2026-07-05" } }),
            "jobs[0].started_on",
        ),
        (
            serde_json::json!({ "jobs[0].started_on": { "from": "2025-01-01" } }),
            "jobs[0].started_on.to",
        ),
        (
            serde_json::json!({ "jobs[0].started_on": { "from": "2025-02-30", "to": "2025-03-01" } }),
            "jobs[0].started_on.from",
        ),
    ] {
        let error = assess_text(&base(approximate.clone()), None).expect_err("refused");
        assert_eq!(error.field, format!("approximate.{field}"), "{approximate}");
        assert_eq!(error.code.id(), "invalid");
    }
    for none in [
        serde_json::json!(null),
        serde_json::json!({}),
        serde_json::json!({ "jobs[0].started_on": null }),
    ] {
        let plain = assess_text(&base(serde_json::json!(null)), None);
        assert_eq!(assess_text(&base(none), None), plain);
    }
    // 366日は、ちょうど書ける。
    let whole =
        serde_json::json!({ "jobs[0].started_on": { "from": "2025-01-01", "to": "2026-01-01" } });
    assert!(assess_text(&base(whole), None).is_ok());
}

#[test]
fn two_ranges_that_no_days_can_satisfy_together() {
    let text = serde_json::json!({
        "as_of": "2026-11-21", "services": ["transition_support"],
        "jobs": [{ "kind": "ordinary" }, { "kind": "ordinary" }],
        "approximate": {
            "jobs[0].ended_on": { "from": "2026-06-01", "to": "2026-06-30" },
            "jobs[1].started_on": { "from": "2026-05-01", "to": "2026-05-31" },
        },
    });
    let error = assess_text(&text.to_string(), None).expect_err("refused");
    assert!(
        error.field.starts_with("approximate.jobs["),
        "{}",
        error.field
    );
}

#[test]
fn an_unknown_age_stays_undecided() {
    let mut found = answers("2026-11-21", "2024-03-01", "2024-05-31");
    found.age = None;
    let seen = assess(&found).expect("usable");
    assert_eq!(seen.verdict, Verdict::Undecided);
    assert_eq!(
        seen.missing.first().map(ToString::to_string).as_deref(),
        Some("age")
    );
    found.age = Some(Age::Under18);
    assert!(assess(&found).expect("usable").copay.months.is_empty());
}
