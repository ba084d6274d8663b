//! Deleting, completely: rows, the pages they lay on, the journal, and what lies aside. Copies that
//! somebody saved elsewhere are theirs and stay.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, OptionalExtension, Params, params};

use super::people::nobody_is_nobody;
use super::{AttemptId, CheckupId, Error, Store};

/// What makes an attempt, a check-up or a person themselves in any file: numbers are each file's own.
const ATTEMPT: &str =
    "DELETE FROM attempt WHERE person = ?1 AND scenario = ?2 AND started_at = ?3 AND seed = ?4";
const CHECKUP: &str = "DELETE FROM checkup WHERE person = ?1 AND form = ?2 AND started_at = ?3 AND seed = ?4";
const PERSON: &str = "DELETE FROM person WHERE id = ?1 AND created_at = ?2";

impl Store {
    /// Deletes one attempt, here and in the sound files that lie aside. Gives the damaged ones, which
    /// may still hold it: only [`forget_everything`](Self::forget_everything) takes those away.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn forget_attempt(&mut self, id: AttemptId) -> Result<Vec<PathBuf>, Error> {
        let Some(attempt) = self.attempt(id)? else { return Ok(Vec::new()) };
        if let Some(registration) = self.registration("attempt", id.0)? {
            self.forget_in_files(&registration)?;
        }
        let _ = self.connection.execute("DELETE FROM attempt WHERE id = ?1", [id.0])?;
        self.connection.execute_batch("VACUUM")?;
        let begun = attempt.begun;
        let itself = params![begun.person, begun.scenario, begun.started_at, begun.seed.cast_signed()];
        Ok(self.forget_aside("attempt", ATTEMPT, itself))
    }

    /// Deletes one check-up with all that was said in it, as [`forget_attempt`](Self::forget_attempt) does.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn forget_checkup(&mut self, id: CheckupId) -> Result<Vec<PathBuf>, Error> {
        let Some(begun) = self.checkup(id)?.map(|checkup| checkup.begun) else { return Ok(Vec::new()) };
        if let Some(registration) = self.registration("checkup", id.0)? {
            self.forget_in_files(&registration)?;
        }
        let _ = self.connection.execute("DELETE FROM checkup WHERE id = ?1", [id.0])?;
        self.connection.execute_batch("VACUUM")?;
        let itself = params![begun.person, begun.form.key(), begun.started_at, begun.seed.cast_signed()];
        Ok(self.forget_aside("checkup", CHECKUP, itself))
    }

    /// Deletes a person with their nickname, their picture and all that is theirs, as
    /// [`forget_attempt`](Self::forget_attempt) does. Where nobody is left there is an empty first person.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn forget_person(&mut self, person: i64) -> Result<Vec<PathBuf>, Error> {
        let since = "SELECT created_at FROM person WHERE id = ?1";
        let since: Option<i64> = self.connection.query_row(since, [person], |row| row.get(0)).optional()?;
        let Some(since) = since else { return Ok(Vec::new()) };
        let agreement = self.agreement(person)?;
        let transaction = self.connection.transaction()?;
        let _ = transaction.execute(PERSON, params![person, since])?;
        nobody_is_nobody(&transaction)?;
        transaction.commit()?;
        self.connection.execute_batch("VACUUM")?;
        if let Some(agreement) = agreement {
            self.forget_files(|name| name.contains(&agreement.actor))?;
        }
        Ok(self.forget_aside("person", PERSON, params![person, since]))
    }

    /// Deletes everybody and everything, with all that lies aside, sound or not. An empty first person is
    /// there again.
    ///
    /// # Errors
    /// What SQLite or the disk says.
    pub fn forget_everything(&mut self) -> Result<(), Error> {
        let transaction = self.connection.transaction()?;
        // Who comes next keeps their number, and so do attempts: another window may still have one open.
        let _ = transaction.execute("DELETE FROM person", [])?;
        let _ = transaction.execute("DELETE FROM form_draw", [])?;
        nobody_is_nobody(&transaction)?;
        transaction.commit()?;
        self.connection.execute_batch("VACUUM")?;
        self.forget_files(|_| true)?;
        for file in self.lying_aside() {
            fs::remove_file(&file).map_err(|error| Error::Unwritable(error.to_string()))?;
        }
        Ok(())
    }

    /// Deletes what `sql` finds in a table of each file that lies aside. Gives those that may still hold it.
    fn forget_aside(&self, table: &str, sql: &str, itself: impl Params + Copy) -> Vec<PathBuf> {
        let mut left = self.lying_aside();
        left.retain(|file| {
            let database = file.extension().is_some_and(|extension| extension == "sqlite");
            !database || forget_in(file, table, sql, itself).is_err()
        });
        // What lies beside a sound database has gone with it.
        left.retain(|file| file.exists());
        left
    }
}

/// Deletes in one file; an error when something may be left there.
fn forget_in(file: &Path, table: &str, sql: &str, itself: impl Params) -> Result<(), Error> {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(super::PATIENCE)?;
    connection.execute_batch("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;")?;
    let known = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ?1)";
    // The first versions had no check-ups.
    let known: bool = connection.query_row(known, [table], |row| row.get(0))?;
    if known && connection.execute(sql, itself)? > 0 {
        // Written anew from what can be found: nothing else stays in it.
        return Ok(connection.execute_batch("VACUUM")?);
    }
    // In a damaged one it may be where nobody finds it.
    let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if said == "ok" { Ok(()) } else { Err(Error::Damaged(said)) }
}
