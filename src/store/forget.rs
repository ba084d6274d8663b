//! Deleting, completely: rows, the pages they lay on, the journal, and what lies aside. Copies that
//! somebody saved elsewhere are theirs and stay.

use std::fs;
use std::path::PathBuf;

use rusqlite::{Connection, params};

use super::{AttemptId, Error, PERSON, Store};

impl Store {
    /// Deletes every attempt and every check-up of a person, and makes sure that nothing of it stays in the folder: what
    /// lies aside goes too, where this person's answers may be in it.
    ///
    /// # Errors
    /// What SQLite or the disk says.
    pub fn forget(&mut self, person: i64) -> Result<(), Error> {
        for of in ["attempt", "checkup", "form_order"] {
            let _ = self.connection.execute(&format!("DELETE FROM {of} WHERE person = ?1"), [person])?;
        }
        self.connection.execute_batch("VACUUM")?;
        if person == PERSON {
            for file in self.lying_aside() {
                fs::remove_file(&file).map_err(|error| Error::Unwritable(error.to_string()))?;
            }
        }
        Ok(())
    }

    /// Deletes one attempt, here and in the sound files that lie aside. Gives the damaged ones, which
    /// may still hold it: only [`forget`](Self::forget) takes those away.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn forget_attempt(&mut self, id: AttemptId) -> Result<Vec<PathBuf>, Error> {
        let Some(attempt) = self.attempt(id)? else { return Ok(Vec::new()) };
        let _ = self.connection.execute("DELETE FROM attempt WHERE id = ?1", [id.0])?;
        self.connection.execute_batch("VACUUM")?;
        let begun = attempt.begun;
        let forget = |connection: &Connection| -> rusqlite::Result<()> {
            connection.execute_batch("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;")?;
            // An attempt is itself by whose it is, what, when and with which draws.
            let gone = connection.execute(
                "DELETE FROM attempt WHERE person = ?1 AND scenario = ?2 AND started_at = ?3 AND seed = ?4",
                params![begun.person, begun.scenario, begun.started_at, begun.seed.cast_signed()],
            )?;
            if gone > 0 {
                connection.execute_batch("VACUUM")?;
            }
            Ok(())
        };
        let mut left = self.lying_aside();
        left.retain(|file| {
            let database = file.extension().is_some_and(|extension| extension == "sqlite");
            // What lies beside a database goes with it.
            database && Connection::open(file).and_then(|connection| forget(&connection)).is_err()
        });
        Ok(left)
    }
}
