//! Answers merged until every part holds five or more, or nobody.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;

use super::{LEAST, Part, letters};
use crate::class::vote::{Answer, Tally};

/// The parts of a question's answers. Sound answers and others are never in one part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parts(Vec<(BTreeSet<Answer>, u32)>);

impl Parts {
    /// Merges the answers of a question both of whose sides hold five or more.
    #[must_use]
    pub fn of(tally: &Tally, choices: u8, right: &BTreeSet<u8>) -> Self {
        let is_sound = |answer: &Answer| matches!(answer, Answer::Choice(at) if right.contains(at));
        let mut parts = Vec::new();
        for sound in [true, false] {
            let mut side: Vec<(BTreeSet<Answer>, u32)> = Answer::of(choices)
                .filter(|answer| is_sound(answer) == sound)
                .map(|answer| (BTreeSet::from([answer]), tally.of(answer)))
                .collect();
            // The smallest that is not empty first: it takes in the next, until all are large enough.
            loop {
                side.sort_by_key(|(answers, count)| (*count, answers.clone()));
                let Some(at) = side.iter().position(|(_, count)| (1..LEAST).contains(count)) else { break };
                if at + 1 == side.len() {
                    // The whole side is too small: nothing of it is told.
                    return Self::default();
                }
                let (taken, count) = side.remove(at);
                if let Some((answers, sum)) = side.get_mut(at) {
                    answers.extend(taken);
                    *sum += count;
                }
            }
            parts.extend(side);
        }
        parts.sort();
        Self(parts)
    }

    /// As they are printed, by their first letter.
    #[must_use]
    pub fn printed(&self) -> Vec<Part> {
        self.0.iter().map(|(answers, count)| Part { letters: letters(answers), count: *count }).collect()
    }
}
