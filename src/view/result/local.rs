//! 選んだ町の情報: 窓口、出すもの、センター。手続きの順、手伝う人、地域のやり方は、たたんでおく。

use super::super::chrome;
use super::super::tag::{Tag, classed, tag, text};
use super::local_groups::Group;
use crate::engine::calendar::Date;
use crate::engine::law::Disagreement;
use crate::engine::municipality::Profile;
use crate::text::keys::days::SPACE;
use crate::text::keys::local as keys;
use crate::text::local::{Badge, Entry, Local, Part, Topic};
use crate::text::{Book, Text, alternatives, choices, days, result as words, why};

/// 一つの町を、ある深さで、ある日に見せる。
#[derive(Clone, Copy)]
pub(super) struct Sight {
    /// 文の本
    pub(super) book: Book,
    /// 町
    pub(super) local: &'static Local,
    /// 町の名前
    pub(super) profile: &'static Profile,
    /// 基準日
    pub(super) as_of: Date,
}

impl Sight {
    /// 窓口。ここだけが連絡先を出す。
    pub(super) fn desks(self) -> Vec<Tag> {
        let mut entries: Vec<&Entry> = Vec::new();
        let mut tags = Vec::new();
        for entry in self.local.of(Topic::Desk) {
            tags.push(self.desk(entry));
            entries.push(entry);
        }
        tags.extend(self.basis(&entries));
        tags
    }

    fn desk(self, desk: &'static Entry) -> Tag {
        let book = self.book;
        let linked = |name: Text, said: &'static str, scheme: &str| {
            (!said.is_empty()).then(|| {
                let link = tag("a")
                    .class("line-link")
                    .name(book.get(name))
                    .say(book.get(SPACE))
                    .say(said)
                    .put("href", [scheme, said].concat());
                tag("p").with(link)
            })
        };
        let fax =
            (!desk.fax.is_empty()).then(|| text("p", &["FAX", book.get(SPACE), desk.fax].concat()));
        let hours = desk.said(book, Part::When);
        let hours = (!hours.is_empty()).then(|| classed("p", "choice-note", hours));
        tag("div")
            .set("data-desk", "")
            .with(classed("p", "strong", desk.said(book, Part::Name)))
            .maybe(linked(words::TEL, desk.tel, "tel:"))
            .maybe(fax)
            .maybe(linked(keys::MAIL, desk.mail, "mailto:"))
            .maybe(hours)
            .maybe(self.link(&choices::place(book, self.profile), desk.url))
    }

    /// 申請のときに出すもの。
    pub(super) fn documents(self) -> Vec<Tag> {
        let book = self.book;
        let mut tags = self.list("h3", book.get(keys::DOCUMENTS), Topic::RequiredDocument);
        tags.extend(self.list("h3", book.get(keys::CLOSED), Topic::ClosedEmploymentProof));
        tags
    }

    /// 相談できるセンター。
    pub(super) fn centres(self) -> Vec<Tag> {
        self.list("h3", self.book.get(words::CENTRES), Topic::LocalCentre)
    }

    /// たたんでおくもの。
    pub(super) fn folds(self) -> Vec<Tag> {
        let book = self.book;
        let place = choices::place(book, self.profile);
        [
            fold(book.get(keys::STEPS), "steps", self.steps()),
            fold(book.get(keys::ROLES), "roles", self.roles()),
            fold(book.get(keys::COMPARE), "compare", self.compare()),
            fold(
                book.get(keys::RETURN_PAPERS),
                "return",
                self.list("", "", Topic::ReturnToWorkDocument),
            ),
            fold(
                &book.fill(words::LOCAL, &[&place]),
                "practice",
                self.practice(),
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// 見出しと、箇条書きと、資料。なければ空。
    fn list(self, level: &'static str, heading: &str, topic: Topic) -> Vec<Tag> {
        let entries: Vec<&Entry> = self.local.of(topic).collect();
        if entries.is_empty() {
            return Vec::new();
        }
        let items = entries.iter().map(|entry| self.item(entry)).collect();
        let mut tags = Vec::new();
        if !level.is_empty() {
            tags.push(text(level, heading));
        }
        tags.push(tag("ul").class("list").all(items));
        tags.extend(self.basis(&entries));
        tags
    }

    /// 名前と、その下の小さな行。
    fn item(self, entry: &Entry) -> Tag {
        let book = self.book;
        let said = |part| entry.said(book, part);
        let line = |name: Option<Text>, said: &str| {
            let name = name.map(|name| classed("span", "aside-name", book.get(name)));
            (!said.is_empty()).then(|| classed("p", "choice-note", "").maybe(name).say(said))
        };
        let tel = (!entry.tel.is_empty()).then(|| {
            let link = tag("a").class("line-link").say(entry.tel);
            tag("p").with(link.put("href", ["tel:", entry.tel].concat()))
        });
        tag("li")
            .with(classed("p", "strong", said(Part::Name)))
            .maybe(line(None, said(Part::When)))
            .maybe(line(None, said(Part::Kind)))
            .maybe(line(None, said(Part::Area)))
            .maybe(line(Some(alternatives::WHO), said(Part::Who)))
            .maybe(line(Some(alternatives::COST), said(Part::Cost)))
            .maybe(line(None, said(Part::Body)))
            .maybe(tel)
            .maybe(self.link(said(Part::Name), entry.url))
    }

    fn steps(self) -> Vec<Tag> {
        let entries: Vec<&Entry> = self.local.of(Topic::Step).collect();
        self.told("ol", &entries)
    }

    /// 時期ごとに。
    fn roles(self) -> Vec<Tag> {
        let periods = [
            ("before_hire", keys::period::BEFORE_HIRE),
            ("settling", keys::period::SETTLING),
            ("using", keys::period::USING),
            ("after", keys::period::AFTER),
        ];
        let all: Vec<&Entry> = self.local.of(Topic::Role).collect();
        let mut tags = Vec::new();
        for (period, name) in periods {
            let now: Vec<&Entry> = all
                .iter()
                .filter(|entry| entry.value == period)
                .copied()
                .collect();
            if !now.is_empty() {
                tags.push(text("h3", self.book.get(name)));
                tags.push(self.lines("ul", &now));
            }
        }
        tags.extend(self.basis(&all));
        tags
    }

    fn told(self, kind: &'static str, entries: &[&'static Entry]) -> Vec<Tag> {
        if entries.is_empty() {
            return Vec::new();
        }
        let mut tags = vec![self.lines(kind, entries)];
        tags.extend(self.basis(entries));
        tags
    }

    /// 「だれが」と文の並び。
    fn lines(self, kind: &'static str, entries: &[&Entry]) -> Tag {
        let book = self.book;
        let items = entries.iter().map(|entry| {
            let who = entry.said(book, Part::Who);
            let who = (!who.is_empty()).then(|| classed("p", "strong", who));
            let name = entry.said(book, Part::Name);
            let name = (!name.is_empty()).then(|| classed("p", "strong", name));
            let link = self.link(entry.said(book, Part::Name), entry.url);
            tag("li")
                .maybe(who)
                .maybe(name)
                .with(text("p", entry.said(book, Part::Body)))
                .maybe(self.differs(entry))
                .maybe(is_amount(entry).then(|| self.note(keys::OLD_AMOUNT)))
                .maybe(link)
        });
        tag(kind).class("list").all(items.collect())
    }

    fn note(self, said: Text) -> Tag {
        classed("p", "choice-note", self.book.get(said))
    }

    /// 国の決まりとちがうところ: 決まりとしては使わない。
    fn differs(self, entry: &Entry) -> Option<Tag> {
        let mut all = Disagreement::ALL.iter();
        let which = all.find(|which| which.id() == entry.differs)?;
        let said = why::disagreement(*which);
        let space = self.book.get(SPACE);
        Some(
            self.note(keys::DIFFERS)
                .set("data-differs", which.id())
                .say(space)
                .say(self.book.get(said.decides))
                .say(space)
                .say(self.book.get(said.here)),
        )
    }

    /// くらべる表。
    fn compare(self) -> Vec<Tag> {
        let book = self.book;
        let rows: Vec<&Entry> = self.local.of(Topic::Comparison).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let mut columns = vec![
            (Part::Retention, keys::column::RETENTION),
            (Part::Centre, keys::column::CENTRE),
        ];
        if rows
            .iter()
            .any(|row| !row.said(book, Part::JobCoach).is_empty())
        {
            columns.push((Part::JobCoach, keys::column::JOB_COACH));
        }
        let head = |name: Text| text("th", book.get(name)).set("scope", "col");
        let names = columns.iter().map(|(_, name)| head(*name)).collect();
        let body = rows.iter().map(|row| {
            let cells = columns
                .iter()
                .map(|(part, _)| text("td", row.said(book, *part)));
            tag("tr")
                .with(text("th", row.said(book, Part::Name)).set("scope", "row"))
                .all(cells.collect())
        });
        let table = tag("table")
            .with(text("caption", book.get(keys::COMPARE)).class("visually-hidden"))
            .with(tag("thead").with(tag("tr").with(head(keys::column::WHAT)).all(names)))
            .with(tag("tbody").all(body.collect()));
        let mut tags = vec![
            tag("div")
                .class("scroll")
                .set("tabindex", "0")
                .set("role", "region")
                .put("aria-label", book.bare(keys::COMPARE))
                .with(table),
        ];
        tags.extend(self.basis(&rows));
        tags
    }

    /// 地域のやり方。まとまりごとに。
    fn practice(self) -> Vec<Tag> {
        let groups = [
            (None, Group::Area),
            (Some(keys::group::WHO), Group::Who),
            (Some(keys::group::PROVIDER), Group::Provider),
            (Some(keys::group::PLAN), Group::Plan),
            (Some(keys::group::TIME), Group::Time),
            (Some(keys::group::MONEY), Group::Money),
            (Some(keys::group::LEAVE), Group::Leave),
            (Some(keys::group::CHANGE), Group::Change),
            (Some(keys::group::MEETINGS), Group::Meetings),
            (Some(keys::group::AFTER), Group::After),
            (Some(keys::group::OTHER), Group::Other),
        ];
        let mut tags = Vec::new();
        let mut all = Vec::new();
        for (name, group) in groups {
            let entries: Vec<&Entry> = self
                .local
                .entries
                .iter()
                .filter(|entry| Group::of(entry) == Some(group))
                .collect();
            if entries.is_empty() {
                continue;
            }
            if let Some(name) = name {
                tags.push(text("h3", self.book.get(name)));
            }
            tags.push(self.lines("ul", &entries));
            all.extend(entries);
        }
        tags.extend(self.basis(&all));
        tags
    }

    /// もとの資料と照らした日。同じものは一度だけ。
    fn basis(self, entries: &[&Entry]) -> Vec<Tag> {
        let mut seen: Vec<(usize, &str, &str)> = Vec::new();
        let mut tags = Vec::new();
        for entry in entries {
            let key = (entry.source, entry.checked_on, entry.confidence);
            if !seen.contains(&key) {
                seen.push(key);
                tags.push(self.cited(entry));
            }
        }
        tags
    }

    fn cited(self, entry: &Entry) -> Tag {
        let book = self.book;
        let day = |iso| Date::parse_iso(iso).map(|day| days::day(book, day));
        let paper = self.local.source(entry).map(|source| {
            let note = match book.get(source.date_note) {
                "" => book.get(keys::UNDATED).to_owned(),
                note => note.to_owned(),
            };
            let date = day(source.date).unwrap_or(note);
            let parts = [book.get(source.title), book.get(source.publisher), &date];
            book.fill(keys::PAPER, &parts)
        });
        let parts = [
            &*day(entry.checked_on).unwrap_or_default(),
            &*paper.unwrap_or_default(),
        ];
        let badge = self.local.badge(entry, self.as_of).map(|badge| {
            let (id, name) = match badge {
                Badge::Unchecked => ("unchecked", keys::badge::UNCHECKED),
                Badge::Old => ("old", keys::badge::OLD),
            };
            classed("span", "tag", book.get(name)).set("data-badge", id)
        });
        classed("p", "choice-note", "")
            .maybe(badge)
            .say(book.get(SPACE))
            .say(&book.fill(keys::CHECKED, &parts))
    }

    fn link(self, name: &str, url: &'static str) -> Option<Tag> {
        let book = self.book;
        let said = book.fill(words::PAGE_OF, &[name]);
        (!url.is_empty())
            .then(|| tag("p").with(chrome::outside(book, &said, url.to_owned()).class("line-link")))
    }
}

/// たたんだ部分。中身がなければ `None`。
pub(super) fn fold(name: &str, id: &'static str, inside: Vec<Tag>) -> Option<Tag> {
    let summary = tag("summary").name(name);
    (!inside.is_empty()).then(|| {
        tag("details")
            .set("data-local", id)
            .with(summary)
            .all(inside)
    })
}

/// 額を言う文か。
fn is_amount(entry: &Entry) -> bool {
    entry.topic == Topic::Note && entry.value == "fee"
}
