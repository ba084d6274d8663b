//! The two windows of a kiosk: one visit, and the operator's page. Each is a child of the supervisor, which
//! tells it what to do on stdin and hears of it on stdout.

use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use iced::window;

use crate::dirs::Places;
use crate::kiosk::fact::{self, Brief};
use crate::ui::app::App;
use crate::ui::{font, open};

/// Shows one visit, and ends with it.
#[must_use]
pub fn visit(places: Option<Places>) -> ExitCode {
    let Some(brief) = brief() else { return ExitCode::from(2) };
    let fonts = fonts(places.as_ref());
    open(
        fonts.as_ref(),
        super::application_of(move || App::boot_visit(places.as_ref(), &brief)).window(frame()),
    )
}

/// Shows the operator's page, and before it the PIN.
#[must_use]
pub fn operator(places: Option<Places>) -> ExitCode {
    let (Some(_), Some(places)) = (brief(), places) else { return ExitCode::from(2) };
    let code = Arc::new(AtomicU8::new(0));
    let told = Arc::clone(&code);
    let fonts = fonts(Some(&places));
    let boot = move || App::boot_operator(&places, Arc::clone(&told));
    let came = open(fonts.as_ref(), super::application_of(boot).window(frame()));
    match code.load(Ordering::Relaxed) {
        0 => came,
        code => ExitCode::from(code),
    }
}

/// A window that fills the screen, without a frame, and that nobody closes.
fn frame() -> window::Settings {
    window::Settings {
        fullscreen: true,
        decorations: false,
        resizable: false,
        closeable: false,
        minimizable: false,
        exit_on_close_request: false,
        level: window::Level::AlwaysOnTop,
        ..super::frame()
    }
}

/// A pack in letters that no face of ours has is drawn with the system's.
fn fonts(places: Option<&Places>) -> Option<Places> {
    places.filter(|places| !font::lacking(&places.packs, &places.cache)).cloned()
}

/// What the supervisor says first. Nobody else starts these windows.
fn brief() -> Option<Brief> {
    fact::hear(&mut io::stdin().lock()).ok().flatten().flatten()
}
