//! What was practised, on paper.

use jiff::Zoned;
use jiff::tz::TimeZone;

use super::App;
use crate::export::data::Days;
use crate::export::print::{Practised, summary};
use crate::log::Line;
use crate::ui::screen::Screen;

impl App {
    /// The days of whoever is here, today the last of them.
    pub(super) fn days() -> Days {
        Days { today: Zoned::now().date(), zone: TimeZone::system() }
    }

    /// Puts what was practised on paper and says where it lies.
    pub(super) fn summary_on_paper(&mut self) {
        // What was finished long ago has its topic only once that is derived.
        let _ = self.scores();
        let (person, days) = (self.person, Self::days());
        let practised = self.read(|store| Practised::of(store, person, &days));
        let region = self.catalogue.region(&self.country());
        let title = self.words.text("summary-title");
        let saved =
            self.save_page(&self.words, &title, |setup| summary(&practised, &self.words, region, setup));
        let said = saved.unwrap_or_else(|(key, said)| {
            self.log.note(Line::Notice(key));
            said
        });
        if let Some(Screen::Progress(progress)) = self.screens.last_mut() {
            progress.paper = Some(said);
        }
    }
}
