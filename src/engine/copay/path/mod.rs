//! 金額の道: 給与や通知から、合計所得、非課税の線、所得割、区分、上限、月の負担まで。
//!
//! Nothing is calculated a second time: the steps are read off the paths (`TaxPath`) by which the category was found,
//! once for every household and for the lightest and heaviest filling; a step holds the range over all of them.

mod walk;

use self::walk::{Seen, Walk};
use super::super::answers::Answers;
use super::super::assessment::{Assessment, Category, MonthCost, Outcome};
use super::super::calendar::{Date, Month};
use super::super::closed_list::closed_list;
use super::super::edition::Edition;
use super::super::law::{Bracket, NotCovered, RowUsed};
use super::category::{households, livings};
use super::months::load_year;
use super::person::Side;

closed_list! {
    /// 金額の道の一歩。並びは、計算する順。
    PathStepId {
        /// 通知: 非課税
        NoticeExempt = "notice_exempt",
        /// 通知: 課税 (額は書かれていない)
        NoticeTaxed = "notice_taxed",
        /// 通知: 課税標準額
        NoticeBase = "notice_base",
        /// 通知: 所得割に、住宅ローン・寄附金の控除をもどした額
        NoticeLevy = "notice_levy",
        /// 給与の総支給額
        Salary = "salary",
        /// 給与所得
        SalaryIncome = "salary_income",
        /// ほかの所得
        OtherIncome = "other_income",
        /// 所得金額調整控除
        IncomeAdjustment = "income_adjustment",
        /// 合計所得
        TotalIncome = "total_income",
        /// 障害者などの非課税の線
        ExemptProtected = "exempt_protected",
        /// だれにでもある非課税の線
        ExemptStandard = "exempt_standard",
        /// 所得割だけがかからない線
        LevyFree = "levy_free",
        /// 基礎控除
        BasicDeduction = "basic_deduction",
        /// 障害者控除
        DisabilityDeduction = "disability_deduction",
        /// ひとり親控除・寡婦控除
        SingleParentDeduction = "single_parent_deduction",
        /// 扶養控除
        DependantDeduction = "dependant_deduction",
        /// 配偶者控除・配偶者特別控除
        SpouseDeduction = "spouse_deduction",
        /// 社会保険料
        SocialInsurance = "social_insurance",
        /// 課税所得 (課税標準額)
        TaxableBase = "taxable_base",
        /// 所得割 (子どもの分を引く前)
        Levy = "levy",
        /// 子どもの分
        ChildRelief = "child_relief",
        /// この人の所得割
        PersonLevy = "person_levy",
        /// 本人と配偶者の所得割の合計
        LevyTotal = "levy_total",
        /// 一般1の線
        General1Line = "general_1_line",
        /// グループホーム・入所施設では、課税なら一般2
        GroupLiving = "group_living",
        /// 18・19歳の入所施設では、親などの税で決まる
        ParentsDecide = "parents_decide",
        /// 上限
        Cap = "cap",
        /// 費用の1割
        Tenth = "tenth",
        /// 月の負担
        Pay = "pay",
    }
}

/// 道の一歩。
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PathStep {
    /// 何を見たか
    pub id: PathStepId,
    /// いちばん少ない場合の額、円。額のない歩は `None`
    pub least: Option<i64>,
    /// いちばん多い場合の額、円。`least` があって `None` なら、上の端が分からない
    pub most: Option<i64>,
    /// くらべた線、円
    pub limit: Option<i64>,
    /// くらべた結果。`Met` は「線のうち」
    pub outcome: Option<Outcome>,
    /// 使った表の行
    pub rows: Vec<RowUsed>,
    /// 給与所得の表の、使った段。給与の額が一つのときだけ
    #[serde(skip)]
    pub bracket: Option<Bracket>,
}

/// 一つの月の金額が出るまで。
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MoneyPath {
    /// 使う市町村民税の年度
    pub fiscal_year: i32,
    /// その年度が見る収入の年
    pub income_year: i32,
    /// 生活保護で決まる (税は見ない)
    pub assisted: bool,
    /// 本人の税
    pub own: Vec<PathStep>,
    /// 配偶者の税。数えなければ空
    pub spouse: Vec<PathStep>,
    /// 合わせて、区分・上限・負担
    pub together: Vec<PathStep>,
}

/// `month` (試算結果の一つの月) の金額が出るまでの道。
///
/// # Errors
/// `NotCovered` for a month before the tables, which an assessment never has.
pub fn money_path(
    answers: &Answers,
    as_of: Date,
    month: &MonthCost,
) -> Result<MoneyPath, NotCovered> {
    let edition = Edition::of_each_day(as_of);
    let law = edition.tax(month.fiscal_year)?;
    let year = load_year(answers, as_of, &law);
    let assisted = month.categories.iter().eq([Category::PublicAssistance]);
    let (mut own, mut spouse) = (Walk::default(), Walk::default());
    let mut together = Walk::default();
    if !assisted {
        let (at_home, in_residence, parents) = livings(answers.residence, answers.age);
        if parents {
            together.note(PathStepId::ParentsDecide, Seen::default());
        }
        let ours = at_home || in_residence;
        let fillings = [Side::Lightest, Side::Heaviest];
        let fillings = fillings.map(|side| year.facts.household.fill(side, &law));
        for household in households(answers.spouse).iter().filter(|_| ours) {
            for filling in &fillings {
                let (mine, theirs) = filling.paths(*household, &law);
                own.person(&mine, &law)?;
                if let Some(theirs) = &theirs {
                    spouse.person(theirs, &law)?;
                }
                together.household(&mine, theirs.as_ref(), (at_home, in_residence), &law)?;
            }
        }
        if spouse.is_empty() {
            together.drop(PathStepId::LevyTotal);
        }
    }
    together.month(answers, month)?;
    Ok(MoneyPath {
        fiscal_year: month.fiscal_year,
        income_year: month.income_year,
        assisted,
        own: own.trimmed(),
        spouse: spouse.trimmed(),
        together: together.trimmed(),
    })
}

/// 続いた月のまとまり (年度・区分・上限・負担が同じ) の、初めの月、終わりの月、金額の道。
///
/// # Errors
/// As `money_path`.
pub fn money_paths(
    answers: &Answers,
    result: &Assessment,
) -> Result<Vec<(Month, Month, MoneyPath)>, NotCovered> {
    let ends = result.copay.months.chunk_by(MonthCost::is_like);
    ends.filter_map(|months| months.first().zip(months.last()))
        .map(|(first, last)| {
            let path = money_path(answers, result.as_of, first)?;
            Ok((first.month, last.month, path))
        })
        .collect()
}
