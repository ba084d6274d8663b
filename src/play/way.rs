//! The way to a beat, for authors who look at one passage.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use super::{Event, Misuse, Moment, Play, Step};
use crate::content::{BeatId, ChoiceId, Scenario};

/// So many seeds are tried for one whose draw leads to the beat.
const SEEDS: u64 = 256;

impl Play {
    /// Walks the shortest way to a beat, so that all that was said before it is there; where this seed
    /// leads no way there, the beat begins alone.
    ///
    /// # Errors
    /// [`Misuse::Unknown`] when there is no such beat.
    pub fn walk_to(scenario: &Arc<Scenario>, seed: u64, beat: &BeatId) -> Result<Self, Misuse> {
        if !scenario.beats.contains_key(beat) {
            return Err(Misuse::Unknown(beat.to_string()));
        }
        shortest(scenario, seed, beat).map_or_else(|| Self::start_at(Arc::clone(scenario), seed, beat), Ok)
    }

    /// The first seed from this one on whose draw leads to a beat: a line that stands in for another is
    /// not said in every play. This one when none is found.
    #[must_use]
    pub fn seed_for(scenario: &Arc<Scenario>, seed: u64, beat: &BeatId) -> u64 {
        let mut seeds = (0..SEEDS).map(|more| seed.wrapping_add(more));
        seeds.find(|seed| shortest(scenario, *seed, beat).is_some()).unwrap_or(seed)
    }

    /// Every play that is one step further.
    fn ways_on(&self) -> Vec<Self> {
        let answers: Vec<Option<ChoiceId>> = match self.step() {
            Step::Ask { choices, answer: None, .. } => {
                choices.into_iter().map(|choice| Some(choice.id.clone())).collect()
            }
            Step::Push { ways, answer: None, .. } => {
                ways.into_iter().map(|way| Some(way.id.clone())).collect()
            }
            _ => vec![None],
        };
        let on = |answer: Option<ChoiceId>| {
            let mut play = self.clone();
            if let Some(id) = answer {
                play.answer(&id).ok()?;
            }
            if let Step::Spot { done: false, .. } = play.step() {
                play.finish_looking().ok()?;
            }
            play.advance().ok()?;
            Some(play)
        };
        answers.into_iter().filter_map(on).collect()
    }
}

fn shortest(scenario: &Arc<Scenario>, seed: u64, beat: &BeatId) -> Option<Play> {
    let mut open = VecDeque::from([Play::start(Arc::clone(scenario), seed)]);
    let mut known = BTreeSet::new();
    while let Some(play) = open.pop_front() {
        if play.log.iter().any(|event| matches!(event, Event::Shown(shown) if shown == beat)) {
            return Some(play);
        }
        let push = if let Moment::Push(_, index, _) = play.now() { *index } else { 0 };
        if known.insert((play.now().beat().clone(), push)) {
            open.extend(play.ways_on());
        }
    }
    None
}
