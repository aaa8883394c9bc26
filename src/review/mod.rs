//! 決まりを審査する人の道具: 審査ブック、古さ、二つの日の決まりのちがい。
//!
//! Native only: nothing here is part of the page. Nothing here reads a clock or the network; every day is an argument.

pub mod book;
pub mod compare;
pub mod freshness;
pub mod register;
pub mod rules;
mod source_date;
