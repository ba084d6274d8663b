//! What a centre gives to all its machines: one folder, on a network share or a stick, with settings, paths, signed
//! packs and help numbers. A machine takes it over at its start.
//!
//! | part | what it does |
//! |---|---|
//! | `source` | which folder was named, by whom, and whose packs are taken from it |
//! | `sheet` | reads `fleet.json`: what it sets at home and in kiosks |
//! | `fetch` | looks at the folder, which may be slow or never answer, and copies what has changed |
//! | `checked` | holds the copy against everything before any of it is used |
//! | `take` | puts it in place: packs as from a stick, the rest by one rename |
//! | `kept` | what was taken, and what the last look found |
//! | `keeper` | the same in a kiosk, between two visits |
//! | `visit` | all of it on a thread beside the window, for a bounded time |
//!
//! Nothing of the folder is ever written but by `--make`. Nothing in it can make a key be believed: keys come with
//! the naming of the folder, or from the file of the whole system, which only an administrator can write.
#![forbid(unsafe_code)]

mod checked;
mod fault;
mod fetch;
mod keeper;
mod kept;
mod make;
mod sheet;
mod source;
mod status;
mod take;
mod visit;

use crate::content::catalogue::Catalogue;
use crate::dirs::Places;

pub use checked::{Ready, check};
pub use fault::{Fault, Kind};
pub use fetch::{Gone, LARGEST_SHEET, Listing};
pub use keeper::Keeper;
pub use kept::{Came, State, Taken};
pub use make::make;
pub use sheet::{LOCAL, SHEET, Sheet};
pub use source::{By, Named, Os, Source, system_file};
pub use status::{Status, lines};
pub use take::{Step, Took, take, take_until};
pub use visit::{LIMIT, Look, first, look, visit, within};

/// What was taken over from the folder that is named now. `None` where none is named, or nothing was taken yet.
#[must_use]
pub fn taken(places: &Places) -> Option<Taken> {
    let source = Source::find(places)?;
    Taken::load(places).filter(|taken| taken.folder == source.folder)
}

/// The catalogue with the paths that were taken over.
#[must_use]
pub fn with_paths(catalogue: Catalogue, places: &Places) -> Catalogue {
    match taken(places) {
        Some(taken) => catalogue.with_playlists(taken.playlists()),
        None => catalogue,
    }
}
