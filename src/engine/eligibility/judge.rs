//! 一つの場合を判断する: すべての読み方を試し、そろえば決まり、分かれれば「決まらない」(契約 §5.4、§5.5)。

use super::super::answers::{JobKind, TemporaryPurpose};
use super::super::assessment::{Confirm, ConfirmSet, OtherReading, Verdict};
use super::super::calendar::Date;
use super::super::law::periods::Periods;
use super::case::{Case, CaseJob, CaseTemporaryUse, Count};
use super::change::{After, History, history};
use super::flags::{gap_before_hire, leave_flags, public_service};
use super::grounds::{Grounds, Standing};
use super::reading::{Reading, Strict, read};

/// 一つの場合の判断。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// 見込み
    pub verdict: Verdict,
    /// 数えはじめの日 (印刷する日付の)
    pub counting_day: Option<Date>,
    /// 使える最初の日
    pub first_day: Option<Date>,
    /// 使える最後の日
    pub last_day: Option<Date>,
    /// 次の仕事を始めなければならない最後の日
    pub rehire_by: Option<Date>,
    /// 確認すること
    pub confirm: ConfirmSet,
    /// 最後の日は、数えた終わりか (途中で切れていない)
    pub ends_as_counted: bool,
    /// 日付の別の読み方
    pub other_readings: Vec<OtherReading>,
    /// この見込みのわけ。日付のない判断を作っただけのときは空
    pub grounds: Grounds,
}

impl Judgement {
    /// 日付のない判断。
    #[must_use]
    pub fn without_dates(verdict: Verdict, confirm: ConfirmSet) -> Self {
        Self {
            verdict,
            counting_day: None,
            first_day: None,
            last_day: None,
            rehire_by: None,
            confirm,
            ends_as_counted: false,
            other_readings: Vec::new(),
            grounds: Grounds::default(),
        }
    }

    fn not_available() -> Self {
        Self::without_dates(Verdict::NotAvailable, ConfirmSet::EMPTY)
    }
}

/// 数えはじめの日の取り方。
struct Counting {
    /// 印刷する日 (二つあれば遅いほう)
    printed: Date,
    /// 早いほうの読み方と、その理由
    earlier: Option<(Date, Confirm)>,
    /// もう一つの読み方では、まだ始まっていない (トライアルのあとが分からない)
    or_not_yet: bool,
}

/// 場合を判断する。
#[must_use]
pub fn judge(case: &Case, periods: &Periods) -> Judgement {
    let count = case.count();
    let Some(first_job) = count.employments().next() else {
        return noted(case, count, None, Judgement::not_available());
    };
    // 就職の前に終わった利用は、過去のこと (契約 §5.32)。
    let temporary = case.temporary_use.filter(|used| {
        used.ended_on
            .is_none_or(|ended| ended >= first_job.started_on)
    });
    let judgement = from_hire(case, count, first_job, temporary, periods);
    noted(case, count, temporary, judgement)
}

/// わけを書きとめた判断。
fn noted(
    case: &Case,
    count: Count<'_>,
    temporary: Option<CaseTemporaryUse>,
    mut judgement: Judgement,
) -> Judgement {
    let standing = Standing {
        served: count.prior_service,
        used: temporary.map(|used| used.purpose),
    };
    judgement.grounds = Grounds::of(&judgement, standing, case.as_of);
    judgement
}

/// 雇用のある数えを判断する。
fn from_hire(
    case: &Case,
    count: Count<'_>,
    first_job: &CaseJob,
    temporary: Option<CaseTemporaryUse>,
    periods: &Periods,
) -> Judgement {
    let mut confirm = ConfirmSet::EMPTY;
    match (count.prior_service, temporary.map(|used| used.purpose)) {
        (true, _) | (false, Some(TemporaryPurpose::ReturnToWork)) => {}
        (false, Some(TemporaryPurpose::LongerHours)) => {
            confirm.insert(Confirm::LongerHoursWithoutService)
        }
        (false, None) => return Judgement::not_available(),
    }
    confirm = confirm.union(gap_before_hire(case, count, temporary.is_some()));
    let still_using = temporary.is_some_and(|used| used.ended_on.is_none());
    if case.undatable && !still_using {
        // 日付も、日によって決まる確認も、出さない (契約 §5.30、docs/decisions/0015)。
        confirm = confirm.union(public_service(count, None));
        if has_short_hours(count) {
            confirm.insert(Confirm::ShortHoursInService);
        }
        return with_leave(case, Judgement::without_dates(Verdict::Undecided, confirm));
    }
    let history = history(count, case.as_of, periods);
    let judgement = if let Some(used) = temporary {
        after_temporary_use(case, used, first_job.started_on, &history, confirm, periods)
    } else {
        let counting = counting_from_hire(case, count);
        tried(case, &counting, &history, confirm, periods)
    };
    let judgement = if has_short_hours(count) && judgement.verdict != Verdict::NotAvailable {
        // 短時間型の数え方は決まっていない (契約 §5.36)。日付はないので、日付につく確認もない。
        let mut confirm = judgement.confirm;
        confirm.insert(Confirm::ShortHoursInService);
        confirm.remove(Confirm::EndAfterTemporaryUse);
        confirm.remove(Confirm::LeapDayEnd);
        Judgement::without_dates(Verdict::Undecided, confirm)
    } else {
        judgement
    };
    with_leave(case, judgement)
}

fn has_short_hours(count: Count<'_>) -> bool {
    count
        .jobs
        .iter()
        .any(|job| job.kind == JobKind::ShortHoursInService)
}

/// 就職した日から数える。トライアル雇用では、数えはじめの日が二つありうる (契約 §5.35)。
fn counting_from_hire(case: &Case, count: Count<'_>) -> Counting {
    let mut employments = count.employments();
    let first = employments.next().map_or(case.as_of, |job| job.started_on);
    let is_trial = count
        .employments()
        .next()
        .is_some_and(|job| job.kind == JobKind::Trial);
    if !is_trial || case.service_ended_on.is_some_and(|ended| ended < first) {
        return Counting {
            printed: first,
            earlier: None,
            or_not_yet: false,
        };
    }
    let second = employments
        .next()
        .map(|job| job.started_on)
        .or_else(|| case.service_ended_on.map(Date::next));
    match second {
        Some(later) => Counting {
            printed: later,
            earlier: Some((first, Confirm::TrialStart)),
            or_not_yet: false,
        },
        None => Counting {
            printed: first,
            earlier: None,
            or_not_yet: true,
        },
    }
}

/// 一時的な利用のあと (契約 §5.31〜§5.33)。
fn after_temporary_use(
    case: &Case,
    used: CaseTemporaryUse,
    hired_on: Date,
    history: &History,
    confirm: ConfirmSet,
    periods: &Periods,
) -> Judgement {
    let Some(ended_on) = used.ended_on else {
        return match history.after {
            After::Final(_) => Judgement::not_available(),
            After::StillEmployed | After::Left(_) => Judgement::without_dates(
                Verdict::NotYet,
                confirm.union(public_service(case.count(), None)),
            ),
        };
    };
    let day_after = ended_on.next();
    let returns = used.purpose == TemporaryPurpose::ReturnToWork;
    if returns && used.returned_on.is_none() {
        let counted = read(day_after, history, 0, case.as_of, periods);
        if counted.verdict == Verdict::NotAvailable {
            return Judgement::not_available();
        }
        let verdict = if case.as_of < periods.first_day(day_after) {
            Verdict::NotYet
        } else {
            Verdict::Undecided
        };
        return Judgement::without_dates(
            verdict,
            confirm.union(public_service(case.count(), None)),
        );
    }
    let counting = match used.returned_on.filter(|back| returns && *back > day_after) {
        Some(back) => Counting {
            printed: back,
            earlier: Some((day_after, Confirm::ReturnDay)),
            or_not_yet: false,
        },
        None => Counting {
            printed: day_after,
            earlier: None,
            or_not_yet: false,
        },
    };
    let mut judgement = tried(case, &counting, history, confirm, periods);
    if judgement.counting_day != Some(counting.printed) {
        // 新しい雇用から数えなおした (契約 §5.23)。
        return judgement;
    }
    if let (Some(first_day), Some(last_day)) = (judgement.first_day, judgement.last_day) {
        let from_hire = periods.counted_end(hired_on);
        if judgement.ends_as_counted && from_hire != last_day && first_day <= from_hire {
            judgement.other_readings.push(OtherReading {
                first_day,
                last_day: from_hire,
                because: Confirm::EndAfterTemporaryUse,
            });
        }
    }
    if judgement.ends_as_counted {
        judgement.confirm.insert(Confirm::EndAfterTemporaryUse);
    }
    judgement
}

/// すべての読み方を試して、一つの判断にする。
fn tried(
    case: &Case,
    counting: &Counting,
    history: &History,
    confirm: ConfirmSet,
    periods: &Periods,
) -> Judgement {
    let open = open_changes(history);
    let days = std::iter::once(counting.printed).chain(counting.earlier.map(|(day, _)| day));
    // もう一つの読み方では、まだ始まっていない (契約 §5.35)。
    let mut verdict: Option<Verdict> = counting.or_not_yet.then_some(Verdict::NotYet);
    let mut any_available = false;
    let mut confirm = confirm;
    let mut agreed = true;
    let mut rehire_by = None;
    let mut printed: Option<Reading> = None;
    let mut earlier: Option<Reading> = None;
    for (which, day) in days.enumerate() {
        let mut strict: Strict = open;
        loop {
            let reading = read(day, history, strict, case.as_of, periods);
            any_available |= reading.verdict != Verdict::NotAvailable;
            agreed &= verdict.is_none_or(|verdict| verdict == reading.verdict);
            verdict = Some(reading.verdict);
            confirm = confirm
                .union(reading.confirm)
                .union(public_service(case.count(), Some(&reading)));
            rehire_by = reading.rehire_by.or(rehire_by);
            if strict == 0 {
                *(if which == 0 {
                    &mut printed
                } else {
                    &mut earlier
                }) = Some(reading);
                break;
            }
            strict = (strict - 1) & open;
        }
    }
    if let Some((_, because)) = counting.earlier {
        confirm.insert(because);
    }
    if counting.or_not_yet {
        confirm.insert(Confirm::TrialStart);
    }
    if !any_available {
        return Judgement::not_available();
    }
    let verdict = verdict.filter(|_| agreed).unwrap_or(Verdict::Undecided);
    let Some(shown) = printed
        .filter(|reading| reading.last_day.is_some())
        .or(earlier)
        .or(printed)
    else {
        return Judgement::without_dates(verdict, confirm);
    };
    let other_readings = others(&shown, earlier, counting);
    Judgement {
        verdict,
        counting_day: shown.last_day.map(|_| shown.counting_day),
        first_day: shown.first_day,
        last_day: shown.last_day,
        rehire_by,
        confirm,
        ends_as_counted: shown.cut_on.is_none(),
        other_readings,
        grounds: Grounds::default(),
    }
}

/// 開いた点のある移り: 転籍 (転職と数えるか) と、内定だけ間に合った移り (間に合ったとみるか)。
fn open_changes(history: &History) -> Strict {
    history
        .changes
        .iter()
        .take(8)
        .enumerate()
        .filter(|(_, change)| change.offered_in_time || (change.is_transfer && change.is_in_time()))
        .fold(0, |open, (index, _)| open | (1 << index))
}

/// 印刷する日付とちがう読み方。一度に一つの点だけを変える (契約 §5.5)。
fn others(shown: &Reading, earlier: Option<Reading>, counting: &Counting) -> Vec<OtherReading> {
    let (Some(first_day), Some(last_day)) = (shown.first_day, shown.last_day) else {
        return Vec::new();
    };
    let mut others = Vec::new();
    let mut add = |first: Date, last: Date, because: Confirm| {
        if (first, last) != (first_day, last_day) && first <= last {
            others.push(OtherReading {
                first_day: first,
                last_day: last,
                because,
            });
        }
    };
    if let (
        Some(Reading {
            first_day: Some(first),
            last_day: Some(last),
            ..
        }),
        Some((_, because)),
    ) = (earlier, counting.earlier)
    {
        add(first, last, because);
    }
    if let Some(other_end) = shown.leap_other_end {
        add(first_day, other_end, Confirm::LeapDayEnd);
    }
    others
}

/// 休みについての確認 (契約 §5.34)。日付は動かない。
fn with_leave(case: &Case, mut judgement: Judgement) -> Judgement {
    if judgement.verdict != Verdict::NotAvailable {
        let waiting = judgement.counting_day.zip(judgement.first_day);
        let found = leave_flags(case.leave.as_ref(), case.using_support, case.as_of, waiting);
        judgement.confirm = judgement.confirm.union(found);
    }
    judgement
}
