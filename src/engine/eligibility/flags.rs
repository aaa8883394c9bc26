//! 日付を変えずに足される確認: 公務員、就職の前の空き、休み。

use super::super::answers::{JobKind, Leave, LeaveKind};
use super::super::assessment::{Confirm, ConfirmSet};
use super::super::calendar::Date;
use super::case::{Case, Count};
use super::reading::Reading;

/// 公務員の任用。雇用が切れたあとの仕事 (契約 §5.22) と、数えた終わりまで続く仕事のあと (§5.21) は、もう関わらない。
#[must_use]
pub fn public_service(count: Count<'_>, reading: Option<&Reading>) -> ConfirmSet {
    let mut confirm = ConfirmSet::EMPTY;
    let cut_on = reading.and_then(|reading| reading.cut_on);
    let counted_end = reading
        .filter(|reading| reading.cut_on.is_none())
        .and_then(|reading| reading.last_day);
    for job in count.employments() {
        // やめた日に始まって、その日には終わらない仕事は、切れたあとの仕事。
        let after =
            |cut| job.started_on > cut || (job.started_on == cut && job.ended_on != Some(cut));
        if cut_on.is_some_and(after) {
            break;
        }
        if job.kind == JobKind::PublicService {
            confirm.insert(Confirm::PublicService);
        }
        if job
            .ended_on
            .zip(counted_end)
            .is_some_and(|(ended, counted)| ended >= counted)
        {
            break;
        }
    }
    confirm
}

/// 就職の前の空きから出る確認 (契約 §5.16)。
#[must_use]
pub fn gap_before_hire(case: &Case, count: Count<'_>, has_temporary_use: bool) -> ConfirmSet {
    let mut confirm = ConfirmSet::EMPTY;
    let Some(first) = count.employments().next() else {
        return confirm;
    };
    let day_between = case.service_ended_on.is_some_and(|ended| {
        count.is_first && !case.start_unknown && ended.next() < first.started_on
    });
    let self_employed_first = count
        .jobs
        .first()
        .is_some_and(|job| job.kind == JobKind::SelfEmployed);
    if !has_temporary_use && (day_between || self_employed_first) {
        confirm.insert(Confirm::GapBeforeHire);
    }
    confirm
}

/// 休みについての確認。`waiting` は、数えはじめの日と、使える最初の日。
#[must_use]
pub fn leave_flags(
    leave: Option<&Leave>,
    using_support: Option<bool>,
    as_of: Date,
    waiting: Option<(Date, Date)>,
) -> ConfirmSet {
    let mut confirm = ConfirmSet::EMPTY;
    let Some(leave) = leave else { return confirm };
    let to = leave.to;
    let from = leave
        .from
        .unwrap_or_else(|| to.map_or(as_of, |to| to.min(as_of)));
    let reaches = |day: Date| to.is_none_or(|to| to >= day);
    let today = from <= as_of && reaches(as_of);
    let touches_waiting =
        waiting.is_some_and(|(counting_day, first_day)| from < first_day && reaches(counting_day));
    let open_and_unknown = today
        && using_support.is_none()
        && waiting.is_some_and(|(_, first_day)| first_day <= as_of);
    let mut any = false;
    if touches_waiting || (today && using_support == Some(false)) || open_and_unknown {
        confirm.insert(Confirm::LeaveBeforeStart);
        any = true;
    }
    if (today && using_support == Some(true)) || open_and_unknown {
        confirm.insert(Confirm::LeaveDuringUse);
        any = true;
    }
    if any && leave.kind == Some(LeaveKind::Family) {
        confirm.insert(Confirm::FamilyLeave);
    }
    confirm
}
