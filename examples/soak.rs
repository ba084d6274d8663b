//! A thousand simulated visitors before the program as it is shipped, under a display of their own:
//! `cargo run --release --example soak -- [--visitors N] [--away N] [--seed N] [PROGRAM]`. It takes hours, and says
//! how it goes; what must not be ends it with a panic. `tests/soak.rs` sends a few before each build.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a tool for those who build the program")]

#[path = "../tests/robot/mod.rs"]
mod robot;
#[path = "../tests/stand/soak.rs"]
mod soak;
#[path = "../tests/stand/mod.rs"]
mod stand;
#[path = "../tests/stand/twin.rs"]
mod twin;

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use soak::{Report, Wish, soak};

fn main() {
    let (mut program, mut visitors, mut away, mut seed) =
        (PathBuf::from("target/release/second-look"), 1000, 10, 1);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut number = || args.next().and_then(|n| n.parse().ok()).expect("a number after it");
        match arg.as_str() {
            "--visitors" => visitors = number(),
            "--away" => away = number(),
            "--seed" => seed = number() as u64,
            _ => program = PathBuf::from(arg),
        }
    }
    let program = program.canonicalize().expect("the program: cargo build --release");
    let wish = Wish {
        visitors,
        seed,
        patient: 5.min(visitors),
        away: away.min(visitors),
        presses: (5, 40),
        pause: Duration::from_millis(20),
        search: 10,
    };
    let begun = Instant::now();
    let report = soak(&program, &wish, |report| {
        if report.visitors % 10 == 0 {
            say(&format!("{:>5} visitors in {:.0?}: {}", report.visitors, begun.elapsed(), told(report)));
        }
    });
    let played: u64 = report.finished.values().sum();
    say(&format!("All is as it should be. {} Situations finished: {played}, all counted.", told(&report)));
    if let Some((one, other)) = report.grown() {
        say(&format!(
            "Since the first fifty: supervisor {:+.1} %, visit {:+.1} %.",
            one * 100.0,
            other * 100.0
        ));
        assert!(one < 0.1 && other < 0.1, "memory has grown");
    }
}

fn told(report: &Report) -> String {
    let back = report.back().map_or_else(String::new, |(middle, slowest)| {
        format!("back {middle:.0?} after a kill, {slowest:.0?} at the slowest; ")
    });
    let (supervisor, visit) = report.memory.last().copied().unwrap_or_default();
    format!(
        "begun {}, killed {} (of them stuck {}), {back}memory {} MiB and {} MiB, searched for {}.",
        report.begun,
        report.killed,
        report.stuck,
        supervisor / 1024,
        visit / 1024,
        report.searched
    )
}

fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}
