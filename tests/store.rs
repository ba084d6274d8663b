//! What happened is kept: durably, once, for whom it belongs to, and gone when it is deleted.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fs;
use std::path::Path;

use second_look::store::{Entry, Error, NewAttempt, PERSON, SCHEMA, Store};

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
        store.finish(id, "stopped", 99).expect("finished");
        store.finish(id, "harmed", 120).expect("a later end changes nothing");
        (id, new)
    };
    let store = open(&path);
    let kept = store.attempt(id).expect("read").expect("there");
    assert_eq!(kept.begun, new, "a seed beyond 2^63 too");
    assert_eq!((kept.outcome.as_deref(), kept.finished_at, kept.counts), (Some("stopped"), Some(99), true));
    let log = store.log(id).expect("a log");
    assert_eq!(log, [entry("shown", "Bonjour."), entry("answered", "Je raccroche.")]);
    assert_eq!(store.counted(PERSON).expect("counted"), [kept]);
}

#[test]
fn only_the_first_walk_counts() {
    let mut store = Store::in_memory().expect("a store");
    let first = store.begin(&attempt("core/a", 1)).expect("begun");
    let second = store.begin(&attempt("core/a", 2)).expect("begun");
    let other = store.begin(&attempt("core/b", 3)).expect("begun");
    let stranger = store.begin(&NewAttempt { person: 1, ..attempt("core/c", 4) }).expect("begun");
    for (id, outcome) in [(second, "stopped"), (first, "harmed"), (other, "trusted")] {
        store.finish(id, outcome, 10).expect("finished");
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
    store.finish(later, "stopped", 3).expect("finished");
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

#[test]
fn what_is_deleted_is_nowhere_in_the_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let planted = "the-words-that-must-go";
    let mut store = open(&path);
    let id = store.begin(&attempt("core/a", 1)).expect("begun");
    store.append(id, &vec![entry("answered", planted); 200]).expect("kept");
    let holds = |folder: &Path| {
        fs::read_dir(folder).expect("a folder").flatten().any(|file| {
            let bytes = fs::read(file.path()).unwrap_or_default();
            bytes.windows(planted.len()).any(|window| window == planted.as_bytes())
        })
    };
    assert!(holds(folder.path()), "the search finds what is there");
    store.forget(PERSON).expect("forgotten");
    assert!(!holds(folder.path()));
    assert!(store.attempt(id).expect("read").is_none() && store.log(id).expect("read").is_empty());
}
