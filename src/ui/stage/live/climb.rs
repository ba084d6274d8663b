//! Things that come one after another, each at the foot, so that those before it climb. Nothing moves but
//! when one comes, at most one in [`EVERY`], and nothing after the last.
//!
//! All are in the tree from the start: who hears them waits for none.

use std::time::{Duration, Instant};

use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Layout, Shell, layout, mouse, overlay, renderer};
use iced::{Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector, window};

/// How long it is until the next one comes.
pub(super) const EVERY: Duration = Duration::from_secs(2);
/// Between two of them.
const GAP: f32 = 8.0;

/// See the module: `there` of them are there at once; another `key` begins anew.
pub(super) fn climb<M>(items: Vec<Element<'_, M>>, there: usize, key: usize) -> Climb<'_, M> {
    Climb { items, there, key }
}

pub(super) struct Climb<'a, M> {
    items: Vec<Element<'a, M>>,
    there: usize,
    key: usize,
}

#[derive(Debug)]
struct State {
    key: usize,
    begun: Option<Instant>,
    shown: usize,
}

impl<M> Climb<'_, M> {
    /// How many are there this long after the first.
    fn due(&self, passed: Duration) -> usize {
        let more = usize::try_from(passed.as_millis() / EVERY.as_millis()).unwrap_or(usize::MAX);
        self.there.saturating_add(more).saturating_add(1).min(self.items.len())
    }
}

impl<M> Widget<M, Theme, Renderer> for Climb<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State { key: self.key, begun: None, shown: self.due(Duration::ZERO) })
    }

    fn children(&self) -> Vec<Tree> {
        self.items.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        let least = self.due(Duration::ZERO);
        if state.key == self.key {
            state.shown = state.shown.clamp(least, self.items.len().max(least));
        } else {
            *state = State { key: self.key, begun: None, shown: least };
        }
        tree.diff_children(&self.items);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let shown = tree.state.downcast_ref::<State>().shown;
        let inner = limits.width(Length::Fill).loose();
        let nodes: Vec<layout::Node> = self
            .items
            .iter_mut()
            .zip(&mut tree.children)
            .map(|(item, tree)| item.as_widget_mut().layout(tree, renderer, &inner))
            .collect();
        // As high as all of them from the start, so that nothing else moves when one comes.
        let high = |nodes: &[layout::Node]| nodes.iter().map(|node| node.size().height + GAP).sum::<f32>();
        let all = (high(&nodes) - GAP).max(0.0);
        let mut y = all + GAP - high(&nodes[..shown.min(nodes.len())]);
        let mut placed = Vec::new();
        for (index, node) in nodes.into_iter().enumerate() {
            if index == shown {
                y = 0.0;
            }
            let height = node.size().height;
            placed.push(node.move_to(Point::new(0.0, y)));
            y += height + GAP;
        }
        let size = limits.resolve(Length::Fill, Length::Shrink, Size::new(0.0, all));
        layout::Node::with_children(size, placed)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.traverse(&mut |operation| {
            let places = layout.children();
            for ((item, tree), place) in self.items.iter_mut().zip(&mut tree.children).zip(places) {
                item.as_widget_mut().operate(tree, place, renderer, operation);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        if let Event::Window(window::Event::RedrawRequested(now)) = event
            && state.shown < self.items.len()
        {
            let begun = *state.begun.get_or_insert(*now);
            let due = self.due(now.saturating_duration_since(begun));
            if due > state.shown {
                state.shown = due;
                shell.invalidate_layout();
            }
            if due < self.items.len() {
                let passed = u32::try_from(due.saturating_sub(self.there)).unwrap_or(u32::MAX);
                shell.request_redraw_at(begun + EVERY * passed);
            }
        }
        let shown = state.shown;
        // One that has not come cannot be pressed by the mouse; an assistive technology's press, which asks
        // for no place, reaches every one.
        let seen = self.items.iter_mut().zip(&mut tree.children).zip(layout.children());
        for (index, ((item, tree), place)) in seen.enumerate() {
            let cursor = if index < shown { cursor } else { mouse::Cursor::Unavailable };
            item.as_widget_mut().update(tree, event, place, cursor, renderer, clipboard, shell, viewport);
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let shown = tree.state.downcast_ref::<State>().shown;
        let places = layout.children();
        for ((item, tree), place) in self.items.iter().zip(&tree.children).zip(places).take(shown) {
            item.as_widget().draw(tree, renderer, theme, style, place, cursor, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let shown = tree.state.downcast_ref::<State>().shown;
        let places = layout.children();
        let all = self.items.iter().zip(&tree.children).zip(places).take(shown);
        all.map(|((item, tree), place)| {
            item.as_widget().mouse_interaction(tree, place, cursor, viewport, renderer)
        })
        .max()
        .unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        overlay::from_children(&mut self.items, tree, layout, renderer, viewport, translation)
    }
}

impl<'a, M: 'a> From<Climb<'a, M>> for Element<'a, M> {
    fn from(climb: Climb<'a, M>) -> Self {
        Element::new(climb)
    }
}
