//! 公の機関のページか。町の情報からは、ここにあるところにだけ行ける。
//!
//! A profile may come from anybody, and its links stand beside the words of a city office. So the host must be one only a
//! public body can register: `lg.jp`, `go.jp`, and the geographic names JPRS keeps for local governments
//! (`city.toyonaka.osaka.jp`, `pref.niigata.jp`, `metro.tokyo.jp`, and `city.X.jp` of the designated cities).

use super::prefectures::PREFECTURES;

/// 地方公共団体のための名前のはじめ。
const KINDS: [&str; 4] = ["city", "town", "vill", "pref"];
/// `city.X.jp` を使う政令指定都市。
const CITIES: [&str; 11] = [
    "sapporo",
    "sendai",
    "yokohama",
    "kawasaki",
    "nagoya",
    "kobe",
    "kitakyushu",
    "niigata",
    "hiroshima",
    "fukuoka",
    "saitama",
];
/// ほかの、確かめた公の機関。足すときは、何の機関かを書く。
const HOSTS: [&str; 0] = [];

/// 公の機関の名前か (`https://` のあと、はじめの `/` まで)。
#[must_use]
pub fn is_official(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let plain = |label: &&str| {
        let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !label.is_empty() && label.len() < 64 && label.bytes().all(letter)
    };
    if !labels.iter().all(|label| plain(&label)) {
        return false;
    }
    match labels.as_slice() {
        [.., _, "lg" | "go", "jp"] => true,
        [.., kind, _, prefecture, "jp"] if KINDS[..3].contains(kind) => is_prefecture(prefecture),
        [.., "pref", prefecture, "jp"] => is_prefecture(prefecture),
        [.., "metro", "tokyo", "jp"] => true,
        [.., "city", city, "jp"] => CITIES.contains(city),
        _ => HOSTS.contains(&host),
    }
}

fn is_prefecture(label: &str) -> bool {
    PREFECTURES
        .iter()
        .any(|[_, _, roman]| roman.eq_ignore_ascii_case(label))
}
