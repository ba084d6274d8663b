//! A desktop of its own for the window: a display, a message bus, folders; all ended with the test.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use second_look::dirs::Places;

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Ended with the test.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Fails in one line when one of these programs is missing.
#[track_caller]
pub fn need(programs: &[(&str, &str)]) {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let there = |name: &str| std::env::split_paths(&path).any(|folder| folder.join(name).is_file());
    let missing = programs.iter().filter(|(name, _)| !Path::new(name).is_file() && !there(name));
    let missing: Vec<&str> = missing.map(|(_, package)| *package).collect();
    assert!(missing.is_empty(), "missing: {} (`scripts/setup.sh test` installs it)", missing.join(" "));
}

/// Looks until there is something to see.
#[track_caller]
pub fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < PATIENCE, "{what} never came");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// See the module.
pub struct Session {
    /// Everything lies below it.
    pub folder: tempfile::TempDir,
    display: String,
    /// The address of the message bus.
    pub bus: String,
    // The bus ends before the display.
    _bus: Running,
    _server: Running,
}

impl Session {
    /// A display of 1280 × 800 and a bus.
    pub fn new() -> Self {
        need(&[
            ("Xvfb", "xvfb"),
            ("xdotool", "xdotool"),
            ("dbus-daemon", "dbus-daemon"),
            ("/usr/share/dbus-1/services/org.a11y.Bus.service", "at-spi2-core"),
        ]);
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["home", "run", "data", "config", "cache"] {
            fs::create_dir(folder.path().join(name)).expect("a folder");
        }
        let (server, number) = first_line(Command::new("Xvfb").args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x800x24",
            "-nolisten",
            "tcp",
        ]));
        let display = format!(":{number}");
        let mut bus = Command::new("dbus-daemon");
        let _ = bus.args(["--session", "--nofork", "--nopidfile", "--print-address"]);
        let (bus, address) = first_line(surround(&mut bus, folder.path(), &display));
        Self { folder, display, bus: address, _bus: bus, _server: server }
    }

    /// A program as it runs in this session.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        let _ = surround(&mut command, self.folder.path(), &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command
    }

    /// Where the program keeps what it keeps.
    pub fn places(&self) -> Places {
        Places::find(Some(&self.kept())).expect("places")
    }

    fn kept(&self) -> PathBuf {
        self.folder.path().join("kept")
    }

    /// The program, and the number of its window.
    pub fn open(&self) -> (Running, String) {
        let mut program = self.command(env!("CARGO_BIN_EXE_second-look"));
        let program = program.arg("--data-dir").arg(self.kept()).env("ICED_BACKEND", "tiny-skia");
        let program = Running(program.spawn().expect("the program starts"));
        let pid = program.0.id().to_string();
        let window = wait_for("the window", || {
            self.xdotool(&["search", "--onlyvisible", "--pid", &pid]).filter(|id| !id.is_empty())
        });
        let window = window.lines().next().unwrap_or_default().to_owned();
        (program, window)
    }

    /// What it prints, when it is content.
    pub fn xdotool(&self, args: &[&str]) -> Option<String> {
        let output = self.command("xdotool").args(args).output().expect("xdotool runs");
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

/// Gives a program the folders and the display, and nothing of the person's desktop.
fn surround<'a>(command: &'a mut Command, folder: &Path, display: &str) -> &'a mut Command {
    for name in
        ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "LC_ALL", "LC_MESSAGES"]
    {
        let _ = command.env_remove(name);
    }
    command
        .env("DISPLAY", display)
        .env("LANG", "C.UTF-8")
        .env("GSETTINGS_BACKEND", "memory")
        .env("HOME", folder.join("home"))
        .env("XDG_RUNTIME_DIR", folder.join("run"))
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .stdin(Stdio::null())
        .stderr(Stdio::null())
}

/// Starts what says in its first line where it is to be found.
fn first_line(command: &mut Command) -> (Running, String) {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
    let mut line = String::new();
    let _ = BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("a line");
    (Running(child), line.trim().to_owned())
}
