//! 押すと画面が替わるだけの Yew。約束の名前 (data-page、data-action、data-ready) は本体と同じ。

use yew::prelude::*;

#[component]
fn Hello() -> Html {
    let page = use_state(|| "start");
    use_effect_with((), |()| {
        drop(gloo::utils::document_element().set_attribute("data-ready", "true"));
    });
    let go = {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.set("question"))
    };
    html! {
        <main data-page={*page}>
            <h1>{ "こんにちは" }</h1>
            if *page == "start" {
                <button data-action="start" onclick={go}>{ "はじめる" }</button>
            }
        </main>
    }
}

fn main() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<Hello>::with_root(root).render();
    }
}
