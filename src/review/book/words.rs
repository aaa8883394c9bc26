//! 審査ブックの見出しと、読み方の文。決まりの文は `data/text` から来る。

pub(super) const TITLE: &str = "就労定着支援かんたんチェック 審査ブック";
pub(super) const INTRO: &str = "この本は、道具が使う決まりの表・条文・文から、そのまま作られています。一つの章が、一つの決まりです。読んで正しければ、\
data/law/approvals.toml に、決まりの id、あなたの頭文字、日付、章の「内容の番号」を書いてください。表・条文・文・解釈のどれかがかわると番号がかわり、\
確認は「未確認」にもどります。番号は変更に気づくためのもので、署名ではありません。";
pub(super) const AS_OF: &str = "基準日";
pub(super) const AS_OF_NOTE: &str = "太い行は、この日に効いている行です。";
pub(super) const CHECKED: &str = "人が決まりの表を原典と照らした日";
pub(super) const COVERAGE: &str = "答える基準日";
pub(super) const PROVISIONAL: &str = "この日のあとは、今の決まりでの目安";
pub(super) const CONTENTS: &str = "目次と確認の様子";
pub(super) const CHANGES: &str = "前の版からかわったこと";
pub(super) const NO_EDITION: &str = "前の版はありません。";
pub(super) const SAME: &str = "同じ";
pub(super) const CHANGED: &str = "内容がかわった";
pub(super) const NEW: &str = "新しい";
pub(super) const GONE: &str = "なくなった";
pub(super) const RULES: &str = "決まり";
pub(super) const RULE_COLUMNS: [&str; 5] = ["決まり", "id", "確認", "前の版から", "内容の番号"];
pub(super) const UNSEEN: &str = "未確認";
pub(super) const OUTDATED: &str = "未確認 (確認のあとで内容がかわった)";
pub(super) const APPROVED: &str = "確認ずみ";
pub(super) const NUMBER: &str = "内容の番号";
pub(super) const SENTENCES: &str = "この決まりを言う文";
pub(super) const SENTENCE_COLUMNS: [&str; 4] = ["文", "やさしい", "ふつう", "法令"];
pub(super) const DECISIONS_OF_RULE: &str = "判定の表";
pub(super) const REASON_COLUMNS: [&str; 4] = ["理由・判定・条文", "やさしい", "ふつう", "法令"];
pub(super) const PROVISIONS: &str = "条文・通知";
pub(super) const PROVISION_COLUMNS: [&str; 6] = [
    "条文・通知",
    "いつから",
    "いつまで",
    "何条何項",
    "確かさ・出典",
    "照らした日",
];
pub(super) const ROW_COLUMNS: [&str; 5] = ["いつから", "いつまで", "値", "出典", "確かさ"];
pub(super) const STILL: &str = "(今も続く)";
pub(super) const READING: &str = "読み方 (プログラムのファイルの頭)";
pub(super) const CARDS: &str = "この決まりにかかわる事例";
pub(super) const NO_CARDS: &str = "まだありません。";
pub(super) const ALL_CARDS: &str = "すべての事例";
pub(super) const CARD_COLUMNS: [&str; 4] = ["カード", "題", "確度", "確認"];
pub(super) const FLOW: &str = "質問の流れ";
pub(super) const FLOW_NOTE: &str = "質問の道すじのプログラムを、よくある答えで歩いて作りました。答えによって道がかわるところに、増える質問 (＋) と減る質問 (−) を書いています。";
pub(super) const SITUATION: &str = "今の様子";
pub(super) const DISAGREEMENTS: &str = "資料のくいちがい";
pub(super) const DISAGREEMENT_COLUMNS: [&str; 5] = [
    "何について",
    "一つ目の記載",
    "二つ目の記載",
    "判断する者",
    "この道具の取扱い",
];
pub(super) const TABLES: &str = "すべての表";
pub(super) const TABLE_COLUMNS: [&str; 4] = ["表", "説明", "ファイル", "章"];
pub(super) const SOURCES: &str = "出典";
pub(super) const SOURCE_COLUMNS: [&str; 5] =
    ["id", "題", "出したところ", "日付・版", "読みなおした日"];
pub(super) const RECORDS: &str = "決定の記録";
pub(super) const RECORD_COLUMNS: [&str; 3] = ["記録", "題", "確認者"];
pub(super) const RECORD_MARK: &str = "- **確認者**: ";
pub(super) const CONFIDENCE: &str = "確かさ: A 法令・自治体の原典、A' 原典の引用、B 通知などの転載・二次資料、C 推定 (市区町村に確認)、D 計算・代表値。";

/// 判定の言葉。
pub(super) const OUTCOMES: [(&str, &str); 4] = [
    ("met", "○ みたす"),
    ("not_met", "× みたさない"),
    ("ask", "△ 市区町村に確認"),
    ("unknown", "？ 分からない"),
];
