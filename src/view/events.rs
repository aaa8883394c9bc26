//! 画面のできごとを、状態の `Action` にする。

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, PopStateEvent};
use yew::prelude::*;

use super::app::{Event as Happening, Held, Model, Part};
use super::early::Place;
use super::look::Voice;
use super::{browser, later};
use crate::flow::action::Action;
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
        let options = EventListenerOptions {
            // 開け閉めのできごと (toggle) は、上に伝わらない
            phase: EventListenerPhase::Capture,
            passive: false,
        };
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
        on(&document, "toggle", |_, event| unfolded(event)),
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
            // まだなら、あとの部分がはじめるときに読む。
            later::here().map(|later| (later.day)())
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
    let Some(later) = later::here() else {
        return dispatch.dispatch(Happening::Look(depth, ruby));
    };
    let dispatch = dispatch.clone();
    let opened = move |book| dispatch.dispatch(Happening::Opened(book));
    (later.look)(depth, ruby, Box::new(opened));
}

/// あとの部分を読みこむ。
fn load(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    // 読みこんだものを用意する仕事と、引きつぐ仕事を分ける。
    later::load(move |come| {
        browser::soon(move || dispatch.dispatch(Happening::Later(Some(come))));
    });
}

/// 読み上げるか、止める。
fn read_aloud(dispatch: &Dispatch, speaking: bool) {
    let Some(later) = later::here() else { return };
    if speaking {
        (later.hush)();
        return dispatch.dispatch(Happening::Voice(Voice::Quiet));
    }
    let done = dispatch.clone();
    let (depth, _) = browser::look();
    let done = move || done.dispatch(Happening::Voice(Voice::Quiet));
    if (later.read)(depth.lang(), Box::new(done)) {
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
        "retry" => {
            dispatch.dispatch(Happening::Later(None));
            load(dispatch);
            None
        }
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

/// 開かれた金額の道。
fn unfolded(event: &Event) -> Option<Action> {
    let details = event.target()?.dyn_into::<Element>().ok()?;
    let path = details.get_attribute("data-path")?;
    let open = details.has_attribute("open");
    open.then(|| path.parse().ok())
        .flatten()
        .map(Action::Unfold)
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
    let Some(later) = later::here() else { return };
    let dispatch = dispatch.clone();
    let look_again = move || {
        let (depth, _) = browser::look();
        let voice = if (later.has_voice)(depth.lang()) {
            Voice::Quiet
        } else {
            Voice::None
        };
        dispatch.dispatch(Happening::Voice(voice));
    };
    look_again();
    (later.on_voices)(Box::new(look_again));
}

fn hush() {
    if let Some(later) = later::here() {
        (later.hush)();
    }
}

/// 履歴、焦点、題、言語を、状態に合わせる。
#[hook]
pub(super) fn use_browser(model: &Handle, title: String, place: Place, rest: Option<Action>) {
    let dispatch = model.dispatcher();
    use_effect_with((), move |()| {
        let mut listeners = listen(&dispatch);
        listeners.push(listen_to_editions(&dispatch));
        browser::ready();
        // あとの部分は、はじめの画面が反応できるようになってから。
        let later = dispatch.clone();
        browser::after_paint(move || load(&later));
        move || drop(listeners)
    });
    let book = model.book;
    let whole = matches!(model.part, Part::All(_));
    let held = model.clone();
    use_effect_with((book, whole), move |(book, _)| {
        browser::show_look(*book);
        hush();
        let dispatch = held.dispatcher();
        listen_to_voices(&dispatch);
        if whole {
            browser::whole();
        }
        if let Some(Held::Look(depth, ruby)) = held.held
            && whole
        {
            look(&dispatch, depth, ruby);
        }
    });
    use_effect_with((book, title), |(book, title)| {
        browser::set_title(*book, title);
    });
    let dispatch = model.dispatcher();
    // 見出しが画面に出たあとで、のこりを出し、あと何が分かれば決まるかを調べる。押したことを待たせない。
    use_effect_with((place.turn, rest), move |(_, rest)| {
        if let Some(action) = rest.clone() {
            browser::after_paint(move || dispatch.dispatch(Happening::Flow(action)));
        }
    });
    let model = model.clone();
    use_effect_with(place, move |place| {
        if place.left {
            browser::leave();
            return;
        }
        browser::keep_history(place.round, place.at);
        if model.voice == Voice::Speaking {
            hush();
            model.dispatch(Happening::Voice(Voice::Quiet));
        }
        if place.turn > 0 {
            match &place.aim {
                Some(fact) if !place.wrong => browser::focus_fact(fact),
                _ => browser::move_focus(place.wrong),
            }
        }
    });
}
