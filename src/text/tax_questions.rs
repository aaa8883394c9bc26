//! 暮らしとお金の質問の文。`{0}` は年、`{1}` は和暦の年、`{2}` は次の年、`{3}` は「配偶者は、」、`{4}` は「配偶者の」、
//! `{6}` は「もらった」、`{7}` はその年の収入が分かる書類。

use super::Text;
use super::keys::earned;
use super::questions::{Wording, wording};
use crate::flow::question::{IncomeParts, Question};

#[allow(
    clippy::too_many_lines,
    reason = "one arm for each question, nothing else"
)]
pub(super) const fn wording(question: Question) -> Wording {
    match question {
        Question::Age => wording!(questions_money::age),
        Question::Residence => wording!(questions_money::residence),
        Question::PublicAssistance => wording!(questions_money::public_assistance),
        Question::Spouse => wording!(questions_money::spouse),
        Question::Certificate(_) => wording!(questions_money::certificate),
        Question::OtherIncome(_) => wording!(questions_money::other_income),
        Question::Exempt(..) => wording!(questions_money::exempt),
        Question::Income(_, _, IncomeParts::Salary) => wording!(questions_money::income_salary),
        Question::Income(_, _, IncomeParts::Both) => wording!(questions_money::income_both),
        Question::NoticeAmounts(..) => wording!(questions_money::notice_amounts),
        Question::Dependants(_) => wording!(questions_money::dependants),
        Question::DependantBoxes(_) => wording!(questions_money::dependant_boxes),
        Question::SingleParent(_) => wording!(questions_money::single_parent),
        Question::Minor(_) => wording!(questions_money::minor),
        Question::DesignatedCity => wording!(questions_money::designated_city),
        Question::LivelihoodGrade => wording!(questions_money::livelihood_grade),
        Question::Municipality => wording!(questions_money::municipality),
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
