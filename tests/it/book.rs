//! 審査ブック: すべての決まりと引用が入り、内容がかわれば確認は「未確認」にもどる。

#[allow(
    dead_code,
    clippy::duplicate_mod,
    reason = "tables.rs tries the same reader; only the build reads whole files with it"
)]
#[path = "../../build/read.rs"]
mod read;
#[allow(dead_code, reason = "only the build writes the register")]
#[path = "../../build/register.rs"]
mod register;
#[allow(dead_code, reason = "only the build reads the folder")]
#[path = "../../build/review.rs"]
mod review;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use teichaku::engine::assess;
use teichaku::engine::assessment::{Reason, Rule as RuleId};
use teichaku::engine::calendar::Date;
use teichaku::review::book::{self, Input};
use teichaku::review::register::{REGISTER, Register, Row, Table};
use teichaku::review::rules::{
    Approval, Content, DECISIONS, Edition, RULE_FILES, RULES, Rule, Since, State, since, state,
};

use crate::people::{Dice, person};

fn date(text: &str) -> Date {
    Date::parse_iso(text).expect("試験の日")
}

static BOOK: LazyLock<String> =
    LazyLock::new(|| book::html(&Input::of_the_law(date("2026-11-21"))));

fn safe(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn rule(id: &str) -> &'static Rule {
    RULES.iter().find(|rule| rule.id == id).expect("決まり")
}

/// 6か月の行の値だけがちがう登録簿。
fn changed() -> Register {
    let tables: Vec<Table> = REGISTER
        .tables
        .iter()
        .map(|table| {
            let mut table = *table;
            if table.name == "tenure_months" {
                let rows: Vec<Row> = table
                    .rows
                    .iter()
                    .map(|row| Row { value: "7", ..*row })
                    .collect();
                table.rows = Box::leak(rows.into_boxed_slice());
            }
            table
        })
        .collect();
    Register {
        tables: Box::leak(tables.into_boxed_slice()),
        ..REGISTER
    }
}

#[test]
fn the_book_holds_every_rule_and_every_citation() {
    let mut wanted: Vec<String> = Vec::new();
    for rule in RULES {
        wanted.push(format!("<section class=\"rule\" id=\"{}\">", rule.id));
        let content = Content::of(rule, &REGISTER);
        wanted.push(safe(&content.head));
        for sentence in content.texts.iter().chain(&content.reasons) {
            for said in &sentence.said {
                assert!(
                    !said.is_empty(),
                    "{}: {} の文がありません",
                    rule.id,
                    sentence.id
                );
                wanted.push(safe(said));
            }
        }
    }
    for table in REGISTER.tables {
        wanted.push(safe(&format!("{} — {}", table.name, table.about)));
        wanted.extend(table.rows.iter().map(|row| safe(row.value)));
    }
    for provision in REGISTER.provisions {
        wanted.push(safe(provision.title));
        wanted.extend(provision.articles.iter().map(|article| safe(article.text)));
    }
    for source in REGISTER.sources {
        wanted.push(format!("id=\"source-{}\"", source.id));
        wanted.push(safe(source.title));
    }
    wanted.extend(DECISIONS.iter().map(|(name, _)| safe(name)));
    let cards = include_str!("../cases/touches.tsv").lines().skip(1);
    wanted.extend(cards.map(|line| safe(line.split('\t').nth(1).unwrap_or_default())));
    for part in wanted {
        assert!(BOOK.contains(&part), "審査ブックにありません: {part}");
    }
}

#[test]
fn every_file_rule_and_reason_of_the_engine_stands_in_the_register_of_rules() {
    for (file, _) in RULE_FILES.iter().filter(|(file, _)| *file != "mod.rs") {
        assert!(
            RULES.iter().any(|rule| rule.file == *file),
            "{file}: rules.toml の file にありません"
        );
    }
    for rule in RULES {
        let known = rule.file.is_empty() || RULE_FILES.iter().any(|(file, _)| *file == rule.file);
        assert!(known, "{}: file: {}", rule.id, rule.file);
    }
    for id in RuleId::ALL {
        assert!(!rule(id.id()).reasons.is_empty(), "{id:?}");
    }
    for reason in Reason::ALL {
        let mut all = RULES.iter().flat_map(|rule| rule.reasons);
        assert!(
            all.any(|known| known.id == reason.id()),
            "{reason:?}: rules.toml にありません"
        );
    }
    let records = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/decisions"));
    assert_eq!(DECISIONS.len(), records.expect("docs/decisions").count());
}

/// でたらめな人の判定は、どれも rules.toml の理由・判定・条文のとおり。
#[test]
fn every_finding_of_random_people_is_in_the_register_of_rules() {
    let mut dice = Dice::new(22);
    let mut seen = 0;
    let mut strangers = BTreeSet::new();
    for _ in 0..5_000 {
        let answers = person(&mut dice, 20);
        let Ok(result) = assess(&answers) else {
            continue;
        };
        for finding in result.findings {
            seen += 1;
            let mut reasons = rule(finding.rule.id()).reasons.iter();
            let known = reasons.any(|reason| {
                reason.id == finding.reason.id()
                    && reason.outcomes.contains(&finding.outcome.id())
                    && reason.by.contains(&finding.provision.id())
            });
            if !known {
                let (id, outcome) = (finding.reason.id(), finding.outcome.id());
                let (rule, by) = (finding.rule.id(), finding.provision.id());
                strangers.insert(format!("{rule}: {id} {outcome} {by}"));
            }
        }
    }
    assert_eq!(strangers, BTreeSet::new(), "rules.toml にありません");
    assert!(seen > 10_000, "{seen}");
}

#[test]
fn the_book_is_one_file_that_loads_nothing() {
    for word in [
        "<script", "<link", "<img", "src=", "@import", "url(", "style=", "onclick",
    ] {
        assert!(!BOOK.contains(word), "{word}");
    }
    assert!(
        BOOK.starts_with("<!DOCTYPE html>\n<html lang=\"ja\">") && BOOK.contains("@page{size:A4")
    );
    let again = book::html(&Input::of_the_law(date("2026-11-21")));
    assert_eq!(*BOOK, again, "同じもとからは、同じ本");
    let ids: Vec<&str> = BOOK
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(
        ids.len(),
        ids.iter().collect::<BTreeSet<_>>().len(),
        "id が重なっています"
    );
    for link in BOOK
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
    {
        assert!(ids.contains(&link), "#{link} がありません");
    }
    // 質問の流れ: 仕事の種類の答えで、道がかわる。
    let flow = BOOK.split("質問の流れ").nth(1).expect("質問の流れ");
    assert!(flow.contains("jobs.0.kind") && flow.contains("＋ "));
}

/// ほかの基準日では、効いている条文がかわる。
#[test]
fn another_day_shows_the_rows_of_that_day() {
    let then = book::html(&Input::of_the_law(date("2024-03-31")));
    assert!(then.contains("act_5_16</code><br>第5条第15項"));
    assert!(BOOK.contains("act_5_16</code><br>第5条第16項"));
}

#[test]
fn a_changed_rule_turns_its_approval_to_unchecked() {
    let rule = rule("six_months");
    let now = Content::of(rule, &REGISTER).hash();
    let hash: &'static str = Box::leak(now.clone().into_boxed_str());
    let approval = |hash| Approval {
        rule: "six_months",
        by: "Y.T.",
        on: "2026-12-01",
        hash,
    };
    let approvals = [approval(hash)];
    assert!(matches!(state(&approvals, rule.id, &now), State::Approved(one) if one.by == "Y.T."));
    assert!(matches!(state(&[], rule.id, &now), State::Unseen));
    assert!(matches!(state(&approvals, "leave", &now), State::Unseen));

    let register = changed();
    let then = Content::of(rule, &register).hash();
    assert_ne!(now, then);
    assert!(matches!(
        state(&approvals, rule.id, &then),
        State::Changed(_)
    ));
    // ほかの決まりの番号は、そのまま。
    for other in RULES.iter().filter(|other| other.id != rule.id) {
        let same = Content::of(other, &register).hash() == Content::of(other, &REGISTER).hash();
        assert!(same, "{}", other.id);
    }
    // 文が一字かわっても、条文がかわっても、番号はかわる。
    let mut content = Content::of(rule, &REGISTER);
    content.reasons[0].said[0].push('。');
    assert_ne!(content.hash(), now);
    let mut content = Content::of(rule, &REGISTER);
    content.provisions[0].confidence = "C";
    assert_ne!(content.hash(), now);
    // 照らしなおしただけでは、かわらない。
    let mut content = Content::of(rule, &REGISTER);
    content.provisions[0].checked_on = "2030-01-01";
    assert_eq!(content.hash(), now);

    let as_of = date("2026-11-21");
    let said = |register: &Register, approvals: &[Approval]| {
        let law = Input::of_the_law(as_of);
        let html = book::html(&Input {
            register,
            approvals,
            ..law
        });
        let chapter = html
            .split("id=\"six_months\">")
            .nth(1)
            .expect("章")
            .to_owned();
        let state = chapter.split("class=\"state\">").nth(1).expect("様子");
        state.split('<').next().unwrap_or_default().to_owned()
    };
    assert_eq!(said(&REGISTER, &approvals), "確認ずみ (Y.T. 2026-12-01)");
    assert!(said(&register, &approvals).starts_with("未確認 ("));
    assert_eq!(said(&REGISTER, &[]), "未確認");
}

#[test]
fn changes_since_the_last_edition() {
    let hash: &'static str = Box::leak(
        Content::of(rule("six_months"), &REGISTER)
            .hash()
            .into_boxed_str(),
    );
    let edition = Edition {
        name: "前の版",
        on: "2026-11-22",
        rules: &[
            ("leave", "0000000000000000"),
            ("old_rule", "0000000000000000"),
        ],
    };
    assert_eq!(since(&edition, "six_months", hash), Since::New);
    assert_eq!(since(&edition, "leave", hash), Since::Changed);
    assert_eq!(since(&edition, "leave", "0000000000000000"), Since::Same);
    let html = book::html(&Input {
        editions: &[edition],
        ..Input::of_the_law(date("2026-11-21"))
    });
    assert!(
        html.contains("<li>休職: 内容がかわった</li>")
            && html.contains("<li>old_rule: なくなった</li>")
    );
}

fn names() -> BTreeSet<String> {
    ["six_months".to_owned()].into()
}

const GOOD: &str = "# 確認\n[[approval]]\nrule = \"six_months\"\nby = \"Y.T.\"\non = 2026-12-01\nhash = \"0123456789abcdef\"\n";

#[test]
fn a_broken_approvals_file_is_refused_with_file_and_line() {
    let taken = review::approvals(GOOD, &names()).expect("よい表");
    assert!(taken.contains("on: \"2026-12-01\""));
    for (from, to, expected) in [
        (
            "six_months",
            "six_month",
            "approvals.toml:2: rule: \"six_month\" は rules.toml にありません",
        ),
        (
            "\"Y.T.\"",
            "\" \"",
            "approvals.toml:2: by: 確かめた人の頭文字を書いてください",
        ),
        (
            "2026-12-01",
            "2026-12-01T10:00:00",
            "approvals.toml:2: on: 日付だけを書いてください",
        ),
        ("2026-12-01", "2026-02-30", "approvals.toml:5: "),
        ("2026-12-01", "\"あした\"", "approvals.toml:5: "),
        (
            "0123456789abcdef",
            "0123",
            "approvals.toml:2: hash: \"0123\" は内容の番号ではありません",
        ),
        (
            "0123456789abcdef",
            "0123456789ABCDEF",
            "approvals.toml:2: hash: ",
        ),
        (
            "by = \"Y.T.\"\n",
            "",
            "approvals.toml:2: missing field `by`",
        ),
        ("by =", "who =", "approvals.toml:4: unknown field `who`"),
        ("[[approval]]", "[[approval]", "approvals.toml:2: "),
    ] {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{from}");
        let found = review::approvals(&text, &names()).err().unwrap_or_default();
        assert!(
            found.starts_with(expected),
            "期待 {expected:?}、実際 {found:?}"
        );
    }
}

#[test]
fn broken_rules_and_editions_are_refused_with_file_and_line() {
    const RULE: &str = "[[rule]]\nid = \"a\"\ntitle = \"題\"\nprovisions = [\"act\"]\ntables = [\"cap\"]\ntexts = []\n";
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let known = review::Names {
        tables: set(&["cap"]),
        provisions: set(&["act"]),
    };
    assert!(review::rules(RULE, &known).is_ok());
    for (from, to, expected) in [
        (
            "\"act\"",
            "\"acts\"",
            "rules.toml:1: \"acts\" は provisions.toml にありません",
        ),
        (
            "\"cap\"",
            "\"caps\"",
            "rules.toml:1: tables: \"caps\" という表はありません",
        ),
        ("[\"cap\"]", "[]", "rules.toml:1: \"cap\" は、どの rule の"),
        ("[\"act\"]", "[]", "rules.toml:1: \"act\" は、どの rule の"),
        ("id = \"a\"", "id = \"\"", "rules.toml:1: id: "),
        ("texts", "text", "rules.toml:6: unknown field `text`"),
    ] {
        let found = review::rules(&RULE.replacen(from, to, 1), &known)
            .err()
            .unwrap_or_default();
        assert!(
            found.starts_with(expected),
            "期待 {expected:?}、実際 {found:?}"
        );
    }
    let twice = review::rules(&RULE.repeat(2), &known)
        .err()
        .unwrap_or_default();
    assert!(twice.starts_with("rules.toml:7: id: "), "{twice}");
    let edition = "[[edition]]\nname = \"一\"\non = 2026-11-22\nrules = { a = \"12\" }\n";
    let found = review::editions(edition).err().unwrap_or_default();
    assert!(
        found.starts_with("editions.toml:1: rules.a: \"12\" は内容の番号"),
        "{found}"
    );
}

#[test]
fn the_command_writes_the_book_and_the_numbers() {
    let run = |arguments: &[&str]| {
        let program = env!("CARGO_BIN_EXE_teichaku");
        Command::new(program)
            .arg("book")
            .args(arguments)
            .output()
            .expect("teichaku が動く")
    };
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("book.html");
    let path = path.to_str().expect("UTF-8");
    assert_eq!(run(&[path, "--as-of", "2026-11-21"]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(path).expect("書けた"), *BOOK);
    let hashes = String::from_utf8(run(&["--hashes"]).stdout).expect("UTF-8");
    let named = hashes.replace("name = \"\"", "name = \"試験\"");
    assert!(review::editions(&named).is_ok(), "{hashes}");
    for bad in [
        &[][..],
        &[path, "--as-of", "2017-01-01"],
        &["/no/such/folder/book.html"],
        &[path, "two.html"],
    ] {
        assert_eq!(run(bad).status.code(), Some(2), "{bad:?}");
    }
}
