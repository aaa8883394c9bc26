//! だいたいでも答えられる日付の事実。契約の path (`jobs[0].started_on` など) を型にしたもの。

use std::fmt;

use super::answers::Answers;
use super::calendar::Date;
use super::fact::{FactPath, JobField};

/// 日付の事実。並びは契約 §1 の順。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateFact {
    /// 前のサービスの最後の日
    ServiceEndedOn,
    /// 一つの仕事の日
    Job(usize, JobDate),
    /// 一時的な利用の最後の日
    TemporaryEndedOn,
    /// 職場に戻った日
    TemporaryReturnedOn,
    /// 休みの始まり
    LeaveFrom,
    /// 休みの終わり
    LeaveTo,
}

/// 仕事の日の欄。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum JobDate {
    /// 就職した日
    StartedOn,
    /// やめた日
    EndedOn,
    /// 内定の日
    OfferedOn,
}

impl DateFact {
    /// 契約の path から。日付の事実でなければ `None`。
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let fact = match path {
            "service_ended_on" => Self::ServiceEndedOn,
            "temporary_use.ended_on" => Self::TemporaryEndedOn,
            "temporary_use.returned_on" => Self::TemporaryReturnedOn,
            "leave.from" => Self::LeaveFrom,
            "leave.to" => Self::LeaveTo,
            _ => {
                let (index, field) = path.strip_prefix("jobs[")?.split_once("].")?;
                let field = match field {
                    "started_on" => JobDate::StartedOn,
                    "ended_on" => JobDate::EndedOn,
                    "offered_on" => JobDate::OfferedOn,
                    _ => return None,
                };
                Self::Job(index.parse().ok()?, field)
            }
        };
        // `jobs[+0]` や `jobs[00]` は、契約の書き方ではない。
        (fact.to_string() == path).then_some(fact)
    }

    /// `missing` に並ぶときの名前。
    #[must_use]
    pub const fn path(self) -> FactPath {
        match self {
            Self::ServiceEndedOn => FactPath::ServiceEndedOn,
            Self::Job(index, JobDate::StartedOn) => FactPath::Job(index, JobField::StartedOn),
            Self::Job(index, JobDate::EndedOn) => FactPath::Job(index, JobField::EndedOn),
            Self::Job(index, JobDate::OfferedOn) => FactPath::Job(index, JobField::OfferedOn),
            Self::TemporaryEndedOn => FactPath::TemporaryEndedOn,
            Self::TemporaryReturnedOn => FactPath::TemporaryReturnedOn,
            Self::LeaveFrom => FactPath::LeaveFrom,
            Self::LeaveTo => FactPath::LeaveTo,
        }
    }

    /// 日の入る欄。その仕事・休み・利用がなければ `None`。
    #[must_use]
    pub fn field(self, answers: &mut Answers) -> Option<&mut Option<Date>> {
        match self {
            Self::ServiceEndedOn => Some(&mut answers.service_ended_on),
            Self::Job(index, field) => {
                let job = answers.jobs.as_mut()?.get_mut(index)?;
                Some(match field {
                    JobDate::StartedOn => &mut job.started_on,
                    JobDate::EndedOn => &mut job.ended_on,
                    JobDate::OfferedOn => &mut job.offered_on,
                })
            }
            Self::TemporaryEndedOn => answers
                .temporary_use
                .as_mut()
                .map(|used| &mut used.ended_on),
            Self::TemporaryReturnedOn => answers
                .temporary_use
                .as_mut()
                .map(|used| &mut used.returned_on),
            Self::LeaveFrom => answers.leave.as_mut().map(|leave| &mut leave.from),
            Self::LeaveTo => answers.leave.as_mut().map(|leave| &mut leave.to),
        }
    }

    /// 書かれている日。その仕事・休み・利用がなければ、外側が `None`。
    #[must_use]
    pub fn read(self, answers: &Answers) -> Option<Option<Date>> {
        match self {
            Self::ServiceEndedOn => Some(answers.service_ended_on),
            Self::Job(index, field) => {
                let job = answers.jobs.as_ref()?.get(index)?;
                Some(match field {
                    JobDate::StartedOn => job.started_on,
                    JobDate::EndedOn => job.ended_on,
                    JobDate::OfferedOn => job.offered_on,
                })
            }
            Self::TemporaryEndedOn => answers.temporary_use.as_ref().map(|used| used.ended_on),
            Self::TemporaryReturnedOn => {
                answers.temporary_use.as_ref().map(|used| used.returned_on)
            }
            Self::LeaveFrom => answers.leave.as_ref().map(|leave| leave.from),
            Self::LeaveTo => answers.leave.as_ref().map(|leave| leave.to),
        }
    }
}

impl fmt::Display for DateFact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.path().fmt(f)
    }
}

impl serde::Serialize for DateFact {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{DateFact, JobDate};

    #[test]
    fn paths_of_the_contract() {
        let fact = DateFact::Job(12, JobDate::OfferedOn);
        assert_eq!(fact.to_string(), "jobs[12].offered_on");
        for path in [
            "service_ended_on",
            "jobs[12].offered_on",
            "jobs[0].started_on",
            "jobs[0].ended_on",
            "temporary_use.ended_on",
            "temporary_use.returned_on",
            "leave.from",
            "leave.to",
        ] {
            let read = DateFact::parse(path).map(|fact| fact.to_string());
            assert_eq!(read.as_deref(), Some(path));
        }
        for path in [
            "",
            "as_of",
            "jobs[0]",
            "jobs[+0].ended_on",
            "jobs[00].ended_on",
            "jobs[0].kind",
        ] {
            assert_eq!(DateFact::parse(path), None, "{path}");
        }
    }
}
