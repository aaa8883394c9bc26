//! 金額と人数を読む。小数の計算はしない。何も勝手に直さない。

use super::fault::Fault;
use super::normal::{digits, normal};
use crate::engine::MOST_YEN as MOST;

/// 金額 (円)。`1,800,000`、`180万円`、`1.5万`、`2億` など。
///
/// # Errors
/// A [`Fault`] that says what cannot be read.
pub fn read_amount(typed: &str) -> Result<i64, Fault> {
    let text = normal(typed);
    let text = text.strip_prefix(['¥', '\\']).unwrap_or(&text);
    let text = text
        .strip_suffix("えん")
        .or_else(|| text.strip_suffix('円'))
        .unwrap_or(text);
    if text.is_empty() {
        return Err(if typed.trim().is_empty() {
            Fault::AmountEmpty
        } else {
            Fault::AmountForm
        });
    }
    let mut rest = text;
    let mut sum = 0_i64;
    for (unit, value) in [('億', 100_000_000_i64), ('万', 10_000), ('千', 1_000)] {
        if let Some((number, after)) = rest.split_once(unit) {
            sum = sum
                .checked_add(scaled(number, value)?)
                .ok_or(Fault::AmountTooBig)?;
            rest = after;
        }
    }
    if !rest.is_empty() {
        sum = sum
            .checked_add(scaled(rest, 1)?)
            .ok_or(Fault::AmountTooBig)?;
    }
    if sum > MOST {
        Err(Fault::AmountTooBig)
    } else {
        Ok(sum)
    }
}

/// `1.5` × 10,000 のような数。円の下は書けない。
fn scaled(number: &str, unit: i64) -> Result<i64, Fault> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if number.ends_with('.') || fraction.len() > 8 {
        return Err(Fault::AmountForm);
    }
    let whole = plain_digits(whole)?;
    let mut sum = whole.checked_mul(unit).ok_or(Fault::AmountTooBig)?;
    let mut place = unit;
    for byte in fraction.bytes() {
        let digit = i64::from(byte.wrapping_sub(b'0'));
        if !byte.is_ascii_digit() || place % 10 != 0 {
            return Err(Fault::AmountForm);
        }
        place /= 10;
        sum = sum.checked_add(digit * place).ok_or(Fault::AmountTooBig)?;
    }
    Ok(sum)
}

/// 数字だけか、三けたごとのコンマつき。
fn plain_digits(text: &str) -> Result<i64, Fault> {
    if text.len() > 16 {
        return Err(Fault::AmountTooBig);
    }
    let groups: Vec<&str> = text.split(',').collect();
    let grouped = groups.len() == 1
        || (groups[1..].iter().all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len()));
    let text = groups.concat();
    let whole = grouped && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !whole {
        return Err(Fault::AmountForm);
    }
    text.parse().map_err(|_| Fault::AmountTooBig)
}

/// 人数。`2`、`２人`。
///
/// # Errors
/// [`Fault::CountForm`] when it is not a number from 0 to 99.
pub fn read_count(typed: &str) -> Result<u8, Fault> {
    let text = normal(typed);
    let text = text
        .strip_suffix('人')
        .or_else(|| text.strip_suffix('名'))
        .unwrap_or(&text);
    digits(text)
        .and_then(|count| u8::try_from(count).ok())
        .filter(|count| *count <= 99)
        .ok_or(Fault::CountForm)
}

#[cfg(test)]
mod tests {
    use super::{Fault, read_amount, read_count};

    #[test]
    fn amounts() {
        for (typed, yen) in [
            ("1800000", 1_800_000),
            ("1,800,000", 1_800_000),
            ("１，８００，０００円", 1_800_000),
            ("180万", 1_800_000),
            ("180万円", 1_800_000),
            ("１８０万", 1_800_000),
            ("180 万 円", 1_800_000),
            ("1.5万", 15_000),
            ("２０４．３万", 2_043_000),
            ("180万5000円", 1_805_000),
            ("180万5千", 1_805_000),
            ("2億", 200_000_000),
            ("1億2000万", 120_000_000),
            ("¥9,300", 9_300),
            ("0", 0),
            ("0円", 0),
            ("9999999999", 9_999_999_999),
        ] {
            assert_eq!(read_amount(typed), Ok(yen), "{typed}");
        }
    }

    #[test]
    fn not_amounts() {
        assert_eq!(read_amount(""), Err(Fault::AmountEmpty));
        assert_eq!(read_amount("　"), Err(Fault::AmountEmpty));
        for typed in [
            "-1",
            "1.5",
            "1.",
            "1,80",
            "18,0000",
            "約180万",
            "百万",
            "万",
            "円",
            "1.00001万",
            "5千3万",
            "--",
        ] {
            assert_eq!(read_amount(typed), Err(Fault::AmountForm), "{typed}");
        }
        for typed in [
            "10000000000",
            "100億",
            "99999999999999999999",
            "999999999999999億",
        ] {
            assert_eq!(read_amount(typed), Err(Fault::AmountTooBig), "{typed}");
        }
    }

    #[test]
    fn counts() {
        assert_eq!(read_count("２人"), Ok(2));
        assert_eq!(read_count("0"), Ok(0));
        assert_eq!(read_count("100"), Err(Fault::CountForm));
        assert_eq!(read_count("-1"), Err(Fault::CountForm));
        assert_eq!(read_count(""), Err(Fault::CountForm));
    }
}
