//! アドレスに書ける字にする、もどす。

use std::fmt::Write as _;

/// アドレスに書ける字にする。
#[must_use]
pub fn encode(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    for byte in said.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(byte));
            }
            _ => {
                write!(out, "%{byte:02X}").ok();
            }
        }
    }
    out
}

/// もどす。正しくないところは、そのまま。
#[must_use]
pub fn decode(said: &str) -> String {
    let bytes = said.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = bytes.get(at + 1..at + 3).and_then(|pair| {
            let text = std::str::from_utf8(pair).ok()?;
            let hex = text.bytes().all(|byte| byte.is_ascii_hexdigit());
            hex.then(|| u8::from_str_radix(text, 16).ok()).flatten()
        });
        match pair {
            Some(byte) if bytes[at] == b'%' => {
                out.push(byte);
                at += 3;
            }
            _ => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn there_and_back() {
        for said in ["https://a.example/b c/", "#0b5394", "大津市", "100%", ""] {
            assert_eq!(decode(&encode(said)), said);
        }
        assert_eq!(encode("#/"), "%23%2F");
        assert_eq!(decode("%zz%4"), "%zz%4");
    }
}
