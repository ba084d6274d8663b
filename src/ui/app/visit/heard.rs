//! What a visit hears: touches, the clock, the supervisor.

use std::time::Instant;

use iced::event::Status;
use iced::keyboard::{self, Key, key::Named};
use iced::{Event, Point, Size, Task, mouse, touch, window};

use super::super::{App, Message};
use crate::kiosk::fact::Order;
use crate::ui::screen::Screen;
use crate::ui::screen::visit::{Message as Asked, Page};

/// What a visit hears without anybody pressing a control.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    /// The supervisor; `None` when it is gone.
    Order(Option<Order>),
    /// The size of the screen, or of the window where nobody tells the screen's.
    Screen(Size),
    /// Whether there is a printer.
    Printer(bool),
    /// A moment of the attract screen has passed.
    Moment,
    /// Time to look whether somebody is there.
    Look(Instant),
    /// Somebody is there.
    Stir(Stir),
    /// Somebody asks for the operator's page.
    Operator,
}

/// How somebody stirred.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stir {
    /// A finger or a button went down; where, when that is known.
    Down(Option<Point>),
    /// And up.
    Up,
    /// A pointer moved.
    Moved(Point),
    /// A key that is a character.
    Typed(char),
    /// The key that takes a character back.
    Rubbed,
    /// Another key, a wheel.
    Other,
}

/// What an event of the window means for whether somebody is there.
#[must_use]
pub fn stirred(event: Event, _: Status, _: window::Id) -> Option<Heard> {
    Some(Heard::Stir(match event {
        Event::Mouse(mouse::Event::ButtonPressed(_)) => Stir::Down(None),
        Event::Mouse(mouse::Event::ButtonReleased(_))
        | Event::Touch(touch::Event::FingerLifted { .. } | touch::Event::FingerLost { .. }) => Stir::Up,
        Event::Mouse(mouse::Event::CursorMoved { position })
        | Event::Touch(touch::Event::FingerMoved { position, .. }) => Stir::Moved(position),
        Event::Mouse(mouse::Event::WheelScrolled { .. }) => Stir::Other,
        Event::Touch(touch::Event::FingerPressed { position, .. }) => Stir::Down(Some(position)),
        // A key that repeats may lie under a bag: only going down tells of somebody.
        Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat: false, .. }) => {
            let combination = modifiers.control() && modifiers.alt() && modifiers.shift();
            if combination && matches!(key.as_ref(), Key::Character("o" | "O")) {
                return Some(Heard::Operator);
            }
            let held = modifiers.control() || modifiers.alt() || modifiers.logo();
            match key.as_ref() {
                Key::Named(Named::Backspace) => Stir::Rubbed,
                Key::Character(text) if !held => text.chars().next().map_or(Stir::Other, Stir::Typed),
                _ => Stir::Other,
            }
        }
        _ => return None,
    }))
}

impl App {
    /// Somebody is there; on the attract screen it may be the operator.
    pub(super) fn stirred(&mut self, stir: Stir) -> Task<Message> {
        let now = Instant::now();
        let attracts = matches!(self.screen(), Screen::Attract(_));
        let window = (self.size.width, self.size.height);
        let Some(visit) = &mut self.visit else { return Task::none() };
        match stir {
            Stir::Moved(to) => visit.cursor = (to.x, to.y),
            Stir::Down(at) => {
                let at = at.map_or(visit.cursor, |at| (at.x, at.y));
                if attracts && visit.corners.press(at, window, now) {
                    return Task::done(Message::Heard(Heard::Operator));
                }
            }
            _ => {}
        }
        let Some(presence) = &mut visit.presence else { return Task::none() };
        match stir {
            Stir::Down(_) => presence.hold(true),
            Stir::Up => presence.hold(false),
            _ => {}
        }
        // A pointer that trembles answers no question; any press or key does.
        let answers = !matches!(stir, Stir::Moved(_) | Stir::Up);
        if !presence.is_asked() {
            presence.stir(now);
        } else if answers {
            return Task::done(Message::OnVisit(Asked::Here));
        }
        let pads = matches!(self.screen(), Screen::Visit(page) if matches!(**page, Page::Pad(_)));
        match stir {
            Stir::Typed(character) if pads => self.on_visit(Asked::Type(character)),
            Stir::Rubbed if pads => self.on_visit(Asked::Rub),
            _ => Task::none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use iced::keyboard::{Location, Modifiers, key::Code, key::Physical};

    use super::*;

    fn pressed(repeat: bool) -> Option<Heard> {
        let event = keyboard::Event::KeyPressed {
            key: Key::Character("q".into()),
            modified_key: Key::Character("q".into()),
            physical_key: Physical::Code(Code::KeyQ),
            location: Location::Standard,
            modifiers: Modifiers::empty(),
            text: None,
            repeat,
        };
        stirred(Event::Keyboard(event), Status::Ignored, window::Id::unique())
    }

    #[test]
    fn a_key_under_a_bag_is_nobody() {
        assert!(matches!(pressed(false), Some(Heard::Stir(Stir::Typed('q')))));
        assert!(pressed(true).is_none());
    }
}
