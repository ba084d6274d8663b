//! A lesson for a group: a plan with its minutes, and a situation for each of its rounds.
//!
//! A lesson is data: nothing here shows, asks or counts anything, and nothing is random but what the seed decides.
//! The leader sees it before it starts, may leave steps out and swap situations. What is left out makes the
//! lesson shorter: nobody who leaves something out has time to spare, and the other steps have the minutes that
//! were tried in classes (evidence, section 4).
#![forbid(unsafe_code)]

mod draw;
mod plan;

use thiserror::Error;

use crate::content::catalogue::{Catalogue, Offer};
use crate::content::playlist::Playlist;
use crate::content::{Beat, BeatId, Card, Family, Scenario, ScenarioId, Truth};
use crate::i18n::Words;
use crate::learn::lot;

pub use plan::{Phase, Plan, Step};

/// The letters of the vote cards, one a choice; `?` stands for “not sure yet”.
pub const LETTERS: [char; 3] = ['A', 'B', 'C'];
/// The card of whoever is not sure yet.
pub const UNSURE: char = '?';

/// Why a lesson is not, or not so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LessonError {
    /// The library offers too few situations of one kind.
    #[error("too few situations")]
    TooFew,
    /// The step is not in this plan, or every lesson has it.
    #[error("this step stays")]
    Stays,
    /// Then a scam or a genuine situation would be missing.
    #[error("both kinds are needed")]
    OneKind,
    /// The situation is in the lesson already.
    #[error("it is in the lesson already")]
    Twice,
    /// It has no question with as many choices as there are cards.
    #[error("no question for a vote")]
    NoQuestion,
}

impl LessonError {
    /// What is wrong and what to do, in one line.
    #[must_use]
    pub fn line(self, words: &Words) -> String {
        words.text(&format!("lesson-no-{}", self.key()))
    }

    /// The name its words are found by.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::TooFew => "too-few",
            Self::Stays => "stays",
            Self::OneKind => "one-kind",
            Self::Twice => "twice",
            Self::NoQuestion => "question",
        }
    }
}

/// A step with its minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub step: Step,
    /// How long it takes.
    pub minutes: u16,
    /// Whether the leader has left it out.
    pub left_out: bool,
}

/// A situation of a lesson, with the moment that is voted on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The situation.
    pub name: ScenarioId,
    /// Which kind it is.
    pub truth: Truth,
    /// What it works by, or what its look-alikes work by.
    pub family: Option<Family>,
    /// The question of the vote: an `Ask` with two or three choices, see [`question`].
    pub beat: BeatId,
    /// How many choices it has.
    pub choices: usize,
    /// Decides what is drawn for it: the same on the wall and on paper. `Play::walk_to(scenario, seed, &beat)`
    /// leads to the question.
    pub seed: u64,
}

/// A lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    plan: Plan,
    /// The path its situations come from.
    playlist: String,
    seed: u64,
    steps: Vec<Planned>,
    rounds: Vec<Round>,
}

/// The moment of a situation that a group votes on: the first question one can come to with no more choices than
/// there are letters. All our own situations have one.
#[must_use]
pub fn question(scenario: &Scenario) -> Option<(BeatId, usize)> {
    let mut waiting = vec![&scenario.start];
    let mut at = 0;
    while let Some(id) = waiting.get(at).copied() {
        at += 1;
        let beat = scenario.beat(id);
        if let Beat::Ask(ask) = beat
            && (2..=LETTERS.len()).contains(&ask.choices.len())
        {
            return Some((id.clone(), ask.choices.len()));
        }
        for next in beat.targets() {
            if !waiting.contains(&next) {
                waiting.push(next);
            }
        }
    }
    None
}

/// What a path's lesson may be made of, in a country.
#[must_use]
pub fn offer(playlist: &Playlist, country: &str) -> Offer {
    let audience = playlist.audience.first().copied().unwrap_or_default();
    Offer { country: country.to_owned(), audience }
}

impl Lesson {
    /// A lesson of a plan from a path of the library. The same seed gives the same lesson. Where the path has too
    /// few situations, others come from what is offered to the same people.
    ///
    /// # Errors
    /// [`LessonError::TooFew`].
    pub fn new(
        plan: Plan,
        playlist: &Playlist,
        catalogue: &Catalogue,
        to: &Offer,
        seed: u64,
    ) -> Result<Self, LessonError> {
        let rounds = draw::rounds(plan, playlist, catalogue, to, seed)?;
        let steps = plan.steps().into_iter();
        let steps = steps.map(|(step, minutes)| Planned { step, minutes, left_out: false }).collect();
        Ok(Self { plan, playlist: playlist.id.clone(), seed, steps, rounds })
    }

    /// Its plan.
    #[must_use]
    pub fn plan(&self) -> Plan {
        self.plan
    }

    /// The id of its path; the words are `path-<id>`.
    #[must_use]
    pub fn playlist(&self) -> &str {
        &self.playlist
    }

    /// What decided all that was drawn.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// All steps of the plan, those that are left out among them.
    #[must_use]
    pub fn planned(&self) -> &[Planned] {
        &self.steps
    }

    /// The steps that are held, each with the minute it begins at.
    pub fn held(&self) -> impl Iterator<Item = (u16, Planned)> + '_ {
        self.steps.iter().filter(|planned| !planned.left_out).scan(0, |minute, planned| {
            let from = *minute;
            *minute += planned.minutes;
            Some((from, *planned))
        })
    }

    /// How long it is: that of its plan, without what is left out.
    #[must_use]
    pub fn minutes(&self) -> u16 {
        self.held().map(|(_, planned)| planned.minutes).sum()
    }

    /// The situation of a round, by the number of [`Step::Round`].
    #[must_use]
    pub fn round(&self, number: usize) -> Option<&Round> {
        self.rounds.get(number)
    }

    /// The rounds that are held, in order.
    pub fn rounds(&self) -> impl Iterator<Item = &Round> {
        let number = |(_, planned): (u16, Planned)| match planned.step {
            Step::Round(number) => Some(number),
            _ => None,
        };
        self.held().filter_map(number).filter_map(|number| self.rounds.get(number))
    }

    /// Whether check-ups are held.
    #[must_use]
    pub fn has_checks(&self) -> bool {
        self.held().any(|(_, planned)| planned.step == Step::CheckBefore)
    }

    /// The tactic that is talked about before the rounds: what the first scam works by.
    #[must_use]
    pub fn tactic(&self) -> Option<Family> {
        let scam = self.rounds().find(|round| round.truth == Truth::Scam && round.family.is_some());
        scam.and_then(|round| round.family)
    }

    /// Leaves a step out; of the check-ups both.
    ///
    /// # Errors
    /// [`LessonError::Stays`], or [`LessonError::OneKind`] for a round that no kind can do without.
    pub fn leave_out(&mut self, step: Step) -> Result<(), LessonError> {
        self.set(step, true)
    }

    /// Takes a step in again.
    ///
    /// # Errors
    /// [`LessonError::Stays`] when the plan has no such step.
    pub fn take_in(&mut self, step: Step) -> Result<(), LessonError> {
        self.set(step, false)
    }

    fn set(&mut self, step: Step, left_out: bool) -> Result<(), LessonError> {
        if !step.may_go() || !self.steps.iter().any(|planned| planned.step == step) {
            return Err(LessonError::Stays);
        }
        let mut changed = self.clone();
        for planned in changed.steps.iter_mut().filter(|planned| planned.step.goes_with(step)) {
            planned.left_out = left_out;
        }
        *self = changed.sound()?;
        Ok(())
    }

    /// The situations that may stand in a round instead of its own, in the order of the library.
    #[must_use]
    pub fn instead<'a>(&self, number: usize, catalogue: &'a Catalogue, to: &'a Offer) -> Vec<&'a Card> {
        let fits = |card: &&Card| {
            let name = self.rounds.iter().any(|round| round.name == card.name);
            !name && self.with(number, card, BeatId::from("any"), 2).sound().is_ok()
        };
        catalogue.offered(to).filter(fits).collect()
    }

    /// Puts another situation into a round.
    ///
    /// # Errors
    /// [`LessonError`], the lesson being what it was.
    pub fn swap(&mut self, number: usize, card: &Card, catalogue: &Catalogue) -> Result<(), LessonError> {
        if self.rounds.get(number).is_none() {
            return Err(LessonError::Stays);
        }
        if self.rounds.iter().any(|round| round.name == card.name) {
            return Err(LessonError::Twice);
        }
        let scenario = catalogue.open(card).ok_or(LessonError::NoQuestion)?;
        let (beat, choices) = question(&scenario).ok_or(LessonError::NoQuestion)?;
        *self = self.with(number, card, beat, choices).sound()?;
        Ok(())
    }

    fn with(&self, number: usize, card: &Card, beat: BeatId, choices: usize) -> Self {
        let mut changed = self.clone();
        if let Some(round) = changed.rounds.get_mut(number) {
            *round = Round::of(card, beat, choices, self.seed);
        }
        changed
    }

    /// The lesson, when both kinds are in it.
    fn sound(self) -> Result<Self, LessonError> {
        let both = [Truth::Scam, Truth::Genuine]
            .into_iter()
            .all(|truth| self.rounds().any(|round| round.truth == truth));
        if both { Ok(self) } else { Err(LessonError::OneKind) }
    }
}

impl Round {
    fn of(card: &Card, beat: BeatId, choices: usize, seed: u64) -> Self {
        let seed = lot::below(&mut lot::of(seed, &card.name), u64::from(u32::MAX));
        Self { name: card.name.clone(), truth: card.truth, family: card.family, beat, choices, seed }
    }
}

#[cfg(test)]
mod tests;
