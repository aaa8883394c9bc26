//! 画面のできごとを、状態の `Action` にする。

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, PopStateEvent};
use yew::prelude::*;

use super::app::{Event as Happening, Model};
use super::look::Voice;
use super::{browser, chrome, shelf, speech};
use crate::flow::action::Action;
use crate::flow::trail::Page;
use crate::text::{Depth, Ruby};

type Handle = UseReducerHandle<Model>;
type Dispatch = UseReducerDispatcher<Model>;

/// 押す、書く、選ぶ、もどる、基準日。聞く場所は文書に一つずつ。
fn listen(dispatch: &Dispatch) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let window = gloo::utils::window();
    let on = |target: &web_sys::EventTarget,
              name: &'static str,
              read: fn(&Dispatch, &Event) -> Option<Action>| {
        let dispatch = dispatch.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(target, name, options, move |event| {
            if let Some(action) = read(&dispatch, event) {
                dispatch.dispatch(Happening::Flow(action));
            }
        })
    };
    vec![
        on(&document, "click", clicked),
        on(&document, "input", |_, event| written(event)),
        on(&document, "change", chosen),
        on(&document, "submit", |_, event| {
            event.prevent_default();
            None
        }),
        on(&window, "beforeprint", |_, _| {
            browser::open_details();
            None
        }),
        on(&window, "popstate", |_, event| {
            let (round, at) = browser::place(event.dyn_ref::<PopStateEvent>()?)?;
            Some(Action::Go { round, at })
        }),
        on(&window, "hashchange", |dispatch, _| {
            let (depth, ruby) = browser::wanted_look();
            look(dispatch, depth, ruby);
            let (day, stated) = browser::as_of();
            Some(Action::AsOf { day, stated })
        }),
    ]
}

/// 新しい版がとどいたら、知らせる (`boot/offline.js`)。
fn listen_to_editions(dispatch: &Dispatch) -> EventListener {
    let dispatch = dispatch.clone();
    EventListener::new(&gloo::utils::document(), "teichaku:renewed", move |_| {
        dispatch.dispatch(Happening::Renewed)
    })
}

/// 文の出し方を変える。
fn look(dispatch: &Dispatch, depth: Depth, ruby: Ruby) {
    let dispatch = dispatch.clone();
    shelf::open(depth, ruby, move |book| {
        dispatch.dispatch(Happening::Opened(book));
    });
}

/// 読み上げるか、止める。
fn read_aloud(dispatch: &Dispatch, speaking: bool) {
    if speaking {
        speech::stop();
        return dispatch.dispatch(Happening::Voice(Voice::Quiet));
    }
    let done = dispatch.clone();
    let (depth, _) = browser::look();
    let speaks = speech::read_page(depth.lang(), move || {
        done.dispatch(Happening::Voice(Voice::Quiet));
    });
    if speaks {
        dispatch.dispatch(Happening::Voice(Voice::Speaking));
    }
}

/// 押されたもの。Enter も、ブラウザが「つぎへ」を押したことにする。
fn clicked(dispatch: &Dispatch, event: &Event) -> Option<Action> {
    let button = closest(event, "button[data-action]")?;
    event.prevent_default();
    match button.get_attribute("data-action")?.as_str() {
        "start" => Some(Action::Start),
        "form" => Some(Action::Form),
        "depth" => {
            let depth = Depth::from_id(&button.get_attribute("value")?)?;
            look(dispatch, depth, browser::look().1);
            None
        }
        "about" => Some(Action::Tick {
            name: button.get_attribute("data-field")?,
            value: "true".to_owned(),
            on: button.get_attribute("aria-checked").as_deref() != Some("true"),
        }),
        "read" => {
            let speaking = button.get_attribute("aria-pressed").as_deref() == Some("true");
            read_aloud(dispatch, speaking);
            None
        }
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

fn chosen(dispatch: &Dispatch, event: &Event) -> Option<Action> {
    let target = event.target()?;
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        if select.get_attribute("data-action").as_deref() == Some("ruby") {
            let ruby = Ruby::from_id(&select.value())?;
            look(dispatch, browser::look().0, ruby);
            return None;
        }
        return Some(Action::Pick {
            name: select.name(),
            value: select.value(),
        });
    }
    let field = target.dyn_into::<HtmlInputElement>().ok()?;
    let (name, value) = (field.name(), field.value());
    match field.type_().as_str() {
        "radio" => Some(Action::Pick { name, value }),
        "checkbox" => Some(Action::Tick {
            name,
            value,
            on: field.checked(),
        }),
        "text" => Some(Action::Settle),
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

/// 声の様子を調べなおす。
fn listen_to_voices(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    let look_again = move || {
        let (depth, _) = browser::look();
        let voice = if speech::has_voice(depth.lang()) {
            Voice::Quiet
        } else {
            Voice::None
        };
        dispatch.dispatch(Happening::Voice(voice));
    };
    look_again();
    speech::on_voices(look_again);
}

/// 履歴、焦点、題、言語を、状態に合わせる。
#[hook]
pub(super) fn use_browser(model: &Handle) {
    let dispatch = model.dispatcher();
    use_effect_with((), move |()| {
        let mut listeners = listen(&dispatch);
        listeners.push(listen_to_editions(&dispatch));
        browser::ready();
        move || drop(listeners)
    });
    let (state, book) = (&model.state, model.book);
    let dispatch = model.dispatcher();
    use_effect_with(book, move |book| {
        browser::show_look(*book);
        speech::stop();
        listen_to_voices(&dispatch);
    });
    let held = model.clone();
    use_effect_with((book, state.page()), move |(book, _)| {
        browser::set_title(*book, &chrome::heading(*book, &held.state));
    });
    let model = model.clone();
    use_effect_with((state.turn, state.left), move |(turn, left)| {
        let state = &model.state;
        if *left {
            browser::leave();
            return;
        }
        browser::keep_history(&state.trail);
        if model.voice == Voice::Speaking {
            speech::stop();
            model.dispatch(Happening::Voice(Voice::Quiet));
        }
        if *turn > 0 {
            match (&state.aim, state.page()) {
                (Some(fact), Page::Form) if state.problems.is_empty() => {
                    browser::focus_fact(fact);
                }
                _ => browser::move_focus(!state.problems.is_empty()),
            }
        }
    });
}
