//! 契約と法律の覚え書きだけから、別の人が書いた計算 (tests/oracle、Python) と照らす。
//!
//! Everything but findings and steps is compared line by line: verdict, dates, confirm, every month's categories and cap.

use std::path::Path;
use std::process::Command;

fn python(script: &str, arguments: &[&str]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle");
    let done = Command::new("python3")
        .arg(folder.join(script))
        .args(arguments)
        .env("SHOWN", "3")
        .output()
        .unwrap_or_else(|problem| panic!("python3 がいります (3.11 から): {problem}"));
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(
        done.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&done.stderr)
    );
    said
}

#[test]
fn the_oracle_agrees_with_the_cases_of_the_notes() {
    let said = python("selfcheck.py", &[]);
    assert!(said.contains(" 0 failed"), "{said}");
}

#[test]
fn the_engine_agrees_with_the_oracle_on_random_people() {
    for seed in ["11", "12"] {
        let said = python("compare.py", &[env!("CARGO_BIN_EXE_teichaku"), seed, "600"]);
        assert!(said.starts_with("600 compared, 0 differ"), "{said}");
    }
}
