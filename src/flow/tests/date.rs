//! 書かれた日付を読む。

use super::day;
use crate::engine::answers::DateRange;
use crate::engine::calendar::Date;
use crate::flow::date::{Era, read_date, with_era};
use crate::flow::{Fault, When};

fn read(year: &str, month: &str, date: &str) -> Result<Date, Fault> {
    let when = read_date(year, month, date, false, day("2026-11-21"))?;
    Ok(when.exact().expect("an exact day"))
}

fn about(fields: [&str; 3], ticked: bool) -> Result<(Date, Date), Fault> {
    let [year, month, date] = fields;
    match read_date(year, month, date, ticked, day("2026-11-21"))? {
        When::Between(DateRange { from, to }) => Ok((from, to)),
        When::On(day) => panic!("{fields:?} は {day} になりました"),
    }
}

#[test]
fn western_and_japanese_years() {
    for year in [
        "2024",
        "２０２４",
        "2024年",
        "令和6",
        "令和６年",
        "R6",
        "r6",
        "Ｒ６",
        "れいわ6",
        " R 6 ",
    ] {
        assert_eq!(read(year, "4", "1"), Ok(day("2024-04-01")), "{year}");
    }
    assert_eq!(read("平成31", "4", "30"), Ok(day("2019-04-30")));
    assert_eq!(read("H31", "04", "1日"), Ok(day("2019-04-01")));
    assert_eq!(read("令和元", "5月", "1"), Ok(day("2019-05-01")));
    assert_eq!(read("S63", "12", "31"), Ok(day("1988-12-31")));
}

#[test]
fn whole_date_in_the_first_field() {
    for whole in [
        "2024年4月1日",
        "2024/4/1",
        "2024-04-01",
        "令和6年4月1日",
        "R6.4.1",
        "r.6.4.1",
        "2024.4.1",
        "２０２４／４／１",
        "20240401",
        "令和6/4/1",
        "Ｒ６．４．１",
    ] {
        assert_eq!(read(whole, "", ""), Ok(day("2024-04-01")), "{whole}");
    }
    assert_eq!(read("2024年4月1日", "4", "1"), Ok(day("2024-04-01")));
    assert_eq!(read("2024年4月1日", "5", "1"), Err(Fault::WrittenTwice));
}

#[test]
fn impossible_days_are_errors() {
    assert_eq!(read("2026", "2", "30"), Err(Fault::NoSuchDay));
    assert_eq!(read("2026", "13", "1"), Err(Fault::MonthForm));
    assert_eq!(read("2026", "4", "32"), Err(Fault::DayForm));
    assert_eq!(read("令和40", "4", "1"), Err(Fault::TooFar));
    assert_eq!(read("平成31", "5", "1"), Err(Fault::EraEnds));
    assert_eq!(read("令和1", "4", "30"), Err(Fault::EraEnds));
    assert_eq!(read("昭和64", "1", "8"), Err(Fault::EraEnds));
    assert_eq!(read("1949", "4", "1"), Err(Fault::TooOld));
    assert_eq!(read("2099", "4", "1"), Err(Fault::TooFar));
    assert_eq!(read("令和0", "4", "1"), Err(Fault::YearForm));
}

#[test]
fn what_is_missing_is_named() {
    assert_eq!(read("", "", ""), Err(Fault::DateEmpty));
    assert_eq!(read("", "4", "1"), Err(Fault::YearEmpty));
    assert_eq!(read("2024", "", "1"), Err(Fault::MonthEmpty));
    assert_eq!(read("2024", "4", ""), Err(Fault::DayEmpty));
    assert_eq!(read("6", "4", "1"), Err(Fault::YearTwoDigits));
    assert_eq!(read("24", "4", "1"), Err(Fault::YearTwoDigits));
    assert_eq!(read("去年", "4", "1"), Err(Fault::YearForm));
    assert_eq!(read("2024", "4月ごろ", "1"), Err(Fault::AboutTwice));
    assert_eq!(read("2024", "春", "1"), Err(Fault::AboutTwice));
    assert_eq!(read("2024", "四月", "1"), Err(Fault::MonthForm));
    assert_eq!(read("2024", "4", "いつか"), Err(Fault::DayForm));
    assert_eq!(read("2024年4月", "", ""), Err(Fault::DayEmpty));
    assert_eq!(read("2024年の春ごろ", "4", ""), Err(Fault::WrittenTwice));
    for winter in [
        ["2024年の冬", "", ""],
        ["2024", "冬", ""],
        ["R6冬ごろ", "", ""],
    ] {
        assert_eq!(about(winter, false), Err(Fault::Winter), "{winter:?}");
    }
}

#[test]
fn words_for_about_when() {
    let spring = ("2024-03-01", "2024-05-31");
    let april = ("2024-04-01", "2024-04-30");
    let early = ("2024-04-01", "2024-04-10");
    for (fields, (from, to)) in [
        (["2024", "春", ""], spring),
        (["2024", "春ごろ", ""], spring),
        (["2024年の春ごろ", "", ""], spring),
        (["２０２４年の春ごろ", "", ""], spring),
        (["令和6年春", "", ""], spring),
        (["R6春ごろ", "", ""], spring),
        (["Ｒ６ 春 頃", "", ""], spring),
        (["2024", "夏", ""], ("2024-06-01", "2024-08-31")),
        (["2024年秋", "", ""], ("2024-09-01", "2024-11-30")),
        (["2024", "はじめ", ""], ("2024-01-01", "2024-03-31")),
        (["2024年はじめごろ", "", ""], ("2024-01-01", "2024-03-31")),
        (["2024", "年末", ""], ("2024-12-01", "2024-12-31")),
        (["2024年末", "", ""], ("2024-12-01", "2024-12-31")),
        (["2024年ごろ", "", ""], ("2024-01-01", "2024-12-31")),
        (["2024", "4月ごろ", ""], april),
        (["2024", "4ごろ", ""], april),
        (["2024年4月ごろ", "", ""], april),
        (["2024年の4月頃", "", ""], april),
        (["2024/4ごろ", "", ""], april),
        (["2024", "4", "ごろ"], april),
        (["2024", "4", "上旬"], early),
        (["2024", "４月", "はじめごろ"], early),
        (["2024年4月上旬", "", ""], early),
        (["令和６年４月の上旬", "", ""], early),
        (["2024", "4月上旬", ""], early),
        (["2024", "4", "中旬"], ("2024-04-11", "2024-04-20")),
        (["2024", "4", "中ごろ"], ("2024-04-11", "2024-04-20")),
        (["2024", "4", "下旬"], ("2024-04-21", "2024-04-30")),
        (["2024", "2", "末"], ("2024-02-21", "2024-02-29")),
        (["2024", "4", "10日ごろ"], ("2024-04-05", "2024-04-15")),
        (["2024年4月10日ごろ", "", ""], ("2024-04-05", "2024-04-15")),
        (["2024", "4", "1ごろ"], ("2024-03-27", "2024-04-06")),
        (["令和元年の春", "", ""], ("2019-05-01", "2019-05-31")),
        (["平成31年春", "", ""], ("2019-03-01", "2019-04-30")),
    ] {
        assert_eq!(about(fields, false), Ok((day(from), day(to))), "{fields:?}");
    }
    assert_eq!(
        about(["令和元年", "3月ごろ", ""], false),
        Err(Fault::EraEnds)
    );
    assert_eq!(about(["2040", "春", ""], false), Err(Fault::TooFar));
    assert_eq!(
        about(["2026", "2", "30日ごろ"], false),
        Err(Fault::NoSuchDay)
    );
}

#[test]
fn the_box_widens_what_is_left_empty() {
    let year = Ok((day("2024-01-01"), day("2024-12-31")));
    assert_eq!(about(["2024", "", ""], true), year);
    assert_eq!(about(["令和6年", "", ""], true), year);
    let april = Ok((day("2024-04-01"), day("2024-04-30")));
    assert_eq!(about(["2024", "4", ""], true), april);
    assert_eq!(about(["2024年4月", "", ""], true), april);
    let around = Ok((day("2024-04-05"), day("2024-04-15")));
    assert_eq!(about(["2024", "4", "10"], true), around);
    assert_eq!(about(["", "", ""], true), Err(Fault::AboutEmpty));
    assert_eq!(about(["", "4", ""], true), Err(Fault::YearEmpty));
    assert_eq!(about(["2024", "", "1"], true), Err(Fault::MonthEmpty));
}

#[test]
fn a_chosen_era_goes_before_a_short_year() {
    assert_eq!(with_era("reiwa", "８"), "令和8");
    assert_eq!(with_era("heisei", "31年"), "平成31");
    assert_eq!(with_era("reiwa", "元"), "令和元");
    assert_eq!(with_era("reiwa", "2026"), "2026");
    assert_eq!(with_era("", "8"), "8");
    assert_eq!(with_era("reiwa", "6年の春ごろ"), "令和6年の春ごろ");
    assert_eq!(with_era("reiwa", "2024年の春ごろ"), "2024年の春ごろ");
}

#[test]
fn era_by_day() {
    assert_eq!(Era::of(day("2019-04-30")), Some((Era::Heisei, 31)));
    assert_eq!(Era::of(day("2019-05-01")), Some((Era::Reiwa, 1)));
    assert_eq!(Era::of(day("1989-01-07")), Some((Era::Showa, 64)));
    assert_eq!(Era::of(day("2024-04-01")), Some((Era::Reiwa, 6)));
}
