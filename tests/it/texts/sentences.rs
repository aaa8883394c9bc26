//! 文の長さと、かたち。（…）の説明、「…」で引いたことば、`{0}` は数えない。

use teichaku::text::{Depth, ruby};

use super::{check, said};

/// 一文の字数の上限。
const LONGEST: [(Depth, usize); 2] = [(Depth::Easy, 40), (Depth::Plain, 52)];
/// やさしい文すべての、一文の字数の平均の上限。
const EASY_AVERAGE: usize = 15;
/// これより長い漢字の続きは、名前だけ。
const KANJI_RUN: usize = 4;

/// 漢字が続いてもよい名前 (サービス、書類、役所や機関、税、制度)。これで一語のときだけ。
const NAMES: &[&str] = &[
    // 源泉徴収票や申告書に印刷されている名前
    "所得金額調整控除",
    "給与所得控除",
    "配偶者特別控除",
    "配偶者控除",
    "扶養控除等申告書",
    "決定通知書",
    "重要事項説明書",
    // 中野区の用紙の名前
    "医療機関用",
    // サービスと、その仕事をする人
    "職場定着支援",
    "職場適応援助者",
    "共同生活援助",
    "施設入所支援",
    "自立生活援助",
    "就労移行支援",
    "就労継続支援",
    "就労選択支援",
    "就労定着支援",
    "宿泊型自立訓練",
    "相談支援専門員",
    // 機関
    "基幹相談支援センター",
    "障害者就業・生活支援センター",
    "職業訓練校",
    "政令指定都市",
    "地域活動支援センター",
    "地域障害者職業センター",
    "特別支援学校",
    "特例子会社",
    // 町の機関と、町の係
    "健康福祉課",
    "社会福祉課",
    "障害者職業センター",
    "障害福祉課",
    "新潟市障がい者就業支援センター",
    "地域保健福祉センター",
    // 書類と、その欄
    "16歳未満扶養親族",
    "課税証明書",
    "源泉徴収票",
    "控除対象扶養親族",
    "雇用契約書",
    "サービス等利用計画案",
    "サービス等利用計画",
    "在職証明書",
    "障害者手帳",
    "身体障害者手帳",
    "精神障害者保健福祉手帳",
    "退職証明書",
    "内定通知書",
    "非課税証明書",
    "保護決定通知書",
    "労働条件通知書",
    // 税、お金、制度
    "会計年度任用職員",
    "課税標準額",
    "市町村民税",
    "社会保険料",
    "障害者控除",
    "負担上限月額",
];

/// やさしい文で使わない形と、直し方。
const HEAVY: &[(&str, &str)] = &[
    ("ことができ", "〜できます・〜ます"),
    ("ないことはな", "〜です (二重の否定)"),
    ("ないことはあ", "〜です (二重の否定)"),
    ("ないわけ", "〜です (二重の否定)"),
    ("ないとは限", "〜かもしれません (二重の否定)"),
    ("ないとはかぎ", "〜かもしれません (二重の否定)"),
    ("ないではい", "〜します (二重の否定)"),
    ("なくはな", "〜です (二重の否定)"),
    ("なくもな", "〜です (二重の否定)"),
    ("ざるを得", "〜します (二重の否定)"),
    ("ざるをえ", "〜します (二重の否定)"),
    ("ずにはい", "〜します (二重の否定)"),
];
/// 同じ文のうしろに「ません」「ない」が来ると、二重の否定になることば。
const UNLESS: &[&str] = &["なければ", "ないと、", "なくては", "ない限り", "ないかぎり"];

/// （…）「…」と `{0}` をとったもの。
fn outside(words: &str) -> String {
    let mut inside = 0_u32;
    let mut out = String::new();
    for letter in words.chars() {
        match letter {
            '（' | '「' | '{' => inside += 1,
            '）' | '」' | '}' => inside = inside.saturating_sub(1),
            _ if inside == 0 => out.push(letter),
            _ => {}
        }
    }
    out
}

/// 一文ずつ。
fn sentences(words: &str) -> Vec<String> {
    outside(words)
        .split_inclusive(['。', '？'])
        .filter(|one| one.contains(|letter| !matches!(letter, '。' | '？' | ' ')))
        .map(ToOwned::to_owned)
        .collect()
}

/// 名前ではない、長い漢字の続き。
fn long_runs(words: &str) -> Vec<String> {
    let mut rest = words.to_owned();
    for name in NAMES {
        // 前後が漢字なら、その名前ではない別のことば。
        let mut out = String::new();
        let mut at = 0;
        for (found, _) in rest.match_indices(name) {
            let (before, after) = (&rest[..found], &rest[found + name.len()..]);
            let alone = !before.ends_with(ruby::is_kanji) && !after.starts_with(ruby::is_kanji);
            out.push_str(&rest[at..found]);
            out.push_str(if alone { " " } else { name });
            at = found + name.len();
        }
        out.push_str(&rest[at..]);
        rest = out;
    }
    rest.split(|letter| !ruby::is_kanji(letter))
        .filter(|run| run.chars().count() > KANJI_RUN)
        .map(ToOwned::to_owned)
        .collect()
}

/// 一文の中の、二重の否定。
fn twice_negated(sentence: &str) -> bool {
    let after = UNLESS
        .iter()
        .filter_map(|unless| sentence.split_once(unless))
        .map(|(_, after)| after.replace("かまいません", ""));
    after
        .into_iter()
        .any(|after| after.contains("ません") || after.contains("ない"))
}

#[test]
fn sentences_are_short() {
    for (depth, longest) in LONGEST {
        check(&[depth], |said| {
            let counts = sentences(&said.words)
                .into_iter()
                .map(|one| (one.chars().count(), one));
            counts
                .filter(|(count, _)| *count > longest)
                .map(|(count, one)| format!("{count}字 ({longest}字まで): {one}"))
                .collect()
        });
    }
}

#[test]
fn easy_sentences_are_short_on_the_whole() {
    let counts: Vec<usize> = said(Depth::Easy)
        .flat_map(|said| sentences(&said.words))
        .map(|one| one.chars().count())
        .collect();
    let total: usize = counts.iter().sum();
    assert!(
        total <= counts.len() * EASY_AVERAGE,
        "{}文で{total}字。平均{EASY_AVERAGE}字まで",
        counts.len()
    );
}

#[test]
fn long_runs_of_kanji_are_names() {
    check(&[Depth::Easy, Depth::Plain], |said| {
        let runs = long_runs(&said.words).into_iter();
        runs.map(|run| format!("漢字が続きます: {run}")).collect()
    });
}

/// 使わなくなった名前は、表からとる。
#[test]
fn the_list_of_names_is_in_use() {
    let all: Vec<String> = [Depth::Easy, Depth::Plain]
        .into_iter()
        .flat_map(said)
        .map(|said| said.words)
        .collect();
    for name in NAMES {
        assert!(
            all.iter().any(|words| words.contains(name)),
            "{name} はもうありません"
        );
    }
}

#[test]
fn easy_texts_say_it_straight() {
    check(&[Depth::Easy], |said| {
        let mut problems: Vec<String> = HEAVY
            .iter()
            .filter(|(heavy, _)| said.words.contains(heavy))
            .map(|(heavy, instead)| format!("「{heavy}」→ {instead}"))
            .collect();
        let twice = sentences(&said.words)
            .into_iter()
            .filter(|one| twice_negated(one));
        problems.extend(twice.map(|one| format!("二重の否定: {one}")));
        problems
    });
}

/// ここの見方そのものを試す。
#[test]
fn the_checks_find_what_they_look_for() {
    assert_eq!(
        sentences("{0}に、A（説明。長い）です。「B。」ですか？ C"),
        ["に、Aです。", "ですか？", " C"]
    );
    assert_eq!(long_runs("就労定着支援と障害者手帳"), [""; 0]);
    assert_eq!(long_runs("就労定着支援利用期間"), ["就労定着支援利用期間"]);
    assert!(twice_negated("出さなければ、使えません。"));
    assert!(!twice_negated("なければ、書かなくてかまいません。"));
}
