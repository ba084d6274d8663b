//! The daily mix: which situation comes next, today.
//!
//! Scams and genuine contacts follow one another by coins within the bounds of [`balance`]; topics change
//! from one to the next; what was missed, what is new and what is long ago comes first. The coins and the
//! order are drawn by the day, so that a day's list stays the same however often it is asked for.
#![forbid(unsafe_code)]

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{balance, lot};
use crate::content::{Card, Outcome, ScenarioId, Topic, Truth};

/// How it went last, before today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Past {
    /// What came of it.
    pub outcome: Outcome,
    /// How many days ago.
    pub days: i64,
}

impl Past {
    /// Whether a scam went further than it had to, or somebody genuine was turned away.
    #[must_use]
    pub fn was_missed(self) -> bool {
        !matches!(self.outcome, Outcome::Stopped | Outcome::Trusted)
    }
}

/// Played well so many days ago, it is as good as new.
pub const LONG_AGO: i64 = 30;

/// How soon it should come: the first number counts before the second, which is a matter of chance.
fn wish(past: Option<Past>) -> (u8, u32) {
    match past {
        Some(past) if past.was_missed() => (2, 3),
        None => (2, 2),
        Some(Past { days, .. }) if days >= LONG_AGO => (2, 1),
        Some(Past { days, .. }) => (1, if days >= LONG_AGO / 2 { 3 } else { 1 }),
    }
}

/// Topics were met elsewhere lately: what was not played here counts as played well today, and so comes after all
/// that is new.
pub fn meet_elsewhere<'a>(
    past: &mut BTreeMap<ScenarioId, Past>,
    offered: impl IntoIterator<Item = &'a Card>,
    met: &[Topic],
) {
    for card in offered.into_iter().filter(|card| met.contains(&card.topic)) {
        let _ = past.entry(card.name.clone()).or_insert(Past { outcome: Outcome::Trusted, days: 0 });
    }
}

/// What somebody has done today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sitting {
    /// Each situation that was shown, in order.
    pub shown: Vec<ScenarioId>,
    /// Each that was played to an end, in order.
    pub done: Vec<ScenarioId>,
    /// Whether those with a note before them are left out: one was passed by.
    pub plain: bool,
}

impl Sitting {
    /// A situation is shown.
    pub fn show(&mut self, name: &ScenarioId) {
        self.shown.retain(|other| other != name);
        self.shown.push(name.clone());
    }

    /// A situation has come to its end. Played again at once, it is no other one.
    pub fn finish(&mut self, name: &ScenarioId) {
        if self.done.last() != Some(name) {
            self.done.push(name.clone());
        }
    }
}

/// A card with its place in the day's order.
#[derive(Debug, Clone, Copy)]
struct Placed<'a> {
    card: &'a Card,
    /// The higher, the sooner.
    place: (u8, u64),
}

/// The day's order of what is offered to somebody.
#[derive(Debug, Clone)]
pub struct Mix<'a> {
    placed: BTreeMap<&'a str, Placed<'a>>,
    day: u64,
}

impl<'a> Mix<'a> {
    /// The mix of a day, of the cards that are offered and what came of them before that day.
    #[must_use]
    pub fn of(
        offered: impl IntoIterator<Item = &'a Card>,
        past: &BTreeMap<ScenarioId, Past>,
        day: i64,
    ) -> Self {
        let day = day.cast_unsigned();
        let place = |card: &'a Card| {
            let (sooner, chances) = wish(past.get(&card.name).copied());
            let place = (sooner, lot::weighed(&mut lot::of(day, &card.name), chances));
            (card.name.as_str(), Placed { card, place })
        };
        Self { placed: offered.into_iter().map(place).collect(), day }
    }

    /// The kind the day's coin shows for the n-th situation, from 0.
    fn coin(&self, nth: usize) -> Truth {
        let scam = lot::below(&mut lot::of(self.day, &nth.to_string()), 5) < balance::SCAMS_IN_FIVE;
        if scam { Truth::Scam } else { Truth::Genuine }
    }

    /// What comes next, after all this; something that was shown today only when there is nothing else.
    /// `None` when nothing is offered.
    #[must_use]
    pub fn next(&self, today: &Sitting) -> Option<&'a Card> {
        let find = |name: &ScenarioId| self.placed.get(name.as_str()).map(|placed| placed.card);
        let done: Vec<Truth> = today.done.iter().filter_map(find).map(|card| card.truth).collect();
        // The newest first.
        let shown: Vec<&Card> = today.shown.iter().rev().filter_map(find).collect();
        let mut open: Vec<Placed<'_>> = self.placed.values().copied().collect();
        if today.plain && open.iter().any(|placed| !placed.card.content_note) {
            open.retain(|placed| !placed.card.content_note);
        }
        let ago = |card: &Card| shown.iter().position(|other| other.name == card.name);
        let fitting = balance::next(&done, self.coin(done.len()));
        for kind in &fitting {
            let new = open.iter().filter(|placed| placed.card.truth == *kind && ago(placed.card).is_none());
            if let Some(first) = new.min_by_key(|placed| order(placed, &shown)) {
                return Some(first.card);
            }
        }
        // All of these kinds were shown: the one that was shown longest ago, but for the last one.
        let last = |placed: &&Placed<'_>| open.len() == 1 || ago(placed.card) != Some(0);
        let fits = |card: &Card| fitting.iter().position(|kind| *kind == card.truth).unwrap_or(fitting.len());
        let again =
            |placed: &&Placed<'_>| (fits(placed.card), Reverse(ago(placed.card).unwrap_or(usize::MAX)));
        open.iter().filter(last).min_by_key(again).map(|placed| placed.card)
    }

    /// The day's list from its beginning: what comes one after the other when each is played to its end, up
    /// to so many, none of them twice.
    #[must_use]
    pub fn list(&self, most: usize) -> Vec<&'a Card> {
        let mut sitting = Sitting::default();
        let mut list = Vec::new();
        while list.len() < most.min(self.placed.len()) {
            let Some(card) = self.next(&sitting) else { break };
            if sitting.shown.contains(&card.name) {
                break;
            }
            sitting.show(&card.name);
            sitting.finish(&card.name);
            list.push(card);
        }
        list
    }
}

/// What the topics of a few situations before should not be.
const APART: usize = 3;

/// The order within a kind, after those that were shown, the newest first: another topic than the last one,
/// never its own look-alike, which would be known by it, nor two with a note; then by the day's order.
fn order(placed: &Placed<'_>, shown: &[&Card]) -> impl Ord + use<> {
    let Placed { card, place: (sooner, chance) } = placed;
    let like = |last: &&&Card| last.pair == card.pair;
    let near = |last: &&&Card| last.topic == card.topic || last.content_note && card.content_note;
    let lately = shown.iter().take(APART);
    let (twin, same) =
        (lately.clone().any(|last| like(&last)), shown.first().is_some_and(|last| near(&last)));
    (same, twin, Reverse(*sooner), lately.filter(near).count(), Reverse(*chance))
}
