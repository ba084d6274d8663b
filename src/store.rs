//! What happened, in SQLite: people, attempts and their events; what may be sent of it. Durable when a call returns.
//!
//! Rollback journal, `synchronous = FULL` and `secure_delete`: safe on a school's network home and
//! against a power cut, and what is deleted is gone. Attempts and events are in the order of their
//! numbers, never of a clock, which may jump.
#![forbid(unsafe_code)]

mod agreed;
pub(crate) mod aside;
mod checkup;
pub mod copies;
mod forget;
mod handed;
pub mod outbox;
pub mod people;
mod read;
pub mod record;
mod schema;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, Row, TransactionBehavior, params};
use thiserror::Error;

use crate::content::{Outcome, Topic};

pub use agreed::{Agreement, Telling};
pub use checkup::{Checkup, CheckupId, NewCheckup, Question, Verdict};
pub use handed::{Answered, Played};
pub use people::Person;
pub use read::{Done, Tally};
pub use schema::SCHEMA;

/// The first person: whose home this is from the start.
pub const PERSON: i64 = 1;

/// How long another window's writing is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Up to this size the whole file is looked through at every start: a few milliseconds. Damage in a
/// larger one comes to light when what is damaged is read.
pub(crate) const SMALL: u64 = 4 << 20;

/// Why the store cannot be used.
#[derive(Debug, Error)]
pub enum Error {
    /// The file was written by a newer version of the program.
    #[error("schema {found} is newer than {SCHEMA}")]
    Newer {
        /// Its schema.
        found: i64,
    },
    /// The file is no database, or a damaged one.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// It cannot be written here.
    #[error("it cannot be written: {0}")]
    Unwritable(String),
    /// The disk has no room.
    #[error("the disk is full")]
    Full,
    /// A file of this name is there already.
    #[error("a file of this name exists")]
    Exists,
    /// The log of the attempt has grown meanwhile: another window goes on with it.
    #[error("another window goes on with it")]
    Elsewhere,
    /// The file is no copy of this program's answers.
    #[error("the file holds no answers of this program")]
    NoCopy,
    /// Anything else SQLite says.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            Some(Code::CannotOpen | Code::ReadOnly | Code::PermissionDenied) => {
                Self::Unwritable(error.to_string())
            }
            Some(Code::DiskFull) => Self::Full,
            _ => Self::Sqlite(error),
        }
    }
}

/// The number of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttemptId(i64);

/// An attempt that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAttempt {
    /// Whose.
    pub person: i64,
    /// The scenario's full name.
    pub scenario: String,
    /// The version of its pack.
    pub pack_version: String,
    /// The fingerprint of its structure and words.
    pub content_hash: String,
    /// The language it is played in.
    pub language: String,
    /// The country it is played for.
    pub country: String,
    /// The seed of its draws.
    pub seed: u64,
    /// What was drawn, as JSON.
    pub draws: String,
    /// Milliseconds since 1970, UTC.
    pub started_at: i64,
}

/// An attempt as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Its number.
    pub id: AttemptId,
    /// How it began.
    pub begun: NewAttempt,
    /// When an end was first reached.
    pub finished_at: Option<i64>,
    /// The end that was first reached.
    pub outcome: Option<String>,
    /// Whether it is this person's first walk of the scenario.
    pub counts: bool,
}

/// An end that was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finish {
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// The end.
    pub reached: Outcome,
    /// What counts of the walk, by its first answers ([`crate::learn::outcome::counted`]).
    pub counted: Outcome,
    /// The scenario's topic.
    pub topic: Topic,
}

/// One entry of an attempt's log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// What happened, as [`crate::play::Event::kind`] names it.
    pub kind: String,
    /// Where.
    pub beat: String,
    /// What was chosen, held or marked; of what was shown, the name of who said it.
    pub item: Option<String>,
    /// The words as they were shown.
    pub words: Option<String>,
}

/// The store.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    /// Where it lies; `None` in memory.
    path: Option<PathBuf>,
}

const ATTEMPT: &str = "id, person, scenario, pack_version, content_hash, language, country, seed, draws,
    started_at, finished_at, outcome, counts";

fn attempt(row: &Row<'_>) -> rusqlite::Result<Attempt> {
    Ok(Attempt {
        id: AttemptId(row.get(0)?),
        begun: NewAttempt {
            person: row.get(1)?,
            scenario: row.get(2)?,
            pack_version: row.get(3)?,
            content_hash: row.get(4)?,
            language: row.get(5)?,
            country: row.get(6)?,
            seed: row.get::<_, i64>(7)?.cast_unsigned(),
            draws: row.get(8)?,
            started_at: row.get(9)?,
        },
        finished_at: row.get(10)?,
        outcome: row.get(11)?,
        counts: row.get(12)?,
    })
}

impl Store {
    /// Opens the store at a path, creating it and its folder; brings an older schema up to date.
    ///
    /// # Errors
    /// [`Error::Newer`], [`Error::Damaged`] or [`Error::Unwritable`]; the file is left as it is.
    pub fn open(path: &Path) -> Result<Self, Error> {
        Self::open_checked(path, false)
    }

    fn open_checked(path: &Path, whole: bool) -> Result<Self, Error> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Error::Unwritable(error.to_string()))?;
        }
        let store = Self::prepare(Connection::open(path)?, Some(path))?;
        if store.connection.is_readonly("main")? {
            return Err(Error::Unwritable("read-only".to_owned()));
        }
        if whole || path.metadata().is_ok_and(|file| file.len() <= SMALL) {
            let said: String = store.connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
            if said != "ok" {
                return Err(Error::Damaged(said));
            }
        }
        Ok(store)
    }

    /// A store that keeps nothing once the program ends.
    ///
    /// # Errors
    /// Only when SQLite has no memory to give.
    pub fn in_memory() -> Result<Self, Error> {
        Self::prepare(Connection::open_in_memory()?, None)
    }

    /// A store in memory that begins with what a file holds, where it can be read and not written.
    ///
    /// # Errors
    /// As [`restore`](Self::restore) of the file.
    pub fn in_memory_of(path: &Path) -> Result<Self, Error> {
        Self::read_copy(path)
    }

    /// Whether it keeps anything once the program ends.
    #[must_use]
    pub fn lasts(&self) -> bool {
        self.path.is_some()
    }

    /// Lets the file grow to this many pages and no further, as a full disk would.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn limit(&self, pages: u32) -> Result<(), Error> {
        Ok(self.connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?)
    }

    fn prepare(mut connection: Connection, path: Option<&Path>) -> Result<Self, Error> {
        connection.busy_timeout(PATIENCE)?;
        // A newer file is left before anything is set in it.
        let found = schema::version(&connection)?;
        if found > SCHEMA {
            return Err(Error::Newer { found });
        }
        connection.execute_batch(
            "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;",
        )?;
        let mode: String = connection.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
        debug_assert!(mode == "delete" || mode == "memory");
        schema::migrate(&mut connection)?;
        schema::check_tables(&connection)?;
        people::nobody_is_nobody(&connection)?;
        Ok(Self { connection, path: path.map(Path::to_owned) })
    }

    /// Begins an attempt. It counts when it is this person's first of the scenario.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn begin(&mut self, new: &NewAttempt) -> Result<AttemptId, Error> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let _ = transaction.execute(
            "INSERT INTO attempt (person, scenario, pack_version, content_hash, language, country, seed,
                draws, started_at, counts)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
                NOT EXISTS (SELECT 1 FROM attempt WHERE person = ?1 AND scenario = ?2 AND counts = 1))",
            params![
                new.person,
                new.scenario,
                new.pack_version,
                new.content_hash,
                new.language,
                new.country,
                new.seed.cast_signed(),
                new.draws,
                new.started_at
            ],
        )?;
        let id = AttemptId(transaction.last_insert_rowid());
        transaction.commit()?;
        Ok(id)
    }

    /// Adds entries to an attempt's log of which so many are `known`, and notes the end when one was
    /// reached: all of it or nothing. Only the first end is kept.
    ///
    /// # Errors
    /// [`Error::Elsewhere`] when the log is not as long as that; else what SQLite says.
    pub fn keep(
        &mut self,
        id: AttemptId,
        known: usize,
        entries: &[Entry],
        end: Option<&Finish>,
    ) -> Result<(), Error> {
        self.keep_telling(id, known, entries, end, None)
    }

    fn add(
        transaction: &Connection,
        id: AttemptId,
        entries: &[Entry],
        end: Option<&Finish>,
    ) -> Result<(), Error> {
        {
            let mut insert = transaction.prepare_cached(
                "INSERT INTO event (attempt, seq, at, kind, beat, item, words)
                 VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM event WHERE attempt = ?1),
                    ?2, ?3, ?4, ?5, ?6)",
            )?;
            for entry in entries {
                let _ = insert.execute(params![
                    id.0,
                    entry.at,
                    entry.kind,
                    entry.beat,
                    entry.item,
                    entry.words
                ])?;
            }
        }
        if let Some(end) = end {
            let _ = transaction.execute(
                "UPDATE attempt SET outcome = ?2, counted = ?3, topic = ?4, finished_at = ?5
                 WHERE id = ?1 AND finished_at IS NULL",
                params![id.0, end.reached.key(), end.counted.key(), end.topic.code(), end.at],
            )?;
        }
        Ok(())
    }

    /// Adds entries to an attempt's log, all of them or none.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn append(&mut self, id: AttemptId, entries: &[Entry]) -> Result<(), Error> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        Self::add(&transaction, id, entries, None)?;
        Ok(transaction.commit()?)
    }

    /// Notes that an end was reached, and what counts of the walk. Only the first one is kept.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn finish(&mut self, id: AttemptId, end: &Finish) -> Result<(), Error> {
        Self::add(&self.connection, id, &[], Some(end))
    }

    /// Writes what counts of an attempt that was finished before this was kept. Nothing else is changed.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn derive(&mut self, id: AttemptId, counted: Outcome, topic: Topic) -> Result<(), Error> {
        let _ = self.connection.execute(
            "UPDATE attempt SET counted = ?2, topic = ?3
             WHERE id = ?1 AND finished_at IS NOT NULL AND counted IS NULL",
            params![id.0, counted.key(), topic.code()],
        )?;
        Ok(())
    }

    /// Lets an attempt count no more: its content has changed since, and it cannot be taken up again.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn discount(&mut self, id: AttemptId) -> Result<(), Error> {
        let _ = self.connection.execute("UPDATE attempt SET counts = 0 WHERE id = ?1", [id.0])?;
        Ok(())
    }
}
