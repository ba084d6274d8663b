//! Review that forgives (evidence, section 1.2; L6): each family of tactic comes back after 3 days, then 7, 20,
//! 45 and 65 more (day 3, 10, 30, 75 and 140 when on time), then every 120 days.
//!
//! Derived from what was finished, by itself or in a review, and nothing else:
//! - A family begins with the first situation of it that was finished.
//! - The first one finished on its due day or later is its review. Done well, the family moves one step on;
//!   stopped late, it stays at its step. The next gap counts from that day: days that were missed vanish.
//! - Done well or stopped late before it is due, it changes nothing.
//! - A miss (harmed, turned away) at any time brings the family back in 3 days, and then it goes on two steps
//!   lower than it was rather than from nothing. Several misses in a day are one.
#![forbid(unsafe_code)]

pub mod plan;

use std::collections::BTreeMap;

use crate::content::{Outcome, ScenarioId, Truth};

pub use crate::content::Family;
pub use plan::Plan;

/// Days from one review of a family to the next; the last one stays.
pub const GAPS: [i64; 6] = [3, 7, 20, 45, 65, 120];
/// So many steps lower a family goes on after a miss.
const LOWER: usize = 2;
/// No more of the newest finished attempts are looked at, so that Home takes as long with a million: more than
/// a year of playing ten a day, in which each family comes to its last step.
pub const NEWEST: usize = 5_000;

/// A situation that was finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its full name.
    pub name: ScenarioId,
    /// Its family.
    pub family: Family,
    /// What came of it.
    pub outcome: Outcome,
    /// The day, in days since 1970, where the person is.
    pub day: i64,
}

impl Fact {
    /// What it was: each outcome fits one kind only.
    #[must_use]
    pub fn truth(&self) -> Truth {
        match self.outcome {
            Outcome::Trusted | Outcome::TurnedAway => Truth::Genuine,
            Outcome::Stopped | Outcome::StoppedLate | Outcome::Harmed => Truth::Scam,
        }
    }
}

/// When a family comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// No situation of it was finished yet.
    NotBegun,
    /// In so many days, from 1 on.
    In(i64),
    /// Now; nobody is told since when.
    Due,
}

/// About how long it is until then, as one says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// A few days.
    Days,
    /// About so many weeks.
    Weeks(usize),
    /// About so many months.
    Months(usize),
}

impl Span {
    /// So many days in words one would use.
    #[must_use]
    pub fn of(days: i64) -> Self {
        let about = |length: i64| usize::try_from((days + length / 2) / length).unwrap_or(1);
        match days {
            ..=5 => Self::Days,
            6..=50 => Self::Weeks(about(7)),
            _ => Self::Months(about(30)),
        }
    }
}

/// Where a family is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    /// Its gap, in [`GAPS`].
    step: usize,
    /// The step after a review that went well.
    then: usize,
    /// The day it is due.
    due: i64,
    /// The day it was missed last.
    missed: Option<i64>,
    /// The day of its last review.
    reviewed: Option<i64>,
}

impl Place {
    fn begun(day: i64) -> Self {
        Self { step: 0, then: 1, due: day + GAPS[0], missed: None, reviewed: None }
    }

    fn on_to(&mut self, step: usize, day: i64) {
        self.step = step.min(GAPS.len() - 1);
        self.then = (self.step + 1).min(GAPS.len() - 1);
        self.due = day + GAPS[self.step];
    }

    /// A miss of a day.
    fn miss(&mut self, day: i64) {
        if self.missed != Some(day) {
            let was = if self.step == 0 { self.then } else { self.step };
            self.then = was.saturating_sub(LOWER).max(1);
            self.step = 0;
            self.missed = Some(day);
        }
        let soon = day + GAPS[0];
        self.due = if day >= self.due { soon } else { self.due.min(soon) };
    }

    /// A situation of the family is finished; whether it belongs to a review.
    fn finish(&mut self, outcome: Outcome, day: i64) -> bool {
        let due = day >= self.due;
        if due {
            self.reviewed = Some(day);
        }
        match outcome {
            Outcome::Harmed | Outcome::TurnedAway => self.miss(day),
            Outcome::StoppedLate if due => self.due = day + GAPS[self.step],
            Outcome::Stopped | Outcome::Trusted if due => self.on_to(self.then, day),
            _ => {}
        }
        self.reviewed == Some(day)
    }
}

/// When each family comes next, as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    today: i64,
    places: BTreeMap<Family, Place>,
    /// The kinds of all that belonged to reviews, in order.
    reviewed: Vec<Truth>,
    /// Whether there was a review today.
    is_done: bool,
}

impl Schedule {
    /// The schedule of a day (days since 1970, where the person is) from all that was finished, in order.
    /// Days after it are of a clock that was ahead, and do not count.
    #[must_use]
    pub fn of(facts: &[Fact], today: i64) -> Self {
        let mut schedule = Self { today, places: BTreeMap::new(), reviewed: Vec::new(), is_done: false };
        for fact in facts.iter().filter(|fact| fact.day <= today) {
            let Some(place) = schedule.places.get_mut(&fact.family) else {
                let _ = schedule.places.insert(fact.family, Place::begun(fact.day));
                continue;
            };
            if place.finish(fact.outcome, fact.day) {
                schedule.reviewed.push(fact.truth());
                schedule.is_done |= fact.day == today;
            }
        }
        schedule
    }

    /// The day it is of.
    #[must_use]
    pub fn today(&self) -> i64 {
        self.today
    }

    /// When a family comes next.
    #[must_use]
    pub fn next(&self, family: Family) -> Next {
        match self.places.get(&family) {
            None => Next::NotBegun,
            Some(place) if place.due <= self.today => Next::Due,
            Some(place) => Next::In(place.due - self.today),
        }
    }

    /// Every family with when it comes next.
    #[must_use]
    pub fn families(&self) -> [(Family, Next); Family::ALL.len()] {
        Family::ALL.map(|family| (family, self.next(family)))
    }

    /// The families that are due, the one to begin with first: the shortest gap, then the longest due.
    #[must_use]
    pub fn due(&self) -> Vec<Family> {
        let mut due: Vec<_> = self.places.iter().filter(|(_, place)| place.due <= self.today).collect();
        due.sort_by_key(|(_, place)| (place.step, place.due));
        due.into_iter().map(|(family, _)| *family).collect()
    }

    /// Whether there was a review today: one a day is enough.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.is_done
    }

    /// What belonged to reviews so far, in order.
    #[must_use]
    pub fn reviewed(&self) -> &[Truth] {
        &self.reviewed
    }
}

#[cfg(test)]
mod tests;
