//! 開発の入口 `cargo dev …`。足りないものを入れ、組み立て、試験し、画面を見せる。
//!
//! `cargo dev serve` and `cargo dev test` are the only two commands a newcomer needs.

#![forbid(unsafe_code)]

mod api;
mod bench;
mod bindgen;
mod budget;
mod checks;
mod counts;
mod dist;
mod embed;
mod finish;
mod hosting;
mod names;
mod needs;
mod office;
mod page;
mod project;
mod release;
mod run;
mod say;
mod serve;
mod single;
mod split;
mod squeeze;
mod trunk;
mod wasm_list;
mod zip;

use std::process::ExitCode;

use project::Project;
use say::{Outcome, Stop};

const DEFAULT_PORT: u16 = 8080;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            stop.print();
            ExitCode::FAILURE
        }
    }
}

/// 言葉どおりの命令に振り分ける。
fn dispatch(args: &[&str]) -> Outcome {
    let project = Project::find()?;
    match args {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        ["serve"] => serve::serve(&project, DEFAULT_PORT),
        ["serve", "--port", port] => serve::serve(&project, parse_port(port)?),
        ["build"] => dist::build(&project).map(drop),
        ["build", "--budget"] => budget::check(&project, &dist::build(&project)?),
        ["api"] => api::pack(&project),
        ["release"] => release::all(&project),
        ["finish"] => finish::from_trunk(&project),
        ["test", rest @ ..] => checks::run_all(&project, rest),
        ["bench", rest @ ..] => bench::bench(&project, rest),
        ["trunk"] => trunk::install(&project),
        other => Err(Stop::new(
            format!("わからない指定です: {}", other.join(" ")),
            "unknown arguments; `cargo dev help` lists the commands",
        )),
    }
}

fn parse_port(text: &str) -> Outcome<u16> {
    text.parse().map_err(|_| {
        Stop::new(
            format!("ポート番号ではありません: {text}"),
            "--port needs a number from 0 to 65535",
        )
    })
}

const HELP: &str = "\
cargo dev serve [--port 8080]      画面を組み立てて http://127.0.0.1:8080/ で見せる
                                   build the page and serve it
cargo dev test [言葉]              すべて確かめる（整形・lint・試験・ブラウザーの試験）
                                   check everything; a word runs only the tests whose names contain it
cargo dev test lint                整形と lint だけ / formatting and lints only
cargo dev test native [言葉]       Rust の試験だけ / Rust tests only
cargo dev test browser [言葉]      ブラウザーの試験だけ / browser tests only
cargo dev bench [page|taps|engine] [--gate] [--runs 5]
                                   速さをはかって docs/benchmarks.md に書く（--gate は目標に届かなければ失敗）
                                   measure the page and the engine beside others; --gate fails on a missed goal
cargo dev build                    dist/ に組み立てるだけ / build into dist/ only
cargo dev build --budget           大きさを測り、budget.toml の予算をこえたら止まる
                                   measure it; fails over the budget of budget.toml
cargo dev api                      開発者のための npm の部品を api/ に作る
                                   make the npm package for developers in api/
cargo dev release                  配るものをすべて作り、大きさとハッシュを書く（dist/download/ と api/）
                                   make everything that is given away and print sizes and hashes
cargo dev trunk                    毎日の道具 Trunk を入れる（保存のたびに組み立て直す trunk serve）
                                   install Trunk, the everyday tool with rebuild on save
";
