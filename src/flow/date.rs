//! 日付を読む。西暦でも和暦でも、全角でも、一つの欄にまとめて書いてもよい。何も勝手に直さない。

use super::about::{When, after_year, parts};
use super::english::in_japanese;
use super::fault::Fault;
use super::normal::{digits, normal};
use crate::engine::answers::DateRange;
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

    /// 範囲のうち、この元号の日。なければ `None`。
    fn within(self, range: DateRange) -> Option<DateRange> {
        let next = Self::ALL
            .into_iter()
            .find(|era| *era as u8 == self as u8 + 1);
        let last = next.and_then(Self::first_day).map(Date::previous);
        let from = range.from.max(self.first_day()?);
        let to = last.map_or(range.to, |last| last.min(range.to));
        (from <= to).then_some(DateRange { from, to })
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

/// 元号の欄と年の欄。選んだ元号は、年が2けたまでの数 (か「元」) で始まるときだけつける。
#[must_use]
pub fn with_era(era: &str, year: &str) -> String {
    let bare = normal(year);
    let bare = bare.strip_suffix('年').unwrap_or(&bare);
    let count = after_year(bare).map_or(bare, |(count, _)| count);
    let marked = bare.contains(['/', '-', '.']);
    let short = count == "元" || (count.len() <= 2 && digits(count).is_some());
    let era = match era {
        "reiwa" => Era::Reiwa,
        "heisei" => Era::Heisei,
        "showa" => Era::Showa,
        _ => return year.to_owned(),
    };
    if short && !marked {
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

/// 三つの欄 (年・月・日) を読む。`about` は「だいたいで答える」の印。
///
/// # Errors
/// A [`Fault`] that says what cannot be read. `as_of` decides only what is too far in the future.
pub fn read_date(
    year: &str,
    month: &str,
    day: &str,
    about: bool,
    as_of: Date,
) -> Result<When, Fault> {
    let read = |typed| in_japanese(normal(typed));
    let (year, month, day) = (read(year), read(month), read(day));
    let alone = month.is_empty() && day.is_empty();
    if let Some([y, m, d]) = whole_date(&year) {
        return if alone || (bare(&month, '月') == m && bare(&day, '日') == d) {
            read_fields(&y, &m, &d, about, as_of)
        } else {
            Err(Fault::WrittenTwice)
        };
    }
    match after_year(&year) {
        Some((year, rest)) if alone => read_fields(year, rest, "", about, as_of),
        Some((year, _)) if read_year(year).is_ok() => Err(Fault::WrittenTwice),
        _ => read_fields(&year, &month, &day, about, as_of),
    }
}

fn read_fields(
    year: &str,
    month: &str,
    day: &str,
    about: bool,
    as_of: Date,
) -> Result<When, Fault> {
    if year.is_empty() {
        let nothing = month.is_empty() && day.is_empty();
        return Err(if nothing && about {
            Fault::AboutEmpty
        } else if nothing {
            Fault::DateEmpty
        } else {
            Fault::YearEmpty
        });
    }
    // 空の欄が先。書かれた年の誤りは、そのあと。
    let part = parts(month, day, about);
    if let Err(fault @ (Fault::MonthEmpty | Fault::DayEmpty)) = part {
        return Err(fault);
    }
    let year = read_year(year)?;
    let when = part?.of_year(year.western).ok_or(Fault::NoSuchDay)?;
    let too_far = |day: Date| day.year() > as_of.year() + 10;
    let when = match (year.era, when) {
        (None, when) => when,
        (Some(era), When::On(day)) if Era::of(day).map(|(right, _)| right) != Some(era) => {
            return Err(if too_far(day) {
                Fault::TooFar
            } else {
                Fault::EraEnds
            });
        }
        (Some(_), When::On(day)) => When::On(day),
        // その元号の日だけ。「令和元年の春」は5月から。
        (Some(era), When::Between(range)) => {
            When::Between(era.within(range).ok_or(if too_far(range.to) {
                Fault::TooFar
            } else {
                Fault::EraEnds
            })?)
        }
    };
    if when.earliest().year() < 1950 {
        return Err(Fault::TooOld);
    }
    if too_far(when.latest()) {
        return Err(Fault::TooFar);
    }
    Ok(when)
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
