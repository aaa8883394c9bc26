//! 契約の JSON から回答へ。知らない鍵、ちがう型、ない日付は、欄の path をつけて断る。推しはからない。

use std::collections::{BTreeMap, HashSet};

use super::json::Json;
use crate::engine::answers::{
    Answers, DateRange, Dependants, Job, Leave, Notice, Provider, Taxpayer, Taxpayers,
    TemporaryUse, YearIncome,
};
use crate::engine::calendar::Date;
use crate::engine::date_fact::DateFact;
use crate::engine::{InputError, answers};

type Decoded<T> = Result<T, InputError>;

/// 行の全体を読む。
///
/// # Errors
/// `InputError` naming the path of the first member that cannot be read.
pub fn answers(json: Json) -> Decoded<Answers> {
    let Json::Object(members) = json else {
        return Err(InputError::json(
            "回答は { … } の形 (JSON のオブジェクト) で書いてください",
        ));
    };
    let mut object = Object::new(String::new(), members)?;
    let answers = Answers {
        as_of: object.take("as_of", date)?,
        age: object.take("age", closed(answers::Age::from_id))?,
        services: object.take("services", list(closed(answers::Service::from_id)))?,
        service_ended_on: object.take("service_ended_on", date)?,
        jobs: object.take("jobs", list(job))?,
        temporary_use: object.take("temporary_use", temporary_use)?,
        leave: object.take("leave", leave)?,
        support_started_on: object.take("support_started_on", date)?,
        using_support: object.take("using_support", boolean)?,
        other_services: object.take(
            "other_services",
            list(closed(answers::OtherService::from_id)),
        )?,
        residence: object.take("residence", closed(answers::Residence::from_id))?,
        public_assistance: object.take("public_assistance", boolean)?,
        spouse: object.take("spouse", closed(answers::Spouse::from_id))?,
        designated_city: object.take("designated_city", boolean)?,
        livelihood_grade: object.take("livelihood_grade", small(3))?,
        cap_review: object.take("cap_review", closed(answers::CapReview::from_id))?,
        taxpayers: object.take("taxpayers", taxpayers)?,
        provider: object.take("provider", provider)?,
        municipality: object.take("municipality", text)?,
        approximate: object.take("approximate", approximate)?.unwrap_or_default(),
    };
    object.finish()?;
    Ok(answers)
}

fn job(path: String, json: Json) -> Decoded<Job> {
    let mut object = Object::of(path, json)?;
    let job = Job {
        kind: object.take("kind", closed(answers::JobKind::from_id))?,
        started_on: object.take("started_on", date)?,
        ended_on: object.take("ended_on", date)?,
        offered_on: object.take("offered_on", date)?,
        change: object.take("change", closed(answers::JobChange::from_id))?,
        after_services: object.take("after_services", list(closed(answers::Service::from_id)))?,
    };
    object.finish()?;
    Ok(job)
}

fn temporary_use(path: String, json: Json) -> Decoded<TemporaryUse> {
    let mut object = Object::of(path, json)?;
    let used = TemporaryUse {
        purpose: object.take("purpose", closed(answers::TemporaryPurpose::from_id))?,
        ended_on: object.take("ended_on", date)?,
        returned_on: object.take("returned_on", date)?,
    };
    object.finish()?;
    Ok(used)
}

fn leave(path: String, json: Json) -> Decoded<Leave> {
    let mut object = Object::of(path, json)?;
    let leave = Leave {
        kind: object.take("kind", closed(answers::LeaveKind::from_id))?,
        from: object.take("from", date)?,
        to: object.take("to", date)?,
    };
    object.finish()?;
    Ok(leave)
}

fn taxpayers(path: String, json: Json) -> Decoded<Taxpayers> {
    let mut object = Object::of(path, json)?;
    let taxpayers = Taxpayers {
        own: object.take("self", taxpayer)?,
        spouse: object.take("spouse", taxpayer)?,
    };
    object.finish()?;
    Ok(taxpayers)
}

fn taxpayer(path: String, json: Json) -> Decoded<Taxpayer> {
    let mut object = Object::of(path, json)?;
    let taxpayer = Taxpayer {
        certificate: object.take("certificate", closed(answers::Certificate::from_id))?,
        single_parent_or_widow: object.take("single_parent_or_widow", boolean)?,
        minor_on_1_january: object.take("minor_on_1_january", boolean)?,
        dependants: object.take("dependants", dependants)?,
        notices: object.take("notices", by_year(notice))?.unwrap_or_default(),
        income: object.take("income", by_year(income))?.unwrap_or_default(),
    };
    object.finish()?;
    Ok(taxpayer)
}

fn dependants(path: String, json: Json) -> Decoded<Dependants> {
    let mut object = Object::of(path, json)?;
    let dependants = Dependants {
        under_16: object.take("under_16", small(99))?,
        from_16_to_18: object.take("16_18", small(99))?,
        from_19_to_22: object.take("19_22", small(99))?,
        from_23_to_69: object.take("23_69", small(99))?,
        over_70: object.take("70_over", small(99))?,
    };
    object.finish()?;
    Ok(dependants)
}

fn notice(path: String, json: Json) -> Decoded<Notice> {
    let mut object = Object::of(path, json)?;
    let notice = Notice {
        exempt: object.take("exempt", boolean)?,
        taxable_base: object.take("taxable_base", integer)?,
        income_levy: object.take("income_levy", integer)?,
        housing_credit: object.take("housing_credit", integer)?,
        donation_credit: object.take("donation_credit", integer)?,
    };
    object.finish()?;
    Ok(notice)
}

fn income(path: String, json: Json) -> Decoded<YearIncome> {
    let mut object = Object::of(path, json)?;
    let income = YearIncome {
        salary: object.take("salary", integer)?,
        other: object.take("other", integer)?,
        social_insurance: object.take("social_insurance", integer)?,
    };
    object.finish()?;
    Ok(income)
}

fn provider(path: String, json: Json) -> Decoded<Provider> {
    let mut object = Object::of(path, json)?;
    let provider = Provider {
        retention: object.take("retention", closed(answers::Retention::from_id))?,
        unit_price_sen: object.take("unit_price_sen", integer)?,
        extra_units: object.take("extra_units", integer)?,
        treatment_permille: object.take("treatment_permille", integer)?,
    };
    object.finish()?;
    Ok(provider)
}

fn approximate(path: String, json: Json) -> Decoded<BTreeMap<DateFact, DateRange>> {
    let mut object = Object::of(path, json)?;
    let mut ranges = BTreeMap::new();
    for (key, json) in std::mem::take(&mut object.members) {
        let path = join(&object.path, &key);
        let Some(fact) = DateFact::parse(&key) else {
            return Err(InputError::invalid(
                path,
                "だいたいで書ける日付の名前ではありません。jobs[0].started_on のように書いてください",
            ));
        };
        if json != Json::Null {
            ranges.insert(fact, date_range(path, json)?);
        }
    }
    Ok(ranges)
}

fn date_range(path: String, json: Json) -> Decoded<DateRange> {
    let mut object = Object::of(path, json)?;
    let mut end = |key: &str| {
        let day = object.take(key, date)?;
        day.ok_or_else(|| {
            InputError::invalid(
                join(&object.path, key),
                "日がありません。だいたいの日は、from と to の両方を書いてください",
            )
        })
    };
    let range = DateRange {
        from: end("from")?,
        to: end("to")?,
    };
    object.finish()?;
    Ok(range)
}

/// 読みかけのオブジェクト。読まれずに残った鍵は、知らない鍵。
struct Object {
    path: String,
    members: Vec<(String, Json)>,
}

impl Object {
    fn of(path: String, json: Json) -> Decoded<Self> {
        match json {
            Json::Object(members) => Self::new(path, members),
            _ => Err(InputError::invalid(path, "{ … } の形で書いてください")),
        }
    }

    fn new(path: String, members: Vec<(String, Json)>) -> Decoded<Self> {
        let mut seen = HashSet::new();
        for (key, _) in &members {
            if !seen.insert(key) {
                return Err(InputError::invalid(
                    join(&path, key),
                    "同じ名前が二度書かれています",
                ));
            }
        }
        Ok(Self { path, members })
    }

    /// 一つの欄。ない、または null なら `None`。
    fn take<T>(
        &mut self,
        key: &str,
        read: impl Fn(String, Json) -> Decoded<T>,
    ) -> Decoded<Option<T>> {
        let Some(index) = self.members.iter().position(|(name, _)| name == key) else {
            return Ok(None);
        };
        match self.members.remove(index).1 {
            Json::Null => Ok(None),
            json => read(join(&self.path, key), json).map(Some),
        }
    }

    fn finish(self) -> Decoded<()> {
        match self.members.first() {
            None => Ok(()),
            Some((key, _)) => Err(InputError::invalid(
                join(&self.path, key),
                "この名前の欄はありません。つづりを確かめてください",
            )),
        }
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

fn date(path: String, json: Json) -> Decoded<Date> {
    let Json::Text(text) = json else {
        return Err(InputError::invalid(
            path,
            "日付を \"2026-11-21\" の形で書いてください",
        ));
    };
    Date::parse_iso(&text).ok_or_else(|| {
        InputError::invalid(
            path,
            format!("「{text}」という日付はありません。2026-11-21 の形で、ある日を書いてください"),
        )
    })
}

fn boolean(path: String, json: Json) -> Decoded<bool> {
    match json {
        Json::Bool(value) => Ok(value),
        _ => Err(InputError::invalid(
            path,
            "true か false か null にしてください",
        )),
    }
}

fn integer(path: String, json: Json) -> Decoded<i64> {
    match json {
        Json::Integer(value) => Ok(value),
        _ => Err(InputError::invalid(
            path,
            "整数にしてください (小数や文字は使えません)",
        )),
    }
}

fn small(most: u8) -> impl Fn(String, Json) -> Decoded<u8> {
    move |path, json| {
        let value = integer(path.clone(), json)?;
        u8::try_from(value)
            .ok()
            .filter(|value| *value <= most)
            .ok_or_else(|| InputError::invalid(path, format!("{most} までの整数にしてください")))
    }
}

fn text(path: String, json: Json) -> Decoded<String> {
    match json {
        Json::Text(text) => Ok(text),
        _ => Err(InputError::invalid(path, "文字列にしてください")),
    }
}

fn closed<T>(from_id: impl Fn(&str) -> Option<T>) -> impl Fn(String, Json) -> Decoded<T> {
    move |path, json| match json {
        Json::Text(id) => from_id(&id)
            .ok_or_else(|| InputError::invalid(path, format!("「{id}」という値はありません"))),
        _ => Err(InputError::invalid(
            path,
            "決まった値の文字列にしてください",
        )),
    }
}

fn list<T>(read: impl Fn(String, Json) -> Decoded<T>) -> impl Fn(String, Json) -> Decoded<Vec<T>> {
    move |path, json| {
        let Json::List(items) = json else {
            return Err(InputError::invalid(path, "[ … ] の形で書いてください"));
        };
        items
            .into_iter()
            .enumerate()
            .map(|(index, item)| {
                let path = format!("{path}[{index}]");
                if item == Json::Null {
                    return Err(InputError::invalid(path, "並びの中に null は書けません"));
                }
                read(path, item)
            })
            .collect()
    }
}

fn by_year<T: Default>(
    read: impl Fn(String, Json) -> Decoded<T>,
) -> impl Fn(String, Json) -> Decoded<BTreeMap<u16, T>> {
    move |path, json| {
        let Json::Object(members) = json else {
            return Err(InputError::invalid(
                path,
                "{ \"2026\": … } の形で書いてください",
            ));
        };
        let mut years = BTreeMap::new();
        let mut seen = HashSet::new();
        for (key, json) in members {
            let path = join(&path, &key);
            let year = Some(&key)
                .filter(|key| key.len() == 4 && key.bytes().all(|byte| byte.is_ascii_digit()))
                .and_then(|key| key.parse::<u16>().ok())
                .filter(|year| (1900..=2099).contains(year))
                .ok_or_else(|| {
                    InputError::invalid(
                        path.clone(),
                        "年は 1900 から 2099 までの西暦4けたにしてください",
                    )
                })?;
            if !seen.insert(year) {
                return Err(InputError::invalid(path, "同じ年が二度書かれています"));
            }
            if json != Json::Null {
                years.insert(year, read(path, json)?);
            }
        }
        Ok(years)
    }
}
