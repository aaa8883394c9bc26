//! 画面で起きること。

use crate::engine::calendar::Date;

/// できごと。
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// 欄に書いた
    Write {
        /// 欄の名前
        name: String,
        /// 書かれたもの
        value: String,
    },
    /// 一つ選んだ
    Pick {
        /// 欄の名前
        name: String,
        /// 選択肢
        value: String,
    },
    /// いくつでも選べる中から選んだ、またはやめた
    Tick {
        /// 欄の名前
        name: String,
        /// 選択肢
        value: String,
        /// 選んだか
        on: bool,
    },
    /// はじめる
    Start,
    /// まとめて入力
    Form,
    /// 書きおえて、欄を離れた
    Settle,
    /// つぎへ
    Next,
    /// わからない
    Unknown,
    /// 変更
    Change(String),
    /// 結果を見る
    Result,
    /// 結果の見出しが出たあとで、のこりを出す
    Draw,
    /// 結果の画面が出たあとで、あと何が分かれば決まるかを調べる
    Search,
    /// 金額の道を開いた (年度)
    Unfold(i32),
    /// はじめから
    Restart,
    /// すぐに閉じる
    Exit,
    /// ブラウザの「戻る」「進む」
    Go {
        /// 何回目か
        round: u32,
        /// 何番目の画面か
        at: usize,
    },
    /// 基準日が変わった
    AsOf {
        /// 基準日
        day: Date,
        /// アドレスで決められたか
        stated: bool,
    },
}
