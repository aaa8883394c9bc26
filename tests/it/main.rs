//! 試験のすべて (ブラウザのほか)。

mod calendar;
mod cases;
mod command;
mod oracle;
mod properties;
mod tables;
mod tidy;
