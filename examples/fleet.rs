//! What a district's machines send, measured: `cargo run --release --example fleet -- [MACHINES] [SITUATIONS]`.
//!
//! First every situation there is is played by chance, to see how many statements and bytes one has to tell. Then so
//! many machines (500), each with a folder, a store and a learner of its own who has played so many situations (3) and
//! taken a check-up, send at once to a real store on loopback: Ralph, as `scripts/setup.sh test` installs it, with its
//! file back end, which reads its whole file for each batch and so is far slower than those a district runs.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a tool that measures")]
#![allow(clippy::cast_precision_loss, reason = "counts that a page can show")]

#[path = "../tests/lrs/mod.rs"]
mod lrs;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::{Duration, Instant};

use lrs::ralph::Ralph;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use second_look::content::catalogue::Catalogue;
use second_look::content::item::{Form, Length};
use second_look::export::xapi::{Fact, Known, Stamp, Taken, of_play};
use second_look::learn::discrimination::Answers;
use second_look::learn::forms::Occasion;
use second_look::learn::outcome;
use second_look::play::{Play, Step};
use second_look::store::{Entry, Finish, NewAttempt, NewCheckup, PERSON, Store, Telling};
use second_look::sync::{Unsent, once};

const NOW: i64 = lrs::THEN;

fn main() {
    let mut args = std::env::args().skip(1).map(|arg| arg.parse().expect("a number"));
    let (machines, situations) = (args.next().unwrap_or(500), args.next().unwrap_or(3));
    let catalogue = Catalogue::built_in();
    let one = a_situation(&catalogue);
    let work = tempfile::tempdir().expect("a folder");
    let ralph = Ralph::start(&work.path().join("ralph"));
    let address = ralph.address();
    println!("{machines} machines, each with a learner of {situations} situations and a check-up:");
    let begun = Instant::now();
    let (mut statements, mut bytes, mut folders) = (0, 0, Vec::new());
    for machine in 0..machines {
        let folder = work.path().join(format!("machine-{machine}"));
        let (count, size) = learner(&folder, &address, &catalogue, situations, machine);
        statements += count;
        bytes += size;
        folders.push(folder);
    }
    println!(
        "  made in {:.1} s: {statements} statements, {} kB",
        begun.elapsed().as_secs_f64(),
        bytes / 1000
    );
    let (took, longest, tries) = send(&folders);
    let ids = ralph.ids();
    let twice = ids.values().filter(|count| **count != 1).count();
    println!("  sent in {:.1} s, the slowest after {longest:.1} s, in {tries} tries", took.as_secs_f64());
    println!(
        "  {:.0} statements a second, each there exactly once: {}",
        statements as f64 / took.as_secs_f64(),
        twice == 0 && ids.len() == statements
    );
    outlook(one, (statements as f64 / machines as f64, bytes as f64 / machines as f64));
}

/// The mean number of statements of a situation that was played by chance, and their bytes.
fn a_situation(catalogue: &Catalogue) -> (f64, f64) {
    let (mut plays, mut statements, mut bytes) = (0, 0, 0);
    for card in catalogue.cards() {
        for seed in 0..20 {
            let name = card.name.as_str();
            let (play, end) = played(catalogue, name, seed);
            let mut rng = ChaCha20Rng::seed_from_u64(seed);
            let known = Known {
                actor: second_look::export::xapi::draw(&mut rng),
                registration: second_look::export::xapi::draw(&mut rng),
                counts: true,
                played: second_look::export::xapi::Played {
                    scenario: name.to_owned(),
                    print: "0123456789abcdef".to_owned(),
                    language: "zh-CN".to_owned(),
                    begun: NOW,
                },
            };
            plays += 1;
            for fact in of_play(&play, 0, Some(&end), &known.played) {
                statements += 1;
                bytes += fact.statement(&known, Stamp::draw(&mut rng, NOW, NOW, false)).bytes.len();
            }
        }
    }
    let (statements, bytes) = (f64::from(statements) / f64::from(plays), bytes as f64 / f64::from(plays));
    println!(
        "{plays} plays of {} situations: {statements:.1} statements and {:.1} kB a play",
        plays / 20,
        bytes / 1000.0
    );
    (statements, bytes)
}

/// Played to an end, as chance has it.
fn played(catalogue: &Catalogue, name: &str, seed: u64) -> (Play, Finish) {
    let card = catalogue.find(name).expect("a card").clone();
    let mut play = Play::start(catalogue.open(&card).expect("a scenario"), seed);
    let mut rng = ChaCha20Rng::seed_from_u64(seed);
    loop {
        match play.step() {
            Step::End { end, .. } => {
                let (reached, topic) = (end.outcome, play.scenario().topic);
                let counted = outcome::counted(play.scenario(), play.draws(), play.log()).unwrap_or(reached);
                return (play, Finish { at: NOW, reached, counted, topic });
            }
            Step::Ask { choices, answer: None, .. } => {
                let id = choices[rng.random_range(0..choices.len())].id.clone();
                play.choose(&id).expect("a choice");
            }
            Step::Push { ways, answer: None, .. } => {
                let id = ways[rng.random_range(0..ways.len())].id.clone();
                play.hold(&id).expect("a way");
            }
            Step::Spot { done: false, .. } => play.finish_looking().expect("looked"),
            _ => play.advance().expect("on"),
        }
    }
}

/// A machine whose learner agreed, played and took a check-up. Gives the statements that wait, and their bytes.
fn learner(
    folder: &Path,
    address: &str,
    catalogue: &Catalogue,
    situations: usize,
    seed: usize,
) -> (usize, usize) {
    let sharing = lrs::sharing(address);
    sharing.save(folder).expect("saved");
    let mut store = Store::open(&lrs::places(folder).database()).expect("a store");
    let mut rng = ChaCha20Rng::seed_from_u64(seed as u64);
    store.agree(PERSON, sharing.host(), rng.random(), NOW).expect("agreed");
    let names: Vec<_> = catalogue.cards().map(|card| card.name.to_string()).collect();
    for number in 0..situations {
        let name = &names[(seed * 7 + number) % names.len()];
        let (play, end) = played(catalogue, name, rng.random());
        let begun = NewAttempt {
            person: PERSON,
            scenario: name.clone(),
            pack_version: "1".to_owned(),
            content_hash: "0123456789abcdef".to_owned(),
            language: "en".to_owned(),
            country: "GB".to_owned(),
            seed: play.seed(),
            draws: String::new(),
            started_at: NOW,
        };
        let id = store.begin(&begun).expect("begun");
        let entries: Vec<_> = play.log().iter().map(entry).collect();
        tell(
            sharing.host(),
            &mut rng,
            |known| of_play(&play, 0, Some(&end), &known.played),
            |telling| {
                store.keep_telling(id, 0, &entries, Some(&end), Some(telling)).expect("kept");
            },
        );
    }
    let begun = NewCheckup {
        person: PERSON,
        form: Form::A,
        length: Length::Short,
        occasion: Occasion::Before,
        seed: 1,
        pack_version: "1".to_owned(),
        language: "en".to_owned(),
        country: "GB".to_owned(),
        started_at: NOW,
    };
    let id = store.begin_checkup(&begun).expect("begun");
    let answers = Answers { scams: 5, caught: 4, genuine: 5, doubted: 1 };
    let taken = Taken { begun, answers, at: NOW };
    tell(
        sharing.host(),
        &mut rng,
        |_| vec![Fact::Taken(taken.clone())],
        |telling| {
            store.finish_checkup_telling(id, NOW, Some(telling)).expect("finished");
        },
    );
    let waiting = lrs::waiting(&store, address);
    (waiting.len(), waiting.iter().map(|one| one.bytes.len()).sum())
}

fn entry(event: &second_look::play::Event) -> Entry {
    Entry {
        at: NOW,
        kind: event.kind().to_owned(),
        beat: event.beat().to_string(),
        item: event.item(),
        words: None,
    }
}

fn tell(
    to: &str,
    rng: &mut ChaCha20Rng,
    facts: impl Fn(&Known) -> Vec<Fact>,
    then: impl FnOnce(&mut Telling<'_>),
) {
    let registration = rng.random();
    let mut make = |known: &Known| {
        let all = facts(known).into_iter();
        all.map(|fact| fact.statement(known, Stamp::draw(rng, NOW, NOW, false))).collect()
    };
    then(&mut Telling { to, registration, make: &mut make });
}

/// All at once, each until it has sent everything. Gives how long all took, the slowest machine, and all tries.
fn send(folders: &[PathBuf]) -> (Duration, f64, usize) {
    let start = Arc::new(Barrier::new(folders.len() + 1));
    let machines: Vec<_> = folders
        .iter()
        .map(|folder| {
            let (places, start) = (lrs::places(folder), Arc::clone(&start));
            let run = move || {
                let _ = start.wait();
                let begun = Instant::now();
                let mut tries = 0;
                loop {
                    match once(&places, false) {
                        Ok(report) => {
                            tries += 1;
                            if report.standing.waiting == 0 {
                                return (begun.elapsed(), tries);
                            }
                        }
                        // It waits as a machine does, with others' pauses between its own.
                        Err(Unsent::NotDue) => thread::sleep(Duration::from_millis(200)),
                        Err(error) => panic!("{error:?}"),
                    }
                }
            };
            thread::Builder::new().stack_size(512 << 10).spawn(run).expect("a thread")
        })
        .collect();
    let _ = start.wait();
    let begun = Instant::now();
    let ended: Vec<_> = machines.into_iter().map(|machine| machine.join().expect("it ends")).collect();
    let longest = ended.iter().map(|(took, _)| took.as_secs_f64()).fold(0.0, f64::max);
    (begun.elapsed(), longest, ended.iter().map(|(_, tries)| tries).sum())
}

/// What that means for ten thousand machines, each with a learner who practises five minutes a day.
fn outlook((statements, bytes): (f64, f64), (of_learner, bytes_of_learner): (f64, f64)) {
    println!("a learner here: {of_learner:.0} statements, {:.0} kB", bytes_of_learner / 1000.0);
    // A situation a day on 200 days, four check-ups.
    let (year, year_bytes) = (statements * 200.0 + 4.0, bytes * 200.0 + 4.0 * 1000.0);
    println!(
        "a learner in a year of 200 days, one situation each, and four check-ups: {year:.0} statements, {:.2} MB",
        year_bytes / 1e6
    );
    println!(
        "10,000 machines with one learner each: {:.1} million statements and {:.1} GB a year, as JSON; {:.0} statements a second \
         if a whole day's were sent within one hour",
        year * 10_000.0 / 1e6,
        year_bytes * 10_000.0 / 1e9,
        statements * 10_000.0 / 3600.0
    );
}
