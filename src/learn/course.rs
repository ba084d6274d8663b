//! Both sides over time: the situations that count, in stretches that hold enough of both kinds.
//!
//! A share of two or three situations jumps with each of them, and one side without the other tells nothing:
//! whoever turns everybody away stops every scam. So a stretch is as long as it takes to have [`LEAST`] scams
//! and [`LEAST`] genuine contacts in it, and none is drawn before two of them can be compared.
#![forbid(unsafe_code)]

use super::outcome::Score;
use crate::content::Outcome;

/// So many of either kind a stretch has at least.
pub const LEAST: usize = 4;
/// So many stretches there must be before they are drawn.
pub const ENOUGH: usize = 2;

/// Situations that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The number of its first situation, from 1.
    pub first: usize,
    /// The number of its last.
    pub last: usize,
    /// When its last was finished: milliseconds since 1970, UTC.
    pub until: i64,
    /// What came of them.
    pub score: Score,
}

/// The situations that count, in stretches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Course {
    /// The stretches that are full, the oldest first.
    pub stretches: Vec<Stretch>,
    /// What came after them.
    pub rest: Score,
}

impl Course {
    /// What came of the situations that count, in their order, each with when it was finished.
    #[must_use]
    pub fn of(outcomes: &[(Outcome, i64)]) -> Self {
        let mut course = Self::default();
        let mut first = 1;
        for (at, (outcome, until)) in outcomes.iter().enumerate() {
            course.rest.add(*outcome);
            let score = course.rest;
            if score.scams.all() >= LEAST && score.genuine.all() >= LEAST {
                course.stretches.push(Stretch { first, last: at + 1, until: *until, score });
                course.rest = Score::default();
                first = at + 2;
            }
        }
        course
    }

    /// Whether there is enough to be compared.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.stretches.len() >= ENOUGH
    }

    /// How many scams and how many genuine contacts are missing until there is: the least it takes.
    #[must_use]
    pub fn missing(&self) -> (usize, usize) {
        let Some(left) = ENOUGH.checked_sub(self.stretches.len()).filter(|left| *left > 0) else {
            return (0, 0);
        };
        let side = |have: usize| LEAST.saturating_sub(have) + LEAST * (left - 1);
        (side(self.rest.scams.all()), side(self.rest.genuine.all()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Outcome::{Harmed, Stopped, Trusted, TurnedAway};

    fn of(outcomes: impl IntoIterator<Item = Outcome>) -> Course {
        let timed: Vec<_> = outcomes.into_iter().zip(100..).collect();
        Course::of(&timed)
    }

    #[test]
    fn a_stretch_has_enough_of_both_kinds() {
        assert_eq!(of([]).missing(), (8, 8));
        let one = of([Stopped, Trusted].repeat(4));
        assert_eq!((one.stretches.len(), one.is_enough(), one.missing()), (1, false, (4, 4)));
        let course = of([Stopped, TurnedAway].repeat(4).into_iter().chain([Harmed, Trusted].repeat(4)));
        let [old, new] = course.stretches[..] else { panic!("{course:?}") };
        assert_eq!((old.first, old.last, old.until, new.first, new.last, new.until), (1, 8, 107, 9, 16, 115));
        assert_eq!((old.score.scams.well, old.score.genuine.well), (4, 0));
        assert_eq!((new.score.scams.well, new.score.genuine.well), (0, 4));
        assert_eq!((course.is_enough(), course.missing()), (true, (0, 0)));
    }

    /// What is said to be missing is all it takes, whatever the order was.
    #[test]
    fn what_is_missing_is_enough() {
        for scams in 0..14 {
            let before: Vec<Outcome> = [Stopped].repeat(scams).into_iter().chain([Trusted; 6]).collect();
            let (more, genuine) = of(before.iter().copied()).missing();
            let rest = [Stopped].repeat(more).into_iter().chain([Trusted].repeat(genuine));
            assert!(of(before.iter().copied().chain(rest)).is_enough(), "{scams}: {more}, {genuine}");
        }
    }
}
