//! A stand: a screen of its own, a kiosk on it, hands that press, and eyes that see what is shown. What passes
//! between supervisor and child is written down on the way, so that it can be held against what was counted.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may")]

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use second_look::kiosk::pin;
use second_look::kiosk::setup::Setup;
use second_look::kiosk::supervisor::{Pace, Role, Supervisor};
use second_look::ui::theme::{Kind, Palette};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

const INSTALL: &str = "`./run-tests` installs what this needs (xvfb)";

/// The size of the screen.
pub const WIDTH: u16 = 1280;
pub const HEIGHT: u16 = 800;

/// Where things are pressed, on that screen: the first language; three situations; a code; the key that leads
/// out, and the one that erases.
pub const BEGIN: (i16, i16) = (220, 640);
pub const FEW: (i16, i16) = (1000, 175);
pub const CODE: (i16, i16) = (1000, 430);
pub const LEAVE: (i16, i16) = (1160, 755);

/// Where the role of a program that helps stands.
const ROLE: &str = "SECOND_LOOK_STAND";

/// Ended with the test.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A screen.
pub struct Screen {
    _server: Running,
    pub display: String,
    connection: RustConnection,
    root: u32,
}

impl Screen {
    pub fn new() -> Self {
        let size = format!("{WIDTH}x{HEIGHT}x24");
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &size, "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect(INSTALL);
        let mut line = String::new();
        let out = child.stdout.take().expect("piped");
        let _ = BufReader::new(out).read_line(&mut line).expect("a display");
        let display = format!(":{}", line.trim());
        let (connection, number) = x11rb::connect(Some(&display)).expect("a display");
        let root = connection.setup().roots[number].root;
        Self { _server: Running(child), display, connection, root }
    }

    /// The colour at a place.
    pub fn pixel(&self, (x, y): (i16, i16)) -> [u8; 3] {
        let image = self.connection.get_image(ImageFormat::Z_PIXMAP, self.root, x, y, 1, 1, u32::MAX);
        let data =
            image.ok().and_then(|image| image.reply().ok()).map(|image| image.data).unwrap_or_default();
        match data[..] {
            [blue, green, red, ..] => [red, green, blue],
            _ => [0; 3],
        }
    }

    /// Whether the attract screen is shown: a key for each of three languages, in one line.
    pub fn attracts(&self) -> bool {
        let primary = Palette::of(Kind::Light).primary.into_rgba8();
        let key = |x| self.pixel((x, 632)) == primary[..3];
        // Beside the words of each key.
        key(70) && key(485) && key(905)
    }

    /// Waits until the attract screen is shown; how long that took.
    pub fn wait_for_attract(&self) -> Duration {
        let begun = Instant::now();
        while !self.attracts() {
            assert!(begun.elapsed() < Duration::from_secs(60), "the attract screen never came");
            thread::sleep(Duration::from_millis(4));
        }
        begun.elapsed()
    }

    fn fake(&self, kind: u8, detail: u8, (x, y): (i16, i16)) {
        let _ = self.connection.xtest_fake_input(kind, detail, 0, self.root, x, y, 0).expect("sent");
        self.connection.flush().expect("sent");
    }

    /// Moves the pointer.
    pub fn point(&self, at: (i16, i16)) {
        self.fake(6, 0, at);
    }

    /// Presses at a place, for as long as a finger rests.
    pub fn press(&self, at: (i16, i16)) {
        self.point(at);
        self.fake(4, 1, (0, 0));
        thread::sleep(Duration::from_millis(15));
        self.fake(5, 1, (0, 0));
    }

    /// A button goes down, or up.
    pub fn button(&self, down: bool, number: u8) {
        self.fake(if down { 4 } else { 5 }, number, (0, 0));
    }

    /// A key by its number on the board, with others held.
    pub fn key(&self, held: &[u8], key: u8) {
        for other in held {
            self.fake(2, *other, (0, 0));
        }
        self.fake(2, key, (0, 0));
        self.fake(3, key, (0, 0));
        for other in held.iter().rev() {
            self.fake(3, *other, (0, 0));
        }
    }

    /// The number of the key that says this, on the board of the screen.
    pub fn key_of(&self, sign: u32) -> u8 {
        let setup = self.connection.setup();
        let (least, most) = (setup.min_keycode, setup.max_keycode);
        let map = self.connection.get_keyboard_mapping(least, most - least + 1).expect("asked");
        let map = map.reply().expect("a board");
        let each = usize::from(map.keysyms_per_keycode).max(1);
        let at = map.keysyms.chunks(each).position(|signs| signs.first() == Some(&sign));
        least + u8::try_from(at.unwrap_or_else(|| panic!("no key says {sign:#x}"))).expect("a key")
    }

    /// Writes digits and letters.
    pub fn write(&self, text: &str) {
        for character in text.chars() {
            self.key(&[], self.key_of(u32::from(character.to_ascii_lowercase())));
            thread::sleep(Duration::from_millis(15));
        }
    }

    /// Another size of the screen, or the same again.
    pub fn connection(&self) -> (&RustConnection, u32) {
        (&self.connection, self.root)
    }
}

/// A stand.
pub struct Stand {
    /// Everything the kiosk may write to lies in `home` below it; what the test keeps does not.
    pub folder: tempfile::TempDir,
    pub screen: Screen,
    program: PathBuf,
}

impl Stand {
    pub fn new(program: &Path) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let stand = Self { folder, screen: Screen::new(), program: program.to_owned() };
        for name in ["home/data/kiosk", "home/tmp", "home/run", "told"] {
            fs::create_dir_all(stand.folder.path().join(name)).expect("a folder");
        }
        pin::set(&stand.kiosk(), "271828", [7; 16]).expect("set");
        // Keys of 60 pixels, so that everything stands where the robot's pictures have it.
        let setup =
            Setup { idle: 30, pixels_per_mm: 3.0, country: Some("GB".to_owned()), ..Setup::default() };
        setup.save(&stand.kiosk()).expect("saved");
        stand
    }

    /// All that the kiosk may write to.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    pub fn data(&self) -> PathBuf {
        self.home().join("data")
    }

    pub fn kiosk(&self) -> PathBuf {
        self.data().join("kiosk")
    }

    /// What passed between supervisor and child.
    pub fn told(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join("told").join(name)).unwrap_or_default()
    }

    /// A program with nothing of this computer's desktop.
    pub fn surround<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let home = self.home();
        for name in ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"] {
            let _ = command.env_remove(name);
        }
        command
            .env("DISPLAY", &self.screen.display)
            .env("HOME", &home)
            .env("TMPDIR", home.join("tmp"))
            .env("XDG_RUNTIME_DIR", home.join("run"))
            .env("LANG", "C.UTF-8")
            .env("ICED_BACKEND", "tiny-skia")
            .stdin(Stdio::null())
    }

    /// The kiosk as it is.
    pub fn open(&self) -> Running {
        let mut command = Command::new(&self.program);
        let _ = self.surround(&mut command).args(["kiosk", "--data-dir"]).arg(self.data());
        Running(command.stderr(Stdio::null()).spawn().expect("the program starts"))
    }

    /// The same, with all that passes between its supervisor and its children written down. `role` makes the
    /// command of a helper out of this very program.
    pub fn open_and_listen(&self, role: impl Fn() -> Command) -> Running {
        let mut command = role();
        let _ = self.surround(&mut command).env(ROLE, "supervisor").env("STAND_FOLDER", self.folder.path());
        let _ = command.env("STAND_PROGRAM", &self.program).stdout(Stdio::null()).stderr(Stdio::null());
        Running(command.spawn().expect("the helper starts"))
    }

    /// The child that has the window now.
    pub fn child(&self) -> Option<u32> {
        processes(&self.program)
            .into_iter()
            .rev()
            .find(|(_, line)| line.contains("--visit"))
            .map(|(pid, _)| pid)
    }

    /// Every process of the program.
    pub fn processes(&self) -> Vec<(u32, String)> {
        processes(&self.program)
    }
}

/// The processes that run a program, the newest last.
fn processes(program: &Path) -> Vec<(u32, String)> {
    let wanted = program.canonicalize().unwrap_or_else(|_| program.to_owned());
    let all = fs::read_dir("/proc").expect("processes").flatten();
    let mut found: Vec<_> = all
        .filter_map(|entry| {
            let pid: u32 = entry.file_name().to_str()?.parse().ok()?;
            let runs = fs::read_link(entry.path().join("exe")).ok()?;
            let line = fs::read(entry.path().join("cmdline")).ok()?;
            let line = String::from_utf8_lossy(&line).replace('\0', " ");
            (runs == wanted && !line.is_empty()).then_some((pid, line))
        })
        .collect();
    found.sort();
    found
}

/// Plays the part a helper was started for; returns when it was none.
pub fn play_a_part(again: impl Fn() -> Command + Clone + 'static) {
    let Ok(role) = std::env::var(ROLE) else { return };
    let folder = PathBuf::from(std::env::var_os("STAND_FOLDER").expect("a folder"));
    let program = PathBuf::from(std::env::var_os("STAND_PROGRAM").expect("a program"));
    match role.as_str() {
        "supervisor" => {
            let launch = move |role: Role| {
                let mut command = again();
                let role = if role == Role::Visit { "--visit" } else { "--operator" };
                let _ = command.env(ROLE, role);
                command
            };
            let pace = Pace { ping: Duration::from_millis(500), ..Pace::default() };
            Supervisor::new(folder.join("home/data/kiosk"), launch, pace).run();
        }
        role => listen(&folder, &program, role),
    }
    std::process::exit(0);
}

/// Between supervisor and child: hands every line on, and keeps it.
fn listen(folder: &Path, program: &Path, role: &str) {
    let keep = |name: &str| {
        let path = folder.join("told").join(name);
        File::options().create(true).append(true).open(path).expect("a file")
    };
    let mut command = Command::new(program);
    let _ = command.args(["kiosk", role, "--data-dir"]).arg(folder.join("home/data")).env_remove(ROLE);
    let _ = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program starts");
    let mut down = child.stdin.take().expect("piped");
    let up = child.stdout.take().expect("piped");
    let mut briefs = keep("briefs");
    let _ = thread::spawn(move || {
        let mut first = true;
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if first {
                let _ = writeln!(briefs, "{line}");
                first = false;
            }
            if writeln!(down, "{line}").is_err() {
                return;
            }
        }
    });
    let mut facts = keep("facts");
    for line in BufReader::new(up).lines().map_while(Result::ok) {
        if !line.contains("Pong") {
            let _ = writeln!(facts, "{line}");
        }
        // Straight to the supervisor: a test's own output stands between.
        let _ = writeln!(std::io::stdout().lock(), "\n{line}");
        let _ = std::io::stdout().lock().flush();
    }
    let code = child.wait().ok().and_then(|status| status.code()).unwrap_or(139);
    std::process::exit(code);
}

/// Whether bytes stand anywhere in the files below a folder; where.
pub fn in_files(folder: &Path, wanted: &[u8]) -> Option<PathBuf> {
    for entry in fs::read_dir(folder).ok()?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            if let Some(found) = in_files(&path, wanted) {
                return Some(found);
            }
        } else if fs::read(&path).is_ok_and(|bytes| holds(&bytes, wanted)) {
            return Some(path);
        }
    }
    None
}

/// Whether bytes stand anywhere in what a process may write to.
pub fn in_memory(pid: u32, wanted: &[u8]) -> bool {
    use std::os::unix::fs::FileExt;
    let maps = fs::read_to_string(format!("/proc/{pid}/maps")).unwrap_or_default();
    let Ok(memory) = File::open(format!("/proc/{pid}/mem")) else { return false };
    maps.lines().any(|line| {
        let mut parts = line.split_whitespace();
        let (Some(span), Some(rights)) = (parts.next(), parts.next()) else { return false };
        let Some((from, to)) = span.split_once('-') else { return false };
        let (Ok(from), Ok(to)) = (u64::from_str_radix(from, 16), u64::from_str_radix(to, 16)) else {
            return false;
        };
        if !rights.starts_with("rw") {
            return false;
        }
        let mut bytes = vec![0; usize::try_from(to - from).unwrap_or(0)];
        memory.read_at(&mut bytes, from).is_ok_and(|read| holds(&bytes[..read], wanted))
    })
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    let Some(first) = wanted.first() else { return false };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        if rest[at..].starts_with(wanted) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}

/// The memory a process holds, in KiB.
pub fn resident(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// Ends a process at once.
pub fn kill(pid: u32, signal: &str) {
    let _ = Command::new("kill").args([format!("-{signal}"), pid.to_string()]).stderr(Stdio::null()).status();
}
