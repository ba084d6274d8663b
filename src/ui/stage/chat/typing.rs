//! “Somebody is typing”: three dots in the place of a line that has just come, for as long as three beats.
//! The line itself is on the page and in the tree from the start; only the eye waits, and a press ends that.

use std::time::{Duration, Instant};

use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, layout, mouse, overlay, renderer};
use iced::widget::{Space, row};
use iced::{
    Border, Color, Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector, touch, window,
};

use crate::ui::ctx::Ctx;
use crate::ui::stage::Pressed;
use crate::ui::widget::{pad, text};

/// How long a dot is the larger one; each is once.
const BEAT: Duration = Duration::from_millis(400);
const DOTS: u32 = 3;
/// How long somebody types, unless it is wanted sooner.
pub const TYPING: Duration = Duration::from_millis(1200);
const RADIUS: f32 = 5.0;
/// Room for the dots, before the words.
const ROOM: f32 = 64.0;

struct Typing<'a> {
    line: Element<'a, Pressed>,
    /// That somebody types, in words.
    words: Element<'a, Pressed>,
    colour: Color,
    left: f32,
}

#[derive(Debug, Default)]
struct State {
    since: Option<Instant>,
    /// The larger dot; past the last one the line is shown.
    dot: u32,
}

impl State {
    fn is_typing(&self) -> bool {
        self.dot < DOTS
    }
}

/// Dots before a line, `left` of the edge of its bubble.
pub(super) fn before<'a>(
    ctx: &Ctx<'_>,
    who: &str,
    left: f32,
    line: Element<'a, Pressed>,
) -> Element<'a, Pressed> {
    let words = text::small(ctx, ctx.with("chat-typing", &[("who", who.into())]));
    let words = row![Space::new().width(left + ROOM), words].padding(pad(12.0, 24.0, 12.0, 0.0)).into();
    Element::new(Typing { line, words, colour: ctx.look.colours.ink2, left })
}

/// A press anywhere; a key comes by way of what it asks for.
fn is_press(event: &Event) -> bool {
    matches!(
        event,
        Event::Mouse(mouse::Event::ButtonPressed(_)) | Event::Touch(touch::Event::FingerPressed { .. })
    )
}

impl Widget<Pressed, Theme, Renderer> for Typing<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.line), Tree::new(&self.words)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&[&self.line, &self.words]);
    }

    fn size(&self) -> Size<Length> {
        self.line.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let line = self.line.as_widget_mut().layout(&mut tree.children[0], renderer, limits);
        let words = self.words.as_widget_mut().layout(&mut tree.children[1], renderer, &limits.loose());
        // As high as both, so that nothing moves when the line takes the dots' place.
        let size = Size::new(line.size().width, line.size().height.max(words.size().height));
        layout::Node::with_children(size, vec![line, words])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        if let Some(line) = layout.children().next() {
            self.line.as_widget_mut().operate(&mut tree.children[0], line, renderer, operation);
        }
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Pressed>,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        if let Event::Window(window::Event::RedrawRequested(now)) = event
            && state.is_typing()
        {
            let since = *state.since.get_or_insert(*now);
            let beats = now.saturating_duration_since(since).as_millis() / BEAT.as_millis();
            state.dot = u32::try_from(beats).unwrap_or(DOTS).min(DOTS);
            if state.is_typing() {
                shell.request_redraw_at(since + BEAT * (state.dot + 1));
            }
        }
        if state.is_typing() && is_press(event) {
            shell.publish(Pressed::Read);
        }
        if let Some(line) = layout.children().next() {
            self.line.as_widget_mut().update(
                &mut tree.children[0],
                event,
                line,
                cursor,
                renderer,
                clipboard,
                shell,
                viewport,
            );
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
        let state = tree.state.downcast_ref::<State>();
        let shown = if state.is_typing() { (&self.words, 1) } else { (&self.line, 0) };
        let Some(place) = layout.children().nth(shown.1) else { return };
        shown.0.as_widget().draw(&tree.children[shown.1], renderer, theme, style, place, cursor, viewport);
        if !state.is_typing() {
            return;
        }
        let middle = Point::new(layout.bounds().x + self.left + 14.0, place.bounds().center_y());
        for (number, x) in (0..DOTS).zip([0.0, 17.0, 34.0]) {
            let radius = if number == state.dot { RADIUS + 1.0 } else { RADIUS };
            let at = middle + Vector::new(x - radius, -radius);
            let quad = renderer::Quad {
                bounds: Rectangle::new(at, Size::new(2.0 * radius, 2.0 * radius)),
                border: Border { radius: radius.into(), ..Border::default() },
                ..renderer::Quad::default()
            };
            renderer.fill_quad(quad, self.colour);
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
        let Some(line) = layout.children().next() else { return mouse::Interaction::None };
        self.line.as_widget().mouse_interaction(&tree.children[0], line, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Pressed, Theme, Renderer>> {
        let line = layout.children().next()?;
        self.line.as_widget_mut().overlay(&mut tree.children[0], line, renderer, viewport, translation)
    }
}
