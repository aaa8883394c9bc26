//! 日付を読む。西暦でも和暦でも、全角でも、一つの欄にまとめて書いてもよい。何も勝手に直さない。

use super::fault::Fault;
use super::normal::{digits, normal};
use crate::engine::calendar::Date;

/// 元号。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Era {
    /// 昭和
    Showa,
    /// 平成
    Heisei,
    /// 令和
    Reiwa,
}

impl Era {
    const ALL: [Self; 3] = [Self::Showa, Self::Heisei, Self::Reiwa];

    const fn names(self) -> [&'static str; 5] {
        match self {
            Self::Showa => ["昭和", "しょうわ", "ショウワ", "㍼", "s"],
            Self::Heisei => ["平成", "へいせい", "ヘイセイ", "㍻", "h"],
            Self::Reiwa => ["令和", "れいわ", "レイワ", "㋿", "r"],
        }
    }

    /// 元年の前の年。
    const fn year_zero(self) -> i32 {
        match self {
            Self::Showa => 1925,
            Self::Heisei => 1988,
            Self::Reiwa => 2018,
        }
    }

    /// 最初の日。
    fn first_day(self) -> Option<Date> {
        match self {
            Self::Showa => Date::new(1926, 12, 25),
            Self::Heisei => Date::new(1989, 1, 8),
            Self::Reiwa => Date::new(2019, 5, 1),
        }
    }

    /// この日の元号と、その年の数。
    #[must_use]
    pub fn of(date: Date) -> Option<(Self, i32)> {
        let era = Self::ALL
            .into_iter()
            .rev()
            .find(|era| era.first_day().is_some_and(|first| first <= date))?;
        Some((era, date.year() - era.year_zero()))
    }
}

/// 元号を選ぶ欄の値。空は西暦。
pub const ERA_IDS: [&str; 4] = ["", "reiwa", "heisei", "showa"];

/// 元号の欄と年の欄。選んだ元号は、年が2けたまでの数 (か「元」) のときだけつける。
#[must_use]
pub fn with_era(era: &str, year: &str) -> String {
    let bare = normal(year);
    let bare = bare.strip_suffix('年').unwrap_or(&bare);
    let short = bare == "元" || (bare.len() <= 2 && digits(bare).is_some());
    let era = match era {
        "reiwa" => Era::Reiwa,
        "heisei" => Era::Heisei,
        "showa" => Era::Showa,
        _ => return year.to_owned(),
    };
    if short {
        [era.names()[0], bare].concat()
    } else {
        year.to_owned()
    }
}

/// 書かれた年。元号があれば、それも。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Year {
    western: i32,
    era: Option<Era>,
}

/// 三つの欄 (年・月・日) を読む。
///
/// # Errors
/// A [`Fault`] that says what cannot be read. `as_of` decides only what is too far in the future.
pub fn read_date(year: &str, month: &str, day: &str, as_of: Date) -> Result<Date, Fault> {
    let (year, month, day) = (normal(year), normal(month), normal(day));
    let whole = whole_date(&year);
    let fields = match (whole, month.is_empty() && day.is_empty()) {
        (Some([y, m, d]), true) => [y, m, d],
        (Some([y, m, d]), false) => {
            if bare(&month, '月') == m && bare(&day, '日') == d {
                [y, m, d]
            } else {
                return Err(Fault::WrittenTwice);
            }
        }
        (None, _) => [year, bare(&month, '月'), bare(&day, '日')],
    };
    read_fields(&fields, as_of)
}

fn read_fields([year, month, day]: &[String; 3], as_of: Date) -> Result<Date, Fault> {
    match (year.is_empty(), month.is_empty(), day.is_empty()) {
        (true, true, true) => return Err(Fault::DateEmpty),
        (true, ..) => return Err(Fault::YearEmpty),
        (_, true, _) => return Err(Fault::MonthEmpty),
        (.., true) => return Err(Fault::DayEmpty),
        _ => {}
    }
    let year = read_year(year)?;
    let month = digits(month)
        .filter(|m| (1..=12).contains(m))
        .ok_or(Fault::MonthForm)?;
    let day = digits(day)
        .filter(|d| (1..=31).contains(d))
        .ok_or(Fault::DayForm)?;
    let date = Date::new(year.western, month, day).ok_or(Fault::NoSuchDay)?;
    if let Some(era) = year.era
        && Era::of(date).map(|(right, _)| right) != Some(era)
    {
        return Err(if date.year() > as_of.year() + 10 {
            Fault::TooFar
        } else {
            Fault::EraEnds
        });
    }
    if date.year() < 1950 {
        return Err(Fault::TooOld);
    }
    if date.year() > as_of.year() + 10 {
        return Err(Fault::TooFar);
    }
    Ok(date)
}

/// 年の欄。`2024`、`2024年`、`令和6`、`R6`、`令和元年`。
fn read_year(text: &str) -> Result<Year, Fault> {
    let text = text.strip_suffix('年').unwrap_or(text);
    for era in Era::ALL {
        for name in era.names() {
            if let Some(rest) = text.strip_prefix(name) {
                let rest = rest.strip_prefix('.').unwrap_or(rest);
                let count = if rest == "元" { Some(1) } else { digits(rest) };
                return match count {
                    Some(count @ 1..=99) => Ok(Year {
                        western: era.year_zero() + i32::try_from(count).unwrap_or(0),
                        era: Some(era),
                    }),
                    _ => Err(Fault::YearForm),
                };
            }
        }
    }
    match (text.len(), digits(text)) {
        (4, Some(year)) => Ok(Year {
            western: i32::try_from(year).map_err(|_| Fault::YearForm)?,
            era: None,
        }),
        (1 | 2, Some(_)) => Err(Fault::YearTwoDigits),
        _ => Err(Fault::YearForm),
    }
}

/// 年の欄に書かれた日付のすべて。そうでなければ `None`。
fn whole_date(text: &str) -> Option<[String; 3]> {
    if text.len() == 8 && digits(text).is_some() {
        let (year, rest) = text.split_at(4);
        let (month, day) = rest.split_at(2);
        return Some([year, month, day].map(str::to_owned));
    }
    let (year, rest) = if let Some((year, rest)) = text.split_once('年') {
        (year.to_owned(), rest)
    } else {
        let at = text.find(['/', '-']).or_else(|| dot_after_year(text))?;
        (text[..at].to_owned(), &text[at + 1..])
    };
    let (month, day) = rest.split_once(['月', '/', '-', '.'])?;
    let day = bare(day, '日');
    (!month.is_empty() && !day.is_empty()).then(|| [year, month.to_owned(), day])
}

/// `2024.4.1` や `r6.4.1` の、年のあとの点。`r.6.4.1` の最初の点ではない。
fn dot_after_year(text: &str) -> Option<usize> {
    let digit = text.find(|c: char| c.is_ascii_digit() || c == '元')?;
    text[digit..].find('.').map(|at| digit + at)
}

fn bare(text: &str, unit: char) -> String {
    text.strip_suffix(unit).unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Era, Fault, read_date, with_era};
    use crate::engine::calendar::Date;

    fn day(text: &str) -> Date {
        Date::parse_iso(text).expect("a real day")
    }

    fn read(year: &str, month: &str, date: &str) -> Result<Date, Fault> {
        read_date(year, month, date, day("2026-11-21"))
    }

    #[test]
    fn western_and_japanese_years() {
        for year in [
            "2024",
            "２０２４",
            "2024年",
            "令和6",
            "令和６年",
            "R6",
            "r6",
            "Ｒ６",
            "れいわ6",
            " R 6 ",
        ] {
            assert_eq!(read(year, "4", "1"), Ok(day("2024-04-01")), "{year}");
        }
        assert_eq!(read("平成31", "4", "30"), Ok(day("2019-04-30")));
        assert_eq!(read("H31", "04", "1日"), Ok(day("2019-04-01")));
        assert_eq!(read("令和元", "5月", "1"), Ok(day("2019-05-01")));
        assert_eq!(read("S63", "12", "31"), Ok(day("1988-12-31")));
    }

    #[test]
    fn whole_date_in_the_first_field() {
        for whole in [
            "2024年4月1日",
            "2024/4/1",
            "2024-04-01",
            "令和6年4月1日",
            "R6.4.1",
            "r.6.4.1",
            "2024.4.1",
            "２０２４／４／１",
            "20240401",
            "令和6/4/1",
            "Ｒ６．４．１",
        ] {
            assert_eq!(read(whole, "", ""), Ok(day("2024-04-01")), "{whole}");
        }
        assert_eq!(read("2024年4月1日", "4", "1"), Ok(day("2024-04-01")));
        assert_eq!(read("2024年4月1日", "5", "1"), Err(Fault::WrittenTwice));
    }

    #[test]
    fn impossible_days_are_errors() {
        assert_eq!(read("2026", "2", "30"), Err(Fault::NoSuchDay));
        assert_eq!(read("2026", "13", "1"), Err(Fault::MonthForm));
        assert_eq!(read("2026", "4", "32"), Err(Fault::DayForm));
        assert_eq!(read("令和40", "4", "1"), Err(Fault::TooFar));
        assert_eq!(read("平成31", "5", "1"), Err(Fault::EraEnds));
        assert_eq!(read("令和1", "4", "30"), Err(Fault::EraEnds));
        assert_eq!(read("昭和64", "1", "8"), Err(Fault::EraEnds));
        assert_eq!(read("1949", "4", "1"), Err(Fault::TooOld));
        assert_eq!(read("2099", "4", "1"), Err(Fault::TooFar));
        assert_eq!(read("令和0", "4", "1"), Err(Fault::YearForm));
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(read("", "", ""), Err(Fault::DateEmpty));
        assert_eq!(read("", "4", "1"), Err(Fault::YearEmpty));
        assert_eq!(read("2024", "", "1"), Err(Fault::MonthEmpty));
        assert_eq!(read("2024", "4", ""), Err(Fault::DayEmpty));
        assert_eq!(read("6", "4", "1"), Err(Fault::YearTwoDigits));
        assert_eq!(read("24", "4", "1"), Err(Fault::YearTwoDigits));
        assert_eq!(read("去年", "4", "1"), Err(Fault::YearForm));
        assert_eq!(read("2024", "4月ごろ", "1"), Err(Fault::MonthForm));
    }

    #[test]
    fn a_chosen_era_goes_before_a_short_year() {
        assert_eq!(with_era("reiwa", "８"), "令和8");
        assert_eq!(with_era("heisei", "31年"), "平成31");
        assert_eq!(with_era("reiwa", "元"), "令和元");
        assert_eq!(with_era("reiwa", "2026"), "2026");
        assert_eq!(with_era("", "8"), "8");
    }

    #[test]
    fn era_by_day() {
        assert_eq!(Era::of(day("2019-04-30")), Some((Era::Heisei, 31)));
        assert_eq!(Era::of(day("2019-05-01")), Some((Era::Reiwa, 1)));
        assert_eq!(Era::of(day("1989-01-07")), Some((Era::Showa, 64)));
        assert_eq!(Era::of(day("2024-04-01")), Some((Era::Reiwa, 6)));
    }
}
