//! One question's vote: think, vote, talk in pairs, vote again, look (evidence, C2).
//!
//! The first counts are sealed. No function gives them, not even to the leader, before the second vote is
//! closed or the leader says that there is none: a room that has seen where most stand talks of that, and no
//! longer of why.
#![forbid(unsafe_code)]

mod tally;

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use tally::{Answer, Tally};

/// A question has at most so many choices, A to E.
pub const MOST_CHOICES: u8 = 5;

/// From so many percent right on, of all who voted, talking helps …
pub const TALK_FROM: u64 = 30;
/// … and up to so many.
pub const TALK_TO: u64 = 70;

/// Most hands or cards of one kind that can be typed in.
pub const MOST_BY_HAND: u32 = 999;

/// Which of the two votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Round {
    /// Alone, before talking.
    First,
    /// After it.
    Second,
}

impl Round {
    /// 1 or 2.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
        }
    }
}

/// Where a vote stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Everybody reads and thinks alone; nothing can be sent.
    Think,
    /// The vote of this round is open.
    Open(Round),
    /// The first vote is closed. The leader decides what comes: see [`Vote::advice`].
    Closed,
    /// Pairs talk.
    Talk,
    /// The counts can be seen.
    Shown,
}

impl Phase {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [
        Self::Think,
        Self::Open(Round::First),
        Self::Closed,
        Self::Talk,
        Self::Open(Round::Second),
        Self::Shown,
    ];

    /// Its name in messages and on the wire.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Think => "think",
            Self::Open(Round::First) => "first",
            Self::Closed => "closed",
            Self::Talk => "talk",
            Self::Open(Round::Second) => "second",
            Self::Shown => "shown",
        }
    }
}

/// What the first vote suggests; it tells the leader no count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// Few are right: look at the situation again together, then vote.
    LookAgain,
    /// 30 to 70 % are right: talking in pairs helps most.
    Talk,
    /// Most are right: talking is not needed, the counts can be shown.
    Show,
    /// Nobody voted.
    Nothing,
}

impl Advice {
    /// Its name in messages and on the wire.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::LookAgain => "look-again",
            Self::Talk => "talk",
            Self::Show => "show",
            Self::Nothing => "nothing",
        }
    }
}

/// A press that does not fit the phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not in this phase")]
pub struct NotNow;

/// Counts nobody may see yet. Not even its `Debug` tells them.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
struct Sealed(Tally);

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed")
    }
}

/// The counts of a question, once they can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Results {
    /// Before talking.
    pub first: Tally,
    /// After it; `None` when there was no second vote.
    pub second: Option<Tally>,
}

impl Results {
    /// The last vote there was.
    #[must_use]
    pub fn last(&self) -> Tally {
        self.second.unwrap_or(self.first)
    }
}

/// The vote on one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    choices: u8,
    right: BTreeSet<u8>,
    phase: Phase,
    first: Sealed,
    second: Option<Sealed>,
    /// What was typed in, by round.
    hands: [Sealed; 2],
}

impl Vote {
    /// A vote on so many choices; `right` are the sound ones (Best or Fine).
    #[must_use]
    pub fn new(choices: u8, right: BTreeSet<u8>) -> Self {
        let none = Sealed::default();
        Self {
            choices: choices.min(MOST_CHOICES),
            right,
            phase: Phase::Think,
            first: none,
            second: None,
            hands: [none; 2],
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Which round is open.
    #[must_use]
    pub fn open_round(&self) -> Option<Round> {
        match self.phase {
            Phase::Open(round) => Some(round),
            _ => None,
        }
    }

    /// How many choices there are, “?” not counted.
    #[must_use]
    pub fn choices(&self) -> u8 {
        self.choices
    }

    /// The sound choices: what may be told once the counts are shown.
    #[must_use]
    pub fn right(&self) -> Option<&BTreeSet<u8>> {
        (self.phase == Phase::Shown).then_some(&self.right)
    }

    /// Whether somebody can answer so.
    #[must_use]
    pub fn offers(&self, answer: Answer) -> bool {
        match answer {
            Answer::Choice(at) => at < self.choices,
            Answer::Unsure => true,
        }
    }

    /// Opens the first vote, or the second when the first is closed.
    ///
    /// # Errors
    /// [`NotNow`].
    pub fn open(&mut self) -> Result<Round, NotNow> {
        let round = match self.phase {
            Phase::Think => Round::First,
            Phase::Closed | Phase::Talk => Round::Second,
            Phase::Open(_) | Phase::Shown => return Err(NotNow),
        };
        self.phase = Phase::Open(round);
        Ok(round)
    }

    /// Types in how many hands or cards there were for each answer, while a vote is open. Typing again
    /// replaces what was typed before.
    ///
    /// # Errors
    /// [`NotNow`].
    pub fn by_hand(&mut self, counts: Tally) -> Result<(), NotNow> {
        let slot = match self.phase {
            Phase::Open(Round::First) => 0,
            Phase::Open(Round::Second) => 1,
            _ => return Err(NotNow),
        };
        let mut kept = Tally::default();
        for answer in Answer::of(self.choices) {
            kept.count(answer, counts.of(answer).min(MOST_BY_HAND));
        }
        if let Some(hands) = self.hands.get_mut(slot) {
            *hands = Sealed(kept);
        }
        Ok(())
    }

    /// Closes the open vote with what the phones sent; what was typed in is added. After the second the counts
    /// are shown.
    ///
    /// # Errors
    /// [`NotNow`].
    pub fn close(&mut self, phones: Tally) -> Result<Round, NotNow> {
        let [first, second] = self.hands;
        match self.phase {
            Phase::Open(Round::First) => {
                self.first = Sealed(phones + first.0);
                self.phase = Phase::Closed;
                Ok(Round::First)
            }
            Phase::Open(Round::Second) => {
                self.second = Some(Sealed(phones + second.0));
                self.phase = Phase::Shown;
                Ok(Round::Second)
            }
            _ => Err(NotNow),
        }
    }

    /// What the first vote suggests, once it is closed and as long as nothing is shown.
    #[must_use]
    pub fn advice(&self) -> Option<Advice> {
        if !matches!(self.phase, Phase::Closed | Phase::Talk) {
            return None;
        }
        let (all, right) = (u64::from(self.first.0.all()), u64::from(self.first.0.among(&self.right)));
        Some(if all == 0 {
            Advice::Nothing
        } else if right * 100 < TALK_FROM * all {
            Advice::LookAgain
        } else if right * 100 <= TALK_TO * all {
            Advice::Talk
        } else {
            Advice::Show
        })
    }

    /// Pairs talk now.
    ///
    /// # Errors
    /// [`NotNow`].
    pub fn talk(&mut self) -> Result<(), NotNow> {
        if self.phase != Phase::Closed {
            return Err(NotNow);
        }
        self.phase = Phase::Talk;
        Ok(())
    }

    /// The leader says that there is no second vote: the counts of the first are shown.
    ///
    /// # Errors
    /// [`NotNow`].
    pub fn show(&mut self) -> Result<(), NotNow> {
        if !matches!(self.phase, Phase::Closed | Phase::Talk) {
            return Err(NotNow);
        }
        self.phase = Phase::Shown;
        Ok(())
    }

    /// The counts; `None` until they may be seen.
    #[must_use]
    pub fn results(&self) -> Option<Results> {
        (self.phase == Phase::Shown)
            .then(|| Results { first: self.first.0, second: self.second.map(|sealed| sealed.0) })
    }
}

/// A vote as the journal keeps it for a crash of the program. Nothing outside this crate's class can open it.
#[derive(Clone, Serialize, Deserialize)]
pub(in crate::class) struct KeptVote {
    choices: u8,
    right: BTreeSet<u8>,
    phase: String,
    first: Tally,
    second: Option<Tally>,
    hands: [Tally; 2],
}

impl Vote {
    pub(in crate::class) fn kept(&self) -> KeptVote {
        KeptVote {
            choices: self.choices,
            right: self.right.clone(),
            phase: self.phase.key().to_owned(),
            first: self.first.0,
            second: self.second.map(|sealed| sealed.0),
            hands: self.hands.map(|sealed| sealed.0),
        }
    }

    pub(in crate::class) fn back(kept: KeptVote) -> Self {
        let mut vote = Self::new(kept.choices, kept.right);
        vote.phase = Phase::ALL.into_iter().find(|phase| phase.key() == kept.phase).unwrap_or(Phase::Think);
        vote.first = Sealed(kept.first);
        vote.second = kept.second.map(Sealed);
        vote.hands = kept.hands.map(Sealed);
        vote
    }
}

#[cfg(test)]
mod tests;
