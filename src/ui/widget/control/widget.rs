//! What a control does: its size, its focus, what presses it, how it is drawn.

use iced::advanced::widget::operation::{self, Operation};
use iced::advanced::widget::{Id, Tree, Widget, tree};
use iced::advanced::{Clipboard, Layout, Shell, layout, mouse, overlay, renderer};
use iced::{
    Background, Border, Color, Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector,
    keyboard, touch,
};

use super::{Control, PRESS, ring};
use crate::ui::access::Info;

#[derive(Debug, Default)]
struct Focus {
    focused: bool,
    /// Only the keyboard's focus has a ring.
    ring: bool,
}

impl operation::Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.focused
    }
    fn focus(&mut self) {
        self.focused = true;
        self.ring = true;
    }
    fn unfocus(&mut self) {
        self.focused = false;
        self.ring = false;
    }
}

struct State {
    id: Option<Id>,
    focus: Focus,
    info: Info,
    pressed: bool,
}

fn is_press(event: &Event) -> bool {
    matches!(
        event,
        Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. })
    )
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Control<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State {
            id: self.id.clone(),
            focus: Focus::default(),
            info: self.info.clone(),
            pressed: false,
        })
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        if state.id != self.id {
            // Another thing stands here now: the focus does not pass on to it by accident.
            state.id.clone_from(&self.id);
            state.focus = Focus::default();
            state.pressed = false;
            state.info.activate = false;
        }
        let activate = state.info.activate;
        state.info = self.info.clone();
        state.info.activate = activate;
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, self.height)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let lip = self.lip();
        let around = Size::new(self.padding.x(), self.padding.y() + lip);
        let limits = limits
            .width(self.width)
            .height(self.height)
            .min_width(self.least.width)
            .min_height(if self.least.height > 0.0 { self.least.height + lip } else { 0.0 });
        let inner = limits.shrink(around).loose().max_width(self.widest);
        let content = self.content.as_widget_mut().layout(&mut tree.children[0], renderer, &inner);
        let size = limits.resolve(self.width, self.height, content.size() + around);
        let free = size - around - content.size();
        let x = if self.centred { free.width.max(0.0) / 2.0 } else { 0.0 };
        let at = Point::new(self.padding.left + x, self.padding.top + free.height.max(0.0) / 2.0);
        layout::Node::with_children(size, vec![content.move_to(at)])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let bounds = layout.bounds();
        operation.container(self.id.as_ref(), bounds);
        operation.custom(self.id.as_ref(), bounds, &mut state.info);
        if self.info.pressable || self.info.stop {
            operation.focusable(self.id.as_ref(), bounds, &mut state.focus);
        }
        let Some(inner) = layout.children().next() else { return };
        operation.traverse(&mut |operation| {
            self.content.as_widget_mut().operate(&mut tree.children[0], inner, renderer, operation);
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
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        if let Some(inner) = layout.children().next() {
            self.content.as_widget_mut().update(
                &mut tree.children[0],
                event,
                inner,
                cursor,
                renderer,
                clipboard,
                shell,
                viewport,
            );
        }
        let state = tree.state.downcast_mut::<State>();
        let Some(message) = &self.on_press else {
            if state.focus.focused && is_press(event) {
                state.focus = Focus::default();
                shell.request_redraw();
            }
            return;
        };
        if std::mem::take(&mut state.info.activate) {
            shell.publish(message.clone());
        }
        // What is scrolled out of sight cannot be pressed.
        let over = || layout.bounds().intersection(viewport).is_some_and(|seen| cursor.is_over(seen));
        match event {
            _ if is_press(event) => {
                let over = over();
                if over != state.focus.focused || state.focus.ring {
                    state.focus.focused = over;
                    state.focus.ring = false;
                    shell.request_redraw();
                }
                if over {
                    state.pressed = true;
                    shell.capture_event();
                    shell.request_redraw();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. })
                if std::mem::take(&mut state.pressed) =>
            {
                if over() {
                    shell.publish(message.clone());
                }
                shell.capture_event();
                shell.request_redraw();
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.pressed = false,
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: keyboard::Key::Named(named),
                repeat: false,
                ..
            }) if PRESS.contains(named) && state.focus.focused && !shell.is_event_captured() => {
                shell.publish(message.clone());
                shell.capture_event();
            }
            _ => {}
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
        use iced::advanced::Renderer as _;

        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let lip = self.lip();
        let sunk = if state.pressed { lip } else { 0.0 };
        let body = Rectangle { y: bounds.y + sunk, height: bounds.height - lip, ..bounds };
        if let Some(colour) = self.skin.lip.filter(|_| !state.pressed) {
            let foot = Rectangle { y: bounds.y + lip, height: bounds.height - lip, ..bounds };
            renderer.fill_quad(
                renderer::Quad {
                    bounds: foot,
                    border: Border { color: colour, width: 0.0, radius: self.skin.border.radius },
                    ..renderer::Quad::default()
                },
                colour,
            );
        }
        if self.skin.ground.is_some() || self.skin.border.width > 0.0 {
            renderer.fill_quad(
                renderer::Quad { bounds: body, border: self.skin.border, ..renderer::Quad::default() },
                self.skin.ground.unwrap_or(Background::Color(Color::TRANSPARENT)),
            );
        }
        if let Some(inner) = layout.children().next() {
            let content = |renderer: &mut Renderer| {
                self.content.as_widget().draw(
                    &tree.children[0],
                    renderer,
                    theme,
                    style,
                    inner,
                    cursor,
                    viewport,
                );
            };
            if sunk > 0.0 {
                renderer.with_translation(Vector::new(0.0, sunk), content);
            } else {
                content(renderer);
            }
        }
        if state.focus.focused && state.focus.ring && self.ring {
            ring(renderer, body, &self.skin);
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
        if self.on_press.is_some() && cursor.is_over(layout.bounds()) {
            return mouse::Interaction::Pointer;
        }
        layout.children().next().map_or(mouse::Interaction::None, |inner| {
            self.content.as_widget().mouse_interaction(&tree.children[0], inner, cursor, viewport, renderer)
        })
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(
            &mut tree.children[0],
            layout.children().next()?,
            renderer,
            viewport,
            translation,
        )
    }
}

impl<'a, Message: Clone + 'a> From<Control<'a, Message>> for Element<'a, Message> {
    fn from(control: Control<'a, Message>) -> Self {
        Element::new(control)
    }
}
