//! 値の一つ一つが、その場所を許すか。

use super::super::percent::decode;
use super::super::place::Place;

/// `'self'` などのことばか。
pub(super) fn is_keyword(source: &str, word: &str) -> bool {
    let inside = source
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''));
    inside.is_some_and(|inside| inside.eq_ignore_ascii_case(word))
}

/// 値の並びが、`place` の `file` を許すか。`'none'` だけ、または空なら、何も許さない。
pub(super) fn allows(sources: &[String], place: &Place, file: &str, host: Option<&Place>) -> bool {
    let path = [place.path.trim_end_matches('/'), file].concat();
    sources
        .iter()
        .any(|source| allow(source, place, &path, host))
}

fn allow(source: &str, place: &Place, path: &str, host: Option<&Place>) -> bool {
    if is_keyword(source, "self") {
        return host.is_some_and(|host| same_origin(host, place));
    }
    if source.starts_with('\'') {
        return false;
    }
    if source == "*" {
        return matches!(place.scheme.as_str(), "http" | "https");
    }
    if let Some(scheme) = source.strip_suffix(':') {
        return scheme_fits(scheme, place);
    }
    // 場所の名前だけのときは、貼る先のページと同じ scheme。分からなければ https とみる
    let (scheme, rest) = source
        .split_once("://")
        .unwrap_or_else(|| (host.map_or("https", |host| &host.scheme), source));
    let (authority, wanted_path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let (name, port) = match authority.rsplit_once(':') {
        Some((name, port)) => (name, Some(port)),
        None => (authority, None),
    };
    scheme_fits(scheme, place)
        && name_fits(name, &place.host)
        && port_fits(port, place)
        && path_fits(wanted_path, path)
}

/// 同じ場所か。http のページから見た同じ名前の https は、同じとみる。
fn same_origin(host: &Place, place: &Place) -> bool {
    let upgraded = host.scheme == "http" && place.scheme == "https";
    let ports =
        host.port() == place.port() || (host.port() == Some(80) && place.port() == Some(443));
    host.host == place.host && (host.scheme == place.scheme || upgraded) && ports
}

/// `http:` は https も許す。
fn scheme_fits(scheme: &str, place: &Place) -> bool {
    scheme.eq_ignore_ascii_case(&place.scheme)
        || (scheme.eq_ignore_ascii_case("http") && place.scheme == "https")
}

/// `*.example.jp` は、下の名前だけを許し、`example.jp` は許さない。
fn name_fits(name: &str, host: &str) -> bool {
    let name = name.to_ascii_lowercase();
    match name.strip_prefix('*') {
        Some("") => true,
        Some(rest) => rest.starts_with('.') && host.len() > rest.len() && host.ends_with(rest),
        None => name == host,
    }
}

fn port_fits(port: Option<&str>, place: &Place) -> bool {
    let usual = match place.scheme.as_str() {
        "https" => Some(443),
        "http" => Some(80),
        _ => None,
    };
    match port {
        Some("*") => true,
        None => place.port() == usual,
        Some(port) => {
            let port = port.parse::<u16>().ok();
            port.is_some()
                && (port == place.port() || (port == Some(80) && place.port() == Some(443)))
        }
    }
}

/// `/` で終われば、その下のすべて。終わらなければ、そのものだけ。書いてなければ、すべて。
fn path_fits(wanted: &str, path: &str) -> bool {
    let wanted = decode(wanted);
    let path = decode(path);
    wanted.is_empty()
        || if wanted.ends_with('/') {
            path.starts_with(&wanted)
        } else {
            path == wanted
        }
}
