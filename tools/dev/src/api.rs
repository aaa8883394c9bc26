//! 開発者のための npm の部品 (`api/pkg/`): エンジンだけの wasm、入り口、型、JSON Schema。

use std::fs;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::needs;
use crate::project::Project;
use crate::run::{command, output, run};
use crate::say::{Outcome, Stop, say};
use crate::split;

/// そのまま写すもの。
const SOURCES: [&str; 4] = ["engine.js", "node.js", "node.cjs", "web.js"];
const AGAIN: &str = "cargo dev api";

/// 作って、包む (`npm pack`)。
pub fn pack(project: &Project) -> Outcome {
    let package = build(project)?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let words = [
        npm,
        "pack",
        "--ignore-scripts",
        "--silent",
        "--pack-destination",
        "..",
    ];
    let name = output(command(project, &words).current_dir(&package));
    let name =
        name.ok_or_else(|| Stop::at("npm pack", "it failed; run it in api/pkg to see why"))?;
    let file = project.root.join("api").join(&name);
    let size = fs::metadata(&file)
        .map_err(|error| Stop::at(file.display(), error))?
        .len();
    println!("{size:>10}  api/{name}");
    Ok(())
}

/// 作る。そのフォルダーを返す。
pub fn build(project: &Project) -> Outcome<PathBuf> {
    needs::node(project)?;
    needs::wasm_target(project)?;
    say(
        "開発者のための部品を組み立てています…",
        "building the package for developers…",
    );
    let words = [
        "cargo",
        "build",
        "--locked",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "--no-default-features",
        "--features",
        "api",
        "--bin",
        "api",
    ];
    run(&mut command(project, &words), AGAIN)?;

    let (source, package) = (project.root.join("api"), project.root.join("api/pkg"));
    let _ = fs::remove_dir_all(&package);
    fs::create_dir_all(&package).map_err(|error| Stop::at(package.display(), error))?;
    let (glue, wasm) = program(project)?;
    write(&package.join("glue.js"), glue.as_bytes())?;
    write(&package.join("teichaku.wasm"), &wasm)?;

    let version = version(project, &source)?;
    for name in SOURCES {
        let text = read(&source.join("src").join(name))?.replace("@VERSION@", &version);
        write(&package.join(name), text.as_bytes())?;
    }
    let list = published(&read(&source.join("package.json"))?)?;
    write(&package.join("package.json"), list.as_bytes())?;
    let guide = read(&source.join("README.md"))?;
    write(&package.join("README.md"), guide.as_bytes())?;
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        write(
            &package.join(name),
            read(&project.root.join(name))?.as_bytes(),
        )?;
    }
    run(
        command(project, &["node", "api/types.mjs"]).arg(&package),
        AGAIN,
    )?;
    Ok(package)
}

/// 配る package.json。`api/` そのものを包ませないための行を取る。
fn published(list: &str) -> Outcome<String> {
    const GUARDS: [&str; 2] = ["  \"private\"", "  \"scripts\""];
    let guard = |line: &&str| GUARDS.iter().any(|guard| line.starts_with(guard));
    if list.lines().filter(guard).count() != GUARDS.len() {
        return Err(Stop::at(
            "api/package.json",
            "private and scripts, a line each",
        ));
    }
    let kept = list.split_inclusive('\n').filter(|line| !guard(line));
    Ok(kept.collect())
}

/// wasm-bindgen を通した JavaScript と、名前を取りのぞいた wasm。
fn program(project: &Project) -> Outcome<(String, Vec<u8>)> {
    let built = project
        .target()
        .join("wasm32-unknown-unknown/release/api.wasm");
    let out = project.target().join("wasm-bindgen/api");
    let _ = fs::remove_dir_all(&out);
    let generate = Bindgen::new().web(true).and_then(|bindgen| {
        bindgen
            .input_path(&built)
            .out_name("glue")
            .typescript(false)
            .omit_default_module_path(true)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate(&out)
    });
    generate.map_err(|error| Stop::at("wasm-bindgen", format!("{error:#}")))?;
    let wasm = out.join("glue_bg.wasm");
    let wasm = fs::read(&wasm).map_err(|error| Stop::at(wasm.display(), error))?;
    Ok((read(&out.join("glue.js"))?, split::rewrite(&wasm)?))
}

/// 二つの一覧に書かれた版は、同じでなければならない。
fn version(project: &Project, source: &Path) -> Outcome<String> {
    let value = |text: &str, key: &str, mark: char| {
        let line = text
            .lines()
            .find(|line| line.trim_start().starts_with(key))?
            .split(mark)
            .nth(1)?;
        Some(
            line.trim()
                .trim_end_matches(',')
                .trim_matches('"')
                .to_owned(),
        )
    };
    let cargo = value(&read(&project.root.join("Cargo.toml"))?, "version", '=');
    let npm = value(&read(&source.join("package.json"))?, "\"version\"", ':');
    match (cargo, npm) {
        (Some(cargo), Some(npm)) if cargo == npm => Ok(npm),
        (cargo, npm) => Err(Stop::new(
            "Cargo.toml と api/package.json の version がちがいます",
            format!("the versions differ: {cargo:?} and {npm:?}"),
        )),
    }
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| Stop::at(file.display(), error))
}

fn write(file: &Path, bytes: &[u8]) -> Outcome {
    fs::write(file, bytes).map_err(|error| Stop::at(file.display(), error))
}
