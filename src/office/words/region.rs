//! 「地域ファイル編集室」の文。欄の名前と説明は、欄の表 (`profile::SECTIONS`) にある。

pub const TITLE: &str = "地域ファイル編集室";
pub const LEAD: &str = "市区町村の窓口・書類・地域のやり方を書いた「地域ファイル」を作り、たしかめるページです。できたファイルは、かんたんチェックを作っている人に送ってください。";
pub const NATIONAL: &str =
    "全国の金額や決まりは、このファイルでは変えられません。そのための欄がありません。";
pub const LOSES: &str =
    "このページを閉じると、書いたものは消えます。とちゅうでも、ファイルにしておけます。";

pub const OPEN: &str = "1. 前のファイルを開く (はじめてなら、とばす)";
pub const PRESENT: &str = "今ある地域ファイルをもらう";
pub const PRESENT_HINT: &str =
    "もらったファイルを、下の「ファイルを選ぶ」で開くと、直すところだけを書きかえられます。";
pub const FILE: &str = "ファイルを選ぶ (.toml)";
pub const PASTE: &str = "または、ファイルの中身を貼る";
pub const PASTE_HINT: &str =
    "貼って「この中身を開く」を押すと、下の欄に入ります。# で始まるおぼえ書きの行は、入りません。";
pub const OPEN_IT: &str = "この中身を開く";
pub const REPLACES: &str = "下の欄は、開いたものに替わります。";
pub const OPENED: &str = "開きました。";
/// `{0}` は数。
pub const OPENED_WITH: &str = "開きました。直すところが {0} あります。";
pub const NOT_OPENED: &str =
    "TOML として読めないので、開けませんでした。中身はそのまま残っています。";
pub const FAULTS: &str = "開いた中身の、直すところ";

pub const WRITE: &str = "2. 書く";
pub const HEAD: &str = "市区町村";
pub const NEEDED: &str = "（かならず）";
pub const MORE: &str = "やさしい文と English (書ければ)";
pub const EASY: &str = "やさしい文";
pub const EN: &str = "English";
pub const YES: &str = "はい";
pub const NO: &str = "いいえ";
pub const CHOOSE: &str = "選んでください";
pub const ADD: &str = "足す: ";
pub const REMOVE: &str = "消す: ";

pub const CHECK: &str = "3. たしかめて、ファイルにする";
pub const CHECK_IT: &str = "たしかめる";
/// `{0}` は数。
pub const WRONG: &str = "直すところが {0} あります。";
/// `{0}` は行。
pub const LINE: &str = "{0}行目";
pub const RIGHT: &str = "直すところはありません。このファイルを送れます。";
pub const DRAFT: &str = "とちゅうのファイルの中身 (行の番号は、これのもの)";
pub const WHOLE: &str = "ファイルの中身";
pub const DOWNLOAD: &str = "ファイルにする (ダウンロード)";
pub const SAVED: &str = "ファイルにしました: ";

pub const PREVIEW: &str = "4. 出かたを見る";
pub const PREVIEW_NOTE: &str = "ここにあるのは、出る内容の一覧です。結果の画面では「どこに聞くか」と「地域のやり方」に分かれ、ならべ方や見た目は、これとちがいます。";
pub const NO_PREVIEW: &str = "直すところがなくなると、ここに出ます。";
pub const UNCHECKED: &str = "まだ確かめていません";
/// `{0}` 日、`{1}` 資料。
pub const CHECKED: &str = "{0} に資料と照らしました（{1}）";
/// 欄の説明で、ことばを分ける字。
pub const COMMA: char = '、';
