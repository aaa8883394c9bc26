//! 地域ファイル編集室の「出かたを見る」: 結果の画面に出る内容の一覧。

use super::configurator::part;
use super::region::{Checked, meaning};
use crate::office::words::region as words;
use crate::profile::{Field, Record, SECTIONS, Shape};
use crate::text::fill;
use crate::view::tag::{Tag, classed, tag, text};

/// 一覧での値。選ぶことばは、意味で言う。
fn shown_value(record: &Record, field: &Field) -> String {
    let word = record.word(field.name);
    match (field.shape, record.number(field.name)) {
        (_, Some(number)) => [field.about, ": ", &number.to_string()].concat(),
        (Shape::Choice(_), None) if !word.is_empty() => {
            let said = meaning(field.about, word);
            said.strip_prefix(word)
                .map_or("", str::trim_start)
                .to_owned()
        }
        _ => word.to_owned(),
    }
}

/// 結果の画面に出るもの。
pub(super) fn preview(checked: &Checked) -> Tag {
    let part = part("preview", words::PREVIEW).with(text("p", words::PREVIEW_NOTE));
    let Ok((_, profile)) = checked else {
        return part.with(text("p", words::NO_PREVIEW));
    };
    let name = text("h3", profile.head.word("name"));
    let shown = SECTIONS.iter().filter(|section| section.name != "source");
    let shown = shown.filter(|section| !profile.all(section.name).is_empty());
    let shown = shown.map(|section| {
        let rows = profile.all(section.name).iter().map(|record| {
            let words = section.fields.iter().filter_map(|field| {
                let hidden = matches!(
                    field.name,
                    "source" | "checked_on" | "confidence" | "differs"
                );
                let value = shown_value(record, field);
                (!hidden && !value.is_empty()).then(|| {
                    let class = if field.name == "name" {
                        "strong"
                    } else {
                        "office-line"
                    };
                    tag("p").set("class", class).raw(&value)
                })
            });
            let source = profile
                .all("source")
                .iter()
                .find(|source| source.word("id") == record.word("source"))
                .map_or("", |source| source.word("title"));
            let checked = fill(words::CHECKED, &[record.word("checked_on"), source]);
            let badge = (record.word("confidence") == "C")
                .then(|| classed("span", "office-unchecked", words::UNCHECKED));
            tag("li")
                .all(words.collect())
                .maybe(badge)
                .with(tag("span").class("choice-note").raw(&checked))
        });
        tag("div")
            .with(text("h4", section.about))
            .with(tag("ul").class("list").all(rows.collect()))
    });
    part.with(name).all(shown.collect())
}

#[cfg(test)]
mod tests {
    use super::super::region::meaning;
    use super::preview;
    use crate::office::draft::open;
    use crate::profile::{SECTIONS, Shape};
    use crate::view::tag::markup;

    #[test]
    fn the_preview_says_the_meanings() {
        let files = std::fs::read_dir("data/municipalities").expect("the profiles");
        let mut seen = 0;
        for file in files.flatten().map(|entry| entry.path()) {
            let text = std::fs::read_to_string(&file).expect("a profile");
            let draft = open(&text).draft.expect("it opens");
            let checked = draft.checked();
            assert!(checked.is_ok(), "{}", file.display());
            let page = markup(vec![preview(&checked)]);
            for field in SECTIONS.iter().flat_map(|section| section.fields) {
                let Shape::Choice(values) = field.shape else {
                    continue;
                };
                for value in values.iter().filter(|value| value.len() > 1) {
                    for written in [format!(">{value}<"), format!(">{value} ")] {
                        assert!(!page.contains(&written), "{}: {value}", file.display());
                    }
                    let said = meaning(field.about, value);
                    let said = said.trim_start_matches(value).trim();
                    seen += usize::from(!said.is_empty() && page.contains(&format!(">{said}<")));
                }
            }
        }
        assert!(seen >= 10, "{seen}");
    }
}
