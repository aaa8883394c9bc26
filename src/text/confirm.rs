//! 市区町村に確かめること: 何を、窓口でどう言えばよいか。

use crate::engine::assessment::Confirm;

/// 一つの確認事項の文。
#[derive(Debug, Clone, Copy)]
pub struct Ask {
    /// 何を確かめるか
    pub about: &'static str,
    /// 窓口でそのまま読める文
    pub say: &'static str,
}

const fn ask(about: &'static str, say: &'static str) -> Ask {
    Ask { about, say }
}

/// 使えるかどうかや日付ではなく、お金や手続きの細かいことか。画面ではあとに並べる。
#[must_use]
pub const fn is_detail(id: Confirm) -> bool {
    matches!(
        id,
        Confirm::CapReviewPractice
            | Confirm::LocalProviderRule
            | Confirm::MonthStartPractice
            | Confirm::LeapDayEnd
            | Confirm::LodgingTrainingCap
            | Confirm::SpouseCommonLaw
            | Confirm::SpouseSeparate
    )
}

/// 見方によっては、使えなくなることか (契約 §5.4)。
#[must_use]
pub const fn may_end_it(id: Confirm) -> bool {
    matches!(
        id,
        Confirm::BetweenJobs
            | Confirm::EmployerTransfer
            | Confirm::JobChangeGap
            | Confirm::JobChangeOfferDay
            | Confirm::JobChangeRepeated
            | Confirm::ShortHoursInService
            | Confirm::Under18
    )
}

/// 確認事項の文。
#[must_use]
#[allow(clippy::too_many_lines, reason = "one arm for each item, nothing else")]
pub const fn confirm(id: Confirm) -> Ask {
    match id {
        Confirm::BetweenJobs => ask(
            "仕事と仕事の間でも、続けて使えるか",
            "仕事をやめました。1か月以内に次の仕事を始めれば、就労定着支援を続けられますか。",
        ),
        Confirm::CapReviewPractice => ask(
            "上限の額を見なおす月",
            "1か月の上限の額は、毎年7月に見なおしますか。更新の月に見なおしますか。",
        ),
        Confirm::EmployerTransfer => ask(
            "転籍を、会社をかわったと数えるか",
            "転籍で別の会社の社員になりました。転職の1回に数えますか。",
        ),
        Confirm::EndAfterTemporaryUse => ask(
            "終わりの日の数え方",
            "働きながら訓練のサービスを使いました。3年間の終わりは、どこから数えますか。",
        ),
        Confirm::ExclusiveService => ask(
            "ほかのサービスといっしょに使えるか",
            "ほかにもサービスを使っています。就労定着支援と同じ時期に使えますか。",
        ),
        Confirm::FamilyLeave => ask(
            "産休・育休・介護休業の間のこと",
            "産休や育休、介護休業の間も、就労定着支援を使えますか。",
        ),
        Confirm::GapBeforeHire => ask(
            "サービスが終わってから就職までの間",
            "サービスを使い終わってから就職まで、間がありました。就労定着支援を使えますか。",
        ),
        Confirm::JobChange => ask(
            "会社をかわったこと",
            "1か月以内に会社をかわりました。続けて使うために、どんな書類がいりますか。",
        ),
        Confirm::JobChangeGap => ask(
            "仕事と仕事の間が1か月より長いこと",
            "仕事をやめてから、1か月より長く空いています。就労定着支援を使えますか。",
        ),
        Confirm::JobChangeOfferDay => ask(
            "1か月以内に決まったが、始めたのはそのあと",
            "1か月以内に次の会社が決まり、働き始めたのはそのあとです。続けていると見てもらえますか。",
        ),
        Confirm::JobChangeRepeated => ask(
            "会社をかわったのが2回目",
            "会社を2回かわりました。就労定着支援を使えますか。",
        ),
        Confirm::LeapDayEnd => ask(
            "終わりの日が1日ちがうこと",
            "3年間の最後の日は、2月28日ですか。29日ですか。",
        ),
        Confirm::LeaveBeforeStart => ask(
            "最初の6か月の休み、または休んでいる間に始めること",
            "仕事を休んだ期間があります。6か月の数え方は変わりますか。休んでいる間に始められますか。",
        ),
        Confirm::LeaveDuringUse => ask(
            "休んでいる間の利用",
            "今、仕事を休んでいます。休みの間も就労定着支援を続けられますか。",
        ),
        Confirm::LocalProviderRule => ask(
            "地域だけの決まり",
            "この地域では、就労定着支援の事業所を選ぶときに、決まりがありますか。",
        ),
        Confirm::LodgingTrainingCap => ask(
            "宿泊型自立訓練の人の上限",
            "宿泊型自立訓練の施設に住んでいます。1か月の上限はいくらですか。",
        ),
        Confirm::LongerHoursWithoutService => ask(
            "前のサービスなしで、働く時間をのばしたこと",
            "就職する前はサービスを使わず、働く時間をのばすために使いました。就労定着支援を使えますか。",
        ),
        Confirm::MonthStartPractice => ask(
            "始まりの日が、月の1日になるか",
            "就労定着支援は、月のとちゅうから使えますか。次の月の1日からですか。",
        ),
        Confirm::Over65 => ask(
            "65歳以上で使うこと",
            "65歳以上です。就労定着支援を使えますか。",
        ),
        Confirm::PublicService => ask(
            "公務員として働いていること",
            "役所などで働いています（公務員・会計年度任用職員）。就労定着支援を使えますか。",
        ),
        Confirm::ReturnDay => ask(
            "どの日から6か月を数えるか",
            "訓練のサービスが終わった日と、職場に戻った日がちがいます。どちらから6か月を数えますか。",
        ),
        Confirm::ShortHoursInService => ask(
            "サービスに通いながら働いていること",
            "サービスに通いながら、短い時間、会社で働いています。いつから6か月を数えますか。",
        ),
        Confirm::SpouseCommonLaw => ask(
            "婚姻届を出していないパートナーのこと",
            "婚姻届を出していないパートナーがいます。上限の額に、その人の税金も入りますか。",
        ),
        Confirm::SpouseSeparate => ask(
            "住民票が別の配偶者のこと",
            "配偶者と住民票が別です。上限の額に、配偶者の税金も入りますか。",
        ),
        Confirm::TrialStart => ask(
            "トライアル雇用の数え始め",
            "トライアル雇用で働き始めました。6か月は、いつから数えますか。",
        ),
        Confirm::Under18 => ask(
            "18歳より前に使うこと",
            "18歳になっていません。就労定着支援を使うには、どうすればよいですか。",
        ),
    }
}
