//! Looking at the folder beside the window: no share holds it up. A look that takes long goes on by itself, and what
//! it brings is used later.
#![forbid(unsafe_code)]

use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::checked::{self, Ready};
use super::fault::{Fault, Kind};
use super::fetch::{Gone, Listing};
use super::kept::{self, Came, State, Taken};
use super::sheet::SHEET;
use super::source::Source;
use super::take::{Took, take};
use crate::content::install::Trust;
use crate::dirs::Places;

/// After so long a folder gave no answer.
pub const LIMIT: Duration = Duration::from_secs(20);
/// So long a start waits for a folder that was named for it alone, at the terminal: it has no next one.
const ONCE: Duration = Duration::from_secs(3);

/// What a look found.
#[derive(Debug)]
pub enum Look {
    /// What was taken over already.
    Unchanged,
    /// What was refused already: nothing is said again.
    Known,
    /// The folder is not there.
    Away,
    /// Something new, copied and checked.
    Ready(Box<Ready>),
    /// Something new that is not taken.
    Refused(String, Vec<Fault>),
}

/// Looks at a folder: slow, and perhaps never done.
#[must_use]
pub fn look(places: &Places, source: &Source, trust: &Trust) -> Look {
    let before = State::load(places).filter(|state| state.folder == source.folder);
    let listing = match Listing::of(source) {
        Ok(listing) => listing,
        Err(Gone::Away) => return Look::Away,
        Err(Gone::Fault(fault)) => return refused(before, String::new(), vec![*fault]),
    };
    let taken = Taken::load(places).filter(|taken| taken.folder == source.folder);
    if taken.is_some_and(|taken| taken.stamp == listing.stamp) {
        return Look::Unchanged;
    }
    let stamp = listing.stamp.clone();
    if before.is_some_and(|state| {
        state.came == Came::Refused && state.stamp == stamp && !state.faults.iter().any(Fault::is_here)
    }) {
        return Look::Known;
    }
    let coming = kept::coming(places);
    match checked::ready(source, listing, &coming, places, trust) {
        Ok(ready) => Look::Ready(Box::new(ready)),
        Err(faults) => {
            let _ = std::fs::remove_dir_all(&coming);
            // A share that went away in the middle is no fault of what lies there.
            let lost = faults.iter().any(|fault| matches!(fault.kind, Kind::Missing | Kind::Unread));
            if lost && matches!(Listing::of(source), Err(Gone::Away)) {
                return Look::Away;
            }
            let before = State::load(places).filter(|state| state.folder == source.folder);
            refused(before, stamp, faults)
        }
    }
}

/// What is wrong, unless that was said already.
fn refused(before: Option<State>, stamp: String, faults: Vec<Fault>) -> Look {
    if before.is_some_and(|state| state.came == Came::Refused && state.faults == faults) {
        return Look::Known;
    }
    Look::Refused(stamp, faults)
}

/// Does something on a thread of its own; what comes of it can be waited for.
pub(super) fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<Receiver<T>> {
    let (done, waiting) = channel();
    let begun = thread::Builder::new().name("fleet".to_owned()).spawn(move || drop(done.send(work())));
    begun.ok().map(|_| waiting)
}

/// What work gives within a time, and none where it takes longer: it goes on, and nobody waits for it.
#[must_use]
pub fn within<T: Send + 'static>(limit: Duration, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    beside(work)?.recv_timeout(limit).ok()
}

/// Takes over what a look found and keeps what came of it. What was refused already, and what has not changed, is
/// left as it stands.
pub(super) fn settle(
    look: Look,
    places: &Places,
    source: &Source,
    trust: &Trust,
    now: i64,
) -> (Came, Took, Vec<Fault>) {
    // One at a time: looks may overlap where a share is slow.
    static SETTLING: Mutex<()> = Mutex::new(());
    let _one = SETTLING.lock().unwrap_or_else(PoisonError::into_inner);
    let (came, took, stamp, faults) = match look {
        Look::Known => return (Came::Unchanged, Took::default(), Vec::new()),
        Look::Unchanged => (Came::Unchanged, Took::default(), String::new(), Vec::new()),
        Look::Away => (Came::Away, Took::default(), String::new(), Vec::new()),
        Look::Refused(stamp, faults) => (Came::Refused, Took::default(), stamp, faults),
        Look::Ready(ready) => match take(&ready, places, source, trust, now) {
            Ok(took) => (Came::Taken, took, String::new(), Vec::new()),
            Err(fault) => (Came::Refused, Took::default(), ready.listing.stamp.clone(), vec![*fault]),
        },
    };
    State { folder: source.folder.clone(), when: now, came, stamp, faults: faults.clone() }.save(places);
    (came, took, faults)
}

/// Looks at the folder that is named, says when it gives no answer within a time, and takes over what comes. For a
/// thread beside the window; `None` where no folder is named.
pub fn visit(
    places: &Places,
    limit: Duration,
    now: i64,
    look: impl FnOnce(&Places, &Source, &Trust) -> Look + Send + 'static,
) -> Option<(Came, Took, Vec<Fault>)> {
    let source = Source::find(places)?;
    let trust = source.trust()?;
    let (at, from, whose) = (places.clone(), source.clone(), trust.clone());
    let waiting = beside(move || look(&at, &from, &whose))?;
    let found = match waiting.recv_timeout(limit) {
        Ok(found) => found,
        Err(RecvTimeoutError::Timeout) => {
            slow(places, &source, now);
            waiting.recv().ok()?
        }
        Err(RecvTimeoutError::Disconnected) => {
            let fault = Fault::of(Kind::Unread, SHEET);
            Look::Refused(String::new(), vec![fault])
        }
    };
    Some(settle(found, places, &source, &trust, now))
}

/// Where a folder was named for this start, waits for it a moment, and no longer.
pub fn first(places: &Places, now: i64) {
    if places.fleet.is_some() {
        let there = places.clone();
        let _ = within(ONCE, move || visit(&there, LIMIT, now, look));
    }
}

/// Says that the folder gave no answer.
pub(super) fn slow(places: &Places, source: &Source, now: i64) {
    let (folder, stamp) = (source.folder.clone(), String::new());
    State { folder, when: now, came: Came::Slow, stamp, faults: Vec::new() }.save(places);
}
