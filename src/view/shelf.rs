//! 文の本を取ってくる。ふつうの日本語はプログラムの中にあり、ほかは、選んだときに一つのファイルとして読みこむ。

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use crate::text::{Book, Depth, Ruby};

thread_local! {
    static OPEN: RefCell<Vec<Book>> = const { RefCell::new(Vec::new()) };
}

/// もう開いた本。
pub(super) fn opened(depth: Depth, ruby: Ruby) -> Option<Book> {
    let same = |book: &&Book| (book.depth, book.ruby) == (depth, ruby);
    OPEN.with_borrow(|books| books.iter().find(same).copied())
}

/// 本を開いたあとですること。読みこめなければ `None`。
pub(super) type Opened = Box<dyn FnOnce(Option<Book>)>;

/// ふつうの日本語。いつでもある。はじめは、はじめの画面の文だけ。
pub(super) fn plain() -> Book {
    opened(Depth::Plain, Ruby::Off).unwrap_or_else(|| keep(Book::first()))
}

/// はじめの画面の文だけの本を、すべての文の本にかえる。
pub(super) fn complete(book: Book) {
    OPEN.with_borrow_mut(|books| books.retain(|old| *old != book));
    keep(book);
}

fn keep(book: Book) -> Book {
    OPEN.with_borrow_mut(|books| books.push(book));
    book
}

/// 本を開いて渡す。読みこめなければ `None`。
pub(super) fn open(depth: Depth, ruby: Ruby, then: Opened) {
    if let Some(book) = opened(depth, ruby) {
        return then(Some(book));
    }
    spawn_local(async move {
        let file = fetch(&super::beside(
            &["texts/", &Book::file(depth, ruby)].concat(),
        ))
        .await;
        let book = file
            .ok()
            .flatten()
            .and_then(|file| Book::read(depth, ruby, file));
        then(book.map(keep));
    });
}

async fn fetch(name: &str) -> Result<Option<String>, JsValue> {
    let response = JsFuture::from(gloo::utils::window().fetch_with_str(name)).await?;
    let response: Response = response.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
