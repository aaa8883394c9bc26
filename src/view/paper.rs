//! プログラムがなくても読める紙: 画面と同じ部品を、HTML の字にする。ブラウザの外で使う。
//!
//! It stands in for Yew's three kinds of node when the page is not built for the browser (`tag.rs`), so the pages that are
//! written at build time come from the very same components, without Yew, a runtime or hydration.

/// 要素。
pub(super) struct VTag {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    value: Option<String>,
    checked: bool,
    children: Vec<VNode>,
    pub(super) key: Option<Key>,
}

/// 要素の名前。紙では使わない。
pub(super) struct Key;

impl From<String> for Key {
    fn from(_: String) -> Self {
        Self
    }
}

/// 文。
pub(super) struct VText(String);

/// 要素か文。
pub(super) enum VNode {
    Tag(VTag),
    Text(VText),
}

impl From<VTag> for VNode {
    fn from(tag: VTag) -> Self {
        Self::Tag(tag)
    }
}

impl From<VText> for VNode {
    fn from(text: VText) -> Self {
        Self::Text(text)
    }
}

impl VText {
    pub(super) const fn new(said: String) -> Self {
        Self(said)
    }
}

impl VTag {
    pub(super) const fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: Vec::new(),
            value: None,
            checked: false,
            children: Vec::new(),
            key: None,
        }
    }

    pub(super) fn add_attribute(&mut self, name: &'static str, value: impl Into<String>) {
        let value = value.into();
        match self.attributes.iter_mut().find(|(had, _)| *had == name) {
            Some((_, old)) => *old = value,
            None => self.attributes.push((name, value)),
        }
    }

    pub(super) fn add_child(&mut self, child: VNode) {
        self.children.push(child);
    }

    /// 値を持つ欄だけ。選ぶリストの値は、選択肢のほうに書いてある。
    pub(super) fn set_value(&mut self, value: Option<String>) {
        if self.name == "input" {
            self.value = value;
        }
    }

    pub(super) const fn set_checked(&mut self, checked: bool) {
        self.checked = checked;
    }

    fn write(&self, out: &mut String) {
        out.extend(["<", self.name]);
        let value = self.value.as_ref().map(|value| ("value", value));
        let attributes = self.attributes.iter().map(|(name, value)| (*name, value));
        for (name, value) in attributes.chain(value) {
            out.extend([" ", name, "=\"", &escape(value), "\""]);
        }
        if self.checked {
            out.push_str(" checked=\"\"");
        }
        out.push('>');
        if self.name == "input" {
            return;
        }
        for child in &self.children {
            child.write(out);
        }
        out.extend(["</", self.name, ">"]);
    }
}

impl VNode {
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Self::Tag(tag) => tag.write(out),
            Self::Text(text) => out.push_str(&escape(&text.0)),
        }
    }
}

/// HTML の中に書ける字にする。
pub(super) fn escape(said: &str) -> String {
    said.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
