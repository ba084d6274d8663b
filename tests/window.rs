//! The real window, on a display of its own: mouse clicks through a whole situation, and what was done
//! is in the database.
//!
//! Where to click is asked of the headless robot: it opens a copy of the data, takes the situation up
//! where it stands, and so has the same page before it.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod robot;
mod trial;
mod voices;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use robot::{Point, Robot, settings};
use second_look::content::ScenarioId;
use second_look::dirs::Places;
use second_look::store::{Attempt, PERSON, Store};
use second_look::ui::app::Message;
use trial::Trial;

/// Ended with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

const INSTALL: &str = "`./run-tests` installs what this test needs (xvfb, xdotool)";

fn display() -> (Running, String) {
    let mut child = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect(INSTALL);
    let mut line = String::new();
    let out = child.stdout.take().expect("piped");
    let _ = BufReader::new(out).read_line(&mut line).expect("a display number");
    (Running(child), format!(":{}", line.trim()))
}

fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{what} never came");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn xdotool(display: &str, args: &[&str]) -> Option<String> {
    let output = Command::new("xdotool").env("DISPLAY", display).args(args).output().expect(INSTALL);
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Asks a window to close, as a window manager does.
fn close(display: &str, window: u32) {
    use x11rb::connection::Connection;
    use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt, EventMask};
    let (connection, _) = x11rb::connect(Some(display)).expect("a display");
    let atom = |name: &[u8]| {
        let asked = connection.intern_atom(false, name).expect("asked");
        asked.reply().expect("an atom").atom
    };
    let data = [atom(b"WM_DELETE_WINDOW"), 0, 0, 0, 0];
    let event = ClientMessageEvent::new(32, window, atom(b"WM_PROTOCOLS"), data);
    let sent = connection.send_event(false, window, EventMask::NO_EVENT, event).expect("sent");
    sent.check().expect("it was heard");
    connection.flush().expect("sent");
}

fn places(folder: &Path) -> Places {
    Places::find(Some(folder)).expect("places")
}

/// A robot over a copy of what the window has kept so far.
fn twin(folder: &Path) -> (Robot, tempfile::TempDir) {
    let copy = tempfile::tempdir().expect("a folder");
    for file in fs::read_dir(folder).expect("the data").flatten() {
        if file.file_type().expect("a type").is_file() {
            let _ = fs::copy(file.path(), copy.path().join(file.file_name())).expect("a copy");
        }
    }
    (Robot::new(settings("en", "GB"), Some(places(copy.path()))), copy)
}

#[test]
fn mouse_clicks_lead_through_a_situation_and_it_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    settings("en", "GB").save(&places(folder.path()).settings).expect("settings");
    let (_server, display) = display();
    let program = Command::new(env!("CARGO_BIN_EXE_second-look"))
        .args(["--data-dir".as_ref(), folder.path().as_os_str()])
        .env("DISPLAY", &display)
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .spawn()
        .expect("the program starts");
    let mut program = Running(program);
    let pid = program.0.id().to_string();
    let window = wait_for("the window", || {
        xdotool(&display, &["search", "--onlyvisible", "--pid", &pid]).filter(|id| !id.is_empty())
    });
    let click = |at: Point| {
        let (x, y) = (at.x.round().to_string(), at.y.round().to_string());
        let done = xdotool(&display, &["mousemove", "--window", &window, &x, &y, "click", "1"]);
        assert!(done.is_some(), "a click at {x}, {y}");
    };

    let database = places(folder.path()).database();
    let kept = || -> Option<(Attempt, usize)> {
        let connection = rusqlite::Connection::open(&database).ok()?;
        let id: String = connection.query_row("SELECT scenario FROM attempt", [], |row| row.get(0)).ok()?;
        let store = Store::open(&database).ok()?;
        let attempt =
            store.unfinished(PERSON, &id).ok()?.or_else(|| store.counted(PERSON).ok()?.into_iter().next())?;
        let log = store.log(attempt.id).ok()?.len();
        (log > 0).then_some((attempt, log))
    };

    let start = {
        let (mut robot, _copy) = twin(folder.path());
        robot.control("Start").expect("the key that starts").bounds.center()
    };
    // The first frame may not have been drawn yet: a click before it goes nowhere.
    let (attempt, mut log) = wait_for("the situation", || {
        click(start);
        std::thread::sleep(Duration::from_millis(300));
        kept()
    });
    let name = ScenarioId::from(attempt.begun.scenario.as_str());
    for _ in 0..60 {
        let at = {
            let (mut robot, _copy) = twin(folder.path());
            robot.send(Message::OnTopics(name.clone()));
            let button = robot.way_on(["I have looked", "Answer", "Go on"]);
            robot.control(&button).unwrap_or_else(|| panic!("no “{button}”")).bounds.center()
        };
        click(at);
        let (attempt, now) = wait_for("the next page", || kept().filter(|(_, now)| *now > log));
        if attempt.finished_at.is_some()
            || wait_briefly(|| kept().is_some_and(|(a, _)| a.finished_at.is_some()))
        {
            let store = Store::open(&database).expect("the database");
            let counted = store.counted(PERSON).expect("attempts");
            assert_eq!(counted.len(), 1);
            assert_eq!(counted[0].begun.scenario, name.as_str());
            assert!(counted[0].outcome.is_some() && counted[0].counts);
            assert!(program.0.try_wait().expect("a state").is_none(), "the window is still open");
            return;
        }
        log = now;
    }
    panic!("the situation never ends");
}

/// What a window shows.
fn shown(display: &str, window: &str) -> Vec<u8> {
    use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};
    let (connection, _) = x11rb::connect(Some(display)).expect("the display");
    let window = window.lines().next().and_then(|id| id.parse().ok()).expect("a window's number");
    let size = connection.get_geometry(window).expect("asked").reply().expect("its size");
    let image = connection.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, size.width, size.height, u32::MAX);
    image.expect("asked").reply().expect("its picture").data
}

#[test]
fn a_preview_follows_the_files_on_the_disk() {
    let trial = Trial::new();
    let data = tempfile::tempdir().expect("a folder");
    settings("en", "GB").save(&places(data.path()).settings).expect("settings");
    let (_server, display) = display();
    let program = Command::new(env!("CARGO_BIN_EXE_second-look"))
        .args(["preview".as_ref(), trial.root().as_os_str(), "--data-dir".as_ref(), data.path().as_os_str()])
        .env("DISPLAY", &display)
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .spawn()
        .expect("the program starts");
    let mut program = Running(program);
    let pid = program.0.id().to_string();
    let window = wait_for("the window", || {
        xdotool(&display, &["search", "--onlyvisible", "--pid", &pid]).filter(|id| !id.is_empty())
    });
    // The first frames may not have been drawn yet.
    let settled = || {
        let first = shown(&display, &window);
        std::thread::sleep(Duration::from_millis(700));
        let colours: std::collections::BTreeSet<&[u8]> = first.chunks_exact(4).collect();
        (colours.len() > 20 && shown(&display, &window) == first).then_some(first)
    };
    let sound = wait_for("the stage", settled);
    let _ = trial.spoil(trial::SCAM, "start: \"ring\"", "start: \"nowhere\"");
    let broken = wait_for("the problem", || settled().filter(|picture| *picture != sound));
    let _ = trial.spoil(trial::SCAM, "start: \"nowhere\"", "start: \"ring\"");
    wait_for("the sound page again", || (shown(&display, &window) == sound).then_some(()));
    assert_ne!(broken, sound);
    assert!(program.0.try_wait().expect("a state").is_none(), "the window is still open");
    let kept: Vec<_> =
        fs::read_dir(data.path()).expect("a folder").flatten().map(|f| f.file_name()).collect();
    assert!(kept.iter().all(|name| name == second_look::settings::FILE || name == "cache"), "{kept:?}");
}

/// Whether it becomes true within a moment: the end is noted right after its last event.
fn wait_briefly(mut look: impl FnMut() -> bool) -> bool {
    (0..4).any(|_| {
        std::thread::sleep(Duration::from_millis(25));
        look()
    })
}

#[test]
fn a_voice_ends_with_the_window() {
    let folder = tempfile::tempdir().expect("a folder");
    settings("en", "GB").save(&places(folder.path()).settings).expect("settings");
    let fakes = voices::Fakes::new();
    let _ = fakes.hang("spd-say").hang("espeak-ng");
    // The programs see nothing but each other and what they need: no real voice can be found.
    for tool in ["cat", "sleep"] {
        let real = ["/usr/bin", "/bin"].map(|folder| Path::new(folder).join(tool));
        let real = real.into_iter().find(|path| path.exists()).expect("every system has it");
        std::os::unix::fs::symlink(real, fakes.path().join(tool)).expect("linked");
    }
    let (_server, display) = display();
    let program = Command::new(env!("CARGO_BIN_EXE_second-look"))
        .args(["--data-dir".as_ref(), folder.path().as_os_str()])
        .env("DISPLAY", &display)
        .env("PATH", fakes.path())
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .spawn()
        .expect("the program starts");
    let mut program = Running(program);
    let pid = program.0.id().to_string();
    let window = wait_for("the window", || {
        xdotool(&display, &["search", "--onlyvisible", "--pid", &pid]).filter(|id| !id.is_empty())
    });
    let _ = xdotool(&display, &["windowfocus", "--sync", &window]);
    // A key before the first frame is lost.
    wait_for("a voice", || {
        let _ = xdotool(&display, &["key", "--window", &window, "F2"]);
        let soon = Instant::now() + Duration::from_secs(5);
        while !fakes.is_speaking() && Instant::now() < soon {
            std::thread::sleep(Duration::from_millis(20));
        }
        fakes.is_speaking().then_some(())
    });
    close(&display, window.parse().expect("a number"));
    let _ = wait_for("the end of the program", || program.0.try_wait().ok().flatten());
    fakes.wait_for_silence();
}
