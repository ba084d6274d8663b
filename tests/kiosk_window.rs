//! The kiosk on a screen of its own: whatever comes over it, the attract screen is back; nothing leads out of
//! it; nothing of a visit stays.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a test may")]

#[path = "house/mod.rs"]
mod house;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use house::{BEGIN, CODE, FEW, HEIGHT, LEAVE, Stand, WIDTH, in_files, in_memory, kill};
use second_look::kiosk::counts::{Counts, FILE};
use second_look::kiosk::fact::Kind;

const PROGRAM: &str = env!("CARGO_BIN_EXE_second-look");

fn stand() -> Stand {
    Stand::new(Path::new(PROGRAM))
}

fn problems(stand: &Stand) -> Vec<Kind> {
    let counts = Counts::open(&stand.kiosk().join(FILE)).expect("counts");
    counts.problems().expect("read").iter().map(|problem| problem.kind).collect()
}

fn again() -> Command {
    let mut command = Command::new(std::env::current_exe().expect("ourselves"));
    let _ = command.args(["--exact", "helper", "--nocapture"]);
    command
}

/// Started by other tests as a program of its own; by itself it does nothing.
#[test]
fn helper() {
    house::play_a_part(again);
}

/// Presses until something changes on the screen: the first frame may not have been drawn yet.
fn press_away(stand: &Stand, at: (i16, i16)) {
    let until = Instant::now() + Duration::from_secs(30);
    while stand.screen.attracts() && Instant::now() < until {
        stand.screen.press(at);
        thread::sleep(Duration::from_millis(200));
    }
    assert!(!stand.screen.attracts(), "nothing begins");
}

#[test]
fn whatever_happens_the_attract_screen_is_back() {
    let stand = stand();
    let _kiosk = stand.open();
    let _ = stand.screen.wait_for_attract();
    let back = |what: &str, happen: &dyn Fn(&Stand)| {
        press_away(&stand, BEGIN);
        happen(&stand);
        let child = stand.child().expect("a child");
        kill(child, "KILL");
        println!("{what}: attract screen after {:?}", stand.screen.wait_for_attract());
    };
    back("killed", &|_| {});
    back("the counts damaged", &|stand| fs::write(stand.kiosk().join(FILE), "no counts").expect("written"));
    back("the set-up damaged", &|stand| fs::write(stand.kiosk().join("kiosk.ron"), "{{{").expect("written"));
    back("a pack that is none", &|stand| {
        fs::create_dir_all(stand.data().join("packs/none")).expect("a folder");
        fs::write(stand.data().join("packs/none/pack.ron"), "(((").expect("written");
    });
    back("the packs gone", &|stand| fs::remove_dir_all(stand.data().join("packs")).expect("removed"));
    back("the counts held by another", &|stand| {
        let path = stand.kiosk().join(FILE);
        let _ = thread::spawn(move || {
            let other = rusqlite::Connection::open(path).expect("opens");
            other.execute_batch("BEGIN EXCLUSIVE").expect("held");
            thread::sleep(Duration::from_secs(3));
        });
        thread::sleep(Duration::from_millis(300));
    });
    back("the folder of the kiosk gone", &|stand| {
        let pin = fs::read(stand.kiosk().join("pin")).expect("read");
        fs::remove_dir_all(stand.kiosk()).expect("removed");
        fs::create_dir_all(stand.kiosk()).expect("made");
        fs::write(stand.kiosk().join("pin"), pin).expect("written");
    });
    // It answers no more.
    let child = stand.child().expect("a child");
    kill(child, "STOP");
    let begun = Instant::now();
    while stand.child() == Some(child) {
        assert!(begun.elapsed() < Duration::from_secs(40), "it hangs for ever");
        thread::sleep(Duration::from_millis(50));
    }
    let _ = stand.screen.wait_for_attract();
    let problems = problems(&stand);
    assert!(problems.contains(&Kind::Hang), "{problems:?}");
}

#[test]
fn a_screen_that_is_switched_off_and_on_shows_the_kiosk_again() {
    use x11rb::protocol::randr::ConnectionExt as _;
    let stand = stand();
    let _kiosk = stand.open();
    let _ = stand.screen.wait_for_attract();
    let (connection, root) = stand.screen.connection();
    let resources = connection.randr_get_screen_resources(root).expect("asked").reply().expect("outputs");
    let crtc = resources.crtcs[0];
    let was = connection.randr_get_crtc_info(crtc, 0).expect("asked").reply().expect("an output");
    let set = |mode: u32, outputs: &[u32]| {
        let set = connection.randr_set_crtc_config(crtc, 0, 0, 0, 0, mode, was.rotation, outputs);
        set.expect("asked").reply().map(|reply| reply.status)
    };
    let off = set(0, &[]);
    println!("off: {off:?}");
    thread::sleep(Duration::from_millis(500));
    println!("on: {:?}", set(was.mode, &was.outputs));
    let _ = stand.screen.wait_for_attract();
    press_away(&stand, BEGIN);
    assert!(!stand.processes().is_empty());
}

#[test]
fn ten_thousand_presses_keys_and_events_lead_nowhere_out() {
    let stand = stand();
    let _kiosk = stand.open();
    let _ = stand.screen.wait_for_attract();
    let before = files(&stand.home());
    let supervisor = stand.processes()[0].0;
    let modifiers: Vec<u8> = [0xffe3, 0xffe9, 0xffe1, 0xffeb].map(|sign| stand.screen.key_of(sign)).to_vec();
    let mut seed = 0x2545_f491_u32;
    let mut dice = |sides: u32| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        seed % sides
    };
    for event in 0..10_000 {
        match dice(8) {
            0..3 => {
                let at = (dice(u32::from(WIDTH)), dice(u32::from(HEIGHT)));
                stand.screen.point((at.0.try_into().expect("small"), at.1.try_into().expect("small")));
                let number = [1, 1, 1, 2, 3, 4, 5][dice(7) as usize];
                stand.screen.button(true, number);
                stand.screen.button(false, number);
            }
            3..6 => {
                // Any key of the board but those that are held with others.
                let key = u8::try_from(9 + dice(120)).expect("a key");
                let held: Vec<u8> = modifiers.iter().copied().filter(|_| dice(4) == 0).collect();
                if !modifiers.contains(&key) {
                    stand.screen.key(&held, key);
                }
            }
            6 => close(&stand),
            _ => {
                let corner = [(2, 2), (1277, 2), (1277, 797), (2, 797)][dice(4) as usize];
                stand.screen.press(corner);
            }
        }
        if event % 100 == 0 {
            thread::sleep(Duration::from_millis(30));
            let here = stand.processes();
            assert!(here.iter().any(|(pid, _)| *pid == supervisor), "{event}: the kiosk has ended");
            assert!(
                !here.iter().any(|(_, line)| line.contains("--operator")),
                "{event}: the operator's page"
            );
        }
    }
    let other: Vec<_> = files(&stand.home()).into_iter().filter(|file| !before.contains(file)).collect();
    assert!(other.iter().all(|file| file.contains("kiosk.") || file.contains("cache/")), "{other:?}");
}

/// Asks every window to close, as a window manager does.
fn close(stand: &Stand) {
    use x11rb::connection::Connection;
    use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt, EventMask};
    let (connection, root) = stand.screen.connection();
    let atom =
        |name: &[u8]| connection.intern_atom(false, name).expect("asked").reply().expect("an atom").atom;
    let data = [atom(b"WM_DELETE_WINDOW"), 0, 0, 0, 0];
    let children = connection.query_tree(root).expect("asked").reply().expect("windows").children;
    for window in children {
        let event = ClientMessageEvent::new(32, window, atom(b"WM_PROTOCOLS"), data);
        let _ = connection.send_event(false, window, EventMask::NO_EVENT, event).expect("sent").check();
    }
    connection.flush().expect("sent");
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path.display().to_string()) }
    }
    found
}

#[test]
fn nothing_of_a_visit_is_left_on_the_disk_or_in_any_process() {
    let stand = stand();
    let kiosk = stand.open_and_listen(again);
    let _ = stand.screen.wait_for_attract();
    press_away(&stand, BEGIN);
    thread::sleep(Duration::from_millis(500));
    stand.screen.press(CODE);
    thread::sleep(Duration::from_millis(500));
    // No code at all, so that it stays on the page.
    let typed = "7hn3q9zk5wx2";
    stand.screen.write(typed);
    thread::sleep(Duration::from_millis(500));
    let child = stand.child().expect("a child");
    let typed = typed.to_uppercase();
    assert!(in_memory(child, typed.as_bytes()), "it was typed");
    let brief = stand.told("briefs");
    let brief: serde_json::Value =
        serde_json::from_str(brief.lines().last().expect("a brief")).expect("JSON");
    let visit = brief["visit"].as_str().expect("its name").to_owned();
    assert!(in_memory(child, visit.as_bytes()), "it has its name");
    // Home, done: nothing was played, so that the visit ends at once.
    stand.screen.press((1235, 40));
    thread::sleep(Duration::from_millis(500));
    stand.screen.press(LEAVE);
    let _ = stand.screen.wait_for_attract();
    assert_ne!(stand.child(), Some(child));
    let supervisor = kiosk.0.id();
    for (what, wanted) in [("the name of the visit", &visit), ("what was typed", &typed)] {
        for wanted in [wanted.clone(), wanted.to_lowercase()] {
            assert_eq!(in_files(&stand.home(), wanted.as_bytes()), None, "{what}");
            assert!(!in_memory(supervisor, wanted.as_bytes()), "the supervisor knows {what}");
            for (pid, line) in stand.processes() {
                assert!(!in_memory(pid, wanted.as_bytes()), "{line} knows {what}");
            }
        }
    }
    assert!(stand.told("facts").contains("\"Ended\":\"Done\""), "{}", stand.told("facts"));
}

#[test]
fn three_situations_are_counted_one_by_one() {
    let stand = stand();
    let _kiosk = stand.open();
    let _ = stand.screen.wait_for_attract();
    press_away(&stand, BEGIN);
    thread::sleep(Duration::from_millis(500));
    stand.screen.press(FEW);
    let (one, go_on) = (stand.screen.key_of(u32::from('1')), stand.screen.key_of(0xff0d));
    let tab = stand.screen.key_of(0xff09);
    let until = Instant::now() + Duration::from_secs(120);
    let played = || {
        let counts = Counts::open(&stand.kiosk().join(FILE)).ok()?;
        let days = counts.days(jiff::Zoned::now().date()).ok()?;
        Some(days.last()?.score.all())
    };
    while played().unwrap_or(0) < 1 && Instant::now() < until {
        for key in [one, go_on, tab] {
            stand.screen.key(&[], key);
            thread::sleep(Duration::from_millis(60));
        }
    }
    assert!(played().unwrap_or(0) >= 1, "nothing was counted");
}
