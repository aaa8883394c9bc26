//! 二次元コード。黒い点の道 (SVG の path) にする。

use qrcodegen::{QrCode, QrCodeEcc};

/// まわりの白い余白 (点の数)。これより狭いと、読めない機械がある。
const QUIET: i32 = 4;

/// 二次元コードの絵。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// 余白を入れた、一辺の点の数
    pub size: i32,
    /// 黒い点の道
    pub path: String,
}

/// アドレスを入れる。長すぎて入らなければ `None`。よごれても読めるように、四分の一 (Q) が欠けてもよい強さにする。
#[must_use]
pub fn qr(address: &str) -> Option<Qr> {
    let code = QrCode::encode_text(address, QrCodeEcc::Quartile)
        .or_else(|_| QrCode::encode_text(address, QrCodeEcc::Medium))
        .ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let run = [from + QUIET, y + QUIET, x - from].map(|number| number.to_string());
                path.extend([
                    "M", &run[0], " ", &run[1], "h", &run[2], "v1h-", &run[2], "z",
                ]);
            }
            x += 1;
        }
    }
    Some(Qr {
        size: code.size() + 2 * QUIET,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::qr;

    #[test]
    fn a_code_has_its_three_corners_and_its_margin() {
        let code = qr("https://check.example.jp/easy.html#region=otsu").expect("short enough");
        // the outer ring of the upper left corner: seven dots in a row
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
        assert!(
            code.path
                .contains(&format!("M{} 4h7v1h-7z", code.size - 11))
        );
        assert!(code.path.contains(&format!("M4 {}h7v1h-7z", code.size - 5)));
        assert!(qr(&"x".repeat(5_000)).is_none());
    }
}
