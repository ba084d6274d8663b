//! The operator of a kiosk: PIN, set-up, what was counted.

use iced::Task;

use super::{App, Message, open};
use crate::dirs::Places;
use crate::kiosk;
use crate::kiosk::setup::Setup;
use crate::policy::Policy;
use crate::settings::Settings;

impl App {
    /// The window of the operator.
    pub fn boot_operator(places: &Places) -> (Self, Task<Message>) {
        (Self::operator(places), Task::none())
    }

    /// The same without the system, for tests.
    #[must_use]
    pub fn operator(places: &Places) -> Self {
        let (setup, _) = Setup::load(&kiosk::folder(places));
        let mut app = Self::new(Settings::default(), None, open::catalogue(places));
        app.policy = Policy::kiosk(setup);
        app
    }
}
