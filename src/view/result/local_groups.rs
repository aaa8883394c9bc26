//! 地域のやり方のまとまりと、町の情報にないこと。

use super::super::chrome;
use super::super::tag::{Tag, text};
use super::local::fold;
use crate::text::keys::local as keys;
use crate::text::local::{Entry, Local, Topic};
use crate::text::{Book, Text};

/// 地域のやり方の、まとまり。
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Area,
    Who,
    Provider,
    Plan,
    Time,
    Money,
    Leave,
    Change,
    Meetings,
    After,
    Other,
}

impl Group {
    /// ほかのところに出すものは `None`。
    pub(super) fn of(entry: &Entry) -> Option<Self> {
        Some(match entry.topic {
            Topic::AreaNote => Self::Area,
            Topic::ProviderRestriction => Self::Provider,
            Topic::SelfPlanAllowed => Self::Plan,
            Topic::StartRule
            | Topic::EndRule
            | Topic::FirstDecisionMonths
            | Topic::RenewalMonths
            | Topic::LeadTimeWeeks => Self::Time,
            Topic::CapReview | Topic::FeeRelief => Self::Money,
            Topic::LeaveBeforeStart | Topic::LeaveDuringUse => Self::Leave,
            Topic::GapPolicy | Topic::JobChangeEvent => Self::Change,
            Topic::ContactFrequency => Self::Meetings,
            Topic::AfterEnd => Self::After,
            Topic::Note => match entry.value {
                "who" => Self::Who,
                "fee" => Self::Money,
                "return_to_work" => Self::Leave,
                _ => Self::Other,
            },
            Topic::Desk
            | Topic::RequiredDocument
            | Topic::ClosedEmploymentProof
            | Topic::Step
            | Topic::Role
            | Topic::LocalCentre
            | Topic::Comparison
            | Topic::ReturnToWorkDocument => return None,
        })
    }
}

/// 町によってちがうことのうち、町の情報にないもの。町を選んでいなければ、すべて。
pub(super) fn unknown(book: Book, local: Option<&Local>) -> Option<Tag> {
    use keys::unknown as ask;
    let known = |topics: &[Topic]| {
        local.is_some_and(|local| {
            local
                .entries
                .iter()
                .any(|entry| topics.contains(&entry.topic))
        })
    };
    let all: [(&[Topic], Text); 6] = [
        (&[Topic::RequiredDocument], ask::DOCUMENTS),
        (&[Topic::SelfPlanAllowed], ask::PLAN),
        (&[Topic::LeadTimeWeeks, Topic::StartRule], ask::TIME),
        (&[Topic::CapReview], ask::CAP),
        (
            &[Topic::LeaveBeforeStart, Topic::LeaveDuringUse],
            ask::LEAVE,
        ),
        (&[Topic::AfterEnd], ask::AFTER),
    ];
    let open = all.into_iter().filter(|(topics, _)| !known(topics));
    let open: Vec<Text> = open.map(|(_, said)| said).collect();
    let inside = vec![text("p", book.get(ask::LEAD)), chrome::texts(book, &open)];
    (!open.is_empty())
        .then(|| fold(book.get(ask::TITLE), "unknown", inside))
        .flatten()
}
