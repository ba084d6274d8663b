//! What a district is told of a stand: the sums of each day that is over, once.
#![forbid(unsafe_code)]

use jiff::civil::Date;
use rand::RngCore;
use rusqlite::{TransactionBehavior, params};

use super::Counts;
use crate::export::xapi::{self, Stamp, Sums};
use crate::store::Error;
use crate::store::outbox::Outbox;

impl Counts {
    /// Makes the statements of days that are over and have none yet, each under a name of its own, and keeps their
    /// bytes; `now` in milliseconds since 1970, UTC. A day without a visit and a play has nothing to tell. Gives how
    /// many were made.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn tell_days(
        &mut self,
        today: Date,
        now: i64,
        coarse: bool,
        rng: &mut impl RngCore,
    ) -> Result<usize, Error> {
        let days = self.days(today)?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut made = 0;
        for day in days.iter().filter(|day| day.day < today && day.visits + day.score.all() as u64 > 0) {
            let sql = "SELECT EXISTS (SELECT 1 FROM statement WHERE day = ?1)";
            let name = day.day.to_string();
            if transaction.query_row(sql, [&name], |row| row.get(0))? {
                continue;
            }
            let actor = xapi::draw(rng);
            let sums = Sums { day: day.day, visits: day.visits, score: day.score };
            let told = xapi::day(&actor, &sums, Stamp::draw(rng, now, now, coarse));
            let sql = "INSERT INTO statement (id, day, at, bytes) VALUES (?1, ?2, ?3, ?4)";
            let _ = transaction.execute(sql, params![told.id, name, told.at, told.bytes])?;
            made += 1;
        }
        transaction.commit()?;
        Ok(made)
    }

    /// What waits. Whoever set an address for the stand decides; visitors are in none of it.
    #[must_use]
    pub fn outbox(&self, to: &str) -> Outbox<'_> {
        Outbox::new(&self.connection, "?1 = ?1", to)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    use super::*;
    use crate::content::{Outcome, Topic};
    use crate::kiosk::batch::Batch;
    use crate::kiosk::fact::Finished;

    const NOW: i64 = 1_795_900_000_000;

    #[test]
    fn each_day_that_is_over_is_told_once_under_a_name_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let mut counts = Counts::open(&folder.path().join("kiosk.sqlite")).unwrap();
        let mut batch = Batch::default();
        let (first, second, today) = (date(2026, 11, 26), date(2026, 11, 27), date(2026, 11, 28));
        for (day, outcome) in [
            (first, Outcome::Stopped),
            (first, Outcome::StoppedLate),
            (first, Outcome::Trusted),
            (second, Outcome::Harmed),
            (today, Outcome::TurnedAway),
        ] {
            batch.visit(day);
            batch.finish(day, Finished { topic: Topic::FakeBank, outcome });
        }
        batch.restart(date(2026, 11, 20));
        counts.add(&batch).unwrap();
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        assert_eq!(
            counts.tell_days(today, NOW, false, &mut rng).unwrap(),
            2,
            "not of today, not of a restart"
        );
        let told = |counts: &Counts| counts.outbox("h").next(0, 50, 500_000).unwrap();
        let once = told(&counts);
        assert_eq!(counts.tell_days(today, NOW + 5, false, &mut rng).unwrap(), 0);
        assert_eq!(told(&counts), once, "the bytes stay");
        let actor = |at: usize| once[at].bytes.split_once("\"name\":").map(|(_, rest)| rest[..38].to_owned());
        assert!(actor(0).is_some() && actor(0) != actor(1));
        for queued in &once {
            xapi::check(&queued.bytes, NOW).unwrap();
        }
        xapi::tests::golden("stand.json", &format!("{}\n{}\n", once[0].bytes, once[1].bytes));
    }
}
