//! 置く先のページの決まり (Content-Security-Policy) で、埋め込みが動くか。
//!
//! 決まりがいくつもあるときは、すべてが許さなければ動かない。ブラウザの決まり (CSP3) のとおりに読む。
//!
//! A pure function from the pasted text to what works, which directive blocks, and the smallest text to add.

mod policy;
mod source;
#[cfg(test)]
mod tests;

use super::code::Integrity;
use super::place::Place;
pub use policy::{Policy, policies};
use source::{allows, is_keyword};

/// たしかめる埋め込み。
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// ページの置き場所
    pub place: &'a Place,
    /// 貼る先のページの場所。分からなければ `None` (ちがう場所とみる)
    pub host: Option<&'a Place>,
    /// 部品の中身の番号
    pub integrity: Option<&'a Integrity>,
}

/// 一つの置き方について分かったこと。
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// 動く
    Works,
    /// 番号 (integrity) のついたコードなら動く
    WorksWithIntegrity,
    /// 止められる
    Blocked(Vec<Block>),
}

/// 止めているもの一つ。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// 何番目の決まりか (1から)
    pub policy: usize,
    /// 止めている行
    pub directive: String,
    /// こう書きなおせば通る行
    pub instead: String,
}

/// 知らせておくこと。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// 報告だけの決まり。何も止めない
    ReportOnly,
    /// meta の中では効かない行がある
    IgnoredInMeta,
    /// 枠の線と幅 (style) が効かない。高さは効く
    StyleAttribute,
    /// 行の書きまちがいらしいもの (知らない行)
    UnknownDirective,
    /// sandbox の中: 同じ場所とみなされない
    OpaqueOrigin,
    /// sandbox の中: 新しい窓を開けない
    NoPopups,
    /// trusted types
    TrustedTypes,
    /// ほかのページに枠で入れられるときの決まりで、ここには関係ない
    FrameAncestors,
    /// Cross-Origin-Embedder-Policy があると、枠が出ないことがある
    Embedder,
    /// `'none'` が、ほかの値といっしょにあって、効いていない
    NoneIgnored,
}

/// 分かったこと。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// 効く決まりの数 (報告だけのものは数えない)
    pub enforced: usize,
    /// 置き方1 (枠だけ)
    pub frame: Answer,
    /// 置き方2 (部品)。枠も要る
    pub element: Answer,
    /// 知らせておくこと
    pub notes: Vec<Note>,
}

/// たしかめる。決まりが一つも読みとれなければ `None`。
#[must_use]
pub fn check(text: &str, wanted: &Wanted) -> Option<Report> {
    let all = policies(text);
    if all.is_empty() {
        return None;
    }
    let mut notes = Vec::new();
    let mut note = |note: Note| {
        if !notes.contains(&note) {
            notes.push(note);
        }
    };
    let (mut frame, mut script) = (Vec::new(), Vec::new());
    let mut by_hash = false;
    for (at, policy) in all.iter().enumerate() {
        policy.notes(&mut note);
        if policy.report_only {
            note(Note::ReportOnly);
            continue;
        }
        let block = |directive: String, instead: String| Block {
            policy: at + 1,
            directive,
            instead,
        };
        frame.extend(sandboxed(policy).map(|(was, is)| block(was, is)));
        if let Some((name, own, sources)) =
            policy.effective(&["frame-src", "child-src", "default-src"])
            && !allows(sources, wanted.place, "/v1/embed/", wanted.host)
        {
            frame.push(block(
                line(name, sources),
                mended(
                    if own { name } else { "frame-src" },
                    sources,
                    &wanted.place.origin(),
                ),
            ));
        }
        match scripts(policy, wanted) {
            None => {}
            Some(Verdict::ByHash) => by_hash = true,
            Some(Verdict::No(was, is)) => script.push(block(was, is)),
        }
        if policy
            .effective(&["style-src-attr", "style-src", "default-src"])
            .is_some_and(|(_, _, sources)| !inline_style(sources))
        {
            note(Note::StyleAttribute);
        }
    }
    let element = [frame.clone(), script].concat();
    Some(Report {
        enforced: all.iter().filter(|policy| !policy.report_only).count(),
        frame: answer(frame, false),
        element: answer(element, by_hash),
        notes,
    })
}

fn answer(blocks: Vec<Block>, by_hash: bool) -> Answer {
    match (blocks.is_empty(), by_hash) {
        (false, _) => Answer::Blocked(blocks),
        (true, true) => Answer::WorksWithIntegrity,
        (true, false) => Answer::Works,
    }
}

/// sandbox の行が、枠の中のプログラムも止めるか (枠は、外のページの sandbox を引きつぐ)。
fn sandboxed(policy: &Policy) -> Option<(String, String)> {
    if policy.meta {
        return None;
    }
    let tokens = policy.get("sandbox")?;
    let stops = !tokens
        .iter()
        .any(|token| token.eq_ignore_ascii_case("allow-scripts"));
    stops.then(|| {
        let was = line("sandbox", tokens);
        let is = [&was, " allow-scripts"].concat();
        (was, is)
    })
}

enum Verdict {
    ByHash,
    No(String, String),
}

/// 部品を読みこめるか。読みこめれば `None`。
fn scripts(policy: &Policy, wanted: &Wanted) -> Option<Verdict> {
    let names = ["script-src-elem", "script-src", "default-src"];
    let (name, own, sources) = policy.effective(&names)?;
    let hash = wanted
        .integrity
        .map(|known| ["'", &known.integrity, "'"].concat());
    let listed = |hash: &String| sources.iter().any(|source| source == hash);
    if hash.as_ref().is_some_and(listed) {
        return Some(Verdict::ByHash);
    }
    let dynamic = sources
        .iter()
        .any(|source| is_keyword(source, "strict-dynamic"));
    if !dynamic && allows(sources, wanted.place, "/v1/embed.js", wanted.host) {
        return None;
    }
    let add = match hash {
        // 場所の名前は、strict-dynamic があると読まれない
        Some(hash) if dynamic => hash,
        None if dynamic => "'nonce-…'".to_owned(),
        _ => wanted.place.origin(),
    };
    let name_of_new = if own { name } else { "script-src" };
    Some(Verdict::No(
        line(name, sources),
        mended(name_of_new, sources, &add),
    ))
}

/// style の属性が効くか。
fn inline_style(sources: &[String]) -> bool {
    let unsafe_inline = sources
        .iter()
        .any(|source| is_keyword(source, "unsafe-inline"));
    let marked = sources.iter().any(|source| {
        let source = source.to_ascii_lowercase();
        source.starts_with("'nonce-") || source.starts_with("'sha")
    });
    unsafe_inline && !marked
}

fn line(name: &str, sources: &[String]) -> String {
    let mut words = vec![name.to_owned()];
    words.extend(sources.iter().cloned());
    words.join(" ")
}

/// 今の値を残して、一つ足した行。
fn mended(name: &str, sources: &[String], add: &str) -> String {
    let kept = sources.iter().filter(|source| !is_keyword(source, "none"));
    let mut kept: Vec<String> = kept.cloned().collect();
    kept.push(add.to_owned());
    line(name, &kept)
}
