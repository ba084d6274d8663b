//! The room of a class: who joined, who voted, and what the leader does.
//!
//! A phone has one vote on each question and may change it until that vote is closed. What it sends carries a
//! number that only grows, so that what is sent twice counts once. A phone that leaves stays counted; one that
//! the leader removes does not. Nothing here tells which phone answered what, but a phone its own answers.
//!
//! Whoever can reach the page and reads the code can join more than once: without names nobody can tell. The
//! leader sees how many joined, can let nobody else in, and can remove and block.
#![forbid(unsafe_code)]

mod kept;
mod lead;
mod phone;
mod tries;
mod view;

use std::collections::{BTreeSet, HashMap};
use std::time::{Duration, Instant};

use rand::{CryptoRng, Rng};
use thiserror::Error;

use super::code::{LeaderCode, Origin, RoomCode, Token};
use super::group::{Asked, Ended};
use super::question::{CheckUp, Question, Step};
use super::vote::{Answer, Phase, Round, Vote};
use crate::i18n::Language;

pub use kept::{Fact, KeptPhone, KeptRoom};
pub use phone::{Joined, SentCheck, SentVote};
pub use view::{
    Asks, AsksCheck, AsksVote, Counted, Event, LeaderView, PhoneLine, PhoneView, StepView, Summary,
    SummaryCounts,
};

use phone::Phone;
use tries::Tries;

/// Most phones in a room at once.
pub const MOST_PHONES: usize = 400;
/// Wrong room codes from one address in a minute.
pub const WRONG_CODES: u32 = 20;
/// Wrong leader's codes from one address in a minute.
pub const WRONG_LEADER: u32 = 5;
/// A phone that has asked for nothing so long is away: its screen sleeps, or its network is gone.
pub const AWAY_AFTER: Duration = Duration::from_secs(60);
/// Leaders' phones at once.
pub const MOST_LEADERS: usize = 3;

/// Why something was refused. On the wire it is one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Error)]
#[error("{}", self.key())]
pub enum Refused {
    /// The code is not this room's, or not the leader's.
    WrongCode,
    /// Too many wrong codes: wait a minute.
    TooMany,
    /// As many phones as there may be.
    Full,
    /// The leader lets nobody else in.
    Locked,
    /// The leader blocked this phone.
    Blocked,
    /// No phone of this room.
    Unknown,
    /// This question is not open for that.
    NotNow,
    /// There is no such choice.
    NotOffered,
    /// An older number than one that came before.
    Stale,
    /// The lesson is over.
    Ended,
}

impl Refused {
    /// Its name on the wire and in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::WrongCode => "wrong-code",
            Self::TooMany => "too-many",
            Self::Full => "full",
            Self::Locked => "locked",
            Self::Blocked => "blocked",
            Self::Unknown => "unknown",
            Self::NotNow => "not-now",
            Self::NotOffered => "not-offered",
            Self::Stale => "stale",
            Self::Ended => "ended",
        }
    }
}

/// What the leader's phone asks of the window, which alone knows the lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    /// The next step.
    Next,
    /// The step before.
    Back,
    /// End the lesson.
    End,
}

/// How often something changed: what phones see, and what the leader and the window see. Both only grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Versions {
    /// The question, its phase, its results; not a single vote.
    pub phones: u64,
    /// That, and every vote, coming and going.
    pub leader: u64,
}

/// Which of the two check-ups of a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Which {
    /// At the beginning.
    First,
    /// At the end.
    Second,
}

impl Which {
    fn at(self) -> usize {
        match self {
            Self::First => 0,
            Self::Second => 1,
        }
    }
}

/// What the room does now.
#[derive(Debug, Clone)]
enum Doing {
    /// Nothing is asked: phones say “look at the screen”.
    Waiting,
    /// A question.
    Vote(Box<Question>, Vote),
    /// A check-up, each on their own.
    Check(Which),
    /// The lesson is over.
    Ended,
}

/// A room.
pub struct Room {
    code: RoomCode,
    leader_code: LeaderCode,
    language: Language,
    locked: bool,
    phones: HashMap<Token, Phone>,
    blocked: BTreeSet<Origin>,
    blocked_tokens: BTreeSet<Token>,
    leaders: Vec<Token>,
    wrong_codes: Tries,
    wrong_leader: Tries,
    numbers: u16,
    /// How many questions were asked: a phone names the one it answers by this.
    asked: u32,
    doing: Doing,
    checks: [Option<CheckUp>; 2],
    step: Step,
    step_since: Option<Instant>,
    done: Vec<Asked>,
    versions: Versions,
    facts: Vec<Fact>,
    dirty: bool,
    orders: Vec<Order>,
}

impl std::fmt::Debug for Room {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Room").field("phones", &self.phones.len()).finish_non_exhaustive()
    }
}

impl Room {
    /// Opens a room whose codes are drawn; `language` stands in where a phone's language has no words.
    #[must_use]
    pub fn open(rng: &mut (impl CryptoRng + Rng), language: Language) -> Self {
        let mut room =
            Self::with(RoomCode::draw(rng, *super::code::DIGITS.start()), LeaderCode::draw(rng), language);
        room.dirty = true;
        room
    }

    fn with(code: RoomCode, leader_code: LeaderCode, language: Language) -> Self {
        Self {
            code,
            leader_code,
            language,
            locked: false,
            phones: HashMap::new(),
            blocked: BTreeSet::new(),
            blocked_tokens: BTreeSet::new(),
            leaders: Vec::new(),
            wrong_codes: Tries::new(WRONG_CODES),
            wrong_leader: Tries::new(WRONG_LEADER),
            numbers: 0,
            asked: 0,
            doing: Doing::Waiting,
            checks: [None, None],
            step: Step::default(),
            step_since: None,
            done: Vec::new(),
            versions: Versions::default(),
            facts: Vec::new(),
            dirty: false,
            orders: Vec::new(),
        }
    }

    /// The code on the projector.
    #[must_use]
    pub fn code(&self) -> &RoomCode {
        &self.code
    }

    /// The code of the leader's phone: for the leader's eyes.
    #[must_use]
    pub fn leader_code(&self) -> &LeaderCode {
        &self.leader_code
    }

    /// How often something changed.
    #[must_use]
    pub fn versions(&self) -> Versions {
        self.versions
    }

    /// Whether the lesson is over.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        matches!(self.doing, Doing::Ended)
    }

    /// Where the question stands; `None` when none is asked.
    #[must_use]
    pub fn phase(&self) -> Option<Phase> {
        self.asked_now().map(|(_, vote)| vote.phase())
    }

    fn asked_now(&self) -> Option<(&Question, &Vote)> {
        match &self.doing {
            Doing::Vote(question, vote) => Some((question, vote)),
            _ => None,
        }
    }

    /// Something only the leader and the window see has changed.
    fn counted(&mut self) {
        self.versions.leader += 1;
    }

    /// Something everybody sees has changed, and is kept.
    fn turned(&mut self) {
        self.versions.leader += 1;
        self.versions.phones += 1;
        self.dirty = true;
    }

    /// What has to be written since this was last asked.
    pub fn take_facts(&mut self) -> Vec<Fact> {
        let mut facts = std::mem::take(&mut self.facts);
        if std::mem::take(&mut self.dirty) {
            facts.push(Fact::Room(Box::new(self.kept())));
        }
        facts
    }

    /// What the leader's phone asked of the window since this was last asked.
    pub fn take_orders(&mut self) -> Vec<Order> {
        std::mem::take(&mut self.orders)
    }
}

#[cfg(test)]
mod tests;
