//! One program as it runs: stopped at once, given up after its time, and never left behind.
#![forbid(unsafe_code)]

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::process::{Child, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use tempfile::NamedTempFile;

use super::Shared;
use super::engine::Asked;

/// How often a running program is looked at.
const LOOK: Duration = Duration::from_millis(25);

/// How a program came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// It did what it was asked.
    Well,
    /// It was told to stop.
    Stopped,
    /// It could not be started, failed, or took too long.
    Badly,
}

/// Runs a program to its end, at most so long, or until it is to stop.
pub(super) fn run(asked: Asked, most: Duration, shared: &Shared) -> Ended {
    if shared.is_stopped() {
        return Ended::Stopped;
    }
    let begun = Instant::now();
    let Ok((mut child, muttered)) = start(asked) else { return Ended::Badly };
    loop {
        match child.try_wait() {
            Ok(Some(status)) if shared.is_stopped() => {
                let _ = status;
                return Ended::Stopped;
            }
            Ok(Some(status)) => return if well(status, muttered) { Ended::Well } else { Ended::Badly },
            Ok(None) if begun.elapsed() < most => {}
            Ok(None) | Err(_) => {
                end(&mut child);
                return Ended::Badly;
            }
        }
        if shared.sleep(LOOK) {
            end(&mut child);
            return Ended::Stopped;
        }
    }
}

/// Runs a program to its end, at most so long, whatever else is wanted.
pub(super) fn run_out(asked: Asked, most: Duration) {
    let begun = Instant::now();
    let Ok((mut child, _)) = start(asked) else { return };
    while begun.elapsed() < most && matches!(child.try_wait(), Ok(None)) {
        std::thread::sleep(LOOK);
    }
    end(&mut child);
}

/// Starts a program. What it mutters goes to a file nobody else sees: a pipe could be held open by a
/// program it has started in its turn.
fn start(mut asked: Asked) -> io::Result<(Child, Option<File>)> {
    let muttered = asked.mutters.then(tempfile::tempfile).transpose()?;
    let errors = match &muttered {
        Some(file) => Stdio::from(file.try_clone()?),
        None => Stdio::null(),
    };
    let input = if asked.input.is_some() { Stdio::piped() } else { Stdio::null() };
    let mut child = asked.command.stdin(input).stdout(Stdio::null()).stderr(errors).spawn()?;
    if let (Some(words), Some(mut input)) = (&asked.input, child.stdin.take()) {
        // An utterance is far shorter than a pipe holds, so that this never waits. One that dies before it
        // has read says so by its status.
        let _ = input.write_all(words.as_bytes());
    }
    Ok((child, muttered))
}

fn well(status: ExitStatus, muttered: Option<File>) -> bool {
    let fine = |mut file: File| {
        let mut text = Vec::new();
        let read = file.rewind().and_then(|()| file.take(1 << 16).read_to_end(&mut text));
        let text = String::from_utf8_lossy(&text).to_lowercase();
        read.is_err() || !text.lines().any(|line| line.starts_with("error"))
    };
    status.success() && muttered.is_none_or(fine)
}

fn end(child: &mut Child) {
    // It may have ended meanwhile; either way it is waited for, so that nothing of it stays.
    let _ = child.kill();
    let _ = child.wait();
}

/// A file with these bytes that only this person can read; it is gone when the value is.
pub(super) fn private(bytes: &[u8], ending: &str) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix("second-look-").suffix(ending).tempfile()?;
    file.write_all(bytes)?;
    file.flush()?;
    Ok(file)
}
