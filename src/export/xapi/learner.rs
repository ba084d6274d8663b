//! What somebody who agreed tells: each answer, the end of each situation, and what a check-up came to.
#![forbid(unsafe_code)]

use serde_json::json;

use super::{Draft, Kind, Stamp, rounded};
use crate::content::{Act, Beat, Grade, Outcome, Scenario, Topic, Truth};
use crate::learn::discrimination::Answers;
use crate::play::{Event, Play};
use crate::store::outbox::Statement;
use crate::store::{Finish, NewCheckup};

/// What the store knows of whoever tells: made by it, where they agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The random name they agreed under.
    pub actor: String,
    /// The random name of this attempt or check-up.
    pub registration: String,
    /// Whether this is their first walk of the situation.
    pub counts: bool,
    /// What is played.
    pub played: Played,
}

/// What is played, as the store knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Played {
    /// The scenario's full name; empty for a check-up.
    pub scenario: String,
    /// Its fingerprint.
    pub print: String,
    /// The language it is played in.
    pub language: String,
    /// When it was begun: milliseconds since 1970, UTC.
    pub begun: i64,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// A decision was made.
    Answered(Step),
    /// A situation came to an end.
    Ended(Ended),
    /// A check-up came to its end.
    Taken(Taken),
}

/// Where something was played.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    /// `situation/core/warning-call/0123456789abcdef`: another once its words or its structure change.
    situation: String,
    /// Whatever its words: `situation/core/warning-call`.
    name: String,
    language: String,
    topic: Topic,
    truth: Truth,
}

impl Place {
    fn of(scenario: &Scenario, played: &Played) -> Self {
        let Played { scenario: name, print, language, .. } = played;
        let print: String = print.chars().take(16).collect();
        let situation = format!("situation/{name}/{print}");
        let (topic, truth) = (scenario.topic, scenario.truth);
        let name = format!("situation/{name}");
        Self { situation, name, language: language.to_owned(), topic, truth }
    }

    fn draft(&self, draft: Draft, known: &Known) -> Draft {
        draft
            .more("topic", self.topic.key())
            .more("truth", truth(self.truth))
            .more("counts", known.counts)
            .context("registration", &known.registration)
            .context("language", &self.language)
            .within("grouping", &self.name)
    }
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    place: Place,
    /// `tell-code`, or `insists/2` for a push.
    at: String,
    choice: String,
    act: Act,
    grade: Grade,
    first: bool,
}

/// An end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    place: Place,
    reached: Outcome,
    counted: Outcome,
    lasted: i64,
}

/// A check-up that was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// How it began.
    pub begun: NewCheckup,
    /// What was said of its items.
    pub answers: Answers,
    /// When it was over: milliseconds since 1970, UTC.
    pub at: i64,
}

/// What a play has to tell from one place of its log on, and of its end.
#[must_use]
pub fn of_play(play: &Play, from: usize, end: Option<&Finish>, played: &Played) -> Vec<Fact> {
    let scenario = play.scenario();
    let place = Place::of(scenario, played);
    let log = play.log();
    let mut facts = Vec::new();
    for (index, event) in log.iter().enumerate().skip(from) {
        let Some((at, choice, act, grade)) = decision(scenario, event) else { continue };
        let before = log.iter().take(index);
        let first = !before.into_iter().any(|other| decision(scenario, other).is_some_and(|one| one.0 == at));
        facts.push(Fact::Answered(Step { place: place.clone(), at, choice, act, grade, first }));
    }
    if let Some(end) = end {
        let lasted = end.at.saturating_sub(played.begun);
        facts.push(Fact::Ended(Ended { place, reached: end.reached, counted: end.counted, lasted }));
    }
    facts
}

fn decision(scenario: &Scenario, event: &Event) -> Option<(String, String, Act, Grade)> {
    match (event, scenario.beats.get(event.beat())?) {
        (Event::Chose(beat, id), Beat::Ask(ask)) => {
            let choice = ask.choices.iter().find(|choice| choice.id == *id)?;
            Some((beat.to_string(), id.to_string(), choice.act, choice.grade))
        }
        (Event::Held(beat, push, id), Beat::Press(press)) => {
            let way = press.ways.iter().find(|way| way.id == *id)?;
            Some((format!("{beat}/{}", push + 1), id.to_string(), way.act, way.grade))
        }
        _ => None,
    }
}

impl Fact {
    /// The statement of it.
    #[must_use]
    pub fn statement(&self, known: &Known, stamp: Stamp) -> Statement {
        match self {
            Self::Answered(step) => step.statement(known, stamp),
            Self::Ended(ended) => ended.statement(known, stamp),
            Self::Taken(taken) => taken.statement(known, stamp),
        }
    }
}

impl Step {
    fn statement(&self, known: &Known, stamp: Stamp) -> Statement {
        let path = format!("decision/{}/{}", self.place.situation.trim_start_matches("situation/"), self.at);
        let draft = Draft::new(stamp, &known.actor, "answered", &path, Kind::Decision)
            .result("success", self.grade.is_sound())
            .result("response", self.choice.as_str())
            .more("act", self.act.key())
            .more("grade", self.grade.key())
            .more("first", self.first)
            .within("parent", &self.place.situation);
        self.place.draft(draft, known).finish()
    }
}

impl Ended {
    fn statement(&self, known: &Known, stamp: Stamp) -> Statement {
        let well = matches!(self.counted, Outcome::Stopped | Outcome::Trusted);
        let draft = Draft::new(stamp, &known.actor, "completed", &self.place.situation, Kind::Situation)
            .result("completion", true)
            .result("success", well)
            .more("outcome", self.counted.key())
            .more("outcome-reached", self.reached.key())
            .lasted(self.lasted);
        self.place.draft(draft, known).finish()
    }
}

impl Taken {
    fn statement(&self, known: &Known, stamp: Stamp) -> Statement {
        let Self { begun, answers, at } = self;
        let path = format!("checkup/{}/{}/{}", begun.form.key(), begun.length.key(), begun.pack_version);
        let right = answers.caught + answers.genuine.saturating_sub(answers.doubted);
        let mut draft = Draft::new(stamp, &known.actor, "completed", &path, Kind::Checkup)
            .result("completion", true)
            .more("occasion", begun.occasion.key())
            .more("scams", answers.scams)
            .more("scams-caught", answers.caught)
            .more("genuine", answers.genuine)
            .more("genuine-doubted", answers.doubted)
            .context("registration", &known.registration)
            .context("language", &begun.language)
            .lasted(at.saturating_sub(begun.started_at));
        if let Some(scaled) = answers.balanced_accuracy() {
            let max = answers.scams + answers.genuine;
            let score = json!({ "scaled": rounded(scaled), "raw": right, "min": 0, "max": max });
            draft = draft.result("score", score);
        }
        if let Some(measure) = answers.measure() {
            draft = draft.more("d-prime", rounded(measure.d)).more("c", rounded(measure.c));
        }
        draft.finish()
    }
}

pub(super) fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Scam => "scam",
        Truth::Genuine => "genuine",
    }
}
