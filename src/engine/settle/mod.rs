//! あと何が分かれば決まるか: 決まらない結果を決める、いちばん小さい事実の組 (docs/decisions/0021)。
//!
//! A set of unknown facts *settles* a result when every way of filling it in, with the other facts left unknown, gives a
//! decided one. Nothing about single cases is written here: facts are filled in and judged, nothing else.

mod search;
mod values;

use super::answers::{Age, Answers};
use super::approximate::Asked;
use super::assess::assess;
use super::assessment::{Assessment, Confirm, ConfirmSet, Verdict};
use super::closed_list::closed_list;
use super::error::InputError;
use super::fact::FactPath;
use super::law::periods::Periods;
use search::{Goal, Search};

closed_list! {
    /// 何が決まるか。
    Decides {
        /// 見込み (`undecided` でなくなる)
        Verdict = "verdict",
        /// 使える最初の日と最後の日 (どちらも一つの日になる)
        Dates = "dates",
    }
}

/// 分かれば決まる事実の組。
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Settling {
    /// 空いている事実。契約 §1 の順。path は `missing` と同じ
    pub facts: Vec<FactPath>,
    /// 何が決まるか
    pub decides: Decides,
    /// どんな答えでも決まるか。`false` は、答えによっては決まる
    pub always: bool,
}

/// あと何が分かれば決まるか。
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Settlement {
    /// 決める組。見込みの組、日付の組の順。その中では小さい組、試した値の多くで決まる組から
    pub sets: Vec<Settling>,
    /// 見込みを決める組がないとき、見込みを開いたままにしている確認。市区町村だけが決める
    pub ask: ConfirmSet,
    /// 見込みも日付も、もう決まっているか
    pub settled: bool,
    /// 試しきった組の大きさ (1〜3)。0 は、空きが多すぎて一つも試しきれない
    pub searched: u8,
}

/// 読み方が開いていて、見込みを決まらなくする確認 (契約 §5.4)。
const OPEN_READINGS: [Confirm; 9] = [
    Confirm::BetweenJobs,
    Confirm::EmployerTransfer,
    Confirm::JobChangeGap,
    Confirm::JobChangeOfferDay,
    Confirm::JobChangeRepeated,
    Confirm::ReturnDay,
    Confirm::ShortHoursInService,
    Confirm::TrialStart,
    Confirm::Under18,
];

/// 決まらない結果を決める、いちばん小さい事実の組を探す。三つまでの組を、判断の数の上の端まで試す。
///
/// Sets that settle for every answer come alone; only where there is none, those that settle for some answers are given.
/// Beyond the bound the sizes not tried to the end give nothing, and `searched` says so.
///
/// # Errors
/// `InputError` as `assess`: the answers cannot be used, or `as_of` lies outside the days that are covered.
pub fn settle(answers: &Answers) -> Result<Settlement, InputError> {
    let found = assess(answers)?;
    let periods = Periods::on(found.as_of)?;
    let goals: Vec<Goal> = [
        (found.verdict == Verdict::Undecided, Decides::Verdict),
        (!has_days(&found), Decides::Dates),
    ]
    .into_iter()
    .filter(|(open, _)| *open)
    .map(|(_, decides)| Goal::new(decides))
    .collect();
    if goals.is_empty() {
        return Ok(Settlement {
            settled: true,
            searched: search::LARGEST,
            ..Settlement::default()
        });
    }
    let slim = Asked::slim(answers);
    let facts = values::open_facts(&slim);
    let (sets, searched) = Search::new(&slim, facts, found.as_of, &periods, goals).run();
    let no_verdict = !sets.iter().any(|set| set.decides == Decides::Verdict);
    let mut ask = ConfirmSet::EMPTY;
    if no_verdict && found.verdict == Verdict::Undecided {
        let open = OPEN_READINGS
            .iter()
            .filter(|id| found.confirm.contains(**id));
        open.for_each(|id| ask.insert(*id));
    }
    Ok(Settlement {
        sets,
        ask,
        settled: false,
        searched,
    })
}

/// 使える日が、どちらも印刷されているか。使えないと決まっていれば、日付はいらない。
fn has_days(found: &Assessment) -> bool {
    search::dated(found.verdict, found.first_day, found.last_day)
}

/// 試す年齢。
pub(super) fn ages(answers: &Answers, tried: bool) -> Vec<Option<Age>> {
    if tried {
        Age::ALL.iter().copied().map(Some).collect()
    } else {
        vec![answers.age]
    }
}
