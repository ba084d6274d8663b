//! Check-ups: each answer is durable when its call returns, so that one that was left is gone on with.

use rusqlite::{OptionalExtension, Row, TransactionBehavior, params};

use super::agreed::{Telling, tell_checkup};
use super::{Error, Store};
use crate::content::Topic;
use crate::content::item::{Form, Length};
use crate::learn::calibration::Sureness;
use crate::learn::forms::{Occasion, Order, order_of};

/// The number of a check-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CheckupId(pub(super) i64);

/// A check-up that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCheckup {
    /// Whose.
    pub person: i64,
    /// Its form.
    pub form: Form,
    /// How long it is.
    pub length: Length,
    /// When in the learning.
    pub occasion: Occasion,
    /// The seed of the order of its items, and of what is drawn for each.
    pub seed: u64,
    /// The version of the pack the items are of.
    pub pack_version: String,
    /// The language it is taken in.
    pub language: String,
    /// The country it is taken for.
    pub country: String,
    /// Milliseconds since 1970, UTC.
    pub started_at: i64,
}

/// A check-up as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkup {
    /// Its number.
    pub id: CheckupId,
    /// How it began.
    pub begun: NewCheckup,
    /// When its last item was answered.
    pub finished_at: Option<i64>,
}

/// What was said of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Its id.
    pub item: String,
    /// Its topic; `None` when a newer version knew more of them.
    pub topic: Option<Topic>,
    /// What it was.
    pub is_scam: bool,
    /// What was said.
    pub said_scam: bool,
    /// How surely.
    pub sure: Sureness,
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// Milliseconds from the item to the answer; shown to nobody.
    pub took: i64,
}

/// What is asked of trust in oneself (L11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// “I know what to do when somebody may be deceiving me.”
    Know,
    /// “I could check whether something is genuine.”
    Check,
}

impl Question {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Know, Self::Check];

    /// Its name here and in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Know => "know",
            Self::Check => "check",
        }
    }
}

const CHECKUP: &str = "id, person, form, length, occasion, seed, pack_version, language, country, started_at,
    finished_at";
const ONE: &str = "id = ?1";
const OPEN: &str = "person = ?1 AND finished_at IS NULL";
const DONE: &str = "person = ?1 AND finished_at IS NOT NULL ORDER BY id";
const VERDICTS: &str = "SELECT item, topic, is_scam, said_scam, sure, at, took FROM verdict
    WHERE checkup = ?1 ORDER BY id";

/// A row; `None` when a newer version wrote a name this one does not know.
fn checkup(row: &Row<'_>) -> rusqlite::Result<Option<Checkup>> {
    let name = |at: usize| row.get::<_, String>(at);
    let (form, length, occasion) = (name(2)?, name(3)?, name(4)?);
    let known = Form::from_key(&form).zip(Length::from_key(&length)).zip(Occasion::from_key(&occasion));
    let Some(((form, length), occasion)) = known else { return Ok(None) };
    let begun = NewCheckup {
        person: row.get(1)?,
        form,
        length,
        occasion,
        seed: row.get::<_, i64>(5)?.cast_unsigned(),
        pack_version: row.get(6)?,
        language: row.get(7)?,
        country: row.get(8)?,
        started_at: row.get(9)?,
    };
    Ok(Some(Checkup { id: CheckupId(row.get(0)?), begun, finished_at: row.get(10)? }))
}

impl Store {
    /// Which form a person takes first: drawn once and kept. `seed` begins the draws where none was made yet.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn form_order(&mut self, person: i64, seed: u64) -> Result<Order, Error> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let kept: Option<String> = transaction
            .query_row("SELECT first FROM form_order WHERE person = ?1", [person], |row| row.get(0))
            .optional()?;
        if let Some(order) = kept.and_then(|first| Form::from_key(&first)).and_then(Order::beginning) {
            return Ok(order);
        }
        let sql = "INSERT INTO form_draw (id, seed, next) VALUES (1, ?1, 0) ON CONFLICT DO NOTHING";
        let _ = transaction.execute(sql, [seed.cast_signed()])?;
        let (seed, next): (i64, i64) =
            transaction
                .query_row("SELECT seed, next FROM form_draw", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let order = order_of(seed.cast_unsigned(), usize::try_from(next).unwrap_or_default());
        // A person who goes takes the draw along: the next one is still the next of the block.
        let _ = transaction.execute("UPDATE form_draw SET next = next + 1", [])?;
        let sql = "INSERT OR REPLACE INTO form_order (person, first) VALUES (?1, ?2)";
        let _ = transaction.execute(sql, params![person, order.forms().0.key()])?;
        transaction.commit()?;
        Ok(order)
    }

    /// Begins a check-up.
    ///
    /// # Errors
    /// [`Error::Elsewhere`] when one is open already; else what SQLite says.
    pub fn begin_checkup(&mut self, new: &NewCheckup) -> Result<CheckupId, Error> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let sql = format!("SELECT EXISTS (SELECT 1 FROM checkup WHERE {OPEN})");
        let open: bool = transaction.query_row(&sql, [new.person], |row| row.get(0))?;
        if open {
            return Err(Error::Elsewhere);
        }
        let _ = transaction.execute(
            "INSERT INTO checkup (person, form, length, occasion, seed, pack_version, language, country,
                started_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                new.person,
                new.form.key(),
                new.length.key(),
                new.occasion.key(),
                new.seed.cast_signed(),
                new.pack_version,
                new.language,
                new.country,
                new.started_at
            ],
        )?;
        let id = CheckupId(transaction.last_insert_rowid());
        transaction.commit()?;
        Ok(id)
    }

    /// Keeps what was said of an item. What was said first stands: another window may have been faster.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn keep_verdict(&mut self, id: CheckupId, verdict: &Verdict) -> Result<(), Error> {
        let Verdict { item, topic, is_scam, said_scam, sure, at, took } = verdict;
        let topic = topic.map(Topic::code);
        let _ = self.connection.execute(
            "INSERT INTO verdict (checkup, item, topic, is_scam, said_scam, sure, at, took)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (checkup, item) DO NOTHING",
            params![id.0, item, topic.unwrap_or_default(), is_scam, said_scam, sure.key(), at, took],
        )?;
        Ok(())
    }

    /// Keeps how much somebody trusts in themselves, from 1 to 5; apart from what they told rightly.
    ///
    /// # Errors
    /// What SQLite says; a step that is none is one of its errors.
    pub fn keep_confidence(
        &mut self,
        id: CheckupId,
        question: Question,
        step: u8,
        at: i64,
    ) -> Result<(), Error> {
        let sql = "INSERT INTO confidence (checkup, question, step, at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (checkup, question) DO UPDATE SET step = ?3, at = ?4";
        let _ = self.connection.execute(sql, params![id.0, question.key(), step, at])?;
        Ok(())
    }

    /// Notes that the last item was answered. Only the first time is kept.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn finish_checkup(&mut self, id: CheckupId, at: i64) -> Result<(), Error> {
        self.finish_checkup_telling(id, at, None)
    }

    /// As [`finish_checkup`](Self::finish_checkup), and tells of it where the person agreed, in the same step.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn finish_checkup_telling(
        &mut self,
        id: CheckupId,
        at: i64,
        telling: Option<&mut Telling<'_>>,
    ) -> Result<(), Error> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let sql = "UPDATE checkup SET finished_at = ?2 WHERE id = ?1 AND finished_at IS NULL";
        let is_new = transaction.execute(sql, params![id.0, at])? > 0;
        if let Some(telling) = telling.filter(|_| is_new) {
            tell_checkup(&transaction, id, telling)?;
        }
        Ok(transaction.commit()?)
    }

    /// The check-up that was left before its end.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn open_checkup(&self, person: i64) -> Result<Option<Checkup>, Error> {
        Ok(self.some_checkups(OPEN, person)?.pop())
    }

    /// The finished check-ups of a person, oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn checkups(&self, person: i64) -> Result<Vec<Checkup>, Error> {
        self.some_checkups(DONE, person)
    }

    /// One check-up.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn checkup(&self, id: CheckupId) -> Result<Option<Checkup>, Error> {
        Ok(self.some_checkups(ONE, id.0)?.pop())
    }

    fn some_checkups(&self, condition: &str, value: i64) -> Result<Vec<Checkup>, Error> {
        let sql = format!("SELECT {CHECKUP} FROM checkup WHERE {condition}");
        let mut select = self.connection.prepare_cached(&sql)?;
        let rows = select.query_map([value], checkup)?;
        Ok(rows.filter_map(Result::transpose).collect::<Result<_, _>>()?)
    }

    /// What was said in a check-up, in order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn verdicts(&self, id: CheckupId) -> Result<Vec<Verdict>, Error> {
        let mut select = self.connection.prepare_cached(VERDICTS)?;
        let rows = select.query_map([id.0], |row| {
            let (topic, sure): (String, String) = (row.get(1)?, row.get(4)?);
            let Some(sure) = Sureness::from_key(&sure) else { return Ok(None) };
            Ok(Some(Verdict {
                item: row.get(0)?,
                topic: Topic::from_code(&topic),
                is_scam: row.get(2)?,
                said_scam: row.get(3)?,
                sure,
                at: row.get(5)?,
                took: row.get(6)?,
            }))
        })?;
        Ok(rows.filter_map(Result::transpose).collect::<Result<_, _>>()?)
    }

    /// How much somebody trusted in themselves at a check-up, by question; nothing where they did not say.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn confidence(&self, id: CheckupId) -> Result<Vec<(Question, u8)>, Error> {
        let of = |question: Question| -> Result<Option<(Question, u8)>, Error> {
            let sql = "SELECT step FROM confidence WHERE checkup = ?1 AND question = ?2";
            let step = self.connection.query_row(sql, params![id.0, question.key()], |row| row.get(0));
            Ok(step.optional()?.map(|step| (question, step)))
        };
        let all = Question::ALL.into_iter().map(of).collect::<Result<Vec<_>, _>>()?;
        Ok(all.into_iter().flatten().collect())
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    fn plan(store: &Connection, sql: &str) -> Vec<String> {
        let mut explain = store.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        for number in 1..=explain.parameter_count() {
            explain.raw_bind_parameter(number, 1).unwrap();
        }
        let mut rows = explain.raw_query();
        let mut plan = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            plan.push(row.get(3).unwrap());
        }
        plan
    }

    #[test]
    fn nothing_is_found_by_reading_a_whole_table() {
        let store = Store::in_memory().unwrap();
        let conditions =
            [ONE, OPEN, DONE].map(|condition| format!("SELECT {CHECKUP} FROM checkup WHERE {condition}"));
        for sql in conditions.iter().map(String::as_str).chain([VERDICTS]) {
            let plan = plan(&store.connection, sql);
            assert!(plan.iter().any(|line| line.starts_with("SEARCH")), "{sql}: {plan:?}");
            assert!(!plan.iter().any(|line| line.starts_with("SCAN")), "{sql}: {plan:?}");
        }
    }
}
