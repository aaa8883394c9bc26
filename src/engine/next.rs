//! 次にすること、ほかに使えるもの、暦に書く日。

use super::answers::{Answers, Certificate};
use super::assessment::{
    Alternative, Assessment, CalendarEntry, CalendarId, Confirm, Step, StepId, Verdict,
};
use super::calendar::{Date, months_before};
use super::law::local_tax::LocalTax;
use super::law::periods::Periods;

/// 次にすること。早いものから。
#[must_use]
pub fn steps(answers: &Answers, result: &Assessment, periods: &Periods) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut add =
        |id: StepId, from: Option<Date>, to: Option<Date>| steps.push(Step { id, from, to });
    if let Some(rehire_by) = result.rehire_by {
        add(StepId::FindJobInTime, Some(result.as_of), Some(rehire_by));
    }
    match result.verdict {
        Verdict::NotAvailable => return steps,
        Verdict::Ended => {
            add(StepId::PrepareHandover, Some(result.as_of), None);
            return steps;
        }
        Verdict::Available | Verdict::NotYet | Verdict::Undecided => {}
    }
    if result.verdict == Verdict::Undecided || !result.confirm.is_empty() {
        add(StepId::AskMunicipality, Some(result.as_of), None);
    }
    if result.last().is_some_and(|last| last.to < result.as_of) {
        // 決まらなくても、最後の日がすぎていれば、申請はすすめない。
        return steps;
    }
    let using = answers.using_support == Some(true);
    if !using {
        let past = result.apply.is_some_and(|apply| apply.to < result.as_of);
        let span = result.apply.filter(|_| !past);
        let (from, to) = match span {
            Some(span) => (Some(span.from.max(result.as_of)), Some(span.to)),
            // 目安の時期がすぎていれば、今すぐ。
            None => (past.then_some(result.as_of), None),
        };
        for id in [
            StepId::TalkToProvider,
            StepId::Apply,
            StepId::Interview,
            StepId::ServicePlan,
        ] {
            add(id, from, to);
        }
        add(
            StepId::ReceiveCertificate,
            None,
            result.first_day.filter(|first| result.as_of < *first),
        );
        add(StepId::Contract, None, None);
        if result.rehire_by.is_none() {
            // だいたいの日でも、どの日からでも今日にはもう使えるなら、今日から。
            let started = result.first().is_some_and(|first| first.to <= result.as_of);
            let from = result.first_day.map(|first| first.max(result.as_of));
            add(
                StepId::StartUsing,
                from.or(started.then_some(result.as_of)),
                None,
            );
        }
    }
    if notice_forgets_certificate(answers) {
        add(StepId::CheckTaxReturn, Some(result.as_of), None);
    }
    if let Some(last) = result.last() {
        add(StepId::RenewEveryYear, None, None);
        // 引きつぎの始めは、決まりではなく目安 (periods.toml)。
        add(
            StepId::PrepareHandover,
            // だいたいの日では、いちばん早く終わる場合に合わせる。
            Some(months_before(last.from, periods.handover_months()).max(result.as_of)),
            result.last_day,
        );
    }
    steps
}

/// 手帳のある人に、課税の通知が来ている。障害者控除の申告もれかもしれない (cost.md 事例76)。
/// 収入だけで課税と分かる年は、申告しても変わらないので言わない。
fn notice_forgets_certificate(answers: &Answers) -> bool {
    let own = answers
        .taxpayers
        .as_ref()
        .and_then(|taxpayers| taxpayers.own.as_ref());
    let Some(own) = own.filter(|own| own.certificate.is_some_and(|of| of != Certificate::None))
    else {
        return false;
    };
    own.notices.iter().any(|(year, notice)| {
        let taxed = notice.exempt == Some(false)
            || notice.taxable_base.is_some()
            || notice.income_levy.is_some();
        let income = own.income.get(&(year - 1));
        let hopeless = LocalTax::of(i32::from(*year)).is_ok_and(|law| {
            income.is_some_and(|income| {
                let salary = income.salary.map_or(0, |salary| law.salary_income(salary));
                salary + income.other.unwrap_or(0) > law.exempt_disabled_limit
            })
        });
        taxed && !hopeless
    })
}

/// ほかに使えるもの。使える人にも、終わったあとのために出す。
#[must_use]
pub fn alternatives(answers: &Answers, result: &Assessment) -> Vec<Alternative> {
    let mut list = vec![
        Alternative::WorkLifeCentre,
        Alternative::LocalEmploymentCentre,
        Alternative::JobCoach,
    ];
    let used_service = answers
        .services
        .as_deref()
        .is_some_and(super::law::prior_service::any_counts);
    if result.verdict == Verdict::NotYet && used_service {
        list.insert(0, Alternative::FormerProvider);
    }
    if answers.leave.is_some() {
        list.push(Alternative::ServiceForReturn);
        list.push(Alternative::Rework);
    }
    list.push(Alternative::ConsultationSupport);
    if matches!(result.verdict, Verdict::NotAvailable | Verdict::Ended)
        || result.rehire_by.is_some()
        || result.confirm.contains(Confirm::JobChangeGap)
    {
        list.push(Alternative::HelloWork);
        list.push(Alternative::TrainingAgain);
    }
    list
}

/// 暦に書く日。早いものから。
#[must_use]
pub fn calendar(result: &Assessment, scheme_start: Date) -> Vec<CalendarEntry> {
    let mut entries = Vec::new();
    let mut add = |id: CalendarId, on: Option<Date>| {
        if let Some(on) = on {
            entries.push(CalendarEntry { id, on });
        }
    };
    if result.verdict == Verdict::NotAvailable {
        return entries;
    }
    add(CalendarId::ApplyFrom, result.apply.map(|apply| apply.from));
    add(CalendarId::ApplyTo, result.apply.map(|apply| apply.to));
    // 制度の始まった日から使えた人の6か月は、もっと前のこともある (契約 §5.49)。
    let six_months = result.first_day.filter(|first| *first > scheme_start);
    add(CalendarId::SixMonths, six_months.map(Date::previous));
    add(CalendarId::FirstDay, result.first_day);
    for change in &result.copay.changes {
        add(CalendarId::CapChange, Some(change.from.first_day()));
    }
    add(CalendarId::RehireBy, result.rehire_by);
    add(CalendarId::LastDay, result.last_day);
    entries.sort_by_key(|entry| entry.on);
    entries
}
