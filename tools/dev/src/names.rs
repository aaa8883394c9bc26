//! 中身から決まる名前と番号。

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::say::{Outcome, Stop};

/// フォルダーのすべてのファイルの名前と、中身の SHA-256。
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// 配られるファイルだけ。圧縮した写し、控えの係、サーバーへの指示は入らない。
    pub fn in_folder(folder: &Path) -> Outcome<Self> {
        let mut names = BTreeMap::new();
        gather(folder, "", &mut names)?;
        Ok(Self(names))
    }

    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// この名前で始まるものをのぞく。
    pub fn without(mut self, start: &str) -> Self {
        self.0.retain(|name, _| !name.starts_with(start));
        self
    }

    /// JSON の一行。
    pub fn listing(&self) -> String {
        let rows = self
            .0
            .iter()
            .map(|(name, hash)| format!("{name:?}:{hash:?}"));
        format!("{{{}}}", rows.collect::<Vec<_>>().join(","))
    }

    /// 中身から決まる名前で置く。
    pub fn put(folder: &Path, stem: &str, kind: &str, bytes: &[u8]) -> Outcome<String> {
        let name = format!("{stem}-{}.{kind}", &sha256(bytes)[..16]);
        fs::write(folder.join(&name), bytes).map_err(|error| Stop::at(&name, error))?;
        Ok(name)
    }

    /// 中身が変わると名前も変わるファイルか。
    pub fn is_hashed(name: &str) -> bool {
        let digits =
            |part: &str| part.len() >= 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
        name.split(['-', '_', '.', '/']).any(digits)
    }
}

fn gather(folder: &Path, under: &str, names: &mut BTreeMap<String, String>) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| Stop::at(folder.display(), error))?;
    for entry in entries.flatten() {
        let path = entry.path();
        let name = format!("{under}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            gather(&path, &format!("{name}/"), names)?;
        } else if !(name.ends_with(".br")
            || name.ends_with(".gz")
            || matches!(name.as_str(), "sw.js" | "_headers"))
        {
            let bytes = fs::read(&path).map_err(|error| Stop::at(&name, error))?;
            names.insert(name, sha256(&bytes));
        }
    }
    Ok(())
}

/// 十六進の SHA-256。
pub fn sha256(bytes: &[u8]) -> String {
    let mut out = String::new();
    for byte in Sha256::digest(bytes) {
        write!(out, "{byte:02x}").ok();
    }
    out
}

/// base64 の SHA-256。
pub fn base64_of(bytes: &[u8]) -> String {
    base64(&Sha256::digest(bytes))
}

/// base64。
pub fn base64(hash: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in hash.chunks(3) {
        let mut group = [0; 3];
        group[..three.len()].copy_from_slice(three);
        let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
        for at in 0..4 {
            if at > three.len() {
                out.push('=');
            } else {
                let letter = (bits >> (18 - 6 * at)) & 63;
                out.push(char::from(LETTERS[letter as usize]));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Names, base64_of, sha256};

    #[test]
    fn hashes_are_the_usual_ones() {
        assert!(sha256(b"").starts_with("e3b0c44298fc1c14"));
        assert_eq!(
            base64_of(b""),
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
    }

    #[test]
    fn a_hashed_name_is_seen() {
        for name in [
            "boot-0123456789abcdef.js",
            "texts/0123456789abcdef.easy.txt",
            "a-0123456789abcdef_bg.wasm",
        ] {
            assert!(Names::is_hashed(name), "{name}");
        }
        for name in ["index.html", "manifest.webmanifest", "accessibility.css"] {
            assert!(!Names::is_hashed(name), "{name}");
        }
    }
}
