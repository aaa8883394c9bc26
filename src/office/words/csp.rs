//! 置く先の決まり (CSP) の文。

use super::super::csp::Note;

pub const LEAD: &str = "置く先のホームページに Content-Security-Policy という決まりがあると、枠や部品が止められることがあります。決まりの文を貼ると、動くか、どこを直せばよいかが分かります。分からなければ、ホームページの管理者に聞いてください。";
pub const TEXT: &str = "決まりの文";
pub const TEXT_HINT: &str = "ヘッダーの行でも、ページの meta でも、サーバーの設定の行でもかまいません。いくつもあれば、すべて貼ります。";
pub const HOST: &str = "貼る先のページのアドレス (分かれば)";
pub const HOST_HINT: &str =
    "かんたんチェックと同じ場所 (https:// から次の / の前まで) のときだけ、結果が変わります。";
pub const SAME: &str = "注意: 貼る先のページと、かんたんチェックの置き場所が同じです。同じ場所では、枠の sandbox (枠の中と外を分けるしくみ) は役に立ちません。できれば、かんたんチェックを別のサイト名 (check.example.jp など) に置いてください。";
pub const NONE: &str =
    "決まりの行が見つかりません。frame-src や default-src のある文を貼ってください。";
pub const FRAME: &str = "置き方1 (枠だけ)";
pub const ELEMENT: &str = "置き方2 (部品)";
pub const WORKS: &str = "動きます。";
pub const BY_HASH: &str = "「中身の番号つき」のコードなら動きます。";
pub const BLOCKED: &str = "止められます。";
/// `{0}` は何番目か、`{1}` は行。
pub const BY: &str = "{0}番目の決まりの、この行が止めています: {1}";
pub const INSTEAD: &str = "この行にすると通ります:";
pub const NO_ADDRESS: &str = "先に、置き場所を正しく書いてください。";
/// `{0}` は数。
pub const COUNT: &str = "読みとった、効いている決まり: {0}";

/// 知らせ。
#[must_use]
pub const fn note(note: Note) -> &'static str {
    match note {
        Note::ReportOnly => "Report-Only の決まりは、報告するだけで、何も止めません。",
        Note::IgnoredInMeta => {
            "ページの中 (meta) では、sandbox・frame-ancestors・report-uri は効きません。"
        }
        Note::StyleAttribute => {
            "コードの style は効きません。枠の線が出ないだけで、幅と高さは width と height で決まります。"
        }
        Note::UnknownDirective => {
            "知らない名前の行があります。書きまちがいだと、ブラウザはその行を読みません。"
        }
        Note::OpaqueOrigin => {
            "sandbox に allow-same-origin がないので、写すボタンなどが使えないことがあります。調べることはできます。"
        }
        Note::NoPopups => {
            "sandbox に allow-popups がないので、出典や窓口のページへのリンクが開きません。"
        }
        Note::TrustedTypes => {
            "require-trusted-types-for があっても、部品は字を HTML として入れないので、動きます。"
        }
        Note::FrameAncestors => {
            "frame-ancestors は、このページがほかのページに入れられるときの決まりです。埋め込みには関係ありません。"
        }
        Note::Embedder => {
            "Cross-Origin-Embedder-Policy があると、枠が出ないことがあります。そのときは、置き方0のリンクを使ってください。"
        }
        Note::NoneIgnored => "'none' は、ほかの値といっしょに書くと効きません。",
    }
}
