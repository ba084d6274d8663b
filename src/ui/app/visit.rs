//! A visit to the kiosk: from the attract screen to its end. Nothing of it goes to the disk.

use iced::Task;

use super::{App, Message, open};
use crate::content::catalogue::Catalogue;
use crate::dirs::Places;
use crate::kiosk::fact::Brief;
use crate::policy::Policy;
use crate::settings::Settings;

impl App {
    /// The window of one visit.
    pub fn boot_visit(places: Option<&Places>, brief: &Brief) -> (Self, Task<Message>) {
        let places = places.filter(|_| !brief.safe);
        let catalogue = places.map_or_else(Catalogue::built_in, open::catalogue);
        (Self::visit(brief, catalogue), Task::none())
    }

    /// The same without the system, for tests.
    #[must_use]
    pub fn visit(brief: &Brief, catalogue: Catalogue) -> Self {
        let mut app = Self::new(Settings::default(), None, catalogue);
        app.policy = Policy::kiosk(brief.setup.clone());
        app
    }
}
