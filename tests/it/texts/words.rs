//! ことばの決まり: 使わないことばと、代わりのことば。
//!
//! 出典: 「公用文作成の考え方」(文化審議会建議、2022年)、docs/texts.md。

use teichaku::text::{Depth, ruby};

use super::{JAPANESE, around, check, is_letter};

/// 日本語のどの深さでも使わない → 使う。
const NEVER: &[(&str, &str)] = &[
    // 障害のある人についてのことば
    ("障がい", "障害"),
    ("障碍", "障害"),
    ("健常", "障害のない"),
    ("身障", "身体障害"),
    ("精神薄弱", "知的障害"),
    ("痴呆", "認知症"),
    ("片親", "ひとり親"),
    ("未亡人", "寡婦"),
    ("父兄", "保護者"),
    ("子供", "子ども"),
    ("こども", "子ども"),
    // 使えないと言うより、使えることを言う
    ("対象外", "(使えることを言う)"),
    ("年収", "1年の収入"),
    ("！", "。"),
    ("!", "。"),
    // かなで書く
    ("下さ", "ださ (ください)"),
    ("出来る", "できる"),
    ("出来ま", "できま"),
    ("出来な", "できな"),
    ("出来て", "できて"),
    ("頂", "いただ"),
    ("致し", "いたし"),
    ("戴", "いただ"),
    ("御", "ご・お"),
    ("有り", "あり"),
    ("有る", "ある"),
    ("無い", "ない"),
    ("無く", "なく"),
    ("無し", "なし"),
    ("る為", "るため"),
    ("の為", "のため"),
    ("た為", "たため"),
    ("その時", "そのとき"),
    ("迄", "まで"),
    ("於", "おいて"),
    ("此", "こ"),
    ("其", "そ"),
    ("何処", "どこ"),
    ("宜し", "よろし"),
    ("様々", "さまざま"),
    ("沢山", "たくさん"),
    ("殆", "ほとん"),
    ("丁度", "ちょうど"),
    ("暫", "しばら"),
    ("直ぐ", "すぐ"),
    ("予め", "あらかじめ"),
    ("但し", "ただし"),
    ("且つ", "かつ"),
    ("尚", "なお"),
    ("従って", "したがって"),
    ("位で", "くらいで"),
    ("共に", "ともに"),
    ("是非", "ぜひ"),
    ("有難", "ありがた"),
    // 送りがな、助数詞
    ("ヶ月", "か月"),
    ("ヵ月", "か月"),
    ("ケ月", "か月"),
    ("カ月", "か月"),
    ("ヶ", "か"),
    ("ヵ", "か"),
    ("箇月", "か月"),
    ("問合", "問い合"),
    ("問い合せ", "問い合わせ"),
    ("終る", "終わる"),
    ("終り", "終わり"),
    ("始る", "始まる"),
    ("変る", "変わる"),
    ("当る", "当たる"),
    ("分る", "分かる"),
    ("分かり易", "分かりやす"),
    ("解る", "分かる"),
    ("行なう", "行う"),
    ("行ない", "行い"),
    ("表わす", "表す"),
    ("現わ", "現"),
    // 道具を選ばない言い方
    ("クリック", "押す"),
    ("タップ", "押す"),
    ("ユーザー", "使う人"),
    ("こちら", "(行き先の名前)"),
];

/// やさしい日本語とふつうの日本語では使わない → 使う。法令のことばとしては正しい。
const NOT_IN_ORDINARY: &[(&str, &str)] = &[
    ("又は", "か"),
    ("若しくは", "か"),
    ("及び", "と"),
    ("並びに", "と"),
    ("当該", "その"),
    ("における", "での"),
    ("に係る", "の"),
    ("既に", "もう"),
    ("更に", "さらに"),
    ("全て", "すべて"),
    ("要する", "いる"),
    ("有無", "あるか"),
    ("速やか", "すぐ"),
    ("遅滞", "おくれ"),
    ("該当", "あてはまる"),
    ("記載", "書いてある"),
    ("規定", "決まり"),
    ("要件", "条件"),
    ("定め", "決まり"),
    ("事業主", "会社"),
    ("起算", "数え始め"),
    ("供与", "(何をしてくれるか)"),
    ("申込", "申しこみ"),
    ("取扱", "取り扱い"),
    ("引続", "引き続"),
    ("1ヶ", "1か"),
];

/// 法令の文での書き方。送りがなは法令のとおりに。
const NOT_IN_LAW: &[(&str, &str)] = &[("手続き", "手続"), ("取り扱い", "取扱い"), ("ヵ年", "年間")];

/// やさしい日本語では使わない → 使う。（…）の中に、もとのことばとして添えるのはよい。
const NOT_IN_EASY: &[(&str, &str)] = &[
    ("配偶者", "夫や妻"),
    ("市区町村", "役所"),
    ("申請", "申しこむ（申請）"),
    ("更新", "もう一度申しこむ（更新）"),
    ("見込み", "〜そうです"),
    ("目安", "だいたいの日・だいたいのお金（目安）"),
    ("休職", "仕事を長く休むこと（休職）"),
    ("復職", "仕事に戻る（復職）"),
    ("扶養", "税金の書類に書いて、生活を助けている（扶養）"),
    ("控除", "引いた額（控除）"),
    ("居住", "住んでいる"),
    ("在職", "働いている"),
    ("離職", "仕事をやめる"),
    ("雇用", "会社などで働く（雇用）"),
    ("利用", "使う"),
    ("支援者", "手伝う人"),
    ("確認", "確かめる"),
    ("提出", "出す"),
    ("および", "と"),
];
/// 上のことばをふくんでいてよい、名前や決まった言い方。
const NAMES_IN_EASY: &[&str] = &[
    "サービス等利用計画案",
    "在職証明書",
    "雇用契約書",
    "トライアル雇用",
    "休職届",
    "離職票",
    "障害者控除",
];

/// 使わないことばをふくむ、機関の正式な名前。
const OFFICIAL: &[&str] = &["新潟市障がい者就業支援センター"];

/// 空白のある名前と、数の前のことば。
const SPACED: &[&str] = &[
    "就労定着支援 かんたんチェック",
    "のこり およそ",
    "のこり あと",
    "センター こあサポート",
    "センター らいふあっぷ",
    "豊中市 福祉部 障害福祉課",
    "廿日市市 障害福祉課",
    "日田市 社会福祉課",
];

fn listed(words: &str, list: &[(&str, &str)]) -> Vec<String> {
    list.iter()
        .filter(|(never, _)| words.contains(never))
        .map(|(never, instead)| format!("「{never}」→「{instead}」"))
        .collect()
}

/// （…）と「…」の外。
fn outside(words: &str) -> String {
    let mut inside = 0_u32;
    let mut out = String::new();
    for letter in words.chars() {
        match letter {
            '（' | '「' => inside += 1,
            '）' | '」' => inside = inside.saturating_sub(1),
            _ if inside == 0 => out.push(letter),
            _ => {}
        }
    }
    out
}

#[test]
fn words_that_are_never_used() {
    check(&JAPANESE, |said| {
        let words = OFFICIAL
            .iter()
            .fold(said.words.clone(), |words, name| words.replace(name, ""));
        listed(&words, NEVER)
    });
}

#[test]
fn words_of_the_law_stay_in_the_law() {
    check(&[Depth::Easy, Depth::Plain], |said| {
        listed(&said.words, NOT_IN_ORDINARY)
    });
}

#[test]
fn the_law_is_written_as_laws_are() {
    check(&[Depth::Law], |said| listed(&said.words, NOT_IN_LAW));
}

#[test]
fn easy_words_come_first() {
    check(&[Depth::Easy], |said| {
        let words = NAMES_IN_EASY
            .iter()
            .fold(outside(&said.words), |words, name| words.replace(name, ""));
        listed(&words, NOT_IN_EASY)
    });
}

/// 「する事」は「すること」。「仕事」「事業所」は、そのまま。
fn empty_nouns(words: &str) -> Vec<String> {
    let found = around(words).filter(|(before, letter, after)| {
        *letter == '事'
            && before.is_some_and(|before| matches!(before, 'ぁ'..='ん'))
            && !after.is_some_and(ruby::is_kanji)
    });
    found.map(|_| "「事」→「こと」".to_owned()).collect()
}

#[test]
fn empty_nouns_are_written_in_kana() {
    check(&JAPANESE, |said| empty_nouns(&said.words));
}

/// 全角の数字と英字、半角のカタカナ。
fn wrong_width(words: &str) -> Vec<String> {
    let wide = |letter| matches!(letter, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    let narrow = |letter| matches!(letter, '\u{ff61}'..='\u{ff9f}');
    let found = words.chars().filter_map(|letter| {
        let instead = match letter {
            _ if wide(letter) => "半角の字",
            _ if narrow(letter) => "全角の字",
            _ => return None,
        };
        Some(format!("「{letter}」→ {instead}"))
    });
    found.collect()
}

#[test]
fn letters_have_their_usual_width() {
    let all = Depth::ALL;
    check(&all, |said| wrong_width(&said.words));
}

/// 「三年」「六か月」は、数字で書く。
fn spelt_numbers(words: &str) -> Vec<String> {
    const COUNTED: [&str; 13] = [
        "年", "か月", "月", "日", "円", "回", "歳", "週", "問", "級", "件", "枚", "番",
    ];
    let numeral = |letter: char| "一二三四五六七八九十百千".contains(letter);
    let mut found = Vec::new();
    for (at, _) in words.match_indices(numeral) {
        let after = words[at..].trim_start_matches(numeral);
        if let Some(unit) = COUNTED.iter().find(|unit| after.starts_with(**unit)) {
            let number = &words[at..words.len() - after.len()];
            found.push(format!("「{number}{unit}」→ 数字で"));
        }
    }
    found
}

#[test]
fn numbers_are_figures() {
    check(&[Depth::Easy, Depth::Plain], |said| {
        spelt_numbers(&said.words)
    });
}

/// 時刻は午前・午後で。「14:00」「14時」は使わない。「14時間」は長さ。
fn round_the_clock(words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in words.match_indices([':', '：', '時']) {
        let (before, after) = words.split_at(at);
        let start = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let hour = before[start.len()..].parse().unwrap_or(0);
        let mut after = after.chars().take(3);
        let wrong = if after.next() == Some('時') {
            (13..=24).contains(&hour) && after.next() != Some('間')
        } else {
            let minutes = after.filter(char::is_ascii_digit).count();
            start.len() < before.len() && minutes >= 2
        };
        if wrong {
            found.push(format!("「{}…」→ 午前・午後", &before[start.len()..]));
        }
    }
    found
}

#[test]
fn times_say_morning_or_afternoon() {
    check(&[Depth::Easy, Depth::Plain], |said| {
        round_the_clock(&said.words)
    });
}

/// 日本語の字のとなりの「,」「.」「?」「:」や半角のかっこ。`1,800,000` はよい。
fn foreign_marks(words: &str) -> Vec<String> {
    let found = around(words).filter(|(before, letter, after)| {
        let beside = [*before, *after].into_iter().flatten().any(is_letter);
        beside && matches!(letter, ',' | '.' | '?' | ':' | ';' | '，' | '．')
    });
    found
        .map(|(_, letter, _)| format!("「{letter}」→「、」「。」「：」"))
        .collect()
}

#[test]
fn japanese_has_japanese_marks() {
    check(&JAPANESE, |said| foreign_marks(&said.words));
    check(&[Depth::Easy, Depth::Plain], |said| {
        let half = said.words.contains(['(', ')', '~', '"', '\'']);
        let problem = "半角のかっこなど →（）「」〜";
        half.then(|| problem.to_owned()).into_iter().collect()
    });
}

/// 空白の重なりと、全角の空白。
#[test]
fn spaces_are_single() {
    let all = Depth::ALL;
    check(&all, |said| {
        let double = said.words.contains("  ") || said.words.contains(['\u{3000}', '\t']);
        let problem = "空白が重なるか、全角です";
        double.then(|| problem.to_owned()).into_iter().collect()
    });
}

/// 日本語の字のあいだの空白。読み上げと、ふりがながみだれる。
fn spaces_between(words: &str) -> Vec<String> {
    let part = |letter: char| is_letter(letter) || letter.is_ascii_digit() || letter == '。';
    let found = around(words).filter(|(before, letter, after)| {
        let sides = [*before, *after];
        *letter == ' '
            && sides.into_iter().flatten().any(is_letter)
            && sides.into_iter().all(|side| side.is_some_and(part))
    });
    found
        .map(|_| "ことばのあいだの空白をとる".to_owned())
        .collect()
}

#[test]
fn words_are_not_parted_by_spaces() {
    check(&[Depth::Easy, Depth::Plain], |said| {
        let words = SPACED
            .iter()
            .fold(said.words.clone(), |words, name| words.replace(name, ""));
        spaces_between(
            &words
                .replace("のこり およそ", "")
                .replace("のこり あと", ""),
        )
    });
}

/// 対になっていないかっこ。
fn unbalanced(words: &str) -> Vec<String> {
    const PAIRS: [(char, char); 6] = [
        ('（', '）'),
        ('「', '」'),
        ('『', '』'),
        ('(', ')'),
        ('{', '}'),
        ('‘', '’'),
    ];
    let mut open = Vec::new();
    for (before, letter, after) in around(words) {
        // 字のあとの ’ は、I’m のように、かっこではないことがある。
        let within = |side: Option<char>| side.is_some_and(|side| side.is_ascii_alphabetic());
        if letter == '’' && within(before) && (within(after) || open.last() != Some(&'’')) {
            continue;
        }
        if let Some((_, close)) = PAIRS.iter().find(|(open, _)| *open == letter) {
            open.push(*close);
        } else if PAIRS.iter().any(|(_, close)| *close == letter) && open.pop() != Some(letter) {
            return vec![format!("「{letter}」の始まりがありません")];
        }
    }
    open.pop()
        .map(|close| format!("「{close}」がありません"))
        .into_iter()
        .collect()
}

#[test]
fn brackets_are_closed() {
    let all = Depth::ALL;
    check(&all, |said| unbalanced(&said.words));
}

/// ここの見方そのものを試す。左は通り、右は見つかる。
#[test]
fn the_checks_find_what_they_look_for() {
    type Find = fn(&str) -> Vec<String>;
    let checks: [(Find, &str, &str); 9] = [
        (|words| listed(words, NEVER), "障害", "障がい"),
        (empty_nouns, "その仕事、この事業所", "使う事が"),
        (wrong_width, "A型 2026 カナ", "２026"),
        (spelt_numbers, "一人、一つ、一時的、3年", "三年間"),
        (spelt_numbers, "6か月", "十二か月"),
        (round_the_clock, "午後2時、14時間、3：1", "14時から"),
        (round_the_clock, "例：10", "9:30"),
        (foreign_marks, "1,800,000、180万", "はい,いいえ"),
        (unbalanced, "‘I don’t’ （「い」）", "（「い）」"),
    ];
    for (find, good, bad) in checks {
        assert_eq!(find(good), [""; 0], "{good}");
        assert_ne!(find(bad), [""; 0], "{bad}");
    }
    assert_eq!(spaces_between("○ はい {0} です"), [""; 0]);
    assert_ne!(spaces_between("なければ 0 です"), [""; 0]);
}
