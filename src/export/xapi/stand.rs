//! What a stand tells: the sums of a day that is over. Its name is drawn for that day alone, so that no day can be
//! put beside another of the same place.
#![forbid(unsafe_code)]

use jiff::civil::Date;

use super::{Draft, Kind, Stamp};
use crate::learn::outcome::Score;
use crate::store::outbox::Statement;

/// What was counted on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sums {
    /// Which.
    pub day: Date,
    /// Visits that were begun.
    pub visits: u64,
    /// What came of the situations, both sides.
    pub score: Score,
}

/// The statement of a day.
#[must_use]
pub fn day(actor: &str, sums: &Sums, stamp: Stamp) -> Statement {
    let Score { scams, genuine } = sums.score;
    Draft::new(stamp, actor, "completed", "stand/day", Kind::Day)
        .result("completion", true)
        .more("day", sums.day.to_string())
        .more("visits", sums.visits)
        .more("plays", sums.score.all())
        .more("scams-stopped", scams.well)
        .more("scams-stopped-late", scams.late)
        .more("scams-harmed", scams.missed)
        .more("genuine-trusted", genuine.well)
        .more("genuine-turned-away", genuine.missed)
        .finish()
}
