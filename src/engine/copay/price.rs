//! 就労定着支援だけの月の負担: 1割と上限の少ないほう。
//!
//! 単位を合計し、処遇改善を四捨五入で足し、単価をかけて切捨て、1割で切捨て (事務処理要領)。

use super::super::answers::{Provider, Retention};
use super::super::assessment::YenRange;
use super::super::calendar::Date;
use super::super::law::{
    BASE_UNITS, EXTRA_UNITS_HIGHEST, NotCovered, SHARE_DENOMINATOR, TREATMENT_HIGHEST_PERMILLE,
    UNIT_PRICE_HIGHEST_SEN, UNIT_PRICE_LOWEST_SEN, USUAL_PAY_HIGHEST, USUAL_PAY_LOWEST,
};

/// 一か月の1割の幅。基本報酬の分からない月は `None`。
///
/// # Errors
/// `NotCovered` outside the days that the price tables know.
pub fn tenth(provider: Option<Provider>, day: Date) -> Result<Option<YenRange>, NotCovered> {
    let Ok(units) = BASE_UNITS.on(day) else {
        return Ok(None);
    };
    let provider = provider.unwrap_or_default();
    let (least, most) = match provider.retention {
        Some(retention) => {
            let base = units[position(retention)];
            (base, base)
        }
        None => (units[units.len() - 1], units[0]),
    };
    let either =
        |known: Option<i64>, low: i64, high: i64| known.map_or((low, high), |known| (known, known));
    let price = either(
        provider.unit_price_sen,
        UNIT_PRICE_LOWEST_SEN.on(day)?,
        UNIT_PRICE_HIGHEST_SEN.on(day)?,
    );
    let extra = either(provider.extra_units, 0, EXTRA_UNITS_HIGHEST.on(day)?);
    let treatment = either(
        provider.treatment_permille,
        0,
        TREATMENT_HIGHEST_PERMILLE.on(day)?,
    );
    let denominator = SHARE_DENOMINATOR.on(day)?;
    Ok(Some(YenRange {
        min: share(least + extra.0, treatment.0, price.0, denominator),
        max: share(most + extra.1, treatment.1, price.1, denominator),
    }))
}

const fn share(units: i64, treatment_permille: i64, price_sen: i64, denominator: i64) -> i64 {
    let treatment = (units * treatment_permille + 500) / 1_000;
    let cost = (units + treatment) * price_sen / 100;
    cost / denominator
}

const fn position(retention: Retention) -> usize {
    retention as usize
}

/// 上限をかけた負担。上限が0円なら0円。
#[must_use]
pub fn pay(tenth: Option<YenRange>, cap: YenRange) -> Option<YenRange> {
    if cap.max == 0 {
        return Some(YenRange { min: 0, max: 0 });
    }
    tenth.map(|tenth| YenRange {
        min: tenth.min.min(cap.min),
        max: tenth.max.min(cap.max),
    })
}

/// 課税の人の、ふつうの月の負担 (目安)。
///
/// # Errors
/// `NotCovered` before the table.
pub fn usual_pay(day: Date) -> Result<YenRange, NotCovered> {
    Ok(YenRange {
        min: USUAL_PAY_LOWEST.on(day)?,
        max: USUAL_PAY_HIGHEST.on(day)?,
    })
}
