//! `second-look fleet` at the terminal.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use second_look::content::catalogue::Catalogue;
use second_look::settings::Settings;

use crate::centre::{Centre, Machine};
use crate::stick::Maker;

fn command(machine: &Machine, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_second-look"));
    let _ = command.args(args).env("LANG", "en_GB.UTF-8").env_remove("LC_ALL").env_remove("LANGUAGE");
    let _ = command.env("SECOND_LOOK_DATA_DIR", &machine.places.data).stdin(Stdio::null());
    command
}

fn run(machine: &Machine, args: &[&str]) -> Output {
    command(machine, args).output().expect("it runs")
}

/// What it says and its code.
#[track_caller]
fn says(machine: &Machine, args: &[&str], code: i32) -> String {
    let done = run(machine, args);
    let (out, error) = (String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert_eq!(done.status.code(), Some(code), "{out}{error}");
    format!("{out}{error}")
}

fn fresh() -> Machine {
    let maker = Maker::new();
    let machine = Machine::at(&Centre::of(&maker), &maker);
    fs::remove_file(machine.places.settings.join("fleet.json")).expect("nothing is named");
    machine
}

#[test]
fn a_folder_is_named_taken_over_told_of_and_turned_off() {
    let (maker, machine) = (Maker::new(), fresh());
    let centre = Centre::of(&maker);
    let folder = centre.folder().to_str().expect("a path");
    assert!(says(&machine, &["fleet"], 0).contains("No shared folder is named"));
    let key = machine.places.data.join("maker.pub");
    fs::write(&key, format!("untrusted comment: maker\n{}\n", maker.key().line())).expect("written");
    let key = key.to_str().expect("a path");
    // Without the key its pack is refused, and it is said what to do.
    let said = says(&machine, &["fleet", "--from", folder], 1);
    assert!(said.contains("packs/trial.zip: ") && said.contains("--key"), "{said}");
    let said = says(&machine, &["fleet", "--from", folder, "--key", key], 0);
    assert!(said.contains(&maker.key().fingerprint()) && said.contains("last taken over on"), "{said}");
    assert_eq!(says(&machine, &["fleet", "--status"], 0), says(&machine, &["fleet"], 0));
    assert!(machine.versions().len() == 1);
    // Its path is known to the printed sheets.
    let said = says(&machine, &["print", "plan", "--playlist", "nothing"], 2);
    assert!(said.contains("fleet/club"), "{said}");

    let said = says(&machine, &["fleet", "--off"], 0);
    assert!(said.contains("takes no more settings"), "{said}");
    assert!(says(&machine, &["fleet"], 0).contains("turned off"));
    assert_eq!(machine.versions().len(), 1, "packs stay");
    assert!(second_look::fleet::taken(&machine.places).is_none());
    // Words that do not fit together, and files that are none.
    let _ = says(&machine, &["fleet", "--off", "--status"], 2);
    let said = says(&machine, &["fleet", "--from", folder, "--key", folder], 2);
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn a_starting_folder_is_sound_as_it_stands_in_every_language() {
    let machine = fresh();
    let held = tempfile::tempdir().expect("a folder");
    for language in ["en_GB", "fr_FR", "zh_CN"] {
        let folder = held.path().join(language);
        let folder = folder.to_str().expect("a path");
        let with = |args: &[&str]| {
            let done = command(&machine, args).env("LANG", format!("{language}.UTF-8")).output();
            let done = done.expect("it runs");
            let out = String::from_utf8_lossy(&done.stdout).into_owned();
            assert!(done.status.success(), "{out}{}", String::from_utf8_lossy(&done.stderr));
            out
        };
        let _ = with(&["fleet", "--make", folder]);
        let _ = with(&["fleet", "--check", folder]);
        let sheet = fs::read_to_string(Path::new(folder).join("fleet.json")).expect("a sheet");
        assert!(sheet.matches("\"//").count() >= 5, "it has remarks: {sheet}");
        let again = run(&machine, &["fleet", "--make", folder]);
        assert_eq!(again.status.code(), Some(2));
    }
    let folder = held.path().join("en_GB");
    let sheet = fs::read_to_string(folder.join("fleet.json")).expect("a sheet");
    let spoilt = sheet.replace("125", "130").replace("\"idle\"", "\"idel\"");
    fs::write(folder.join("fleet.json"), spoilt).expect("written");
    let said = says(&machine, &["fleet", "--check", folder.to_str().expect("a path")], 1);
    assert_eq!(said.lines().count(), 2, "{said}");
    assert!(said.contains("fleet.json:8: ") && said.contains("home: text_size"), "{said}");
    assert!(said.contains("kiosk: idel"), "{said}");
    let said = says(&machine, &["fleet", "--check", "/nowhere/at/all"], 2);
    assert_eq!(said.lines().count(), 1, "{said}");
}

/// Whether something is being copied there.
fn copying(folder: &Path) -> bool {
    let inside = fs::read_dir(folder).into_iter().flatten().flatten();
    inside.map(|entry| entry.path()).any(|path| path.join("packs/trial.zip").exists())
}

/// Killed at whatever moment, again and again: what lies there is the old or the new, whole.
#[test]
fn whoever_is_killed_in_the_middle_has_the_last_good_one() {
    let maker = Maker::new();
    let centre = Centre::of(&maker);
    let machine = Machine::at(&centre, &maker);
    let _ = machine.visit();
    let key = machine.places.data.join("maker.pub");
    fs::write(&key, maker.key().line()).expect("written");
    let args = [
        "fleet",
        "--from",
        centre.folder().to_str().expect("a path"),
        "--key",
        key.to_str().expect("a path"),
    ];
    let mut midway = 0;
    for turn in 0_u32..12 {
        let version = format!("1.{}", turn + 1);
        centre.pack(&version, Some(&maker));
        centre.sheet("\"version\": 1", &format!("\"// {turn}\": 0, \"version\": 1"));
        let mut child = command(&machine, &args).stdout(Stdio::null()).spawn().expect("it runs");
        // Once it copies, and then some way on: as many looks as the turn has.
        let folder = machine.places.data.join("fleet");
        let mut looks = 0;
        while looks <= turn * 40 && child.try_wait().expect("a child").is_none() {
            looks += u32::from(copying(&folder));
            std::thread::yield_now();
        }
        let _ = child.kill();
        let _ = child.wait();
        midway += usize::from(copying(&folder));
        let here = machine.versions();
        assert_eq!(here.len(), 1, "{turn}: {here:?}");
        let taken = second_look::fleet::taken(&machine.places).expect("always something");
        assert_eq!(taken.sheet().at_home(&Settings::default()).text_size, 150, "{turn}");
        let catalogue = Catalogue::load(Some(&machine.places.packs));
        assert!(catalogue.find("trial/warning-call").is_some(), "{turn}");
    }
    assert!(midway > 0, "somebody was killed in the middle");
    // And whoever is not killed has the new one.
    let _ = says(&machine, &args, 0);
    assert_eq!(machine.versions(), [("trial".to_owned(), "1.12".to_owned())]);
}
