//! What must never be at a stand: something of a visit left behind, a screen that does not come back, a way out.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may")]

mod robot;
#[path = "stand/soak.rs"]
mod soak;
mod stand;
#[path = "stand/twin.rs"]
mod twin;

#[path = "chaos/leak.rs"]
mod leak;
#[path = "chaos/presses.rs"]
mod presses;
#[path = "chaos/trouble.rs"]
mod trouble;

const PROGRAM: &str = env!("CARGO_BIN_EXE_second-look");
