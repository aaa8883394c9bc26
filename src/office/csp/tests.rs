//! 決まりの読みかたの表。

use super::super::code::Integrity;
use super::super::place::Place;
use super::{Answer, Note, Report, Wanted, check};

const HASH: &str = "sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn place(address: &str) -> Place {
    Place::read(address).expect("an address")
}

fn report(text: &str) -> Report {
    report_at(text, "https://check.example.jp/app/", None)
}

fn report_at(text: &str, address: &str, host: Option<&str>) -> Report {
    let host = host.map(place);
    let integrity = Integrity::checked("embed-0.js", HASH).expect("a hash");
    let wanted = Wanted {
        place: &place(address),
        host: host.as_ref(),
        integrity: Some(&integrity),
    };
    check(text, &wanted).unwrap_or_else(|| panic!("{text}: no policy was read"))
}

/// 枠、部品。`+` 動く、`#` 番号つきなら動く、`-` 止まる。
fn marks(report: &Report) -> String {
    let mark = |answer: &Answer| match answer {
        Answer::Works => '+',
        Answer::WorksWithIntegrity => '#',
        Answer::Blocked(_) => '-',
    };
    [mark(&report.frame), mark(&report.element)]
        .iter()
        .collect()
}

#[test]
fn the_table() {
    for (text, expected) in [
        // 何も決めていない、ほかのことだけ決めている
        ("img-src 'self'", "++"),
        ("upgrade-insecure-requests", "++"),
        ("object-src 'none'; base-uri 'self'", "++"),
        // 代わりの行 (fallback)
        ("default-src 'self'", "--"),
        ("default-src 'none'", "--"),
        ("default-src https:", "++"),
        ("default-src *", "++"),
        (
            "default-src 'none'; frame-src https://check.example.jp",
            "+-",
        ),
        (
            "default-src 'none'; child-src https://check.example.jp",
            "+-",
        ),
        ("child-src https://check.example.jp; frame-src 'none'", "--"),
        ("frame-src 'none'", "--"),
        ("frame-src 'self'; child-src *", "--"),
        ("script-src 'self'", "+-"),
        ("script-src https://check.example.jp", "++"),
        (
            "script-src 'none'; script-src-elem https://check.example.jp",
            "++",
        ),
        ("script-src *; script-src-elem 'self'", "+-"),
        ("script-src-attr 'none'", "++"),
        // 場所の書き方
        ("frame-src check.example.jp", "++"),
        ("frame-src CHECK.Example.JP", "++"),
        ("frame-src *.example.jp", "++"),
        ("frame-src https://*.example.jp", "++"),
        ("frame-src *.check.example.jp", "--"),
        ("frame-src *.ample.jp", "--"),
        ("frame-src example.jp", "--"),
        ("frame-src http://check.example.jp", "++"),
        ("frame-src http:", "++"),
        ("frame-src data: blob:", "--"),
        ("frame-src wss://check.example.jp", "--"),
        ("frame-src https://check.example.jp:443", "++"),
        ("frame-src https://check.example.jp:8443", "--"),
        ("frame-src https://check.example.jp:*", "++"),
        ("frame-src http://check.example.jp:80", "++"),
        ("frame-src https://check.example.jp/", "++"),
        ("frame-src https://check.example.jp/app/", "++"),
        ("frame-src https://check.example.jp/app/v1/embed/", "++"),
        ("frame-src https://check.example.jp/app", "--"),
        ("frame-src https://check.example.jp/other/", "--"),
        ("script-src https://check.example.jp/app/v1/embed.js", "++"),
        ("script-src https://check.example.jp/app/v1/embed", "+-"),
        // 'none' は、ほかの値があると読まれない
        ("frame-src 'none' https://check.example.jp", "++"),
        ("frame-src", "--"),
        // 番号、nonce、strict-dynamic
        ("script-src 'nonce-abc'", "+-"),
        ("script-src 'unsafe-inline'", "+-"),
        ("script-src 'nonce-abc' 'strict-dynamic' https:", "+-"),
        ("script-src 'STRICT-DYNAMIC' https://check.example.jp", "+-"),
        ("frame-src 'strict-dynamic' https://check.example.jp", "++"),
        (
            "script-src 'strict-dynamic' 'sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'",
            "+#",
        ),
        ("script-src 'sha384-BBBB'", "+-"),
        // 同じ名前の二つ目は読まれない。大文字の名前
        ("frame-src 'none'; frame-src *", "--"),
        ("FRAME-SRC 'none'", "--"),
        // sandbox
        ("sandbox allow-scripts allow-same-origin allow-popups", "++"),
        ("sandbox allow-forms", "--"),
        ("sandbox", "--"),
        // いくつもの決まり
        ("frame-src *, frame-src 'self'", "--"),
        ("frame-src *\nscript-src 'self'", "+-"),
        ("frame-src *;\nscript-src *", "++"),
        (
            "default-src 'self';\n  frame-src https://check.example.jp;\n  script-src 'self'",
            "+-",
        ),
        // ヘッダー、meta、サーバーの設定
        ("Content-Security-Policy: frame-src 'self'", "--"),
        (
            "content-security-policy-report-only: default-src 'none'",
            "++",
        ),
        (
            "Content-Security-Policy: frame-src *\nContent-Security-Policy-Report-Only: frame-src 'none'",
            "++",
        ),
        (
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; frame-src https://check.example.jp\">",
            "+-",
        ),
        (
            "<meta http-equiv='Content-Security-Policy' content=\"script-src &#39;self&#39;\">",
            "+-",
        ),
        (
            "<meta content=\"sandbox\" http-equiv=\"Content-Security-Policy\">",
            "++",
        ),
        (
            "add_header Content-Security-Policy \"default-src 'self'\" always;",
            "--",
        ),
        (
            "Header always set Content-Security-Policy \"frame-src 'self' https://check.example.jp\"",
            "++",
        ),
    ] {
        assert_eq!(marks(&report(text)), expected, "{text}");
    }
}

#[test]
fn the_page_that_embeds_may_be_the_same_place() {
    for (policy, address, host, expected) in [
        (
            "default-src 'self'",
            "https://a.jp/app/",
            "https://a.jp/page",
            "++",
        ),
        (
            "default-src 'self'",
            "https://a.jp/app/",
            "http://a.jp/page",
            "++",
        ),
        (
            "default-src 'self'",
            "http://a.jp/app/",
            "https://a.jp/page",
            "--",
        ),
        (
            "default-src 'self'",
            "https://b.jp/app/",
            "https://a.jp/page",
            "--",
        ),
        (
            "default-src 'self'",
            "https://a.jp:8443/",
            "https://a.jp/page",
            "--",
        ),
        ("frame-src a.jp", "https://a.jp/", "http://b.jp/", "++"),
        ("frame-src a.jp", "http://a.jp/", "https://b.jp/", "--"),
        ("frame-src *", "http://a.jp/", "https://b.jp/", "++"),
        (
            "frame-src a.jp",
            "https://a.jp:8443/",
            "https://b.jp/",
            "--",
        ),
    ] {
        let report = report_at(policy, address, Some(host));
        assert_eq!(marks(&report), expected, "{policy} {address} {host}");
    }
}

#[test]
fn what_to_write_instead() {
    for (text, was, instead) in [
        (
            "frame-src 'self'",
            "frame-src 'self'",
            "frame-src 'self' https://check.example.jp",
        ),
        (
            "frame-src 'none'",
            "frame-src 'none'",
            "frame-src https://check.example.jp",
        ),
        (
            "default-src 'self' a.jp",
            "default-src 'self' a.jp",
            "frame-src 'self' a.jp https://check.example.jp",
        ),
        (
            "child-src 'self'",
            "child-src 'self'",
            "child-src 'self' https://check.example.jp",
        ),
        (
            "sandbox allow-forms",
            "sandbox allow-forms",
            "sandbox allow-forms allow-scripts",
        ),
    ] {
        let Answer::Blocked(blocks) = report(text).frame else {
            panic!("{text}: should be blocked");
        };
        assert_eq!(blocks[0].directive, was);
        assert_eq!(blocks[0].instead, instead);
    }
    let Answer::Blocked(blocks) =
        report("img-src *, script-src 'strict-dynamic' 'nonce-a'").element
    else {
        panic!("strict-dynamic should block");
    };
    assert_eq!(blocks[0].policy, 2);
    assert_eq!(
        blocks[0].instead,
        format!("script-src 'strict-dynamic' 'nonce-a' '{HASH}'")
    );
    // 言われたとおりに直すと、動く
    assert_eq!(marks(&report(&blocks[0].instead)), "+#");
    assert_eq!(
        marks(&report("frame-src 'self' https://check.example.jp")),
        "++"
    );
}

#[test]
fn what_is_worth_knowing() {
    for (text, note) in [
        (
            "Content-Security-Policy-Report-Only: frame-src 'none'",
            Note::ReportOnly,
        ),
        ("style-src 'self'", Note::StyleAttribute),
        ("style-src 'unsafe-inline' 'nonce-a'", Note::StyleAttribute),
        ("frame-srcs *; img-src *", Note::UnknownDirective),
        ("sandbox allow-scripts", Note::OpaqueOrigin),
        ("sandbox allow-scripts", Note::NoPopups),
        ("require-trusted-types-for 'script'", Note::TrustedTypes),
        ("frame-ancestors 'none'", Note::FrameAncestors),
        ("frame-src 'none' a.jp", Note::NoneIgnored),
        (
            "img-src *\nCross-Origin-Embedder-Policy: require-corp",
            Note::Embedder,
        ),
        (
            "<meta http-equiv=\"Content-Security-Policy\" content=\"frame-ancestors 'none'; img-src *\">",
            Note::IgnoredInMeta,
        ),
    ] {
        assert!(report(text).notes.contains(&note), "{text}: {note:?}");
    }
    for text in [
        "style-src 'unsafe-inline'",
        "img-src *",
        "style-src-attr 'unsafe-inline'; style-src 'self'",
    ] {
        assert_eq!(report(text).notes, [], "{text}");
    }
    assert_eq!(
        report("Content-Security-Policy-Report-Only: frame-src 'none'").enforced,
        0
    );
}

#[test]
fn what_is_no_policy_is_said_so() {
    let here = place("https://check.example.jp/");
    let wanted = Wanted {
        place: &here,
        host: None,
        integrity: None,
    };
    for text in [
        "",
        "  \n ",
        "こんにちは",
        "X-Frame-Options: DENY",
        "<p>hello</p>",
    ] {
        assert_eq!(check(text, &wanted), None, "{text}");
    }
    let dynamic = check("script-src 'strict-dynamic'", &wanted).expect("a policy");
    assert!(
        matches!(&dynamic.element, Answer::Blocked(blocks) if blocks[0].instead.ends_with("'nonce-…'"))
    );
}
