//! どの事実を埋めると、負担だけが変わるか (契約 §5.6)。

use super::super::answers::{Answers, Provider, Retention};
use super::super::assessment::MonthCost;
use super::super::fact::{FactPath, ProviderField};
use super::super::law::NotCovered;
use super::price::{pay, tenth};

/// 埋めると、どこかの月の負担が変わる事実。
///
/// # Errors
/// `NotCovered` outside the days that the price tables know.
pub fn pay_facts(answers: &Answers, months: &[MonthCost]) -> Result<Vec<FactPath>, NotCovered> {
    let Some(month) = months
        .iter()
        .filter(|month| month.pay.is_some())
        .max_by_key(|month| (month.cap.max, month.month))
    else {
        return Ok(Vec::new());
    };
    if month.cap.max == 0 {
        return Ok(Vec::new());
    }
    let known = answers.provider.unwrap_or_default();
    let changes = |provider: Provider| -> Result<bool, NotCovered> {
        let day = month.month.first_day();
        Ok(pay(tenth(Some(provider), day)?, month.cap) != month.pay)
    };
    if answers.provider.is_none() {
        let filled = Provider {
            retention: Some(Retention::Under30),
            unit_price_sen: Some(1_000),
            extra_units: Some(0),
            treatment_permille: Some(0),
        };
        return Ok(if changes(filled)? {
            vec![FactPath::Provider]
        } else {
            Vec::new()
        });
    }
    let mut found = Vec::new();
    let fields: [(bool, ProviderField, [Provider; 2]); 4] = [
        (known.retention.is_none(), ProviderField::Retention, {
            [Retention::From95, Retention::Under30].map(|value| Provider {
                retention: Some(value),
                ..known
            })
        }),
        (
            known.unit_price_sen.is_none(),
            ProviderField::UnitPriceSen,
            {
                [0, 9_999].map(|value| Provider {
                    unit_price_sen: Some(value),
                    ..known
                })
            },
        ),
        (known.extra_units.is_none(), ProviderField::ExtraUnits, {
            [0, 99_999].map(|value| Provider {
                extra_units: Some(value),
                ..known
            })
        }),
        (
            known.treatment_permille.is_none(),
            ProviderField::TreatmentPermille,
            {
                [0, 1_000].map(|value| Provider {
                    treatment_permille: Some(value),
                    ..known
                })
            },
        ),
    ];
    for (open, field, filled) in fields {
        if open && (changes(filled[0])? || changes(filled[1])?) {
            found.push(FactPath::ProviderField(field));
        }
    }
    Ok(found)
}
