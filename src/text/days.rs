//! 日付・月・金額の書き方。

use super::fill;
use crate::engine::assessment::{Span, YenRange};
use crate::engine::calendar::{Date, Month};
use crate::flow::When;
use crate::flow::date::Era;

/// 2026年10月1日
#[must_use]
pub fn day(date: Date) -> String {
    let (year, month, day) = (
        date.year().to_string(),
        date.month().to_string(),
        date.day().to_string(),
    );
    fill("{0}年{1}月{2}日", &[&year, &month, &day])
}

/// 2026年10月1日（令和8年）
#[must_use]
pub fn day_with_era(date: Date) -> String {
    [day(date), era_note(date)].concat()
}

/// 2024年3月1日から5月31日までのあいだ。年が変わるときは、終わりにも年を書く。
#[must_use]
pub fn between(from: Date, to: Date) -> String {
    let (month, end) = (to.month().to_string(), to.day().to_string());
    let last = if from.year() == to.year() {
        fill("{0}月{1}日", &[&month, &end])
    } else {
        day(to)
    };
    fill("{0}から{1}までのあいだ", &[&day(from), &last])
}

/// 答えた日付: 決まった日か、だいたいの日のあいだ。
#[must_use]
pub fn when(when: When) -> String {
    match when {
        When::On(day) => day_with_era(day),
        When::Between(range) => fill("{0}（だいたい）", &[&between(range.from, range.to)]),
    }
}

/// 決まった日か、あいだ。
#[must_use]
pub fn span(span: Span) -> String {
    if span.from == span.to {
        day(span.from)
    } else {
        between(span.from, span.to)
    }
}

/// （令和8年）。その日の元号で書く。
#[must_use]
pub fn era_note(date: Date) -> String {
    Era::of(date).map_or_else(String::new, |(era, count)| {
        fill("（{0}）", &[&era_year(era, count)])
    })
}

/// 2026年10月
#[must_use]
pub fn month(month: Month) -> String {
    fill(
        "{0}年{1}月",
        &[&month.year().to_string(), &month.month().to_string()],
    )
}

/// 令和8年。7月1日の元号で書く。
#[must_use]
pub fn era_of_year(year: i32) -> String {
    Date::new(year, 7, 1)
        .and_then(Era::of)
        .map_or_else(String::new, |(era, count)| era_year(era, count))
}

fn era_year(era: Era, count: i32) -> String {
    let name = match era {
        Era::Showa => "昭和",
        Era::Heisei => "平成",
        Era::Reiwa => "令和",
    };
    let count = if count == 1 {
        "元".to_owned()
    } else {
        count.to_string()
    };
    fill("{0}{1}年", &[name, &count])
}

/// 9,300円
#[must_use]
pub fn yen(amount: i64) -> String {
    fill("{0}円", &[&grouped(amount)])
}

/// 0円〜9,300円。同じなら一つ。
#[must_use]
pub fn yen_range(range: YenRange) -> String {
    if range.min == range.max {
        yen(range.min)
    } else {
        fill("{0}〜{1}", &[&yen(range.min), &yen(range.max)])
    }
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
    use super::{Date, YenRange, between, day_with_era, era_of_year, grouped, yen_range};

    #[test]
    fn eras_change_by_day() {
        let echo = |text| Date::parse_iso(text).map(day_with_era).unwrap_or_default();
        assert_eq!(echo("2024-04-01"), "2024年4月1日（令和6年）");
        assert_eq!(echo("2019-04-30"), "2019年4月30日（平成31年）");
        assert_eq!(echo("2019-05-01"), "2019年5月1日（令和元年）");
        assert_eq!(era_of_year(2026), "令和8年");
    }

    #[test]
    fn the_year_is_said_again_when_it_changes() {
        let said = |from, to| {
            let ends = Date::parse_iso(from).zip(Date::parse_iso(to));
            ends.map(|(from, to)| between(from, to)).unwrap_or_default()
        };
        let same = said("2026-09-01", "2026-12-01");
        assert_eq!(same, "2026年9月1日から12月1日までのあいだ");
        let next = said("2026-11-01", "2027-01-31");
        assert_eq!(next, "2026年11月1日から2027年1月31日までのあいだ");
    }

    #[test]
    fn amounts() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_800_000), "1,800,000");
        assert_eq!(yen_range(YenRange { min: 0, max: 9300 }), "0円〜9,300円");
        assert_eq!(
            yen_range(YenRange {
                min: 9300,
                max: 9300
            }),
            "9,300円"
        );
    }
}
