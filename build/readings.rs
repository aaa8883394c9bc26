//! ふりがな。ことばごとの読みの表から、文に `漢字《かんじ》` をつける。

use std::collections::BTreeMap;

use serde::Deserialize;

use super::read;

/// ことばと、読みをつけたことば。長いものが勝つ。
#[derive(Default)]
pub struct Readings {
    words: BTreeMap<String, String>,
    longest: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    words: Vec<toml::Spanned<String>>,
}

impl Readings {
    /// `words = ["就職《しゅうしょく》", …]` を読む。
    pub fn read(name: &str, text: &str) -> Result<Self, String> {
        let raw: Raw = read::parse(name, text)?;
        let mut readings = Self::default();
        for word in raw.words {
            let line = read::line_of(text, word.span().start);
            let noted = word.into_inner();
            let base = strip(&noted);
            let told = base.chars().filter(|letter| is_kanji(*letter)).count();
            let read: usize = bases(&noted)
                .iter()
                .map(|base| base.chars().filter(|letter| is_kanji(*letter)).count())
                .sum();
            if told == 0 || read != told {
                return Err(format!(
                    "{name}:{line}: 「{noted}」: すべての漢字に《よみ》をつけてください"
                ));
            }
            readings.longest = readings.longest.max(base.chars().count());
            if readings.words.insert(base.clone(), noted).is_some() {
                return Err(format!("{name}:{line}: 「{base}」が二度あります"));
            }
        }
        Ok(readings)
    }

    /// 文のすべての漢字に読みをつける。つけられない漢字があれば、その続きを返す。
    pub fn annotate(&self, said: &str) -> Result<String, String> {
        self.noted(said, false)
    }

    /// 読みの分かる漢字にだけ、読みをつける。
    pub fn annotate_known(&self, said: &str) -> String {
        self.noted(said, true).unwrap_or_default()
    }

    fn noted(&self, said: &str, known: bool) -> Result<String, String> {
        let letters: Vec<char> = said.chars().collect();
        let mut out = String::new();
        let mut at = 0;
        while at < letters.len() {
            if let Some(end) = Self::noted_by_hand(&letters, at) {
                out.extend(&letters[at..end]);
                at = end;
                continue;
            }
            let longest = self.longest.min(letters.len() - at);
            let found = (1..=longest).rev().find_map(|length| {
                let word: String = letters[at..at + length].iter().collect();
                self.words.get(&word).map(|noted| (length, noted))
            });
            match found {
                Some((length, noted)) => {
                    // 前の漢字とつながって読まれないように、始まりを示す。
                    if letters
                        .get(at.wrapping_sub(1))
                        .is_some_and(|before| is_base(*before))
                        && !noted.starts_with('｜')
                    {
                        out.push('｜');
                    }
                    out.push_str(noted);
                    at += length;
                }
                None if is_kanji(letters[at]) && !known => {
                    let rest: String = letters[at..]
                        .iter()
                        .take_while(|letter| is_kanji(**letter))
                        .collect();
                    return Err(rest);
                }
                None => {
                    out.push(letters[at]);
                    at += 1;
                }
            }
        }
        Ok(out)
    }

    /// 文の中に `漢字《よみ》` と書いてあれば、その終わり。
    fn noted_by_hand(letters: &[char], at: usize) -> Option<usize> {
        let marked = letters[at] == '｜';
        let mut here = at + usize::from(marked);
        while letters.get(here).is_some_and(|letter| {
            if marked {
                *letter != '《'
            } else {
                is_kanji(*letter)
            }
        }) {
            here += 1;
        }
        if here == at || letters.get(here) != Some(&'《') {
            return None;
        }
        letters[here..]
            .iter()
            .position(|letter| *letter == '》')
            .map(|end| here + end + 1)
    }
}

/// 読みをとった文。
pub fn strip(noted: &str) -> String {
    let mut out = String::new();
    let mut reading = false;
    for letter in noted.chars() {
        match letter {
            '｜' => {}
            '《' => reading = true,
            '》' => reading = false,
            _ if !reading => out.push(letter),
            _ => {}
        }
    }
    out
}

/// 読みのついている部分。
fn bases(noted: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut base = String::new();
    let mut reading = false;
    for letter in noted.chars() {
        match letter {
            '｜' => base.clear(),
            '《' => {
                found.push(std::mem::take(&mut base));
                reading = true;
            }
            '》' => reading = false,
            _ if reading => {}
            _ if is_base(letter) => base.push(letter),
            _ => base.clear(),
        }
    }
    found
}

fn is_kanji(letter: char) -> bool {
    matches!(letter, '々' | '〇' | '\u{3400}'..='\u{9fff}')
}

/// `《` の前で、読みのつく字か。
fn is_base(letter: char) -> bool {
    is_kanji(letter)
}
