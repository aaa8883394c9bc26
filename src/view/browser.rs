//! ブラウザとのやりとり: 今日、履歴、焦点、題。答えはアドレスにも履歴にも書かない。

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, PopStateEvent};

use crate::engine::calendar::Date;
use crate::flow::trail::Trail;
use crate::text::app as words;

/// 基準日と、アドレスで決められたものか。今日を読むのはここだけ。
pub(super) fn as_of() -> (Date, bool) {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    let stated = hash
        .trim_start_matches('#')
        .split('&')
        .find_map(|part| part.strip_prefix("as_of="))
        .and_then(Date::parse_iso);
    match stated {
        Some(day) => (day, true),
        None => (today(), false),
    }
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
pub(super) fn keep_history(trail: &Trail) {
    let Ok(history) = gloo::utils::window().history() else {
        return;
    };
    let here = [trail.round().to_string(), trail.at().to_string()].join(".");
    let current = history.state().ok().and_then(|state| state.as_string());
    if current.as_deref() == Some(&here) {
        return;
    }
    let place = JsValue::from_str(&here);
    let kept = if trail.at() == 0 && trail.round() == 0 {
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
pub(super) fn set_title(heading: &str) {
    gloo::utils::document().set_title(&[heading, words::NAME].join(" | "));
}

/// 紙には、折りたたんだところも出す。
pub(super) fn open_details() {
    let closed = || {
        gloo::utils::document()
            .query_selector("details:not([open])")
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

/// プログラムの誤りのとき、白い画面にせず、相談先を出す。
pub(super) fn on_panic() {
    std::panic::set_hook(Box::new(|_| {
        if let Some(root) = gloo::utils::document().get_element_by_id("app") {
            drop(root.set_attribute("role", "alert"));
            root.set_text_content(Some(words::problem::BROKEN));
        }
    }));
}
