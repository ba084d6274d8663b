//! Which situations a lesson has.
#![forbid(unsafe_code)]

use super::{LessonError, Plan, Round, question};
use crate::content::catalogue::{Catalogue, Offer};
use crate::content::playlist::Playlist;
use crate::content::{Card, Truth};
use crate::learn::{lot, path};

/// The rounds of a lesson: as many scams as the plan has, in an order that the seed decides, those of the path
/// first, of different topics, and of a pair only one as long as there are others.
pub(super) fn rounds(
    plan: Plan,
    playlist: &Playlist,
    catalogue: &Catalogue,
    to: &Offer,
    seed: u64,
) -> Result<Vec<Round>, LessonError> {
    let chosen = path::steps(playlist, catalogue.offered(to));
    let is_chosen = |card: &Card| chosen.iter().any(|step| step.name == card.name);
    // What a note comes before is there only where the path asks for it.
    let mut left: Vec<&Card> =
        catalogue.offered(to).filter(|card| !card.content_note || is_chosen(card)).collect();
    let mut rounds: Vec<Round> = Vec::new();
    let mut taken: Vec<&Card> = Vec::new();
    for truth in kinds(plan, seed) {
        loop {
            let order = |card: &&Card| {
                let by = to.audience != crate::content::Audience::Everyone;
                let named = by && !card.audience.contains(&to.audience);
                let twin = taken.iter().any(|other| other.pair == card.pair);
                let topic = taken.iter().any(|other| other.topic == card.topic);
                let chance = lot::weighed(&mut lot::of(seed, &card.name), 1);
                (twin, topic, !is_chosen(card), named, chance)
            };
            let of_kind = left.iter().copied().filter(|card| card.truth == truth);
            let Some(card) = of_kind.min_by_key(order) else { return Err(LessonError::TooFew) };
            left.retain(|other| other.name != card.name);
            let asked = catalogue.open(card).and_then(|scenario| question(&scenario));
            if let Some((beat, choices)) = asked {
                rounds.push(Round::of(card, beat, choices, seed));
                taken.push(card);
                break;
            }
        }
    }
    Ok(rounds)
}

/// Which kind stands in which round: a shuffle, so that the first one tells nothing of the second.
fn kinds(plan: Plan, seed: u64) -> Vec<Truth> {
    let mut kinds = vec![Truth::Scam; plan.scams()];
    kinds.resize(plan.rounds(), Truth::Genuine);
    let mut rng = lot::of(seed, "lesson");
    for last in (1..kinds.len()).rev() {
        let other = usize::try_from(lot::below(&mut rng, last as u64 + 1)).unwrap_or(0);
        kinds.swap(last, other);
    }
    kinds
}
