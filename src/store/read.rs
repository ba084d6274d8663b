//! Reading: each question is one look at an index, whatever the number of attempts; a test asks SQLite
//! how it would find the answers.

use rusqlite::{OptionalExtension, Params, params};

use super::{ATTEMPT, Attempt, AttemptId, Entry, Error, Store, attempt};
use crate::content::{Outcome, Topic};

/// How often something came of the situations that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Their topic; `None` when they were finished long ago and are not installed any more.
    pub topic: Option<Topic>,
    /// What came of them, as it counts.
    pub outcome: Outcome,
    /// How many.
    pub count: usize,
}

/// How a situation went when it was played last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// The scenario's full name.
    pub scenario: String,
    /// What came of it: as it counts, where it counts.
    pub outcome: Outcome,
    /// Milliseconds since 1970, UTC.
    pub finished_at: i64,
}

/// A finished attempt, and no more of it than when and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Its number.
    pub id: AttemptId,
    /// The scenario's full name.
    pub scenario: String,
    /// What came of it: as it counts, where it counts.
    pub outcome: Outcome,
    /// Milliseconds since 1970, UTC.
    pub finished_at: i64,
}

const SCORED: &str = "person = ?1 AND counts = 1 AND finished_at IS NOT NULL";
// Left to itself SQLite takes the index of all finished attempts.
const PROGRESS: &str = "SELECT topic, coalesce(counted, outcome), count(*)
    FROM attempt INDEXED BY attempt_scored
    WHERE person = ?1 AND counts = 1 AND finished_at IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2";
// In the order of their numbers afterwards: what this index is sorted by is the name.
const COURSE: &str = "SELECT id, coalesce(counted, outcome), finished_at
    FROM attempt INDEXED BY attempt_scored
    WHERE person = ?1 AND counts = 1 AND finished_at IS NOT NULL";
const PLAYED: &str = "SELECT scenario FROM attempt INDEXED BY attempt_scored
    WHERE person = ?1 AND counts = 1 AND finished_at IS NOT NULL ORDER BY scenario";
const UNDERIVED: &str = "person = ?1 AND counts = 1 AND finished_at IS NOT NULL AND counted IS NULL";
const FINISHED: &str = "person = ?1 AND finished_at IS NOT NULL ORDER BY id DESC LIMIT ?2";
// The row of a bare column is that of the maximum (SQLite, "Bare columns in an aggregate query").
const LAST: &str = "SELECT scenario, coalesce(counted, outcome), max(finished_at)
    FROM attempt INDEXED BY attempt_finished
    WHERE person = ?1 AND finished_at IS NOT NULL AND finished_at < ?2 GROUP BY scenario";
const HISTORY: &str = "SELECT id, scenario, coalesce(counted, outcome), finished_at
    FROM attempt INDEXED BY attempt_finished
    WHERE person = ?1 AND finished_at IS NOT NULL ORDER BY id DESC LIMIT ?2";
const EARLIER: &str = "person = ?1 AND finished_at IS NOT NULL AND id < ?3 ORDER BY id DESC LIMIT ?2";
const NEWEST: &str = "person = ?1 ORDER BY id DESC LIMIT ?2";
const OPEN: &str = "id = (SELECT max(id) FROM attempt WHERE person = ?1) AND finished_at IS NULL
    AND EXISTS (SELECT 1 FROM event WHERE attempt = attempt.id AND kind IN ('answered', 'held'))";
const UNFINISHED: &str = "person = ?1 AND scenario = ?2 AND counts = 1 AND finished_at IS NULL";
const ONE: &str = "id = ?1";
const LOG: &str = "SELECT at, kind, beat, item, words FROM event WHERE attempt = ?1 ORDER BY seq";

fn attempts(condition: &str) -> String {
    format!("SELECT {ATTEMPT} FROM attempt WHERE {condition}")
}

impl Store {
    /// What counts of a person's situations, added up by topic and outcome.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn progress(&self, person: i64) -> Result<Vec<Tally>, Error> {
        let mut select = self.connection.prepare_cached(PROGRESS)?;
        let rows = select.query_map([person], |row| {
            let (topic, outcome): (Option<String>, String) = (row.get(0)?, row.get(1)?);
            let count: i64 = row.get(2)?;
            let topic = topic.and_then(|code| Topic::from_code(&code));
            let count = usize::try_from(count).unwrap_or_default();
            Ok(Outcome::from_key(&outcome).map(|outcome| Tally { topic, outcome, count }))
        })?;
        Ok(rows.filter_map(Result::transpose).collect::<Result<_, _>>()?)
    }

    /// The scenarios a person has played to an end, by name, in a walk that counts.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn played(&self, person: i64) -> Result<Vec<String>, Error> {
        let mut select = self.connection.prepare_cached(PLAYED)?;
        let rows = select.query_map([person], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The finished attempts that count and of which is not kept what counts: finished under schema 1.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn underived(&self, person: i64) -> Result<Vec<Attempt>, Error> {
        self.many(UNDERIVED, [person])
    }

    /// The log of an attempt, oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn log(&self, id: AttemptId) -> Result<Vec<Entry>, Error> {
        let mut select = self.connection.prepare_cached(LOG)?;
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

    fn many(&self, condition: &str, values: impl Params) -> Result<Vec<Attempt>, Error> {
        let mut select = self.connection.prepare_cached(&attempts(condition))?;
        let rows = select.query_map(values, attempt)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn one(&self, condition: &str, values: impl Params) -> Result<Option<Attempt>, Error> {
        let mut select = self.connection.prepare_cached(&attempts(condition))?;
        Ok(select.query_row(values, attempt).optional()?)
    }

    /// The finished attempts of a person, newest first, at most this many.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn finished(&self, person: i64, most: usize) -> Result<Vec<Attempt>, Error> {
        self.many(FINISHED, params![person, i64::try_from(most).unwrap_or(i64::MAX)])
    }

    /// The finished attempts of a person before one of them, newest first, at most this many.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn finished_before(
        &self,
        person: i64,
        before: AttemptId,
        most: usize,
    ) -> Result<Vec<Attempt>, Error> {
        self.many(EARLIER, params![person, i64::try_from(most).unwrap_or(i64::MAX), before.0])
    }

    /// What came of a person's situations, as it counts, and when each was finished: in their order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn course(&self, person: i64) -> Result<Vec<(Outcome, i64)>, Error> {
        let mut select = self.connection.prepare_cached(COURSE)?;
        let rows = select.query_map([person], |row| {
            let (id, at): (i64, i64) = (row.get(0)?, row.get(2)?);
            let outcome = Outcome::from_key(&row.get::<_, String>(1)?);
            Ok(outcome.map(|outcome| (id, (outcome, at))))
        })?;
        let mut all: Vec<_> = rows.filter_map(Result::transpose).collect::<Result<_, _>>()?;
        all.sort_unstable_by_key(|(id, _)| *id);
        Ok(all.into_iter().map(|(_, what)| what).collect())
    }

    /// How each scenario went when a person played it last, before a time in milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn last(&self, person: i64, before: i64) -> Result<Vec<Last>, Error> {
        let mut select = self.connection.prepare_cached(LAST)?;
        let rows = select.query_map([person, before], |row| {
            let (scenario, finished_at) = (row.get(0)?, row.get(2)?);
            let outcome = Outcome::from_key(&row.get::<_, String>(1)?);
            Ok(outcome.map(|outcome| Last { scenario, outcome, finished_at }))
        })?;
        Ok(rows.filter_map(Result::transpose).collect::<Result<_, _>>()?)
    }

    /// What a person finished, the oldest first, of so many that were begun last.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn history(&self, person: i64, most: usize) -> Result<Vec<Done>, Error> {
        let mut select = self.connection.prepare_cached(HISTORY)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = select.query_map([person, most], |row| {
            let (id, scenario, finished_at) = (AttemptId(row.get(0)?), row.get(1)?, row.get(3)?);
            let outcome = Outcome::from_key(&row.get::<_, String>(2)?);
            Ok(outcome.map(|outcome| Done { id, scenario, outcome, finished_at }))
        })?;
        let mut history: Vec<Done> = rows.filter_map(Result::transpose).collect::<Result<_, _>>()?;
        history.sort_by_key(|done| (done.finished_at, done.id));
        Ok(history)
    }

    /// The attempts of a person, finished or not, newest first, at most this many.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn newest(&self, person: i64, most: usize) -> Result<Vec<Attempt>, Error> {
        self.many(NEWEST, params![person, i64::try_from(most).unwrap_or(i64::MAX)])
    }

    /// The finished attempts that count, one a scenario.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn counted(&self, person: i64) -> Result<Vec<Attempt>, Error> {
        self.many(&format!("{SCORED} ORDER BY scenario"), [person])
    }

    /// The newest attempt, when it was left before its end with something answered in it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn open_attempt(&self, person: i64) -> Result<Option<Attempt>, Error> {
        self.one(OPEN, [person])
    }

    /// The attempt that counts for a scenario, when it was left before its end.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn unfinished(&self, person: i64, scenario: &str) -> Result<Option<Attempt>, Error> {
        self.one(UNFINISHED, params![person, scenario])
    }

    /// One attempt.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn attempt(&self, id: AttemptId) -> Result<Option<Attempt>, Error> {
        self.one(ONE, [id.0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_found_by_reading_a_whole_table() {
        let store = Store::in_memory().unwrap();
        let counted = format!("{SCORED} ORDER BY scenario");
        let conditions =
            [UNDERIVED, FINISHED, EARLIER, NEWEST, OPEN, UNFINISHED, ONE, &counted].map(attempts);
        let whole = [PROGRESS, COURSE, PLAYED, LAST, HISTORY, LOG].map(str::to_owned);
        for sql in conditions.iter().chain(&whole) {
            let mut explain = store.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            for number in 1..=explain.parameter_count() {
                explain.raw_bind_parameter(number, 1).unwrap();
            }
            let mut rows = explain.raw_query();
            let mut plan = Vec::new();
            while let Some(row) = rows.next().unwrap() {
                plan.push(row.get::<_, String>(3).unwrap());
            }
            assert!(plan.iter().any(|line| line.starts_with("SEARCH")), "{sql}: {plan:?}");
            assert!(!plan.iter().any(|line| line.starts_with("SCAN")), "{sql}: {plan:?}");
            let sorted = plan.iter().any(|line| line.contains("TEMP B-TREE FOR ORDER BY"));
            assert!(!sorted || sql == PROGRESS, "{sql}: {plan:?}");
            let adds_up = [PROGRESS, COURSE, PLAYED].contains(&sql.as_str());
            let covered = plan.iter().any(|line| line.contains("COVERING INDEX attempt_scored"));
            assert!(!adds_up || covered, "{sql}: {plan:?}");
        }
    }
}
