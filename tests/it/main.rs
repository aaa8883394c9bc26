//! 試験のすべて (ブラウザのほか)。

mod approximate;
mod book;
mod calendar;
mod cases;
mod command;
mod compare;
mod findings;
mod flow;
mod freshness;
mod missing;
mod oracle;
mod path;
mod profile;
mod properties;
mod settle;
mod tables;
mod texts;
mod tidy;

#[path = "../support/people.rs"]
mod people;
