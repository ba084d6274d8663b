//! What “My progress” asks for: most of it elsewhere; here what was practised, on paper.

use jiff::Zoned;
use jiff::tz::TimeZone;

use super::App;
use crate::export::data::Days;
use crate::export::print::{Practised, summary};
use crate::log::Line;
use crate::ui::screen::{Screen, progress, topics};

impl App {
    pub(super) fn on_progress(&mut self, message: progress::Message) {
        match message {
            progress::Message::Topics => self.show_topics(topics::Show::All),
            progress::Message::Read(id) => self.read_again(id),
            progress::Message::Checkup => self.show_checkup(),
            progress::Message::Results(id) => self.show_results(id),
            progress::Message::OnPaper => self.summary_on_paper(),
        }
    }

    /// The days of whoever is here, today the last of them.
    pub(super) fn days() -> Days {
        Days { today: Zoned::now().date(), zone: TimeZone::system() }
    }

    /// Puts what was practised on paper and says where it lies.
    fn summary_on_paper(&mut self) {
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
