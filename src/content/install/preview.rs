//! What is in a pack or a file of regions, for somebody to see before it is put in place.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;

use super::super::check::{self, Depth};
use super::super::pack::Pack;
use super::super::{Topic, Truth, region};
use super::{Kind, Refusal};
use crate::i18n::Language;

/// What was found in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Sound situations.
    pub situations: usize,
    /// Those of them that are genuine.
    pub genuine: usize,
    /// The languages of the program in which at least one is whole.
    pub languages: Vec<Language>,
    /// Their topics.
    pub topics: BTreeSet<Topic>,
    /// Situations that are left out because something is wrong with them.
    pub left_out: usize,
    /// Codes of the countries it has, when it is a file of regions.
    pub countries: Vec<String>,
}

impl Preview {
    /// Looks a pack through.
    pub(super) fn of(pack: &Pack, kind: Kind) -> Result<Self, Refusal> {
        match kind {
            Kind::Pack => Self::of_pack(pack),
            Kind::Regions => Self::of_regions(pack),
        }
    }

    fn of_pack(pack: &Pack) -> Result<Self, Refusal> {
        let all = pack.files.list("scenarios", "ron").len();
        let sound = check::pack(pack, Depth::Whole).sound;
        if sound.is_empty() {
            return Err(Refusal::Unsound);
        }
        let whole = |language: &Language| sound.iter().any(|card| card.languages.contains(language));
        Ok(Self {
            situations: sound.len(),
            genuine: sound.iter().filter(|card| card.truth == Truth::Genuine).count(),
            languages: Language::ALL.into_iter().filter(whole).collect(),
            topics: sound.iter().map(|card| card.topic).collect(),
            left_out: all.saturating_sub(sound.len()),
            countries: Vec::new(),
        })
    }

    fn of_regions(pack: &Pack) -> Result<Self, Refusal> {
        // A country without a word of its help is worse than the built-in one: all of it, or none.
        let countries = region::read_all(&pack.files).map_err(|_| Refusal::Unsound)?;
        if countries.is_empty() || !region::are_worded(&pack.files, &countries) {
            return Err(Refusal::Unsound);
        }
        let countries = countries.into_keys().collect();
        Ok(Self { languages: Language::ALL.to_vec(), countries, ..Self::default() })
    }
}
