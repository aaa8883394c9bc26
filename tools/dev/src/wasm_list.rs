//! プログラムの中身を、crate と module ごとの大きさにする。関数の名前のある wasm を読む。

use std::collections::BTreeMap;
use std::ops::Range;

use wasmparser::{BinaryReader, Name, NameSectionReader, Parser, Payload};

/// 一つのまとまり。
#[derive(Default)]
pub struct Group {
    /// 大きさの合計、バイト
    pub bytes: usize,
    /// wasm の中の場所
    pub places: Vec<Range<usize>>,
}

/// 名前ごとのまとまり。
pub type Groups = BTreeMap<String, Group>;

/// 読めなければ `None`。
pub fn groups(wasm: &[u8]) -> Option<Groups> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    let mut groups = Groups::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.ok()? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    if matches!(import.ok()?.ty, wasmparser::TypeRef::Func(_)) {
                        imported += 1;
                    }
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range()),
            Payload::DataSection(section) => {
                for data in section {
                    add(&mut groups, "(文・表・文字列)".to_owned(), data.ok()?.range);
                }
            }
            Payload::CustomSection(section) if section.name() == "name" => {
                let reader = BinaryReader::new(section.data(), 0);
                for part in NameSectionReader::new(reader) {
                    if let Name::Function(map) = part.ok()? {
                        for naming in map {
                            let naming = naming.ok()?;
                            names.insert(naming.index, naming.name.to_owned());
                        }
                    }
                }
            }
            _ => {}
        }
    }
    for (at, body) in bodies.into_iter().enumerate() {
        let index = u32::try_from(at).ok()? + imported;
        let name = names.get(&index).map_or("", String::as_str);
        add(&mut groups, group_of(name), body);
    }
    Some(groups)
}

fn add(groups: &mut Groups, name: String, place: Range<u64>) {
    let [start, end] = [place.start, place.end].map(|at| usize::try_from(at).unwrap_or_default());
    let place = start..end;
    let group = groups.entry(name).or_default();
    group.bytes += place.len();
    group.places.push(place);
}

/// 関数の名前から、まとまりの名前。この家の関数は module まで、ほかは crate まで。
fn group_of(name: &str) -> String {
    const STANDARD: [&str; 4] = ["core", "alloc", "std", "__rustc"];
    let name = format!("{:#}", rustc_demangle::demangle(name));
    let name = without_hashes(&name);
    let paths = name
        .split(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'))
        .filter(|path| path.contains("::") && !path.starts_with(':'));
    let mut standard = false;
    let mut other = None;
    for path in paths {
        let mut words = path.split("::");
        let root = words.next().unwrap_or_default();
        if root == "teichaku" || root == "app" {
            let modules = words.take_while(|word| word.starts_with(char::is_lowercase));
            let modules: Vec<&str> = modules.take(2).collect();
            return [&["teichaku"], modules.as_slice()].concat().join("::");
        }
        if STANDARD.contains(&root) {
            standard = true;
        } else if other.is_none() && root.starts_with(char::is_lowercase) {
            other = Some(root.to_owned());
        }
    }
    other.unwrap_or_else(|| {
        let name = if standard {
            "(Rust の標準の部品)"
        } else {
            "(つなぎ)"
        };
        name.to_owned()
    })
}

/// `core[59807616e1fa2540]` のような、crate の番号をのぞく。
fn without_hashes(name: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for letter in name.chars() {
        match letter {
            '[' => inside = true,
            ']' => inside = false,
            _ if !inside => out.push(letter),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::group_of;

    #[test]
    fn a_function_belongs_to_its_most_telling_crate() {
        for (name, group) in [
            (
                "teichaku::view::question::fieldset::h71413ea536634fa8",
                "teichaku::view::question",
            ),
            (
                "core::ptr::drop_in_place<yew::virtual_dom::VNode>::h01",
                "yew",
            ),
            (
                "<dlmalloc[e24a27700634d609]::dlmalloc::Dlmalloc>::malloc",
                "dlmalloc",
            ),
            (
                "alloc::str::join_generic_copy::hf0c450b1188fdef4",
                "(Rust の標準の部品)",
            ),
            (
                "<teichaku::view::App as yew::functional::FunctionProvider>::run",
                "teichaku::view",
            ),
            ("memcpy", "(つなぎ)"),
        ] {
            assert_eq!(group_of(name), group, "{name}");
        }
    }
}
