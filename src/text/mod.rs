//! 画面に出る文のすべて。文を持つのはここだけで、画面もエンジンも文を作らない。
//!
//! Today one register: plain Japanese, short sentences. Every function matches its enum exhaustively, so a new variant does
//! not compile without its text; another register or language is one more argument here and nothing anywhere else.
//! `{0}`, `{1}` … in a template are filled by [`fill`].

pub mod alternatives;
pub mod answers;
pub mod app;
pub mod choices;
pub mod confirm;
pub mod days;
pub mod facts;
pub mod faults;
pub mod findings;
pub mod money;
pub mod questions;
pub mod result;
pub mod steps;
mod tax_questions;
mod work_questions;

/// ひな形の `{0}`、`{1}` … に、順に入れる。
#[must_use]
pub fn fill(template: &str, parts: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((number, after)) = after.split_once('}') else {
            rest = after;
            break;
        };
        let at = number.parse::<usize>().unwrap_or(usize::MAX);
        out.push_str(parts.get(at).copied().unwrap_or_default());
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    const FILES: [&str; 14] = [
        include_str!("alternatives.rs"),
        include_str!("answers.rs"),
        include_str!("app.rs"),
        include_str!("choices.rs"),
        include_str!("confirm.rs"),
        include_str!("days.rs"),
        include_str!("facts.rs"),
        include_str!("faults.rs"),
        include_str!("findings.rs"),
        include_str!("money.rs"),
        include_str!("result.rs"),
        include_str!("steps.rs"),
        include_str!("tax_questions.rs"),
        include_str!("work_questions.rs"),
    ];

    #[test]
    fn words_that_are_never_used() {
        for word in [
            "障がい",
            "障碍",
            "ヶ月",
            "ヵ月",
            "ケ月",
            "問合せ",
            "年収",
            "対象外",
            "！",
        ] {
            assert!(FILES.iter().all(|text| !text.contains(word)), "{word}");
        }
    }

    /// 一文はおよそ40字まで。かっこの説明と、20の市の名前のような一覧は数えない。
    #[test]
    fn sentences_are_short() {
        let plain = |sentence: &str| {
            let mut depth = 0_i32;
            let outside = sentence.chars().filter(|c| {
                depth += match c {
                    '（' => 1,
                    '）' => -1,
                    _ => 0,
                };
                depth == 0
            });
            outside.count()
        };
        for text in FILES {
            let code = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            for literal in code.flat_map(|line| line.split('"').skip(1).step_by(2)) {
                for sentence in literal
                    .split('。')
                    .filter(|sentence| !sentence.contains('・'))
                {
                    assert!(plain(sentence) <= 52, "{} 字: {sentence}", plain(sentence));
                }
            }
        }
    }

    #[test]
    fn parts_go_where_they_belong() {
        assert_eq!(fill("{0}から{1}まで", &["1月", "12月"]), "1月から12月まで");
        assert_eq!(fill("{1}{0}{1}", &["a", "b"]), "bab");
        assert_eq!(fill("そのまま", &[]), "そのまま");
    }
}
