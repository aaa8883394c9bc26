//! 埋め込み: 枠のページの仕上げと、部品 (embed.js) と、その番号の一覧 (docs/decisions/0026-embed.md)。

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha384};

use crate::finish::{plain_script, plain_style, policy_of, read, swap, write};
use crate::names::{Names, base64};
use crate::project::Project;
use crate::say::{Outcome, Stop};

/// 枠のページ。
const PAGE: &str = "v1/embed/index.html";
/// 枠のページの中に入れる script。順に一つにする。
const FRAME: [&str; 4] = ["options.js", "frame.js", "frame-look.js", "frame-talk.js"];
/// 部品。
const LOADER: [&str; 2] = ["options.js", "embed.js"];
/// 枠のページだけの様式。
const STYLES: [&str; 2] = ["theme-tokens.css", "frame.css"];
/// 枠のページの決まりにないもの: 控えは作らない。
const UNUSED: [&str; 2] = [" worker-src 'self';", " manifest-src 'self';"];

/// 枠のページに、色と script を入れ、決まりを書きなおす。`policy` は、写してきたページの決まり。
pub fn page(project: &Project, stage: &Path, policy: &str) -> Outcome<String> {
    let file = stage.join(PAGE);
    let mut style = String::new();
    for name in STYLES {
        style += &plain_style(&read(&project.root.join("styles").join(name))?);
    }
    let script = plain_script(project, &FRAME)?;
    let end = format!(
        "{}</style><script>(() => {{\n\"use strict\";\n{script}}})();</script>",
        style.trim()
    );
    let page = swap(&read(&file)?, "</style>", &end)?;
    let mut own = policy_of(&page);
    for unused in UNUSED {
        own = swap(&own, unused, "")?;
    }
    let page = page.replacen(policy, &own, 1);
    write(&file, page.as_bytes())?;
    Ok(page)
}

/// 部品と、番号の一覧。前に出した部品も、同じ名前のまま置く。
pub fn loader(project: &Project, stage: &Path) -> Outcome {
    let folder = stage.join("v1");
    let script = plain_script(project, &LOADER)?;
    let bytes = script.as_bytes();
    write(&folder.join("embed.js"), bytes)?;
    let name = Names::put(&folder, "embed", "js", bytes)?;
    let integrity = base64(&Sha384::digest(bytes));
    let list = format!(
        "{{\"embed.js\":{{\"file\":\"{name}\",\"integrity\":\"sha384-{integrity}\",\"bytes\":{}}}}}\n",
        bytes.len()
    );
    write(&folder.join("integrity.json"), list.as_bytes())?;
    let Ok(released) = fs::read_dir(project.root.join("hosting/v1")) else {
        return Ok(());
    };
    for old in released.flatten() {
        let to = folder.join(old.file_name());
        fs::copy(old.path(), &to).map_err(|error| Stop::at(to.display(), error))?;
    }
    Ok(())
}
