//! 職員のページを動かす: ブラウザのできごとを、状態の変化にする。

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Response};
use yew::prelude::*;

use super::model::{Kind, Model, Numbered};
use super::screen;
use crate::office::code::Integrity;
use crate::office::words::common as words;
use crate::view::tag;

/// 起きること。
pub(crate) enum Happening {
    /// 欄に書かれた
    Written(String, String),
    /// アドレスの # のあとが変わった
    Moved,
    /// 中身の番号
    Numbered(Numbered),
    /// 知らせ
    Said(String),
}

type Dispatch = UseReducerDispatcher<Model>;

impl Reducible for Model {
    type Action = Happening;

    fn reduce(self: Rc<Self>, happening: Happening) -> Rc<Self> {
        let mut model = (*self).clone();
        match happening {
            Happening::Written(name, value) => model.write(&name, &value),
            Happening::Moved => model.read(&fragment()),
            Happening::Numbered(numbered) => model.numbered = numbered,
            Happening::Said(said) => model.said = said,
        }
        Rc::new(model)
    }
}

#[component]
fn Office() -> Html {
    let model = use_reducer(|| {
        let page = gloo::utils::document()
            .query_selector("[data-page]")
            .ok()
            .flatten()
            .and_then(|page| page.get_attribute("data-page"));
        let kind = page.and_then(|page| Kind::from_id(&page));
        Model::new(kind.unwrap_or(Kind::Configurator), &here(), &fragment())
    });
    let dispatch = model.dispatcher();
    use_effect_with((), move |()| {
        let listeners = listen(&dispatch);
        read_numbers(dispatch);
        drop(gloo::utils::document_element().set_attribute("data-ready", "true"));
        move || drop(listeners)
    });
    use_effect_with(model.fragment(), |fragment| keep(fragment));
    tag::html(screen(&model))
}

/// 始める。
pub fn mount() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<Office>::with_root(root).render();
    }
}

fn listen(dispatch: &Dispatch) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let (write, click, moved) = (dispatch.clone(), dispatch.clone(), dispatch.clone());
    vec![
        EventListener::new(&document, "input", move |event| {
            if let Some((name, value)) = written(event) {
                write.dispatch(Happening::Written(name, value));
            }
        }),
        EventListener::new(&document, "click", move |event| pressed(&click, event)),
        EventListener::new(&gloo::utils::window(), "hashchange", move |_| {
            moved.dispatch(Happening::Moved)
        }),
    ]
}

/// 書かれた欄の名前と値。
fn written(event: &Event) -> Option<(String, String)> {
    let target = event.target()?;
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        return Some((field.name(), field.value()));
    }
    if let Some(field) = target.dyn_ref::<HtmlTextAreaElement>() {
        return Some((field.name(), field.value()));
    }
    let field = target.dyn_ref::<HtmlSelectElement>()?;
    Some((field.name(), field.value()))
}

fn pressed(dispatch: &Dispatch, event: &Event) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let button = target.and_then(|target| target.closest("button[data-action]").ok().flatten());
    let Some(button) = button else { return };
    match button.get_attribute("data-action").as_deref() {
        Some("print") => drop(gloo::utils::window().print()),
        Some("copy") => copy(dispatch, &button),
        _ => {}
    }
}

/// 写す。断られたら、字を選んでおく。
fn copy(dispatch: &Dispatch, button: &Element) {
    let id = button.get_attribute("value").unwrap_or_default();
    let label = button.get_attribute("data-label").unwrap_or_default();
    let Some(place) = gloo::utils::document().get_element_by_id(&id) else {
        return;
    };
    let said = place.text_content().unwrap_or_default();
    let dispatch = dispatch.clone();
    // 同じ知らせをくりかえしても読まれるように、一度消す
    dispatch.dispatch(Happening::Said(String::new()));
    spawn_local(async move {
        let said = if write_clipboard(&said).await {
            words::COPIED
        } else {
            select(&place);
            words::SELECTED
        };
        dispatch.dispatch(Happening::Said([said, &label].concat()));
    });
}

/// 写す先がない (http のページなど) ときも、断られたときも `false`。
async fn write_clipboard(said: &str) -> bool {
    let navigator = gloo::utils::window().navigator();
    let there = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !there.is_ok_and(|there| there.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(said))
        .await
        .is_ok()
}

fn select(place: &Element) {
    if let Ok(Some(selection)) = gloo::utils::window().get_selection() {
        drop(selection.select_all_children(place));
    }
}

/// 中身の番号を、同じ場所から読む。
fn read_numbers(dispatch: Dispatch) {
    spawn_local(async move {
        let known = integrity().await;
        dispatch.dispatch(Happening::Numbered(
            known.map_or(Numbered::Missing, Numbered::Known),
        ));
    });
}

async fn integrity() -> Option<Integrity> {
    let asked = gloo::utils::window().fetch_with_str("v1/integrity.json");
    let answer = JsFuture::from(asked).await.ok()?;
    let answer = answer.dyn_into::<Response>().ok().filter(Response::ok)?;
    let list = JsFuture::from(answer.json().ok()?).await.ok()?;
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &JsValue::from_str(name)).ok();
    let entry = get(&list, "embed.js")?;
    let (file, hash) = (get(&entry, "file")?, get(&entry, "integrity")?);
    Integrity::checked(&file.as_string()?, &hash.as_string()?)
}

/// このページのある場所。
fn here() -> String {
    let address = gloo::utils::window().location().href().unwrap_or_default();
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let end = address.rfind('/').map_or(0, |at| at + 1);
    address[..end].to_owned()
}

fn fragment() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

/// 選んだことを、アドレスの # のあとに残す。履歴は足さない。
fn keep(said: &str) {
    if fragment().trim_start_matches('#') == said {
        return;
    }
    let location = gloo::utils::window().location();
    let (path, search) = (
        location.pathname().unwrap_or_default(),
        location.search().unwrap_or_default(),
    );
    let mark = if said.is_empty() { "" } else { "#" };
    if let Ok(history) = gloo::utils::window().history() {
        let url = [&path, &search, mark, said].concat();
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&url)));
    }
}
