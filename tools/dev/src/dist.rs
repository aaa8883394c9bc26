//! dist/ を作る。`trunk build --release` と同じ中身になる。

use std::env;
use std::fs;
use std::path::Path;
use std::time::Instant;

use crate::bindgen::{self, Program};
use crate::finish;
use crate::needs;
use crate::page::{self, Piece};
use crate::project::Project;
use crate::say::{Outcome, Stop, say};
use crate::split;

/// 画面を組み立てて dist/ に置く。
pub fn build(project: &Project) -> Outcome<Program> {
    needs::wasm_target(project)?;
    if project.never_built("wasm32-unknown-unknown/release") {
        say(
            "画面を組み立てています（初めては1〜2分、次からは数秒）…",
            "building the page (1 to 2 minutes the first time, seconds after that)…",
        );
    } else {
        say("画面を組み立てています…", "building the page…");
    }
    let started = Instant::now();
    let program = bindgen::program(project)?;

    // fill a fresh folder first, so that dist/ is never half a page
    let stage = project.target().join("dist-stage");
    let _ = fs::remove_dir_all(&stage);
    make_folder(&stage)?;
    let html = fill(project, &program, &stage)?;
    write(&stage.join("index.html"), html.as_bytes())?;
    finish::finish(project, &stage, finish::Way::Publish)?;
    let dist = project.dist();
    let _ = fs::remove_dir_all(&dist);
    fs::rename(&stage, &dist).map_err(|error| Stop::at(dist.display(), error))?;

    println!("  dist/ ({:.1} s)", started.elapsed().as_secs_f64());
    Ok(program)
}

/// index.html が挙げるファイルを置き、書き換えた index.html を返す。
fn fill(project: &Project, program: &Program, stage: &Path) -> Outcome<String> {
    let index = project.root.join("index.html");
    let source = fs::read_to_string(&index).map_err(|error| Stop::at("index.html", error))?;
    let mut html = String::new();
    for piece in page::pieces(&source) {
        let link = match piece {
            Piece::Text(text) => {
                html.push_str(text);
                continue;
            }
            Piece::Link(link) => link,
        };
        match link.rel {
            "css" => {
                let name = put_hashed(&project.root.join(link.file()?), stage)?;
                html.push_str(&format!(r#"<link rel="stylesheet" href="./{name}">"#));
            }
            "icon" => {
                let name = put_hashed(&project.root.join(link.file()?), stage)?;
                html.push_str(&format!(r#"<link rel="icon" href="./{name}">"#));
            }
            "copy-file" => copy_into(&project.root.join(link.file()?), stage)?,
            "rust" => html.push_str(&put_program(program, stage)?),
            other => {
                return Err(Stop::new(
                    format!(
                        "index.html の data-trunk rel=\"{other}\" は cargo dev がまだ知りません"
                    ),
                    "teach tools/dev/src/dist.rs this kind of data-trunk link",
                ));
            }
        }
    }
    Ok(html)
}

/// プログラムを置き、始める script の行を返す。先読みの行は書かない (`boot/main.js`)。
fn put_program(program: &Program, stage: &Path) -> Outcome<String> {
    let (js, wasm) = put_parts(program, stage)?;
    let name = format!("teichaku-{}", hash(&[js.as_bytes(), &wasm].concat()));
    let (script, main) = (format!("{name}.js"), format!("{name}_bg.wasm"));
    write(&stage.join(&script), js.as_bytes())?;
    write(&stage.join(&main), &wasm)?;
    if let Some(snippets) = &program.snippets {
        copy_into(snippets, stage)?;
    }
    Ok(format!(
        r#"<script type="module" src="./boot.js?js={script}&amp;wasm={main}"></script>"#
    ))
}

/// あとの部分を置き、はじめの部分の JavaScript と WebAssembly を返す。
fn put_parts(program: &Program, stage: &Path) -> Outcome<(String, Vec<u8>)> {
    let mut names = Vec::new();
    for part in &program.halves.parts {
        let bytes = split::rewrite(&part.named)?;
        let name = format!("{}-{}.wasm", part.stem, hash(&bytes));
        write(&stage.join(&name), &bytes)?;
        names.push(name);
    }
    let js = program.halves.join(&program.js, &names)?;
    Ok((js, split::rewrite(&program.wasm)?))
}

/// Trunk の組み立てたものを、分けたものに入れかえる (Trunk.toml の hook)。
pub fn replace_in_trunk(project: &Project, stage: &Path) -> Outcome {
    let profile = env::var("TRUNK_PROFILE").map_err(|error| Stop::at("TRUNK_PROFILE", error))?;
    let program = bindgen::finish(project, &profile)?;
    let entries = fs::read_dir(stage).map_err(|error| Stop::at(stage.display(), error))?;
    let names = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let main = names
        .into_iter()
        .find(|name| name.ends_with("_bg.wasm"))
        .ok_or_else(|| Stop::at(stage.display(), "no program of Trunk here"))?;
    let (js, wasm) = put_parts(&program, stage)?;
    write(&stage.join(main.replace("_bg.wasm", ".js")), js.as_bytes())?;
    write(&stage.join(main), &wasm)
}

/// 中身から決まる名前で置く（中身が変われば名前も変わり、古い控えが使われない）。
fn put_hashed(file: &Path, stage: &Path) -> Outcome<String> {
    let bytes = fs::read(file).map_err(|error| Stop::at(file.display(), error))?;
    let text =
        |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, extension) = (text(file.file_stem()), text(file.extension()));
    let name = format!("{stem}-{}.{extension}", hash(&bytes));
    write(&stage.join(&name), &bytes)?;
    Ok(name)
}

/// ファイルまたはフォルダーを、同じ名前で中に写す。
fn copy_into(from: &Path, folder: &Path) -> Outcome {
    let to = folder.join(from.file_name().unwrap_or_default());
    if from.is_dir() {
        make_folder(&to)?;
        let entries = fs::read_dir(from).map_err(|error| Stop::at(from.display(), error))?;
        for entry in entries.flatten() {
            copy_into(&entry.path(), &to)?;
        }
        return Ok(());
    }
    fs::copy(from, &to)
        .map(|_| ())
        .map_err(|error| Stop::at(from.display(), error))
}

fn make_folder(path: &Path) -> Outcome {
    fs::create_dir_all(path).map_err(|error| Stop::at(path.display(), error))
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).map_err(|error| Stop::at(path.display(), error))
}

/// FNV-1a（64ビット）。名前を分けるだけなので、これで足りる。
fn hash(bytes: &[u8]) -> String {
    let value = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |value, byte| {
        (value ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{value:016x}")
}
