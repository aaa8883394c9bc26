//! 審査ブック: 担当者が読み、確認する一冊。HTML 一つで、外のものを読まず、A4 に印刷できる。

mod chapter;
mod flow;
mod html;
mod words;

use super::register::{By, REGISTER, Register, Row, Table};
use super::rules::{
    APPROVALS, Approval, Content, DECISIONS, EDITIONS, Edition, RULES, Rule, Since, State, since,
    state,
};
use crate::engine::calendar::Date;
use crate::engine::law;
use crate::text::{Book, Depth, Ruby, why};
use html::{list, safe, said, table, tag};

/// 本のもと。試験は、ほかのものに入れかえる。
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// 登録簿
    pub register: &'a Register,
    /// 審査の単位
    pub rules: &'static [Rule],
    /// 確認
    pub approvals: &'a [Approval],
    /// 版。古い順
    pub editions: &'a [Edition],
    /// 基準日
    pub as_of: Date,
}

impl Input<'static> {
    /// 今の `data/law`。
    #[must_use]
    pub const fn of_the_law(as_of: Date) -> Self {
        Self {
            register: &REGISTER,
            rules: RULES,
            approvals: APPROVALS,
            editions: EDITIONS,
            as_of,
        }
    }
}

/// 本の全体。同じもとからは、いつも同じ字。
#[must_use]
pub fn html(input: &Input) -> String {
    let contents: Vec<Content> = input
        .rules
        .iter()
        .map(|rule| Content::of(rule, input.register))
        .collect();
    let mut out = "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        .to_owned();
    out.push_str(&said("title", words::TITLE));
    out.push_str(&tag("style", html::STYLE));
    out.push_str("</head>\n<body>\n<main>\n");
    out.push_str(&said("h1", words::TITLE));
    out.push_str(&said("p", words::INTRO));
    out.push_str(&facts(input.as_of));
    out.push_str(&overview(input, &contents));
    out.push_str(&said("h2", words::RULES));
    for content in &contents {
        out.push_str(&chapter::chapter(input, content));
    }
    out.push_str(&said("h2", words::FLOW));
    out.push_str(&said("p", words::FLOW_NOTE));
    out.push_str(&flow::diagram(input.as_of));
    out.push_str(&said("h2", words::TABLES));
    out.push_str(&tables(input));
    out.push_str(&said("h2", words::ALL_CARDS));
    out.push_str(&chapter::all_cards());
    out.push_str(&said("h2", words::DISAGREEMENTS));
    out.push_str(&disagreements());
    out.push_str(&said("h2", words::SOURCES));
    out.push_str(&sources(input.register));
    out.push_str(&said("h2", words::RECORDS));
    out.push_str(&records());
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// 資料のくいちがい: 二つの読み方と出典、だれが決めるか、この道具の取り扱い。法令の深さの文で。
fn disagreements() -> String {
    let book = Book::of(Depth::Law, Ruby::Off);
    let row = |which: &law::Disagreement| {
        let words = why::disagreement(*which);
        let [first, second] = which.sources();
        let cited = |text, id| [safe(&book.bare(text)), " ".to_owned(), source_link(id)].concat();
        let [one, two] = words.readings;
        let cells = vec![
            safe(&book.bare(words.title)),
            cited(one, first),
            cited(two, second),
            safe(&book.bare(words.decides)),
            safe(&book.bare(words.here)),
        ];
        (cells, false)
    };
    let rows: Vec<_> = law::Disagreement::ALL.iter().map(row).collect();
    table(words::DISAGREEMENTS, &words::DISAGREEMENT_COLUMNS, &rows)
}

fn facts(as_of: Date) -> String {
    let item = |name: &str, value: &str| [safe(name), ": ".to_owned(), safe(value)].concat();
    let coverage = format!("{}〜{}", law::AS_OF_FROM.date(), law::AS_OF_UNTIL.date());
    list(&[
        item(words::AS_OF, &format!("{as_of}。{}", words::AS_OF_NOTE)),
        item(words::CHECKED, &law::RULES_CHECKED_ON.date().to_string()),
        item(words::COVERAGE, &coverage),
        item(
            words::PROVISIONAL,
            &law::PROVISIONAL_AFTER.date().to_string(),
        ),
        safe(words::CONFIDENCE),
    ])
}

/// 目次、確認の様子、前の版からのちがい。
fn overview(input: &Input, contents: &[Content]) -> String {
    let last = input.editions.last();
    let rows: Vec<_> = contents
        .iter()
        .map(|content| {
            let (id, hash) = (content.rule.id, content.hash());
            let change = last.map_or("", |edition| match since(edition, id, &hash) {
                Since::Same => words::SAME,
                Since::Changed => words::CHANGED,
                Since::New => words::NEW,
            });
            let link = format!("<a href=\"#{id}\">{}</a>", safe(content.rule.title));
            let state = state_words(&state(input.approvals, id, &hash));
            let cells = vec![link, code(id), safe(&state), safe(change), code(&hash)];
            (cells, false)
        })
        .collect();
    let mut out = said("h2", words::CONTENTS);
    out.push_str(&table(words::CONTENTS, &words::RULE_COLUMNS, &rows));
    out.push_str(&said("h2", words::CHANGES));
    let Some(edition) = last else {
        out.push_str(&said("p", words::NO_EDITION));
        return out;
    };
    out.push_str(&said("p", &format!("{} ({})", edition.name, edition.on)));
    let mut changes: Vec<String> = Vec::new();
    for content in contents {
        let change = match since(edition, content.rule.id, &content.hash()) {
            Since::Same => continue,
            Since::Changed => words::CHANGED,
            Since::New => words::NEW,
        };
        changes.push(safe(&format!("{}: {change}", content.rule.title)));
    }
    let gone = edition
        .rules
        .iter()
        .filter(|(id, _)| input.rules.iter().all(|rule| rule.id != *id));
    changes.extend(gone.map(|(id, _)| safe(&format!("{id}: {}", words::GONE))));
    if changes.is_empty() {
        changes.push(safe(words::SAME));
    }
    out.push_str(&list(&changes));
    out
}

/// 確認の様子の言葉。
fn state_words(state: &State) -> String {
    match state {
        State::Approved(one) => format!("{} ({} {})", words::APPROVED, one.by, one.on),
        State::Changed(one) => format!("{} ({} {})", words::OUTDATED, one.by, one.on),
        State::Unseen => words::UNSEEN.to_owned(),
    }
}

fn code(text: &str) -> String {
    ["<code>", &safe(text), "</code>"].concat()
}

fn law_table(one: &Table, as_of: Date) -> String {
    let now = one.row_on(as_of);
    let by = match one.by {
        By::Day => "日",
        By::FiscalYear => "年度",
        By::IncomeYear => "収入の年",
    };
    let caption = format!(
        "{} — {} (単位: {}、引くもの: {by}、{})",
        one.name, one.about, one.unit, one.file
    );
    let row = |row: &Row| {
        let cells = vec![
            safe(row.from),
            safe(row.until.unwrap_or(words::STILL)),
            safe(row.value),
            source_link(row.source),
            safe(row.confidence),
        ];
        (cells, now == Some(row))
    };
    let rows: Vec<_> = one.rows.iter().map(row).collect();
    table(&caption, &words::ROW_COLUMNS, &rows)
}

/// どの表が、どの章にあるか。
fn tables(input: &Input) -> String {
    let rows: Vec<_> = input
        .register
        .tables
        .iter()
        .map(|one| {
            let rules = input.rules.iter();
            let links = rules
                .filter(|rule| rule.tables.contains(&one.name))
                .map(|rule| format!("<a href=\"#{}\">{}</a>", rule.id, safe(rule.title)));
            let links: Vec<String> = links.collect();
            let cells = vec![
                code(one.name),
                safe(one.about),
                safe(one.file),
                links.join("、"),
            ];
            (cells, false)
        })
        .collect();
    table(words::TABLES, &words::TABLE_COLUMNS, &rows)
}

fn source_link(id: &str) -> String {
    format!("<a href=\"#source-{}\">{}</a>", safe(id), safe(id))
}

fn sources(register: &Register) -> String {
    let rows: Vec<_> = register
        .sources
        .iter()
        .map(|source| {
            let id = safe(source.id);
            let url = safe(source.url);
            let link = if url.is_empty() {
                String::new()
            } else {
                format!("<br><a href=\"{url}\">{url}</a>")
            };
            let cells = vec![
                format!("<span id=\"source-{id}\">{id}</span>"),
                [safe(source.title), link].concat(),
                safe(source.publisher),
                safe(source.date),
                safe(source.checked_on.unwrap_or_default()),
            ];
            (cells, false)
        })
        .collect();
    table(words::SOURCES, &words::SOURCE_COLUMNS, &rows)
}

/// 決定の記録: 題と、だれが確かめたか。
fn records() -> String {
    let rows: Vec<_> = DECISIONS
        .iter()
        .map(|(name, text)| {
            let title = text.lines().next().unwrap_or_default();
            let checked = text
                .lines()
                .find_map(|line| line.strip_prefix(words::RECORD_MARK));
            let title = title.trim_start_matches(['#', ' ']);
            let cells = vec![
                safe(name),
                safe(title),
                safe(checked.unwrap_or(words::UNSEEN)),
            ];
            (cells, false)
        })
        .collect();
    table(words::RECORDS, &words::RECORD_COLUMNS, &rows)
}
