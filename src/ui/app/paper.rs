//! A situation on paper: a PDF where the person finds it again, and the system's viewer to print it from.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use jiff::Zoned;

use super::App;
use crate::export::print::{PrintError, Setup, Sheet, Tale, save, take_home};
use crate::i18n::Words;
use crate::log::Line;
use crate::ui::screen::Screen;

/// The program that shows a file in whatever its owner wants it shown in.
const VIEWER: &str = if cfg!(windows) {
    "explorer"
} else if cfg!(target_os = "macos") {
    "open"
} else {
    "xdg-open"
};

/// What to show a page with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer(Option<String>);

impl Viewer {
    /// The system's own.
    #[must_use]
    pub fn of_system() -> Self {
        Self(Some(VIEWER.to_owned()))
    }

    /// None: pages are only saved.
    #[must_use]
    pub fn none() -> Self {
        Self(None)
    }

    /// This program.
    #[must_use]
    pub fn named(program: &str) -> Self {
        Self(Some(program.to_owned()))
    }

    /// Shows a file and does not wait until it is closed. Whether the program could be started.
    fn show(&self, file: &Path) -> bool {
        let Some(program) = &self.0 else { return false };
        let mut command = Command::new(program);
        let _ = command.arg(file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let Ok(mut child) = command.spawn() else { return false };
        // Only so that the system can forget it when it ends.
        let _ = thread::spawn(move || child.wait());
        true
    }
}

impl App {
    /// Puts the situation on paper and says below the key where it lies.
    pub(super) fn on_paper(&mut self) {
        let said = match self.paper() {
            Ok(said) => said,
            Err((key, said)) => {
                self.log.note(Line::Notice(key));
                said
            }
        };
        if let Some(Screen::Debrief(debrief)) = self.screens.last_mut() {
            debrief.paper = Some(said);
        }
    }

    fn paper(&self) -> Result<String, (&'static str, String)> {
        let Some(Screen::Debrief(debrief)) = self.screens.last() else { return Ok(String::new()) };
        let situation = &debrief.situation;
        // A page is of one language from head to foot: that of the situation.
        let language = situation.script.language();
        let other = (language != self.words.language()).then(|| Words::over(language, &self.catalogue));
        let words = other.as_ref().unwrap_or(&self.words);
        let country = self.country();
        let tale = Tale {
            play: &situation.play,
            script: &situation.script,
            values: &situation.values,
            words,
            region: self.catalogue.region(&country),
        };
        self.save_page(words, &tale.title(), |setup| take_home(&tale, setup))
    }

    /// Saves a document in the documents folder and shows it: what to say of that, or a notice's name and
    /// why it could not be.
    pub(super) fn save_page(
        &self,
        words: &Words,
        title: &str,
        document: impl FnOnce(&Setup<'_>) -> Result<Vec<u8>, PrintError>,
    ) -> Result<String, (&'static str, String)> {
        let folder = self.places.as_ref().map(|places| places.copies.first().unwrap_or(&places.data));
        let Some(folder) = folder else {
            return Err(("paper-no-folder", self.words.text("paper-no-folder")));
        };
        let date = Zoned::now().date().to_string();
        let (language, sheet) = (words.language(), Sheet::of(&self.country()));
        let setup = Setup { language, sheet, text_size: self.settings.text_size, date: &date };
        let document = document(&setup).map_err(|error| ("paper-refused", error.line(&self.words)))?;
        let names = [("program", words.text("app-name").into()), ("title", title.into())];
        let place = folder.display().to_string();
        let path = save(folder, &words.with("paper-file", &names), "pdf", &document).map_err(|error| {
            let args = [("folder", place.as_str().into()), ("why", error.to_string().into())];
            ("paper-not-saved", self.words.with("paper-not-saved", &args))
        })?;
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let key = if self.viewer.show(&path) { "paper-opens" } else { "paper-saved" };
        Ok(self.words.with(key, &[("file", file.into()), ("folder", place.into())]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_viewer_that_is_not_there_is_no_error() {
        assert!(!Viewer::none().show(Path::new("page.pdf")));
        assert!(!Viewer::named("no-such-viewer-anywhere").show(Path::new("page.pdf")));
        assert!(cfg!(windows) || Viewer::named("true").show(Path::new("page.pdf")));
    }
}
