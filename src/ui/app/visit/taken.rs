//! What a visitor takes away: the code, a picture of it, a page on paper.

use iced::Task;
use iced::futures::channel::oneshot;
use iced::widget::qr_code;

use super::super::{App, Message};
use super::Heard;
use crate::export::print::{Setup, Sheet, slip};
use crate::kiosk::code::Code;
use crate::kiosk::printer;
use crate::ui::screen::Screen;
use crate::ui::screen::visit::{Page, farewell::Farewell};

/// The least text size of a page that is printed here, in percent.
const LARGE: u16 = 150;

/// Asks the system for a printer, beside everything else.
pub(super) fn printer() -> Task<Message> {
    let (done, waiting) = oneshot::channel();
    let ask = move || {
        // The visit may be over meanwhile.
        let _ = done.send(printer::is_set_up());
    };
    if std::thread::Builder::new().name("printer".to_owned()).spawn(ask).is_err() {
        return Task::none();
    }
    Task::perform(waiting, |there| Message::Heard(Heard::Printer(there.unwrap_or(false))))
}

impl App {
    /// The code of this visit; `None` when nothing was met.
    fn code(&self) -> Option<Code> {
        let visit = self.visit.as_ref().filter(|visit| !visit.met.is_empty())?;
        let met = visit.met.clone();
        Some(Code { audience: self.settings.audience, met, seed: visit.seed, place: visit.place })
    }

    /// What to take away.
    pub(super) fn farewell(&self) -> Farewell {
        let code = self.code().map(|code| code.to_string());
        let picture = code.as_ref().and_then(|code| {
            let text = self.picture_text(code);
            qr_code::Data::with_error_correction(text, qr_code::ErrorCorrection::Low).ok()
        });
        let printer = self.visit.as_ref().is_some_and(|visit| visit.printer);
        Farewell { code, picture, printer, printed: None }
    }

    /// Plain text for a telephone: the code and whom to ring.
    fn picture_text(&self, code: &str) -> String {
        let country = self.country();
        let region = self.catalogue.region(&country);
        let mut text = self.words.with("visit-picture-text", &[("code", code.into())]);
        for line in region.shown() {
            let name = self.words.region(&region.code, &format!("line-{}", line.id)).unwrap_or_default();
            text.push('\n');
            text.push_str(&line.reach);
            text.push_str("  ");
            text.push_str(&name);
        }
        text
    }

    /// Prints the page.
    pub(super) fn print_page(&mut self) {
        let Some(code) = self.code() else { return };
        let country = self.country();
        let date = jiff::Zoned::now().date().to_string();
        let setup = Setup {
            language: self.words.language(),
            sheet: Sheet::of(&country),
            text_size: self.settings.text_size.max(LARGE),
            date: &date,
        };
        let page = slip(&code.to_string(), &self.words, self.catalogue.region(&country), &setup);
        let gone = page.is_ok_and(|page| printer::print(&page).is_ok());
        let said = self.words.text(if gone { "visit-printed" } else { "visit-not-printed" });
        if let Some(Screen::Visit(page)) = self.screens.last_mut()
            && let Page::Farewell(farewell) = &mut **page
        {
            farewell.printed = Some(said);
        }
    }
}
