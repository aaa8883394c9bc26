//! 色の差 (WCAG 2.2 の式)。千分の一の単位の整数で返す。

/// これより差があれば、字が読める。千倍
pub const ENOUGH: u32 = 4_500;

/// `#rrggbb` を読む。
#[must_use]
pub fn read(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// 白との差、千倍。
#[must_use]
pub fn with_white(colour: [u8; 3]) -> u32 {
    ratio(colour, [255; 3])
}

/// 二つの色の差、千倍 (1,000 から 21,000)。
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a ratio lies between 1 and 21"
)]
pub fn ratio(one: [u8; 3], other: [u8; 3]) -> u32 {
    let (one, other) = (light(one), light(other));
    let (high, low) = if one > other {
        (one, other)
    } else {
        (other, one)
    };
    ((high + 0.05) / (low + 0.05) * 1_000.0).floor() as u32
}

fn light(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::{ratio, read, with_white};

    #[test]
    fn the_usual_ratios() {
        assert_eq!(ratio([0; 3], [255; 3]), 21_000);
        assert_eq!(with_white([255; 3]), 1_000);
        // the grey that just passes 4.5:1 on white, and the first that does not
        assert!(with_white([0x76; 3]) >= 4_500);
        assert!(with_white([0x77; 3]) < 4_500);
        assert_eq!(read("#0b5394"), Some([0x0b, 0x53, 0x94]));
        for wrong in ["", "0b5394", "#0b539", "#0b53944", "#0b539g", "#+b5394"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
