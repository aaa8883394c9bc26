//! 貼られた文から、決まりを取り出す。

use super::Note;

/// 一つの決まり。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// 報告だけか
    pub report_only: bool,
    /// ページの中 (meta) に書かれたものか
    pub meta: bool,
    directives: Vec<(String, Vec<String>)>,
    embedder: bool,
}

const HEADER: &str = "content-security-policy";
const REPORT: &str = "-report-only";
const EMBEDDER: &str = "cross-origin-embedder-policy";

/// 知っている行の名前。
const KNOWN: [&str; 28] = [
    "base-uri",
    "block-all-mixed-content",
    "child-src",
    "connect-src",
    "default-src",
    "fenced-frame-src",
    "font-src",
    "form-action",
    "frame-ancestors",
    "frame-src",
    "img-src",
    "manifest-src",
    "media-src",
    "object-src",
    "plugin-types",
    "prefetch-src",
    "report-to",
    "report-uri",
    "require-trusted-types-for",
    "sandbox",
    "script-src",
    "script-src-attr",
    "script-src-elem",
    "style-src",
    "style-src-attr",
    "style-src-elem",
    "trusted-types",
    "worker-src",
];

impl Policy {
    /// この名前の行の値。
    pub(super) fn get(&self, name: &str) -> Option<&[String]> {
        let found = self.directives.iter().find(|(known, _)| known == name);
        found.map(|(_, values)| values.as_slice())
    }

    /// 効く行: 名前、その用の行そのものか (代わりの default-src でないか)、値。
    pub(super) fn effective(
        &self,
        names: &[&'static str],
    ) -> Option<(&'static str, bool, &[String])> {
        names
            .iter()
            .find_map(|name| Some((*name, *name != "default-src", self.get(name)?)))
    }

    /// 知らせておくこと。
    pub(super) fn notes(&self, note: &mut impl FnMut(Note)) {
        if self.embedder {
            note(Note::Embedder);
        }
        for (name, values) in &self.directives {
            match name.as_str() {
                "frame-ancestors" | "sandbox" | "report-uri" if self.meta => {
                    note(Note::IgnoredInMeta)
                }
                "frame-ancestors" => note(Note::FrameAncestors),
                "sandbox" => {
                    let has =
                        |token: &str| values.iter().any(|value| value.eq_ignore_ascii_case(token));
                    if !has("allow-same-origin") {
                        note(Note::OpaqueOrigin);
                    }
                    if !has("allow-popups") {
                        note(Note::NoPopups);
                    }
                }
                "require-trusted-types-for" => note(Note::TrustedTypes),
                "upgrade-insecure-requests" => {}
                _ if !KNOWN.contains(&name.as_str()) => note(Note::UnknownDirective),
                _ => {}
            }
            let nothing = values
                .iter()
                .any(|value| value.eq_ignore_ascii_case("'none'"));
            if nothing && values.len() > 1 {
                note(Note::NoneIgnored);
            }
        }
    }
}

/// 貼られた文の、すべての決まり。コンマか、新しい行で分かれる。`;` で終わる行と、字下げした行は、つづきとみる。
#[must_use]
pub fn policies(text: &str) -> Vec<Policy> {
    let mut out = Vec::new();
    let mut embedder = false;
    for piece in pieces(text) {
        let meta = piece.to_ascii_lowercase().contains("<meta");
        let piece = if meta { inside_meta(&piece) } else { piece };
        let lower = piece.to_ascii_lowercase();
        if lower.contains(EMBEDDER) {
            embedder |= lower.contains("require-corp") || lower.contains("credentialless");
            continue;
        }
        let (report_only, body) = without_name(&piece);
        for one in body.split(',') {
            let directives = directives(one);
            if !directives.is_empty() {
                out.push(Policy {
                    report_only,
                    meta,
                    directives,
                    embedder: false,
                });
            }
        }
    }
    if let Some(first) = out.first_mut() {
        first.embedder = embedder;
    }
    out
}

/// 一つの決まりごとに分ける。
fn pieces(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        let lower = line.to_ascii_lowercase();
        let named = lower.contains(HEADER) || lower.contains(EMBEDDER) || lower.contains("<meta");
        let folded = line.starts_with([' ', '\t']) && !named;
        match out.last_mut() {
            Some(last) if !named && (open || folded) => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => out.push(line.trim().to_owned()),
        }
        let last = out.last().map_or("", |last| last.trim_end());
        let tag_open = last.to_ascii_lowercase().contains("<meta") && !last.contains('>');
        open = last.ends_with([';', ':']) || tag_open || odd_quotes(last);
    }
    out
}

fn odd_quotes(text: &str) -> bool {
    text.matches('"').count() % 2 == 1
}

/// meta の content。名前も残す。
fn inside_meta(tag: &str) -> String {
    let plain = tag
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
    let lower = tag.to_ascii_lowercase();
    let content = lower.find("content=").and_then(|at| {
        let rest = &tag[at + "content=".len()..];
        let quote = rest
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))?;
        rest[1..].split(quote).next()
    });
    let decoded = content.map_or(plain, |content| {
        content
            .replace("&#39;", "'")
            .replace("&#x27;", "'")
            .replace("&apos;", "'")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    });
    let report = if lower.contains(&[HEADER, REPORT].concat()) {
        REPORT
    } else {
        ""
    };
    [HEADER, report, ": ", &decoded].concat()
}

/// ヘッダーの名前と、サーバーの設定の飾り (`add_header … "…" always;`) をのぞく。報告だけか。
fn without_name(piece: &str) -> (bool, String) {
    let lower = piece.to_ascii_lowercase();
    let Some(at) = lower.find(HEADER) else {
        return (false, piece.trim_matches(['"', ' ']).to_owned());
    };
    let rest = &piece[at + HEADER.len()..];
    let report_only = rest.to_ascii_lowercase().starts_with(REPORT);
    let rest = if report_only {
        &rest[REPORT.len()..]
    } else {
        rest
    };
    let rest = rest.trim_start_matches(['"', '\'', ':', '=', ' ', '\t', '>']);
    let before = &piece[..at];
    // nginx と Apache では、決まりは引用符の中にある
    let quoted = before.to_ascii_lowercase().contains("header");
    let body = if quoted {
        rest.split('"').next().unwrap_or_default()
    } else {
        rest.trim_end_matches('"')
    };
    (report_only, body.to_owned())
}

/// 行に分ける。同じ名前の二つ目は、ブラウザも読まない。
fn directives(text: &str) -> Vec<(String, Vec<String>)> {
    let mut out: Vec<(String, Vec<String>)> = Vec::new();
    for line in text.split(';') {
        let mut words = line.split_ascii_whitespace();
        let Some(name) = words.next() else { continue };
        let name = name.to_ascii_lowercase();
        if !out.iter().any(|(known, _)| *known == name) {
            out.push((name, words.map(ToOwned::to_owned).collect()));
        }
    }
    // 決まりらしい行が一つもなければ、決まりではない
    let known = |(name, _): &(String, Vec<String>)| {
        KNOWN.contains(&name.as_str())
            || name == "upgrade-insecure-requests"
            || name.ends_with("-src")
    };
    if out.iter().any(known) {
        out
    } else {
        Vec::new()
    }
}
