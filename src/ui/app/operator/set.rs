//! The set-up, saved at every press.

use std::io;

use super::App;
use crate::kiosk::change::Change;
use crate::kiosk::setup::Setup;

impl App {
    pub(super) fn change_setup(&mut self, change: Change) {
        if let Some(operator) = &mut self.operator {
            change.apply(&mut operator.setup);
            self.save_setup();
        }
    }

    /// The first set-up begins with the language of whoever stands there, and is on the disk though nothing be pressed.
    pub(super) fn begin_setup(&mut self) {
        let language = self.words.language();
        if self.operator.as_ref().is_some_and(|operator| !Setup::exists(&operator.folder)) {
            self.change_setup(Change::First(language));
        }
    }

    /// A country was chosen: for the visitors, once the PIN was right.
    pub(in crate::ui::app) fn set_country(&mut self, code: String) {
        self.settings.country = Some(code.clone());
        if !self.is_locked()
            && let Some(operator) = &mut self.operator
        {
            operator.setup.country = Some(code);
            self.save_setup();
        }
        self.back();
    }

    /// What could not be saved is said until something was.
    fn save_setup(&mut self) {
        if let Some(held) = self.operator.as_ref().map(|operator| self.as_fleet(&operator.setup, true))
            && let Some(operator) = &mut self.operator
        {
            operator.setup = held;
        }
        let Some(operator) = &mut self.operator else { return };
        let saved = operator.setup.save(&operator.folder);
        if let Some(line) = operator.unsaved.take() {
            self.notices.retain(|other| *other != line);
        }
        if let Err(error) = saved {
            let line = self.words.with("setup-unsaved", &[("why", self.why_not(&error).into())]);
            if let Some(operator) = &mut self.operator {
                operator.unsaved = Some(line.clone());
            }
            self.notice("setup-unsaved", line);
        }
    }

    /// Why the disk took nothing, in words.
    pub(super) fn why_not(&self, error: &io::Error) -> String {
        match error.kind() {
            io::ErrorKind::StorageFull => self.words.text("copy-full"),
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
                self.words.text("operator-read-only")
            }
            _ => error.to_string(),
        }
    }
}
