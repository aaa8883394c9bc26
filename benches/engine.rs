//! 速さの計測: でたらめな回答 10,000件。`cargo bench --bench engine` (時間は試験しない。数を印刷するだけ)。

#[path = "../tests/support/people.rs"]
mod people;

use std::hint::black_box;
use std::time::Instant;

use teichaku::engine::assess;

fn main() {
    for unknown in [0, 15, 40] {
        let mut dice = people::Dice::new(1);
        let cases: Vec<_> = (0..10_000)
            .map(|_| people::person(&mut dice, unknown))
            .collect();
        let started = Instant::now();
        let mut months = 0_usize;
        let mut refused = 0_usize;
        let mut slowest = 0;
        for answers in &cases {
            let one = Instant::now();
            match black_box(assess(black_box(answers))) {
                Ok(result) => months += result.copay.months.len(),
                Err(_) => refused += 1,
            }
            let took = one.elapsed().as_micros();
            if took > slowest && std::env::var_os("SHOW_SLOWEST").is_some() {
                println!(
                    "{took}µs {}",
                    serde_json::to_string(answers).unwrap_or_default()
                );
            }
            slowest = slowest.max(took);
        }
        let total = started.elapsed();
        println!(
            "分からない割合 {unknown:>2}%: 10,000件 {:.3}秒、一件 {:.1}µs、いちばん遅い一件 {slowest}µs ({months}か月、断り {refused}件)",
            total.as_secs_f64(),
            total.as_secs_f64() * 100.0,
        );
    }
}
