//! 枠の色を、字が読めるまで直す。`boot/frame-look.js` の `mended` と同じ計算 (`tests/browser/accent.tsv` で、両方を確かめる)。

/// これより差があれば、字が読める。
const ENOUGH: f64 = 4.5;

/// 赤、緑、青。
pub type Colour = [u8; 3];

/// 色を使うところの地: page、surface、raised、on-action の色 (`styles/tokens.css`)。
pub type Grounds = [Colour; 4];
/// 明るい画面の地。
pub const LIGHT: Grounds = [
    [0xff, 0xfd, 0xfa],
    [0xfa, 0xf5, 0xec],
    [0xff, 0xff, 0xff],
    [0xff, 0xff, 0xff],
];
/// 暗い画面の地。
pub const DARK: Grounds = [
    [0x15, 0x17, 0x1c],
    [0x21, 0x24, 0x2b],
    [0x1b, 0x1e, 0x24],
    [0x0b, 0x10, 0x20],
];

/// `#rrggbb` を読む。
#[must_use]
pub fn read(colour: &str) -> Option<Colour> {
    let digits = colour.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// `#rrggbb` に書く。
#[must_use]
pub fn print([red, green, blue]: Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// この地で使う色。足りていれば、そのまま。
#[must_use]
pub fn mended(asked: Colour, grounds: &Grounds) -> Colour {
    let [page, surface, raised, on] = *grounds;
    let end = if light(page) > 0.5 {
        [0; 3]
    } else {
        [u8::MAX; 3]
    };
    let mut share: f64 = 0.0;
    loop {
        let used = mix(asked, end, share.min(1.0));
        let chosen = mix(raised, used, 0.12);
        let all = [page, surface, raised, chosen, on];
        if share >= 1.0 || all.iter().all(|ground| contrast(*ground, used) >= ENOUGH) {
            return used;
        }
        share += 0.02;
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between two bytes"
)]
fn mix(from: Colour, to: Colour, share: f64) -> Colour {
    std::array::from_fn(|at| {
        let (from, to) = (f64::from(from[at]), f64::from(to[at]));
        ((to - from) * share + from).round() as u8
    })
}

/// 二つの色の差 (WCAG 2.2 の式)。
fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn light(colour: Colour) -> f64 {
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
    use super::{DARK, LIGHT, contrast, mended, print, read};

    #[test]
    fn the_usual_ratios() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
        // the grey that just passes 4.5:1 on white, and the first that does not
        assert!(contrast([0x76; 3], [255; 3]) >= 4.5);
        assert!(contrast([0x77; 3], [255; 3]) < 4.5);
        assert_eq!(read("#0b5394").map(print).as_deref(), Some("#0b5394"));
        for wrong in ["", "0b5394", "#0b539", "#0b53944", "#0b539g", "#+b5394"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    /// The table is what the frame's own program gives (`tests/browser/accent.test.mjs` runs it).
    #[test]
    fn the_frame_mends_the_same_way() {
        let table = include_str!("../../tests/browser/accent.tsv");
        let mut count = 0;
        for row in table.lines().skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            let [theme, asked, used] = cells[..] else {
                panic!("{row}");
            };
            let grounds = if theme == "light" { &LIGHT } else { &DARK };
            let asked = read(asked).expect("a colour");
            assert_eq!(print(mended(asked, grounds)), used, "{row}");
            count += 1;
        }
        assert!(count >= 24, "{count}");
    }

    #[test]
    fn the_grounds_are_those_of_the_style() {
        let names = ["page", "surface", "raised", "on-action"];
        let tokens = include_str!("../../styles/tokens.css");
        let theme = include_str!("../../styles/theme-tokens.css");
        let (bright, _) = tokens.split_once("@media").expect("the dark part");
        let (_, dark) = theme
            .split_once("[data-theme=\"dark\"]")
            .expect("the theme");
        for (style, grounds) in [(bright, LIGHT), (dark, DARK)] {
            for (name, ground) in names.iter().zip(grounds) {
                let mark = format!("--color-{name}: ");
                let (_, rest) = style.split_once(&mark).expect("a ground");
                assert_eq!(&rest[..7], print(ground), "{name}");
            }
        }
    }
}
