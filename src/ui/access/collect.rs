//! Walks the widgets and lists what is there.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{self, Operation};
use iced::{Rectangle, Vector};

use super::{Info, Role};
use crate::ui::widget::page::{DESK, SCROLL, SIDE};

/// One thing on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Stable as long as the thing is; no two nodes share it.
    pub key: u64,
    /// Index of the node it lies in.
    pub parent: Option<usize>,
    /// What it is.
    pub role: Role,
    /// Its name, or the words of a text.
    pub name: String,
    /// Where it is, in logical pixels of the window.
    pub bounds: Rectangle,
    /// Whether it can be pressed and takes the keyboard's focus.
    pub pressable: bool,
    /// Whether it has the focus.
    pub focused: bool,
    /// For radios and toggles.
    pub on: Option<bool>,
}

/// Gathers all nodes, and whether more lies below in the page.
#[derive(Debug, Default)]
pub struct Collect {
    /// The nodes, parents before children.
    pub nodes: Vec<Node>,
    /// Whether a scrollable has more below.
    pub more_below: bool,
    /// Ids that more than one thing has: there should be none.
    pub twice: Vec<String>,
    stack: Vec<(Option<usize>, Vector)>,
    pending: Option<(Option<usize>, Vector)>,
    ordinals: HashMap<Option<u64>, u64>,
    keys: HashSet<u64>,
    /// Nodes that were given a name: the texts inside are not gathered.
    named: HashSet<usize>,
}

impl Collect {
    fn current(&self) -> (Option<usize>, Vector) {
        self.stack.last().copied().unwrap_or((None, Vector::ZERO))
    }

    /// A key from the id, or from the parent and the number among its children. Two things with one id
    /// would be one node twice, which accessibility clients take for a broken tree: the second gets
    /// another key, and a test names it.
    fn key(&mut self, id: Option<&Id>, parent: Option<usize>) -> u64 {
        let parent = parent.map(|index| self.nodes[index].key);
        let mut hasher = DefaultHasher::new();
        if let Some(id) = id {
            id.hash(&mut hasher);
        } else {
            let ordinal = self.ordinals.entry(parent).or_default();
            *ordinal += 1;
            (parent, *ordinal).hash(&mut hasher);
        }
        // 0 and 1 are kept for the root.
        let mut key = hasher.finish() | 2;
        while !self.keys.insert(key) {
            if let Some(id) = id {
                self.twice.push(format!("{id:?}"));
            }
            key = key.wrapping_add(2) | 2;
        }
        key
    }

    fn push(&mut self, id: Option<&Id>, role: Role, name: String, bounds: Rectangle) -> usize {
        let (parent, translation) = self.current();
        let key = self.key(id, parent);
        self.nodes.push(Node {
            key,
            parent,
            role,
            name,
            bounds: bounds - translation,
            pressable: false,
            focused: false,
            on: None,
        });
        self.nodes.len() - 1
    }
}

impl<T> Operation<T> for Collect {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        let next = self.pending.take().unwrap_or_else(|| self.current());
        self.stack.push(next);
        operate(self);
        let _ = self.stack.pop();
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn std::any::Any) {
        if let Some(info) = state.downcast_ref::<Info>() {
            let index = self.push(id, info.role, info.name.clone().unwrap_or_default(), bounds);
            let node = &mut self.nodes[index];
            node.pressable = info.pressable;
            node.on = info.on;
            if info.name.is_some() {
                let _ = self.named.insert(index);
            }
            self.pending = Some((Some(index), self.current().1));
        }
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        // Comes right after `custom` of the same widget.
        if let Some((Some(index), _)) = self.pending {
            self.nodes[index].focused = state.is_focused();
        }
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        // Glyphs of the icon face are private characters: decoration.
        if text.chars().all(|c| ('\u{e000}'..='\u{f8ff}').contains(&c)) {
            return;
        }
        if let Some(parent) = self.current().0
            && self.nodes[parent].role.is_leaf()
        {
            if !self.named.contains(&parent) {
                let name = &mut self.nodes[parent].name;
                if !name.is_empty() {
                    name.push_str(". ");
                }
                name.push_str(text);
            }
            return;
        }
        let _ = self.push(id, Role::Label, text.to_owned(), bounds);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _: &mut dyn operation::Scrollable,
    ) {
        if [SCROLL, SIDE, DESK].iter().any(|part| id == Some(&Id::new(part))) {
            self.more_below |= content.height - translation.y > bounds.height + 2.0;
        }
        let index = self.push(id, Role::Scroll, String::new(), bounds);
        let outer = self.current().1;
        self.pending = Some((Some(index), outer + translation));
    }
}

/// Presses the control of this node, as an assistive technology does.
#[derive(Debug)]
pub struct Activate {
    key: u64,
    collect: Collect,
}

impl Activate {
    /// Presses the control of this key.
    #[must_use]
    pub fn new(key: u64) -> Self {
        Self { key, collect: Collect::default() }
    }
}

impl<T> Operation<T> for Activate {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        let next = self.collect.pending.take().unwrap_or_else(|| self.collect.current());
        self.collect.stack.push(next);
        operate(self);
        let _ = self.collect.stack.pop();
    }
    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn std::any::Any) {
        Operation::<T>::custom(&mut self.collect, id, bounds, state);
        if self.collect.nodes.last().is_some_and(|node| node.key == self.key)
            && let Some(info) = state.downcast_mut::<Info>()
        {
            info.activate = true;
        }
    }
    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        Operation::<T>::text(&mut self.collect, id, bounds, text);
    }
    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn operation::Scrollable,
    ) {
        Operation::<T>::scrollable(&mut self.collect, id, bounds, content, translation, state);
    }
}
