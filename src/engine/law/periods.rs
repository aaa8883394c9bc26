//! # 期間の月数
//!
//! ## 条文
//! 留意事項通知: 就労を継続している期間が6月に達した障害者。規則6条の10の3: 三年間。
//! Q&A VOL.5: 離職後1月以内に再就職し…利用中1回限りの転職に限り。
//!
//! ## 解釈
//! 期間の数え方は `calendar.rs` (民法140・143条)。数える日から6か月がすぎた次の日が、使える最初の日。
//!
//! ## 例
//! 2024-04-01 就職 → 2024-10-01 から 2027-09-30 まで。
//!
//! ## 確認
//! data/law/periods.toml の各行の source と confidence。

use super::super::calendar::{Date, last_day_of_period};
use super::{
    APPLY_MONTHS_BEFORE_FROM, APPLY_MONTHS_BEFORE_TO, AS_OF_FROM, CHANGES_ALLOWED_DURING_USE,
    GRANT_MONTHS, HANDOVER_MONTHS_BEFORE, NotCovered, REHIRE_MONTHS, SUPPORT_MONTHS,
    TENURE_END_MONTHS, TENURE_MONTHS,
};

/// 基準日に効いている期間の決まり。
#[derive(Debug, Clone, Copy)]
pub struct Periods {
    /// 制度が始まった日。これより前には使えない
    pub scheme_start: Date,
    /// 利用中に許される転職の回数
    pub changes_allowed: i64,
    tenure: i32,
    tenure_end: i32,
    support: i32,
    rehire: i32,
    apply_from: i32,
    apply_to: i32,
    grant: i32,
    handover: i32,
}

impl Periods {
    /// 表から引く。
    ///
    /// # Errors
    /// `NotCovered` outside the days that the tables know.
    pub fn on(as_of: Date) -> Result<Self, NotCovered> {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "numbers of months are small"
        )]
        let months = |table: &super::Dated<i64>| table.on(as_of).map(|value| value as i32);
        Ok(Self {
            scheme_start: AS_OF_FROM.date(),
            changes_allowed: CHANGES_ALLOWED_DURING_USE.on(as_of)?,
            tenure: months(&TENURE_MONTHS)?,
            tenure_end: months(&TENURE_END_MONTHS)?,
            support: months(&SUPPORT_MONTHS)?,
            rehire: months(&REHIRE_MONTHS)?,
            apply_from: months(&APPLY_MONTHS_BEFORE_FROM)?,
            apply_to: months(&APPLY_MONTHS_BEFORE_TO)?,
            grant: months(&GRANT_MONTHS)?,
            handover: months(&HANDOVER_MONTHS_BEFORE)?,
        })
    }

    /// 数える日から6か月に達した日の、次の日。
    #[must_use]
    pub fn first_day(&self, counting_day: Date) -> Date {
        last_day_of_period(counting_day, self.tenure).next()
    }

    /// 数える日から3年6か月の、最後の日。
    #[must_use]
    pub fn counted_end(&self, counting_day: Date) -> Date {
        last_day_of_period(counting_day, self.tenure_end)
    }

    /// 使える最初の日から3年の、最後の日。
    #[must_use]
    pub fn support_end(&self, first_day: Date) -> Date {
        last_day_of_period(first_day, self.support)
    }

    /// やめた日のあと、次の仕事を始めなければならない最後の日。
    #[must_use]
    pub fn rehire_limit(&self, left_on: Date) -> Date {
        last_day_of_period(left_on.next(), self.rehire)
    }

    /// 申請の目安: 何か月前から、何か月前まで。
    #[must_use]
    pub const fn apply_months(&self) -> (i32, i32) {
        (self.apply_from, self.apply_to)
    }

    /// 終わったあとの相談先を決め始める目安: 最後の日の何か月前から。
    #[must_use]
    pub const fn handover_months(&self) -> i32 {
        self.handover
    }

    /// この日に12か月の支給決定を受けたときの、有効期間の終わり (規則15条)。
    #[must_use]
    pub fn grant_end(&self, decided_on: Date) -> Date {
        let month = decided_on.service_month();
        if decided_on.day() == 1 {
            month.plus(self.grant - 1).last_day()
        } else {
            month.plus(self.grant).last_day()
        }
    }

    /// 月数 (6か月の期間、3年6か月の期間)。候補の日を作るのに使う。
    #[must_use]
    pub const fn tenure_months(&self) -> (i32, i32) {
        (self.tenure, self.tenure_end)
    }

    /// 再就職までの月数。
    #[must_use]
    pub const fn rehire_months(&self) -> i32 {
        self.rehire
    }
}
