//! What phones are shown: a question, a check-up, and a step's notes for the leader. Words are there for every
//! language a phone can choose; where one is missing, the language of the room stands in.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::content::item::Form;
use crate::content::{Choice, Truth};
use crate::i18n::Language;

use super::vote::MOST_CHOICES;

/// Somebody's words, as they stand on a phone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Said {
    /// Who says so, as on the stage.
    pub who: String,
    /// Without markup.
    pub words: String,
}

/// A question in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Wording {
    /// What was said just before the question; the last lines are enough, the projector has all of it.
    pub said: Vec<Said>,
    /// The choices, A first, as on the projector.
    pub choices: Vec<String>,
}

/// A question of a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its name in the report: the situation's full name and the beat, as in `second-look/parcel-fee#first`.
    pub id: String,
    /// Which one of the lesson, from 1.
    pub number: u16,
    /// Of how many.
    pub of: u16,
    /// Whether the situation is a scam: which side it counts on. No phone is told.
    pub truth: Truth,
    /// The places of the sound choices (Best or Fine), 0 for A. Phones are told once the counts are shown.
    pub right: BTreeSet<u8>,
    /// Its words.
    pub words: BTreeMap<Language, Wording>,
}

impl Question {
    /// How many choices it has, “?” not counted: those every language has words for, five at most.
    #[must_use]
    pub fn choices(&self) -> u8 {
        let least = self.words.values().map(|words| words.choices.len()).min().unwrap_or(0);
        u8::try_from(least).unwrap_or(MOST_CHOICES).min(MOST_CHOICES)
    }
}

/// The places of the sound choices among those of a play's step.
#[must_use]
pub fn right_of(choices: &[&Choice]) -> BTreeSet<u8> {
    (0..MOST_CHOICES).zip(choices).filter(|(_, choice)| choice.grade.is_sound()).map(|(at, _)| at).collect()
}

/// An item of a check-up, answered “a scam” or “real”.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckItem {
    /// Its id.
    pub id: String,
    /// Whether it is a scam. No phone is told.
    pub is_scam: bool,
    /// Its lines.
    pub words: BTreeMap<Language, Vec<Said>>,
}

/// A check-up everybody takes on their own phone, silent. It needs no projector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckUp {
    /// Which form: A or B.
    pub form: Form,
    /// The items, in the order they come: five of each kind.
    pub items: Vec<CheckItem>,
}

/// What the leader reads of a step, in one language: a scenario's `notes.*`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Notes {
    /// What the step is called.
    pub title: String,
    /// The aim.
    pub aim: String,
    /// The two open questions.
    pub asks: Vec<String>,
    /// The usual wrong idea.
    pub wrong_idea: String,
    /// What to say to somebody it happened to.
    pub care: String,
}

/// A step of the lesson, for the leader alone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Step {
    /// Which one, from 1.
    pub number: u16,
    /// Of how many.
    pub of: u16,
    /// How many minutes it is meant to take.
    pub minutes: u16,
    /// Its notes.
    pub notes: BTreeMap<Language, Notes>,
}
