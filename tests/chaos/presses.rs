//! Ten thousand presses, keys and events of windows, at random: nobody gets out, and nothing is left.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use second_look::kiosk::fact::Fact;
use second_look::kiosk::setup::Setup;

use crate::stand::display::SIZE;
use crate::stand::{Stand, wait_for};

const EVENTS: usize = 10_000;

/// Keys that lead out of programs, and all that mean something here. The operator's own, with a PIN behind it,
/// is not among them: Ctrl+Alt+Shift+O.
const KEYS: [&str; 46] = [
    "Tab",
    "shift+Tab",
    "Return",
    "space",
    "Escape",
    "F1",
    "F2",
    "F4",
    "F5",
    "F10",
    "F11",
    "F12",
    "Next",
    "Prior",
    "Down",
    "Up",
    "Left",
    "Right",
    "Home",
    "End",
    "1",
    "2",
    "3",
    "4",
    "5",
    "a",
    "o",
    "é",
    "Delete",
    "BackSpace",
    "Menu",
    "Print",
    "Pause",
    "super",
    "super+d",
    "alt+F4",
    "alt+Tab",
    "alt+space",
    "ctrl+q",
    "ctrl+w",
    "ctrl+c",
    "ctrl+p",
    "ctrl+plus",
    "ctrl+minus",
    "ctrl+alt+Delete",
    "ctrl+alt+F2",
];

fn files(folders: &[PathBuf]) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut open = folders.to_vec();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
        } else {
            let _ = found.insert(path);
        }
    }
    found
}

#[test]
fn ten_thousand_presses_reach_no_end_no_operators_page_and_no_file() {
    let mut stand = Stand::open(Path::new(crate::PROGRAM), &Setup::default());
    let _ = stand.wait_shown(None);
    let before = files(&stand.writable());
    let mut chance = ChaCha8Rng::seed_from_u64(10);
    let mut sent = 0;
    while sent < EVENTS {
        let mut lines = String::new();
        for _ in 0..100 {
            let (x, y) = (chance.random_range(0..SIZE.0), chance.random_range(0..SIZE.1));
            let _ = match chance.random_range(0..20) {
                0..10 => writeln!(lines, "mousemove {x} {y} click --delay 0 1"),
                10..12 => writeln!(lines, "mousemove {x} {y} click --delay 0 {}", chance.random_range(2..=9)),
                12 => writeln!(lines, "mousemove {x} {y} mousedown 1"),
                13 => writeln!(lines, "mousemove {x} {y} mouseup 1"),
                _ => writeln!(lines, "key --delay 0 {}", KEYS.choose(&mut chance).expect("some")),
            };
            sent += 1;
        }
        stand.display.act(&lines);
        if let Some(window) = stand.visit().and_then(|pid| stand.display.window_of(pid)) {
            for _ in 0..4 {
                sent += 1;
                match chance.random_range(0..4) {
                    0 | 1 => stand.display.ask_to_close(window),
                    2 => stand.display.hide_and_show(window),
                    _ => {
                        let (wide, high) = (chance.random_range(1..2000), chance.random_range(1..2000));
                        stand.display.resize(window, (chance.random_range(-900..900), 0, wide, high));
                    }
                }
            }
        }
        assert!(stand.supervisor.try_wait().expect("a state").is_none(), "{}", stand.state());
        assert_eq!(stand.operator(), None, "{}", stand.state());
    }
    stand.display.act("mouseup 1\n");
    // It answers still, and whoever comes next finds a screen, once that has its size again.
    let answers = |stand: &Stand| stand.facts().iter().filter(|fact| matches!(fact, Fact::Pong(_))).count();
    let answered = answers(&stand);
    wait_for("an answer", || (answers(&stand) > answered).then_some(()));
    let whole = (0, 0, SIZE.0.into(), SIZE.1.into());
    let _ = wait_for("a screen", || {
        stand.display.resize(stand.display.window_of(stand.visit()?)?, whole);
        stand.shown(None)
    });
    assert_eq!(files(&stand.writable()), before, "nothing was written but counts");
    assert!(stand.facts().contains(&Fact::Begun), "presses come through");
    let restarts: u64 = stand.counted().iter().map(|day| day.restarts).sum();
    assert_eq!(restarts, stand.before, "it came down: {}", stand.state());
    stand.end();
    assert!(!stand.said().contains("panicked"), "{}", stand.said());
}
