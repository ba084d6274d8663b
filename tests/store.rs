//! What happened is kept: durably, once, for whom it belongs to, and gone when it is deleted.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fs;
use std::path::Path;

use second_look::content::{Outcome, Topic, Truth};
use second_look::store::copies::{self, Found};
use second_look::store::{
    Attempt, AttemptId, Entry, Error, Finish, NewAttempt, PERSON, SCHEMA, Store, Tally,
};

fn attempt(scenario: &str, at: i64) -> NewAttempt {
    NewAttempt {
        person: PERSON,
        scenario: scenario.to_owned(),
        pack_version: "0.1.0".to_owned(),
        content_hash: "0123456789abcdef".to_owned(),
        language: "fr".to_owned(),
        country: "FR".to_owned(),
        seed: u64::MAX - 5,
        draws: "{}".to_owned(),
        started_at: at,
    }
}

fn entry(kind: &str, words: &str) -> Entry {
    Entry {
        at: 42,
        kind: kind.to_owned(),
        beat: "first".to_owned(),
        item: Some("ring-back".to_owned()),
        words: Some(words.to_owned()),
    }
}

fn finish(reached: Outcome, at: i64) -> Finish {
    Finish { at, reached, counted: reached, topic: Topic::FakePolice }
}

/// One finished attempt with an answer in it.
fn played(store: &mut Store, scenario: &str, words: &str) -> AttemptId {
    let id = store.begin(&attempt(scenario, 1)).expect("begun");
    store.keep(id, 0, &[entry("answered", words)], Some(&finish(Outcome::Stopped, 2))).expect("kept");
    id
}

fn open(path: &Path) -> Store {
    Store::open(path).expect("a store")
}

#[test]
fn what_is_kept_comes_back_after_closing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("below/second-look.sqlite");
    let (id, new) = {
        let mut store = open(&path);
        let new = attempt("core/safe-account-call", 7);
        let id = store.begin(&new).expect("begun");
        store.append(id, &[entry("shown", "Bonjour."), entry("answered", "Je raccroche.")]).expect("kept");
        let end = Finish { counted: Outcome::StoppedLate, ..finish(Outcome::Stopped, 99) };
        store.finish(id, &end).expect("finished");
        store.finish(id, &finish(Outcome::Harmed, 120)).expect("a later end changes nothing");
        (id, new)
    };
    let store = open(&path);
    let kept = store.attempt(id).expect("read").expect("there");
    assert_eq!(kept.begun, new, "a seed beyond 2^63 too");
    assert_eq!((kept.outcome.as_deref(), kept.finished_at, kept.counts), (Some("stopped"), Some(99), true));
    let log = store.log(id).expect("a log");
    assert_eq!(log, [entry("shown", "Bonjour."), entry("answered", "Je raccroche.")]);
    assert_eq!(store.counted(PERSON).expect("counted"), [kept]);
    let tally = Tally { topic: Some(Topic::FakePolice), outcome: Outcome::StoppedLate, count: 1 };
    assert_eq!(store.progress(PERSON).expect("progress"), [tally], "what counts, by the first answers");
    assert_eq!(store.played(PERSON).expect("played"), ["core/safe-account-call"]);
}

#[test]
fn only_the_first_walk_counts() {
    let mut store = Store::in_memory().expect("a store");
    let first = store.begin(&attempt("core/a", 1)).expect("begun");
    let second = store.begin(&attempt("core/a", 2)).expect("begun");
    let other = store.begin(&attempt("core/b", 3)).expect("begun");
    let stranger = store.begin(&NewAttempt { person: 1, ..attempt("core/c", 4) }).expect("begun");
    for (id, outcome) in [(second, Outcome::Stopped), (first, Outcome::Harmed), (other, Outcome::Trusted)] {
        store.finish(id, &finish(outcome, 10)).expect("finished");
    }
    let counted: Vec<_> = store.counted(PERSON).expect("counted").into_iter().map(|a| a.id).collect();
    assert_eq!(counted, [first, other]);
    assert!(store.unfinished(PERSON, "core/c").expect("read").is_some_and(|a| a.id == stranger));
    assert!(store.unfinished(PERSON, "core/a").expect("read").is_none());
    let finished: Vec<_> = store.finished(PERSON, 2).expect("read").into_iter().map(|a| a.id).collect();
    assert_eq!(finished, [other, second], "newest first, at most as many as asked");
}

#[test]
fn what_was_left_is_offered_again_once_something_was_answered() {
    let mut store = Store::in_memory().expect("a store");
    let id = store.begin(&attempt("core/a", 1)).expect("begun");
    assert!(store.open_attempt(PERSON).expect("read").is_none(), "nothing was answered");
    store.append(id, &[entry("answered", "x")]).expect("kept");
    assert!(store.open_attempt(PERSON).expect("read").is_some_and(|a| a.id == id));
    let later = store.begin(&attempt("core/b", 2)).expect("begun");
    store.append(later, &[entry("answered", "x")]).expect("kept");
    store.finish(later, &finish(Outcome::Stopped, 3)).expect("finished");
    assert!(store.open_attempt(PERSON).expect("read").is_none(), "something else was played since");
}

#[test]
fn a_changed_situation_counts_anew() {
    let mut store = Store::in_memory().expect("a store");
    let old = store.begin(&attempt("core/a", 1)).expect("begun");
    store.discount(old).expect("discounted");
    let new = store.begin(&attempt("core/a", 2)).expect("begun");
    assert!(store.attempt(new).expect("read").expect("there").counts);
    assert!(!store.attempt(old).expect("read").expect("there").counts);
}

#[test]
fn a_log_that_grew_elsewhere_is_not_mixed_up() {
    let mut store = Store::in_memory().expect("a store");
    let id = store.begin(&attempt("core/a", 1)).expect("begun");
    store.keep(id, 0, &[entry("shown", "a"), entry("answered", "b")], None).expect("kept");
    let late = store.keep(id, 1, &[entry("answered", "c")], Some(&finish(Outcome::Harmed, 3)));
    assert!(matches!(late, Err(Error::Elsewhere)), "{late:?}");
    assert_eq!(store.log(id).expect("read").len(), 2);
    assert_eq!(store.attempt(id).expect("read").expect("there").outcome, None);
    store.keep(id, 2, &[entry("answered", "c")], None).expect("kept");
}

#[test]
fn a_newer_schema_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    drop(open(&path));
    let connection = rusqlite::Connection::open(&path).expect("a connection");
    connection.pragma_update(None, "user_version", SCHEMA + 1).expect("a newer schema");
    drop(connection);
    let before = fs::read(&path).expect("bytes");
    match Store::open(&path) {
        Err(Error::Newer { found }) => assert_eq!(found, SCHEMA + 1),
        other => panic!("{other:?}"),
    }
    assert_eq!(fs::read(&path).expect("bytes"), before);
}

#[test]
fn a_damaged_file_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    fs::write(&path, "This is a letter, no database. ".repeat(400)).expect("written");
    let before = fs::read(&path).expect("bytes");
    assert!(matches!(Store::open(&path), Err(Error::Damaged(_))));
    assert_eq!(fs::read(&path).expect("bytes"), before);
}

#[test]
fn a_place_below_a_file_cannot_be_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "x").expect("written");
    assert!(matches!(Store::open(&file.join("data/second-look.sqlite")), Err(Error::Unwritable(_))));
}

#[test]
fn two_programs_may_write_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    drop(open(&path));
    std::thread::scope(|scope| {
        for thread in 0..2 {
            let path = &path;
            let _ = scope.spawn(move || {
                let mut store = open(path);
                let id = store.begin(&attempt("core/a", thread)).expect("begun");
                for _ in 0..25 {
                    store.append(id, &[entry("answered", "x")]).expect("kept");
                }
            });
        }
    });
    let store = open(&path);
    let connection = rusqlite::Connection::open(&path).expect("a connection");
    let rows: i64 =
        connection.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).expect("a count");
    let first: i64 =
        connection.query_row("SELECT sum(counts) FROM attempt", [], |row| row.get(0)).expect("a count");
    assert_eq!((rows, first), (50, 1), "nothing is lost, and one walk counts");
    drop(store);
}

/// Whether these words stand in any file of a folder.
fn holds(folder: &Path, words: &str) -> bool {
    fs::read_dir(folder).expect("a folder").flatten().any(|file| {
        let bytes = fs::read(file.path()).unwrap_or_default();
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    })
}

#[test]
fn what_is_deleted_is_nowhere_in_the_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let planted = "the-words-that-must-go";
    let mut store = open(&path);
    let id = store.begin(&attempt("core/a", 1)).expect("begun");
    store.append(id, &vec![entry("answered", planted); 200]).expect("kept");
    // They also lie aside, in what was here before a copy was brought back, and in a damaged file.
    let copy = folder.path().join("elsewhere.copy");
    Store::in_memory().expect("a store").backup(&copy).expect("an empty copy");
    let aside = store.restore(&copy).expect("restored").expect("kept aside");
    assert!(store.attempt(id).expect("read").is_none());
    let _ = fs::copy(&aside, folder.path().join("second-look.broken-1.sqlite")).expect("copied");
    fs::write(folder.path().join("second-look.broken-1.sqlite-journal"), planted).expect("written");
    let again = played(&mut store, "core/a", planted);
    assert!(holds(folder.path(), planted), "the search finds what is there");
    store.forget_everything().expect("forgotten");
    assert!(!holds(folder.path(), planted));
    assert!(store.attempt(again).expect("read").is_none() && store.log(again).expect("read").is_empty());
    assert!(copy.exists(), "copies elsewhere are the person's own");
}

#[test]
fn one_attempt_can_be_deleted_and_the_others_stay() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let mut store = open(&path);
    let goes = "the-words-that-must-go".repeat(400);
    let id = played(&mut store, "core/a", &goes);
    let stays = played(&mut store, "core/b", "the-words-that-stay");
    // The same two lie aside too, beside a file nobody can read.
    store.backup(&folder.path().join("second-look.before-1.sqlite")).expect("a copy");
    let damaged = folder.path().join("second-look.broken-1.sqlite");
    fs::write(&damaged, "no database").expect("written");
    assert!(holds(folder.path(), "the-words-that-must-go"));
    assert_eq!(store.forget_attempt(id).expect("forgotten"), [damaged], "what may still hold it is named");
    assert!(!holds(folder.path(), "the-words-that-must-go"));
    assert_eq!(store.log(stays).expect("read").len(), 1);
    let aside = open(&folder.path().join("second-look.before-1.sqlite"));
    assert_eq!(aside.counted(PERSON).expect("read").len(), 1);
    assert_eq!(store.forget_attempt(id).expect("again"), Vec::<std::path::PathBuf>::new());
}

/// A file as the first version of the program left it.
fn of_schema_1(path: &Path) {
    let connection = rusqlite::Connection::open(path).expect("a connection");
    connection.execute_batch(include_str!("../src/store/schema_1.sql")).expect("schema 1");
    connection
        .execute_batch(
            "PRAGMA user_version = 1;
             INSERT INTO attempt VALUES
                (1, 1, 'core/a', '0.1.0', 'ffff', 'en', 'GB', 5, '{}', 100, 200, 'stopped', 1),
                (2, 1, 'core/a', '0.1.0', 'ffff', 'en', 'GB', 6, '{}', 300, 400, 'harmed', 0),
                (3, 1, 'core/b', '0.1.0', 'ffff', 'en', 'GB', 7, '{}', 500, NULL, NULL, 1);
             INSERT INTO event VALUES
                (1, 1, 1, 150, 'answered', 'first', 'ring-back', 'I ring back.'),
                (2, 3, 1, 550, 'answered', 'first', 'wait', 'I wait.');",
        )
        .expect("data");
}

#[test]
fn a_file_of_the_first_version_is_brought_up_to_date() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    of_schema_1(&path);
    let mut store = open(&path);
    let ids = |all: Vec<Attempt>| all.into_iter().map(|a| a.begun.seed).collect::<Vec<_>>();
    assert_eq!(ids(store.finished(PERSON, 9).expect("read")), [6, 5]);
    assert_eq!(store.open_attempt(PERSON).expect("read").expect("open").begun.seed, 7);
    // What counts is not known yet: the end that was reached stands for it.
    let old = store.underived(PERSON).expect("read");
    let tally = |topic, outcome| [Tally { topic, outcome, count: 1 }];
    assert_eq!(store.progress(PERSON).expect("read"), tally(None, Outcome::Stopped));
    assert_eq!(store.log(old[0].id).expect("read")[0].words.as_deref(), Some("I ring back."));
    store.derive(old[0].id, Outcome::StoppedLate, Topic::FakeBank).expect("written");
    store.derive(old[0].id, Outcome::Harmed, Topic::Loan).expect("a second time changes nothing");
    assert_eq!(store.progress(PERSON).expect("read"), tally(Some(Topic::FakeBank), Outcome::StoppedLate));
    assert_eq!(ids(old), [5], "only what is finished and counts");
    assert_eq!(store.underived(PERSON).expect("read"), []);
    drop(store);
    let connection = rusqlite::Connection::open(&path).expect("a connection");
    let (version, truth): (i64, String) = connection
        .query_row("SELECT (SELECT user_version FROM pragma_user_version), truth FROM attempt", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .expect("a row");
    assert_eq!((version, truth.as_str()), (SCHEMA, "scam"));
}

#[test]
fn the_kept_truth_is_that_of_the_outcome() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let mut store = open(&path);
    let all =
        [Outcome::Stopped, Outcome::StoppedLate, Outcome::Harmed, Outcome::Trusted, Outcome::TurnedAway];
    for outcome in all {
        let id = store.begin(&attempt(&format!("core/{}", outcome.key()), 1)).expect("begun");
        store.finish(id, &finish(outcome, 2)).expect("finished");
    }
    let connection = rusqlite::Connection::open(&path).expect("a connection");
    let mut select = connection.prepare("SELECT counted, truth FROM attempt").expect("sql");
    let rows = select.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)));
    for (outcome, truth) in rows.expect("rows").flatten() {
        let outcome = Outcome::from_key(&outcome).expect("an outcome");
        assert_eq!(truth, if outcome.truth() == Truth::Scam { "scam" } else { "genuine" }, "{outcome:?}");
    }
}

#[test]
fn a_copy_is_whole_and_never_replaces_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = open(&folder.path().join("data/second-look.sqlite"));
    let _ = played(&mut store, "core/a", "x");
    let documents = folder.path().join("documents");
    let names = ["", "-2", "-3"].map(|end| documents.join(format!("second-look-2026-11-24{end}.copy")));
    for name in &names {
        assert_eq!(&store.save_copy(&documents, "2026-11-24").expect("saved"), name);
    }
    let oldest = store.save_copy(&documents, "2026-11-09").expect("saved");
    let before = fs::read(&names[0]).expect("bytes");
    assert!(matches!(store.backup(&names[0]), Err(Error::Exists)));
    assert_eq!(fs::read(&names[0]).expect("bytes"), before);
    // Other files are no copies, whatever their names.
    fs::write(documents.join("letter.copy"), "Dear Marie").expect("written");
    fs::write(documents.join("nothing.copy"), "").expect("written");
    assert_eq!(fs::read_dir(&documents).expect("a folder").count(), 6, "no other file stays");
    let twice = [documents.clone(), folder.path().join("nowhere"), documents];
    let found = copies::find(&twice);
    let order: Vec<_> = found.iter().map(|copy| copy.path.as_path()).collect();
    assert_eq!(order, [&names[2], &names[1], &names[0], &oldest], "newest first, each once");
    let wanted = Found { path: oldest, day: "2026-11-09".to_owned(), attempts: 1 };
    assert_eq!(found[3], wanted);
}

#[test]
fn a_copy_comes_back_and_the_present_is_kept_aside() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let mut store = open(&path);
    // Another window has the file open all the while.
    let mut other = open(&path);
    let _ = played(&mut store, "core/a", "of the copy");
    let copy = folder.path().join("a.copy");
    store.backup(&copy).expect("saved");
    let _ = played(&mut store, "core/b", "of the present");
    let aside = store.restore(&copy).expect("restored").expect("kept aside");
    assert_eq!(aside, folder.path().join("second-look.before-1.sqlite"));
    for store in [&store, &other, &open(&path)] {
        assert_eq!(store.played(PERSON).expect("read"), ["core/a"]);
    }
    let _ = played(&mut other, "core/c", "of the other window");
    assert_eq!(store.played(PERSON).expect("read"), ["core/a", "core/c"]);
    assert_eq!(open(&aside).played(PERSON).expect("read"), ["core/a", "core/b"]);

    // An older one is brought up to date.
    let old = folder.path().join("old.copy");
    of_schema_1(&old);
    let before = fs::read(&old).expect("bytes");
    let aside = store.restore(&old).expect("restored").expect("kept aside");
    assert_eq!(aside, folder.path().join("second-look.before-2.sqlite"), "an earlier one is not replaced");
    assert_eq!(store.underived(PERSON).expect("read").len(), 1);
    assert_eq!(fs::read(&old).expect("bytes"), before, "the copy itself is not touched");
}

#[test]
fn what_is_no_sound_copy_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let mut store = open(&path);
    let _ = played(&mut store, "core/a", &"many words ".repeat(4000));
    let file = |name: &str| folder.path().join(name);
    let good = file("good.copy");
    store.backup(&good).expect("saved");
    let mut bytes = fs::read(&good).expect("bytes");
    let half = bytes.len() / 2;
    fs::write(file("half"), &bytes[..half]).expect("written");
    bytes[4096..8192].fill(0xa5);
    fs::write(file("spoilt"), &bytes).expect("written");
    fs::write(file("letter"), "Dear Marie, ".repeat(500)).expect("written");
    fs::write(file("empty"), "").expect("written");
    let sql = |name: &str, sql: &str| {
        rusqlite::Connection::open(file(name)).expect("a connection").execute_batch(sql).expect("sql");
    };
    sql("foreign", "CREATE TABLE attempt (x); PRAGMA user_version = 2;");
    let _ = fs::copy(&good, file("newer")).expect("copied");
    sql("newer", &format!("PRAGMA user_version = {}", SCHEMA + 1));
    let before = fs::read(&path).expect("bytes");
    let files = fs::read_dir(folder.path()).expect("a folder").count();
    for (name, newer, no_copy) in [
        ("half", false, false),
        ("spoilt", false, false),
        ("letter", false, false),
        ("empty", false, true),
        ("foreign", false, true),
        ("newer", true, false),
    ] {
        match store.restore(&file(name)) {
            Err(Error::Newer { .. }) if newer => {}
            Err(Error::NoCopy) if no_copy => {}
            Err(Error::Damaged(_)) if !newer && !no_copy => {}
            other => panic!("{name}: {other:?}"),
        }
        assert_eq!(fs::read(&path).expect("bytes"), before, "{name}");
    }
    assert!(matches!(store.restore(&file("missing")), Err(Error::Unwritable(_))));
    assert!(!file("missing").exists());
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), files, "nothing is left behind");
}

#[test]
fn progress_does_not_grow_with_the_answers() {
    let mut store = Store::in_memory().expect("a store");
    // 400 situations, each played 25 times with 10 answers: 100,000 answers.
    let answers = vec![entry("answered", "x"); 10];
    for number in 0..10_000 {
        let id = store.begin(&attempt(&format!("core/s-{}", number % 400), number)).expect("begun");
        let end = Finish { counted: Outcome::Harmed, ..finish(Outcome::Stopped, number) };
        store.keep(id, 0, &answers, Some(&end)).expect("kept");
    }
    let begun = std::time::Instant::now();
    let tally = Tally { topic: Some(Topic::FakePolice), outcome: Outcome::Harmed, count: 400 };
    assert_eq!(store.progress(PERSON).expect("read"), [tally]);
    assert_eq!(store.played(PERSON).expect("read").len(), 400);
    assert!(store.underived(PERSON).expect("read").is_empty());
    assert!(store.open_attempt(PERSON).expect("read").is_none());
    let newest: Vec<_> =
        store.finished(PERSON, 3).expect("read").iter().map(|a| a.begun.started_at).collect();
    assert_eq!(newest, [9999, 9998, 9997]);
    let took = begun.elapsed();
    assert!(took.as_millis() < 50, "{took:?}, without optimisation");
}
