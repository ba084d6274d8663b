//! Watches the files of a pack while somebody writes it. An edge: what it hears comes from the disk,
//! whenever the disk says so.
#![forbid(unsafe_code)]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// So long nothing may happen before a burst of changes counts as over: an editor that saves by writing
/// a new file and renaming it makes several at once.
const QUIET: Duration = Duration::from_millis(150);
/// A burst that never ends is handed on after so long all the same.
const LONGEST: Duration = Duration::from_secs(2);

/// The files of one pack, watched.
#[derive(Debug)]
pub struct Watch {
    watcher: RecommendedWatcher,
    changes: Receiver<()>,
    roots: Vec<PathBuf>,
}

impl Watch {
    /// Watches a pack's folder, or a single file. In a source tree of this program that is what belongs
    /// to its built-in pack; all that is built there stays out.
    ///
    /// # Errors
    /// When there is nothing at this place, or the system cannot watch it.
    pub fn new(path: &Path) -> io::Result<Self> {
        let path = fs::canonicalize(path)?;
        let roots = if path.join("assets/pack.ron").is_file() {
            vec![path.join("assets"), path.join("locales")]
        } else {
            vec![path]
        };
        let (sender, changes) = mpsc::channel();
        let known = roots.clone();
        let heard = move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| counts(&known, &event)) {
                // Whoever waited may be gone by now.
                let _ = sender.send(());
            }
        };
        // What reads a pack follows no link either.
        let config = Config::default().with_follow_symlinks(false);
        let watcher = RecommendedWatcher::new(heard, config).map_err(io::Error::other)?;
        let mut watch = Self { watcher, changes, roots };
        watch.begin()?;
        Ok(watch)
    }

    /// Waits until files have changed and the burst is over, or until `most` is over; without it as long
    /// as it takes. Says whether anything has changed.
    pub fn wait(&mut self, most: Option<Duration>) -> bool {
        let changed = match most {
            None => self.changes.recv().is_ok(),
            Some(most) => self.changes.recv_timeout(most).is_ok(),
        };
        if !changed {
            return false;
        }
        let begun = Instant::now();
        while begun.elapsed() < LONGEST {
            match self.changes.recv_timeout(QUIET) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        // A folder that was taken away and put back is another one for the system. Should it still be
        // away, the folder above tells when it comes.
        let _ = self.begin();
        true
    }

    fn begin(&mut self) -> io::Result<()> {
        for root in &self.roots {
            if let Some(above) = root.parent() {
                // One that may not be looked into only keeps us from seeing the pack come back.
                let _ = self.watcher.watch(above, RecursiveMode::NonRecursive);
            }
        }
        for root in &self.roots {
            if root.exists() {
                self.watcher.watch(root, RecursiveMode::Recursive).map_err(io::Error::other)?;
            }
        }
        Ok(())
    }
}

/// Whether an event may have changed what `check` says. Reading counts for nothing: `check` reads.
fn counts(roots: &[PathBuf], event: &Event) -> bool {
    if event.need_rescan() {
        return true;
    }
    let ours = |path: &PathBuf| roots.iter().any(|root| path.strip_prefix(root).is_ok_and(belongs));
    !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(ours)
}

/// Whether a path below the pack can be a file of it: no hidden one, no copy an editor keeps for itself.
fn belongs(below: &Path) -> bool {
    below.iter().all(|part| {
        let name = part.to_string_lossy();
        !name.starts_with(['.', '#']) && !name.ends_with('~')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_and_version_control_keep_for_themselves_is_passed_over() {
        for own in ["pack.ron", "scenarios/fake-police/call.ron", "locales/fr", ""] {
            assert!(belongs(Path::new(own)), "{own}");
        }
        for other in [".git/index", "scenarios/.call.ron.swp", "scenarios/call.ron~", "#call.ron#"] {
            assert!(!belongs(Path::new(other)), "{other}");
        }
    }

    #[test]
    fn reading_is_no_change() {
        let roots = [PathBuf::from("/packs/one")];
        let event = |kind| Event::new(kind).add_path("/packs/one/pack.ron".into());
        let read = EventKind::Access(notify::event::AccessKind::Any);
        let written = EventKind::Modify(notify::event::ModifyKind::Any);
        assert!(!counts(&roots, &event(read)));
        assert!(counts(&roots, &event(written)));
        let beside = Event::new(written).add_path("/packs/other/pack.ron".into());
        assert!(!counts(&roots, &beside));
    }
}
