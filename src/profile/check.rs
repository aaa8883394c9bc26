//! 一つの値を調べる。誤りは、何を直すかのことばで返す。

use super::official::is_official;
use super::prefectures::PREFECTURES;
use super::{Said, Shape};

/// 誤りのことば。なければ `None`。
pub(super) type Problem = Option<String>;

/// アドレスの長さ。
const LONGEST_URL: usize = 300;

/// 町の名前のあとについてよいことば。id の終わりには使わない (アドレスの `region=otsu-shi` は `otsu` と読む)。
const ENDS: [&str; 5] = ["-shi", "-ku", "-cho", "-machi", "-mura"];

/// 一行の字。
pub(super) fn word(shape: Shape, word: &str) -> Problem {
    if word.is_empty() {
        return Some("空です。書かないときは、この行を消してください".to_owned());
    }
    match shape {
        Shape::Id => id(word).or_else(|| {
            ENDS.iter()
                .any(|end| word.ends_with(end))
                .then(|| format!("{word:?} の終わりの -shi などをとってください"))
        }),
        Shape::SourceId | Shape::Source => id(word),
        Shape::Place => line(word, 20).or_else(|| {
            (!word.ends_with(['市', '区', '町', '村']))
                .then(|| "市・区・町・村で終わる名前を書いてください".to_owned())
        }),
        Shape::Kana => only(word, "ひらがな", |letter| {
            matches!(letter, 'ぁ'..='ゖ' | 'ー')
        }),
        Shape::Roman => only(word, "ローマ字", |letter| {
            letter.is_ascii_alphabetic() || matches!(letter, ' ' | '-' | '\'')
        }),
        Shape::Prefecture(at) => (!PREFECTURES.iter().any(|names| names[at] == word))
            .then(|| format!("「{word}」という都道府県はありません")),
        Shape::Phone => phone(word),
        Shape::Mail => mail(word),
        Shape::Url => url(word),
        Shape::Choice(all) => (!all.contains(&word))
            .then(|| format!("{word:?} は使えません。{} のどれかです", all.join("、"))),
        Shape::Said(_) | Shape::Body(_) | Shape::Date | Shape::Flag | Shape::Number(..) => None,
    }
}

/// 三つの文の、何番目が、どうちがうか。空の文は見ない。
pub(super) fn said(most: usize, said: &Said) -> Vec<(usize, String)> {
    let parts = [
        (&said.text, most),
        (&said.easy, most * 2),
        (&said.en, most * 3),
    ];
    let parts = parts.into_iter().enumerate();
    parts
        .filter(|(_, (words, _))| !words.is_empty())
        .filter_map(|(at, (words, most))| Some((at, line(words, most).or_else(|| ruby(words))?)))
        .collect()
}

fn id(word: &str) -> Problem {
    let good = word.len() <= 40
        && word.starts_with(|letter: char| letter.is_ascii_lowercase())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    (!good)
        .then(|| format!("{word:?} は使えません。英字の小文字で始め、小文字・数字・- で40字まで"))
}

/// 画面に出す一行。
fn line(words: &str, most: usize) -> Problem {
    let count = words.chars().count();
    if count > most {
        return Some(format!("{count}字あります。{most}字までにしてください"));
    }
    if words.contains(['<', '>']) {
        return Some("HTML は書けません (< と > は使えません)".to_owned());
    }
    if words.chars().any(char::is_control) {
        return Some("改行やタブは書けません".to_owned());
    }
    if words.contains(hidden) {
        return Some("見えない字 (向きを変える字、幅のない字) があります".to_owned());
    }
    if words.contains(['{', '}', '«', '»']) {
        return Some("{ } « » は使えません".to_owned());
    }
    (words.trim() != words).then(|| "はじめと終わりの空白をとってください".to_owned())
}

/// 向きを変える字と、幅のない字。見えるものと、ちがう順に読ませることができる。
fn hidden(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// `漢字《かんじ》` の形がそろっているか。
fn ruby(words: &str) -> Problem {
    let mut open = false;
    let mut before = None;
    for letter in words.chars() {
        let good = match letter {
            '《' => !open && before.is_some_and(|before| before != '》'),
            '》' => open && before != Some('《'),
            _ => true,
        };
        if !good {
            return Some("ふりがなは 漢字《かんじ》 の形で書いてください".to_owned());
        }
        open = letter == '《' || open && letter != '》';
        before = Some(letter);
    }
    open.then(|| "ふりがなの 》 がありません".to_owned())
}

fn only(word: &str, name: &str, good: fn(char) -> bool) -> Problem {
    line(word, 40).or_else(|| {
        (!word.chars().all(good)).then(|| format!("「{word}」: {name}だけで書いてください"))
    })
}

fn phone(word: &str) -> Problem {
    let parts: Vec<&str> = word.split('-').collect();
    let digits: usize = parts.iter().map(|part| part.len()).sum();
    let good = word.starts_with('0')
        && parts.len() == 3
        && matches!(digits, 10 | 11)
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    (!good).then(|| format!("{word:?} は電話の番号ではありません (半角で 06-6858-2224 の形)"))
}

fn mail(word: &str) -> Problem {
    let letters = |part: &str, also: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.ends_with('.')
            && !part.contains("..")
            && part
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || also.contains(letter))
    };
    let good = word.len() <= 100
        && word.split_once('@').is_some_and(|(name, host)| {
            letters(name, "._+-") && letters(host, ".-") && host.contains('.')
        });
    if !good {
        return Some(format!("{word:?} はメールのアドレスではありません"));
    }
    let host = word.split('@').nth(1).unwrap_or_default();
    (!is_official(host)).then(|| {
        format!("メールの「{host}」は公の機関 (lg.jp、go.jp、city.….jp など) のものではありません")
    })
}

fn url(word: &str) -> Problem {
    let rest = word
        .strip_prefix("https://")
        .or_else(|| word.strip_prefix("http://"));
    let Some(rest) = rest else {
        return Some("https:// か http:// で始まるアドレスを書いてください".to_owned());
    };
    let clean = word.bytes().all(|byte| {
        byte.is_ascii_graphic()
            && !matches!(
                byte,
                b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}'
            )
    });
    if !clean || word.len() > LONGEST_URL {
        return Some(format!(
            "アドレスに使えない字があるか、{LONGEST_URL}字をこえています"
        ));
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    (!is_official(host)).then(|| {
        format!("「{host}」は公の機関 (lg.jp、go.jp、city.….jp など) のページではありません")
    })
}
