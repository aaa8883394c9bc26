//! お金の質問の道すじ。これから先の月の所得区分が、まだ決まらないあいだだけ聞く。

use super::apply::taxpayer;
use super::question::{IncomeParts, Person, Question};
use super::walk::Walk;
use crate::engine::answers::{Age, Residence, Spouse};
use crate::engine::calendar::Date;
use crate::engine::fact::{DependantBox, FactPath, TaxFact};

impl Walk {
    /// 住まい、生活保護、配偶者、税。
    pub(super) fn money(&mut self) {
        if self.open_years().is_empty() {
            return;
        }
        self.ask(Question::Residence);
        self.ask(Question::PublicAssistance);
        if self.open_years().is_empty() || self.parents_decide() {
            return;
        }
        self.ask(Question::Spouse);
        self.derive();
        self.taxes_of(Person::Own);
        let counted = self
            .answers
            .spouse
            .is_some_and(|spouse| spouse != Spouse::None);
        if counted {
            self.taxes_of(Person::Spouse);
        }
        self.details_of(Person::Own);
        if counted {
            self.details_of(Person::Spouse);
        }
        if self.misses(FactPath::DesignatedCity) && !self.open_years().is_empty() {
            self.ask(Question::DesignatedCity);
        }
        if self.misses(FactPath::LivelihoodGrade) && !self.open_years().is_empty() {
            self.ask(Question::LivelihoodGrade);
        }
    }

    /// これからの月のうち、所得区分がまだ一つに決まらない年度。
    fn open_years(&mut self) -> Vec<u16> {
        let now = self.as_of.service_month();
        let mut years: Vec<u16> = self
            .so_far()
            .into_iter()
            .flat_map(|seen| &seen.copay.months)
            .filter(|month| month.month >= now && month.categories.len() > 1)
            .filter_map(|month| u16::try_from(month.fiscal_year).ok())
            .collect();
        years.dedup();
        years
    }

    /// 入所施設の18歳・19歳は、親などの税で決まるので、本人の税を聞いても変わらない (契約 §5.19)。
    fn parents_decide(&self) -> bool {
        self.answers.age == Some(Age::From18To19)
            && self.answers.residence == Some(Residence::Facility)
    }

    /// 年齢と配偶者の答えから、聞かなくても分かること。
    fn derive(&mut self) {
        let adult = matches!(
            self.answers.age,
            Some(Age::From20To39 | Age::From40To64 | Age::Over65)
        );
        let paired = self
            .answers
            .spouse
            .is_some_and(|spouse| spouse != Spouse::None);
        if adult {
            taxpayer(&mut self.answers, Person::Own).minor_on_1_january = Some(false);
        }
        if paired {
            for person in [Person::Own, Person::Spouse] {
                taxpayer(&mut self.answers, person).single_parent_or_widow = Some(false);
            }
        }
        self.forget();
    }

    /// 手帳、通知、年ごとの収入。
    fn taxes_of(&mut self, person: Person) {
        let years = self.open_years();
        if years.is_empty() {
            return;
        }
        self.ask(Question::Certificate(person));
        for year in years {
            if self.is_open(year) {
                self.tax_year(person, year);
            }
        }
    }

    fn tax_year(&mut self, person: Person, year: u16) {
        let printed = Date::new(i32::from(year), 6, 1).is_some_and(|june| june <= self.as_of);
        if printed && self.ask_yes(Question::Exempt(person, year)) == Some(true) {
            return;
        }
        let income_year = year - 1;
        if !self.is_open(year) || self.pointless_guess(person, income_year) {
            return;
        }
        let parts = match self.ask_yes(Question::OtherIncome(person)) {
            Some(false) => IncomeParts::Salary,
            Some(true) | None => IncomeParts::Both,
        };
        let income = Question::Income(person, income_year, parts);
        self.ask(income);
        if printed && !self.salary_known(person, income_year) && self.is_open(year) {
            self.ask(Question::NoticeAmounts(person, year));
        }
    }

    /// 前の年の給料も分からない人に、先の年の給料は聞かない。
    fn pointless_guess(&mut self, person: Person, year: u16) -> bool {
        i32::from(year) > self.as_of.year() && !self.salary_known(person, year - 1)
    }

    fn salary_known(&mut self, person: Person, year: u16) -> bool {
        let income = &taxpayer(&mut self.answers, person).income;
        income
            .get(&year)
            .is_some_and(|income| income.salary.is_some())
    }

    fn is_open(&mut self, year: u16) -> bool {
        self.open_years().contains(&year)
    }

    /// 扶養、ひとり親、年齢。ほかの答えだけでは決まらないときだけ。
    fn details_of(&mut self, person: Person) {
        let tax = |fact| FactPath::Taxpayer(person, fact);
        if !self.open_years().is_empty() && self.misses(tax(TaxFact::Dependants)) {
            self.ask(Question::Dependants(person));
            let boxes = DependantBox::ALL
                .iter()
                .any(|which| self.misses(tax(TaxFact::DependantBox(*which))));
            if boxes {
                self.ask(Question::DependantBoxes(person));
            }
        }
        if !self.open_years().is_empty() && self.misses(tax(TaxFact::SingleParentOrWidow)) {
            self.ask(Question::SingleParent(person));
        }
        if !self.open_years().is_empty() && self.misses(tax(TaxFact::MinorOn1January)) {
            self.ask(Question::Minor(person));
        }
    }
}
