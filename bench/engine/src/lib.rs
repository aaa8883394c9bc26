//! エンジンだけの wasm。回答を一度だけ受けとり、wasm の中でくりかえすか、JS から一件ずつ呼ぶ。
//!
//! No bindings: the host writes UTF-8 into `input`, calls, and reads UTF-8 from `output`.

#[path = "../../../tests/support/people.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod people;

use std::cell::RefCell;
use std::hint::black_box;

use teichaku::contract::{assess_text, read_answers};
use teichaku::engine::{Answers, assess};

/// はかる人たち。
#[derive(Default)]
pub struct Cases(Vec<Answers>);

impl Cases {
    /// でたらめな人 (`unknown` は、分からない事実の割合)。断られる回答は入れない。
    #[must_use]
    pub fn people(unknown: u64, count: usize) -> Self {
        let mut dice = people::Dice::new(1);
        let all = std::iter::from_fn(|| Some(people::person(&mut dice, unknown)));
        Self(
            all.filter(|answers| assess(answers).is_ok())
                .take(count)
                .collect(),
        )
    }

    /// 一行に一件の JSON。
    ///
    /// # Panics
    /// When a line is not a usable set of answers.
    #[must_use]
    pub fn lines(text: &str) -> Self {
        let read = |line| read_answers(line).expect("usable answers");
        Self(text.lines().map(read).collect())
    }

    #[must_use]
    pub fn json(&self) -> String {
        let lines = self.0.iter().map(serde_json::to_string);
        lines.map_while(Result::ok).collect::<Vec<_>>().join("\n")
    }

    /// 全員を `rounds` 回。結果の月の数を返す (仕事が消されないように)。
    #[must_use]
    pub fn run(&self, rounds: u32) -> u32 {
        let mut months = 0_usize;
        for _ in 0..rounds {
            for answers in &self.0 {
                months += one(answers);
            }
        }
        u32::try_from(months % 0x7fff_ffff).unwrap_or_default()
    }
}

fn one(answers: &Answers) -> usize {
    black_box(assess(black_box(answers))).map_or(0, |result| result.copay.months.len())
}

/// JSON から JSON まで。
#[must_use]
pub fn answer_text(text: &str) -> String {
    match assess_text(text, None) {
        Ok(result) => serde_json::to_string(&result).unwrap_or_default(),
        Err(problem) => problem.message,
    }
}

thread_local! {
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static OUTPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static CASES: RefCell<Cases> = const { RefCell::new(Cases(Vec::new())) };
}

/// `length` バイトを書く場所。
#[unsafe(no_mangle)]
pub extern "C" fn input(length: usize) -> *mut u8 {
    INPUT.with_borrow_mut(|input| {
        input.clear();
        input.resize(length, 0);
        input.as_mut_ptr()
    })
}

/// 答えの書かれた場所。
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    OUTPUT.with_borrow(Vec::as_ptr)
}

fn text() -> String {
    INPUT.with_borrow(|input| String::from_utf8_lossy(input).into_owned())
}

fn put(text: String) -> usize {
    OUTPUT.with_borrow_mut(|output| {
        *output = text.into_bytes();
        output.len()
    })
}

/// でたらめな人を用意する。人数を返す。
#[unsafe(no_mangle)]
pub extern "C" fn people(unknown: u32, count: usize) -> usize {
    keep(Cases::people(u64::from(unknown), count))
}

/// 書かれた回答 (一行に一件) を用意する。人数を返す。
#[unsafe(no_mangle)]
pub extern "C" fn load() -> usize {
    keep(Cases::lines(&text()))
}

fn keep(cases: Cases) -> usize {
    let count = cases.0.len();
    CASES.set(cases);
    count
}

/// 用意した人の JSON を出す。長さを返す。
#[unsafe(no_mangle)]
pub extern "C" fn cases_json() -> usize {
    put(CASES.with_borrow(Cases::json))
}

/// 用意した全員を、wasm の中で `rounds` 回。
#[unsafe(no_mangle)]
pub extern "C" fn run(rounds: u32) -> u32 {
    CASES.with_borrow(|cases| cases.run(rounds))
}

/// 用意した一人を、JS から一件ずつ。
#[unsafe(no_mangle)]
pub extern "C" fn run_one(at: usize) -> usize {
    CASES.with_borrow(|cases| cases.0.get(at).map_or(0, one))
}

/// 書かれた回答の JSON から、結果の JSON まで。長さを返す。
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> usize {
    let out = answer_text(&text());
    put(out)
}
