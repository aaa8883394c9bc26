//! 決まった名前の集まり。並びは契約の順、重なりはない。

use super::ids::{Category, Confirm};

/// 確認することの集まり。並びは id の順、重なりはない。
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ConfirmSet(u32);

impl ConfirmSet {
    /// 空の集まり。
    pub const EMPTY: Self = Self(0);

    /// 一つ加える。
    pub const fn insert(&mut self, id: Confirm) {
        self.0 |= 1 << (id as u32);
    }

    /// 一つ取りのぞく。
    pub const fn remove(&mut self, id: Confirm) {
        self.0 &= !(1 << (id as u32));
    }

    /// 入っているか。
    #[must_use]
    pub const fn contains(self, id: Confirm) -> bool {
        self.0 & (1 << (id as u32)) != 0
    }

    /// どちらかに入っているもの。
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// 両方に入っているもの。
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// 空か。
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// id の順に。
    pub fn iter(self) -> impl Iterator<Item = Confirm> {
        Confirm::ALL
            .iter()
            .copied()
            .filter(move |id| self.contains(*id))
    }
}

impl serde::Serialize for ConfirmSet {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// ありうる所得区分の集まり。
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CategorySet(u8);

impl CategorySet {
    /// 空の集まり。
    pub const EMPTY: Self = Self(0);

    /// 一つだけ。
    #[must_use]
    pub const fn only(category: Category) -> Self {
        Self(1 << (category as u8))
    }

    /// 加えたもの。
    #[must_use]
    pub const fn with(self, category: Category) -> Self {
        Self(self.0 | 1 << (category as u8))
    }

    /// どちらかに入っているもの。
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// 入っているか。
    #[must_use]
    pub const fn contains(self, category: Category) -> bool {
        self.0 & (1 << (category as u8)) != 0
    }

    /// いくつ入っているか。
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// 空か。
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// 契約の順に。
    #[must_use]
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Category> {
        Category::ALL
            .iter()
            .copied()
            .filter(move |category| self.contains(*category))
    }
}

impl serde::Serialize for CategorySet {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
