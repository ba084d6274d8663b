//! A few visitors before the real program, as `examples/soak.rs` sends a thousand.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod robot;
#[path = "stand/soak.rs"]
mod soak;
mod stand;
#[path = "stand/twin.rs"]
mod twin;

use std::path::Path;
use std::time::Duration;

use soak::{Wish, soak};

#[test]
fn visitors_are_counted_rightly_and_leave_nothing_behind() {
    let program = Path::new(env!("CARGO_BIN_EXE_second-look"));
    // The twin before which each journey is thought out is slow in a build for tests: short journeys.
    let wish = Wish {
        visitors: 16,
        seed: 9,
        patient: 2,
        away: 0,
        presses: (3, 26),
        pause: Duration::from_millis(10),
        search: 0,
    };
    let report = soak(program, &wish, |_| {});
    assert_eq!(report.visitors, wish.visitors);
    assert!(report.begun >= 8 && report.finished.values().sum::<u64>() > 0, "{report:?}");
    // On a machine that has much to do a journey may run out of time and be ended: that is counted too.
    assert!(report.killed > 0 && report.stuck * 4 <= wish.visitors as u64, "{report:?}");
    let (_, slowest) = report.back().expect("some were killed");
    assert!(slowest < Duration::from_secs(10), "{report:?}");
}
