//! Items of a check-up: one screen each on its true stage, “real or scam?”, and no practice ever shows it.
//!
//! An item is written down without a graph (`assets/items/<form>/<id>.ron`, words in
//! `locales/<lang>/items/<form>/<id>.ftl`). Here it becomes a [`Scenario`] of its lines, one question whose
//! two answers the program supplies, and two ends, so that stages, marks, the accessibility tree and the
//! voice work as they do in play.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Act, Ask, Audience, Beat, BeatId, Carried, Cast, CastId, Channel, Choice, ChoiceId, Difficulty, Draft,
    End, Grade, Line, Outcome, Part, Picture, Regions, Review, Scenario, Topic, Truth, Vary,
};
use crate::i18n::Language;

/// The question of an item.
pub const VERDICT: &str = "verdict";
/// The answer “a scam”.
pub const SCAM: &str = "scam";
/// The answer “real”.
pub const GENUINE: &str = "genuine";
/// The message that tells, after the check-up, what gives it away, and the one safe action.
pub const WHY: &str = "why";
/// An item has at most so many lines: a screen holds no more.
pub const MOST_LINES: usize = 3;

/// Three sets of items that are alike in all but their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Form {
    /// Before or after the other, by the order that was drawn.
    A,
    /// As the first.
    B,
    /// The one of a follow-up.
    C,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// Its name in the store and its folder.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }
}

/// How long a check-up is, and in which an item first stands: each holds the shorter ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Length {
    /// 5 scams and 5 genuine.
    Short,
    /// 8 and 8.
    Standard,
    /// 10 and 10.
    Long,
}

impl Length {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::Short, Self::Standard, Self::Long];

    /// How many scams, and how many genuine items, a form of this length has.
    #[must_use]
    pub fn of_each(self) -> usize {
        match self {
            Self::Short => 5,
            Self::Standard => 8,
            Self::Long => 10,
        }
    }

    /// Its name in the store and in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Standard => "standard",
            Self::Long => "long",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|length| length.key() == key)
    }
}

/// An item as it was read, not yet trusted.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemDraft {
    /// Kebab-case, its form first; the stem of its file.
    pub id: String,
    /// Its form.
    pub form: Form,
    /// Its topic.
    pub topic: Topic,
    /// Whether going along harms somebody.
    pub truth: Truth,
    /// How hard it is to tell.
    pub difficulty: Difficulty,
    /// The stage it stands on.
    pub channel: Channel,
    /// In which length it first stands.
    pub length: Length,
    /// A name shared by a scam and a genuine one that are alike in all else.
    pub pair: String,
    /// Who speaks.
    pub cast: BTreeMap<CastId, Cast>,
    /// What is drawn.
    #[serde(default)]
    pub vary: BTreeMap<String, Vary>,
    /// One to three, in order.
    pub lines: Vec<ItemLine>,
    /// When and against what its facts were checked.
    pub review: Review,
}

/// A line of an item: a [`Line`] with its id, and without what comes then.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemLine {
    /// Unique within the item; its words are the message of this name.
    pub id: BeatId,
    /// Who.
    pub who: CastId,
    /// Where, when it moves away from the item's channel.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// Signs and marks it carries.
    #[serde(default)]
    pub signs: Vec<Carried>,
    /// A picture that is shown with it; its words are the message's `.alt`.
    #[serde(default)]
    pub picture: Option<Picture>,
    /// What its stage shows with it.
    #[serde(default)]
    pub parts: Vec<Part>,
}

/// What an item is besides its scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its form.
    pub form: Form,
    /// In which length it first stands.
    pub length: Length,
}

impl ItemDraft {
    /// The same as the draft of a scenario, and where it stands. Lines of one id overwrite each other; `check`
    /// counts them before.
    #[must_use]
    pub fn into_draft(self) -> (Place, Draft) {
        let end = |outcome: Outcome| BeatId::from(format!("end-{}", outcome.key()).as_str());
        let (scam, genuine) = outcomes(self.truth);
        let choice = |id: &str, act, outcome| Choice {
            id: ChoiceId::from(id),
            act,
            grade: Grade::Fine,
            exit: false,
            next: end(outcome),
        };
        // The grades are shown nowhere: an item gives no feedback.
        let ask = Ask {
            choices: vec![choice(GENUINE, Act::GoAlong, genuine), choice(SCAM, Act::OfficialCheck, scam)],
        };
        let mut beats: BTreeMap<BeatId, Beat> =
            [scam, genuine].map(|outcome| (end(outcome), Beat::End(End { outcome }))).into();
        let _ = beats.insert(VERDICT.into(), Beat::Ask(ask));
        let start = self.lines.first().map_or_else(|| VERDICT.into(), |line| line.id.clone());
        let mut next = BeatId::from(VERDICT);
        for line in self.lines.into_iter().rev() {
            let ItemLine { id, who, channel, signs, picture, parts } = line;
            let line =
                Line { who, channel, signs, instead_of: None, when: None, picture, media: None, parts, next };
            next = id.clone();
            let _ = beats.insert(id, Beat::Line(line));
        }
        let draft = Draft {
            id: self.id,
            topic: self.topic,
            audience: vec![Audience::Everyone],
            truth: self.truth,
            pair: self.pair,
            difficulty: self.difficulty,
            regions: Regions::Any,
            channel: self.channel,
            content_note: false,
            cast: self.cast,
            vary: self.vary,
            start,
            beats,
            review: self.review,
        };
        (Place { form: self.form, length: self.length }, draft)
    }
}

/// What comes of “a scam” and of “real”.
fn outcomes(truth: Truth) -> (Outcome, Outcome) {
    match truth {
        Truth::Scam => (Outcome::Stopped, Outcome::Harmed),
        Truth::Genuine => (Outcome::TurnedAway, Outcome::Trusted),
    }
}

/// An item that passed `check`.
#[derive(Debug, Clone)]
pub struct Item {
    /// Where it stands.
    pub place: Place,
    /// Where it lies, `<form>/<id>`.
    pub path: String,
    /// Its lines, its question and its ends.
    pub scenario: Arc<Scenario>,
    /// The languages it is whole in.
    pub languages: Vec<Language>,
}

impl Item {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.scenario.id
    }

    /// Whether it is a scam.
    #[must_use]
    pub fn is_scam(&self) -> bool {
        self.scenario.truth == Truth::Scam
    }

    /// Whether it stands in a form of this length.
    #[must_use]
    pub fn is_in(&self, form: Form, length: Length) -> bool {
        self.place.form == form && self.place.length <= length
    }
}

/// In what two items of different forms have to be alike (M3, L12).
type Kind = (Topic, Channel, Difficulty, Length, Truth);

fn kind(item: &Item) -> Kind {
    let scenario = &item.scenario;
    (scenario.topic, scenario.channel, scenario.difficulty, item.place.length, scenario.truth)
}

/// Why a set of items measures nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A form has not as many scams, or genuine ones, as its length says: form, length, scams, genuine ones.
    Count(Form, Length, usize, usize),
    /// A form has another table of topic, channel, difficulty and length than form A: form, and what of.
    Table(Form, String),
    /// A pair is not one scam and one genuine item that are alike in all else.
    Pair(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(form, length, scams, genuine) => {
                write!(f, "form {form:?}, {}: {scams} scams, {genuine} genuine", length.key())
            }
            Self::Table(form, what) => write!(f, "form {form:?} differs from form A in {what}"),
            Self::Pair(pair) => write!(f, "“{pair}” is no pair"),
        }
    }
}

/// What keeps the forms from being parallel; nothing when they are.
#[must_use]
pub fn faults(items: &[Item]) -> Vec<Fault> {
    let mut out = Vec::new();
    let table = |form: Form| {
        let mut table: BTreeMap<Kind, usize> = BTreeMap::new();
        for item in items.iter().filter(|item| item.place.form == form) {
            *table.entry(kind(item)).or_default() += 1;
        }
        table
    };
    let first = table(Form::A);
    for form in Form::ALL {
        for length in Length::ALL {
            let of = |scams: bool| {
                items.iter().filter(|item| item.is_in(form, length) && item.is_scam() == scams).count()
            };
            let (scams, genuine) = (of(true), of(false));
            if (scams, genuine) != (length.of_each(), length.of_each()) {
                out.push(Fault::Count(form, length, scams, genuine));
            }
        }
        let mine = table(form);
        let kinds: BTreeSet<&Kind> = mine.keys().chain(first.keys()).collect();
        for kind in kinds.into_iter().filter(|kind| mine.get(kind) != first.get(kind)) {
            out.push(Fault::Table(form, format!("{kind:?}")));
        }
    }
    let mut pairs: BTreeMap<(Form, &str), Vec<&Item>> = BTreeMap::new();
    for item in items {
        pairs.entry((item.place.form, &item.scenario.pair)).or_default().push(item);
    }
    for ((_, pair), halves) in pairs {
        let alike = |a: &Item, b: &Item| {
            let (a, b) = (kind(a), kind(b));
            (a.0, a.1, a.2, a.3) == (b.0, b.1, b.2, b.3) && a.4 != b.4
        };
        if !matches!(&halves[..], [a, b] if alike(a, b)) {
            out.push(Fault::Pair(pair.to_owned()));
        }
    }
    out
}
