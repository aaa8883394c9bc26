//! 職員のページを動かす: ブラウザのできごとを、状態の変化にする。

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Response,
};
use yew::prelude::*;

use super::model::{Kind, Model, Numbered, SUMS};
use super::screen;
use crate::office::code::Integrity;
use crate::office::words::{common as words, region};
use crate::text::{Book, Depth, Ruby};
use crate::view::tag;

/// 起きること。
pub(crate) enum Happening {
    /// 欄に書かれた
    Written(String, String),
    /// アドレスの # のあとが変わった
    Moved,
    /// 中身の番号
    Numbered(Numbered),
    /// 持ち帰るものの一覧
    Sums(Option<String>),
    /// 知らせ
    Said(String),
    /// 押された
    Pressed(String, String),
    /// ファイルが選ばれた
    Opened(String),
    /// 文の本が開いた
    Book(Book),
}

thread_local! {
    /// どのページか。描くと、紙の画面は消えるので、先に見ておく
    static KIND: Cell<Kind> = const { Cell::new(Kind::Configurator) };
    /// 今の下書き: 名前、中身、まだファイルにしていないか
    static FILE: RefCell<(String, String, bool)> = const { RefCell::new((String::new(), String::new(), false)) };
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
            Happening::Sums(sums) => model.sums = sums,
            Happening::Said(said) => model.said = said,
            Happening::Pressed(action, value) => model.press(&action, &value),
            Happening::Opened(text) => model.open(&text),
            Happening::Book(book) => model.book = Some(book),
        }
        Rc::new(model)
    }
}

#[component]
fn Office() -> Html {
    let model = use_reducer(|| Model::new(KIND.get(), &here(), &fragment()));
    let dispatch = model.dispatcher();
    use_effect_with((), move |()| {
        let listeners = listen(&dispatch);
        match KIND.get() {
            Kind::Configurator => read_numbers(dispatch),
            Kind::Poster => read_book(dispatch),
            Kind::Region => {}
        }
        drop(gloo::utils::document_element().set_attribute("data-ready", "true"));
        move || drop(listeners)
    });
    use_effect_with(model.fragment(), |fragment| keep(fragment));
    if model.kind == Kind::Region {
        let text = model
            .draft
            .checked()
            .map_or_else(|_| model.draft.toml(), |(file, _)| file);
        FILE.set((model.draft.get("id").to_owned(), text, model.unsaved));
    }
    use_effect_with(model.checking, |checking| {
        if *checking {
            focus("#problems, #right");
        }
    });
    tag::html(screen(&model))
}

/// 始める。
pub fn mount() {
    let page = gloo::utils::document()
        .query_selector("[data-page]")
        .ok()
        .flatten();
    let page = page.and_then(|page| page.get_attribute("data-page"));
    KIND.set(
        page.and_then(|page| Kind::from_id(&page))
            .unwrap_or(Kind::Configurator),
    );
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<Office>::with_root(root).render();
    }
}

fn listen(dispatch: &Dispatch) -> Vec<EventListener> {
    let document = gloo::utils::document();
    let (write, click, moved, file) = (
        dispatch.clone(),
        dispatch.clone(),
        dispatch.clone(),
        dispatch.clone(),
    );
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
        EventListener::new(&document, "change", move |event| chosen_file(&file, event)),
        EventListener::new_with_options(
            &gloo::utils::window(),
            "beforeunload",
            EventListenerOptions::enable_prevent_default(),
            |event| {
                if FILE.with_borrow(|(.., unsaved)| *unsaved) {
                    event.prevent_default();
                }
            },
        ),
    ]
}

/// 書かれた欄の名前と値。
fn written(event: &Event) -> Option<(String, String)> {
    let target = event.target()?;
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        if field.type_() == "file" {
            return None;
        }
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
        Some("download") => download(dispatch),
        Some("jump") => focus(&["#", &button.get_attribute("value").unwrap_or_default()].concat()),
        Some(action) => {
            let value = button.get_attribute("value").unwrap_or_default();
            dispatch.dispatch(Happening::Pressed(action.to_owned(), value));
            if action == "check" {
                focus("#problems, #right");
            } else if action == "remove" {
                // 消えたボタンの代わりに、その部分の名前へ
                let value = button.get_attribute("value").unwrap_or_default();
                let name = value.split('[').next().unwrap_or_default();
                focus(&["[data-section=\"", name, "\"] summary"].concat());
            }
        }
        None => {}
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
        dispatch.dispatch(Happening::Sums(sums().await));
    });
}

async fn integrity() -> Option<Integrity> {
    let answer = answer("v1/integrity.json").await?;
    let list = JsFuture::from(answer.json().ok()?).await.ok()?;
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &JsValue::from_str(name)).ok();
    let entry = get(&list, "embed.js")?;
    let (file, hash) = (get(&entry, "file")?, get(&entry, "integrity")?);
    Integrity::checked(&file.as_string()?, &hash.as_string()?)
}

async fn sums() -> Option<String> {
    let answer = answer(SUMS).await?;
    let text = JsFuture::from(answer.text().ok()?).await.ok()?;
    text.as_string()
}

/// 同じ場所のファイル。
async fn answer(file: &str) -> Option<Response> {
    let asked = gloo::utils::window().fetch_with_str(file);
    let answer = JsFuture::from(asked).await.ok()?;
    answer.dyn_into::<Response>().ok().filter(Response::ok)
}

/// 選ばれたファイルを読む。ブラウザの中だけで。
fn chosen_file(dispatch: &Dispatch, event: &Event) {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(file) = field
        .and_then(|field| field.files())
        .and_then(|files| files.get(0))
    else {
        return;
    };
    let dispatch = dispatch.clone();
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await;
        if let Some(text) = text.ok().and_then(|text| text.as_string()) {
            dispatch.dispatch(Happening::Opened(text));
        }
    });
}

/// ファイルにする。
fn download(dispatch: &Dispatch) {
    let (id, text, _) = FILE.with_borrow(Clone::clone);
    let name = [if id.is_empty() { "region" } else { &id }, ".toml"].concat();
    let parts = js_sys::Array::of1(&JsValue::from_str(&text));
    let Ok(blob) = web_sys::Blob::new_with_str_sequence(&parts) else {
        return;
    };
    let Ok(url) = web_sys::Url::create_object_url_with_blob(&blob) else {
        return;
    };
    let link = gloo::utils::document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok()) {
        link.set_href(&url);
        link.set_download(&name);
        link.click();
        dispatch.dispatch(Happening::Pressed("saved".to_owned(), String::new()));
        dispatch.dispatch(Happening::Said([region::SAVED, &name].concat()));
    }
    // 読みおわる前に消さない
    gloo::timers::callback::Timeout::new(60_000, move || {
        drop(web_sys::Url::revoke_object_url(&url))
    })
    .forget();
}

/// 欄か知らせへ。閉じた部分の中なら、開く。
fn focus(selector: &str) {
    let Ok(Some(element)) = gloo::utils::document().query_selector(selector) else {
        return;
    };
    let mut around = element.closest("details").ok().flatten();
    while let Some(details) = around {
        drop(details.set_attribute("open", ""));
        around = details
            .parent_element()
            .and_then(|up| up.closest("details").ok().flatten());
    }
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        drop(element.focus());
    }
}

/// ポスターに入れる町の文 (ふりがなつきの、やさしい日本語) を、同じ場所から読む。
fn read_book(dispatch: Dispatch) {
    spawn_local(async move {
        let file = ["texts/", &Book::file(Depth::Easy, Ruby::All)].concat();
        let asked = gloo::utils::window().fetch_with_str(&file);
        let Ok(answer) = JsFuture::from(asked).await else {
            return;
        };
        let answer = answer.dyn_into::<Response>().ok().filter(Response::ok);
        let Some(Ok(text)) = answer.map(|answer| answer.text()) else {
            return;
        };
        let text = JsFuture::from(text)
            .await
            .ok()
            .and_then(|text| text.as_string());
        if let Some(book) = text.and_then(|text| Book::read(Depth::Easy, Ruby::All, text)) {
            dispatch.dispatch(Happening::Book(book));
        }
    });
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
