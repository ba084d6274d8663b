//! What is counted in a kiosk, in SQLite: sums of days. No visit, no visitor, no time of day is in it.
//! Durable when a call returns; as in the store at home, a rollback journal, `synchronous = FULL` and
//! `secure_delete`.
//!
//! Days are those of the calendar. A clock that was too far on leaves days that have not come: they are read
//! as today, so that nothing lies in the future. And nothing is deleted because of one day on which the
//! clock stood wrong: what is too old goes by the third newest day on which something was counted.
#![forbid(unsafe_code)]

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use csv::{Terminator, WriterBuilder};
use jiff::ToSpan;
use jiff::civil::Date;
use rusqlite::{Connection, ErrorCode, TransactionBehavior, params};

pub use super::batch::{Batch, PROBLEMS, Problem};
use super::fact::{Finished, Kind};
use crate::content::{Outcome, Topic, Truth};
use crate::export::csv::{MARK, record};
use crate::export::data::{Cell, ExportError};
use crate::learn::outcome::Score;
use crate::store::{Error, SMALL, aside};

/// The name of the file, in the kiosk's folder.
pub const FILE: &str = "kiosk.sqlite";

/// The newest schema this program knows.
pub const SCHEMA: i64 = 2;

const SCHEMAS: [&str; 2] = [include_str!("kiosk_1.sql"), include_str!("kiosk_2.sql")];

/// How long another program's writing is waited for: the attract screen must not wait.
const PATIENCE: Duration = Duration::from_millis(250);

mod told;

/// The counts of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub day: Date,
    /// Visits that were begun.
    pub visits: u64,
    /// Times something was started again because it had gone wrong.
    pub restarts: u64,
    /// What came of the situations that were played to their end, both sides.
    pub score: Score,
}

/// How often one thing came of one topic on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// The day.
    pub day: Date,
    /// The topic, and what came of it.
    pub finished: Finished,
    /// How often.
    pub count: u64,
}

/// The counts of a kiosk.
#[derive(Debug)]
pub struct Counts {
    connection: Connection,
}

impl Counts {
    /// Opens the counts at a path, creating them and their folder.
    ///
    /// # Errors
    /// [`Error::Newer`], [`Error::Damaged`], [`Error::Unwritable`], or that somebody holds them; the file is
    /// left as it is.
    pub fn open(path: &Path) -> Result<Self, Error> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Error::Unwritable(error.to_string()))?;
        }
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(PATIENCE)?;
        if version(&connection)? > SCHEMA {
            return Err(Error::Newer { found: version(&connection)? });
        }
        if connection.is_readonly("main")? {
            return Err(Error::Unwritable("read-only".to_owned()));
        }
        connection.execute_batch(
            "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;",
        )?;
        let _: String = connection.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
        if path.metadata().is_ok_and(|file| file.len() <= SMALL) {
            let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
            if said != "ok" {
                return Err(Error::Damaged(said));
            }
        }
        if version(&connection)? < SCHEMA {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            // Another program may have done it at this very moment.
            let known = usize::try_from(version(&transaction)?).unwrap_or(usize::MAX);
            for schema in SCHEMAS.iter().skip(known) {
                transaction.execute_batch(schema).map_err(misshapen)?;
            }
            if known < SCHEMAS.len() {
                transaction.pragma_update(None, "user_version", SCHEMA)?;
            }
            transaction.commit()?;
        }
        for sql in [
            "SELECT day, visits, restarts FROM day",
            "SELECT day, topic, outcome, count FROM tally",
            "SELECT id, at, kind FROM problem",
            "SELECT number, id, day, at, bytes, is_out, sent_at, refused FROM statement",
        ] {
            let _ = connection.prepare(sql).map_err(misshapen)?;
        }
        Ok(Self { connection })
    }

    /// Opens the counts; damaged ones are set aside first, and fresh ones begin. Gives where they lie.
    ///
    /// # Errors
    /// As [`open`](Self::open), but for damage.
    pub fn open_or_begin_anew(path: &Path) -> Result<(Self, Option<PathBuf>), Error> {
        let _turn = aside::turn(path);
        match Self::open(path) {
            Err(Error::Damaged(_)) => {}
            found => return found.map(|counts| (counts, None)),
        }
        let aside = aside::set_aside(path)?;
        Ok((Self::open(path)?, Some(aside)))
    }

    /// Lets the file grow to this many pages and no further, as a full disk would.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn limit(&self, pages: u32) -> Result<(), Error> {
        Ok(self.connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?)
    }

    /// Adds what is still to be written, all of it or nothing.
    ///
    /// # Errors
    /// What SQLite says; then it is still to be written.
    pub fn add(&mut self, batch: &Batch) -> Result<(), Error> {
        if batch.is_empty() {
            return Ok(());
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (day, sums) in &batch.days {
            let day = day.to_string();
            let _ = transaction
                .prepare_cached(
                    "INSERT INTO day (day, visits, restarts) VALUES (?1, ?2, ?3)
                     ON CONFLICT (day) DO UPDATE
                     SET visits = visits + excluded.visits, restarts = restarts + excluded.restarts",
                )?
                .execute(params![day, stored(sums.visits), stored(sums.restarts)])?;
            for (finished, count) in &sums.finished {
                let (topic, outcome) = (finished.topic.code(), finished.outcome.key());
                let _ = transaction
                    .prepare_cached(
                        "INSERT INTO tally (day, topic, outcome, count) VALUES (?1, ?2, ?3, ?4)
                         ON CONFLICT (day, topic, outcome) DO UPDATE SET count = count + excluded.count",
                    )?
                    .execute(params![day, topic, outcome, stored(*count)])?;
            }
        }
        for problem in &batch.problems {
            let _ = transaction
                .prepare_cached("INSERT INTO problem (at, kind) VALUES (?1, ?2)")?
                .execute(params![problem.at, problem.kind.key()])?;
        }
        let _ = transaction.execute(
            "DELETE FROM problem WHERE id <= (SELECT max(id) FROM problem) - ?1",
            [i64::try_from(PROBLEMS).unwrap_or(i64::MAX)],
        )?;
        Ok(transaction.commit()?)
    }

    /// The counts of each day, oldest first; none lies after today.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn days(&self, today: Date) -> Result<Vec<Day>, Error> {
        let mut days: Vec<Day> = Vec::new();
        let mut at = |day: Date| -> usize {
            days.iter().position(|found| found.day == day).unwrap_or_else(|| {
                days.push(Day { day, visits: 0, restarts: 0, score: Score::default() });
                days.len() - 1
            })
        };
        let mut sums: Vec<(usize, u64, u64)> = Vec::new();
        let mut statement = self.connection.prepare("SELECT day, visits, restarts FROM day ORDER BY day")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        for row in rows {
            let (day, visits, restarts): (String, i64, i64) = row?;
            sums.push((at(read(&day, today)), counted(visits), counted(restarts)));
        }
        let tallies: Vec<_> = self.tallies(today)?.into_iter().map(|tally| (at(tally.day), tally)).collect();
        for (at, visits, restarts) in sums {
            if let Some(day) = days.get_mut(at) {
                day.visits = day.visits.saturating_add(visits);
                day.restarts = day.restarts.saturating_add(restarts);
            }
        }
        for (at, tally) in tallies {
            if let Some(day) = days.get_mut(at) {
                let count = usize::try_from(tally.count).unwrap_or(usize::MAX);
                day.score.add_many(tally.finished.outcome, count);
            }
        }
        days.sort_by_key(|day| day.day);
        Ok(days)
    }

    /// What came of each topic on each day, oldest first; none lies after today.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn tallies(&self, today: Date) -> Result<Vec<Tally>, Error> {
        let sql = "SELECT day, topic, outcome, count FROM tally ORDER BY day, topic, outcome";
        let mut statement = self.connection.prepare(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        let mut tallies: Vec<Tally> = Vec::new();
        for row in rows {
            let (day, topic, outcome, count): (String, String, String, i64) = row?;
            // What a later version of this schema may count is nothing we can name.
            let (Some(topic), Some(outcome)) = (Topic::from_code(&topic), Outcome::from_key(&outcome)) else {
                continue;
            };
            let (day, finished) = (read(&day, today), Finished { topic, outcome });
            match tallies.iter_mut().rev().find(|tally| tally.day == day && tally.finished == finished) {
                Some(tally) => tally.count = tally.count.saturating_add(counted(count)),
                None => tallies.push(Tally { day, finished, count: counted(count) }),
            }
        }
        Ok(tallies)
    }

    /// What went wrong, the newest first; at most [`PROBLEMS`].
    ///
    /// # Errors
    /// What SQLite says.
    pub fn problems(&self) -> Result<Vec<Problem>, Error> {
        let mut statement = self.connection.prepare("SELECT at, kind FROM problem ORDER BY id DESC")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut problems = Vec::new();
        for row in rows {
            let (at, kind): (i64, String) = row?;
            problems.extend(Kind::from_key(&kind).map(|kind| Problem { at, kind }));
        }
        Ok(problems)
    }

    /// Deletes what is older than so many days, as the module says. Gives how many days went.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn retain(&mut self, today: Date, keep: u16) -> Result<usize, Error> {
        let sql = "SELECT day FROM day WHERE day <= ?1 ORDER BY day DESC LIMIT 1 OFFSET 2";
        let found = self.connection.query_row(sql, [today.to_string()], |row| row.get::<_, String>(0));
        let day: Date = match found {
            Ok(day) => match day.parse() {
                Ok(day) => day,
                Err(_) => return Ok(0),
            },
            Err(rusqlite::Error::QueryReturnedNoRows) => return Ok(0),
            Err(error) => return Err(error.into()),
        };
        let Ok(first) = day.checked_sub(i64::from(keep).days()) else { return Ok(0) };
        Ok(self.connection.execute("DELETE FROM day WHERE day < ?1", [first.to_string()])?)
    }

    /// Writes the counts of each day as comma-separated values.
    ///
    /// # Errors
    /// What SQLite or the disk says.
    pub fn write_days(&self, today: Date, to: impl Write) -> Result<(), ExportError> {
        let head = [
            "day",
            "visits",
            "plays",
            "scams_stopped",
            "scams_stopped_late",
            "scams_harmed",
            "genuine_trusted",
            "genuine_turned_away",
            "restarts",
        ];
        let rows = self.days(today)?.into_iter().map(|day| {
            let (scams, genuine) = (day.score.scams, day.score.genuine);
            let played =
                [day.score.all(), scams.well, scams.late, scams.missed, genuine.well, genuine.missed];
            let mut row = vec![Cell::Text(day.day.to_string().into()), Cell::Number(stored(day.visits))];
            row.extend(played.map(|count| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))));
            row.push(Cell::Number(stored(day.restarts)));
            row
        });
        table(to, &head, rows)
    }

    /// Writes what came of each topic on each day as comma-separated values.
    ///
    /// # Errors
    /// What SQLite or the disk says.
    pub fn write_topics(&self, today: Date, to: impl Write) -> Result<(), ExportError> {
        let rows = self.tallies(today)?.into_iter().map(|tally| {
            let truth = match tally.finished.truth() {
                Truth::Scam => "scam",
                Truth::Genuine => "genuine",
            };
            let words = [tally.finished.topic.key(), truth, tally.finished.outcome.key()];
            let mut row = vec![Cell::Text(tally.day.to_string().into())];
            row.extend(words.map(|word| Cell::Text(word.into())));
            row.push(Cell::Number(stored(tally.count)));
            row
        });
        table(to, &["day", "topic", "truth", "outcome", "count"], rows)
    }
}

/// What an error means to the operator.
#[must_use]
pub fn kind_of(error: &Error) -> Kind {
    match error {
        Error::Full => Kind::Full,
        Error::Newer { .. } => Kind::Newer,
        Error::Damaged(_) => Kind::CountsAside,
        Error::Sqlite(error)
            if matches!(
                error.sqlite_error_code(),
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
            ) =>
        {
            Kind::Locked
        }
        _ => Kind::Unwritable,
    }
}

fn table<'a>(
    mut to: impl Write,
    head: &[&str],
    rows: impl Iterator<Item = Vec<Cell<'a>>>,
) -> Result<(), ExportError> {
    to.write_all(MARK.as_bytes())?;
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(to);
    writer.write_record(head).map_err(io::Error::from)?;
    for row in rows {
        record(&mut writer, &row)?;
    }
    Ok(writer.flush()?)
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

fn stored(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Never less than nothing, whatever somebody wrote into the file.
fn counted(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}

/// A day that has not come, or is none, is today.
fn read(day: &str, today: Date) -> Date {
    day.parse().map_or(today, |day: Date| day.min(today))
}
