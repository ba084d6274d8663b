//! A stand: the real program as a kiosk on a display of its own, with a home of its own. What goes between
//! supervisor and visits is noted on the way, so that what was counted can be held against it.
//!
//! The product has no door for this. Once its supervisor runs, a script takes the program's place in its
//! folder: the supervisor starts that from then on, and the script starts the program.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

pub mod display;
pub mod traces;

use std::fs::{self, File};
use std::io::BufReader;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use second_look::kiosk::counts::{self, Counts, Day};
use second_look::kiosk::fact::{Brief, Fact, Kind, hear};
use second_look::kiosk::pin;
use second_look::kiosk::setup::Setup;

use display::Display;

/// What stands in the program's place: what a visit is told and tells is noted on the way through.
const BETWEEN: &str = r#"#!/bin/sh
umask 077
case "$*" in
*--visit*) ;;
*) exec "$SECOND_LOOK_REAL" "$@" ;;
esac
lines=$(mktemp -d "$SECOND_LOOK_NOTES/lines.XXXXXX")
mkfifo "$lines/in" "$lines/out"
IFS= read -r brief
printf '%s\n' "$brief" >>"$SECOND_LOOK_NOTES/briefs"
exec 3>&1 4<&0
{ printf '%s\n' "$brief"; exec cat <&4; } >"$lines/in" 3>&- &
tee -a "$SECOND_LOOK_NOTES/facts" <"$lines/out" >&3 4<&- &
told=$!
exec 3>&- 4<&-
"$SECOND_LOOK_REAL" "$@" <"$lines/in" >"$lines/out" 2>>"$SECOND_LOOK_NOTES/said"
code=$?
wait "$told"
rm -r "$lines"
exit "$code"
"#;

/// All the programs a stand finds. There is no voice among them: no test makes a sound.
const TOOLS: [&str; 7] = ["cat", "kill", "mkfifo", "mktemp", "rm", "sh", "tee"];

/// So long something may take on a machine that has much to do.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Waits for something.
pub fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let until = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < until, "{what} never came");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// A stand with its supervisor. Everything of it ends when it is dropped.
pub struct Stand {
    folder: tempfile::TempDir,
    pub display: Display,
    pub supervisor: Child,
    /// Times the supervisor has started a child anew before the notes began.
    pub before: u64,
}

impl Stand {
    /// A stand of this program, as an operator has set it up.
    pub fn open(program: &Path, setup: &Setup) -> Self {
        Self::prepared(program, setup, |_| {})
    }

    /// The same; `prepare` finds its folder as it is before it starts.
    pub fn prepared(program: &Path, setup: &Setup, prepare: impl FnOnce(&Path)) -> Self {
        let mut stand = Self::bare(program, setup, prepare);
        let between = stand.root().join("bin/between");
        fs::write(&between, BETWEEN).expect("written");
        fs::set_permissions(&between, fs::Permissions::from_mode(0o755)).expect("set");
        let first = wait_for("the first child", || stand.visit());
        fs::rename(between, stand.root().join("bin/second-look")).expect("in its place");
        kill(first, "KILL");
        stand.before = 1;
        let _ = wait_for("a visit that is noted", || stand.briefs().last().cloned());
        stand
    }

    /// The same with nothing between supervisor and child: nothing is noted, and who is killed is the program.
    pub fn bare(program: &Path, setup: &Setup, prepare: impl FnOnce(&Path)) -> Self {
        // Beside the program, so that it needs no copy.
        let beside = program.parent().expect("a folder");
        let folder = tempfile::Builder::new().prefix("stand-").tempdir_in(beside).expect("a folder");
        let root = folder.path();
        for name in ["bin", "tools", "notes", "home", "tmp", "run"] {
            fs::create_dir(root.join(name)).expect("made");
        }
        fs::set_permissions(root.join("run"), fs::Permissions::from_mode(0o700)).expect("set");
        for tool in TOOLS {
            let real = ["/usr/bin", "/bin"].map(|folder| Path::new(folder).join(tool));
            let real = real.into_iter().find(|path| path.exists()).expect("every system has it");
            symlink(real, root.join("tools").join(tool)).expect("linked");
        }
        let kiosk = data(root).join("kiosk");
        fs::create_dir_all(&kiosk).expect("made");
        pin::set(&kiosk, "271828", [7; 16]).expect("set");
        setup.save(&kiosk).expect("saved");
        prepare(root);
        for name in ["real", "second-look"] {
            fs::hard_link(program, root.join("bin").join(name)).expect("linked");
        }
        let display = Display::open();
        let supervisor = Self::command(root, &display).spawn().expect("starts");
        Self { folder, display, supervisor, before: 0 }
    }

    fn command(root: &Path, display: &Display) -> Command {
        let mut command = Command::new(root.join("bin/second-look"));
        let _ = command
            .arg("kiosk")
            .env_clear()
            .envs([("DISPLAY", display.name.as_str()), ("LANG", "en_GB.UTF-8")])
            .env("PATH", root.join("tools"))
            .env("HOME", root.join("home"))
            .env("TMPDIR", root.join("tmp"))
            .env("XDG_RUNTIME_DIR", root.join("run"))
            .env("SECOND_LOOK_REAL", root.join("bin/real"))
            .env("SECOND_LOOK_NOTES", root.join("notes"))
            .current_dir(root.join("home"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(root.join("notes/supervisor")).expect("made"));
        command
    }

    /// The supervisor ends as the system ends it, and another one begins.
    pub fn begin_anew(&mut self) {
        self.end();
        self.supervisor = Self::command(self.root(), &self.display).spawn().expect("starts");
    }

    /// Ends the supervisor and waits for its last child.
    pub fn end(&mut self) {
        kill(self.supervisor.id(), "TERM");
        let _ = self.supervisor.wait().expect("ended");
        wait_for("the end of the last child", || self.processes().is_empty().then_some(()));
    }

    /// The folder of everything of it.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Everything the program could have written to: all but the test's own notes.
    pub fn writable(&self) -> [PathBuf; 3] {
        ["home", "tmp", "run"].map(|name| self.root().join(name))
    }

    /// The folder of PIN, set-up and counts.
    pub fn kiosk(&self) -> PathBuf {
        data(self.root()).join("kiosk")
    }

    /// The processes of the program but the supervisor; those that only wait to be buried are none.
    pub fn processes(&self) -> Vec<u32> {
        let ours = |pid: &u32| {
            let exe = fs::read_link(format!("/proc/{pid}/exe")).unwrap_or_default();
            exe.starts_with(self.root().join("bin")) && *pid != self.supervisor.id()
        };
        let all = fs::read_dir("/proc").expect("Linux").flatten();
        all.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).filter(ours).collect()
    }

    /// The child that shows a visit.
    pub fn visit(&self) -> Option<u32> {
        let is_visit = |pid: &u32| {
            let line = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            line.split(|byte| *byte == 0).any(|argument| argument == b"--visit")
        };
        self.processes().into_iter().find(is_visit)
    }

    /// A child that shows the operator's page.
    pub fn operator(&self) -> Option<u32> {
        let is_operator = |pid: &u32| {
            let line = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            line.split(|byte| *byte == 0).any(|argument| argument == b"--operator")
        };
        self.processes().into_iter().find(is_operator)
    }

    /// The child of a visit whose first picture stands on the screen, other than the one named.
    pub fn shown(&self, but: Option<u32>) -> Option<u32> {
        let pid = self.visit().filter(|pid| Some(*pid) != but)?;
        self.display.window_of(pid).filter(|window| self.display.is_drawn(*window)).map(|_| pid)
    }

    /// Waits for that; gives it and how long it took.
    pub fn wait_shown(&self, but: Option<u32>) -> (u32, Duration) {
        let begun = Instant::now();
        let until = begun + PATIENCE;
        loop {
            if let Some(pid) = self.shown(but) {
                return (pid, begun.elapsed());
            }
            assert!(
                Instant::now() < until,
                "the attract screen does not come back, but {but:?}: {}",
                self.state()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// What there is to see of it when something is not as it should be.
    pub fn state(&self) -> String {
        let window = self.visit().map(|pid| (pid, self.display.window_of(pid)));
        let facts = self.facts();
        let told = facts.get(facts.len().saturating_sub(8)..).unwrap_or_default();
        let (page, said) = (self.operator(), self.said());
        format!("visit and window {window:?}, operator's page {page:?}, told last {told:?}, said {said}")
    }

    /// What each child was told, in order.
    pub fn briefs(&self) -> Vec<Brief> {
        self.noted("briefs")
    }

    /// What children told, in order.
    pub fn facts(&self) -> Vec<Fact> {
        self.noted("facts")
    }

    /// What children said to nobody.
    pub fn said(&self) -> String {
        let read = |name| fs::read_to_string(self.root().join("notes").join(name)).unwrap_or_default();
        read("said") + &read("supervisor")
    }

    fn noted<T: serde::de::DeserializeOwned>(&self, name: &str) -> Vec<T> {
        let Ok(file) = File::open(self.root().join("notes").join(name)) else { return Vec::new() };
        let mut from = BufReader::new(file);
        let mut all = Vec::new();
        while let Some(line) = hear(&mut from).expect("read") {
            all.extend(line);
        }
        all
    }

    /// What was counted, all days together.
    pub fn counted(&self) -> Vec<Day> {
        let counts = Counts::open(&self.kiosk().join(counts::FILE)).expect("opens");
        counts.days(jiff::Zoned::now().date()).expect("read")
    }

    /// What the operator sees of what went wrong, the newest first.
    pub fn problems(&self) -> Vec<Kind> {
        let counts = Counts::open(&self.kiosk().join(counts::FILE)).expect("opens");
        counts.problems().expect("read").iter().map(|problem| problem.kind).collect()
    }
}

impl Drop for Stand {
    fn drop(&mut self) {
        kill(self.supervisor.id(), "KILL");
        let _ = self.supervisor.wait();
        for pid in self.processes() {
            kill(pid, "KILL");
        }
    }
}

/// The program's data below a stand's home.
pub fn data(root: &Path) -> PathBuf {
    root.join("home/.local/share/second-look")
}

/// Sends a signal. One that came from no fault is let pass once by the runtime of the program, which takes it
/// for a stack that overflowed: it is sent until it is heard.
pub fn bring_down(pid: u32, signal: &str) {
    let until = Instant::now() + Duration::from_secs(10);
    let lives = || {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        stat.rsplit(") ").next().is_some_and(|rest| !rest.is_empty() && !rest.starts_with('Z'))
    };
    kill(pid, signal);
    while signal == "SEGV" && lives() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(10));
        kill(pid, signal);
    }
}

/// Sends a signal.
pub fn kill(pid: u32, signal: &str) {
    let _ = Command::new("kill")
        .args(["-s", signal, "--", &pid.to_string()])
        .stderr(Stdio::null())
        .status()
        .expect("every system has it");
}

/// The memory a process holds, in KiB.
pub fn memory(pid: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
