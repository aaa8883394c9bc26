//! どのカードが、どの決まりにかかわるか。審査ブックが `tests/cases/touches.tsv` を読む。
//!
//! `UPDATE_CASES=1 cargo test --no-default-features --test it touches` でなおす。

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::{Card, card, files};

const HEAD: &str = "カード\t題\t確度\t確認\tかかわる決まり (決まり/理由)\n";

/// かかわる決まり: 判定は結果から、お金は、カードが期待を書いているものから。
fn touches(card: &Card) -> BTreeSet<String> {
    let result = teichaku::contract::assess_text(&card.answers.to_string(), None).expect("試算");
    let findings = result.findings.iter();
    let mut found: BTreeSet<String> = findings
        .map(|finding| format!("{}/{}", finding.rule.id(), finding.reason.id()))
        .collect();
    let states = |words: &[&str]| {
        let mut labels = card.expected.iter().map(|(_, label, _)| label);
        labels.any(|label| words.iter().any(|word| label.contains(word)))
    };
    let people = card.answers["taxpayers"].as_object();
    let has = |field: &str| {
        let mut people = people.into_iter().flat_map(|people| people.values());
        people.any(|person: &Value| person[field].is_object())
    };
    let caps = states(&["区分", "上限"]);
    for (rule, applies) in [
        ("caps", caps),
        ("price", states(&["利用料"])),
        ("salary", caps && has("income")),
        ("exempt", caps && has("income")),
        ("levy", caps && (has("income") || has("notices"))),
        ("application", states(&["申請", "支給決定"])),
    ] {
        if applies {
            found.insert(rule.to_owned());
        }
    }
    found
}

#[test]
fn the_list_of_touched_rules_is_up_to_date() {
    let mut list = HEAD.to_owned();
    for (name, text) in files() {
        let card = card(&name, &text).unwrap_or_else(|errors| panic!("{errors:?}"));
        if card.out_of_scope {
            continue;
        }
        let touched: Vec<String> = touches(&card).into_iter().collect();
        let title = text.lines().next().unwrap_or_default();
        let title = title.split_once(' ').map_or("", |(_, rest)| rest);
        let title = title.split_once(' ').map_or(title, |(_, rest)| rest);
        let marked = text.lines().find_map(|line| line.strip_prefix("確認: "));
        let cells = [
            name.trim_end_matches(".md"),
            title,
            &card.confidence,
            marked.unwrap_or_default(),
            &touched.join(" "),
        ];
        list.push_str(&cells.join("\t"));
        list.push('\n');
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/touches.tsv");
    if std::env::var_os("UPDATE_CASES").is_some() {
        std::fs::write(&path, &list).expect("書ける");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == list,
        "tests/cases/touches.tsv が古いです: UPDATE_CASES=1 cargo test --no-default-features --test it touches"
    );
}
