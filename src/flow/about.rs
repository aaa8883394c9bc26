//! だいたいの日の言葉を読む: 「2024年の春ごろ」「4月上旬」「10日ごろ」。どの範囲と読むかは docs/decisions/0017。

use super::fault::Fault;
use super::normal::digits;
use crate::engine::answers::DateRange;
use crate::engine::calendar::{Date, Month};

/// 日付の答え。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// その日
    On(Date),
    /// この二つの日のあいだ (だいたい)
    Between(DateRange),
}

impl When {
    /// いちばん早い日。
    #[must_use]
    pub const fn earliest(self) -> Date {
        match self {
            Self::On(day) => day,
            Self::Between(range) => range.from,
        }
    }

    /// いちばんおそい日。
    #[must_use]
    pub const fn latest(self) -> Date {
        match self {
            Self::On(day) => day,
            Self::Between(range) => range.to,
        }
    }

    /// 決まった日。だいたいなら `None`。
    #[must_use]
    pub const fn exact(self) -> Option<Date> {
        match self {
            Self::On(day) => Some(day),
            Self::Between(_) => None,
        }
    }
}

/// 「10日ごろ」の、前後の日数。
const AROUND: i32 = 5;

/// 「ごろ」などの言葉。
const ABOUT: [&str; 8] = [
    "ごろ",
    "頃",
    "ころ",
    "くらい",
    "ぐらい",
    "あたり",
    "辺り",
    "前後",
];

/// 年の中の時期: 言葉と、初めの月、終わりの月。
const OF_YEAR: [(&str, u32, u32); 15] = [
    ("春", 3, 5),
    ("夏", 6, 8),
    ("秋", 9, 11),
    ("はじめ", 1, 3),
    ("初め", 1, 3),
    ("始め", 1, 3),
    ("年明け", 1, 3),
    ("中", 5, 8),
    ("なかば", 5, 8),
    ("半ば", 5, 8),
    ("前半", 1, 6),
    ("後半", 7, 12),
    ("年末", 12, 12),
    ("末", 12, 12),
    ("終わり", 12, 12),
];

/// 月の中の時期: 言葉と、初めの日、終わりの日 (`None` は月の終わり)。
const OF_MONTH: [(&str, u32, Option<u32>); 15] = [
    ("上旬", 1, Some(10)),
    ("初旬", 1, Some(10)),
    ("はじめ", 1, Some(10)),
    ("初め", 1, Some(10)),
    ("始め", 1, Some(10)),
    ("中旬", 11, Some(20)),
    ("中", 11, Some(20)),
    ("なかば", 11, Some(20)),
    ("半ば", 11, Some(20)),
    ("前半", 1, Some(15)),
    ("後半", 16, None),
    ("下旬", 21, None),
    ("月末", 21, None),
    ("末", 21, None),
    ("終わり", 21, None),
];

/// 月の欄 (と日の欄) の読み方。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// 年のうちの、この月からこの月まで
    Months(u32, u32),
    /// 月のうちの、この日からこの日まで
    Days(u32, u32, Option<u32>),
    /// この日の前後
    Around(u32, u32),
    /// この日
    Day(u32, u32),
}

/// 月と日の欄を読む。`about` は「だいたいで答える」の印。
///
/// # Errors
/// A [`Fault`] that says what cannot be read.
pub(super) fn parts(month: &str, day: &str, about: bool) -> Result<Part, Fault> {
    let (core, month_about) = without_about(month);
    // 「4月上旬」を月の欄に書いた。
    if let Some((number, rest)) = month.split_once('月').filter(|_| day.is_empty())
        && !number.is_empty()
        && !rest.is_empty()
        && !ABOUT.contains(&rest)
    {
        return parts(number, rest, about);
    }
    let day_empty = day.is_empty();
    if core.is_empty() {
        return match (day_empty, month_about || about) {
            (true, true) => Ok(Part::Months(1, 12)),
            (true, false) => Err(Fault::MonthEmpty),
            (false, _) if month_about => Err(Fault::AboutTwice),
            (false, _) => Err(Fault::MonthEmpty),
        };
    }
    if core == "冬" {
        return Err(Fault::Winter);
    }
    if let Some((_, from, to)) = OF_YEAR.iter().find(|(word, ..)| *word == core) {
        return if day_empty {
            Ok(Part::Months(*from, *to))
        } else {
            Err(Fault::AboutTwice)
        };
    }
    let month = digits(core.strip_suffix('月').unwrap_or(core))
        .filter(|month| (1..=12).contains(month))
        .ok_or(Fault::MonthForm)?;
    let (core, day_about) = without_about(day);
    if core.is_empty() {
        return if month_about || day_about || about {
            Ok(Part::Days(month, 1, None))
        } else {
            Err(Fault::DayEmpty)
        };
    }
    if let Some((_, from, to)) = OF_MONTH.iter().find(|(word, ..)| *word == core) {
        return Ok(Part::Days(month, *from, *to));
    }
    let day = digits(core.strip_suffix('日').unwrap_or(core))
        .filter(|day| (1..=31).contains(day))
        .ok_or(Fault::DayForm)?;
    match (month_about, day_about || about) {
        (true, _) => Err(Fault::AboutTwice),
        (false, true) => Ok(Part::Around(month, day)),
        (false, false) => Ok(Part::Day(month, day)),
    }
}

impl Part {
    /// その年の日。その日がなければ `None`。
    pub(super) fn of_year(self, year: i32) -> Option<When> {
        let when = match self {
            Self::Day(month, day) => When::On(Date::new(year, month, day)?),
            Self::Around(month, day) => {
                let day = Date::new(year, month, day)?;
                When::Between(DateRange {
                    from: day.plus_days(-AROUND),
                    to: day.plus_days(AROUND),
                })
            }
            Self::Days(month, from, to) => When::Between(DateRange {
                from: Date::new(year, month, from)?,
                to: Month::new(year, month).day_or_last(to.unwrap_or(31)),
            }),
            Self::Months(from, to) => When::Between(DateRange {
                from: Month::new(year, from).first_day(),
                to: Month::new(year, to).last_day(),
            }),
        };
        Some(when)
    }
}

/// はじめの「の」と、終わりの「ごろ」などを取る。
fn without_about(text: &str) -> (&str, bool) {
    let text = text.strip_prefix('の').unwrap_or(text);
    ABOUT
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .map_or((text, false), |rest| (rest, true))
}

/// 年の欄に、時期も書いてある: 「2024年の春ごろ」「r6春」「2024/4ごろ」。年と、のこり。のこりがなければ `None`。
pub(super) fn after_year(text: &str) -> Option<(&str, &str)> {
    let word = || {
        let words = OF_YEAR
            .iter()
            .map(|(word, ..)| *word)
            .chain(ABOUT)
            .chain(["冬"]);
        let at = words.filter_map(|word| text.find(word)).min()?;
        Some((&text[..at], &text[at..]))
    };
    let mark = || {
        let digit = text.find(|c: char| c.is_ascii_digit() || c == '元')?;
        let at = digit + text[digit..].find(['/', '-', '.'])?;
        Some((&text[..at], &text[at + 1..]))
    };
    let (year, rest) = text.split_once('年').or_else(mark).or_else(word)?;
    let rest = rest.strip_prefix('の').unwrap_or(rest);
    (!year.is_empty() && !rest.is_empty()).then_some((year, rest))
}
