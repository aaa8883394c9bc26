//! 歩を集める。一つの埋め方で通った道を足していき、同じ歩は幅を広げる。

use super::super::super::answers::{Answers, Certificate};
use super::super::super::assessment::{Category, MonthCost, Outcome};
use super::super::super::law::local_tax::LocalTax;
use super::super::super::law::{
    ADJUSTMENT_PERMILLE, AGED_DEPENDANT_DEDUCTION, BASE_UNITS, BASIC_DEDUCTION, Bracket,
    CAP_GENERAL_1, CAP_GENERAL_2, CAP_LOW_INCOME, CAP_PUBLIC_ASSISTANCE, CHILD_RELIEF_16_18,
    CHILD_RELIEF_UNDER_16, COHABITING_SPECIAL_DISABILITY_DEDUCTION, DEPENDANT_DEDUCTION,
    DISABILITY_DEDUCTION, Dated, EXEMPT_DISABLED_LIMIT, EXEMPT_PER_HEAD, GENERAL_1_LEVY_BELOW,
    INCOME_ADJUSTMENT_FROM, LEVY_FREE_FAMILY_ADDITION, LEVY_PERMILLE, NotCovered, RowUsed,
    SALARY_INCOME, SHARE_DENOMINATOR, SINGLE_PARENT_DEDUCTION, SOCIAL_INSURANCE_40_64_PERMILLE,
    SOCIAL_INSURANCE_PERMILLE, SPECIAL_DISABILITY_DEDUCTION, SPOUSE_DEDUCTION,
    SPOUSE_SPECIAL_DEDUCTION, STUDENT_DEPENDANT_DEDUCTION, UNIT_PRICE_HIGHEST_SEN, WIDOW_DEDUCTION,
};
use super::super::household::TaxPath;
use super::super::person::{FilledNotice, UNLIMITED};
use super::super::price::tenth;
use super::{PathStep, PathStepId};

/// 集めている歩。
#[derive(Default)]
pub(super) struct Walk(Vec<PathStep>);

/// 一つの歩を足すときの中身。
#[derive(Default)]
pub(super) struct Seen {
    amount: Option<i64>,
    limit: Option<i64>,
    within: Option<bool>,
    rows: Vec<RowUsed>,
    bracket: Option<Bracket>,
}

impl Seen {
    fn amount(amount: i64, rows: Vec<RowUsed>) -> Self {
        Self {
            amount: Some(amount),
            rows,
            ..Self::default()
        }
    }

    fn test(amount: i64, limit: i64, within: bool, rows: Vec<RowUsed>) -> Self {
        Self {
            amount: Some(amount),
            limit: Some(limit),
            within: Some(within),
            rows,
            bracket: None,
        }
    }
}

impl Walk {
    /// 一つもないか。
    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// この歩を除く。
    pub(super) fn drop(&mut self, id: PathStepId) {
        self.0.retain(|step| step.id != id);
    }

    /// 足す。同じ歩がもうあれば、幅を広げる。
    pub(super) fn note(&mut self, id: PathStepId, seen: Seen) {
        // 限りない額は、上の端がないということ。
        let known = |amount: &i64| *amount < UNLIMITED / 1_000;
        let outcome = seen.within.map(|within| {
            if within {
                Outcome::Met
            } else {
                Outcome::NotMet
            }
        });
        let at = self.0.partition_point(|step| step.id < id);
        match self.0.get_mut(at).filter(|step| step.id == id) {
            Some(step) => {
                step.least = step.least.min(seen.amount);
                step.most = step
                    .most
                    .zip(seen.amount.filter(known))
                    .map(|(a, b)| a.max(b));
                step.limit = step.limit.max(seen.limit);
                if step.outcome != outcome {
                    step.outcome = Some(Outcome::Unknown);
                }
                if step.bracket != seen.bracket {
                    step.bracket = None;
                }
                for row in seen.rows {
                    if !step.rows.contains(&row) {
                        step.rows.push(row);
                    }
                }
            }
            None => self.0.insert(
                at,
                PathStep {
                    id,
                    least: seen.amount,
                    most: seen.amount.filter(known),
                    limit: seen.limit,
                    outcome,
                    rows: seen.rows,
                    bracket: seen.bracket,
                },
            ),
        }
    }

    /// 一人の税。
    pub(super) fn person(&mut self, path: &TaxPath, law: &LocalTax) -> Result<(), NotCovered> {
        use PathStepId as Id;
        let filled = &path.filled;
        let (year, before) = (law.fiscal_year, law.fiscal_year - 1);
        let from_income = match filled.notice {
            FilledNotice::Exempt => {
                self.note(Id::NoticeExempt, Seen::default());
                return Ok(());
            }
            FilledNotice::TaxedWith(_) => {
                self.note(Id::NoticeTaxed, Seen::default());
                false
            }
            FilledNotice::Base(base) => {
                self.note(Id::NoticeBase, Seen::amount(base, Vec::new()));
                false
            }
            FilledNotice::Levy(levy) => {
                self.note(Id::NoticeLevy, Seen::amount(levy, Vec::new()));
                false
            }
            FilledNotice::Taxed => {
                self.note(Id::NoticeTaxed, Seen::default());
                true
            }
            FilledNotice::Nothing => true,
        };
        if from_income {
            self.income(path, law)?;
        }
        if let Some(test) = path.exempt {
            let row = vec![EXEMPT_DISABLED_LIMIT.row_in_fiscal_year(year)?];
            let limit = law.exempt_disabled_limit;
            let seen = Seen::test(path.income, limit, path.income <= limit, row);
            let seen = if test.protected {
                seen
            } else {
                // この線は使えない人。線のない歩として残す。
                Seen {
                    limit: None,
                    within: Some(false),
                    ..seen
                }
            };
            self.note(Id::ExemptProtected, seen);
            let row = vec![EXEMPT_PER_HEAD.row_in_fiscal_year(year)?];
            let within = path.income <= test.limit;
            self.note(
                Id::ExemptStandard,
                Seen::test(path.income, test.limit, within, row),
            );
        }
        if let Some(limit) = path.levy_free {
            let row = vec![LEVY_FREE_FAMILY_ADDITION.row_in_fiscal_year(year)?];
            let within = path.income <= limit;
            self.note(Id::LevyFree, Seen::test(path.income, limit, within, row));
        }
        if let Some(sums) = path.deductions {
            let row = |table: &Dated<i64>| table.row_in_fiscal_year(year);
            let mut disability = Vec::new();
            let own = Some((filled.certificate, false));
            for (certificate, cohabits) in own.into_iter().chain(sums.disabled_spouse) {
                match (certificate, cohabits) {
                    (Certificate::None, _) => {}
                    (Certificate::Ordinary, _) => disability.push(row(&DISABILITY_DEDUCTION)?),
                    (Certificate::Special, false) => {
                        disability.push(row(&SPECIAL_DISABILITY_DEDUCTION)?);
                    }
                    (Certificate::Special, true) => {
                        disability.push(row(&COHABITING_SPECIAL_DISABILITY_DEDUCTION)?);
                    }
                }
            }
            let mut dependants = Vec::new();
            for (boxes, table) in [
                (&[1, 3][..], &DEPENDANT_DEDUCTION),
                (&[2], &STUDENT_DEPENDANT_DEDUCTION),
                (&[4], &AGED_DEPENDANT_DEDUCTION),
            ] {
                if boxes.iter().any(|index| filled.dependants[*index] > 0) {
                    dependants.push(row(table)?);
                }
            }
            let has_dependant = filled.dependants.iter().any(|count| *count > 0);
            let alone = if has_dependant {
                &SINGLE_PARENT_DEDUCTION
            } else {
                &WIDOW_DEDUCTION
            };
            let spouse = if sums.spouse_special {
                SPOUSE_SPECIAL_DEDUCTION.row_in_income_year(before)?
            } else {
                row(&SPOUSE_DEDUCTION)?
            };
            for (id, sum, rows) in [
                (Id::BasicDeduction, sums.basic, vec![row(&BASIC_DEDUCTION)?]),
                (Id::DisabilityDeduction, sums.disability, disability),
                (
                    Id::SingleParentDeduction,
                    sums.single_parent_widow,
                    vec![row(alone)?],
                ),
                (Id::DependantDeduction, sums.dependants, dependants),
                (Id::SpouseDeduction, sums.spouse, vec![spouse]),
            ] {
                // 0円の控除には、使った行がない。
                let rows = if sum == 0 { Vec::new() } else { rows };
                self.note(id, Seen::amount(sum, rows));
            }
        }
        if let Some(insurance) = path.insurance {
            let assumed = filled.social_insurance.is_none();
            let usual = insurance == law.social_insurance(filled.salary, false);
            let table = if usual {
                &SOCIAL_INSURANCE_PERMILLE
            } else {
                &SOCIAL_INSURANCE_40_64_PERMILLE
            };
            let row = table.row_in_income_year(before)?;
            let rows = if assumed { vec![row] } else { Vec::new() };
            self.note(Id::SocialInsurance, Seen::amount(insurance, rows));
        }
        if let Some(base) = path.base.filter(|_| from_income) {
            self.note(
                Id::TaxableBase,
                Seen::amount(base / 1_000 * 1_000, Vec::new()),
            );
        }
        if let Some(gross) = path.gross {
            let rows = vec![
                LEVY_PERMILLE.row_in_fiscal_year(year)?,
                ADJUSTMENT_PERMILLE.row_in_fiscal_year(year)?,
            ];
            self.note(Id::Levy, Seen::amount(gross, rows));
            let relief = gross - path.levy.unwrap_or(gross);
            let rows = vec![
                CHILD_RELIEF_UNDER_16.row_in_fiscal_year(year)?,
                CHILD_RELIEF_16_18.row_in_fiscal_year(year)?,
            ];
            self.note(Id::ChildRelief, Seen::amount(relief, rows));
        }
        let levy = path.levy.unwrap_or(0);
        self.note(Id::PersonLevy, Seen::amount(levy, Vec::new()));
        Ok(())
    }

    /// 収入から合計所得まで。
    fn income(&mut self, path: &TaxPath, law: &LocalTax) -> Result<(), NotCovered> {
        use PathStepId as Id;
        let filled = &path.filled;
        let before = law.fiscal_year - 1;
        let salary_income = law.salary_income(filled.salary);
        self.note(Id::Salary, Seen::amount(filled.salary, Vec::new()));
        self.note(
            Id::SalaryIncome,
            Seen {
                bracket: law.salary_bracket(filled.salary),
                ..Seen::amount(
                    salary_income,
                    vec![SALARY_INCOME.row_in_income_year(before)?],
                )
            },
        );
        self.note(Id::OtherIncome, Seen::amount(filled.other, Vec::new()));
        let adjustment = salary_income + filled.other - path.income;
        if adjustment != 0 {
            let row = vec![INCOME_ADJUSTMENT_FROM.row_in_income_year(before)?];
            self.note(Id::IncomeAdjustment, Seen::amount(adjustment, row));
        }
        self.note(Id::TotalIncome, Seen::amount(path.income, Vec::new()));
        Ok(())
    }

    /// 本人と配偶者を合わせて。
    pub(super) fn household(
        &mut self,
        own: &TaxPath,
        spouse: Option<&TaxPath>,
        (at_home, in_residence): (bool, bool),
        law: &LocalTax,
    ) -> Result<(), NotCovered> {
        use PathStepId as Id;
        let levies = [own.levy, spouse.and_then(|path| path.levy)];
        let taxed = levies.iter().any(Option::is_some);
        let total: i64 = levies.into_iter().flatten().sum();
        self.note(Id::LevyTotal, Seen::amount(total, Vec::new()));
        let line = law.general_1_levy_below;
        if taxed && at_home {
            let row = vec![GENERAL_1_LEVY_BELOW.row_in_fiscal_year(law.fiscal_year)?];
            self.note(Id::General1Line, Seen::test(total, line, total < line, row));
        }
        if taxed && in_residence {
            self.note(Id::GroupLiving, Seen::default());
        }
        Ok(())
    }

    /// 一般1の線は、ありうる区分のほうを信じる (いちばん軽い埋め方では、非課税で、線を見ないことがある)。
    fn settle_line(&mut self, month: &MonthCost) {
        let may = |category| month.categories.contains(category);
        let mut lines = self.0.iter_mut();
        if let Some(line) = lines.find(|step| step.id == PathStepId::General1Line) {
            line.outcome = Some(match (may(Category::General1), may(Category::General2)) {
                (true, false) => Outcome::Met,
                (false, true) => Outcome::NotMet,
                _ => Outcome::Unknown,
            });
        }
    }

    /// 月の上限と負担。
    pub(super) fn month(&mut self, answers: &Answers, month: &MonthCost) -> Result<(), NotCovered> {
        use PathStepId as Id;
        let day = month.month.first_day();
        self.settle_line(month);
        for category in month.categories.iter() {
            let table = match category {
                Category::PublicAssistance => &CAP_PUBLIC_ASSISTANCE,
                Category::LowIncome => &CAP_LOW_INCOME,
                Category::General1 => &CAP_GENERAL_1,
                Category::General2 => &CAP_GENERAL_2,
            };
            let rows = vec![table.row_on(day)?];
            self.note(Id::Cap, Seen::amount(table.on(day)?, rows));
        }
        if month.cap.max == 0 {
            return Ok(());
        }
        if let Some(tenth) = tenth(answers.provider, day)? {
            let rows = vec![
                BASE_UNITS.row_on(day)?,
                UNIT_PRICE_HIGHEST_SEN.row_on(day)?,
                SHARE_DENOMINATOR.row_on(day)?,
            ];
            self.note(Id::Tenth, Seen::amount(tenth.min, rows));
            self.note(Id::Tenth, Seen::amount(tenth.max, Vec::new()));
        }
        if let Some(pay) = month.pay {
            self.note(Id::Pay, Seen::amount(pay.min, Vec::new()));
            self.note(Id::Pay, Seen::amount(pay.max, Vec::new()));
        }
        Ok(())
    }

    /// 言うことのない歩を除く: 合計所得が分からなければ、その先の数は意味がない。0円の控除も並べない。
    pub(super) fn trimmed(self) -> Vec<PathStep> {
        use PathStepId as Id;
        let open = self
            .0
            .iter()
            .any(|step| step.id == Id::TotalIncome && step.most.is_none());
        let silent = |step: &PathStep| {
            let zero = step.least == Some(0) && step.most == Some(0);
            match step.id {
                Id::IncomeAdjustment
                | Id::ExemptProtected
                | Id::ExemptStandard
                | Id::LevyFree
                | Id::BasicDeduction
                | Id::SocialInsurance
                | Id::TaxableBase
                | Id::Levy => open,
                Id::DisabilityDeduction
                | Id::SingleParentDeduction
                | Id::DependantDeduction
                | Id::SpouseDeduction
                | Id::ChildRelief => open || zero,
                _ => false,
            }
        };
        self.0.into_iter().filter(|step| !silent(step)).collect()
    }
}
