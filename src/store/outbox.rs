//! What waits to be sent: the same table in the store at home, in the counts of a stand and in the journal of a
//! class. Every change is durable when its call returns.
//!
//! A statement is taken away from here only by whoever it is of. What was sent stays for a while, so that it can be
//! handed on again; what the other side refused stays with its reason.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, params};

use super::Error;
use crate::export::xapi;

/// So many wait at most; older ones go to a file.
pub const MOST: usize = 10_000;

/// So many that were sent are kept.
pub const KEPT: usize = 10_000;

/// How the name of a file with statements that waited too long goes on, before the name of whom they are of.
pub(crate) const SPILLED: &str = "statements-";

/// Something that is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its name, a version 4 UUID.
    pub id: String,
    /// When it happened: milliseconds since 1970, UTC.
    pub at: i64,
    /// What is sent, to the letter.
    pub bytes: String,
}

/// One that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    /// Its number here; they are sent in this order.
    pub number: i64,
    /// What is sent.
    pub bytes: String,
}

/// How things stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many wait.
    pub waiting: usize,
    /// How many were sent, of those still kept.
    pub sent: usize,
    /// When the last was: milliseconds since 1970, UTC.
    pub sent_last: Option<i64>,
    /// How many the other side refused.
    pub refused: usize,
    /// Why it refused the last of them.
    pub why: Option<String>,
}

impl Standing {
    /// With those of another outbox.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            waiting: self.waiting + other.waiting,
            sent: self.sent + other.sent,
            sent_last: self.sent_last.max(other.sent_last),
            refused: self.refused + other.refused,
            why: self.why.or(other.why),
        }
    }
}

/// The statements of one database that may go to one recipient.
#[derive(Debug)]
pub struct Outbox<'a> {
    connection: &'a Connection,
    /// Which of them: a condition over `?1`, the recipient.
    mine: &'static str,
    to: String,
}

const WAITS: &str = "sent_at IS NULL AND refused IS NULL";

impl<'a> Outbox<'a> {
    pub(crate) fn new(connection: &'a Connection, mine: &'static str, to: &str) -> Self {
        Self { connection, mine, to: to.to_owned() }
    }

    fn sql(&self, select: &str, condition: &str, rest: &str) -> String {
        format!("SELECT {select} FROM statement WHERE {condition} AND {} {rest}", self.mine)
    }

    fn count(&self, condition: &str) -> Result<usize, Error> {
        let sql = self.sql("count(*)", condition, "");
        let count: i64 = self.connection.prepare_cached(&sql)?.query_row([&self.to], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// The oldest that wait, from one number on: at most so many, and together at most so many bytes, but never
    /// none as long as one waits.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn next(&self, after: i64, most: usize, bytes: usize) -> Result<Vec<Queued>, Error> {
        let sql = self.sql("number, bytes", &format!("{WAITS} AND number > ?2"), "ORDER BY number LIMIT ?3");
        let mut select = self.connection.prepare_cached(&sql)?;
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = select.query_map(params![self.to, after, limit], |row| {
            Ok(Queued { number: row.get(0)?, bytes: row.get(1)? })
        })?;
        let (mut batch, mut size) = (Vec::new(), 2);
        for queued in rows {
            let queued = queued?;
            size += queued.bytes.len() + 1;
            if size > bytes && !batch.is_empty() {
                break;
            }
            batch.push(queued);
        }
        Ok(batch)
    }

    /// They leave now: whatever becomes of them, they are never changed any more.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn leave(&self, batch: &[Queued]) -> Result<(), Error> {
        self.each(batch, "UPDATE statement SET is_out = 1 WHERE number = ?1 AND is_out = 0 AND ?2 = ?2", 0)
    }

    /// The other side has them, since a time in milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// What SQLite says; then they are sent again, as they were.
    pub fn sent(&self, batch: &[Queued], at: i64) -> Result<(), Error> {
        self.each(batch, "UPDATE statement SET sent_at = ?2 WHERE number = ?1 AND sent_at IS NULL", at)
    }

    fn each(&self, batch: &[Queued], sql: &str, value: i64) -> Result<(), Error> {
        let transaction = self.connection.unchecked_transaction()?;
        {
            let mut update = transaction.prepare_cached(sql)?;
            for queued in batch {
                let _ = update.execute(params![queued.number, value])?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// The other side will not have one, and why.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn refuse(&self, number: i64, why: &str) -> Result<(), Error> {
        let sql = "UPDATE statement SET refused = ?2 WHERE number = ?1 AND sent_at IS NULL";
        let _ = self.connection.execute(sql, params![number, why])?;
        Ok(())
    }

    /// What was refused waits again: an operator has set something anew.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn try_again(&self) -> Result<(), Error> {
        let sql = format!("UPDATE statement SET refused = NULL WHERE refused IS NOT NULL AND {}", self.mine);
        let _ = self.connection.execute(&sql, [&self.to])?;
        Ok(())
    }

    /// How things stand.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn standing(&self) -> Result<Standing, Error> {
        let sql = self.sql("max(sent_at)", "sent_at IS NOT NULL", "");
        let sent_last = self.connection.query_row(&sql, [&self.to], |row| row.get(0))?;
        let sql = self.sql("refused", "refused IS NOT NULL", "ORDER BY number DESC LIMIT 1");
        let why = self.connection.query_row(&sql, [&self.to], |row| row.get(0)).optional()?;
        Ok(Standing {
            waiting: self.count(WAITS)?,
            sent: self.count("sent_at IS NOT NULL")?,
            sent_last,
            refused: self.count("refused IS NOT NULL")?,
            why,
        })
    }

    /// Statements that say they come from the future, and have never left: they are of now (X9). Gives how many.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn bring_back_from_the_future(&self, now: i64) -> Result<usize, Error> {
        let sql = self.sql("number, id, at, bytes", &format!("{WAITS} AND is_out = 0 AND at > ?2"), "");
        let found: Vec<(i64, Statement)> = self
            .connection
            .prepare_cached(&sql)?
            .query_map(params![self.to, now], |row| {
                Ok((row.get(0)?, Statement { id: row.get(1)?, at: row.get(2)?, bytes: row.get(3)? }))
            })?
            .collect::<Result<_, _>>()?;
        let transaction = self.connection.unchecked_transaction()?;
        for (number, statement) in &found {
            let settled = xapi::at_another_time(statement, now);
            let _ = transaction.execute(
                "UPDATE statement SET at = ?2, bytes = ?3 WHERE number = ?1 AND is_out = 0",
                params![number, settled.at, settled.bytes],
            )?;
        }
        transaction.commit()?;
        Ok(found.len())
    }

    /// What there is too much of: of those that wait, the oldest go to a file of the folder, one for each of whom
    /// they are, and are gone from here once it is on the disk. Of those that were sent, the oldest go.
    /// Gives the files.
    ///
    /// # Errors
    /// What SQLite or the disk says; then they are still here.
    pub fn spill(&self, most: usize, folder: &Path) -> Result<Vec<PathBuf>, Error> {
        let old =
            "DELETE FROM statement WHERE sent_at IS NOT NULL AND number <= (SELECT number FROM statement
            WHERE sent_at IS NOT NULL ORDER BY number DESC LIMIT 1 OFFSET ?1)";
        let _ = self.connection.execute(old, [i64::try_from(KEPT).unwrap_or(i64::MAX)])?;
        let over = self.count(WAITS)?.saturating_sub(most);
        if over == 0 {
            return Ok(Vec::new());
        }
        let mut left = self.next(0, over, usize::MAX)?;
        let mut files = Vec::new();
        while let Some(first) = left.first() {
            let who = actor_of(&first.bytes).to_owned();
            let (of_one, others): (Vec<_>, Vec<_>) =
                left.into_iter().partition(|one| actor_of(&one.bytes) == who);
            left = others;
            let path = folder.join(format!("{SPILLED}{who}.json"));
            add_to_file(&path, of_one.iter().map(|one| one.bytes.as_str()))?;
            self.each(&of_one, "DELETE FROM statement WHERE number = ?1 AND ?2 = ?2", 0)?;
            files.push(path);
        }
        Ok(files)
    }

    /// Every statement there is, sent or not, oldest first. They leave the program by this.
    ///
    /// # Errors
    /// What SQLite says, or the receiver.
    pub fn hand_on<E: From<Error>>(
        &self,
        now: i64,
        mut each: impl FnMut(&str) -> Result<(), E>,
    ) -> Result<(), E> {
        let _ = self.bring_back_from_the_future(now)?;
        let wrap = |error: rusqlite::Error| E::from(Error::from(error));
        let sql = format!("UPDATE statement SET is_out = 1 WHERE is_out = 0 AND {}", self.mine);
        let _ = self.connection.execute(&sql, [&self.to]).map_err(wrap)?;
        let sql = self.sql("bytes", "number > 0", "ORDER BY number");
        let mut select = self.connection.prepare(&sql).map_err(wrap)?;
        let mut rows = select.query([&self.to]).map_err(wrap)?;
        while let Some(row) = rows.next().map_err(wrap)? {
            let bytes: String = row.get(0).map_err(wrap)?;
            each(&bytes)?;
        }
        Ok(())
    }
}

/// The random name a statement is of.
fn actor_of(bytes: &str) -> &str {
    let name = bytes.split_once("\"name\":\u{22}").map_or("", |(_, rest)| rest);
    let name = name.get(..36).unwrap_or_default();
    let sound = name.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    if sound && !name.is_empty() { name } else { "unknown" }
}

/// The statements of a file that one of these was written to.
pub(crate) fn in_file(path: &Path) -> io::Result<Vec<String>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let lines = text.lines().map(|line| line.trim_end_matches(','));
    Ok(lines.filter(|line| line.starts_with('{')).map(str::to_owned).collect())
}

/// Adds statements to a file: an array, one a line. It is there wholly, with what it held, or as it was.
fn add_to_file<'a>(path: &Path, more: impl Iterator<Item = &'a str>) -> Result<(), Error> {
    let mut all = in_file(path)?;
    for one in more {
        // Written already, and the power went before it was deleted here.
        if !all.iter().any(|other| other == one) {
            all.push(one.to_owned());
        }
    }
    Ok(write_file(path, &all)?)
}

/// Writes statements as an array, one a line, in place of what the file holds.
pub(crate) fn write_file(path: &Path, all: &[String]) -> io::Result<()> {
    let fresh = path.with_extension("new");
    let mut to = BufWriter::new(File::create(&fresh)?);
    write!(to, "[\n{}\n]\n", all.join(",\n"))?;
    let file = to.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&fresh, path)?;
    if let Some(folder) = path.parent().filter(|_| cfg!(unix)) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
    Ok(())
}

/// The files of this folder that statements went to.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let inside = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let named = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(SPILLED) && (name.ends_with(".json") || name.ends_with(".new"))
    };
    let mut found: Vec<_> = inside.filter(named).collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests;
