//! 今ある地域ファイル。もらって、直して、送れる。

use crate::engine::municipality;
use crate::office::words::region as words;
use crate::view::tag::{Tag, tag, text};

/// 今あるファイルの一覧。ファイルは `v1/municipalities/` にある。
pub(super) fn files() -> Tag {
    let rows = municipality::ALL.iter().map(|place| {
        let file = [place.id, ".toml"].concat();
        let link = text("a", &[place.name, " ", &file].concat())
            .put("href", ["./v1/municipalities/", &file].concat())
            .put("download", file);
        tag("li").with(link)
    });
    tag("details")
        .with(text("summary", words::PRESENT))
        .with(text("p", words::PRESENT_HINT))
        .with(tag("ul").all(rows.collect()))
}
