//! The app as an author starts it: one page, over a pack that is read again whenever it changes. Nothing
//! that happens here reaches the author's own settings or history.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use iced::futures::Stream;
use iced::futures::channel::mpsc;
use iced::{Subscription, Task, system};

use super::{App, Message};
use crate::content::catalogue::Catalogue;
use crate::settings::{Settings, Theme};
use crate::speech::Voices;
use crate::ui::screen::Screen;
use crate::ui::screen::preview::{self, Preview, Reading, Start};
use crate::watch::Watch;

impl App {
    /// A preview, and the question which theme the system prefers.
    pub fn boot_preview(settings: Settings, start: Start) -> (Self, Task<Message>) {
        let ask = if settings.theme == Theme::System {
            system::theme().map(|mode| Message::Dark(mode == iced::theme::Mode::Dark))
        } else {
            Task::none()
        };
        let mut app = Self::preview(settings, start);
        app.set_voices(Voices::of_system());
        (app, ask)
    }

    /// A preview in the author's language, text size and theme. It has no place to keep anything.
    #[must_use]
    pub fn preview(mut settings: Settings, start: Start) -> Self {
        settings.country = Some(start.country.clone());
        let mut app = Self::new(settings, None, Catalogue::load(None));
        app.settings.language = Some(app.words.language().code().to_owned());
        let region = app.catalogue.region(&start.country).clone();
        app.each = None;
        app.screens = vec![Screen::Preview(Box::new(Preview::new(start, region)))];
        app
    }

    /// Whether this is an author's window.
    pub(super) fn in_preview(&self) -> bool {
        matches!(self.screens.first(), Some(Screen::Preview(_)))
    }

    pub(super) fn on_preview(&mut self, message: preview::Message) {
        // What the disk says is taken in below whatever lies over the page.
        let heard = self.screens.len() == 1
            || matches!(message, preview::Message::Read(_) | preview::Message::Unwatched(_));
        if let Some(Screen::Preview(preview)) = self.screens.first_mut()
            && heard
        {
            preview.update(message);
        }
    }

    /// Help may have asked for another country meanwhile.
    pub(super) fn refresh_preview(&mut self) {
        let region = self.catalogue.region(&self.country()).clone();
        if let Some(Screen::Preview(preview)) = self.screens.first_mut() {
            preview.set_region(region);
        }
    }

    /// The changes of the pack; an ordinary window watches nothing.
    pub(super) fn watching(&self) -> Subscription<Message> {
        match self.screens.first() {
            Some(Screen::Preview(preview)) => {
                Subscription::run_with(preview.folder().to_owned(), changes).map(Message::OnPreview)
            }
            _ => Subscription::none(),
        }
    }
}

/// Reads the pack in a thread of its own, at once and after every change, so that the window never waits
/// for a large one.
#[allow(clippy::ptr_arg, reason = "iced hands over what it keeps")]
fn changes(folder: &PathBuf) -> impl Stream<Item = preview::Message> + use<> {
    let (sender, receiver) = mpsc::unbounded();
    let folder = folder.clone();
    // Ends with the process, or at the first change after the window has closed.
    let _ = thread::spawn(move || watch(&folder, &sender));
    receiver
}

fn watch(folder: &Path, sender: &mpsc::UnboundedSender<preview::Message>) {
    let mut watch = match Watch::new(folder) {
        Ok(watch) => watch,
        Err(error) => return drop(sender.unbounded_send(preview::Message::Unwatched(error.to_string()))),
    };
    // Once more now that it is watched: it may have changed since it was first read.
    loop {
        let reading = preview::Message::Read(Arc::new(Reading::of(folder)));
        if sender.unbounded_send(reading).is_err() || !watch.wait(None) {
            return;
        }
    }
}
