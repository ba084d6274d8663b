//! One's own data as tables, as settings ask for it: in every format at once, among the documents.

use super::App;
use crate::export::data::{Data, ExportError};
use crate::export::save::{Format, save};
use crate::log::Line;

impl App {
    /// Saves the tables of whoever is here, and says where.
    pub(super) fn save_tables(&mut self) {
        self.copied = None;
        self.tables = Some(self.tables_saved());
    }

    fn tables_saved(&self) -> String {
        let Some(folder) = self.places.as_ref().and_then(|places| places.copies.first()) else {
            return self.words.text("tables-no-folder");
        };
        let Some(store) = &self.store else { return self.words.text("tables-none") };
        let days = Self::days();
        let data = Data { store, catalogue: &self.catalogue, person: self.person, days: &days };
        let place = folder.display().to_string();
        match save(&data, folder, &[Format::Csv, Format::Json]) {
            Ok(saved) => {
                self.log.note(Line::Tables);
                let args = [("folder", place.into()), ("stem", saved.stem.into())];
                self.words.with("tables-saved", &args)
            }
            Err(error) => {
                let why = match &error {
                    ExportError::Store(error) => {
                        self.log.note(Line::Store(error));
                        error.to_string()
                    }
                    ExportError::File(error) => {
                        self.log.note(Line::Notice("tables-not-saved"));
                        error.to_string()
                    }
                };
                let args = [("folder", place.into()), ("why", why.into())];
                self.words.with("tables-not-saved", &args)
            }
        }
    }
}
