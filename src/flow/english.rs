//! English で書かれた日付の言葉を、日本語の書き方になおす: 「spring 2026」「1 April 2026」「early」。読むときだけ使う。

/// 言葉と、同じ意味の日本語。長い言葉を先に。
const WORDS: [(&str, &str); 35] = [
    ("january", "1月"),
    ("february", "2月"),
    ("march", "3月"),
    ("april", "4月"),
    ("june", "6月"),
    ("july", "7月"),
    ("august", "8月"),
    ("september", "9月"),
    ("october", "10月"),
    ("november", "11月"),
    ("december", "12月"),
    ("beginning", "はじめ"),
    ("spring", "春"),
    ("summer", "夏"),
    ("autumn", "秋"),
    ("winter", "冬"),
    ("middle", "中"),
    ("early", "はじめ"),
    ("start", "はじめ"),
    ("late", "末"),
    ("fall", "秋"),
    ("mid", "中"),
    ("end", "末"),
    ("jan", "1月"),
    ("feb", "2月"),
    ("mar", "3月"),
    ("apr", "4月"),
    ("may", "5月"),
    ("jun", "6月"),
    ("jul", "7月"),
    ("aug", "8月"),
    ("sep", "9月"),
    ("oct", "10月"),
    ("nov", "11月"),
    ("dec", "12月"),
];

/// 「だいたい」の言葉。
const ABOUT: [&str; 4] = ["around", "about", "roughly", "circa"];

/// 日本語の書き方になおす。知っている言葉がなければ、そのまま。
pub(super) fn in_japanese(text: String) -> String {
    let core = ABOUT
        .iter()
        .fold(text.clone(), |text, word| text.replace(word, ""));
    let about = if core == text { "" } else { "ごろ" };
    let Some((word, said)) = WORDS.iter().find(|(word, _)| core.contains(word)) else {
        return text;
    };
    let Some((before, after)) = core.split_once(word) else {
        return text;
    };
    let number = |part: &str| {
        let part = part.trim_matches([',', '.', '-', '/']);
        let part = part.strip_suffix("of").unwrap_or(part);
        let ends = ["st", "nd", "rd", "th"];
        let bare = ends.iter().find_map(|end| part.strip_suffix(end));
        bare.unwrap_or(part).to_owned()
    };
    // 「april1,2026」は日と年、「1april2026」も。年は4けた。
    let (day, year) = match after.split_once(',') {
        Some((day, year)) => (number(day), number(year)),
        None if after.len() >= 4 => (number(before), number(after)),
        None => (number(after), number(before)),
    };
    let is = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        part.is_empty()
            || (lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if !is(&day, 1..=2) || !is(&year, 4..=4) {
        return text;
    }
    let mut out = String::new();
    for (part, unit) in [(year.as_str(), "年"), (said, ""), (day.as_str(), "日")] {
        if !part.is_empty() {
            out.push_str(part);
            out.push_str(unit);
        }
    }
    out.push_str(about);
    out
}

#[cfg(test)]
mod tests {
    use super::in_japanese;

    #[test]
    fn words_of_english() {
        for (typed, read) in [
            ("spring2026", "2026年春"),
            ("2026spring", "2026年春"),
            ("aroundapril2026", "2026年4月ごろ"),
            ("1april2026", "2026年4月1日"),
            ("april1,2026", "2026年4月1日"),
            ("1stofmay2026", "2026年5月1日"),
            ("3rdmay2026", "2026年5月3日"),
            ("apr", "4月"),
            ("early", "はじめ"),
            ("aboutmid", "中ごろ"),
            ("2026", "2026"),
            ("令和6", "令和6"),
            ("s60", "s60"),
            ("marmalade", "marmalade"),
        ] {
            assert_eq!(in_japanese(typed.to_owned()), read, "{typed}");
        }
    }
}
