//! Walks the widgets and lists what is there.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{self, Operation};
use iced::{Rectangle, Vector};

use super::{Info, Role, Typed};
use crate::i18n::Language;
use crate::ui::widget::page::{DESK, SCROLL, SIDE, TALK};

/// One thing on the screen.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a state of its own")]
pub struct Node {
    /// Stable as long as the thing is; no two nodes share it.
    pub key: u64,
    /// Index of the node it lies in.
    pub parent: Option<usize>,
    /// What it is.
    pub role: Role,
    /// Its name, or the words of a text.
    pub name: String,
    /// What else is said of it.
    pub description: Option<String>,
    /// The language of its words, where it is not the page's.
    pub language: Option<Language>,
    /// Where it is, in logical pixels of the window.
    pub bounds: Rectangle,
    /// For headings: 1 is a page's title.
    pub level: Option<usize>,
    /// For progress: where it stands, and the most it can be.
    pub value: Option<(usize, usize)>,
    /// For fields: what stands in it.
    pub typed: Option<Typed>,
    /// Its words are announced when they come.
    pub live: bool,
    /// Whether it can be pressed and takes the keyboard's focus.
    pub pressable: bool,
    /// Whether it takes the focus though it cannot be pressed.
    pub stop: bool,
    /// Whether it has the focus.
    pub focused: bool,
    /// For radios and toggles.
    pub on: Option<bool>,
}

/// Where the walk is.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// The node it is in.
    node: Option<usize>,
    /// How far what lies here has been scrolled.
    translation: Vector,
    /// Whether it is within something hidden.
    hidden: bool,
}

/// A scrollable that was met.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scrolled {
    /// Its node.
    pub node: usize,
    /// How far it has been scrolled.
    pub at: f32,
    /// How far it can be, when it counts from its end.
    pub last: Option<f32>,
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
    /// The scrollables in the order every operation meets them.
    pub(super) scrolled: Vec<Scrolled>,
    stack: Vec<Place>,
    pending: Option<Place>,
    ordinals: HashMap<Option<u64>, u64>,
    keys: HashSet<u64>,
    /// Nodes that were given a name: the texts inside are not gathered.
    named: HashSet<usize>,
}

impl Collect {
    fn place(&self) -> Place {
        self.stack.last().copied().unwrap_or_default()
    }

    /// The leaf the walk is in: what lies in it is its name.
    fn leaf(&self) -> Option<usize> {
        self.place().node.filter(|index| self.nodes[*index].role.is_leaf())
    }

    /// The node that was met last, when the widget that is met now told it.
    pub(super) fn told(&self) -> Option<usize> {
        let place = self.pending.filter(|place| !place.hidden)?;
        place.node.filter(|_| self.leaf().is_none())
    }

    pub(super) fn step_in(&mut self) {
        let next = self.pending.take().unwrap_or_else(|| self.place());
        self.stack.push(next);
    }

    pub(super) fn step_out(&mut self) {
        let _ = self.stack.pop();
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
        // 0 is kept for the root, odd ones for the runs of texts.
        let mut key = (hasher.finish() | 2) & !1;
        while !self.keys.insert(key) {
            if let Some(id) = id {
                self.twice.push(format!("{id:?}"));
            }
            key = key.wrapping_add(2) | 2;
        }
        key
    }

    fn push(&mut self, id: Option<&Id>, info: &Info, bounds: Rectangle) -> usize {
        let Place { node: parent, translation, .. } = self.place();
        let key = self.key(id, parent);
        // What is in a language of its own has its parts in it too.
        let language = info.language.or_else(|| self.nodes[parent?].language);
        self.nodes.push(Node {
            key,
            parent,
            role: info.role,
            name: info.name.clone().unwrap_or_default(),
            description: info.description.clone(),
            language,
            bounds: bounds - translation,
            level: info.level,
            value: info.value,
            typed: info.typed.clone(),
            live: info.live,
            pressable: info.pressable,
            stop: info.stop,
            focused: false,
            on: info.on,
        });
        self.nodes.len() - 1
    }

    /// Adds words to the name of a leaf that was given none.
    fn gather(&mut self, leaf: usize, words: &str) {
        if self.named.contains(&leaf) {
            return;
        }
        join(&mut self.nodes[leaf].name, words);
    }
}

/// Adds words to others, so that a pause is heard between them.
pub fn join(name: &mut String, words: &str) {
    match name.chars().last() {
        // After a stop, a comma or a colon of whatever script there is nothing to part.
        None | Some('。' | '！' | '？' | '，' | '：' | '；') => {}
        Some('.' | '!' | '?' | ',' | ':' | ';' | '…') => name.push(' '),
        Some(last) if last >= '\u{2e80}' => name.push('，'),
        Some(_) => name.push_str(". "),
    }
    name.push_str(words);
}

impl<T> Operation<T> for Collect {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        self.step_in();
        operate(self);
        self.step_out();
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn std::any::Any) {
        let Some(info) = state.downcast_ref::<Info>() else { return };
        let place = self.place();
        if place.hidden || info.role == Role::Hidden {
            self.pending = Some(Place { hidden: true, ..place });
            return;
        }
        if let Some(leaf) = self.leaf() {
            // Within a name there are no things, only words.
            if let Some(name) = &info.name {
                self.gather(leaf, name);
            }
            self.pending = Some(Place { hidden: info.name.is_some(), ..place });
            return;
        }
        let index = self.push(id, info, bounds);
        if info.name.is_some() {
            let _ = self.named.insert(index);
        }
        self.pending = Some(Place { node: Some(index), ..place });
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        // Comes right after `custom` of the same widget.
        if let Some(index) = self.told() {
            self.nodes[index].focused = state.is_focused();
        }
    }

    fn text(&mut self, id: Option<&Id>, bounds: Rectangle, text: &str) {
        // Glyphs of the icon face are private characters: decoration.
        let glyph = |c: char| ('\u{e000}'..='\u{f8ff}').contains(&c);
        if self.place().hidden || text.trim().is_empty() || text.chars().all(glyph) {
            return;
        }
        if let Some(leaf) = self.leaf() {
            return self.gather(leaf, text);
        }
        let info = Info { name: Some(text.to_owned()), ..Info::default() };
        let _ = self.push(id, &info, bounds);
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
        let place = self.place();
        if place.hidden || self.leaf().is_some() {
            self.scrolled.push(Scrolled { node: usize::MAX, at: translation.y, last: None });
            return;
        }
        let index = self.push(id, &Info { role: Role::Scroll, ..Info::default() }, bounds);
        let last = (id == Some(&Id::new(TALK))).then(|| (content.height - bounds.height).max(0.0));
        self.scrolled.push(Scrolled { node: index, at: translation.y, last });
        let translation = place.translation + translation;
        self.pending = Some(Place { node: Some(index), translation, ..place });
    }
}

/// An operation that follows [`Collect`] through all widgets.
macro_rules! following {
    () => {
        fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
            self.collect.step_in();
            operate(self);
            self.collect.step_out();
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
    };
}
pub(super) use following;
