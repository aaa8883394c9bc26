//! 見込みのわけ: すべての場合が、要件ごとにどうだったか。findings は、これと印刷する日だけから言う。
//!
//! The printed result says what all cases share; the reasons have to agree with every one of them. Each case notes
//! here how it stood; sets of notes are joined by union, so a note that is missing was true in no case.

use super::super::answers::TemporaryPurpose;
use super::super::assessment::{ConfirmSet, Verdict};
use super::super::calendar::Date;
use super::judge::Judgement;

/// 前のサービスと、働きながらの一時的な利用。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// 今の数えの前に、対象のサービスを使ったか
    pub served: bool,
    /// 数えに効く一時的な利用の目的。過去のことなら `None`
    pub used: Option<TemporaryPurpose>,
}

/// 期間の初めか終わりが、基準日に来ているか。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passed {
    /// 来た (すぎた)
    Yes = 1,
    /// まだ
    No = 2,
    /// その場合だけでは決まらない
    Open = 4,
}

/// 場合の集まりについての覚え。`Default` は、一つの場合もない。
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Grounds {
    standings: u8,
    verdicts: u8,
    first: u8,
    last: u8,
    cut: u8,
    /// どれかの場合にある確認
    pub possible: ConfirmSet,
}

const fn standing_bit(served: bool, used: Option<TemporaryPurpose>) -> u8 {
    let used = match used {
        None => 0,
        Some(TemporaryPurpose::ReturnToWork) => 1,
        Some(TemporaryPurpose::LongerHours) => 2,
    };
    1 << (used * 2 + served as u8)
}

impl Grounds {
    /// 一つの場合から。
    #[must_use]
    pub fn of(judgement: &Judgement, standing: Standing, as_of: Date) -> Self {
        let mut grounds = Self {
            standings: standing_bit(standing.served, standing.used),
            verdicts: 1 << judgement.verdict as u8,
            possible: judgement.confirm,
            ..Self::default()
        };
        if judgement.verdict == Verdict::NotAvailable {
            return grounds;
        }
        // 日のない場合も、見込みから分かることがある (契約 §5.31、§5.33、§5.49)。
        let by_verdict = match judgement.verdict {
            Verdict::Ended => Passed::Yes,
            Verdict::NotYet => Passed::No,
            _ => Passed::Open,
        };
        let passed = |day: Option<Date>, over: fn(Date, Date) -> bool| match day {
            Some(day) if over(day, as_of) => Passed::Yes,
            Some(_) => Passed::No,
            None => by_verdict,
        };
        grounds.first = passed(judgement.first_day, |first, as_of| first <= as_of) as u8;
        grounds.last = passed(judgement.last_day, |last, as_of| last < as_of) as u8;
        if judgement.last_day.is_some() {
            grounds.cut = 1 << u8::from(judgement.ends_as_counted);
        }
        grounds
    }

    /// 合わせたもの。
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            standings: self.standings | other.standings,
            verdicts: self.verdicts | other.verdicts,
            first: self.first | other.first,
            last: self.last | other.last,
            cut: self.cut | other.cut,
            possible: self.possible.union(other.possible),
        }
    }

    /// 場合があるか。ないのは、仕事がない・分からない・空きが多すぎるとき。
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.standings == 0
    }

    /// サービスと利用のこの組が、どれかの場合にあるか。
    #[must_use]
    pub const fn may_stand(self, served: bool, used: Option<TemporaryPurpose>) -> bool {
        self.standings & standing_bit(served, used) != 0
    }

    /// 一時的な利用が、どれかの場合に効くか。
    #[must_use]
    pub const fn may_use(self) -> bool {
        self.standings & !0b11 != 0
    }

    /// 一時的な利用が、どれかの場合には効かないか。
    #[must_use]
    pub const fn may_not_use(self) -> bool {
        self.standings & 0b11 != 0
    }

    /// この見込みの場合があるか。
    #[must_use]
    pub const fn may_be(self, verdict: Verdict) -> bool {
        self.verdicts & (1 << verdict as u8) != 0
    }

    /// 6か月は、どの場合にもすぎたか。
    #[must_use]
    pub const fn first_passed(self) -> Passed {
        all(self.first)
    }

    /// 使える最後の日は、どの場合にもすぎたか。
    #[must_use]
    pub const fn last_passed(self) -> Passed {
        all(self.last)
    }

    /// どの場合も、数えた終わりより前に雇用が切れて終わるか。分かれれば `None`。
    #[must_use]
    pub const fn cut_short(self) -> Option<bool> {
        match self.cut {
            1 => Some(true),
            2 => Some(false),
            _ => None,
        }
    }
}

const fn all(notes: u8) -> Passed {
    match notes {
        1 => Passed::Yes,
        2 => Passed::No,
        _ => Passed::Open,
    }
}
