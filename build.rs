//! data/ の表を調べて、Rust の表にする。まちがった表では、ビルドが止まる。

#[path = "build/law.rs"]
mod law;
#[path = "build/municipalities.rs"]
mod municipalities;
#[path = "build/read.rs"]
mod read;
#[path = "build/readings.rs"]
mod readings;
#[path = "build/register.rs"]
mod register;
#[path = "build/texts.rs"]
mod texts;

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build");
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    let data = Path::new(&root).join("data");
    let result = law::generate(&data.join("law")).and_then(|law| {
        let towns = municipalities::generate(&data.join("municipalities"))?;
        let texts = texts::generate(&data.join("text"))?;
        let register = register::generate(&data.join("law"))?;
        Ok((law, towns, texts, register))
    });
    match result {
        Ok((law, towns, texts, register)) => {
            let out = Path::new(&out);
            write(&out.join("law.rs"), &law);
            write(&out.join("register.rs"), &register);
            write(&out.join("municipalities.rs"), &towns);
            write(&out.join("text_keys.rs"), &texts.keys);
            write(&out.join("text_paths.txt"), &texts.paths);
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
