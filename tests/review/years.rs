//! Simulated years: people who come every day or every other week, whose situations go well or not.
#![allow(clippy::cast_precision_loss, reason = "counts are small")]

use std::collections::{BTreeMap, BTreeSet};

use second_look::content::catalogue::{Catalogue, Offer};
use second_look::content::{Audience, Card, Family, Outcome, ScenarioId, Truth};
use second_look::learn::balance::{self, EXACT_FROM, LONGEST_RUN, longest_run};
use second_look::learn::review::plan::LONGEST;
use second_look::learn::review::{Fact, Plan, Schedule};

use crate::pages::reviews::well;

/// Numbers that look like chance and are the same every time (Steele, Lea and Flood 2014: `SplitMix`).
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n
    }

    /// What comes of a situation: three quarters go well.
    fn outcome(&mut self, truth: Truth) -> Outcome {
        match (truth, self.below(100)) {
            (_, 0..75) => well(truth),
            (Truth::Scam, 75..85) => Outcome::StoppedLate,
            (Truth::Scam, _) => Outcome::Harmed,
            (Truth::Genuine, _) => Outcome::TurnedAway,
        }
    }
}

/// A year of somebody's.
struct Year<'a> {
    offered: &'a [&'a Card],
    facts: Vec<Fact>,
    chance: Chance,
    /// What was reviewed, in order.
    reviews: Vec<Truth>,
    /// How many were there for the first time, and how many again.
    seen: [usize; 2],
}

impl Year<'_> {
    fn find(&self, name: &ScenarioId) -> &Card {
        self.offered.iter().find(|card| card.name == *name).expect("it is offered")
    }

    fn finish(&mut self, name: &ScenarioId, day: i64) {
        let card = self.find(name);
        let (truth, family) = (card.truth, card.family.expect("each has one"));
        let outcome = self.chance.outcome(truth);
        self.facts.push(Fact { name: name.clone(), family, outcome, day });
    }

    /// So many of somebody's own choice.
    fn choose(&mut self, day: i64, most: usize) {
        for _ in 0..most {
            let all = u64::try_from(self.offered.len()).expect("few");
            let at = usize::try_from(self.chance.below(all)).expect("few");
            let name = self.offered[at].name.clone();
            self.finish(&name, day);
        }
    }

    /// The review of a day, if one is due.
    fn review(&mut self, day: i64) {
        let schedule = Schedule::of(&self.facts, day);
        let Some(plan) = Plan::of(&schedule, &self.facts, self.offered.iter().copied()) else {
            assert!(schedule.due().is_empty() || schedule.is_done(), "due, and nothing is offered");
            return;
        };
        assert!(schedule.due().contains(&plan.family));
        self.is_sound(&plan, &schedule);
        for name in &plan.steps {
            self.reviews.push(self.find(name).truth);
            self.seen[usize::from(self.is_known(name))] += 1;
            self.finish(name, day);
        }
        assert!(Schedule::of(&self.facts, day).is_done());
        let again = Plan::of(&Schedule::of(&self.facts, day), &self.facts, self.offered.iter().copied());
        assert_eq!(again, None, "one a day is enough");
    }

    fn is_known(&self, name: &ScenarioId) -> bool {
        self.facts.iter().any(|fact| fact.name == *name)
    }

    fn is_sound(&self, plan: &Plan, schedule: &Schedule) {
        let cards: Vec<&Card> = plan.steps.iter().map(|name| self.find(name)).collect();
        let minutes: usize = cards.iter().map(|card| card.minutes()).sum();
        assert!(minutes == plan.minutes && minutes <= LONGEST, "{plan:?}: {minutes} minutes");
        let pairs: BTreeSet<_> = cards.iter().map(|card| &card.pair).collect();
        assert!((1..=3).contains(&cards.len()) && pairs.len() == cards.len(), "{plan:?}");
        assert!(cards.iter().all(|card| card.family == Some(plan.family)), "{plan:?}");
        // What is new comes first, of the kinds that may come now.
        let (first, may) = (cards[0], balance::next(schedule.reviewed(), Truth::Scam));
        let family = self.offered.iter().filter(|card| {
            card.family == Some(plan.family) && may.contains(&card.truth) && card.minutes() <= LONGEST
        });
        let unmarked: Vec<_> = family.filter(|card| !card.content_note).collect();
        assert!(!first.content_note || unmarked.is_empty(), "{}", first.name);
        let new = unmarked.iter().any(|card| !self.is_known(&card.name));
        assert!(!new || !self.is_known(&first.name), "{} is known, and another is new", first.name);
    }
}

fn year(offered: &[&Card], learner: u64, plays: bool) -> (Vec<Truth>, [usize; 2]) {
    let mut year = Year {
        offered,
        facts: Vec::new(),
        chance: Chance(learner.wrapping_mul(0x2545_f491_4f6c_dd1d)),
        reviews: Vec::new(),
        seen: [0; 2],
    };
    // Some come every day, some every other week.
    let every = 1 + year.chance.below(14);
    year.choose(20_000, 5);
    for day in 20_001..20_366 {
        if year.chance.below(every) > 0 {
            continue;
        }
        if year.chance.below(5) > 0 {
            year.review(day);
        }
        if plays && year.chance.below(3) == 0 {
            year.choose(day, 2);
        }
    }
    (year.reviews, year.seen)
}

#[test]
fn a_thousand_years_of_reviews_keep_l1_and_l6() {
    let catalogue = Catalogue::load(None);
    let mut shares = BTreeMap::new();
    for audience in Audience::ALL {
        let offer = Offer { country: "GB".to_owned(), audience };
        let offered: Vec<&Card> = catalogue.offered(&offer).collect();
        for learner in 0..250 {
            let plays = learner % 2 == 1;
            let (kinds, [new, known]) = year(&offered, learner, plays);
            let what = format!("{audience:?}, {learner}: {kinds:?}");
            assert!(kinds.len() >= 5, "{what}");
            // Whoever does nothing else is within the bounds at every moment; what somebody plays besides
            // counts as review too when it is due, and then only that together is.
            if !plays {
                assert!(longest_run(&kinds) <= LONGEST_RUN, "{what}");
                for length in EXACT_FROM..=kinds.len() {
                    let scams = kinds[..length].iter().filter(|kind| **kind == Truth::Scam).count();
                    let (least, most) = balance::share(length);
                    assert!((least..=most).contains(&scams), "{scams} of {length}; {what}");
                }
            }
            let sum = shares.entry((audience, plays)).or_insert([0; 4]);
            let scams = kinds.iter().filter(|kind| **kind == Truth::Scam).count();
            for (sum, part) in sum.iter_mut().zip([scams, kinds.len(), new, known]) {
                *sum += part;
            }
        }
    }
    for ((audience, plays), [scams, all, new, known]) in shares {
        let share = scams as f64 / all as f64;
        assert!((0.3..=0.5).contains(&share), "{audience:?}, {plays}: {share:.2}");
        assert!(new > 0 && known > 0, "{audience:?}, {plays}: {new} new, {known} known");
    }
}

/// Where situations are shorter than those of the library there is room for two or three.
#[test]
fn as_many_as_fit_into_five_minutes() {
    let catalogue = Catalogue::load(None);
    let mut cards: Vec<Card> = catalogue.cards().cloned().collect();
    for (at, card) in cards.iter_mut().enumerate() {
        card.screens = [4, 4, 6, 9, 12][at % 5];
    }
    let offered: Vec<&Card> = cards.iter().collect();
    let mut lengths = BTreeSet::new();
    for learner in 0..60 {
        let (kinds, _) = year(&offered, learner, false);
        assert!(longest_run(&kinds) <= LONGEST_RUN, "{learner}: {kinds:?}");
        for length in EXACT_FROM..=kinds.len() {
            let scams = kinds[..length].iter().filter(|kind| **kind == Truth::Scam).count();
            let (least, most) = balance::share(length);
            assert!((least..=most).contains(&scams), "{learner}: {scams} of {length}");
        }
        let card = offered.iter().find(|card| {
            card.family == Some(Family::ALL[usize::try_from(learner).expect("few") % Family::ALL.len()])
        });
        let card = card.expect("each family has some");
        let family = card.family.expect("it has one");
        let fact = Fact { name: card.name.clone(), family, outcome: well(card.truth), day: 0 };
        let day = 3 + i64::try_from(learner).expect("few");
        let plan =
            Plan::of(&Schedule::of(std::slice::from_ref(&fact), day), &[fact], offered.iter().copied());
        let _ = lengths.insert(plan.expect("it is due").steps.len());
    }
    assert!(lengths.contains(&1) && lengths.contains(&2), "{lengths:?}");
}
