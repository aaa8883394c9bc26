//! 一つの答えを、契約の形 (`Answers`) に写す。読めない答えと「わからない」は、空のままにする。

use super::about::When;
use super::control::{NONE, UNKNOWN};
use super::question::{DEPENDANT_BOXES, IncomeParts, Person, Question};
use super::session::Session;
use crate::engine::Answers;
use crate::engine::answers::{
    Age, Certificate, Dependants, Job, JobChange, JobKind, Leave, LeaveKind, Notice, OtherService,
    Residence, Service, Spouse, Taxpayer, TemporaryPurpose, TemporaryUse, YearIncome,
};
use crate::engine::calendar::Date;
use crate::engine::date_fact::{DateFact, JobDate};

/// `question` の答えを `answers` に写す。
pub(super) fn apply(session: &Session, question: Question, as_of: Date, answers: &mut Answers) {
    let path = question.path();
    let date = |answers: &mut Answers, fact: DateFact| {
        let when = session.date(&path, as_of).known();
        put(answers, fact, when);
    };
    match question {
        Question::Situation
        | Question::TheirSituation
        | Question::RegularHire(_)
        | Question::StillEmployed
        | Question::LeaveContinues
        | Question::TemporaryContinues
        | Question::OtherIncome(_) => {}
        Question::Services => answers.services = many(session, &path, Service::from_id),
        Question::ServiceEndedOn => date(answers, DateFact::ServiceEndedOn),
        Question::Job(index) => job_exists(session, &path, index, answers),
        Question::JobChange(index) => {
            job(answers, index).change = one(session, &path, JobChange::from_id);
        }
        Question::JobKind(index) => {
            job(answers, index).kind = one(session, &path, JobKind::from_id);
        }
        Question::JobStarted(index) => {
            job(answers, index);
            date(
                answers,
                DateFact::Job(usize::from(index), JobDate::StartedOn),
            );
        }
        Question::JobEnded(index) => {
            job(answers, index);
            date(answers, DateFact::Job(usize::from(index), JobDate::EndedOn));
        }
        Question::JobOffered(index) => {
            job(answers, index);
            date(
                answers,
                DateFact::Job(usize::from(index), JobDate::OfferedOn),
            );
        }
        Question::JobAfterServices(index) => {
            job(answers, index).after_services = many(session, &path, Service::from_id);
        }
        Question::Leave => {
            answers.leave = session
                .yes(&path)
                .filter(|yes| *yes)
                .map(|_| Leave::default());
        }
        Question::LeaveKind => {
            answers.leave.get_or_insert_default().kind = one(session, &path, LeaveKind::from_id);
        }
        Question::LeaveFrom => {
            answers.leave.get_or_insert_default();
            date(answers, DateFact::LeaveFrom);
        }
        Question::LeaveTo => {
            answers.leave.get_or_insert_default();
            date(answers, DateFact::LeaveTo);
        }
        Question::TemporaryUse => {
            answers.temporary_use = session
                .yes(&path)
                .filter(|yes| *yes)
                .map(|_| TemporaryUse::default());
        }
        Question::TemporaryPurpose => {
            answers.temporary_use.get_or_insert_default().purpose =
                one(session, &path, TemporaryPurpose::from_id);
        }
        Question::TemporaryEnded => {
            answers.temporary_use.get_or_insert_default();
            date(answers, DateFact::TemporaryEndedOn);
        }
        Question::TemporaryReturned => {
            answers.temporary_use.get_or_insert_default();
            date(answers, DateFact::TemporaryReturnedOn);
        }
        Question::UsingSupport => answers.using_support = session.yes(&path),
        Question::OtherServices => {
            answers.other_services = many(session, &path, OtherService::from_id);
        }
        Question::Age => answers.age = one(session, &path, Age::from_id),
        Question::Residence => answers.residence = one(session, &path, Residence::from_id),
        Question::PublicAssistance => answers.public_assistance = session.yes(&path),
        Question::Spouse => answers.spouse = one(session, &path, Spouse::from_id),
        Question::DesignatedCity => answers.designated_city = session.yes(&path),
        Question::LivelihoodGrade => {
            answers.livelihood_grade = one(session, &path, |grade| grade.parse().ok());
        }
        Question::Municipality => {
            answers.municipality = session.choice(&path).known().map(str::to_owned);
        }
        Question::Certificate(person)
        | Question::Exempt(person, _)
        | Question::Income(person, ..)
        | Question::NoticeAmounts(person, _)
        | Question::Dependants(person)
        | Question::DependantBoxes(person)
        | Question::SingleParent(person)
        | Question::Minor(person) => tax(session, question, taxpayer(answers, person)),
    }
}

fn tax(session: &Session, question: Question, taxpayer: &mut Taxpayer) {
    let facts = question.facts();
    let path = facts.first().map_or("", String::as_str);
    match question {
        Question::Certificate(_) => {
            taxpayer.certificate = one(session, path, Certificate::from_id);
        }
        Question::SingleParent(_) => taxpayer.single_parent_or_widow = session.yes(path),
        Question::Minor(_) => taxpayer.minor_on_1_january = session.yes(path),
        Question::Dependants(_) => {
            taxpayer.dependants = match session.yes(path) {
                Some(false) => Some(Dependants::NONE),
                Some(true) => Some(Dependants::default()),
                None => None,
            };
        }
        Question::DependantBoxes(_) => {
            let count = |at: usize| facts.get(at).and_then(|fact| session.count(fact).known());
            debug_assert_eq!(facts.len(), DEPENDANT_BOXES.len());
            taxpayer.dependants = Some(Dependants {
                under_16: count(0),
                from_16_to_18: count(1),
                from_19_to_22: count(2),
                from_23_to_69: count(3),
                over_70: count(4),
            });
        }
        Question::Exempt(_, year) => notice(taxpayer, year).exempt = session.yes(path),
        Question::NoticeAmounts(_, year) => {
            let amount = |at: usize| facts.get(at).and_then(|fact| session.amount(fact).known());
            let notice = notice(taxpayer, year);
            notice.taxable_base = amount(0);
            notice.income_levy = amount(1);
            notice.housing_credit = amount(2);
            notice.donation_credit = amount(3);
        }
        Question::Income(_, year, parts) => {
            let salary = session.amount(path).known();
            let other = match parts {
                IncomeParts::Salary => salary.map(|_| 0),
                IncomeParts::Both => facts.get(1).and_then(|fact| session.amount(fact).known()),
            };
            if salary.is_some() || other.is_some() {
                taxpayer.income.insert(
                    year,
                    YearIncome {
                        salary,
                        other,
                        social_insurance: None,
                    },
                );
            }
        }
        _ => {}
    }
}

/// いくつでも選ぶ質問の答え。「どれもない」は空の一覧、「わからない」は `None`。
fn many<T>(session: &Session, path: &str, from_id: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    match session.field(path) {
        "" | UNKNOWN => None,
        NONE => Some(Vec::new()),
        _ => Some(session.chosen(path).filter_map(from_id).collect()),
    }
}

fn one<T>(session: &Session, path: &str, from_id: impl Fn(&str) -> Option<T>) -> Option<T> {
    session.choice(path).known().and_then(from_id)
}

fn job_exists(session: &Session, path: &str, index: u8, answers: &mut Answers) {
    match (session.yes(path), index) {
        (Some(true), _) => {
            job(answers, index);
        }
        (Some(false), 0) => answers.jobs = Some(Vec::new()),
        (Some(false) | None, _) => {}
    }
}

/// 日付を、決まった日か範囲として入れる。
pub(super) fn put(answers: &mut Answers, fact: DateFact, when: Option<When>) {
    answers.approximate.remove(&fact);
    if let Some(When::Between(range)) = when {
        answers.approximate.insert(fact, range);
    }
    if let Some(field) = fact.field(answers) {
        *field = when.and_then(When::exact);
    }
}

/// 入っている日付: 決まった日か範囲。
pub(super) fn when(answers: &Answers, fact: DateFact) -> Option<When> {
    let range = answers.approximate.get(&fact).copied();
    range
        .map(When::Between)
        .or_else(|| fact.read(answers).flatten().map(When::On))
}

/// `index` 番目の仕事。なければ作る。
pub(super) fn job(answers: &mut Answers, index: u8) -> &mut Job {
    let jobs = answers.jobs.get_or_insert_default();
    let index = usize::from(index);
    if jobs.len() <= index {
        jobs.resize_with(index + 1, Job::default);
    }
    &mut jobs[index]
}

/// 本人か配偶者の税。なければ作る。
pub(super) fn taxpayer(answers: &mut Answers, person: Person) -> &mut Taxpayer {
    let taxpayers = answers.taxpayers.get_or_insert_default();
    match person {
        Person::Own => taxpayers.own.get_or_insert_default(),
        Person::Spouse => taxpayers.spouse.get_or_insert_default(),
    }
}

fn notice(taxpayer: &mut Taxpayer, year: u16) -> &mut Notice {
    taxpayer.notices.entry(year).or_default()
}
