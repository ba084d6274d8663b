//! Opening what the app stands on, and saying in one sentence what could not be opened.

use iced::Task;
use iced::futures::channel::oneshot;

use super::Message;
use crate::content::catalogue;
use crate::content::check::Problem;
use crate::dirs::Places;
use crate::i18n::Words;
use crate::store::{Error, SCHEMA, Store};
use crate::ui::font;

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

/// Looks through the packs that are new or have changed, on a thread beside the window.
pub(super) fn look_through(places: Places) -> Task<Message> {
    let (done, waiting) = oneshot::channel();
    let work = move || {
        let shelves = catalogue::look_through(&places.packs, &places.cache, font::has);
        // The window may have been closed meanwhile.
        let _ = done.send(shelves);
    };
    let begun = std::thread::Builder::new().name("packs".to_owned()).spawn(work);
    if begun.is_err() {
        return Task::none();
    }
    Task::perform(waiting, |shelves| Message::Packs(shelves.unwrap_or_default()))
}
