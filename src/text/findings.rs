//! 要件ごとの判定の文。

use crate::engine::assessment::{Outcome, Reason, Rule};

/// 要件の名前。
#[must_use]
pub const fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::PriorService => "就職する前に使ったサービス",
        Rule::KindOfWork => "仕事の種類",
        Rule::TemporaryUse => "働きながら使ったサービス",
        Rule::JobChange => "会社がかわったこと",
        Rule::SixMonths => "6か月働き続けること",
        Rule::ThreeYears => "使える3年間",
        Rule::Leave => "長い休み",
        Rule::OtherServices => "同じ時期に使うサービス",
        Rule::Age => "年齢",
    }
}

/// 判定の言葉。記号だけにしない。
#[must_use]
pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "○ 合っています",
        Outcome::NotMet => "× まだ合っていません",
        Outcome::Ask => "△ 市区町村に確かめます",
        Outcome::Unknown => "？ まだ分かりません",
    }
}

/// 判定の理由。本人の答えのあとに続く。`after_use` は、働きながら使ったサービスのあとから数える人か。
#[must_use]
pub const fn reason(reason: Reason, after_use: bool) -> &'static str {
    match reason {
        Reason::SixMonthsReached if after_use => "サービスのあと、働き続けて6か月がすぎました。",
        Reason::SixMonthsNotReached if after_use => {
            "サービスのあと、働き続けて6か月が、まだすぎていません。"
        }
        Reason::ServiceCounts => "就職する前に、就労定着支援につながるサービスを使っています。",
        Reason::ServiceDoesNotCount => {
            "就労定着支援は、就労移行支援などの決まったサービスを使ってから就職した人のためのものです。"
        }
        Reason::ServiceUnknown => "就職する前に使ったサービスが分かると、はっきりします。",
        Reason::ServiceNotNeededAfterReturn => {
            "休職から戻るためにサービスを使った人は、就職する前のサービスがなくても使える見込みです。"
        }
        Reason::LongerHoursWithoutService => {
            "働く時間をのばすためにサービスを使いましたが、就職する前には使っていません。市区町村に確かめます。"
        }
        Reason::ServiceThenGap => {
            "サービスを使い終わってから就職まで、間があります。どう見るかは、市区町村が決めます。"
        }
        Reason::EmployedAtOrdinaryWorkplace => "会社などに雇われて働いています。",
        Reason::NoJobYet => "まだ就職していません。就職してから6か月を数えます。",
        Reason::ContinuousAIsNotOrdinary => {
            "就労継続支援A型は、就労定着支援でいう「就職」には入りません。このあと会社などに就職すれば、6か月後に使える見込みです。"
        }
        Reason::SelfEmploymentIsNotEmployment => {
            "就労定着支援は、雇われて働く人のためのものです。自営業は入りません。"
        }
        Reason::PublicAppointment => {
            "公務員として働く人を同じように見るかは、市区町村に確かめます。"
        }
        Reason::ShortHoursCountOpen => {
            "サービスに通いながら短い時間働く人は、いつから数えるかが決まっていません。"
        }
        Reason::KindUnknown => "仕事の種類が分かると、はっきりします。",
        Reason::TrialCountOpen => {
            "トライアル雇用の人は、いつから数えるかを、市区町村に確かめます。"
        }
        Reason::TemporaryUseContinues => {
            "働きながら使うサービスが終わってから、6か月を数えます。終わった日が分かる人は、その日を答えてください。"
        }
        Reason::CountedFromEndOfTemporaryUse => {
            "働きながら使ったサービスが終わった次の日から、6か月を数えます。"
        }
        Reason::ReturnDayDiffers => {
            "サービスが終わった日と、職場に戻った日がちがいます。どちらから数えるかは、市区町村に確かめます。"
        }
        Reason::ReturnDayUnknown => "職場に戻った日が分かると、はっきりします。",
        Reason::ChangedWithinOneMonth => {
            "1か月以内に次の会社に移ったので、続けて働いていると見てもらえる見込みです。"
        }
        Reason::GapAboveOneMonth => "前の会社をやめてから次の会社まで、1か月より長く空いています。",
        Reason::OfferWithinOneMonth => {
            "1か月以内に次の会社が決まりましたが、働き始めたのはそのあとです。"
        }
        Reason::ChangedTwice => {
            "会社をかわったのが2回目です。続けて使えるのは、1回までとされています。"
        }
        Reason::EmployerTransferred => {
            "転籍（別の会社の社員になること）を、どう数えるか確かめます。"
        }
        Reason::BetweenTwoJobs => {
            "今は、仕事と仕事の間です。1か月以内に次の仕事を始めることが大切です。"
        }
        Reason::EmploymentEnded => "会社などでの仕事が、終わっています。",
        Reason::SixMonthsReached => "働き始めてから6か月がすぎました。",
        Reason::SixMonthsNotReached => "働き始めてから6か月が、まだすぎていません。",
        Reason::HireDayUnknown => "いつから6か月を数えるかが、まだ決まりません。",
        Reason::WithinThreeYears => "使える3年間の中です。",
        Reason::ThreeYearsPassed => "使える3年間が、終わりました。のばすことはできません。",
        Reason::EndUnknown => "使える最後の日は、まだ決まりません。",
        Reason::OnLeaveBeforeStart => {
            "最初の6か月に休みがある人や、休んでいる間に始める人は、市区町村に確かめます。"
        }
        Reason::OnLeaveDuringUse => "休んでいる間も続けて使えるかは、市区町村に確かめます。",
        Reason::OverlappingService => {
            "就労定着支援といっしょに使えないと考えられるサービスがあります。"
        }
        Reason::Under18 => "18歳より前は、手続きがちがいます。市区町村に確かめます。",
        Reason::AgeUnknown => "年齢が分かると、はっきりします。",
        Reason::NoUpperAgeLimit => "年齢の上限はありません。65歳以上でも使える見込みです。",
    }
}
