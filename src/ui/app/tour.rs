//! The walk-through, the page about keys, and whether anything moves.

use iced::Task;
use iced::futures::StreamExt;
use mundy::{Interest, Preferences, ReducedMotion};

use super::{App, Message};
use crate::ui::screen::{Screen, checkup, play, tour};

impl App {
    /// Begins the walk-through. From now on it is not offered by itself any more.
    pub(super) fn show_tour(&mut self) {
        if !self.settings.seen_tour {
            self.set(|settings| settings.seen_tour = true);
        }
        self.screens.push(Screen::Tour(tour::Tour::default()));
    }

    pub(super) fn on_tour(&mut self, message: tour::Message) {
        if let Some(Screen::Tour(tour)) = self.screens.last_mut() {
            let action = tour.update(message);
            self.after_tour(action);
        }
    }

    /// One step back in it. Whether it is what is shown.
    pub(super) fn back_in_tour(&mut self) -> bool {
        let Some(Screen::Tour(tour)) = self.screens.last_mut() else { return false };
        let action = tour.back();
        self.after_tour(action);
        true
    }

    fn after_tour(&mut self, action: tour::Action) {
        match action {
            tour::Action::None => {}
            tour::Action::Over => {
                let _ = self.screens.pop();
                self.refresh();
            }
            tour::Action::Keys => self.show_keys(),
        }
    }

    pub(super) fn show_keys(&mut self) {
        self.screens.push(Screen::Keys);
    }

    /// A digit was pressed: it answers, wherever there is something to answer.
    pub(super) fn digit(&mut self, number: usize) -> Task<Message> {
        self.keys = true;
        self.handle(match self.screen() {
            Screen::Tour(_) => Message::OnTour(tour::Message::Try(number)),
            Screen::Checkup(_) => Message::OnCheckup(checkup::Message::OnItem(play::Message::Digit(number))),
            _ => Message::OnPlay(play::Message::Digit(number)),
        })
    }

    /// Whether somebody listens: a screen reader, or the page is read aloud by itself.
    pub(super) fn listens(&self) -> bool {
        self.bridge.is_listening() || self.settings.read_to_me
    }

    /// Whether nothing moves: somebody said so, here or to the system.
    pub(super) fn is_calm(&self) -> bool {
        self.settings.calm_motion || self.still
    }
}

/// Whether the system asks for no movement, now and whenever that changes. On Linux the desktop's portal
/// is asked, and GNOME's own setting where it knows no better; nothing waits for the answer.
pub(super) fn stillness() -> iced::futures::stream::BoxStream<'static, Message> {
    Preferences::stream(Interest::ReducedMotion)
        .map(|preferences| Message::Still(preferences.reduced_motion == ReducedMotion::Reduce))
        .boxed()
}
