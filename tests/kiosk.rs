//! The shared kiosk: what it keeps and counts, its supervisor, how it is typed and packed.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may")]

#[cfg(all(feature = "ui", target_os = "linux"))]
#[path = "kiosk/cli.rs"]
mod cli;
#[path = "kiosk/counts.rs"]
mod counts;
#[path = "kiosk/packaging.rs"]
mod packaging;
#[path = "kiosk/pin.rs"]
mod pin;
#[path = "kiosk/setup.rs"]
mod setup;
#[cfg(all(feature = "ui", target_os = "linux"))]
mod stand;
#[path = "kiosk/supervisor.rs"]
mod supervisor;
