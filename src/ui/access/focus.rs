//! Moves the keyboard's focus.

use std::any::Any;

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{self, Operation, Outcome};
use iced::{Rectangle, Vector};

use super::collect::following;
use super::{Collect, Info};

/// What can take the focus, in reading order.
#[derive(Debug, Default)]
struct Met {
    /// Whether each can be pressed; else the program alone gives it the focus.
    pressable: Vec<bool>,
    /// The one that has it.
    focused: Option<usize>,
    /// Whether the widget that is met now can be pressed.
    next: bool,
}

impl Met {
    /// Comes before the focus of the same widget.
    fn told(&mut self, state: &mut dyn Any) {
        if let Some(info) = state.downcast_ref::<Info>() {
            self.next = info.pressable;
        }
    }

    /// Its number.
    fn focusable(&mut self, state: &mut dyn operation::Focusable) -> usize {
        let number = self.pressable.len();
        if state.is_focused() {
            self.focused = Some(number);
        }
        self.pressable.push(self.next);
        number
    }
}

/// What is to have the focus.
#[derive(Debug, Clone)]
enum Wanted {
    Heading,
    Id(Id),
    Key(u64),
}

/// Gives the focus to one thing, or, where that is not, to the first words of the page that take it: its
/// heading. Takes it from everything else, so that Tab goes on from there.
#[derive(Debug)]
pub struct FocusOn {
    wanted: Wanted,
    collect: Collect,
    met: Met,
    found: Option<usize>,
}

impl FocusOn {
    fn wanted(wanted: Wanted) -> Self {
        Self { wanted, collect: Collect::default(), met: Met::default(), found: None }
    }
    /// Focus on this id, or on the page's heading.
    #[must_use]
    pub fn new(id: Option<Id>) -> Self {
        Self::wanted(id.map_or(Wanted::Heading, Wanted::Id))
    }
    /// Focus on the node of this key: where one came from, or where an assistive technology asks it to be.
    #[must_use]
    pub fn key(key: u64) -> Self {
        Self::wanted(Wanted::Key(key))
    }
}

impl<T: 'static> Operation<T> for FocusOn {
    following!();

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        Operation::<T>::custom(&mut self.collect, id, bounds, state);
        self.met.told(state);
    }
    fn focusable(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        let number = self.met.focusable(state);
        let told = self.collect.told();
        let is_it = match &self.wanted {
            Wanted::Heading => false,
            Wanted::Id(wanted) => id == Some(wanted),
            Wanted::Key(key) => told.is_some_and(|index| self.collect.nodes[index].key == *key),
        };
        if is_it {
            self.found = Some(number);
        }
    }
    fn finish(&self) -> Outcome<T> {
        let heading = || self.met.pressable.iter().position(|pressable| !pressable);
        let wanted = self.found.or_else(heading).unwrap_or(usize::MAX);
        Outcome::Chain(Box::new(FocusNth { wanted, seen: 0 }))
    }
}

/// Moves the focus to the next control, or the one before; round at the end.
#[derive(Debug)]
pub struct FocusStep {
    back: bool,
    words: bool,
    met: Met,
}

impl FocusStep {
    /// One on, or one back; at words that take the focus too, or at controls alone.
    #[must_use]
    pub fn new(back: bool, words: bool) -> Self {
        Self { back, words, met: Met::default() }
    }
}

impl<T: 'static> Operation<T> for FocusStep {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }
    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        self.met.told(state);
    }
    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        let _ = self.met.focusable(state);
    }
    fn finish(&self) -> Outcome<T> {
        let stops = self.met.pressable.iter().enumerate();
        let stops = stops.filter(|(_, pressable)| **pressable || self.words).map(|(number, _)| number);
        let stops: Vec<usize> = stops.collect();
        let wanted = if self.back {
            let before = stops.iter().rev().find(|number| Some(**number) < self.met.focused);
            before.or(stops.last())
        } else {
            let after = stops.iter().find(|number| Some(**number) > self.met.focused);
            after.or(stops.first())
        };
        match wanted {
            Some(wanted) => Outcome::Chain(Box::new(FocusNth { wanted: *wanted, seen: 0 })),
            None => Outcome::None,
        }
    }
}

/// Gives the focus to the n-th of what can take it, and takes it from everything else.
struct FocusNth {
    wanted: usize,
    seen: usize,
}

impl<T> Operation<T> for FocusNth {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }
    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        if self.seen == self.wanted {
            state.focus();
        } else {
            state.unfocus();
        }
        self.seen += 1;
    }
}
