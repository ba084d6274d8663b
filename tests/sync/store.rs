//! Before a real store, Ralph: what we send holds by its own models, and each statement is there exactly once,
//! whatever is killed.

use std::collections::BTreeMap;
use std::fs;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;

use crate::lrs::ralph::{self, Ralph};
use crate::lrs::{command, machine, spawned, typed, waiting};

const COUNT: usize = 10_000;

#[test]
fn what_we_send_holds_by_the_models_of_another() {
    let all = [
        include_str!("../statements/situation.json"),
        include_str!("../statements/checkup.json"),
        include_str!("../statements/stand.json"),
        include_str!("../statements/stand-coarse.json"),
        include_str!("../statements/lesson.json"),
    ];
    let lines: Vec<_> = all.iter().flat_map(|text| text.lines()).collect();
    assert!(lines.len() > 10);
    assert_eq!(ralph::validate(&lines), "");
    let spoilt = lines[0].replace("\"success\":true", "\"success\":\"true\"");
    assert!(ralph::validate(&[&spoilt]).contains("success"), "and it looks");
}

#[test]
fn a_file_of_statements_can_be_handed_over_twice() {
    let (folder, store) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let ralph = Ralph::start(store.path());
    drop(machine(folder.path(), &ralph.address(), 60, 3));
    let file = folder.path().join("told.json");
    let output = typed(folder.path(), &["export", "--xapi", "--to", &file.display().to_string()], "");
    assert!(output.status.success(), "{output:?}");
    let text = fs::read_to_string(file).expect("text");
    assert_eq!(ralph.post(&text), 200);
    let once = ralph.ids();
    assert_eq!((once.len(), ralph.post(&text)), (60, 204), "it has them all already");
    // Sent by the program too, they are the same.
    assert!(typed(folder.path(), &["sync"], "").status.success());
    assert_eq!((ralph.ids(), once.values().all(|count| *count == 1)), (once, true));
}

/// The store is killed and started again, the sender is killed at random: ten thousand statements, each exactly once.
#[test]
#[allow(clippy::print_stdout, reason = "the figures that are quoted")]
fn killed_on_either_side_each_statement_is_there_exactly_once() {
    let (folder, store) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let mut rng = ChaCha20Rng::seed_from_u64(rand::random());
    let mut ralph = Ralph::start(store.path());
    let address = ralph.address();
    let home = machine(folder.path(), &address, COUNT, 4);
    let wanted: BTreeMap<String, usize> = waiting(&home, &address)
        .iter()
        .map(|one| {
            let value: serde_json::Value = serde_json::from_str(&one.bytes).expect("JSON");
            (value["id"].as_str().expect("an id").to_owned(), 1)
        })
        .collect();
    assert_eq!(wanted.len(), COUNT);
    let begun = Instant::now();
    let (mut senders, mut killed, mut stores) = (0, 0, 1);
    let mut left = COUNT;
    while left > 0 {
        assert!(begun.elapsed() < Duration::from_secs(240), "{left} of {COUNT} still wait");
        senders += 1;
        // The fourth and the eighth time the store is killed in the middle of what is sent, else the sender.
        let mut child = spawned(folder.path(), &["sync"]);
        let (kills_store, kills_sender) = (matches!(senders, 4 | 8), senders <= 12);
        let (ended, end) = channel();
        let waits = Duration::from_millis(rng.random_range(50..1200));
        let id = child.id();
        let waiter = thread::spawn(move || {
            let _ = child.wait();
            let _ = ended.send(());
        });
        if kills_sender && end.recv_timeout(waits) == Err(RecvTimeoutError::Timeout) {
            if kills_store {
                ralph.kill_and_begin_again();
                stores += 1;
            } else {
                let _ = std::process::Command::new("kill").args(["-KILL", &id.to_string()]).status();
                killed += 1;
            }
        }
        let _ = waiter.join();
        if kills_store {
            ralph.wait();
        }
        left = waiting(&home, &address).len();
    }
    let took = begun.elapsed();
    let found = ralph.ids();
    let twice = found.values().filter(|count| **count != 1).count();
    println!(
        "{COUNT} statements in {:.1} s: {senders} senders, {killed} of them killed, the store killed {} times; \
         {} there, {twice} of them not exactly once",
        took.as_secs_f64(),
        stores - 1,
        found.len()
    );
    assert!(stores == 3 && killed > 5, "something was killed");
    assert!(found == wanted, "each exactly once");
    // Whatever was sent is what is kept here.
    let standing = home.outbox(crate::lrs::sharing(&address).host()).standing().expect("read");
    assert_eq!((standing.sent, standing.refused), (COUNT, 0));
    let _ = command(folder.path(), &["sync", "--off"]).output();
}
