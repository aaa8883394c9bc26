//! 質問の道すじ。画面も、ことばも持たない: 何を聞くか、答えをどう読むか、だけを決める。
//!
//! A [`Session`] keeps what was typed, as it was typed. [`walk::walk`] recomputes the live path from scratch and composes
//! the engine's `Answers` on the way, so an answer off the path has no effect, and returns when the path comes back to it.

pub mod about;
pub mod action;
pub mod amount;
mod apply;
pub mod control;
pub mod date;
mod english;
pub mod fault;
mod jobs_walk;
pub mod judge;
mod money_walk;
mod normal;
pub mod opening;
pub mod question;
pub mod session;
pub mod situation;
pub mod state;
#[cfg(test)]
mod tests;
pub mod trail;
mod typical;
pub mod walk;

pub use about::When;
pub use control::Control;
pub use fault::Fault;
pub use question::Question;
pub use session::{Reading, Session};
pub use situation::Situation;
pub use walk::{compose, live_path};
