//! A field in which words are typed: iced's own, with role, name and value in the tree, a ring, and a caret
//! that stands still. It takes every key that writes or moves in it; the keys of the whole program that do
//! neither (Tab, Page down, the text size) go past it. Escape and Enter leave it.

use std::rc::Rc;
use std::time::Instant;

use iced::advanced::text as core_text;
use iced::advanced::widget::{Id, Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Layout, Shell, layout, mouse, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::text::LineHeight;
use iced::widget::text_input::{self, TextInput, Value, cursor};
use iced::{
    Background, Border, Color, Element, Event, Font, Length, Padding, Rectangle, Renderer, Size, Theme,
    window,
};

use super::control::{Skin, ring};
use super::text;
use crate::ui::access::{Info, Role, Typed};
use crate::ui::ctx::Ctx;
use crate::ui::font;
use crate::ui::icon::Icon;
use crate::ui::theme::radius;

/// The state of iced's own field.
type Inner = text_input::State<<Renderer as core_text::Renderer>::Paragraph>;

/// The characters that mean something with Ctrl or Cmd inside a field: all, copy, paste, cut.
const COMMANDS: [char; 4] = ['a', 'c', 'v', 'x'];

struct State {
    info: Info,
    /// Earlier than anything that is done in it.
    begun: Instant,
}

/// See the module.
pub struct Field<'a, M> {
    input: TextInput<'a, M, Theme, Renderer>,
    id: Id,
    text: String,
    info: Info,
    on_input: Rc<dyn Fn(String) -> M + 'a>,
    on_leave: M,
    skin: Skin,
}

impl<'a, M: Clone + 'a> Field<'a, M> {
    /// A field of this name with what was typed into it so far; `on_leave` comes when it is left.
    pub fn new(
        ctx: &Ctx<'_>,
        id: &'static str,
        name: String,
        text: &str,
        on_input: impl Fn(String) -> M + 'a,
        on_leave: M,
    ) -> Self {
        let look = ctx.look;
        let c = look.colours;
        let on_input: Rc<dyn Fn(String) -> M + 'a> = Rc::new(on_input);
        let typed = Rc::clone(&on_input);
        let border = Border { color: c.edge, width: look.border(), radius: radius::KEY.into() };
        let size = look.body();
        let line = 1.3;
        let input = TextInput::new("", text)
            .id(Id::new(id))
            .on_input(move |text| typed(text))
            .on_submit(on_leave.clone())
            .font(text::face(ctx, false))
            .size(size)
            .line_height(LineHeight::Relative(line))
            .padding(Padding::from([((60.0 - size * line) / 2.0).max(12.0), 20.0]))
            .icon(beside(ctx, Icon::Search))
            .width(Length::Fill)
            .style(move |_, _| text_input::Style {
                background: Background::Color(c.card),
                border,
                icon: c.primary,
                placeholder: c.ink2,
                value: c.ink,
                selection: Color { a: 0.2, ..c.ink },
            });
        let info = Info {
            role: Role::Field,
            name: Some(name),
            language: Some(ctx.language()),
            pressable: true,
            ..Info::default()
        };
        let skin = Skin { border, ..Skin::bare(&c) };
        Self { input, id: Id::new(id), text: text.to_owned(), info, on_input, on_leave, skin }
    }

    /// With this before the words, in the place of the glass that stands for looking for something.
    #[must_use]
    pub fn icon(mut self, ctx: &Ctx<'_>, icon: Icon) -> Self {
        self.input = self.input.icon(beside(ctx, icon));
        self
    }

    /// Where one is in it, in characters.
    fn caret(&self, inner: &Inner) -> (usize, usize) {
        let value = Value::new(&self.text);
        let characters = |graphemes: usize| value.until(graphemes).to_string().chars().count();
        match inner.cursor().state(&value) {
            cursor::State::Index(at) => (characters(at), characters(at)),
            cursor::State::Selection { start, end } => (characters(start), characters(end)),
        }
    }
}

fn beside(ctx: &Ctx<'_>, icon: Icon) -> text_input::Icon<Font> {
    text_input::Icon {
        font: font::ICONS,
        code_point: icon.glyph(),
        size: Some((ctx.look.body() * 1.2).into()),
        spacing: 14.0,
        side: text_input::Side::Left,
    }
}

/// Whether a key is the whole program's though a field has the focus: a character with Ctrl that means
/// nothing in the field.
fn goes_past(event: &Event) -> bool {
    let Event::Keyboard(keyboard::Event::KeyPressed { key, physical_key, modifiers, .. }) = event else {
        return false;
    };
    let known = key.to_latin(*physical_key).is_some_and(|letter| COMMANDS.contains(&letter));
    modifiers.command() && !modifiers.alt() && matches!(key, Key::Character(_)) && !known
}

fn is_escape(event: &Event) -> bool {
    matches!(event, Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(Named::Escape), .. }))
}

impl<'a, M: Clone + 'a> Widget<M, Theme, Renderer> for Field<'a, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State { info: self.info.clone(), begun: Instant::now() })
    }

    fn children(&self) -> Vec<Tree> {
        let input: &dyn Widget<M, Theme, Renderer> = &self.input;
        vec![Tree::new(input)]
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        let (activate, write) = (state.info.activate, state.info.write.take());
        state.info = Info { activate, write, ..self.info.clone() };
        let input: &dyn Widget<M, Theme, Renderer> = &self.input;
        tree.diff_children(&[input]);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let input: &mut dyn Widget<M, Theme, Renderer> = &mut self.input;
        let input = input.layout(&mut tree.children[0], renderer, limits);
        layout::Node::with_children(input.size(), vec![input])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let Some(inside) = layout.children().next() else { return };
        let caret = self.caret(tree.children[0].state.downcast_ref::<Inner>());
        let state = tree.state.downcast_mut::<State>();
        state.info.typed = Some(Typed { text: self.text.clone(), caret });
        operation.container(Some(&self.id), layout.bounds());
        operation.custom(Some(&self.id), layout.bounds(), &mut state.info);
        // Its own focus comes right after, as that of every control.
        let input: &mut dyn Widget<M, Theme, Renderer> = &mut self.input;
        input.operate(&mut tree.children[0], inside, renderer, operation);
        operation.traverse(&mut |_| {});
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
        let Some(inside) = layout.children().next() else { return };
        let state = tree.state.downcast_mut::<State>();
        let inner = &mut tree.children[0];
        if std::mem::take(&mut state.info.activate) {
            inner.state.downcast_mut::<Inner>().focus();
            shell.request_redraw();
        }
        if let Some(text) = state.info.write.take() {
            shell.publish((self.on_input)(text));
        }
        let focused = inner.state.downcast_ref::<Inner>().is_focused();
        if focused && goes_past(event) {
            return;
        }
        // What is scrolled out of sight cannot be pressed.
        let seen = layout.bounds().intersection(viewport).is_some_and(|seen| cursor.is_over(seen));
        let cursor = if seen { cursor } else { mouse::Cursor::Unavailable };
        // The caret does not blink: to iced nothing happens after it was put where it is.
        let still = Event::Window(window::Event::RedrawRequested(state.begun));
        let redraw = matches!(event, Event::Window(window::Event::RedrawRequested(_)));
        let event = if redraw { &still } else { event };
        let mut messages = Vec::new();
        let mut own = Shell::new(&mut messages);
        let input: &mut dyn Widget<M, Theme, Renderer> = &mut self.input;
        input.update(inner, event, inside, cursor, renderer, clipboard, &mut own, viewport);
        if redraw {
            Shell::replace_redraw_request(&mut own, window::RedrawRequest::Wait);
        }
        shell.merge(own, |message| message);
        let left = focused && !inner.state.downcast_ref::<Inner>().is_focused();
        if left && is_escape(event) {
            shell.publish(self.on_leave.clone());
        }
        if left || focused != inner.state.downcast_ref::<Inner>().is_focused() {
            shell.request_redraw();
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
        let Some(inside) = layout.children().next() else { return };
        let input: &dyn Widget<M, Theme, Renderer> = &self.input;
        input.draw(&tree.children[0], renderer, theme, style, inside, cursor, viewport);
        if tree.children[0].state.downcast_ref::<Inner>().is_focused() {
            ring(renderer, layout.bounds(), &self.skin);
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
        let Some(inside) = layout.children().next() else { return mouse::Interaction::None };
        let input: &dyn Widget<M, Theme, Renderer> = &self.input;
        input.mouse_interaction(&tree.children[0], inside, cursor, viewport, renderer)
    }
}

impl<'a, M: Clone + 'a> From<Field<'a, M>> for Element<'a, M> {
    fn from(field: Field<'a, M>) -> Self {
        Element::new(field)
    }
}
