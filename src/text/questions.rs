//! 質問の文: 題、短い名前、なぜ聞くか、ヒント、どの書類で分かるか。

use super::keys::earned as keys;
use super::{Book, Text, days, fill, tax_questions, work_questions};
use crate::engine::calendar::Date;
use crate::flow::question::{Person, Question};

/// 一つの質問のひな形。
#[derive(Debug, Clone, Copy)]
pub struct Wording {
    /// 題 (質問の文)
    pub title: Text,
    /// 「回答の確認」で使う短い名前
    pub label: Text,
    /// なぜ聞くか
    pub why: Text,
    /// 答え方のヒント
    pub hint: Text,
    /// どの書類で分かるか
    pub paper: Text,
}

/// ファイルとまとまりの名前から、質問のひな形。
macro_rules! wording {
    ($file:ident::$key:ident) => {
        Wording {
            title: crate::text::keys::$file::$key::TITLE,
            label: crate::text::keys::$file::$key::LABEL,
            why: crate::text::keys::$file::$key::WHY,
            hint: crate::text::keys::$file::$key::HINT,
            paper: crate::text::keys::$file::$key::PAPER,
        }
    };
}
pub(super) use wording;

impl Wording {
    /// 何もない。
    pub(super) const NONE: Self = Self {
        title: Text::NONE,
        label: Text::NONE,
        why: Text::NONE,
        hint: Text::NONE,
        paper: Text::NONE,
    };
}

/// 一つの質問の文。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// 題 (質問の文)
    pub title: String,
    /// 「回答の確認」で使う短い名前
    pub label: String,
    /// なぜ聞くか
    pub why: String,
    /// 答え方のヒント。なければ空
    pub hint: String,
    /// どの書類で分かるか。なければ空
    pub paper: String,
}

/// 質問の文。
#[must_use]
pub fn words(book: Book, question: Question, as_of: Date) -> Words {
    let wording = wording_of(question);
    let year = year_of(question, as_of);
    let (western, era, next) = match year {
        Some(year) => (
            year.to_string(),
            days::era_of_year(book, i32::from(year)),
            (year + 1).to_string(),
        ),
        None => Default::default(),
    };
    let (topic, owner) = match person_of(question) {
        Some(Person::Spouse) => (book.get(keys::SPOUSE_TOPIC), book.get(keys::SPOUSE_OWNER)),
        Some(Person::Own) | None => ("", ""),
    };
    let turn = turn_of(book, question);
    let (earned, paper) = tax_questions::earned(i32::from(year.unwrap_or_default()) - as_of.year());
    let parts = [
        western.as_str(),
        &era,
        &next,
        topic,
        owner,
        &turn,
        book.get(earned),
        book.get(paper),
    ];
    let said = |template: Text| book.fill(template, &parts);
    Words {
        title: said(wording.title),
        label: said(wording.label),
        why: said(wording.why),
        hint: said(wording.hint),
        // どの書類かの文は、それ自体がもう一度ひな形になる (年が入る)。
        paper: fill(&said(wording.paper), &parts),
    }
}

/// はじめの質問の文。ひな形ではないので、そのまま出す。
#[must_use]
pub fn of_situation(book: Book) -> Words {
    let wording = wording!(questions_work::situation);
    let said = |text: Text| book.get(text).to_owned();
    Words {
        title: said(wording.title),
        label: said(wording.label),
        why: said(wording.why),
        hint: said(wording.hint),
        paper: said(wording.paper),
    }
}

const fn wording_of(question: Question) -> Wording {
    match question {
        Question::Situation
        | Question::TheirSituation
        | Question::Services
        | Question::ServiceEndedOn
        | Question::Job(_)
        | Question::RegularHire(_)
        | Question::JobChange(_)
        | Question::JobKind(_)
        | Question::JobStarted(_)
        | Question::JobEnded(_)
        | Question::JobAfterServices(_)
        | Question::JobOffered(_)
        | Question::StillEmployed
        | Question::Leave
        | Question::LeaveKind
        | Question::LeaveFrom
        | Question::LeaveContinues
        | Question::LeaveTo
        | Question::TemporaryUse
        | Question::TemporaryPurpose
        | Question::TemporaryContinues
        | Question::TemporaryEnded
        | Question::TemporaryReturned
        | Question::UsingSupport
        | Question::OtherServices => work_questions::wording(question),
        Question::Age
        | Question::Residence
        | Question::PublicAssistance
        | Question::Spouse
        | Question::Certificate(_)
        | Question::OtherIncome(_)
        | Question::Exempt(..)
        | Question::Income(..)
        | Question::NoticeAmounts(..)
        | Question::Dependants(_)
        | Question::DependantBoxes(_)
        | Question::SingleParent(_)
        | Question::Minor(_)
        | Question::DesignatedCity
        | Question::LivelihoodGrade
        | Question::Municipality => tax_questions::wording(question),
    }
}

fn year_of(question: Question, as_of: Date) -> Option<u16> {
    match question {
        Question::Exempt(_, year)
        | Question::Income(_, year, _)
        | Question::NoticeAmounts(_, year) => Some(year),
        Question::Minor(_) | Question::DesignatedCity => {
            u16::try_from(as_of.service_month().fiscal_year()).ok()
        }
        _ => None,
    }
}

const fn person_of(question: Question) -> Option<Person> {
    match question {
        Question::Certificate(person)
        | Question::OtherIncome(person)
        | Question::Exempt(person, _)
        | Question::Income(person, ..)
        | Question::NoticeAmounts(person, _)
        | Question::Dependants(person)
        | Question::DependantBoxes(person)
        | Question::SingleParent(person)
        | Question::Minor(person) => Some(person),
        _ => None,
    }
}

/// 何番目の仕事か。一つ目は書かない。
fn turn_of(book: Book, question: Question) -> String {
    match question {
        Question::JobChange(index)
        | Question::JobKind(index)
        | Question::JobStarted(index)
        | Question::JobEnded(index)
        | Question::JobAfterServices(index)
        | Question::JobOffered(index)
            if index > 0 =>
        {
            book.fill(keys::TURN, &[&(index + 1).to_string()])
        }
        _ => String::new(),
    }
}
