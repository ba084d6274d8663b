//! The few situations of one visit: short ones, of both kinds, and first of all topics not met before.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use crate::content::{Card, ScenarioId, Topic};
use crate::learn::mix::{Mix, Sitting};

/// Of how many situations a visit's few are drawn: the shortest ones.
const OF: usize = 24;

/// So many situations of a mix, drawn with `seed`, that follow the first `place` of it; those of topics in
/// `met` only when there is nothing else. With two or more, both kinds are among them as far as both are
/// offered.
#[must_use]
pub fn few<'a>(
    offered: impl IntoIterator<Item = &'a Card>,
    met: &[Topic],
    seed: u16,
    place: u8,
    most: usize,
) -> Vec<ScenarioId> {
    let mut all: Vec<&Card> = offered.into_iter().collect();
    all.sort_by_key(|card| (met.contains(&card.topic), card.content_note, card.screens, card.name.clone()));
    let new = all.iter().filter(|card| !met.contains(&card.topic) && !card.content_note).count();
    all.truncate(new.clamp(most.max(2), OF.max(most)));
    let mix = Mix::of(all.iter().copied(), &BTreeMap::new(), draw(seed, place));
    let mut sitting = Sitting::default();
    let mut few: Vec<&Card> = Vec::new();
    while few.len() < most.min(all.len()) {
        let Some(next) = mix.next(&sitting) else { break };
        // The last one is of the other kind when the others are all of one.
        let one_kind = few.iter().all(|card| few.first().is_some_and(|first| first.truth == card.truth));
        let last = most > 1 && few.len() + 1 == most && one_kind;
        let other = last.then(|| other_kind(&mix, &sitting, &all, &few)).flatten();
        let next = other.unwrap_or(next);
        sitting.show(&next.name);
        sitting.finish(&next.name);
        few.push(next);
    }
    few.into_iter().map(|card| card.name.clone()).collect()
}

/// What the mix draws with: each further place of a code is a mix of its own.
fn draw(seed: u16, place: u8) -> i64 {
    i64::from(seed) << 6 | i64::from(place)
}

/// The next one of the kind that is not among these.
fn other_kind<'a>(mix: &Mix<'a>, sitting: &Sitting, all: &[&'a Card], few: &[&Card]) -> Option<&'a Card> {
    let truth = few.first()?.truth;
    let mut sitting = sitting.clone();
    let mut same_topic = None;
    for _ in 0..all.len() {
        let next = mix.next(&sitting)?;
        if next.truth != truth && few.iter().all(|card| card.name != next.name) {
            if few.last().is_none_or(|last| last.topic != next.topic) {
                return Some(next);
            }
            same_topic = same_topic.or(Some(next));
        }
        sitting.show(&next.name);
    }
    same_topic
}
