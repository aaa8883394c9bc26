//! 速さの計測: でたらめな回答 10,000件。`cargo bench --bench engine` (時間は試験しない。数を印刷するだけ)。

#[path = "../tests/support/people.rs"]
mod people;

use std::hint::black_box;
use std::time::Instant;

use teichaku::contract::read_answers;
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
    approximate();
}

/// だいたいの日のある回答: 一つの一年から、四つの範囲まで。
fn approximate() {
    let year = r#"{ "from": "2024-01-01", "to": "2024-12-31" }"#;
    let season = r#"{ "from": "2024-03-01", "to": "2024-05-31" }"#;
    let month =
        |month: &str| format!(r#"{{ "from": "2026-{month}-01", "to": "2026-{month}-30" }}"#);
    let (may, june) = (month("05"), month("06"));
    let started = r#""jobs[0].started_on""#;
    let ended = r#""jobs[0].ended_on""#;
    let next = r#""jobs[1].started_on""#;
    let ordinary = r#"{ "kind": "ordinary" }"#;
    let two = format!("{ordinary}, {ordinary}");
    let three = format!("{two}, {ordinary}");
    let next_year = r#"{ "from": "2025-01-01", "to": "2025-12-31" }"#;
    for (name, jobs, ranges) in [
        ("春", ordinary, format!("{started}: {season}")),
        ("一年", ordinary, format!("{started}: {year}")),
        (
            "一年と、種類のわからない仕事",
            "{}",
            format!("{started}: {year}"),
        ),
        (
            "一年と、わからない終わり",
            &two,
            format!("{started}: {year}, {next}: {june}"),
        ),
        ("二つの月", &two, format!("{ended}: {may}, {next}: {june}")),
        (
            "春と二つの月",
            &two,
            format!("{started}: {season}, {ended}: {may}, {next}: {june}"),
        ),
        (
            "前のサービスと、春と二つの月",
            &two,
            format!(
                r#""service_ended_on": {season}, {started}: {season}, {ended}: {may}, {next}: {june}"#
            ),
        ),
        (
            "三つの一年",
            &two,
            format!("{started}: {year}, {ended}: {next_year}, {next}: {next_year}"),
        ),
        (
            "三つの仕事の五つの日",
            &three,
            format!(
                r#"{started}: {season}, {ended}: {next_year}, {next}: {next_year}, "jobs[1].ended_on": {may}, "jobs[2].started_on": {june}"#
            ),
        ),
    ] {
        let text = format!(
            r#"{{ "as_of": "2026-11-21", "services": ["transition_support"], "jobs": [{jobs}], "approximate": {{ {ranges} }} }}"#
        );
        let answers = read_answers(&text).expect("answers");
        let rounds = 20;
        let begun = Instant::now();
        for _ in 0..rounds {
            let _ = black_box(assess(black_box(&answers))).expect("usable");
        }
        let one = begun.elapsed().as_micros() / rounds;
        println!("だいたいの日、{name}: 一件 {one}µs");
    }
}
