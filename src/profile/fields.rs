//! 町の情報の欄のすべて。読む・書く・JSON Schema・地域ファイル編集室の順も、これで決まる。

use super::shape::{Field, Section, Shape, free, needed};

/// その名前の部分。
#[must_use]
pub fn section(name: &str) -> Option<&'static Section> {
    SECTIONS.iter().find(|section| section.name == name)
}

/// 名前などの短い文の字数。
const SHORT: usize = 60;
/// 文の字数。
const LONG: usize = 200;

const NAME: Field = needed("name", "名前", Shape::Said(SHORT));
const BODY: Field = needed("text", "文", Shape::Body(LONG));
const FREE_BODY: Field = free("text", "文", Shape::Body(LONG));
const URL: Field = free("url", "公の機関のページ", Shape::Url);
const TEL: Field = free("tel", "電話 (06-6858-2224 の形)", Shape::Phone);
const SOURCE: Field = needed("source", "もとにした資料 ([[source]] の id)", Shape::Source);
const CHECKED: Field = needed(
    "checked_on",
    "資料と照らした日 (2026-11-21 の形)",
    Shape::Date,
);
const CONFIDENCE: Field = needed(
    "confidence",
    "確かさ: A 役所の資料で読んだ、B ほかの確かな資料で読んだ、C まだ確かめていない",
    Shape::Choice(&["A", "B", "C"]),
);
const DIFFERS: Field = free(
    "differs",
    "国の決まりや計算とちがうとき、資料のくいちがいの id",
    Shape::Choice(&["contact_frequency", "month_after_leaving", "usual_amount"]),
);
const WHO: Field = free("who", "だれがするか", Shape::Said(SHORT));
const YES_NO_ASK: Field = needed(
    "value",
    "yes できる、no できない、ask 窓口に聞く",
    Shape::Choice(&["yes", "no", "ask"]),
);
const MONTHS: Field = needed("value", "月数", Shape::Number(1, 36));

/// 文だけの部分。
const NOTE: &[Field] = &[BODY, DIFFERS, SOURCE, CHECKED, CONFIDENCE];
/// 書類の部分。
const PAPER: &[Field] = &[
    NAME,
    free("when", "いつ、どんなときにいるか", Shape::Said(SHORT)),
    FREE_BODY,
    SOURCE,
    CHECKED,
    CONFIDENCE,
];
/// できるかどうかの部分。
const MAY: &[Field] = &[YES_NO_ASK, BODY, SOURCE, CHECKED, CONFIDENCE];
/// 月数の部分。
const TERM: &[Field] = &[MONTHS, BODY, SOURCE, CHECKED, CONFIDENCE];

/// ファイルのはじめの部分。
pub const HEAD: &[Field] = &[
    needed("id", "ファイルの名前になる id (otsu の形)", Shape::Id),
    needed("name", "市区町村の名前", Shape::Place),
    needed("yomi", "ふりがな (町を並べる順になる)", Shape::Kana),
    needed("name_en", "ローマ字 (Otsu の形)", Shape::Roman),
    needed("prefecture", "都道府県", Shape::Prefecture(0)),
    needed(
        "prefecture_yomi",
        "都道府県のふりがな",
        Shape::Prefecture(1),
    ),
    needed("prefecture_en", "都道府県のローマ字", Shape::Prefecture(2)),
    needed("designated_city", "政令指定都市か", Shape::Flag),
    CHECKED,
    CONFIDENCE,
];

macro_rules! section {
    ($name:literal, $about:literal, $most:literal, $fields:expr) => {
        Section {
            name: $name,
            about: $about,
            most: $most,
            fields: $fields,
        }
    };
}

/// 部分のすべて。書く順。
pub const SECTIONS: &[Section] = &[
    section!(
        "source",
        "もとにした資料",
        12,
        &[
            needed("id", "この資料の id", Shape::SourceId),
            needed("title", "題", Shape::Said(80)),
            needed("publisher", "出したところ", Shape::Said(SHORT)),
            free(
                "date",
                "資料の日付。書いてなければ、この欄を書かない",
                Shape::Date
            ),
            free(
                "date_note",
                "日付がないときの、ことばでの時期",
                Shape::Said(SHORT)
            ),
            URL,
        ]
    ),
    section!(
        "desk",
        "窓口",
        12,
        &[
            NAME,
            TEL,
            free("fax", "FAX", Shape::Phone),
            free("mail", "メール", Shape::Mail),
            URL,
            free("hours", "開いている時間", Shape::Said(SHORT)),
            SOURCE,
            CHECKED,
            CONFIDENCE,
        ]
    ),
    section!("required_document", "申請のときの書類", 20, PAPER),
    section!(
        "closed_employment_proof",
        "会社に障害を伝えていない人の、働いている証明",
        12,
        PAPER
    ),
    section!(
        "step",
        "手続きの順",
        20,
        &[WHO, BODY, SOURCE, CHECKED, CONFIDENCE]
    ),
    section!(
        "role",
        "時期ごとの、手伝う人",
        24,
        &[
            needed(
                "period",
                "before_hire 就職する前、settling 就職から6か月まで、using 使うあいだ、after 終わったあと",
                Shape::Choice(&["before_hire", "settling", "using", "after"]),
            ),
            needed("who", "だれが手伝うか", Shape::Said(SHORT)),
            BODY,
            SOURCE,
            CHECKED,
            CONFIDENCE,
        ]
    ),
    section!(
        "local_centre",
        "相談できるセンター",
        12,
        &[
            NAME,
            needed("kind", "種類", Shape::Said(SHORT)),
            needed("area", "地域", Shape::Said(SHORT)),
            needed("who", "使える人", Shape::Said(SHORT)),
            needed("cost", "お金", Shape::Said(SHORT)),
            TEL,
            URL,
            SOURCE,
            CHECKED,
            CONFIDENCE,
        ]
    ),
    section!(
        "comparison",
        "就労定着支援と、センター、ジョブコーチのちがい",
        10,
        &[
            needed("what", "何をくらべるか", Shape::Said(SHORT)),
            needed("retention", "就労定着支援", Shape::Said(120)),
            needed("centre", "センター", Shape::Said(120)),
            free("job_coach", "ジョブコーチ", Shape::Said(120)),
            SOURCE,
            CHECKED,
            CONFIDENCE,
        ]
    ),
    section!("area_note", "どの地域の情報か", 1, NOTE),
    section!("provider_restriction", "地域の事業所のきまり", 1, NOTE),
    section!(
        "self_plan_allowed",
        "自分で計画を作れるか (セルフプラン)",
        1,
        MAY
    ),
    section!(
        "start_rule",
        "いつから使えるか",
        1,
        &[
            needed(
                "value",
                "day_after 6か月がすぎた次の日、next_month_first 次の月の1日、unknown 分からない",
                Shape::Choice(&["day_after", "next_month_first", "unknown"]),
            ),
            BODY,
            SOURCE,
            CHECKED,
            CONFIDENCE,
        ]
    ),
    section!(
        "end_rule",
        "いつまで使えるか",
        1,
        &[
            needed(
                "value",
                "exact_day ちょうどの日、month_end_before 前の月の終わり、month_end_after その月の終わり、unknown 分からない",
                Shape::Choice(&[
                    "exact_day",
                    "month_end_before",
                    "month_end_after",
                    "unknown"
                ]),
            ),
            BODY,
            SOURCE,
            CHECKED,
            CONFIDENCE,
        ]
    ),
    section!(
        "cap_review",
        "負担の上限を見直すとき",
        1,
        &[
            needed(
                "value",
                "annual 毎年、renewal 更新のとき、unknown 分からない",
                Shape::Choice(&["annual", "renewal", "unknown"]),
            ),
            BODY,
            SOURCE,
            CHECKED,
            CONFIDENCE,
        ]
    ),
    section!("first_decision_months", "はじめの支給決定の月数", 1, TERM),
    section!("renewal_months", "更新の月数", 1, TERM),
    section!(
        "lead_time_weeks",
        "申請から決まるまでの週",
        1,
        &[
            needed("value", "週の数", Shape::Number(1, 52)),
            BODY,
            SOURCE,
            CHECKED,
            CONFIDENCE,
        ]
    ),
    section!(
        "leave_before_start",
        "始まる前に休職しているとき、使えるか",
        1,
        MAY
    ),
    section!(
        "leave_during_use",
        "使うあいだに休職しても、続けられるか",
        1,
        MAY
    ),
    section!(
        "return_to_work_document",
        "休職中や復職のためにサービスを使うときの書類",
        12,
        PAPER
    ),
    section!("gap_policy", "サービスと就職のあいだが空いたとき", 1, NOTE),
    section!(
        "job_change_event",
        "転職の1か月を、どの日までで数えるか",
        1,
        &[
            needed(
                "value",
                "start_date 働き始めた日、decision_date 就職が決まった日、ask 窓口に聞く",
                Shape::Choice(&["start_date", "decision_date", "ask"]),
            ),
            BODY,
            DIFFERS,
            SOURCE,
            CHECKED,
            CONFIDENCE,
        ]
    ),
    section!("after_end", "終わったあと", 6, NOTE),
    section!(
        "fee_relief",
        "町だけの、お金を軽くするしくみ",
        6,
        &[NAME, BODY, URL, SOURCE, CHECKED, CONFIDENCE,]
    ),
    section!("contact_frequency", "会う回数についての記述", 1, NOTE),
    section!(
        "note",
        "ほかの、地域のやり方",
        12,
        &[
            needed(
                "topic",
                "who 使える人、fee お金、return_to_work 休職と復職、other ほか",
                Shape::Choice(&["who", "fee", "return_to_work", "other"]),
            ),
            BODY,
            DIFFERS,
            SOURCE,
            CHECKED,
            CONFIDENCE,
        ]
    ),
];
