//! いくらか: 月ごとの所得区分、上限、負担。

mod category;
mod household;
mod missing;
mod missing_pay;
mod missing_person;
mod months;
pub mod path;
mod person;
mod price;

pub use months::{CopayOutcome, copay, months};
pub use path::{MoneyPath, money_path, money_paths};
pub use price::usual_pay;
