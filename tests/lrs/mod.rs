//! What tests about sending stand on: machines with something to tell, a store of our own on loopback, and a real one.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

pub mod ralph;
pub mod server;

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use second_look::content::Outcome;
use second_look::content::catalogue::Catalogue;
use second_look::dirs::Places;
use second_look::export::xapi::{Fact, Known, Played, Stamp, of_play};
use second_look::play::{Play, Step};
use second_look::sharing::{Address, Secret, Sharing};
use second_look::store::outbox::Queued;
use second_look::store::{Entry, Finish, NewAttempt, PERSON, Store, Telling};

/// A time that is over.
pub const THEN: i64 = 1_700_000_000_000;

pub const SECRET: &str = "open-sesame-7731";
pub const NICKNAME: &str = "Bartholomew";

pub fn places(folder: &Path) -> Places {
    Places::find(Some(folder)).expect("places")
}

pub fn sharing(address: &str) -> Sharing {
    Sharing {
        address: Address::read(address).expect("an address"),
        user: "school".to_owned(),
        secret: Secret::new(SECRET),
        on: true,
        coarse: false,
    }
}

/// What one play of a situation has to tell, whatever is answered.
pub fn facts() -> Vec<Fact> {
    let catalogue = Catalogue::built_in();
    let card = catalogue.find("core/warning-call").expect("a card").clone();
    let mut play = Play::start(catalogue.open(&card).expect("a scenario"), 7);
    loop {
        match play.step() {
            Step::End { .. } => break,
            Step::Ask { choices, answer: None, .. } => {
                let id = choices[0].id.clone();
                play.choose(&id).expect("a choice");
            }
            Step::Push { ways, answer: None, .. } => {
                let id = ways[0].id.clone();
                play.hold(&id).expect("a way");
            }
            Step::Spot { done: false, .. } => play.finish_looking().expect("looked"),
            _ => play.advance().expect("on"),
        }
    }
    let end = Finish {
        at: THEN,
        reached: Outcome::Trusted,
        counted: Outcome::Trusted,
        topic: play.scenario().topic,
    };
    let played = Played {
        scenario: "core/warning-call".to_owned(),
        print: "0123456789abcdef".to_owned(),
        language: "en".to_owned(),
        begun: THEN - 90_000,
    };
    of_play(&play, 0, Some(&end), &played)
}

/// Answers of somebody at home who agreed to this host, telling so many statements, all in one step.
pub fn answers(store: &mut Store, host: &str, count: usize, seed: u64) {
    let mut rng = ChaCha20Rng::seed_from_u64(seed);
    let facts = facts();
    let id = store
        .begin(&NewAttempt {
            person: PERSON,
            scenario: "core/warning-call".to_owned(),
            pack_version: "1".to_owned(),
            content_hash: "0123456789abcdef".to_owned(),
            language: "en".to_owned(),
            country: "GB".to_owned(),
            seed,
            draws: String::new(),
            started_at: THEN,
        })
        .expect("begun");
    let words = Some("Something that was shown".to_owned());
    let entry = Entry {
        at: THEN,
        kind: "answered".to_owned(),
        beat: "first".to_owned(),
        item: Some("ring-back".to_owned()),
        words,
    };
    let mut make = |known: &Known| {
        let one = |fact: &Fact| fact.statement(known, Stamp::draw(&mut rng, THEN, THEN, false));
        facts.iter().cycle().take(count).map(one).collect()
    };
    let mut telling = Telling { to: host, registration: seed_bytes(seed), make: &mut make };
    store.keep_telling(id, 0, &[entry], None, Some(&mut telling)).expect("kept");
}

fn seed_bytes(seed: u64) -> [u8; 16] {
    let mut bytes = [5; 16];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes
}

/// A machine at home whose operator set this address, and whose person agreed; so many statements wait.
pub fn machine(folder: &Path, address: &str, count: usize, seed: u64) -> Store {
    let sharing = sharing(address);
    sharing.save(folder).expect("saved");
    let mut store = Store::open(&places(folder).database()).expect("a store");
    store.change_person(PERSON, NICKNAME, "boat").expect("a nickname");
    store.agree(PERSON, sharing.host(), seed_bytes(seed ^ 0xffff), THEN).expect("agreed");
    answers(&mut store, sharing.host(), count, seed);
    store
}

pub fn waiting(store: &Store, address: &str) -> Vec<Queued> {
    store.outbox(sharing(address).host()).next(0, 1 << 30, usize::MAX).expect("read")
}

/// `second-look`, as it is typed.
pub fn command(folder: &Path, more: &[&str]) -> Command {
    // An example has none.
    let Some(program) = option_env!("CARGO_BIN_EXE_second-look") else { panic!("for tests alone") };
    let mut command = Command::new(program);
    let _ = command.arg("--data-dir").arg(folder).args(more).env("LC_ALL", "en_GB.UTF-8");
    command
}

pub fn typed(folder: &Path, more: &[&str], stdin: &str) -> Output {
    use std::io::Write;
    let mut child = spawned(folder, more);
    // One that refuses what was typed reads nothing.
    let _ = child.stdin.take().expect("its input").write_all(stdin.as_bytes());
    child.wait_with_output().expect("it ends")
}

pub fn spawned(folder: &Path, more: &[&str]) -> Child {
    command(folder, more)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs")
}

/// Every byte below a folder, file by file.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            all.extend(files(&entry.path()));
        } else {
            all.push((entry.path(), std::fs::read(entry.path()).expect("bytes")));
        }
    }
    all
}
