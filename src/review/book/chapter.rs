//! 一つの決まりの章。

use super::html::{list, safe, said, table, tag};
use super::{Input, code, law_table, source_link, state_words, words};
use crate::review::register::{Article, Provision};
use crate::review::rules::{Content, Reason, Rule, Sentence, state};

/// カードの一覧。試験 (`tests/it/cases/touches.rs`) が作り、古くなれば断る。
const TOUCHES: &str = include_str!("../../../tests/cases/touches.tsv");

/// 一枚のカード。
struct Card {
    name: &'static str,
    title: &'static str,
    confidence: &'static str,
    checked: &'static str,
    touches: &'static str,
}

impl Card {
    fn number(&self) -> &'static str {
        self.name.split('-').next().unwrap_or_default()
    }

    fn link(&self) -> String {
        let number = self.number();
        format!("<a href=\"#card-{number}\">{number}</a>")
    }
}

fn cards() -> impl Iterator<Item = Card> {
    TOUCHES.lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next();
        Some(Card {
            name: cell()?,
            title: cell()?,
            confidence: cell()?,
            checked: cell()?,
            touches: cell()?,
        })
    })
}

/// 一つの章。
pub(super) fn chapter(input: &Input, content: &Content) -> String {
    let (rule, hash) = (content.rule, content.hash());
    let mut out = format!("<section class=\"rule\" id=\"{}\">\n", safe(rule.id));
    out.push_str(&said("h3", rule.title));
    let state = state_words(&state(input.approvals, rule.id, &hash));
    let state = ["<span class=\"state\">", &safe(&state), "</span> "].concat();
    let number = [" — ", words::NUMBER, ": "].concat();
    let line = [state, code(rule.id), safe(&number), code(&hash)].concat();
    out.push_str(&tag("p", &line));
    if !content.texts.is_empty() {
        let rows: Vec<_> = content.texts.iter().map(sentence).collect();
        out.push_str(&table(words::SENTENCES, &words::SENTENCE_COLUMNS, &rows));
    }
    if !rule.reasons.is_empty() {
        let rows = reasons(input, content);
        out.push_str(&table(
            words::DECISIONS_OF_RULE,
            &words::REASON_COLUMNS,
            &rows,
        ));
    }
    if !content.provisions.is_empty() {
        let rows: Vec<_> = content
            .provisions
            .iter()
            .flat_map(|one| provision(input, one))
            .collect();
        out.push_str(&table(words::PROVISIONS, &words::PROVISION_COLUMNS, &rows));
    }
    for one in &content.tables {
        out.push_str(&law_table(one, input.as_of));
    }
    if !content.head.is_empty() {
        out.push_str(&said("h4", words::READING));
        out.push_str(&said("pre", &content.head));
    }
    out.push_str(&card_numbers(rule));
    out.push_str("</section>\n");
    out
}

fn sentence(sentence: &Sentence) -> (Vec<String>, bool) {
    let mut cells = vec![code(sentence.id)];
    cells.extend(sentence.said.iter().map(|said| safe(said)));
    (cells, false)
}

/// 判定の表: 理由、判定、条文、三つの深さの文。
fn reasons(input: &Input, content: &Content) -> Vec<(Vec<String>, bool)> {
    let rule = content.rule;
    let row = |(reason, sentence): (&Reason, &Sentence)| {
        let outcomes = reason.outcomes.iter().map(|id| {
            let known = words::OUTCOMES.iter().find(|(known, _)| known == id);
            safe(known.map_or(*id, |(_, word)| word))
        });
        let by = reason.by.iter().map(|id| {
            let mut all = input.register.provisions.iter();
            let article = all
                .find(|one| one.id == *id)
                .and_then(|one| one.article_on(input.as_of));
            let article = article.map_or("", |article| article.text);
            [code(id), "<br>".to_owned(), safe(article)].concat()
        });
        let outcomes = outcomes.collect::<Vec<_>>().join("<br>");
        let by = by.collect::<Vec<_>>().join("<br>");
        let mut cells = vec![[code(reason.id), outcomes, by].join("<br>")];
        cells.extend(sentence.said.iter().map(|said| safe(said)));
        (cells, false)
    };
    rule.reasons.iter().zip(&content.reasons).map(row).collect()
}

fn provision(input: &Input, one: &Provision) -> Vec<(Vec<String>, bool)> {
    let now = one.article_on(input.as_of);
    let row = |article: &Article| {
        let Article { from, until, text } = article;
        let cells = vec![
            [code(one.id), "<br>".to_owned(), safe(one.title)].concat(),
            safe(from),
            safe(until.unwrap_or(words::STILL)),
            safe(text),
            [
                safe(one.confidence),
                " ".to_owned(),
                source_link(one.source),
            ]
            .concat(),
            safe(one.checked_on),
        ];
        (cells, now == Some(article))
    };
    one.articles.iter().map(row).collect()
}

/// この決まりにかかわるカードの番号、理由ごと。題は、終わりの表にある。
fn card_numbers(rule: &Rule) -> String {
    let links = |touched: &str| {
        let touches = |card: &Card| card.touches.split(' ').any(|one| one == touched);
        let links: Vec<String> = cards().filter(touches).map(|card| card.link()).collect();
        if links.is_empty() {
            safe(words::NO_CARDS)
        } else {
            links.join("、")
        }
    };
    let by_reason = rule.reasons.iter().map(|reason| {
        let touched = [rule.id, "/", reason.id].concat();
        [code(reason.id), ": ".to_owned(), links(&touched)].concat()
    });
    let mut items: Vec<String> = by_reason.collect();
    if items.is_empty() {
        items.push(links(rule.id));
    }
    [said("h4", words::CARDS), list(&items)].concat()
}

/// すべてのカード。
pub(super) fn all_cards() -> String {
    let row = |card: Card| {
        let name = format!(
            "<span id=\"card-{}\">{}</span>",
            card.number(),
            safe(card.name)
        );
        let cells = vec![
            name,
            safe(card.title),
            safe(card.confidence),
            safe(card.checked),
        ];
        (cells, false)
    };
    let rows: Vec<_> = cards().map(row).collect();
    table(words::ALL_CARDS, &words::CARD_COLUMNS, &rows)
}
