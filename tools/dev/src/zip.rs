//! 同じ中身からは、いつも同じ一つの zip。時刻・持ち主・順番は、機械によらない。
//!
//! Only what a reader needs: deflate, UTF-8 names, no zip64. The crate `zip` would bring nix, getrandom and libc for this.

use std::io::Write as _;

use crate::say::{Outcome, Stop};

/// 1980年1月1日 0時 (zip の書ける、いちばん早い時)。
const DATE: u16 = 0x0021;
/// 読むのに要る版 (2.0) と、作った版 (2.0、Unix)。
const NEEDS: u16 = 20;
const MADE: u16 = 0x0300 | NEEDS;
/// 名前は UTF-8。
const FLAGS: u16 = 0x0800;
const DEFLATE: u16 = 8;
/// ふつうのファイル、0644。
const MODE: u32 = 0o100_644 << 16;

/// `files` (名前と中身) を、その順で入れる。
pub fn pack(files: &[(String, Vec<u8>)]) -> Outcome<Vec<u8>> {
    let mut out = Vec::new();
    let mut central = Vec::new();
    for (name, bytes) in files {
        let start = size(out.len())?;
        let small = deflate(bytes).map_err(|error| Stop::at(name, error))?;
        let mut crc = flate2::Crc::new();
        crc.update(bytes);
        let mut common = Vec::new();
        for word in [NEEDS, FLAGS, DEFLATE, 0, DATE] {
            common.extend(word.to_le_bytes());
        }
        for word in [crc.sum(), size(small.len())?, size(bytes.len())?] {
            common.extend(word.to_le_bytes());
        }
        let length = u16::try_from(name.len()).map_err(|error| Stop::at(name, error))?;
        common.extend(length.to_le_bytes());
        common.extend([0, 0]);

        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(small);

        central.extend(b"PK\x01\x02");
        central.extend(MADE.to_le_bytes());
        central.extend(&common);
        central.extend([0; 6]);
        central.extend(MODE.to_le_bytes());
        central.extend(start.to_le_bytes());
        central.extend(name.as_bytes());
    }
    let count = u16::try_from(files.len()).map_err(|error| Stop::at("zip", error))?;
    let (place, length) = (size(out.len())?, size(central.len())?);
    out.extend(central);
    out.extend(b"PK\x05\x06\0\0\0\0");
    for _ in 0..2 {
        out.extend(count.to_le_bytes());
    }
    out.extend(length.to_le_bytes());
    out.extend(place.to_le_bytes());
    out.extend([0, 0]);
    Ok(out)
}

fn size(length: usize) -> Outcome<u32> {
    u32::try_from(length).map_err(|error| Stop::at("zip", error))
}

fn deflate(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::pack;

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let files = |said: &str| vec![("a/b.txt".to_owned(), said.repeat(50).into_bytes())];
        let zip = pack(&files("就労")).expect("small");
        assert_eq!(zip, pack(&files("就労")).expect("small"));
        assert_ne!(zip, pack(&files("定着")).expect("small"));
        assert!(zip.starts_with(b"PK\x03\x04") && zip.ends_with(&[0, 0]));
        assert!(zip.len() < 300);
    }
}
