//! What a situation is: its structure, which lives in RON, apart from its words, which live in Fluent.
//!
//! Text becomes a [`Draft`] ([`parse`]), a draft becomes a [`Scenario`] only when [`check`] found no
//! error in it, and nothing outside this room meets a draft. The graph of a scenario is made of five
//! kinds of [`Beat`]; its words are found by ids alone (see [`crate::i18n`]).
#![forbid(unsafe_code)]

pub mod audience;
pub mod beat;
pub mod card;
pub mod catalogue;
pub mod check;
pub mod facts;
pub mod family;
pub mod find;
pub mod glossary;
pub mod guide;
pub mod id;
pub mod index;
pub mod install;
pub mod item;
pub mod markup;
pub mod pack;
pub mod parse;
pub mod paths;
pub mod playlist;
pub mod region;
pub mod signed;
pub mod taxonomy;
pub mod template;

use std::collections::BTreeMap;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

pub use audience::Audience;
pub use beat::{
    Ask, Beat, Carried, Choice, End, Line, MOST_PARTS, Part, PartKind, Picture, Place, Press, Push, Spot, Way,
};
pub use card::Card;
pub use family::Family;
pub use id::{BeatId, CastId, ChoiceId, ScenarioId};
pub use taxonomy::{Act, Clue, Grade, Mark, Sign, Topic};

/// Highest format of pack and scenario files this program reads.
pub const FORMAT: u32 = 1;

/// A scenario as it was read, not yet trusted.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Kebab-case; the stem of its file.
    pub id: String,
    /// One of the 23 topics.
    pub topic: Topic,
    /// For whom it is written.
    pub audience: Vec<Audience>,
    /// Whether going along harms somebody.
    pub truth: Truth,
    /// A name shared by a scam and its genuine look-alikes.
    pub pair: String,
    /// How hard it is to tell.
    pub difficulty: Difficulty,
    /// Where it can happen.
    pub regions: Regions,
    /// The stage it opens on.
    pub channel: Channel,
    /// Whether a line of its own (message `content-note`) is shown before it begins, with a way past it.
    #[serde(default)]
    pub content_note: bool,
    /// Who speaks.
    pub cast: BTreeMap<CastId, Cast>,
    /// What is drawn afresh at each play.
    #[serde(default)]
    pub vary: BTreeMap<String, Vary>,
    /// The first beat.
    pub start: BeatId,
    /// The graph.
    pub beats: BTreeMap<BeatId, Beat>,
    /// When and against what its facts were checked.
    pub review: Review,
}

/// A scenario that passed [`check`]: every id in it leads somewhere, every path ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    draft: Draft,
    name: ScenarioId,
}

impl Scenario {
    /// Only [`check`] may vouch for a draft.
    pub(crate) fn vouched(pack: &str, draft: Draft) -> Self {
        let name = ScenarioId::new(pack, &draft.id);
        Self { draft, name }
    }

    /// Its full name, `pack/id`.
    #[must_use]
    pub fn name(&self) -> &ScenarioId {
        &self.name
    }

    /// The beat of this id.
    ///
    /// # Panics
    /// Never for an id that this scenario itself handed out: `check` has followed them all.
    #[must_use]
    pub fn beat(&self, id: &BeatId) -> &Beat {
        &self.draft.beats[id]
    }

    /// How the other side reaches the learner at this beat.
    #[must_use]
    pub fn channel_of(&self, line: &Line) -> Channel {
        line.channel.unwrap_or(self.draft.channel)
    }
}

impl Deref for Scenario {
    type Target = Draft;
    fn deref(&self) -> &Draft {
        &self.draft
    }
}

/// Whether going along harms somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Truth {
    /// Going along harms the learner or somebody else.
    Scam,
    /// It does not.
    Genuine,
}

/// Few signs that fit the learner's life are hard (NIST's Phish Scale, facts 5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Difficulty {
    Easy,
    Medium,
    Hard,
}

/// Where a scenario can happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Regions {
    /// Everywhere.
    Any,
    /// In these countries (ISO 3166 codes).
    Only(Vec<String>),
}

impl Regions {
    /// Whether it can happen in this country.
    #[must_use]
    pub fn hold(&self, country: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Only(list) => list.iter().any(|code| code == country),
        }
    }
}

/// How somebody reaches the learner: each has a stage of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Channel {
    PhoneCall,
    VideoCall,
    Chat,
    Sms,
    Email,
    WebPage,
    BankApp,
    Poster,
    LiveStream,
    FaceToFace,
}

impl Channel {
    /// Every channel, in the order of the contract.
    pub const ALL: [Self; 10] = [
        Self::PhoneCall,
        Self::VideoCall,
        Self::Chat,
        Self::Sms,
        Self::Email,
        Self::WebPage,
        Self::BankApp,
        Self::Poster,
        Self::LiveStream,
        Self::FaceToFace,
    ];

    /// The name its words are found by.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::PhoneCall => "phone-call",
            Self::VideoCall => "video-call",
            Self::Chat => "chat",
            Self::Sms => "sms",
            Self::Email => "email",
            Self::WebPage => "web-page",
            Self::BankApp => "bank-app",
            Self::Poster => "poster",
            Self::LiveStream => "live-stream",
            Self::FaceToFace => "face-to-face",
        }
    }
}

/// One who speaks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cast {
    /// What they are, or claim to be.
    pub role: Role,
    /// The picture that stands for them.
    #[serde(default)]
    pub face: Face,
    /// Whether their number or account is among the learner's contacts.
    #[serde(default)]
    pub known: bool,
}

/// What a speaker is, or claims to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[allow(missing_docs)]
pub enum Role {
    Caller,
    Friend,
    Family,
    Bank,
    Police,
    Shop,
    Employer,
    Adviser,
    Member,
    Stranger,
    You,
    Narrator,
}

impl Role {
    /// The other side: whoever is neither the learner nor the narrator.
    #[must_use]
    pub fn is_other(self) -> bool {
        !matches!(self, Self::You | Self::Narrator)
    }
}

/// The drawn people. Looks never tell who is genuine: the same faces play both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize)]
#[allow(missing_docs)]
pub enum Face {
    /// Initials in a disc.
    #[default]
    None,
    Caller,
    ElderWoman,
    ElderMan,
    Grandmother,
    Neighbour,
    Student,
    Granddaughter,
    Teenager,
    Child,
    Teacher,
    Nurse,
    Officer,
    Courier,
    Shopkeeper,
    BankClerk,
    Recruiter,
    Host,
    Colleague,
    Stall,
}

impl Face {
    /// Every face but `None`.
    pub const ALL: [Self; 19] = [
        Self::Caller,
        Self::ElderWoman,
        Self::ElderMan,
        Self::Grandmother,
        Self::Neighbour,
        Self::Student,
        Self::Granddaughter,
        Self::Teenager,
        Self::Child,
        Self::Teacher,
        Self::Nurse,
        Self::Officer,
        Self::Courier,
        Self::Shopkeeper,
        Self::BankClerk,
        Self::Recruiter,
        Self::Host,
        Self::Colleague,
        Self::Stall,
    ];
}

/// What is drawn at the start of a play.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Vary {
    /// One of these ids; the words are the message `vary-<name>-<id>`.
    Pick(Vec<String>),
    /// A whole number, both ends included.
    Int(i64, i64),
    /// A sum in units of about one pound or euro; the country's format scales and writes it.
    Money(i64, i64),
}

/// What came of a play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Outcome {
    /// A scam, stopped before anything was lost.
    Stopped,
    /// A scam, stopped after something was lost.
    StoppedLate,
    /// A scam that went through.
    Harmed,
    /// A genuine contact, trusted.
    Trusted,
    /// A genuine contact, turned away.
    TurnedAway,
}

impl Outcome {
    /// The only truth this outcome fits.
    #[must_use]
    pub fn truth(self) -> Truth {
        match self {
            Self::Stopped | Self::StoppedLate | Self::Harmed => Truth::Scam,
            Self::Trusted | Self::TurnedAway => Truth::Genuine,
        }
    }

    /// The name it is stored and worded by.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::StoppedLate => "stopped-late",
            Self::Harmed => "harmed",
            Self::Trusted => "trusted",
            Self::TurnedAway => "turned-away",
        }
    }

    /// The outcome stored under this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Stopped, Self::StoppedLate, Self::Harmed, Self::Trusted, Self::TurnedAway]
            .into_iter()
            .find(|outcome| outcome.key() == key)
    }
}

/// When and against what a scenario's facts were checked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// A date, `2026-11-24`.
    pub checked: String,
    /// Codes of the fact sheet's sources.
    pub sources: Vec<String>,
}
