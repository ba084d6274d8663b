//! Where a play stands, and what was said on the way there.
#![forbid(unsafe_code)]

use super::Touch;
use crate::content::{BeatId, Choice, Clue, End, Line, Place, Press, Push, Spot, Way};

/// Where a play stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Step<'a> {
    /// Somebody says or shows something; go on when you have heard it.
    Line {
        /// The line's id.
        beat: &'a BeatId,
        /// The line.
        line: &'a Line,
    },
    /// The learner decides. Once answered, there is feedback to read before going on.
    Ask {
        /// The question's id.
        beat: &'a BeatId,
        /// The choices, in the order of this play.
        choices: Vec<&'a Choice>,
        /// What was chosen.
        answer: Option<&'a Choice>,
    },
    /// Somebody insists.
    Push {
        /// The press's id.
        beat: &'a BeatId,
        /// The press.
        press: &'a Press,
        /// What is said now.
        push: &'a Push,
        /// Its number, from 0.
        index: usize,
        /// The ways to answer, in the order of this play.
        ways: Vec<&'a Way>,
        /// The way taken.
        answer: Option<&'a Way>,
    },
    /// The learner looks for signs.
    Spot {
        /// The spot's id.
        beat: &'a BeatId,
        /// The spot.
        spot: &'a Spot,
        /// What was pointed at so far, in order.
        marked: &'a [Touch],
        /// Whether the learner has finished looking.
        done: bool,
    },
    /// It is over.
    End {
        /// The end's id.
        beat: &'a BeatId,
        /// The end.
        end: &'a End,
    },
}

/// Something said or done, as the transcript keeps it.
#[derive(Debug, Clone, PartialEq)]
pub enum Said<'a> {
    /// A line.
    Line(&'a BeatId, &'a Line),
    /// A push, with the press it belongs to.
    Push(&'a BeatId, &'a Press, &'a Push),
    /// What the learner chose.
    Chose(&'a BeatId, &'a Choice),
    /// How the learner answered a push.
    Answered(&'a BeatId, &'a Way),
}

impl Said<'_> {
    /// The message that holds its words.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Line(beat, _) => beat.to_string(),
            Self::Push(beat, _, push) => format!("{beat}.p-{}", push.id),
            Self::Chose(beat, choice) => format!("{beat}.c-{}", choice.id),
            Self::Answered(beat, way) => format!("{beat}.w-{}", way.id),
        }
    }

    /// The beat it belongs to.
    #[must_use]
    pub fn beat(&self) -> &BeatId {
        match self {
            Self::Line(beat, _) | Self::Push(beat, ..) | Self::Chose(beat, _) | Self::Answered(beat, _) => {
                beat
            }
        }
    }

    /// The signs and marks it carries, and where.
    #[must_use]
    pub fn clues(&self) -> Vec<(Clue, Place)> {
        match self {
            Self::Line(_, line) => line.signs.iter().map(|s| (s.id, s.at.clone())).collect(),
            Self::Push(_, _, push) => push.signs.iter().map(|clue| (*clue, Place::Words)).collect(),
            Self::Chose(..) | Self::Answered(..) => Vec::new(),
        }
    }
}
