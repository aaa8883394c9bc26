//! 期間の計算を、人が読める表 (tests/tables/periods.csv) と、別の数え方に照らす。

use teichaku::engine::calendar::{Date, Month, last_day_of_period, months_before};

fn date(text: &str) -> Date {
    Date::parse_iso(text).unwrap_or_else(|| panic!("{text}: ない日"))
}

#[test]
fn periods_end_as_the_table_says() {
    let table = include_str!("../tables/periods.csv");
    let rows: Vec<Vec<&str>> = table
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect())
        .collect();
    assert!(rows.len() >= 25, "表が短くなっています");
    for row in rows {
        let [first, months, last, why] = row[..] else {
            panic!("四つの欄がいります: {row:?}")
        };
        let found = last_day_of_period(date(first), months.parse().expect("月数"));
        assert_eq!(found, date(last), "{first} から {months}か月 ({why})");
    }
}

/// 民法143条を、日を一日ずつ進めて数える: 応当日に着いたら、その前日。着かずに月が終われば、月の最後の日。
fn slow_last_day(first: Date, months: i32) -> Date {
    let goal = first.service_month().plus(months);
    let mut day = first;
    loop {
        let next = day.next();
        let in_goal = next.service_month() == goal;
        if in_goal && next.day() == first.day() {
            return day;
        }
        if next.service_month() > goal {
            return day;
        }
        day = next;
    }
}

#[test]
fn every_day_of_nine_years_agrees_with_counting_day_by_day() {
    let mut day = date("2018-01-01");
    let mut simple_rule_wrong = 0;
    while day <= date("2026-12-31") {
        for months in [1, 6] {
            assert_eq!(
                last_day_of_period(day, months),
                slow_last_day(day, months),
                "{day} から {months}か月"
            );
        }
        // 「+6か月 −1日」(chrono と同じ、月末に寄せる足し方) がちがう日を数える: 2020〜2023年で27日。
        if (2020..=2023).contains(&day.year()) {
            let clamped = day
                .service_month()
                .plus(6)
                .day_or_last(day.day())
                .previous();
            simple_rule_wrong += i32::from(clamped != last_day_of_period(day, 6));
        }
        day = day.next();
    }
    assert_eq!(simple_rule_wrong, 27);
}

#[test]
fn the_fiscal_year_turns_in_july() {
    for (month, fiscal_year) in [
        (1, 2026),
        (3, 2026),
        (4, 2026),
        (6, 2026),
        (7, 2027),
        (12, 2027),
    ] {
        assert_eq!(
            Month::new(2027, month).fiscal_year(),
            fiscal_year,
            "2027年{month}月"
        );
    }
}

#[test]
fn months_before_a_missing_day_end_on_the_last_day() {
    assert_eq!(months_before(date("2026-05-31"), 3), date("2026-02-28"));
    assert_eq!(months_before(date("2028-05-31"), 3), date("2028-02-29"));
    assert_eq!(months_before(date("2026-10-01"), 3), date("2026-07-01"));
    assert_eq!(months_before(date("2026-02-15"), 2), date("2025-12-15"));
}

#[test]
fn days_that_do_not_exist_are_refused() {
    for text in [
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-1-01",
        "26-01-01",
        "2026/01/01",
        "２０２６-01-01",
        "",
    ] {
        assert_eq!(Date::parse_iso(text), None, "{text}");
    }
}

#[test]
fn a_day_and_its_month_are_the_same_in_json_and_in_words() {
    let mut day = Date::new(1950, 1, 1).expect("a day");
    while day.year() < 2100 {
        let (json, month) = (serde_json::to_string(&day), day.service_month());
        assert_eq!(json.ok(), Some(format!("\"{day}\"")));
        assert_eq!(
            serde_json::to_string(&month).ok(),
            Some(format!("\"{month}\""))
        );
        day = day.next();
    }
    let far = Date::new(12_026, 1, 1).expect("a day");
    assert_eq!(serde_json::to_string(&far).ok(), Some(format!("\"{far}\"")));
}
