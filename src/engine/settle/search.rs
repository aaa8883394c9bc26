//! 組を小さいものから順に試す。

use super::super::answers::Answers;
use super::super::approximate;
use super::super::assessment::Verdict;
use super::super::calendar::Date;
use super::super::check::check;
use super::super::eligibility::common::Common;
use super::super::eligibility::{cases, with_age};
use super::super::fact::FactPath;
use super::super::law::periods::Periods;
use super::{Decides, Settling, ages, values};

/// いちばん大きな組。電話で聞くことが三つをこえれば、「あと少し」ではない。
pub const LARGEST: u8 = 3;
/// 判断する場合の数の上の端。こえた大きさの組からは、何も返さない。
const MOST_CASES: usize = 12_000;

/// 決めたいことと、見つけた組。
pub struct Goal {
    decides: Decides,
    always: Vec<Tried>,
    sometimes: Vec<Tried>,
}

/// 試した組と、試した値のうち決まった数。
struct Tried {
    facts: Vec<FactPath>,
    fillings: u64,
    decided: u64,
}

impl Goal {
    /// まだ何も見つけていない。
    #[must_use]
    pub const fn new(decides: Decides) -> Self {
        Self {
            decides,
            always: Vec::new(),
            sometimes: Vec::new(),
        }
    }

    fn is_reached(&self, verdict: Verdict, common: &Common) -> bool {
        match self.decides {
            Decides::Verdict => verdict != Verdict::Undecided,
            Decides::Dates => dated(verdict, common.first.shared(), common.last.shared()),
        }
    }

    /// この組の一部だけでも、答えによっては決まるか。
    fn has_part_of(&self, facts: &[FactPath]) -> bool {
        let within = |found: &Tried| found.facts.iter().all(|fact| facts.contains(fact));
        self.sometimes.iter().any(within)
    }

    fn settlings(self) -> impl Iterator<Item = Settling> {
        let always = !self.always.is_empty();
        let mut found = if always { self.always } else { self.sometimes };
        // 割合の大きい順。割り算をせずにくらべる。並べかえは安定なので、同じなら契約の順のまま。
        found.sort_by(|one, other| {
            let sizes = one.facts.len().cmp(&other.facts.len());
            sizes.then((other.decided * one.fillings).cmp(&(one.decided * other.fillings)))
        });
        let decides = self.decides;
        found.into_iter().map(move |found| Settling {
            facts: found.facts,
            decides,
            always,
        })
    }
}

/// 見込みが決まったとき、日付も決まっているか。制度の前に終わっていれば、最初の日はない (契約 §5.49)。
#[must_use]
pub fn dated(verdict: Verdict, first: Option<Date>, last: Option<Date>) -> bool {
    let ended = verdict == Verdict::Ended;
    verdict == Verdict::NotAvailable || (last.is_some() && (first.is_some() || ended))
}

/// 探しているところ。
pub struct Search<'a> {
    answers: &'a Answers,
    facts: Vec<FactPath>,
    as_of: Date,
    periods: &'a Periods,
    goals: Vec<Goal>,
    left: usize,
}

/// 上の端をこえた。
struct TooMany;

impl<'a> Search<'a> {
    /// `facts` の中から探す。
    #[must_use]
    pub const fn new(
        answers: &'a Answers,
        facts: Vec<FactPath>,
        as_of: Date,
        periods: &'a Periods,
        goals: Vec<Goal>,
    ) -> Self {
        Self {
            answers,
            facts,
            as_of,
            periods,
            goals,
            left: MOST_CASES,
        }
    }

    /// 見つけた組と、試しきった大きさ。
    #[must_use]
    pub fn run(mut self) -> (Vec<Settling>, u8) {
        let mut searched = 0;
        for size in 1..=LARGEST {
            let before: Vec<usize> = self.goals.iter().map(|goal| goal.sometimes.len()).collect();
            if self.every_set(size.into()).is_err() {
                // 途中までの組は、順も「ほかにない」ことも言えないので、返さない。
                for (goal, before) in self.goals.iter_mut().zip(before) {
                    if goal
                        .always
                        .first()
                        .is_none_or(|found| found.facts.len() == usize::from(size))
                    {
                        goal.always.clear();
                        goal.sometimes.truncate(before);
                    }
                }
                break;
            }
            searched = size;
            if self.goals.iter().all(|goal| !goal.always.is_empty()) {
                break;
            }
        }
        let goals = self.goals.into_iter();
        (goals.flat_map(Goal::settlings).collect(), searched)
    }

    fn every_set(&mut self, size: usize) -> Result<(), TooMany> {
        let open: Vec<bool> = self
            .goals
            .iter()
            .map(|goal| goal.always.is_empty())
            .collect();
        for set in sets(&self.facts, size) {
            let parts: Vec<bool> = self
                .goals
                .iter()
                .map(|goal| goal.has_part_of(&set))
                .collect();
            let mut tally = Tally {
                tried: 0,
                decided: vec![0; open.len()],
                // 一部だけでも決まりうる組は、いつも決まるときだけ意味がある。
                only_always: open
                    .iter()
                    .zip(&parts)
                    .map(|(open, part)| !open || *part)
                    .collect(),
            };
            let ages = ages(self.answers, set.contains(&FactPath::Age));
            self.fill(&self.answers.clone(), &set, &ages, &mut tally)?;
            let Tally { tried, decided, .. } = tally;
            for (index, goal) in self
                .goals
                .iter_mut()
                .enumerate()
                .filter(|(at, _)| open[*at])
            {
                let decided = decided[index];
                let found = Tried {
                    facts: set.clone(),
                    fillings: tried,
                    decided,
                };
                if tried > 0 && decided == tried {
                    goal.always.push(found);
                } else if decided > 0 && !parts[index] {
                    goal.sometimes.push(found);
                }
            }
        }
        Ok(())
    }

    /// 残りの事実を、順に埋める。これより試さなくてよければ `false`。
    fn fill(
        &mut self,
        answers: &Answers,
        rest: &[FactPath],
        ages: &[Option<super::Age>],
        tally: &mut Tally,
    ) -> Result<bool, TooMany> {
        let Some((fact, rest)) = rest.split_first() else {
            return self.judge(answers, ages, tally);
        };
        if *fact == FactPath::Age {
            return self.fill(answers, rest, ages, tally);
        }
        for filled in values::fillings(answers, *fact, self.as_of, self.periods) {
            if check(&filled).is_ok() && !self.fill(&filled, rest, ages, tally)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn judge(
        &mut self,
        answers: &Answers,
        ages: &[Option<super::Age>],
        tally: &mut Tally,
    ) -> Result<bool, TooMany> {
        let (common, judged) = self.common(answers).ok_or(TooMany)?;
        self.left = self.left.checked_sub(judged.max(1)).ok_or(TooMany)?;
        for age in ages {
            let verdict = with_age(common.verdict(), *age);
            tally.tried += 1;
            for (goal, decided) in self.goals.iter().zip(&mut tally.decided) {
                *decided += u64::from(goal.is_reached(verdict, &common));
            }
        }
        Ok(tally.is_open())
    }

    /// すべての場合に共通することと、その数。多すぎれば `None`。
    fn common(&self, answers: &Answers) -> Option<(Common, usize)> {
        if !answers.approximate.is_empty() {
            return approximate::common(answers, self.as_of, self.periods);
        }
        let found = cases(answers, self.as_of, self.periods);
        let mut common = Common::default();
        let judgements = found.cases.iter().map(|(_, judgement)| judgement);
        judgements.for_each(|judgement| common.add(judgement));
        (!found.too_many).then_some((common, found.cases.len()))
    }
}

/// 一つの組で数えたもの。
struct Tally {
    tried: u64,
    decided: Vec<u64>,
    only_always: Vec<bool>,
}

impl Tally {
    /// まだ数える意味があるか。
    fn is_open(&self) -> bool {
        let mut goals = self.decided.iter().zip(&self.only_always);
        goals.any(|(decided, only_always)| !only_always || *decided == self.tried)
    }
}

/// この大きさの組を、契約の順に。
fn sets(facts: &[FactPath], size: usize) -> Vec<Vec<FactPath>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let from = facts.iter().enumerate();
    from.flat_map(|(index, fact)| {
        let mut found = sets(&facts[index + 1..], size - 1);
        for set in &mut found {
            set.insert(0, *fact);
        }
        found
    })
    .collect()
}
