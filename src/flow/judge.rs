//! 「つぎへ」のときの見なおし。決まりは知らない: 読めるかどうかだけを見る。

use super::control::Control;
use super::fault::Fault;
use super::question::Question;
use super::session::{Reading, Session};
use crate::engine::calendar::Date;

/// 一つの欄の誤り。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// 事実の path
    pub fact: String,
    /// 直す欄の name
    pub field: String,
    /// 何がいけないか
    pub fault: Fault,
}

/// この質問の答えの誤り。なければ、次に進める。
#[must_use]
pub fn judge(session: &Session, question: Question, as_of: Date) -> Vec<Problem> {
    let facts = question.facts();
    match question.control() {
        Control::One(_) | Control::Many(_) => facts
            .into_iter()
            .filter(|fact| session.field(fact).is_empty())
            .map(|fact| Problem {
                field: fact.clone(),
                fact,
                fault: Fault::NothingChosen,
            })
            .collect(),
        Control::Date => facts
            .into_iter()
            .filter_map(|fact| {
                let fault = match session.date(&fact, as_of) {
                    Reading::Value(_) | Reading::Unknown => return None,
                    Reading::Empty if session.is_about(&fact) => Fault::AboutEmpty,
                    Reading::Empty => Fault::DateEmpty,
                    Reading::Wrong(fault) => fault,
                };
                let field = [fact.as_str(), date_field(fault)].concat();
                Some(Problem { fact, field, fault })
            })
            .collect(),
        Control::Amounts => fields(&facts, Fault::AmountEmpty, |fact| {
            fault_of(&session.amount(fact))
        }),
        Control::Counts => fields(&facts, Fault::CountForm, |fact| {
            fault_of(&session.count(fact))
        }),
    }
}

/// 空の答えを許すときの誤り: 書いてあるのに読めないものだけ。
#[must_use]
pub fn unreadable(session: &Session, question: Question, as_of: Date) -> Vec<Problem> {
    if session.is_blank(question) {
        return Vec::new();
    }
    judge(session, question, as_of)
}

/// 欄のうち一つでも読めれば、空の欄は「わからない」とみなす。
fn fields(
    facts: &[String],
    empty: Fault,
    read: impl Fn(&str) -> Option<Option<Fault>>,
) -> Vec<Problem> {
    let problem = |fact: &String, fault: Fault| Problem {
        fact: fact.clone(),
        field: fact.clone(),
        fault,
    };
    let readings: Vec<_> = facts.iter().map(|fact| (fact, read(fact))).collect();
    let wrong: Vec<Problem> = readings
        .iter()
        .filter_map(|(fact, reading)| reading.flatten().map(|fault| problem(fact, fault)))
        .collect();
    if wrong.is_empty() && readings.iter().all(|(_, reading)| reading.is_none()) {
        return facts
            .first()
            .map(|fact| problem(fact, empty))
            .into_iter()
            .collect();
    }
    wrong
}

/// 空なら `None`、読めれば `Some(None)`、読めなければ `Some(Some(_))`。
fn fault_of<T>(reading: &Reading<T>) -> Option<Option<Fault>> {
    match reading {
        Reading::Empty => None,
        Reading::Unknown | Reading::Value(_) => Some(None),
        Reading::Wrong(fault) => Some(Some(*fault)),
    }
}

/// どの欄を直すか。
const fn date_field(fault: Fault) -> &'static str {
    match fault {
        Fault::MonthEmpty | Fault::MonthForm | Fault::Winter => ".month",
        Fault::DayEmpty | Fault::DayForm | Fault::NoSuchDay | Fault::AboutTwice => ".day",
        _ => ".year",
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Question, Session, judge};
    use crate::engine::calendar::Date;
    use crate::flow::question::{IncomeParts, Person};

    fn as_of() -> Date {
        Date::parse_iso("2026-11-21").expect("a real day")
    }

    #[test]
    fn the_field_to_mend_is_named() {
        let mut session = Session::default();
        session.write("jobs.0.started_on.year", "2026");
        session.write("jobs.0.started_on.month", "2");
        session.write("jobs.0.started_on.day", "30");
        let problems = judge(&session, Question::JobStarted(0), as_of());
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].field, "jobs.0.started_on.day");
        assert_eq!(problems[0].fault, Fault::NoSuchDay);
    }

    #[test]
    fn one_of_two_amounts_is_enough() {
        let question = Question::Income(Person::Own, 2025, IncomeParts::Both);
        let mut session = Session::default();
        assert_eq!(
            judge(&session, question, as_of())[0].fault,
            Fault::AmountEmpty
        );
        session.write("taxpayers.self.income.2025.salary", "180万");
        assert!(judge(&session, question, as_of()).is_empty());
        session.write("taxpayers.self.income.2025.other", "少し");
        assert_eq!(
            judge(&session, question, as_of())[0].fault,
            Fault::AmountForm
        );
        session.give_up(question);
        assert!(judge(&session, question, as_of()).is_empty());
    }
}
