//! ほかのプログラムを動かす。

use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::counts::Counts;
use crate::project::Project;
use crate::say::{Outcome, Stop};

/// プロジェクトの一番上で動かすプログラム。
pub fn command(project: &Project, words: &[&str]) -> Command {
    let (program, args) = words.split_first().expect("a command has a name");
    let mut command = Command::new(program);
    command.args(args).current_dir(&project.root);
    // what `cargo run` set for this tool is not meant for a nested cargo
    for (name, _) in env::vars_os() {
        let name_text = name.to_string_lossy();
        if name_text.starts_with("CARGO_PKG_") || name_text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// 動かして、終わるのを待つ。うまくいかなければ、やり直す命令を添えて止まる。
pub fn run(command: &mut Command, rerun: &str) -> Outcome {
    let status = command
        .status()
        .map_err(|error| not_started(command, error))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command, rerun))
    }
}

/// 動かしながら、試験の数を読み取る。画面に出るものはそのまま見せる。
pub fn run_counting(command: &mut Command, rerun: &str, counts: &mut Counts) -> Outcome {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, error))?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            counts.read(&line);
        }
    }
    let status = child.wait().map_err(|error| not_started(command, error))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command, rerun))
    }
}

/// 動かして、出たものを返す。動かなければ `None`。
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// PATH の中のプログラムを探す。
pub fn find(program: &str) -> Option<PathBuf> {
    let file = Path::new(program).with_extension(env::consts::EXE_EXTENSION);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

fn not_started(command: &Command, error: std::io::Error) -> Stop {
    Stop::at(command.get_program().to_string_lossy(), error)
}

fn failed(command: &Command, rerun: &str) -> Stop {
    let program = command.get_program().to_string_lossy();
    Stop::new(
        format!("うまくいきませんでした（{program}）。直したら: {rerun}"),
        format!("that step failed; to run it again: {rerun}"),
    )
}
