//! 画面のプログラムの入口。
#![forbid(unsafe_code)]

fn main() {
    teichaku::view::mount();
}
