//! 出典の日付は、人が書いたまま (「令和6年3月29日改正」)。ここで日にする。

use crate::engine::calendar::Date;

/// 元号と、その元年の前の年。
const ERAS: [(&str, i32); 10] = [
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("大正", 1911),
    ("明治", 1867),
    ("R", 2018),
    ("H", 1988),
    ("S", 1925),
    ("T", 1911),
    ("M", 1867),
];

/// 書かれた日付の、いちばん早い日。「日付なし」と、読めないものは `None`。
///
/// A year alone is its first day, and a month alone its first: the source is at least as old as it may be.
pub fn read(text: &str) -> Option<Date> {
    if text.starts_with("日付なし") {
        return None;
    }
    let era = ERAS.iter().find_map(|(name, before)| {
        let after = text.split_once(name)?.1;
        let first = usize::from(after.starts_with('元'));
        let numbers = numbers(&after.replacen('元', "1", first));
        Some((before + numbers.first()?, numbers))
    });
    let (year, numbers) = if let Some(found) = era {
        found
    } else {
        let at = text.find(|letter: char| letter.is_ascii_digit())?;
        let numbers = numbers(&text[at..]);
        (*numbers.first()?, numbers)
    };
    let part = |at: usize| {
        numbers
            .get(at)
            .and_then(|number| u32::try_from(*number).ok())
    };
    let month = part(1).unwrap_or(1);
    let whole = Date::new(year, month, part(2).unwrap_or(1));
    whole.filter(|_| (1868..=2100).contains(&year))
}

/// はじめに並ぶ三つまでの数。年・月・日か、`-`、`.`、`/` で分かれているもの。
fn numbers(text: &str) -> Vec<i32> {
    let mut found = Vec::new();
    let mut rest = text;
    while found.len() < 3 {
        let digits = rest.len()
            - rest
                .trim_start_matches(|letter: char| letter.is_ascii_digit())
                .len();
        let Ok(number) = rest[..digits].parse() else {
            break;
        };
        found.push(number);
        let Some(next) = rest[digits..].strip_prefix(['年', '月', '-', '.', '/']) else {
            break;
        };
        rest = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn dates_as_people_write_them() {
        for (text, expected) in [
            ("2026-06-25の版", Some("2026-06-25")),
            ("2024-03-29", Some("2024-03-29")),
            ("令和6年3月29日改正", Some("2024-03-29")),
            ("令和6年4月の版", Some("2024-04-01")),
            ("令和元年5月1日", Some("2019-05-01")),
            ("R8.6.5・R9.1.1・R10.1.1の版", Some("2026-06-05")),
            ("明治29年法律第89号", Some("1896-01-01")),
            ("2026", Some("2026-01-01")),
            ("日付なし (2018〜2020年ごろ)", None),
            ("日付なし", None),
            ("第89号", None),
            ("2026-13-40", None),
        ] {
            let found = read(text).map(|day| day.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
