//! What a review holds: one to three situations of a family, as many as fit into five minutes.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Fact, Family, Schedule};
use crate::content::{Card, ScenarioId, Truth};
use crate::learn::{balance, lot};

/// No review is longer, in minutes, as long as any situation of the family is that short (L6).
pub const LONGEST: usize = 5;
/// Nor has it more situations.
const MOST: usize = 3;
/// Look-alikes of so many situations finished last come after others: they would be known by them.
const APART: usize = 3;

/// A review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What it is a review of.
    pub family: Family,
    /// Its situations, in order; never none.
    pub steps: Vec<ScenarioId>,
    /// About how many minutes they take.
    pub minutes: usize,
}

impl Plan {
    /// The review of a day, among what is offered: of the first family due that has any. `None` when none is
    /// due or there was one today.
    ///
    /// Kinds follow one another over all reviews as in all practice ([`balance`]). Of the kinds that may come,
    /// what was never finished comes first, then what was finished longest ago; with a note before it only
    /// where there is nothing else.
    #[must_use]
    pub fn of<'a>(
        schedule: &Schedule,
        facts: &[Fact],
        offered: impl IntoIterator<Item = &'a Card>,
    ) -> Option<Self> {
        if schedule.is_done() {
            return None;
        }
        let due = schedule.due();
        if due.is_empty() {
            return None;
        }
        let offered: Vec<&Card> = offered.into_iter().collect();
        // When each was finished last, as a place in the order.
        let last: BTreeMap<&str, usize> =
            facts.iter().enumerate().map(|(at, fact)| (fact.name.as_str(), at)).collect();
        let pair_of = |fact: &Fact| offered.iter().find(|card| card.name == fact.name).map(|card| &card.pair);
        let lately: Vec<&String> = facts.iter().rev().take(APART).filter_map(pair_of).collect();
        let of = |family: Family| {
            let cards: Vec<&Card> =
                offered.iter().copied().filter(|card| card.family == Some(family)).collect();
            Self::of_family(family, schedule, &cards, &last, &lately)
        };
        due.into_iter().find_map(of)
    }

    /// The same of one family, with its cards; none where it has none.
    fn of_family(
        family: Family,
        schedule: &Schedule,
        cards: &[&Card],
        last: &BTreeMap<&str, usize>,
        lately: &[&String],
    ) -> Option<Self> {
        let day = schedule.today().cast_unsigned();
        let mut kinds = schedule.reviewed().to_vec();
        let mut steps: Vec<&Card> = Vec::new();
        let mut minutes = 0;
        while steps.len() < MOST {
            let coin = lot::below(&mut lot::of(day, &format!("review {}", kinds.len())), 5);
            let wished = if coin < balance::SCAMS_IN_FIVE { Truth::Scam } else { Truth::Genuine };
            let fitting = balance::next(&kinds, wished);
            let open = cards.iter().copied().filter(|card| {
                let twin = steps.iter().any(|step| step.pair == card.pair);
                // All but the first must fit, in every way.
                let fits = minutes + card.minutes() <= LONGEST && fitting.contains(&card.truth);
                !twin && (steps.is_empty() || fits && !card.content_note)
            });
            let order = |card: &&Card| {
                let rank = fitting.iter().position(|kind| *kind == card.truth);
                let too_long = card.minutes().saturating_sub(LONGEST);
                let finished = last.get(card.name.as_str());
                let twin = lately.contains(&&card.pair);
                let chance = lot::weighed(&mut lot::of(day, &card.name), 1);
                let first = (card.content_note, rank.is_none(), too_long, finished.is_some(), rank);
                (first, twin, finished, Reverse(chance))
            };
            let Some(next) = open.min_by_key(order) else { break };
            minutes += next.minutes();
            kinds.push(next.truth);
            steps.push(next);
        }
        let steps: Vec<ScenarioId> = steps.into_iter().map(|card| card.name.clone()).collect();
        (!steps.is_empty()).then_some(Self { family, steps, minutes })
    }

    /// The situation after one that is over; `None` after the last, and of one that is not in it.
    #[must_use]
    pub fn after(&self, done: &ScenarioId) -> Option<&ScenarioId> {
        let at = self.steps.iter().position(|step| step == done)?;
        self.steps.get(at + 1)
    }
}
