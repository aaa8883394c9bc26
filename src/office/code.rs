//! 置き方ごとの、写して使うコード。

use super::choices::Choices;
use crate::text::ruby::bare;

/// 枠の名前 (`title`)。
const NAME: &str = super::words::code::NAME;
/// リンクの終わりに書くこと。
const NEW_TAB: &str = super::words::code::NEW_TAB;
/// 枠に許すこと。部品 (`v1/embed.js`) が作る枠と同じ。
pub const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";
/// 枠にたのむこと。
pub const ALLOW: &str = "clipboard-write; web-share";

/// 部品の、中身の番号 (`v1/integrity.json`)。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Integrity {
    /// 番号の入った名前
    pub file: String,
    /// `sha384-…`
    pub integrity: String,
}

impl Integrity {
    /// 読みとったものが、使える形か。
    #[must_use]
    pub fn checked(file: &str, integrity: &str) -> Option<Self> {
        let word = |text: &str, more: &str| {
            text.chars()
                .all(|letter| letter.is_ascii_alphanumeric() || more.contains(letter))
        };
        let hash = integrity.strip_prefix("sha384-")?;
        let whole = file.strip_suffix(".js").is_some()
            && word(file, "-._")
            && word(hash, "+/=")
            && hash.len() == 64;
        whole.then(|| Self {
            file: file.to_owned(),
            integrity: integrity.to_owned(),
        })
    }
}

/// 置き方0: リンクのアドレス。
#[must_use]
pub fn link(choices: &Choices) -> Option<String> {
    Some([choices.address()?, &choices.start()].concat())
}

/// 置き方0: リンクの HTML。
#[must_use]
pub fn anchor(choices: &Choices) -> Option<String> {
    let link = link(choices)?;
    Some(format!(
        "<a href=\"{}\" target=\"_blank\" rel=\"noopener\">{NAME} {NEW_TAB}</a>",
        escape(&link)
    ))
}

/// 紙に刷るアドレス。
#[must_use]
pub fn printed(choices: &Choices) -> Option<String> {
    Some([choices.address()?, &choices.short_start()].concat())
}

/// 枠のアドレス。
#[must_use]
pub fn frame_address(choices: &Choices) -> Option<String> {
    Some([choices.address()?, "v1/embed/", &choices.query()].concat())
}

/// 置き方1: 枠 (iframe) だけ。
#[must_use]
pub fn frame(choices: &Choices) -> Option<String> {
    let address = escape(&frame_address(choices)?);
    // 高さは二度書く: style を止める決まりのページでも、低くならない
    Some(format!(
        "<iframe src=\"{address}\"\n        title=\"{NAME}\" loading=\"lazy\"\n        width=\"100%\" height=\"720\" style=\"width:100%;height:720px;border:1px solid #767676\"\n        sandbox=\"{SANDBOX}\"\n        allow=\"{ALLOW}\" referrerpolicy=\"strict-origin\"></iframe>"
    ))
}

/// 置き方2: 部品。`integrity` があれば、中身の番号で確かめてから動かす形。
#[must_use]
pub fn element(choices: &Choices, integrity: Option<&Integrity>) -> Option<String> {
    let place = escape(choices.address()?);
    let script = match integrity {
        Some(Integrity { file, integrity }) => format!(
            "<script type=\"module\" src=\"{place}v1/{file}\"\n        integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>"
        ),
        None => format!("<script type=\"module\" src=\"{place}v1/embed.js\"></script>"),
    };
    let mut attributes = String::new();
    for (name, value) in choices.attributes() {
        attributes.extend([" ", name, "=\"", &escape(&value), "\""]);
    }
    let link = anchor(choices)?;
    Some(format!(
        "{script}\n<teichaku-check{attributes}>\n  {link}\n</teichaku-check>"
    ))
}

/// HTML の属性と文に書ける字にする。
#[must_use]
pub fn escape(said: &str) -> String {
    bare(said)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::super::choices::Choices;
    use super::{Integrity, anchor, element, escape, frame, link, printed};

    fn chosen(fragment: &str) -> Choices {
        Choices::read(&["address=https%3A%2F%2Fhost.example%2F&", fragment].concat())
    }

    #[test]
    fn without_an_address_there_is_no_code() {
        let choices = Choices::read("region=otsu");
        assert_eq!(link(&choices), None);
        assert_eq!(frame(&choices), None);
        assert_eq!(element(&choices, None), None);
    }

    #[test]
    fn a_link() {
        let choices = chosen("region=otsu&lang=easy&ruby=on");
        assert_eq!(
            link(&choices).as_deref(),
            Some("https://host.example/easy.html#region=otsu&ruby=all")
        );
        assert_eq!(
            printed(&choices).as_deref(),
            Some("https://host.example/easy.html#region=otsu")
        );
        let anchor = anchor(&choices).expect("an address");
        assert!(
            anchor.contains("#region=otsu&amp;ruby=all\" target=\"_blank\" rel=\"noopener\">"),
            "{anchor}"
        );
        assert!(anchor.ends_with("(新しい画面で開きます)</a>"), "{anchor}");
    }

    #[test]
    fn a_plain_frame_holds_every_attribute() {
        let code = frame(&chosen("region=niigata&lang=easy")).expect("an address");
        for part in [
            "src=\"https://host.example/v1/embed/?region=niigata&amp;lang=easy\"",
            "title=\"就労定着支援 かんたんチェック\"",
            "loading=\"lazy\"",
            "sandbox=\"allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals\"",
            "allow=\"clipboard-write; web-share\"",
            "referrerpolicy=\"strict-origin\"",
            "height:720px",
        ] {
            assert!(code.contains(part), "{part}\n{code}");
        }
        assert!(!code.contains("scrolling"));
        let code = frame(&chosen("")).expect("an address");
        assert!(
            code.contains("src=\"https://host.example/v1/embed/\""),
            "{code}"
        );
    }

    #[test]
    fn an_element_holds_what_was_chosen_and_a_link() {
        let code = element(&chosen("lang=easy&accent=%230b5394&max-height=900"), None);
        let code = code.expect("an address");
        assert!(code.starts_with(
            "<script type=\"module\" src=\"https://host.example/v1/embed.js\"></script>\n"
        ));
        assert!(
            code.contains("<teichaku-check lang=\"easy\" accent=\"#0b5394\" max-height=\"900\">"),
            "{code}"
        );
        assert!(
            code.contains("<a href=\"https://host.example/easy.html\" target="),
            "{code}"
        );
        let plain = element(&chosen(""), None).expect("an address");
        assert!(plain.contains("<teichaku-check>"), "{plain}");
    }

    #[test]
    fn the_integrity_variant_names_the_hashed_file() {
        let hash = ["sha384-", &"A".repeat(64)].concat();
        let integrity = Integrity::checked("embed-0123456789abcdef.js", &hash);
        let code = element(&chosen(""), integrity.as_ref()).expect("an address");
        assert!(code.contains("src=\"https://host.example/v1/embed-0123456789abcdef.js\""));
        assert!(code.contains(&format!("integrity=\"{hash}\" crossorigin=\"anonymous\"")));
        for (file, hash) in [
            ("embed.js\"><script>", hash.as_str()),
            ("embed.js", "sha384-short"),
            ("embed.js", "md5-x"),
            ("../embed.txt", hash.as_str()),
        ] {
            assert_eq!(Integrity::checked(file, hash), None, "{file} {hash}");
        }
    }

    #[test]
    fn nothing_breaks_out_of_an_attribute() {
        assert_eq!(escape("\"'<>&"), "&quot;&#39;&lt;&gt;&amp;");
        let choices = Choices::read("address=https%3A%2F%2Fa%2F%22%3E%3Cscript%3E%2F");
        assert_eq!(frame(&choices), None);
    }
}
