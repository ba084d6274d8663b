//! `backup` and `restore`: a copy of the answers, saved and brought back.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use super::{fail, system_language};
use crate::dirs::Places;
use crate::i18n::Words;
use crate::store::{Error, Store};

pub(super) fn save(out: &mut impl Write, places: Option<&Places>, file: &Path) -> io::Result<ExitCode> {
    let words = Words::new(system_language());
    let done = open(places).and_then(|store| store.backup(file));
    match done {
        Ok(()) => {
            let file = file.display().to_string();
            writeln!(out, "{}", words.with("cli-copy-saved", &[("file", file.into())]))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => refuse(&words, file, &error),
    }
}

pub(super) fn bring_back(out: &mut impl Write, places: Option<&Places>, file: &Path) -> io::Result<ExitCode> {
    let words = Words::new(system_language());
    let done = open(places).and_then(|mut store| store.restore(file));
    match done {
        Ok(aside) => {
            let file = file.display().to_string();
            writeln!(out, "{}", words.with("cli-copy-back", &[("file", file.into())]))?;
            if let Some(aside) = aside {
                let aside = aside.display().to_string();
                writeln!(out, "{}", words.with("cli-copy-aside", &[("file", aside.into())]))?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => refuse(&words, file, &error),
    }
}

fn open(places: Option<&Places>) -> Result<Store, Error> {
    match places {
        Some(places) => Ok(Store::open_or_begin_anew(&places.database(), true)?.0),
        None => Err(Error::Unwritable("no home".to_owned())),
    }
}

/// What is wrong, and the remedy, in one line.
fn refuse(words: &Words, file: &Path, error: &Error) -> io::Result<ExitCode> {
    let key = match error {
        Error::Exists => "cli-copy-exists",
        Error::Newer { .. } => "cli-copy-newer",
        Error::Damaged(_) | Error::NoCopy => "cli-copy-damaged",
        _ => "cli-copy-failed",
    };
    let args = [("file", file.display().to_string().into()), ("why", error.to_string().into())];
    fail(words, &words.with(key, &args))
}
