//! Families of tactic: the fourteen signs in six groups (evidence L5), by which reviews come back.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Beat, Card, Clue, Scenario, Sign, Truth};

/// What a scam works by in the main.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Family {
    /// Somebody claims to be an authority, or somebody one knows.
    Authority,
    /// Something too good to be true, or a small win first.
    Reward,
    /// Warmth that comes fast.
    Warmth,
    /// Money in advance, codes, control of the device, one's own name or account.
    Payment,
    /// Away from where it could be checked.
    Unchecked,
    /// Haste, fear, silence.
    Pressure,
}

impl Family {
    /// All of them. Where two weigh the same in a situation, it belongs to the first.
    pub const ALL: [Self; 6] =
        [Self::Authority, Self::Reward, Self::Warmth, Self::Payment, Self::Unchecked, Self::Pressure];

    /// The name its words are found by.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Reward => "reward",
            Self::Warmth => "warmth",
            Self::Payment => "payment",
            Self::Unchecked => "unchecked",
            Self::Pressure => "pressure",
        }
    }

    /// The family of a sign, and how much one line that carries it tells of what a scam works by. Haste,
    /// silence and what cannot be checked are in nearly every scam and tell little, fast warmth and a borrowed
    /// name much; that somebody else began it is so in most genuine situations too.
    #[must_use]
    pub fn of(sign: Sign) -> (Self, u32) {
        match sign {
            Sign::BorrowedIdentity => (Self::Authority, 4),
            Sign::TooGood | Sign::SmallWin => (Self::Reward, 3),
            Sign::QuickWarmth => (Self::Warmth, 6),
            Sign::PayFirst
            | Sign::OddPayment
            | Sign::AsksSecrets
            | Sign::RemoteControl
            | Sign::UseYourName => (Self::Payment, 2),
            Sign::OffPlatform => (Self::Unchecked, 4),
            Sign::CannotCheck => (Self::Unchecked, 2),
            Sign::PressureThreat | Sign::Secrecy => (Self::Pressure, 2),
            Sign::UnexpectedContact => (Self::Pressure, 0),
        }
    }

    /// The main family of a scam: the one whose signs weigh most over all its lines. `None` without a sign,
    /// and of a genuine situation, which belongs where its look-alikes do.
    #[must_use]
    pub fn main(scenario: &Scenario) -> Option<Self> {
        if scenario.truth == Truth::Genuine {
            return None;
        }
        let mut weights = [0; Self::ALL.len()];
        for sign in scenario.beats.values().flat_map(signs) {
            let (family, weight) = Self::of(sign);
            for (at, other) in Self::ALL.into_iter().enumerate() {
                weights[at] += if other == family { weight } else { 0 };
            }
        }
        let most = weights.iter().copied().max().filter(|most| *most > 0)?;
        Self::ALL.into_iter().zip(weights).find(|(_, weight)| *weight == most).map(|(family, _)| family)
    }

    /// Gives the genuine situations of a pack the family of their look-alikes: of several, the first scam's.
    pub(crate) fn share(cards: &mut [Card]) {
        let mut families: BTreeMap<String, Self> = BTreeMap::new();
        for card in cards.iter() {
            if let Some(family) = card.family {
                let _ = families.entry(card.pair.clone()).or_insert(family);
            }
        }
        for card in cards.iter_mut().filter(|card| card.family.is_none()) {
            card.family = families.get(&card.pair).copied();
        }
    }
}

/// The signs of a beat, each as often as it stands there.
fn signs(beat: &Beat) -> Vec<Sign> {
    let sign = |clue: Clue| match clue {
        Clue::Sign(sign) => Some(sign),
        Clue::Mark(_) => None,
    };
    match beat {
        Beat::Line(line) => line.signs.iter().filter_map(|carried| sign(carried.id)).collect(),
        Beat::Press(press) => {
            press.pushes.iter().flat_map(|push| &push.signs).copied().filter_map(sign).collect()
        }
        Beat::Ask(_) | Beat::Spot(_) | Beat::End(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::catalogue::Catalogue;

    #[test]
    fn every_family_has_several_situations_of_both_kinds() {
        let catalogue = Catalogue::built_in();
        for family in Family::ALL {
            assert!(Sign::ALL.iter().any(|sign| Family::of(*sign).0 == family));
            for truth in [Truth::Scam, Truth::Genuine] {
                let of = catalogue.cards().filter(|card| card.family == Some(family) && card.truth == truth);
                let names: Vec<_> = of.map(|card| &card.name).collect();
                assert!(names.len() >= 3, "{family:?}, {truth:?}: {names:?}");
            }
        }
        for card in catalogue.cards() {
            let twins = catalogue.cards().filter(|other| other.pair == card.pair);
            assert!(card.family.is_some(), "{}", card.name);
            assert!(twins.into_iter().any(|twin| twin.family == card.family && twin.truth != card.truth));
        }
    }

    #[test]
    fn what_works_by_a_borrowed_name_is_not_filed_under_haste() {
        let catalogue = Catalogue::built_in();
        for (id, family) in [
            ("safe-account-call", Family::Authority),
            ("warning-call", Family::Authority),
            ("table-stars", Family::Reward),
            ("bicycle-for-sunday", Family::Warmth),
            ("lend-your-card", Family::Payment),
            ("redelivery-fee", Family::Unchecked),
            ("marbles-at-seven", Family::Warmth),
            ("coat-for-an-owl", Family::Pressure),
        ] {
            assert_eq!(catalogue.find(id).and_then(|card| card.family), Some(family), "{id}");
        }
    }
}
