//! 支援機関と市区町村の人のページと、ポスターを書く命令。

use std::process::ExitCode;

use super::{Stop, USAGE};
use teichaku::office::choices::Choices;
use teichaku::view::office::pages;

/// 紙の様式。画面のページと同じもの。
const STYLE: &str = include_str!("../../../styles/paper.css");

/// 職員のページを書く。
pub(super) fn pages(folder: &str) -> Result<ExitCode, Stop> {
    for (name, page) in pages::all() {
        std::fs::write(std::path::Path::new(folder).join(name), page)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// ポスターかちらしを、一つの HTML に書く。
pub(super) fn poster(arguments: &[String]) -> Result<ExitCode, Stop> {
    let mut choices = Choices::default();
    let mut out = None;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let name = match argument.as_str() {
            "--url" => "address",
            "--region" => "region",
            "--lang" => "lang",
            "--leaflet" => {
                choices.set("paper", "leaflet");
                continue;
            }
            "--no-contact" => {
                choices.set("contact", "hidden");
                continue;
            }
            file if !file.starts_with('-') && out.is_none() => {
                out = Some(file);
                continue;
            }
            other => {
                return Err(Stop::Say(format!(
                    "poster: {other}: この指定はありません\n{USAGE}"
                )));
            }
        };
        let value = rest.next().map_or("", String::as_str);
        if value.is_empty() || !choices.set(name, value) {
            return Err(Stop::Say(format!(
                "poster: {argument} {value}: 使えない値です"
            )));
        }
    }
    let Some(out) = out else {
        return Err(Stop::Say(
            "poster: 書き出すファイルの名前を書いてください".to_owned(),
        ));
    };
    let page = pages::poster(&choices, STYLE)
        .map_err(|problem| Stop::Say(format!("poster: --url: {problem}")))?;
    std::fs::write(out, page)?;
    Ok(ExitCode::SUCCESS)
}
