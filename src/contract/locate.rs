//! 誤りの欄が、何行目に書かれているか。

/// `field` (契約の path) が書かれた行。初めの行は 1。ない欄なら、それをふくむいちばん近い欄の行。
///
/// The text is JSON that has already been read; the walk only follows its brackets and keys.
#[must_use]
pub fn line_of(text: &str, field: &str) -> usize {
    let mut walk = Walk {
        text: text.as_bytes(),
        at: 0,
        line: 1,
        field,
        best: (0, 1),
    };
    walk.value("");
    walk.best.1
}

struct Walk<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
    field: &'a str,
    /// (いちばん長く合った path の長さ、その行)
    best: (usize, usize),
}

impl Walk<'_> {
    /// 空白をとばして、次の文字。
    fn peek(&mut self) -> Option<u8> {
        while let Some(byte) = self.text.get(self.at) {
            if !byte.is_ascii_whitespace() {
                return Some(*byte);
            }
            self.step();
        }
        None
    }

    fn step(&mut self) {
        if self.text.get(self.at) == Some(&b'\n') {
            self.line += 1;
        }
        self.at += 1;
    }

    /// この path が、さがす欄か、その上の欄なら、行をおぼえる。同じ名前が二度あれば、あとのほう。
    fn note(&mut self, path: &str) {
        let rest = self.field.strip_prefix(path);
        if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            && path.len() >= self.best.0
        {
            self.best = (path.len(), self.line);
        }
    }

    fn value(&mut self, path: &str) {
        match self.peek() {
            Some(b'{') => self.members(path),
            Some(b'[') => self.items(path),
            Some(b'"') => {
                self.string();
            }
            _ => {
                while !matches!(self.peek(), None | Some(b',' | b']' | b'}')) {
                    self.step();
                }
            }
        }
    }

    fn members(&mut self, path: &str) {
        self.step();
        while self.peek() == Some(b'"') {
            let line = self.line;
            let key = self.string();
            let path = if path.is_empty() {
                key
            } else {
                format!("{path}.{key}")
            };
            let after = std::mem::replace(&mut self.line, line);
            self.note(&path);
            self.line = after;
            if self.peek() == Some(b':') {
                self.step();
            }
            self.value(&path);
            if self.peek() == Some(b',') {
                self.step();
            }
        }
        self.step();
    }

    fn items(&mut self, path: &str) {
        self.step();
        let mut index = 0_usize;
        while !matches!(self.peek(), None | Some(b']')) {
            let path = format!("{path}[{index}]");
            self.note(&path);
            self.value(&path);
            if self.peek() == Some(b',') {
                self.step();
            }
            index += 1;
        }
        self.step();
    }

    /// 文字列。
    fn string(&mut self) -> String {
        let from = self.at;
        self.step();
        while let Some(byte) = self.text.get(self.at) {
            match byte {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.step(),
            }
        }
        self.at += 1;
        let text = self.text.get(from..self.at).unwrap_or_default();
        serde_json::from_slice(text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::line_of;

    #[test]
    fn the_line_of_the_very_field_is_named() {
        let text = "{\n \"as_of\": \"2026-11-21\",\n \"jobs\": [\n  { \"started_on\": \"2026-01-01\" },\n  \
                    { \"kind\": \"a\\\"\\u0041\",\n    \"started_on\":\n 1 }\n ]\n}";
        for (field, line) in [
            ("as_of", 2),
            ("jobs", 3),
            ("jobs[0].started_on", 4),
            ("jobs[1]", 5),
            ("jobs[1].started_on", 6),
            ("jobs[1].ended_on", 5),
            ("age", 1),
        ] {
            assert_eq!(line_of(text, field), line, "{field}");
        }
    }
}
