//! `second-look kiosk`: the supervisor, which goes on until the operator ends it.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use clap::Args;

use super::{fail, words_for};
use crate::dirs::Places;
use crate::fleet::Keeper;
use crate::kiosk::supervisor::{Launch, Pace, Role, Supervisor};
use crate::kiosk::{self, alone, pin};
use crate::sharing::Sharing;

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
    /// Start nothing that sends: something else does, or nothing is sent.
    #[arg(long, hide = true)]
    pub stays_offline: bool,
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
        // Whoever sits at the terminal is refused nothing: a window, a running kiosk, the old PIN do not matter.
        let key = match pin::forget(&folder) {
            Ok(true) => "cli-kiosk-forgot",
            Ok(false) => "cli-kiosk-no-pin",
            Err(error) => {
                let args =
                    [("folder", folder.display().to_string().into()), ("why", error.to_string().into())];
                return fail(&words, &words.with("cli-kiosk-not-forgotten", &args));
            }
        };
        writeln!(out, "{}", words.text(key))?;
        return Ok(ExitCode::SUCCESS);
    }
    // With a window `main` has looked already whether it can open.
    if !cfg!(feature = "ui") {
        return fail(&words, &words.text("cli-no-window"));
    }
    // Where it cannot be made the kiosk goes on without: the operator's page says so.
    let _ = std::fs::create_dir_all(&folder);
    let Some(_alone) = alone::claim(&folder) else {
        let args = [("folder", folder.display().to_string().into())];
        return fail(&words, &words.with("cli-kiosk-runs", &args));
    };
    let program = std::env::current_exe()?;
    super::look_first(Some(places));
    let once = places.fleet.clone();
    let sending = (!wish.stays_offline).then(|| sends(program.clone(), named.clone(), places));
    let launch = move |role| {
        let mut command = Command::new(&program);
        let flag = if role == Role::Visit { "--visit" } else { "--operator" };
        let _ = command.args(["kiosk", flag]);
        if let Some(folder) = &named {
            let _ = command.arg("--data-dir").arg(folder);
        }
        if let Some(folder) = &once {
            let _ = command.arg("--fleet").arg(folder);
        }
        command
    };
    let mut supervisor = Supervisor::new(folder, launch, Pace::default()).with_fleet(Keeper::of(places));
    if let Some(sending) = sending {
        supervisor = supervisor.sending(sending);
    }
    supervisor.run();
    Ok(ExitCode::SUCCESS)
}

/// `second-look sync`, where an operator set where to.
fn sends(program: PathBuf, named: Option<PathBuf>, places: &Places) -> Launch {
    let settings = places.settings.clone();
    Box::new(move || {
        let _set = Sharing::load_on(&settings).filter(|_| cfg!(feature = "sync"))?;
        let mut command = Command::new(&program);
        let _ = command.args(["sync", "--quietly"]);
        if let Some(folder) = &named {
            let _ = command.arg("--data-dir").arg(folder);
        }
        Some(command)
    })
}
