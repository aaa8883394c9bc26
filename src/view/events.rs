//! 画面のできごとを、状態の `Action` にする。

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, PopStateEvent};
use yew::prelude::*;

use super::{Model, browser, chrome};
use crate::flow::action::Action;

type Handle = UseReducerHandle<Model>;
type Dispatch = UseReducerDispatcher<Model>;

/// 押す、書く、選ぶ、もどる、基準日。聞く場所は文書に一つずつ。
fn listen(dispatch: &Dispatch) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let window = gloo::utils::window();
    let on =
        |target: &web_sys::EventTarget, name: &'static str, read: fn(&Event) -> Option<Action>| {
            let dispatch = dispatch.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(target, name, options, move |event| {
                if let Some(action) = read(event) {
                    dispatch.dispatch(action);
                }
            })
        };
    vec![
        on(&document, "click", clicked),
        on(&document, "input", written),
        on(&document, "change", chosen),
        on(&document, "submit", |event| {
            event.prevent_default();
            None
        }),
        on(&window, "beforeprint", |_| {
            browser::open_details();
            None
        }),
        on(&window, "popstate", |event| {
            let (round, at) = browser::place(event.dyn_ref::<PopStateEvent>()?)?;
            Some(Action::Go { round, at })
        }),
        on(&window, "hashchange", |_| {
            let (day, stated) = browser::as_of();
            Some(Action::AsOf { day, stated })
        }),
    ]
}

/// 押されたもの。Enter も、ブラウザが「つぎへ」を押したことにする。
fn clicked(event: &Event) -> Option<Action> {
    let button = closest(event, "[data-action]")?;
    event.prevent_default();
    match button.get_attribute("data-action")?.as_str() {
        "start" => Some(Action::Start),
        "next" => Some(Action::Next),
        "unknown" => Some(Action::Unknown),
        "change" => button.get_attribute("data-fact").map(Action::Change),
        "result" => Some(Action::Result),
        "restart" => Some(Action::Restart),
        "exit" => Some(Action::Exit),
        "back" => {
            browser::back();
            None
        }
        "mend" => {
            browser::focus_field(&button.get_attribute("data-field")?);
            None
        }
        "print" => {
            browser::print();
            None
        }
        _ => None,
    }
}

fn written(event: &Event) -> Option<Action> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    (field.type_() == "text").then(|| Action::Write {
        name: field.name(),
        value: field.value(),
    })
}

fn chosen(event: &Event) -> Option<Action> {
    let target = event.target()?;
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        return Some(Action::Write {
            name: select.name(),
            value: select.value(),
        });
    }
    let field = target.dyn_into::<HtmlInputElement>().ok()?;
    let (name, value) = (field.name(), field.value());
    match field.type_().as_str() {
        "radio" => Some(Action::Write { name, value }),
        "checkbox" => Some(Action::Tick {
            name,
            value,
            on: field.checked(),
        }),
        _ => None,
    }
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest(selector)
        .ok()?
}

/// 履歴、焦点、題を、状態に合わせる。
#[hook]
pub(super) fn use_browser(model: &Handle) {
    let dispatch = model.dispatcher();
    use_effect_with((), move |()| {
        let listeners = listen(&dispatch);
        browser::ready();
        move || drop(listeners)
    });
    let state = &model.0;
    let model = model.clone();
    use_effect_with((state.turn, state.left), move |(turn, left)| {
        let state = &model.0;
        if *left {
            browser::leave();
            return;
        }
        browser::keep_history(&state.trail);
        browser::set_title(&chrome::heading(state));
        if *turn > 0 {
            browser::move_focus(!state.problems.is_empty());
        }
    });
}
