//! `fleet`: names the folder a machine takes settings from, says how things stand, and helps whoever writes one.
#![forbid(unsafe_code)]

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use jiff::Timestamp;

use super::{fail, words_for};
use crate::content::signed::{Keys, MakerKey};
use crate::dirs::Places;
use crate::fleet::{self, By, Gone, Named, SHEET, Source, Taken};
use crate::i18n::Words;

/// For so long somebody at the terminal waits for a folder.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is asked.
#[allow(missing_docs)]
#[derive(Debug, Clone, Args)]
pub struct Wish {
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["off", "status", "make", "check"])]
    pub from: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["off", "status", "make"])]
    pub key: Vec<PathBuf>,
    #[arg(long, conflicts_with_all = ["status", "make", "check"])]
    pub off: bool,
    #[arg(long, conflicts_with_all = ["make", "check"])]
    pub status: bool,
    #[arg(long, value_name = "FOLDER", conflicts_with = "check")]
    pub make: Option<PathBuf>,
    #[arg(long, value_name = "FOLDER")]
    pub check: Option<PathBuf>,
}

pub(super) fn run(out: &mut impl Write, places: Option<&Places>, wish: &Wish) -> io::Result<ExitCode> {
    let words = words_for(None);
    let mut keys = Vec::new();
    for file in &wish.key {
        let key = fs::read_to_string(file).ok().and_then(|text| MakerKey::read(&text));
        let Some(key) = key else {
            return fail(&words, &words.with("cli-fleet-no-key", &[("file", shown(file).into())]));
        };
        keys.push(key);
    }
    if let Some(folder) = &wish.make {
        return make(out, &words, folder);
    }
    if let Some(folder) = &wish.check {
        // Whoever checks for machines that have a folder named already need not give the keys again.
        let known = places.and_then(Source::find).map(|source| source.keys).unwrap_or_default();
        let keys = Keys::of(known.keys().cloned().chain(keys));
        return check(out, &words, Source { folder: folder.clone(), keys, by: By::Once });
    }
    let Some(places) = places else { return fail(&words, &words.text("cli-fleet-no-home")) };
    if wish.off {
        let done = Named::new(None, &[]).save(places).and_then(|()| Taken::forget(places));
        return match done {
            Ok(()) => {
                writeln!(out, "{}", words.text("fleet-turned-off"))?;
                writeln!(out, "{}", words.text("fleet-turned-off.more"))?;
                Ok(ExitCode::SUCCESS)
            }
            Err(error) => refuse(&words, &places.settings, &error),
        };
    }
    match &wish.from {
        Some(folder) => name(out, &words, places, folder, &keys),
        None => status(out, &words, places),
    }
}

/// Names a folder, and takes over what lies there.
fn name(
    out: &mut impl Write,
    words: &Words,
    places: &Places,
    folder: &Path,
    keys: &[MakerKey],
) -> io::Result<ExitCode> {
    // Every start has another folder to begin from. A share that is away now may come.
    let folder = std::path::absolute(folder)?;
    if let Err(error) = Named::new(Some(folder.clone()), keys).save(places) {
        return refuse(words, &places.settings, &error);
    }
    writeln!(out, "{}", words.with("fleet-named", &[("folder", shown(&folder).into())]))?;
    let here = Places { fleet: None, ..places.clone() };
    let there = here.clone();
    let now = Timestamp::now().as_second();
    let done = fleet::within(PATIENCE, move || fleet::visit(&there, PATIENCE, now, fleet::look));
    if done.is_none() {
        writeln!(out, "{}", words.text("cli-fleet-waits"))?;
    }
    status(out, words, &here)
}

/// How things stand. Ends with 1 where something is not taken.
fn status(out: &mut impl Write, words: &Words, places: &Places) -> io::Result<ExitCode> {
    for line in fleet::lines(places, words) {
        writeln!(out, "{line}")?;
    }
    let faults = fleet::Status::of(places).map(|status| status.faults(words));
    Ok(if faults.is_none_or(|faults| faults.is_empty()) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn make(out: &mut impl Write, words: &Words, folder: &Path) -> io::Result<ExitCode> {
    match fleet::make(folder, words) {
        Ok(()) => {
            writeln!(out, "{}", words.with("fleet-made", &[("folder", shown(folder).into())]))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.join(SHEET).exists() => {
            fail(words, &words.with("cli-fleet-exists", &[("folder", shown(folder).into())]))
        }
        Err(error) => refuse(words, folder, &error),
    }
}

/// Names every mistake. Ends with 1 where there is one.
fn check(out: &mut impl Write, words: &Words, source: Source) -> io::Result<ExitCode> {
    let missing = || words.with("cli-fleet-no-folder", &[("folder", shown(&source.folder).into())]);
    let Some(trust) = source.trust() else { return fail(words, &missing()) };
    let faults = match fleet::check(&source, &trust) {
        Ok(faults) => faults,
        Err(Gone::Fault(fault)) => vec![*fault],
        Err(Gone::Away) => return fail(words, &missing()),
    };
    for fault in &faults {
        writeln!(out, "{}", fault.line(words))?;
    }
    if faults.is_empty() {
        writeln!(out, "{}", words.text("fleet-sound"))?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn refuse(words: &Words, folder: &Path, error: &io::Error) -> io::Result<ExitCode> {
    let args = [("folder", shown(folder).into()), ("why", error.to_string().into())];
    fail(words, &words.with("cli-fleet-failed", &args))
}
