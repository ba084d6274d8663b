//! From outside: how long until a program's window stands still, what it holds and what it does idle. The
//! program is started on a display of its own, the screen is read again and again, and the moment of its
//! last change counts; so any program can be held beside ours.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use second_look::content::catalogue::{self, Catalogue};
use second_look::dirs::Places;
use second_look::play::Step;
use second_look::ui::app::Message;
use second_look::ui::font;
use second_look::ui::screen::{Screen, play};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat};
use x11rb::rust_connection::RustConnection;

use crate::robot::{Robot, settings};
use crate::{COUNTS, data_of, tell};

const RUNS: usize = 9;

pub(crate) fn measure(folder: &Path) {
    let program = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/release/second-look");
    let size = fs::metadata(&program).expect("cargo build --release --bins first").len();
    println!("{:<44} {:.1} MB", "binary", size as f64 / 1e6);
    let server = Server::start();
    let shipped = folder.join("shipped");
    returning_user(&shipped);
    let mut ours = Command::new(&program);
    let _ = ours.arg("--data-dir").arg(&shipped);
    start_up("Home of a returning user", &server, &mut ours, true);
    for count in COUNTS {
        let data = data_of(folder, count);
        let places = Places::find(Some(&data)).expect("places");
        drop(catalogue::look_through(&places.packs, &places.cache, font::has));
        returning_user(&data);
        let mut ours = Command::new(&program);
        let _ = ours.arg("--data-dir").arg(&data);
        start_up(&format!("the same, {count} more situations"), &server, &mut ours, true);
    }
    let mut bare = Command::new(std::env::current_exe().expect("this program"));
    start_up("a bare iced window", &server, bare.arg("bare"), false);
    if let Some(chromium) = find("chromium") {
        let profile = tempfile::tempdir().expect("a folder");
        let mut page = Command::new(chromium);
        let _ = page
            .args(["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"])
            .args(["--disable-component-update", "--disable-sync", "--window-size=1280,800"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("--app=data:text/html,<h1>x</h1>");
        start_up("Chromium, an empty page", &server, &mut page, false);
    }
    if let Some(gcompris) = find("gcompris-qt") {
        start_up("GCompris", &server, Command::new(gcompris).arg("--window"), false);
    }
}

fn find(name: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    std::env::split_paths(&paths).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// Plays every situation once, so that Home has counts to draw.
fn returning_user(folder: &Path) {
    let places = Places::find(Some(folder)).expect("places");
    let chosen = settings("zh-CN", "CN");
    chosen.save(&places.settings).expect("settings");
    let mut robot = Robot::new(chosen, Some(places));
    let names: Vec<_> = Catalogue::built_in().cards().map(|card| card.name.clone()).collect();
    for name in names {
        robot.send(Message::OnTopics(name));
        while let Screen::Play(situation) = robot.app.screen() {
            let message = match situation.play.step() {
                Step::Ask { answer: None, .. } | Step::Push { answer: None, .. } => play::Message::Digit(0),
                Step::Spot { done: false, .. } => play::Message::Looked,
                _ => play::Message::GoOn,
            };
            robot.send(Message::OnPlay(message));
        }
        robot.send(Message::Home);
    }
}

struct Server {
    child: Child,
    display: String,
    connection: RustConnection,
    root: u32,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start() -> Self {
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed by ./run-tests");
        let mut line = String::new();
        let out = child.stdout.take().expect("piped");
        let _ = BufReader::new(out).read_line(&mut line).expect("a number");
        let display = format!(":{}", line.trim());
        let (connection, screen) = x11rb::connect(Some(&display)).expect("the display answers");
        let root = connection.setup().roots[screen].root;
        Self { child, display, connection, root }
    }

    fn look(&self) -> Vec<u8> {
        self.connection
            .get_image(ImageFormat::Z_PIXMAP, self.root, 0, 0, 1280, 800, !0)
            .expect("asked")
            .reply()
            .expect("a picture")
            .data
    }

    /// From the start of the program to the last change of the screen within two quiet seconds.
    fn settle(&self, command: &mut Command) -> (Child, f64) {
        let mut last = self.look();
        let begun = Instant::now();
        let child = command
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let mut changed = None;
        while begun.elapsed() < Duration::from_secs(20) {
            let before = begun.elapsed();
            let now = self.look();
            if now != last {
                changed = Some(before.as_secs_f64() * 1e3);
                last = now;
            } else if changed.is_some_and(|at| before.as_secs_f64() * 1e3 - at > 2000.0) {
                break;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        (child, changed.unwrap_or(f64::NAN))
    }
}

fn start_up(label: &str, server: &Server, command: &mut Command, idle: bool) {
    let (mut times, mut memory) = (Vec::new(), Vec::new());
    let mut idles = Vec::new();
    for run in 0..=RUNS {
        let (mut child, time) = server.settle(command);
        // The first run warms the disk's cache.
        if run > 0 {
            times.push(time);
            memory.push(mib(child.id()));
        }
        if idle && run == RUNS {
            let before = ticks(child.id());
            std::thread::sleep(Duration::from_secs(20));
            idles.push(ticks(child.id()) - before);
        }
        let _ = child.kill();
        let _ = child.wait();
        std::thread::sleep(Duration::from_millis(300));
    }
    tell(&format!("{label}: settled"), &mut times, "ms");
    tell(&format!("{label}: memory"), &mut memory, "MiB");
    if let [ticks] = idles[..] {
        println!("{:<44} {:.2} % of a core over 20 s", format!("{label}: idle"), ticks as f64 / 20.0);
    }
}

/// Memory of a process and all its children, shared pages divided among those who share them.
fn mib(id: u32) -> f64 {
    let mut children: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for entry in fs::read_dir("/proc").expect("/proc").flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
            continue;
        };
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let parent = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)?.parse().ok());
        children.entry(parent.unwrap_or(0)).or_default().push(pid);
    }
    let mut all = vec![id];
    let mut kib = 0.0;
    while let Some(pid) = all.pop() {
        all.extend(children.get(&pid).into_iter().flatten());
        let one = children.get(&id).is_none_or(Vec::is_empty);
        // Alone, a process is counted with all it shares (VmRSS).
        let (file, field) = if one { ("status", "VmRSS:") } else { ("smaps_rollup", "Pss:") };
        let text = fs::read_to_string(format!("/proc/{pid}/{file}")).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(field)).unwrap_or_default();
        kib += line.split_whitespace().nth(1).and_then(|n| n.parse::<f64>().ok()).unwrap_or(0.0);
    }
    kib / 1024.0
}

/// Hundredths of a second of processor time so far.
fn ticks(id: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    let fields: Vec<_> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let field = |at: usize| fields.get(at).and_then(|text| text.parse::<u64>().ok()).unwrap_or(0);
    field(11) + field(12)
}
