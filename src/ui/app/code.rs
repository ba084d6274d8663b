//! “Continue” with a code from a kiosk. What it says is known for today and in memory alone: what was met there
//! comes last, and what is played here counts as ever.

use iced::Task;
use iced::advanced::widget::{Id, operate};

use super::{App, Message};
use crate::kiosk::code::Code;
use crate::ui::access::{FocusOn, Reveal};
use crate::ui::screen::code::{self, READ};
use crate::ui::screen::{Screen, home};

impl App {
    pub(super) fn on_code(&mut self, message: code::Message) -> Task<Message> {
        if message == code::Message::Show {
            self.screens.push(Screen::Code(code::Code::default()));
            return Task::none();
        }
        let Some(Screen::Code(page)) = self.screens.last_mut() else { return Task::none() };
        match message {
            code::Message::Show => {}
            code::Message::Typed(text) => page.write(&text),
            code::Message::Left => {
                let on = FocusOn::new(Some(Id::new(READ)));
                return operate(on).chain(operate(Reveal::beginning()));
            }
            code::Message::Read => match Code::read(&page.typed) {
                Ok(code) => {
                    self.today().met = code.met;
                    // Whoever goes back from what begins now comes Home, not to a code that was used.
                    self.go_home();
                    self.on_home(home::Message::Start);
                }
                Err(wrong) => page.wrong = Some(wrong),
            },
        }
        Task::none()
    }
}
