//! Counts that are not on the disk yet: bounded, and nothing is lost of them but which day it was.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, VecDeque};

use jiff::civil::Date;

use super::fact::{Finished, Kind};

/// So many problems are kept; older ones go.
pub const PROBLEMS: usize = 100;

/// So many days wait for the disk; of more, the two oldest become one.
const DAYS: usize = 400;

/// The sums of one day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums {
    /// Visits that were begun.
    pub visits: u64,
    /// Children that were started again because something was wrong.
    pub restarts: u64,
    /// Situations that were played to their end.
    pub finished: BTreeMap<Finished, u64>,
}

impl Sums {
    fn add(&mut self, other: Self) {
        self.visits = self.visits.saturating_add(other.visits);
        self.restarts = self.restarts.saturating_add(other.restarts);
        for (finished, count) in other.finished {
            let sum = self.finished.entry(finished).or_default();
            *sum = sum.saturating_add(count);
        }
    }
}

/// Something that went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Problem {
    /// Seconds since 1970, UTC.
    pub at: i64,
    /// What.
    pub kind: Kind,
}

/// What is still to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    pub(super) days: BTreeMap<Date, Sums>,
    pub(super) problems: VecDeque<Problem>,
}

impl Batch {
    /// Whether there is nothing to write.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.is_empty() && self.problems.is_empty()
    }

    fn on(&mut self, day: Date) -> &mut Sums {
        if self.days.len() >= DAYS
            && !self.days.contains_key(&day)
            && let Some((_, oldest)) = self.days.pop_first()
            && let Some(mut next) = self.days.first_entry()
        {
            next.get_mut().add(oldest);
        }
        self.days.entry(day).or_default()
    }

    /// A visit was begun.
    pub fn visit(&mut self, day: Date) {
        self.on(day).visits += 1;
    }

    /// A child was started again because something was wrong.
    pub fn restart(&mut self, day: Date) {
        self.on(day).restarts += 1;
    }

    /// A situation was played to its end.
    pub fn finish(&mut self, day: Date, finished: Finished) {
        *self.on(day).finished.entry(finished).or_default() += 1;
    }

    /// Something went wrong.
    pub fn problem(&mut self, problem: Problem) {
        if self.problems.len() >= PROBLEMS {
            let _ = self.problems.pop_front();
        }
        self.problems.push_back(problem);
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;
    use crate::content::{Outcome, Topic};

    #[test]
    fn it_is_bounded_and_loses_no_count() {
        let mut batch = Batch::default();
        let finished = Finished { topic: Topic::Loan, outcome: Outcome::Harmed };
        for n in 0..1000_i64 {
            let day = date(2026, 1, 1) + n.days();
            batch.visit(day);
            batch.restart(day);
            batch.finish(day, finished);
            batch.problem(Problem { at: n, kind: Kind::Crash });
        }
        assert_eq!((batch.days.len(), batch.problems.len()), (DAYS, PROBLEMS));
        let mut all = Sums::default();
        batch.days.into_values().for_each(|sums| all.add(sums));
        assert_eq!((all.visits, all.restarts, all.finished.get(&finished)), (1000, 1000, Some(&1000)));
        assert_eq!(batch.problems.back().map(|problem| problem.at), Some(999), "the newest stay");
    }
}
