//! `cargo dev bench`: 画面とエンジンの速さをはかり、docs/benchmarks.md と docs/capacity.md を書く。
//!
//! Not a test: only `--gate` turns a missed goal into a failure.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bindgen;
use crate::dist;
use crate::needs;
use crate::project::Project;
use crate::run::{command, run};
use crate::say::{Outcome, Stop, say};

const PARTS: [&str; 3] = ["page", "taps", "engine"];

/// 言葉のとおりに組み立てて、はかる。
pub fn bench(project: &Project, words: &[&str]) -> Outcome {
    let mut asked = words.to_vec();
    let part = match asked.first() {
        Some(word) if PARTS.contains(word) => Some(asked.remove(0)),
        _ => None,
    };
    needs::node(project)?;
    packages(project)?;

    let work = project.target().join("bench");
    let mut node = command(project, &["node", "bench/run.mjs"]);
    node.args(["--work".as_ref(), work.as_os_str()]);
    if part.is_none_or(|part| part == "engine") {
        say(
            "エンジンを組み立てています…",
            "building the engine without the page…",
        );
        node.args(["--wasm".as_ref(), engine_wasm(project)?.as_os_str()]);
        node.args(["--native".as_ref(), engine_native(project)?.as_os_str()]);
    }
    if part != Some("engine") {
        node.env("CHROMIUM", needs::chromium(project)?);
        needs::node_modules(project)?;
        dist::build(project)?;
        say(
            "くらべる相手 (Yew のあいさつ) を組み立てています…",
            "building what the page is measured beside…",
        );
        hello(project, &work.join("hello"))?;
        node.args(["--dist".as_ref(), project.dist().as_os_str()]);
        node.args(["--hello".as_ref(), work.join("hello").as_os_str()]);
    }
    if let Some(part) = part {
        node.args(["--part", part]);
    }
    say(
        "はかっています (すべてで10分ほど。ほかの仕事を止めると、ゆれが小さくなります)…",
        "measuring (about 10 minutes for everything; a quiet machine gives quieter numbers)…",
    );
    run(node.args(asked), "cargo dev bench")
}

/// くらべる相手の npm の部品。勝手には入れない。
fn packages(project: &Project) -> Outcome {
    if project
        .bench()
        .join("node_modules/json-rules-engine")
        .is_dir()
    {
        return Ok(());
    }
    Err(Stop::new(
        "くらべる相手 json-rules-engine がありません。入れるには: npm ci --prefix bench --ignore-scripts",
        "json-rules-engine is missing; install it with `npm ci --prefix bench --ignore-scripts`",
    ))
}

/// 画面のないエンジンの wasm。画面と同じ opt-level で。
fn engine_wasm(project: &Project) -> Outcome<PathBuf> {
    let mut cargo = build(
        project,
        "engine",
        &[
            "--lib",
            "--release",
            "--target",
            "wasm32-unknown-unknown",
            "--target-dir",
        ],
    );
    let target = target(project);
    run(as_the_page(project, &mut cargo)?.arg(&target), AGAIN)?;
    Ok(target.join("wasm32-unknown-unknown/release/teichaku_bench_engine.wasm"))
}

/// 同じエンジンの、機械語。
fn engine_native(project: &Project) -> Outcome<PathBuf> {
    let mut cargo = build(
        project,
        "engine",
        &["--bin", "native", "--profile", "native", "--target-dir"],
    );
    let target = target(project);
    run(cargo.arg(&target), AGAIN)?;
    Ok(target
        .join("native")
        .join(format!("native{}", std::env::consts::EXE_SUFFIX)))
}

/// Yew だけの画面を、`out` に置く。
fn hello(project: &Project, out: &Path) -> Outcome {
    let mut cargo = build(
        project,
        "hello",
        &[
            "--release",
            "--target",
            "wasm32-unknown-unknown",
            "--target-dir",
        ],
    );
    let target = target(project);
    run(as_the_page(project, &mut cargo)?.arg(&target), AGAIN)?;
    let _ = fs::remove_dir_all(out);
    let built = target.join("wasm32-unknown-unknown/release/hello.wasm");
    bindgen::generate(&built, out).map_err(|error| Stop::at("wasm-bindgen", error))?;
    let page = project.bench().join("hello").join("index.html");
    fs::copy(&page, out.join("index.html"))
        .map(|_| ())
        .map_err(|error| Stop::at(page.display(), error))
}

const AGAIN: &str = "cargo dev bench";

fn build(project: &Project, name: &str, words: &[&str]) -> Command {
    let manifest = project.bench().join(name).join("Cargo.toml");
    let mut cargo = command(project, &["cargo", "build", "--locked", "--manifest-path"]);
    cargo.arg(manifest).args(words);
    cargo
}

/// くらべる相手の成果物は、本体のとは別に置く。
fn target(project: &Project) -> PathBuf {
    project.target().join("bench").join("target")
}

/// 本体の `[profile.release]` の opt-level を写す。
fn as_the_page<'a>(project: &Project, cargo: &'a mut Command) -> Outcome<&'a mut Command> {
    let manifest = project.root.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).map_err(|error| Stop::at("Cargo.toml", error))?;
    let level = opt_level(&text).ok_or_else(|| Stop::at("Cargo.toml", "no opt-level"))?;
    Ok(cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", level))
}

fn opt_level(manifest: &str) -> Option<&str> {
    let (_, release) = manifest.split_once("[profile.release]")?;
    let section = release.split("\n[").next()?;
    let line = section.lines().find(|line| line.starts_with("opt-level"))?;
    let value = line.split_once('=')?.1.split('#').next()?;
    Some(value.trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::opt_level;

    #[test]
    fn reads_the_level_of_the_page_only() {
        let text = "[profile.release]\nlto = \"fat\"\nopt-level = \"z\" # small\n[profile.bench]\nopt-level = 3\n";
        assert_eq!(opt_level(text), Some("z"));
        assert_eq!(
            opt_level("[profile.release]\nlto = true\n[profile.x]\nopt-level = 1\n"),
            None
        );
    }
}
