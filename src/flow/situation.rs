//! 今の様子。道すじを決めるだけで、結果には直接は使わない。

/// 今の様子。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Situation {
    /// 働いている
    Working,
    /// これから働き始める (就職が決まった)
    AboutToStart,
    /// 仕事を休んでいる
    OnLeave,
    /// 仕事をやめて、次をさがしている
    BetweenJobs,
    /// まだ就職先が決まっていない
    NoJobYet,
    /// ほかの人のことを調べている
    SomeoneElse,
}

impl Situation {
    /// 画面に並べる順。
    pub const ALL: [Self; 6] = [
        Self::Working,
        Self::AboutToStart,
        Self::OnLeave,
        Self::BetweenJobs,
        Self::NoJobYet,
        Self::SomeoneElse,
    ];

    /// 選択肢の値。
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Working => "working",
            Self::AboutToStart => "about_to_start",
            Self::OnLeave => "on_leave",
            Self::BetweenJobs => "between_jobs",
            Self::NoJobYet => "no_job_yet",
            Self::SomeoneElse => "someone_else",
        }
    }

    /// 値から。
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|situation| situation.id() == id)
    }
}
