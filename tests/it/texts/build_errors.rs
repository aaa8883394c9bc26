//! まちがった文では、ビルドが止まる: build/ の検査そのものを試す。

#[allow(dead_code, reason = "only the build writes the tables")]
#[path = "../../../build/municipalities.rs"]
mod municipalities;
#[allow(
    dead_code,
    clippy::duplicate_mod,
    reason = "tables.rs tries the same reader; only the build reads whole files with it"
)]
#[path = "../../../build/read.rs"]
mod read;
#[path = "../../../build/readings.rs"]
mod readings;
#[path = "../../../build/texts.rs"]
mod shelf;

use std::path::Path;

use readings::Readings;
use teichaku::profile;
use teichaku::text::{Book, Depth, Ruby};

const READINGS: &str = "words = [\n  \"就職《しゅうしょく》\",\n  \"日《ひ》\",\n]\n";

const GOOD: &str = r#"[job]
easy = "{0}に、就職"
plain = "就職の日：{0}"
law = "="
en = "{0}: first day (就職)"
"#;

/// 断られたときのことば。通れば空。
fn refused(text: &str) -> String {
    let readings = Readings::read("readings.toml", READINGS).expect("読みの表");
    let files = [("t.toml".to_owned(), text.to_owned())];
    shelf::build(&files, &readings, &[])
        .err()
        .unwrap_or_default()
}

/// 読みの表が断られたときのことば。
fn refused_readings(words: &str) -> String {
    let text = format!("words = [\n{words}\n]\n");
    Readings::read("readings.toml", &text)
        .err()
        .unwrap_or_default()
}

/// よい文の一か所をかえて、断られることばを見る。
fn broken(from: &str, to: &str, expected: &str) {
    let text = GOOD.replacen(from, to, 1);
    assert_ne!(text, GOOD, "{from:?} がありません");
    let found = refused(&text);
    assert_eq!(found, expected, "{from:?} → {to:?}");
}

#[test]
fn good_texts_are_taken() {
    assert_eq!(refused(GOOD), "");
}

/// どの深さが欠けても。
#[test]
fn a_missing_depth_is_refused() {
    for (line, depth) in GOOD.lines().skip(1).zip(shelf::DEPTHS) {
        let expected = format!("t.toml:1: t.job: {depth} の文がありません");
        broken(&format!("{line}\n"), "", &expected);
    }
}

/// 空の文も、ないのと同じ。わざと出さないときは `"-"`。
#[test]
fn an_empty_text_is_refused_and_a_dash_is_taken() {
    broken(
        "law = \"=\"",
        "law = \"\"",
        "t.toml:1: t.job: law の文がありません",
    );
    assert_eq!(refused(&GOOD.replacen("law = \"=\"", "law = \"-\"", 1)), "");
}

#[test]
fn an_unknown_depth_is_refused_with_its_line() {
    broken(
        "law = \"=\"",
        "law = \"=\"\nhard = \"就職\"",
        "t.toml:5: t.job: 知らない深さ「hard」です。easy, plain, law, en のどれかです",
    );
}

/// 欠けても、番号がちがっても。
#[test]
fn other_placeholders_are_refused() {
    for other in ["", "{1}", "{0}{1}"] {
        broken(
            "\"{0}に、就職\"",
            &format!("\"{other}に、就職\""),
            "t.toml:1: t.job: easy の {0} などが、plain とちがいます",
        );
    }
}

/// 改行は行の数をこわし、« » は English の印とまざる。
#[test]
fn line_breaks_and_marks_are_refused() {
    for letter in ["\\n", "«", "»"] {
        broken(
            "に、就職\"",
            &format!("に{letter}就職\""),
            "t.toml:1: t.job: easy に、改行か « » があります",
        );
    }
}

#[test]
fn a_kanji_without_a_reading_is_refused() {
    broken(
        "に、就職\"",
        "に、転職\"",
        "t.toml:1: t.job: easy: 「転職」の読みを data/text/readings.toml に書いてください",
    );
}

/// 文の中に書いた読みは、表になくてもよい。
#[test]
fn a_reading_in_the_text_itself_is_taken() {
    let text = GOOD.replacen("に、就職\"", "に、転職《てんしょく》\"", 1);
    assert_eq!(refused(&text), "");
}

/// 二つ目の文の行も、正しく言う。
#[test]
fn every_problem_is_told_with_its_own_line() {
    let second = GOOD
        .replacen("[job]", "[more.job]", 1)
        .replacen("law = \"=\"\n", "", 1);
    let third =
        GOOD.replacen("[job]", "[[list]]", 1)
            .replacen("en = \"{0}: first day (就職)\"\n", "", 1);
    assert_eq!(
        refused(&[GOOD, &second, &third].concat()),
        "t.toml:6: t.more.job: law の文がありません\nt.toml:10: t.list.1: en の文がありません"
    );
}

#[test]
fn toml_that_does_not_parse_is_refused_with_its_line() {
    let found = refused(&GOOD.replacen("law = \"=\"", "law = \"=", 1));
    assert!(found.starts_with("t.toml:4: "), "{found:?}");
    let found = refused_readings("\"就職《しゅうしょく》");
    assert!(found.starts_with("readings.toml:2: "), "{found:?}");
}

/// 文の表のあるところに、数や、深さのない並び。
#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(
        refused("count = 3\n"),
        "t.toml:1: count: easy, plain, law, en のある表にしてください"
    );
    assert_eq!(
        refused("[job]\nlist = [1]\n"),
        "t.toml:2: list: easy, plain, law, en のある表を並べてください"
    );
}

#[test]
fn a_reading_listed_twice_is_refused() {
    assert_eq!(
        refused_readings("\"就職《しゅうしょく》\",\n\"就職《しゅうしょく》\","),
        "readings.toml:3: 「就職」が二度あります"
    );
}

/// 漢字のないことばも、断る。
#[test]
fn a_word_with_an_unread_kanji_is_refused() {
    for word in ["就職", "就職《しゅうしょく》先", "さき《さき》"] {
        assert_eq!(
            refused_readings(&format!("\"{word}\",")),
            format!("readings.toml:2: 「{word}」: すべての漢字に《よみ》をつけてください")
        );
    }
}

/// 前の漢字とつながって読まれないように、始まりの印が入る。長いことばが勝つ。
#[test]
fn readings_begin_where_the_word_begins() {
    let words =
        "words = [\"就職《しゅうしょく》\", \"就職《しゅうしょく》先《さき》\", \"日《び》\"]";
    let readings = Readings::read("readings.toml", words).expect("読みの表");
    assert_eq!(
        readings.annotate("就職先と就職日").as_deref(),
        Ok("就職《しゅうしょく》先《さき》と就職《しゅうしょく》｜日《び》")
    );
}

/// 本の中身も、いまの data/text から作ったもの。
#[test]
fn the_projects_own_texts_are_taken() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let towns = municipalities::generate(&data.join("municipalities")).expect("町の情報");
    let texts = shelf::generate(&data.join("text"), &towns.words).expect("data/text");
    assert!(texts.paths.lines().eq(Book::names()));
    assert!(texts.keys.contains("pub mod app"), "名前");
    let plain = Book::content(Depth::Plain, Ruby::Off);
    assert!(
        texts
            .first
            .lines()
            .zip(plain.lines())
            .all(|(first, said)| first.is_empty() || first == said),
        "はじめに要る文は、ふつうの文の一部"
    );
    for (name, lines) in texts.files {
        let (depth, ruby) = match name.strip_suffix(".ruby") {
            Some(depth) => (depth, Ruby::All),
            None => (name.as_str(), Ruby::Off),
        };
        let depth = Depth::from_id(depth).expect("深さの名前");
        assert_eq!(lines, Book::content(depth, ruby), "{name}");
    }
}
