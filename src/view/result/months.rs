//! 月ごとの表。すべての月が一行ずつある。

use super::super::tag::{Tag, classed, tag, text};
use crate::engine::assessment::{Category, MonthCost};
use crate::engine::calendar::Month;
use crate::text::{Book, days, money as words};

pub(super) fn table(book: Book, months: &[MonthCost], now: Month) -> Tag {
    let names = words::COLUMNS
        .iter()
        .map(|name| text("th", book.get(*name)).set("scope", "col"))
        .collect();
    let rows = months.iter().map(|month| row(book, month, now)).collect();
    let table = tag("table")
        .with(text("caption", book.get(words::TABLE_CAPTION)))
        .with(tag("thead").with(tag("tr").all(names)))
        .with(tag("tbody").all(rows));
    let scroll = tag("div")
        .class("scroll")
        .set("tabindex", "0")
        .set("role", "region")
        .put("aria-label", book.bare(words::TABLE_CAPTION))
        .with(table);
    tag("details")
        .class("months")
        .with(tag("summary").name(book.get(words::TABLE)))
        .with(scroll)
}

fn row(book: Book, month: &MonthCost, now: Month) -> Tag {
    let categories: Vec<&str> = month.categories.iter().map(Category::id).collect();
    let pay = month.pay.map_or_else(
        || book.get(words::NOT_SHOWN).to_owned(),
        |pay| days::yen_range(book, pay),
    );
    let past = (month.month < now).then(|| classed("span", "tag", book.get(words::PAST)));
    let later = month
        .provisional
        .then(|| classed("span", "tag", book.get(words::PROVISIONAL)));
    tag("tr")
        .put("data-month", month.month.to_string())
        .put("data-categories", categories.join(" "))
        .put("data-cap-min", month.cap.min.to_string())
        .put("data-cap-max", month.cap.max.to_string())
        .with(
            text("th", &days::month(book, month.month))
                .set("scope", "row")
                .maybe(past)
                .maybe(later),
        )
        .with(text("td", &pay))
        .with(text("td", &days::yen_range(book, month.cap)))
        .with(text("td", &words::categories(book, month.categories)))
        .with(text(
            "td",
            &book.fill(words::INCOME_YEAR, &[&month.income_year.to_string()]),
        ))
}
