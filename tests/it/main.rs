//! 試験のすべて (ブラウザのほか)。

mod approximate;
mod calendar;
mod cases;
mod command;
mod findings;
mod flow;
mod missing;
mod oracle;
mod properties;
mod settle;
mod tables;
mod texts;
mod tidy;

#[path = "../support/people.rs"]
mod people;
