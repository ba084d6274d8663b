//! Reading aloud: what is read, when it begins by itself and when it stops.

use iced::Task;

use super::{App, Message};

/// What can happen while, before and after something is read.
#[derive(Debug, Clone)]
pub enum Aloud {
    /// Read the page, or stop.
    Press,
}

impl App {
    pub(super) fn aloud(&mut self, message: Aloud) -> Task<Message> {
        match message {
            Aloud::Press => self.reading = !self.reading,
        }
        Task::none()
    }
}
