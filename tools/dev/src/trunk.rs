//! 毎日の道具 Trunk と、それが使う wasm-bindgen を、決まった版で入れる。

use crate::needs;
use crate::project::Project;
use crate::run::{command, find, output, run};
use crate::say::{Outcome, say};

/// 道具の名前、crate の名前、版。wasm-bindgen の版は Cargo.lock と同じ。
const TOOLS: [(&str, &str, &str); 2] = [
    ("trunk", "trunk", "0.21.14"),
    ("wasm-bindgen", "wasm-bindgen-cli", "0.2.129"),
];

/// 足りないものだけを入れる。
pub fn install(project: &Project) -> Outcome {
    needs::wasm_target(project)?;
    for (program, package, version) in TOOLS {
        if installed(project, program, version) {
            println!("{program} {version} ✓");
            continue;
        }
        say(
            format!(
                "{package} {version} を入れています（2コアで1〜4分、混んでいれば10分、初めてだけ）"
            ),
            format!("installing {package} {version} (1 to 4 minutes on two cores, once)"),
        );
        // no TLS, no download: everything trunk needs is installed here
        let mut cargo = command(
            project,
            &[
                "cargo",
                "install",
                "--locked",
                "--debug",
                "--no-default-features",
                package,
                "--version",
                version,
            ],
        );
        run(&mut cargo, "cargo dev trunk")?;
        if find(program).is_none() {
            say(
                "cargo の bin フォルダーを PATH に入れてください",
                "put cargo's bin folder (~/.cargo/bin) on your PATH",
            );
        }
    }
    say(
        "trunk serve で、保存のたびに組み立て直します（http://127.0.0.1:8080/）",
        "`trunk serve` now rebuilds on every save (http://127.0.0.1:8080/)",
    );
    Ok(())
}

fn installed(project: &Project, program: &str, version: &str) -> bool {
    output(&mut command(project, &[program, "--version"]))
        .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}
