//! 職員のページの HTML。プログラムが着く前と、動かないときにも読める。組み立てのときに書く。

use std::fmt::Write as _;

use super::model::Kind;
use super::{footer, header, main, poster};
use crate::office::choices::Choices;
use crate::office::words::common as words;
use crate::office::words::{code::NAME, poster::FILE_TITLE};
use crate::text::{Book, Depth, Ruby};
use crate::view::paper::escape;
use crate::view::tag::{markup, text};

/// このページの決まり。枠の見本は、同じ場所のものだけ。
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// すべてのページの、ファイルの名前と中身。様式と script の名前は、仕上げで入れかわる (`tools/dev/src/office.rs`)。
#[must_use]
pub fn all() -> Vec<(&'static str, String)> {
    let pages = Kind::ALL.iter().zip(words::PAGES);
    pages
        .map(|(kind, (file, _, title, lead))| (file, page(*kind, title, lead)))
        .collect()
}

fn page(kind: Kind, title: &str, lead: &str) -> String {
    let mut out = String::new();
    let lines = words::NOSCRIPT_LINES.map(|line| text("li", line));
    let off = crate::view::tag::tag("div")
        .class("notice")
        .with(text("p", words::NOSCRIPT))
        .with(crate::view::tag::tag("ul").all(lines.into()));
    let body = markup(vec![header(kind, ""), main(kind)]);
    // 読みこむあいだの文は、script があるときだけ見せる
    let wait = markup(vec![
        text("p", words::WAIT)
            .class("office-wait")
            .set("hidden", "")
            .set("data-broken", words::BROKEN),
    ]);
    let body = body.replacen(
        "</main>",
        &format!("{wait}<noscript>{}</noscript></main>", markup(vec![off])),
        1,
    );
    write!(
        out,
        concat!(
            "<!doctype html>\n<html lang=\"ja\" data-app=\"office\">\n<head>\n",
            "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
            "<meta name=\"color-scheme\" content=\"light dark\">\n",
            "<meta name=\"description\" content=\"{lead}\">\n<title>{title} | {name}</title>\n",
            "<link rel=\"stylesheet\" href=\"./office.css\">\n<link rel=\"icon\" href=\"data:,\">\n",
            "<script type=\"module\" src=\"./office.js\"></script>\n</head>\n<body>\n",
            "<div id=\"app\" class=\"app office\">{body}{footer}</div>\n</body>\n</html>\n",
        ),
        policy = POLICY,
        lead = escape(lead),
        title = escape(title),
        name = NAME,
        body = body,
        footer = markup(vec![footer()]),
    )
    .ok();
    out
}

/// 一つの HTML のポスターか、ちらし。`style` は紙の様式。
///
/// # Errors
/// Says which choice cannot be used.
pub fn poster(choices: &Choices, style: &str) -> Result<String, &'static str> {
    if let Some(fault) = choices.fault("address")
        && choices.address().is_none()
    {
        return Err(crate::office::words::configurator::fault(fault));
    }
    let sheets = poster::sheets(choices, Some(Book::of(Depth::Easy, Ruby::All)))
        .ok_or(crate::office::words::poster::page::TOO_LONG)?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{FILE_TITLE}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n<h1 class=\"paper-title\">{FILE_TITLE}</h1>\n{}\n</main>\n</body>\n</html>\n",
        markup(sheets)
    ))
}

#[cfg(test)]
mod tests {
    use super::{all, poster};
    use crate::engine::municipality;
    use crate::office::choices::Choices;
    use crate::view::office::model::{Kind, Model};
    use crate::view::office::screen;
    use crate::view::tag::markup;

    #[test]
    fn every_page_can_be_read_without_a_program() {
        let pages = all();
        assert_eq!(pages.len(), 3);
        for (name, page) in &pages {
            assert_eq!(page.matches("<h1").count(), 1, "{name}");
            assert!(page.contains("<noscript>"), "{name}");
            assert!(page.contains("data-page="), "{name}");
            assert!(
                !page.contains(" style=") && !page.contains("unsafe-inline"),
                "{name}"
            );
        }
    }

    #[test]
    fn the_whole_screen_is_written() {
        for kind in Kind::ALL {
            let here = "https://host.example/a/";
            let model = Model::new(kind, here, "#region=otsu&lang=easy");
            assert_eq!(model.fragment(), "region=otsu&lang=easy");
            let page = markup(screen(&model));
            assert!(!page.contains(" style=\""), "{kind:?}");
            assert!(!page.contains(['《', '》', '｜']), "{kind:?}: marks");
            let mut ids: Vec<&str> = page
                .split(" id=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .collect();
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count, "{kind:?}: an id twice");
        }
    }

    #[test]
    fn a_poster_for_every_place() {
        for place in municipality::ALL {
            for paper in ["poster", "leaflet"] {
                let choices = Choices::read(&format!(
                    "address=https%3A%2F%2Fhost.example%2F&region={}&lang=easy&paper={paper}",
                    place.id
                ));
                let page = poster(&choices, "").expect("an address");
                let address = format!(">https://host.example/easy.html#region={}<", place.id);
                assert!(page.contains(&address), "{}", place.id);
                assert!(page.contains(place.name), "{}", place.id);
                assert!(
                    !page.contains(['《', '》', '｜', '{']),
                    "{}: marks",
                    place.id
                );
            }
        }
        assert!(poster(&Choices::default(), "").is_err());
    }

    #[test]
    fn the_desk_can_be_left_out() {
        let choices = |more: &str| {
            Choices::read(&["address=https%3A%2F%2Fh.example%2F&region=toyonaka", more].concat())
        };
        let toyonaka = crate::text::local::find("toyonaka").expect("a profile");
        let desk = toyonaka
            .of(crate::text::local::Topic::Desk)
            .find(|desk| !desk.tel.is_empty());
        let desk = desk.expect("a desk with a telephone").tel;
        assert!(poster(&choices(""), "").is_ok_and(|page| page.contains(desk)));
        assert!(poster(&choices("&contact=hidden"), "").is_ok_and(|page| !page.contains(desk)));
    }
}
