//! 町の情報のファイル: どの誤りも、行と欄を言って断る。読む・書く・JSON Schema が合う。

use std::path::Path;
use std::process::Command;

use serde_json::Value as Json;
use teichaku::profile::{self, Fault, HEAD, Profile, Record, SECTIONS, Said, Shape, Value};

const GOOD: &str = r#"id = "mori"
name = "森市"
yomi = "もりし"
name_en = "Mori"
prefecture = "滋賀県"
prefecture_yomi = "しがけん"
prefecture_en = "Shiga"
designated_city = false
checked_on = 2026-11-21
confidence = "A"

[[source]]
id = "page"
title = "市のページ"
publisher = "森市"
date = 2025-04-01
url = "https://www.city.mori.shiga.jp/a.html"

[[desk]]
name.text = "障害福祉課"
name.easy = "障害福祉の係"
tel = "077-123-4567"
mail = "fukushi@city.mori.lg.jp"
source = "page"
checked_on = 2026-11-21
confidence = "A"

[[step]]
text = "申請します。"
easy = "申しこみます。"
source = "page"
checked_on = 2026-11-21
confidence = "B"

[start_rule]
value = "day_after"
text = "次の日から。"
source = "page"
checked_on = 2026-11-21
confidence = "A"

[first_decision_months]
value = 12
text = "はじめは1年です。"
source = "page"
checked_on = 2026-11-21
confidence = "A"
"#;

fn faults(text: &str) -> Vec<Fault> {
    profile::read(text, "mori").err().unwrap_or_default()
}

#[test]
fn a_good_file_is_taken() {
    assert_eq!(faults(GOOD), []);
}

/// 名前、もとの字、かえた字、行、欄、ことばの一部。
type Case = (
    &'static str,
    &'static str,
    &'static str,
    usize,
    &'static str,
    &'static str,
);

const BAD: &[Case] = &[
    ("id の形", "\"mori\"", "\"Mori!\"", 1, "id", "小文字"),
    (
        "ファイルの名前とちがう",
        "\"mori\"",
        "\"hayashi\"",
        1,
        "id",
        "ファイルの名前",
    ),
    ("id の終わり", "\"mori\"", "\"mori-shi\"", 1, "id", "-shi"),
    (
        "町の名前",
        "\"森市\"",
        "\"森\"",
        2,
        "name",
        "市・区・町・村",
    ),
    (
        "ふりがなに漢字",
        "\"もりし\"",
        "\"森し\"",
        3,
        "yomi",
        "ひらがな",
    ),
    (
        "ローマ字にかな",
        "\"Mori\"",
        "\"もり\"",
        4,
        "name_en",
        "ローマ字",
    ),
    (
        "ない県",
        "\"滋賀県\"",
        "\"近江県\"",
        5,
        "prefecture",
        "都道府県",
    ),
    (
        "県の読み",
        "\"しがけん\"",
        "\"ならけん\"",
        6,
        "prefecture_yomi",
        "しがけん",
    ),
    (
        "県のローマ字",
        "\"Shiga\"",
        "\"Nara\"",
        7,
        "prefecture_en",
        "Shiga",
    ),
    (
        "字の true",
        "= false",
        "= \"false\"",
        8,
        "designated_city",
        "true",
    ),
    ("ない欄", "yomi = \"もりし\"\n", "", 1, "yomi", "ありません"),
    (
        "字の日付",
        "date = 2025-04-01",
        "date = \"2025-04-01\"",
        16,
        "source[1].date",
        "囲まず",
    ),
    (
        "時刻つき",
        "date = 2025-04-01",
        "date = 2025-04-01T09:00:00",
        16,
        "source[1].date",
        "日付だけ",
    ),
    (
        "遠い年",
        "date = 2025-04-01",
        "date = 0025-04-01",
        16,
        "source[1].date",
        "日付だけ",
    ),
    (
        "資料が先",
        "date = 2025-04-01",
        "date = 2026-12-01",
        24,
        "desk[1].source",
        "照らした日より先",
    ),
    (
        "資料の二度の日付",
        "date = 2025-04-01",
        "date = 2025-04-01\ndate_note = \"春\"",
        17,
        "source[1].date_note",
        "書きません",
    ),
    (
        "公の機関でない",
        "www.city.mori.shiga.jp",
        "mori.example.com",
        17,
        "source[1].url",
        "公の機関",
    ),
    (
        "公の機関に見せる",
        "www.city.mori.shiga.jp",
        "www.city.mori.lg.jp.example.com",
        17,
        "source[1].url",
        "公の機関",
    ),
    (
        "名前つきの行き先",
        "www.city.mori.shiga.jp",
        "www.city.mori.lg.jp@example.com",
        17,
        "source[1].url",
        "公の機関",
    ),
    (
        "javascript",
        "https://www.city.mori.shiga.jp/a.html",
        "javascript:alert(1)",
        17,
        "source[1].url",
        "https://",
    ),
    (
        "アドレスに空白",
        "/a.html",
        "/a b.html",
        17,
        "source[1].url",
        "使えない字",
    ),
    (
        "電話の形",
        "077-123-4567",
        "(077)123-4567",
        22,
        "desk[1].tel",
        "電話",
    ),
    (
        "全角の電話",
        "077-123-4567",
        "０７７-123-4567",
        22,
        "desk[1].tel",
        "電話",
    ),
    (
        "FAX の形",
        "tel = \"077-123-4567\"",
        "fax = \"12-34\"",
        22,
        "desk[1].fax",
        "電話",
    ),
    (
        "公の機関でないメール",
        "fukushi@city.mori.lg.jp",
        "fukushi@gmail.com",
        23,
        "desk[1].mail",
        "公の機関",
    ),
    (
        "見えない字 (やわらかいハイフン)",
        "\"障害福祉課\"",
        "\"障害\u{ad}福祉課\"",
        20,
        "desk[1].name.text",
        "見えない字",
    ),
    (
        "見えない字 (アラビア文字の向き)",
        "\"障害福祉課\"",
        "\"障害\u{61c}福祉課\"",
        20,
        "desk[1].name.text",
        "見えない字",
    ),
    (
        "メールの形",
        "fukushi@city.mori.lg.jp",
        "fukushi",
        23,
        "desk[1].mail",
        "メール",
    ),
    (
        "HTML",
        "\"障害福祉課\"",
        "\"<b>障害</b>福祉課\"",
        20,
        "desk[1].name.text",
        "HTML",
    ),
    (
        "やさしい文の HTML",
        "\"申しこみます。\"",
        "\"<script>\"",
        30,
        "step[1].easy",
        "HTML",
    ),
    (
        "見えない字",
        "\"申請します。\"",
        "\"申請\u{202e}します。\"",
        29,
        "step[1].text",
        "見えない字",
    ),
    (
        "改行",
        "\"申請します。\"",
        "\"申請\\nします。\"",
        29,
        "step[1].text",
        "改行",
    ),
    (
        "ふりがなの形",
        "\"申請します。\"",
        "\"申請《しんせいします。\"",
        29,
        "step[1].text",
        "》",
    ),
    (
        "終わりの空白",
        "\"申請します。\"",
        "\"申請します。 \"",
        29,
        "step[1].text",
        "空白",
    ),
    (
        "空の文",
        "\"申請します。\"",
        "\"\"",
        29,
        "step[1].text",
        "空です",
    ),
    (
        "文がない",
        "text = \"申請します。\"\n",
        "",
        28,
        "step[1].text",
        "ありません",
    ),
    (
        "ふつうの文がない",
        "name.text = \"障害福祉課\"\n",
        "",
        20,
        "desk[1].name.text",
        "ふつうの文",
    ),
    (
        "知らない深さ",
        "name.easy",
        "name.fr",
        21,
        "desk[1].name.fr",
        "text、easy、en",
    ),
    (
        "ない資料",
        "source = \"page\"\nchecked_on = 2026-11-21\nconfidence = \"B\"",
        "source = \"law\"\nchecked_on = 2026-11-21\nconfidence = \"B\"",
        31,
        "step[1].source",
        "ありません",
    ),
    (
        "資料を書かない",
        "source = \"page\"\nchecked_on = 2026-11-21\nconfidence = \"B\"",
        "checked_on = 2026-11-21\nconfidence = \"B\"",
        28,
        "step[1].source",
        "ありません",
    ),
    (
        "確かさ",
        "confidence = \"B\"",
        "confidence = \"S\"",
        33,
        "step[1].confidence",
        "A、B、C",
    ),
    (
        "選べないことば",
        "\"day_after\"",
        "\"same_day\"",
        36,
        "start_rule.value",
        "day_after",
    ),
    (
        "字の数",
        "value = 12",
        "value = \"12\"",
        43,
        "first_decision_months.value",
        "囲まず",
    ),
    (
        "大きい数",
        "value = 12",
        "value = 120",
        43,
        "first_decision_months.value",
        "36まで",
    ),
    (
        "全国の額",
        "[start_rule]",
        "[cap]\ngeneral_1 = 0\n\n[start_rule]",
        35,
        "cap",
        "変えられません",
    ),
    (
        "全国の額を窓口に",
        "tel = ",
        "cap = 0\ntel = ",
        22,
        "desk[1].cap",
        "変えられません",
    ),
    (
        "一つだけのもの",
        "[start_rule]",
        "[[start_rule]]",
        35,
        "start_rule",
        "一つだけ",
    ),
    ("並びでない", "[[step]]", "[step]", 28, "step", "[[step]]"),
    ("TOML でない", "id = \"mori\"", "id = mori", 1, "", "TOML"),
    (
        "同じ欄が二度",
        "name_en = \"Mori\"",
        "name_en = \"Mori\"\nname_en = \"Mori\"",
        5,
        "",
        "TOML",
    ),
];

#[test]
fn bad_files_are_refused_with_line_and_field() {
    let mut wrong = Vec::new();
    for (name, from, to, line, field, part) in BAD {
        let text = GOOD.replacen(from, to, 1);
        assert_ne!(text, GOOD, "{name}: {from:?} がありません");
        let found = faults(&text);
        let fits = |fault: &Fault| {
            (fault.line, fault.field.as_str()) == (*line, *field) && fault.message.contains(part)
        };
        // ほかの欄にも同じことが言えるときは、同じことばだけ。
        let alike = |fault: &Fault| fault.message == found[0].message;
        if found.is_empty() || !fits(&found[0]) || !found.iter().all(alike) {
            wrong.push(format!(
                "{name}: 期待 {line}行目 {field} …{part}…、実際 {found:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_faults_are_told_at_once() {
    let text = GOOD
        .replace("\"もりし\"", "\"森し\"")
        .replace("077-123-4567", "1")
        .replace("value = 12", "value = 0");
    let fields: Vec<_> = faults(&text).into_iter().map(|fault| fault.field).collect();
    assert_eq!(
        fields,
        ["yomi", "desk[1].tel", "first_decision_months.value"]
    );
}

#[test]
fn sizes_are_bounded() {
    let long = GOOD.replace("申請します。", &"あ".repeat(201));
    assert_eq!(faults(&long)[0].field, "step[1].text");
    assert_eq!(faults(&GOOD.replace("申請します。", &"あ".repeat(200))), []);
    let step =
        &GOOD[GOOD.find("[[step]]").expect("step")..GOOD.find("[start_rule]").expect("start")];
    let many = [GOOD, &["\n", step].concat().repeat(20)].concat();
    assert_eq!(faults(&many)[0].field, "step");
    let huge = [GOOD, &"# あ\n".repeat(20_000)].concat();
    let found = faults(&huge);
    assert_eq!((found.len(), found[0].field.as_str()), (1, ""));
}

/// 公の機関の名前だけ。
#[test]
fn links_go_to_public_bodies_only() {
    for good in [
        "www.city.kobe.lg.jp",
        "www.mhlw.go.jp",
        "www.city.toyonaka.osaka.jp",
        "www.city.hita.oita.jp",
        "www.pref.niigata.jp",
        "www.fukushi.metro.tokyo.jp",
        "www.city.kawasaki.jp",
    ] {
        assert!(profile::is_official(good), "{good}");
    }
    for bad in [
        "lg.jp",
        "go.jp",
        "evil-lg.jp",
        "www.city.kobe.lg.jp.cache.yimg.jp",
        "city.mori.example.jp",
        "city.evil.jp",
        "www.city.mori.lg.jp:8443",
        "WWW.CITY.MORI.LG.JP",
        "",
    ] {
        assert!(!profile::is_official(bad), "{bad}");
    }
}

/// 欄をすべて書いた町。`easy`・`en` も。
fn full() -> Profile {
    let said = |words: &str| Said {
        text: format!("{words}「\"\\」"),
        easy: format!("{words}やさしい"),
        en: format!("{words} English"),
    };
    let value = |name: &str, shape: Shape| match shape {
        Shape::Said(_) | Shape::Body(_) => Value::Said(said(name)),
        Shape::Id => Value::Word("mori".to_owned()),
        Shape::Place => Value::Word("森市".to_owned()),
        Shape::Kana => Value::Word("もりし".to_owned()),
        Shape::Roman => Value::Word("Mori".to_owned()),
        Shape::Prefecture(at) => Value::Word(profile::PREFECTURES[24][at].to_owned()),
        Shape::Phone => Value::Word("077-123-4567".to_owned()),
        Shape::Mail => Value::Word("a@city.mori.lg.jp".to_owned()),
        Shape::Url => Value::Word("https://www.city.mori.shiga.jp/?a=b#c".to_owned()),
        Shape::Date => Value::Date("2025-04-01".to_owned()),
        Shape::Flag => Value::Flag(true),
        Shape::Number(_, most) => Value::Number(most),
        Shape::Choice(all) => Value::Word(all[0].to_owned()),
        Shape::SourceId | Shape::Source => Value::Word("page".to_owned()),
    };
    let record = |fields: &'static [profile::Field]| Record {
        values: fields
            .iter()
            .filter(|field| field.name != "date_note")
            .map(|field| (field.name, value(field.name, field.shape)))
            .collect(),
    };
    Profile {
        head: record(HEAD),
        sections: SECTIONS
            .iter()
            .map(|section| {
                let count = if section.name == "source" {
                    1
                } else {
                    section.most.min(2)
                };
                (section.name, vec![record(section.fields); count])
            })
            .collect(),
    }
}

#[test]
fn what_is_written_reads_the_same() {
    for profile in [full(), profile::read(GOOD, "mori").expect("GOOD")] {
        let text = profile::write(&profile);
        assert_eq!(
            profile::read(&text, "mori").as_ref(),
            Ok(&profile),
            "{text}"
        );
    }
}

/// 順を変えて書いても、書きなおせば同じ字。
#[test]
fn the_order_of_writing_is_fixed() {
    let once = profile::write(&profile::read(GOOD, "mori").expect("GOOD"));
    let again = profile::write(&profile::read(&once, "mori").expect("書いたもの"));
    assert_eq!(once, again);
}

/// `docs/schema/municipality.json` は、欄の表から。`UPDATE_SCHEMA=1` で書きなおす。
#[test]
fn the_schema_on_paper_is_the_one_of_the_fields() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema/municipality.json");
    let made = profile::schema();
    let parsed: Json = serde_json::from_str(&made).expect("JSON");
    assert_eq!(parsed["additionalProperties"], false);
    let properties = parsed["properties"].as_object().expect("properties");
    assert_eq!(properties.len(), HEAD.len() + SECTIONS.len());
    let step = &properties["step"]["items"]["properties"];
    assert!(step["easy"].is_object() && step["en"].is_object());
    let pretty = serde_json::to_string_pretty(&parsed).expect("JSON") + "\n";
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(&path, &pretty).expect("書ける");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == pretty,
        "UPDATE_SCHEMA=1 cargo test --test it profile で書きなおす"
    );
}

/// このプロジェクトの七つの町。
fn own() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/municipalities");
    let entries = std::fs::read_dir(folder).expect("data/municipalities");
    let mut files: Vec<_> = entries
        .map(|entry| {
            let path = entry.expect("読める").path();
            let stem = path
                .file_stem()
                .expect("名前")
                .to_string_lossy()
                .into_owned();
            (stem, std::fs::read_to_string(path).expect("UTF-8"))
        })
        .collect();
    files.sort();
    files
}

/// 町の名前・題・出したところのほかの文には、やさしい文と English がある。
#[test]
fn our_own_files_say_everything_in_every_depth() {
    let files = own();
    assert_eq!(files.len(), 7);
    for (stem, text) in files {
        let profile = profile::read(&text, &stem).expect("読める");
        assert_eq!(
            profile::read(&profile::write(&profile), &stem).as_ref(),
            Ok(&profile)
        );
        assert!(
            !profile.all("desk").is_empty() && !profile.all("source").is_empty(),
            "{stem}"
        );
        for (name, records) in &profile.sections {
            for record in records {
                for (field, value) in &record.values {
                    let title = *name == "source" && *field != "date_note";
                    if let (Value::Said(said), false) = (value, title) {
                        let whole = !said.easy.is_empty() && !said.en.is_empty();
                        assert!(whole, "{stem}: {name}.{field}: {}", said.text);
                    }
                }
            }
        }
    }
}

/// 資料にあるものだけ: 大津と新潟の資料には、電話もアドレスもない。
#[test]
fn what_the_papers_say_is_there_and_nothing_else() {
    let of = |wanted: &str| {
        let (stem, text) = own()
            .into_iter()
            .find(|(stem, _)| stem == wanted)
            .expect("ある");
        profile::read(&text, &stem).expect("読める")
    };
    let (otsu, niigata) = (of("otsu"), of("niigata"));
    for profile in [&otsu, &niigata] {
        for records in profile.sections.values() {
            for record in records {
                assert!(
                    ["tel", "fax", "mail", "url"]
                        .iter()
                        .all(|name| record.word(name).is_empty())
                );
            }
        }
    }
    assert_eq!(niigata.all("step").len(), 7);
    assert_eq!(niigata.all("comparison").len(), 5);
    let names: Vec<_> = niigata
        .all("local_centre")
        .iter()
        .map(|one| one.word("name"))
        .collect();
    assert!(names[0].contains("こあサポート") && names[1].contains("らいふあっぷ"));
    assert_eq!(
        niigata.all("contact_frequency")[0].word("differs"),
        "contact_frequency"
    );
    let periods: std::collections::BTreeSet<_> = otsu
        .all("role")
        .iter()
        .map(|role| role.word("period"))
        .collect();
    assert_eq!(periods.len(), 4);
    assert_eq!(of("toyonaka").all("desk")[0].word("tel"), "06-6858-2224");
}

/// 印: 日付のない資料と、3年をこえた資料は古い。確かさ C は未確認。
#[test]
fn badges_follow_the_paper_and_the_day() {
    use teichaku::engine::calendar::Date;
    use teichaku::text::local::{self, Badge, Entry, Local, Source, Topic};
    let entry = |town: &str, topic| {
        let town = local::find(town).expect("ある");
        (town, town.of(topic).next().expect("この部分"))
    };
    let on = |iso| Date::parse_iso(iso).expect("日");
    let badge_of = |town: &str, topic, day| {
        let (town, entry) = entry(town, topic);
        town.badge(entry, on(day))
    };
    let badge = |town: &str, day| {
        let topic = if town == "toyonaka" {
            Topic::Desk
        } else {
            Topic::AfterEnd
        };
        badge_of(town, topic, day)
    };
    // 資料にない窓口の名前は、未確認。
    for town in ["otsu", "hita", "nakano"] {
        assert_eq!(
            badge_of(town, Topic::Desk, "2026-04-01"),
            Some(Badge::Unchecked),
            "{town}"
        );
    }
    assert_eq!(badge("otsu", "2026-11-22"), Some(Badge::Old));
    // 日田市の資料は 2023-04-01。
    assert_eq!(badge("hita", "2026-04-01"), None);
    assert_eq!(badge("hita", "2026-04-02"), Some(Badge::Old));
    assert_eq!(badge("toyonaka", "2026-11-22"), None);
    let (town, desk) = entry("toyonaka", Topic::Desk);
    let unsure = Entry {
        confidence: "C",
        ..*desk
    };
    let copy = Local {
        id: "x",
        checked_on: "",
        sources: town.sources,
        entries: &[],
    };
    assert_eq!(
        copy.badge(&unsure, on("2026-11-22")),
        Some(Badge::Unchecked)
    );
    let _: &[Source] = copy.sources;
}

/// くいちがいの id は、登録簿のもの。
#[test]
fn differs_names_registered_disagreements() {
    use teichaku::engine::law::Disagreement;
    let ids: Vec<&str> = Disagreement::ALL.iter().map(|which| which.id()).collect();
    let note = profile::section("note").expect("note");
    let differs = note.fields.iter().find(|field| field.name == "differs");
    assert_eq!(
        differs.map(|field| field.shape),
        Some(Shape::Choice(ids.leak()))
    );
}

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_teichaku"))
        .args(arguments)
        .output()
        .expect("teichaku が動く");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (done.status.code(), text(done.stdout), text(done.stderr))
}

#[test]
fn the_command_checks_one_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let good = root.join("data/municipalities/niigata.toml");
    let (code, out, _) = run(&["municipality", "check", good.to_str().expect("UTF-8")]);
    assert_eq!(code, Some(0));
    assert!(out.contains("新潟市: 誤りはありません"), "{out}");
    let bad = root.join("Cargo.toml");
    let (code, out, said) = run(&["municipality", "check", bad.to_str().expect("UTF-8")]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(
        said.contains("1行目: id: ありません") && said.contains("「package」という欄はありません"),
        "{said}"
    );
    let (code, _, said) = run(&["municipality", "check", "no-such-file.toml"]);
    assert!(code == Some(2) && said.contains("開けません"), "{said}");
    let (code, out, _) = run(&["schema", "municipality"]);
    assert!(code == Some(0) && out.contains("\"Municipality\""));
}
