//! 家の決まりを、機械で見る。

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// フォルダの下のすべてのファイル (path と中身)。
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, extension: &str, found: &mut Vec<(String, String)>) {
        let entries = fs::read_dir(folder)
            .unwrap_or_else(|problem| panic!("{}: {problem}", folder.display()));
        for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
            if path.is_dir() {
                walk(&path, extension, found);
            } else if path.extension().is_some_and(|found| found == extension) {
                let text = fs::read_to_string(&path).expect("UTF-8");
                let name = path
                    .strip_prefix(root())
                    .expect("下にある")
                    .display()
                    .to_string();
                found.push((name, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), extension, &mut found);
    found.sort();
    assert!(!found.is_empty(), "{folder} に .{extension} がありません");
    found
}

/// 注釈でない行。
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[test]
fn every_rule_file_has_its_headings() {
    for (name, text) in files("src/engine/law", "rs") {
        if name.ends_with("mod.rs") {
            continue;
        }
        for heading in [
            "//! # ",
            "//! ## 条文",
            "//! ## 解釈",
            "//! ## 例",
            "//! ## 確認",
        ] {
            assert!(
                text.contains(heading),
                "{name}: 見出し「{heading}」がありません"
            );
        }
    }
}

#[test]
fn files_are_short() {
    for (name, text) in files("src", "rs") {
        let lines = text.lines().count();
        assert!(lines <= 400, "{name}: {lines}行。分けてください");
    }
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    assert!(map.lines().count() <= 150, "ARCHITECTURE.md は150行まで");
}

#[test]
fn numbers_of_the_law_stand_in_the_tables_only() {
    let mut numbers = BTreeSet::new();
    for (name, text) in files("data/law", "toml") {
        // 内容の番号 (16けた) は、額ではない。
        if name.ends_with("approvals.toml") || name.ends_with("editions.toml") {
            continue;
        }
        for word in text.split(|letter: char| !letter.is_ascii_digit()) {
            // 日付と年ではない、大きな額だけを見る。
            if word.len() >= 4 && !word.starts_with("20") && word.trim_end_matches('0').len() >= 2 {
                numbers.insert(word.to_owned());
            }
        }
    }
    assert!(
        numbers.contains("37200") && numbers.contains("1350000"),
        "表から額を集められません"
    );
    for (name, text) in files("src/engine", "rs") {
        for (line, code) in code_lines(&text) {
            let plain = code.replace('_', "");
            for word in plain.split(|letter: char| !letter.is_ascii_digit()) {
                assert!(
                    !numbers.contains(word),
                    "{name}:{line}: {word} は data/law に置きます"
                );
            }
        }
    }
}

#[test]
fn the_engine_has_no_floats_no_clock_and_one_calendar() {
    for (name, text) in files("src/engine", "rs") {
        for (line, code) in code_lines(&text) {
            for word in [
                "f32",
                "f64",
                "SystemTime",
                "Instant",
                "Utc",
                "Local::",
                "std::env",
                "std::fs",
            ] {
                assert!(
                    !code.contains(word),
                    "{name}:{line}: エンジンに {word} は使いません"
                );
            }
            if !name.ends_with("calendar.rs") {
                assert!(
                    !code.contains("chrono"),
                    "{name}:{line}: 日付の計算は calendar.rs だけ"
                );
            }
        }
    }
}

#[test]
fn the_tools_of_review_read_no_clock_and_no_network() {
    for (name, text) in files("src/review", "rs") {
        for (line, code) in code_lines(&text) {
            for word in [
                "SystemTime",
                "Instant",
                "Utc",
                "Local::",
                "std::net",
                "chrono",
            ] {
                assert!(
                    !code.contains(word),
                    "{name}:{line}: 審査の道具に {word} は使いません"
                );
            }
        }
    }
}

#[test]
fn only_the_view_knows_the_browser() {
    for folder in [
        "src/engine",
        "src/contract",
        "src/flow",
        "src/text",
        "src/review",
        "src/office",
    ] {
        for (name, text) in files(folder, "rs") {
            for (line, code) in code_lines(&text) {
                for word in ["yew", "web_sys", "gloo", "wasm_bindgen", "js_sys"] {
                    assert!(
                        !code.contains(word),
                        "{name}:{line}: {word} は src/view だけ"
                    );
                }
            }
        }
    }
}

#[test]
fn sentences_stand_in_the_text_folder_only() {
    let japanese =
        |letter: char| matches!(letter, '\u{3041}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}');
    for (name, text) in files("src/view", "rs") {
        for (line, code) in code_lines(&text) {
            let code = code.split("//").next().unwrap_or_default();
            assert!(
                !code.contains(japanese),
                "{name}:{line}: 文は src/text に置きます"
            );
        }
    }
}

#[test]
fn colours_stand_in_the_tokens_only() {
    for (name, text) in files("styles", "css") {
        if name.ends_with("tokens.css") {
            continue;
        }
        for (line, code) in text.lines().enumerate() {
            let hex = code.split('#').skip(1).any(|rest| {
                let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
                matches!(digits, 3 | 4 | 6 | 8)
            });
            let named = ["rgb(", "hsl("].iter().any(|word| code.contains(word));
            assert!(
                !hex && !named,
                "{name}:{}: 色は tokens.css に置きます: {code}",
                line + 1
            );
        }
    }
}

/// 様式の中の、この始まりの後の `{ … }` の中の色。
fn colours_after(style: &str, open: &str) -> Vec<String> {
    let (_, rest) = style.split_once(open).expect(open);
    let (inside, _) = rest.split_once('}').expect("閉じる");
    let lines = inside.lines().map(str::trim);
    let colours = lines.filter(|line| line.starts_with("--color-"));
    colours.map(ToOwned::to_owned).collect()
}

#[test]
fn the_dark_theme_of_the_frame_is_the_dark_one() {
    let read = |name: &str| fs::read_to_string(root().join("styles").join(name)).expect(name);
    let usual = colours_after(&read("tokens.css"), ":root:not([data-theme]) {");
    let chosen = colours_after(&read("theme-tokens.css"), "[data-theme=\"dark\"] {");
    assert!(usual.len() > 10);
    assert_eq!(usual, chosen);
}

#[test]
fn the_page_asks_no_other_host_and_has_no_inline_code() {
    let page = fs::read_to_string(root().join("index.html")).expect("index.html");
    // 絵 (SVG) の名前空間の名前。場所ではなく、読みに行かない。
    let page = page.replacen("xmlns='http://www.w3.org/2000/svg'", "", 1);
    assert!(
        !page.contains("http:") && !page.contains("https:"),
        "index.html に外の場所を書きません"
    );
    assert!(
        !page.contains("style=") && !page.contains("onclick"),
        "index.html にインラインを書きません"
    );
    let body = page.replace("<script data-trunk", "");
    assert!(
        !body.contains("<script>"),
        "index.html にインラインの script を書きません"
    );
}
