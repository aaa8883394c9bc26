//! 支援機関と市区町村の人のページ (docs/decisions/0029-office.md): 別のプログラムを組み立て、ページを書く。
//!
//! A second call of cargo: with the app's features the split-off half of the app would be linked into this program too.

use std::fs;
use std::path::Path;

use crate::bindgen;
use crate::finish::{Way, plain_script, plain_style, read, swap, teichaku, write};
use crate::names::Names;
use crate::project::Project;
use crate::run::{command, run};
use crate::say::{Outcome, Stop, say};
use crate::split;

const NAME: &str = "office";
/// 一つにする様式。
const STYLES: [&str; 5] = ["tokens", "base", "components", "office", "paper"];
/// ページ。控え (sw.js) には入らない: 開いたときに読みこむ。
pub const PAGES: [&str; 3] = ["configurator.html", "poster.html", "region.html"];

/// 組み立てて、フォルダーに置く。控えの一覧を書いたあとに呼ぶ。
pub fn put(project: &Project, stage: &Path, way: Way) -> Outcome {
    say(
        "職員のページを組み立てています…",
        "building the pages for offices…",
    );
    let built = build(project, way)?;
    let out = project.target().join("wasm-bindgen/office");
    let _ = fs::remove_dir_all(&out);
    bindgen::generate_as(NAME, &built, &out).map_err(|error| Stop::at("wasm-bindgen", error))?;
    let wasm = out.join("office_bg.wasm");
    let wasm = fs::read(&wasm).map_err(|error| Stop::at(wasm.display(), error))?;
    let wasm = Names::put(stage, NAME, "wasm", &split::rewrite(&wasm)?)?;
    let js = split::shorten(&read(&out.join("office.js"))?);
    let js = Names::put(stage, NAME, "js", js.as_bytes())?;

    let boot = plain_script(project, &["office.js"])?;
    let boot = swap(&swap(&boot, "@JS@", &js)?, "@WASM@", &wasm)?;
    let boot = Names::put(stage, "office-boot", "js", boot.as_bytes())?;
    let mut style = String::new();
    for name in STYLES {
        let file = project.root.join("styles").join(format!("{name}.css"));
        style.push_str(&plain_style(&read(&file)?));
    }
    let style = Names::put(stage, NAME, "css", style.as_bytes())?;

    teichaku(project, "office-pages", stage)?;
    for page in PAGES {
        let file = stage.join(page);
        let html = swap(&read(&file)?, "./office.css", &format!("./{style}"))?;
        let html = swap(&html, "./office.js", &format!("./{boot}"))?;
        write(&file, html.as_bytes())?;
    }
    Ok(())
}

fn build(project: &Project, way: Way) -> Outcome<std::path::PathBuf> {
    let (profile, folder) = match way {
        Way::Publish => (Some("--release"), "release"),
        // trunk serve: すぐに組み立つほう
        Way::Watch => (None, "debug"),
    };
    let words = [
        "cargo",
        "build",
        "--locked",
        "--target",
        "wasm32-unknown-unknown",
        "--no-default-features",
        "--features",
        "office",
        "--bin",
        "office",
    ];
    let mut cargo = command(project, &words);
    cargo.args(profile);
    run(&mut cargo, "cargo dev build")?;
    let target = project.target().join("wasm32-unknown-unknown");
    Ok(target.join(folder).join("office.wasm"))
}
