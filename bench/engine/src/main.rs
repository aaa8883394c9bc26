//! 機械語のエンジン。wasm と同じ人たちを、同じ順で。一行に一つの数字の JSON を書く。
//!
//! `native typical.jsonl`; a second word runs only the sets whose `set.what` contains it (for a profiler).

use std::hint::black_box;
use std::time::{Duration, Instant};

use teichaku_bench_engine::{Cases, answer_text};

fn main() {
    let file = std::env::args().nth(1).unwrap_or_default();
    let typical = std::fs::read_to_string(&file).unwrap_or_else(|problem| {
        eprintln!("{file}: {problem}");
        std::process::exit(2);
    });
    let only = std::env::args().nth(2).unwrap_or_default();
    let sets = [
        ("typical", Cases::lines(typical.trim())),
        ("people0", Cases::people(0, 1000)),
        ("people15", Cases::people(15, 1000)),
        ("people40", Cases::people(40, 1000)),
    ];
    for (name, cases) in &sets {
        let json = cases.json();
        let lines: Vec<&str> = json.lines().collect();
        report(&only, name, "engine", lines.len(), || {
            black_box(cases.run(1));
        });
        report(&only, name, "json", lines.len(), || {
            for line in &lines {
                black_box(answer_text(black_box(line)));
            }
        });
    }
}

/// はかる時間。はじめの一回は、はからない。
const LONG: Duration = Duration::from_millis(500);

fn report(only: &str, set: &str, what: &str, count: usize, mut work: impl FnMut()) {
    if !format!("{set}.{what}").contains(only) {
        return;
    }
    work();
    let begun = Instant::now();
    let mut rounds = 0_u32;
    while begun.elapsed() < LONG {
        work();
        rounds += 1;
    }
    let cases = f64::from(rounds) * f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let micros = begun.elapsed().as_secs_f64() * 1e6 / cases;
    println!(r#"{{"set":"{set}","what":"{what}","micros":{micros:.3}}}"#);
}
