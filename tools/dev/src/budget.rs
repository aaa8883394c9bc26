//! 大きさの予算: dist/ のすべてのファイルを brotli で測り、`budget.toml` とくらべ、報告を書く。

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::bindgen::Program;
use crate::names::DOWNLOAD;
use crate::office;
use crate::project::Project;
use crate::release;
use crate::say::{Outcome, Stop, say};
use crate::wasm_list::{self, Groups};

/// いつ読みこむか。
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    /// はじめに見える画面
    Screen,
    /// はじめの反応まで
    Reaction,
    /// あとで、または開いたとき
    Later,
    /// 職員のページ。調べる人は読みこまない
    Office,
}

struct File {
    name: String,
    raw: usize,
    small: usize,
    when: When,
}

/// 測って、報告を見せる。予算をこえたら止まる。
pub fn check(project: &Project, program: &Program) -> Outcome {
    say("大きさを測っています…", "measuring sizes…");
    let bounds = Bounds::read(&project.root.join("budget.toml"))?;
    let mut files = Vec::new();
    let dist = project.dist();
    let index = fs::read_to_string(dist.join("index.html"))
        .map_err(|error| Stop::at("dist/index.html", error))?;
    collect(&dist, "", &index, &mut files)?;
    files.sort_by_key(|file| std::cmp::Reverse(file.small));
    let sum = |when: When| -> usize {
        let those = files.iter().filter(|file| file.when == when);
        those.map(|file| file.small).sum()
    };
    let screen = sum(When::Screen);
    let reaction = screen + sum(When::Reaction);
    let loader = files.iter().find(|file| file.name == "v1/embed.js");
    let largest = files.iter().find(|file| file.when == When::Later);

    let mut report = String::new();
    for (when, title) in [
        (When::Screen, "はじめに見える画面"),
        (When::Reaction, "はじめの反応まで (上に足す)"),
        (When::Later, "あとで読みこむもの"),
        (When::Office, "職員のページ (調べる人は読みこまない)"),
    ] {
        writeln!(report, "\n{title}\n{:>10} {:>9}", "バイト", "brotli").ok();
        for file in files.iter().filter(|file| file.when == when) {
            writeln!(report, "{:>10} {:>9}  {}", file.raw, file.small, file.name).ok();
        }
    }
    list(&mut report, "はじめの部分のプログラムの中身", &program.wasm);
    for part in &program.halves.parts {
        list(
            &mut report,
            &format!("{}.wasm の中身", part.stem),
            &part.named,
        );
    }
    bought(&mut report, reaction, &bounds, &program.wasm, &files);
    let path = project.target().join("size-report.txt");
    fs::write(&path, &report).map_err(|error| Stop::at(path.display(), error))?;
    println!("{report}");

    let mut over = Vec::new();
    for (name, size, bound) in [
        ("first_screen", screen, bounds.first_screen),
        ("first_reaction", reaction, bounds.first_reaction),
        (
            "later_part",
            largest.map_or(0, |file| file.small),
            bounds.later_part,
        ),
        (
            "single_file",
            release::single_size(&dist)?,
            bounds.single_file,
        ),
        ("office", sum(When::Office), bounds.office),
        // なければ、予算をこえたことにする
        (
            "loader",
            loader.map_or(usize::MAX, |file| file.small),
            bounds.loader,
        ),
    ] {
        let size = kb(size);
        println!("{name:<16} {size:>6.1} kB / {bound:.1} kB");
        if size > bound {
            over.push(format!("{name}: {size:.1} kB > {bound:.1} kB"));
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(Stop::new(
        format!("予算をこえました (budget.toml): {}", over.join("、")),
        "over the budget; the report above lists what is in the program",
    ))
}

/// `budget.toml` の値。
struct Bounds {
    first_screen: f64,
    first_reaction: f64,
    goal: f64,
    later_part: f64,
    single_file: f64,
    office: f64,
    loader: f64,
}

impl Bounds {
    fn read(path: &Path) -> Outcome<Self> {
        let text = fs::read_to_string(path).map_err(|error| Stop::at("budget.toml", error))?;
        let bound = |name: &str| {
            let mut lines = text.lines().filter_map(|line| line.split_once('='));
            let found = lines.find(|(key, _)| key.trim() == name);
            found
                .and_then(|(_, value)| value.trim().parse().ok())
                .ok_or_else(|| Stop::at("budget.toml", format!("no number for {name}")))
        };
        Ok(Self {
            first_screen: bound("first_screen")?,
            first_reaction: bound("first_reaction")?,
            goal: bound("first_reaction_goal")?,
            later_part: bound("later_part")?,
            single_file: bound("single_file")?,
            office: bound("office")?,
            loader: bound("loader")?,
        })
    }
}

fn collect(folder: &Path, inside: &str, index: &str, files: &mut Vec<File>) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| Stop::at(folder.display(), error))?;
    for entry in entries.flatten() {
        let name = format!("{inside}{}", entry.file_name().to_string_lossy());
        if name == DOWNLOAD {
            continue; // 画面は読みこまない。下で別に測る
        }
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), index, files)?;
            continue;
        }
        // 圧縮した写しと、サーバーへの指示は、中身が同じか、配られない。
        if name.ends_with(".br") || name.ends_with(".gz") || name == "_headers" {
            continue;
        }
        let bytes = fs::read(entry.path()).map_err(|error| Stop::at(&name, error))?;
        files.push(File {
            raw: bytes.len(),
            small: brotli(&bytes)?,
            when: when(&name, index),
            name,
        });
    }
    Ok(())
}

/// index.html が名前を挙げる CSS・JavaScript・wasm は、はじめに読みこむ。
fn when(name: &str, index: &str) -> When {
    let kind = Path::new(name).extension().and_then(|kind| kind.to_str());
    if name.starts_with("office-") || office::PAGES.contains(&name) {
        return When::Office;
    }
    match kind {
        Some("html") if name == "index.html" => When::Screen,
        Some("css") if index.contains(name) => When::Screen,
        Some("js" | "wasm") if index.contains(name) => When::Reaction,
        _ => When::Later,
    }
}

/// level 11、窓はいちばん大きいもの (24)。
fn brotli(bytes: &[u8]) -> Outcome<usize> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)
        .map_err(|error| Stop::at("brotli", error))?;
    Ok(out.len())
}

/// 中身を大きい順に。
fn list(report: &mut String, title: &str, wasm: &[u8]) {
    let Some(groups) = wasm_list::groups(wasm) else {
        return;
    };
    writeln!(report, "\n{title}\n{:>10}", "バイト").ok();
    let mut all: Vec<_> = groups.iter().collect();
    all.sort_by_key(|(_, group)| std::cmp::Reverse(group.bytes));
    for (name, group) in all {
        writeln!(report, "{:>10}  {name}", group.bytes).ok();
    }
}

/// 目標をこえた分で、何を買っているか。一つずつのぞいたときに減る大きさ。
fn bought(report: &mut String, reaction: usize, bounds: &Bounds, wasm: &[u8], files: &[File]) {
    let over = kb(reaction) - bounds.goal;
    if over <= 0.0 {
        return;
    }
    writeln!(
        report,
        "\n目標 {:.1} kB を {over:.1} kB こえています。買っているもの (のぞくと減る brotli のバイト)",
        bounds.goal
    )
    .ok();
    let mut rows: Vec<(usize, String)> = files
        .iter()
        .filter(|file| {
            !matches!(file.when, When::Later | When::Office) && !file.name.ends_with(".wasm")
        })
        .map(|file| (file.small, file.name.clone()))
        .collect();
    let whole = brotli(wasm).unwrap_or_default();
    if let Some(groups) = wasm_list::groups(wasm) {
        rows.extend(apart(wasm, whole, &groups));
    }
    rows.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
    for (size, name) in rows.iter().filter(|(size, _)| *size >= 100) {
        writeln!(report, "{size:>10}  {name}").ok();
    }
}

fn apart(wasm: &[u8], whole: usize, groups: &Groups) -> Vec<(usize, String)> {
    let worth = groups.iter().filter(|(_, group)| group.bytes >= 1_000);
    let rows = worth.filter_map(|(name, group)| {
        let mut rest = wasm.to_vec();
        let mut places = group.places.clone();
        places.sort_by_key(|place| std::cmp::Reverse(place.start));
        for place in places {
            rest.drain(place);
        }
        let rest = brotli(&rest).ok()?;
        Some((whole.saturating_sub(rest), name.clone()))
    });
    rows.collect()
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a file is smaller than 2^52 bytes"
)]
fn kb(bytes: usize) -> f64 {
    bytes as f64 / 1_000.0
}

#[cfg(test)]
mod tests {
    use super::{When, when};

    #[test]
    fn what_the_page_names_is_loaded_first() {
        let index = r#"<link href="./a-1.css"><script src="./boot.js?js=b.js&amp;wasm=b_bg.wasm">"#;
        for (name, expected) in [
            ("index.html", When::Screen),
            ("a-1.css", When::Screen),
            ("boot.js", When::Reaction),
            ("b_bg.wasm", When::Reaction),
            ("split_later.wasm", When::Later),
            ("texts/x.en.txt", When::Later),
            ("accessibility.html", When::Later),
            ("office-1.wasm", When::Office),
            ("poster.html", When::Office),
        ] {
            assert!(when(name, index) == expected, "{name}");
        }
    }
}
