//! A display of its own, and what people and systems do before it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write as _};
use std::process::{Child, Command, Stdio};

use x11rb::connection::Connection;
use x11rb::protocol::randr::{ConnectionExt as _, SetConfig};
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConfigureWindowAux, ConnectionExt, EventMask, ImageFormat, MapState, Window,
};
use x11rb::rust_connection::RustConnection;

/// Its size in pixels.
pub const SIZE: (u16, u16) = (1280, 800);

const INSTALL: &str = "`./run-tests` installs what this test needs (xvfb, xdotool)";

/// See the module.
pub struct Display {
    server: Child,
    pub name: String,
    connection: RustConnection,
    root: Window,
    pid: u32,
    protocols: u32,
    delete: u32,
}

impl Display {
    /// Opens one.
    pub fn open() -> Self {
        let (wide, high) = SIZE;
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                &format!("{wide}x{high}x24"),
                "-nolisten",
                "tcp",
                "-noreset",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect(INSTALL);
        let mut line = String::new();
        let out = server.stdout.take().expect("piped");
        let _ = BufReader::new(out).read_line(&mut line).expect("a display number");
        let name = format!(":{}", line.trim());
        let (connection, screen) = x11rb::connect(Some(&name)).expect("the display");
        let root = connection.setup().roots.get(screen).expect("a screen").root;
        let atom = |name: &[u8]| {
            let asked = connection.intern_atom(false, name).expect("asked");
            asked.reply().expect("an atom").atom
        };
        let (pid, protocols) = (atom(b"_NET_WM_PID"), atom(b"WM_PROTOCOLS"));
        let delete = atom(b"WM_DELETE_WINDOW");
        Self { server, name, connection, root, pid, protocols, delete }
    }

    /// The windows that can be seen.
    fn windows(&self) -> Vec<Window> {
        let tree = self.connection.query_tree(self.root).expect("asked").reply();
        let seen = |window: &Window| {
            let attributes = self.connection.get_window_attributes(*window).ok()?.reply().ok()?;
            (attributes.map_state == MapState::VIEWABLE).then_some(())
        };
        tree.expect("the windows").children.into_iter().filter(|window| seen(window).is_some()).collect()
    }

    /// The window of a process.
    pub fn window_of(&self, pid: u32) -> Option<Window> {
        let belongs = |window: &Window| {
            let asked = self.connection.get_property(false, *window, self.pid, AtomEnum::CARDINAL, 0, 1);
            let found = asked.ok()?.reply().ok()?.value32()?.next()?;
            (found == pid).then_some(())
        };
        self.windows().into_iter().find(|window| belongs(window).is_some())
    }

    /// The size of a window.
    pub fn size_of(&self, window: Window) -> Option<(u16, u16)> {
        let size = self.connection.get_geometry(window).ok()?.reply().ok()?;
        Some((size.width, size.height))
    }

    /// What a window shows; `None` when it has just gone.
    pub fn picture(&self, window: Window) -> Option<Vec<u8>> {
        let size = self.connection.get_geometry(window).ok()?.reply().ok()?;
        let (wide, high) = (size.width, size.height);
        let image = self.connection.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, wide, high, u32::MAX);
        Some(image.ok()?.reply().ok()?.data)
    }

    /// Whether a picture stands in it, and not only a ground.
    pub fn is_drawn(&self, window: Window) -> bool {
        let Some(picture) = self.picture(window) else { return false };
        let some = picture.chunks_exact(4).step_by(7);
        some.collect::<BTreeSet<_>>().len() > 20
    }

    /// Acts, each a line of xdotool.
    pub fn act(&self, lines: &str) {
        let mut tool = Command::new("xdotool")
            .arg("-")
            .env("DISPLAY", &self.name)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect(INSTALL);
        tool.stdin.take().expect("piped").write_all(lines.as_bytes()).expect("told");
        let _ = tool.wait().expect("done");
    }

    /// Presses somewhere.
    pub fn press(&self, (x, y): (f32, f32)) {
        self.act(&press((x, y)));
    }

    /// A key.
    pub fn key(&self, key: &str) {
        self.act(&format!("key {key}\n"));
    }

    /// Asks a window to close, as a window manager does.
    pub fn ask_to_close(&self, window: Window) {
        let event = ClientMessageEvent::new(32, window, self.protocols, [self.delete, 0, 0, 0, 0]);
        let sent = self.connection.send_event(false, window, EventMask::NO_EVENT, event);
        sent.expect("sent").ignore_error();
        self.connection.flush().expect("sent");
    }

    /// Hides a window and shows it again, as a system that minimises does.
    pub fn hide_and_show(&self, window: Window) {
        self.connection.unmap_window(window).expect("asked").ignore_error();
        self.connection.map_window(window).expect("asked").ignore_error();
        self.connection.flush().expect("sent");
    }

    /// Switches the output off, waits, and switches it on again, as a screen with a switch does.
    pub fn switch_off_and_on(&self, meanwhile: impl FnOnce()) {
        let asked = self.connection.randr_get_screen_resources(self.root).expect("asked");
        let crtc = asked.reply().expect("outputs").crtcs.first().copied().expect("an output");
        let asked = self.connection.randr_get_crtc_info(crtc, 0).expect("asked");
        let was = asked.reply().expect("an output that is on");
        let set = |mode: u32, outputs: &[u32]| {
            let asked =
                self.connection.randr_set_crtc_config(crtc, 0, 0, was.x, was.y, mode, was.rotation, outputs);
            let status = asked.expect("asked").reply().expect("done").status;
            assert_eq!(status, SetConfig::SUCCESS);
        };
        set(0, &[]);
        meanwhile();
        set(was.mode, &was.outputs);
    }

    /// Gives a window another place and size.
    pub fn resize(&self, window: Window, (x, y, wide, high): (i32, i32, u32, u32)) {
        let to = ConfigureWindowAux::new().x(x).y(y).width(wide).height(high);
        self.connection.configure_window(window, &to).expect("asked").ignore_error();
        self.connection.flush().expect("sent");
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The line of a press somewhere.
pub fn press((x, y): (f32, f32)) -> String {
    let mut line = String::new();
    let _ = writeln!(line, "mousemove {x:.0} {y:.0} click 1");
    line
}
