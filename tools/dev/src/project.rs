//! プロジェクトのどこに何があるか。

use std::env;
use std::path::{Path, PathBuf};

use crate::say::{Outcome, Stop};

/// プロジェクトの一番上のフォルダー。
pub struct Project {
    pub root: PathBuf,
}

impl Project {
    /// cargo が知らせるこの道具の場所から、二つ上をたどる。
    pub fn find() -> Outcome<Self> {
        let tool = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        match tool
            .as_deref()
            .and_then(Path::parent)
            .and_then(Path::parent)
        {
            Some(root) if root.join("index.html").is_file() => Ok(Self {
                root: root.to_path_buf(),
            }),
            _ => Err(Stop::new(
                "cargo dev … の形で、プロジェクトの一番上のフォルダーで動かしてください",
                "run it as `cargo dev …` in the top folder of the project",
            )),
        }
    }

    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("browser")
    }

    pub fn bench(&self) -> PathBuf {
        self.root.join("bench")
    }

    /// cargo の成果物の置き場所。
    pub fn target(&self) -> PathBuf {
        match env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => self.root.join(dir),
            None => self.root.join("target"),
        }
    }

    /// 初めて組み立てるか（時間の目安を知らせるため）。
    pub fn never_built(&self, profile: &str) -> bool {
        !self.target().join(profile).join("deps").is_dir()
    }
}
