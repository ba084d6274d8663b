//! Answers, and how many gave each.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::MOST_CHOICES;

/// What somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// A choice, from 0 for A.
    Choice(u8),
    /// “?”: not sure yet. It is an answer, and no right one.
    Unsure,
}

impl Answer {
    /// Its letter, `A` to `E`, or `?`.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Choice(at) => char::from(b'A'.saturating_add(at.min(MOST_CHOICES - 1))),
            Self::Unsure => '?',
        }
    }

    /// The one of a letter.
    #[must_use]
    pub fn from_letter(letter: &str) -> Option<Self> {
        match letter.as_bytes() {
            [b'?'] => Some(Self::Unsure),
            [letter @ b'A'..=b'E'] => Some(Self::Choice(letter - b'A')),
            _ => None,
        }
    }

    /// Those of a question with so many choices, “?” last.
    pub fn of(choices: u8) -> impl Iterator<Item = Self> {
        (0..choices.min(MOST_CHOICES)).map(Self::Choice).chain([Self::Unsure])
    }
}

/// How many gave each answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    choices: [u32; MOST_CHOICES as usize],
    unsure: u32,
}

impl Tally {
    /// Adds so many of one answer.
    pub fn count(&mut self, answer: Answer, many: u32) {
        let slot = match answer {
            Answer::Choice(at) => self.choices.get_mut(usize::from(at)),
            Answer::Unsure => Some(&mut self.unsure),
        };
        if let Some(slot) = slot {
            *slot = slot.saturating_add(many);
        }
    }

    /// How many gave this answer.
    #[must_use]
    pub fn of(&self, answer: Answer) -> u32 {
        match answer {
            Answer::Choice(at) => self.choices.get(usize::from(at)).copied().unwrap_or(0),
            Answer::Unsure => self.unsure,
        }
    }

    /// How many answered.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.choices.iter().fold(self.unsure, |sum, count| sum.saturating_add(*count))
    }

    /// How many gave one of these choices.
    #[must_use]
    pub fn among(&self, right: &BTreeSet<u8>) -> u32 {
        right.iter().fold(0, |sum, at| sum.saturating_add(self.of(Answer::Choice(*at))))
    }
}

impl FromIterator<Answer> for Tally {
    fn from_iter<I: IntoIterator<Item = Answer>>(answers: I) -> Self {
        let mut tally = Self::default();
        answers.into_iter().for_each(|answer| tally.count(answer, 1));
        tally
    }
}

impl std::ops::Add for Tally {
    type Output = Self;

    /// Phones and hands together.
    fn add(mut self, other: Self) -> Self {
        for answer in Answer::of(MOST_CHOICES) {
            self.count(answer, other.of(answer));
        }
        self
    }
}
