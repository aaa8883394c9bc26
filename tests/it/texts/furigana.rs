//! ふりがな: 頼んでいない人には出ず、頼んだ人には、すべての漢字に出る。

use std::collections::BTreeSet;

use teichaku::text::ruby::{self, Piece};
use teichaku::text::{Book, Depth, Ruby};

use super::JAPANESE;

/// この深さの、二つの出し方の、文の場所と文。
fn pairs(depth: Depth, one: Ruby, other: Ruby) -> impl Iterator<Item = [&'static str; 3]> {
    let lines = Book::of(depth, one).lines().iter();
    let others = Book::of(depth, other).lines();
    Book::names()
        .zip(lines.zip(others))
        .map(|(path, (one, other))| [path, *one, *other])
}

/// ふりがなのつくことば: 何字目からか、漢字、読み。
fn noted(said: &str) -> BTreeSet<(usize, &str, &str)> {
    let mut at = 0;
    let mut found = BTreeSet::new();
    for piece in ruby::pieces(said) {
        let (Piece::Plain(shown) | Piece::Japanese(shown) | Piece::Ruby { base: shown, .. }) =
            piece;
        if let Piece::Ruby { base, reading } = piece {
            found.insert((at, base, reading));
        }
        at += shown.chars().count();
    }
    found
}

#[test]
fn readers_who_did_not_ask_see_no_notation() {
    for depth in Depth::ALL {
        let file = Book::content(depth, Ruby::Off);
        assert!(!file.contains(['《', '》', '｜']), "{depth:?}");
    }
}

/// English のほかの字は、印をとればそのまま残る。
#[test]
fn english_has_no_furigana_at_all() {
    for [path, off, all] in pairs(Depth::English, Ruby::Off, Ruby::All) {
        assert_eq!(off, all, "{path}");
        assert_eq!(ruby::bare(off), off.replace(['«', '»'], ""), "{path}");
    }
}

/// 画面のなぞり方 (`ruby::bare`) とは別の、いちばん簡単なとり方でも。
#[test]
fn without_the_notation_every_text_is_the_bare_one() {
    let strip = |said: &str| {
        said.split('《')
            .map(|part| part.split_once('》').map_or(part, |(_, after)| after))
            .collect::<String>()
            .replace('｜', "")
    };
    for depth in JAPANESE {
        for [path, off, all] in pairs(depth, Ruby::Off, Ruby::All) {
            assert_eq!(strip(all), off, "{depth:?} {path}");
        }
    }
}

/// 名前、ラベル、知らせに使うとき (`ruby::bare`) に、何も消えない。
#[test]
fn names_lose_nothing() {
    for depth in JAPANESE {
        for ruby in Ruby::ALL {
            for [path, off, said] in pairs(depth, Ruby::Off, ruby) {
                assert_eq!(ruby::bare(said), off, "{depth:?} {ruby:?} {path}");
            }
        }
    }
}

#[test]
fn hard_words_are_some_of_all_words() {
    for depth in JAPANESE {
        let (mut some, mut every) = (0, 0);
        for [path, hard, all] in pairs(depth, Ruby::Hard, Ruby::All) {
            let (hard, all) = (noted(hard), noted(all));
            assert!(hard.is_subset(&all), "{depth:?} {path}: {hard:?} {all:?}");
            some += hard.len();
            every += all.len();
        }
        assert!(0 < some && some < every, "{depth:?}: {some} / {every}");
    }
}

#[test]
fn every_kanji_has_a_reading() {
    for depth in JAPANESE {
        for (path, all) in Book::names().zip(Book::of(depth, Ruby::All).lines()) {
            for piece in ruby::pieces(all) {
                if let Piece::Plain(said) = piece {
                    assert!(!said.contains(ruby::is_kanji), "{depth:?} {path}: {all}");
                }
            }
        }
    }
}

/// 読みは、かなだけ。読みのつくことばには、漢字がある。
#[test]
fn readings_are_kana() {
    let kana = |letter| matches!(letter, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー');
    for depth in JAPANESE {
        for [path, _, all] in pairs(depth, Ruby::Off, Ruby::All) {
            for (_, base, reading) in noted(all) {
                let good = base.contains(ruby::is_kanji) && !reading.is_empty();
                assert!(
                    good && reading.chars().all(kana),
                    "{depth:?} {path}: {base}《{reading}》"
                );
            }
        }
    }
}
