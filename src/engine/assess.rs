//! 組み立て: 決まりを順に呼んで、試算結果にする。自分の決まりは持たない。

use super::answers::{Age, Answers, Residence, Spouse};
use super::approximate;
use super::assessment::{Assessment, Confirm, ConfirmSet, Span, Verdict};
use super::calendar::{Date, months_before};
use super::check::check;
use super::copay::{CopayOutcome, copay};
use super::edition::Edition;
use super::eligibility::{Eligibility, eligibility, with_age};
use super::error::InputError;
use super::fact::FactPath;
use super::findings::findings;
use super::law::other_services::is_exclusive;
use super::law::periods::Periods;
use super::law::{NotCovered, PROVISIONAL_AFTER, RULES_CHECKED_ON};
use super::municipality;
use super::next::{alternatives, calendar, steps};

impl From<NotCovered> for InputError {
    fn from(NotCovered { table, key }: NotCovered) -> Self {
        Self::not_covered(
            "as_of",
            format!("{key} の決まり ({table}) は表にありません"),
        )
    }
}

/// 回答から試算結果を出す。
///
/// Total for every usable answer: ignorance is part of the result, not an error.
///
/// # Errors
/// `InputError` when the answers cannot be used (`check`), or `as_of` lies outside the days that are covered.
pub fn assess(answers: &Answers) -> Result<Assessment, InputError> {
    assess_in(answers, Edition::of_each_day)
}

/// 基準日は回答のまま、決まりは `rules_on` に効いていたものがそのまま続くとみて、試算結果を出す。
///
/// Only for comparing editions of the rules: `missing` and `steps` still follow the rules of each day.
///
/// # Errors
/// As `assess`, and when `rules_on` lies before the tables.
pub fn assess_under(answers: &Answers, rules_on: Date) -> Result<Assessment, InputError> {
    assess_in(answers, |_| Edition::kept_from(rules_on))
}

fn assess_in(
    answers: &Answers,
    edition: impl Fn(Date) -> Edition,
) -> Result<Assessment, InputError> {
    check(answers)?;
    let Some(as_of) = answers.as_of else {
        return Err(InputError::invalid("as_of", "基準日がありません"));
    };
    let edition = edition(as_of);
    let periods = edition.periods()?;
    let found = if answers.approximate.is_empty() {
        eligibility(answers, as_of, &periods)
    } else {
        approximate::eligibility(answers, as_of, &periods)?
    };
    let verdict = with_age(found.verdict, answers.age);
    let money = if verdict == Verdict::NotAvailable {
        CopayOutcome::default()
    } else {
        copay(answers, as_of, edition, &terms(&found))?
    };
    Ok(finish(answers, as_of, &periods, verdict, &found, money))
}

/// 月を出す期間。最初の日も最後の日も (だいたいでも) 分かるときだけ。
fn terms(found: &Eligibility) -> Vec<(Date, Date)> {
    match &found.about {
        None => found.first_day.zip(found.last_day).into_iter().collect(),
        Some(about) => {
            let first = found.first_day.is_some() || about.first_range.is_some();
            let last = found.last_day.is_some() || about.last_range.is_some();
            let dated = first && last;
            about.terms.iter().filter(|_| dated).copied().collect()
        }
    }
}

fn finish(
    answers: &Answers,
    as_of: Date,
    periods: &Periods,
    verdict: Verdict,
    found: &Eligibility,
    money: CopayOutcome,
) -> Assessment {
    let available = verdict != Verdict::NotAvailable;
    let first_day = found.first_day.filter(|_| available);
    let last_day = found.last_day.filter(|_| available);
    let confirm = if available {
        confirm(answers, found.confirm, first_day)
    } else {
        ConfirmSet::EMPTY
    };
    let missing = missing(answers, found, &money);
    let (apply_from, apply_to) = periods.apply_months();
    let about = found.about.as_ref();
    let first_day_range = about.and_then(|about| about.first_range);
    let last_day_range = about.and_then(|about| about.last_range);
    // いちばん早く使える日に合わせて申請すれば、おそくはならない。
    let earliest = first_day.or(first_day_range.map(|range| range.from));
    let mut result = Assessment {
        as_of,
        rules_checked_on: RULES_CHECKED_ON.date(),
        provisional: as_of > PROVISIONAL_AFTER.date(),
        verdict,
        first_day,
        last_day,
        first_day_range,
        last_day_range,
        remaining_days: first_day
            .zip(last_day)
            .filter(|(_, last)| as_of <= *last)
            .map(|(first, last)| as_of.max(first).days_through(last)),
        other_readings: found.other_readings.clone(),
        rehire_by: found.rehire_by.filter(|_| available),
        confirm,
        missing,
        apply: earliest.map(|first| Span {
            from: months_before(first, apply_from),
            to: months_before(first, apply_to),
        }),
        certificate_until: last_day
            .filter(|_| verdict == Verdict::Available)
            .map(|last| periods.grant_end(as_of).min(last)),
        copay: money.copay,
        findings: Vec::new(),
        steps: Vec::new(),
        alternatives: Vec::new(),
        calendar: Vec::new(),
    };
    // だいたいの日は、欄としては空いている。文や手順のためには、日のある一つの例を見る。
    let answers = about.map_or(answers, |about| &about.example);
    result.findings = findings(answers, &result, found.grounds);
    result.steps = steps(answers, &result, periods);
    result.alternatives = alternatives(answers, &result);
    result.calendar = calendar(&result, periods.scheme_start);
    result
}

/// 回答がそう言っているときに、いつも加わる確認 (契約 §5.3)。
fn confirm(answers: &Answers, found: ConfirmSet, first_day: Option<Date>) -> ConfirmSet {
    let mut confirm = found;
    let mut add = |applies: bool, id: Confirm| {
        if applies {
            confirm.insert(id);
        }
    };
    add(answers.age == Some(Age::Under18), Confirm::Under18);
    add(answers.age == Some(Age::Over65), Confirm::Over65);
    let others = answers.other_services.as_deref().unwrap_or_default();
    add(
        others.iter().any(|service| is_exclusive(*service)),
        Confirm::ExclusiveService,
    );
    add(
        answers.spouse == Some(Spouse::SeparateHousehold),
        Confirm::SpouseSeparate,
    );
    add(
        answers.spouse == Some(Spouse::CommonLaw),
        Confirm::SpouseCommonLaw,
    );
    add(
        answers.residence == Some(Residence::LodgingTraining),
        Confirm::LodgingTrainingCap,
    );
    add(answers.cap_review.is_none(), Confirm::CapReviewPractice);
    let profile = answers.municipality.as_deref().and_then(municipality::find);
    add(
        profile.is_some_and(|profile| profile.provider_restriction),
        Confirm::LocalProviderRule,
    );
    add(
        first_day.is_some_and(|first| first.day() != 1),
        Confirm::MonthStartPractice,
    );
    confirm
}

/// 分かれば結果がせばまる事実。見込み、日付、区分、負担の順 (契約 §5.6)。
fn missing(answers: &Answers, found: &Eligibility, money: &CopayOutcome) -> Vec<FactPath> {
    let mut missing = Vec::new();
    if answers.age.is_none() && found.verdict == Verdict::Available {
        missing.push(FactPath::Age);
    }
    missing.extend(&found.verdict_facts);
    missing.extend(&found.date_facts);
    let month_facts = found.about.as_ref().map(|about| &about.month_facts);
    if answers.age.is_none() && !money.copay.months.is_empty() && !missing.contains(&FactPath::Age)
    {
        // 18歳未満なら月の額を出さない。
        missing.push(FactPath::Age);
    }
    let month_facts = month_facts.into_iter().flatten();
    let money_facts = money.category_facts.iter().chain(&money.pay_facts);
    for fact in month_facts.chain(money_facts) {
        if !missing.contains(fact) {
            missing.push(*fact);
        }
    }
    missing
}
