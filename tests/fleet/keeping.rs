//! Who wins: somebody at home, the fleet, the place of a kiosk; and a folder that never answers.

use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use second_look::fleet::{self, Keeper, LIMIT, Look, Source};
use second_look::kiosk::counts::{Counts, FILE};
use second_look::kiosk::fact::Kind as Problem;
use second_look::kiosk::hours::Hours;
use second_look::kiosk::pin;
use second_look::kiosk::setup::Setup;
use second_look::kiosk::supervisor::{Came, Pace, Supervisor};
use second_look::settings::{Settings, Theme};

use crate::centre::{Centre, LATER, Machine, NOW, SHEET};
use crate::stick::Maker;

#[test]
fn what_somebody_chose_at_home_wins_but_for_what_is_fixed() {
    let maker = Maker::new();
    let centre = Centre::of(&maker);
    let machine = Machine::at(&centre, &maker);
    assert_eq!(machine.visit(), fleet::Came::Taken);
    // Whoever chose a theme before keeps it.
    let own = Settings { theme: Theme::Light, ..Settings::default() };
    let mut set = machine.home(&own);
    assert_eq!((set.theme, set.text_size, set.language.as_deref()), (Theme::Light, 150, Some("fr")));
    // On the disk and back.
    set.save(&machine.places.settings).expect("saved");
    assert_eq!(Settings::load(&machine.places.settings), (set.clone(), vec![]));
    assert_eq!(machine.home(&set), set, "nothing more to do");
    // Even the size that a new machine has, when somebody chose it; but not a language.
    set.text_size = 100;
    set.language = Some("en".to_owned());
    let set = machine.home(&set);
    assert_eq!((set.text_size, set.language.as_deref()), (100, Some("fr")));
    // The fleet changes its mind: only where nobody has one.
    centre.write("fleet.json", &SHEET.replace("150", "200").replace("\"sounds\": true", "\"sounds\": false"));
    assert_eq!(machine.visit(), fleet::Came::Taken);
    let set = machine.home(&set);
    assert_eq!((set.text_size, set.sounds, set.theme), (100, false, Theme::Light));
}

#[test]
fn in_a_kiosk_the_fleet_wins_but_for_what_is_left_to_the_place() {
    let maker = Maker::new();
    let centre = Centre::of(&maker);
    let machine = Machine::at(&centre, &maker);
    assert_eq!(machine.visit(), fleet::Came::Taken);
    let own = Setup { idle: 300, volume: 10, keep_days: 7, pixels_per_mm: 6.0, ..Setup::default() };
    let held = machine.kiosk(&own, true);
    assert_eq!(
        (held.idle, held.volume, held.keep_days),
        (90, 10, 7),
        "hours, volume and size are the place's"
    );
    assert!((held.pixels_per_mm - 6.0).abs() < 0.01 && held.hours == Hours::default());
    // One that was never set up begins with all of it.
    let fresh = machine.kiosk(&Setup::default(), false);
    assert!(fresh.volume == 40 && fresh.hours != Hours::default());
    centre.sheet("\"version\": 1,", "\"version\": 1, \"local\": [\"idle\"],");
    assert_eq!(machine.visit(), fleet::Came::Taken);
    let held = machine.kiosk(&own, true);
    assert_eq!((held.idle, held.volume), (300, 40));
    // What is held is saved and read again with the fleet's path.
    held.save(machine.places.data.as_path()).expect("saved");
    assert_eq!(Setup::load(machine.places.data.as_path()), (held, vec![]));
}

#[test]
fn a_share_that_hangs_holds_nobody_up_and_is_used_when_it_answers() {
    let maker = Maker::new();
    let centre = Centre::of(&maker);
    let machine = Machine::at(&centre, &maker);
    let (answer, hangs) = channel::<()>();
    let (told, said) = channel();
    let places = machine.places.clone();
    let visit = std::thread::spawn(move || {
        let limit = Duration::from_millis(1);
        fleet::visit(&places, limit, NOW, move |places, source, trust| {
            told.send(()).expect("heard");
            let _ = hangs.recv();
            fleet::look(places, source, trust)
        })
    });
    said.recv().expect("it looks");
    // The state is on the disk while the share still hangs.
    let slow = || fleet::State::load(&machine.places).is_some_and(|state| state.came == fleet::Came::Slow);
    while !slow() {
        std::thread::yield_now();
    }
    assert!(fleet::taken(&machine.places).is_none());
    answer.send(()).expect("it answers");
    let (came, ..) = visit.join().expect("no panic").expect("a folder");
    assert_eq!(came, fleet::Came::Taken);
    // Whoever waits for work that never ends waits for its time and no longer.
    let (_never, forever) = channel::<()>();
    assert_eq!(fleet::within(Duration::from_millis(1), move || forever.recv().is_ok()), None);
}

#[test]
fn a_kiosk_goes_on_beside_a_share_that_hangs_and_takes_over_between_visits() {
    let maker = Maker::new();
    let centre = Centre::of(&maker);
    let machine = Machine::at(&centre, &maker);
    let (answer, hangs) = channel::<()>();
    let (done, looked) = channel::<()>();
    let (hangs, done) = (Arc::new(Mutex::new(hangs)), Mutex::new(done));
    let looking = move |places: &_, source: &Source, trust: &_| -> Look {
        let _ = hangs.lock().expect("one at a time").recv();
        let found = fleet::look(places, source, trust);
        let _ = done.lock().expect("one at a time").send(());
        found
    };
    let every = Duration::from_secs(60);
    let keeper = Keeper::looking(&machine.places, every, LIMIT, Box::new(looking));
    let mut keeper = keeper.expect("a folder is named");
    let begun = Instant::now();
    let after = |seconds| begun + Duration::from_secs(seconds);
    assert!(!keeper.tend(NOW, begun));
    for seconds in [1, 10, 30, 100] {
        assert!(!keeper.tend(NOW, after(seconds)) && keeper.sheet().is_none());
    }
    assert_eq!(fleet::State::load(&machine.places).expect("said").came, fleet::Came::Slow);
    // It has looked, and the answer may still be on its way.
    let settled = |keeper: &mut Keeper, at: u64| {
        looked.recv().expect("it has looked");
        let before = fleet::State::load(&machine.places);
        let mut refused = false;
        while fleet::State::load(&machine.places) == before {
            refused |= keeper.tend(LATER + i64::try_from(at).expect("a time"), after(at));
            std::thread::yield_now();
        }
        refused
    };
    answer.send(()).expect("it answers");
    assert!(!settled(&mut keeper, 101));
    assert_eq!(keeper.sheet().expect("taken").in_kiosk(&Setup::default(), true).idle, 90);
    assert_eq!(machine.versions().len(), 1);
    // Something wrong comes: told once, and the last good one holds.
    centre.sheet("90", "5");
    let _ = keeper.tend(LATER, after(200));
    answer.send(()).expect("it answers");
    assert!(settled(&mut keeper, 201), "an operator is told");
    assert_eq!(keeper.sheet().expect("kept").in_kiosk(&Setup::default(), true).idle, 90);
    let state = fleet::State::load(&machine.places).expect("a state");
    assert_eq!((state.came, state.faults.len()), (fleet::Came::Refused, 1));
}

/// The supervisor hands each visit the set-up that holds, and tells the operator of what was refused.
#[cfg(unix)]
#[test]
fn the_next_visit_has_what_the_fleet_sets() {
    let maker = Maker::new();
    let centre = Centre::of(&maker);
    let machine = Machine::at(&centre, &maker);
    let kiosk = second_look::kiosk::folder(&machine.places);
    pin::set(&kiosk, "271828", [7; 16]).expect("set");
    Setup { idle: 300, volume: 10, ..Setup::default() }.save(&kiosk).expect("saved");
    let (done, looked) = channel::<()>();
    let done = Mutex::new(done);
    let looking = move |places: &_, source: &Source, trust: &_| -> Look {
        let found = fleet::look(places, source, trust);
        let _ = done.lock().expect("one at a time").send(());
        found
    };
    let keeper = Keeper::looking(&machine.places, Duration::ZERO, LIMIT, Box::new(looking));
    let left = machine.places.data.join("left");
    let into = left.clone();
    let launch = move |_| {
        let script = r#"read brief; echo "$brief" > "$LEFT"; echo '{"Ended":"Done"}'"#;
        let mut command = std::process::Command::new("sh");
        let _ = command.args(["-c", script]).env("LEFT", &into);
        command
    };
    let mut supervisor = Supervisor::new(kiosk.clone(), launch, Pace::default()).with_fleet(keeper);
    let mut visit = || {
        assert_eq!(supervisor.turn(), Came::Next);
        // The look that was begun before it has come to its end; none was where the last one was just about to.
        let _ = looked.recv_timeout(Duration::from_millis(200));
        std::fs::read_to_string(&left).expect("a brief")
    };
    assert!(visit().contains("\"idle\":300"), "the first visit waits for nothing");
    let mut held = String::new();
    for _ in 0..20 {
        held = visit();
        if held.contains("\"idle\":90") {
            break;
        }
    }
    assert!(held.contains("\"idle\":90") && held.contains("\"volume\":10"), "{held}");
    assert!(held.contains("\"playlist\":\"fleet/club\""), "{held}");
    centre.sheet("90", "5");
    let problems = || {
        let counts = Counts::open(&kiosk.join(FILE)).expect("opens");
        counts.problems().expect("read").into_iter().map(|problem| problem.kind).collect::<Vec<_>>()
    };
    for _ in 0..20 {
        assert!(visit().contains("\"idle\":90"), "the last good one holds");
        if !problems().is_empty() {
            break;
        }
    }
    for _ in 0..3 {
        let _ = visit();
    }
    assert_eq!(problems(), [Problem::Fleet], "told once");
}
