//! TOML を読み、誤りを「ファイル:行: 欄: 何を直すか」の一行にする。

use std::path::Path;

use serde::de::DeserializeOwned;

/// ファイル一つを読んで、型にする。
pub fn file<T: DeserializeOwned>(path: &Path) -> Result<(String, T), String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let text = std::fs::read_to_string(path).map_err(|problem| format!("{name}: {problem}"))?;
    let value = parse(&name, &text)?;
    Ok((text, value))
}

/// 文字列を読んで、型にする。
pub fn parse<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|problem| {
        let line = problem.span().map_or(1, |span| line_of(text, span.start));
        format!("{name}:{line}: {}", problem.message().replace('\n', " "))
    })
}

/// 何行目か (1から)。
pub fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset.min(text.len())]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}
