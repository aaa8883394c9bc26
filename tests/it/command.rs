//! 道具 `teichaku` を、使う人のように動かす。

use std::io::Write;
use std::process::{Command, Output, Stdio};

pub(crate) fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_teichaku"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("teichaku が始まる");
    // 入力を読まない命令 (schema) は、書くより先に終わることがある。
    let _ = child
        .stdin
        .take()
        .expect("入力")
        .write_all(input.as_bytes());
    child.wait_with_output().expect("終わる")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

const GOOD: &str = r#"{"as_of":"2026-11-15","age":"20_39","services":["transition_support"],"jobs":[{"kind":"ordinary","started_on":"2024-04-01"}]}"#;

#[test]
fn one_case_is_assessed() {
    let done = run(&["assess"], GOOD);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let result: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(result["verdict"], "available");
    assert_eq!(result["first_day"], "2024-10-01");
    assert_eq!(result["last_day"], "2027-09-30");
}

#[test]
fn the_day_of_the_command_line_wins() {
    let done = run(&["assess", "--as-of", "2027-10-01"], GOOD);
    let result: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(
        (&result["as_of"], &result["verdict"]),
        (&"2027-10-01".into(), &"ended".into())
    );
}

#[test]
fn bad_input_names_the_field_and_the_line() {
    let bad = "{\n  \"as_of\": \"2026-11-15\",\n  \"jobs\": [{\"kind\": \"ordinary\", \"started_on\": \"2026-02-30\"}]\n}";
    let done = run(&["assess"], bad);
    assert_eq!(done.status.code(), Some(2));
    assert!(done.stdout.is_empty());
    let said = text(&done.stderr);
    assert!(
        said.contains("3行目: jobs[0].started_on:") && said.lines().count() == 1,
        "{said}"
    );
}

#[test]
fn every_line_gives_one_line_and_bad_ones_do_not_stop_the_others() {
    let lines =
        format!("{GOOD}\n\nnot json\n[]\n{GOOD}\r\n{{\"as_of\":\"2017-01-01\"}}\n{{\"as_off\":1}}");
    let done = run(&["assess", "--lines"], &lines);
    assert_eq!(done.status.code(), Some(2));
    let out: Vec<serde_json::Value> = text(&done.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(out.len(), 7);
    assert_eq!(out[0]["verdict"], "available");
    assert_eq!(out[4]["verdict"], "available");
    let error = |index: usize| {
        (
            out[index]["error"]["field"].clone(),
            out[index]["error"]["code"].clone(),
        )
    };
    assert_eq!(error(1), ("".into(), "json".into()));
    assert_eq!(error(2), ("".into(), "json".into()));
    assert_eq!(error(3), ("".into(), "json".into()));
    assert_eq!(error(5), ("as_of".into(), "not_covered".into()));
    assert_eq!(error(6), ("as_off".into(), "invalid".into()));
    assert_eq!(text(&done.stderr).lines().count(), 5);
}

#[test]
fn assess_all_good_lines_ends_with_zero() {
    let done = run(&["assess", "--lines"], &format!("{GOOD}\n{GOOD}\n"));
    assert_eq!(
        (done.status.code(), text(&done.stdout).lines().count()),
        (Some(0), 2)
    );
}

#[test]
fn unusable_answers_are_refused_each_by_its_path() {
    let cases = [
        (r#"{"as_of":"2026-11-15","age":"old"}"#, "age"),
        (
            r#"{"as_of":"2026-11-15","services":["transition_support",null]}"#,
            "services[1]",
        ),
        (
            r#"{"as_of":"2026-11-15","services":"transition_support"}"#,
            "services",
        ),
        (
            r#"{"as_of":"2026-11-15","jobs":[{"started_on":"2026-04-01","ended_on":"2026-03-01"}]}"#,
            "jobs[0].ended_on",
        ),
        (
            r#"{"as_of":"2026-11-15","jobs":[{"started_on":"2026-04-01"},{"started_on":"2026-03-01"}]}"#,
            "jobs[1].started_on",
        ),
        (
            r#"{"as_of":"2026-11-15","jobs":[{"ended_on":"1949-12-31"}]}"#,
            "jobs[0].ended_on",
        ),
        (
            r#"{"as_of":"2026-11-15","leave":{"from":"2026-04-02","to":"2026-04-01"}}"#,
            "leave.to",
        ),
        (
            r#"{"as_of":"2026-11-15","jobs":[{"started_on":"2026-04-01"}],"temporary_use":{"ended_on":"2026-03-31"}}"#,
            "temporary_use.ended_on",
        ),
        (
            r#"{"as_of":"2026-11-15","taxpayers":{"self":{"income":{"2025":{"salary":-1}}}}}"#,
            "taxpayers.self.income.2025.salary",
        ),
        (
            r#"{"as_of":"2026-11-15","taxpayers":{"self":{"income":{"2025":{"salary":1.5}}}}}"#,
            "taxpayers.self.income.2025.salary",
        ),
        (
            r#"{"as_of":"2026-11-15","taxpayers":{"self":{"income":{"2025":{"salary":10000000000}}}}}"#,
            "taxpayers.self.income.2025.salary",
        ),
        (
            r#"{"as_of":"2026-11-15","taxpayers":{"self":{"income":{"1899":{"salary":1}}}}}"#,
            "taxpayers.self.income.1899",
        ),
        (
            r#"{"as_of":"2026-11-15","taxpayers":{"self":{"dependants":{"under_16":100}}}}"#,
            "taxpayers.self.dependants.under_16",
        ),
        (
            r#"{"as_of":"2026-11-15","taxpayers":{"spouse":{"notices":{"2026":{"exempt":true,"taxable_base":1}}}}}"#,
            "taxpayers.spouse.notices.2026.exempt",
        ),
        (
            r#"{"as_of":"2026-11-15","livelihood_grade":4}"#,
            "livelihood_grade",
        ),
        (
            r#"{"as_of":"2026-11-15","provider":{"treatment_permille":1001}}"#,
            "provider.treatment_permille",
        ),
        (
            r#"{"as_of":"2026-11-15","municipality":"nowhere"}"#,
            "municipality",
        ),
        (r#"{"as_of":"2026-11-15","age":null,"age":"20_39"}"#, "age"),
        (r#"{"age":"20_39"}"#, "as_of"),
    ];
    for (line, field) in cases {
        let done = run(&["assess", "--lines"], line);
        let out: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
        assert_eq!(out["error"]["field"], field, "{line}");
        assert!(
            !out["error"]["message"]
                .as_str()
                .unwrap_or_default()
                .is_empty(),
            "{line}"
        );
    }
}

#[test]
fn schemas_are_printed_and_say_their_draft() {
    for which in ["answers", "assessment", "settlement", "path"] {
        let done = run(&["schema", which], "");
        let schema: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
        assert_eq!(
            schema["$schema"], "https://json-schema.org/draft/2020-12/schema",
            "{which}"
        );
    }
    assert_eq!(run(&["schema", "other"], "").status.code(), Some(2));
    assert_eq!(run(&["nonsense"], "").status.code(), Some(2));
    assert_eq!(
        run(&["assess", "--as-of", "2026-02-30"], GOOD)
            .status
            .code(),
        Some(2)
    );
    assert_eq!(
        run(&["assess", "no-such-file.json"], "").status.code(),
        Some(2)
    );
}

#[test]
fn what_would_settle_an_open_result() {
    let open = r#"{"as_of":"2026-11-15","age":"20_39","jobs":[{"kind":"ordinary"}],"services":["transition_support"]}"#;
    let settled = |input: &str| {
        let done = run(&["settle"], input);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        serde_json::from_slice::<serde_json::Value>(&done.stdout).expect("JSON")
    };
    assert_eq!(
        settled(open),
        serde_json::json!({
            "sets": [
                { "facts": ["jobs[0].started_on"], "decides": "verdict", "always": true },
                { "facts": ["jobs[0].started_on"], "decides": "dates", "always": true },
            ],
            "ask": [],
            "settled": false,
            "searched": 1,
        })
    );
    let done = settled(GOOD);
    assert_eq!(
        (&done["settled"], &done["sets"]),
        (&true.into(), &serde_json::json!([]))
    );
    let short = GOOD.replace("ordinary", "short_hours_in_service");
    assert_eq!(
        settled(&short)["ask"],
        serde_json::json!(["short_hours_in_service"])
    );
    let refused = run(&["settle", "--lines"], open);
    assert_eq!(refused.status.code(), Some(2));
    let bad = run(&["settle"], r#"{"as_of":"2026-11-15","age":"old"}"#);
    assert_eq!(bad.status.code(), Some(2));
    assert!(text(&bad.stderr).contains("age"), "{}", text(&bad.stderr));
}
