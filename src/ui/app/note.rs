//! What a situation speaks of is said before it begins, and another may be taken.

use super::App;
use crate::content::ScenarioId;
use crate::ui::screen::Screen;
use crate::ui::screen::note::{self, Note};

impl App {
    /// Begins a situation, or shows first the note that comes before it.
    pub(super) fn begin_or_note(&mut self, name: &ScenarioId) {
        self.today().sitting.show(name);
        match self.note_of(name) {
            Some(note) => self.screens.push(Screen::Note(note)),
            None => self.begin(name),
        }
    }

    fn note_of(&self, name: &ScenarioId) -> Option<Note> {
        let card = self.catalogue.find(name).filter(|card| card.content_note)?;
        let script = self.catalogue.script(card, self.words.language(), &self.country())?;
        let [title, summary, note] =
            ["title", "summary", "content-note"].map(|key| script.text(key, &Vec::new()));
        Some(Note { name: name.clone(), language: script.language(), title, summary, note })
    }

    pub(super) fn on_note(&mut self, message: note::Message) {
        let Some(Screen::Note(Note { name, .. })) = self.screens.last() else { return };
        let name = name.clone();
        match message {
            note::Message::Begin => {
                let _ = self.screens.pop();
                self.begin(&name);
            }
            note::Message::Another => {
                self.today().sitting.plain = true;
                if let Some(other) = self.draw(Some(&name)) {
                    let _ = self.screens.pop();
                    self.start(&other);
                }
            }
        }
    }
}
