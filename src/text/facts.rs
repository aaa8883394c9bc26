//! まだ分からない事実の名前。

use super::fill;
use crate::engine::fact::{FactPath, IncomeField, JobField, NoticeField, Person, TaxFact};

/// 「これが分かると、はっきりします」に並べる名前。
#[must_use]
pub fn fact(fact: FactPath) -> String {
    match fact {
        FactPath::Taxpayers => "税のこと".to_owned(),
        FactPath::TaxpayerWhole(_) => "この人の税のこと".to_owned(),
        FactPath::Age => "年齢".to_owned(),
        FactPath::Services => "就職する前に使ったサービス".to_owned(),
        FactPath::ServiceEndedOn => "サービスを最後に使った日".to_owned(),
        FactPath::Jobs => "就職したかどうか".to_owned(),
        FactPath::Job(index, field) => job(index, field),
        FactPath::TemporaryPurpose => "働きながらサービスを使った目的".to_owned(),
        FactPath::TemporaryEndedOn => "働きながら使ったサービスの、最後の日".to_owned(),
        FactPath::TemporaryReturnedOn => "職場に戻った日".to_owned(),
        FactPath::LeaveFrom => "休みの始まりの日".to_owned(),
        FactPath::LeaveTo => "休みの終わりの日".to_owned(),
        FactPath::Residence => "住まい".to_owned(),
        FactPath::PublicAssistance => "生活保護を受けているか".to_owned(),
        FactPath::Spouse => "配偶者がいるか".to_owned(),
        FactPath::DesignatedCity => "1月1日に政令指定都市に住んでいたか".to_owned(),
        FactPath::LivelihoodGrade => "市区町村の級地".to_owned(),
        FactPath::Taxpayer(person, fact) => tax(person, fact),
        FactPath::Provider | FactPath::ProviderField(_) => {
            "使う事業所の料金（事業所に聞くと分かります）".to_owned()
        }
    }
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

fn job(index: usize, field: JobField) -> String {
    let name = match field {
        JobField::Kind => "仕事の種類",
        JobField::StartedOn => "仕事を始めた日",
        JobField::EndedOn => "仕事をやめた日",
        JobField::OfferedOn => "内定の日",
    };
    if index == 0 {
        name.to_owned()
    } else {
        fill("{0}つ目の仕事: {1}", &[&(index + 1).to_string(), name])
    }
}

fn tax(person: Person, fact: TaxFact) -> String {
    let owner = match person {
        Person::Own => "",
        Person::Spouse => "配偶者の",
    };
    let (template, year) = match fact {
        TaxFact::Certificate => ("{0}障害者手帳", 0),
        TaxFact::SingleParentOrWidow => ("{0}ひとり親・寡婦かどうか", 0),
        TaxFact::MinorOn1January => ("{0}1月1日の年齢", 0),
        TaxFact::Dependants | TaxFact::DependantBox(_) => ("{0}扶養している家族", 0),
        TaxFact::Notice(year, field) => match field {
            NoticeField::Exempt => ("{0}{1}年度の住民税がかかるか", year),
            NoticeField::TaxableBase => ("{0}{1}年度の課税標準額", year),
            NoticeField::IncomeLevy => ("{0}{1}年度の所得割", year),
            NoticeField::HousingCredit => ("{0}{1}年度の住宅ローン控除", year),
            NoticeField::DonationCredit => ("{0}{1}年度の寄附金の控除", year),
        },
        TaxFact::Income(year) => ("{0}{1}年1月〜12月の給料", year),
        TaxFact::IncomeField(year, field) => match field {
            IncomeField::Salary => ("{0}{1}年1月〜12月の給料", year),
            IncomeField::Other => ("{0}{1}年1月〜12月の、給料のほかの所得", year),
            IncomeField::SocialInsurance => ("{0}{1}年の社会保険料", year),
        },
    };
    fill(template, &[owner, &year.to_string()])
}
