//! What a path is made of, and where in it somebody is. Which kinds follow one another keeps evidence L1
//! ([`balance`]); for the same library a path is the same every day.
#![forbid(unsafe_code)]

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{balance, lot};
use crate::content::pack::CORE;
use crate::content::playlist::{Playlist, Steps};
use crate::content::{Card, ScenarioId, Truth};

/// The situations of a path, in order, among those that are offered; none where too few are.
#[must_use]
pub fn steps<'a>(playlist: &Playlist, offered: impl IntoIterator<Item = &'a Card>) -> Vec<&'a Card> {
    let own = |card: &&Card| card.name.strip_prefix(CORE).is_some_and(|rest| rest.starts_with('/'));
    let all: Vec<&Card> = offered.into_iter().collect();
    let cards: Vec<&Card> = all.iter().copied().filter(own).collect();
    match &playlist.steps {
        Steps::Chosen(ids) => {
            let find = |id: &String| {
                let name =
                    if id.contains('/') { ScenarioId::from(id.as_str()) } else { ScenarioId::new(CORE, id) };
                all.iter().copied().find(|card| card.name == name)
            };
            let chosen: Vec<&Card> = ids.iter().filter_map(find).collect();
            if chosen.len() == ids.len() { chosen } else { Vec::new() }
        }
        Steps::Drawn { written_for, topics, channels } => {
            let fits = |card: &&Card| {
                let named =
                    written_for.is_empty() || card.audience.iter().any(|one| written_for.contains(one));
                // What a note comes before is there only where its topic is asked for.
                let topic = if topics.is_empty() { !card.content_note } else { topics.contains(&card.topic) };
                named && topic && (channels.is_empty() || channels.contains(&card.channel))
            };
            let cards: Vec<&Card> = cards.into_iter().filter(fits).collect();
            let place = |card: &Card| topics.iter().position(|topic| *topic == card.topic).unwrap_or(0);
            drawn(playlist, &cards, place)
        }
    }
}

/// As many of these as fit into the path's minutes with a share of scams that keeps L1.
fn drawn<'a>(playlist: &Playlist, cards: &[&'a Card], place: impl Fn(&Card) -> usize) -> Vec<&'a Card> {
    let of_kind = |kind: Truth| cards.iter().filter(|card| card.truth == kind).count();
    // The shortest of them say how many can fit.
    let mut minutes: Vec<usize> = cards.iter().map(|card| card.minutes()).collect();
    minutes.sort_unstable();
    let sums = minutes.iter().scan(0, |sum, minutes| {
        *sum += minutes;
        Some(*sum)
    });
    let most = sums.take_while(|sum| *sum <= playlist.minutes).count();
    (2..=most)
        .rev()
        .find_map(|all| {
            let (least, most) = balance::share(all);
            let most = most.min(of_kind(Truth::Scam));
            let least = least.max(all.saturating_sub(of_kind(Truth::Genuine)));
            // Two in five where that can be.
            let scams = (all * 2 / 5).clamp(least, most.max(least));
            if scams > most {
                return None;
            }
            (0..TRIES).find_map(|turn| {
                let kinds = arranged(&playlist.id, turn, scams, all - scams);
                let steps = filled(playlist, cards, &kinds, &place);
                (steps.len() == all && is_sound(playlist, &steps)).then_some(steps)
            })
        })
        .unwrap_or_default()
}

/// So many orders are tried until one keeps everything apart that must be.
const TRIES: u64 = 30;

/// So many of each kind in an order that is drawn by the path's name.
fn arranged(id: &str, turn: u64, scams: usize, genuine: usize) -> Vec<Truth> {
    let mut rng = lot::of(turn, id);
    let mut kinds = vec![Truth::Scam; scams];
    kinds.extend(vec![Truth::Genuine; genuine]);
    for last in (1..kinds.len()).rev() {
        let other = usize::try_from(lot::below(&mut rng, last as u64 + 1)).unwrap_or(0);
        kinds.swap(last, other);
    }
    kinds
}

/// A situation of each kind in its place: another topic than the one before, of a pair only one as long as
/// there are others, and of each topic about as many.
fn filled<'a>(
    playlist: &Playlist,
    cards: &[&'a Card],
    kinds: &[Truth],
    place: &impl Fn(&Card) -> usize,
) -> Vec<&'a Card> {
    let mut steps: Vec<&Card> = Vec::new();
    for kind in kinds {
        let left = cards.iter().filter(|card| card.truth == *kind);
        let left = left.filter(|card| !steps.iter().any(|step| step.name == card.name));
        let order = |card: &&&Card| {
            let near = steps.last().is_some_and(|last| last.topic == card.topic);
            let twin = steps.iter().any(|step| step.pair == card.pair);
            let many = steps.iter().filter(|step| step.topic == card.topic).count();
            let chance = lot::weighed(&mut lot::of(0, &format!("{}/{}", playlist.id, card.name)), 1);
            (near, twin, many, place(card), Reverse(chance))
        };
        let Some(next) = left.min_by_key(order) else { break };
        steps.push(next);
    }
    steps
}

/// Whether what was found for a path makes one: it keeps L1 and its minutes, and no situation is followed by
/// its own look-alike, which would be known by it.
#[must_use]
pub fn is_sound(playlist: &Playlist, steps: &[&Card]) -> bool {
    let kinds: Vec<Truth> = steps.iter().map(|card| card.truth).collect();
    let minutes: usize = steps.iter().map(|card| card.minutes()).sum();
    let apart = steps.windows(2).all(|two| two[0].pair != two[1].pair);
    steps.len() >= 2 && apart && balance::holds(&kinds) && minutes <= playlist.minutes
}

/// The step to go on with: the first that was not played yet.
#[must_use]
pub fn first_open(steps: &[ScenarioId], played: &BTreeSet<String>) -> Option<usize> {
    steps.iter().position(|step| !played.contains(step.as_str()))
}

/// The step after one that has just come to its end: the next that was not played yet, then those before it.
/// What two people do is not kept: they go on from one to the next, to the last. `None` at the end.
#[must_use]
pub fn after(
    steps: &[ScenarioId],
    played: &BTreeSet<String>,
    done: &ScenarioId,
    together: bool,
) -> Option<usize> {
    let at = steps.iter().position(|step| step == done);
    let from = at.map_or(0, |at| at + 1);
    if together {
        return (from < steps.len()).then_some(from);
    }
    let open = |index: &usize| Some(*index) != at && !played.contains(steps[*index].as_str());
    (from..steps.len()).chain(0..from).find(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_goes_on_at_the_first_that_is_open() {
        let steps = ["a", "b", "c"].map(ScenarioId::from);
        let played = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(first_open(&steps, &played(&[])), Some(0));
        assert_eq!(first_open(&steps, &played(&["a", "c"])), Some(1));
        assert_eq!(first_open(&steps, &played(&["a", "b", "c"])), None);
        assert_eq!(after(&steps, &played(&["a"]), &steps[0], false), Some(1));
        assert_eq!(after(&steps, &played(&["a", "b"]), &steps[0], false), Some(2));
        assert_eq!(after(&steps, &played(&["c"]), &steps[2], false), Some(0), "back to what was left out");
        assert_eq!(after(&steps, &played(&["a", "b", "c"]), &steps[1], false), None);
        // Nothing of it may be kept, and yet it is over.
        assert_eq!(after(&steps, &played(&["a", "b"]), &steps[2], false), None);
        assert_eq!(after(&steps, &played(&[]), &steps[1], true), Some(2));
        assert_eq!(after(&steps, &played(&[]), &steps[2], true), None);
        assert_eq!(after(&steps, &played(&[]), &ScenarioId::from("x"), false), Some(0));
    }
}
