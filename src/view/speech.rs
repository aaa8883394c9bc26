//! 読み上げ。この端末にある声だけを使う (文を外へ送る声は使わない)。ボタンを押すまで、だまっている。

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Node, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// この端末の声。
fn engine() -> Option<SpeechSynthesis> {
    gloo::utils::window().speech_synthesis().ok()
}

/// その言語の、この端末の中の声。
fn voice(lang: &str) -> Option<SpeechSynthesisVoice> {
    let voices = engine()?.get_voices();
    voices
        .iter()
        .filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok())
        .find(|voice| voice.local_service() && voice.lang().starts_with(lang))
}

/// 声があるか。
pub(super) fn has_voice(lang: &str) -> bool {
    voice(lang).is_some()
}

/// 声の一覧が変わったら知らせる (あとから読みこまれることがある)。
pub(super) fn on_voices(then: Box<dyn Fn()>) {
    if let Some(engine) = engine() {
        let then = Closure::wrap(then);
        engine.set_onvoiceschanged(Some(then.as_ref().unchecked_ref()));
        then.forget();
    }
}

/// 画面の本文を読む。終わったら知らせる。読めるものがなければ `false`。
pub(super) fn read_page(lang: &str, done: Box<dyn FnOnce()>) -> bool {
    let (Some(engine), Some(voice)) = (engine(), voice(lang)) else {
        return false;
    };
    let main = gloo::utils::document()
        .query_selector("main")
        .ok()
        .flatten();
    let mut parts = Vec::new();
    if let Some(main) = main {
        gather(&main, &mut parts);
    }
    parts.retain(|part| !part.trim().is_empty());
    let utterances = parts.iter().filter_map(|part| {
        let utterance = SpeechSynthesisUtterance::new_with_text(part).ok()?;
        utterance.set_lang(&voice.lang());
        utterance.set_voice(Some(&voice));
        Some(utterance)
    });
    let utterances: Vec<_> = utterances.collect();
    let Some(last) = utterances.last() else {
        return false;
    };
    let done = Closure::once_into_js(done);
    last.set_onend(Some(done.unchecked_ref()));
    engine.cancel();
    for utterance in &utterances {
        engine.speak(utterance);
    }
    true
}

/// だまる。
pub(super) fn stop() {
    if let Some(engine) = engine() {
        engine.cancel();
    }
}

/// 読む文を、上から順に集める。見せるだけの字、ボタン、閉じたところは読まない。
fn gather(element: &Element, parts: &mut Vec<String>) {
    let hidden = element.get_attribute("aria-hidden").as_deref() == Some("true");
    let name = element.tag_name().to_ascii_lowercase();
    if hidden || matches!(name.as_str(), "button" | "select" | "input" | "rt") {
        return;
    }
    let inline = matches!(name.as_str(), "span" | "ruby" | "a" | "br");
    if !inline || parts.is_empty() {
        parts.push(String::new());
    }
    let closed = name == "details" && !element.has_attribute("open");
    let mut child = element.first_child();
    while let Some(node) = child {
        child = node.next_sibling();
        if node.node_type() == Node::TEXT_NODE {
            if let Some(part) = parts.last_mut() {
                part.push_str(&node.text_content().unwrap_or_default());
            }
        } else if let Ok(inner) = node.dyn_into::<Element>()
            && (!closed || inner.tag_name().eq_ignore_ascii_case("summary"))
        {
            gather(&inner, parts);
        }
    }
    if !inline {
        parts.push(String::new());
    }
}
