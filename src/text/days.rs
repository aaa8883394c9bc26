//! 日付・月・金額の書き方。

use super::Book;
use super::keys::days as keys;
use crate::engine::assessment::{Span, YenRange};
use crate::engine::calendar::{Date, Month};
use crate::flow::When;
use crate::flow::date::Era;

/// 2026年10月1日
#[must_use]
pub fn day(book: Book, date: Date) -> String {
    let name = day_of_month(book, date);
    book.fill(
        keys::DAY,
        &[
            &date.year().to_string(),
            month_name(book, date.month()),
            &name,
        ],
    )
}

/// 1日。読み方のちがう日には、その読みがつく。
fn day_of_month(book: Book, date: Date) -> String {
    let number = date.day().to_string();
    // 1日 (ついたち) のように読む日。ふりがなのために、別に持つ。
    let irregular = match date.day() {
        day @ 1..=10 => Some(day as usize - 1),
        14 => Some(10),
        20 => Some(11),
        24 => Some(12),
        _ => None,
    };
    match irregular.and_then(|at| keys::IRREGULAR_DAY.get(at)) {
        Some(name) => book.get(*name).to_owned(),
        None => book.fill(keys::DAY_OF_MONTH, &[&number]),
    }
}

/// 2024年3月1日から5月31日までのあいだ。年が同じなら、年は一度だけ書く。
#[must_use]
pub fn between(book: Book, from: Date, to: Date) -> String {
    if from.year() != to.year() {
        return book.fill(keys::BETWEEN, &[&day(book, from), &day(book, to)]);
    }
    let name = |date: Date| {
        let month = month_name(book, date.month());
        book.fill(keys::DAY_IN_YEAR, &[month, &day_of_month(book, date)])
    };
    book.fill(
        keys::BETWEEN_IN_YEAR,
        &[&from.year().to_string(), &name(from), &name(to)],
    )
}

/// 答えた日付: 決まった日か、だいたいの日のあいだ。
#[must_use]
pub fn when(book: Book, when: When) -> String {
    match when {
        When::On(day) => day_with_era(book, day),
        When::Between(range) => book.fill(keys::ABOUT, &[&between(book, range.from, range.to)]),
    }
}

/// 決まった日か、あいだ。
#[must_use]
pub fn span(book: Book, span: Span) -> String {
    if span.from == span.to {
        day(book, span.from)
    } else {
        between(book, span.from, span.to)
    }
}

/// 2026年10月1日（令和8年）
#[must_use]
pub fn day_with_era(book: Book, date: Date) -> String {
    [day(book, date), era_note(book, date)].concat()
}

/// （令和8年）。その日の元号で書く。
#[must_use]
pub fn era_note(book: Book, date: Date) -> String {
    Era::of(date).map_or_else(String::new, |(era, count)| {
        book.fill(keys::ERA_NOTE, &[&era_year(book, era, count)])
    })
}

/// 2026年10月
#[must_use]
pub fn month(book: Book, month: Month) -> String {
    let name = month_name(book, month.month());
    book.fill(keys::MONTH, &[&month.year().to_string(), name])
}

fn month_name(book: Book, month: u32) -> &'static str {
    let key = (month as usize)
        .checked_sub(1)
        .and_then(|at| keys::MONTH_NAME.get(at));
    key.map_or("", |key| book.get(*key))
}

/// 令和8年。7月1日の元号で書く。
#[must_use]
pub fn era_of_year(book: Book, year: i32) -> String {
    Date::new(year, 7, 1)
        .and_then(Era::of)
        .map_or_else(String::new, |(era, count)| era_year(book, era, count))
}

fn era_year(book: Book, era: Era, count: i32) -> String {
    let name = match era {
        Era::Showa => keys::era::SHOWA,
        Era::Heisei => keys::era::HEISEI,
        Era::Reiwa => keys::era::REIWA,
    };
    if count == 1 {
        book.fill(name, &[book.get(keys::era::FIRST)])
    } else {
        book.fill(name, &[&count.to_string()])
    }
}

/// 9,300円
#[must_use]
pub fn yen(book: Book, amount: i64) -> String {
    book.fill(keys::YEN, &[&grouped(amount)])
}

/// 0円〜9,300円。同じなら一つ。
#[must_use]
pub fn yen_range(book: Book, range: YenRange) -> String {
    if range.min == range.max {
        yen(book, range.min)
    } else {
        book.fill(keys::RANGE, &[&yen(book, range.min), &yen(book, range.max)])
    }
}

/// のこりの長さ: 2年10か月（1,045日）。2か月より短ければ、日数だけ。
#[must_use]
pub fn length(book: Book, days: i64) -> String {
    let count = book.fill(keys::DAYS, &[&grouped(days)]);
    // 平均の一か月は 365.25 / 12 日。およその言い方にだけ使う。
    let months = days * 48 / 1461;
    let (years, months) = (months / 12, months % 12);
    let said = |key, number: i64| book.fill(key, &[&number.to_string()]);
    let about = match (years, months) {
        (0, 0..=1) => return count,
        (0, _) => said(keys::MONTHS, months),
        (_, 0) => said(keys::YEARS, years),
        (_, _) => {
            [said(keys::YEARS, years), said(keys::MONTHS, months)].join(book.get(keys::SPACE))
        }
    };
    book.fill(keys::LENGTH, &[&about, &count])
}

/// 「」に入れる。
#[must_use]
pub fn quoted(book: Book, said: &str) -> String {
    book.fill(keys::QUOTE, &[said])
}

/// 三けたごとのコンマ。
#[must_use]
pub fn grouped(amount: i64) -> String {
    let digits = amount.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && !out.ends_with('-') {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{
        Book, Date, YenRange, between, day, day_with_era, era_of_year, grouped, length, yen_range,
    };
    use crate::text::{Depth, Ruby};

    fn on(text: &str) -> Date {
        Date::parse_iso(text).expect("a real day")
    }

    #[test]
    fn eras_change_by_day() {
        let book = Book::plain();
        let echo = |text| day_with_era(book, on(text));
        assert_eq!(echo("2024-04-01"), "2024年4月1日（令和6年）");
        assert_eq!(echo("2019-04-30"), "2019年4月30日（平成31年）");
        assert_eq!(echo("2019-05-01"), "2019年5月1日（令和元年）");
        assert_eq!(era_of_year(book, 2026), "令和8年");
    }

    #[test]
    fn days_are_read_as_people_say_them() {
        let book = Book::of(Depth::Easy, Ruby::All);
        assert_eq!(
            day(book, on("2026-04-01")),
            "2026年《ねん》4月《がつ》｜1日《ついたち》"
        );
        assert_eq!(
            day(book, on("2026-04-11")),
            "2026年《ねん》4月《がつ》11日《にち》"
        );
        let english = Book::of(Depth::English, Ruby::Off);
        assert_eq!(day(english, on("2026-04-01")), "1 April 2026");
        assert_eq!(
            day_with_era(english, on("2026-04-24")),
            "24 April 2026 (Reiwa 8)"
        );
    }

    #[test]
    fn the_year_is_said_again_when_it_changes() {
        let said = |book, from, to| between(book, on(from), on(to));
        let plain = Book::plain();
        let same = said(plain, "2026-09-01", "2026-12-01");
        assert_eq!(same, "2026年9月1日から12月1日までのどれかの日");
        let next = said(plain, "2026-11-01", "2027-01-31");
        assert_eq!(next, "2026年11月1日から2027年1月31日までのどれかの日");
        let english = said(
            Book::of(Depth::English, Ruby::Off),
            "2026-09-01",
            "2026-12-01",
        );
        assert_eq!(english, "some day between 1 September and 1 December 2026");
    }

    #[test]
    fn lengths_can_be_pictured() {
        let book = Book::plain();
        assert_eq!(length(book, 59), "59日");
        assert_eq!(length(book, 1045), "およそ2年10か月（1,045日）");
        assert_eq!(length(book, 1096), "およそ3年（1,096日）");
        let english = Book::of(Depth::English, Ruby::Off);
        assert_eq!(
            length(english, 1045),
            "about 2 years 10 months (1,045 days)"
        );
    }

    #[test]
    fn amounts() {
        let book = Book::plain();
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_800_000), "1,800,000");
        let range = |min, max| yen_range(book, YenRange { min, max });
        assert_eq!(range(0, 9300), "0円〜9,300円");
        assert_eq!(range(9300, 9300), "9,300円");
    }
}
