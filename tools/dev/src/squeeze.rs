//! 圧縮した写し (`.br`、`.gz`)。同じ中身は、前に作ったものを使う。

use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::names::{Names, sha256};
use crate::project::Project;
use crate::say::{Outcome, Stop};

/// 圧縮しても小さくならない種類。
const PACKED: [&str; 1] = ["png"];

/// フォルダーのすべてのファイルに、写しをつける。
pub fn folder(project: &Project, stage: &Path) -> Outcome {
    let kept = project.target().join("squeezed");
    fs::create_dir_all(&kept).map_err(|error| Stop::at(kept.display(), error))?;
    let names = Names::in_folder(stage)?;
    for name in names.all().chain(["sw.js"]) {
        let packed = name
            .rsplit('.')
            .next()
            .is_some_and(|kind| PACKED.contains(&kind));
        if !packed {
            twins(&stage.join(name), &kept).map_err(|error| Stop::at(name, error))?;
        }
    }
    Ok(())
}

fn twins(file: &Path, kept: &Path) -> std::io::Result<()> {
    let bytes = fs::read(file)?;
    let hash = sha256(&bytes);
    for (kind, squeeze) in [("br", brotli as fn(&[u8]) -> _), ("gz", gzip)] {
        let copy = kept.join(format!("{hash}.{kind}"));
        if !copy.is_file() {
            let part = kept.join(format!("{hash}.{kind}.part"));
            fs::write(&part, squeeze(&bytes)?)?;
            fs::rename(&part, &copy)?;
        }
        let mut name = file.as_os_str().to_owned();
        name.push(format!(".{kind}"));
        fs::copy(copy, name)?;
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(out)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::{brotli, gzip};

    #[test]
    fn both_make_it_smaller() {
        let bytes = "就労定着支援".repeat(200).into_bytes();
        for small in [brotli(&bytes), gzip(&bytes)] {
            assert!(small.expect("in memory").len() * 10 < bytes.len());
        }
    }
}
