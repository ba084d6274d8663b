//! The operator's PIN: its waits hold over restarts, kills and clocks that jump.

use std::fs;
use std::path::Path;
use std::time::Duration;

use second_look::kiosk::pin::{self, FILE, Gate, NotSet, Now, TRIES, Tried, WAITS};

const RIGHT: &str = "271828";
const WRONG: &str = "314159";
/// 28 November 2026.
const BEGIN: i64 = 1_795_824_000;

fn at(seconds: i64) -> Now {
    Now { wall: BEGIN + seconds, steady: Duration::from_secs(seconds.unsigned_abs()) }
}

fn with_pin() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    pin::set(folder.path(), RIGHT, [7; 16]).expect("set");
    folder
}

fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// So many wrong tries, each as soon as it may be; the second of the last one.
fn wrong(folder: &Path, count: usize) -> i64 {
    let (mut gate, mut now) = (Gate::open(folder, at(0)), 0);
    for _ in 0..count {
        now += i64::try_from(gate.wait(at(now)).as_secs()).expect("short");
        assert!(matches!(gate.try_pin(WRONG, at(now)), Tried::Wrong(_)));
    }
    now
}

#[test]
fn it_is_kept_as_a_salted_argon2id_hash() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(!pin::is_set(folder.path()));
    pin::set(folder.path(), RIGHT, [7; 16]).expect("set");
    assert!(pin::is_set(folder.path()));
    let kept = fs::read_to_string(folder.path().join(FILE)).expect("kept");
    assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$") && !kept.contains(RIGHT), "{kept}");
    pin::set(folder.path(), RIGHT, [8; 16]).expect("set");
    assert_ne!(fs::read_to_string(folder.path().join(FILE)).expect("kept"), kept, "another salt");
}

#[test]
fn what_is_too_short_or_everybody_tries_is_none() {
    for pin in ["", "12345", "12345a", "１２３４５６", "271 828", &"27".repeat(17)] {
        assert!(matches!(pin::fits(pin), Err(NotSet::Digits)), "{pin}");
    }
    for pin in ["000000", "123456", "9876543", "11111111"] {
        assert!(matches!(pin::fits(pin), Err(NotSet::Easy)), "{pin}");
    }
    assert!(pin::fits("121212").is_ok() && pin::fits("012346").is_ok());
    let folder = with_pin();
    assert!(pin::set(folder.path(), "000000", [7; 16]).is_err());
    assert_eq!(Gate::open(folder.path(), at(0)).try_pin(RIGHT, at(0)), Tried::Right, "the former one holds");
}

#[test]
fn waits_grow_and_the_right_one_ends_them() {
    let folder = with_pin();
    let (mut gate, mut now) = (Gate::open(folder.path(), at(0)), 0);
    for wait in WAITS.into_iter().chain([900]) {
        assert_eq!(gate.try_pin(WRONG, at(now)), Tried::Wrong(seconds(wait)));
        if wait > 0 {
            // Even the right one is not looked at before.
            assert_eq!(gate.try_pin(RIGHT, at(now + 1)), Tried::Wait(seconds(wait - 1)));
            now += i64::try_from(wait).expect("short");
        }
    }
    assert_eq!(gate.try_pin(RIGHT, at(now)), Tried::Right);
    assert_eq!(gate.try_pin(WRONG, at(now)), Tried::Wrong(Duration::ZERO), "counted anew");
}

#[test]
fn a_restart_wins_nothing() {
    let folder = with_pin();
    let last = wrong(folder.path(), 6);
    assert_eq!(Gate::open(folder.path(), at(last + 10)).wait(at(last + 10)), seconds(50));
    let again = Now { wall: BEGIN + last + 10, steady: Duration::ZERO };
    let mut gate = Gate::open(folder.path(), again);
    assert_eq!(gate.try_pin(RIGHT, again), Tried::Wait(seconds(50)), "with a steady clock of its own");
    let later = at(last + 60);
    let mut gate = Gate::open(folder.path(), later);
    assert_eq!(gate.try_pin(WRONG, later), Tried::Wrong(seconds(300)), "the count goes on");
}

#[test]
fn a_wrong_try_is_noted_in_a_file_that_keeps_its_size() {
    let folder = with_pin();
    let noted = || fs::read_to_string(folder.path().join(TRIES)).expect("noted");
    assert_eq!(noted().len(), 32);
    let mut gate = Gate::open(folder.path(), at(0));
    let _ = gate.try_pin(WRONG, at(0));
    assert!(noted().starts_with("0000000001 ") && noted().len() == 32, "{}", noted());
    let _ = gate.try_pin(RIGHT, at(0));
    assert!(noted().starts_with("0000000000 ") && noted().len() == 32, "{}", noted());
}

/// So the note comes first: whoever kills the program while it hashes wins nothing.
#[test]
fn where_no_try_can_be_noted_not_even_the_right_one_opens() {
    let folder = with_pin();
    fs::remove_file(folder.path().join(TRIES)).expect("removed");
    fs::create_dir(folder.path().join(TRIES)).expect("in its way");
    let mut gate = Gate::open(folder.path(), at(0));
    assert_eq!(gate.wait(at(0)), seconds(900), "what cannot be read stands for the longest wait");
    assert_eq!(gate.try_pin(RIGHT, at(900)), Tried::NotNoted);
}

#[test]
fn a_clock_that_jumps_neither_shortens_nor_locks() {
    // Within one process it means nothing.
    let folder = with_pin();
    let last = wrong(folder.path(), 3);
    let mut gate = Gate::open(folder.path(), at(last));
    assert_eq!(gate.try_pin(WRONG, at(last)), Tried::Wrong(seconds(5)));
    for jump in [-1_000_000_000, 1_000_000_000, i64::MIN / 2, i64::MAX / 2] {
        let now = Now { wall: BEGIN.saturating_add(jump), steady: at(last + 1).steady };
        assert_eq!(gate.wait(now), seconds(4), "{jump}");
    }
    // Over a restart a clock that was set back begins the whole wait anew, once.
    let back = Now { wall: 0, steady: Duration::ZERO };
    assert_eq!(Gate::open(folder.path(), back).wait(back), seconds(5));
    let later = Now { wall: 3, steady: Duration::ZERO };
    assert_eq!(Gate::open(folder.path(), later).wait(later), seconds(2), "and not with each process");
    // One that was set on wins the wait, and not the count.
    let on = Now { wall: i64::MAX, steady: Duration::ZERO };
    let mut gate = Gate::open(folder.path(), on);
    assert_eq!(gate.try_pin(WRONG, on), Tried::Wrong(seconds(15)));
    let back = at(0);
    assert_eq!(Gate::open(folder.path(), back).wait(back), seconds(15), "never longer than the wait");
}

#[test]
fn a_damaged_note_stands_for_the_longest_wait_and_ends() {
    for text in ["", "12", "many tries", "1 2 3", "-1 5", "\u{0}\u{0}"] {
        let folder = with_pin();
        fs::write(folder.path().join(TRIES), text).expect("written");
        let mut gate = Gate::open(folder.path(), at(0));
        assert_eq!(gate.try_pin(RIGHT, at(0)), Tried::Wait(seconds(900)), "{text:?}");
        assert_eq!(gate.try_pin(RIGHT, at(900)), Tried::Right);
    }
}

#[test]
fn a_damaged_pin_invites_nobody_to_set_another() {
    let folder = with_pin();
    fs::write(folder.path().join(FILE), "$argon2id$").expect("written");
    assert!(pin::is_set(folder.path()));
    assert_eq!(Gate::open(folder.path(), at(0)).try_pin(RIGHT, at(0)), Tried::NoPin);
}

#[test]
fn forgetting_takes_the_pin_and_nothing_else() {
    let folder = with_pin();
    fs::write(folder.path().join("kiosk.ron"), "{}").expect("written");
    assert!(pin::forget(folder.path()).expect("forgotten"));
    assert!(!pin::is_set(folder.path()));
    let left: Vec<_> = fs::read_dir(folder.path()).expect("there").flatten().map(|f| f.file_name()).collect();
    assert_eq!(left, ["kiosk.ron"]);
    assert!(!pin::forget(folder.path()).expect("nothing to forget"));
}
