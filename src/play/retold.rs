//! A play told again, with what each line of it carried: the debrief and the paper say it in their own way.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use super::{Play, Said};
use crate::content::{CastId, Clue};

/// Which number each sign and mark has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers(BTreeMap<Clue, usize>);

impl Numbers {
    /// The number of a clue; a new one gets the next.
    pub fn of(&mut self, clue: Clue) -> usize {
        let next = self.0.len() + 1;
        *self.0.entry(clue).or_insert(next)
    }

    /// The number of a clue that has one.
    #[must_use]
    pub fn get(&self, clue: Clue) -> Option<usize> {
        self.0.get(&clue).copied()
    }
}

/// A sign or mark a line carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carries {
    /// Which.
    pub clue: Clue,
    /// Its number in the whole talk.
    pub number: usize,
    /// Whether it comes here for the first time, and so is explained here.
    pub new: bool,
}

/// Something said or done, told again.
#[derive(Debug, Clone, PartialEq)]
pub struct Retold<'a> {
    /// What.
    pub said: Said<'a>,
    /// The signs and marks it carried.
    pub carries: Vec<Carries>,
    /// Whether what went on behind it, `behind-<beat>`, is told here: by one's own words never, of several
    /// pushes by the first.
    pub behind: bool,
}

impl Play {
    /// The transcript with every sign and mark by its number, in the order they came.
    #[must_use]
    pub fn retold(&self) -> (Vec<Retold<'_>>, Numbers) {
        let mut numbers = Numbers::default();
        let mut retold = Vec::new();
        for said in self.transcript() {
            let carries = said.clues().into_iter().map(|(clue, _)| {
                let new = numbers.get(clue).is_none();
                Carries { clue, number: numbers.of(clue), new }
            });
            let carries = carries.collect();
            let behind = match &said {
                Said::Line(..) => true,
                Said::Push(_, press, push) => press.pushes[0].id == push.id,
                Said::Chose(..) | Said::Answered(..) => false,
            };
            retold.push(Retold { said, carries, behind });
        }
        (retold, numbers)
    }
}

impl Said<'_> {
    /// Who said it; `None` for the learner's own.
    #[must_use]
    pub fn speaker(&self) -> Option<&CastId> {
        match self {
            Self::Line(_, line) => Some(&line.who),
            Self::Push(_, press, _) => Some(&press.who),
            Self::Chose(..) | Self::Answered(..) => None,
        }
    }
}
