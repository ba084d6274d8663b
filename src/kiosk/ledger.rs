//! What the supervisor counts: into the database at once, in memory as long as that cannot be, and written as
//! soon as it can. Nothing that goes wrong here stops the kiosk.
#![forbid(unsafe_code)]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Zoned;
use jiff::civil::Date;

use super::counts::{self, Batch, Counts, Problem};
use super::fact::{Finished, Kind};

/// A clock that has gone so far wrong beside the steady one is worth a line.
const JUMP: Duration = Duration::from_secs(24 * 3600);

/// One that went back so far, too.
const BACK: Duration = Duration::from_secs(300);

/// The books of the supervisor.
#[derive(Debug)]
pub struct Ledger {
    path: PathBuf,
    counts: Option<Counts>,
    batch: Batch,
    /// Why the last writing failed: said once, not each time.
    failing: Option<Kind>,
    /// The last moment, by both clocks.
    last: Option<(i64, Instant)>,
    /// The day on which what is too old was last looked for.
    swept: Option<Date>,
}

impl Ledger {
    /// The books of a kiosk's folder. Nothing is opened yet.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self {
            path: folder.join(counts::FILE),
            counts: None,
            batch: Batch::default(),
            failing: None,
            last: None,
            swept: None,
        }
    }

    /// A visit was begun.
    pub fn visit(&mut self, now: &Zoned) {
        self.batch.visit(now.date());
        self.flush(now);
    }

    /// A situation was played to its end.
    pub fn finish(&mut self, now: &Zoned, finished: Finished) {
        self.batch.finish(now.date(), finished);
        self.flush(now);
    }

    /// A child is started again because something went wrong.
    pub fn restart(&mut self, now: &Zoned, kind: Kind) {
        self.batch.restart(now.date());
        self.problem(now, kind);
    }

    /// Something went wrong.
    pub fn problem(&mut self, now: &Zoned, kind: Kind) {
        self.batch.problem(Problem { at: now.timestamp().as_second(), kind });
        self.flush(now);
    }

    /// Whether something still waits for the disk.
    #[must_use]
    pub fn waits(&self) -> bool {
        !self.batch.is_empty()
    }

    /// Looks at the clocks, tries what could not be written, and once a day lets go of what is too old.
    pub fn tend(&mut self, now: &Zoned, steady: Instant, keep_days: u16) {
        let wall = now.timestamp().as_second();
        if let Some((then, at)) = self.last.replace((wall, steady)) {
            let passed = i64::try_from(steady.duration_since(at).as_secs()).unwrap_or(i64::MAX);
            let off = wall.saturating_sub(then).saturating_sub(passed);
            if off.unsigned_abs() >= JUMP.as_secs() || off <= -BACK.as_secs().cast_signed() {
                self.problem(now, Kind::Clock);
            }
        }
        self.flush(now);
        let today = now.date();
        if self.swept != Some(today)
            && !self.waits()
            && self.open(now)
            && let Some(counts) = &mut self.counts
            && counts.retain(today, keep_days).is_ok()
        {
            self.swept = Some(today);
        }
    }

    /// Lets go of the database, so that the operator's page has it for itself.
    pub fn close(&mut self) {
        self.counts = None;
    }

    fn open(&mut self, now: &Zoned) -> bool {
        // A file that was taken away, or whose disk was, is no longer what was opened.
        if self.counts.is_some() && self.path.exists() {
            return true;
        }
        self.counts = None;
        match Counts::open_or_begin_anew(&self.path) {
            Ok((counts, aside)) => {
                self.counts = Some(counts);
                if aside.is_some() {
                    let at = now.timestamp().as_second();
                    self.batch.problem(Problem { at, kind: Kind::CountsAside });
                }
                true
            }
            Err(error) => {
                self.failed(now, counts::kind_of(&error));
                false
            }
        }
    }

    /// Writes what waits; what cannot be written goes on waiting.
    fn flush(&mut self, now: &Zoned) {
        if self.batch.is_empty() || !self.open(now) {
            return;
        }
        let Some(counts) = &mut self.counts else { return };
        match counts.add(&self.batch) {
            Ok(()) => {
                self.batch = Batch::default();
                self.failing = None;
            }
            Err(error) => {
                // Opened anew next time: a damaged one is set aside there.
                self.counts = None;
                self.failed(now, counts::kind_of(&error));
            }
        }
    }

    /// Noted in memory, and on the disk when that is written again.
    fn failed(&mut self, now: &Zoned, kind: Kind) {
        if self.failing.replace(kind) != Some(kind) {
            self.batch.problem(Problem { at: now.timestamp().as_second(), kind });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use rusqlite::Connection;

    use super::*;

    fn at(text: &str) -> Zoned {
        text.parse().unwrap()
    }

    fn seen(folder: &Path, now: &Zoned) -> (u64, Vec<Kind>) {
        let counts = Counts::open(&folder.join(counts::FILE)).unwrap();
        let visits = counts.days(now.date()).unwrap().iter().map(|day| day.visits).sum();
        (visits, counts.problems().unwrap().iter().map(|problem| problem.kind).collect())
    }

    #[test]
    fn what_cannot_be_written_waits_and_is_said_once() {
        let folder = tempfile::tempdir().unwrap();
        let now = at("2026-11-28T10:00:00+00:00[+00:00]");
        // In the way of the database.
        let path = folder.path().join(counts::FILE);
        fs::create_dir(&path).unwrap();
        let mut ledger = Ledger::new(folder.path());
        (0..5).for_each(|_| ledger.visit(&now));
        assert!(ledger.waits());
        fs::remove_dir(&path).unwrap();
        ledger.tend(&now, Instant::now(), 90);
        assert!(!ledger.waits());
        assert_eq!(seen(folder.path(), &now), (5, vec![Kind::Unwritable]));
    }

    #[test]
    fn a_locked_or_damaged_database_loses_no_count() {
        let folder = tempfile::tempdir().unwrap();
        let now = at("2026-11-28T10:00:00+00:00[+00:00]");
        let path = folder.path().join(counts::FILE);
        let mut ledger = Ledger::new(folder.path());
        ledger.visit(&now);
        let other = Connection::open(&path).unwrap();
        other.execute_batch("BEGIN EXCLUSIVE").unwrap();
        ledger.visit(&now);
        assert!(ledger.waits());
        other.execute_batch("COMMIT").unwrap();
        drop(other);
        ledger.visit(&now);
        assert_eq!(seen(folder.path(), &now), (3, vec![Kind::Locked]));
        ledger.close();
        fs::write(&path, "no database").unwrap();
        ledger.visit(&now);
        ledger.tend(&now, Instant::now(), 90);
        assert_eq!(seen(folder.path(), &now), (1, vec![Kind::CountsAside]));
        assert!(folder.path().join("kiosk.broken-1.sqlite").exists());
    }

    #[test]
    fn a_database_that_was_taken_away_is_begun_anew() {
        let folder = tempfile::tempdir().unwrap();
        let now = at("2026-11-28T10:00:00+00:00[+00:00]");
        let mut ledger = Ledger::new(folder.path());
        ledger.visit(&now);
        fs::remove_file(folder.path().join(counts::FILE)).unwrap();
        ledger.visit(&now);
        assert_eq!(seen(folder.path(), &now).0, 1);
    }

    #[test]
    fn a_clock_that_jumps_is_noted_and_one_that_goes_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let mut ledger = Ledger::new(folder.path());
        let steady = Instant::now();
        for (after, wall) in [
            (0, "2026-11-28T10:00:00+00:00[+00:00]"),
            (5, "2026-11-28T10:00:05+00:00[+00:00]"),
            // A correction of a minute, and a night of sleep that no steady clock sees.
            (10, "2026-11-28T09:59:10+00:00[+00:00]"),
            (15, "2026-11-28T21:00:00+00:00[+00:00]"),
            // Jumps.
            (20, "2031-01-01T00:00:00+00:00[+00:00]"),
            (25, "2026-11-28T10:00:05+00:00[+00:00]"),
        ] {
            ledger.tend(&at(wall), steady + Duration::from_secs(after), 90);
        }
        let now = at("2026-11-28T10:00:05+00:00[+00:00]");
        assert_eq!(seen(folder.path(), &now).1, [Kind::Clock, Kind::Clock]);
    }
}
