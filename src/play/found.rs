//! What became of the signs and marks of a play: which stood in it, and which the learner found.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use super::{Moment, Play, Said, Target};
use crate::content::markup::Link;
use crate::content::{Beat, Clue, Place};

/// A sign or a mark that stood in a play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sighted {
    /// Which.
    pub clue: Clue,
    /// Whether the learner looked over words that carry it, and was asked to find it.
    pub sought: bool,
    /// Whether they pointed at it.
    pub found: bool,
}

impl Play {
    /// Every sign and mark of what was said on the way here, once.
    #[must_use]
    pub fn sighted(&self) -> Vec<Sighted> {
        let mut all: BTreeMap<Clue, (bool, bool)> = BTreeMap::new();
        for (clue, _) in self.transcript().iter().flat_map(Said::clues) {
            let _ = all.entry(clue).or_default();
        }
        for moment in &self.trail {
            let Moment::Spot(id, marked, true) = moment else { continue };
            let Beat::Spot(spot) = self.scenario.beat(id) else { continue };
            for (line, words) in self.lines_of(spot) {
                // Whoever is shown as the sender is not searched.
                let carried = words.signs.iter().filter(|carried| carried.at != Place::Sender);
                for clue in carried.map(|carried| carried.id).filter(|clue| spot.find.contains(clue)) {
                    let touch = (line.clone(), Target::Link(Link::Clue(clue)));
                    let (sought, found) = all.entry(clue).or_default();
                    *sought = true;
                    *found |= marked.contains(&touch);
                }
            }
        }
        all.into_iter().map(|(clue, (sought, found))| Sighted { clue, sought, found }).collect()
    }
}
