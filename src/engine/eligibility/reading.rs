//! 一つの読み方: 数えはじめの日と、開いた点 (転籍・内定の日) の読みを決めて、日付と見込みを出す。

use super::super::assessment::{Confirm, ConfirmSet, Verdict};
use super::super::calendar::Date;
use super::super::law::periods::Periods;
use super::change::{After, Change, History};

/// 読み方の結果。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// 見込み
    pub verdict: Verdict,
    /// 数えはじめの日
    pub counting_day: Date,
    /// 使える最初の日
    pub first_day: Option<Date>,
    /// 使える最後の日
    pub last_day: Option<Date>,
    /// 雇用が切れた日。そのあとの仕事は、もう関わらない
    pub cut_on: Option<Date>,
    /// うるう年でちがう、もう一つの終わりの日
    pub leap_other_end: Option<Date>,
    /// 次の仕事を始めなければならない最後の日
    pub rehire_by: Option<Date>,
    /// 確認すること
    pub confirm: ConfirmSet,
}

/// 数えはじめの日から出る、最初と最後の日。
#[derive(Debug, Clone, Copy)]
struct Span {
    counting_day: Date,
    first_day: Date,
    last_day: Date,
    leap_other_end: Option<Date>,
}

impl Span {
    fn from(counting_day: Date, periods: &Periods) -> Self {
        let first = periods.first_day(counting_day);
        let counted = periods.counted_end(counting_day);
        if first < periods.scheme_start {
            // 制度が始まる前にはさかのぼらず、終わりは動かない (契約 §5.49)。
            return Self {
                counting_day,
                first_day: periods.scheme_start,
                last_day: counted,
                leap_other_end: None,
            };
        }
        let three_years = periods.support_end(first);
        Self {
            counting_day,
            first_day: first,
            last_day: counted.min(three_years),
            leap_other_end: (counted != three_years).then(|| counted.max(three_years)),
        }
    }
}

/// 読んでいるあいだの帳面。
struct Walk<'a> {
    as_of: Date,
    periods: &'a Periods,
    span: Span,
    confirm: ConfirmSet,
    changes_before: i64,
    changes_during: i64,
    undecided: bool,
    undatable: bool,
    not_available: bool,
    rehire_by: Option<Date>,
    /// 雇用が切れた日
    cut: Option<Date>,
}

/// 開いた点の読み。bit が立っていれば、その移りを本人に不利に読む。
pub type Strict = u32;

/// 一つの読み方で読む。
#[must_use]
pub fn read(
    counting_day: Date,
    history: &History,
    strict: Strict,
    as_of: Date,
    periods: &Periods,
) -> Reading {
    let mut walk = Walk {
        as_of,
        periods,
        span: Span::from(counting_day, periods),
        confirm: ConfirmSet::EMPTY,
        changes_before: 0,
        changes_during: 0,
        undecided: false,
        undatable: false,
        not_available: false,
        rehire_by: None,
        cut: None,
    };
    for (index, change) in history.changes.iter().enumerate() {
        walk.change(change, strict & (1 << index.min(31)) != 0);
        if walk.cut.is_some() {
            return walk.finish();
        }
    }
    match history.after {
        After::StillEmployed => {}
        After::Left(left_on) => walk.left(left_on),
        After::Final(ended_on) => walk.ended(ended_on),
    }
    walk.finish()
}

impl Walk<'_> {
    fn change(&mut self, change: &Change, strict: bool) {
        if change.left_on >= self.span.last_day || change.started_on <= self.span.counting_day {
            return;
        }
        let during = change.left_on >= self.span.first_day;
        let in_time = change.is_in_time();
        let between_today =
            self.is_between(change.left_on, change.limit) && self.as_of < change.started_on;
        // 転籍は、転職と数える読みと、数えない読みがある (契約 §5.24)。
        let is_no_change = in_time && change.is_transfer && !strict;
        let second_leaving =
            during && !is_no_change && self.changes_during >= self.periods.changes_allowed;
        let own_id = match (in_time, change.is_transfer, change.offered_in_time) {
            (true, true, _) => Confirm::EmployerTransfer,
            (true, false, _) => Confirm::JobChange,
            (false, _, true) => Confirm::JobChangeOfferDay,
            (false, _, false) => Confirm::JobChangeGap,
        };
        if between_today && !second_leaving {
            self.between(change.limit);
            self.confirm.insert(own_id);
            if !is_no_change {
                // 間に合って再就職したものとして数える (契約 §5.25)。
                self.count_change(during);
            }
            return;
        }
        let late = !in_time && (!change.offered_in_time || strict);
        if late {
            self.confirm.insert(own_id);
            if during {
                if between_today {
                    self.confirm.insert(Confirm::JobChangeRepeated);
                }
                self.cut = Some(change.left_on);
            } else {
                // 新しい雇用から数えなおしたときの日付を出し、決まらないとする (契約 §5.23)。
                self.undecided = true;
                self.span = Span::from(change.started_on, self.periods);
                self.changes_before = 0;
                self.changes_during = 0;
            }
            return;
        }
        if change.is_transfer && !strict {
            self.confirm.insert(own_id);
            return;
        }
        if second_leaving {
            if own_id != Confirm::JobChange {
                self.confirm.insert(own_id);
            }
            self.confirm.insert(Confirm::JobChangeRepeated);
            self.cut = Some(change.left_on);
            return;
        }
        // 始まる前の2回目は、1回目の id の代わりに job_change_repeated だけを持つ (契約 §5.24)。
        let second_before = !during && self.changes_before >= 1;
        if !second_before || own_id != Confirm::JobChange {
            self.confirm.insert(own_id);
        }
        self.count_change(during);
    }

    /// 一回の転職として数える。
    fn count_change(&mut self, during: bool) {
        let repeated = if during {
            self.changes_during += 1;
            self.changes_before >= 1
        } else {
            self.changes_before += 1;
            self.undecided |= self.changes_before >= 2;
            self.changes_before >= 2
        };
        if repeated {
            self.confirm.insert(Confirm::JobChangeRepeated);
        }
    }

    /// 今日が、やめた日のあと1か月の中か。数えた終わりがもうすぎていれば、ちがう (契約 §5.25)。
    fn is_between(&self, left_on: Date, limit: Date) -> bool {
        left_on < self.as_of && self.as_of <= limit && self.as_of <= self.span.last_day
    }

    fn between(&mut self, limit: Date) {
        self.undecided = true;
        self.rehire_by = Some(limit);
        self.confirm.insert(Confirm::BetweenJobs);
    }

    /// やめて、次の雇用がない。
    fn left(&mut self, left_on: Date) {
        if left_on >= self.span.last_day {
            return;
        }
        let limit = self.periods.rehire_limit(left_on);
        let during = left_on >= self.span.first_day;
        if self.as_of <= limit {
            if self.as_of > self.span.last_day {
                return;
            }
            if during && self.changes_during >= self.periods.changes_allowed {
                self.confirm.insert(Confirm::JobChangeRepeated);
                self.cut = Some(left_on);
            } else {
                self.between(limit);
            }
            return;
        }
        self.confirm.insert(Confirm::JobChangeGap);
        if during {
            self.cut = Some(left_on);
        } else {
            self.undecided = true;
            self.undatable = true;
        }
    }

    /// A型・自営業に移って、雇用が終わった。
    fn ended(&mut self, ended_on: Date) {
        if ended_on >= self.span.last_day {
            return;
        }
        if ended_on >= self.span.first_day {
            self.cut = Some(ended_on);
        } else {
            self.not_available = true;
        }
    }

    fn finish(mut self) -> Reading {
        let Span {
            counting_day,
            first_day,
            last_day,
            leap_other_end,
        } = self.span;
        let before_scheme = last_day < self.periods.scheme_start;
        let dated = !self.not_available && !self.undatable;
        if dated && self.cut.is_none() && leap_other_end.is_some() {
            self.confirm.insert(Confirm::LeapDayEnd);
        }
        let last_day = self.cut.unwrap_or(last_day);
        let verdict = if self.not_available {
            Verdict::NotAvailable
        } else if before_scheme && dated {
            Verdict::Ended
        } else if self.undecided {
            Verdict::Undecided
        } else if self.as_of > last_day {
            Verdict::Ended
        } else if self.as_of < first_day {
            Verdict::NotYet
        } else {
            Verdict::Available
        };
        Reading {
            verdict,
            counting_day,
            first_day: (dated && !before_scheme).then_some(first_day),
            last_day: dated.then_some(last_day),
            cut_on: self.cut,
            leap_other_end: leap_other_end.filter(|_| self.cut.is_none()),
            rehire_by: self.rehire_by,
            confirm: self.confirm,
        }
    }
}
