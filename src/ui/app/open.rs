//! Opening what the app stands on, and saying in one sentence what could not be opened.

use crate::content::check::Problem;
use crate::dirs::Places;
use crate::i18n::Words;
use crate::store::{Error, SCHEMA, Store};

/// The store of a place; in memory, with a notice, where it cannot be used.
pub(super) fn store(places: Option<&Places>, words: &Words) -> (Option<Store>, Option<String>) {
    let Some(places) = places else { return (Store::in_memory().ok(), None) };
    let path = places.database();
    match Store::open(&path) {
        Ok(store) => (Some(store), None),
        Err(error) => {
            let file = path.display().to_string();
            let key = match &error {
                Error::Newer { .. } => "notice-store-newer",
                Error::Damaged(_) => "notice-store-damaged",
                Error::Unwritable(_) | Error::Sqlite(_) => "notice-store-unwritable",
            };
            let args = [
                ("file", file.into()),
                ("why", error.to_string().into()),
                ("schema", SCHEMA.to_string().into()),
            ];
            (Store::in_memory().ok(), Some(words.with(key, &args)))
        }
    }
}

/// What was left out of the catalogue: how many files, and the first of them.
pub(super) fn left_out(words: &Words, errors: &[&Problem]) -> Option<String> {
    let first = errors.first()?;
    let mut files: Vec<_> = errors.iter().map(|problem| &problem.file).collect();
    files.sort();
    files.dedup();
    let line = crate::cli::problem_line(words, first);
    Some(words.with("notice-left-out", &[("count", files.len().into()), ("problem", line.into())]))
}
