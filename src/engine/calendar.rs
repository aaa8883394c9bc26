//! 期間の計算 (民法138〜143条)、年度、利用月。
//!
//! The only file that does arithmetic on dates. chrono's own month addition clamps and must not be used elsewhere:
//! 「+6か月 −1日」 is wrong on 27 of 1,461 days.

use std::fmt;

use chrono::{Datelike, NaiveDate};

/// 暦の日。時刻も時差もない。
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// 年・月・日から。ない日 (2月30日など) は `None`。
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// `2026-11-21` の形から。ほかの形と、ない日は `None`。
    #[must_use]
    pub fn parse_iso(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |range: std::ops::Range<usize>| -> Option<u32> {
            bytes[range].iter().try_fold(0_u32, |sum, byte| {
                byte.is_ascii_digit()
                    .then(|| sum * 10 + u32::from(byte - b'0'))
            })
        };
        Self::new(
            i32::try_from(number(0..4)?).ok()?,
            number(5..7)?,
            number(8..10)?,
        )
    }

    /// 西暦の年。
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 月 (1〜12)。
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// 日 (1〜31)。
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// 次の日。
    #[must_use]
    pub fn next(self) -> Self {
        self.0.succ_opt().map_or_else(|| self.plus_days(1), Self)
    }

    /// 前の日。
    #[must_use]
    pub fn previous(self) -> Self {
        self.0.pred_opt().map_or_else(|| self.plus_days(-1), Self)
    }

    /// 何日か後 (負なら前) の日。
    ///
    /// # Panics
    /// Only outside the years chrono knows (±262,000), which no checked answer reaches.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0 + chrono::TimeDelta::days(i64::from(days)))
    }

    /// その月の最後の日。
    #[must_use]
    pub fn end_of_month(self) -> Self {
        self.service_month().last_day()
    }

    /// この日をふくむ月。
    #[must_use]
    pub fn service_month(self) -> Month {
        Month::new(self.year(), self.month())
    }

    /// この日から `until` までの日数。どちらの日も数える。
    #[must_use]
    pub fn days_through(self, until: Self) -> i64 {
        (until.0 - self.0).num_days() + 1
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl serde::Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match iso(self.year(), self.month(), self.day()) {
            Some(text) => serializer.serialize_str(spelled(&text)),
            None => serializer.collect_str(self),
        }
    }
}

/// `2026-11-21` の十字。四けたでない年は `None`。JSON には、月ごとにいくつも書く。
fn iso(year: i32, month: u32, day: u32) -> Option<[u8; 10]> {
    let year = u32::try_from(year).ok().filter(|year| *year <= 9999)?;
    let digit =
        |number: u32, unit: u32| b'0' + u8::try_from(number / unit % 10).unwrap_or_default();
    let (y, m, d) = (
        |unit| digit(year, unit),
        |unit| digit(month, unit),
        |unit| digit(day, unit),
    );
    Some([
        y(1000),
        y(100),
        y(10),
        y(1),
        b'-',
        m(10),
        m(1),
        b'-',
        d(10),
        d(1),
    ])
}

fn spelled(digits: &[u8]) -> &str {
    std::str::from_utf8(digits).unwrap_or_default()
}

/// 暦の月。
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// 年と月 (1〜12) から。
    #[must_use]
    pub const fn new(year: i32, month: u32) -> Self {
        #[allow(clippy::cast_possible_wrap, reason = "a month is 1 to 12")]
        Self(year * 12 + month as i32 - 1)
    }

    /// 西暦の年。
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 月 (1〜12)。
    #[must_use]
    #[allow(clippy::cast_sign_loss, reason = "a remainder of 12 is not negative")]
    pub const fn month(self) -> u32 {
        self.0.rem_euclid(12) as u32 + 1
    }

    /// `months` か月後 (負なら前) の月。
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// 月の最初の日。
    #[must_use]
    pub fn first_day(self) -> Date {
        self.day_or_last(1)
    }

    /// 月の最後の日。
    #[must_use]
    pub fn last_day(self) -> Date {
        self.plus(1).first_day().previous()
    }

    /// その月の `day` 日。ない日なら月の最後の日。
    ///
    /// # Panics
    /// Only outside the years chrono knows.
    #[must_use]
    pub fn day_or_last(self, day: u32) -> Date {
        (28..day)
            .rev()
            .find_map(|shorter| Date::new(self.year(), self.month(), shorter + 1))
            .or_else(|| Date::new(self.year(), self.month(), day.min(28)))
            .expect("every month of a handled year has a day 1 to 28")
    }

    /// この月の利用に使う市町村民税の年度。4〜6月は前の年度 (施行令17条)、つまり7月に切りかわる。
    #[must_use]
    pub const fn fiscal_year(self) -> i32 {
        if self.month() >= 7 {
            self.year()
        } else {
            self.year() - 1
        }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl serde::Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match iso(self.year(), self.month(), 1) {
            Some(text) => serializer.serialize_str(spelled(&text[..7])),
            None => serializer.collect_str(self),
        }
    }
}

/// `first_day` から始まる `months` か月の期間の、最後の日。
///
/// 民法140条ただし書 (午前0時から始まるので初日を数える)、143条2項 (応当日の前日に満了する。応当日がなければその月の末日)。
#[must_use]
pub fn last_day_of_period(first_day: Date, months: i32) -> Date {
    let month = first_day.service_month().plus(months);
    match Date::new(month.year(), month.month(), first_day.day()) {
        Some(corresponding) => corresponding.previous(),
        None => month.last_day(),
    }
}

/// `months` か月前の同じ日。ない日ならその月の最後の日 (契約 §5.13)。
#[must_use]
pub fn months_before(date: Date, months: i32) -> Date {
    date.service_month().plus(-months).day_or_last(date.day())
}
