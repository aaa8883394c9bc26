//! 一つの HTML にした版: USB メモリーから開ける。サーバーも通信も要らない。
//!
//! Made from the finished pages, so that it is the same program: `fetch` is answered from inside the file
//! (`boot/single.js`), and the policy of the page lets nothing out.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::finish::plain_script;
use crate::names::{base64, base64_of};
use crate::project::Project;
use crate::say::{Outcome, Stop};

/// 一つの版の決まり。様式と二つの script の番号のほかは、何も許さない。
const POLICY: &str = "default-src 'none'; connect-src 'none'; script-src 'wasm-unsafe-eval' @SCRIPT@; style-src @STYLE@; img-src data:; base-uri 'none'; form-action 'none'";
/// 中に入れたほかのページの様式。
const STYLE: &str = ".leaf:not(:target),html[data-leaf] .app{display:none}.leaf dt{font-weight:700}.leaf dd{margin:0 0 var(--space-4)}";

/// 仕上げたフォルダーから作る。
pub fn page(project: &Project, stage: &Path) -> Outcome<String> {
    let read =
        |name: &str| fs::read_to_string(stage.join(name)).map_err(|error| Stop::at(name, error));
    let names = names_in(stage)?;
    let index = read("index.html")?;
    // the names stand in the line that starts the page; Trunk gives other ones than `cargo dev build`
    let glue = read(between(&index, "?js=", "&amp;"))?;
    let main = between(&index, "&amp;wasm=", "\"");
    let boot = swap(&plain_script(project, &["single.js"])?, "@PROGRAM@", main)?;

    let mut html = without_files(&index)?;
    let mut leaves = String::new();
    for name in names.iter().filter(|name| is_leaf(name)) {
        let stem = name.trim_end_matches(".html");
        let place = format!("href=\"#{stem}\"");
        html = html.replace(&format!("href=\"./{name}\""), &place);
        leaves.push_str(&leaf(stem, &read(name)?)?);
    }
    inside_only(&[html.as_str(), &leaves].concat())?;
    html = swap(&html, "</style>", &[STYLE, "</style>"].concat())?;
    let program = format!("<script type=\"module\">{boot}{glue}begin(__wbg_init);\n</script>");
    if boot.contains("</script") || glue.contains("</script") {
        return Err(Stop::at("single", "</script in a script"));
    }
    let rest = [
        &leaves,
        &files(stage, &used(&names, main, &glue))?,
        &program,
        "\n  </body>",
    ];
    html = swap(&html, "  </body>", &rest.concat())?;
    let policy = policy_of(&html);
    let meta = "<meta charset=\"utf-8\">";
    swap(
        &html,
        meta,
        &format!("{meta}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
    )
}

/// ほかのファイルを呼ぶ行と、ほかのページへの行き先を取る。
fn without_files(index: &str) -> Outcome<String> {
    let mut html = String::new();
    for line in index.lines() {
        let calls = [
            "rel=\"apple-touch-icon\"",
            "rel=\"manifest\"",
            "rel=\"modulepreload\"",
            "rel=\"preload\"",
            "http-equiv=\"Content-Security-Policy\"",
            "<script type=\"module\" src=",
        ];
        if !calls.iter().any(|call| line.contains(call)) && !line.trim().is_empty() {
            html.push_str(line);
            html.push('\n');
        }
    }
    // the pages for people without JavaScript are other files
    html = cut(
        &html,
        "<ul><li><a href=\"./question.html\">",
        "</ul></div></noscript>",
        "</div></noscript>",
    )?;
    Ok(html)
}

/// 行き先が、この中か、外の出典だけであること。
fn inside_only(html: &str) -> Outcome {
    let mut ways = html.split("href=\"").skip(1);
    let outside = ways.find(|way| {
        !["#", "data:", "https://"]
            .iter()
            .any(|start| way.starts_with(start))
    });
    let calls = ["src=\"", "url("]
        .into_iter()
        .find(|call| html.contains(call));
    match outside.or(calls) {
        None => Ok(()),
        Some(way) => Err(Stop::new(
            "一つの HTML の中に、ほかのファイルへの行き先が残っています",
            format!(
                "the single page still names another file: {:.60}; see tools/dev/src/single.rs",
                way
            ),
        )),
    }
}

/// 新しいタブで開くほかのページ: 使いやすさの方針と、制度の説明。
fn is_leaf(name: &str) -> bool {
    name == "accessibility.html" || (name.starts_with("guide") && name.ends_with(".html"))
}

/// ほかのページの本文。選ばれたときだけ見える。
fn leaf(stem: &str, page: &str) -> Outcome<String> {
    let body = page
        .split_once("<main")
        .and_then(|(_, rest)| rest.split_once('>'));
    let body = body.and_then(|(_, rest)| rest.split_once("</main>"));
    let (body, _) = body.ok_or_else(|| Stop::at(stem, "no <main>"))?;
    let mut body = body.replace("<h1>", "<h1 class=\"title\">");
    // the pages for offices are not in the single file
    if let Some((before, rest)) = body.split_once("<section id=\"office\">") {
        let after = rest.split_once("</section>").map_or("", |(_, after)| after);
        body = [before, after].concat();
    }
    for (file, place) in [
        ("index", ""),
        ("easy", "depth=easy"),
        ("law", "depth=law"),
        ("en", "depth=en"),
    ] {
        body = body.replace(
            &format!("href=\"./{file}.html\""),
            &format!("href=\"#{place}\""),
        );
    }
    if !body.contains("href=\"#") {
        body.push_str("<p><a href=\"#\">はじめの画面へ</a></p>");
    }
    let lang = between(page, "<html lang=\"", "\"");
    Ok(format!(
        "<main id=\"{stem}\" class=\"main leaf\" lang=\"{lang}\">{body}</main>\n    "
    ))
}

/// プログラムと文。ほかの入り口 (枠、支援機関のページ) のものは入れない。
fn used(names: &[String], main: &str, glue: &str) -> Vec<String> {
    let part = |name: &str| name == main || (name.ends_with(".wasm") && glue.contains(name));
    let wanted = |name: &&String| name.starts_with("texts/") || part(name);
    names.iter().filter(wanted).cloned().collect()
}

/// プログラムと文。script の形をした、動かない箱に入れる。
fn files(stage: &Path, names: &[String]) -> Outcome<String> {
    let mut out = String::new();
    for name in names {
        let bytes = fs::read(stage.join(name)).map_err(|error| Stop::at(name, error))?;
        let (kind, inside) = if name.ends_with(".wasm") {
            ("application/wasm", base64(&bytes))
        } else {
            let text = String::from_utf8(bytes).map_err(|error| Stop::at(name, error))?;
            ("text/plain", text)
        };
        if inside.contains("</script") || inside.contains("<!--") || inside.contains('\r') {
            return Err(Stop::at(name, "cannot stand inside a script element"));
        }
        let id = name.rsplit('/').next().unwrap_or(name);
        write!(
            out,
            "<script type=\"{kind}\" id=\"{id}\">{inside}</script>\n    "
        )
        .ok();
    }
    Ok(out)
}

fn policy_of(html: &str) -> String {
    let number = |inside: &str| format!("'sha256-{}'", base64_of(inside.as_bytes()));
    let style = between(html, "<style>", "</style>");
    let mut scripts = Vec::new();
    let open = "<script type=\"module\">";
    for rest in html.split(open).skip(1) {
        scripts.push(number(
            rest.split_once("</script>")
                .map_or("", |(inside, _)| inside),
        ));
    }
    let style = number(style);
    POLICY
        .replace("@SCRIPT@", &scripts.join(" "))
        .replace("@STYLE@", &style)
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> &'a str {
    let inside = text
        .split_once(open)
        .and_then(|(_, rest)| rest.split_once(close));
    inside.map_or("", |(inside, _)| inside)
}

fn names_in(stage: &Path) -> Outcome<Vec<String>> {
    let names = crate::names::Names::in_folder(stage)?;
    Ok(names.all().map(ToOwned::to_owned).collect())
}

/// 一度だけある文字列を入れかえる。
fn swap(text: &str, old: &str, new: &str) -> Outcome<String> {
    if text.matches(old).count() == 1 {
        return Ok(text.replace(old, new));
    }
    Err(Stop::new(
        format!("一つの HTML を作るとき、{old} が一つではありません"),
        format!("single page: not exactly one {old}"),
    ))
}

/// `open` から `close` までを取り、`new` を置く。
fn cut(text: &str, open: &str, close: &str, new: &str) -> Outcome<String> {
    let found = text.split_once(open).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(close)?;
        Some([before, new, after].concat())
    });
    found.ok_or_else(|| Stop::at("single", format!("no {open} … {close}")))
}

#[cfg(test)]
mod tests {
    use super::{inside_only, leaf, policy_of, without_files};

    #[test]
    fn nothing_outside_is_named() {
        let index = concat!(
            "<link rel=\"manifest\" href=\"./m\">\n<script type=\"module\" src=\"./b.js\"></script>\n",
            "<noscript><div><p>x</p><ul><li><a href=\"./question.html\">q</a></li></ul></div></noscript>\n",
        );
        let html = without_files(index).expect("whole");
        assert_eq!(html, "<noscript><div><p>x</p></div></noscript>\n");
        assert!(inside_only(&html).is_ok());
        for other in ["<a href=\"guide.html\">", "<img src=\"x\">"] {
            assert!(inside_only(other).is_err(), "{other}");
        }
    }

    #[test]
    fn another_page_becomes_a_part_of_this_one() {
        let page = "<html lang=\"en\"><div><main class=\"main\" data-page=\"guide\"><h1>a</h1><a href=\"./en.html\">b</a></main></div>";
        let part = leaf("guide-en", page).expect("whole");
        assert!(part.starts_with("<main id=\"guide-en\" class=\"main leaf\" lang=\"en\"><h1 class=\"title\">a</h1><a href=\"#depth=en\">b</a></main>"), "{part}");
        assert!(inside_only(&part).is_ok());
    }

    #[test]
    fn both_scripts_are_in_the_policy() {
        let policy = policy_of(
            "<style>a{}</style><script type=\"module\">a()</script><script type=\"module\">b()</script>",
        );
        assert_eq!(policy.matches("'sha256-").count(), 3, "{policy}");
        assert!(
            !policy.contains('@')
                && !policy.contains("unsafe-inline")
                && !policy.contains("'self'")
        );
    }
}
