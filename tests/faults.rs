//! What may go wrong round the store: killed in the middle, newer, damaged, full, unwritable, opened
//! twice, under a clock that jumps. Nothing panics, nothing that was kept is lost, and the person is told.
#![cfg(unix)]
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a test may")]

mod robot;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use robot::{Robot, settings};
use second_look::content::catalogue::Catalogue;
use second_look::content::{Outcome, ScenarioId, Topic};
use second_look::dirs::Places;
use second_look::log;
use second_look::play::{Event, Play, Step};
use second_look::store::{Entry, Error, Finish, NewAttempt, PERSON, SCHEMA, Store};
use second_look::ui::app::Message;
use second_look::ui::screen::{Screen, home, play};

fn places(folder: &Path) -> Places {
    Places::find(Some(folder)).expect("places")
}

fn robot(folder: &Path) -> Robot {
    Robot::new(settings("en", "GB"), Some(places(folder)))
}

/// One step on, always by the first way there is.
fn step(robot: &mut Robot) {
    let Screen::Play(situation) = robot.app.screen() else { panic!("no situation") };
    let message = match situation.play.step() {
        Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => play::Message::Digit(0),
        Step::Spot { done: false, .. } => play::Message::Looked,
        _ => play::Message::GoOn,
    };
    robot.send(Message::OnPlay(message));
}

fn to_the_end(robot: &mut Robot) {
    for _ in 0..60 {
        if matches!(robot.app.screen(), Screen::Debrief(_)) {
            return;
        }
        step(robot);
    }
    panic!("it never ends");
}

fn start(robot: &mut Robot, name: &str) {
    robot.send(Message::Home);
    robot.send(Message::OnTopics(ScenarioId::from(name)));
}

fn played(folder: &Path) -> Vec<String> {
    Store::open(&places(folder).database()).expect("a store").played(PERSON).expect("read")
}

fn integrity(path: &Path) -> String {
    let connection = rusqlite::Connection::open(path).expect("a connection");
    connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("a check")
}

// ── a process of our own, to be killed or to run as somebody else ──

const FOLDER: &str = "SECOND_LOOK_FAULT_FOLDER";

/// Runs one of the ignored tests below in a process of its own.
fn child(name: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this test"));
    let _ = command
        .args(["--ignored", "--exact", name, "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

fn own_folder() -> PathBuf {
    PathBuf::from(std::env::var_os(FOLDER).expect("only as the child of another test"))
}

fn new_attempt(scenario: &str, seed: u64) -> NewAttempt {
    NewAttempt {
        person: PERSON,
        scenario: scenario.to_owned(),
        pack_version: String::new(),
        content_hash: String::new(),
        language: "en".to_owned(),
        country: "GB".to_owned(),
        seed,
        draws: "{}".to_owned(),
        started_at: 0,
    }
}

fn entry(event: &Event) -> Entry {
    let words = "words of some length, as an answer has them. ".repeat(4);
    Entry {
        at: 0,
        kind: event.kind().to_owned(),
        beat: event.beat().to_string(),
        item: event.item(),
        words: Some(words),
    }
}

/// An answer of many words.
fn long(beat: &str) -> Entry {
    let words = Some("x".repeat(50_000));
    Entry { at: 0, kind: "answered".to_owned(), beat: beat.to_owned(), item: Some("x".to_owned()), words }
}

/// Goes on by the first way there is; whether it went on.
fn on(play: &mut Play) -> bool {
    let first = match play.step() {
        Step::Ask { choices, answer: None, .. } => Some(choices[0].id.clone()),
        Step::Push { ways, answer: None, .. } => Some(ways[0].id.clone()),
        Step::Spot { done: false, .. } => return play.finish_looking().is_ok(),
        _ => None,
    };
    match first {
        Some(id) => play.answer(&id).is_ok(),
        None => play.advance().is_ok(),
    }
}

#[test]
#[ignore = "the child of killed_at_any_moment_nothing_kept_is_lost"]
fn answering_until_killed() {
    let mut store = Store::open(&own_folder().join("second-look.sqlite")).expect("a store");
    let catalogue = Catalogue::load(None);
    let card = catalogue.find("safe-account-call").expect("a situation");
    let opened = catalogue.open(card).expect("it opens");
    let mut out = std::io::stdout();
    for seed in 0.. {
        let scenario = Arc::clone(&opened);
        let mut play = Play::start(scenario, seed);
        let id = store.begin(&new_attempt("core/safe-account-call", seed)).expect("begun");
        let mut kept = 0;
        loop {
            let fresh: Vec<_> = play.log()[kept..].iter().map(entry).collect();
            let end = match play.step() {
                Step::End { end, .. } => {
                    let (reached, topic) = (end.outcome, Topic::FakePolice);
                    Some(Finish { at: 0, reached, counted: reached, topic })
                }
                _ => None,
            };
            store.keep(id, kept, &fresh, end.as_ref()).expect("kept");
            kept = play.log().len();
            // Said only now that it is durable.
            writeln!(out, "kept {id:?} {kept} {}", end.is_some()).expect("a reader");
            if !on(&mut play) {
                break;
            }
        }
    }
}

/// Ended with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A line the child said, read: attempt, events, whether it is finished. `None` for half a line.
fn said(line: &str) -> Option<(i64, i64, bool)> {
    let mut parts = line.strip_suffix('\n')?.split_once("kept AttemptId(")?.1.split(' ');
    let id = parts.next()?.strip_suffix(')')?.parse().ok()?;
    Some((id, parts.next()?.parse().ok()?, parts.next()? == "true"))
}

/// Kills a child that answers, again and again on one file, and looks after each time. How many answers
/// were said to be kept, and how often it was killed in the middle of writing one.
fn kill_again_and_again(rounds: std::ops::Range<u64>, folder: &Path) -> (usize, usize) {
    let path = folder.join("second-look.sqlite");
    let (mut all, mut in_the_middle) = (0, 0);
    for round in rounds {
        let mut running = Running(child("answering_until_killed", folder).spawn().expect("a child"));
        let mut reader = BufReader::new(running.0.stdout.take().expect("piped"));
        let mut lines = vec![String::new()];
        // From the first answer on, at a moment nobody chose.
        while said(&lines[0]).is_none() {
            lines[0].clear();
            assert!(reader.read_line(&mut lines[0]).expect("a line") > 0, "the child ended by itself");
        }
        std::thread::sleep(Duration::from_micros(rand_like(round) % 15_000));
        running.0.kill().expect("killed");
        let _ = running.0.wait().expect("gone");
        in_the_middle += usize::from(path.with_extension("sqlite-journal").exists());
        let mut line = String::new();
        while reader.read_line(&mut line).expect("a line") > 0 {
            lines.push(std::mem::take(&mut line));
        }
        let connection = rusqlite::Connection::open(&path).expect("a connection");
        for (id, events, finished) in lines.iter().filter_map(|line| said(line)) {
            let sql = "SELECT (SELECT count(*) FROM event WHERE attempt = ?1), finished_at IS NOT NULL
                FROM attempt WHERE id = ?1";
            let kept: (i64, bool) = connection
                .query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))
                .expect("the attempt is there");
            assert!(kept.0 >= events && kept.1 >= finished, "round {round}: {kept:?} of {lines:?}");
            all += 1;
        }
        let check: String =
            connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("a check");
        assert_eq!(check, "ok", "round {round}");
    }
    (all, in_the_middle)
}

#[test]
fn killed_at_any_moment_nothing_kept_is_lost() {
    let catalogue = Catalogue::built_in();
    let card = catalogue.find("safe-account-call").expect("a situation");
    let scenario = catalogue.open(card).expect("it opens");
    let folders = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
    let counts: Vec<_> = std::thread::scope(|scope| {
        let half = |(number, folder): (u64, &tempfile::TempDir)| {
            let path = folder.path().to_owned();
            scope.spawn(move || kill_again_and_again(number * 100..(number + 1) * 100, &path))
        };
        let all: Vec<_> = (0..).zip(&folders).map(half).collect();
        all.into_iter().map(|thread| thread.join().expect("each round held")).collect()
    });
    let answers: usize = counts.iter().map(|(answers, _)| answers).sum();
    let in_the_middle: usize = counts.iter().map(|(_, times)| times).sum();
    println!("{answers} answers, 200 kills, {in_the_middle} of them in the middle of writing one");
    assert!(answers >= 200 && in_the_middle > 0, "{answers}, {in_the_middle}");

    // None is there by half: every log ends where a step ended, and an end is noted with its last event.
    for folder in folders {
        let connection =
            rusqlite::Connection::open(folder.path().join("second-look.sqlite")).expect("a connection");
        let sql = "SELECT seed, (SELECT count(*) FROM event WHERE attempt = attempt.id),
            (SELECT coalesce(max(seq), 0) FROM event WHERE attempt = attempt.id), finished_at IS NOT NULL
            FROM attempt";
        let mut select = connection.prepare(sql).expect("sql");
        let rows = select.query_map([], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, usize>(1)?, row.get::<_, usize>(2)?, row.get(3)?))
        });
        for row in rows.expect("rows") {
            let (seed, events, last, finished): (_, _, _, bool) = row.expect("a row");
            assert_eq!(events, last, "numbered without a gap");
            let mut play = Play::start(Arc::clone(&scenario), seed.cast_unsigned());
            let mut steps = vec![0, play.log().len()];
            while on(&mut play) {
                steps.push(play.log().len());
            }
            assert!(steps.contains(&events), "{events} of {steps:?}");
            assert_eq!(finished, events == play.log().len());
        }
    }
}

/// The same moments in each run.
fn rand_like(number: u64) -> u64 {
    number.wrapping_mul(6_364_136_223_846_793_005).rotate_left(21) ^ number
}

// ── files we cannot use as they are ──

#[test]
fn a_newer_file_stays_as_it_is_and_the_program_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = places(folder.path()).database();
    drop(Store::open(&path).expect("a store"));
    let connection = rusqlite::Connection::open(&path).expect("a connection");
    connection.pragma_update(None, "user_version", SCHEMA + 1).expect("a newer schema");
    drop(connection);
    let before = fs::read(&path).expect("bytes");
    let mut robot = robot(folder.path());
    assert!(robot.app.notices()[0].contains("newer version"), "{:?}", robot.app.notices());
    start(&mut robot, "core/warning-call");
    to_the_end(&mut robot);
    robot.send(Message::Home);
    assert!(robot.page().contains("1 of 1 genuine") || robot.page().contains("0 of 1 genuine"));
    assert_eq!(robot.app.notices().len(), 1, "{:?}", robot.app.notices());
    assert_eq!(fs::read(&path).expect("bytes"), before);
}

#[test]
fn a_damaged_file_is_set_aside_whole_and_a_fresh_one_begins() {
    let sound = {
        let folder = tempfile::tempdir().expect("a folder");
        let mut robot = robot(folder.path());
        start(&mut robot, "core/safe-account-call");
        to_the_end(&mut robot);
        fs::read(places(folder.path()).database()).expect("bytes")
    };
    assert!(sound.len() > 20_000, "{} bytes", sound.len());
    let mut no_head = sound.clone();
    no_head[..100].fill(0);
    let mut holed = sound.clone();
    let middle = sound.len() / 2 / 4096 * 4096;
    holed[middle..middle + 4096].fill(0x5a);
    let garbage: Vec<u8> = (0..20_000_u64).map(|n| rand_like(n).to_le_bytes()[3]).collect();
    for (what, bytes) in [
        ("garbage", garbage),
        ("the first half", sound[..sound.len() / 2].to_vec()),
        ("no head", no_head),
        ("a hole", holed),
        ("a few bytes", b"SQLite format 3".to_vec()),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = places(folder.path()).database();
        fs::write(&path, &bytes).expect("written");
        fs::write(folder.path().join("second-look.broken-1.sqlite"), "an earlier one").expect("written");
        let mut robot = robot(folder.path());
        let notices = robot.app.notices().to_vec();
        assert_eq!(notices.len(), 1, "{what}: {notices:?}");
        assert!(notices[0].contains("second-look.broken-2.sqlite"), "{what}: {notices:?}");
        start(&mut robot, "core/safe-account-call");
        to_the_end(&mut robot);
        drop(robot);
        let read = |name: &str| fs::read(folder.path().join(name)).expect(name);
        assert_eq!(read("second-look.broken-2.sqlite"), bytes, "{what}");
        assert_eq!(read("second-look.broken-1.sqlite"), b"an earlier one");
        assert_eq!(played(folder.path()), ["core/safe-account-call"], "{what}: what is new is kept");
        assert_eq!(integrity(&path), "ok");
    }
}

#[test]
fn damage_that_comes_to_light_in_the_middle_costs_no_answer_of_the_play() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = places(folder.path()).database();
    let mut robot = robot(folder.path());
    start(&mut robot, "core/safe-account-call");
    step(&mut robot);
    let length = usize::try_from(fs::metadata(&path).expect("a file").len()).expect("small");
    // The disk loses everything but the head; the program's next step finds out.
    let mut bytes = fs::read(&path).expect("bytes");
    bytes[100..length].fill(0xee);
    bytes[24..28].copy_from_slice(&[9, 9, 9, 9]);
    fs::write(&path, &bytes).expect("written");
    step(&mut robot);
    let notices = robot.app.notices().to_vec();
    assert!(notices.len() == 1 && notices[0].contains("second-look.broken-1.sqlite"), "{notices:?}");
    let Screen::Play(situation) = robot.app.screen() else { panic!("still playing") };
    let (id, log) = (situation.attempt.expect("kept"), situation.play.log().len());
    assert_eq!(Store::open(&path).expect("a store").log(id).expect("a log").len(), log, "from the start");
    to_the_end(&mut robot);
    assert_eq!(played(folder.path()), ["core/safe-account-call"]);
}

/// Fills the page that events are written to, so that the next one needs another.
fn fill_the_page(path: &Path) -> Store {
    let mut filler = Store::open(path).expect("a store");
    let id = filler.begin(&new_attempt("core/filler", 1)).expect("begun");
    filler.append(id, &[Entry { words: Some("x".repeat(4000)), ..long("first") }]).expect("kept");
    filler
}

#[test]
fn a_full_disk_is_said_and_no_answer_is_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = places(folder.path()).database();
    let mut robot = robot(folder.path());
    start(&mut robot, "core/safe-account-call");
    let full = |robot: &Robot, pages| robot.app.store().expect("a store").limit(pages).expect("a limit");
    let mut filler = fill_the_page(&path);
    full(&robot, 1);
    for _ in 0..60 {
        if matches!(robot.app.screen(), Screen::Debrief(_)) {
            break;
        }
        step(&mut robot);
    }
    assert!(matches!(robot.app.screen(), Screen::Debrief(_)), "it goes on to its end");
    let notices = robot.app.notices().to_vec();
    assert!(notices.len() == 1 && notices[0].contains("The disk is full"), "{notices:?}");
    assert!(robot.page().contains("The disk is full"), "in the window:\n{}", robot.page());
    assert_eq!(played(folder.path()), Vec::<String>::new());
    // Some room is made: all of it is kept, and the notice goes.
    full(&robot, 100_000);
    robot.send(Message::Home);
    assert_eq!(robot.app.notices(), Vec::<String>::new());
    assert_eq!(played(folder.path()), ["core/safe-account-call"]);
    let store = Store::open(&path).expect("a store");
    let attempt = store.counted(PERSON).expect("read").remove(0);
    let log: Vec<_> = store.log(attempt.id).expect("read");
    let log: Vec<_> = log.iter().filter_map(|e| Event::read(&e.kind, &e.beat, e.item.as_deref())).collect();
    let catalogue = Catalogue::built_in();
    let card = catalogue.find("safe-account-call").expect("a situation");
    let scenario = catalogue.open(card).expect("it opens");
    let again = Play::resume(scenario, attempt.begun.seed, &log).expect("a whole log");
    assert!(matches!(again.step(), Step::End { .. }), "every step of it");

    // One that could not even begin is begun once there is room, with all that was done.
    let _ = filler.begin(&new_attempt(&"x".repeat(3850), 1)).expect("begun");
    full(&robot, 1);
    start(&mut robot, "core/investment-group");
    step(&mut robot);
    let attempt = |robot: &Robot| match robot.app.screen() {
        Screen::Play(situation) => situation.attempt,
        _ => None,
    };
    assert_eq!((attempt(&robot), robot.app.notices().len()), (None, 1), "{:?}", robot.app.notices());
    full(&robot, 100_000);
    step(&mut robot);
    let id = attempt(&robot).expect("begun");
    let Screen::Play(situation) = robot.app.screen() else { panic!("still playing") };
    assert_eq!(store.log(id).expect("read").len(), situation.play.log().len());
    to_the_end(&mut robot);
    assert_eq!(played(folder.path()), ["core/investment-group", "core/safe-account-call"]);
    assert_eq!(robot.app.notices(), Vec::<String>::new());
}

// ── places that cannot be written ──

#[test]
fn a_place_below_a_file_keeps_nothing_and_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "x").expect("written");
    let mut robot = robot(&file.join("below"));
    assert_eq!(robot.app.notices().len(), 1, "{:?}", robot.app.notices());
    start(&mut robot, "core/safe-account-call");
    to_the_end(&mut robot);
    robot.send(Message::Home);
    assert!(robot.page().contains("of 1 scams stopped"), "{}", robot.page());
    robot.send(Message::OnHome(home::Message::Settings));
    assert!(robot.page().contains("no copy can be brought back"), "{}", robot.page());
    robot.press("Save a copy");
    assert!(robot.page().contains("could not be saved"), "{}", robot.page());
    assert_eq!(fs::read(&file).expect("bytes"), b"x");
}

#[test]
#[ignore = "the child of what_may_only_be_read_is_shown_and_left_alone"]
fn playing_where_nothing_may_be_written() {
    let mut robot = robot(&own_folder());
    let shown = robot.page().contains("of 1 scams stopped");
    start(&mut robot, "core/warning-call");
    to_the_end(&mut robot);
    robot.send(Message::Home);
    let goes_on = robot.page().contains("of 1 genuine contacts trusted");
    let notices = robot.app.notices();
    let said = notices.len() == 1 && notices[0].contains("Nothing can be saved in");
    println!("shown {shown}, goes on {goes_on}, said {said} {notices:?}");
}

#[test]
fn what_may_only_be_read_is_shown_and_left_alone() {
    for (what, of_folder, of_file) in
        [("folder and file", 0o555, 0o444), ("the file", 0o777, 0o444), ("the folder", 0o555, 0o666)]
    {
        let outer = tempfile::tempdir().expect("a folder");
        let folder = outer.path().join("data");
        let mut first = robot(&folder);
        start(&mut first, "core/safe-account-call");
        to_the_end(&mut first);
        drop(first);
        let path = places(&folder).database();
        let before = fs::read(&path).expect("bytes");
        let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
        allow(outer.path(), 0o755).expect("set");
        allow(&path, of_file).expect("set");
        allow(&folder, of_folder).expect("set");
        let mut command = child("playing_where_nothing_may_be_written", &folder);
        // To an administrator no file is read-only: the child is somebody else then.
        let own = fs::metadata("/proc/self").map(|own| std::os::unix::fs::MetadataExt::uid(&own));
        if own.is_ok_and(|uid| uid == 0) {
            let _ = command.uid(65_534).gid(65_534);
        }
        let output = command.output().expect("it ran");
        allow(&folder, 0o755).expect("set");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{what}: {said}");
        assert!(said.contains("shown true, goes on true, said true"), "{what}: {said}");
        assert_eq!(fs::read(&path).expect("bytes"), before, "{what}");
    }
}

// ── two at once, and clocks ──

#[test]
#[ignore = "the child of two_programs_on_one_file_lose_nothing"]
fn playing_beside_another() {
    let folder = own_folder();
    let mut robot = robot(&folder);
    for _ in 0..2 {
        start(&mut robot, "core/safe-account-call");
        let mut answers = 0;
        while !matches!(robot.app.screen(), Screen::Debrief(_)) {
            step(&mut robot);
            answers += 1;
        }
        let Screen::Debrief(debrief) = robot.app.screen() else { panic!("no end") };
        let id = debrief.situation.attempt.expect("kept");
        println!("kept {id:?} {} {answers}", debrief.situation.play.log().len());
    }
    assert_eq!(robot.app.notices(), Vec::<String>::new());
}

#[test]
fn two_programs_on_one_file_lose_nothing() {
    // On a file that is not there yet: both begin it at the same moment.
    for _ in 0..3 {
        let outer = tempfile::tempdir().expect("a folder");
        let folder = outer.path().join("data");
        let both = [(); 2].map(|()| child("playing_beside_another", &folder).spawn().expect("a child"));
        let store = |folder: &Path| Store::open(&places(folder).database()).expect("a store");
        for running in both {
            let output = running.wait_with_output().expect("it ran");
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.status.success(), "{said}");
            let kept: Vec<_> = said.lines().filter(|line| line.contains("kept")).collect();
            assert_eq!(kept.len(), 2, "{said}");
        }
        let store = store(&folder);
        let all = store.finished(PERSON, 9).expect("read");
        assert_eq!(all.len(), 4);
        assert_eq!(store.played(PERSON).expect("read"), ["core/safe-account-call"], "one of them counts");
        for attempt in all {
            let last = store.log(attempt.id).expect("a log").pop().expect("not empty");
            assert_eq!(last.kind, "shown", "whole, to the end");
        }
        assert_eq!(integrity(&places(&folder).database()), "ok");
    }
}

#[test]
fn many_windows_begin_one_file_and_one_sets_damage_aside() {
    for round in 0..20 {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("second-look.sqlite");
        let damaged = round % 2 == 1;
        if damaged {
            fs::write(&path, "a letter, no database").expect("written");
        }
        let aside: usize = std::thread::scope(|scope| {
            let opening = |thread: u64| {
                let path = &path;
                move || {
                    let (mut store, aside) = Store::open_or_begin_anew(path, false).expect("a store");
                    let _ = store.begin(&new_attempt("core/a", thread)).expect("begun");
                    usize::from(aside.is_some())
                }
            };
            let all: Vec<_> = (0..4).map(|thread| scope.spawn(opening(thread))).collect();
            all.into_iter().map(|thread| thread.join().expect("no panic")).sum()
        });
        assert_eq!(aside, usize::from(damaged), "round {round}");
        let connection = rusqlite::Connection::open(&path).expect("a connection");
        let sql = "SELECT count(*), sum(counts) FROM attempt";
        let counts: (i64, i64) =
            connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).expect("counts");
        assert_eq!(counts, (4, 1), "round {round}");
    }
}

#[test]
fn a_clock_that_jumps_changes_no_order() {
    let mut store = Store::in_memory().expect("a store");
    let clock = [5_000_000, 10, 9_000_000_000_000, -4, 0];
    let mut ids = Vec::new();
    for (number, at) in clock.into_iter().enumerate() {
        let new = NewAttempt { started_at: at, ..new_attempt(&format!("core/s-{number}"), 1) };
        let id = store.begin(&new).expect("begun");
        for (beat, at) in ["first", "second", "third"].iter().zip([at, at - 1000, 0]) {
            store.append(id, &[Entry { at, ..long(beat) }]).expect("kept");
        }
        ids.push(id);
    }
    let open = store.open_attempt(PERSON).expect("read").expect("the newest was left");
    assert_eq!(open.id, ids[4], "the newest is the last that began, not the latest by the clock");
    for (id, at) in ids.iter().zip([7, i64::MAX, i64::MIN, 0, 3]) {
        let (reached, topic) = (Outcome::Stopped, Topic::Loan);
        store.finish(*id, &Finish { at, reached, counted: reached, topic }).expect("finished");
    }
    let newest: Vec<_> = store.finished(PERSON, 9).expect("read").into_iter().map(|a| a.id).collect();
    let mut backwards = ids.clone();
    backwards.reverse();
    assert_eq!(newest, backwards);
    let beats = |id| store.log(id).expect("read").into_iter().map(|e| e.beat).collect::<Vec<_>>();
    assert!(ids.into_iter().all(|id| beats(id) == ["first", "second", "third"]));
    // The window shows it whatever the days are.
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = robot(folder.path());
    start(&mut robot, "core/safe-account-call");
    to_the_end(&mut robot);
    let connection = rusqlite::Connection::open(places(folder.path()).database()).expect("a connection");
    for at in [i64::MAX, i64::MIN, 0] {
        let _ =
            connection.execute("UPDATE attempt SET finished_at = ?1, started_at = ?1", [at]).expect("set");
        robot.send(Message::Home);
        robot.send(Message::OnHome(home::Message::Progress));
        assert!(robot.page().contains("Each time you played"), "{}", robot.page());
    }
}

// ── copies in the terminal ──

#[test]
fn the_terminal_saves_a_copy_and_brings_it_back() {
    let (here, there) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let mut robot = robot(here.path());
    start(&mut robot, "core/safe-account-call");
    to_the_end(&mut robot);
    drop(robot);
    let file = there.path().join("a file of mine");
    let run = |folder: &Path, verb: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_second-look"));
        let _ = command.arg("--data-dir").arg(folder).arg(verb).arg(&file).env("LC_ALL", "en_GB.UTF-8");
        let output = command.output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let wrong = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.code().expect("an end"), said, wrong)
    };
    let (code, said, wrong) = run(here.path(), "backup");
    assert!(code == 0 && said.contains("is saved in") && wrong.is_empty(), "{code} {said} {wrong}");
    let (code, _, wrong) = run(here.path(), "backup");
    assert!(code == 2 && wrong.lines().count() == 1 && wrong.contains("exists already"), "{code} {wrong}");
    let (code, said, wrong) = run(there.path(), "restore");
    assert!(code == 0 && said.lines().count() == 1 && wrong.is_empty(), "{code} {said} {wrong}");
    assert_eq!(played(there.path()), ["core/safe-account-call"]);
    let (code, said, _) = run(there.path(), "restore");
    assert!(code == 0 && said.contains("second-look.before-1.sqlite"), "{code} {said}");
    fs::write(&file, "a letter").expect("written");
    let (code, _, wrong) = run(there.path(), "restore");
    assert!(
        code == 2 && wrong.lines().count() == 1 && wrong.contains("nothing has changed"),
        "{code} {wrong}"
    );
    assert_eq!(played(there.path()), ["core/safe-account-call"]);
}

// ── the log ──

#[test]
fn the_log_holds_no_word_of_what_was_done() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut robot = robot(folder.path());
    let path = folder.path().join(log::FILE);
    assert!(!path.exists(), "nothing is written before the window is open");
    robot.send(Message::Opened(iced_test::core::window::Id::unique()));
    for name in ["core/safe-account-call", "core/licensed-adviser"] {
        start(&mut robot, name);
        drop(fill_the_page(&places(folder.path()).database()));
        robot.app.store().expect("a store").limit(1).expect("a limit");
        step(&mut robot);
        robot.app.store().expect("a store").limit(100_000).expect("no limit");
        to_the_end(&mut robot);
    }
    robot.send(Message::Home);
    robot.send(Message::OnHome(home::Message::Settings));
    robot.press("Save a copy");
    let text = fs::read_to_string(&path).expect("a log");
    for wanted in ["started 0.", "notice notice-store-full", "store full", "copy saved"] {
        assert!(text.contains(wanted), "no “{wanted}” in:\n{text}");
    }
    // Nothing of any answer: its words, its situation's title and words, ids of beats and choices.
    let store = Store::open(&places(folder.path()).database()).expect("a store");
    let catalogue = Catalogue::load(None);
    let mut never = std::collections::BTreeSet::new();
    for attempt in store.finished(PERSON, 9).expect("read") {
        let name = attempt.begun.scenario.as_str();
        let situation = catalogue.find(name).expect("a situation");
        let _ = never.insert(name.to_owned());
        let _ = never.insert(situation.name.as_str().rsplit('/').next().expect("an id").to_owned());
        let script = catalogue.script(situation, second_look::i18n::Language::English, "GB").expect("words");
        let _ = never.insert(script.text("title", &Vec::new()));
        for entry in store.log(attempt.id).expect("read") {
            never.extend(entry.words);
            never.extend(entry.item);
            let _ = never.insert(entry.beat);
        }
    }
    assert!(never.len() > 30, "{never:?}");
    let lines: Vec<_> = text.lines().map(|line| line.split_once(' ').expect("a time").1).collect();
    for word in never {
        let found = lines.iter().find(|line| line.contains(&word));
        assert!(found.is_none(), "“{word}” stands in {found:?}");
    }
}

#[test]
#[ignore = "the child of a_panic_is_noted_by_its_place"]
fn panicking() {
    log::Log::in_folder(Some(&own_folder())).note_panics();
    let secret = "a-secret-answer".to_owned();
    let _ = std::panic::catch_unwind(|| panic!("a fixed sentence"));
    let _ = std::panic::catch_unwind(|| panic!("it holds '{secret}'"));
    let _ =
        std::panic::catch_unwind(|| secret.parse::<std::net::IpAddr>().map_err(|_| &secret).expect("one"));
    let words = "您好".to_owned() + &secret;
    let _ = std::panic::catch_unwind(|| words[..1].len());
}

#[test]
fn a_panic_is_noted_by_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = child("panicking", folder.path()).output().expect("it ran");
    assert!(output.status.success());
    let text = fs::read_to_string(folder.path().join(log::FILE)).expect("a log");
    assert_eq!(text.lines().count(), 4, "{text}");
    assert!(text.contains("panicked at tests/faults.rs:") && text.contains(": a fixed sentence\n"), "{text}");
    assert!(text.contains(": it holds\n") && !text.contains("secret") && text.is_ascii(), "{text}");
}

#[test]
fn errors_of_the_store_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(&folder.path().join("a.sqlite")).expect("a store");
    let id = store.begin(&new_attempt("core/a", 1)).expect("begun");
    store.limit(1).expect("a limit");
    assert!(matches!(store.append(id, &[long("first")]), Err(Error::Full)));
    assert!(store.log(id).expect("read").is_empty(), "all or nothing");
}
