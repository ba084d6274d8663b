//! The shared kiosk: strangers, one after another, nobody watching.
//!
//! A supervisor without a window starts one child at a time, and a child is one visit: it ends with the
//! visit, so that nothing of a visitor outlives its process. Only the supervisor and the operator's page
//! write to the disk.
#![forbid(unsafe_code)]

pub mod alone;
pub mod batch;
pub mod change;
pub mod code;
pub mod corners;
pub mod counts;
pub mod fact;
pub mod few;
pub mod hours;
pub mod ledger;
pub mod pin;
pub mod presence;
pub mod printer;
pub mod save;
pub mod setup;
pub mod supervisor;

use std::path::PathBuf;

use crate::dirs::Places;

/// The folder of a kiosk: set-up, PIN and counts.
#[must_use]
pub fn folder(places: &Places) -> PathBuf {
    places.data.join("kiosk")
}
