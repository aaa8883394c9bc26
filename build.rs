//! data/ の表を調べて、Rust の表にする。審査ブックに入る紙の名前も集める。まちがった表では、ビルドが止まる。

#[path = "build/law.rs"]
mod law;
#[path = "build/municipalities.rs"]
mod municipalities;
#[allow(
    dead_code,
    unused_imports,
    reason = "the build only reads; the library writes too"
)]
#[path = "src/profile/mod.rs"]
mod profile;
#[path = "build/read.rs"]
mod read;
#[path = "build/readings.rs"]
mod readings;
#[path = "build/register.rs"]
mod register;
#[path = "build/review.rs"]
mod review;
#[path = "build/texts.rs"]
mod texts;

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/profile");
    // 審査ブックに入る紙の名前 (中身は include_str! が見る)。
    println!("cargo::rerun-if-changed=docs/decisions");
    println!("cargo::rerun-if-changed=src/engine/law");
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    let data = Path::new(&root).join("data");
    let result = law::generate(&data.join("law")).and_then(|law| {
        let towns = municipalities::generate(&data.join("municipalities"))?;
        let texts = texts::generate(&data.join("text"), &towns.words)?;
        let register = register::generate(&data.join("law"))?;
        let mut review = review::generate(&data.join("law"))?;
        let root = Path::new(&root);
        review += &review::papers("DECISIONS", root, "docs/decisions", "md")?;
        review += &review::papers("RULE_FILES", root, "src/engine/law", "rs")?;
        Ok((law, towns, texts, register, review))
    });
    match result {
        Ok((law, towns, texts, register, review)) => {
            let out = Path::new(&out);
            write(&out.join("law.rs"), &law);
            write(&out.join("register.rs"), &register);
            write(&out.join("review.rs"), &review);
            write(&out.join("municipalities.rs"), &towns.engine);
            write(
                &out.join("local.rs"),
                &(municipalities::topics() + &towns.local),
            );
            write(&out.join("text_keys.rs"), &texts.keys);
            write(&out.join("text_paths.txt"), &texts.paths);
            write(&out.join("text_first.txt"), &texts.first);
            for (name, lines) in &texts.files {
                write(&out.join(format!("text_{name}.txt")), lines);
            }
        }
        Err(problems) => {
            for line in problems.lines() {
                println!("cargo::error={line}");
            }
            std::process::exit(1);
        }
    }
}

fn write(path: &Path, text: &str) {
    if let Err(problem) = std::fs::write(path, text) {
        println!("cargo::error={}: {problem}", path.display());
        std::process::exit(1);
    }
}
