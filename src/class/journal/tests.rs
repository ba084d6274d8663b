use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use jiff::civil::date;
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;

use super::*;
use crate::class::code::{Origin, Token};
use crate::class::question::{Question, Wording};
use crate::class::room::SentVote;
use crate::class::shared::Shared;
use crate::class::vote::{Answer, Phase, Round};
use crate::content::Truth;
use crate::i18n::Language;

fn question() -> Question {
    let wording = Wording { said: Vec::new(), choices: vec!["I pay".into(), "I hang up".into()] };
    Question {
        id: "second-look/parcel#fee".into(),
        number: 1,
        of: 1,
        truth: Truth::Scam,
        right: BTreeSet::from([1]),
        words: BTreeMap::from([(Language::English, wording)]),
    }
}

fn class(path: &Path, phones: usize) -> (std::sync::Arc<Shared>, Vec<Token>) {
    let mut rng = ChaCha20Rng::seed_from_u64(3);
    let room = Room::open(&mut rng, Language::English);
    let shared = Shared::new(room, Some(Journal::open(path).unwrap()));
    let now = Instant::now();
    let tokens = (0..phones)
        .map(|_| {
            shared.with(|room| {
                let code = room.code().digits().to_owned();
                room.join(now, &mut rng, &code, Origin(1)).unwrap().token
            })
        })
        .collect();
    shared.with(|room| {
        room.ask(question()).unwrap();
        let _ = room.open_vote().unwrap();
    });
    (shared, tokens)
}

fn vote(shared: &Shared, token: &Token, answer: Answer, seq: u32) {
    let sent = SentVote { question: 1, round: Round::First, answer, seq };
    shared.with(|room| room.vote(Instant::now(), token, sent)).unwrap();
}

/// Every byte of the folder.
fn bytes(folder: &Path) -> Vec<u8> {
    fs::read_dir(folder).unwrap().flatten().flat_map(|file| fs::read(file.path()).unwrap()).collect()
}

fn holds(folder: &Path, text: &str) -> bool {
    memchr::memmem::find(&bytes(folder), text.as_bytes()).is_some()
}

#[test]
fn a_lesson_goes_on_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    let (shared, tokens) = class(&path, 6);
    for token in &tokens {
        vote(&shared, token, Answer::Choice(0), 1);
    }
    vote(&shared, &tokens[0], Answer::Choice(1), 2);
    shared.with(|room| room.remove(6)).unwrap();
    let code = shared.with(|room| room.code().clone());
    // The program is gone; nothing was ended.
    drop(shared);
    let journal = Journal::open(&path).unwrap();
    let mut room = journal.resume(Instant::now()).unwrap().unwrap();
    assert_eq!((room.code(), room.phase()), (&code, Some(Phase::Open(Round::First))));
    let view = room.phone_view(Instant::now(), &tokens[0]).unwrap();
    assert_eq!(view.seq, 2);
    assert!(room.phone_view(Instant::now(), &tokens[5]).is_err(), "it was taken out");
    let sent = SentVote { question: 1, round: Round::First, answer: Answer::Unsure, seq: 2 };
    assert!(room.vote(Instant::now(), &tokens[1], sent).is_ok(), "phones go on with the tokens they have");
    let _ = room.close_vote().unwrap();
    room.show().unwrap();
    let tally = room.summary(Instant::now()).results.unwrap().last();
    assert_eq!([0, 1].map(|at| tally.of(Answer::Choice(at))), [3, 1]);
    assert_eq!(tally.all(), 5);
}

#[test]
fn closing_leaves_counts_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    let (shared, tokens) = class(&path, 12);
    for (at, token) in tokens.iter().enumerate() {
        vote(&shared, token, Answer::Choice(u8::from(at % 2 == 0)), 1);
    }
    let (told, wait) = std::sync::mpsc::channel();
    shared.with_then(|room| room.lock(true), move |written| told.send(written).unwrap());
    assert!(wait.recv().unwrap());
    assert!(tokens.iter().all(|token| holds(folder.path(), &token.hex())), "a crash would lose nothing");
    shared.with(|room| room.close_vote().and_then(|_| room.show())).unwrap();
    let (report, closed) = shared.end(date(2026, 11, 28), "lesson-45");
    closed.unwrap();
    assert!(tokens.iter().all(|token| !holds(folder.path(), &token.hex())), "no token is left in any byte");
    let mut journal = Journal::open(&path).unwrap();
    assert!(journal.resume(Instant::now()).unwrap().is_none());
    let lessons = journal.lessons().unwrap();
    assert_eq!(lessons.len(), 1);
    assert_eq!((lessons[0].day, lessons[0].plan.as_str()), (date(2026, 11, 28), "lesson-45"));
    assert_eq!(lessons[0].report, report);
    assert_eq!(report.scams.sound, 6);
    // P1: nothing has a place for anything personal.
    let columns: Vec<String> = journal
        .connection
        .prepare("SELECT name FROM pragma_table_info('lesson')")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(columns, ["id", "day", "plan", "report"]);
    // P6: by a clock that is told.
    assert_eq!(journal.retain(date(2027, 2, 26), KEEP_DAYS).unwrap(), 0, "ninety days");
    assert_eq!(journal.retain(date(2027, 2, 27), KEEP_DAYS).unwrap(), 1);
    assert!(journal.lessons().unwrap().is_empty() && !holds(folder.path(), "parcel#fee"));
}

#[test]
fn a_second_program_waits_and_a_damaged_file_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    let journal = Journal::open(&path).unwrap();
    assert!(matches!(Journal::open(&path), Err(Error::Elsewhere)));
    journal.connection.pragma_update(None, "user_version", SCHEMA + 1).unwrap();
    drop(journal);
    assert!(matches!(Journal::open_or_begin_anew(&path), Err(Error::Newer { .. })));
    fs::write(&path, "no database at all, whatever its name says").unwrap();
    assert!(matches!(Journal::open(&path), Err(Error::Damaged(_))));
    let (journal, aside) = Journal::open_or_begin_anew(&path).unwrap();
    assert!(aside.is_some_and(|aside| aside.exists()) && journal.resume(Instant::now()).unwrap().is_none());
}

#[test]
fn a_full_disk_stops_no_lesson_and_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    let mut rng = ChaCha20Rng::seed_from_u64(4);
    let journal = Journal::open(&path).unwrap();
    journal.limit(6).unwrap();
    let shared = Shared::new(Room::open(&mut rng, Language::English), Some(journal));
    let (told, wait) = std::sync::mpsc::channel();
    for _ in 0..200 {
        let told = told.clone();
        let joined = shared.with_then(
            |room| {
                let code = room.code().digits().to_owned();
                room.join(Instant::now(), &mut rng, &code, Origin(1))
            },
            move |written| told.send(written).unwrap(),
        );
        assert!(joined.is_ok());
    }
    drop(told);
    let written: Vec<bool> = wait.iter().collect();
    assert_eq!((written.len(), written.contains(&false), shared.is_kept()), (200, true, false));
    assert_eq!(shared.with(|room| room.summary(Instant::now()).counts.joined), 200);
}
