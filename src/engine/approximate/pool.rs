//! 試す日の組を一つずつ判断し、まとめる。

use std::collections::BTreeSet;

use super::super::answers::{Answers, DateRange};
use super::super::calendar::Date;
use super::super::date_fact::DateFact;
use super::super::eligibility::common::Common;
use super::super::eligibility::{About, Judgement, cases};
use super::super::fact::{FactPath, JobField};
use super::super::law::periods::Periods;
use super::check::{in_order, usable};

/// 場合をまとめたもの。
#[derive(Debug, Clone, Default)]
pub struct Pool {
    /// 共通すること
    pub common: Common,
    terms: Vec<(Date, Date)>,
    /// 場合が多すぎるものがあった
    pub too_many: bool,
    /// 判断した数
    pub judged: usize,
}

impl Pool {
    fn add(&mut self, judgement: &Judgement) {
        self.common.add(judgement);
        if let Some(term) = judgement.first_day.zip(judgement.last_day) {
            self.add_terms(&[term]);
        }
        self.judged += 1;
    }

    fn join(&mut self, other: &Self) {
        self.common.join(&other.common);
        self.add_terms(&other.terms);
        self.too_many |= other.too_many;
        self.judged += other.judged;
    }

    fn add_terms(&mut self, terms: &[(Date, Date)]) {
        for term in terms {
            if self.terms.last() != Some(term) {
                self.terms.push(*term);
            }
        }
    }

    /// 場合ごとの期間。早いものから、重なりはない。
    #[must_use]
    pub fn terms(&self) -> Vec<(Date, Date)> {
        let mut terms = self.terms.clone();
        terms.sort_unstable();
        terms.dedup();
        terms
    }

    /// だいたいの日のある回答だけの答え。
    #[must_use]
    pub fn about(&self, example: Answers) -> About {
        About {
            first_range: self.common.first.range(),
            last_range: self.common.last.range(),
            terms: self.terms(),
            month_facts: Vec::new(),
            example,
        }
    }
}

/// 範囲と、判断に使うもの。
pub struct Asked<'a> {
    /// 範囲。ほかの日の順に合うところだけ。契約 §1 の順
    pub ranges: Vec<(DateFact, DateRange)>,
    /// 基準日
    pub as_of: Date,
    /// 期間の決まり
    pub periods: &'a Periods,
}

/// 一つの場合で、わからないことに入れた値。
pub type Tried = BTreeSet<(usize, JobField, i64)>;

impl<'a> Asked<'a> {
    /// `answers` の範囲を、使えるところにせばめる。
    #[must_use]
    pub fn new(answers: &Answers, as_of: Date, periods: &'a Periods) -> Self {
        Self {
            ranges: usable(answers),
            as_of,
            periods,
        }
    }

    /// お金の事実を除いた回答。日の組ごとに写すので、小さくする。
    #[must_use]
    pub fn slim(answers: &Answers) -> Answers {
        let mut slim = answers.clone();
        slim.taxpayers = None;
        slim.provider = None;
        slim.municipality = None;
        slim
    }

    /// 日をすべて決めた、一つの回答: どの範囲も、いちばん早い日。順に合うことは `usable` が守る。
    #[must_use]
    pub fn example(&self, answers: &Answers) -> Answers {
        let mut example = answers.clone();
        for (fact, range) in &self.ranges {
            set(&mut example, *fact, Some(range.from));
        }
        example.approximate.clear();
        example
    }

    /// すべての日の組を判断する。全体と、範囲の一日ごと。
    #[must_use]
    pub fn judged(&self, slim: &Answers, table: &[Vec<Date>]) -> (Pool, Vec<Vec<Pool>>) {
        let mut all = Pool::default();
        let mut groups: Vec<Vec<Pool>> = table
            .iter()
            .map(|days| vec![Pool::default(); days.len()])
            .collect();
        self.each(slim, table, &mut |picked, leaf| {
            all.join(leaf);
            for (groups, day) in groups.iter_mut().zip(picked) {
                groups[*day].join(leaf);
            }
        });
        (all, groups)
    }

    /// 全体だけ。
    #[must_use]
    pub fn pooled(&self, slim: &Answers, table: &[Vec<Date>]) -> Pool {
        let mut all = Pool::default();
        self.each(slim, table, &mut |_, leaf| all.join(leaf));
        all
    }

    /// わからない日に入れてみた値と、日付を出せないもとになる事実。
    #[must_use]
    pub fn tried(&self, example: &Answers) -> (Tried, Vec<FactPath>) {
        let mut tried = Tried::new();
        let found = cases(example, self.as_of, self.periods);
        note(&found.cases, &mut tried);
        (tried, found.undatable)
    }

    fn each(&self, slim: &Answers, table: &[Vec<Date>], visit: &mut dyn FnMut(&[usize], &Pool)) {
        let mut answers = self.open(slim);
        self.days(
            &mut answers,
            table,
            &mut Vec::new(),
            &mut |picked, answers| {
                let found = cases(answers, self.as_of, self.periods);
                let mut leaf = Pool {
                    too_many: found.too_many,
                    ..Pool::default()
                };
                for (_, judgement) in &found.cases {
                    leaf.add(judgement);
                }
                visit(picked, &leaf);
                true
            },
        );
    }

    /// 順に合う日の組が、`most` までか。
    #[must_use]
    pub fn fits(&self, slim: &Answers, table: &[Vec<Date>], most: usize) -> bool {
        let mut left = most;
        let mut answers = self.open(slim);
        self.days(&mut answers, table, &mut Vec::new(), &mut |_, _| {
            left = left.saturating_sub(1);
            left > 0
        })
    }

    /// 範囲の欄を空けた回答。
    fn open(&self, slim: &Answers) -> Answers {
        let mut answers = slim.clone();
        answers.approximate.clear();
        for (fact, _) in &self.ranges {
            set(&mut answers, *fact, None);
        }
        answers
    }

    /// 順に合う日の組を、一つずつ。`visit` が `false` なら、そこでやめて `false`。
    fn days(
        &self,
        answers: &mut Answers,
        table: &[Vec<Date>],
        picked: &mut Vec<usize>,
        visit: &mut dyn FnMut(&[usize], &Answers) -> bool,
    ) -> bool {
        let at = picked.len();
        let (Some((fact, _)), Some(days)) = (self.ranges.get(at), table.get(at)) else {
            return visit(picked, answers);
        };
        let mut go_on = true;
        for (index, day) in days.iter().enumerate() {
            set(answers, *fact, Some(*day));
            // まだ空の日は、順を決めない。
            if in_order(answers) {
                picked.push(index);
                go_on = self.days(answers, table, picked, visit);
                picked.pop();
            }
            if !go_on {
                break;
            }
        }
        set(answers, *fact, None);
        go_on
    }
}

fn note(cases: &[(Vec<(FactPath, i64)>, Judgement)], tried: &mut Tried) {
    for (fact, value) in cases.iter().flat_map(|(filled, _)| filled) {
        if let FactPath::Job(index, field @ (JobField::StartedOn | JobField::EndedOn)) = fact {
            tried.insert((*index, *field, *value));
        }
    }
}

/// 日を入れる。
pub fn set(answers: &mut Answers, fact: DateFact, day: Option<Date>) {
    if let Some(field) = fact.field(answers) {
        *field = day;
    }
}
