//! 二つの日のちがい: 同じ人を、二つの日の決まりで計算してくらべる。
//!
//! Three results are made: on the first day under its rules (a), on the second day still under the first day's rules
//! (m), and on the second day under its own rules (b). "The rules of a day" are the rows in force on it, kept for all
//! later months. What differs between a and m comes from time passing; between m and b, from other rows of the tables.
//! Not compared, because they move with every day: the days left, the end of a certificate decided today.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Value, json};

use super::register::{REGISTER, Row, Table};
use crate::engine::assessment::{Assessment, MonthCost, Verdict, YenRange};
use crate::engine::calendar::{Date, Month};
use crate::engine::{Answers, InputError, assess_under};

/// ちがいのもと。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// 時がたったため
    Time,
    /// 決まりの行がかわったため
    Rules,
    /// その両方
    Both,
}

impl Because {
    const fn say(self) -> &'static str {
        match self {
            Self::Time => "時がたったため",
            Self::Rules => "決まりの行がかわったため",
            Self::Both => "時がたったことと、決まりの行がかわったことの両方のため",
        }
    }

    /// 三つの結果から。はじめと終わりが同じなら `None`。
    fn of<T: PartialEq>(a: &T, middle: &T, b: &T) -> Option<Self> {
        match (a == middle, middle == b) {
            _ if a == b => None,
            (true, _) => Some(Self::Rules),
            (_, true) => Some(Self::Time),
            _ => Some(Self::Both),
        }
    }
}

/// 一つのちがい。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// 何が。結果の欄の名前か、`cap_now`・`pay_now` (それぞれの日の月の上限・負担)
    pub field: &'static str,
    /// はじめの日
    pub from: Value,
    /// あとの日
    pub to: Value,
    /// ちがいのもと
    pub because: Because,
    #[serde(skip)]
    said: String,
}

/// 同じ月の、お金のちがい。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MonthChange {
    /// 月
    pub month: Month,
    /// はじめの日。使えない月は `None`
    pub from: Option<Cost>,
    /// あとの日
    pub to: Option<Cost>,
    /// ちがいのもと
    pub because: Because,
}

/// 一か月の上限と負担。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Cost {
    /// 負担上限月額
    pub cap: YenRange,
    /// 負担。出せない月は `None`
    pub pay: Option<YenRange>,
}

/// 表の、効いている行。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RowInForce {
    /// ここから
    pub from: &'static str,
    /// 値
    pub value: &'static str,
    /// 出典の id
    pub source: &'static str,
}

/// 二つの日で、効いている行がちがう表。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RowChange {
    /// 表の名前
    pub table: &'static str,
    /// 説明
    pub about: &'static str,
    /// 単位
    pub unit: &'static str,
    /// はじめの日の行
    pub from: Option<RowInForce>,
    /// あとの日の行
    pub to: Option<RowInForce>,
}

/// くらべた結果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// はじめの日
    pub as_of: Date,
    /// あとの日
    pub and: Date,
    /// 何もかわらないか
    pub same: bool,
    /// ちがいを一つの文で
    pub sentence: String,
    /// ちがい
    pub changes: Vec<Change>,
    /// 月ごとのお金のちがい
    pub months: Vec<MonthChange>,
    /// 効いている行がちがう表
    pub rows: Vec<RowChange>,
}

/// 同じ人を、二つの日でくらべる。回答の中の基準日は使わない。
///
/// # Errors
/// As `engine::assess`, for either day; and when the second day is the earlier one: rules do not run backwards.
pub fn compare(answers: &Answers, as_of: Date, and: Date) -> Result<Comparison, InputError> {
    if and < as_of {
        let message = "はじめの日 (--as-of) より前です。古いほうを --as-of に書いてください";
        return Err(InputError::invalid("--and", message));
    }
    let on = |day: Date, rules: Date| {
        let mut answers = answers.clone();
        answers.as_of = Some(day);
        assess_under(&answers, rules)
    };
    let results = [on(as_of, as_of)?, on(and, as_of)?, on(and, and)?];
    let changes = changes(&results);
    let months = months(&results);
    let rows = rows(REGISTER.tables, as_of, and);
    let sentence = sentence(as_of, and, &changes, &months, &rows);
    Ok(Comparison {
        as_of,
        and,
        same: changes.is_empty() && months.is_empty(),
        sentence,
        changes,
        months,
        rows,
    })
}

fn changes(results: &[Assessment; 3]) -> Vec<Change> {
    let [a, middle, b] = results;
    let mut found = Vec::new();
    let mut add = |field: &'static str, name: &str, of: &dyn Fn(&Assessment) -> (Value, String)| {
        let [a, middle, b] = [of(a), of(middle), of(b)];
        if let Some(because) = Because::of(&a.0, &middle.0, &b.0) {
            found.push(Change {
                field,
                said: format!("{name}が{}から{}に ({})", a.1, b.1, because.say()),
                from: a.0,
                to: b.0,
                because,
            });
        }
    };
    let day = |day: Option<Date>| {
        (
            json!(day),
            day.map_or("なし".to_owned(), |day| day.to_string()),
        )
    };
    let span = |span: Option<crate::engine::assessment::Span>| {
        let said = span.map(|span| format!("{}〜{}", span.from, span.to));
        (json!(span), said.unwrap_or_else(|| "なし".to_owned()))
    };
    add("verdict", "見込み", &|seen| {
        (json!(seen.verdict), format!("「{}」", word(seen.verdict)))
    });
    add("first_day", "使える最初の日", &|seen| {
        day(seen.first_day)
    });
    add("last_day", "使える最後の日", &|seen| {
        day(seen.last_day)
    });
    add("first_day_range", "最初の日のあいだ", &|seen| {
        span(seen.first_day_range)
    });
    add("last_day_range", "最後の日のあいだ", &|seen| {
        span(seen.last_day_range)
    });
    add("rehire_by", "再就職の期限", &|seen| {
        day(seen.rehire_by)
    });
    add("confirm", "市区町村に確認すること", &|seen| {
        let value = json!(seen.confirm);
        let ids = value
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        let said = ids.collect::<Vec<_>>().join("・");
        let said = if said.is_empty() {
            "なし".to_owned()
        } else {
            said
        };
        (value, said)
    });
    let now = |seen: &Assessment| cost_in(seen, seen.as_of.service_month());
    add("cap_now", "その日の月の上限", &|seen| {
        yen(now(seen).map(|cost| cost.cap))
    });
    add("pay_now", "その日の月の負担", &|seen| {
        yen(now(seen).and_then(|cost| cost.pay))
    });
    found
}

fn cost_in(seen: &Assessment, month: Month) -> Option<Cost> {
    let of = |row: &MonthCost| Cost {
        cap: row.cap,
        pay: row.pay,
    };
    seen.copay
        .months
        .iter()
        .find(|row| row.month == month)
        .map(of)
}

fn months(results: &[Assessment; 3]) -> Vec<MonthChange> {
    let mut all: Vec<Month> = results
        .iter()
        .flat_map(|seen| seen.copay.months.iter().map(|row| row.month))
        .collect();
    all.sort_unstable();
    all.dedup();
    let change = |month: Month| {
        let [from, middle, to] = [0, 1, 2].map(|at: usize| cost_in(&results[at], month));
        let because = Because::of(&from, &middle, &to)?;
        Some(MonthChange {
            month,
            from,
            to,
            because,
        })
    };
    all.into_iter().filter_map(change).collect()
}

/// 二つの日で、効いている行がちがう表。
#[must_use]
pub fn rows(tables: &[Table], as_of: Date, and: Date) -> Vec<RowChange> {
    let in_force = |row: &Row| RowInForce {
        from: row.from,
        value: row.value,
        source: row.source,
    };
    let change = |table: &Table| {
        let [from, to] = [as_of, and].map(|day| table.row_on(day).map(in_force));
        (from != to).then_some(RowChange {
            table: table.name,
            about: table.about,
            unit: table.unit,
            from,
            to,
        })
    };
    tables.iter().filter_map(change).collect()
}

fn sentence(
    as_of: Date,
    and: Date,
    changes: &[Change],
    months: &[MonthChange],
    rows: &[RowChange],
) -> String {
    let mut said: Vec<String> = changes.iter().map(|change| change.said.clone()).collect();
    for because in [Because::Time, Because::Rules, Because::Both] {
        let mut of = months.iter().filter(|month| month.because == because);
        let count = of.clone().count();
        if let Some(first) = of.next() {
            let last = of.next_back().unwrap_or(first);
            said.push(format!(
                "{}から{}までの{count}か月のお金が ({})",
                first.month,
                last.month,
                because.say()
            ));
        }
    }
    let rows = match rows.len() {
        0 => "効いている表の行は同じです".to_owned(),
        count => format!("効いている行がちがう表は{count}個です"),
    };
    if said.is_empty() {
        format!("{as_of}と{and}では、結果は何もかわらず、{rows}。")
    } else {
        let said = said.join("、");
        format!("{as_of}と{and}をくらべると、{said}かわり、{rows}。")
    }
}

impl Comparison {
    /// 人が読む行: 文、ちがう月、ちがう行。
    #[must_use]
    pub fn lines(&self) -> String {
        let mut out = format!("{}\n", self.sentence);
        for month in &self.months {
            let say = |cost: Option<Cost>| match cost {
                None => "使えない月".to_owned(),
                Some(cost) => format!("上限 {}、負担 {}", yen(Some(cost.cap)).1, yen(cost.pay).1),
            };
            let (from, to, because) = (say(month.from), say(month.to), month.because.say());
            writeln!(out, "月 {}: {from} → {to} ({because})", month.month).ok();
        }
        for row in &self.rows {
            let say = |row: Option<RowInForce>| match row {
                None => "なし".to_owned(),
                Some(row) => format!("{} ({}から、出典 {})", row.value, row.from, row.source),
            };
            let (from, to) = (say(row.from), say(row.to));
            writeln!(
                out,
                "行 {} {} [{}]: {from} → {to}",
                row.table, row.about, row.unit
            )
            .ok();
        }
        out
    }
}

const fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Available => "使える",
        Verdict::NotYet => "まだ使えない",
        Verdict::Ended => "終わった",
        Verdict::NotAvailable => "使えない",
        Verdict::Undecided => "まだ決まらない",
    }
}

fn yen(range: Option<YenRange>) -> (Value, String) {
    let said = match range {
        None => "なし".to_owned(),
        Some(range) if range.min == range.max => format!("{}円", range.min),
        Some(range) => format!("{}〜{}円", range.min, range.max),
    };
    (json!(range), said)
}
