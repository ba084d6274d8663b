//! Keys that hold everywhere: one funnel, one table. What a key means and what the page about keys shows
//! both come from [`TABLE`].

use iced::event::{self, Status};
use iced::keyboard::{self, Key, key::Code, key::Named, key::Physical};
use iced::{Event, Subscription};

use super::{Aloud, Message};
use crate::ui::widget::control::PRESS;

/// A key, alone or with another held down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// A key by its name.
    Named(Named),
    /// The same with Shift.
    Shift(Named),
    /// A digit, where it is printed: some keyboards write it only with Shift.
    Digit(char),
    /// A character with Ctrl, on a Mac with Cmd.
    Command(char),
}

/// A key, and what it asks for; without a meaning here the control in focus takes it.
pub type Means = (Stroke, Option<fn() -> Message>);

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The message that says what its keys do.
    pub says: &'static str,
    /// The keys; each does its part of that.
    pub strokes: &'static [Means],
}

/// Every key that means something, in the order they are shown.
pub static TABLE: &[Row] = &[
    Row {
        says: "keys-next",
        strokes: &[(Stroke::Named(Named::Tab), Some(|| Message::Focus { back: false }))],
    },
    Row {
        says: "keys-before",
        strokes: &[(Stroke::Shift(Named::Tab), Some(|| Message::Focus { back: true }))],
    },
    Row { says: "keys-press", strokes: &[(Stroke::Named(PRESS[0]), None), (Stroke::Named(PRESS[1]), None)] },
    Row {
        says: "keys-answer",
        strokes: &[
            (Stroke::Digit('1'), Some(|| Message::Digit(0))),
            (Stroke::Digit('2'), Some(|| Message::Digit(1))),
            (Stroke::Digit('3'), Some(|| Message::Digit(2))),
            (Stroke::Digit('4'), Some(|| Message::Digit(3))),
            (Stroke::Digit('5'), Some(|| Message::Digit(4))),
        ],
    },
    Row { says: "keys-back", strokes: &[(Stroke::Named(Named::Escape), Some(|| Message::Back))] },
    Row { says: "keys-help", strokes: &[(Stroke::Named(Named::F1), Some(|| Message::Help))] },
    // No letter: a screen reader has those, and whoever leans on the keyboard starts no voice.
    Row { says: "keys-aloud", strokes: &[(Stroke::Named(Named::F2), Some(|| Message::Aloud(Aloud::Press)))] },
    Row {
        says: "keys-page",
        strokes: &[
            (Stroke::Named(Named::PageDown), Some(|| Message::Scroll(0.85))),
            (Stroke::Named(Named::PageUp), Some(|| Message::Scroll(-0.85))),
        ],
    },
    Row {
        says: "keys-line",
        strokes: &[
            (Stroke::Named(Named::ArrowDown), Some(|| Message::Scroll(0.12))),
            (Stroke::Named(Named::ArrowUp), Some(|| Message::Scroll(-0.12))),
        ],
    },
    Row {
        says: "keys-ends",
        strokes: &[
            (Stroke::Named(Named::Home), Some(|| Message::Scroll(-1000.0))),
            (Stroke::Named(Named::End), Some(|| Message::Scroll(1000.0))),
        ],
    },
    Row {
        says: "keys-size",
        strokes: &[
            (Stroke::Command('+'), Some(|| Message::TextSize(1))),
            (Stroke::Command('-'), Some(|| Message::TextSize(-1))),
        ],
    },
    Row { says: "keys-size-back", strokes: &[(Stroke::Command('0'), Some(|| Message::TextSize(0)))] },
];

/// Where the digits are printed on the keyboard.
const DIGITS: [Code; 6] =
    [Code::Digit0, Code::Digit1, Code::Digit2, Code::Digit3, Code::Digit4, Code::Digit5];

impl Stroke {
    /// Whether a key press is this one. The end of a keyboard's row of digits is where it is printed, so
    /// that a French one needs no Shift.
    fn is(self, key: &Key, place: Physical, held: keyboard::Modifiers) -> bool {
        let printed = |digit: char| {
            let code = digit.to_digit(10).and_then(|digit| DIGITS.get(usize::try_from(digit).ok()?));
            code.is_some_and(|code| place == Physical::Code(*code))
        };
        let written = |wanted: char| match key.as_ref() {
            // Plus lies on the key of the equals sign, and is often pressed without Shift.
            Key::Character("=") => wanted == '+',
            Key::Character(text) => text.chars().eq([wanted]),
            _ => false,
        };
        match self {
            Self::Named(named) => *key == Key::Named(named) && !held.shift(),
            Self::Shift(named) => *key == Key::Named(named) && held.shift(),
            Self::Digit(digit) => {
                let other = held.control() || held.alt() || held.logo();
                !other && (written(digit) || printed(digit))
            }
            Self::Command(wanted) => held.command() && (written(wanted) || printed(wanted)),
        }
    }

    /// The words on its keycaps: the one that is held first. Each is a message, but for characters.
    #[must_use]
    pub fn caps(self) -> Vec<Cap> {
        let command = if cfg!(target_os = "macos") { "key-cmd" } else { "key-ctrl" };
        match self {
            Self::Named(named) => vec![Cap::Named(named)],
            Self::Shift(named) => vec![Cap::Says("key-shift"), Cap::Named(named)],
            Self::Digit(digit) => vec![Cap::Character(digit)],
            Self::Command(character) => vec![Cap::Says(command), Cap::Character(character)],
        }
    }
}

/// What stands on a keycap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cap {
    /// A message.
    Says(&'static str),
    /// The name of a key: the message of it, in small letters after `key-`.
    Named(Named),
    /// A character.
    Character(char),
}

/// Every key press goes through [`heard`].
pub(super) fn subscription() -> Subscription<Message> {
    event::listen_with(|event, status, _| heard(event, status))
}

/// What an event asks for. Tab is taken raw, since no widget of ours needs it; the others only when no
/// widget took them.
#[must_use]
pub fn heard(event: Event, status: Status) -> Option<Message> {
    let Event::Keyboard(keyboard::Event::KeyPressed { key, physical_key, modifiers, .. }) = event else {
        return None;
    };
    let mut strokes = TABLE.iter().flat_map(|row| row.strokes);
    let (_, meaning) = strokes.find(|(stroke, _)| stroke.is(&key, physical_key, modifiers))?;
    let raw = key == Key::Named(Named::Tab);
    (raw || status == Status::Ignored).then_some(*meaning).flatten().map(|message| message())
}
