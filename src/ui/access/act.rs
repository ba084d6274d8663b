//! What an assistive technology does to a node: presses it, writes into it, brings it into sight.

use std::any::Any;

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{self, Operation, Outcome};
use iced::{Rectangle, Vector};

use super::collect::following;
use super::scroll::ScrollTo;
use super::{Collect, Info};

/// Presses the control of this node.
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
    following!();

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        Operation::<T>::custom(&mut self.collect, id, bounds, state);
        let here = self.collect.told().is_some_and(|index| self.collect.nodes[index].key == self.key);
        if here && let Some(info) = state.downcast_mut::<Info>() {
            info.activate = true;
        }
    }
}

/// Writes into the field of this node.
#[derive(Debug)]
pub struct Write {
    key: u64,
    text: String,
    collect: Collect,
}

impl Write {
    /// Puts this text in the place of what stands in the field of this key.
    #[must_use]
    pub fn new(key: u64, text: String) -> Self {
        Self { key, text, collect: Collect::default() }
    }
}

impl<T> Operation<T> for Write {
    following!();

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        Operation::<T>::custom(&mut self.collect, id, bounds, state);
        let here = self.collect.told().is_some_and(|index| self.collect.nodes[index].key == self.key);
        if here && let Some(info) = state.downcast_mut::<Info>() {
            info.write = Some(self.text.clone());
        }
    }
}

/// Scrolls what lies around a node so that it shows: the node of a key, or the one that has the focus.
#[derive(Debug, Default)]
pub struct Reveal {
    key: Option<u64>,
    /// Its first lines are enough.
    beginning: bool,
    collect: Collect,
}

/// Room kept around what is revealed: the ring and a little more.
const MARGIN: f32 = 16.0;

/// So much of the first lines is enough to be seen.
const LINES: f32 = 80.0;

impl Reveal {
    /// Shows the node of this key.
    #[must_use]
    pub fn key(key: u64) -> Self {
        Self { key: Some(key), ..Self::default() }
    }

    /// Shows the beginning of what has the focus: a new page stays at its top when that is in sight there.
    #[must_use]
    pub fn beginning() -> Self {
        Self { beginning: true, ..Self::default() }
    }

    /// Which scrollable is to stand where.
    fn wanted(&self) -> Option<(usize, f32)> {
        let nodes = &self.collect.nodes;
        let index = nodes.iter().position(|node| match self.key {
            Some(key) => node.key == key,
            None => node.focused,
        })?;
        let mut around = nodes[index].parent;
        let nth = loop {
            let parent = around?;
            match self.collect.scrolled.iter().position(|scrolled| scrolled.node == parent) {
                Some(nth) => break nth,
                None => around = nodes[parent].parent,
            }
        };
        let scrolled = self.collect.scrolled[nth];
        let (node, view) = (nodes[index].bounds, nodes[scrolled.node].bounds);
        let top = node.y - MARGIN - view.y;
        let bottom = node.y + node.height + MARGIN - (view.y + view.height);
        let by = if top < 0.0 {
            top
        } else if self.beginning && top + MARGIN + LINES < view.height {
            return None;
        } else if bottom > 0.0 {
            // The beginning of what is higher than the view.
            bottom.min(top)
        } else {
            return None;
        };
        let y = (scrolled.at + by).max(0.0);
        Some((nth, scrolled.last.map_or(y, |last| (last - y).max(0.0))))
    }
}

impl<T: 'static> Operation<T> for Reveal {
    following!();

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        Operation::<T>::custom(&mut self.collect, id, bounds, state);
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn operation::Focusable) {
        Operation::<T>::focusable(&mut self.collect, id, bounds, state);
    }

    fn finish(&self) -> Outcome<T> {
        match self.wanted() {
            Some((wanted, y)) => Outcome::Chain(Box::new(ScrollTo { wanted, seen: 0, y })),
            None => Outcome::None,
        }
    }
}
