//! Before the window: a display is named, it answers, and the libraries that winit opens at run time are
//! there. Where one of these is missing winit panics; here it becomes one sentence that says what to do.

use crate::i18n::Words;

/// A library opened at run time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Library {
    /// Its file.
    pub file: &'static str,
    /// The package that brings it on Debian and Ubuntu.
    pub package: &'static str,
}

/// What keeps the window from opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// No variable of the environment names a display.
    NoDisplay,
    /// Nobody answers at the display, or it turns us away.
    NoAnswer {
        /// The variable that names it.
        variable: &'static str,
        /// What the variable says.
        display: String,
    },
    /// These libraries are missing or broken.
    Lacking(Vec<Library>),
}

impl Obstacle {
    /// What is in the way and what to do about it, in one sentence.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::NoDisplay => words.text("no-display"),
            Self::NoAnswer { variable, display } => words.with(
                "launch-no-answer",
                &[("variable", (*variable).into()), ("display", display.as_str().into())],
            ),
            Self::Lacking(libraries) => {
                let names = |of: fn(&Library) -> &'static str| libraries.iter().map(of).collect::<Vec<_>>();
                words.with(
                    "launch-lacking",
                    &[
                        ("files", names(|library| library.file).join(", ").into()),
                        ("packages", names(|library| library.package).join(" ").into()),
                    ],
                )
            }
        }
    }
}

/// What keeps the window from opening, if anything. Leaves the libraries open: winit finds them there.
#[cfg(target_os = "linux")]
#[must_use]
pub fn obstacle() -> Option<Obstacle> {
    linux::obstacle()
}

/// Windows and macOS bring what a window needs.
#[cfg(not(target_os = "linux"))]
#[must_use]
pub fn obstacle() -> Option<Obstacle> {
    None
}

/// The same crates, the same order and the same choice between Wayland and X11 as winit 0.30.
#[cfg(target_os = "linux")]
mod linux {
    use std::env;
    use std::os::unix::net::UnixStream;
    use std::path::{Path, PathBuf};

    use wayland_sys::client::is_lib_available;
    use x11_dl::{xcursor::Xcursor, xinput2::XInput2, xlib::Xlib, xlib_xcb::Xlib_xcb};
    use xkbcommon_dl::{x11::xkbcommon_x11_option, xkbcommon_compose_option, xkbcommon_option};

    use super::{Library, Obstacle};

    pub(super) fn obstacle() -> Option<Obstacle> {
        let named = |name| env::var(name).ok().filter(|value| !value.is_empty());
        if let Some(display) = named("WAYLAND_DISPLAY") {
            return lacking_on_wayland().or_else(|| {
                // A socket handed down is open already, and can be used once only.
                let answers = named("WAYLAND_SOCKET").is_some() || wayland_answers(Path::new(&display));
                (!answers).then_some(Obstacle::NoAnswer { variable: "WAYLAND_DISPLAY", display })
            });
        }
        if named("WAYLAND_SOCKET").is_some() {
            return lacking_on_wayland();
        }
        let Some(display) = named("DISPLAY") else { return Some(Obstacle::NoDisplay) };
        let xlib = Xlib::open().ok();
        let lacking = lacking([
            ("libX11.so.6", "libx11-6", xlib.is_some()),
            ("libXcursor.so.1", "libxcursor1", Xcursor::open().is_ok()),
            ("libX11-xcb.so.1", "libx11-xcb1", Xlib_xcb::open().is_ok()),
            ("libXi.so.6", "libxi6", XInput2::open().is_ok()),
            keyboard(),
            ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", xkbcommon_x11_option().is_some()),
        ]);
        lacking.or_else(|| {
            let answers = xlib.is_some_and(|xlib| x11_answers(&xlib));
            (!answers).then_some(Obstacle::NoAnswer { variable: "DISPLAY", display })
        })
    }

    fn keyboard() -> (&'static str, &'static str, bool) {
        let there = xkbcommon_option().is_some() && xkbcommon_compose_option().is_some();
        ("libxkbcommon.so.0", "libxkbcommon0", there)
    }

    fn lacking_on_wayland() -> Option<Obstacle> {
        lacking([("libwayland-client.so.0", "libwayland-client0", is_lib_available()), keyboard()])
    }

    fn lacking<const N: usize>(libraries: [(&'static str, &'static str, bool); N]) -> Option<Obstacle> {
        let missing: Vec<_> = libraries
            .into_iter()
            .filter(|(.., there)| !there)
            .map(|(file, package, _)| Library { file, package })
            .collect();
        (!missing.is_empty()).then_some(Obstacle::Lacking(missing))
    }

    /// Whether somebody listens at the socket, absolute or below `XDG_RUNTIME_DIR`.
    fn wayland_answers(socket: &Path) -> bool {
        let folder = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).unwrap_or_default();
        let path = folder.join(socket);
        path.is_absolute() && UnixStream::connect(path).is_ok()
    }

    /// Whether the display that `DISPLAY` names lets us in, asked exactly as winit asks next. A server may
    /// end or begin anew when its only client leaves, so this connection stays until the program ends.
    #[allow(unsafe_code)]
    fn x11_answers(xlib: &Xlib) -> bool {
        // SAFETY: the functions come from the libX11 just opened, XInitThreads is the first call into it, and
        // a null name means `DISPLAY`. The connection is never used, by any thread.
        unsafe {
            let _ = (xlib.XInitThreads)();
            !(xlib.XOpenDisplay)(std::ptr::null()).is_null()
        }
    }
}
