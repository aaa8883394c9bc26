//! 読めない答えの文: 何がいけなくて、どう直すか。

use super::Text;
use super::keys::faults as keys;
use crate::flow::Fault;

/// 誤りの文。
#[must_use]
pub const fn fault(fault: Fault) -> Text {
    match fault {
        Fault::NothingChosen => keys::NOTHING_CHOSEN,
        Fault::DateEmpty => keys::DATE_EMPTY,
        Fault::AboutEmpty => keys::ABOUT_EMPTY,
        Fault::YearEmpty => keys::YEAR_EMPTY,
        Fault::MonthEmpty => keys::MONTH_EMPTY,
        Fault::DayEmpty => keys::DAY_EMPTY,
        Fault::YearForm => keys::YEAR_FORM,
        Fault::YearTwoDigits => keys::YEAR_TWO_DIGITS,
        Fault::MonthForm => keys::MONTH_FORM,
        Fault::DayForm => keys::DAY_FORM,
        Fault::NoSuchDay => keys::NO_SUCH_DAY,
        Fault::EraEnds => keys::ERA_ENDS,
        Fault::WrittenTwice => keys::WRITTEN_TWICE,
        Fault::Winter => keys::WINTER,
        Fault::AboutTwice => keys::ABOUT_TWICE,
        Fault::TooFar => keys::TOO_FAR,
        Fault::TooOld => keys::TOO_OLD,
        Fault::AmountEmpty => keys::AMOUNT_EMPTY,
        Fault::AmountForm => keys::AMOUNT_FORM,
        Fault::AmountTooBig => keys::AMOUNT_TOO_BIG,
        Fault::CountForm => keys::COUNT_FORM,
        Fault::OutOfOrder => keys::OUT_OF_ORDER,
    }
}
