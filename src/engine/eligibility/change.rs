//! 仕事から次の仕事への移り (契約 §5.21〜§5.28)。

use super::super::answers::{JobChange, JobKind};
use super::super::calendar::Date;
use super::super::law::periods::Periods;
use super::case::Count;

/// 転職と数えうる移り。
#[derive(Debug, Clone, Copy)]
pub struct Change {
    /// 前の仕事の最後の日
    pub left_on: Date,
    /// 次の仕事の最初の日
    pub started_on: Date,
    /// 次の仕事を始めなければならない最後の日
    pub limit: Date,
    /// 転籍か
    pub is_transfer: bool,
    /// おくれたが、内定は間に合ったか
    pub offered_in_time: bool,
}

impl Change {
    /// 1か月以内か。
    #[must_use]
    pub fn is_in_time(&self) -> bool {
        self.started_on <= self.limit
    }
}

/// 最後の雇用のあと。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// まだ働いている
    StillEmployed,
    /// やめて、次がない
    Left(Date),
    /// A型・自営業に移った。雇用はこの日で終わり
    Final(Date),
}

/// 移りの列と、そのあと。
#[derive(Debug, Clone)]
pub struct History {
    /// 移り。古い順
    pub changes: Vec<Change>,
    /// 最後の雇用のあと
    pub after: After,
}

/// 数えの中の移りを並べる。社内異動と、トライアル雇用からの本採用は、移りではない。
#[must_use]
pub fn history(count: Count<'_>, as_of: Date, periods: &Periods) -> History {
    let mut changes = Vec::new();
    let mut employments = count.employments();
    let mut last = employments.next();
    for next in employments {
        let Some(before) = last.replace(next) else {
            continue;
        };
        let is_regular_hire = before.kind == JobKind::Trial && next.change.is_none();
        let Some(left_on) = before.ended_on else {
            continue;
        };
        if next.change == Some(JobChange::SameCompanyMove) || is_regular_hire {
            continue;
        }
        let limit = periods.rehire_limit(left_on);
        changes.push(Change {
            left_on,
            started_on: next.started_on,
            limit,
            is_transfer: next.change == Some(JobChange::TransferOfEmployer),
            offered_in_time: next.started_on > limit
                && next.offered_on.is_some_and(|day| day <= limit),
        });
    }
    let after = match last.and_then(|job| job.ended_on) {
        Some(day) if count.leaves_employment() => After::Final(day),
        Some(day) if day < as_of => After::Left(day),
        _ => After::StillEmployed,
    };
    History { changes, after }
}
