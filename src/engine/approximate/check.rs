//! だいたいの日の形の誤りと、ほかの日の順に合う範囲。

use super::super::answers::{Answers, DateRange};
use super::super::calendar::Date;
use super::super::check::day;
use super::super::date_fact::{DateFact, JobDate};
use super::super::error::InputError;

/// だいたいの日の幅の上の端 (日数、両端をふくむ)。
const MOST_DAYS: i64 = 366;

/// 順のある日。
#[derive(Debug, Clone, Copy)]
struct Node {
    fact: DateFact,
    /// 書かれた日か、範囲
    window: DateRange,
    ranged: bool,
    /// 前にあるはずの日から: 決まった日だけの下の端と、範囲もふくめた下の端
    after: (Option<Date>, Date),
    /// 後にあるはずの日から: 同じく上の端
    before: (Option<Date>, Date),
}

/// 使える範囲か。決まった日どうしの順は、もう見てある。
///
/// # Errors
/// `InputError` naming `approximate.<path>`: given twice, nothing there to date, from after to, wider than 366 days, or
/// no day of it fits the order of the other dates.
pub fn check(answers: &Answers) -> Result<(), InputError> {
    for (fact, range) in &answers.approximate {
        let field = format!("approximate.{fact}");
        let refuse = |message: &str| Err(InputError::invalid(field.clone(), message));
        match fact.read(answers) {
            None => {
                return refuse(
                    "その仕事・休み・利用が、回答にありません。先にそれを書いてください",
                );
            }
            Some(Some(_)) => {
                return refuse("同じ日付が、決まった日でも書かれています。どちらかにしてください");
            }
            Some(None) => {}
        }
        day(&field, Some(range.from))?;
        day(&field, Some(range.to))?;
        if range.from > range.to {
            return refuse("始まりの日が、終わりの日よりあとです");
        }
        if range.from.days_through(range.to) > MOST_DAYS {
            return refuse("だいたいの日の幅は、366日までにしてください");
        }
    }
    if answers.approximate.is_empty() {
        return Ok(());
    }
    let nodes = nodes(answers);
    let alone = |node: &&Node| {
        let from = node
            .after
            .0
            .map_or(node.window.from, |day| day.max(node.window.from));
        let to = node
            .before
            .0
            .map_or(node.window.to, |day| day.min(node.window.to));
        from > to
    };
    let together = |node: &&Node| node.after.1 > node.before.1;
    let ranged = || nodes.iter().filter(|node| node.ranged);
    match ranged().find(alone).or_else(|| ranged().find(together)) {
        Some(Node { fact, .. }) => Err(InputError::invalid(
            format!("approximate.{fact}"),
            "この範囲のどの日も、ほかの日付と順番が合いません",
        )),
        None => Ok(()),
    }
}

/// 範囲のうち、ほかの日の順に合うところ。どの日にも、ほかの範囲の合う日がある。
#[must_use]
pub fn usable(answers: &Answers) -> Vec<(DateFact, DateRange)> {
    let nodes = nodes(answers);
    let of = |(fact, range): (&DateFact, &DateRange)| {
        let node = nodes.iter().find(|node| node.fact == *fact);
        let range = node.map_or(*range, |node| DateRange {
            from: node.after.1,
            to: node.before.1,
        });
        (*fact, range)
    };
    answers.approximate.iter().map(of).collect()
}

/// 日の順が使えるか (`check` の順の決まりと同じ)。
#[must_use]
pub fn in_order(answers: &Answers) -> bool {
    let jobs = answers.jobs.as_deref().unwrap_or_default();
    let mut known = None;
    for day in jobs.iter().flat_map(|job| [job.started_on, job.ended_on]) {
        if day.is_some_and(|day| known.is_some_and(|known| day < known)) {
            return false;
        }
        known = day.or(known);
    }
    let hired = jobs.first().and_then(|job| job.started_on);
    let used = answers.temporary_use.as_ref();
    let used = used.map_or([None, None], |used| [used.ended_on, used.returned_on]);
    let leave = answers
        .leave
        .as_ref()
        .map_or((None, None), |leave| (leave.from, leave.to));
    let late = |first: Option<Date>, then: Option<Date>| {
        first.zip(then).is_some_and(|(first, then)| then < first)
    };
    !used.into_iter().any(|day| late(hired, day)) && !late(leave.0, leave.1)
}

/// 順のある日のすべてと、その上下の端。
fn nodes(answers: &Answers) -> Vec<Node> {
    let count = answers.jobs.as_deref().map_or(0, <[_]>::len);
    let jobs = (0..count).flat_map(|index| {
        [JobDate::StartedOn, JobDate::EndedOn].map(|field| DateFact::Job(index, field))
    });
    let mut nodes: Vec<Node> = jobs.filter_map(|fact| node(answers, fact)).collect();
    let chain = nodes.len();
    // 「前 ≤ 後」の組。仕事は一列、一時的な利用は最初の就職のあと、休みは始まりと終わり。
    let mut edges: Vec<(usize, usize)> = (1..chain).map(|later| (later - 1, later)).collect();
    let hired = nodes
        .first()
        .is_some_and(|node| node.fact == DateFact::Job(0, JobDate::StartedOn));
    for fact in [DateFact::TemporaryEndedOn, DateFact::TemporaryReturnedOn] {
        if let Some(node) = node(answers, fact) {
            if hired {
                edges.push((0, nodes.len()));
            }
            nodes.push(node);
        }
    }
    let leave = [DateFact::LeaveFrom, DateFact::LeaveTo].map(|fact| node(answers, fact));
    if let [Some(from), Some(to)] = leave {
        edges.push((nodes.len(), nodes.len() + 1));
        nodes.extend([from, to]);
    }
    for (earlier, later) in &edges {
        let floor = nodes[*earlier].after;
        let after = &mut nodes[*later].after;
        *after = (floor.0.max(after.0), floor.1.max(after.1));
    }
    for (earlier, later) in edges.iter().rev() {
        let (ceiling, all) = nodes[*later].before;
        let before = &mut nodes[*earlier].before;
        let known = [before.0, ceiling].into_iter().flatten().min();
        *before = (known, before.1.min(all));
    }
    nodes
}

fn node(answers: &Answers, fact: DateFact) -> Option<Node> {
    let known = fact.read(answers)?;
    let range = answers.approximate.get(&fact).copied();
    let window = range.or_else(|| known.map(|day| DateRange { from: day, to: day }))?;
    Some(Node {
        fact,
        window,
        ranged: known.is_none(),
        after: (known, window.from),
        before: (known, window.to),
    })
}
