//! 金額の道: 一歩ずつの数を、law/cost.md §8 の事例から手で書いたもの。道と月の結果がいつも合うことは、でたらめな回答で。

use super::people::{Dice, person};
use teichaku::contract::read_answers;
use teichaku::engine::assessment::{Category, Outcome};
use teichaku::engine::copay::path::{PathStep, PathStepId as Id};
use teichaku::engine::law::Since;
use teichaku::engine::{MoneyPath, assess, money_paths};
use teichaku::review::register::REGISTER;

/// 自宅でひとりの人、2026年4月1日に就職。`tax` は本人の税の欄、`more` はほかの欄。
fn path_of(tax: &str, more: &str) -> MoneyPath {
    let text = format!(
        r#"{{ "as_of": "2026-11-21", "age": "20_39", "services": ["transition_support"],
        "jobs": [{{ "kind": "ordinary", "started_on": "2026-04-01" }}],
        "residence": "home", "public_assistance": false, "spouse": "none", "livelihood_grade": 1,
        "taxpayers": {{ "self": {{ "single_parent_or_widow": false, "minor_on_1_january": false, {tax} }} }}
        {more} }}"#
    );
    let answers = read_answers(&text).expect("usable answers");
    let result = assess(&answers).expect("an assessment");
    let mut paths = money_paths(&answers, &result).expect("covered months");
    paths.swap_remove(0).2
}

fn dependants(under_16: u8) -> String {
    format!(
        r#""dependants": {{ "under_16": {under_16}, "16_18": 0, "19_22": 0, "23_69": 0, "70_over": 0 }}"#
    )
}

/// 額のある歩を、`(名前, 額)` で。
fn amounts(steps: &[PathStep]) -> Vec<(&'static str, i64)> {
    let exact = |step: &PathStep| step.least.filter(|least| step.most == Some(*least));
    steps
        .iter()
        .map(|step| (step.id.id(), exact(step).unwrap_or(-1)))
        .collect()
}

fn step(steps: &[PathStep], id: Id) -> &PathStep {
    steps.iter().find(|step| step.id == id).expect("the step")
}

/// cost.md §8 の 04: 手帳のある人、2025年の給与 2,044,000円 → 所得 1,350,800円、課税所得 354,000円、所得割 19,400円。
#[test]
fn the_salary_of_case_04_step_by_step() {
    let tax = format!(
        r#""certificate": "ordinary", {}, "income": {{ "2025": {{ "salary": 2044000, "other": 0 }} }}"#,
        dependants(0)
    );
    let path = path_of(&tax, "");
    assert_eq!(
        amounts(&path.own),
        [
            ("salary", 2_044_000),
            ("salary_income", 1_350_800),
            ("other_income", 0),
            ("total_income", 1_350_800),
            ("exempt_protected", 1_350_800),
            ("exempt_standard", 1_350_800),
            ("levy_free", 1_350_800),
            ("basic_deduction", 430_000),
            ("disability_deduction", 260_000),
            ("social_insurance", 306_600), // 2,044,000 × 15 %
            ("taxable_base", 354_000),
            ("levy", 19_400), // 354,000 × 6 % − 60,000 × 3 %
            ("person_levy", 19_400),
        ]
    );
    let line = step(&path.own, Id::ExemptProtected);
    assert_eq!(
        (line.limit, line.outcome),
        (Some(1_350_000), Some(Outcome::NotMet))
    );
    let row = &step(&path.own, Id::SalaryIncome).rows[0];
    assert_eq!(
        (row.table, row.since),
        ("salary_income", Since::IncomeYear(2025))
    );
    let line = step(&path.together, Id::General1Line);
    assert_eq!(
        (line.limit, line.outcome),
        (Some(160_000), Some(Outcome::Met))
    );
    assert_eq!(step(&path.together, Id::Cap).least, Some(9_300));
}

/// 1円少なければ 135万円以下 (2,043,999円 → A÷4 の千円未満切捨てで 1,350,000円より少ない) で、所得割まで行かない。
#[test]
fn below_the_line_the_path_ends_at_the_test() {
    let tax = format!(
        r#""certificate": "ordinary", {}, "income": {{ "2025": {{ "salary": 2043999, "other": 0 }} }}"#,
        dependants(0)
    );
    let path = path_of(&tax, "");
    // 2,043,999 ÷ 4 = 510,999.75 → 510,000; × 2.8 − 80,000 = 1,348,000
    assert_eq!(step(&path.own, Id::TotalIncome).least, Some(1_348_000));
    let line = step(&path.own, Id::ExemptProtected);
    assert_eq!(line.outcome, Some(Outcome::Met));
    assert!(!path.own.iter().any(|step| step.id == Id::Levy));
    assert_eq!(step(&path.together, Id::Cap).most, Some(0));
}

/// 手帳のない人は、135万円の線を使えない (cost.md §8 の 13: 所得 450,001円で課税)。
#[test]
fn the_line_for_certificates_is_not_for_everybody() {
    let tax = format!(
        r#""certificate": "none", {}, "income": {{ "2025": {{ "salary": 1100001, "other": 0 }} }}"#,
        dependants(0)
    );
    let path = path_of(&tax, "");
    let line = step(&path.own, Id::ExemptProtected);
    assert_eq!((line.limit, line.outcome), (None, Some(Outcome::NotMet)));
    let line = step(&path.own, Id::ExemptStandard);
    assert_eq!(
        (line.least, line.limit, line.outcome),
        (Some(450_001), Some(450_000), Some(Outcome::NotMet))
    );
}

/// cost.md §8 の 26: 通知の所得割 179,700円、10歳の子 → 19,800円を引いて 159,900円。
#[test]
fn the_notice_of_case_26_loses_the_relief_of_a_child() {
    let tax = format!(
        r#""certificate": "ordinary", {}, "notices": {{ "2026": {{ "income_levy": 179700, "housing_credit": 0, "donation_credit": 0 }} }}"#,
        dependants(1)
    );
    let path = path_of(&tax, r#", "designated_city": false"#);
    assert_eq!(
        amounts(&path.own),
        [
            ("notice_levy", 179_700),
            ("levy", 179_700),
            ("child_relief", 19_800),
            ("person_levy", 159_900),
        ]
    );
    assert_eq!(
        step(&path.together, Id::General1Line).outcome,
        Some(Outcome::Met)
    );
}

/// cost.md §8 の 32: 指定都市の通知 213,200円 (8%) → 6% の額 159,900円。
#[test]
fn the_notice_of_a_designated_city_is_brought_to_six_percent() {
    let tax = format!(
        r#""certificate": "ordinary", {}, "notices": {{ "2026": {{ "income_levy": 213200, "housing_credit": 0, "donation_credit": 0 }} }}"#,
        dependants(0)
    );
    let path = path_of(&tax, r#", "designated_city": true"#);
    assert_eq!(step(&path.own, Id::Levy).least, Some(159_900));
    assert_eq!(step(&path.own, Id::PersonLevy).most, Some(159_900));
}

/// 引いた額の行は、その人のものを挙げる: 特別障害者控除 30万円 (cost.md §6.4)。
#[test]
fn the_rows_are_those_of_the_person() {
    let tax = format!(
        r#""certificate": "special", {}, "income": {{ "2025": {{ "salary": 4000000, "other": 0 }} }}"#,
        dependants(0)
    );
    let path = path_of(&tax, "");
    let tables = |id| -> Vec<&str> {
        let rows = step(&path.own, id).rows.iter();
        rows.map(|row| row.table).collect()
    };
    let disability = step(&path.own, Id::DisabilityDeduction);
    assert_eq!(disability.most, Some(300_000));
    assert_eq!(
        tables(Id::DisabilityDeduction),
        ["special_disability_deduction"]
    );
    assert_eq!(tables(Id::SocialInsurance), ["social_insurance_permille"]);
}

/// 先の年の収入が分からなければ、合計所得より先を計算しない。
#[test]
fn an_unknown_income_ends_the_path() {
    let path = path_of(r#""certificate": "ordinary""#, "");
    let names: Vec<_> = path.own.iter().map(|step| step.id.id()).collect();
    let open = [
        "salary",
        "salary_income",
        "other_income",
        "total_income",
        "person_levy",
    ];
    assert_eq!(names, open);
    assert!(path.own.iter().all(|step| step.most.is_none()));
}

/// 道は、月の区分・上限・負担と合い、使った行は登録簿にある。
#[test]
fn paths_agree_with_the_months() {
    let mut dice = Dice::new(77);
    let (mut blocks, mut single) = (0_u32, 0_u32);
    for number in 0..3_000_u64 {
        let unknown = [0, 5, 20, 60][usize::try_from(number % 4).expect("a number")];
        let answers = person(&mut dice, unknown);
        let Ok(result) = assess(&answers) else {
            continue;
        };
        let paths = money_paths(&answers, &result).expect("covered months");
        for (from, _, path) in paths {
            let month = result.copay.months.iter().find(|month| month.month == from);
            let month = month.expect("the month of its path");
            blocks += 1;
            let cap = step(&path.together, Id::Cap);
            assert_eq!(
                (cap.least, cap.most),
                (Some(month.cap.min), Some(month.cap.max))
            );
            if month.cap.max > 0
                && let Some(pay) = month.pay
            {
                let said = step(&path.together, Id::Pay);
                assert_eq!((said.least, said.most), (Some(pay.min), Some(pay.max)));
            }
            let levies = path.own.iter().chain(&path.spouse);
            let levies = levies.filter(|step| step.id == Id::PersonLevy);
            let most: Option<i64> = levies.map(|step| step.most).sum();
            let only = |category| month.categories.iter().eq([category]);
            let home = path.together.iter().any(|step| step.id == Id::General1Line);
            if only(Category::LowIncome) {
                assert_eq!(most, Some(0), "{}", serde_json::json!(answers));
                single += 1;
            } else if only(Category::General1) {
                assert!(most.is_some_and(|most| most < 160_000) && home);
                single += 1;
            } else if only(Category::General2) && home {
                assert!(most.is_none_or(|most| most >= 160_000));
                single += 1;
            }
            for row in path
                .own
                .iter()
                .chain(&path.spouse)
                .chain(&path.together)
                .flat_map(|step| &step.rows)
            {
                let table = REGISTER.tables.iter().find(|table| table.name == row.table);
                let rows = table.expect("a table of the register").rows;
                let since = match row.since {
                    Since::Day(day) => day.to_string(),
                    Since::FiscalYear(year) | Since::IncomeYear(year) => year.to_string(),
                };
                assert!(
                    rows.iter().any(|known| known.from == since
                        && known.source == row.source
                        && known.confidence == row.confidence),
                    "{row:?}"
                );
            }
        }
    }
    assert!(blocks > 4_000 && single > 800, "{blocks} {single}");
}
