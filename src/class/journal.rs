//! `class.sqlite`, beside the answers of home: the lesson that runs, so that a crash of the program loses no answer,
//! and what is left of lessons that were closed.
//!
//! While a lesson runs, its phones' tokens and answers are here. Closing it deletes them, in the same transaction
//! that writes its report ([`super::group`]): the day, the plan, and what may be printed of the group. A report is
//! deleted after [`KEEP_DAYS`] days, unless the leader set another number.
//!
//! Durable when a call returns; as in the store at home, a rollback journal, `synchronous = FULL` and
//! `secure_delete`, so that no token is left in a file beside it.
#![forbid(unsafe_code)]

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::{Connection, ErrorCode, OptionalExtension, TransactionBehavior, params};

use super::group::Report;
use super::room::{Fact, KeptPhone, Room};
use crate::dirs::Places;
use crate::store::outbox::{Outbox, Statement};
use crate::store::{Error, SMALL, aside};

/// The name of the file, in the folder of the store.
pub const FILE: &str = "class.sqlite";

/// The newest schema this program knows.
pub const SCHEMA: i64 = 2;

const SCHEMAS: [&str; 2] = [include_str!("class_1.sql"), include_str!("class_2.sql")];

/// How many days reports are kept when nobody sets another number.
pub const KEEP_DAYS: u16 = 90;

const PATIENCE: Duration = Duration::from_secs(5);

/// Where it lies.
#[must_use]
pub fn path(places: &Places) -> PathBuf {
    places.data.join(FILE)
}

/// A lesson that was closed.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    /// Its number.
    pub id: i64,
    /// When.
    pub day: Date,
    /// The plan's id.
    pub plan: String,
    /// What may be said of the group.
    pub report: Report,
}

/// The journal.
#[derive(Debug)]
pub struct Journal {
    connection: Connection,
    /// Held as long as this is: two programs that run a lesson on one folder would mix their phones.
    _turn: File,
}

impl Journal {
    /// Opens the journal at a path, creating it and its folder.
    ///
    /// # Errors
    /// [`Error::Elsewhere`] when another program has it; [`Error::Newer`], [`Error::Damaged`],
    /// [`Error::Unwritable`]: the file is left as it is.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let turn = turn(path)?;
        Self::opened(path, turn)
    }

    /// Opens the journal; a damaged one is set aside first, and a fresh one begins. Gives where it lies.
    ///
    /// # Errors
    /// As [`open`](Self::open), but for damage.
    pub fn open_or_begin_anew(path: &Path) -> Result<(Self, Option<PathBuf>), Error> {
        match Self::opened(path, turn(path)?) {
            Err(Error::Damaged(_)) => {}
            found => return found.map(|journal| (journal, None)),
        }
        let turn = turn(path)?;
        let aside = aside::set_aside(path)?;
        Ok((Self::opened(path, turn)?, Some(aside)))
    }

    fn opened(path: &Path, turn: File) -> Result<Self, Error> {
        Ok(Self { connection: connect(path)?, _turn: turn })
    }

    /// Lets the file grow to this many pages and no further, as a full disk would.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn limit(&self, pages: u32) -> Result<(), Error> {
        Ok(self.connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?)
    }

    /// Writes facts, all of them or none.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn write<'a>(&mut self, facts: impl IntoIterator<Item = &'a Fact>) -> Result<(), Error> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for fact in facts {
            match fact {
                Fact::Phone(phone) => {
                    let [first, second] = phone.votes.map(|letter| letter.map(String::from));
                    let [before, after] = &phone.checks;
                    let _ = transaction
                        .prepare_cached(
                            "INSERT OR REPLACE INTO phone VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                        )?
                        .execute(params![
                            phone.number,
                            phone.token,
                            phone.left,
                            phone.seq,
                            first,
                            second,
                            before,
                            after
                        ])?;
                }
                Fact::Gone(number) => {
                    let _ = transaction.execute("DELETE FROM phone WHERE number = ?1", [number])?;
                }
                Fact::NewQuestion => {
                    let _ =
                        transaction.execute("UPDATE phone SET vote_first = NULL, vote_second = NULL", [])?;
                }
                Fact::Room(room) => {
                    let kept = serde_json::to_string(room).unwrap_or_default();
                    let _ = transaction.execute("INSERT OR REPLACE INTO room VALUES (1, ?1)", [kept])?;
                }
            }
        }
        Ok(transaction.commit()?)
    }

    /// The room of a lesson that was never closed: the program ended in the middle of it. `None` when there is none,
    /// or one this program cannot read.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn resume(&self, now: Instant) -> Result<Option<Room>, Error> {
        let kept: Option<String> =
            self.connection.query_row("SELECT kept FROM room", [], |row| row.get(0)).optional()?;
        let Some(kept) = kept.and_then(|kept| serde_json::from_str(&kept).ok()) else { return Ok(None) };
        let mut statement = self.connection.prepare(
            "SELECT number, token, gone, seq, vote_first, vote_second, check_first, check_second FROM phone",
        )?;
        let letter = |text: Option<String>| text.and_then(|text| text.chars().next());
        let phones = statement
            .query_map([], |row| {
                Ok(KeptPhone {
                    number: row.get(0)?,
                    token: row.get(1)?,
                    left: row.get(2)?,
                    seq: row.get(3)?,
                    votes: [letter(row.get(4)?), letter(row.get(5)?)],
                    checks: [row.get(6)?, row.get(7)?],
                })
            })?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Room::back(now, kept, &phones))
    }

    /// Forgets the lesson that runs, without a report.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn forget(&mut self) -> Result<(), Error> {
        Ok(self.connection.execute_batch("BEGIN IMMEDIATE; DELETE FROM phone; DELETE FROM room; COMMIT")?)
    }

    /// Closes the lesson: its report stays, and nothing else of it. A report with nothing in it is not kept.
    ///
    /// # Errors
    /// What SQLite says; then the lesson is still there.
    pub fn close(&mut self, day: Date, plan: &str, report: &Report) -> Result<(), Error> {
        self.close_telling(day, plan, report, None)
    }

    /// As [`close`](Self::close), and tells a district what may be printed of the group, where the leader agreed to
    /// that for this lesson: its recipient, and the statement ([`Report::statement`]), in the same step.
    ///
    /// # Errors
    /// As [`close`](Self::close).
    pub fn close_telling(
        &mut self,
        day: Date,
        plan: &str,
        report: &Report,
        telling: Option<(&str, &Statement)>,
    ) -> Result<(), Error> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let _ = transaction.execute("DELETE FROM phone", [])?;
        let _ = transaction.execute("DELETE FROM room", [])?;
        if !report.questions.is_empty() || report.checks.is_some() {
            let report = serde_json::to_string(report).unwrap_or_default();
            let _ = transaction.execute(
                "INSERT INTO lesson (day, plan, report) VALUES (?1, ?2, ?3)",
                params![day.to_string(), plan, report],
            )?;
        }
        if let Some((to, Statement { id, at, bytes })) = telling {
            let sql = "INSERT INTO statement (id, agreed_to, at, bytes) VALUES (?1, ?2, ?3, ?4)";
            let _ = transaction.execute(sql, params![id, to, at, bytes])?;
        }
        Ok(transaction.commit()?)
    }

    /// The lessons that were closed, the newest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn lessons(&self) -> Result<Vec<Lesson>, Error> {
        let mut statement =
            self.connection.prepare("SELECT id, day, plan, report FROM lesson ORDER BY id DESC")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        let mut lessons = Vec::new();
        for row in rows {
            let (id, day, plan, report): (i64, String, String, String) = row?;
            // What a later version may have written is nothing we can show.
            if let (Ok(day), Ok(report)) = (day.parse(), serde_json::from_str(&report)) {
                lessons.push(Lesson { id, day, plan, report });
            }
        }
        Ok(lessons)
    }

    /// What waits for this recipient.
    #[must_use]
    pub fn outbox(&self, to: &str) -> Outbox<'_> {
        Outbox::new(&self.connection, "agreed_to = ?1", to)
    }

    /// Deletes the report of a lesson.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn delete(&mut self, id: i64) -> Result<(), Error> {
        let _ = self.connection.execute("DELETE FROM lesson WHERE id = ?1", [id])?;
        Ok(())
    }

    /// Deletes reports older than so many days, and what was told of them; what still waits to be told stays. Gives how
    /// many reports went.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn retain(&mut self, today: Date, keep: u16) -> Result<usize, Error> {
        let Ok(first) = today.checked_sub(i64::from(keep).days()) else { return Ok(0) };
        // To the hour at most a statement is of another day than its lesson.
        let began = first.to_zoned(TimeZone::UTC).map_or(0, |zoned| zoned.timestamp().as_millisecond());
        let told = "DELETE FROM statement WHERE at < ?1 AND (sent_at IS NOT NULL OR refused IS NOT NULL)";
        let _ = self.connection.execute(told, [began])?;
        Ok(self.connection.execute("DELETE FROM lesson WHERE day < ?1", [first.to_string()])?)
    }
}

/// What may be told of lessons, for whoever sends it: beside a lesson that runs, and never in its way.
#[derive(Debug)]
pub struct Told {
    connection: Connection,
}

impl Told {
    /// Opens the journal at a path.
    ///
    /// # Errors
    /// [`Error::Newer`], [`Error::Damaged`], [`Error::Unwritable`]: the file is left as it is.
    pub fn open(path: &Path) -> Result<Self, Error> {
        Ok(Self { connection: connect(path)? })
    }

    /// What waits for this recipient.
    #[must_use]
    pub fn outbox(&self, to: &str) -> Outbox<'_> {
        Outbox::new(&self.connection, "agreed_to = ?1", to)
    }
}

fn connect(path: &Path) -> Result<Connection, Error> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(PATIENCE)?;
    if version(&connection)? > SCHEMA {
        return Err(Error::Newer { found: version(&connection)? });
    }
    if connection.is_readonly("main")? {
        return Err(Error::Unwritable("read-only".to_owned()));
    }
    connection.execute_batch("PRAGMA secure_delete = ON; PRAGMA synchronous = FULL;")?;
    let _: String = connection.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    if path.metadata().is_ok_and(|file| file.len() <= SMALL) {
        let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if said != "ok" {
            return Err(Error::Damaged(said));
        }
    }
    if version(&connection)? < SCHEMA {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let known = usize::try_from(version(&transaction)?).unwrap_or(usize::MAX);
        for schema in SCHEMAS.iter().skip(known) {
            transaction.execute_batch(schema).map_err(misshapen)?;
        }
        transaction.pragma_update(None, "user_version", SCHEMA)?;
        transaction.commit()?;
    }
    for sql in [
        "SELECT id, kept FROM room",
        "SELECT number, token, gone, seq, vote_first, vote_second, check_first, check_second FROM phone",
        "SELECT id, day, plan, report FROM lesson",
        "SELECT number, id, agreed_to, at, bytes, is_out, sent_at, refused FROM statement",
    ] {
        let _ = connection.prepare(sql).map_err(misshapen)?;
    }
    Ok(connection)
}

fn turn(path: &Path) -> Result<File, Error> {
    let unwritable = |error: std::io::Error| Error::Unwritable(error.to_string());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(unwritable)?;
    }
    let file =
        File::options().create(true).append(true).open(path.with_extension("lock")).map_err(unwritable)?;
    file.try_lock().map_err(|_| Error::Elsewhere)?;
    Ok(file)
}

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

/// A table that is missing, or there already, is a file that is not as we left it.
fn misshapen(error: rusqlite::Error) -> Error {
    let unfit = matches!(error, rusqlite::Error::SqlInputError { .. })
        || error.sqlite_error_code() == Some(ErrorCode::Unknown);
    if unfit { Error::Damaged(error.to_string()) } else { error.into() }
}

#[cfg(test)]
mod tests;
