//! Whoever agrees that their answers go to a district, and what is told of them from then on: written with what it
//! tells of, all of it or nothing. Nobody has agreed until they said so.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use super::outbox::{self, Outbox, Statement};
use super::{AttemptId, CheckupId, Entry, Error, Finish, Store};
use crate::export::xapi::{Known, Played, v4};

/// What somebody agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The random name they have there.
    pub actor: String,
    /// The recipient, by its host.
    pub to: String,
    /// When: milliseconds since 1970, UTC.
    pub at: i64,
}

/// How statements are made, where somebody agreed.
pub struct Telling<'a> {
    /// The recipient they must have agreed to.
    pub to: &'a str,
    /// Where the random name of an attempt comes from, the first time something is told of it.
    pub registration: [u8; 16],
    /// The statements of what happened.
    pub make: &'a mut dyn FnMut(&Known) -> Vec<Statement>,
}

/// Those of people who agreed to this recipient. With the plus SQLite goes by what waits, and not by whose it is.
const MINE: &str = "+person IN (SELECT id FROM person WHERE agreed_to = ?1)";

impl Store {
    /// As [`keep`](Self::keep), and tells of it where the person agreed, in the same step.
    ///
    /// # Errors
    /// As [`keep`](Self::keep).
    pub fn keep_telling(
        &mut self,
        id: AttemptId,
        known: usize,
        entries: &[Entry],
        end: Option<&Finish>,
        telling: Option<&mut Telling<'_>>,
    ) -> Result<(), Error> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let sql = "SELECT coalesce(max(seq), 0) FROM event WHERE attempt = ?1";
        let last: i64 = transaction.prepare_cached(sql)?.query_row([id.0], |row| row.get(0))?;
        if usize::try_from(last) != Ok(known) {
            return Err(Error::Elsewhere);
        }
        Self::add(&transaction, id, entries, end)?;
        if let Some(telling) = telling {
            tell_attempt(&transaction, id, telling)?;
        }
        Ok(transaction.commit()?)
    }

    /// Somebody agrees: from now on, and under a name that was drawn for it. What they agreed to before, with
    /// another recipient, ends.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn agree(&mut self, person: i64, to: &str, actor: [u8; 16], at: i64) -> Result<(), Error> {
        if self.agreement(person)?.is_some_and(|agreement| agreement.to == to) {
            return Ok(());
        }
        self.withdraw(person)?;
        let sql = "UPDATE person SET actor = ?2, agreed_to = ?3, agreed_at = ?4 WHERE id = ?1";
        let _ = self.connection.execute(sql, params![person, v4(actor), to, at])?;
        Ok(())
    }

    /// What somebody agreed to; `None` for nothing.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn agreement(&self, person: i64) -> Result<Option<Agreement>, Error> {
        let sql = "SELECT actor, agreed_to, agreed_at FROM person WHERE id = ?1 AND actor IS NOT NULL
            AND agreed_to IS NOT NULL";
        let mut select = self.connection.prepare_cached(sql)?;
        let row = select.query_row([person], |row| {
            let at: Option<i64> = row.get(2)?;
            Ok(Agreement { actor: row.get(0)?, to: row.get(1)?, at: at.unwrap_or_default() })
        });
        Ok(row.optional()?)
    }

    /// Somebody agrees no more: what waits is never sent, and their random names are gone from every byte here.
    /// What was sent lies with its recipient.
    ///
    /// # Errors
    /// What SQLite or the disk says.
    pub fn withdraw(&mut self, person: i64) -> Result<(), Error> {
        let Some(agreement) = self.agreement(person)? else { return Ok(()) };
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let _ = transaction.execute("DELETE FROM statement WHERE person = ?1", [person])?;
        let _ = transaction.execute("UPDATE attempt SET registration = NULL WHERE person = ?1", [person])?;
        let _ = transaction.execute("UPDATE checkup SET registration = NULL WHERE person = ?1", [person])?;
        let sql = "UPDATE person SET actor = NULL, agreed_to = NULL, agreed_at = NULL WHERE id = ?1";
        let _ = transaction.execute(sql, [person])?;
        transaction.commit()?;
        self.connection.execute_batch("VACUUM")?;
        self.forget_files(|name| name.contains(&agreement.actor))
    }

    /// Nobody has agreed: where answers come back from a copy, each is asked again.
    pub(super) fn nobody_agreed(&self) -> Result<(), Error> {
        Ok(self.connection.execute_batch(
            "DELETE FROM statement; UPDATE attempt SET registration = NULL WHERE registration IS NOT NULL;
             UPDATE checkup SET registration = NULL WHERE registration IS NOT NULL;
             UPDATE person SET actor = NULL, agreed_to = NULL, agreed_at = NULL;",
        )?)
    }

    /// What waits for this recipient.
    #[must_use]
    pub fn outbox(&self, to: &str) -> Outbox<'_> {
        Outbox::new(&self.connection, MINE, to)
    }

    /// The folder of the file; `None` in memory.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.path.as_deref().and_then(Path::parent)
    }

    fn spilled(&self) -> Vec<PathBuf> {
        self.folder().map(outbox::files).unwrap_or_default()
    }

    /// Deletes the files of statements whose name is meant.
    pub(super) fn forget_files(&self, is_meant: impl Fn(&str) -> bool) -> Result<(), Error> {
        for file in self.spilled() {
            if is_meant(&file.file_name().unwrap_or_default().to_string_lossy()) {
                fs::remove_file(file)?;
            }
        }
        Ok(())
    }

    /// Deletes from the files of statements what carries this random name.
    pub(super) fn forget_in_files(&self, registration: &str) -> Result<(), Error> {
        for file in self.spilled() {
            let all = outbox::in_file(&file)?;
            let left: Vec<_> = all.iter().filter(|one| !one.contains(registration)).cloned().collect();
            if left.is_empty() {
                fs::remove_file(file)?;
            } else if left.len() < all.len() {
                outbox::write_file(&file, &left)?;
            }
        }
        Ok(())
    }

    /// The random name of an attempt or a check-up, where something was told of it.
    pub(super) fn registration(&self, table: &str, id: i64) -> Result<Option<String>, Error> {
        let sql = format!("SELECT registration FROM {table} WHERE id = ?1");
        Ok(self.connection.query_row(&sql, [id], |row| row.get(0)).optional()?.flatten())
    }
}

/// Tells what happened in an attempt, where its person agreed.
pub(super) fn tell_attempt(
    connection: &Connection,
    id: AttemptId,
    telling: &mut Telling<'_>,
) -> Result<(), Error> {
    let sql = "SELECT person.id, actor, registration, counts, scenario, content_hash, language, started_at
        FROM attempt JOIN person ON person.id = attempt.person
        WHERE attempt.id = ?1 AND actor IS NOT NULL AND agreed_to = ?2";
    let found = connection
        .prepare_cached(sql)?
        .query_row(params![id.0, telling.to], |row| {
            let (scenario, print, language) = (row.get(4)?, row.get(5)?, row.get(6)?);
            let played = Played { scenario, print, language, begun: row.get(7)? };
            let registration: Option<String> = row.get(2)?;
            Ok((row.get(0)?, row.get(1)?, registration, row.get(3)?, played))
        })
        .optional()?;
    let Some((person, actor, registration, counts, played)) = found else { return Ok(()) };
    let registration = if let Some(registration) = registration {
        registration
    } else {
        let drawn = v4(telling.registration);
        let sql = "UPDATE attempt SET registration = ?2 WHERE id = ?1";
        let _ = connection.execute(sql, params![id.0, drawn])?;
        drawn
    };
    let statements = (telling.make)(&Known { actor, registration, counts, played });
    put(connection, (person, Some(id.0), None), &statements)
}

/// Tells what a check-up came to, where its person agreed.
pub(super) fn tell_checkup(
    connection: &Connection,
    id: CheckupId,
    telling: &mut Telling<'_>,
) -> Result<(), Error> {
    let sql = "SELECT person.id, actor FROM checkup JOIN person ON person.id = checkup.person
        WHERE checkup.id = ?1 AND actor IS NOT NULL AND agreed_to = ?2";
    let found: Option<(i64, String)> = connection
        .prepare_cached(sql)?
        .query_row(params![id.0, telling.to], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((person, actor)) = found else { return Ok(()) };
    let registration = v4(telling.registration);
    let known = Known { actor, registration, counts: true, played: Played::default() };
    let sql = "UPDATE checkup SET registration = ?2 WHERE id = ?1";
    let _ = connection.execute(sql, params![id.0, known.registration])?;
    let statements = (telling.make)(&known);
    put(connection, (person, None, Some(id.0)), &statements)
}

fn put(
    connection: &Connection,
    (person, attempt, checkup): (i64, Option<i64>, Option<i64>),
    statements: &[Statement],
) -> Result<(), Error> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO statement (id, person, attempt, checkup, at, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for Statement { id, at, bytes } in statements {
        let _ = insert.execute(params![id, person, attempt, checkup, at, bytes])?;
    }
    Ok(())
}
