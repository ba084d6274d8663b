//! What is known of a scenario without opening it.
#![forbid(unsafe_code)]

use serde::{Deserialize, Serialize};

use super::paths;
use super::{Audience, Channel, Difficulty, Family, Regions, Scenario, ScenarioId, Topic, Truth};
use crate::i18n::Language;

/// One scenario that can be played, as lists, counts and draws need it. A pack of ten thousand is held
/// as cards; a scenario itself is read when somebody plays it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its full name, `pack/id`.
    pub name: ScenarioId,
    /// Where it lies in its pack, `<topic>/<id>`.
    pub path: String,
    /// Its topic.
    pub topic: Topic,
    /// For whom it is written.
    pub audience: Vec<Audience>,
    /// Whether going along harms somebody.
    pub truth: Truth,
    /// The name it shares with its look-alikes.
    pub pair: String,
    /// What it works by in the main, or what its look-alikes work by; `None` where that cannot be told.
    pub family: Option<Family>,
    /// How hard it is to tell.
    pub difficulty: Difficulty,
    /// Where it can happen.
    pub regions: Regions,
    /// The stage it opens on.
    pub channel: Channel,
    /// About how many screens it has, see [`paths::screens`].
    pub screens: usize,
    /// Whether a note of its own comes before it.
    pub content_note: bool,
    /// The languages it is whole in.
    pub languages: Vec<Language>,
}

impl Card {
    /// The card of a scenario. A genuine one has no family before its whole pack is known.
    #[must_use]
    pub fn of(scenario: &Scenario, path: &str, languages: Vec<Language>) -> Self {
        Self {
            name: scenario.name().clone(),
            path: path.to_owned(),
            topic: scenario.topic,
            audience: scenario.audience.clone(),
            truth: scenario.truth,
            pair: scenario.pair.clone(),
            family: Family::main(scenario),
            difficulty: scenario.difficulty,
            regions: scenario.regions.clone(),
            channel: scenario.channel,
            screens: paths::screens(scenario, &scenario.start, &|line| line)
                .map_or(1, |(least, most)| (least + most).div_ceil(2)),
            content_note: scenario.content_note,
            languages,
        }
    }

    /// About how many minutes it takes: two screens a minute, and no situation less than two.
    #[must_use]
    pub fn minutes(&self) -> usize {
        (self.screens / 2).max(2)
    }

    /// The language it is played in by somebody who wishes for this one: that, when it is whole in it,
    /// else wholly in another.
    #[must_use]
    pub fn language_for(&self, wished: Language) -> Language {
        let first = || self.languages.first().copied().unwrap_or(wished);
        if self.languages.contains(&wished) { wished } else { first() }
    }
}
