//! 試験のすべて (ブラウザのほか)。

mod calendar;
mod cases;
mod command;
mod properties;
mod tables;
