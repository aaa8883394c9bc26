//! 画面のプログラムを、はじめの部分と、あとで読みこむ部分に分ける (docs/decisions/0023-later.md)。
//!
//! The split happens on the linker's output, before wasm-bindgen; the cut is the function marked in src/view/later.rs.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use crate::say::{Outcome, Stop};

/// つなぎの JavaScript の名前。できあがりでは、本体の JavaScript の中に入る。
const LINK: &str = "./__wasm_split.js";

/// あとで読みこむ部分の一つ。
pub struct Part {
    /// つなぎが読みこむときの、仮の名前
    pub stem: String,
    /// 中身 (関数の名前つき)
    pub named: Vec<u8>,
}

/// 分けたもの。
pub struct Halves {
    /// はじめの部分。これから wasm-bindgen を通す
    pub main: PathBuf,
    /// あとの部分
    pub parts: Vec<Part>,
    link: String,
}

/// 分ける。
pub fn split(built: &Path, out: &Path) -> Outcome<Halves> {
    let stop = |error: &dyn std::fmt::Display| Stop::at("wasm-split", error);
    let input = fs::read(built).map_err(|error| stop(&error))?;
    let main = out.join("main.wasm");
    let mut options = Options::new(&input);
    options.output_dir = out;
    options.main_out_path = &main;
    options.link_name = LINK;
    let done = transform(options).map_err(|error| stop(&format!("{error:#}")))?;
    let mut parts = Vec::new();
    for path in done.split_modules {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        parts.push(Part {
            stem: stem.into_owned(),
            named: fs::read(&path).map_err(|error| stop(&error))?,
        });
    }
    let link = fs::read_to_string(out.join(LINK)).map_err(|error| stop(&error))?;
    Ok(Halves { main, parts, link })
}

/// 書きなおして小さくする: 使わない部分と、リンカーが空けた字と、関数の名前を取りのぞく。
pub fn rewrite(wasm: &[u8]) -> Outcome<Vec<u8>> {
    let mut config = walrus::ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let mut module = config
        .parse(wasm)
        .map_err(|error| Stop::at("wasm", format!("{error:#}")))?;
    // リンカーの表 (reloc.*、linking) は、もう要らない
    let tables: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for table in tables {
        module.customs.delete(table);
    }
    walrus::passes::gc::run(&mut module);
    // the linker's own tables (.cargo/config.toml); the cut has used them, a browser never does
    for name in ["linking", "reloc.CODE", "reloc.DATA"] {
        module.customs.remove_raw(name);
    }
    Ok(module.emit_wasm())
}

impl Halves {
    /// つなぎを本体の JavaScript に入れて、一つのファイルにする。`names` は、あとの部分のファイルの名前。
    pub fn join(&self, glue: &str, names: &[String]) -> Outcome<String> {
        let mut link = String::new();
        let mut loaders = Vec::new();
        for line in self.link.lines() {
            if line.starts_with("import ") {
                continue;
            }
            let inner = line.strip_prefix("export const ");
            if let Some(name) = inner.and_then(|inner| inner.split_whitespace().next()) {
                loaders.push(name.to_owned());
            }
            link += &inner.map_or_else(|| line.to_owned(), |inner| format!("const {inner}"));
            link += "\n";
        }
        for (part, name) in self.parts.iter().zip(names) {
            let was = format!("\"./{}.wasm\"", part.stem);
            link = once(&link, &was, &format!("\"./{name}\""))?;
        }
        let wanted = format!("from \"{LINK}\"");
        let import = glue.lines().find(|line| line.ends_with(&wanted));
        let import = import.ok_or_else(|| changed(&wanted))?;
        let name = import.split_whitespace().nth(3).unwrap_or_default();
        let object = format!("const {name} = {{ {} }};", loaders.join(", "));
        Ok(shorten(&(link + &once(glue, import, &object)?)))
    }
}

/// 一度だけある文字列を入れかえる。なければ、道具の出すものが変わった。
fn once(text: &str, was: &str, is: &str) -> Outcome<String> {
    if text.matches(was).count() == 1 {
        Ok(text.replace(was, is))
    } else {
        Err(changed(was))
    }
}

fn changed(missing: &str) -> Stop {
    Stop::new(
        "wasm-split か wasm-bindgen の出す JavaScript の形が変わりました。tools/dev/src/split.rs を直してください",
        format!("the generated JavaScript has no single `{missing}`; see tools/dev/src/split.rs"),
    )
}

/// 字下げと注釈の行をのぞく。
pub fn shorten(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let kept = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    kept.fold(String::new(), |all, line| all + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::{Halves, Part};

    #[test]
    fn the_link_becomes_part_of_the_glue() {
        let halves = Halves {
            main: "main.wasm".into(),
            parts: vec![Part {
                stem: "split_later".to_owned(),
                named: Vec::new(),
            }],
            link: "import { initSync } from \"./main.js\";\n// why\nexport const load = go(\"./split_later.wasm\");\n"
                .to_owned(),
        };
        let glue = "import * as import1 from \"./__wasm_split.js\"\n  use(import1);\n";
        let joined = halves.join(glue, &["x.wasm".to_owned()]).ok();
        assert_eq!(
            joined.as_deref(),
            Some("const load = go(\"./x.wasm\");\nconst import1 = { load };\nuse(import1);\n")
        );
        assert!(halves.join("nothing", &["x.wasm".to_owned()]).is_err());
    }
}
