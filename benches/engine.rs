//! 速さの計測: でたらめな回答 10,000件。`cargo bench --bench engine` (時間は試験しない。数を印刷するだけ)。

#[path = "../tests/support/people.rs"]
mod people;

use std::hint::black_box;
use std::time::Instant;

use teichaku::contract::read_answers;
use teichaku::engine::{assess, settle};

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
    settling();
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

/// あと何が分かれば決まるか: でたらめな人と、よくある「わからない」。
fn settling() {
    for unknown in [5, 15, 40] {
        let mut dice = people::Dice::new(2);
        let mut times: Vec<(u128, u8)> = (0..2_000)
            .filter_map(|_| {
                let answers = people::person(&mut dice, unknown);
                let one = Instant::now();
                let found = black_box(settle(black_box(&answers))).ok()?;
                (!found.settled).then(|| (one.elapsed().as_micros(), found.searched))
            })
            .collect();
        times.sort_unstable();
        let count = times.len().max(1);
        let at = |percent: usize| {
            times
                .get(count * percent / 100)
                .map_or(0, |(time, _)| *time)
        };
        let whole = times.iter().filter(|(_, searched)| *searched > 0).count();
        println!(
            "あと何が分かれば、分からない割合 {unknown:>2}%: 決まらない {count}件、まん中 {}µs、95% {}µs、いちばん遅い一件 {}µs、一つの組は試しきれた {whole}件",
            at(50),
            at(95),
            times.last().map_or(0, |(time, _)| *time),
        );
    }
    let job = r#"{ "kind": "ordinary", "started_on": "2024-04-01" }"#;
    let left = r#"{ "kind": "ordinary", "started_on": "2024-04-01", "ended_on": "2025-03-31" }"#;
    for (name, rest) in [
        (
            "年齢",
            format!(r#""services": ["transition_support"], "jobs": [{job}]"#),
        ),
        ("年齢、サービス", format!(r#""jobs": [{job}]"#)),
        (
            "年齢、サービス、種類",
            r#""jobs": [{ "started_on": "2024-04-01" }]"#.to_owned(),
        ),
        (
            "年齢、サービス、就職の日",
            r#""jobs": [{ "kind": "ordinary" }]"#.to_owned(),
        ),
        (
            "年齢、次の就職の日",
            format!(
                r#""services": ["transition_support"], "jobs": [{left}, {{ "kind": "ordinary" }}]"#
            ),
        ),
        (
            "年齢、やめた日と次の就職の日",
            format!(
                r#""services": ["transition_support"], "jobs": [{job}, {{ "kind": "ordinary" }}]"#
            ),
        ),
        (
            "年齢、仕事のすべて",
            r#""services": ["transition_support"]"#.to_owned(),
        ),
        ("すべて", String::new()),
    ] {
        let comma = if rest.is_empty() { "" } else { "," };
        let text = format!(r#"{{ "as_of": "2026-11-21"{comma} {rest} }}"#);
        let answers = read_answers(&text).expect("answers");
        let rounds = 20;
        let begun = Instant::now();
        let mut found = None;
        for _ in 0..rounds {
            found = black_box(settle(black_box(&answers))).ok();
        }
        let one = begun.elapsed().as_micros() / rounds;
        let sets = serde_json::to_string(&found).unwrap_or_default();
        println!("あと何が分かれば、{name}: 一件 {one}µs {sets}");
    }
}
