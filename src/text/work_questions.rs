//! 仕事とサービスの質問の文。`{5}` は「2つ目の仕事の、」。

use super::questions::Wording;
use crate::flow::question::Question;

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
        Question::Situation => Wording {
            title: "今の様子に、いちばん近いものはどれですか",
            label: "今の様子",
            why: "あてはまらない質問を、はぶくためです。",
            ..NOTHING
        },
        Question::TheirSituation => Wording {
            title: "その人の今の様子に、いちばん近いものはどれですか",
            label: "その人の今の様子",
            why: "あてはまらない質問を、はぶくためです。",
            ..NOTHING
        },
        Question::Services => Wording {
            title: "就職する前に使ったサービスを、すべて選んでください",
            label: "就職する前に使ったサービス",
            why: "前に使ったサービスで、就労定着支援を使えるかどうかが変わるからです。",
            hint: "いくつ選んでもかまいません。",
            paper: "受給者証（サービスを使うときに市区町村からもらう証明書）に名前があります。",
        },
        Question::ServiceEndedOn => Wording {
            title: "そのサービスを最後に使った日は、いつですか",
            label: "サービスを最後に使った日",
            why: "就職まで間が空くと、市区町村に確かめることがあるからです。",
            hint: "いくつか使った人は、いちばん後の日です。まだ使っている人は、終わる予定の日です。",
            paper: "事業所からもらった書類や、受給者証で分かります。",
        },
        Question::Job(0) => Wording {
            title: "サービスを使ったあと、就職しましたか",
            label: "就職したか",
            why: "就職した人のためのサービスだからです。",
            hint: "就職が決まっている場合も「はい」です。",
            ..NOTHING
        },
        Question::Job(_) => Wording {
            title: "そのあと、会社や仕事がかわりましたか",
            label: "会社や仕事がかわったか",
            why: "会社をかわると、使える期間が変わることがあるからです。",
            hint: "別の会社に入った人、次の会社が決まっている人は「はい」です。トライアル雇用から本採用になった人も「はい」です。",
            ..NOTHING
        },
        Question::RegularHire(_) => Wording {
            title: "トライアル雇用のあと、同じ会社で本採用になりましたか",
            label: "本採用になったか",
            why: "同じ会社なら、会社をかわったことにならないからです。",
            ..NOTHING
        },
        Question::JobChange(_) => Wording {
            title: "なぜ、仕事がかわりましたか",
            label: "{5}かわった理由",
            why: "理由によって、市区町村に確かめることが変わるからです。",
            ..NOTHING
        },
        Question::JobKind(0) => Wording {
            title: "どんな仕事ですか",
            label: "仕事の種類",
            why: "会社などに雇われて働く人のためのサービスだからです。",
            hint: "サービスを使ったあと、最初に就いた仕事です。働きながらサービスを使った人は、その会社の仕事です。",
            paper: "雇用契約書や労働条件通知書（働く条件が書かれた紙）で分かります。",
        },
        Question::JobKind(_) => Wording {
            title: "かわったあとの仕事は、どんな仕事ですか",
            label: "{5}種類",
            why: "会社などに雇われて働く人のためのサービスだからです。",
            ..NOTHING
        },
        Question::JobStarted(0) => Wording {
            title: "就職した日は、いつですか",
            label: "就職した日",
            why: "この日から6か月がすぎると、使えるようになるからです。",
            hint: "サービスを使ったあと、最初に就職した日です。働きながらサービスを使った人は、その会社に入った日です。これからの人は、働き始める日です。",
            paper: "雇用契約書や労働条件通知書（働く条件が書かれた紙）で分かります。",
        },
        Question::JobStarted(_) => Wording {
            title: "かわったあとの仕事を始めた日は、いつですか",
            label: "{5}始めた日",
            why: "前の仕事をやめてから1か月以内かどうかを、見るためです。",
            hint: "本採用になった人は、本採用の日です。これからの人は、働き始める日です。",
            paper: "雇用契約書や労働条件通知書（働く条件が書かれた紙）で分かります。",
        },
        Question::JobEnded(_) => Wording {
            title: "前の仕事をやめた日は、いつですか",
            label: "{5}やめた日",
            why: "次の仕事まで1か月以内かどうかを、見るためです。",
            hint: "会社に籍があった、最後の日です。",
            paper: "離職票や退職証明書（やめたときに会社からもらう紙）で分かります。",
        },
        Question::JobAfterServices(_) => Wording {
            title: "その仕事に就く前に、もう一度サービスを使いましたか",
            label: "{5}その前に使ったサービス",
            why: "もう一度使ってから就職すると、新しく数えなおすからです。",
            hint: "前の仕事をやめたあとに使ったものを、すべて選んでください。",
            paper: "受給者証（サービスを使うときに市区町村からもらう証明書）に名前があります。",
        },
        Question::JobOffered(_) => Wording {
            title: "その仕事に決まった日（内定の日）は、いつですか",
            label: "{5}決まった日",
            why: "1か月以内に決まっていれば、続けて使えることがあるからです。",
            paper: "内定通知書（採用が決まったという紙やメール）で分かります。",
            ..NOTHING
        },
        Question::StillEmployed => Wording {
            title: "今も、その仕事を続けていますか",
            label: "今も続けているか",
            why: "やめてから1か月以内かどうかで、結果が変わるからです。",
            hint: "休職や育休で休んでいる人も「はい」です。",
            ..NOTHING
        },
        Question::Leave => Wording {
            title: "就職してから、長く仕事を休んだことがありますか",
            label: "長い休み",
            why: "休みがあると、市区町村に確かめることがあるからです。",
            hint: "病気やけがの休職、産休・育休、介護休業のことです。今休んでいる人も「はい」です。",
            ..NOTHING
        },
        Question::LeaveKind => Wording {
            title: "どんな休みですか",
            label: "休みの種類",
            why: "休みの種類で、確かめることが変わるからです。",
            ..NOTHING
        },
        Question::LeaveFrom => Wording {
            title: "休み始めた日は、いつですか",
            label: "休み始めた日",
            why: "最初の6か月に休みがあるかどうかを、見るためです。",
            paper: "会社に出した休職届や、診断書で分かります。",
            ..NOTHING
        },
        Question::LeaveContinues => Wording {
            title: "今も、休んでいますか",
            label: "今も休んでいるか",
            why: "今も休んでいるかどうかで、確かめることが変わるからです。",
            ..NOTHING
        },
        Question::LeaveTo => Wording {
            title: "休みが終わった日は、いつですか",
            label: "休みが終わった日",
            why: "最初の6か月に休みがあるかどうかを、見るためです。",
            hint: "だいたいの日でもかまいません。",
            ..NOTHING
        },
        Question::TemporaryUse => Wording {
            title: "働いているあいだに、会社に籍を置いたまま、訓練などのサービスを使いましたか",
            label: "働きながら使ったサービス",
            why: "使っていると、数え始める日が変わるからです。",
            hint: "休職から戻るため、または働く時間をのばすために、就労移行支援などを使った場合です。",
            paper: "受給者証（サービスを使うときに市区町村からもらう証明書）で分かります。",
        },
        Question::TemporaryPurpose => Wording {
            title: "何のために、そのサービスを使いましたか",
            label: "使った目的",
            why: "目的によって、数え始める日が変わるからです。",
            ..NOTHING
        },
        Question::TemporaryContinues => Wording {
            title: "今も、そのサービスを使っていますか",
            label: "今も使っているか",
            why: "使い終わってから、6か月を数えるからです。",
            ..NOTHING
        },
        Question::TemporaryEnded => Wording {
            title: "そのサービスを最後に使った日は、いつですか",
            label: "働きながら使ったサービスの最後の日",
            why: "この次の日から、6か月を数えるからです。",
            hint: "まだ使っている人は「わからない」を押してください。",
            paper: "事業所からもらった書類や、受給者証で分かります。",
        },
        Question::TemporaryReturned => Wording {
            title: "職場に戻った日は、いつですか",
            label: "職場に戻った日",
            why: "戻った日から6か月を数える場合があるからです。",
            hint: "まだ戻っていない人は「わからない」を押してください。",
            ..NOTHING
        },
        Question::UsingSupport => Wording {
            title: "就労定着支援を、もう使っていますか",
            label: "もう使っているか",
            why: "次にすることが変わるからです。",
            hint: "就労定着支援は、事業所の人が毎月相談にのり、会社との間にも入るサービスです。",
            paper: "使っている人は、受給者証に「就労定着支援」と書いてあります。",
        },
        Question::OtherServices => Wording {
            title: "就労定着支援と同じ時期に使うサービスを、すべて選んでください",
            label: "同じ時期に使うサービス",
            why: "いっしょに使えないと考えられるサービスがあるからです。",
            hint: "今使っていて、これからも使うものです。",
            paper: "受給者証（サービスを使うときに市区町村からもらう証明書）で分かります。",
        },
        _ => NOTHING,
    }
}
