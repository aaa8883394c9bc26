//! 読めない答え。文は `text::faults` が持つ。

/// 書かれたものの、どこが読めないか。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// 何も選んでいない
    NothingChosen,
    /// 日付が空
    DateEmpty,
    /// 「だいたい」の印があって、日付が空
    AboutEmpty,
    /// 年が空
    YearEmpty,
    /// 月が空
    MonthEmpty,
    /// 日が空
    DayEmpty,
    /// 年の書き方が分からない
    YearForm,
    /// 年が2けたで、西暦か和暦か分からない
    YearTwoDigits,
    /// 月が1〜12でない
    MonthForm,
    /// 日が1〜31でない
    DayForm,
    /// その月にない日
    NoSuchDay,
    /// 元号とその日が合わない
    EraEnds,
    /// 一つ目の欄に日付がすべてあり、ほかの欄と合わない
    WrittenTwice,
    /// 冬は二つの年にまたがる
    Winter,
    /// 月がだいたいなのに、日も書いてある
    AboutTwice,
    /// 先すぎる
    TooFar,
    /// 古すぎる
    TooOld,
    /// 額が空
    AmountEmpty,
    /// 額が読めない
    AmountForm,
    /// 額が大きすぎる
    AmountTooBig,
    /// 人数が読めない
    CountForm,
    /// 前に答えた日と順番が合わない
    OutOfOrder,
}
