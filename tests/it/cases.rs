//! 事例カード（`tests/cases/*.md`）を読み、期待する結果を試算とくらべる。
//!
//! A card states facts and expectations in an officer's words. Only what a card states is compared; a word that is
//! not in the tables of `README.md` or below is a failure that lists the known ones.

mod touches;

use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::sync::LazyLock;

/// 言葉の一覧（`tests/cases/README.md` の見出し）の名前。
type Words = &'static str;

/// 「、」で並べる値: 前の言葉、後ろの言葉、契約の項目、値の書き方。
type Parts = &'static [(&'static str, &'static str, &'static str, Form)];

/// 値の書き方。
#[derive(Clone, Copy)]
enum Form {
    /// 2026-11-15
    Date,
    /// 最初の言葉なら真、次の言葉なら偽
    Flag(&'static str, &'static str),
    /// 単位と、小数のけた数
    Number(&'static str, usize),
    One(Words),
    Many(Words),
    /// 並べたものがふくまれていればよい
    Including(Words),
    Several(Parts),
    /// 書かない項目は0
    Counts(Parts),
    /// 令和8年度
    EraYear,
    /// 0円〜9,300円
    Range,
    /// 最初の日〜最後の日（理由）
    Readings,
    /// 2026-07-01〜2026-08-01
    Span,
    /// 2028-07から9,300円
    Steps,
}

const YEN: Form = Form::Number("円", 0);
const YES: Form = Form::Flag("はい", "いいえ");
const NONE: &str = "なし";

/// 「利用できる人と日程」の調べにある事例の番号。
#[rustfmt::skip]
const T_CASES: &[u8] = &[
    1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23, 25, 26, 28, 29, 31, 32, 34, 35, 37, 38, 40, 41, 43,
    44, 46, 47, 49, 50, 52, 53, 55, 56, 58, 59, 61, 62, 64, 65, 67, 68, 70, 71, 73, 74, 76, 77, 79, 80, 82, 83,
    85, 86,
];
/// 「利用者負担」の調べにある事例の番号。
#[rustfmt::skip]
const C_CASES: &[u8] = &[
    1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23, 25, 26, 28, 29, 31, 32, 34, 35, 37, 38, 40, 41, 43,
    44, 46, 47, 49, 50, 52, 53, 55, 56, 58, 59, 61, 62, 64, 65, 67, 68, 70, 71, 73, 74, 76, 77, 79, 80, 82, 83,
    85, 86, 88,
];

#[rustfmt::skip]
const JOB: Parts = &[
    ("", "", "kind", Form::One("仕事")), ("", "から", "started_on", Form::Date), ("", "まで", "ended_on", Form::Date),
    ("", "に内定", "offered_on", Form::Date), ("", "", "change", Form::One("転職の理由")),
    ("", "をもう一度使ったあと", "after_services", Form::Many("先に使ったサービス")),
];
#[rustfmt::skip]
const TEMPORARY_USE: Parts = &[
    ("", "", "purpose", Form::One("在職中に使った目的")), ("", "まで", "ended_on", Form::Date), ("まだ使っている", "", "ended_on", Form::Date),
    ("", "に復職", "returned_on", Form::Date),
];
#[rustfmt::skip]
const LEAVE: Parts = &[("", "", "kind", Form::One("休みの種類")), ("", "から", "from", Form::Date), ("", "まで", "to", Form::Date)];
#[rustfmt::skip]
const DEPENDANTS: Parts = &[
    ("16歳未満", "", "under_16", PERSONS), ("16〜18歳", "", "16_18", PERSONS), ("19〜22歳", "", "19_22", PERSONS),
    ("23〜69歳", "", "23_69", PERSONS), ("70歳以上", "", "70_over", PERSONS),
];
const PERSONS: Form = Form::Number("人", 0);
#[rustfmt::skip]
const NOTICE: Parts = &[
    ("", "", "exempt", Form::Flag("非課税", "課税")), ("課税標準額", "", "taxable_base", YEN), ("所得割", "", "income_levy", YEN),
    ("住宅ローン控除", "", "housing_credit", YEN), ("寄附金税額控除", "", "donation_credit", YEN),
];

/// 入力の項目。`#` は数字、`?` はその数字の入るところ。
#[rustfmt::skip]
const INPUTS: &[(&str, &str, Form)] = &[
    ("基準日", "as_of", Form::Date),
    ("年齢", "age", Form::One("年齢")),
    ("使っていたサービス", "services", Form::Many("先に使ったサービス")),
    ("サービスの最後の日", "service_ended_on", Form::Date),
    ("#つ目の仕事", "jobs.?", Form::Several(JOB)),
    ("在職中に使ったサービス", "temporary_use", Form::Several(TEMPORARY_USE)),
    ("休み", "leave", Form::Several(LEAVE)),
    ("就労定着支援を使い始めた日", "support_started_on", Form::Date),
    ("就労定着支援を使っている", "using_support", YES),
    ("同時に使うサービス", "other_services", Form::Many("同時に使うサービス")),
    ("住まい", "residence", Form::One("住まい")),
    ("生活保護", "public_assistance", YES),
    ("配偶者", "spouse", Form::One("配偶者")),
    ("1月1日の住所が政令指定都市", "designated_city", YES),
    ("生活保護の級地", "livelihood_grade", Form::Number("級地", 0)),
    ("負担上限の見直し月", "cap_review", Form::One("負担上限の見直し月")),
    ("市区町村", "municipality", Form::One("市区町村")),
    ("事業所の就労定着率", "provider.retention", Form::One("就労定着率")),
    ("事業所の1単位の単価", "provider.unit_price_sen", Form::Number("円", 2)),
    ("事業所の加算", "provider.extra_units", Form::Number("単位", 0)),
    ("事業所の処遇改善加算", "provider.treatment_permille", Form::Number("%", 1)),
    ("本人の税法上の障害者", "taxpayers.self.certificate", Form::One("税法上の障害者")),
    ("本人がひとり親・寡婦", "taxpayers.self.single_parent_or_widow", YES),
    ("本人が1月1日に未成年", "taxpayers.self.minor_on_1_january", YES),
    ("本人の扶養親族", "taxpayers.self.dependants", Form::Counts(DEPENDANTS)),
    ("本人の令和#年度の税額通知書", "taxpayers.self.notices.?", Form::Several(NOTICE)),
    ("本人の#年の給与", "taxpayers.self.income.?.salary", YEN),
    ("本人の#年のほかの所得", "taxpayers.self.income.?.other", YEN),
    ("本人の#年の社会保険料", "taxpayers.self.income.?.social_insurance", YEN),
    ("配偶者の税法上の障害者", "taxpayers.spouse.certificate", Form::One("税法上の障害者")),
    ("配偶者がひとり親・寡婦", "taxpayers.spouse.single_parent_or_widow", YES),
    ("配偶者が1月1日に未成年", "taxpayers.spouse.minor_on_1_january", YES),
    ("配偶者の扶養親族", "taxpayers.spouse.dependants", Form::Counts(DEPENDANTS)),
    ("配偶者の令和#年度の税額通知書", "taxpayers.spouse.notices.?", Form::Several(NOTICE)),
    ("配偶者の#年の給与", "taxpayers.spouse.income.?.salary", YEN),
    ("配偶者の#年のほかの所得", "taxpayers.spouse.income.?.other", YEN),
    ("配偶者の#年の社会保険料", "taxpayers.spouse.income.?.social_insurance", YEN),
];

/// 期待する結果の項目。`copay.months.?` は、その月の行。
#[rustfmt::skip]
const EXPECTATIONS: &[(&str, &str, Form)] = &[
    ("見込み", "verdict", Form::One("見込み")),
    ("使える最初の日", "first_day", Form::Date),
    ("使える最後の日", "last_day", Form::Date),
    ("残りの日数", "remaining_days", Form::Number("日", 0)),
    ("市区町村に確認すること", "confirm", Form::Many("市区町村に確認すること")),
    ("ほかの読み方", "other_readings", Form::Readings),
    ("再就職の期限", "rehire_by", Form::Date),
    ("申請の時期", "apply", Form::Span),
    ("基準日に決定した場合の支給決定の最後の日", "certificate_until", Form::Date),
    ("ほかの支援先（ふくまれるもの）", "alternatives", Form::Including("先に使ったサービス")),
    ("月ごとの負担", "copay.months", Form::Many("所得区分")),
    ("上限が変わる月", "copay.changes", Form::Steps),
    ("#年#月の区分", "copay.months.?.categories", Form::Many("所得区分")),
    ("#年#月の上限", "copay.months.?.cap", Form::Range),
    ("#年#月の利用料", "copay.months.?.pay", Form::Range),
    ("#年#月に見る税の年度", "copay.months.?.fiscal_year", Form::EraYear),
    ("#年#月に見る所得の年", "copay.months.?.income_year", Form::Number("年", 0)),
    ("#年#月は改定前の単価による", "copay.months.?.provisional", YES),
];

/// `README.md` の表にある言葉と、契約の値。
static WORDS: LazyLock<BTreeMap<&str, Vec<(&str, &str)>>> = LazyLock::new(|| {
    let (mut words, mut heading): (BTreeMap<_, Vec<_>>, _) = (BTreeMap::new(), "");
    for line in include_str!("../cases/README.md").lines() {
        heading = line.strip_prefix("## ").unwrap_or(heading);
        if let ["", word, id, ""] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] {
            words.entry(heading).or_default().push((word, id));
        }
    }
    words
});

/// 使えない言葉の説明。
fn unknown(text: &str, known: impl Iterator<Item = &'static str>) -> String {
    let known: BTreeSet<_> = known.collect();
    format!(
        "「{text}」は使えません。使えるもの: {}",
        Vec::from_iter(known).join("、")
    )
}

/// カードの言葉を契約の値にする。
fn read(form: Form, text: &str) -> Result<Value, String> {
    let wrong = |shape: &str| Err(format!("「{text}」は{shape}の形ではありません"));
    match form {
        _ if text == "わからない" || text.is_empty() => Ok(Value::Null),
        Form::Many(_) if text == NONE => Ok(json!([])),
        Form::Counts(parts) => {
            let zeros = parts.iter().map(|part| (part.2.to_owned(), json!(0)));
            let given = read(Form::Several(parts), text)?;
            Ok(zeros
                .chain(given.as_object().cloned().unwrap_or_default())
                .collect())
        }
        Form::One(words) => match WORDS[words].iter().find(|(word, _)| *word == text) {
            Some((_, id)) => Ok(json!(id)),
            None => Err(unknown(text, WORDS[words].iter().map(|word| word.0))),
        },
        Form::Many(words) => text
            .split('、')
            .map(|word| read(Form::One(words), word))
            .collect(),
        Form::Flag(yes, no) if text != yes && text != no => {
            Err(unknown(text, [yes, no].into_iter()))
        }
        Form::Flag(yes, _) => Ok(json!(text == yes)),
        Form::Several(parts) if text != NONE => {
            let mut map = Map::new();
            for item in text.split('、') {
                let value = parts.iter().find_map(|(before, after, key, form)| {
                    let inner = item.strip_prefix(before)?.strip_suffix(after)?;
                    read(*form, inner)
                        .ok()
                        .map(|value| ((*key).to_owned(), value))
                });
                let known = parts
                    .iter()
                    .flat_map(|(before, after, _, form)| match form {
                        Form::One(words) => WORDS[words].iter().map(|word| word.0).collect(),
                        Form::Flag(yes, no) => vec![*yes, *no],
                        _ => vec![*before, *after],
                    });
                map.extend([
                    value.ok_or_else(|| unknown(item, known.filter(|word| !word.is_empty())))?
                ]);
            }
            Ok(Value::Object(map))
        }
        _ if text == NONE => Ok(Value::Null),
        Form::Date => {
            let shape = text.replace(|c: char| c.is_ascii_digit(), "0");
            if shape == "0000-00-00" {
                Ok(json!(text))
            } else {
                wrong("2026-11-15")
            }
        }
        Form::Number(unit, decimals) => {
            let digits = text
                .strip_suffix(unit)
                .unwrap_or_default()
                .trim()
                .replace(',', "");
            let places = digits.split_once('.').map_or(0, |(_, tail)| tail.len());
            let number = digits.replace('.', "").parse::<u64>();
            let number = number.ok().filter(|_| places == decimals);
            number.map_or_else(
                || wrong(&format!("数（小数{decimals}けた）と{unit}")),
                |n| Ok(json!(n)),
            )
        }
        _ => wrong("入力"),
    }
}

/// 試算の値をカードの言葉にする。
fn say(form: Form, value: &Value) -> String {
    let list = |item: &dyn Fn(&Value) -> String| match value.as_array() {
        Some(items) if !items.is_empty() => items.iter().map(item).collect::<Vec<_>>().join("、"),
        _ => NONE.into(),
    };
    let text = |key: &str| say(Form::Date, &value[key]);
    match form {
        Form::Many(words) | Form::Including(words) => list(&|id| say(Form::One(words), id)),
        Form::Readings => list(&|reading| {
            let because = say(Form::One("市区町村に確認すること"), &reading["because"]);
            format!(
                "{}（{because}）",
                say(
                    Form::Span,
                    &json!({ "from": reading["first_day"], "to": reading["last_day"] })
                )
            )
        }),
        Form::Steps => list(&|step| {
            format!(
                "{}から{}",
                say(Form::Date, &step["from"]),
                say(Form::Range, &step["cap"])
            )
        }),
        _ if value.is_null() => NONE.into(),
        Form::One(words) => match WORDS[words].iter().find(|(_, id)| value == id) {
            Some((word, _)) => (*word).into(),
            None => value.to_string(),
        },
        Form::Flag(yes, no) => if value == &json!(true) { yes } else { no }.into(),
        Form::Number(unit, _) => format!("{value}{unit}"),
        Form::EraYear => format!("令和{}年度", value.as_i64().unwrap_or_default() - 2018),
        Form::Range if value["min"] == value["max"] => yen(&value["min"]),
        Form::Range => format!("{}〜{}", yen(&value["min"]), yen(&value["max"])),
        Form::Span => format!("{}〜{}", text("from"), text("to")),
        _ => value
            .as_str()
            .map_or_else(|| value.to_string(), String::from),
    }
}

/// 9300を「9,300円」と書く。
fn yen(value: &Value) -> String {
    let digits = value.to_string();
    let groups: Vec<_> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(String::from_utf8_lossy)
        .collect();
    groups.join(",") + "円"
}

/// 項目の名前を一覧から探す。数字は`#`と読み、その値をいっしょに返す。
fn look_up(
    label: &str,
    table: &'static [(&str, &str, Form)],
) -> Result<(&'static str, Form, Vec<u64>), String> {
    let numbers = label
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let mut general = label.replace(|c: char| c.is_ascii_digit(), "#");
    while general.contains("##") {
        general = general.replace("##", "#");
    }
    let found = table
        .iter()
        .find(|(known, ..)| *known == label || *known == general);
    found
        .map(|(_, path, form)| (*path, *form, numbers))
        .ok_or_else(|| unknown(label, table.iter().map(|row| row.0)))
}

/// 1枚のカード。
struct Card {
    answers: Value,
    /// 行、項目、期待する結果
    expected: Vec<(usize, String, String)>,
    confidence: String,
    unchecked: bool,
    out_of_scope: bool,
}

/// カードを読む。誤りは、あるだけ行番号をつけて返す。
fn card(file: &str, text: &str) -> Result<Card, Vec<String>> {
    let marked = |mark| text.lines().find_map(|line| line.strip_prefix(mark));
    let (answers, expected) = (json!({}), vec![]);
    let mut card = Card {
        answers,
        expected,
        confidence: marked("確度: ").map_or(String::new(), |mark| mark.chars().take(1).collect()),
        unchecked: marked("確認: ") == Some("未確認"),
        out_of_scope: marked("対象外（この道具では表せない）: ").is_some(),
    };
    let (mut errors, mut seen, mut inputs) = (vec![], BTreeSet::new(), true);
    for (number, line) in (1..)
        .zip(text.lines())
        .filter(|(_, line)| line.starts_with('|'))
    {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        let outcome = match cells[..] {
            ["入力" | "期待する結果", ..] => {
                inputs = cells[0] == "入力";
                Ok(())
            }
            ["---", ..] => Ok(()),
            [label, ..] if !seen.insert((inputs, label)) => {
                Err(format!("「{label}」が2回あります"))
            }
            [label, text] if inputs && !text.is_empty() => answer(&mut card.answers, label, text),
            [label, text, _] if !inputs && !text.is_empty() => {
                card.expected.push((number, label.into(), text.into()));
                check(label, text)
            }
            _ => Err("読めない行です（入力は2列、期待する結果は3列）".into()),
        };
        errors.extend(
            outcome
                .err()
                .map(|error| format!("{file}:{number}: {error}")),
        );
    }
    let complete = card.answers["as_of"].is_string() && !card.expected.is_empty();
    for (present, name) in [
        (
            ["H", "M", "L"].contains(&&*card.confidence),
            "確度（H・M・L）",
        ),
        (marked("確認: ").is_some(), "確認"),
        (complete || card.out_of_scope, "基準日と期待する結果"),
    ] {
        errors.extend((!present).then(|| format!("{file}:1: {name}がありません")));
    }
    if errors.is_empty() {
        Ok(card)
    } else {
        Err(errors)
    }
}

/// 期待する結果に書いた言葉が、一覧にあるか。
fn check(label: &str, text: &str) -> Result<(), String> {
    match look_up(label, EXPECTATIONS)?.1 {
        Form::Including(words) => read(Form::Many(words), text).map(drop),
        form @ (Form::One(_) | Form::Many(_) | Form::Flag(..)) => read(form, text).map(drop),
        _ => Ok(()),
    }
}

/// 入力の1行を、答えに加える。
fn answer(answers: &mut Value, label: &str, text: &str) -> Result<(), String> {
    let (path, form, numbers) = look_up(label, INPUTS)?;
    let value = read(form, text)?;
    let number = numbers.first().copied().unwrap_or_default();
    if path == "jobs.?" {
        let mut jobs = answers["jobs"].as_array().cloned().unwrap_or_default();
        jobs.push(value);
        let in_order = jobs.len() as u64 == number;
        answers["jobs"] = json!(jobs);
        return in_order
            .then_some(())
            .ok_or_else(|| "仕事は1つ目から順に書きます".into());
    }
    let year = number + if path.contains("notices") { 2018 } else { 0 };
    let place = path.split('.').fold(answers, |place, key| match key {
        "?" => &mut place[year.to_string()],
        _ => &mut place[key],
    });
    *place = value;
    Ok(())
}

/// 試算を行い、カードと食いちがう行を表で返す。
fn differences(file: &str, card: &Card) -> Result<(), String> {
    let assessed = teichaku::contract::assess_text(&card.answers.to_string(), None)
        .map_err(|error| format!("{file}: 入力の誤り {} {}", error.field, error.message))?;
    let assessed = serde_json::to_value(assessed).map_err(|error| error.to_string())?;
    let mut table = String::new();
    for (line, label, expected) in &card.expected {
        let (path, form, numbers) = look_up(label, EXPECTATIONS)?;
        let month = numbers
            .iter()
            .map(|n| format!("{n:02}"))
            .collect::<Vec<_>>()
            .join("-");
        let months = assessed["copay"]["months"].as_array();
        let row = months
            .into_iter()
            .flatten()
            .find(|row| row["month"] == *month);
        let value = match path.split_once(".?.") {
            Some((_, key)) => row.and_then(|row| row.get(key)),
            None => path
                .split('.')
                .try_fold(&assessed, |value, key| value.get(key)),
        };
        let actual = value.map_or("結果にありません".into(), |value| say(form, value));
        let [want, have] =
            [&**expected, &actual].map(|text| text.split('、').collect::<BTreeSet<_>>());
        let same = if let Form::Including(_) = form {
            want.is_subset(&have)
        } else {
            want == have
        };
        if !same {
            let _ = writeln!(table, "| {line} | {label} | {expected} | {actual} |");
        }
    }
    let head = "| 行 | 項目 | 期待 | 実際 |\n|---|---|---|---|";
    if table.is_empty() {
        Ok(())
    } else {
        Err(format!("{file}\n{head}\n{table}"))
    }
}

/// すべてのカードの、ファイル名と中身。
fn files() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let entries = std::fs::read_dir(&folder).expect("tests/cases がありません");
    let paths = entries.map(|entry| entry.expect("読めないファイルがあります").path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .filter(|path| !path.ends_with("README.md"))
        .map(|path| {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            (
                name,
                std::fs::read_to_string(&path).expect("カードが読めません"),
            )
        })
        .collect()
}

#[test]
fn cards_agree_with_the_assessment() {
    let (mut failures, mut marks, mut run, mut unchecked, mut outside) =
        (vec![], BTreeMap::new(), 0, 0, 0);
    for (name, text) in files() {
        match card(&name, &text) {
            Err(errors) => failures.push(errors.join("\n")),
            Ok(card) => {
                *marks.entry(card.confidence.clone()).or_insert(0) += 1;
                unchecked += u32::from(card.unchecked);
                if card.out_of_scope {
                    outside += 1;
                } else {
                    run += 1;
                    failures.extend(differences(&name, &card).err());
                }
            }
        }
    }
    let summary = format!(
        "事例カード: 試算 {run}枚、対象外 {outside}枚、未確認 {unchecked}枚、確度 {marks:?}"
    );
    // Straight to standard error: the numbers are to be seen also when every card agrees.
    let _ = writeln!(std::io::stderr(), "{summary}");
    assert!(
        failures.is_empty(),
        "{summary}\n食いちがい {}件\n\n{}",
        failures.len(),
        failures.join("\n\n")
    );
}

#[test]
fn every_listed_case_has_a_card() {
    let ids: BTreeSet<_> = files()
        .into_keys()
        .filter_map(|name| name.get(..3).map(String::from))
        .collect();
    let listed = T_CASES
        .iter()
        .map(|n| format!("T{n:02}"))
        .chain(C_CASES.iter().map(|n| format!("C{n:02}")));
    let listed: BTreeSet<_> = listed.collect();
    let missing: Vec<_> = listed.difference(&ids).collect();
    let extra: Vec<_> = ids.difference(&listed).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "カードのない番号 {missing:?}、一覧にない番号 {extra:?}"
    );
}

#[test]
fn ids_are_unique_and_match_the_file_name() {
    let mut ids = BTreeSet::new();
    for (name, text) in files() {
        let id = text
            .trim_start_matches("# ")
            .split(' ')
            .next()
            .unwrap_or_default();
        assert_eq!(
            name.split('-').next(),
            Some(id),
            "{name}: 題の番号とファイル名がちがいます"
        );
        assert!(
            ids.insert(id.to_owned()),
            "{name}: 番号「{id}」のカードが2枚あります"
        );
    }
}

#[test]
fn unknown_words_are_refused_with_the_known_ones() {
    let text = "# X01 題\n| 入力 | |\n|---|---|\n| 基準日 | 2026-11-15 |\n| 天気 | 晴れ |\n| 配偶者 | いぬ |\n\
        | 基準日 | 明日 |\n| 期待する結果 | | 根拠 |\n| 見込み | たぶん | |\n確度: H（x）\n確認: 未確認";
    let errors = card("X01.md", text).err().unwrap_or_default().join("\n");
    for part in [
        "X01.md:5: 「天気」",
        "年齢、",
        "X01.md:6: 「いぬ」",
        "事実婚",
        "X01.md:7: ",
        "X01.md:9: 「たぶん」",
        "まだです",
    ] {
        assert!(errors.contains(part), "{part} がありません:\n{errors}");
    }
}
