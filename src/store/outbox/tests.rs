use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;

use super::*;
use crate::content::{Outcome, Topic};
use crate::export::xapi::{Known, Stamp, Sums, day, draw};
use crate::learn::outcome::Score;
use crate::store::{Entry, Finish, NewAttempt, PERSON, Store, Telling};

const NOW: i64 = 1_795_900_000_000;
const TO: &str = "lrs.example";

fn begun(person: i64) -> NewAttempt {
    NewAttempt {
        person,
        scenario: "core/x".to_owned(),
        pack_version: "1".to_owned(),
        content_hash: "h".to_owned(),
        language: "en".to_owned(),
        country: "GB".to_owned(),
        seed: 1,
        draws: String::new(),
        started_at: NOW,
    }
}

fn statement(actor: &str, at: i64, rng: &mut ChaCha20Rng) -> Statement {
    let sums = Sums { day: jiff::civil::date(2026, 11, 27), visits: 1, score: Score::default() };
    day(actor, &sums, Stamp::draw(rng, at, at, false))
}

/// Keeps an answer, and tells so many statements of it.
fn answer(store: &mut Store, person: i64, to: &str, count: usize, at: i64) -> Vec<Known> {
    let mut rng = ChaCha20Rng::seed_from_u64(rand::random());
    let id = store.begin(&begun(person)).unwrap();
    let entry = Entry {
        at,
        kind: "answered".to_owned(),
        beat: "b".to_owned(),
        item: Some("c".to_owned()),
        words: None,
    };
    let mut asked = Vec::new();
    let mut make = |known: &Known| {
        asked.push(known.clone());
        (0..count).map(|_| statement(&known.actor, at, &mut rng)).collect()
    };
    let mut telling = Telling { to, registration: [7; 16], make: &mut make };
    let end = Finish { at, reached: Outcome::Stopped, counted: Outcome::Stopped, topic: Topic::FakeBank };
    store.keep_telling(id, 0, &[entry], Some(&end), Some(&mut telling)).unwrap();
    asked
}

fn waiting(store: &Store, to: &str) -> Vec<Queued> {
    store.outbox(to).next(0, usize::MAX >> 1, usize::MAX).unwrap()
}

#[test]
fn nobody_has_agreed_until_they_say_so_and_then_to_one_recipient_alone() {
    let mut store = Store::in_memory().unwrap();
    assert_eq!(store.agreement(PERSON).unwrap(), None);
    assert!(answer(&mut store, PERSON, TO, 1, NOW).is_empty(), "nothing is even made");
    store.agree(PERSON, TO, [1; 16], NOW).unwrap();
    assert!(answer(&mut store, PERSON, "other.example", 1, NOW).is_empty());
    let other = store.add_person("B", "", 5).unwrap().unwrap();
    assert!(answer(&mut store, other, TO, 1, NOW).is_empty(), "each for themselves");
    assert!(waiting(&store, TO).is_empty());
    let asked = answer(&mut store, PERSON, TO, 2, NOW);
    assert_eq!((asked.len(), waiting(&store, TO).len(), waiting(&store, "other.example").len()), (1, 2, 0));
    assert_eq!(Some(&asked[0].actor), store.agreement(PERSON).unwrap().map(|a| a.actor).as_ref());
    // Agreeing again changes nothing; another recipient is another agreement.
    store.agree(PERSON, TO, [9; 16], NOW).unwrap();
    assert_eq!(waiting(&store, TO).len(), 2);
    store.agree(PERSON, "other.example", [9; 16], NOW).unwrap();
    assert!(waiting(&store, TO).is_empty() && waiting(&store, "other.example").is_empty());
}

#[test]
fn an_answer_and_what_is_told_of_it_are_kept_together_or_not_at_all() {
    let mut store = Store::in_memory().unwrap();
    store.agree(PERSON, TO, [1; 16], NOW).unwrap();
    let id = store.begin(&begun(PERSON)).unwrap();
    let entry = Entry { at: 1, kind: "answered".to_owned(), beat: "b".to_owned(), item: None, words: None };
    let mut rng = ChaCha20Rng::seed_from_u64(1);
    let twice = statement(&draw(&mut rng), NOW, &mut rng);
    let mut make = |_: &Known| vec![twice.clone(), twice.clone()];
    let mut telling = Telling { to: TO, registration: [7; 16], make: &mut make };
    assert!(store.keep_telling(id, 0, &[entry], None, Some(&mut telling)).is_err());
    assert!(store.log(id).unwrap().is_empty() && waiting(&store, TO).is_empty());
}

#[test]
fn an_attempt_keeps_its_random_name_and_it_goes_with_the_agreement() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("second-look.sqlite");
    let mut store = Store::open(&path).unwrap();
    store.agree(PERSON, TO, [1; 16], NOW).unwrap();
    let agreement = store.agreement(PERSON).unwrap().unwrap();
    let asked = answer(&mut store, PERSON, TO, 3, NOW);
    let _ = store.outbox(TO).spill(1, folder.path()).unwrap();
    assert_eq!((waiting(&store, TO).len(), files(folder.path()).len()), (1, 1));
    let held = |text: &str| {
        let all = fs::read_dir(folder.path()).unwrap().flatten();
        all.filter(|file| {
            fs::read(file.path()).unwrap().windows(text.len()).any(|part| part == text.as_bytes())
        })
        .count()
    };
    assert!(held(&agreement.actor) == 2 && held(&asked[0].registration) == 1);
    store.withdraw(PERSON).unwrap();
    assert_eq!(store.agreement(PERSON).unwrap(), None);
    assert_eq!((held(&agreement.actor), held(&asked[0].registration)), (0, 0), "in no byte of the folder");
}

#[test]
fn what_is_forgotten_is_forgotten_here_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("second-look.sqlite")).unwrap();
    store.agree(PERSON, TO, [1; 16], NOW).unwrap();
    let _ = answer(&mut store, PERSON, TO, 2, NOW);
    let attempts = store.newest(PERSON, 9).unwrap();
    let _ = store.forget_attempt(attempts[0].id).unwrap();
    assert!(waiting(&store, TO).is_empty());
    let _ = answer(&mut store, PERSON, TO, 2, NOW);
    let _ = store.outbox(TO).spill(1, folder.path()).unwrap();
    let _ = store.forget_person(PERSON).unwrap();
    assert!(waiting(&store, TO).is_empty() && files(folder.path()).is_empty());
    assert_eq!(store.agreement(PERSON).unwrap(), None, "the empty first person has agreed to nothing");
}

#[test]
fn what_comes_back_from_a_copy_was_agreed_to_by_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("second-look.sqlite")).unwrap();
    store.agree(PERSON, TO, [1; 16], NOW).unwrap();
    let _ = answer(&mut store, PERSON, TO, 2, NOW);
    let copy = folder.path().join("a.copy");
    store.backup(&copy).unwrap();
    let _ = store.restore(&copy).unwrap();
    assert_eq!((store.agreement(PERSON).unwrap(), waiting(&store, TO).len()), (None, 0));
    assert_eq!(store.newest(PERSON, 9).unwrap().len(), 1);
}

#[test]
fn batches_are_bounded_and_never_empty_while_something_waits() {
    let mut store = Store::in_memory().unwrap();
    store.agree(PERSON, TO, [1; 16], NOW).unwrap();
    let _ = answer(&mut store, PERSON, TO, 120, NOW);
    let outbox = store.outbox(TO);
    let all = waiting(&store, TO);
    assert_eq!(outbox.next(0, 50, 500_000).unwrap(), all[..50]);
    assert_eq!(outbox.next(0, 50, 1).unwrap().len(), 1, "one that is too large goes alone");
    let bytes = 2 + all[..7].iter().map(|one| one.bytes.len() + 1).sum::<usize>();
    assert_eq!(outbox.next(0, 50, bytes).unwrap().len(), 7);
    assert_eq!(outbox.next(all[49].number, 50, 500_000).unwrap(), all[50..100]);
    outbox.sent(&all[..100], NOW).unwrap();
    outbox.refuse(all[100].number, "400").unwrap();
    let standing = outbox.standing().unwrap();
    assert_eq!((standing.waiting, standing.sent, standing.refused), (19, 100, 1));
    assert_eq!((standing.sent_last, standing.why.as_deref()), (Some(NOW), Some("400")));
}

#[test]
fn what_is_too_much_goes_to_a_file_whole_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::in_memory().unwrap();
    store.agree(PERSON, TO, [1; 16], NOW).unwrap();
    let _ = answer(&mut store, PERSON, TO, 30, NOW);
    let all = waiting(&store, TO);
    assert!(store.outbox(TO).spill(30, folder.path()).unwrap().is_empty());
    let first = store.outbox(TO).spill(25, folder.path()).unwrap();
    let second = store.outbox(TO).spill(20, folder.path()).unwrap();
    assert_eq!((first.len(), &first), (1, &second));
    let document: serde_json::Value = serde_json::from_str(&fs::read_to_string(&first[0]).unwrap()).unwrap();
    assert_eq!(document.as_array().map(Vec::len), Some(10), "an array that a store takes");
    let mut found = in_file(&first[0]).unwrap();
    found.extend(waiting(&store, TO).into_iter().map(|one| one.bytes));
    assert_eq!(found, all.into_iter().map(|one| one.bytes).collect::<Vec<_>>());
}

#[test]
fn a_clock_that_was_put_back_moves_what_never_left_and_nothing_else() {
    let mut store = Store::in_memory().unwrap();
    store.agree(PERSON, TO, [1; 16], NOW).unwrap();
    let ahead = NOW + 400 * 86_400_000;
    let _ = answer(&mut store, PERSON, TO, 3, ahead);
    let all = waiting(&store, TO);
    let outbox = store.outbox(TO);
    outbox.leave(&all[..1]).unwrap();
    assert_eq!(outbox.bring_back_from_the_future(NOW).unwrap(), 2);
    let after = waiting(&store, TO);
    assert_eq!(after[0], all[0], "it may be there already: it is sent as it was");
    for one in &after[1..] {
        assert_eq!(xapi::check(&one.bytes, NOW), Ok(()));
    }
    // Whatever was handed on stays as it was.
    let mut handed = Vec::new();
    let take = |bytes: &str| {
        handed.push(bytes.to_owned());
        Ok::<(), Error>(())
    };
    outbox.hand_on(NOW, take).unwrap();
    assert_eq!(outbox.bring_back_from_the_future(NOW - 5).unwrap(), 0);
    assert_eq!(handed, waiting(&store, TO).into_iter().map(|one| one.bytes).collect::<Vec<_>>());
}

#[test]
fn nothing_is_found_by_reading_all_that_was_sent() {
    let store = Store::in_memory().unwrap();
    let outbox = store.outbox(TO);
    let waits = outbox.sql("number, bytes", &format!("{WAITS} AND number > 0"), "ORDER BY number LIMIT 50");
    let mut explain = store.connection.prepare(&format!("EXPLAIN QUERY PLAN {waits}")).unwrap();
    let plan: Vec<String> = explain.query_map([TO], |row| row.get(3)).unwrap().map(Result::unwrap).collect();
    assert!(plan.iter().any(|line| line.contains("statement_waits")), "{plan:?}");
}
