//! WebAssembly とその JavaScript を作る。Trunk も同じ版の同じ道具を使う。

use std::fs;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::project::Project;
use crate::run::{command, run};
use crate::say::{Outcome, Stop};
use crate::split::{self, Halves};

/// できあがったもの: JavaScript、WebAssembly (関数の名前つき)、あとの部分、ほかの JavaScript のフォルダー。
pub struct Program {
    pub js: String,
    pub wasm: Vec<u8>,
    pub halves: Halves,
    pub snippets: Option<std::path::PathBuf>,
}

const NAME: &str = "teichaku";

/// cargo で組み立て、wasm-bindgen を通す。
pub fn program(project: &Project) -> Outcome<Program> {
    run(
        &mut command(
            project,
            &[
                "cargo",
                "build",
                "--locked",
                "--release",
                "--target",
                "wasm32-unknown-unknown",
                "--no-default-features",
                "--features",
                "web",
                "--bin",
                "app",
            ],
        ),
        "cargo dev build",
    )?;
    finish(project, "release")
}

/// cargo の組み立てたものを分けて、wasm-bindgen を通す。
pub fn finish(project: &Project, profile: &str) -> Outcome<Program> {
    let folder = project.target().join("wasm32-unknown-unknown");
    let built = folder.join(profile).join("app.wasm");
    let out = project.target().join("wasm-bindgen/dev");
    let _ = fs::remove_dir_all(&out);
    let halves = split::split(&built, &out.join("split"))?;
    generate(&halves.main, &out).map_err(|error| Stop::at("wasm-bindgen", error))?;

    let read = |name: String| {
        let path = out.join(name);
        fs::read(&path).map_err(|error| Stop::at(path.display(), error))
    };
    let snippets = out.join("snippets");
    Ok(Program {
        js: String::from_utf8_lossy(&read(format!("{NAME}.js"))?).into_owned(),
        wasm: read(format!("{NAME}_bg.wasm"))?,
        halves,
        snippets: snippets.is_dir().then_some(snippets),
    })
}

/// wasm-bindgen を通して、`out` に置く。
pub fn generate(built: &Path, out: &Path) -> Result<(), impl std::fmt::Display + use<>> {
    generate_as(NAME, built, out)
}

/// この名前で、wasm-bindgen を通す。
pub fn generate_as(
    name: &str,
    built: &Path,
    out: &Path,
) -> Result<(), impl std::fmt::Display + use<>> {
    Bindgen::new()
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .input_path(built)
                .out_name(name)
                .typescript(false)
                .omit_default_module_path(true)
                // the split half calls into this one through its exports
                .keep_lld_exports(true)
                // dist.rs takes the names away, after the report has read them
                .remove_name_section(false)
                .remove_producers_section(true)
                .generate(out)
        })
        .map_err(|error| format!("{error:#}"))
}
