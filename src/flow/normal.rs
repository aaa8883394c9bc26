//! 全角を半角に。読むためだけに使い、画面に書かれたものは変えない。

/// 全角の英数字と記号を半角にし、空白を取りのぞく。大文字は小文字にする。
pub(super) fn normal(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{feff}' | '\u{200b}'))
        .map(half_width)
        .collect::<String>()
        .to_lowercase()
}

fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '‐' | '‑' | '–' | '—' | '−' | 'ー' => '-',
        '、' => ',',
        '。' | '・' => '.',
        '￥' => '¥',
        _ => c,
    }
}

/// 数字だけの文字列を数に。けたが多すぎるか、数字でなければ `None`。
pub(super) fn digits(text: &str) -> Option<u32> {
    let fits = !text.is_empty() && text.len() <= 9;
    (fits && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::{digits, normal};

    #[test]
    fn full_width_and_spaces() {
        assert_eq!(normal("　Ｒ６ 年 "), "r6年");
        assert_eq!(normal("１，８００，０００"), "1,800,000");
        assert_eq!(normal("２０２４／４／１"), "2024/4/1");
    }

    #[test]
    fn only_digits() {
        assert_eq!(digits("007"), Some(7));
        assert_eq!(digits(""), None);
        assert_eq!(digits("1a"), None);
        assert_eq!(digits("9999999999"), None);
    }
}
