//! The one widget behind everything that can be pressed and everything that has a role.
//!
//! A control draws its body and its lip, takes the keyboard's focus, shows a ring when it came by
//! keyboard, is pressed by mouse, touch, Enter, Space or an assistive technology, and tells its role and
//! name to [`crate::ui::access`]. A press counts on release; sliding off takes it back. Without a message
//! it is a silent frame with a role.

use iced::advanced::widget::operation::{self, Operation};
use iced::advanced::widget::{Id, Tree, Widget, tree};
use iced::advanced::{Clipboard, Layout, Shell, layout, mouse, overlay, renderer};
use iced::keyboard::{self, key::Named};
use iced::{
    Background, Border, Color, Element, Event, Length, Padding, Point, Rectangle, Renderer, Size, Theme,
    Vector, touch,
};

use crate::i18n::Language;
use crate::ui::access::{Info, Role};
use crate::ui::ctx::Ctx;
use crate::ui::theme::{LIP, Palette};

/// The keys that press the control in focus.
pub const PRESS: [Named; 2] = [Named::Enter, Named::Space];

/// How a control looks.
#[derive(Debug, Clone, Copy)]
pub struct Skin {
    /// The ground.
    pub ground: Option<Background>,
    /// Its edge.
    pub border: Border,
    /// The lip below it, when it is a key.
    pub lip: Option<Color>,
    /// Inner ring colour.
    pub halo: Color,
    /// Outer ring colour.
    pub focus: Color,
    /// Thinner ring, for words inside a line.
    pub slim: bool,
}

impl Skin {
    /// Nothing but the ring.
    #[must_use]
    pub fn bare(colours: &Palette) -> Self {
        Self {
            ground: None,
            border: Border::default(),
            lip: None,
            halo: colours.focus_halo,
            focus: colours.focus,
            slim: false,
        }
    }
}

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

/// See the module.
pub struct Control<'a, Message> {
    id: Option<Id>,
    content: Element<'a, Message>,
    info: Info,
    on_press: Option<Message>,
    skin: Skin,
    width: Length,
    height: Length,
    least: Size,
    widest: f32,
    natural: f32,
    padding: Padding,
    centred: bool,
    ring: bool,
}

impl<'a, Message> Control<'a, Message> {
    /// A frame around something, with a role.
    pub fn new(role: Role, skin: Skin, content: impl Into<Element<'a, Message>>) -> Self {
        Self {
            id: None,
            content: content.into(),
            info: Info { role, ..Info::default() },
            on_press: None,
            skin,
            width: Length::Shrink,
            height: Length::Shrink,
            least: Size::ZERO,
            widest: f32::INFINITY,
            natural: 0.0,
            padding: Padding::ZERO,
            centred: false,
            ring: true,
        }
    }
    /// An id: the keyboard's focus and assistive technologies find it by that.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(Id::from(id.into()));
        self
    }
    /// A name; without one the texts inside are its name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.info.name = Some(name.into());
        self
    }
    /// What else is said of it when it has the focus.
    #[must_use]
    pub fn describe(mut self, description: Option<String>) -> Self {
        self.info.description = description;
        self
    }
    /// The language of its words, where it is not the page's.
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.info.language = Some(language);
        self
    }
    /// For headings: 1 is a page's title.
    #[must_use]
    pub fn level(mut self, level: usize) -> Self {
        self.info.level = Some(level);
        self
    }
    /// For progress: where it stands, and the most it can be.
    #[must_use]
    pub fn value(mut self, now: usize, most: usize) -> Self {
        self.info.value = Some((now, most));
        self
    }
    /// Its words are announced when they come.
    #[must_use]
    pub fn live(mut self) -> Self {
        self.info.live = true;
        self
    }
    /// Words that take the focus though nothing is pressed: a ring shows it to those who use keys.
    #[must_use]
    pub fn stop(mut self, ctx: &Ctx<'_>) -> Self {
        self.info.stop = true;
        self.info.language = Some(ctx.language());
        self.ring = ctx.keys;
        self
    }
    /// Words after all that the focus passes by.
    #[must_use]
    pub fn passed(mut self) -> Self {
        self.info.stop = false;
        self
    }
    /// For radios and toggles.
    #[must_use]
    pub fn on(mut self, on: bool) -> Self {
        self.info.on = Some(on);
        self
    }
    /// Makes it a control.
    #[must_use]
    pub fn on_press(mut self, message: Message) -> Self {
        self.on_press = Some(message);
        self.info.pressable = true;
        self
    }
    /// As wide as this; shrinks to its content otherwise.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }
    /// As high as this; shrinks to its content otherwise.
    #[must_use]
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.height = height.into();
        self
    }
    /// Never smaller than this, without the lip.
    #[must_use]
    pub fn least(mut self, width: f32, height: f32) -> Self {
        self.least = Size::new(width, height);
        self
    }
    /// The content is never wider than this, however wide the frame is.
    #[must_use]
    pub fn widest(mut self, width: f32) -> Self {
        self.widest = width;
        self
    }
    /// How wide it is when its words stand in one line, for whoever lays a bar out.
    #[must_use]
    pub fn natural(mut self, width: f32) -> Self {
        self.natural = width;
        self
    }
    /// What [`Self::natural`] said.
    #[must_use]
    pub fn natural_width(&self) -> f32 {
        self.natural
    }
    /// Room around the content.
    #[must_use]
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }
    /// Puts the content in the middle rather than at the left.
    #[must_use]
    pub fn centred(mut self) -> Self {
        self.centred = true;
        self
    }

    fn lip(&self) -> f32 {
        if self.skin.lip.is_some() { LIP } else { 0.0 }
    }
}

/// The ring round what has the keyboard's focus.
pub(super) fn ring(renderer: &mut Renderer, body: Rectangle, skin: &Skin) {
    use iced::advanced::Renderer as _;

    let (halo, outer) = if skin.slim { (2.0, 2.0) } else { (3.0, 4.0) };
    let radius = skin.border.radius;
    for (grow, width, color) in [(halo, halo, skin.halo), (halo + outer, outer, skin.focus)] {
        let radius = iced::border::Radius {
            top_left: radius.top_left + grow,
            top_right: radius.top_right + grow,
            bottom_right: radius.bottom_right + grow,
            bottom_left: radius.bottom_left + grow,
        };
        renderer.fill_quad(
            renderer::Quad {
                bounds: body.expand(grow),
                border: Border { color, width, radius },
                ..renderer::Quad::default()
            },
            Color::TRANSPARENT,
        );
    }
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
