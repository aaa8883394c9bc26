//! ブラウザとのやりとり: 今日、履歴、焦点、題。答えはアドレスにも履歴にも書かない。

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement, PopStateEvent};

use crate::engine::calendar::Date;
use crate::flow::action::Action;
use crate::flow::opening::First;
use crate::text::app as words;
use crate::text::{Book, Depth, Ruby};

/// 基準日と、アドレスで決められたものか。今日を読むのはここだけ。
pub(super) fn as_of() -> (Date, bool) {
    let stated = from_address("as_of=").as_deref().and_then(Date::parse_iso);
    match stated {
        Some(day) => (day, true),
        None => (today(), false),
    }
}

/// アドレスの # のあとに書かれた値。
pub(super) fn from_address(name: &str) -> Option<String> {
    let hash = gloo::utils::window().location().hash().ok()?;
    let mut parts = hash.trim_start_matches('#').split('&');
    parts.find_map(|part| part.strip_prefix(name).map(ToOwned::to_owned))
}

/// もう見ている画面 (`boot/early.js`) か、アドレスで決められたはじめの画面に行くできごと。
pub(super) fn first() -> Option<Action> {
    match First::of(&of_app("data-start").or_else(|| from_address("start="))?) {
        First::Check => None,
        First::Question => Some(Action::Start),
        First::Form => Some(Action::Form),
    }
}

/// 置き場所。枠のページは、二つ下にある。
pub(super) fn root() -> String {
    let root = gloo::utils::document_element().get_attribute("data-root");
    root.unwrap_or_else(|| "./".to_owned())
}

/// アドレスで選ばれた文の出し方 (`#depth=easy&ruby=all`)。なければ、今のまま。
pub(super) fn wanted_look() -> (Depth, Ruby) {
    let (depth, ruby) = look();
    let wanted = |name, default: &str| from_address(name).unwrap_or_else(|| default.to_owned());
    (
        Depth::from_id(&wanted("depth=", depth.id())).unwrap_or(depth),
        Ruby::from_id(&wanted("ruby=", ruby.id())).unwrap_or(ruby),
    )
}

/// 今の文の出し方。
pub(super) fn look() -> (Depth, Ruby) {
    let html = gloo::utils::document_element();
    let read = |name| html.get_attribute(name).unwrap_or_default();
    (
        Depth::from_id(&read("data-depth")).unwrap_or(Depth::Plain),
        Ruby::from_id(&read("data-ruby")).unwrap_or(Ruby::Off),
    )
}

/// 文の出し方を文書に書く: 言語、深さ、ふりがな。
pub(super) fn show_look(book: Book) {
    let html = gloo::utils::document_element();
    for (name, value) in [
        ("lang", book.depth.lang()),
        ("data-depth", book.depth.id()),
        ("data-ruby", book.ruby.id()),
    ] {
        drop(html.set_attribute(name, value));
    }
    BROKEN.set(Some(book));
}

thread_local! {
    /// プログラムの誤りのときに使う本
    static BROKEN: Cell<Option<Book>> = const { Cell::new(None) };
}

/// 東京の今日。
#[allow(
    clippy::cast_possible_truncation,
    reason = "days since 1970 fit an i32 for ever"
)]
fn today() -> Date {
    const HOUR: f64 = 3_600_000.0;
    let days = ((js_sys::Date::now() + 9.0 * HOUR) / (24.0 * HOUR)).floor();
    Date::new(1970, 1, 1).map_or_else(|| unreachable!(), |epoch| epoch.plus_days(days as i32))
}

/// 今の画面を、履歴に合わせる。
pub(super) fn keep_history(round: u32, at: usize) {
    let Ok(history) = gloo::utils::window().history() else {
        return;
    };
    let here = [round.to_string(), at.to_string()].join(".");
    let current = history.state().ok().and_then(|state| state.as_string());
    if current.as_deref() == Some(&here) {
        return;
    }
    let place = JsValue::from_str(&here);
    // はじめの画面をとばして始まったときも、そこにもどれるように
    let unseen = current.is_none() && at > 0;
    if unseen {
        drop(history.replace_state_with_url(&JsValue::from_str("0.0"), "", None));
    }
    let kept = if at == 0 && round == 0 {
        history.replace_state_with_url(&place, "", None)
    } else {
        history.push_state_with_url(&place, "", None)
    };
    drop(kept);
}

/// 「戻る」「進む」で着いた場所。
pub(super) fn place(event: &PopStateEvent) -> Option<(u32, usize)> {
    let place = event.state().as_string()?;
    let (round, at) = place.split_once('.')?;
    Some((round.parse().ok()?, at.parse().ok()?))
}

/// 一つ前の画面へ。
pub(super) fn back() {
    if let Ok(history) = gloo::utils::window().history() {
        drop(history.back());
    }
}

/// 白い画面にする。
pub(super) fn leave() {
    drop(gloo::utils::window().location().replace("about:blank"));
}

/// 画面が変わったとき: 上にもどり、見出しか誤りのまとめに焦点を移す。
pub(super) fn move_focus(to_problems: bool) {
    if !to_problems {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus(if to_problems { "#problems" } else { "h1" });
}

/// この事実を聞いているところへ。
pub(super) fn focus_fact(fact: &str) {
    focus(&["[data-fact=\"", fact, "\"] input"].concat());
}

/// 直す欄へ。
pub(super) fn focus_field(id: &str) {
    focus(&["#", id].concat());
}

fn focus(selector: &str) {
    let element = gloo::utils::document()
        .query_selector(selector)
        .ok()
        .flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// 画面の題。答えは入れない。
pub(super) fn set_title(book: Book, heading: &str) {
    gloo::utils::document().set_title(&[heading, &book.bare(words::NAME)].join(" | "));
}

/// 紙には、折りたたんだところも出す。
pub(super) fn open_details() {
    let closed = || {
        gloo::utils::document()
            .query_selector("details:not([open], .grounds, .path)")
            .ok()
            .flatten()
    };
    while let Some(details) = closed() {
        if details.set_attribute("open", "").is_err() {
            return;
        }
    }
}

/// 印刷する。
pub(super) fn print() {
    drop(gloo::utils::window().print());
}

/// 入力が効くようになったことを、しるす。
pub(super) fn ready() {
    drop(gloo::utils::document_element().set_attribute("data-ready", "true"));
}

/// あとの部分も来たことを、しるす。
pub(super) fn whole() {
    drop(gloo::utils::document_element().set_attribute("data-whole", "true"));
}

/// 紙の画面に代わる。早く押したもの、書いたもの、焦点を先に覚えるのは `boot/early.js` で、よいときに「どうぞ」と言う。
pub(super) fn take_over(then: impl FnOnce() + 'static) {
    let document = gloo::utils::document();
    EventListener::once(&document, "teichaku:go", |_| then()).forget();
    if let Ok(able) = Event::new("teichaku:able") {
        drop(document.dispatch_event(&able));
    }
}

/// プログラムの誤りのとき、白い画面にせず、相談先を出す。
pub(super) fn on_panic() {
    std::panic::set_hook(Box::new(|_| {
        if let Some(root) = gloo::utils::document().get_element_by_id("app") {
            drop(root.set_attribute("role", "alert"));
            let book = BROKEN.get().unwrap_or_else(Book::first);
            root.set_text_content(Some(&book.bare(words::problem::BROKEN)));
        }
    }));
}

/// はじめの質問の、のこりの数。組み立てのときに、ページに書いてある。なければ空。
pub(super) fn remaining() -> String {
    of_app("data-remaining").unwrap_or_default()
}

/// ページに書いてあること。
fn of_app(name: &str) -> Option<String> {
    let app = gloo::utils::document().get_element_by_id("app");
    app?.get_attribute(name)
}

/// 画面が描かれたあとで。
pub(super) fn after_paint(act: impl FnOnce() + 'static) {
    Timeout::new(50, act).forget();
}

/// 今の仕事が終わったら、すぐに。
pub(super) fn soon(act: impl FnOnce() + 'static) {
    Timeout::new(0, act).forget();
}
