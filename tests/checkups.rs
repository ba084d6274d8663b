//! Check-ups in the store: each answer lasts, one that was left is gone on with, forms change places.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fs;
use std::path::Path;

use second_look::content::Topic;
use second_look::content::item::{Form, Length};
use second_look::learn::calibration::Sureness;
use second_look::learn::forms::{Occasion, Order};
use second_look::store::{Error, NewCheckup, PERSON, Question, Store, Verdict};

fn new() -> NewCheckup {
    NewCheckup {
        person: PERSON,
        form: Form::B,
        length: Length::Standard,
        occasion: Occasion::Before,
        seed: u64::MAX - 3,
        pack_version: "1".to_owned(),
        language: "fr".to_owned(),
        country: "FR".to_owned(),
        started_at: 7,
    }
}

fn verdict(item: &str, said_scam: bool) -> Verdict {
    Verdict {
        item: item.to_owned(),
        topic: Some(Topic::FakePolice),
        is_scam: true,
        said_scam,
        sure: Sureness::Fairly,
        at: 9,
        took: 4321,
    }
}

#[test]
fn an_answer_lasts_and_what_was_left_is_gone_on_with() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let mut store = Store::open(&path).expect("a store");
    assert_eq!(store.open_checkup(PERSON).expect("read"), None);
    let id = store.begin_checkup(&new()).expect("begun");
    store.keep_confidence(id, Question::Check, 2, 8).expect("kept");
    store.keep_confidence(id, Question::Check, 4, 8).expect("another step takes its place");
    assert!(store.keep_confidence(id, Question::Know, 6, 8).is_err(), "there are five steps");
    store.keep_verdict(id, &verdict("b-one", true)).expect("kept");
    drop(store);
    // As after a power cut: nothing was closed.
    let mut store = Store::open(&path).expect("a store");
    let left = store.open_checkup(PERSON).expect("read").expect("left");
    assert_eq!((left.id, &left.begun, left.finished_at), (id, &new(), None));
    assert!(matches!(store.begin_checkup(&new()), Err(Error::Elsewhere)), "one at a time");
    store.keep_verdict(id, &verdict("b-one", false)).expect("the first answer stands");
    store.keep_verdict(id, &verdict("b-two", false)).expect("kept");
    assert_eq!(store.verdicts(id).expect("read"), [verdict("b-one", true), verdict("b-two", false)]);
    assert_eq!(store.confidence(id).expect("read"), [(Question::Check, 4)]);
    assert!(store.checkups(PERSON).expect("read").is_empty());
    store.finish_checkup(id, 70).expect("finished");
    store.finish_checkup(id, 90).expect("once");
    assert_eq!(store.open_checkup(PERSON).expect("read"), None);
    let done = store.checkups(PERSON).expect("read");
    assert_eq!(done.iter().map(|one| (one.id, one.finished_at)).collect::<Vec<_>>(), [(id, Some(70))]);
    let again = store.begin_checkup(&new()).expect("begun");
    assert_ne!(again, id);
    let _ = store.forget_checkup(again).expect("gone");
    assert_eq!(store.open_checkup(PERSON).expect("read"), None);
}

#[test]
fn an_answer_is_never_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let mut store = Store::open(&path).expect("a store");
    let id = store.begin_checkup(&new()).expect("begun");
    store.keep_verdict(id, &verdict("b-one", true)).expect("kept");
    let other = rusqlite::Connection::open(&path).expect("a connection");
    assert!(other.execute("UPDATE verdict SET said_scam = 0", []).is_err());
}

#[test]
fn which_form_comes_first_is_drawn_once_and_in_blocks() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let mut store = Store::open(&path).expect("a store");
    let first = store.form_order(PERSON, 11).expect("drawn");
    assert_eq!(store.form_order(PERSON, 12).expect("kept"), first);
    let people = rusqlite::Connection::open(&path).expect("a connection");
    let mut counts = [0_i32; 2];
    counts[usize::from(first == Order::AB)] += 1;
    for person in 2..60 {
        let sql = "INSERT INTO person (id, label, created_at) VALUES (?1, '', 0)";
        assert_eq!(people.execute(sql, [person]).expect("a person"), 1);
        counts[usize::from(store.form_order(person, 99).expect("drawn") == Order::AB)] += 1;
        assert!((counts[0] - counts[1]).abs() <= 2, "{counts:?}");
    }
}

/// Whether these words stand in any file of a folder.
fn holds(folder: &Path, words: &str) -> bool {
    fs::read_dir(folder).expect("a folder").flatten().any(|file| {
        let bytes = fs::read(file.path()).unwrap_or_default();
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    })
}

#[test]
fn forgetting_leaves_no_check_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("second-look.sqlite");
    let mut store = Store::open(&path).expect("a store");
    let id = store.begin_checkup(&new()).expect("begun");
    store.keep_verdict(id, &verdict("b-remarkable-item", true)).expect("kept");
    let _ = store.form_order(PERSON, 3).expect("drawn");
    assert!(holds(folder.path(), "b-remarkable-item"));
    assert!(store.would_lie_aside().expect("read").is_some(), "a copy that is brought back keeps it aside");
    store.forget_everything().expect("gone");
    assert!(!holds(folder.path(), "b-remarkable-item"));
    assert_eq!(store.open_checkup(PERSON).expect("read"), None);
}
