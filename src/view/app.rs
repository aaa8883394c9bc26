//! アプリ: 画面の状態と、始め方。

use std::rc::Rc;

use yew::prelude::*;

use super::chrome::{self, Notice};
use super::early::{Early, Look, Shown};
use super::look::Voice;
use super::rest::Rest;
use super::{browser, events, later, shelf, tag};
use crate::flow::action::Action;
use crate::text::app::later as words;
use crate::text::{Book, Depth, Ruby};

/// 画面の状態: 答えと、文の出し方。
#[derive(Clone)]
pub(crate) struct Model {
    pub(super) part: Part,
    /// あとの部分を待っていること。最後の一つだけ
    pub(super) held: Option<Held>,
    /// あとの部分を読みこめなかったか
    cut: bool,
    pub(super) book: Book,
    notice: Notice,
    pub(super) voice: Voice,
}

/// はじめの部分だけか、すべてか。
#[derive(Clone)]
pub(super) enum Part {
    Early(Early),
    All(Rc<dyn Rest>),
}

/// あとの部分を待っていること。
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Held {
    /// できごと
    Flow(Action),
    /// 文の出し方
    Look(Depth, Ruby),
}

/// 画面で起きること。
pub(crate) enum Event {
    /// 答えや画面の動き
    Flow(Action),
    /// 文の本が開いた。読みこめなければ `None`
    Opened(Option<Book>),
    /// あとの部分が来たら、文の出し方を変える
    Look(Depth, Ruby),
    /// 声の様子が変わった
    Voice(Voice),
    /// あとの部分を読みこんだか。`None` は、ためしているところ
    Later(Option<bool>),
    /// 新しい版が、とどいた
    Renewed,
}

impl Reducible for Model {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let mut model = (*self).clone();
        match event {
            Event::Flow(action) => model.after(action),
            Event::Opened(book) => {
                model.held = None;
                model.notice.failed = book.is_none();
                model.book = book.unwrap_or(model.book);
            }
            Event::Look(depth, ruby) => model.held = Some(Held::Look(depth, ruby)),
            Event::Voice(voice) => model.voice = voice,
            Event::Renewed => model.notice.renewed = true,
            Event::Later(come) => {
                model.cut = come == Some(false);
                model.join();
            }
        }
        Rc::new(model)
    }
}

impl Model {
    /// はじめの状態。アドレスで決められた画面から。
    fn new() -> Self {
        let (depth, ruby) = browser::wanted_look();
        let mut model = Self {
            part: Part::Early(Early::new(browser::remaining())),
            held: None,
            cut: false,
            book: shelf::opened(depth, ruby).unwrap_or_else(shelf::plain),
            notice: Notice::default(),
            voice: Voice::None,
        };
        if let Some(action) = browser::first() {
            model.after(action);
        }
        model.join();
        model
    }

    fn after(&mut self, action: Action) {
        self.notice.failed = false;
        let taken = match &mut self.part {
            Part::All(rest) => {
                let next = rest.after(action);
                *rest = next;
                return;
            }
            Part::Early(early) => early.take(&action),
        };
        if !taken {
            self.held = Some(Held::Flow(action));
        } else if !matches!(action, Action::Pick { .. }) {
            // 選びなおしても、待っている「つぎへ」は残る。
            self.held = None;
        }
    }

    /// あとの部分が来ていれば、それまでのできごとを引きついで、待っていたことをする。
    fn join(&mut self) {
        if let (Part::Early(early), Some(later)) = (&self.part, later::here()) {
            self.part = Part::All((later.begin)(&early.log));
            if let Some(book) = shelf::opened(self.book.depth, self.book.ruby) {
                self.book = book;
            }
            if let Some(Held::Flow(action)) =
                self.held.take_if(|held| matches!(held, Held::Flow(_)))
            {
                self.after(action);
            }
        }
    }

    fn shown(&self) -> Shown {
        let look = Look {
            book: self.book,
            voice: self.voice,
            notice: self.notice,
        };
        let mut shown = match &self.part {
            Part::Early(early) => early.shown(look),
            Part::All(rest) => rest.shown(look),
        };
        if let Part::Early(_) = self.part
            && (self.cut || self.held.is_some())
        {
            shown.tags.pop();
            shown.tags.push(if self.cut {
                chrome::cut(self.book)
            } else {
                chrome::notice(self.book, words::WAIT)
            });
        }
        shown
    }
}

/// アプリ。
#[component]
fn App() -> Html {
    let model = use_reducer(Model::new);
    let shown = model.shown();
    events::use_browser(&model, shown.title, shown.place.clone(), shown.rest);
    if shown.place.left {
        return Html::default();
    }
    tag::html(shown.tags)
}

/// 画面を始める。アドレスで深さが選ばれていれば、あとの部分とその文を読みこんでから、紙の画面 (`pages`) に代わる。
pub fn mount() {
    browser::on_panic();
    let (depth, ruby) = browser::wanted_look();
    let plain = shelf::plain();
    if (depth, ruby) == (plain.depth, plain.ruby) {
        return render();
    }
    later::load(move |_| match later::here() {
        Some(later) => (later.look)(depth, ruby, Box::new(|_| render())),
        None => render(),
    });
}

/// 画面に代わる。ブラウザは、はじめて呼ぶところをその場で機械語にするので、一度組み立ててみてから代わる。
/// 一つの仕事が短くなり、押されたことを待たせない。
fn render() {
    browser::soon(|| {
        drop(tag::html(Model::new().shown().tags));
        browser::take_over(|| {
            if let Some(root) = gloo::utils::document().get_element_by_id("app") {
                yew::Renderer::<App>::with_root(root).render();
            }
        });
    });
}
