//! ページの置き場所のアドレス: 読みとりと、使えるかの確かめ。

/// 読みとったアドレス。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// `https` など。小文字
    pub scheme: String,
    /// 名前。小文字
    pub host: String,
    /// 書いてあるポート
    pub port: Option<u16>,
    /// `/` から始まる道
    pub path: String,
}

impl Place {
    /// 読みとる。`https://名前/…` の形でなければ `None`。
    #[must_use]
    pub fn read(address: &str) -> Option<Self> {
        let (scheme, rest) = address.trim().split_once("://")?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, rest) = rest.split_at(end);
        let path = rest.split(['?', '#']).next().unwrap_or_default();
        let (host, port) = match host.rsplit_once(':') {
            Some((host, port)) => (host, Some(port.parse().ok()?)),
            None => (host, None),
        };
        let word = |text: &str, more: &str| {
            !text.is_empty()
                && text
                    .chars()
                    .all(|letter| letter.is_ascii_alphanumeric() || more.contains(letter))
        };
        (word(scheme, "+-.") && word(host, "-._")).then(|| Self {
            scheme: scheme.to_ascii_lowercase(),
            host: host.to_ascii_lowercase(),
            port,
            path: if path.is_empty() { "/" } else { path }.to_owned(),
        })
    }

    /// ポート。書いてなければ、ふつうのもの。
    #[must_use]
    pub fn port(&self) -> Option<u16> {
        self.port.or(match self.scheme.as_str() {
            "https" => Some(443),
            "http" => Some(80),
            _ => None,
        })
    }

    /// ブラウザにとって、同じ場所 (origin) か。
    #[must_use]
    pub fn same_origin(&self, other: &Self) -> bool {
        let parts = |place: &Self| (place.scheme.clone(), place.host.clone(), place.port());
        parts(self) == parts(other)
    }

    /// `https://名前` まで。
    #[must_use]
    pub fn origin(&self) -> String {
        let port = self
            .port
            .map_or_else(String::new, |port| format!(":{port}"));
        format!("{}://{}{port}", self.scheme, self.host)
    }
}

/// アドレスの困ったところ。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// まだ書いていない
    Empty,
    /// アドレスの形ではない
    NotAddress,
    /// この機械の中のファイル
    File,
    /// `?` か `#` がある
    HasQuery,
    /// `/` で終わらない
    NoSlash,
    /// https ではない (使えるが、すすめない)
    Plain,
    /// この機械の中の名前 (試すだけなら使える)
    Local,
}

impl Trouble {
    /// このままでは、コードを作れないか。
    #[must_use]
    pub const fn stops(self) -> bool {
        !matches!(self, Self::Plain | Self::Local)
    }
}

/// 確かめる。困ったところがなければ `None`。
#[must_use]
pub fn trouble(address: &str) -> Option<Trouble> {
    let address = address.trim();
    if address.is_empty() {
        return Some(Trouble::Empty);
    }
    if address.to_ascii_lowercase().starts_with("file:") {
        return Some(Trouble::File);
    }
    let Some(place) = Place::read(address) else {
        return Some(Trouble::NotAddress);
    };
    let visible = address.chars().all(|letter| letter.is_ascii_graphic());
    if !matches!(place.scheme.as_str(), "https" | "http")
        || !visible
        || address.contains(['"', '<', '>', '\'', '\\', '`'])
    {
        return Some(Trouble::NotAddress);
    }
    if address.contains(['?', '#']) {
        return Some(Trouble::HasQuery);
    }
    if !address.ends_with('/') {
        return Some(Trouble::NoSlash);
    }
    if matches!(place.host.as_str(), "localhost" | "127.0.0.1") {
        return Some(Trouble::Local);
    }
    (place.scheme == "http").then_some(Trouble::Plain)
}

#[cfg(test)]
mod tests {
    use super::{Place, Trouble, trouble};

    #[test]
    fn an_address_is_judged() {
        for (address, expected) in [
            ("https://check.example.jp/", None),
            ("https://example.jp:8443/a/b/", None),
            (" https://example.jp/ ", None),
            ("", Some(Trouble::Empty)),
            ("  ", Some(Trouble::Empty)),
            ("example.jp/", Some(Trouble::NotAddress)),
            ("ftp://example.jp/", Some(Trouble::NotAddress)),
            ("https://", Some(Trouble::NotAddress)),
            ("https://a b/", Some(Trouble::NotAddress)),
            ("https://a.jp/\"onload=x/", Some(Trouble::NotAddress)),
            ("https://example.jp:port/", Some(Trouble::NotAddress)),
            ("https://例.jp/", Some(Trouble::NotAddress)),
            ("file:///C:/teichaku/", Some(Trouble::File)),
            ("https://example.jp/?a=b", Some(Trouble::HasQuery)),
            ("https://example.jp/#a/", Some(Trouble::HasQuery)),
            ("https://example.jp", Some(Trouble::NoSlash)),
            ("https://example.jp/index.html", Some(Trouble::NoSlash)),
            ("http://example.jp/", Some(Trouble::Plain)),
            ("http://127.0.0.1:8080/", Some(Trouble::Local)),
        ] {
            assert_eq!(trouble(address), expected, "{address}");
        }
    }

    #[test]
    fn an_address_is_read() {
        let place = Place::read("HTTPS://Example.jp:8443/a/?b#c").expect("an address");
        assert_eq!(place.origin(), "https://example.jp:8443");
        assert_eq!(place.path, "/a/");
        let read = |address| Place::read(address).expect("an address");
        let city = read("https://city.example.jp/check/");
        assert!(city.same_origin(&read("https://CITY.example.jp:443/news?a")));
        for other in [
            "http://city.example.jp/",
            "https://check.city.example.jp/",
            "https://city.example.jp:8443/",
        ] {
            assert!(!city.same_origin(&read(other)), "{other}");
        }
        assert_eq!(
            Place::read("https://a.jp").map(|place| place.path),
            Some("/".to_owned())
        );
    }
}
