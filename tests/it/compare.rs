//! 二つの日の決まりで、同じ人をくらべる。

use serde_json::Value;
use teichaku::contract::read_answers;
use teichaku::engine::calendar::Date;
use teichaku::engine::{assess, assess_under};
use teichaku::review::compare::{self, Because, Comparison};

use crate::people::{Dice, person};

fn date(text: &str) -> Date {
    Date::parse_iso(text).expect("試験の日")
}

/// 2023年4月に就職し、税のかかる人。使えるのは 2023-10-01 から 2026-09-30 まで。
const TAXED: &str = r#"{"as_of":"2018-04-01","age":"20_39","services":["transition_support"],"service_ended_on":"2023-03-31",
"jobs":[{"kind":"ordinary","started_on":"2023-04-01"}],"residence":"home","public_assistance":false,"spouse":"none",
"designated_city":false,"livelihood_grade":1,"cap_review":"july","taxpayers":{"self":{"certificate":"ordinary",
"single_parent_or_widow":false,"minor_on_1_january":false,"dependants":{"under_16":0,"16_18":0,"19_22":0,"23_69":0,"70_over":0},
"income":{"2021":{"salary":3000000,"other":0},"2022":{"salary":3000000,"other":0},"2023":{"salary":3000000,"other":0},
"2024":{"salary":2044000,"other":0},"2025":{"salary":2044000,"other":0}}}}}"#;

fn of(as_of: &str, and: &str) -> Comparison {
    let answers = read_answers(TAXED).expect("回答");
    compare::compare(&answers, date(as_of), date(and)).expect("くらべられる")
}

fn found<'a>(compared: &'a Comparison, field: &str) -> Option<&'a compare::Change> {
    compared.changes.iter().find(|change| change.field == field)
}

#[test]
fn nothing_changed_is_said_too() {
    let compared = of("2025-01-10", "2025-01-11");
    assert!(compared.same && compared.months.is_empty() && compared.rows.is_empty());
    assert_eq!(
        compared.sentence,
        "2025-01-10と2025-01-11では、結果は何もかわらず、効いている表の行は同じです。"
    );
}

#[test]
fn time_alone_is_called_time() {
    let compared = of("2023-09-30", "2023-10-01");
    let verdict = found(&compared, "verdict").expect("見込み");
    assert_eq!(
        (&verdict.from, &verdict.to, verdict.because),
        (&"not_yet".into(), &"available".into(), Because::Time)
    );
    assert!(compared.rows.is_empty() && !compared.same);
    assert!(
        compared
            .sentence
            .contains("見込みが「まだ使えない」から「使える」に (時がたったため)")
    );
    assert_eq!(compared.sentence.matches('。').count(), 1);
    assert!(found(&compared, "first_day").is_none(), "日付は同じ");
}

/// 基本報酬の行は 2024年4月から: 前の行が続くとみれば、負担は出せない。
#[test]
fn another_row_is_called_rules_and_named() {
    let compared = of("2024-03-31", "2024-04-01");
    assert!(found(&compared, "verdict").is_none());
    let pay = found(&compared, "pay_now").expect("負担");
    assert_eq!(
        (pay.from.is_null(), pay.to.is_object(), pay.because),
        (true, true, Because::Rules)
    );
    let rows: Vec<_> = compared.rows.iter().map(|row| row.table).collect();
    assert_eq!(rows, ["base_units"]);
    let to = compared.rows[0].to.expect("今の行");
    assert_eq!((to.from, to.source), ("2024-04-01", "N-fees"));
    // 2024年4月から2026年9月までの、同じ月どうしのちがい。
    assert_eq!(compared.months.len(), 30);
    let months = &compared.months;
    assert!(months.iter().all(|month| month.because == Because::Rules));
    assert_eq!(months[0].month.to_string(), "2024-04");
    assert!(compared.lines().contains("行 base_units "));
}

/// 2024年の給与 2,044,000円は 2025年度に課税、同じ額の 2025年分は給与所得の行がかわっても課税。
/// 給与所得の行が古いままなら、2026年度の月は前と同じ。
#[test]
fn a_new_row_that_does_not_touch_the_person_is_named_but_is_no_change() {
    let compared = of("2026-06-30", "2026-07-01");
    let rows: Vec<_> = compared.rows.iter().map(|row| row.table).collect();
    assert_eq!(rows, ["spouse_income_limit", "salary_income"]);
    assert!(compared.same, "{}", compared.lines());
    assert!(
        compared
            .sentence
            .ends_with("効いている行がちがう表は2個です。")
    );
}

/// 同じ日の決まりでくらべるなら、いつも何もかわらない。その日の行で足りる人では、ふつうの結果と同じ。
#[test]
fn the_same_day_never_differs() {
    let mut dice = Dice::new(20_261_122);
    for _ in 0..200 {
        let answers = person(&mut dice, 20);
        let Some(day) = answers.as_of else { continue };
        let Ok(result) = assess(&answers) else {
            continue;
        };
        let compared = compare::compare(&answers, day, day).expect("くらべられる");
        assert!(compared.same && compared.rows.is_empty(), "{answers:?}");
        let far = assess_under(&answers, date("2040-04-01")).expect("期間の行は一つ");
        assert_eq!(far, result, "{answers:?}");
    }
}

fn run(arguments: &[&str], input: &str) -> (Option<i32>, String, String) {
    let done = crate::command::run(&[&["compare"], arguments].concat(), input);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (done.status.code(), text(done.stdout), text(done.stderr))
}

#[test]
fn the_command_prints_the_sentence_or_json() {
    let days = ["--as-of", "2024-03-31", "--and", "2024-04-01"];
    let (code, said, _) = run(&days, TAXED);
    assert_eq!(code, Some(0));
    let first = said.lines().next().unwrap_or_default();
    assert!(first.starts_with("2024-03-31と2024-04-01をくらべると、") && first.ends_with("です。"));
    let (code, json, _) = run(&["-", "--json", days[0], days[1], days[2], days[3]], TAXED);
    assert_eq!(code, Some(0));
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["sentence"], first);
    assert_eq!(json["rows"][0]["to"]["from"], "2024-04-01");
    assert_eq!(json["changes"][0]["because"], "rules");
    assert_eq!(json["months"][0]["to"]["cap"]["max"], 9300);
}

#[test]
fn bad_arguments_and_answers_end_with_two() {
    for (arguments, input) in [
        (&["--as-of", "2024-03-31"][..], TAXED),
        (&["--and", "2024-03-31"], TAXED),
        (&["--as-of", "2024-03-31", "--and", "2024-03-30"], TAXED),
        (&["--as-of", "2024-03-31", "--and", "2030-01-01"], TAXED),
        (&["--as-of", "2024-03-31", "--and", "2024-04-01"], "{"),
        (
            &[
                "no-such.json",
                "--as-of",
                "2024-03-31",
                "--and",
                "2024-04-01",
            ],
            "",
        ),
        (
            &[
                "a.json",
                "b.json",
                "--as-of",
                "2024-03-31",
                "--and",
                "2024-04-01",
            ],
            "",
        ),
    ] {
        let (code, out, said) = run(arguments, input);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(said.starts_with("teichaku: "), "{said}");
    }
}
