//! Handing on: every attempt and every answer of a person, one row at a time, whatever their number.

use rusqlite::Row;

use super::{Error, Store};

/// An attempt as it is handed on. Whatever was drawn for it, and the words, stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// The scenario's full name.
    pub scenario: String,
    /// The language it was played in.
    pub language: String,
    /// The country it was played for.
    pub country: String,
    /// Milliseconds since 1970, UTC.
    pub started_at: i64,
    /// The topic's code; `None` before an end, and long ago.
    pub topic: Option<String>,
    /// The end that was first reached.
    pub outcome: Option<String>,
    /// What came of it by the first answers; the end that was reached where only that is known.
    pub counted: Option<String>,
    /// Whether it is the person's first walk of the scenario.
    pub counts: bool,
}

/// An answer as it is handed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The scenario's full name.
    pub scenario: String,
    /// The fingerprint of what was played.
    pub content_hash: String,
    /// The language it was played in.
    pub language: String,
    /// `answered` or `held`.
    pub kind: String,
    /// Where.
    pub beat: String,
    /// What was chosen.
    pub item: Option<String>,
}

const PLAYED: &str = "SELECT scenario, language, country, started_at, topic, outcome,
    coalesce(counted, outcome), counts
    FROM attempt WHERE person = ?1 ORDER BY id";
// Attempts without an answer take part, so that both tables number them alike.
const ANSWERED: &str = "SELECT attempt.id, scenario, content_hash, language, kind, beat, item
    FROM attempt LEFT JOIN event ON event.attempt = attempt.id AND kind IN ('answered', 'held')
    WHERE person = ?1 ORDER BY attempt.id, event.seq";

fn played(row: &Row<'_>) -> rusqlite::Result<Played> {
    Ok(Played {
        scenario: row.get(0)?,
        language: row.get(1)?,
        country: row.get(2)?,
        started_at: row.get(3)?,
        topic: row.get(4)?,
        outcome: row.get(5)?,
        counted: row.get(6)?,
        counts: row.get(7)?,
    })
}

impl Store {
    /// Does something that reads more than once, with all of it as it was at the first look.
    ///
    /// # Errors
    /// What SQLite says, or what is done.
    pub fn at_once<T, E: From<Error>>(&self, read: impl FnOnce(&Self) -> Result<T, E>) -> Result<T, E> {
        // Ends when it is dropped: nothing was written.
        let _reading = self.connection.unchecked_transaction().map_err(Error::from)?;
        read(self)
    }

    /// Hands on the attempts of a person, oldest first, each with its number from 1.
    ///
    /// # Errors
    /// What SQLite says, or the receiver.
    pub fn each_played<E: From<Error>>(
        &self,
        person: i64,
        mut each: impl FnMut(usize, &Played) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut select = self.connection.prepare_cached(PLAYED).map_err(Error::from)?;
        let mut rows = select.query([person]).map_err(Error::from)?;
        let mut number = 0;
        while let Some(row) = rows.next().map_err(Error::from)? {
            number += 1;
            each(number, &played(row).map_err(Error::from)?)?;
        }
        Ok(())
    }

    /// Hands on the answers of a person, oldest first, each with the number of its attempt.
    ///
    /// # Errors
    /// What SQLite says, or the receiver.
    pub fn each_answered<E: From<Error>>(
        &self,
        person: i64,
        mut each: impl FnMut(usize, &Answered) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut select = self.connection.prepare_cached(ANSWERED).map_err(Error::from)?;
        let mut rows = select.query([person]).map_err(Error::from)?;
        let (mut number, mut last) = (0, None);
        while let Some(row) = rows.next().map_err(Error::from)? {
            let (id, answered) = answered(row).map_err(Error::from)?;
            if last != Some(id) {
                (number, last) = (number + 1, Some(id));
            }
            if let Some(answered) = answered {
                each(number, &answered)?;
            }
        }
        Ok(())
    }
}

/// The id of its attempt, and the answer where there is one.
fn answered(row: &Row<'_>) -> rusqlite::Result<(i64, Option<Answered>)> {
    let kind: Option<String> = row.get(4)?;
    let Some(kind) = kind else { return Ok((row.get(0)?, None)) };
    let answered = Answered {
        scenario: row.get(1)?,
        content_hash: row.get(2)?,
        language: row.get(3)?,
        kind,
        beat: row.get(5)?,
        item: row.get(6)?,
    };
    Ok((row.get(0)?, Some(answered)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_as_they_are_found_and_are_never_sorted_first() {
        let store = Store::in_memory().unwrap();
        for sql in [PLAYED, ANSWERED] {
            let mut explain = store.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let plan = explain.query_map([1], |row| row.get::<_, String>(3)).unwrap();
            let plan = plan.collect::<Result<Vec<_>, _>>().unwrap();
            assert!(plan.iter().all(|line| line.starts_with("SEARCH")), "{sql}: {plan:?}");
        }
    }
}
