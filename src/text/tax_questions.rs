//! 暮らしとお金の質問の文。`{0}` は年、`{1}` は和暦の年、`{2}` は次の年、`{3}` は「配偶者は、」、`{4}` は「配偶者の」、
//! `{6}` は「もらった」、`{7}` はその年の収入が分かる書類。

use super::questions::Wording;
use crate::flow::question::{IncomeParts, Question};

const NOTHING: Wording = Wording {
    title: "",
    label: "",
    why: "",
    hint: "",
    paper: "",
};

#[allow(
    clippy::too_many_lines,
    reason = "one arm for each question, nothing else"
)]
pub(super) const fn wording(question: Question) -> Wording {
    match question {
        Question::Age => Wording {
            title: "何歳ですか",
            label: "年齢",
            why: "18歳より前は、手続きがちがうからです。",
            ..NOTHING
        },
        Question::Residence => Wording {
            title: "どこに住んでいますか",
            label: "住まい",
            why: "住まいによって、1か月に払うお金の上限が変わるからです。",
            ..NOTHING
        },
        Question::PublicAssistance => Wording {
            title: "生活保護を受けていますか",
            label: "生活保護",
            why: "受けている人は、お金がかからないからです。",
            ..NOTHING
        },
        Question::Spouse => Wording {
            title: "配偶者（夫や妻）がいますか",
            label: "配偶者",
            why: "お金は、本人と配偶者の税金で決まるからです。親やきょうだいの収入は関係ありません。",
            paper: "住民票で分かります。",
            ..NOTHING
        },
        Question::Certificate(_) => Wording {
            title: "{3}障害者手帳を持っていますか",
            label: "{4}障害者手帳",
            why: "手帳があると、税金がかからない収入の範囲が広くなるからです。",
            hint: "身体障害者手帳、療育手帳（愛の手帳など）、精神障害者保健福祉手帳のことです。",
            paper: "手帳に等級が書いてあります。",
        },
        Question::OtherIncome(_) => Wording {
            title: "{3}給料のほかに、税金がかかる収入がありますか",
            label: "{4}給料のほかの収入",
            why: "収入の合計で、税金がかかるかどうかが決まるからです。",
            hint: "家賃、個人の仕事の売り上げ、老齢年金などです。障害年金と、家族からの仕送りは入れません。",
            ..NOTHING
        },
        Question::Exempt(..) => Wording {
            title: "{3}{0}年度（{1}度）の住民税が、かかっていますか",
            label: "{4}{0}年度の住民税",
            why: "住民税がかからない人は、お金がかからないからです。",
            hint: "住民税は、市区町村に払う税金です。かからないことを「非課税」といいます。",
            paper: "{0}年の6月ごろに届く税額の通知か、役所で出す課税証明書（非課税証明書）で分かります。",
        },
        Question::Income(_, _, IncomeParts::Salary) => Wording {
            title: "{3}{0}年1月から12月に{6}給料は、ぜんぶでいくらですか",
            label: "{4}{0}年1月〜12月の給料",
            why: "この年の収入で、{2}年7月から次の年の6月までのお金が決まるからです。",
            hint: "税金などを引く前の額です。働いていなければ 0 と書いてください。",
            paper: "{7}",
        },
        Question::Income(_, _, IncomeParts::Both) => Wording {
            title: "{3}{0}年1月から12月に{6}給料と、ほかの所得は、いくらですか",
            label: "{4}{0}年1月〜12月の給料と所得",
            why: "この年の収入で、{2}年7月から次の年の6月までのお金が決まるからです。",
            hint: "なければ 0 と書いてください。分からない欄は、空けたままでかまいません。",
            paper: "{7}",
        },
        Question::NoticeAmounts(..) => Wording {
            title: "{3}{0}年度（{1}度）の住民税の通知に、いくらと書いてありますか",
            label: "{4}{0}年度の住民税の額",
            why: "この額で、1か月の上限が決まるからです。",
            hint: "通知が手元にない人は「わからない」を押してください。分からない欄は、空けたままでかまいません。",
            paper: "{0}年の6月ごろに届く住民税の税額の通知か、課税証明書に書いてあります。",
        },
        Question::Dependants(_) => Wording {
            title: "{3}税金のうえで、家族を扶養していますか",
            label: "{4}扶養している家族",
            why: "扶養する家族がいると、税金が少なくなるからです。",
            hint: "収入の少ない子どもや親などを、税の手続きで届けている場合です。配偶者は入れません。",
            paper: "源泉徴収票の「控除対象扶養親族の数」で分かります。",
        },
        Question::DependantBoxes(_) => Wording {
            title: "{3}扶養している家族は、何人ですか",
            label: "{4}扶養している人数",
            why: "家族の年齢で、税金が変わるからです。",
            hint: "12月31日の年齢で分けて書きます。いなければ 0 です。分からない欄は、空けたままでかまいません。",
            ..NOTHING
        },
        Question::SingleParent(_) => Wording {
            title: "{3}税金のうえで、ひとり親か寡婦（夫と別れて再婚していない女性）ですか",
            label: "{4}ひとり親・寡婦",
            why: "あてはまると、税金がかからない収入の範囲が広くなるからです。",
            paper: "源泉徴収票の「ひとり親」「寡婦」の欄で分かります。",
            ..NOTHING
        },
        Question::Minor(_) => Wording {
            title: "{3}今年の住民税が決まった1月1日に、18歳未満でしたか",
            label: "{4}1月1日に18歳未満だったか",
            why: "18歳未満の人は、税金がかからない収入の範囲が広いからです。",
            ..NOTHING
        },
        Question::DesignatedCity => Wording {
            title: "1月1日に、政令指定都市（大きな市）に住んでいましたか",
            label: "政令指定都市",
            why: "市によって、税金の書き方がちがうからです。",
            hint: "札幌・仙台・さいたま・千葉・横浜・川崎・相模原・新潟・静岡・浜松・名古屋・京都・大阪・堺・神戸・岡山・広島・北九州・福岡・熊本の20市です。東京23区は入りません。",
            ..NOTHING
        },
        Question::LivelihoodGrade => Wording {
            title: "住んでいる市区町村の「級地」は、いくつですか",
            label: "級地",
            why: "手帳がない人は、税金がかからない収入の範囲が、級地で変わるからです。",
            hint: "級地は、国が決めた地域の区分です。知らない人が多いので「わからない」でかまいません。",
            paper: "市区町村の税の窓口で聞くと分かります。大きな市はたいてい1です。",
        },
        Question::Municipality => Wording {
            title: "どこの市区町村に住んでいますか",
            label: "市区町村",
            why: "相談先と、地域だけの決まりを出すためです。",
            hint: "今は、ここにある市区町村の情報だけが入っています。",
            ..NOTHING
        },
        _ => NOTHING,
    }
}

/// 年の言い方と、どの書類で分かるか。`ahead` は今年から何年先か。
pub(super) const fn earned(ahead: i32) -> (&'static str, &'static str) {
    match ahead {
        i32::MIN..=-1 => (
            "もらった",
            "{0}年分の源泉徴収票（会社からもらう紙）の「支払金額」か、課税証明書の「給与収入」です。",
        ),
        0 => (
            "もらう",
            "給料の明細で分かります。これからもらう分も、だいたいで足してください。",
        ),
        1.. => (
            "もらう見込みの",
            "まだ書類はありません。今の給料の12か月分など、だいたいでかまいません。",
        ),
    }
}
