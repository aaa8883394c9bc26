//! 暮らしとお金の質問の文。`{0}` は年、`{1}` は和暦の年、`{2}` は次の年、`{3}` は「配偶者は、」、`{4}` は「配偶者の」、
//! `{6}` は「もらった」、`{7}` はその年の収入が分かる書類。

use super::Text;
use super::keys::{earned, questions_money as keys};
use super::questions::Wording;
use crate::flow::question::{IncomeParts, Question};

macro_rules! wording {
    ($key:ident) => {
        Wording {
            title: keys::$key::TITLE,
            label: keys::$key::LABEL,
            why: keys::$key::WHY,
            hint: keys::$key::HINT,
            paper: keys::$key::PAPER,
        }
    };
}

#[allow(
    clippy::too_many_lines,
    reason = "one arm for each question, nothing else"
)]
pub(super) const fn wording(question: Question) -> Wording {
    match question {
        Question::Age => wording!(age),
        Question::Residence => wording!(residence),
        Question::PublicAssistance => wording!(public_assistance),
        Question::Spouse => wording!(spouse),
        Question::Certificate(_) => wording!(certificate),
        Question::OtherIncome(_) => wording!(other_income),
        Question::Exempt(..) => wording!(exempt),
        Question::Income(_, _, IncomeParts::Salary) => wording!(income_salary),
        Question::Income(_, _, IncomeParts::Both) => wording!(income_both),
        Question::NoticeAmounts(..) => wording!(notice_amounts),
        Question::Dependants(_) => wording!(dependants),
        Question::DependantBoxes(_) => wording!(dependant_boxes),
        Question::SingleParent(_) => wording!(single_parent),
        Question::Minor(_) => wording!(minor),
        Question::DesignatedCity => wording!(designated_city),
        Question::LivelihoodGrade => wording!(livelihood_grade),
        Question::Municipality => wording!(municipality),
        _ => Wording::NONE,
    }
}

/// 年の言い方と、どの書類で分かるか。`ahead` は今年から何年先か。
pub(super) const fn earned(ahead: i32) -> (Text, Text) {
    match ahead {
        i32::MIN..=-1 => (earned::PAST, earned::PAST_PAPER),
        0 => (earned::NOW, earned::NOW_PAPER),
        1.. => (earned::AHEAD, earned::AHEAD_PAPER),
    }
}
