//! まちがった表では、ビルドが止まる: build/ の検査そのものを試す。

#[path = "../../build/law.rs"]
mod law;
#[path = "../../build/read.rs"]
mod read;

use std::collections::BTreeMap;
use std::path::Path;

const SOURCES: &str = r#"
[L-act]
title = "法"
publisher = "国"
date = "2026"
url = ""
kind = "law"
"#;

fn refused(text: &str) -> String {
    let sources: law::Sources = read::parse("sources.toml", SOURCES).expect("出典の表");
    let starts = law::Starts::new(20_180_401, 2017, 2016);
    law::tables(&mut String::new(), "t.toml", text, &starts, &sources)
        .err()
        .unwrap_or_default()
}

fn table(rows: &str) -> String {
    format!("[cap]\nabout = \"上限\"\nunit = \"円\"\nby = \"day\"\nrows = [\n{rows}\n]\n")
}

const GOOD: &str = r#"{ from = 2018-04-01, until = 2024-03-31, value = 1, source = "L-act", confidence = "A" },
{ from = 2024-04-01, value = 2, source = "L-act", confidence = "A" },"#;

#[test]
fn a_good_table_is_taken() {
    assert_eq!(refused(&table(GOOD)), "");
}

#[test]
fn bad_tables_are_refused_with_file_and_line() {
    let cases: BTreeMap<&str, (String, &str)> = BTreeMap::from([
        (
            "すき間",
            (
                GOOD.replace("2024-04-01", "2024-04-02"),
                "t.toml:7: cap: 20240401 から 20240402 の前までが空いています",
            ),
        ),
        (
            "重なり",
            (
                GOOD.replace("2024-04-01", "2024-03-31"),
                "t.toml:7: cap: 前の行と重なっています",
            ),
        ),
        (
            "遅い始まり",
            (
                GOOD.replace("2018-04-01", "2019-04-01"),
                "t.toml:6: cap: 20180401 から",
            ),
        ),
        (
            "出典なし",
            (
                GOOD.replacen("source = \"L-act\", ", "", 1),
                "missing field `source`",
            ),
        ),
        (
            "知らない出典",
            (
                GOOD.replacen("L-act", "L-none", 1),
                "t.toml:6: cap: source:",
            ),
        ),
        (
            "確かさ",
            (
                GOOD.replacen("\"A\"", "\"Z\"", 1),
                "t.toml:6: cap: confidence:",
            ),
        ),
        (
            "値なし",
            (GOOD.replacen("value = 1, ", "", 1), "t.toml:6: cap: value,"),
        ),
        (
            "逆の期間",
            (
                GOOD.replace("until = 2024-03-31", "until = 2018-03-31"),
                "t.toml:6: cap: until が from より前です",
            ),
        ),
        (
            "年で引く表ではない",
            (
                GOOD.replacen("2018-04-01", "2018", 1),
                "t.toml:6: cap: from/until:",
            ),
        ),
        (
            "知らない欄",
            (
                GOOD.replacen("value", "amount", 1),
                "unknown field `amount`",
            ),
        ),
        (
            "閉じた表",
            (
                GOOD.replace(
                    "from = 2024-04-01,",
                    "from = 2024-04-01, until = 2030-01-01,",
                ),
                "最後の行には until を書きません",
            ),
        ),
        (
            "終わりのない行のあと",
            (
                GOOD.replace("until = 2024-03-31, ", ""),
                "t.toml:7: cap: 終わりのない行",
            ),
        ),
    ]);
    for (name, (rows, expected)) in cases {
        let found = refused(&table(&rows));
        assert!(
            found.contains(expected),
            "{name}: 期待 {expected:?}、実際 {found:?}"
        );
    }
}

#[test]
fn the_projects_own_tables_are_taken() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/law");
    let out = law::generate(&folder).expect("data/law");
    assert!(out.contains("pub static CAP_GENERAL_1"), "上限の表");
}

/// くいちがいの二つの出典は、出典の表にあるもの。読めない行も、ファイルと行を言って断る。
#[test]
fn bad_disagreements_are_refused_with_file_and_line() {
    let sources: law::Sources = read::parse("sources.toml", SOURCES).expect("出典の表");
    let refused = |text: &str| {
        law::disagreements(&mut String::new(), "d.toml", text, &sources)
            .err()
            .unwrap_or_default()
    };
    let good = "[visits]\nabout = \"回数\"\nfirst = \"L-act\"\nsecond = \"L-act\"\n";
    assert_eq!(refused(good), "");
    let unknown = good.replace("second = \"L-act\"", "second = \"S-none\"");
    let said = refused(&unknown);
    assert!(
        said.starts_with("d.toml:4: visits: source: \"S-none\""),
        "{said}"
    );
    let said = refused(&good.replace("second", "third"));
    assert!(said.starts_with("d.toml:"), "{said}");
}
