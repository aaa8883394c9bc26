//! 決まりを審査する人の道具: 古さ、二つの日の決まりのちがい。
//!
//! Native only: nothing here is part of the page. Nothing here reads a clock or the network; every day is an argument.

pub mod compare;
pub mod freshness;
pub mod register;
mod source_date;
