//! どの画面にも出る文。

/// アプリの名前。
pub const NAME: &str = "就労定着支援 かんたんチェック";
/// 本文まで飛ぶ。
pub const SKIP: &str = "本文へ";
/// つぎへ。
pub const NEXT: &str = "つぎへ";
/// もどる。
pub const BACK: &str = "もどる";
/// わからない。
pub const UNKNOWN: &str = "わからない";
/// 変更。
pub const CHANGE: &str = "変更";
/// 結果を見る。
pub const RESULT: &str = "結果を見る";
/// はじめる。
pub const START: &str = "はじめる";
/// 答えをぜんぶ消して、はじめから。
pub const RESTART: &str = "答えをぜんぶ消して、はじめから";
/// すぐに閉じる。
pub const EXIT: &str = "すぐに閉じる";
/// 「すぐに閉じる」の説明。
pub const EXIT_NOTE: &str = "答えをぜんぶ消して、白い画面にします";
/// なぜ聞くか。
pub const WHY: &str = "なぜ聞くか";
/// どの書類で分かるか。
pub const PAPER: &str = "どの書類で分かるか";
/// 年の欄。
pub const YEAR: &str = "年";
/// 元号の欄。
pub const ERA: &str = "西暦・和暦";
/// 元号の選択肢。
pub const ERAS: [&str; 4] = ["西暦", "令和", "平成", "昭和"];
/// 月の欄。
pub const MONTH: &str = "月";
/// 日の欄。
pub const DAY: &str = "日";
/// 円。
pub const YEN: &str = "円";
/// 人。
pub const PEOPLE: &str = "人";
/// だいたいの日で答える。
pub const ABOUT_DATE: &str = "はっきりした日は、わからない（だいたいで答える）";
/// 日付の書き方。
pub const DATE_HINT: &str = "例：2026年4月1日、令和8年4月1日";
/// 金額の書き方。
pub const AMOUNT_HINT: &str = "例：1800000、1,800,000、180万";
/// 読みとった値。
pub const READ_AS: &str = "{0} と読みました";
/// ほかの人のことを調べているとき、どの質問にも出す。
pub const ABOUT_THEM: &str = "ご本人のことを答えてください。";
/// 「わからない」と答えてある。
pub const GAVE_UP: &str = "今は「わからない」と答えています。";
/// 誤りのまとめの題。
pub const PROBLEMS: &str = "もう一度、見てください";
/// 誤りの前につける言葉。
pub const PROBLEM: &str = "確認：";
/// のこりの質問。
pub const REMAINING: &str = "のこり およそ{0}問";
/// 最後の質問。
pub const LAST_ONE: &str = "のこり あと少し";
/// 基準日の表示。
pub const AS_OF: &str = "基準日は、{0}です。";
/// 決められた基準日の説明。
pub const AS_OF_STATED: &str = "この日を「今日」として計算しています。";
/// 下の説明。
pub const FOOT: &str =
    "答えは、このスマートフォンやパソコンの中だけで使います。保存も送信もしません。";
/// 誰が決めるか。
pub const DECIDES: &str = "決めるのは市区町村です。";

/// はじめの画面。
pub mod start {
    /// 題。
    pub const TITLE: &str = "就労定着支援を使えるか、調べてみましょう";
    /// 何のサービスか。
    pub const WHAT: &str = "就労定着支援は、就職した障害のある人が、長く働き続けるためのサービスです。事業所の人が毎月相談にのり、会社との間にも入ります。";
    /// 分かることの題。
    pub const KNOW: &str = "分かること";
    /// 分かること。
    pub const KNOWS: [&str; 4] = [
        "使えるかどうか",
        "いつからいつまで使えるか",
        "1か月にいくらかかるか",
        "次に何をするか、どこに聞けばよいか",
    ];
    /// 進め方の題。
    pub const HOW: &str = "進め方";
    /// 進め方。
    pub const HOWS: [&str; 4] = [
        "質問は20問くらい、10分くらいです。",
        "どの質問にも「わからない」と答えられます。",
        "前の質問に、いつでももどれます。答えは消えません。",
        "家族や、支援している人が答えてもかまいません。",
    ];
    /// あると便利なものの題。
    pub const PAPERS: &str = "手元にあると便利なもの";
    /// あると便利なもの。なくてもできる。
    pub const PAPERS_TEXT: &str = "受給者証、雇用契約書、源泉徴収票。なくても、できます。";
    /// 約束の題。
    pub const PROMISE: &str = "安心して使ってください";
    /// 約束。
    pub const PROMISES: [&str; 3] = [
        "名前は聞きません。住んでいるところは、市区町村だけ聞きます。",
        "答えは保存も送信もしません。この画面を閉じると消えます。",
        "結果は目安です。決めるのは市区町村です。",
    ];
}

/// 回答の確認。
pub mod check {
    /// 題。
    pub const TITLE: &str = "回答の確認";
    /// 説明。
    pub const LEAD: &str =
        "これでよければ、「結果を見る」を押してください。直すときは「変更」を押してください。";
    /// まだ答えていない。
    pub const EMPTY: &str = "まだ答えていません";
    /// 「変更」の、目の見えない人のための言葉。
    pub const CHANGE_OF: &str = "「{0}」を";
}

/// うまくいかないとき。
pub mod problem {
    /// 基準日の題。
    pub const DAY_TITLE: &str = "この日付では、調べられません";
    /// 基準日の説明。
    pub const DAY_TEXT: &str = "調べられるのは、2018年4月1日から2029年3月31日までです。決まりが変わっているかもしれないので、計算しません。";
    /// 答えが合わない題。
    pub const ANSWERS_TITLE: &str = "答えどうしが合わないところがあります";
    /// 答えが合わない説明。
    pub const ANSWERS_TEXT: &str = "もう一度、答えを見なおしてください。";
    /// プログラムの誤り。
    pub const BROKEN: &str = "申し訳ありません。画面が動かなくなりました。答えはどこにも送られていません。ページを開きなおすか、お住まいの市区町村の障害福祉の窓口に相談してください。";
    /// 相談先。
    pub const ASK: &str = "お住まいの市区町村の障害福祉の窓口に、相談してください。";
}
