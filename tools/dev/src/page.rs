//! index.html の `data-trunk` の行を読む。Trunk と同じ行を、同じ意味に取る。

use crate::say::{Outcome, Stop};

/// index.html を、`data-trunk` の行とそのほかに分けたもの。
pub enum Piece<'a> {
    Text(&'a str),
    Link(Link<'a>),
}

/// `<link data-trunk rel=… href=…>` の一つ。
pub struct Link<'a> {
    pub rel: &'a str,
    pub href: Option<&'a str>,
}

impl<'a> Link<'a> {
    /// ファイルを指す行の、その場所。
    pub fn file(&self) -> Outcome<&'a str> {
        self.href.ok_or_else(|| {
            Stop::new(
                format!(
                    "index.html の data-trunk rel=\"{}\" に href がありません",
                    self.rel
                ),
                "a data-trunk link in index.html needs an href",
            )
        })
    }
}

/// 上から順に分ける。
pub fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((before, tag, after)) = next_link(rest) {
        pieces.push(Piece::Text(before));
        pieces.push(Piece::Link(Link {
            rel: attribute(tag, "rel").unwrap_or_default(),
            href: attribute(tag, "href"),
        }));
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces
}

fn next_link(html: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(start) = html[from..].find("<link ").map(|at| from + at) {
        let end = start + html[start..].find('>')? + 1;
        let tag = &html[start..end];
        if tag.contains(" data-trunk") {
            return Some((&html[..start], tag, &html[end..]));
        }
        from = end;
    }
    None
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let open = format!(" {name}=\"");
    let start = tag.find(&open)? + open.len();
    let length = tag[start..].find('"')?;
    Some(&tag[start..start + length])
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn finds_the_links_and_leaves_the_rest() {
        let html = r#"<head><link rel="icon" href="i"><link data-trunk rel="css" href="a.css" data-x="1"></head>"#;
        let found: Vec<String> = pieces(html)
            .into_iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.to_owned(),
                Piece::Link(link) => format!("[{} {:?}]", link.rel, link.href),
            })
            .collect();
        assert_eq!(
            found,
            [
                r#"<head><link rel="icon" href="i">"#,
                r#"[css Some("a.css")]"#,
                "</head>"
            ]
        );
    }
}
