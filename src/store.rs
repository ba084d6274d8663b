//! What happened, in SQLite: people, attempts and their events. Durable when a call returns.
//!
//! Rollback journal, `synchronous = FULL` and `secure_delete`: safe on a school's network home and
//! against a power cut, and what is deleted is gone.
#![forbid(unsafe_code)]

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension, Row, params};
use rusqlite_migration::{M, Migrations};
use thiserror::Error;

/// The newest schema this program knows.
pub const SCHEMA: i64 = 1;

/// The person whose home this is.
pub const PERSON: i64 = 1;

const MIGRATIONS: &[M<'static>] = &[M::up(include_str!("store/schema_1.sql"))];

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
    /// Anything else SQLite says.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            Some(Code::CannotOpen | Code::ReadOnly | Code::PermissionDenied | Code::DiskFull) => {
                Self::Unwritable(error.to_string())
            }
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

/// One entry of an attempt's log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// What happened, as [`crate::play::Event::kind`] names it.
    pub kind: String,
    /// Where.
    pub beat: String,
    /// What was chosen, held or marked.
    pub item: Option<String>,
    /// The words as they were shown.
    pub words: Option<String>,
}

/// The store.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
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
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Error::Unwritable(error.to_string()))?;
        }
        Self::prepare(Connection::open(path)?)
    }

    /// A store that keeps nothing once the program ends.
    ///
    /// # Errors
    /// Only when SQLite has no memory to give.
    pub fn in_memory() -> Result<Self, Error> {
        Self::prepare(Connection::open_in_memory()?)
    }

    fn prepare(mut connection: Connection) -> Result<Self, Error> {
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.execute_batch(
            "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;",
        )?;
        let mode: String = connection.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
        debug_assert!(mode == "delete" || mode == "memory");
        let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if found > SCHEMA {
            return Err(Error::Newer { found });
        }
        Migrations::from_slice(MIGRATIONS).to_latest(&mut connection).map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => Error::Damaged(other.to_string()),
        })?;
        Ok(Self { connection })
    }

    /// Begins an attempt. It counts when it is this person's first of the scenario.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn begin(&mut self, new: &NewAttempt) -> Result<AttemptId, Error> {
        let transaction = self.connection.transaction()?;
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

    /// Adds entries to an attempt's log, all of them or none.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn append(&mut self, id: AttemptId, entries: &[Entry]) -> Result<(), Error> {
        let transaction = self.connection.transaction()?;
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
        transaction.commit()?;
        Ok(())
    }

    /// Notes that an end was reached. Only the first one is kept.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn finish(&mut self, id: AttemptId, outcome: &str, at: i64) -> Result<(), Error> {
        let _ = self.connection.execute(
            "UPDATE attempt SET outcome = ?2, finished_at = ?3 WHERE id = ?1 AND finished_at IS NULL",
            params![id.0, outcome, at],
        )?;
        Ok(())
    }

    /// The log of an attempt, oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn log(&self, id: AttemptId) -> Result<Vec<Entry>, Error> {
        let mut select = self.connection.prepare_cached(
            "SELECT at, kind, beat, item, words FROM event WHERE attempt = ?1 ORDER BY seq",
        )?;
        let rows = select.query_map([id.0], |row| {
            Ok(Entry {
                at: row.get(0)?,
                kind: row.get(1)?,
                beat: row.get(2)?,
                item: row.get(3)?,
                words: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn attempts_where(&self, condition: &str, person: i64) -> Result<Vec<Attempt>, Error> {
        let sql = format!("SELECT {ATTEMPT} FROM attempt WHERE person = ?1 AND {condition}");
        let mut select = self.connection.prepare_cached(&sql)?;
        let rows = select.query_map([person], attempt)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The finished attempts of a person, newest first, at most this many.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn finished(&self, person: i64, most: usize) -> Result<Vec<Attempt>, Error> {
        let condition = format!("finished_at IS NOT NULL ORDER BY started_at DESC, id DESC LIMIT {most}");
        self.attempts_where(&condition, person)
    }

    /// The finished attempts that count, one a scenario.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn counted(&self, person: i64) -> Result<Vec<Attempt>, Error> {
        self.attempts_where("counts = 1 AND finished_at IS NOT NULL ORDER BY scenario", person)
    }

    /// The newest attempt, when it was left before its end with something answered in it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn open_attempt(&self, person: i64) -> Result<Option<Attempt>, Error> {
        let sql = format!(
            "SELECT {ATTEMPT} FROM attempt WHERE person = ?1 AND finished_at IS NULL
                AND EXISTS (SELECT 1 FROM event WHERE attempt = attempt.id AND kind IN ('answered', 'held'))
                AND id = (SELECT max(id) FROM attempt WHERE person = ?1)"
        );
        Ok(self.connection.query_row(&sql, [person], attempt).optional()?)
    }

    /// The attempt that counts for a scenario, when it was left before its end.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn unfinished(&self, person: i64, scenario: &str) -> Result<Option<Attempt>, Error> {
        let sql = format!(
            "SELECT {ATTEMPT} FROM attempt
             WHERE person = ?1 AND scenario = ?2 AND counts = 1 AND finished_at IS NULL"
        );
        Ok(self.connection.query_row(&sql, params![person, scenario], attempt).optional()?)
    }

    /// Lets an attempt count no more: its content has changed since, and it cannot be taken up again.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn discount(&mut self, id: AttemptId) -> Result<(), Error> {
        let _ = self.connection.execute("UPDATE attempt SET counts = 0 WHERE id = ?1", [id.0])?;
        Ok(())
    }

    /// One attempt.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn attempt(&self, id: AttemptId) -> Result<Option<Attempt>, Error> {
        let sql = format!("SELECT {ATTEMPT} FROM attempt WHERE id = ?1");
        Ok(self.connection.query_row(&sql, [id.0], attempt).optional()?)
    }

    /// Deletes every attempt of a person, and makes sure that nothing of it stays in the file.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn forget(&mut self, person: i64) -> Result<(), Error> {
        let _ = self.connection.execute("DELETE FROM attempt WHERE person = ?1", [person])?;
        self.connection.execute_batch("VACUUM")?;
        Ok(())
    }
}
