//! 持ち帰るもの: 自分で置くための zip、一つの HTML、ハッシュの一覧。仕上げのさいごに `download/` に書く。
//!
//! Every finished `dist/` has them (also Trunk's), so that no page links to a file that is not there.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::api;
use crate::dist;
use crate::names::{DOWNLOAD, Names, SCHEMA, sha256};
use crate::project::Project;
use crate::say::{Outcome, Stop, say};
use crate::single;
use crate::zip;

const SITE: &str = "teichaku-site.zip";
const SINGLE: &str = "teichaku.html";
const SUMS: &str = "SHA256SUMS";
/// 町の情報のファイルの場所。
const MUNICIPALITIES: &str = "v1/municipalities/";
/// zip の中の、置くもののフォルダー。
const INSIDE: &str = "teichaku/";
/// 一覧に入れる、名前の並びにないファイル。
const UNLISTED: [&str; 2] = ["sw.js", "_headers"];

/// `cargo dev release`: 配るものをすべて作り、大きさを並べる。
pub fn all(project: &Project) -> Outcome {
    dist::build(project)?;
    api::pack(project)?;
    say("配るもの", "what is given away");
    let folder = project.dist().join(DOWNLOAD);
    for name in [SITE, SINGLE, SUMS] {
        let bytes = read(&folder.join(name))?;
        println!(
            "{:>10}  {}  dist/{DOWNLOAD}/{name}",
            bytes.len(),
            sha256(&bytes)
        );
    }
    Ok(())
}

/// 開発者のための JSON Schema を、決まった場所に置く。
pub fn schemas(project: &Project, stage: &Path) -> Outcome {
    let folder = stage.join(SCHEMA);
    make(&folder)?;
    for name in ["answers", "assessment", "settlement", "path"] {
        let schema = project.root.join(format!("docs/schema/{name}.schema.json"));
        write(&folder.join(format!("{name}.json")), &read(&schema)?)?;
    }
    let municipality = project.root.join("docs/schema/municipality.json");
    write(&folder.join("municipality.json"), &read(&municipality)?)?;
    municipalities(project, stage)
}

/// 町の情報のファイルを、そのまま置く。職員が、もらって直せるように。
fn municipalities(project: &Project, stage: &Path) -> Outcome {
    let folder = stage.join(MUNICIPALITIES);
    make(&folder)?;
    let from = project.root.join("data/municipalities");
    let entries = fs::read_dir(&from).map_err(|error| Stop::at(from.display(), error))?;
    for file in entries.flatten().map(|entry| entry.path()) {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".toml") && !name.starts_with('_') {
            write(&folder.join(&*name), &read(&file)?)?;
        }
    }
    Ok(())
}

/// 持ち帰るものを作る。
pub fn download(project: &Project, stage: &Path) -> Outcome {
    let folder = stage.join(DOWNLOAD);
    let _ = fs::remove_dir_all(&folder);
    make(&folder)?;
    write(
        &folder.join(SINGLE),
        single::page(project, stage)?.as_bytes(),
    )?;
    write(&folder.join(SITE), &site(project, stage)?)?;
    let [site, single] = [SITE, SINGLE].map(|name| format!("{DOWNLOAD}/{name}"));
    let sums = sums(stage, &[&UNLISTED[..], &[&site, &single]].concat())?;
    write(&folder.join(SUMS), sums.as_bytes())
}

/// 画面のすべてと、`also` の SHA-256。`sha256sum -c` が読む形。
fn sums(stage: &Path, also: &[&str]) -> Outcome<String> {
    let mut rows = Vec::new();
    for (name, hash) in Names::in_folder(stage)?.hashes() {
        rows.push(format!("{hash}  {name}\n"));
    }
    for name in also {
        let hash = sha256(&read(&stage.join(name))?);
        rows.push(format!("{hash}  {name}\n"));
    }
    rows.sort_by(|one, other| one[64..].cmp(&other[64..]));
    Ok(rows.concat())
}

/// 一つの HTML の大きさ。
pub fn single_size(dist: &Path) -> Outcome<usize> {
    Ok(read(&dist.join(DOWNLOAD).join(SINGLE))?.len())
}

/// 自分で置くための zip。一つの HTML と、写しのための一覧も入る (ページからの行き先)。圧縮した写しと、ほかの会社のサーバーへの指示は入れない。
fn site(project: &Project, stage: &Path) -> Outcome<Vec<u8>> {
    let names = Names::in_folder(stage)?;
    let [single, list_of_sums] = [SINGLE, SUMS].map(|name| format!("{DOWNLOAD}/{name}"));
    let own = sums(stage, &["sw.js", &single])?.into_bytes();
    let more = ["sw.js", &single, &list_of_sums];
    let mut list: Vec<&str> = names.all().chain(more).collect();
    list.sort_unstable();
    let mut files = Vec::new();
    let mut hashes = String::new();
    for name in list {
        let bytes = if name == list_of_sums {
            own.clone()
        } else {
            read(&stage.join(name))?
        };
        write!(hashes, "{}  {INSIDE}{name}\r\n", sha256(&bytes)).ok();
        files.push((format!("{INSIDE}{name}"), bytes));
    }
    let hosting = project.root.join("hosting");
    let guide = String::from_utf8_lossy(&read(&hosting.join("README.txt"))?).replace('\n', "\r\n");
    // old editors of Windows tell UTF-8 by the mark
    let guide = format!("\u{feff}{}", guide.replace("@HASHES@", hashes.trim_end()));
    files.insert(0, ("README.txt".to_owned(), guide.into_bytes()));
    for (at, inside, own) in [(1, "htaccess.txt", "htaccess"), (2, "stop-sw.js", "sw.js")] {
        files.insert(at, (inside.to_owned(), read(&hosting.join(own))?));
    }
    zip::pack(&files)
}

fn make(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| Stop::at(folder.display(), error))
}

fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(|error| Stop::at(file.display(), error))
}

fn write(file: &Path, bytes: &[u8]) -> Outcome {
    fs::write(file, bytes).map_err(|error| Stop::at(file.display(), error))
}
