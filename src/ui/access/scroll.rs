//! Scrolls a page of one or two columns, so that nobody needs the bars at their sides.

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{self, Operation, Outcome};
use iced::{Rectangle, Vector};

use crate::ui::widget::page::{DESK, SCROLL, SIDE};

/// What is to be moved, and how far it can go.
#[derive(Debug)]
struct Column {
    nth: usize,
    at: f32,
    last: f32,
    /// What is seen of it at once.
    seen: f32,
}

/// Moves the page by this share of what is seen of it at once, so that no line is passed by. Where there are two columns, the one that goes on moves
/// first, the one beside it after, an author's desk last, and back in the other order: one key reaches all there is.
#[derive(Debug)]
pub struct ScrollPage {
    by: f32,
    seen: usize,
    page: Option<Column>,
    side: Option<Column>,
    desk: Option<Column>,
}

impl ScrollPage {
    /// Down, or up when it is negative.
    #[must_use]
    pub fn new(by: f32) -> Self {
        Self { by, seen: 0, page: None, side: None, desk: None }
    }
}

impl<T: 'static> Operation<T> for ScrollPage {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _: &mut dyn operation::Scrollable,
    ) {
        let last = (content.height - bounds.height).max(0.0);
        let column = Column { nth: self.seen, at: translation.y, last, seen: bounds.height };
        if id == Some(&Id::new(SCROLL)) {
            self.page = Some(column);
        } else if id == Some(&Id::new(SIDE)) {
            self.side = Some(column);
        } else if id == Some(&Id::new(DESK)) {
            self.desk = Some(column);
        }
        self.seen += 1;
    }

    fn finish(&self) -> Outcome<T> {
        let mut order = [&self.page, &self.side, &self.desk];
        if self.by < 0.0 {
            order.reverse();
        }
        let room = |column: &&Column| {
            let room = if self.by > 0.0 { column.last - column.at } else { column.at };
            room > 1.0
        };
        order.into_iter().flatten().find(room).map_or(Outcome::None, |column| {
            let y = (column.at + self.by * column.seen).clamp(0.0, column.last);
            Outcome::Chain(Box::new(ScrollTo { wanted: column.nth, seen: 0, y }))
        })
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
