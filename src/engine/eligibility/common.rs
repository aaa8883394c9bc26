//! すべての場合に共通すること (契約 §5.2)。

use super::super::assessment::{ConfirmSet, OtherReading, Span, Verdict};
use super::super::calendar::Date;
use super::grounds::Grounds;
use super::judge::Judgement;

/// 場合を一つずつ加えて、まとめたもの。
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Common {
    verdict: Option<Verdict>,
    /// 使える最初の日
    pub first: Days,
    /// 使える最後の日
    pub last: Days,
    rehire: Days,
    /// `not_available` でない場合に共通の確認。その場合がまだなければ `None`
    confirm: Option<ConfirmSet>,
    readings: Option<Vec<OtherReading>>,
    /// 見込みのわけ
    pub grounds: Grounds,
}

impl Common {
    /// 一つの場合を加える。
    pub fn add(&mut self, judgement: &Judgement) {
        self.add_verdict(judgement.verdict);
        self.grounds = self.grounds.union(judgement.grounds);
        let counted = judgement.verdict != Verdict::NotAvailable;
        self.first.add(judgement.first_day, counted);
        self.last.add(judgement.last_day, counted);
        self.rehire.add(judgement.rehire_by, counted);
        if counted {
            self.add_confirm(judgement.confirm);
            self.add_readings(&judgement.other_readings);
        }
    }

    /// ほかの場合のまとまりを加える。
    pub fn join(&mut self, other: &Self) {
        if let Some(verdict) = other.verdict {
            self.add_verdict(verdict);
        }
        self.grounds = self.grounds.union(other.grounds);
        self.first.join(&other.first);
        self.last.join(&other.last);
        self.rehire.join(&other.rehire);
        if let Some(confirm) = other.confirm {
            self.add_confirm(confirm);
        }
        if let Some(readings) = &other.readings {
            self.add_readings(readings);
        }
    }

    fn add_verdict(&mut self, verdict: Verdict) {
        self.verdict = match self.verdict {
            Some(known) if known != verdict => Some(Verdict::Undecided),
            _ => Some(verdict),
        };
    }

    fn add_confirm(&mut self, confirm: ConfirmSet) {
        let known = self.confirm.unwrap_or(confirm);
        self.confirm = Some(known.intersection(confirm));
    }

    fn add_readings(&mut self, others: &[OtherReading]) {
        match &mut self.readings {
            None => self.readings = Some(others.to_vec()),
            Some(readings) => readings.retain(|reading| others.contains(reading)),
        }
    }

    /// 共通の見込み。分かれれば「決まらない」。
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict.unwrap_or(Verdict::Undecided)
    }

    /// 次の仕事を始めなければならない最後の日。
    #[must_use]
    pub fn rehire_by(&self) -> Option<Date> {
        self.rehire.shared()
    }

    /// 確認すること。
    #[must_use]
    pub fn confirm(&self) -> ConfirmSet {
        self.confirm.unwrap_or_default()
    }

    /// 日付の別の読み方。二つの日付が出るときだけ。
    #[must_use]
    pub fn other_readings(&self) -> &[OtherReading] {
        let both_dates = self.first.shared().is_some() && self.last.shared().is_some();
        let readings = self.readings.as_deref().filter(|_| both_dates);
        readings.unwrap_or_default()
    }
}

/// 場合ごとの日。
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Days {
    /// いちばん早い日とおそい日
    ends: Option<(Date, Date)>,
    /// `not_available` のほかに、日のない場合があるか
    lacking: bool,
}

impl Days {
    fn add(&mut self, day: Option<Date>, counted: bool) {
        match day {
            Some(day) => self.widen(day, day),
            None => self.lacking |= counted,
        }
    }

    fn join(&mut self, other: &Self) {
        if let Some((from, to)) = other.ends {
            self.widen(from, to);
        }
        self.lacking |= other.lacking;
    }

    fn widen(&mut self, from: Date, to: Date) {
        let (first, last) = self.ends.unwrap_or((from, to));
        self.ends = Some((first.min(from), last.max(to)));
    }

    /// 日のある場合のすべてに共通の日。
    #[must_use]
    pub fn shared(&self) -> Option<Date> {
        self.ends
            .filter(|(from, to)| from == to)
            .map(|(day, _)| day)
    }

    /// 日が分かれていて、どの場合にも日があるとき、そのあいだ。
    #[must_use]
    pub fn range(&self) -> Option<Span> {
        let (from, to) = self.ends.filter(|(from, to)| from != to && !self.lacking)?;
        Some(Span { from, to })
    }

    /// 決まった日か、そのあいだが分かるか。
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.shared().is_some() || self.range().is_some()
    }
}
