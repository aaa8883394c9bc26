//! 一人の税の事実を、一つの年度について平らにしたもの。

use super::super::answers::{Certificate, Notice, Taxpayer, YearIncome};

/// 限りない額の代わり。どの線よりも大きい。
pub const UNLIMITED: i64 = 10_000_000_000_000;

/// 空いている事実を、税がいちばん軽くなる値で埋めるか、いちばん重くなる値で埋めるか。
///
/// Every fact moves the tax in one direction only, so the categories that the known facts leave possible are exactly
/// those between the two ends (docs/decisions/0005).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// いちばん軽い
    Lightest,
    /// いちばん重い
    Heaviest,
}

impl Side {
    /// 軽いほうの値か、重いほうの値。
    #[must_use]
    pub const fn pick<T: Copy>(self, lightest: T, heaviest: T) -> T {
        match self {
            Self::Lightest => lightest,
            Self::Heaviest => heaviest,
        }
    }
}

/// 一人の、一つの年度の事実。`None` は分からない。
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PersonYear {
    /// 税法上の障害者
    pub certificate: Option<Certificate>,
    /// ひとり親・寡婦
    pub single_parent_or_widow: Option<bool>,
    /// 1月1日に18歳未満
    pub minor: Option<bool>,
    /// 扶養
    pub dependants: [Option<u8>; 5],
    /// 通知。なければ、すべて空
    pub notice: Notice,
    /// 前の年の収入。なければ `None`
    pub income: Option<YearIncome>,
}

impl PersonYear {
    /// 回答から。`minor_counts` は、その年度に「未成年」の答えが効くか (契約 §5.38)。
    #[must_use]
    pub fn of(taxpayer: Option<&Taxpayer>, fiscal_year: i32, minor_counts: bool) -> Self {
        let Some(taxpayer) = taxpayer else {
            return Self {
                minor: if minor_counts { None } else { Some(false) },
                ..Self::default()
            };
        };
        let year = u16::try_from(fiscal_year).unwrap_or(0);
        Self {
            certificate: taxpayer.certificate,
            single_parent_or_widow: taxpayer.single_parent_or_widow,
            minor: if minor_counts {
                taxpayer.minor_on_1_january
            } else {
                Some(false)
            },
            dependants: taxpayer
                .dependants
                .map_or([None; 5], |dependants| dependants.boxes()),
            notice: taxpayer.notices.get(&year).copied().unwrap_or_default(),
            income: taxpayer.income.get(&(year.wrapping_sub(1))).copied(),
        }
    }
}

/// 空きを埋めた一人。
#[derive(Debug, Clone, Copy)]
pub struct Filled {
    /// 税法上の障害者
    pub certificate: Certificate,
    /// ひとり親・寡婦
    pub single_parent_or_widow: bool,
    /// 未成年
    pub minor: bool,
    /// 扶養
    pub dependants: [i64; 5],
    /// 通知
    pub notice: FilledNotice,
    /// 給与
    pub salary: i64,
    /// ほかの所得
    pub other: i64,
    /// 社会保険料。`None` は代表値
    pub social_insurance: Option<i64>,
}

/// 埋めた通知。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilledNotice {
    /// 通知がない、または何も書いていない
    Nothing,
    /// 非課税
    Exempt,
    /// 課税。額は収入から
    Taxed,
    /// 課税。額は分からない (いちばん軽い／重い所得割)
    TaxedWith(i64),
    /// 課税標準額
    Base(i64),
    /// 印刷された所得割に控除を足したもの (100円未満切捨て)
    Levy(i64),
}

/// 扶養の数が分からないとき、所得割がいちばん軽くなる欄の順。収入から計算するときは、控除の大きい順。
const LIGHTEST_IN_ESTIMATE: [usize; 5] = [2, 1, 4, 3, 0];

/// 同じく、通知の額から計算するとき。控除はもう済んでいて、子どもの分だけが引かれる。
const LIGHTEST_IN_NOTICE: [usize; 5] = [0, 1, 2, 4, 3];

impl PersonYear {
    /// 空きを埋める。
    #[must_use]
    pub fn fill(&self, side: Side, unknown_dependants: u8) -> Filled {
        let mut dependants = self.dependants.map(|count| i64::from(count.unwrap_or(0)));
        let notice = self.fill_notice(side);
        let boxes = match notice {
            FilledNotice::Base(_) | FilledNotice::Levy(_) => LIGHTEST_IN_NOTICE,
            FilledNotice::Nothing
            | FilledNotice::Exempt
            | FilledNotice::Taxed
            | FilledNotice::TaxedWith(_) => LIGHTEST_IN_ESTIMATE,
        };
        if side == Side::Lightest
            && let Some(open) = boxes
                .iter()
                .find(|index| self.dependants[**index].is_none())
        {
            dependants[*open] += i64::from(unknown_dependants);
        }
        let income = self.income.unwrap_or_default();
        let amount = |known: Option<i64>| known.unwrap_or_else(|| side.pick(0, UNLIMITED));
        let social_insurance = match (income.social_insurance, income.salary) {
            (Some(paid), _) => Some(paid),
            (None, Some(_)) => None,
            // 給与が分からなければ、社会保険料も分からない (契約 §5.8)。
            (None, None) => Some(side.pick(UNLIMITED, 0)),
        };
        Filled {
            certificate: self
                .certificate
                .unwrap_or_else(|| side.pick(Certificate::Special, Certificate::None)),
            single_parent_or_widow: self
                .single_parent_or_widow
                .unwrap_or_else(|| side.pick(true, false)),
            minor: self.minor.unwrap_or_else(|| side.pick(true, false)),
            dependants,
            notice,
            salary: amount(income.salary),
            other: amount(income.other),
            social_insurance,
        }
    }

    fn fill_notice(&self, side: Side) -> FilledNotice {
        let Notice {
            exempt,
            taxable_base,
            income_levy,
            housing_credit,
            donation_credit,
        } = self.notice;
        let credit = |known: Option<i64>| known.unwrap_or_else(|| side.pick(0, UNLIMITED));
        if exempt == Some(true) {
            FilledNotice::Exempt
        } else if let Some(base) = taxable_base {
            FilledNotice::Base(base)
        } else if let Some(levy) = income_levy {
            FilledNotice::Levy(
                (levy + credit(housing_credit) + credit(donation_credit)) / 100 * 100,
            )
        } else if exempt == Some(false) {
            match self.income {
                Some(_) => FilledNotice::Taxed,
                None => FilledNotice::TaxedWith(side.pick(0, UNLIMITED)),
            }
        } else {
            FilledNotice::Nothing
        }
    }
}
