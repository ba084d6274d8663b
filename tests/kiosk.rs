//! The shared kiosk, as far as it has no window.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may"
)]

#[path = "kiosk/counts.rs"]
mod counts;
#[path = "kiosk/pin.rs"]
mod pin;
#[path = "kiosk/setup.rs"]
mod setup;
#[path = "kiosk/supervisor.rs"]
mod supervisor;
