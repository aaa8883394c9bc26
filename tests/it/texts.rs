//! 文の試験: data/text の文が、docs/texts.md の決まりのとおりか。
//!
//! The lists a reviewer may want to change (words, names, limits) stand as data at the top of each file.

mod build_errors;
mod depths;
mod furigana;
mod reading_copy;
mod sentences;
mod words;

use teichaku::text::{Book, Depth, Ruby, ruby};

const JAPANESE: [Depth; 3] = [Depth::Easy, Depth::Plain, Depth::Law];

/// ふりがなも印もない文と、その場所。何も出さない文は入らない。
struct Said {
    path: &'static str,
    depth: Depth,
    words: String,
}

impl Said {
    /// 「どのファイルの、どの文の、どの深さか」。
    fn place(&self) -> String {
        let file = self.path.split('.').next().unwrap_or_default();
        let (path, depth) = (self.path, self.depth.id());
        match file {
            "municipalities" => format!("data/{path}: {depth}"),
            _ => format!("data/text/{file}.toml: {path}: {depth}"),
        }
    }
}

/// この深さのすべての文。町の資料の題は入らない。
fn said(depth: Depth) -> impl Iterator<Item = Said> {
    let lines = Book::of(depth, Ruby::Off).lines();
    Book::names()
        .zip(lines)
        .map(move |(path, line)| Said {
            path,
            depth,
            words: ruby::bare(line),
        })
        .filter(|said| !said.words.is_empty() && !is_title(said.path))
}

/// 町の資料の題と、出したところか。探せるように、資料のことばのまま書く。
fn is_title(path: &str) -> bool {
    let title = path.ends_with(".title") || path.ends_with(".publisher");
    path.starts_with("municipalities.") && path.contains(".source.") && title
}

/// これらの深さのすべての文から、見つけた誤りを集めて、一度に言う。
fn check(depths: &[Depth], find: impl Fn(&Said) -> Vec<String>) {
    let all = depths.iter().flat_map(|depth| said(*depth));
    let problems: Vec<String> = all
        .flat_map(|said| {
            let place = said.place();
            let found = find(&said).into_iter();
            let problems = found.map(|problem| format!("{place}: {problem}\n  {}", said.words));
            problems.collect::<Vec<_>>()
        })
        .collect();
    assert!(
        problems.is_empty(),
        "{}件\n{}",
        problems.len(),
        problems.join("\n")
    );
}

/// ひらがな、カタカナ、漢字。
fn is_letter(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{30ff}') && letter != '・' || ruby::is_kanji(letter)
}

/// となり合う三つの字。文の外は `None`。
fn around(words: &str) -> impl Iterator<Item = (Option<char>, char, Option<char>)> {
    let letters: Vec<char> = words.chars().collect();
    (0..letters.len()).map(move |at| {
        let before = at.checked_sub(1).map(|at| letters[at]);
        (before, letters[at], letters.get(at + 1).copied())
    })
}
