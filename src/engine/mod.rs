//! 決まりのまん中。ブラウザも、ことばも、今日の日付も知らない。
//!
//! The only door: `assess`, `check`, and the types of the contract. Nothing here reads a clock, a locale or the network.

mod closed_list;

pub mod answers;
mod approximate;
mod assess;
pub mod assessment;
pub mod calendar;
mod check;
pub mod choices;
pub mod copay;
pub mod date_fact;
mod edition;
mod eligibility;
pub mod error;
pub mod fact;
mod findings;
pub mod ids;
pub mod law;
pub mod municipality;
mod next;
pub mod sets;
pub mod settle;

pub use answers::Answers;
pub use assess::{assess, assess_under};
pub use assessment::Assessment;
pub use check::{MOST_YEN, check};
pub use copay::{MoneyPath, money_path, money_paths, usual_pay};
pub use error::{ErrorCode, InputError};
pub use settle::settle;
