//! よくある答え。のこりの質問の数を見積もるためだけに使い、結果には決して入らない。

use super::control::{Control, NONE, UNKNOWN};
use super::question::Question;
use super::session::Session;
use crate::engine::calendar::Date;

/// まだ答えていない質問に、よくある答えを入れる。
pub(super) fn fill(session: &mut Session, question: Question, as_of: Date) {
    let path = question.path();
    match question {
        Question::Situation | Question::TheirSituation => session.write(&path, "working"),
        Question::Services => session.tick(&path, "transition_support", true),
        Question::Job(0) => session.write(&path, "true"),
        Question::JobStarted(0) => {
            write_date(session, &path, as_of.service_month().plus(-8).first_day());
        }
        Question::JobEnded(_) => write_date(session, &path, as_of.plus_days(-20)),
        Question::JobStarted(_) => write_date(session, &path, as_of.plus_days(-10)),
        Question::LeaveFrom | Question::TemporaryEnded | Question::TemporaryReturned => {
            write_date(session, &path, as_of.service_month().plus(-3).first_day());
        }
        // 仕事より先に聞かれるのは、これで道が大きく変わるとき。長いほうで数える。
        Question::TemporaryUse if session.field("jobs.0.kind").is_empty() => {
            session.write(&path, "true");
        }
        Question::TemporaryPurpose => session.write(&path, "return_to_work"),
        Question::JobChange(_) => session.write(&path, "own_choice"),
        Question::RegularHire(_) => session.write(&path, "true"),
        Question::JobKind(_) => session.write(&path, "ordinary"),
        Question::Age => session.write(&path, "20_39"),
        Question::Residence => session.write(&path, "home"),
        Question::Spouse => session.write(&path, NONE),
        Question::Certificate(_) => session.write(&path, "ordinary"),
        Question::Exempt(..) => session.write(&path, UNKNOWN),
        Question::Income(..) => {
            for fact in question.facts() {
                session.write(
                    &fact,
                    if fact.ends_with(".salary") {
                        "1800000"
                    } else {
                        "0"
                    },
                );
            }
        }
        _ => match question.control() {
            Control::One(values) => {
                let no = values.contains(&"false");
                session.write(&path, if no { "false" } else { UNKNOWN });
            }
            Control::Many(_) => session.tick(&path, NONE, true),
            Control::Date | Control::Amounts | Control::Counts => session.give_up(question),
        },
    }
}

fn write_date(session: &mut Session, path: &str, date: Date) {
    for (part, number) in [
        (".year", date.year().unsigned_abs()),
        (".month", date.month()),
        (".day", date.day()),
    ] {
        session.write(&[path, part].concat(), &number.to_string());
    }
}
