//! 金額の道の文。

use super::keys::path as keys;
#[cfg(any(feature = "browser", not(target_arch = "wasm32")))]
pub(crate) use super::keys::path::*;
use super::{Book, Text, days};
use crate::engine::assessment::Outcome;
use crate::engine::copay::path::{PathStep, PathStepId};
use crate::engine::law::{Bracket, RowUsed, SalaryRule, Since};

/// 歩の名前。
#[must_use]
pub const fn step(id: PathStepId) -> Text {
    match id {
        PathStepId::NoticeExempt => keys::step::NOTICE_EXEMPT,
        PathStepId::NoticeTaxed => keys::step::NOTICE_TAXED,
        PathStepId::NoticeBase => keys::step::NOTICE_BASE,
        PathStepId::NoticeLevy => keys::step::NOTICE_LEVY,
        PathStepId::Salary => keys::step::SALARY,
        PathStepId::SalaryIncome => keys::step::SALARY_INCOME,
        PathStepId::OtherIncome => keys::step::OTHER_INCOME,
        PathStepId::IncomeAdjustment => keys::step::INCOME_ADJUSTMENT,
        PathStepId::TotalIncome => keys::step::TOTAL_INCOME,
        PathStepId::ExemptProtected => keys::step::EXEMPT_PROTECTED,
        PathStepId::ExemptStandard => keys::step::EXEMPT_STANDARD,
        PathStepId::LevyFree => keys::step::LEVY_FREE,
        PathStepId::BasicDeduction => keys::step::BASIC_DEDUCTION,
        PathStepId::DisabilityDeduction => keys::step::DISABILITY_DEDUCTION,
        PathStepId::SingleParentDeduction => keys::step::SINGLE_PARENT_DEDUCTION,
        PathStepId::DependantDeduction => keys::step::DEPENDANT_DEDUCTION,
        PathStepId::SpouseDeduction => keys::step::SPOUSE_DEDUCTION,
        PathStepId::SocialInsurance => keys::step::SOCIAL_INSURANCE,
        PathStepId::TaxableBase => keys::step::TAXABLE_BASE,
        PathStepId::Levy => keys::step::LEVY,
        PathStepId::ChildRelief => keys::step::CHILD_RELIEF,
        PathStepId::PersonLevy => keys::step::PERSON_LEVY,
        PathStepId::LevyTotal => keys::step::LEVY_TOTAL,
        PathStepId::General1Line => keys::step::GENERAL_1_LINE,
        PathStepId::GroupLiving => keys::step::GROUP_LIVING,
        PathStepId::ParentsDecide => keys::step::PARENTS_DECIDE,
        PathStepId::Cap => keys::step::CAP,
        PathStepId::Tenth => keys::step::TENTH,
        PathStepId::Pay => keys::step::PAY,
    }
}

/// 歩の額。額のない歩は `None`。
#[must_use]
pub fn amount(book: Book, step: &PathStep) -> Option<String> {
    let least = step.least?;
    Some(step.most.map_or_else(
        || book.get(keys::NOT_KNOWN).to_owned(),
        |most| days::yen_range(book, (least, most).into()),
    ))
}

/// 線とくらべた結果の一文。くらべない歩は `None`。
#[must_use]
pub fn compared(book: Book, step: &PathStep) -> Option<String> {
    let outcome = step.outcome?;
    let Some(limit) = step.limit else {
        return Some(book.get(keys::UNUSABLE).to_owned());
    };
    let (within, over) = match step.id {
        PathStepId::LevyFree => (keys::LEVY_WITHIN, keys::LEVY_OVER),
        PathStepId::General1Line => (keys::GENERAL_1_WITHIN, keys::GENERAL_1_OVER),
        _ => (keys::WITHIN, keys::OVER),
    };
    let line = days::yen(book, limit);
    let said = amount(book, step).unwrap_or_default();
    Some(match outcome {
        Outcome::Met => book.fill(within, &[&said, &line]),
        Outcome::NotMet => book.fill(over, &[&said, &line]),
        Outcome::Ask | Outcome::Unknown => book.fill(keys::EITHER, &[&line]),
    })
}

/// 使った表の行の名前。
#[must_use]
pub fn row(book: Book, step: &PathStep, row: &RowUsed) -> String {
    let name = book.get(self::step(step.id));
    match row.since {
        Since::Day(day) => book.fill(keys::ROW_DAY, &[name, &days::day(book, day)]),
        Since::FiscalYear(year) => book.fill(keys::ROW_FISCAL_YEAR, &[name, &year.to_string()]),
        Since::IncomeYear(year) => book.fill(keys::ROW_YEAR, &[name, &year.to_string()]),
    }
}

/// 給与所得の表の、使った段の式。
#[must_use]
pub fn bracket(book: Book, bracket: Bracket) -> String {
    let at = days::yen(book, bracket.at);
    let times = |tenths: i64| format!("{}.{}", tenths / 10, tenths % 10);
    let yen = |amount| days::yen(book, amount);
    match bracket.rule {
        SalaryRule::Zero => book.get(keys::bracket::ZERO).to_owned(),
        SalaryRule::Minus(minus) => book.fill(keys::bracket::MINUS, &[&at, &yen(minus)]),
        SalaryRule::Fixed(fixed) => book.fill(keys::bracket::FIXED, &[&at, &yen(fixed)]),
        SalaryRule::Quarter { tenths, minus } => {
            let parts = [at, yen(minus), times(tenths)];
            book.fill(
                keys::bracket::QUARTER,
                &parts.each_ref().map(String::as_str),
            )
        }
        SalaryRule::Tenths { tenths, minus } => {
            let parts = [at, yen(minus), times(tenths)];
            book.fill(keys::bracket::TENTHS, &parts.each_ref().map(String::as_str))
        }
    }
}
