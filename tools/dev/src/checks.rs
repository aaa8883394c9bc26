//! `cargo dev test`: 整形、lint、Rust の試験、ブラウザーの試験を順に動かす。

use std::fs;

use crate::api;
use crate::budget;
use crate::counts::Counts;
use crate::dist;
use crate::needs;
use crate::project::Project;
use crate::run::{command, run, run_counting};
use crate::say::{Outcome, Stop, say};

/// どこを動かすかを言葉から決めて、動かす。最初の失敗で止まる。
pub fn run_all(project: &Project, words: &[&str]) -> Outcome {
    let mut counts = Counts::default();
    match words {
        ["lint"] => return lint(project),
        ["native"] => native(project, None, &mut counts)?,
        ["native", name] => native(project, Some(name), &mut counts)?,
        ["browser"] => browser(project, None, &mut counts)?,
        ["browser", name] => browser(project, Some(name), &mut counts)?,
        [] => {
            if project.never_built("debug") {
                say(
                    "すべて確かめます。初めては40分ほど（2コアの機械）、次からは30分ほどです",
                    "checking everything: about 40 minutes the first time on two cores, about 30 after that",
                );
            }
            lint(project)?;
            native(project, None, &mut counts)?;
            browser(project, None, &mut counts)?;
        }
        [name] => {
            native(project, Some(name), &mut counts)?;
            browser(project, Some(name), &mut counts)?;
        }
        _ => {
            return Err(Stop::new(
                "試験の言葉は一つだけにしてください",
                "give one word at most; `cargo dev help` shows how",
            ));
        }
    }
    counts.print();
    Ok(())
}

/// 整形と lint。画面の lint は、組み立てと部品を分け合うように release で動かす。
fn lint(project: &Project) -> Outcome {
    needs::wasm_target(project)?;
    needs::rust_components(project)?;
    say("整形を確かめています…", "checking the formatting…");
    run(
        &mut command(project, &["cargo", "fmt", "--check"]),
        "cargo fmt",
    )?;
    let own = [
        "cargo",
        "fmt",
        "--check",
        "--manifest-path",
        "tools/dev/Cargo.toml",
    ];
    run(
        &mut command(project, &own),
        "cargo fmt --manifest-path tools/dev/Cargo.toml",
    )?;
    // the benchmarks are not built here; a lock file left behind would stop them
    for bench in ["bench/engine/Cargo.toml", "bench/hello/Cargo.toml"] {
        let locked = [
            "cargo",
            "tree",
            "--locked",
            "--quiet",
            "--depth",
            "0",
            "--manifest-path",
            bench,
        ];
        run(
            &mut command(project, &locked),
            &format!("cargo metadata --manifest-path {bench}"),
        )?;
    }

    let deny = ["--", "-D", "warnings"];
    say("lint（計算と試験）…", "lints: engine, command line, tests…");
    let native = [
        "cargo",
        "clippy",
        "--locked",
        "--no-default-features",
        "--all-targets",
    ];
    run(
        &mut command(project, &[&native[..], &deny].concat()),
        "cargo dev test lint",
    )?;
    say("lint（画面）…", "lints: the page…");
    let web = [
        "cargo",
        "clippy",
        "--locked",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "--no-default-features",
        "--features",
        "web",
        "--bin",
        "app",
    ];
    run(
        &mut command(project, &[&web[..], &deny].concat()),
        "cargo dev test lint",
    )?;
    say(
        "lint（職員のページ、開発者の部品）…",
        "lints: the pages for offices, the package for developers…",
    );
    for other in ["office", "api"] {
        let words = web.map(|word| match word {
            "web" | "app" => other,
            word => word,
        });
        run(
            &mut command(project, &[&words[..], &deny].concat()),
            "cargo dev test lint",
        )?;
    }
    Ok(())
}

/// Rust の試験（画面の部品は使わない）。
fn native(project: &Project, name: Option<&str>, counts: &mut Counts) -> Outcome {
    needs::python(project)?;
    say("Rust の試験…", "Rust tests…");
    let mut test = command(
        project,
        &["cargo", "test", "--locked", "--no-default-features"],
    );
    test.args(name);
    run_counting(&mut test, &again("native", name), counts)
}

/// 組み立てた画面を Chromium で動かす試験。
fn browser(project: &Project, name: Option<&str>, counts: &mut Counts) -> Outcome {
    needs::node(project)?;
    let chromium = needs::chromium(project)?;
    needs::node_modules(project)?;
    let program = dist::build(project)?;
    api::build(project)?;
    if name.is_none() {
        budget::check(project, &program)?;
    }

    let mut files: Vec<_> = fs::read_dir(project.browser_tests())
        .map_err(|error| Stop::at("tests/browser", error))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    say("ブラウザーの試験…", "browser tests in headless Chromium…");
    let mut test = command(project, &["node", "--test", "--test-reporter=spec"]);
    test.args(name.map(|name| format!("--test-name-pattern={name}")))
        .args(files)
        .env("CHROMIUM", chromium);
    run_counting(&mut test, &again("browser", name), counts)
}

fn again(part: &str, name: Option<&str>) -> String {
    let name = name.map(|name| format!(" {name}")).unwrap_or_default();
    format!("cargo dev test {part}{name}")
}
