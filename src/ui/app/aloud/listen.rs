//! Asks the page what a screen reader would be told, and sorts it by where it lies.

use std::any::Any;
use std::sync::Arc;

use iced::Rectangle;
use iced::Vector;
use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable, TextInput};

use crate::ui::access::{Collect, Info, Node, Role};
use crate::ui::stage;

/// The id of what lies between the bars.
pub(in crate::ui::app) const PAGE: &str = "page";

/// Where a thing lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Bars,
    Page,
    Stage,
}

/// A thing that has words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub text: String,
    pub part: Part,
    pub heading: bool,
    pub progress: bool,
    /// Of several it is the one that was chosen.
    pub chosen: bool,
    /// It is a phrase of the line with this number.
    pub phrase_of: Option<usize>,
    /// The line of the talk it belongs to.
    pub bubble: Option<usize>,
}

/// The things on a page that have words, in order.
pub(super) fn items(nodes: &[Node]) -> Vec<Item> {
    let above = |node: usize| std::iter::successors(Some(node), |index| nodes[*index].parent);
    let is = |index: usize, part: &str| nodes[index].role == Role::Group && nodes[index].name == mark(part);
    let marks = [PAGE, stage::ID].map(mark);
    let words =
        nodes.iter().enumerate().filter(|(_, node)| !node.name.is_empty() && !marks.contains(&node.name));
    words
        .map(|(index, node)| {
            let part = if above(index).any(|index| is(index, stage::ID)) {
                Part::Stage
            } else if above(index).any(|index| is(index, PAGE)) {
                Part::Page
            } else {
                Part::Bars
            };
            let line = above(index).find(|index| nodes[*index].role == Role::ListItem);
            Item {
                text: node.name.clone(),
                part,
                heading: node.role == Role::Heading,
                progress: node.role == Role::Progress,
                chosen: node.on == Some(true),
                phrase_of: line.filter(|_| node.role == Role::Toggle),
                bubble: line.filter(|_| part == Part::Stage),
            }
        })
        .collect()
}

/// The name of the group that stands for a part while it is listened to; no text on a page is like it.
fn mark(part: &str) -> String {
    format!("\u{f8ff}{part}")
}

/// Collects all nodes, with a group of its own around each part.
#[derive(Debug, Default)]
pub(super) struct Listen {
    collect: Collect,
}

/// An operation that tells another one everything, and of the parts besides.
struct Within<'a, T>(&'a mut dyn Operation<T>);

impl<T> Operation<T> for Within<'_, T> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        self.0.traverse(&mut |inner| operate(&mut Within(inner)));
    }
    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        for part in [PAGE, stage::ID] {
            if id == Some(&Id::new(part)) {
                let mut group = Info { role: Role::Group, name: Some(mark(part)), ..Info::default() };
                self.0.custom(None, bounds, &mut group);
            }
        }
        self.0.container(id, bounds);
    }
    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        self.0.scrollable(id, bounds, content, translation, state);
    }
    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        self.0.focusable(id, bounds, state);
    }
    fn text_input(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn TextInput) {
        self.0.text_input(id, bounds, state);
    }
    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        self.0.text(id, bounds, text);
    }
    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        self.0.custom(id, bounds, state);
    }
}

impl Operation<Arc<Vec<Node>>> for Listen {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Arc<Vec<Node>>>)) {
        Within(&mut self.collect).traverse(operate);
    }
    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        Within::<Arc<Vec<Node>>>(&mut self.collect).container(id, bounds);
    }
    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        Within::<Arc<Vec<Node>>>(&mut self.collect).scrollable(id, bounds, content, translation, state);
    }
    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        Within::<Arc<Vec<Node>>>(&mut self.collect).focusable(id, bounds, state);
    }
    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        Within::<Arc<Vec<Node>>>(&mut self.collect).text(id, bounds, text);
    }
    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        Within::<Arc<Vec<Node>>>(&mut self.collect).custom(id, bounds, state);
    }
    fn finish(&self) -> Outcome<Arc<Vec<Node>>> {
        Outcome::Some(Arc::new(self.collect.nodes.clone()))
    }
}
