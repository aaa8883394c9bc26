//! 分からない日に試す日。結果が変わりうる日の、両側を一日ずつ。

use super::super::calendar::{Date, months_before};
use super::super::law::periods::Periods;

/// 知られている日。
#[derive(Debug, Default)]
pub struct Marks {
    /// 数えはじめになりうる日
    pub counting: Vec<Date>,
    /// 今日、やめた日、休みの日など、数えた日と比べられる日
    pub turns: Vec<Date>,
    /// 「1か月以内」と比べられる日
    pub deadlines: Vec<Date>,
}

/// 月の長さのちがいで、月数をさかのぼった日がずれうる日数。
const SLACK: i32 = 3;

/// 仕事の始まりの日に試す日。
#[must_use]
pub fn start_candidates(from: Date, to: Date, marks: &Marks, periods: &Periods) -> Vec<Date> {
    let (tenure, tenure_end) = periods.tenure_months();
    let mut days = vec![from, to, to.previous()];
    for counting in &marks.counting {
        around(&mut days, *counting);
    }
    for turn in &marks.turns {
        around(&mut days, *turn);
        around(&mut days, periods.rehire_limit(*turn));
        // この日から数えたとき、6か月・3年6か月が `turn` のあたりになる日。
        for months in [tenure, tenure_end] {
            let base = months_before(*turn, months);
            days.extend((-SLACK..=SLACK).map(|shift| base.plus_days(shift)));
        }
    }
    within(days, from, to)
}

/// 仕事の終わりの日に試す日。
#[must_use]
pub fn end_candidates(from: Date, to: Date, marks: &Marks, periods: &Periods) -> Vec<Date> {
    let mut days = vec![from, to];
    for counting in &marks.counting {
        around(&mut days, *counting);
        let first_day = periods.first_day(*counting).max(periods.scheme_start);
        around(&mut days, first_day);
        around(&mut days, periods.counted_end(*counting));
    }
    for turn in &marks.turns {
        around(&mut days, *turn);
    }
    for deadline in &marks.deadlines {
        let base = months_before(*deadline, periods.rehire_months());
        days.extend((-SLACK..=SLACK).map(|shift| base.plus_days(shift)));
    }
    within(days, from, to)
}

fn around(days: &mut Vec<Date>, day: Date) {
    days.extend([day.previous(), day, day.next()]);
}

fn within(mut days: Vec<Date>, from: Date, to: Date) -> Vec<Date> {
    days.retain(|day| from <= *day && *day <= to);
    days.sort_unstable();
    days.dedup();
    days
}

/// 多すぎるときは、両端を残して、まばらにする。
#[must_use]
pub fn thin(days: Vec<Date>, most: usize) -> Vec<Date> {
    if days.len() <= most || most < 2 {
        return days;
    }
    let last = days.len() - 1;
    (0..most)
        .map(|step| days[step * last / (most - 1)])
        .collect()
}
