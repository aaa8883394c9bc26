//! 審査の命令の、書かれた指定。

use std::io::{self, Write};

use super::{Stop, USAGE};

/// 書かれた指定: 値のあるもの、ないもの、ファイル。
pub struct Given {
    values: Vec<(String, String)>,
    flags: Vec<String>,
    files: Vec<String>,
}

impl Given {
    pub fn read(arguments: &[String], with_value: &[&str], alone: &[&str]) -> Result<Self, Stop> {
        let (values, flags, files) = (Vec::new(), Vec::new(), Vec::new());
        let mut given = Self {
            values,
            flags,
            files,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let (name, joined) = match argument.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (argument.as_str(), None),
            };
            if with_value.contains(&name) {
                let value = joined.or_else(|| rest.next().cloned()).unwrap_or_default();
                if given.values.iter().any(|(known, _)| known == name) {
                    return Err(Stop::Say(format!("{name}: 二回書かれています")));
                }
                given.values.push((name.to_owned(), value));
            } else if alone.contains(&argument.as_str()) {
                given.flags.push(argument.clone());
            } else if argument.starts_with('-') && argument != "-" {
                return Err(Stop::Say(format!(
                    "{argument}: この指定はありません\n{USAGE}"
                )));
            } else {
                given.files.push(argument.clone());
            }
        }
        Ok(given)
    }

    pub fn take(&mut self, name: &str) -> Option<String> {
        let at = self.values.iter().position(|(known, _)| known == name)?;
        Some(self.values.remove(at).1)
    }

    pub fn needed(&mut self, name: &str) -> Result<String, Stop> {
        self.take(name)
            .ok_or_else(|| Stop::Say(format!("{name} を書いてください\n{USAGE}")))
    }

    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|known| known == flag)
    }

    /// JSON か、人が読む行。
    pub fn print(&self, json: &impl serde::Serialize, lines: &str) -> Result<(), Stop> {
        let mut output = io::stdout().lock();
        if self.has("--json") {
            serde_json::to_writer_pretty(&mut output, json).map_err(io::Error::from)?;
            writeln!(output)?;
        } else {
            output.write_all(lines.as_bytes())?;
        }
        Ok(())
    }

    /// ファイルの名前。なければ標準入力。
    pub fn one_file(&self) -> Result<Option<&str>, Stop> {
        match &self.files[..] {
            [] => Ok(None),
            [file] => Ok(Some(file)),
            [_, extra, ..] => Err(Stop::Say(format!(
                "{extra}: ファイルは一つだけです\n{USAGE}"
            ))),
        }
    }

    pub fn no_files(&self) -> Result<(), Stop> {
        match self.files.first() {
            None => Ok(()),
            Some(extra) => Err(Stop::Say(format!(
                "{extra}: ここにファイルは書きません\n{USAGE}"
            ))),
        }
    }
}
