//! 回答の形の誤り。法律の判断はしない。契約 §1、§4、§5.52〜§5.54。

use std::fmt::Display;

use super::answers::{Answers, Job, Notice, Taxpayer};
use super::approximate;
use super::calendar::Date;
use super::error::InputError;
use super::law::{AS_OF_FROM, AS_OF_UNTIL};
use super::municipality;

/// 円の額の上の端。
pub const MOST_YEN: i64 = 9_999_999_999;

type Checked = Result<(), InputError>;

/// 使える回答か。いちばん初めの誤りを返す。
///
/// # Errors
/// `InputError` naming the field, when a date is out of range or out of order, an amount out of bounds, or two
/// answers exclude each other.
pub fn check(answers: &Answers) -> Checked {
    as_of(answers.as_of)?;
    day("service_ended_on", answers.service_ended_on)?;
    if let Some(all) = &answers.jobs {
        jobs(all)?;
    }
    temporary_use(answers)?;
    if let Some(leave) = &answers.leave {
        day("leave.from", leave.from)?;
        day("leave.to", leave.to)?;
        if leave.from.zip(leave.to).is_some_and(|(from, to)| to < from) {
            return Err(InputError::invalid(
                "leave.to",
                "休みの終わりの日が、始まりの日より前です",
            ));
        }
    }
    approximate::check(answers)?;
    day("support_started_on", answers.support_started_on)?;
    if answers
        .livelihood_grade
        .is_some_and(|grade| !(1..=3).contains(&grade))
    {
        return Err(InputError::invalid(
            "livelihood_grade",
            "級地は 1・2・3 のどれかです",
        ));
    }
    if let Some(taxpayers) = &answers.taxpayers {
        for (name, person) in [
            ("taxpayers.self", &taxpayers.own),
            ("taxpayers.spouse", &taxpayers.spouse),
        ] {
            if let Some(person) = person {
                taxpayer(name, person)?;
            }
        }
    }
    if let Some(provider) = answers.provider {
        bounded("provider.unit_price_sen", provider.unit_price_sen, 9_999)?;
        bounded("provider.extra_units", provider.extra_units, 99_999)?;
        bounded(
            "provider.treatment_permille",
            provider.treatment_permille,
            1_000,
        )?;
    }
    match &answers.municipality {
        Some(id) if municipality::find(id).is_none() => Err(InputError::invalid(
            "municipality",
            format!("「{id}」という市町村の情報はありません。id を確かめるか、空にしてください"),
        )),
        _ => Ok(()),
    }
}

fn as_of(as_of: Option<Date>) -> Checked {
    let Some(as_of) = as_of else {
        return Err(InputError::invalid(
            "as_of",
            "基準日がありません。2026-11-21 の形で書いてください",
        ));
    };
    let (from, until) = (AS_OF_FROM.date(), AS_OF_UNTIL.date());
    if as_of < from || as_of > until {
        return Err(InputError::not_covered(
            "as_of",
            format!(
                "{as_of} の制度には対応していません。{from} から {until} までの日にしてください"
            ),
        ));
    }
    Ok(())
}

/// 扱える日か (1950年〜2099年)。`field` は、誤りのときだけ文字列になる。
pub(super) fn day(field: impl Display, day: Option<Date>) -> Checked {
    match day {
        Some(day) if !(1950..=2099).contains(&day.year()) => Err(InputError::not_covered(
            field.to_string(),
            format!("{day} は扱えません。1950-01-01 から 2099-12-31 までの日にしてください"),
        )),
        _ => Ok(()),
    }
}

fn jobs(jobs: &[Job]) -> Checked {
    let mut known: Option<Date> = None;
    for (index, job) in jobs.iter().enumerate() {
        day(format_args!("jobs[{index}].started_on"), job.started_on)?;
        day(format_args!("jobs[{index}].ended_on"), job.ended_on)?;
        day(format_args!("jobs[{index}].offered_on"), job.offered_on)?;
        for (name, date) in [("started_on", job.started_on), ("ended_on", job.ended_on)] {
            let Some(date) = date else { continue };
            if let Some(before) = known.filter(|known| date < *known) {
                return Err(InputError::invalid(
                    format!("jobs[{index}].{name}"),
                    format!(
                        "{date} は、その前の日付 {before} より前です。仕事は古い順に、重ならないように書いてください"
                    ),
                ));
            }
            known = Some(date);
        }
    }
    Ok(())
}

fn temporary_use(answers: &Answers) -> Checked {
    let Some(used) = &answers.temporary_use else {
        return Ok(());
    };
    let hired = answers
        .jobs
        .as_ref()
        .and_then(|jobs| jobs.first())
        .and_then(|job| job.started_on);
    for (field, date) in [
        ("temporary_use.ended_on", used.ended_on),
        ("temporary_use.returned_on", used.returned_on),
    ] {
        day(field, date)?;
        if let Some((date, hired)) = date.zip(hired)
            && date < hired
        {
            return Err(InputError::invalid(
                field,
                format!(
                    "{date} は、最初に就職した日 {hired} より前です。働きながら使った日を書いてください"
                ),
            ));
        }
    }
    Ok(())
}

fn bounded(field: impl Display, value: Option<i64>, most: i64) -> Checked {
    match value {
        Some(value) if value < 0 => Err(InputError::invalid(
            field.to_string(),
            "0 以上の数にしてください",
        )),
        Some(value) if value > most => Err(InputError::invalid(
            field.to_string(),
            format!("{most} までの数にしてください"),
        )),
        _ => Ok(()),
    }
}

fn taxpayer(path: &str, taxpayer: &Taxpayer) -> Checked {
    if let Some(dependants) = taxpayer.dependants {
        for (count, which) in dependants
            .boxes()
            .into_iter()
            .zip(super::fact::DependantBox::ALL)
        {
            bounded(
                format_args!("{path}.dependants.{}", which.id()),
                count.map(i64::from),
                99,
            )?;
        }
    }
    for (year, notice) in &taxpayer.notices {
        year_key(format_args!("{path}.notices.{year}"), *year)?;
        let Notice {
            exempt,
            taxable_base,
            income_levy,
            housing_credit,
            donation_credit,
        } = *notice;
        bounded(
            format_args!("{path}.notices.{year}.taxable_base"),
            taxable_base,
            MOST_YEN,
        )?;
        bounded(
            format_args!("{path}.notices.{year}.income_levy"),
            income_levy,
            MOST_YEN,
        )?;
        bounded(
            format_args!("{path}.notices.{year}.housing_credit"),
            housing_credit,
            MOST_YEN,
        )?;
        bounded(
            format_args!("{path}.notices.{year}.donation_credit"),
            donation_credit,
            MOST_YEN,
        )?;
        if exempt == Some(true) && (taxable_base.is_some() || income_levy.is_some()) {
            return Err(InputError::invalid(
                format!("{path}.notices.{year}.exempt"),
                "非課税と、課税の額の両方は書けません。どちらかにしてください",
            ));
        }
    }
    for (year, income) in &taxpayer.income {
        year_key(format_args!("{path}.income.{year}"), *year)?;
        bounded(
            format_args!("{path}.income.{year}.salary"),
            income.salary,
            MOST_YEN,
        )?;
        bounded(
            format_args!("{path}.income.{year}.other"),
            income.other,
            MOST_YEN,
        )?;
        bounded(
            format_args!("{path}.income.{year}.social_insurance"),
            income.social_insurance,
            MOST_YEN,
        )?;
    }
    Ok(())
}

fn year_key(path: impl Display, year: u16) -> Checked {
    if (1900..=2099).contains(&year) {
        Ok(())
    } else {
        Err(InputError::invalid(
            path.to_string(),
            "年は 1900 から 2099 までの西暦にしてください",
        ))
    }
}
