//! Programs that stand for the system's voices in a folder of their own, and write what they were asked
//! into a file there. None makes a sound.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use second_look::speech::{Patience, Voices};

/// Longer than anything here takes on a busy machine.
pub const LONG: Duration = Duration::from_secs(30);

/// Writes its options and its standard input, then does what it is told.
const NOTE: &str = r#"#!/bin/sh
note() { for part in "$@"; do printf '|%s' "$part"; done; printf '\n'; }
"#;

/// The folder with the programs.
pub struct Fakes {
    folder: tempfile::TempDir,
}

impl Fakes {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    /// A program that notes what it is asked, then does this.
    pub fn put(&self, name: &str, then: &str) -> &Self {
        let log = self.log();
        let log = log.display();
        // "-" and its like are options of nobody; what is spoken comes by the standard input.
        let body = format!(
            "{NOTE}echo $$ >> '{log}.pid'\n{{ printf '{name}'; note \"$@\"; }} >> '{log}'\n\
             case \" $* \" in *\" --stdin \"*) {{ cat; echo; }} >> '{log}' ;; esac\n{then}\n"
        );
        let path = self.path().join(name);
        fs::write(&path, body).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("made to run");
        self
    }

    /// A program that speaks until it is ended, whatever it is politely asked.
    pub fn hang(&self, name: &str) -> &Self {
        self.put(name, "[ \"$1\" = -C ] && exit 0\ntrap '' TERM INT HUP\nwhile :; do sleep 0.05; done")
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    fn log(&self) -> PathBuf {
        self.path().join("asked")
    }

    /// What the programs were asked.
    pub fn asked(&self) -> String {
        fs::read_to_string(self.log()).unwrap_or_default()
    }

    /// Begins a new file.
    pub fn clear(&self) {
        let _ = fs::remove_file(self.log());
    }

    /// Waits until they were asked something with these words in it.
    #[track_caller]
    pub fn wait_for(&self, words: &str) {
        let begun = Instant::now();
        while !self.asked().contains(words) {
            assert!(begun.elapsed() < LONG, "nobody was asked {words:?}: {}", self.asked());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Whether one of the programs runs.
    pub fn is_speaking(&self) -> bool {
        let pids = fs::read_to_string(self.log().with_extension("pid")).unwrap_or_default();
        let runs = |pid: &str| {
            let line = fs::read_to_string(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            line.contains(&*self.path().to_string_lossy())
        };
        pids.lines().any(runs)
    }

    /// Waits until none of the programs that ever ran is there any more.
    #[track_caller]
    pub fn wait_for_silence(&self) {
        let begun = Instant::now();
        while self.is_speaking() {
            assert!(begun.elapsed() < LONG, "somebody still speaks: {}", self.asked());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Voices found here alone.
    pub fn voices(&self) -> Voices {
        let patience = Patience { start: LONG, letter: Duration::ZERO };
        Voices::in_folders(vec![self.path().to_owned()], patience)
    }

    /// Voices found here alone, for whom nobody waits long.
    pub fn hurried(&self) -> Voices {
        let patience = Patience { start: Duration::from_millis(300), letter: Duration::ZERO };
        Voices::in_folders(vec![self.path().to_owned()], patience)
    }
}
