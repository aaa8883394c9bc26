//! data/municipalities のファイルを調べる。全国の決まりを変える欄は、ない。

use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::read;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    id: Spanned<String>,
    name: String,
    /// ふりがな。並べる順も、これで決まる
    yomi: String,
    name_en: String,
    prefecture: String,
    prefecture_yomi: String,
    prefecture_en: String,
    /// 政令指定都市か (1月1日の住所についての質問の助けにだけ使う)
    designated_city: bool,
    provider_restriction: Option<String>,
    checked_on: Datetime,
    #[serde(default)]
    desk: Vec<Desk>,
    #[serde(default)]
    centre: Vec<Centre>,
    #[serde(default)]
    note: Vec<Spanned<Note>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Desk {
    name: String,
    #[serde(default)]
    tel: String,
    #[serde(default)]
    url: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Centre {
    name: String,
    kind: String,
    area: String,
    who: String,
    cost: String,
    #[serde(default)]
    url: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    topic: String,
    text: String,
    source: String,
    checked_on: Datetime,
    confidence: String,
}

const TOPICS: [&str; 8] = [
    "start",
    "documents",
    "closed_employment",
    "return_to_work",
    "self_plan",
    "provider",
    "after_end",
    "copay",
];

/// フォルダ全体を調べて、Rust の表にする。
pub fn generate(folder: &Path) -> Result<String, String> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .map_err(|problem| format!("data/municipalities: {problem}"))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    paths.sort();
    let mut written = Vec::new();
    for path in paths {
        let stem = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if stem.starts_with('_') {
            continue;
        }
        let (text, profile): (String, Profile) = read::file(&path)?;
        let mut out = String::new();
        write_profile(&mut out, &stem, &text, &profile)?;
        written.push((profile.yomi, out));
    }
    written.sort();
    let profiles: String = written.into_iter().map(|(_, profile)| profile).collect();
    Ok(format!(
        "/// すべての市町村の情報。ふりがなの順。\npub static ALL: &[Profile] = &[\n{profiles}];\n"
    ))
}

fn day(day: &Datetime, place: &str) -> Result<String, String> {
    day.date
        .filter(|_| day.time.is_none())
        .map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day))
        .ok_or_else(|| format!("{place}: checked_on: 日付だけを書いてください (2026-11-21 の形)"))
}

/// 一つのファイルを調べて書く。
fn write_profile(
    out: &mut String,
    stem: &str,
    text: &str,
    profile: &Profile,
) -> Result<(), String> {
    let place = format!(
        "{stem}.toml:{}",
        read::line_of(text, profile.id.span().start)
    );
    if profile.id.get_ref() != stem {
        return Err(format!(
            "{place}: id: ファイルの名前 ({stem}) と同じにします"
        ));
    }
    writeln!(
        out,
        "    Profile {{\n        id: {stem:?}, name: {:?}, yomi: {:?}, name_en: {:?},\n        prefecture: {:?}, prefecture_yomi: {:?}, prefecture_en: {:?}, designated_city: {},\n        provider_restriction: {:?}, checked_on: {:?},",
        profile.name,
        profile.yomi,
        profile.name_en,
        profile.prefecture,
        profile.prefecture_yomi,
        profile.prefecture_en,
        profile.designated_city,
        profile.provider_restriction,
        day(&profile.checked_on, &place)?
    )
    .ok();
    out.push_str("        desks: &[");
    for Desk { name, tel, url } in &profile.desk {
        write!(
            out,
            "Desk {{ name: {name:?}, tel: {tel:?}, url: {url:?} }}, "
        )
        .ok();
    }
    out.push_str("],\n        centres: &[");
    for Centre {
        name,
        kind,
        area,
        who,
        cost,
        url,
    } in &profile.centre
    {
        write!(
            out,
            "Centre {{ name: {name:?}, kind: {kind:?}, area: {area:?}, who: {who:?}, cost: {cost:?}, url: {url:?} }}, "
        )
        .ok();
    }
    out.push_str("],\n        notes: &[");
    for note in &profile.note {
        let place = format!(
            "{stem}.toml:{}: note",
            read::line_of(text, note.span().start)
        );
        let Note {
            topic,
            text,
            source,
            checked_on,
            confidence,
        } = note.get_ref();
        if !TOPICS.contains(&topic.as_str()) {
            return Err(format!("{place}: topic: {TOPICS:?} のどれかにします"));
        }
        if source.is_empty() || !["A", "B", "C"].contains(&confidence.as_str()) {
            return Err(format!(
                "{place}: source と confidence (A, B, C) を書きます"
            ));
        }
        write!(
            out,
            "Note {{ topic: {topic:?}, text: {text:?}, source: {source:?}, checked_on: {:?}, confidence: {confidence:?} }}, ",
            day(checked_on, &place)?
        )
        .ok();
    }
    out.push_str("],\n    },\n");
    Ok(())
}
