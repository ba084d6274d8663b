//! Where digits are pressed on the screen, those of a keyboard do the same, wherever the focus is: the page has
//! one place for them. They pass by, and nothing here knows which ones they were.

use iced::advanced::widget::{Operation, Tree, Widget, tree};
use iced::advanced::{Clipboard, Layout, Shell, layout, mouse, overlay, renderer};
use iced::keyboard::key::{Code, Physical};
use iced::keyboard::{self, Key, key::Named};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// Where the digits are printed on a keyboard: a French one needs no Shift.
const CODES: [Code; 10] = [
    Code::Digit0,
    Code::Digit1,
    Code::Digit2,
    Code::Digit3,
    Code::Digit4,
    Code::Digit5,
    Code::Digit6,
    Code::Digit7,
    Code::Digit8,
    Code::Digit9,
];

/// What was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// A digit, 0 to 9.
    Digit(u8),
    /// Take the last one back.
    Rub,
    /// That was all of them. No key is this one here: Enter presses what has the focus first.
    Done,
}

/// See the module.
pub struct Digits<'a, Message> {
    content: Element<'a, Message>,
    on_typed: fn(Typed) -> Message,
}

/// Wraps what digits are pressed on.
pub fn digits<'a, Message>(
    content: impl Into<Element<'a, Message>>,
    on_typed: fn(Typed) -> Message,
) -> Digits<'a, Message> {
    Digits { content: content.into(), on_typed }
}

/// What a key means here.
fn typed(event: &Event) -> Option<Typed> {
    let Event::Keyboard(keyboard::Event::KeyPressed { key, physical_key, modifiers, repeat: false, .. }) =
        event
    else {
        return None;
    };
    if modifiers.control() || modifiers.alt() || modifiers.logo() {
        return None;
    }
    match key.as_ref() {
        Key::Named(Named::Backspace | Named::Delete) => Some(Typed::Rub),
        Key::Character(text) => {
            let written = text.chars().next().filter(|_| text.chars().count() == 1);
            let written = written.and_then(|letter| letter.to_digit(10));
            let printed = || CODES.iter().position(|code| *physical_key == Physical::Code(*code));
            let digit = written.and_then(|digit| u8::try_from(digit).ok());
            digit.or_else(|| u8::try_from(printed()?).ok()).map(Typed::Digit)
        }
        _ => None,
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Digits<'_, Message> {
    fn tag(&self) -> tree::Tag {
        self.content.as_widget().tag()
    }
    fn state(&self) -> tree::State {
        self.content.as_widget().state()
    }
    fn children(&self) -> Vec<Tree> {
        self.content.as_widget().children()
    }
    fn diff(&self, tree: &mut Tree) {
        self.content.as_widget().diff(tree);
    }
    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }
    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }
    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(tree, renderer, limits)
    }
    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.content.as_widget_mut().operate(tree, layout, renderer, operation);
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
        self.content
            .as_widget_mut()
            .update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        if !shell.is_event_captured()
            && let Some(typed) = typed(event)
        {
            shell.publish((self.on_typed)(typed));
            shell.capture_event();
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
        self.content.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
    }
    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
    }
    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Digits<'a, Message>> for Element<'a, Message> {
    fn from(digits: Digits<'a, Message>) -> Self {
        Element::new(digits)
    }
}
