//! A pack in a real folder is watched: whatever an editor does to its files is noticed, once a burst, and
//! reading them is not taken for a change.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

mod trial;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use second_look::watch::Watch;
use trial::Trial;

/// More than any disk needs.
const GENEROUS: Option<Duration> = Some(Duration::from_secs(30));
/// Long enough for a change to be heard that should not be.
const SHORT: Option<Duration> = Some(Duration::from_millis(500));

/// Saves as many editors do: beside the file, then over it.
fn save_by_renaming(path: &Path, text: &str) {
    let beside = path.with_extension("new");
    fs::write(&beside, text).expect("written");
    fs::rename(beside, path).expect("renamed");
}

#[test]
fn writing_renaming_creating_and_deleting_are_noticed() {
    let trial = Trial::new();
    let mut watch = Watch::new(trial.root()).expect("it can be watched");
    assert!(!watch.wait(SHORT), "nothing has happened yet");

    let words = trial.root().join(trial::WORDS);
    let text = fs::read_to_string(&words).expect("words");
    fs::write(&words, &text).expect("written");
    assert!(watch.wait(GENEROUS), "a file was written");

    save_by_renaming(&words, &text);
    assert!(watch.wait(GENEROUS), "a file was saved by renaming");
    fs::write(&words, &text).expect("written");
    assert!(watch.wait(GENEROUS), "the file that took its place is watched too");

    fs::remove_file(&words).expect("removed");
    assert!(watch.wait(GENEROUS), "a file was deleted");

    let folder = trial.root().join("locales/en/scenarios/new-topic");
    fs::create_dir_all(&folder).expect("made");
    assert!(watch.wait(GENEROUS), "a folder appeared");
    fs::write(folder.join("new.ftl"), "title = New").expect("written");
    assert!(watch.wait(GENEROUS), "a file appeared in the new folder");

    // The whole pack goes and comes back, as when another branch is checked out.
    let away = trial.packs().join("elsewhere");
    fs::rename(trial.root(), &away).expect("moved away");
    assert!(watch.wait(GENEROUS), "the pack vanished");
    fs::rename(&away, trial.root()).expect("moved back");
    assert!(watch.wait(GENEROUS), "the pack came back");
    fs::write(&words, &text).expect("written");
    assert!(watch.wait(GENEROUS), "and it is still watched");
}

#[test]
fn a_burst_is_gathered_and_reading_is_no_change() {
    let trial = Trial::new();
    let mut watch = Watch::new(trial.root()).expect("it can be watched");
    for number in 0..200 {
        fs::write(trial.root().join(format!("scenarios/fake-police/{number}.ron")), "x").expect("written");
    }
    assert!(watch.wait(GENEROUS));
    // A machine that is busy elsewhere may pause in between.
    let more = std::iter::repeat_with(|| watch.wait(SHORT)).take_while(|changed| *changed).take(200).count();
    assert!(more < 20, "two hundred files are {} changes", more + 1);
    assert!(!trial.check().problems.is_empty());
    assert!(!watch.wait(SHORT), "`check` reads, which changes nothing");
    fs::create_dir(trial.root().join(".git")).expect("made");
    fs::write(trial.root().join(".git/index"), "x").expect("written");
    fs::write(trial.root().join("scenarios/fake-police/.1.ron.swp"), "x").expect("written");
    assert!(!watch.wait(SHORT), "what editors and version control keep is none of ours");
}

#[test]
fn what_is_not_there_cannot_be_watched() {
    assert!(Watch::new(Path::new("no/such/pack")).is_err());
}

/// The program, ended with the test; what it prints comes line by line.
struct Running(Child, Receiver<String>);

impl Running {
    fn check(path: &Path, format: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_second-look"))
            .args([
                "check".as_ref(),
                path.as_os_str(),
                "--watch".as_ref(),
                "--format".as_ref(),
                format.as_ref(),
            ])
            .env("LANG", "en_GB.UTF-8")
            .env("LC_ALL", "en_GB.UTF-8")
            .stdout(Stdio::piped())
            .spawn()
            .expect("it starts");
        let out = BufReader::new(child.stdout.take().expect("piped"));
        let (sender, lines) = mpsc::channel();
        let _ = thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Self(child, lines)
    }

    /// Reads on to a line with these words.
    #[track_caller]
    fn says(&self, words: &str) {
        let mut said = Vec::new();
        while let Ok(line) = self.1.recv_timeout(Duration::from_secs(30)) {
            if line.contains(words) {
                return;
            }
            said.push(line);
        }
        panic!("it never says “{words}”, but {said:#?}");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn check_reports_again_after_every_change() {
    let trial = Trial::new();
    let text = fs::read_to_string(trial.root().join(trial::SCAM)).expect("the scam");
    let program = Running::check(trial.root(), "text");
    program.says("Watching");
    program.says("2 situations are sound, ");
    let _ = trial.spoil(trial::SCAM, "start: \"ring\"", "start: \"nowhere\"");
    program.says("Something has changed");
    program.says("SL007");
    save_by_renaming(&trial.root().join(trial::SCAM), &text);
    program.says("2 situations are sound, ");
    fs::remove_file(trial.root().join(trial::WORDS)).expect("removed");
    program.says("SL025");
    fs::remove_file(trial.root().join("pack.ron")).expect("removed");
    program.says("SL006");
}

#[test]
fn as_json_each_report_is_a_line() {
    let trial = Trial::new();
    let program = Running::check(trial.root(), "json");
    let report = || -> serde_json::Value {
        let line = program.1.recv_timeout(Duration::from_secs(30)).expect("a report");
        serde_json::from_str(&line).expect("an object")
    };
    assert_eq!(report()["scenarios"], 2);
    let _ = trial.spoil(trial::SCAM, "start: \"ring\"", "start: \"nowhere\"");
    // An editor's pause may split a save in two: the report is right in the end.
    let broken = (0..5).map(|_| report()).find(|report| report["scenarios"] == 1).expect("it is found");
    assert!(broken["problems"].to_string().contains("SL007"), "{broken}");
}

#[test]
fn watching_nothing_is_one_clear_line() {
    let says = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_second-look"))
            .args(args)
            .env("LC_ALL", "en_GB.UTF-8")
            .output()
            .expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
        String::from_utf8(output.stderr).expect("text")
    };
    let nothing = says(&["check", "--watch"]);
    assert!(nothing.contains("folder") && nothing.trim().lines().count() == 1, "{nothing}");
    let nowhere = says(&["check", "no/such/pack", "--watch"]);
    assert!(nowhere.contains("no/such/pack") && nowhere.trim().lines().count() == 1, "{nowhere}");
}
