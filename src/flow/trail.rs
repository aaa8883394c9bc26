//! 通ってきた画面。もどるためのもので、答えは持たない。

use super::question::Question;

/// 画面。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// はじめ
    Start,
    /// 質問
    Question(Question),
    /// まとめて入力
    Form,
    /// 回答の確認
    Check,
    /// 結果
    Result,
}

/// 通ってきた画面の列と、今いるところ。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    pages: Vec<Page>,
    at: usize,
    /// 「はじめから」のたびに増える。前の回の履歴に答えが残らないようにする
    round: u32,
}

impl Default for Trail {
    fn default() -> Self {
        Self {
            pages: vec![Page::Start],
            at: 0,
            round: 0,
        }
    }
}

impl Trail {
    /// 今の画面。
    #[must_use]
    pub fn page(&self) -> Page {
        self.pages.get(self.at).copied().unwrap_or(Page::Start)
    }

    /// 何番目の画面か。
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// 何回目か。
    #[must_use]
    pub const fn round(&self) -> u32 {
        self.round
    }

    /// 質問に、まとめて入力の画面で答えているか。
    #[must_use]
    pub fn by_form(&self) -> bool {
        let passed = self.pages.iter().take(self.at + 1).rev();
        let mut asking = passed.filter(|page| matches!(page, Page::Form | Page::Question(_)));
        asking.next() == Some(&Page::Form)
    }

    /// 新しい画面へ。先の画面は消える。
    pub fn push(&mut self, page: Page) {
        self.pages.truncate(self.at + 1);
        self.pages.push(page);
        self.at += 1;
    }

    /// ブラウザの「戻る」「進む」。知らない場所なら、はじめの画面。
    pub fn go(&mut self, round: u32, at: usize) {
        if round == self.round && at < self.pages.len() {
            self.at = at;
        } else {
            self.pages = vec![Page::Start];
            self.at = 0;
        }
    }

    /// はじめから。
    pub fn restart(&mut self) {
        *self = Self {
            round: self.round + 1,
            ..Self::default()
        };
    }
}
