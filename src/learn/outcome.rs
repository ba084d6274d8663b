//! The two-sided score: scams stopped, and genuine contacts trusted.
//!
//! Only the first walk of a scenario counts, with the first answer at each decision (content.md
//! section 1). Going back, trying another way, replaying and taking up again never change it.
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{Act, Beat, BeatId, Outcome, Scenario, Topic, Truth};
use crate::play::{Draws, Event};

/// What counts of a walk: `None` until it reached an end.
///
/// The scenario is followed by the first answers alone. When the learner went back and came to the end
/// another way, that line stops before an end; what was answered on it then decides: having gone along
/// with a scam, it was stopped late; having turned a genuine contact away, it stays turned away; else
/// the end that was reached counts.
#[must_use]
pub fn counted(scenario: &Scenario, draws: &Draws, log: &[Event]) -> Option<Outcome> {
    let reached = log.iter().position(|event| end_of(scenario, event).is_some())?;
    let end = end_of(scenario, &log[reached])?;
    let first = First::of(&log[..reached]);
    let mut worst_act = None;
    let mut at = draws.line(&scenario.start);
    let mut passed = BTreeSet::new();
    // First answers that lead in a circle never come to an end of their own.
    while passed.insert(at) {
        let next = match scenario.beat(at) {
            Beat::End(end) => return Some(end.outcome),
            Beat::Line(line) => &line.next,
            Beat::Spot(spot) => &spot.next,
            Beat::Ask(ask) => {
                let choice =
                    first.asks.get(at).and_then(|id| ask.choices.iter().find(|c| c.id.as_str() == *id));
                let Some(choice) = choice else { break };
                note(&mut worst_act, choice.act);
                &choice.next
            }
            Beat::Press(press) => {
                let mut next = &press.held;
                let mut open = false;
                for push in 0..press.pushes.len() {
                    let way = first.pushes.get(&(at, push));
                    let Some(way) = way.and_then(|id| press.ways.iter().find(|w| w.id.as_str() == *id))
                    else {
                        open = true;
                        break;
                    };
                    note(&mut worst_act, way.act);
                    if way.gives_in() {
                        next = &press.gave_in;
                    }
                    if way.gives_in() || way.at_once {
                        break;
                    }
                }
                if open {
                    break;
                }
                next
            }
        };
        at = draws.line(next);
    }
    Some(match (scenario.truth, worst_act) {
        (Truth::Scam, Some(Act::GoAlong)) if end == Outcome::Stopped => Outcome::StoppedLate,
        (Truth::Genuine, Some(Act::TurnAway)) => Outcome::TurnedAway,
        _ => end,
    })
}

/// Going along and turning away outweigh every protective act.
fn note(worst: &mut Option<Act>, act: Act) {
    if !act.protects() || worst.is_none() {
        *worst = Some(act);
    }
}

fn end_of(scenario: &Scenario, event: &Event) -> Option<Outcome> {
    match event {
        Event::Shown(beat) => match scenario.beats.get(beat) {
            Some(Beat::End(end)) => Some(end.outcome),
            _ => None,
        },
        _ => None,
    }
}

/// The first answer at each decision.
#[derive(Default)]
struct First<'a> {
    asks: BTreeMap<&'a BeatId, &'a str>,
    pushes: BTreeMap<(&'a BeatId, usize), &'a str>,
}

impl<'a> First<'a> {
    fn of(log: &'a [Event]) -> Self {
        let mut first = Self::default();
        for event in log {
            match event {
                Event::Chose(beat, choice) => drop(first.asks.entry(beat).or_insert(choice)),
                Event::Held(beat, push, way) => drop(first.pushes.entry((beat, *push)).or_insert(way)),
                _ => {}
            }
        }
        first
    }
}

/// One side of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Side {
    /// Stopped in time, or trusted.
    pub well: usize,
    /// Stopped late. Always 0 for genuine contacts.
    pub late: usize,
    /// Harmed, or turned away.
    pub missed: usize,
}

impl Side {
    /// All situations of this side.
    #[must_use]
    pub fn all(self) -> usize {
        self.well + self.late + self.missed
    }
}

/// Both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Scams: stopped, stopped late, harmed.
    pub scams: Side,
    /// Genuine contacts: trusted, turned away.
    pub genuine: Side,
}

impl Score {
    /// Adds what came of one situation.
    pub fn add(&mut self, outcome: Outcome) {
        self.add_many(outcome, 1);
    }

    /// Adds what came so often; more than can be counted is as much as can be.
    pub fn add_many(&mut self, outcome: Outcome, count: usize) {
        let sum = match outcome {
            Outcome::Stopped => &mut self.scams.well,
            Outcome::StoppedLate => &mut self.scams.late,
            Outcome::Harmed => &mut self.scams.missed,
            Outcome::Trusted => &mut self.genuine.well,
            Outcome::TurnedAway => &mut self.genuine.missed,
        };
        *sum = sum.saturating_add(count);
    }

    /// The score of counted outcomes.
    #[must_use]
    pub fn of(outcomes: impl IntoIterator<Item = Outcome>) -> Self {
        let mut score = Self::default();
        outcomes.into_iter().for_each(|outcome| score.add(outcome));
        score
    }

    /// All situations counted.
    #[must_use]
    pub fn all(self) -> usize {
        self.scams.all() + self.genuine.all()
    }
}

/// The score over all, and of each topic met, in the topics' order.
#[must_use]
pub fn by_topic(outcomes: &[(Topic, Outcome)]) -> (Score, Vec<(Topic, Score)>) {
    let mut topics: BTreeMap<Topic, Score> = BTreeMap::new();
    for (topic, outcome) in outcomes {
        topics.entry(*topic).or_default().add(*outcome);
    }
    (Score::of(outcomes.iter().map(|(_, outcome)| *outcome)), topics.into_iter().collect())
}
