//! 文の本: 深さとふりがなを決めて、文を引く。
//!
//! The page carries only the ordinary Japanese; the other depths are one file each, fetched when somebody asks for them
//! ([`Book::read`]). Native programs (tests, the command line) carry all of them.

use std::borrow::Cow;

use super::{fill, ruby};

/// 文の番号。名前は `keys` にある。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text(pub(crate) u16);

impl Text {
    /// 何もない文。
    pub const NONE: Self = Self(u16::MAX);
}

/// 文の深さ。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// やさしい日本語
    Easy,
    /// ふつうの日本語
    Plain,
    /// 法令のことば
    Law,
    /// 英語
    English,
}

/// ふりがなの出し方。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ruby {
    /// 出さない
    Off,
    /// むずかしい字をふくむことばだけ
    Hard,
    /// すべての漢字
    All,
}

impl Depth {
    /// 画面に並べる順。
    pub const ALL: [Self; 4] = [Self::Easy, Self::Plain, Self::Law, Self::English];

    /// アドレスとファイルの名前。
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Plain => "plain",
            Self::Law => "law",
            Self::English => "en",
        }
    }

    /// 名前から。
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|depth| depth.id() == id)
    }

    /// 文書の言語 (`lang`)。
    #[must_use]
    pub const fn lang(self) -> &'static str {
        match self {
            Self::Easy | Self::Plain | Self::Law => "ja",
            Self::English => "en",
        }
    }
}

impl Ruby {
    /// 画面に並べる順。
    pub const ALL: [Self; 3] = [Self::Off, Self::Hard, Self::All];

    /// アドレスの値。
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Hard => "hard",
            Self::All => "all",
        }
    }

    /// 値から。
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ruby| ruby.id() == id)
    }
}

/// 深さとふりがなの決まった、文の本。
#[derive(Debug, Clone, Copy)]
pub struct Book {
    /// 深さ
    pub depth: Depth,
    /// ふりがな
    pub ruby: Ruby,
    lines: &'static [&'static str],
}

impl PartialEq for Book {
    fn eq(&self, other: &Self) -> bool {
        (self.depth, self.ruby) == (other.depth, other.ruby)
    }
}

/// ふつうの日本語、ふりがななし。いつでもある。
const PLAIN: &str = include_str!(concat!(env!("OUT_DIR"), "/text_plain.txt"));

/// そのうち、はじめの画面とはじめの質問の文。ほかの行は空 (`build/texts.rs`)。
const FIRST: &str = include_str!(concat!(env!("OUT_DIR"), "/text_first.txt"));

impl Book {
    /// はじめの画面の文だけの、ふつうの日本語の本。
    #[must_use]
    pub fn first() -> Self {
        Self::open(Depth::Plain, Ruby::Off, FIRST)
    }

    /// ふつうの日本語の本。
    #[must_use]
    pub fn plain() -> Self {
        Self::open(Depth::Plain, Ruby::Off, PLAIN)
    }

    /// 本のファイルの名前。English にふりがなはない。
    #[must_use]
    pub fn file(depth: Depth, ruby: Ruby) -> String {
        let kind = if depth == Depth::English || ruby == Ruby::Off {
            ""
        } else {
            ".ruby"
        };
        [super::keys::EDITION, ".", depth.id(), kind, ".txt"].concat()
    }

    /// 読みこんだファイルから。文の数が合わなければ `None`。一度開いた本は、ページを閉じるまで持つ。
    #[must_use]
    pub fn read(depth: Depth, ruby: Ruby, file: String) -> Option<Self> {
        let whole = file.lines().count() == super::keys::COUNT;
        whole.then(|| Self::open(depth, ruby, Box::leak(file.into_boxed_str())))
    }

    fn open(depth: Depth, ruby: Ruby, file: &'static str) -> Self {
        let hard = ruby == Ruby::Hard && depth != Depth::English;
        let line = |line: &'static str| -> &'static str {
            if hard {
                Box::leak(ruby::only_hard(line).into_boxed_str())
            } else {
                line
            }
        };
        let lines: Vec<&'static str> = file.lines().map(line).collect();
        Self {
            depth,
            ruby,
            lines: Box::leak(lines.into_boxed_slice()),
        }
    }

    /// 文。ふりがなの記法が入っていることがある。
    #[must_use]
    pub fn get(self, text: Text) -> &'static str {
        self.lines
            .get(usize::from(text.0))
            .copied()
            .unwrap_or_default()
    }

    /// ひな形に入れた文。
    #[must_use]
    pub fn fill(self, text: Text, parts: &[&str]) -> String {
        fill(self.get(text), parts)
    }

    /// ふりがなのない文。
    #[must_use]
    pub fn bare(self, text: Text) -> String {
        ruby::bare(self.get(text))
    }

    /// 土地の名前: ふりがなの本ではふりがな、English の本ではローマ字をつける。
    #[must_use]
    pub fn place(self, name: &str, yomi: &str, roman: &str) -> String {
        match (self.depth, self.ruby) {
            (Depth::English, _) => [roman, " («", name, "»)"].concat(),
            (_, Ruby::Off) => name.to_owned(),
            (_, Ruby::Hard | Ruby::All) => ["｜", name, "《", yomi, "》"].concat(),
        }
    }

    /// English の本では、この本の文ではない日本語 (市区町村の情報など) に印をつける。
    #[must_use]
    pub fn foreign(self, said: &'static str) -> Cow<'static, str> {
        if self.depth == Depth::English && !said.is_ascii() {
            ["«", said, "»"].concat().into()
        } else {
            said.into()
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod shelf {
    use super::{Book, Depth, PLAIN, Ruby};
    use std::sync::OnceLock;

    macro_rules! file {
        ($name:literal) => {
            include_str!(concat!(env!("OUT_DIR"), "/text_", $name, ".txt"))
        };
    }

    impl Book {
        /// すべての本から一冊。画面のプログラムにはない。
        #[must_use]
        pub fn of(depth: Depth, ruby: Ruby) -> Self {
            static BOOKS: [OnceLock<Book>; 12] = [const { OnceLock::new() }; 12];
            let place = depth as usize * Ruby::ALL.len() + ruby as usize;
            *BOOKS[place].get_or_init(|| Self::open(depth, ruby, Self::content(depth, ruby)))
        }

        /// 本のファイルの中身。
        #[must_use]
        pub const fn content(depth: Depth, ruby: Ruby) -> &'static str {
            match (depth, ruby) {
                (Depth::Easy, Ruby::Off) => file!("easy"),
                (Depth::Easy, _) => file!("easy.ruby"),
                (Depth::Plain, Ruby::Off) => PLAIN,
                (Depth::Plain, _) => file!("plain.ruby"),
                (Depth::Law, Ruby::Off) => file!("law"),
                (Depth::Law, _) => file!("law.ruby"),
                (Depth::English, _) => file!("en"),
            }
        }

        /// すべての文、番号の順。
        #[must_use]
        pub const fn lines(self) -> &'static [&'static str] {
            self.lines
        }

        /// すべての文の名前、番号の順。
        pub fn names() -> impl Iterator<Item = &'static str> {
            file!("paths").lines()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Book, Depth, Ruby, Text};

    #[test]
    fn every_book_holds_every_text() {
        let count = Book::names().count();
        for depth in Depth::ALL {
            for ruby in Ruby::ALL {
                let book = Book::of(depth, ruby);
                assert_eq!(book.lines.len(), count, "{depth:?} {ruby:?}");
            }
        }
        assert_eq!(Book::plain().get(Text::NONE), "");
    }

    #[test]
    fn a_file_of_another_edition_is_refused() {
        assert!(Book::read(Depth::Easy, Ruby::Off, "一つだけ\n".to_owned()).is_none());
    }
}
