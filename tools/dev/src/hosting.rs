//! 置き場所への指示 (`_headers`)。Netlify や Cloudflare Pages は、そのまま読む。試験のサーバーも、これを使う。

use std::fmt::Write as _;

use crate::names::Names;

/// すべてのファイルの、つけるもの。
pub fn headers(names: &Names, policy: &str) -> String {
    let mut out = format!(
        "/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Access-Control-Allow-Origin: *\n"
    );
    let fixed = ["", "sw.js"].into_iter();
    for name in fixed.chain(names.all()) {
        let cache = if Names::is_hashed(name) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        write!(out, "/{name}\n  Cache-Control: {cache}\n").ok();
    }
    out
}

/// `_headers` から、決まりの行を読む。
pub fn policy_in(headers: &str) -> Option<&str> {
    headers
        .lines()
        .find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "))
}

#[cfg(test)]
mod tests {
    use super::policy_in;

    #[test]
    fn the_policy_is_read_back() {
        let headers = "/*\n  Content-Security-Policy: default-src 'none'\n  X: y\n";
        assert_eq!(policy_in(headers), Some("default-src 'none'"));
    }
}
