//! What may be said of a group, once its lesson is closed (evidence, M11). Nobody, and no group of one to four, can
//! be made out of it: not from a number, and not from the difference of two.
//!
//! - A question of fewer than [`LEAST`] answers: “thank you”, nothing else.
//! - Its answers are merged, sound ones among sound ones and others among others, until every part holds five or
//!   more, or nobody. Everything that is printed is a sum of such parts, so that whatever is taken from whatever is
//!   one again: complementary suppression needs no second look. Where a side holds one to four, no count of the
//!   question is printed.
//! - All or nothing is printed as “at least 90 %” and “at most 10 %”, from ten answers on: among fewer it would say
//!   what each of them answered.
//! - What was answered before talking is printed in tenths, and only when the very same phones answered both times.
//! - Sums over questions are made of what is printed of each, and of nothing else.
//! - d′ and c come from people who took both check-ups, five or more; how many there were is printed in steps of
//!   five, and shares stop at 10 and 90 %, d′ with them. Answers of one person are not independent, so that the
//!   intervals are rather too narrow; a lesson's gain is not made into a claim by them.
#![forbid(unsafe_code)]

mod asked;
mod parts;
mod statement;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::vote::{Answer, Results};
use crate::content::Truth;
use crate::learn::discrimination::{Answers, Measure};

pub(in crate::class) use asked::KeptAsked;
pub use parts::Parts;

/// Of fewer nothing is said.
pub const LEAST: u32 = 5;

/// Among fewer, “at least 90 %” would mean all.
const LEAST_FOR_EDGE: u32 = 10;

/// A question that was asked and shown, as the room hands it over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::class) struct Asked {
    pub(in crate::class) id: String,
    pub(in crate::class) truth: Truth,
    pub(in crate::class) choices: u8,
    pub(in crate::class) right: BTreeSet<u8>,
    pub(in crate::class) results: Results,
    /// Whether the same people answered both times.
    pub(in crate::class) same_people: bool,
}

/// A lesson that is closed: only [`Room::end`](super::room::Room::end) makes one, so that there is no report before.
/// It shows nothing but its [`report`](Self::report).
pub struct Ended {
    asked: Vec<Asked>,
    people: Vec<(Answers, Answers)>,
}

impl std::fmt::Debug for Ended {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ended")
    }
}

/// How large a part of those who answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Share {
    /// So many of so many.
    Exact {
        /// This part.
        part: u32,
        /// Of all.
        all: u32,
    },
    /// At most 10 %.
    AtMostTenth,
    /// At least 90 %.
    AtLeastNineTenths,
}

impl Share {
    /// Of everybody else.
    #[must_use]
    pub fn others(self) -> Self {
        match self {
            Self::Exact { part, all } => Self::Exact { part: all - part, all },
            Self::AtMostTenth => Self::AtLeastNineTenths,
            Self::AtLeastNineTenths => Self::AtMostTenth,
        }
    }

    /// Which share may be printed; `None` when none may.
    #[must_use]
    pub fn of(part: u32, all: u32) -> Option<Self> {
        let others = all.checked_sub(part)?;
        if part >= LEAST && others >= LEAST {
            return Some(Self::Exact { part, all });
        }
        if all < LEAST_FOR_EDGE {
            return None;
        }
        if part * 10 <= all {
            Some(Self::AtMostTenth)
        } else if others * 10 <= all {
            Some(Self::AtLeastNineTenths)
        } else {
            None
        }
    }
}

/// What is said of one question.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Told {
    /// The question's id.
    pub id: String,
    /// Whether it was a scam: then sound answers stop it, else they trust it.
    pub scam: bool,
    /// How many answered, from five on; `None` for fewer.
    pub all: Option<u32>,
    /// How many answered soundly.
    pub sound: Option<Share>,
    /// How many gave each answer, as far as five or more did; where not, some are merged.
    pub parts: Vec<Part>,
    /// How many in ten answered soundly before talking.
    pub before: Option<u8>,
}

/// Answers taken together, and how many gave them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The letters, as in `A` or `CD?`.
    pub letters: String,
    /// How many.
    pub count: u32,
}

/// Answers of one kind of situation, over all questions whose counts are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Side {
    /// Questions whose counts are in it.
    pub questions: u32,
    /// Answers.
    pub all: u32,
    /// Of these, sound ones: scams stopped, genuine situations trusted.
    pub sound: u32,
}

/// One check-up of the group.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CheckTold {
    /// Scams that were told, in percent, 10 to 90; at an end “at most” or “at least” is meant.
    pub caught: u8,
    /// Genuine items that were trusted, likewise.
    pub trusted: u8,
    /// d′ and its 95 % interval.
    pub d: [f64; 3],
    /// c and its 95 % interval.
    pub c: [f64; 3],
}

/// Both check-ups.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Checks {
    /// At least so many people took both; in steps of five.
    pub people: u32,
    /// The first.
    pub first: CheckTold,
    /// The second.
    pub second: CheckTold,
}

/// The report of a group. Everything in it may be printed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Report {
    /// The questions, in the order they were asked.
    pub questions: Vec<Told>,
    /// Scams stopped.
    pub scams: Side,
    /// Genuine situations trusted.
    pub genuine: Side,
    /// `None` when fewer than five took both check-ups.
    pub checks: Option<Checks>,
}

impl Report {
    /// Whether there is nothing to say but “thank you”.
    #[must_use]
    pub fn only_thanks(&self) -> bool {
        self.checks.is_none() && self.questions.iter().all(|told| told.sound.is_none())
    }

    /// What the votes themselves tell of both kinds, hands and cards included (C3): made of [`scams`](Self::scams)
    /// and [`genuine`](Self::genuine), which may be printed, and of nothing else. `None` where one of them is empty.
    #[must_use]
    pub fn votes(&self) -> Option<CheckTold> {
        let doubted = self.genuine.all.checked_sub(self.genuine.sound)?;
        check_told(Answers {
            scams: self.scams.all,
            caught: self.scams.sound,
            genuine: self.genuine.all,
            doubted,
        })
    }
}

impl Ended {
    pub(in crate::class) fn new(asked: Vec<Asked>, people: Vec<(Answers, Answers)>) -> Self {
        Self { asked, people }
    }

    /// What may be said.
    #[must_use]
    pub fn report(&self) -> Report {
        let questions: Vec<_> = self.asked.iter().map(told).collect();
        let side = |scam: bool| {
            questions.iter().filter(|told| told.scam == scam).fold(Side::default(), |mut side, told| {
                if let Some(Share::Exact { part, all }) = told.sound {
                    side.questions += 1;
                    side.all += all;
                    side.sound += part;
                }
                side
            })
        };
        Report { scams: side(true), genuine: side(false), checks: self.checks(), questions }
    }

    fn checks(&self) -> Option<Checks> {
        let people = u32::try_from(self.people.len()).ok().filter(|people| *people >= LEAST)?;
        let pooled = |of: fn(&(Answers, Answers)) -> Answers| {
            self.people.iter().map(of).fold(Answers::default(), |sum, one| sum + one)
        };
        Some(Checks {
            people: people / LEAST * LEAST,
            first: check_told(pooled(|both| both.0))?,
            second: check_told(pooled(|both| both.1))?,
        })
    }
}

/// A share that stops at 10 and 90 %.
fn stopped(part: u32, all: u32) -> u32 {
    part.clamp(all.div_ceil(10), all - all.div_ceil(10))
}

/// What is printed has one figure behind the point.
fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn check_told(pooled: Answers) -> Option<CheckTold> {
    let answers = Answers {
        caught: stopped(pooled.caught, pooled.scams),
        doubted: stopped(pooled.doubted, pooled.genuine),
        ..pooled
    };
    let measure: Measure = answers.measure()?;
    let ((d_low, d_high), (c_low, c_high)) = (measure.interval(), measure.leaning_interval());
    let percent =
        |part: u32, all: u32| u8::try_from((part * 200 + all) / (2 * all)).unwrap_or(90).clamp(10, 90);
    Some(CheckTold {
        caught: percent(answers.caught, answers.scams),
        trusted: percent(answers.genuine - answers.doubted, answers.genuine),
        d: [measure.d, d_low, d_high].map(tenth),
        c: [measure.c, c_low, c_high].map(tenth),
    })
}

fn told(asked: &Asked) -> Told {
    let last = asked.results.last();
    let all = last.all();
    let sound = (all >= LEAST).then(|| Share::of(last.among(&asked.right), all)).flatten();
    let parts = match sound {
        Some(Share::Exact { .. }) => Parts::of(&last, asked.choices, &asked.right),
        _ => Parts::default(),
    };
    let before = match sound {
        Some(Share::Exact { .. }) if asked.same_people => {
            let first = asked.results.first;
            match Share::of(first.among(&asked.right), first.all()) {
                Some(Share::Exact { part, all }) => u8::try_from((part * 20 + all) / (2 * all)).ok(),
                _ => None,
            }
        }
        _ => None,
    };
    Told {
        id: asked.id.clone(),
        scam: asked.truth == Truth::Scam,
        all: (all >= LEAST).then_some(all),
        sound,
        parts: parts.printed(),
        before,
    }
}

/// The letters of some answers, “?” last.
fn letters(answers: &BTreeSet<Answer>) -> String {
    answers.iter().map(|answer| answer.letter()).collect()
}

#[cfg(test)]
mod tests;
