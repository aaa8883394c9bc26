//! # 市町村民税 (一つの年度)
//!
//! ## 条文
//! 地方税法292条・295条・314条の2〜314条の6、附則3条の3。所得税法28条・別表第五。
//!
//! ## 解釈
//! 年度 Y の税は、Y−1 年の収入による。端数の切り方と順は cost.md §4・§6.5、契約 §5.40〜§5.46。
//!
//! ## 例
//! 2025年の給与 2,044,000円 → 給与所得 1,350,800円。手帳のある人でも 135万円をこえるので課税。
//!
//! ## 確認
//! `data/law/local_tax.toml`、`salary.toml` の各行。

use super::{
    ADJUSTMENT_BASE_LIMIT, ADJUSTMENT_BASIC_DIFFERENCE, ADJUSTMENT_PERMILLE,
    AGED_DEPENDANT_DEDUCTION, BASIC_DEDUCTION, Bracket, CHILD_RELIEF_16_18, CHILD_RELIEF_UNDER_16,
    COHABITING_SPECIAL_DISABILITY_DEDUCTION, DEPENDANT_DEDUCTION,
    DESIGNATED_CITY_ADJUSTMENT_PERMILLE, DESIGNATED_CITY_LEVY_PERMILLE, DIFFERENCE_AGED_DEPENDANT,
    DIFFERENCE_COHABITING_SPECIAL_DISABILITY, DIFFERENCE_DEPENDANT, DIFFERENCE_DISABILITY,
    DIFFERENCE_SINGLE_PARENT, DIFFERENCE_SPECIAL_DISABILITY, DIFFERENCE_SPOUSE_FULL,
    DIFFERENCE_SPOUSE_ONE_THIRD, DIFFERENCE_SPOUSE_TWO_THIRDS, DIFFERENCE_STUDENT_DEPENDANT,
    DIFFERENCE_WIDOW, DISABILITY_DEDUCTION, EXEMPT_ADDITION, EXEMPT_DISABLED_LIMIT,
    EXEMPT_FAMILY_ADDITION, EXEMPT_PER_HEAD, GENERAL_1_LEVY_BELOW, GRADE_1_PERMILLE,
    GRADE_2_PERMILLE, GRADE_3_PERMILLE, INCOME_ADJUSTMENT_DENOMINATOR, INCOME_ADJUSTMENT_FROM,
    INCOME_ADJUSTMENT_UPTO, LEVY_FREE_FAMILY_ADDITION, LEVY_PERMILLE, NotCovered, SALARY_INCOME,
    SINGLE_PARENT_DEDUCTION, SOCIAL_INSURANCE_40_64_PERMILLE, SOCIAL_INSURANCE_PERMILLE,
    SPECIAL_DISABILITY_DEDUCTION, SPOUSE_DEDUCTION, SPOUSE_FULL_LIMIT, SPOUSE_INCOME_LIMIT,
    SPOUSE_ONE_THIRD_LIMIT, SPOUSE_SPECIAL_DEDUCTION, SPOUSE_TWO_THIRDS_LIMIT,
    STUDENT_DEPENDANT_DEDUCTION, SalaryRule, UNKNOWN_DEPENDANTS_AT_MOST, WIDOW_DEDUCTION,
};

/// 扶養の五つの欄ごとの額。契約の順 (16歳未満、16〜18、19〜22、23〜69、70歳以上)。
pub type PerBox = [i64; 5];

/// 一つの年度の決まり。額は円。
#[derive(Debug, Clone, Copy)]
pub struct LocalTax {
    /// 年度
    pub fiscal_year: i32,
    /// 障害者などの非課税の線 (合計所得)
    pub exempt_disabled_limit: i64,
    /// 一般1の線 (所得割の合計がこれ未満)
    pub general_1_levy_below: i64,
    /// 配偶者の合計所得の上限
    pub spouse_income_limit: i64,
    /// 障害者控除、特別障害者控除
    pub disability: (i64, i64),
    /// 同居特別障害者の控除
    pub cohabiting_special_disability: i64,
    /// ひとり親控除、寡婦控除
    pub single_parent_widow: (i64, i64),
    /// 扶養控除
    pub dependants: PerBox,
    /// 基礎控除
    pub basic: i64,
    /// 人的控除の差: 障害者、特別障害者、同居特別障害者
    pub difference_disability: (i64, i64, i64),
    /// 人的控除の差: ひとり親、寡婦
    pub difference_single_parent_widow: (i64, i64),
    /// 人的控除の差: 扶養
    pub difference_dependants: PerBox,
    /// 分からない扶養の数の上の端
    pub unknown_dependants: u8,
    per_head: i64,
    addition: i64,
    family_addition: i64,
    levy_free_family_addition: i64,
    grade_permille: [i64; 3],
    levy_permille: i64,
    adjustment_permille: i64,
    city_levy_permille: i64,
    city_adjustment_permille: i64,
    adjustment_base_limit: i64,
    basic_difference: i64,
    child_relief: (i64, i64),
    spouse_limits: [i64; 3],
    spouse_deduction: i64,
    spouse_differences: [i64; 3],
    spouse_special: &'static [(i64, i64)],
    salary: &'static [Bracket],
    income_adjustment: Option<(i64, i64, i64)>,
    insurance_permille: (i64, i64),
}

impl LocalTax {
    /// 表から引く。
    ///
    /// # Errors
    /// `NotCovered` for a year before the tables.
    pub fn of(fiscal_year: i32) -> Result<Self, NotCovered> {
        let income_year = fiscal_year - 1;
        let tax = |table: &super::Dated<i64>| table.in_year(fiscal_year);
        let income = |table: &super::Dated<i64>| table.in_year(income_year);
        let dependant = tax(&DEPENDANT_DEDUCTION)?;
        let difference = tax(&DIFFERENCE_DEPENDANT)?;
        Ok(Self {
            fiscal_year,
            exempt_disabled_limit: tax(&EXEMPT_DISABLED_LIMIT)?,
            general_1_levy_below: tax(&GENERAL_1_LEVY_BELOW)?,
            spouse_income_limit: income(&SPOUSE_INCOME_LIMIT)?,
            disability: (
                tax(&DISABILITY_DEDUCTION)?,
                tax(&SPECIAL_DISABILITY_DEDUCTION)?,
            ),
            cohabiting_special_disability: tax(&COHABITING_SPECIAL_DISABILITY_DEDUCTION)?,
            single_parent_widow: (tax(&SINGLE_PARENT_DEDUCTION)?, tax(&WIDOW_DEDUCTION)?),
            dependants: [
                0,
                dependant,
                tax(&STUDENT_DEPENDANT_DEDUCTION)?,
                dependant,
                tax(&AGED_DEPENDANT_DEDUCTION)?,
            ],
            basic: tax(&BASIC_DEDUCTION)?,
            difference_disability: (
                tax(&DIFFERENCE_DISABILITY)?,
                tax(&DIFFERENCE_SPECIAL_DISABILITY)?,
                tax(&DIFFERENCE_COHABITING_SPECIAL_DISABILITY)?,
            ),
            difference_single_parent_widow: (
                tax(&DIFFERENCE_SINGLE_PARENT)?,
                tax(&DIFFERENCE_WIDOW)?,
            ),
            difference_dependants: [
                0,
                difference,
                tax(&DIFFERENCE_STUDENT_DEPENDANT)?,
                difference,
                tax(&DIFFERENCE_AGED_DEPENDANT)?,
            ],
            unknown_dependants: u8::try_from(tax(&UNKNOWN_DEPENDANTS_AT_MOST)?).unwrap_or(0),
            per_head: tax(&EXEMPT_PER_HEAD)?,
            addition: tax(&EXEMPT_ADDITION)?,
            family_addition: tax(&EXEMPT_FAMILY_ADDITION)?,
            levy_free_family_addition: tax(&LEVY_FREE_FAMILY_ADDITION)?,
            grade_permille: [
                tax(&GRADE_1_PERMILLE)?,
                tax(&GRADE_2_PERMILLE)?,
                tax(&GRADE_3_PERMILLE)?,
            ],
            levy_permille: tax(&LEVY_PERMILLE)?,
            adjustment_permille: tax(&ADJUSTMENT_PERMILLE)?,
            city_levy_permille: tax(&DESIGNATED_CITY_LEVY_PERMILLE)?,
            city_adjustment_permille: tax(&DESIGNATED_CITY_ADJUSTMENT_PERMILLE)?,
            adjustment_base_limit: tax(&ADJUSTMENT_BASE_LIMIT)?,
            basic_difference: tax(&ADJUSTMENT_BASIC_DIFFERENCE)?,
            child_relief: (tax(&CHILD_RELIEF_UNDER_16)?, tax(&CHILD_RELIEF_16_18)?),
            spouse_limits: [
                income(&SPOUSE_FULL_LIMIT)?,
                income(&SPOUSE_TWO_THIRDS_LIMIT)?,
                income(&SPOUSE_ONE_THIRD_LIMIT)?,
            ],
            spouse_deduction: tax(&SPOUSE_DEDUCTION)?,
            spouse_differences: [
                tax(&DIFFERENCE_SPOUSE_FULL)?,
                tax(&DIFFERENCE_SPOUSE_TWO_THIRDS)?,
                tax(&DIFFERENCE_SPOUSE_ONE_THIRD)?,
            ],
            spouse_special: SPOUSE_SPECIAL_DEDUCTION.in_year(income_year)?,
            salary: SALARY_INCOME.in_year(income_year)?,
            income_adjustment: match income(&INCOME_ADJUSTMENT_FROM) {
                Ok(from) => Some((
                    from,
                    income(&INCOME_ADJUSTMENT_UPTO)?,
                    income(&INCOME_ADJUSTMENT_DENOMINATOR)?,
                )),
                Err(NotCovered { .. }) => None,
            },
            insurance_permille: (
                income(&SOCIAL_INSURANCE_PERMILLE)?,
                income(&SOCIAL_INSURANCE_40_64_PERMILLE)?,
            ),
        })
    }

    /// 給与収入から給与所得。
    #[must_use]
    pub fn salary_income(&self, salary: i64) -> i64 {
        let bracket = self.salary_bracket(salary);
        let rule = bracket.map_or(SalaryRule::Zero, |bracket| bracket.rule);
        match rule {
            SalaryRule::Zero => 0,
            SalaryRule::Minus(minus) => salary - minus,
            SalaryRule::Fixed(amount) => amount,
            SalaryRule::Quarter { tenths, minus } => salary / 4_000 * 1_000 * tenths / 10 - minus,
            SalaryRule::Tenths { tenths, minus } => salary * tenths / 10 - minus,
        }
    }

    /// この給与収入に使う、給与所得の表の段。
    #[must_use]
    pub fn salary_bracket(&self, salary: i64) -> Option<Bracket> {
        let holds = |bracket: &&Bracket| bracket.at <= salary;
        self.salary.iter().rev().find(holds).copied()
    }

    /// 所得金額調整控除 (条件をみたす人の額)。
    #[must_use]
    pub fn income_adjustment(&self, salary: i64) -> i64 {
        self.income_adjustment
            .map_or(0, |(from, upto, denominator)| {
                let above = (salary.min(upto) - from).max(0);
                (above + denominator - 1) / denominator
            })
    }

    /// 社会保険料の代表値 (1円未満切捨て)。
    #[must_use]
    pub const fn social_insurance(&self, salary: i64, with_care_insurance: bool) -> i64 {
        let (usual, with_care) = self.insurance_permille;
        salary
            * if with_care_insurance {
                with_care
            } else {
                usual
            }
            / 1_000
    }

    /// 均等割も非課税になる合計所得の線 (級地 1〜3、世帯の人数)。
    #[must_use]
    pub fn exempt_limit(&self, grade: u8, heads: i64) -> i64 {
        let permille = self.grade_permille[usize::from(grade.clamp(1, 3)) - 1];
        let family = if heads > 1 {
            self.family_addition * permille / 1_000
        } else {
            0
        };
        self.per_head * permille / 1_000 * heads + self.addition + family
    }

    /// 所得割だけが0円になる総所得の線 (世帯の人数)。
    #[must_use]
    pub const fn levy_free_limit(&self, heads: i64) -> i64 {
        let family = if heads > 1 {
            self.levy_free_family_addition
        } else {
            0
        };
        self.per_head * heads + self.addition + family
    }

    /// 配偶者控除・配偶者特別控除の額と、人的控除の差。`own` は本人、`spouse` は配偶者の合計所得。
    #[must_use]
    pub fn spouse_deduction(&self, own: i64, spouse: i64) -> (i64, i64) {
        let Some(share) = self.spouse_limits.iter().position(|limit| own <= *limit) else {
            return (0, 0);
        };
        let thirds = 3 - i64::try_from(share).unwrap_or(0);
        let part = |full: i64| (full * thirds + 29_999) / 30_000 * 10_000;
        if spouse <= self.spouse_income_limit {
            return (part(self.spouse_deduction), self.spouse_differences[share]);
        }
        let special = self.spouse_special.iter().find(|(upto, _)| spouse <= *upto);
        (special.map_or(0, |(_, full)| part(*full)), 0)
    }

    /// 所得割 (福祉の区分のための額): 課税標準 × 6% − 調整控除、100円未満切捨て。
    #[must_use]
    pub fn levy(&self, taxable_base: i64, differences: i64) -> i64 {
        let base = taxable_base / 1_000 * 1_000;
        let difference = self.basic_difference + differences;
        let adjusted = if base <= self.adjustment_base_limit {
            difference.min(base)
        } else {
            (difference - (base - self.adjustment_base_limit)).max(self.basic_difference)
        };
        let levy = (base * self.levy_permille - adjusted * self.adjustment_permille) / 1_000;
        levy.max(0) / 100 * 100
    }

    /// 指定都市の印刷された所得割を、6% の額に直す (契約 §5.40)。
    #[must_use]
    pub const fn recomputed_at_six_percent(&self, printed: i64) -> i64 {
        let city_floor = self.basic_difference * self.city_adjustment_permille / 1_000;
        let floor = self.basic_difference * self.adjustment_permille / 1_000;
        // 千円きざみの課税標準のうち、8% の額が印刷された額に届く、いちばん小さいもの。
        let thousands =
            (printed + city_floor + self.city_levy_permille - 1) / self.city_levy_permille;
        let levy = thousands * self.levy_permille - floor;
        if levy <= 0 { 0 } else { levy / 100 * 100 }
    }

    /// 子どもの分を引く (扶養控除見直し)。0円より下にはならない。
    #[must_use]
    pub fn after_child_relief(&self, levy: i64, dependants: &[i64; 5]) -> i64 {
        let (under_16, from_16_to_18) = self.child_relief;
        (levy - under_16 * dependants[0] - from_16_to_18 * dependants[1]).max(0)
    }
}
