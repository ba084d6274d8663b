//! A printer at the stand: whether the system has one it prints to by itself, and a page handed to it without
//! a file of ours. What the printing system keeps of it is set where the stand is set up (docs/kiosk.md).
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::process::{Command, Stdio};

/// Whether there is a printer that pages go to without anybody choosing one. Asks CUPS, which may take a
/// while: not for the thread that draws.
#[must_use]
pub fn is_set_up() -> bool {
    if cfg!(windows) {
        return false;
    }
    let mut ask = Command::new("lpstat");
    let _ = ask.arg("-d").env("LC_ALL", "C").stdin(Stdio::null()).stderr(Stdio::null());
    // "system default destination: office", or "no system default destination".
    ask.output().is_ok_and(|said| said.status.success() && said.stdout.contains(&b':'))
}

/// Hands a page, a PDF, to that printer.
///
/// # Errors
/// When the printing system does not take it.
pub fn print(page: &[u8]) -> io::Result<()> {
    let mut command = Command::new("lp");
    // A title of its own: none that says what was played.
    let _ = command.args(["-s", "-t", "Second Look", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let given =
        child.stdin.take().map_or_else(|| Err(io::ErrorKind::BrokenPipe.into()), |mut to| to.write_all(page));
    let status = child.wait()?;
    given.and_then(|()| if status.success() { Ok(()) } else { Err(io::ErrorKind::Other.into()) })
}
