//! ほかに使えるもの。

use crate::engine::assessment::Alternative;

/// 一つの選択肢の文。
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// 名前
    pub name: &'static str,
    /// 何をしてくれるか
    pub what: &'static str,
    /// 使える人
    pub who: &'static str,
    /// お金
    pub cost: &'static str,
}

/// 使える人の見出し。
pub const WHO: &str = "使える人";
/// お金の見出し。
pub const COST: &str = "お金";

/// 選択肢の文。
#[must_use]
pub const fn alternative(id: Alternative) -> Words {
    match id {
        Alternative::FormerProvider => Words {
            name: "就職する前に通った事業所",
            what: "就職してから6か月は、前の事業所が、仕事が続くように相談にのります（職場定着支援）。就労移行支援のほかは、事業所によります。",
            who: "その事業所を使って就職した人",
            cost: "かかりません",
        },
        Alternative::WorkLifeCentre => Words {
            name: "障害者就業・生活支援センター（なかぽつ）",
            what: "仕事のことと暮らしのことを、いっしょに相談できます。期間の決まりはありません。",
            who: "障害があり、働いている人や働きたい人。手帳がなくても相談できます",
            cost: "かかりません（登録がいります）",
        },
        Alternative::LocalEmploymentCentre => Words {
            name: "市区町村の就労支援センター",
            what: "働き続けるための相談にのります。ない市区町村もあります。",
            who: "その市区町村に住んでいる人や働いている人",
            cost: "かかりません",
        },
        Alternative::JobCoach => Words {
            name: "ジョブコーチ（職場適応援助者）",
            what: "会社に来て、仕事の覚え方や会社の人への伝え方を手伝います。ふつう2〜4か月です。",
            who: "働いている人や、これから働く人。会社の同意がいります",
            cost: "かかりません",
        },
        Alternative::ServiceForReturn => Words {
            name: "復職や時間をのばすための就労移行支援など",
            what: "会社に籍を置いたまま、訓練に通えることがあります。そのあと6か月働き続けると、就労定着支援も使える見込みです。",
            who: "休職から戻りたい人、働く時間をのばしたい人で、市区町村が認めた人",
            cost: "障害福祉サービスの決まりによります（0円の人も多いです）",
        },
        Alternative::Rework => Words {
            name: "リワーク（休職から戻るためのプログラム）",
            what: "地域障害者職業センターや病院で、職場に戻る準備をします。",
            who: "仕事を休んでいる人",
            cost: "職業センターはかかりません。病院は健康保険などを使います",
        },
        Alternative::ConsultationSupport => Words {
            name: "相談支援（基幹相談支援センターなど）",
            what: "暮らしのことを、はば広く相談できます。",
            who: "障害のある人と家族。手帳がなくても相談できます",
            cost: "かかりません",
        },
        Alternative::HelloWork => Words {
            name: "ハローワークの専門の窓口",
            what: "障害のある人の仕事の相談と、転職の手伝いをします。",
            who: "障害のある人",
            cost: "かかりません",
        },
        Alternative::TrainingAgain => Words {
            name: "就労移行支援などを使って、就職する",
            what: "訓練などを使って新しく就職すると、そこから6か月と3年間を数える見込みです。前に使った人も相談できます。",
            who: "市区町村が認めた人",
            cost: "障害福祉サービスの決まりによります（0円の人も多いです）",
        },
    }
}
