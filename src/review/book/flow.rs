//! 質問の流れ: 道すじのプログラムを歩いて、入れ子の並びにする。手では描かない。

use super::html::{list, safe, said, tag};
use super::words;
use crate::engine::calendar::Date;
use crate::flow::control::{NONE, UNKNOWN};
use crate::flow::{Control, Question, Session, Situation, live_path};
use crate::text::{Book, Depth, Ruby, choices, questions};

/// 一つの道に出る質問の、多いほうの端。道が終わらないときの守り。
const MOST: usize = 80;

/// すべての「今の様子」から始まる道。
pub(super) fn diagram(as_of: Date) -> String {
    let mut out = String::new();
    for situation in Situation::ALL {
        let mut session = Session::default();
        session.write(&Question::Situation.path(), situation.id());
        if situation == Situation::SomeoneElse {
            session.write(&Question::TheirSituation.path(), "working");
        }
        let session = walked(session, as_of);
        let heading = format!(
            "{}: {}",
            words::SITUATION,
            choice(Question::Situation, situation.id())
        );
        out.push_str(&said("h3", &heading));
        out.push_str(&steps(&session, as_of));
    }
    out
}

/// 道の終わりまで、よくある答えを入れる。
fn walked(mut session: Session, as_of: Date) -> Session {
    for _ in 0..MOST {
        let path = live_path(&session, as_of);
        let Some(next) = path
            .iter()
            .find(|question| !session.has_answer(**question, as_of))
        else {
            break;
        };
        answer(&mut session, *next, as_of);
    }
    session
}

/// よくある答え: 移行支援から8か月前に就職し、休みも転職もなく、税のことは分からない。
fn answer(session: &mut Session, question: Question, as_of: Date) {
    let path = question.path();
    match question {
        Question::Services => return session.tick(&path, "transition_support", true),
        Question::Job(0) => return session.write(&path, "true"),
        Question::JobKind(_) => return session.write(&path, "ordinary"),
        Question::JobStarted(0) => {
            let day = as_of.service_month().plus(-8).first_day();
            for (part, number) in [
                (".year", day.year().unsigned_abs()),
                (".month", day.month()),
                (".day", 1),
            ] {
                session.write(&[&path, part].concat(), &number.to_string());
            }
            return;
        }
        Question::Age => return session.write(&path, "20_39"),
        Question::Residence => return session.write(&path, "home"),
        Question::Spouse => return session.write(&path, NONE),
        _ => {}
    }
    match question.control() {
        Control::One(values) if values.contains(&"false") => session.write(&path, "false"),
        Control::One(_) => session.write(&path, UNKNOWN),
        Control::Many(_) => session.tick(&path, NONE, true),
        Control::Date | Control::Amounts | Control::Counts => session.give_up(question),
    }
}

/// 道の上の質問。答えで道がかわるところは、その下に。
fn steps(session: &Session, as_of: Date) -> String {
    let path = live_path(session, as_of);
    let items: String = path
        .iter()
        .map(|question| {
            let name = [
                safe(&label(*question, as_of)),
                " ".to_owned(),
                super::code(&question.path()),
            ];
            let branches = branches(session, *question, &path, as_of);
            let branches = if branches.is_empty() {
                String::new()
            } else {
                list(&branches)
            };
            tag("li", &[name.concat(), branches].concat())
        })
        .collect();
    tag("ol", &items)
}

/// ほかの答えで、道がどうかわるか。かわらない答えは書かない。
fn branches(session: &Session, question: Question, path: &[Question], as_of: Date) -> Vec<String> {
    // 「今の様子」は、章を分けてある。市区町村は、道をかえない。
    if matches!(question, Question::Situation | Question::Municipality) {
        return Vec::new();
    }
    let mut values = match question.control() {
        Control::One(values) => values,
        Control::Many(mut values) => {
            values.push(NONE);
            values
        }
        Control::Date | Control::Amounts | Control::Counts => return Vec::new(),
    };
    values.push(UNKNOWN);
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for value in values {
        let mut other = session.clone();
        other.write(&question.path(), value);
        let other = live_path(&walked(other, as_of), as_of);
        let said = difference(path, &other, as_of);
        if said.is_empty() {
            continue;
        }
        let value = choice(question, value);
        // 同じようにかわる答えは、一つにまとめる。
        match found.iter_mut().find(|(known, _)| *known == said) {
            Some((_, values)) => values.push(value),
            None => found.push((said, vec![value])),
        }
    }
    let say = |(said, values): (String, Vec<String>)| {
        safe(&format!("「{}」 → {said}", values.join("」「")))
    };
    found.into_iter().map(say).collect()
}

fn difference(path: &[Question], other: &[Question], as_of: Date) -> String {
    let only = |these: &[Question], those: &[Question]| -> Vec<String> {
        let these = these.iter().filter(|question| !those.contains(question));
        these.map(|question| label(*question, as_of)).collect()
    };
    let (more, less) = (only(other, path), only(path, other));
    let mut said = Vec::new();
    if !more.is_empty() {
        said.push(format!("＋ {}", more.join(" ／ ")));
    }
    if !less.is_empty() {
        said.push(format!("− {}", less.join(" ／ ")));
    }
    said.join(" ")
}

fn label(question: Question, as_of: Date) -> String {
    questions::words(Book::of(Depth::Plain, Ruby::Off), question, as_of).label
}

/// 答えの文。
fn choice(question: Question, value: &str) -> String {
    let book = Book::of(Depth::Plain, Ruby::Off);
    choices::choice(book, question, value).label.into_owned()
}
