//! Simulated visitors before a stand, one after another: random journeys in random languages. Some press and
//! type anything, some walk away, and some programs are killed at random moments. Then what was counted is
//! held against what was told, and the names of all visits are looked for everywhere.

#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use second_look::i18n::{Language, Words};
use second_look::kiosk::counts::{Counts, Day, FILE};
use second_look::kiosk::fact::{Brief, Fact, Finished, Kind};
use second_look::kiosk::setup::Setup;
use second_look::ui::app::Message;
use second_look::ui::screen::{attract, visit};

use crate::stand::display::{SIZE, press};
use crate::stand::traces::{Search, of_visit};
use crate::stand::{Stand, bring_down, kill, memory};
use crate::twin::Twin;

/// After so many visitors memory has found its level.
const LEVEL: usize = 50;

/// Keys that visitors find.
const KEYS: [&str; 24] = [
    "Tab",
    "shift+Tab",
    "Return",
    "space",
    "Escape",
    "F1",
    "F2",
    "Next",
    "Prior",
    "Down",
    "Up",
    "Home",
    "End",
    "1",
    "2",
    "3",
    "a",
    "z",
    "ctrl+plus",
    "ctrl+minus",
    "alt+F4",
    "ctrl+q",
    "ctrl+w",
    "super",
];

/// What is asked for.
pub struct Wish {
    pub visitors: usize,
    pub seed: u64,
    /// The first so many play a situation to its end, without haste.
    pub patient: usize,
    /// How many of them walk away and leave the question unanswered; each takes a minute and a half.
    pub away: usize,
    /// How many presses a journey may have, at least and at most.
    pub presses: (usize, usize),
    /// Between two presses.
    pub pause: Duration,
    /// After so many visitors memory and disk are searched, besides at the end.
    pub search: usize,
}

/// How a visit ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Leaves,
    Killed(&'static str),
    Away,
}

/// What was seen.
#[derive(Debug, Default)]
pub struct Report {
    pub visitors: usize,
    pub begun: u64,
    pub finished: BTreeMap<Finished, u64>,
    pub killed: u64,
    /// Visits that ended neither by pressing nor by themselves, and were killed for it.
    pub stuck: u64,
    /// From a kill to the next attract screen.
    pub back: Vec<Duration>,
    /// Of the supervisor and of a visit's first page, after each visitor, in KiB.
    pub memory: Vec<(u64, u64)>,
    pub searched: usize,
}

/// Lets them come. What must not be is a panic here; `each` hears of every visitor.
pub fn soak(program: &Path, wish: &Wish, mut each: impl FnMut(&Report)) -> Report {
    let mut chance = ChaCha8Rng::seed_from_u64(wish.seed);
    let setup = Setup { idle: 30, country: Some("GB".to_owned()), ..Setup::default() };
    let mut stand = Stand::open(program, &setup);
    let mut report = Report::default();
    let (mut pid, _) = stand.wait_shown(None);
    let mut ways = Ways::new();
    for number in 0..wish.visitors {
        let end = match chance.random_range(0..10) {
            _ if number < wish.patient => End::Leaves,
            _ if number < wish.patient + wish.away => End::Away,
            0 | 1 => End::Killed(["KILL", "SEGV", "ABRT"].choose(&mut chance).copied().unwrap_or("KILL")),
            _ => End::Leaves,
        };
        let brief = stand.briefs().pop().expect("noted");
        let mut twin = Twin::of(&brief);
        let patient = number < wish.patient;
        let wanders = chance.random_bool(0.3) && end != End::Away && !patient;
        let presses = chance.random_range(wish.presses.0..=wish.presses.1);
        let language = *Language::ALL.choose(&mut chance).expect("some");
        if !wanders {
            twin.begin(&stand.display, language);
            std::thread::sleep(wish.pause);
        }
        let kill_after = chance.random_range(0..presses);
        if patient {
            to_its_end(&stand, &mut twin, pid, &mut chance);
        }
        let presses = if patient { 0 } else { presses };
        for done in 0..presses {
            if matches!(end, End::Killed(_)) && done == kill_after || stand.visit() != Some(pid) {
                break;
            }
            if wanders {
                wander(&stand, &mut chance);
            } else if !go_on(&stand, &mut twin, &mut chance) {
                break;
            }
            std::thread::sleep(wish.pause);
        }
        match end {
            _ if stand.visit() != Some(pid) => {}
            End::Killed(signal) => {
                bring_down(pid, signal);
                report.killed += 1;
                let begun = Instant::now();
                let _ = stand.wait_shown(Some(pid));
                report.back.push(begun.elapsed());
            }
            End::Away => {
                let until = Instant::now() + Duration::from_secs(200);
                while stand.visit() == Some(pid) && Instant::now() < until {
                    std::thread::sleep(Duration::from_millis(200));
                }
                assert_ne!(stand.visit(), Some(pid), "nobody was there for more than three minutes");
            }
            End::Leaves => {
                if !leave(&stand, &mut ways, pid, language, wish.pause) {
                    kill(pid, "KILL");
                    report.killed += 1;
                    report.stuck += 1;
                }
            }
        }
        (pid, _) = stand.wait_shown(Some(pid));
        report.visitors = number + 1;
        let (one, other) = (memory(stand.supervisor.id()), memory(pid));
        report.memory.push((one.expect("the supervisor lives"), other.unwrap_or(0)));
        if wish.search > 0 && (number + 1) % wish.search == 0 {
            search(&stand, wish.search, &mut report);
        }
        report.begun = stand.facts().iter().filter(|fact| **fact == Fact::Begun).count() as u64;
        each(&report);
    }
    settle(&mut stand, &mut report);
    report
}

/// Plays on until a situation is finished; each press waits for what comes of the one before.
fn to_its_end(stand: &Stand, twin: &mut Twin, pid: u32, chance: &mut ChaCha8Rng) {
    let finished = || stand.facts().iter().filter(|fact| matches!(fact, Fact::Finished(_))).count();
    let before = finished();
    for _ in 0..150 {
        let Some(node) = twin.way_on(chance.random_range(0..4)) else { return };
        let shown = || stand.display.window_of(pid).and_then(|window| stand.display.picture(window));
        let old = shown();
        twin.press(&stand.display, &node);
        let until = Instant::now() + Duration::from_secs(3);
        while shown() == old && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(10));
        }
        if finished() > before || stand.visit() != Some(pid) {
            return;
        }
    }
}

/// One press that leads on, or now and then anything; `false` when there is nothing to press any more.
fn go_on(stand: &Stand, twin: &mut Twin, chance: &mut ChaCha8Rng) -> bool {
    let pick = chance.random_range(0..4);
    let node = if chance.random_bool(0.93) { twin.way_on(pick) } else { None };
    let node = node.or_else(|| twin.pressable().choose(chance).cloned());
    if let Some(node) = &node {
        twin.press(&stand.display, node);
    }
    node.is_some()
}

/// Some presses and keys anywhere.
fn wander(stand: &Stand, chance: &mut ChaCha8Rng) {
    let mut lines = String::new();
    for _ in 0..chance.random_range(1..4) {
        if chance.random_bool(0.6) {
            let at = (chance.random_range(0..SIZE.0), chance.random_range(0..SIZE.1));
            lines += &press((at.0.into(), at.1.into()));
        } else {
            let _ = writeln!(lines, "key {}", KEYS.choose(chance).expect("some"));
        }
    }
    stand.display.act(&lines);
}

/// The ways out in each language; they are the same in every visit.
pub type Ways = BTreeMap<&'static str, [Option<(f32, f32)>; 4]>;

/// Where the keys are that lead out of a visit: begin, Home, “I am done”, “Erase and finish”.
fn ways_out(brief: &Brief, language: Language) -> [Option<(f32, f32)>; 4] {
    let mut twin = Twin::of(brief);
    let at = |twin: &mut Twin, key: &str| {
        let name = twin.words(key);
        twin.find(&name).and_then(|node| twin.place(&node))
    };
    let name = Words::new(language).text("language-name");
    let begin = twin.find(&name).and_then(|node| twin.place(&node));
    let ask = |twin: &mut Twin, message| twin.robot.send(Message::OnVisit(message));
    twin.robot.send(Message::OnAttract(attract::Message::Begin(language)));
    let done = at(&mut twin, "visit-done");
    // A code from elsewhere: with it there is something to take away.
    ask(&mut twin, visit::Message::Code);
    for character in "5R0006ZEY5CK".chars() {
        ask(&mut twin, visit::Message::Type(character));
    }
    ask(&mut twin, visit::Message::Read);
    let home = at(&mut twin, "bar-home");
    twin.robot.send(Message::Home);
    ask(&mut twin, visit::Message::Leave);
    [begin, home, done, at(&mut twin, "visit-erase")]
}

/// Says that one is done, from wherever one is: back to what there is to do, and out. Whether it ended so.
pub fn leave(stand: &Stand, ways: &mut Ways, pid: u32, language: Language, pause: Duration) -> bool {
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    let pause = pause.max(Duration::from_millis(100));
    // Whoever pressed anywhere may have begun in another language, or not at all.
    for language in std::iter::once(language).chain(others).cycle().take(6) {
        let [begin, home, done, erase] = *ways
            .entry(language.code())
            .or_insert_with(|| ways_out(stand.briefs().last().expect("noted"), language));
        // What lies over the page goes, and words have their usual size.
        stand.display.act("key Escape\nkey ctrl+0\n");
        for place in [begin.filter(|_| !has_begun(stand)), home, done, erase].into_iter().flatten() {
            stand.display.press(place);
            std::thread::sleep(pause);
            if stand.visit() != Some(pid) {
                return true;
            }
        }
    }
    false
}

/// Whether the visit before the screen was begun.
fn has_begun(stand: &Stand) -> bool {
    !matches!(stand.facts().last(), None | Some(Fact::Ended(_) | Fact::Operator | Fact::Problem(_)))
}

/// Nothing of the visits that are over is on the disk or in the memory of what runs now.
fn search(stand: &Stand, newest: usize, report: &mut Report) {
    let briefs = stand.briefs();
    // The last one is before the screen now.
    let over = briefs.len().saturating_sub(1);
    let ids = briefs.iter().take(over).rev().take(newest);
    let wanted: Vec<_> = ids.flat_map(|brief| of_visit(&brief.visit.to_string())).collect();
    if wanted.is_empty() {
        return;
    }
    let look = Search::new(&wanted);
    assert_eq!(look.files(&stand.writable()), Vec::<std::path::PathBuf>::new(), "a visit is on the disk");
    for pid in stand.processes().into_iter().chain([stand.supervisor.id()]) {
        assert_eq!(look.memory(pid), 0, "a visit that is over is in the memory of {pid}");
    }
    report.searched += wanted.len() / 3;
}

/// What must be true at the end.
fn settle(stand: &mut Stand, report: &mut Report) {
    search(stand, usize::MAX, report);
    stand.end();
    search(stand, usize::MAX, report);
    let facts = stand.facts();
    report.begun = facts.iter().filter(|fact| **fact == Fact::Begun).count() as u64;
    for fact in &facts {
        if let Fact::Finished(finished) = fact {
            *report.finished.entry(*finished).or_default() += 1;
        }
    }
    let said = stand.said();
    assert!(!said.contains("panicked"), "{said}");
    let days = stand.counted();
    let sum = |of: fn(&Day) -> u64| days.iter().map(of).sum::<u64>();
    assert_eq!(sum(|day| day.visits), report.begun, "visits");
    // What was killed, and what libXi brings down now and then while a window opens (tests/chaos/presses.rs).
    let (restarts, known) = (sum(|day| day.restarts), report.killed + stand.before);
    let by_itself = restarts.checked_sub(known).expect("every kill is counted");
    assert!(
        by_itself <= 1 + report.visitors as u64 / 100,
        "it came down {by_itself} times by itself:\n{said}"
    );
    let counts = Counts::open(&stand.kiosk().join(FILE)).expect("opens");
    let mut tallies = BTreeMap::new();
    for tally in counts.tallies(jiff::Zoned::now().date()).expect("read") {
        *tallies.entry(tally.finished).or_insert(0) += tally.count;
    }
    assert_eq!(tallies, report.finished, "what was played");
    let problems = stand.problems();
    let expected = [Kind::Crash, Kind::Safe, Kind::Voice];
    assert!(problems.iter().all(|kind| expected.contains(kind)), "{problems:?}");
}

impl Report {
    /// The slowest, and the middle one, of the ways back from a kill.
    pub fn back(&self) -> Option<(Duration, Duration)> {
        let mut all = self.back.clone();
        all.sort();
        Some((*all.get(all.len() / 2)?, *all.last()?))
    }

    /// By how much memory has grown since its level, supervisor and visit, as shares; `None` before that.
    #[allow(clippy::cast_precision_loss, reason = "megabytes in KiB")]
    pub fn grown(&self) -> Option<(f64, f64)> {
        if self.memory.len() < LEVEL * 2 {
            return None;
        }
        let middle = |some: &[(u64, u64)], of: fn(&(u64, u64)) -> u64| {
            let mut all: Vec<_> = some.iter().map(of).filter(|size| *size > 0).collect();
            all.sort_unstable();
            all.get(all.len() / 2).copied().unwrap_or(0) as f64
        };
        let level = self.memory.get(LEVEL - 10..LEVEL + 10)?;
        let end = self.memory.get(self.memory.len() - 20..)?;
        let share = |of: fn(&(u64, u64)) -> u64| middle(end, of) / middle(level, of) - 1.0;
        Some((share(|(one, _)| *one), share(|(_, other)| *other)))
    }
}
