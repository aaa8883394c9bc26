//! 読めない答えの文: 何がいけなくて、どう直すか。

use crate::flow::Fault;

/// 誤りの文。
#[must_use]
pub const fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::NothingChosen => "一つ選んでください。迷うときは「わからない」を選んでください。",
        Fault::DateEmpty => {
            "年・月・日を書いてください。分からないときは「わからない」を押してください。"
        }
        Fault::YearEmpty => "年を書いてください。",
        Fault::MonthEmpty => "月を書いてください。",
        Fault::DayEmpty => {
            "日を書いてください。はっきりしないときは、下の「だいたいで答える」に印をつけてください。"
        }
        Fault::YearForm => "年を「2026」や「令和8」のように書いてください。",
        Fault::YearTwoDigits => {
            "西暦なら4けたで「2026」、和暦なら「令和8」のように書いてください。"
        }
        Fault::MonthForm => "月は、1から12の数字で書いてください。",
        Fault::DayForm => "日は、1から31の数字で書いてください。",
        Fault::NoSuchDay => "この月には、その日がありません。日を確かめてください。",
        Fault::EraEnds => {
            "元号と日付が合いません。令和は2019年5月1日、平成は1989年1月8日からです。"
        }
        Fault::WrittenTwice => "年の欄の日付と、月・日の欄がちがいます。どちらかを消してください。",
        Fault::Winter => "冬は、二つの年にまたがります。「12月ごろ」のように、月で書いてください。",
        Fault::AboutTwice => "月をだいたいで書いたときは、日の欄を空けてください。",
        Fault::TooFar => "10年より先の日です。年を確かめてください。",
        Fault::TooOld => "1950年より前の日です。年を確かめてください。",
        Fault::AmountEmpty => {
            "金額を書いてください。なければ 0 です。分からないときは「わからない」を押してください。"
        }
        Fault::AmountForm => "「1800000」や「180万」のように、数字で書いてください。",
        Fault::AmountTooBig => "金額が大きすぎます。0の数を確かめてください。",
        Fault::CountForm => "人数を、0から99の数字で書いてください。",
        Fault::OutOfOrder => {
            "前に答えた日と、順番が合いません。この日か、前の答えの日を直してください。"
        }
    }
}
