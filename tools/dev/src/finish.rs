//! 組み立ての仕上げ: `cargo dev build` も Trunk も、最後にここを通るので、同じページになる。
//!
//! In: the folder with the shell (`index.html`), the program and the styles. Out: every page as HTML, hashed names, one inlined
//! style, the policy in the page, the offline copy (`sw.js`), the list of headers, and compressed twins.

use std::fs;
use std::path::{Path, PathBuf};

use crate::dist;
use crate::embed;
use crate::hosting;
use crate::names::{Names, base64_of, sha256};
use crate::office;
use crate::project::Project;
use crate::release;
use crate::run::{command, run};
use crate::say::{Outcome, Stop};
use crate::squeeze;

/// 画面の決まり (Content-Security-Policy)。`@STYLE@` と `@SCRIPT@` には、ページの中の様式と script の番号が入る。
const POLICY: &str = include_str!("../policy.txt");
/// ページの中に入れる script。通信を待たずに、押されたことに答える。
const EARLY: &str = "early.js";
/// 始める script と、それがあとで読みこむもの。
const BOOT: &str = "main.js";
const OFFLINE: &str = "offline.js";

/// 仕上げの仕方。
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// 公開できるもの
    Publish,
    /// trunk serve: 控えを残さず、組み立てなおしの知らせを通す
    Watch,
}

/// Trunk の hook から。
pub fn from_trunk(project: &Project) -> Outcome {
    let stage = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let Some(stage) = stage else {
        return Err(Stop::new(
            "finish は Trunk が呼びます",
            "`finish` is a hook of Trunk",
        ));
    };
    let release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    // 二つに分けてから、仕上げる (docs/decisions/0023-later.md)
    dist::replace_in_trunk(project, &stage)?;
    let way = if release { Way::Publish } else { Way::Watch };
    finish(project, &stage, way)
}

/// 組み立てたフォルダーを仕上げる。
pub fn finish(project: &Project, stage: &Path, way: Way) -> Outcome {
    teichaku(project, "texts", stage)?;
    let index = stage.join("index.html");
    let mut html = read(&index)?;
    html = one_style(&html, stage)?;
    html = one_boot(project, &html, stage)?;
    html = hashed_icons(project, &html, stage)?;
    let policy = policy_of(&html);
    if way == Way::Publish {
        let meta = format!(
            "<meta charset=\"utf-8\">\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
        );
        html = swap(&html, "<meta charset=\"utf-8\">", &meta)?;
    }
    write(&index, html.as_bytes())?;
    teichaku(project, "pages", stage)?;
    release::schemas(project, stage)?;
    embed::page(project, stage, &policy)?;
    embed::loader(project, stage)?;
    offline_copy(project, stage, way)?;
    // 控えの一覧のあと: 職員のページは、開いたときだけ読みこむ
    office::put(project, stage, way)?;
    write(
        &stage.join("_headers"),
        hosting::headers(&Names::in_folder(stage)?, &policy).as_bytes(),
    )?;
    if way == Way::Publish {
        release::download(project, stage)?;
        squeeze::folder(project, stage)?;
    }
    Ok(())
}

/// ページと文は、アプリの部品から書く。
pub fn teichaku(project: &Project, what: &str, stage: &Path) -> Outcome {
    let words = [
        "cargo",
        "run",
        "--locked",
        "--quiet",
        "--no-default-features",
    ];
    let mut cargo = command(project, &words);
    cargo.args(["--bin", "teichaku", "--", what]).arg(stage);
    run(&mut cargo, "cargo dev build")
}

/// 様式のファイルを一つにして、ページの中に入れる。はじめの画面が、一度の通信で出る。
fn one_style(html: &str, stage: &Path) -> Outcome<String> {
    let mut out = String::new();
    let mut style = String::new();
    let mut rest = html;
    let mut place = None;
    while let Some((before, tag, after)) =
        next_tag(rest, "<link ", |tag| tag.contains("rel=\"stylesheet\""))
    {
        out.push_str(if place.is_some() {
            before.trim_end()
        } else {
            before
        });
        place.get_or_insert(out.len());
        let file = attribute(tag, "href").unwrap_or_default();
        let file = stage.join(file.trim_start_matches("./"));
        style.push_str(&plain_style(&read(&file)?));
        remove(&file)?;
        rest = after;
    }
    out.push_str(rest);
    out.insert_str(
        place.unwrap_or_default(),
        &["<style>", style.trim(), "</style>"].concat(),
    );
    Ok(out)
}

/// 注釈と、意味のない空白を取る。
pub fn plain_style(source: &str) -> String {
    let mut bare = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let mut out = words.join(" ");
    for mark in ["{", "}", ";", ","] {
        out = out
            .replace(&format!(" {mark}"), mark)
            .replace(&format!("{mark} "), mark);
    }
    out.replace(";}", "}").replace(": ", ":") + "\n"
}

/// 始める script と控えの script に、中身から名前をつける。はじめの script は、ページの中に入れる。
fn one_boot(project: &Project, html: &str, stage: &Path) -> Outcome<String> {
    let early = plain_script(project, &[EARLY])?;
    let offline = plain_script(project, &[OFFLINE])?;
    let offline = Names::put(stage, "offline", "js", offline.as_bytes())?;
    let boot = swap(&plain_script(project, &[BOOT])?, "@OFFLINE@", &offline)?;
    let name = Names::put(stage, "boot", "js", boot.as_bytes())?;
    let start = "<script type=\"module\" src=\"./boot.js?";
    let early = format!("<script type=\"module\">{early}</script>\n    ");
    let html = swap(html, start, &[&early, start].concat())?;
    swap(&html, "./boot.js?", &format!("./{name}?"))
}

/// 注釈と字下げのない script。
pub fn plain_script(project: &Project, names: &[&str]) -> Outcome<String> {
    let mut whole = String::new();
    for name in names {
        let source = read(&project.root.join("boot").join(name))?;
        let note = |line: &&str| {
            let line = line.trim_start();
            !line.is_empty() && !line.starts_with("//") && !line.starts_with("/**")
        };
        for line in source.lines().filter(note) {
            whole.push_str(line.trim_start());
            whole.push('\n');
        }
    }
    Ok(whole)
}

/// 絵と manifest。
fn hashed_icons(project: &Project, html: &str, stage: &Path) -> Outcome<String> {
    let mut html = html.to_owned();
    let mut manifest = read(&project.root.join("manifest.webmanifest"))?;
    let folder = project.root.join("icons");
    let entries = fs::read_dir(&folder).map_err(|error| Stop::at("icons", error))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    for file in files {
        let bytes = fs::read(&file).map_err(|error| Stop::at(file.display(), error))?;
        let part = |part: Option<&std::ffi::OsStr>| {
            part.unwrap_or_default().to_string_lossy().into_owned()
        };
        let (stem, kind) = (part(file.file_stem()), part(file.extension()));
        let name = Names::put(stage, &stem, &kind, &bytes)?;
        let old = format!("./icons/{stem}.{kind}");
        html = html.replace(&old, &format!("./{name}"));
        manifest = manifest.replace(&old, &format!("./{name}"));
    }
    write(&stage.join("manifest.webmanifest"), manifest.as_bytes())?;
    Ok(html)
}

/// このページの決まり。中の様式と script の、すべての番号を入れる。
pub fn policy_of(html: &str) -> String {
    let numbers = |opens: &[&str], close: &str| {
        let pieces = opens.iter().flat_map(|open| html.split(open).skip(1));
        let mut numbers: Vec<String> = Vec::new();
        for piece in pieces {
            let inside = piece.split_once(close).map_or("", |(inside, _)| inside);
            let number = format!("'sha256-{}'", base64_of(inside.as_bytes()));
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers.join(" ")
    };
    POLICY
        .trim_end()
        .replace("@STYLE@", &numbers(&["<style>"], "</style>"))
        .replace(
            "@SCRIPT@",
            &numbers(&["<script type=\"module\">", "<script>"], "</script>"),
        )
}

/// 控え。版は、すべてのファイルの中身から決まり、ページにも書く。
fn offline_copy(project: &Project, stage: &Path, way: Way) -> Outcome {
    if way == Way::Watch {
        let retired = read(&project.root.join("hosting/sw.js"))?;
        return write(&stage.join("sw.js"), retired.as_bytes());
    }
    let before = Names::in_folder(stage)?;
    let edition = &sha256(before.listing().as_bytes())[..16];
    let mark = "data-app=\"teichaku\"";
    for name in before.all().filter(|name| name.ends_with(".html")) {
        let file = stage.join(name);
        let page = read(&file)?;
        let stamped = page.replacen(mark, &format!("{mark} data-edition=\"{edition}\""), 1);
        write(&file, stamped.as_bytes())?;
    }
    let worker = read(&project.root.join("boot/sw.js"))?;
    let worker = swap(&worker, "@EDITION@", edition)?;
    // 枠は、つながらないときの控えを使わない
    let files = Names::in_folder(stage)?.without("v1/").listing();
    let worker = swap(&worker, "{\"@FILES@\": \"\"}", &files)?;
    write(&stage.join("sw.js"), worker.as_bytes())
}

fn next_tag<'a>(
    html: &'a str,
    open: &str,
    wanted: impl Fn(&str) -> bool,
) -> Option<(&'a str, &'a str, &'a str)> {
    let mut from = 0;
    while let Some(start) = html[from..].find(open).map(|at| from + at) {
        let end = start + html[start..].find('>')? + 1;
        if wanted(&html[start..end]) {
            return Some((&html[..start], &html[start..end], &html[end..]));
        }
        from = end;
    }
    None
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let open = format!(" {name}=\"");
    let (_, rest) = tag.split_once(&open)?;
    rest.split_once('"').map(|(value, _)| value)
}

pub fn swap(text: &str, old: &str, new: &str) -> Outcome<String> {
    if text.contains(old) {
        return Ok(text.replacen(old, new, 1));
    }
    Err(Stop::new(
        format!("仕上げで {old} が見つかりません"),
        format!("finishing: {old} not found"),
    ))
}

pub fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| Stop::at(file.display(), error))
}

pub fn write(file: &Path, bytes: &[u8]) -> Outcome {
    fs::write(file, bytes).map_err(|error| Stop::at(file.display(), error))
}

fn remove(file: &Path) -> Outcome {
    fs::remove_file(file).map_err(|error| Stop::at(file.display(), error))
}

#[cfg(test)]
mod tests {
    use super::{plain_style, policy_of};

    #[test]
    fn a_style_keeps_its_meaning() {
        let style = "/* a */\n.a .b:is(h1, h2) {\n  width: calc(1px + 2px);\n}\n@media (min-width: 1px) { a { b: c; } }\n";
        assert_eq!(
            plain_style(style),
            ".a .b:is(h1,h2){width:calc(1px + 2px)}@media (min-width:1px){a{b:c}}\n"
        );
    }

    #[test]
    fn the_policy_knows_the_style_and_the_script_of_the_page() {
        let policy = policy_of("<style>a{}</style><script type=\"module\">b()</script>");
        let other = policy_of("<style>a{}</style><script type=\"module\">c()</script>");
        assert_ne!(policy, other);
        assert!(
            policy.contains("'sha256-") && !policy.contains('@'),
            "{policy}"
        );
        assert!(!policy.contains("unsafe-inline"));
        let both =
            policy_of("<style>a{}</style><script>a()</script><script type=\"module\">b()</script>");
        assert_eq!(both.matches("'sha256-").count(), 3, "{both}");
    }
}
