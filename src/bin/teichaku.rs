//! 道具 `teichaku`: 回答の JSON を読み、試算結果の JSON を出す。契約 §3。

#![forbid(unsafe_code)]

#[path = "teichaku/given.rs"]
mod given;
#[cfg(not(feature = "browser"))]
#[path = "teichaku/office.rs"]
mod office;
#[path = "teichaku/review.rs"]
mod review;

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;

use teichaku::contract::{
    ANSWERS_SCHEMA, ASSESSMENT_SCHEMA, PATH_SCHEMA, SETTLEMENT_SCHEMA, assess_text, path_text,
    settle_text,
};
use teichaku::engine::calendar::Date;
use teichaku::engine::{ErrorCode, InputError};
use teichaku::text::{Book, Depth, Ruby};

const USAGE: &str = "使い方:
  teichaku assess [FILE] [--as-of 2026-11-21] [--lines]
  teichaku settle [FILE] [--as-of 2026-11-21]
  teichaku path [FILE] [--as-of 2026-11-21]
  teichaku schema answers|assessment|settlement|path|municipality
  teichaku texts [FOLDER]
  teichaku pages FOLDER
  teichaku poster --url https://… [--region otsu] [--lang easy] [--leaflet] [--no-contact] OUT.html
  teichaku book OUT.html [--as-of 2026-11-21]
  teichaku book --hashes
  teichaku compare [FILE] --as-of 2026-06-30 --and 2026-07-01 [--json]
  teichaku freshness --as-of 2026-11-21 [--older-than 180] [--json]
  teichaku municipality check FILE.toml

book は、審査ブック (一つの HTML) を書きます。--as-of がなければ、決まりを原典と照らした日。--hashes は、今の内容の番号を出します。
compare は、同じ人を二つの日の決まりで計算し、ちがいを一つの文と、その月・表の行で言います。
freshness は、その日に古くなっている出典・条文・町の情報と、読みなおすところを並べます (終わりの値: 0 なし、1 ある、2 指定の誤り)。
municipality check は、町の情報のファイルを調べ、誤りのすべてを行と欄で言います (書き方は docs/municipalities.md)。
settle は、決まらない結果が、あと何が分かれば決まるかを書きます。
path は、月ごとの金額が出るまでの道 (給与・通知 → 合計所得 → 非課税の線 → 所得割 → 区分 → 上限 → 負担) を、使った表の行とともに書きます。
texts は、画面が選んだときに読みこむ文のファイルを FOLDER/texts に書きます (なければ trunk が決めた場所)。
poster は、窓口に貼るポスター (--leaflet はちらし) を、A4 に刷れる一つの HTML に書きます。--url は、かんたんチェックの置き場所。
pages は、FOLDER/index.html に画面を書きこみ、ほかの深さと、はじめの質問のページも書きます。
FILE がなければ標準入力を読みます。--lines は一行に一つの回答 (JSON Lines)。
終わりの値: 0 試算できた、2 使えない入力があった";

/// 使えない入力があった。
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(Stop::Say(message)) => {
            say(&message);
            ExitCode::from(UNUSABLE)
        }
        // 読む側が先に閉じた (head など)。
        Err(Stop::Output(problem)) if problem.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(Stop::Output(problem)) => {
            say(&format!("書き出せません: {problem}"));
            ExitCode::FAILURE
        }
    }
}

/// 誤りの一行。読む側が先に閉じていても、止まらない。
fn say(message: &str) {
    let _ = writeln!(io::stderr(), "teichaku: {message}");
}

enum Stop {
    Say(String),
    Output(io::Error),
}

impl From<io::Error> for Stop {
    fn from(problem: io::Error) -> Self {
        Self::Output(problem)
    }
}

fn run(arguments: &[String]) -> Result<ExitCode, Stop> {
    match arguments
        .split_first()
        .map(|(command, rest)| (command.as_str(), rest))
    {
        Some(("assess", rest)) => assess(&Options::read(rest)?),
        Some((name @ "settle", rest)) => single(name, &Options::read(rest)?, settle_text),
        Some((name @ "path", rest)) => single(name, &Options::read(rest)?, path_text),
        Some(("schema", [which])) => schema(which),
        Some(("texts", rest @ ([] | [_]))) => texts(rest.first()),
        #[cfg(not(feature = "browser"))]
        Some(("pages", [folder])) => pages(folder),
        #[cfg(not(feature = "browser"))]
        Some(("office-pages", [folder])) => office::pages(folder),
        #[cfg(not(feature = "browser"))]
        Some(("poster", rest)) => office::poster(rest),
        Some(("book", rest)) => review::book(rest),
        Some(("compare", rest)) => review::compare(rest),
        Some(("freshness", rest)) => review::freshness(rest),
        Some(("municipality", [check, file])) if check == "check" => review::municipality(file),
        Some(("help" | "--help" | "-h", _)) => {
            writeln!(io::stdout(), "{USAGE}")?;
            Ok(ExitCode::SUCCESS)
        }
        _ => Err(Stop::Say(format!("命令が分かりません\n{USAGE}"))),
    }
}

/// 画面の文を、深さごとのファイルに書く。
fn texts(folder: Option<&String>) -> Result<ExitCode, Stop> {
    let staging = || std::env::var("TRUNK_STAGING_DIR").ok();
    let Some(folder) = folder.cloned().or_else(staging) else {
        return Err(Stop::Say(
            "texts: 書き出すフォルダを書いてください".to_owned(),
        ));
    };
    let folder = std::path::Path::new(&folder).join("texts");
    std::fs::create_dir_all(&folder)?;
    for depth in Depth::ALL {
        for ruby in [Ruby::Off, Ruby::All] {
            let file = folder.join(Book::file(depth, ruby));
            std::fs::write(file, Book::content(depth, ruby))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// プログラムがなくても読めるページを書く。
#[cfg(not(feature = "browser"))]
fn pages(folder: &str) -> Result<ExitCode, Stop> {
    let folder = std::path::Path::new(folder);
    let shell = std::fs::read_to_string(folder.join("index.html"))?;
    let missing = |place| Stop::Say(format!("pages: index.html に {place} がありません"));
    for (name, page) in teichaku::view::pages::all(&shell).map_err(missing)? {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap_or(folder))?;
        std::fs::write(file, page)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn day(name: &str, text: &str) -> Result<Date, Stop> {
    Date::parse_iso(text).ok_or_else(|| {
        Stop::Say(format!(
            "{name}: 「{text}」という日付はありません。2026-11-21 の形で書いてください"
        ))
    })
}

#[derive(Default)]
struct Options {
    file: Option<String>,
    as_of: Option<Date>,
    lines: bool,
}

impl Options {
    fn read(arguments: &[String]) -> Result<Self, Stop> {
        let mut options = Self::default();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--lines" => options.lines = true,
                "--as-of" => {
                    options.as_of = Some(day("--as-of", rest.next().map_or("", String::as_str))?);
                }
                flag if flag.starts_with("--as-of=") => {
                    options.as_of = Some(day("--as-of", &flag["--as-of=".len()..])?);
                }
                flag if flag.starts_with('-') && flag != "-" => {
                    return Err(Stop::Say(format!("{flag}: この指定はありません\n{USAGE}")));
                }
                file if options.file.is_none() => options.file = Some(file.to_owned()),
                extra => {
                    return Err(Stop::Say(format!(
                        "{extra}: ファイルは一つだけです\n{USAGE}"
                    )));
                }
            }
        }
        Ok(options)
    }
}

fn open(file: Option<&str>) -> Result<Box<dyn BufRead>, Stop> {
    match file {
        None | Some("-") => Ok(Box::new(BufReader::new(io::stdin()))),
        Some(path) => std::fs::File::open(path)
            .map(|file| Box::new(BufReader::new(file)) as Box<dyn BufRead>)
            .map_err(|problem| Stop::Say(format!("{path}: 開けません ({problem})"))),
    }
}

fn bytes_of(mut input: impl Read) -> Result<Vec<u8>, Stop> {
    let mut bytes = Vec::new();
    input
        .read_to_end(&mut bytes)
        .map_err(|problem| Stop::Say(format!("読めません ({problem})")))?;
    Ok(bytes)
}

fn schema(which: &str) -> Result<ExitCode, Stop> {
    let text = match which {
        "answers" => ANSWERS_SCHEMA,
        "assessment" => ASSESSMENT_SCHEMA,
        "settlement" => SETTLEMENT_SCHEMA,
        "path" => PATH_SCHEMA,
        "municipality" => include_str!("../../docs/schema/municipality.json"),
        _ => {
            return Err(Stop::Say(format!(
                "schema {which}: answers、assessment、settlement、path、municipality のどれかにしてください"
            )));
        }
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn assess(options: &Options) -> Result<ExitCode, Stop> {
    let input = open(options.file.as_deref())?;
    let output = BufWriter::new(io::stdout().lock());
    if options.lines {
        assess_lines(options, input, output)
    } else {
        one(input, output, |text| assess_text(text, options.as_of))
    }
}

/// 一つの回答だけを読む命令 (settle, path)。
fn single<T: serde::Serialize>(
    name: &str,
    options: &Options,
    answer: impl Fn(&str, Option<Date>) -> Result<T, InputError>,
) -> Result<ExitCode, Stop> {
    if options.lines {
        return Err(Stop::Say(format!("{name}: --lines は使えません")));
    }
    let output = BufWriter::new(io::stdout().lock());
    one(open(options.file.as_deref())?, output, |text| {
        answer(text, options.as_of)
    })
}

fn one<T: serde::Serialize>(
    input: impl Read,
    mut output: impl Write,
    answer: impl Fn(&str) -> Result<T, InputError>,
) -> Result<ExitCode, Stop> {
    let bytes = bytes_of(input)?;
    match decoded(&bytes).and_then(answer) {
        Ok(result) => {
            serde_json::to_writer_pretty(&mut output, &result).map_err(io::Error::from)?;
            writeln!(output)?;
            output.flush()?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problem) => Err(Stop::Say(complaint(&problem, line_of(&bytes, &problem)))),
    }
}

fn assess_lines(
    options: &Options,
    mut input: impl BufRead,
    mut output: impl Write,
) -> Result<ExitCode, Stop> {
    let mut all_usable = true;
    let mut line = Vec::new();
    let mut number = 0_usize;
    loop {
        line.clear();
        let read = input
            .read_until(b'\n', &mut line)
            .map_err(|problem| Stop::Say(format!("{}行目: 読めません ({problem})", number + 1)))?;
        if read == 0 {
            break;
        }
        number += 1;
        match decoded(&line).and_then(|text| assess_text(text, options.as_of)) {
            Ok(result) => serde_json::to_writer(&mut output, &result).map_err(io::Error::from)?,
            Err(problem) => {
                all_usable = false;
                say(&complaint(&problem, number));
                let body = serde_json::json!({ "error": problem });
                serde_json::to_writer(&mut output, &body).map_err(io::Error::from)?;
            }
        }
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(if all_usable {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(UNUSABLE)
    })
}

/// 文字にする。行の終わりと、初めの目印 (BOM) は取る。
fn decoded(bytes: &[u8]) -> Result<&str, InputError> {
    let text =
        std::str::from_utf8(bytes).map_err(|_| InputError::json("UTF-8 の文字ではありません"))?;
    Ok(text.trim_start_matches('\u{feff}'))
}

/// 一つの回答では、その欄が書かれた行を言う。
fn line_of(bytes: &[u8], problem: &InputError) -> usize {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}'),
        Err(problem) => {
            let read = &bytes[..problem.valid_up_to()];
            return 1 + read.iter().filter(|byte| **byte == b'\n').count();
        }
    };
    if problem.code == ErrorCode::Json {
        return serde_json::from_str::<serde_json::Value>(text)
            .err()
            .map_or(1, |problem| problem.line().max(1));
    }
    teichaku::contract::line_of(text, &problem.field)
}

fn complaint(problem: &InputError, line: usize) -> String {
    let field = if problem.field.is_empty() {
        "(全体)"
    } else {
        &problem.field
    };
    format!("{line}行目: {field}: {}", problem.message)
}
