//! Keys that hold everywhere: one funnel, one table.

use iced::event::{self, Status};
use iced::keyboard::{self, Key, key::Named};
use iced::{Event, Subscription};

use super::Message;

/// Every key press goes through [`heard`].
pub(super) fn subscription() -> Subscription<Message> {
    event::listen_with(|event, status, _| heard(event, status))
}

/// What an event asks for. Tab is taken raw, since no widget of ours needs it; the others only when no
/// widget took them.
#[must_use]
pub fn heard(event: Event, status: Status) -> Option<Message> {
    let Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, repeat, .. }) = event else {
        return None;
    };
    if key == Key::Named(Named::Enter) {
        return (status == Status::Ignored && !repeat).then_some(Message::Enter);
    }
    if key == Key::Named(Named::Tab) {
        return Some(Message::Focus { back: modifiers.shift() });
    }
    (status == Status::Ignored).then(|| meaning(&key, modifiers)).flatten()
}

/// What a key means.
fn meaning(key: &Key, modifiers: keyboard::Modifiers) -> Option<Message> {
    match key.as_ref() {
        Key::Named(Named::Escape) => Some(Message::Back),
        Key::Named(Named::F1) => Some(Message::Help),
        Key::Named(Named::PageDown) => Some(Message::Scroll(0.85)),
        Key::Named(Named::PageUp) => Some(Message::Scroll(-0.85)),
        Key::Named(Named::ArrowDown) => Some(Message::Scroll(0.12)),
        Key::Named(Named::ArrowUp) => Some(Message::Scroll(-0.12)),
        Key::Named(Named::Home) => Some(Message::Scroll(-1000.0)),
        Key::Named(Named::End) => Some(Message::Scroll(1000.0)),
        Key::Character("+" | "=") if modifiers.command() => Some(Message::TextSize(1)),
        Key::Character("-") if modifiers.command() => Some(Message::TextSize(-1)),
        Key::Character("0") if modifiers.command() => Some(Message::TextSize(0)),
        Key::Character(digit) if modifiers.is_empty() => {
            let number = digit.parse::<usize>().ok()?;
            (1..=5).contains(&number).then(|| Message::Digit(number - 1))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_answer_from_one_to_five() {
        let none = keyboard::Modifiers::empty();
        let digit = |text: &str| meaning(&Key::Character(text.into()), none);
        assert!(matches!(digit("1"), Some(Message::Digit(0))));
        assert!(matches!(digit("5"), Some(Message::Digit(4))));
        assert!(digit("6").is_none() && digit("0").is_none() && digit("x").is_none());
    }
}
