//! 次にすることの文。

use crate::engine::assessment::StepId;

/// 一つの手順の文。
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// すること
    pub title: &'static str,
    /// くわしく
    pub detail: &'static str,
}

const fn words(title: &'static str, detail: &'static str) -> Words {
    Words { title, detail }
}

/// 手順の文。
#[must_use]
pub const fn step(id: StepId) -> Words {
    match id {
        StepId::AskMunicipality => words(
            "市区町村の窓口に聞く",
            "下の「どこに聞くか」にある文を、そのまま読んでかまいません。",
        ),
        StepId::TalkToProvider => words(
            "事業所に話す",
            "今の事業所か、就労定着支援をしている事業所に、使いたいと話します。事業所は、窓口でも教えてもらえます。",
        ),
        StepId::Apply => words(
            "市区町村に申請する",
            "前に受給者証を持っていた人も、新しく申請します。在職証明書（働いているという会社の証明）などがいることが多いです。会社に頼めない人は、窓口に相談してください。",
        ),
        StepId::Interview => words(
            "聞き取り調査を受ける",
            "市区町村の人に、仕事や暮らしで困っていることを話します。家族や支援者がいっしょでもかまいません。",
        ),
        StepId::ServicePlan => words(
            "サービス等利用計画案を出す",
            "どのサービスをどう使うかを書いた計画です。相談支援専門員が、お金をとらずに作ります。自分で作ることもできます。",
        ),
        StepId::ReceiveCertificate => words(
            "受給者証を受け取る",
            "使える期間と、1か月の上限の額が書いてあります。まちがいがないか見てください。",
        ),
        StepId::Contract => words(
            "事業所と契約する",
            "受給者証を見せて、契約します。料金も、このときに聞いてください。",
        ),
        StepId::StartUsing => words(
            "使い始める",
            "毎月1回は、支援する人と会うか、ビデオ通話で話します。",
        ),
        StepId::RenewEveryYear => words(
            "1年ごとに更新する",
            "受給者証の期間が終わる前に、市区町村で更新します。お知らせがないときは、窓口に聞いてください。",
        ),
        StepId::PrepareHandover => words(
            "終わったあとの相談先を決める",
            "3年がすぎたあとも相談できるように、障害者就業・生活支援センターなどと話しておきます。",
        ),
        StepId::FindJobInTime => words(
            "次の仕事を始める",
            "この日までに始めれば、続けて働いていると見てもらえる見込みです。",
        ),
        StepId::CheckTaxReturn => words(
            "税金の申告を確かめる",
            "年末調整か申告で障害者控除を書いてあるかを見ます。書いていないと、お金が高くなることがあります。",
        ),
    }
}

/// いつからいつまで。
pub const FROM_TO: &str = "{0}から{1}まで";
/// いつから。
pub const FROM: &str = "{0}から";
/// 今日からいつまで。
pub const TODAY_TO: &str = "今日から{0}まで";
/// 今日から。
pub const TODAY: &str = "なるべく早く";
/// 受給者証がないと、使い始められない。
pub const AFTER_CERTIFICATE: &str = "受給者証を受け取ったら";
/// いつまで。
pub const UNTIL: &str = "{0}まで";
/// その日。
pub const ON: &str = "{0}";
/// もう過ぎている。
pub const NOW: &str = "なるべく早く（目安は{0}まででした）";
