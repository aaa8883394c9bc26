//! 「埋め込みをつくる」の文。

use super::super::choices::Fault;
use super::super::place::Trouble;

pub const TITLE: &str = "埋め込みをつくる";
pub const LEAD: &str = "支援機関や市区町村のホームページに「就労定着支援 かんたんチェック」を置くための、リンク・コード・ポスターを作るページです。";

pub const CHOOSE: &str = "1. 選ぶ";
pub const MORE: &str = "見た目と大きさ";
pub const PREVIEW: &str = "2. 見本で確かめる";
pub const PREVIEW_NOTE: &str = "ここにあるものが、実際に動きます。答えてみてもかまいません。選びなおすと、はじめにもどります。";
pub const CODE: &str = "3. 置き方を選んで写す";
pub const CODE_NOTE: &str =
    "迷ったら、上から順に考えてください。上ほど、かんたんで、こわれません。";
pub const CSP: &str = "4. 置く先の決まり (CSP) を確かめる";
pub const GUIDE: &str = "5. 置く先ごとの手引き";

/// 欄の文: 名前、見出し、説明、値の名前 (値の順)。
pub struct FieldWords {
    pub name: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub values: &'static [&'static str],
}

const fn field(
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    values: &'static [&'static str],
) -> FieldWords {
    FieldWords {
        name,
        label,
        hint,
        values,
    }
}

pub const FIRST: [FieldWords; 6] = [
    field(
        "address",
        "かんたんチェックの置き場所",
        "https:// で始まり / で終わるアドレス。はじめは、このページのある場所が入っています。",
        &[],
    ),
    field(
        "region",
        "市区町村",
        "選ぶと、その町の窓口と地域のやり方が出ます。本人は、あとで変えられます。",
        &[],
    ),
    field(
        "lang",
        "はじめの文",
        "本人は、いつでもほかの文に変えられます。",
        &[
            "やさしい日本語",
            "ふつうの日本語",
            "法令のことば",
            "English",
        ],
    ),
    field(
        "ruby",
        "ふりがな",
        "",
        &["なし", "むずかしい字だけ", "すべて"],
    ),
    field(
        "start",
        "はじめの画面",
        "「まとめて入力」は、窓口で書類を見ながら使うときに向いています。",
        &["説明のある、はじめの画面", "はじめの質問", "まとめて入力"],
    ),
    field(
        "contact",
        "窓口の連絡先",
        "地域ファイルにある窓口の名前・電話です。自分のページに書いてあるときは、隠せます。",
        &["出す", "隠す"],
    ),
];

pub const SECOND: [FieldWords; 6] = [
    field(
        "theme",
        "色あい",
        "「見る人の設定に合わせる」は、暗い画面を使っている人には暗く出ます。",
        &[
            "明るい",
            "暗い",
            "見る人の設定に合わせる",
            "差を大きく (コントラスト)",
        ],
    ),
    field(
        "accent",
        "ボタンとリンクの色",
        "#0b5394 のように書きます。空なら、はじめの青です。字が読めない色は、読めるまで濃くして使います。",
        &[],
    ),
    field("background", "背景", "", &["白", "透明 (置く先の背景)"]),
    field(
        "min-height",
        "いちばん低い高さ (px)",
        "置き方2だけで使います。200から20000まで。",
        &[],
    ),
    field(
        "max-height",
        "いちばん高い高さ (px)",
        "これより長くなると、枠の中で動かします。",
        &[],
    ),
    field(
        "events",
        "置く先のページへの知らせ",
        "どれを選んでも、答えと見込みは知らせません。",
        &["知らせない", "大きさだけ", "大きさと、進みぐあい"],
    ),
];

pub const WIDTH: FieldWords = field(
    "width",
    "見本の幅",
    "",
    &[
        "375 px (スマートフォン)",
        "280 px (ページの横の細いところ)",
        "いっぱい",
    ],
);

pub const PREVIEW_TITLE: &str = "見本: 就労定着支援 かんたんチェック";

/// 枠で実際に使う色の知らせ。
pub mod accent {
    pub const SCREENS: [&str; 2] = ["明るい画面", "暗い画面"];
    /// `{0}` は画面。
    pub const AS_IT_IS: &str = "{0}では、この色をそのまま使います。";
    pub const ARROW: &str = "→ ";
    /// `{0}` は画面、`{1}` は色。
    pub const MENDED: &str =
        "{0}では、字が読めるように {1} にして使います (まわりとの差が 4.5:1 になるまで)。";
    pub const UNUSED: &str = "色あいが「差を大きく」のときは、この色を使いません。";
}

/// 欄の誤りの文。
#[must_use]
pub const fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Colour => {
            "#0b5394 のように、# と、0〜9・a〜f の6字で書いてください。今は、はじめの青を使っています。"
        }
        Fault::Height => "200から20000までの数を書いてください。今は、はじめの高さを使っています。",
        Fault::Heights => {
            "いちばん低い高さより大きい数にしてください。今は、はじめの高さを使っています。"
        }
        Fault::Address(trouble) => address(trouble),
    }
}

/// 置き場所の誤りと注意の文。
#[must_use]
pub const fn address(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Empty => "かんたんチェックの置き場所を書いてください。書くと、コードができます。",
        Trouble::NotAddress => "https:// で始まるアドレスを、半角の英数字で書いてください。",
        Trouble::File => {
            "この機械の中のファイルです。ほかの人は開けません。ホームページに置いてから、そのアドレスを書いてください。"
        }
        Trouble::HasQuery => "? や # のない、置き場所だけのアドレスにしてください。",
        Trouble::NoSlash => "/ で終わるようにしてください (例: https://example.jp/teichaku/)。",
        Trouble::Plain => {
            "注意: http のアドレスです。https のページには枠を置けません。見る人に「保護されていない」と出ます。https にしてください。"
        }
        Trouble::Local => {
            "注意: この機械の中だけで開けるアドレスです。試すことはできますが、ほかの人は開けません。"
        }
    }
}

/// 置き方。
pub mod level {
    pub const ZERO: &str = "置き方0: リンクとポスター";
    pub const ZERO_NOTE: &str =
        "いちばんかんたんです。どのホームページでも、メールでも、紙でも使えます。";
    pub const LINK: &str = "アドレス";
    pub const ANCHOR: &str = "リンクの HTML";
    pub const POSTER: &str = "ポスターとちらしを作る (A4)";
    pub const ONE: &str = "置き方1: 枠だけ (iframe)";
    pub const ONE_NOTE: &str = "プログラムを許さないホームページでも使えます。高さは決まっていて、長いときは枠の中で動かします。";
    pub const FRAME: &str = "iframe の HTML";
    pub const TWO: &str = "置き方2: 部品 (高さが自動で合う)";
    pub const TWO_NOTE: &str = "小さなプログラムを一つ読みこみます。高さが内容に合い、ページの横の細いところでも、タブの中でも使えます。";
    pub const ELEMENT: &str = "部品の HTML";
    pub const INTEGRITY: &str = "部品の HTML (中身の番号つき)";
    pub const INTEGRITY_NOTE: &str = "読みこむプログラムが、番号とちがえば動かしません。新しい版にするときは、コードを写しなおします。番号は、このページと同じ場所のものです。";
    pub const NO_INTEGRITY: &str =
        "中身の番号 (v1/integrity.json) を読めませんでした。番号のないコードだけを出しています。";
    pub const THREE: &str = "置き方3: 自分の場所に置く";
    pub const THREE_NOTE: &str = "外につながらないネットワーク (LGWAN など) や、外のページを使わない決まりのときは、ファイルをもらって自分の場所に置きます。中身は、ここのものと同じです。";
    pub const NOT_HERE: &str =
        "ここにはありません。ここは zip から置いた写しなので、zip は、もらった元の場所にあります。";
    /// ファイル、名前、説明。
    pub const FILES: [(&str, &str, &str); 3] = [
        (
            "download/teichaku-site.zip",
            "ホームページに置く一式 (zip)",
            "開いて、そのままサーバーに置きます。プログラムを組み立てる必要はありません。",
        ),
        (
            "download/teichaku.html",
            "一つのファイル (HTML)",
            "USB メモリーから、つながっていないパソコンでも開けます。サーバーは要りません。",
        ),
        (
            "download/SHA256SUMS",
            "中身の番号 (SHA256SUMS)",
            "もらったファイルが、とちゅうで変わっていないかを確かめるためのものです。",
        ),
    ];
    pub const NO_ADDRESS: &str = "置き場所を直すと、ここにコードが出ます。";
}

/// 手引き: 見出しと、一つずつの文。
pub const GUIDES: [(&str, &[&str]); 4] = [
    (
        "WordPress",
        &[
            "投稿や固定ページで「＋」を押し、「カスタムHTML」ブロックを選んで、置き方1か2のコードを貼ります。「コードエディター」には貼らないでください。",
            "「プレビュー」で見えるか確かめてから、公開します。公開したあとに、もう一度そのページを開いて、枠が残っているか見てください。",
            "枠が消えるときは、あなたの権限では iframe を保存できません。保存できるのは、一つだけのサイトなら管理者と編集者、いくつものサイトをまとめたもの (マルチサイト) なら全体の管理者だけです。保存できる人に貼ってもらうか、置き方0のリンクを使ってください。",
            "貼ったページを、権限の小さい人があとで直すと、そのときに消えることがあります。直す人にも伝えてください。",
        ],
    ),
    (
        "プログラム (script) を消す CMS",
        &[
            "置き方2は動きません。中のリンクだけが残ります。",
            "置き方1の iframe を貼ってください。高さは、コードの 720 を変えると変わります。",
        ],
    ),
    (
        "枠 (iframe) も消す CMS",
        &[
            "置き方0のリンクを置いてください。「かんたんチェック」の文字か、バナーの絵にリンクをつけます。",
            "窓口にはポスター、配るものにはちらしが使えます。二次元コードに入っているのは、アドレスと町と文の深さだけです。",
        ],
    ),
    (
        "外につながらないネットワーク (LGWAN など)",
        &[
            "窓口のパソコンから外のページが開けないときは、置き方3を使います。",
            "庁内のサーバーがあれば zip を置き、なければ一つのファイルを共有フォルダーか USB メモリーに置きます。持ちこむときは、庁内の決まりに従ってください。",
            "住民の人のスマートフォンは外につながっているので、ポスターの二次元コードは、公開の置き場所のものにしてください。",
        ],
    ),
];
