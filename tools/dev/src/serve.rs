//! dist/ を 127.0.0.1 で見せる、小さな HTTP サーバー。

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::dist;
use crate::hosting;
use crate::project::Project;
use crate::say::{Outcome, Stop, say};

/// 組み立てて、見せ続ける。
pub fn serve(project: &Project, port: u16) -> Outcome {
    // take the port first: a taken one should not cost a build
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        Stop::new(
            format!("ポート {port} が使えません。別の番号で: cargo dev serve --port 8081"),
            format!("port {port}: {error}; try `cargo dev serve --port 8081`"),
        )
    })?;
    dist::build(project)?;
    let address = listener
        .local_addr()
        .map_err(|error| Stop::at("127.0.0.1", error))?;
    say(
        format!("http://{address}/ を開いてください（終わるには Ctrl+C）"),
        format!("open http://{address}/ (Ctrl+C ends it)"),
    );
    println!(
        "  保存のたびに組み立て直すには trunk serve を（入れるには cargo dev trunk）。\n  \
         for rebuild on save use `trunk serve` (`cargo dev trunk` installs it)."
    );
    let root = project.dist();
    let headers =
        fs::read_to_string(root.join("_headers")).map_err(|error| Stop::at("_headers", error))?;
    let policy = hosting::policy_in(&headers).unwrap_or_default().to_owned();
    for stream in listener.incoming().flatten() {
        let (root, policy) = (root.clone(), policy.clone());
        // a visitor who goes away in the middle is no fault of ours
        thread::spawn(move || answer(stream, &root, &policy).ok());
    }
    Ok(())
}

fn answer(mut stream: TcpStream, root: &Path, policy: &str) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::from(" ");
    while !header.trim().is_empty() {
        header.clear();
        reader.read_line(&mut header)?;
    }
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let mut send = |status, mime, body: &[u8]| {
        reply(&mut stream, status, mime, policy, body, method != "HEAD")
    };
    if !matches!(method, "GET" | "HEAD") {
        return send("405 Method Not Allowed", "text/plain", b"");
    }
    let found = file(root, target).and_then(|path| Some((fs::read(&path).ok()?, path)));
    match found {
        Some((body, path)) => send("200 OK", mime(&path), &body),
        None => send("404 Not Found", "text/plain", b"not found\n"),
    }
}

fn reply(
    stream: &mut TcpStream,
    status: &str,
    mime: &str,
    policy: &str,
    body: &[u8],
    send_body: bool,
) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         Content-Security-Policy: {policy}\r\nX-Content-Type-Options: nosniff\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n",
        body.len(),
    )?;
    if send_body {
        stream.write_all(body)?;
    }
    stream.flush()
}

/// 求められた場所のファイル。dist/ の外には出ない。
fn file(root: &Path, target: &str) -> Option<PathBuf> {
    let path = Path::new(target.split(['?', '#']).next()?.strip_prefix('/')?);
    if !path
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
    {
        return None;
    }
    let path = root.join(path);
    Some(if path.is_dir() {
        path.join("index.html")
    } else {
        path
    })
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::file;

    #[test]
    fn stays_inside_its_folder() {
        let root = Path::new("dist");
        assert_eq!(file(root, "/a.js?b=c"), Some(root.join("a.js")));
        assert_eq!(file(root, "/../Cargo.toml"), None);
        assert_eq!(file(root, "//etc/passwd"), None);
    }
}
