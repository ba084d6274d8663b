//! Two hundred phones on loopback, twenty of them hostile: `cargo run --release --example phones -- [PHONES] [HOSTILE]`.
//! Prints how long a vote takes until the window is told, and what memory all of it took, phones included.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "an example that measures")]

#[path = "../tests/class/client.rs"]
mod client;
#[path = "../tests/class/crowd.rs"]
mod crowd;
#[path = "../tests/class/site.rs"]
mod site;

use std::time::Duration;

use crowd::Told;

/// Memory of this process in kB, where the system says it: now and at its height.
fn memory() -> (u64, u64) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
    };
    (of("VmRSS:"), of("VmHWM:"))
}

fn main() {
    let mut args = std::env::args().skip(1).map(|arg| arg.parse().unwrap_or(200));
    let (all, hostile) = (args.next().unwrap_or(200), args.next().unwrap_or(20));
    let phones = all - hostile.min(all);
    let before = memory().0;
    for (round, think) in [(1, Duration::from_secs(5)), (2, Duration::from_millis(200))] {
        let folder = tempfile::tempdir().expect("a folder");
        let told = crowd::lesson(folder.path(), phones, hostile, think, round);
        assert_eq!(told.counted, told.accepted, "every accepted vote is counted once");
        println!(
            "{phones} phones that think up to {think:?}, {hostile} hostile ones with {} requests: {} votes counted, {} events",
            told.hostile,
            told.counted.all(),
            told.events
        );
        for (what, times) in
            [("vote taken → window told", &told.heard), ("vote sent → taken and on the disk", &told.taken)]
        {
            println!(
                "  {what}: median {:?}, worst {:?} of {}",
                Told::median(times),
                Told::worst(times),
                times.len()
            );
        }
    }
    let (now, height) = memory();
    println!(
        "memory: {before} kB before, {now} kB after, {height} kB at its height, phones' threads included"
    );
}
