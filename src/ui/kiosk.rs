//! The two windows of a kiosk: one visit, and the operator's page. Each is a child of the supervisor, which
//! tells it what to do on stdin and hears of it on stdout.

use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::dirs::Places;
use crate::kiosk::fact::{self, Brief};
use crate::ui::app::App;

/// Shows one visit, and ends with it.
#[must_use]
pub fn visit(places: Option<Places>) -> ExitCode {
    let Some(brief) = brief() else { return ExitCode::from(2) };
    super::open(None, super::application_of(move || App::boot_visit(places.as_ref(), &brief)))
}

/// Shows the operator's page, and before it the PIN.
#[must_use]
pub fn operator(places: Option<Places>) -> ExitCode {
    let (Some(_), Some(places)) = (brief(), places) else { return ExitCode::from(2) };
    let code = Arc::new(AtomicU8::new(0));
    let told = Arc::clone(&code);
    let came =
        super::open(None, super::application_of(move || App::boot_operator(&places, Arc::clone(&told))));
    match code.load(Ordering::Relaxed) {
        0 => came,
        code => ExitCode::from(code),
    }
}

/// What the supervisor says first. Nobody else starts these windows.
fn brief() -> Option<Brief> {
    fact::hear(&mut io::stdin().lock()).ok().flatten().flatten()
}
