//! `second-look kiosk`: the supervisor, which goes on until the operator ends it.
#![forbid(unsafe_code)]

use std::fs::{File, TryLockError};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::Args;

use super::{fail, words_for};
use crate::dirs::Places;
use crate::kiosk::supervisor::{Pace, Role, Supervisor};
use crate::kiosk::{self, pin};

/// Held as long as a supervisor runs: two would count the same visits, and their windows cover each other.
const LOCK: &str = "supervisor.lock";

/// What is asked of the kiosk.
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
#[derive(Debug, Clone, Copy, Args)]
pub struct Wish {
    /// Be the child that shows one visit.
    #[arg(long, hide = true)]
    pub visit: bool,
    /// Be the child that shows the operator's page.
    #[arg(long, hide = true, conflicts_with = "visit")]
    pub operator: bool,
    /// Forget the PIN: the next start asks for a new one.
    #[arg(long)]
    pub forget_pin: bool,
}

/// Runs it.
pub(super) fn run(
    out: &mut impl Write,
    named: Option<PathBuf>,
    places: Option<&Places>,
    wish: Wish,
) -> io::Result<ExitCode> {
    let words = words_for(None);
    let Some(places) = places else { return fail(&words, &words.text("cli-kiosk-no-folder")) };
    let folder = kiosk::folder(places);
    if wish.forget_pin {
        let key = if pin::forget(&folder)? { "cli-kiosk-forgot" } else { "cli-kiosk-no-pin" };
        writeln!(out, "{}", words.text(key))?;
        return Ok(ExitCode::SUCCESS);
    }
    if cfg!(not(feature = "ui")) {
        return fail(&words, &words.text("cli-no-window"));
    }
    // A disk that cannot be written stops nothing: visitors need none of it.
    let _ = std::fs::create_dir_all(&folder);
    let lock = File::options().create(true).append(true).open(folder.join(LOCK)).ok();
    if let Some(Err(TryLockError::WouldBlock)) = lock.as_ref().map(File::try_lock) {
        return fail(&words, &words.text("cli-kiosk-twice"));
    }
    let program = std::env::current_exe()?;
    let launch = move |role| {
        let mut command = Command::new(&program);
        let flag = if role == Role::Visit { "--visit" } else { "--operator" };
        let _ = command.args(["kiosk", flag]);
        if let Some(folder) = &named {
            let _ = command.arg("--data-dir").arg(folder);
        }
        command
    };
    Supervisor::new(folder, launch, Pace::default()).run();
    Ok(ExitCode::SUCCESS)
}
