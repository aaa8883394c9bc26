//! 画面に出る文。文そのものは `data/text` にあり、ここには、どの文をいつ使うかだけがある。
//!
//! Every text exists in four depths (easy, ordinary, the law's own words, English); the build refuses a missing one
//! (`build/texts.rs`). Every function matches its enum exhaustively, so a new variant does not compile without its texts.
//! `{0}`, `{1}` … in a template are filled by [`fill`]; readings are written `漢字《かんじ》` ([`ruby`]).

pub mod alternatives;
pub mod answers;
mod book;
pub mod choices;
pub mod confirm;
pub mod days;
pub mod facts;
pub mod faults;
pub mod findings;
pub mod local;
pub mod money;
pub mod path;
pub mod questions;
pub mod result;
pub mod ruby;
pub mod settle;
pub mod steps;
mod tax_questions;
pub mod why;
mod work_questions;

pub use book::{Book, Depth, Ruby, Text};
#[cfg(any(feature = "browser", not(target_arch = "wasm32")))]
pub(crate) use keys::app;
/// プログラムがないときのための文。
pub use keys::app::paper;
/// 枠の中で動かないときの文。
pub use keys::embed::paper as stuck;
/// 制度の説明の文。
pub use keys::guide;

/// 文の名前。ファイルごとに一つの module。
#[cfg_attr(
    not(feature = "web"),
    allow(dead_code, reason = "some texts are only for the screen")
)]
pub(crate) mod keys {
    include!(concat!(env!("OUT_DIR"), "/text_keys.rs"));
}

/// ひな形の `{0}`、`{1}` … に、順に入れる。
#[must_use]
pub fn fill(template: &str, parts: &[&str]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((number, after)) = after.split_once('}') else {
            rest = after;
            break;
        };
        let at = number.parse::<usize>().unwrap_or(usize::MAX);
        out.push_str(parts.get(at).copied().unwrap_or_default());
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn parts_go_where_they_belong() {
        assert_eq!(fill("{0}から{1}まで", &["1月", "12月"]), "1月から12月まで");
        assert_eq!(fill("{1}{0}{1}", &["a", "b"]), "bab");
        assert_eq!(fill("そのまま", &[]), "そのまま");
    }
}
