//! 欄と、部分の形。

/// 欄に書くものの形。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// 文: 字か、`{ text = …, easy = …, en = … }`。数は、ふつうの文の字数の上限
    Said(usize),
    /// この部分の文: `text`・`easy`・`en` を、ほかの欄と並べて書く
    Body(usize),
    /// ファイルの名前と同じ id
    Id,
    /// 市区町村の名前
    Place,
    /// ひらがな
    Kana,
    /// ローマ字
    Roman,
    /// 都道府県の名前、ふりがな、ローマ字 (`PREFECTURES` の何番目か)
    Prefecture(usize),
    /// 電話・FAX
    Phone,
    /// メール
    Mail,
    /// 公の機関のページ
    Url,
    /// 日付
    Date,
    /// true・false
    Flag,
    /// 数
    Number(i64, i64),
    /// どれか一つ
    Choice(&'static [&'static str]),
    /// 資料の id を決める
    SourceId,
    /// `[[source]]` の id
    Source,
}

/// 一つの欄。
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// 名前
    pub name: &'static str,
    /// 何を書くか
    pub about: &'static str,
    /// 形
    pub shape: Shape,
    /// かならず書くか
    pub needed: bool,
}

/// ファイルの一つの部分。
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// 名前
    pub name: &'static str,
    /// 何を書くか
    pub about: &'static str,
    /// いくつまで書けるか。1なら `[name]`、ほかは `[[name]]`
    pub most: usize,
    /// 欄
    pub fields: &'static [Field],
}

impl Section {
    /// `[[name]]` と書くか。
    #[must_use]
    pub const fn many(&self) -> bool {
        self.most > 1
    }
}

/// かならず書く欄。
pub(super) const fn needed(name: &'static str, about: &'static str, shape: Shape) -> Field {
    Field {
        name,
        about,
        shape,
        needed: true,
    }
}

/// 書かなくてもよい欄。
pub(super) const fn free(name: &'static str, about: &'static str, shape: Shape) -> Field {
    Field {
        name,
        about,
        shape,
        needed: false,
    }
}
