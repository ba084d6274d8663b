//! Moves the keyboard's focus, and scrolls to where it went.

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{self, Operation, Outcome};
use iced::{Rectangle, Vector};

/// Gives the focus to the control of an id, and takes it from every other one. An id that is not there
/// leaves nothing focused, so that Tab begins at the top of a new screen.
#[derive(Debug)]
pub struct FocusOn(Option<Id>);

impl FocusOn {
    /// Focus on this id, or on nothing.
    #[must_use]
    pub fn new(id: Option<Id>) -> Self {
        Self(id)
    }
}

impl<T> Operation<T> for FocusOn {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }
    fn focusable(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        if self.0.is_some() && self.0.as_ref() == id { state.focus() } else { state.unfocus() }
    }
}

/// Moves the focus to the next control, or the one before; round at the end.
#[derive(Debug)]
pub struct FocusStep {
    back: bool,
    count: usize,
    focused: Option<usize>,
}

impl FocusStep {
    /// One on, or one back.
    #[must_use]
    pub fn new(back: bool) -> Self {
        Self { back, count: 0, focused: None }
    }
}

impl<T: 'static> Operation<T> for FocusStep {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }
    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        if state.is_focused() {
            self.focused = Some(self.count);
        }
        self.count += 1;
    }
    fn finish(&self) -> Outcome<T> {
        if self.count == 0 {
            return Outcome::None;
        }
        let last = self.count - 1;
        let wanted = match (self.focused, self.back) {
            (Some(0) | None, true) => last,
            (Some(focused), true) => focused - 1,
            (Some(focused), false) if focused < last => focused + 1,
            (_, false) => 0,
        };
        Outcome::Chain(Box::new(FocusNth { wanted, seen: 0 }))
    }
}

/// Gives the focus to the n-th control, and takes it from every other one.
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

/// Scrolls the scrollable around the focused control so that it shows.
#[derive(Debug, Default)]
pub struct Reveal {
    stack: Vec<Option<(usize, Rectangle, Vector)>>,
    pending: Option<(usize, Rectangle, Vector)>,
    count: usize,
    found: Option<(usize, f32)>,
}

/// Room kept around a revealed control: the ring and a little more.
const MARGIN: f32 = 16.0;

impl<T: 'static> Operation<T> for Reveal {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        let next = self.pending.take().or_else(|| self.stack.last().copied().flatten());
        self.stack.push(next);
        operate(self);
        let _ = self.stack.pop();
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn operation::Scrollable,
    ) {
        self.pending = Some((self.count, bounds, translation));
        self.count += 1;
    }

    fn focusable(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn operation::Focusable) {
        if !state.is_focused() {
            return;
        }
        if let Some((index, view, translation)) = self.stack.last().copied().flatten() {
            let top = bounds.y - translation.y - MARGIN;
            let bottom = bounds.y + bounds.height - translation.y + MARGIN;
            let by = if top < view.y {
                top - view.y
            } else if bottom > view.y + view.height {
                (bottom - view.y - view.height).min(top - view.y)
            } else {
                return;
            };
            self.found = Some((index, translation.y + by));
        }
    }

    fn finish(&self) -> Outcome<T> {
        match self.found {
            Some((index, y)) => Outcome::Chain(Box::new(ScrollTo { wanted: index, seen: 0, y: y.max(0.0) })),
            None => Outcome::None,
        }
    }
}

/// Scrolls the n-th scrollable.
pub(super) struct ScrollTo {
    pub wanted: usize,
    pub seen: usize,
    pub y: f32,
}

impl<T> Operation<T> for ScrollTo {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }
    fn scrollable(
        &mut self,
        _: Option<&Id>,
        _: Rectangle,
        _: Rectangle,
        _: Vector,
        state: &mut dyn operation::Scrollable,
    ) {
        if self.seen == self.wanted {
            state.scroll_to(operation::scrollable::AbsoluteOffset { x: None, y: Some(self.y) });
        }
        self.seen += 1;
    }
}
