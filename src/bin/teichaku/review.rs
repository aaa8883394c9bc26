//! 決まりを審査する人の命令。

use std::io::{self, Write};
use std::process::ExitCode;

use teichaku::contract::read_answers;
use teichaku::engine::law::{AS_OF_FROM, AS_OF_UNTIL, RULES_CHECKED_ON};
use teichaku::profile;
use teichaku::review::book::{self, Input};
use teichaku::review::{compare, freshness, register, rules};

use super::given::Given;
use super::{Stop, UNUSABLE, bytes_of, complaint, day, decoded, line_of, open, say};

/// 読みなおすものがある。
const DUE: u8 = 1;

/// 何も書かないときの、古いという日数。
const OLDER_THAN: u32 = 180;

/// 読みなおすものの一覧。
pub fn freshness(arguments: &[String]) -> Result<ExitCode, Stop> {
    let mut given = Given::read(arguments, &["--as-of", "--older-than"], &["--json"])?;
    let as_of = day("--as-of", &given.needed("--as-of")?)?;
    let days = match given.take("--older-than") {
        None => OLDER_THAN,
        Some(text) => text.parse().ok().filter(|days| *days <= 36_525).ok_or_else(|| {
            Stop::Say(format!(
                "--older-than: 「{text}」は日数ではありません。0 から 36525 までの数を書いてください"
            ))
        })?,
    };
    given.no_files()?;
    let report = freshness::report(as_of, days);
    given.print(&report, &report.lines())?;
    Ok(if report.is_clear() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(DUE)
    })
}

/// 町の情報のファイル一つを調べる。
pub fn municipality(file: &str) -> Result<ExitCode, Stop> {
    let bytes = bytes_of(open(Some(file))?)?;
    let text = decoded(&bytes)
        .map_err(|problem| Stop::Say(complaint(&problem, line_of(&bytes, &problem))))?;
    let stem = match file {
        "-" => String::new(),
        file => std::path::Path::new(file)
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
    };
    match profile::read(text, &stem) {
        Ok(profile) => {
            let count: usize = profile.sections.values().map(Vec::len).sum();
            let name = profile.head.word("name");
            writeln!(
                io::stdout(),
                "{file}: {name}: 誤りはありません ({count}の部分)"
            )?;
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            for fault in &faults {
                say(&format!("{file}: {fault}"));
            }
            Ok(ExitCode::from(UNUSABLE))
        }
    }
}

/// 二つの日のちがい。
pub fn compare(arguments: &[String]) -> Result<ExitCode, Stop> {
    let mut given = Given::read(arguments, &["--as-of", "--and"], &["--json"])?;
    let as_of = day("--as-of", &given.needed("--as-of")?)?;
    let and = day("--and", &given.needed("--and")?)?;
    let bytes = bytes_of(open(given.one_file()?)?)?;
    let compared = decoded(&bytes)
        .and_then(read_answers)
        .and_then(|answers| compare::compare(&answers, as_of, and))
        .map_err(|problem| Stop::Say(complaint(&problem, line_of(&bytes, &problem))))?;
    given.print(&compared, &compared.lines())?;
    Ok(ExitCode::SUCCESS)
}

/// 審査ブックを書く。
pub fn book(arguments: &[String]) -> Result<ExitCode, Stop> {
    let mut given = Given::read(arguments, &["--as-of"], &["--hashes"])?;
    if given.has("--hashes") {
        given.no_files()?;
        let lines = rules::edition_lines(&register::REGISTER);
        io::stdout().write_all(lines.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    let as_of = match given.take("--as-of") {
        Some(text) => day("--as-of", &text)?,
        None => RULES_CHECKED_ON.date(),
    };
    let (from, until) = (AS_OF_FROM.date(), AS_OF_UNTIL.date());
    if as_of < from || until < as_of {
        return Err(Stop::Say(format!(
            "--as-of: {from} から {until} までの日を書いてください"
        )));
    }
    let Some(path) = given.one_file()? else {
        return Err(Stop::Say(
            "book: 書き出すファイルの名前を書いてください (book.html など)".to_owned(),
        ));
    };
    std::fs::write(path, book::html(&Input::of_the_law(as_of)))
        .map_err(|problem| Stop::Say(format!("{path}: 書けません ({problem})")))?;
    Ok(ExitCode::SUCCESS)
}
