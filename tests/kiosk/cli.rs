//! `second-look kiosk` as it is typed: what it says when it cannot begin, and how it ends.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Output};

use second_look::kiosk::alone;
use second_look::kiosk::counts::{Counts, FILE};
use second_look::kiosk::pin::{self, Gate, Now, Tried};
use second_look::kiosk::setup::Setup;

use crate::stand::{Stand, kill, wait_for};

const PROGRAM: &str = env!("CARGO_BIN_EXE_second-look");

/// The verb over a folder, on no display.
fn verb(folder: &Path, locale: &str, args: &[&str]) -> Output {
    let mut program = Command::new(PROGRAM);
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "LC_ALL", "LC_MESSAGES", "LANGUAGE"] {
        let _ = program.env_remove(name);
    }
    let _ = program.env("LANG", locale).arg("--data-dir").arg(folder).arg("kiosk").args(args);
    program.output().expect("it runs")
}

fn line(output: &Output) -> String {
    let said = String::from_utf8(output.stderr.clone()).expect("UTF-8");
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(output.stdout.is_empty() && said.lines().count() == 1, "{said}");
    said
}

#[test]
fn without_a_display_it_says_so_and_makes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    for (locale, words) in [
        ("en_GB.UTF-8", "There is no display"),
        ("fr_FR.UTF-8", "Aucun écran"),
        ("zh_CN.UTF-8", "找不到可以打开窗口的显示器"),
    ] {
        let said = line(&verb(folder.path(), locale, &[]));
        assert!(said.starts_with(words), "{said}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("there").count(), 0);
}

#[test]
fn a_forgotten_pin_is_taken_away_without_display_or_question() {
    let folder = tempfile::tempdir().expect("a folder");
    let kiosk = folder.path().join("kiosk");
    pin::set(&kiosk, "271828", [7; 16]).expect("set");
    Setup { idle: 300, ..Setup::default() }.save(&kiosk).expect("saved");
    drop(Counts::open(&kiosk.join(FILE)).expect("opens"));
    let now = Now { wall: 1_800_000_000, steady: std::time::Duration::ZERO };
    {
        let mut gate = Gate::open(&kiosk, now);
        for _ in 0..5 {
            let _: Tried = gate.try_pin("314159", now);
        }
    }
    // While a kiosk runs, too.
    let held = alone::claim(&kiosk);
    let output = verb(folder.path(), "en_GB.UTF-8", &["--forget-pin"]);
    drop(held);
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("The PIN is forgotten."), "{output:?}");
    assert!(!pin::is_set(&kiosk) && !kiosk.join(pin::TRIES).exists());
    assert!(kiosk.join(FILE).exists() && Setup::load(&kiosk).0.idle == 300, "what was set and counted stays");
    let again = verb(folder.path(), "fr_FR.UTF-8", &["--forget-pin"]);
    assert!(
        again.status.success() && String::from_utf8_lossy(&again.stdout).contains("pas de code"),
        "{again:?}"
    );
}

#[test]
fn a_pin_that_cannot_be_taken_away_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    // A folder in the place of the file: nobody removes that as a file, not even root.
    fs::create_dir_all(folder.path().join("kiosk").join(pin::FILE)).expect("made");
    let said = line(&verb(folder.path(), "en_GB.UTF-8", &["--forget-pin"]));
    assert!(said.starts_with("The PIN could not be forgotten in"), "{said}");
}

#[test]
fn a_second_one_says_so_and_the_first_ends_with_its_child_when_it_is_told_to() {
    let mut stand = Stand::open(Path::new(PROGRAM), &Setup::default());
    let (child, _) = stand.wait_shown(None);
    let second = Command::new(PROGRAM)
        .arg("kiosk")
        .env("HOME", stand.root().join("home"))
        .env_remove("XDG_DATA_HOME")
        .env_remove("SECOND_LOOK_DATA_DIR")
        .env_remove("WAYLAND_DISPLAY")
        .envs([("DISPLAY", stand.display.name.as_str()), ("LANG", "en_GB.UTF-8")])
        .output()
        .expect("it runs");
    let said = line(&second);
    assert!(said.starts_with("Another kiosk runs on") && said.contains("second-look/kiosk"), "{said}");
    assert_eq!(stand.visit(), Some(child), "the first goes on");

    kill(stand.supervisor.id(), "TERM");
    let status = stand.supervisor.wait().expect("ended");
    assert_eq!(status.signal(), Some(15));
    // Nobody kills the child: it hears that its supervisor is gone.
    wait_for("the end of the child", || stand.processes().is_empty().then_some(()));
    assert_eq!(stand.said(), "", "nothing technical on the screen");
    assert!(alone::claim(&stand.kiosk()).is_some(), "the next one may begin");
}
