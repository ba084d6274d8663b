//! The folder of a fleet, as the window meets it: what was taken over holds from the start, the folder is looked at
//! beside the window, and what comes is used at the next start.

use iced::Task;
use iced::futures::channel::oneshot;
use jiff::Timestamp;

use super::{App, Message};
use crate::content::install::Kind;
use crate::dirs::Places;
use crate::fleet::{self, Came, Fault, LIMIT, Status, Took};
use crate::kiosk::setup::Setup;
use crate::log::Line;
use crate::settings::Settings;

/// What came of a look.
#[derive(Debug, Clone)]
pub struct Seen {
    came: Came,
    took: Took,
    faults: Vec<Fault>,
}

/// Settings with what a fleet sets, kept where that is anything new. `may_save` is whether the file could be read.
pub(super) fn set(settings: Settings, places: &Places, may_save: bool) -> Settings {
    let Some(taken) = fleet::taken(places) else { return settings };
    let set = taken.sheet().at_home(&settings);
    // What is set for one start is not kept.
    if set != settings && may_save && places.fleet.is_none() {
        // Tried once more at the next start.
        let _ = set.save(&places.settings);
    }
    set
}

/// Looks at the folder on a thread beside the window; nothing where none is named.
pub(super) fn visit(places: Places) -> Task<Message> {
    if fleet::Source::find(&places).is_none() {
        return Task::none();
    }
    let (done, waiting) = oneshot::channel();
    let now = Timestamp::now().as_second();
    let work = move || {
        if let Some((came, took, faults)) = fleet::visit(&places, LIMIT, now, fleet::look) {
            // The window may have been closed meanwhile.
            let _ = done.send(Seen { came, took, faults });
        }
    };
    if std::thread::Builder::new().name("fleet-visit".to_owned()).spawn(work).is_err() {
        return Task::none();
    }
    Task::perform(waiting, Result::ok).and_then(|seen| Task::done(Message::Fleet(seen)))
}

impl App {
    /// The folder was looked at. Packs that are in place now are what can be played, without a new start.
    pub(super) fn on_fleet(&mut self, seen: Seen) -> Task<Message> {
        if seen.came != Came::Unchanged {
            self.log.note(Line::Fleet(seen.came.key(), seen.faults.first()));
        }
        self.fleet = self.places.as_ref().and_then(Status::of);
        match seen.took {
            Took { regions: true, .. } => self.load_anew(Kind::Regions),
            Took { packs: true, .. } => self.load_anew(Kind::Pack),
            Took { .. } => Task::none(),
        }
    }

    /// The set-up of a kiosk as its fleet lets it be.
    pub(super) fn as_fleet(&self, setup: &Setup, is_set_up: bool) -> Setup {
        let sheet = self.fleet.as_ref().map(|status| &status.sheet);
        sheet.map_or_else(|| setup.clone(), |sheet| sheet.in_kiosk(setup, is_set_up))
    }
}
