//! What a step shows: sentences, the items of a check-up, or a situation with its question.

use std::collections::BTreeSet;

use crate::class::vote::Answer;
use crate::content::markup::Span;
use crate::content::{Clue, Truth};
use crate::play::Numbers;

/// A sign or mark of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// Which.
    pub clue: Clue,
    /// Its number.
    pub number: usize,
    /// What it is called.
    pub name: String,
    /// What it is here.
    pub here: String,
}

/// Something said in a situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Who says it.
    pub who: String,
    /// The words, with what in them is a sign or a mark.
    pub words: Vec<Span>,
    /// What belongs to it: a picture, a link, in words.
    pub parts: Vec<Vec<Span>>,
    /// Signs and marks that come for the first time.
    pub signs: Vec<Sign>,
}

impl Line {
    /// The words alone.
    #[must_use]
    pub fn plain(&self) -> String {
        plain(&self.words)
    }

    /// What belongs to it, in words alone.
    pub fn plain_parts(&self) -> impl Iterator<Item = String> {
        self.parts.iter().map(|part| plain(part))
    }
}

fn plain(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// A choice of the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its words.
    pub words: String,
    /// What it leads to.
    pub why: String,
    /// Whether it is sound.
    pub sound: bool,
}

/// A situation with the question that is voted on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// Its title.
    pub title: String,
    /// Which kind it is: for the leader, and for all once the counts are shown.
    pub truth: Truth,
    /// What is said up to the question.
    pub lines: Vec<Line>,
    /// The numbers of its signs and marks.
    pub numbers: Numbers,
    /// What can be chosen, A first.
    pub choices: Vec<Choice>,
}

impl Situation {
    /// Its answers by letter, “?” last.
    pub fn answers(&self) -> impl Iterator<Item = Answer> + use<> {
        Answer::of(u8::try_from(self.choices.len()).unwrap_or(u8::MAX))
    }

    /// The places of the sound choices.
    #[must_use]
    pub fn right(&self) -> BTreeSet<u8> {
        (0..u8::MAX).zip(&self.choices).filter(|(_, choice)| choice.sound).map(|(at, _)| at).collect()
    }
}

/// What the step shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shows {
    /// A heading and sentences.
    Words(String, Vec<String>),
    /// The items of a check-up, one at a time.
    Check(Vec<Vec<Line>>),
    /// A situation.
    Round(Box<Situation>),
}
