//! What is kept here, for verbs that only read it.
#![forbid(unsafe_code)]

use std::io;
use std::process::ExitCode;

use super::fail;
use crate::dirs::Places;
use crate::i18n::Words;
use crate::store::{Error, Store};

/// The store, read from a copy in memory where it cannot be written; `None` when there is none yet, and
/// none is made.
pub(super) fn open(places: Option<&Places>) -> Result<Option<Store>, Error> {
    let path = places.map(Places::database).ok_or_else(|| Error::Unwritable("no home".to_owned()))?;
    if !path.exists() {
        return Ok(None);
    }
    match Store::open(&path) {
        Err(Error::Unwritable(_)) => Store::in_memory_of(&path).map(Some),
        other => other.map(Some),
    }
}

/// Why nothing could be read, and the remedy, in one line.
pub(super) fn refuse(words: &Words, places: Option<&Places>, error: &Error) -> io::Result<ExitCode> {
    let key = match error {
        Error::Newer { .. } => "cli-kept-newer",
        Error::Damaged(_) | Error::NoCopy => "cli-kept-damaged",
        _ => "cli-kept-failed",
    };
    let file = places.map(|places| places.database().display().to_string()).unwrap_or_default();
    fail(words, &words.with(key, &[("file", file.into()), ("why", error.to_string().into())]))
}
