//! 深さごとの決まり: やさしい文は別の文。法令は登録簿の条文だけ。English は公式と言わない。

use std::collections::BTreeMap;

use serde::Deserialize;
use teichaku::text::{Depth, ruby};

use super::{around, check, is_letter, said};

/// ふつうの文がこれより長ければ、やさしい文は別に書く。
const SAME_UP_TO: usize = 20;
/// 同じでよいもの: 書き方の例だけで、言いかえることばがない。
const SAME: &[&str] = &["app.amount_hint"];

/// 法令の文での呼び方 → `data/law/sources.toml` の出典。
const LAWS: &[(&str, &str)] = &[
    ("地方税法", "L-local-tax"),
    ("地税法", "L-local-tax"),
    ("児童福祉法", "L-child"),
    ("民法", "L-civil"),
    ("指定基準", "L-standards"),
    ("規則", "L-regulation"),
    ("令", "L-order"),
    ("法", "L-act"),
    ("（以下「法」）", "L-act"),
    ("留意事項通知", "N-notes"),
];
/// 条文の番号のない資料: 文での名前。登録簿の題にもあること。
const QA: &str = "平成30年度報酬改定Q&A VOL.5";

/// English で、日本語の中にだけあってよい印。
const MARKS: &[char] = &['、', '。', '・', '：', '；', '（', '）', '？', '！', '〜'];

#[test]
fn easy_is_a_text_of_its_own() {
    let plain: BTreeMap<&str, String> = said(Depth::Plain)
        .map(|said| (said.path, said.words))
        .collect();
    check(&[Depth::Easy], |easy| {
        let long = easy.words.chars().count() > SAME_UP_TO && !SAME.contains(&easy.path);
        let same = long && plain.get(easy.path) == Some(&easy.words);
        let problem = "ふつうの文と同じです。やさしく言いかえてください";
        same.then(|| problem.to_owned()).into_iter().collect()
    });
}

/// 文の深さが何であっても、使うことばの数は同じ (ビルドが見る)。ここでは、`{` が閉じていること。
#[test]
fn placeholders_are_whole() {
    check(&Depth::ALL, |said| {
        let whole = said.words.split('{').skip(1).all(|rest| {
            rest.split_once('}')
                .is_some_and(|(number, _)| number.parse::<u8>().is_ok())
        });
        let problem = "{0} の形がちがいます";
        (!whole).then(|| problem.to_owned()).into_iter().collect()
    });
}

#[derive(Deserialize)]
struct Provision {
    title: String,
    source: String,
    article: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    until: Option<toml::value::Datetime>,
    text: String,
}

/// 登録簿の、今の条文 (出典, 条文) と、題。
struct Registry {
    articles: Vec<(String, String)>,
    titles: Vec<String>,
}

impl Registry {
    fn read() -> Self {
        let text = std::fs::read_to_string("data/law/provisions.toml").expect("登録簿");
        let all: BTreeMap<String, Provision> = toml::from_str(&text).expect("登録簿");
        let mut registry = Self {
            articles: Vec::new(),
            titles: Vec::new(),
        };
        for provision in all.into_values() {
            for row in provision.article.iter().filter(|row| row.until.is_none()) {
                for article in articles(&row.text) {
                    registry.articles.push((provision.source.clone(), article));
                }
            }
            registry.titles.push(provision.title);
        }
        registry
    }

    /// この条文があるか。項や号まで登録した条は、条だけでもよい。
    fn has(&self, source: &str, cited: &str) -> bool {
        self.articles.iter().any(|(from, article)| {
            from == source && (article == cited || article.starts_with(&format!("{cited}第")))
        })
    }

    /// 登録簿にない引用。
    fn unknown(&self, words: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut done = 0;
        for (at, _) in words.match_indices('第') {
            let (before, rest) = words.split_at(at);
            if at < done || !cites(rest) {
                continue;
            }
            let whole = citation(rest);
            done = at + whole.len();
            let Some((law, source)) = law_before(before) else {
                found.push(format!("「{whole}」: どの法令か分かりません"));
                continue;
            };
            for article in articles(whole) {
                if !self.has(source, &article) {
                    found.push(format!(
                        "「{law}{article}」は data/law/provisions.toml にありません"
                    ));
                }
            }
        }
        let known = self.titles.iter().any(|title| title.starts_with(QA));
        if !known || words.matches("Q&A").count() != words.matches(QA).count() {
            found.push(format!("Q&A の名前は「{QA}」"));
        }
        found
    }
}

/// 「第17条」「第1項」「第二の3」の始まりか。「第三者」などは引用ではない。
fn cites(rest: &str) -> bool {
    let number = rest.trim_start_matches('第');
    let after = number.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let counted = after.len() < number.len() && after.starts_with(['条', '項', '号']);
    counted || number.starts_with("二の")
}

/// 引用の終わりまで。
fn citation(rest: &str) -> &str {
    let part = |letter: char| letter.is_ascii_digit() || "第条項号の・〜二()①②③④⑤".contains(letter);
    let whole = &rest[..rest.len() - rest.trim_start_matches(part).len()];
    whole.trim_end_matches(['の', '・', '〜', '(', ')'])
}

/// 「第15条第1項・第2項」を「第15条第1項」「第15条第2項」に。
fn articles(whole: &str) -> Vec<String> {
    let mut article = "";
    let parts = whole.split(['・', '〜']);
    parts
        .map(|part| match part.split_once('条') {
            Some((number, after)) => {
                let branch = after.find('第').unwrap_or(after.len());
                article = &part[..number.len() + '条'.len_utf8() + branch];
                part.to_owned()
            }
            None => [article, part].concat(),
        })
        .collect()
}

/// すぐ前の法令の名前。いちばん長いもの。別の法令の名前の終わり (政令の令) ではない。
fn law_before(before: &str) -> Option<(&'static str, &'static str)> {
    let found = LAWS.iter().filter(|(law, _)| before.ends_with(law));
    let (law, source) = *found.max_by_key(|(law, _)| law.len())?;
    let ahead = &before[..before.len() - law.len()];
    let other = law.starts_with(ruby::is_kanji) && ahead.ends_with(ruby::is_kanji);
    (!other).then_some((law, source))
}

#[test]
fn the_law_cites_registered_provisions_only() {
    let registry = Registry::read();
    check(&[Depth::Law], |said| registry.unknown(&said.words));
}

/// 条文は、法令の深さだけにある。ほかの深さには、ことばで書く。
#[test]
fn only_the_law_cites() {
    check(&[Depth::Easy, Depth::Plain, Depth::English], |said| {
        let cited = said.words.match_indices('第');
        let japanese = cited.filter(|(at, _)| cites(&said.words[*at..])).count() > 0;
        let english = ["Article ", "Section ", "Act "].map(|word| said.words.contains(word));
        let problem = "条文は law にだけ書きます";
        (japanese || english.contains(&true))
            .then(|| problem.to_owned())
            .into_iter()
            .collect()
    });
}

/// 見方そのものを試す。
#[test]
fn wrong_citations_are_found() {
    let registry = Registry::read();
    for good in [
        "法第5条第16項・規則第6条の10の2〜第6条の10の4",
        "規則第15条第1項第1号・第2項",
        "月の初日（規則第15条）",
        "地税法第295条の額",
        "留意事項通知第二の3(6)①。",
        "第三者の第1回",
        "平成30年度報酬改定Q&A VOL.5",
    ] {
        assert_eq!(registry.unknown(good), [""; 0], "{good}");
    }
    for bad in [
        "法第5条第15項",
        "法第5条",
        "令第18条",
        "令第17条第2号",
        "政令第17条",
        "第17条",
        "規則第6条の10",
        "規則第17条",
        "規則第15条第1項第1号・第3項",
        "規則第6条の10の2〜第6条の10の9",
        "同条第2項",
        "留意事項通知第二の3(6)②",
        "通知第二の3(6)①",
        "平成30年度報酬改定Q&A VOL.4",
    ] {
        let found = registry.unknown(bad);
        // 項まで登録した条は、条だけでもよい。
        assert_eq!(found.is_empty(), bad == "法第5条", "{bad}: {found:?}");
    }
}

/// 訳の名前を、公式と言わない。
#[test]
fn no_english_name_is_called_official() {
    check(&[Depth::English], |said| {
        let words = said.words.to_lowercase().replace("unofficial", "");
        let negated = words.replace("not official", "").replace("no official", "");
        let bad = negated.contains("official");
        let problem = "訳は公式の名前ではありません";
        bad.then(|| problem.to_owned()).into_iter().collect()
    });
}

/// 引いた文 「…。」 の外では、日本語の印は、日本語の字のあいだだけ。
fn foreign_marks(words: &str) -> Vec<String> {
    let quoted = |part: &str| {
        part.split_once('」')
            .map_or("", |(_, after)| after)
            .to_owned()
    };
    let mut parts = words.split('「');
    let first = parts.next().unwrap_or_default().to_owned();
    let outside: String = std::iter::once(first).chain(parts.map(quoted)).collect();
    let alone = |side: Option<char>| !side.is_some_and(is_letter);
    around(&outside)
        .filter(|(_, letter, _)| MARKS.contains(letter))
        .filter(|(before, _, after)| alone(*before) || alone(*after))
        .map(|(_, mark, _)| format!("「{mark}」が英語の中にあります"))
        .collect()
}

#[test]
fn english_has_english_marks() {
    assert_eq!(foreign_marks("I ask 「はい、1回。」 (生活・仕事)"), [""; 0]);
    assert_ne!(foreign_marks("I ask、you"), [""; 0]);
    check(&[Depth::English], |said| foreign_marks(&said.words));
    check(&[Depth::English], |said| {
        let straight = said.words.contains(['"', '\'', '“', '”']);
        let problem = "引用は ‘ ’、省略は ’";
        straight.then(|| problem.to_owned()).into_iter().collect()
    });
}

/// 印の前に空白がなく、あとに空白がある。
#[test]
fn english_marks_stand_after_the_word() {
    check(&[Depth::English], |said| {
        let words = &said.words;
        let spaced = [" .", " ,", " ;", " :", "( ", " )"]
            .iter()
            .filter(|wrong| words.contains(**wrong));
        let mut problems: Vec<String> = spaced.map(|wrong| format!("「{wrong}」")).collect();
        let joined = around(words).any(|(before, letter, after)| {
            let letters = |side: Option<char>| side.is_some_and(|side| side.is_ascii_lowercase());
            matches!(letter, '.' | ',' | ';' | '?')
                && letters(before)
                && after.is_some_and(|after| after.is_ascii_alphabetic())
        });
        if joined {
            problems.push("印のあとに空白がありません".to_owned());
        }
        problems
    });
}

/// ふつうの日本語が文で終わるなら、English も文で終わる。名前やラベルなら、点をつけない。
#[test]
fn english_sentences_end_as_the_japanese_do() {
    let plain: BTreeMap<&str, String> = said(Depth::Plain)
        .map(|said| (said.path, said.words))
        .collect();
    check(&[Depth::English], |english| {
        let sentence = |plain: &String| plain.ends_with(['。', '？']);
        let ended = english.words.ends_with(['.', '?', '」']);
        let problem = match plain.get(english.path).map(sentence) {
            Some(true) if !ended => "文の終わりの点がありません",
            Some(false) if english.words.ends_with('.') => "文でないものに点があります",
            _ => return Vec::new(),
        };
        vec![problem.to_owned()]
    });
}
