//! でたらめな (しかし種から同じになる) 回答を作る。性質の試験と、速さの計測に使う。

use std::collections::BTreeMap;

use teichaku::engine::answers::{
    Age, Answers, CapReview, Certificate, Dependants, Job, JobChange, JobKind, Leave, LeaveKind,
    Notice, OtherService, Residence, Service, Spouse, Taxpayer, Taxpayers, TemporaryPurpose,
    TemporaryUse, YearIncome,
};
use teichaku::engine::calendar::Date;

/// 種から同じ列を出す乱数 (`SplitMix64`)。
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, most: u64) -> u64 {
        self.next() % most
    }

    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).expect("an index")]
    }

    fn known<T>(&mut self, unknown: u64, value: T) -> Option<T> {
        (!self.chance(unknown)).then_some(value)
    }

    pub fn day(&mut self, from: Date, days: u64) -> Date {
        from.plus_days(i32::try_from(self.below(days.max(1))).expect("a number of days"))
    }
}

pub fn date(text: &str) -> Date {
    Date::parse_iso(text).expect("a day in a test")
}

/// 一人分。`unknown` は、事実が分からない割合 (%)。
pub fn person(dice: &mut Dice, unknown: u64) -> Answers {
    let as_of = if dice.chance(80) {
        dice.day(date("2024-01-01"), 1_800)
    } else {
        dice.day(date("2018-04-01"), 4_017)
    };
    let hired = dice.day(as_of.plus_days(-1_700), 1_900);
    let jobs = jobs(dice, hired, unknown);
    let temporary_use = dice.chance(12).then(|| {
        let ended = dice.day(hired.plus_days(60), 600);
        TemporaryUse {
            purpose: dice
                .known(unknown, ())
                .map(|()| dice.pick(TemporaryPurpose::ALL)),
            ended_on: dice.chance(80).then_some(ended),
            returned_on: dice.chance(70).then(|| dice.day(ended, 30)),
        }
    });
    let leave = dice.chance(10).then(|| {
        let from = dice.day(hired, 500);
        Leave {
            kind: dice.known(unknown, ()).map(|()| dice.pick(LeaveKind::ALL)),
            from: dice.known(unknown, from),
            to: dice.chance(50).then(|| dice.day(from, 300)),
        }
    });
    Answers {
        as_of: Some(as_of),
        age: dice.known(unknown, ()).map(|()| {
            dice.pick(&[
                Age::From20To39,
                Age::From20To39,
                Age::From40To64,
                Age::From18To19,
                Age::Over65,
                Age::Under18,
            ])
        }),
        services: dice.known(unknown, ()).map(|()| services(dice)),
        service_ended_on: dice.known(unknown.max(20), hired.plus_days(-1)),
        jobs: Some(jobs),
        temporary_use,
        leave,
        support_started_on: dice.chance(20).then(|| dice.day(hired.plus_days(180), 600)),
        using_support: dice.known(unknown, ()).map(|()| dice.chance(50)),
        other_services: dice.chance(10).then(|| vec![dice.pick(OtherService::ALL)]),
        residence: dice.known(unknown, ()).map(|()| {
            dice.pick(&[
                Residence::Home,
                Residence::Home,
                Residence::Home,
                Residence::GroupHome,
                Residence::Facility,
                Residence::LodgingTraining,
            ])
        }),
        public_assistance: dice.known(unknown, ()).map(|()| dice.chance(8)),
        spouse: dice.known(unknown, ()).map(|()| {
            dice.pick(&[
                Spouse::None,
                Spouse::None,
                Spouse::None,
                Spouse::SameHousehold,
                Spouse::SeparateHousehold,
                Spouse::CommonLaw,
            ])
        }),
        designated_city: dice.known(unknown, ()).map(|()| dice.chance(30)),
        livelihood_grade: dice.known(unknown, ()).map(|()| dice.pick(&[1, 2, 3])),
        cap_review: dice.known(20, ()).map(|()| dice.pick(CapReview::ALL)),
        taxpayers: Some(Taxpayers {
            own: Some(taxpayer(dice, as_of, unknown)),
            spouse: dice
                .known(unknown, ())
                .map(|()| taxpayer(dice, as_of, unknown)),
        }),
        provider: None,
        municipality: dice
            .chance(30)
            .then(|| dice.pick(&["otsu", "niigata"]).to_owned()),
        approximate: BTreeMap::new(),
    }
}

fn services(dice: &mut Dice) -> Vec<Service> {
    if dice.chance(10) {
        return Vec::new();
    }
    let mut services = vec![if dice.chance(70) {
        Service::TransitionSupport
    } else {
        dice.pick(Service::ALL)
    }];
    if dice.chance(20) {
        services.push(dice.pick(Service::ALL));
    }
    services
}

fn jobs(dice: &mut Dice, hired: Date, unknown: u64) -> Vec<Job> {
    let mut jobs = Vec::new();
    let mut start = hired;
    let count = dice.pick(&[1, 1, 1, 1, 2, 2, 3]);
    for index in 0..count {
        let is_last = index + 1 == count;
        let ended = (!is_last || dice.chance(15)).then(|| dice.day(start.plus_days(20), 700));
        let kind = if dice.chance(80) {
            JobKind::Ordinary
        } else {
            dice.pick(JobKind::ALL)
        };
        let change = (index > 0 && dice.chance(60)).then(|| dice.pick(JobChange::ALL));
        let day = dice.known(unknown / 3, start);
        jobs.push(Job {
            kind: dice.known(unknown / 3, kind),
            started_on: day,
            ended_on: ended.filter(|_| is_last || !dice.chance(unknown / 3)),
            offered_on: dice.chance(20).then(|| dice.day(start.plus_days(-30), 30)),
            change,
            after_services: (index > 0 && dice.chance(6)).then(|| vec![Service::TransitionSupport]),
        });
        start = ended.map_or(start, |ended| dice.day(ended.next(), 45));
    }
    jobs
}

fn taxpayer(dice: &mut Dice, as_of: Date, unknown: u64) -> Taxpayer {
    let year = u16::try_from(as_of.year()).expect("a year");
    let mut notices = BTreeMap::new();
    let mut income = BTreeMap::new();
    for year in year - 3..year + 3 {
        if dice.chance(25) {
            notices.insert(year, notice(dice, unknown));
        }
        if dice.chance(60) {
            let amount = dice.pick(&[
                0, 1_100_000, 1_900_000, 2_043_000, 2_090_000, 2_600_000, 5_880_000, 9_000_000,
            ]);
            let other = dice.pick(&[0, 0, 0, 0, 200_000]);
            let salary = amount + i64::try_from(dice.below(3_000)).expect("yen");
            income.insert(
                year,
                YearIncome {
                    salary: dice.known(unknown, salary),
                    other: dice.known(unknown, other),
                    social_insurance: dice.chance(30).then_some(300_000),
                },
            );
        }
    }
    let count = |dice: &mut Dice| {
        let some = dice.pick(&[0, 0, 0, 0, 1, 2]);
        dice.known(unknown / 2, some)
    };
    Taxpayer {
        certificate: dice
            .known(unknown, ())
            .map(|()| dice.pick(Certificate::ALL)),
        single_parent_or_widow: dice.known(unknown, ()).map(|()| dice.chance(10)),
        minor_on_1_january: dice.known(unknown, ()).map(|()| dice.chance(5)),
        dependants: dice.known(unknown, ()).map(|()| Dependants {
            under_16: count(dice),
            from_16_to_18: count(dice),
            from_19_to_22: count(dice),
            from_23_to_69: count(dice),
            over_70: count(dice),
        }),
        notices,
        income,
    }
}

fn notice(dice: &mut Dice, unknown: u64) -> Notice {
    match dice.below(4) {
        0 => Notice {
            exempt: Some(true),
            ..Notice::default()
        },
        1 => Notice {
            exempt: Some(false),
            ..Notice::default()
        },
        2 => Notice {
            taxable_base: Some(i64::try_from(dice.below(3_500_000)).expect("yen")),
            ..Notice::default()
        },
        _ => Notice {
            income_levy: Some(i64::try_from(dice.below(2_500)).expect("yen") * 100),
            housing_credit: dice.known(unknown, 0),
            donation_credit: dice.known(unknown, 2_000),
            ..Notice::default()
        },
    }
}
