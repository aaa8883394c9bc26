//! 古くなったものの一覧: どの日も決めて、今日によらない。

use std::process::Command;

use serde_json::Value;
use teichaku::engine::calendar::Date;
use teichaku::review::freshness::{self, Basis, Coverage, Kind, Report};
use teichaku::review::register::{Article, By, Provision, REGISTER, Register, Row, Source, Table};
use teichaku::text::Text;
use teichaku::text::local::{self, Entry, Local, Topic};

fn date(text: &str) -> Date {
    Date::parse_iso(text).expect("試験の日")
}

const fn source(id: &'static str, date: &'static str, checked_on: Option<&'static str>) -> Source {
    Source {
        id,
        title: "ある市の案内のページ (写し)",
        publisher: "市",
        date,
        url: "https://www.city.town.lg.jp/",
        checked_on,
    }
}

const SMALL: Register = Register {
    tables: &[Table {
        file: "copay.toml",
        name: "cap",
        about: "上限",
        unit: "円",
        by: By::Day,
        rows: &[
            Row {
                from: "2018-04-01",
                until: Some("2024-03-31"),
                value: "1",
                source: "old",
                confidence: "A",
            },
            Row {
                from: "2024-04-01",
                until: None,
                value: "2",
                source: "read",
                confidence: "A",
            },
        ],
    }],
    provisions: &[Provision {
        id: "act",
        title: "法",
        source: "old",
        confidence: "A",
        checked_on: "2026-11-01",
        articles: &[Article {
            from: "2018-04-01",
            until: None,
            text: "第1条",
        }],
    }],
    sources: &[
        source("old", "令和6年4月の版", None),
        source("read", "2018-01-01", Some("2026-11-10")),
        source("undated", "日付なし", None),
    ],
};

/// 文の番号は、ここでは使わない。
const TOWNS: &[Local] = &[Local {
    id: "town",
    checked_on: "2026-11-20",
    sources: &[local::Source {
        id: "page",
        title: Text::NONE,
        publisher: Text::NONE,
        date: "",
        date_note: Text::NONE,
        url: "https://www.city.town.lg.jp/",
    }],
    entries: &[Entry {
        topic: Topic::Step,
        value: "",
        texts: [Text::NONE; 10],
        tel: "",
        fax: "",
        mail: "",
        url: "",
        differs: "",
        checked_on: "2026-10-01",
        confidence: "A",
        source: 0,
    }],
}];

fn small(as_of: &str, days: u32) -> Report {
    let coverage = Coverage {
        rules_checked_on: date("2026-11-21"),
        provisional_after: date("2027-03-31"),
        as_of_until: date("2029-03-31"),
    };
    freshness::of(&SMALL, TOWNS, &coverage, date(as_of), days)
}

fn ids(report: &Report) -> Vec<(Kind, &str)> {
    let items = report.items.iter();
    items.map(|item| (item.kind, item.id.as_str())).collect()
}

#[test]
fn what_is_older_is_listed_with_what_rests_on_it() {
    let report = small("2026-11-21", 30);
    assert_eq!(
        ids(&report),
        [
            (Kind::Source, "old"),
            (Kind::Source, "undated"),
            (Kind::MunicipalSource, "town/page"),
            (Kind::Note, "town/step"),
        ]
    );
    let old = &report.items[0];
    assert_eq!(
        (old.on, old.basis),
        (Some(date("2024-04-01")), Basis::SourceDate)
    );
    let names: Vec<&str> = old.citations.iter().map(|at| at.name.as_str()).collect();
    assert_eq!(names, ["cap (2018-04-01から)", "act", "step: "]);
    assert_eq!(report.items[1].basis, Basis::NoDate);
}

/// 「より古い」は、ちょうどその日数をふくまない。
#[test]
fn the_age_is_counted_to_the_day() {
    let provision = |as_of: &str| ids(&small(as_of, 30)).contains(&(Kind::Provision, "act"));
    assert!(!provision("2026-12-01") && provision("2026-12-02"));
    let tables = |as_of: &str| ids(&small(as_of, 30)).contains(&(Kind::Tables, "rules_checked_on"));
    assert!(!tables("2026-12-21") && tables("2026-12-22"));
    let read = |as_of: &str| ids(&small(as_of, 30)).contains(&(Kind::Source, "read"));
    assert!(!read("2026-12-10") && read("2026-12-11"));
}

#[test]
fn ends_of_coverage_that_come_near_or_have_passed() {
    let ends = |as_of: &str, days| -> Vec<(&str, i64)> {
        let report = small(as_of, days);
        let ends = report.coverage_ends.iter();
        ends.map(|end| (end.id, end.days_left)).collect()
    };
    assert_eq!(ends("2026-11-21", 129), []);
    assert_eq!(ends("2026-11-21", 130), [("provisional_after", 130)]);
    assert_eq!(
        ends("2029-04-01", 0),
        [("provisional_after", -732), ("as_of_until", -1)]
    );
}

/// この登録簿のすべてが、いつかは出る。
#[test]
fn everything_of_the_project_becomes_due_one_day() {
    let report = freshness::report(date("2200-01-01"), 0);
    let count = |kind| report.items.iter().filter(|item| item.kind == kind).count();
    assert_eq!(count(Kind::Source), REGISTER.sources.len());
    assert_eq!(count(Kind::Provision), REGISTER.provisions.len());
    let towns = local::ALL;
    assert_eq!(count(Kind::Municipality), towns.len());
    let notes: usize = towns.iter().map(|town| town.entries.len()).sum();
    assert_eq!(count(Kind::Note), notes);
    let papers: usize = towns.iter().map(|town| town.sources.len()).sum();
    assert_eq!(count(Kind::MunicipalSource), papers);
    // どの行も、どの条文も、どれかの出典の下に、一度だけ出る。
    let sources = report.items.iter().filter(|item| item.kind == Kind::Source);
    let cited: Vec<_> = sources.flat_map(|item| &item.citations).collect();
    let law = cited
        .iter()
        .filter(|at| at.file.starts_with("law/"))
        .count();
    let rows: usize = REGISTER.tables.iter().map(|table| table.rows.len()).sum();
    assert_eq!(law, rows + REGISTER.provisions.len());
    let otsu = report.items.iter().find(|item| item.id == "S-otsu");
    let notes = otsu.expect("S-otsu").citations.iter();
    assert!(
        notes
            .filter(|at| at.file == "municipalities/otsu.toml")
            .count()
            >= 5
    );
}

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_teichaku"))
        .arg("freshness")
        .args(arguments)
        .output()
        .expect("teichaku が動く");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (done.status.code(), text(done.stdout), text(done.stderr))
}

#[test]
fn the_command_says_it_in_lines_and_in_json() {
    let (code, said, _) = run(&["--as-of", "2026-11-22", "--older-than", "180"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("出典 N-dependants ") && said.contains("child_relief_16_18 (2017から)"));
    assert!(
        said.contains("終わり provisional_after 2027-03-31 (あと129日)"),
        "{said}"
    );
    assert!(!said.contains("条文 act_5_16 "), "{said}");
    let (code, json, _) = run(&["--as-of=2027-12-01", "--json"]);
    assert_eq!(code, Some(1));
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["older_than_days"], 180);
    let items = json["items"].as_array().expect("items");
    let act = items
        .iter()
        .find(|item| item["id"] == "act_5_16")
        .expect("act_5_16");
    assert_eq!(
        (&act["kind"], &act["basis"], &act["age_days"]),
        (&"provision".into(), &"checked_on".into(), &375.into())
    );
}

#[test]
fn bad_arguments_end_with_two() {
    for arguments in [
        &[][..],
        &["--as-of", "2026-02-30"],
        &["--as-of", "2026-11-22", "--older-than", "-1"],
        &["--as-of", "2026-11-22", "--older-than"],
        &["--as-of", "2026-11-22", "--as-of", "2026-11-23"],
        &["--as-of", "2026-11-22", "--quiet"],
        &["--as-of", "2026-11-22", "file.json"],
    ] {
        let (code, out, said) = run(arguments);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(said.starts_with("teichaku: "), "{said}");
    }
}
