//! Copies: saving one, finding those there are, bringing one back. All by SQLite's own online backup, so
//! that a copy is whole whatever happens meanwhile, and another window that is open sees what came back.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, ffi};

use super::aside::{free_name, with_end};
use super::{Error, Store, schema};

/// How the name of a copy ends.
pub const EXTENSION: &str = "copy";

/// A copy that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it lies.
    pub path: PathBuf,
    /// The day it was saved, `2026-11-24`: as its name says, else as the disk says.
    pub day: String,
    /// How many finished attempts it holds.
    pub attempts: usize,
}

impl Store {
    /// Saves a copy at a path where nothing is yet. It is there wholly or not at all.
    ///
    /// # Errors
    /// [`Error::Exists`]; [`Error::Full`], [`Error::Unwritable`]; what SQLite says.
    pub fn backup(&self, path: &Path) -> Result<(), Error> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder)?;
        }
        // The name is taken at once, so that two copies never become one.
        drop(File::create_new(path)?);
        let fresh = with_end(path, &format!(".{}.new", std::process::id()));
        let written = self.write_copy(&fresh).and_then(|()| Ok(fs::rename(&fresh, path)?));
        if written.is_err() {
            for file in [path, &fresh, &with_end(&fresh, "-journal")] {
                let _ = fs::remove_file(file);
            }
            return written;
        }
        if cfg!(unix)
            && let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty())
        {
            // The rename itself must survive a power cut too; some drives cannot promise that.
            let _ = File::open(folder).and_then(|folder| folder.sync_all());
        }
        Ok(())
    }

    fn write_copy(&self, path: &Path) -> Result<(), Error> {
        let mut to = Connection::open(path)?;
        pages(&self.connection, &mut to)?;
        drop(to);
        Ok(File::options().write(true).open(path)?.sync_all()?)
    }

    /// Saves a copy named after a day, `second-look-2026-11-24.copy`, then `-2`, `-3`; gives its path.
    ///
    /// # Errors
    /// As [`backup`](Self::backup), [`Error::Exists`] aside.
    pub fn save_copy(&self, folder: &Path, day: &str) -> Result<PathBuf, Error> {
        let mut number = 1_usize;
        loop {
            let end = if number == 1 { String::new() } else { format!("-{number}") };
            let path = folder.join(format!("second-look-{day}{end}.{EXTENSION}"));
            match self.backup(&path) {
                Ok(()) => return Ok(path),
                Err(Error::Exists) => number += 1,
                Err(error) => return Err(error),
            }
        }
    }

    /// Brings a copy back, in one step, an older schema brought up to date. What is here now is kept
    /// aside; gives its path, or `None` when there was nothing to keep.
    ///
    /// # Errors
    /// [`Error::NoCopy`], [`Error::Newer`] or [`Error::Damaged`] of the copy, before anything is touched;
    /// else what SQLite says, and what is here stays as it is.
    pub fn restore(&mut self, copy: &Path) -> Result<Option<PathBuf>, Error> {
        let fresh = Self::read_copy(copy)?;
        fresh.nobody_agreed()?;
        let aside = self.would_lie_aside()?;
        if let Some(aside) = &aside {
            self.backup(aside)?;
        }
        let swapped = pages(&fresh.connection, &mut self.connection);
        if let (Err(_), Some(aside)) = (&swapped, &aside) {
            let _ = fs::remove_file(aside);
        }
        swapped.map(|()| aside)
    }

    /// Where [`restore`](Self::restore) would keep aside what is here now; `None` when there is nothing.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn would_lie_aside(&self) -> Result<Option<PathBuf>, Error> {
        let sql = "SELECT EXISTS (SELECT 1 FROM attempt) OR EXISTS (SELECT 1 FROM checkup)
            OR EXISTS (SELECT 1 FROM person WHERE created_at <> 0 OR label <> '' OR picture <> '')";
        let begun: bool = self.connection.query_row(sql, [], |row| row.get(0))?;
        Ok(self.path.as_ref().filter(|_| begun).map(|path| free_name(path, "before")))
    }

    /// A copy, checked from end to end and read into memory; it is itself not touched.
    pub(super) fn read_copy(path: &Path) -> Result<Self, Error> {
        let from = read_only(path)?;
        let found = schema::version(&from)?;
        if found > schema::SCHEMA {
            return Err(Error::Newer { found });
        }
        if found < 1 {
            return Err(Error::NoCopy);
        }
        let said: String = from.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if said != "ok" {
            return Err(Error::Damaged(said));
        }
        let mut memory = Connection::open_in_memory()?;
        pages(&from, &mut memory)?;
        Self::prepare(memory, None).map_err(|error| match error {
            // It is sound, and another program's.
            Error::Damaged(_) => Error::NoCopy,
            other => other,
        })
    }
}

/// The copies that lie in these folders (not deeper), newest first, and what was kept aside when one was
/// brought back. What is no copy is passed over.
#[must_use]
pub fn find(folders: &[PathBuf]) -> Vec<Found> {
    let mut all: Vec<_> = folders
        .iter()
        .filter_map(|folder| fs::read_dir(folder).ok())
        .flatten()
        .flatten()
        .map(|file| file.path())
        .filter(|path| is_named_so(path))
        .filter_map(|path| {
            let attempts = count(&path).ok()?;
            let saved = fs::metadata(&path).and_then(|data| data.modified()).ok();
            let saved = saved.and_then(|time| Timestamp::try_from(time).ok()).unwrap_or_default();
            let (day, number) = named_day(&path)
                .unwrap_or_else(|| (saved.to_zoned(jiff::tz::TimeZone::system()).date().to_string(), 1));
            Some((number, saved, Found { path, day, attempts }))
        })
        .collect();
    all.sort_by(|(number, saved, copy), (other_number, other_saved, other)| {
        (&other.day, other_number, other_saved, &other.path).cmp(&(&copy.day, number, saved, &copy.path))
    });
    all.dedup_by(|(.., one), (.., other)| one.path == other.path);
    all.into_iter().map(|(.., copy)| copy).collect()
}

fn is_named_so(path: &Path) -> bool {
    let aside = |stem: &str| stem.contains(".before-") && path.extension().is_some_and(|end| end == "sqlite");
    path.extension().is_some_and(|end| end == EXTENSION)
        || path.file_stem().is_some_and(|stem| aside(&stem.to_string_lossy()))
}

/// The day and number in a name that [`Store::save_copy`] gave.
fn named_day(path: &Path) -> Option<(String, usize)> {
    let rest = path.file_stem()?.to_str()?.strip_prefix("second-look-")?;
    let (day, number) = rest.split_at_checked(10)?;
    let day: Date = day.parse().ok()?;
    let number = if number.is_empty() { 1 } else { number.strip_prefix('-')?.parse().ok()? };
    Some((day.to_string(), number))
}

fn count(path: &Path) -> Result<usize, Error> {
    let copy = read_only(path)?;
    let sql = "SELECT count(*) FROM attempt WHERE finished_at IS NOT NULL";
    let attempts: i64 = copy.query_row(sql, [], |row| row.get(0))?;
    Ok(usize::try_from(attempts).unwrap_or_default())
}

fn read_only(path: &Path) -> Result<Connection, Error> {
    // Said by the disk, a missing file has a clearer name than SQLite's.
    drop(File::open(path)?);
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.busy_timeout(super::PATIENCE)?;
    Ok(connection)
}

/// Copies a database page by page, in one step for whoever looks on.
fn pages(from: &Connection, to: &mut Connection) -> Result<(), Error> {
    const PAUSE: Duration = Duration::from_millis(50);
    let backup = Backup::new(from, to)?;
    let mut waited = Duration::ZERO;
    while backup.step(-1)? != StepResult::Done {
        if waited >= super::PATIENCE {
            let busy = ffi::Error::new(ffi::SQLITE_BUSY);
            return Err(rusqlite::Error::SqliteFailure(busy, None).into());
        }
        thread::sleep(PAUSE);
        waited += PAUSE;
    }
    Ok(())
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Unwritable(error.to_string()),
        }
    }
}
