//! 結果の画面の文。

use super::{confirm, days, facts, fill};
use crate::engine::Assessment;
use crate::engine::assessment::{Confirm, Span, Verdict};
use crate::engine::calendar::Date;

/// 見込みの文。`after_use` は、働きながら使ったサービスのあとから数える人か。
#[must_use]
pub fn verdict(seen: &Assessment, after_use: bool) -> String {
    let (first, last) = (seen.first_day, seen.last_day);
    let say =
        |template, date: Option<Date>| fill(template, &[&date.map(days::day).unwrap_or_default()]);
    let about = |template, range: Option<Span>| {
        fill(template, &[&range.map(days::span).unwrap_or_default()])
    };
    match seen.verdict {
        Verdict::Available => say("今、就労定着支援を使える見込みです", None),
        Verdict::NotYet if first.is_some() => say("{0}から、就労定着支援を使える見込みです", first),
        Verdict::NotYet if seen.first_day_range.is_some() => about(
            "{0}に、就労定着支援を使えるようになる見込みです",
            seen.first_day_range,
        ),
        Verdict::NotYet if after_use => say(
            "サービスが終わって6か月働くと、就労定着支援を使える見込みです",
            None,
        ),
        Verdict::NotYet => say(
            "就職して6か月がすぎると、就労定着支援を使える見込みです",
            None,
        ),
        Verdict::Ended if last.is_some() => say("使える期間は、{0}で終わった見込みです", last),
        Verdict::Ended if seen.last_day_range.is_some() => {
            about("使える期間は、{0}に終わった見込みです", seen.last_day_range)
        }
        Verdict::Ended => say("使える期間は、もう終わった見込みです", None),
        Verdict::NotAvailable => say("就労定着支援は、今は使えない可能性が高いです", None),
        Verdict::Undecided if seen.rehire_by.is_some() => {
            say("使えるかどうかは、次の仕事を始める日で決まります", None)
        }
        Verdict::Undecided if only_the_start_is_open(seen) => say(
            "就労定着支援を使える見込みですが、いつからかは、まだ決まりません",
            None,
        ),
        Verdict::Undecided => say("使えるかどうかは、まだ決まりません", None),
    }
}

/// どの数え方でも使える見込みで、始まりの日だけが決まらないか。
fn only_the_start_is_open(seen: &Assessment) -> bool {
    let start = |because| matches!(because, Confirm::TrialStart | Confirm::ReturnDay);
    let mut readings = seen.other_readings.iter();
    readings.any(|reading| start(reading.because))
        && seen
            .other_readings
            .iter()
            .all(|reading| reading.last_day >= seen.as_of)
        && seen.last_day.is_some_and(|last| last >= seen.as_of)
        && !seen.missing.iter().any(|fact| facts::is_about_use(*fact))
        && !seen.confirm.iter().any(confirm::may_end_it)
}

/// 見込みの次の一文。
#[must_use]
pub const fn then(verdict: Verdict, using: bool) -> &'static str {
    match verdict {
        Verdict::Available if using => {
            "続けて使える見込みです。受給者証の期間が終わる前に、更新してください。"
        }
        Verdict::Available => {
            "使いたいときは、早めに申請してください。申請する前にさかのぼって使うことはできません。"
        }
        Verdict::NotYet => "それまでも、相談できるところがあります。",
        Verdict::Ended => "このあとも、相談できるところがあります。",
        Verdict::NotAvailable => {
            "でも、働き続けるための相談ができるところは、ほかにもあります。下で紹介します。"
        }
        Verdict::Undecided => {
            "下にある、まだ分からないことや、窓口に聞くことが分かると、はっきりします。"
        }
    }
}

/// 題。
pub const TITLE: &str = "結果";
/// 印刷する。
pub const PRINT: &str = "印刷する";
/// 回答の確認にもどる。
pub const BACK_TO_CHECK: &str = "回答を見なおす";
/// 答えてもらった内容では。
pub const ACCORDING: &str = "答えてもらった内容では、";
/// 決め手の答え。
pub const DECISIVE: &str = "{0}を「{1}」と答えたので、こうなりました。";
/// 市区町村に確かめることがあるとき。
pub const BUT: &str = "ただし、次のことは市区町村に確かめてください。";
/// 答えをなおす。
pub const MEND: &str = "答えをなおす";
/// いつからいつまで。
pub const WHEN: &str = "いつからいつまで";
/// 最初の日。
pub const FIRST: &str = "使える最初の日";
/// 最後の日。
pub const LAST: &str = "使える最後の日";
/// 目安。
pub const ABOUT: &str = "（目安）";
/// まだ決まらない。
pub const OPEN: &str = "まだ決まりません";
/// 決まらないときの日付。
pub const IF_USABLE: &str = "使えるとした場合の日付です。";
/// のこりの日数。
pub const LEFT: &str = "のこり {0}日";
/// 期間の長さ。
pub const DAYS: &str = "使える日数 {0}日";
/// 遅れて始めても、終わりはのびない。
pub const NOT_LONGER: &str = "始めるのがおそくなっても、最後の日はのびません。";
/// 証明書の日付が正しい。
pub const CARD: &str = "受給者証に書かれた日付が、正しい日付です。";
/// 更新まで。
pub const CERTIFICATE: &str =
    "今日、12か月の決定を受けたとすると、その期間は{0}までです。そのあと更新します。";
/// 次の仕事を始める日。
pub const REHIRE: &str = "次の仕事は、{0}までに始めてください。";
/// ほかの数え方。
pub const OTHER: &str = "別の数え方では";
/// ほかの数え方の日付。
pub const OTHER_DATES: &str = "{0}から{1}まで";
/// お金より前の日付がない。
pub const NO_DATES: &str = "日付は、まだ決まりません。";
/// 次にすること。
pub const NEXT: &str = "次にすること";
/// すぐにすることがない。
pub const NO_STEPS: &str = "まず、下の相談先に話してみてください。";
/// どこに聞くか。
pub const WHOM: &str = "どこに聞くか";
/// 窓口。
pub const DESK: &str = "お住まいの市区町村の、障害福祉の窓口";
/// 窓口の名前の例。
pub const DESK_NOTE: &str = "役所に電話して「障害福祉の担当の人をお願いします」と言えば、つないでもらえます。話すのが苦手な人は、家族や支援者に代わりに聞いてもらってもかまいません。";
/// 電話。
pub const TEL: &str = "電話";
/// 市区町村の決まり。
pub const LOCAL: &str = "{0}のお知らせ";
/// 確かめた日。
pub const LOCAL_CHECKED: &str = "{0}に確かめた内容です。出典：{1}";
/// 市区町村を選ぶ。
pub const CHOOSE_PLACE: &str = "市区町村を選んで、相談先を見る";
/// 窓口で言う文。
pub const SAY: &str = "窓口で、こう聞いてください";
/// 本人のかわりに言う文。
pub const SAY_FOR_THEM: &str = "本人に代わって、おたずねします。";
/// まず言う文。
pub const SAY_FIRST: &str = "就労定着支援のことで、聞きたいことがあります。";
/// 使いたい人の文。
pub const SAY_APPLY: &str = "就労定着支援を使いたいです。申請のしかたを教えてください。";
/// もう使っている人の文。
pub const SAY_USING: &str =
    "今、就労定着支援を使っています。続けて使うために、することはありますか。";
/// 使えないと言われそうな人の文。
pub const SAY_OTHER: &str = "働き続けるための相談を、どこでできますか。";
/// まだ分からないこと。
pub const MISSING: &str = "これが分かると、はっきりします";
/// 答える。
pub const ANSWER: &str = "答える";
/// ほかにあるもの。
pub const ALTERNATIVES: &str = "ほかに使えるもの";
/// 条件ごとの見方。
pub const FINDINGS: &str = "条件ごとの見方と、もとになる決まり";
/// 条文。
pub const PROVISION: &str = "もとになる決まり：{0} {1}";
/// あなたの答え。
pub const YOUR_ANSWER: &str = "答え：{0}";
/// この結果について。
pub const ABOUT_RESULT: &str = "この結果について";
/// 決めるのは。
pub const DECIDES: &str = "これは目安です。決めるのは市区町村です。";
/// 基準日。
pub const AS_OF: &str = "{0}を「今日」として計算しました。";
/// 決まりを確かめた日。
pub const CHECKED: &str = "決まりは、{0}に確かめました。";
/// 決まりより先の日。
pub const PROVISIONAL: &str = "この日の決まりは、まだ分かりません。今の決まりで計算しています。";
/// 保存していない。
pub const PRIVATE: &str = "答えは、どこにも保存も送信もしていません。この画面を閉じると消えます。のこしたいときは、印刷してください。";
/// 回答を見なおす。
pub const ANSWERS: &str = "あなたの答え";
/// ほかの人の答え。
pub const THEIR_ANSWERS: &str = "ご本人についての答え";
/// センター。
pub const CENTRES: &str = "この地域の相談先";

/// 別の数え方の理由。
#[must_use]
pub const fn reading(because: Confirm) -> &'static str {
    match because {
        Confirm::TrialStart => "トライアル雇用の始まりから数える場合です。",
        Confirm::ReturnDay => "サービスが終わった次の日から数える場合です。",
        Confirm::EndAfterTemporaryUse => "終わりの日を、最初に就職した日から数える場合です。",
        Confirm::LeapDayEnd => "うるう年の2月29日までと数える場合です。",
        _ => "市区町村によって、数え方がちがう場合があります。",
    }
}
