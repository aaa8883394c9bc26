//! 支援機関と市区町村の人のページのプログラムの入口。
#![forbid(unsafe_code)]

fn main() {
    teichaku::view::office::mount();
}
