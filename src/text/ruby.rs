//! ふりがなの記法: `漢字《かんじ》`。どこからかを決めるときは `｜`。English の中の日本語は `«日本語»`。

/// 文の一片。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// そのまま出す字
    Plain(&'a str),
    /// ふりがなのつくことば
    Ruby {
        /// 漢字
        base: &'a str,
        /// 読み
        reading: &'a str,
    },
    /// English の中の日本語
    Japanese(&'a str),
}

/// 文を、片に分ける。記法が終わっていなければ、残りをそのまま出す。
#[must_use]
pub fn pieces(said: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = said;
    while let Some(at) = rest.find(['《', '«']) {
        let (before, marked) = rest.split_at(at);
        let (close, japanese) = if marked.starts_with('«') {
            ('»', true)
        } else {
            ('》', false)
        };
        let Some((inside, after)) = marked.split_once(close) else {
            break;
        };
        let inside = inside.trim_start_matches(['《', '«']);
        if japanese {
            plain(&mut out, before);
            out.push(Piece::Japanese(inside));
        } else {
            let (before, base) = base_of(before);
            plain(&mut out, before);
            out.push(Piece::Ruby {
                base,
                reading: inside,
            });
        }
        rest = after;
    }
    plain(&mut out, rest);
    out
}

fn plain<'a>(out: &mut Vec<Piece<'a>>, said: &'a str) {
    if !said.is_empty() {
        out.push(Piece::Plain(said));
    }
}

/// 前の字と、読みのつくことば。`｜` から、なければ続いた漢字。
fn base_of(before: &str) -> (&str, &str) {
    if let Some((ahead, base)) = before.rsplit_once('｜') {
        return (ahead, base);
    }
    let start = before
        .char_indices()
        .rev()
        .take_while(|(_, letter)| is_kanji(*letter))
        .last()
        .map_or(before.len(), |(at, _)| at);
    before.split_at(start)
}

/// 漢字か。
#[must_use]
pub const fn is_kanji(letter: char) -> bool {
    matches!(letter, '々' | '〇' | '\u{3400}'..='\u{9fff}')
}

/// 記法をとった文。名前、ラベル、知らせには、いつもこれを使う。
#[must_use]
pub fn bare(said: &str) -> String {
    if !said.contains(['《', '«']) {
        return said.to_owned();
    }
    let words = pieces(said).into_iter().map(|piece| match piece {
        Piece::Plain(said) | Piece::Japanese(said) | Piece::Ruby { base: said, .. } => said,
    });
    words.collect()
}

/// ふりがながあるか。
#[must_use]
pub fn has_ruby(said: &str) -> bool {
    said.contains('《')
}

/// やさしい漢字だけのことばから、ふりがなをとる。
#[must_use]
pub fn only_hard(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    for piece in pieces(said) {
        match piece {
            Piece::Ruby { base, reading } if base.chars().any(is_hard) => {
                for part in ["｜", base, "《", reading, "》"] {
                    out.push_str(part);
                }
            }
            Piece::Plain(said) | Piece::Ruby { base: said, .. } => out.push_str(said),
            Piece::Japanese(said) => {
                for part in ["«", said, "»"] {
                    out.push_str(part);
                }
            }
        }
    }
    out
}

/// 小学3年生までに習わない漢字か。
fn is_hard(letter: char) -> bool {
    is_kanji(letter) && !EASY.contains(letter)
}

/// 小学1年生から3年生までに習う漢字。出典: 小学校学習指導要領 (平成29年告示) 学年別漢字配当表。
const EASY: &str = "一右雨円王音下火花貝学気九休玉金空月犬見五口校左三山子四糸字耳七車手十出女小上森人水正生青夕石赤千川先早草足村大男竹中虫町天田土二日入年白八百文木本名目立力林六\
引羽雲園遠何科夏家歌画回会海絵外角楽活間丸岩顔汽記帰弓牛魚京強教近兄形計元言原戸古午後語工公広交光考行高黄合谷国黒今才細作算止市矢姉思紙寺自時室社弱首秋週春書少場色食心新親図数西声星晴切雪船線前組走多太体台地池知茶昼長鳥朝直通弟店点電刀冬当東答頭同道読内南肉馬売買麦半番父風分聞米歩母方北毎妹万明鳴毛門夜野友用曜来里理話\
悪安暗医委意育員院飲運泳駅央横屋温化荷界開階寒感漢館岸起期客究急級宮球去橋業曲局銀区苦具君係軽血決研県庫湖向幸港号根祭皿仕死使始指歯詩次事持式実写者主守取酒受州拾終習集住重宿所暑助昭消商章勝乗植申身神真深進世整昔全相送想息速族他打対待代第題炭短談着注柱丁帳調追定庭笛鉄転都度投豆島湯登等動童農波配倍箱畑発反坂板皮悲美鼻筆氷表秒病品負部服福物平返勉放味命面問役薬由油有遊予羊洋葉陽様落流旅両緑礼列練路和";

#[cfg(test)]
mod tests {
    use super::{EASY, Piece, bare, only_hard, pieces};

    #[test]
    fn words_and_readings() {
        assert_eq!(
            pieces("6か月で就職《しゅうしょく》した｜1日《ついたち》"),
            [
                Piece::Plain("6か月で"),
                Piece::Ruby {
                    base: "就職",
                    reading: "しゅうしょく"
                },
                Piece::Plain("した"),
                Piece::Ruby {
                    base: "1日",
                    reading: "ついたち"
                },
            ]
        );
        assert_eq!(bare("お金《かね》の«市役所»"), "お金の市役所");
        assert_eq!(bare("とちゅう《"), "とちゅう《");
    }

    #[test]
    fn only_words_with_hard_letters() {
        assert_eq!(
            only_hard("会社《かいしゃ》に就職《しゅうしょく》"),
            "会社に｜就職《しゅうしょく》"
        );
    }

    /// 1年 80字、2年 160字、3年 200字。
    #[test]
    fn the_list_is_whole() {
        let mut letters: Vec<char> = EASY
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        let count = letters.len();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!((count, letters.len()), (440, 440));
    }
}
