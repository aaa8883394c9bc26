//! まだ分からない事実の名前。

use super::Book;
use super::keys::facts as keys;
use crate::engine::fact::{FactPath, IncomeField, JobField, NoticeField, Person, TaxFact};

/// 「これが分かると、はっきりします」に並べる名前。
#[must_use]
pub fn fact(book: Book, fact: FactPath) -> String {
    let key = match fact {
        FactPath::Taxpayers => keys::TAXPAYERS,
        FactPath::TaxpayerWhole(_) => keys::TAXPAYER_WHOLE,
        FactPath::Age => keys::AGE,
        FactPath::Services => keys::SERVICES,
        FactPath::ServiceEndedOn => keys::SERVICE_ENDED_ON,
        FactPath::Jobs => keys::JOBS,
        FactPath::Job(index, field) => return job(book, index, field),
        FactPath::TemporaryPurpose => keys::TEMPORARY_PURPOSE,
        FactPath::TemporaryEndedOn => keys::TEMPORARY_ENDED_ON,
        FactPath::TemporaryReturnedOn => keys::TEMPORARY_RETURNED_ON,
        FactPath::LeaveFrom => keys::LEAVE_FROM,
        FactPath::LeaveTo => keys::LEAVE_TO,
        FactPath::Residence => keys::RESIDENCE,
        FactPath::PublicAssistance => keys::PUBLIC_ASSISTANCE,
        FactPath::Spouse => keys::SPOUSE,
        FactPath::DesignatedCity => keys::DESIGNATED_CITY,
        FactPath::LivelihoodGrade => keys::LIVELIHOOD_GRADE,
        FactPath::Taxpayer(person, fact) => return tax(book, person, fact),
        FactPath::Provider | FactPath::ProviderField(_) => keys::PROVIDER,
    };
    book.get(key).to_owned()
}

/// お金ではなく、使えるかどうかや日付にかかわる事実か。
#[must_use]
pub const fn is_about_use(fact: FactPath) -> bool {
    matches!(
        fact,
        FactPath::Age
            | FactPath::Services
            | FactPath::ServiceEndedOn
            | FactPath::Jobs
            | FactPath::Job(..)
            | FactPath::TemporaryPurpose
            | FactPath::TemporaryEndedOn
            | FactPath::TemporaryReturnedOn
            | FactPath::LeaveFrom
            | FactPath::LeaveTo
    )
}

/// 日付の事実か。
#[must_use]
pub const fn is_a_day(fact: FactPath) -> bool {
    matches!(
        fact,
        FactPath::ServiceEndedOn
            | FactPath::Job(
                _,
                JobField::StartedOn | JobField::EndedOn | JobField::OfferedOn
            )
            | FactPath::TemporaryEndedOn
            | FactPath::TemporaryReturnedOn
            | FactPath::LeaveFrom
            | FactPath::LeaveTo
    )
}

fn job(book: Book, index: usize, field: JobField) -> String {
    let name = book.get(match field {
        JobField::Kind => keys::JOB_KIND,
        JobField::StartedOn => keys::JOB_STARTED_ON,
        JobField::EndedOn => keys::JOB_ENDED_ON,
        JobField::OfferedOn => keys::JOB_OFFERED_ON,
    });
    if index == 0 {
        name.to_owned()
    } else {
        book.fill(keys::OF_JOB, &[&(index + 1).to_string(), name])
    }
}

fn tax(book: Book, person: Person, fact: TaxFact) -> String {
    let owner = match person {
        Person::Own => "",
        Person::Spouse => book.get(keys::OF_SPOUSE),
    };
    let (template, year) = match fact {
        TaxFact::Certificate => (keys::CERTIFICATE, 0),
        TaxFact::SingleParentOrWidow => (keys::SINGLE_PARENT_OR_WIDOW, 0),
        TaxFact::MinorOn1January => (keys::MINOR_ON_1_JANUARY, 0),
        TaxFact::Dependants | TaxFact::DependantBox(_) => (keys::DEPENDANTS, 0),
        TaxFact::Notice(year, field) => match field {
            NoticeField::Exempt => (keys::NOTICE_EXEMPT, year),
            NoticeField::TaxableBase => (keys::NOTICE_TAXABLE_BASE, year),
            NoticeField::IncomeLevy => (keys::NOTICE_INCOME_LEVY, year),
            NoticeField::HousingCredit => (keys::NOTICE_HOUSING_CREDIT, year),
            NoticeField::DonationCredit => (keys::NOTICE_DONATION_CREDIT, year),
        },
        TaxFact::Income(year) => (keys::SALARY, year),
        TaxFact::IncomeField(year, field) => match field {
            IncomeField::Salary => (keys::SALARY, year),
            IncomeField::Other => (keys::OTHER_INCOME, year),
            IncomeField::SocialInsurance => (keys::SOCIAL_INSURANCE, year),
        },
    };
    book.fill(template, &[owner, &year.to_string()])
}
