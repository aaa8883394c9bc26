//! どの日の決まりで計算するか。

use super::calendar::Date;
use super::law::NotCovered;
use super::law::local_tax::LocalTax;
use super::law::periods::Periods;

/// 決まりの版。
#[derive(Debug, Clone, Copy)]
pub struct Edition {
    periods_on: Date,
    /// この日よりあとに始まる行は使わない
    until: Option<Date>,
}

impl Edition {
    /// ふつうの計算: 期間は基準日の決まり、お金は月ごとの決まり。
    #[must_use]
    pub const fn of_each_day(as_of: Date) -> Self {
        Self {
            periods_on: as_of,
            until: None,
        }
    }

    /// その日に効いていた決まりが、そのまま続くとみる。
    #[must_use]
    pub const fn kept_from(day: Date) -> Self {
        Self {
            periods_on: day,
            until: Some(day),
        }
    }

    /// 期間の決まり。
    ///
    /// # Errors
    /// `NotCovered` outside the days that the tables know.
    pub fn periods(self) -> Result<Periods, NotCovered> {
        Periods::on(self.periods_on)
    }

    /// その月の額を、どの日の行で引くか。
    #[must_use]
    pub fn day(self, day: Date) -> Date {
        self.until.map_or(day, |until| day.min(until))
    }

    /// その年度の税の決まり。事実 (収入・通知) を見る年度は変えない。
    ///
    /// # Errors
    /// `NotCovered` for a year before the tables.
    pub fn tax(self, fiscal_year: i32) -> Result<LocalTax, NotCovered> {
        let last = self.until.map(|until| until.service_month().fiscal_year());
        let rules = last.map_or(fiscal_year, |last| fiscal_year.min(last));
        let mut law = LocalTax::of(rules)?;
        law.fiscal_year = fiscal_year;
        Ok(law)
    }
}
