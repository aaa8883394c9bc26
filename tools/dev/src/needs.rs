//! 要るものがそろっているか確かめ、足りなければ入れる。

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::project::Project;
use crate::run::{command, find, output, run};
use crate::say::{Outcome, Stop, say};

const WASM: &str = "wasm32-unknown-unknown";
const CHROMIUMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const OLDEST_PYTHON: u32 = 11;
const OLDEST_NODE: u32 = 20;

/// Rust の WebAssembly 向けの部品。
pub fn wasm_target(project: &Project) -> Outcome {
    let mut ask = command(
        project,
        &["rustc", "--print", "target-libdir", "--target", WASM],
    );
    if output(&mut ask).is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    rustup(project, &["rustup", "target", "add", WASM])
}

/// 整形と lint の部品。
pub fn rust_components(project: &Project) -> Outcome {
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if output(&mut command(project, &[program, "--version"])).is_none() {
            rustup(project, &["rustup", "component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(project: &Project, words: &[&str]) -> Outcome {
    let line = words.join(" ");
    if find("rustup").is_none() {
        return Err(Stop::new(
            "rustup がありません。Rust の公式の案内のとおりに入れてください",
            format!("rustup is missing; with it, `{line}` would be run here"),
        ));
    }
    say(
        format!("Rust の部品を入れています: {line}（数秒〜1分）"),
        format!("installing a part of Rust: {line} (seconds to a minute)"),
    );
    run(&mut command(project, words), &line)
}

/// ブラウザーの試験に使う Chromium。環境変数 `CHROMIUM` で場所を指定できる。
pub fn chromium(project: &Project) -> Outcome<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM").map(PathBuf::from) {
        return if path.is_file() {
            Ok(path)
        } else {
            Err(Stop::new(
                format!("CHROMIUM の場所にファイルがありません: {}", path.display()),
                "the environment variable CHROMIUM names no file",
            ))
        };
    }
    let mut packages = Vec::new();
    if find_chromium().is_none() {
        packages.push("chromium");
    }
    if !has_japanese_font() {
        packages.push("fonts-ipafont-gothic");
    }
    if !packages.is_empty() {
        install(project, &packages)?;
    }
    find_chromium().ok_or_else(no_chromium)
}

fn find_chromium() -> Option<PathBuf> {
    CHROMIUMS.iter().find_map(|name| find(name))
}

/// 日本語の字体があるか。調べられない機械では、あるものとして進む。
fn has_japanese_font() -> bool {
    if find("apt-get").is_none() {
        return true;
    }
    output(Command::new("fc-list").arg(":lang=ja")).is_some_and(|fonts| !fonts.is_empty())
}

/// Debian と Ubuntu では、入れるところまでする。
fn install(project: &Project, packages: &[&str]) -> Outcome {
    if find("apt-get").is_none() {
        return Err(no_chromium());
    }
    let sudo: &[&str] = match output(Command::new("id").arg("-u")).as_deref() {
        Some("0") => &[],
        _ => &["sudo"],
    };
    let names = packages.join(" ");
    say(
        format!("試験に使うものを入れています: {names}（1〜3分、初めてだけ）"),
        format!("installing what the browser tests need: {names} (1 to 3 minutes, once)"),
    );
    let by_hand = format!("apt-get install --no-install-recommends {names}");
    let update = [sudo, &["apt-get", "update", "-qq"]].concat();
    let install = [
        sudo,
        &["apt-get", "install", "-y", "-qq", "--no-install-recommends"],
        packages,
    ]
    .concat();
    run(&mut command(project, &update), "apt-get update")?;
    run(
        command(project, &install).env("DEBIAN_FRONTEND", "noninteractive"),
        &by_hand,
    )
}

fn no_chromium() -> Stop {
    Stop::new(
        "Chromium（または Chrome）と日本語の字体を入れてください。決まった場所にないときは CHROMIUM=場所 で教えてください",
        "install Chromium or Chrome and a Japanese font; if it is not on PATH, set CHROMIUM=/path/to/it",
    )
}

/// Node があり、古すぎないか。
pub fn node(project: &Project) -> Outcome {
    let version = output(&mut command(project, &["node", "--version"])).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next();
    match major.and_then(|number| number.parse::<u32>().ok()) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(Stop::new(
            format!(
                "ブラウザーの試験には Node.js {OLDEST_NODE} 以上が要ります（いま: {}）。公式サイト nodejs.org か、Debian 13・Ubuntu 26.04 以降なら apt-get install nodejs npm",
                if version.is_empty() {
                    "なし"
                } else {
                    &version
                }
            ),
            format!(
                "the browser tests need Node.js {OLDEST_NODE} or newer, from nodejs.org or your system's packages"
            ),
        )),
    }
}

/// 別の人の計算 (tests/oracle) を動かす Python があり、古すぎないか。
pub fn python(project: &Project) -> Outcome {
    if is_python_new_enough(project) {
        return Ok(());
    }
    if find("apt-get").is_some() && find("python3").is_none() {
        install(project, &["python3"])?;
    }
    if is_python_new_enough(project) {
        return Ok(());
    }
    Err(Stop::new(
        format!("試験には Python 3.{OLDEST_PYTHON} 以上が要ります（命令の名前は python3）"),
        format!("the tests need Python 3.{OLDEST_PYTHON} or newer, as python3"),
    ))
}

fn is_python_new_enough(project: &Project) -> bool {
    let version = output(&mut command(project, &["python3", "--version"])).unwrap_or_default();
    let minor = version
        .strip_prefix("Python 3.")
        .and_then(|rest| rest.split('.').next());
    minor
        .and_then(|number| number.trim().parse::<u32>().ok())
        .is_some_and(|minor| minor >= OLDEST_PYTHON)
}

/// ブラウザーの試験の部品（lock に書かれた版）。
pub fn node_modules(project: &Project) -> Outcome {
    let folder = project.browser_tests();
    let changed =
        |path: PathBuf| -> Option<SystemTime> { fs::metadata(path).ok()?.modified().ok() };
    let installed = changed(folder.join("node_modules").join(".package-lock.json"));
    if installed.is_some() && installed >= changed(folder.join("package-lock.json")) {
        return Ok(());
    }
    say(
        "ブラウザーの試験の部品を入れています: npm ci（数秒）",
        "installing the parts of the browser tests: npm ci (seconds)",
    );
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(
        command(project, &[npm, "ci", "--no-audit", "--no-fund"]).current_dir(&folder),
        "npm ci (in tests/browser)",
    )
}
