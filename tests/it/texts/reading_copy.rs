//! 読み合わせ表 (docs/reading): 本から作る。直すときは `UPDATE_READING=1 cargo test --test it texts`。

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use teichaku::text::ruby::{self, Piece};
use teichaku::text::{Book, Depth, Ruby};

/// すべての文の、場所と、深さの順の文と、やさしい文の読み。
fn rows() -> Vec<(&'static str, [String; 4], String)> {
    let books = Depth::ALL.map(|depth| Book::of(depth, Ruby::Off).lines());
    let noted = Book::of(Depth::Easy, Ruby::All).lines();
    Book::names()
        .enumerate()
        .map(|(at, path)| {
            let said = books.map(|lines| ruby::bare(lines[at]));
            (path, said, kana(noted[at]))
        })
        .collect()
}

/// すべてかなで。
fn kana(noted: &str) -> String {
    let pieces = ruby::pieces(noted).into_iter();
    pieces
        .map(|piece| match piece {
            Piece::Plain(said) | Piece::Japanese(said) | Piece::Ruby { reading: said, .. } => said,
        })
        .collect()
}

/// 表の一こま。
fn cell(said: &str) -> String {
    match said.trim() {
        "" if said.is_empty() => "（出さない）".to_owned(),
        "" => "（空白）".to_owned(),
        said => said.replace('\\', "\\\\").replace('|', "\\|"),
    }
}

/// ふつうの文と同じなら、二度は書かない。
fn other(said: &str, plain: &str) -> String {
    if said == plain && !said.trim().is_empty() {
        "＝".to_owned()
    } else {
        cell(said)
    }
}

/// フォルダのすべてのファイル。
fn copy() -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut groups: BTreeMap<&str, &str> = BTreeMap::new();
    let mut counts: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for (path, [easy, plain, law, english], reading) in rows() {
        let (file, _) = path.split_once('.').expect("ファイルの名前");
        let (group, _) = path.rsplit_once('.').expect("文の名前");
        let text = files.entry(format!("{file}.md")).or_insert_with(|| {
            let from = match file {
                "municipalities" => "data/municipalities/*.toml",
                _ => &format!("data/text/{file}.toml"),
            };
            format!("# {file}\n\n`{from}` の文。見方は [README.md](README.md)。\n")
        });
        if groups.insert(file, group) != Some(group) {
            let head = "| 文 | やさしい | 読み | ふつう | 法令 | English |";
            write!(text, "\n## {group}\n\n{head}\n|---|---|---|---|---|---|\n").ok();
        }
        let reading = if reading == easy {
            "〃".to_owned()
        } else {
            cell(&reading)
        };
        writeln!(
            text,
            "| `{path}` | {} | {reading} | {} | {} | {} |",
            other(&easy, &plain),
            cell(&plain),
            other(&law, &plain),
            other(&english, &plain)
        )
        .ok();
        let own = usize::from(easy != plain);
        let count = counts.entry(file).or_default();
        *count = [count[0] + 1, count[1] + own];
    }
    files.insert("README.md".to_owned(), readme(&counts));
    files
}

fn readme(counts: &BTreeMap<&str, [usize; 2]>) -> String {
    let mut text = String::from(
        "# 読み合わせ表

画面に出るすべての文を、四つの深さで並べた表です。文を読んで確かめる人のためのもので、プログラムを動かさなくても読めます。
`data/text/*.toml` から作った本 (画面が使うものと同じ) から、試験が作ります。**ここは直しません**。直すのは `data/text` です。

## 見方

- 一行が一つの文です。左の `steps.step.apply.title` は文の名前で、`data/text/steps.toml` の `[step.apply]` の `title` です。
- **やさしい**・**ふつう**・**法令**・**English** は文の深さです。だれのためかは [docs/texts.md](../texts.md) にあります。
- **読み** は、やさしい文をぜんぶかなで書いたものです。声に出して読むとき、ふりがながこの読みで出ます。
- `＝` はふつうの文と同じ、`〃` はやさしい文と同じ (漢字がない)、（出さない）はわざと出さない文です。
- `{0}` `{1}` には、あとで日や額などが入ります。

## 意見の出し方

文の名前、深さ、今の文、直した文、理由を書いてください。どこがよくないかだけでも、かまいません。

> `steps.step.apply.title` / やさしい / 「役所に申しこむ（申請）」 → 「…」 / 理由: …

GitHub では、その行にコメントをつけるのがいちばん早いです。次のようなことを見てください。

- やさしい文: 一度読んで分かるか。知らないことばがないか。読みがまちがっていないか。
- 法令: ことばと条文が合っているか。やさしい文・ふつうの文と、意味がちがわないか。
- English: 役所の窓口で、日本語の名前を見せられるか。

文を直したあとは `UPDATE_READING=1 cargo test --test it texts` で、この表を作りなおします。

## 数

| ファイル | 文 | やさしい文がふつうの文とちがうもの |
|---|---|---|
",
    );
    for (file, [all, own]) in counts {
        writeln!(text, "| [{file}]({file}.md) | {all} | {own} |").ok();
    }
    let all: usize = counts.values().map(|count| count[0]).sum();
    let own: usize = counts.values().map(|count| count[1]).sum();
    writeln!(text, "| **合計** | **{all}** | **{own}** |").ok();
    text
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reading")
}

/// フォルダにあるファイルの名前と中身。
fn kept() -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(folder()).into_iter().flatten().flatten();
    entries
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(entry.path()).expect("UTF-8");
            (name, text)
        })
        .collect()
}

/// 今の文と同じで、余分なファイルがない。`UPDATE_READING` があれば、作りなおす。
#[test]
fn the_reading_copy_is_what_the_books_give() {
    let wanted = copy();
    if std::env::var_os("UPDATE_READING").is_some() {
        std::fs::create_dir_all(folder()).expect("docs/reading");
        for (name, text) in &wanted {
            std::fs::write(folder().join(name), text).expect("docs/reading に書く");
        }
        for name in kept().keys().filter(|name| !wanted.contains_key(*name)) {
            std::fs::remove_file(folder().join(name)).expect("余分なファイルを消す");
        }
    }
    let kept = kept();
    let again = "`UPDATE_READING=1 cargo test --test it texts` で作りなおしてください";
    for (name, text) in &wanted {
        let old = kept.get(name).map_or("", String::as_str);
        let mut lines = old.lines().chain([""]).zip(text.lines().chain([""]));
        let first = lines.find(|(old, new)| old != new);
        assert!(old == text, "docs/reading/{name}: {first:?}。{again}");
    }
    assert!(kept.keys().eq(wanted.keys()), "余分なファイル。{again}");
}

#[test]
fn cells_keep_the_table_whole() {
    assert_eq!(cell("a|b"), "a\\|b");
    assert_eq!(cell(""), "（出さない）");
    assert_eq!(
        kana("6か月《げつ》と｜1日《ついたち》"),
        "6かげつとついたち"
    );
}

/// 読みには、漢字がのこらない。
#[test]
fn the_reading_column_is_kana() {
    for (path, _, reading) in rows() {
        assert!(!reading.contains(ruby::is_kanji), "{path}: {reading}");
    }
}
