//! Opening what the app stands on, and saying in one sentence what could not be opened.

use std::path::Path;
use std::time::Duration;

use iced::Task;
use iced::futures::channel::oneshot;

use super::Message;
use crate::content::catalogue::{self, Catalogue};
use crate::content::check::Problem;
use crate::content::install;
use crate::dirs::Places;
use crate::fleet;
use crate::i18n::Words;
use crate::store::{Error, SCHEMA, Store};
use crate::ui::font;

/// A sentence to be shown, and its message's name for the log.
pub(super) type Notice = (&'static str, String);

/// The store of a place. A damaged file is set aside and a fresh one begins; where the file cannot be
/// used at all the store lies in memory. Both with a notice.
pub(super) fn store(places: Option<&Places>, words: &Words, whole: bool) -> (Option<Store>, Option<Notice>) {
    let Some(places) = places else { return (Store::in_memory().ok(), None) };
    let path = places.database();
    match Store::open_or_begin_anew(&path, whole) {
        Ok((store, None)) => (Some(store), None),
        Ok((store, Some(aside))) => {
            let name = aside.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let folder = places.data.display().to_string();
            let args = [("name", name.into()), ("folder", folder.into())];
            (Some(store), Some(("notice-store-aside", words.with("notice-store-aside", &args))))
        }
        Err(error) => {
            let (store, notice) = without(&path, &error, words);
            (store, Some(notice))
        }
    }
}

/// A store in memory, with what the file holds as far as it can be read.
pub(super) fn without(path: &Path, error: &Error, words: &Words) -> (Option<Store>, Notice) {
    let store = match error {
        Error::Newer { .. } => Store::in_memory(),
        _ => Store::in_memory_of(path).or_else(|_| Store::in_memory()),
    };
    let key = match error {
        Error::Newer { .. } => "notice-store-newer",
        _ => "notice-store-unwritable",
    };
    let args = [
        ("file", path.display().to_string().into()),
        ("why", error.to_string().into()),
        ("schema", SCHEMA.to_string().into()),
    ];
    (store.ok(), (key, words.with(key, &args)))
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

/// What can be played, as far as it is known without looking a pack through.
pub(super) fn catalogue(places: &Places) -> Catalogue {
    let catalogue = Catalogue::from_indexes(&places.packs, &places.cache);
    fleet::with_paths(install::with_regions(catalogue, &places.data), places)
}

/// How long after the start: the first page comes first.
pub(super) const PAUSE: Duration = Duration::from_secs(1);

/// Looks through the packs that are new or have changed, on a thread beside the window.
pub(super) fn look_through(places: Places, pause: Duration) -> Task<Message> {
    let (done, waiting) = oneshot::channel();
    let work = move || {
        std::thread::sleep(pause);
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
