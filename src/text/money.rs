//! お金の文。

use super::Book;
use super::keys::money as keys;
#[cfg(any(feature = "browser", not(target_arch = "wasm32")))]
pub(crate) use super::keys::money::*;
use crate::engine::assessment::{Category, CategorySet};

/// 区分の名前を並べる。
#[must_use]
pub fn categories(book: Book, set: CategorySet) -> String {
    let name = |category| match category {
        Category::PublicAssistance => keys::category::PUBLIC_ASSISTANCE,
        Category::LowIncome => keys::category::LOW_INCOME,
        Category::General1 => keys::category::GENERAL_1,
        Category::General2 => keys::category::GENERAL_2,
    };
    let names: Vec<&str> = set
        .iter()
        .map(|category| book.get(name(category)))
        .collect();
    names.join(book.get(keys::OR))
}

/// 住民税がかからない区分か。
#[must_use]
pub const fn is_free(category: Category) -> bool {
    match category {
        Category::PublicAssistance | Category::LowIncome => true,
        Category::General1 | Category::General2 => false,
    }
}
