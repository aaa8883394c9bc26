//! 制度の説明: 一枚の紙。プログラムを読みこまず、同じ文と同じ表から作る。

use super::chrome;
use super::pages::{EMPTY_APP, EMPTY_NOSCRIPT, between, day, replace};
use super::paper::escape;
use super::start::guide_file;
use super::tag::{Tag, classed, markup, tag, text};
use crate::engine::answers::Service;
use crate::engine::assessment::{Alternative, Category, CategorySet, StepId};
use crate::engine::law::{
    CAP_GENERAL_1, CAP_GENERAL_2, CAP_LOW_INCOME, CAP_PUBLIC_ASSISTANCE, GENERAL_1_LEVY_BELOW,
    NotCovered, prior_service,
};
use crate::flow::question::Question;
use crate::text::app::{self, problem, start};
use crate::text::guide as words;
use crate::text::{Book, Depth, Ruby, alternatives, choices, days, money, steps, why};

/// 使い始めて、終わるまで。
const STEPS: [StepId; 9] = [
    StepId::TalkToProvider,
    StepId::Apply,
    StepId::Interview,
    StepId::ServicePlan,
    StepId::ReceiveCertificate,
    StepId::Contract,
    StepId::StartUsing,
    StepId::RenewEveryYear,
    StepId::PrepareHandover,
];

/// 使えない人が相談できるところ。
const OTHERS: [Alternative; 5] = [
    Alternative::WorkLifeCentre,
    Alternative::LocalEmploymentCentre,
    Alternative::JobCoach,
    Alternative::ConsultationSupport,
    Alternative::HelloWork,
];

/// 一枚の紙。`start` は、調べる画面のファイル。
pub(super) fn paper(shell: &str, depth: Depth, start: &str) -> Result<String, String> {
    let book = Book::of(depth, Ruby::Off);
    let title = [&book.bare(words::TITLE), " | ", &book.bare(app::NAME)].concat();
    let links = Depth::ALL.iter().filter(|other| **other != depth);
    let links = links.map(|other| {
        let name = tag("a")
            .put("href", ["./", guide_file(*other)].concat())
            .set("lang", other.lang())
            .name(book.get(super::look::name(*other)));
        tag("li").with(name)
    });
    let others = tag("nav")
        .class("main")
        .put("aria-label", book.bare(words::OTHER_WORDS))
        .with(text("h2", book.get(words::OTHER_WORDS)))
        .with(tag("ul").all(links.collect()));
    let body = vec![
        page(book, &["./", start].concat()).map_err(|gap| format!("{gap:?}"))?,
        others,
        chrome::footer(book, Some(why::coverage(book, day()))),
    ];
    let body = [r#"<div class="app">"#, &markup(body), "</div>"].concat();
    let html = format!(r#"<html lang="{}""#, depth.lang());
    let out = replace(&without_program(shell), r#"<html lang="ja""#, &html)?;
    let out = between(&out, "<title>", "</title>", &escape(&title))?;
    let out = replace(&out, EMPTY_NOSCRIPT, "")?;
    replace(&out, EMPTY_APP, &body)
}

/// プログラムを読みこまない紙。
fn without_program(shell: &str) -> String {
    let mut out = shell.to_owned();
    let starts = [
        ("<script", "</script>"),
        ("<link rel=\"modulepreload\"", ">"),
        ("<link rel=\"preload\"", ">"),
    ];
    for (open, close) in starts {
        while let Some(at) = out.find(open) {
            let Some(end) = out[at..].find(close) else {
                break;
            };
            out.replace_range(at..at + end + close.len(), "");
        }
    }
    out
}

/// 本文。`begin` は、調べる画面への行き先。
fn page(book: Book, begin: &str) -> Result<Tag, NotCovered> {
    let heading = |key| text("h2", book.get(key));
    let said = |key| text("p", book.get(key));
    let go = || {
        let link = tag("a")
            .class("button button-main")
            .put("href", begin.to_owned())
            .name(book.get(words::BEGIN));
        tag("p").with(link)
    };
    let page = chrome::main("guide")
        .with(chrome::title(book.get(words::TITLE)))
        .with(heading(words::WHAT))
        .with(said(start::WHAT))
        .with(heading(words::WHO))
        .with(said(words::COUNTS))
        .with(services(book, true))
        .with(said(words::COUNTS_NOT))
        .with(services(book, false))
        .with(heading(words::WHEN))
        .with(said(start::RULE_WHEN))
        .with(classed("p", "strong", book.get(words::LATE)))
        .with(said(words::JOB_CHANGE))
        .with(go())
        .with(heading(money::TITLE))
        .with(classed("p", "strong", book.get(words::CAP)))
        .with(caps(book)?)
        .with(said(words::WHOSE))
        .with(said(money::JULY))
        .with(said(money::CAP_NOTE))
        .with(heading(words::STEPS))
        .with(procedure(book))
        .with(said(problem::ASK))
        .with(heading(words::OTHERS))
        .with(others(book))
        .with(go());
    Ok(page)
}

/// 数えるサービスと、数えないところ。
fn services(book: Book, counted: bool) -> Tag {
    let named = Service::ALL.iter().filter(|service| {
        **service != Service::Other && prior_service::counts(**service) == counted
    });
    let rows = named.map(|service| {
        let choice = choices::choice(book, Question::Services, service.id());
        let note = (!choice.note.is_empty()).then(|| classed("span", "choice-note", &choice.note));
        text("li", &choice.label).maybe(note)
    });
    tag("ul").class("list").all(rows.collect())
}

/// 区分と上限。この紙の日の行。なければ、書かない (組み立てが止まる)。
fn caps(book: Book) -> Result<Tag, NotCovered> {
    let year = day().service_month().fiscal_year();
    let below = days::yen(book, GENERAL_1_LEVY_BELOW.in_year(year)?);
    let rows = [
        (
            Category::PublicAssistance,
            CAP_PUBLIC_ASSISTANCE.on(day())?,
            None,
        ),
        (Category::LowIncome, CAP_LOW_INCOME.on(day())?, None),
        (
            Category::General1,
            CAP_GENERAL_1.on(day())?,
            Some(words::GENERAL_1),
        ),
        (
            Category::General2,
            CAP_GENERAL_2.on(day())?,
            Some(words::GENERAL_2),
        ),
    ];
    let rows = rows.map(|(category, cap, who)| {
        let name = money::categories(book, CategorySet::only(category));
        let yen = days::yen(book, cap);
        let who = who.map(|who| classed("span", "choice-note", &book.fill(who, &[&below])));
        text("li", &name)
            .maybe(who)
            .with(classed("p", "strong", &yen))
    });
    Ok(tag("ul").class("list").all(rows.into()))
}

fn procedure(book: Book) -> Tag {
    let rows = STEPS.map(|id| {
        let said = steps::step(id);
        tag("li")
            .with(text("h3", book.get(said.title)))
            .with(text("p", book.get(said.detail)))
    });
    tag("ol").class("steps").all(rows.into())
}

fn others(book: Book) -> Tag {
    let line = |name, said| {
        let name = classed("span", "aside-name", book.get(name));
        tag("p").with(name).say(book.get(said))
    };
    let rows = OTHERS.map(|id| {
        let said = alternatives::alternative(id);
        tag("li")
            .class("card")
            .with(text("h3", book.get(said.name)))
            .with(text("p", book.get(said.what)))
            .with(line(alternatives::WHO, said.who))
            .with(line(alternatives::COST, said.cost))
    });
    tag("ul").class("cards").all(rows.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = concat!(
        "<html lang=\"ja\"><head><title>x</title><script type=\"module\">go()</script>",
        "<link rel=\"modulepreload\" href=\"./a.js\"></head><body><noscript></noscript>",
        r#"<div id="app" class="app"></div></body></html>"#,
    );

    #[test]
    fn the_guide_is_read_without_a_program() {
        for depth in Depth::ALL {
            let name = depth.id();
            let page = paper(SHELL, depth, "index.html").expect("the shell is whole");
            assert!(
                !page.contains("<script") && !page.contains("modulepreload"),
                "{name}"
            );
            assert!(page.contains("data-page=\"guide\""), "{name}");
            assert!(!page.contains(['«', '《']), "{name}: marks");
            // 令第17条の上限
            for yen in ["9,300", "37,200", "160,000"] {
                assert!(page.contains(yen), "{name}: {yen}");
            }
        }
        let plain = paper(SHELL, Depth::Plain, "index.html").expect("the shell is whole");
        let book = Book::of(Depth::Plain, Ruby::Off);
        let name = |service: Service| choices::choice(book, Question::Services, service.id()).label;
        let (yes, no) = plain
            .split_once(book.get(words::COUNTS_NOT))
            .expect("both lists");
        // 規則第6条の10の2
        for counted in [Service::ContinuousB, Service::DailyLifeCare] {
            assert!(
                yes.contains(&*name(counted)) && !no.contains(&format!("<li>{}", name(counted)))
            );
        }
        for other in [Service::EmploymentChoice, Service::HelloWork] {
            assert!(no.contains(&*name(other)) && !yes.contains(&*name(other)));
        }
    }
}
