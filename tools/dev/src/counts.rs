//! 試験の数を、それぞれの試験の道具が出す行から足し合わせる。

/// 通った数と、とばした数。
#[derive(Default)]
pub struct Counts {
    pub passed: u64,
    pub skipped: u64,
}

impl Counts {
    /// cargo の `test result: ok. 3 passed; 0 failed; …` と node の `ℹ pass 3` を読む。
    pub fn read(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [
                "test",
                "result:",
                "ok.",
                passed,
                "passed;",
                _,
                "failed;",
                ignored,
                "ignored;",
                ..,
            ] => {
                self.passed += number(passed);
                self.skipped += number(ignored);
            }
            ["ℹ", "pass", passed] => self.passed += number(passed),
            ["ℹ", "skipped" | "todo", skipped] => self.skipped += number(skipped),
            _ => {}
        }
    }

    /// 最後の一行。ここまで来たときは、失敗は一つもない。
    pub fn print(&self) {
        println!();
        if self.skipped > 0 {
            println!("{} skipped", self.skipped);
        }
        println!("{} passed, 0 failed", self.passed);
    }
}

fn number(word: &str) -> u64 {
    word.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn adds_up_the_lines_of_both_runners() {
        let mut counts = Counts::default();
        for line in [
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test a_name ... ok",
            "ℹ pass 3",
            "ℹ fail 0",
        ] {
            counts.read(line);
        }
        assert_eq!((counts.passed, counts.skipped), (15, 1));
    }
}
