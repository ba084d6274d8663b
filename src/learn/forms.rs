//! Which form is taken when, in what order its items come, and what two forms taken crosswise tell
//! (evidence, L1, M4, M9). Forms A and B change places from person to person, in shuffled blocks, so that an
//! easier form helps neither the check-up before nor the one after.
#![forbid(unsafe_code)]

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

use crate::content::item::Form;

/// No more scams, or genuine items, follow each other (L1).
pub const LONGEST_RUN: usize = 3;
/// Milliseconds of a day.
pub const DAY: i64 = 86_400_000;
/// Days after the check-up “after” in which a follow-up is offered, first and last: two to four weeks, and
/// three to five months (M9).
pub const WINDOWS: [(i64, i64); 2] = [(14, 30), (90, 152)];

/// Which form comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// A, then B.
    AB,
    /// B, then A.
    BA,
}

impl Order {
    /// The form before, and the one after.
    #[must_use]
    pub fn forms(self) -> (Form, Form) {
        match self {
            Self::AB => (Form::A, Form::B),
            Self::BA => (Form::B, Form::A),
        }
    }

    /// The one that begins with this form; `None` for C, which begins none.
    #[must_use]
    pub fn beginning(form: Form) -> Option<Self> {
        match form {
            Form::A => Some(Self::AB),
            Form::B => Some(Self::BA),
            Form::C => None,
        }
    }
}

/// One of `n`, without the bias that matters at these sizes.
fn below(rng: &mut ChaCha8Rng, n: usize) -> usize {
    usize::try_from(rng.next_u64() % (n.max(1) as u64)).unwrap_or(0)
}

fn shuffle<T>(rng: &mut ChaCha8Rng, items: &mut [T]) {
    for last in (1..items.len()).rev() {
        items.swap(last, below(rng, last + 1));
    }
}

/// The order of the `nth` person (from 0) of those whose draws have this seed: shuffled blocks of two or four
/// people, in which both orders are equally many.
#[must_use]
pub fn order_of(seed: u64, nth: usize) -> Order {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut before = 0;
    loop {
        let pairs = 1 + below(&mut rng, 2);
        let mut block = [Order::AB, Order::BA].repeat(pairs);
        shuffle(&mut rng, &mut block);
        if let Some(order) = block.get(nth - before) {
            return *order;
        }
        before += block.len();
    }
}

/// An item to be put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed<'a> {
    /// Its id.
    pub id: &'a str,
    /// Whether it is a scam.
    pub is_scam: bool,
    /// The name it shares with its other half.
    pub pair: &'a str,
}

/// Items in the order of this seed: scams and genuine ones mixed, at most [`LONGEST_RUN`] of one kind one after
/// another and no pair side by side, as long as that can be had.
#[must_use]
pub fn mixed<'a>(seed: u64, items: &[Placed<'a>]) -> Vec<Placed<'a>> {
    /// One draw in three or so will do.
    const TRIES: usize = 1000;
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut items = items.to_vec();
    items.sort_by_key(|item| item.id);
    for _ in 0..TRIES {
        shuffle(&mut rng, &mut items);
        let run = |window: &[Placed<'_>]| window.iter().all(|item| item.is_scam == window[0].is_scam);
        let runs = items.windows(LONGEST_RUN + 1).any(run);
        if !runs && !items.windows(2).any(|two| two[0].pair == two[1].pair) {
            break;
        }
    }
    items
}

/// When in a person's learning a check-up is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// The first: before practice, or early in it.
    Before,
    /// The second.
    After,
    /// Weeks or months later, when one is due.
    FollowUp,
    /// At any other time, because somebody wished so.
    Between,
}

impl Occasion {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Before, Self::After, Self::FollowUp, Self::Between];

    /// Its name in the store and in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::FollowUp => "follow-up",
            Self::Between => "between",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|occasion| occasion.key() == key)
    }
}

/// A check-up that was finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// With which form.
    pub form: Form,
    /// When in the learning.
    pub occasion: Occasion,
    /// When, in milliseconds since 1970, UTC.
    pub at: i64,
}

/// The check-up that comes next; `taken` holds the finished ones, oldest first, `now` is in milliseconds since
/// 1970, UTC. Form C is kept for follow-ups.
#[must_use]
pub fn next(order: Order, taken: &[Taken], now: i64) -> (Form, Occasion) {
    let (first, second) = order.forms();
    let was = |occasion| taken.iter().any(|one| one.occasion == occasion);
    if !was(Occasion::Before) {
        return (first, Occasion::Before);
    }
    if !was(Occasion::After) {
        return (second, Occasion::After);
    }
    if is_due(taken, now) {
        return (Form::C, Occasion::FollowUp);
    }
    let last = |form: Form| taken.iter().rposition(|one| one.form == form);
    // None was never taken; the other was longest ago.
    let form = if last(first) <= last(second) { first } else { second };
    (form, Occasion::Between)
}

/// Whether a follow-up is due: the check-up “after” was taken two to four weeks or three to five months ago,
/// and none has been taken in that time. A time that passed is gone, and nothing is said of it.
#[must_use]
pub fn is_due(taken: &[Taken], now: i64) -> bool {
    let Some(after) = taken.iter().find(|one| one.occasion == Occasion::After) else { return false };
    WINDOWS.iter().any(|(from, to)| {
        let (opens, closes) = (after.at + from * DAY, after.at + (to + 1) * DAY);
        let within = |at: i64| (opens..closes).contains(&at);
        let taken = taken.iter().any(|one| one.occasion == Occasion::FollowUp && within(one.at));
        within(now) && !taken
    })
}

/// What two groups show who took A then B, and B then A (M4).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossover {
    /// The mean gain, freed of a form that is easier.
    pub gain: f64,
    /// How much easier B is than A.
    pub difference: f64,
    /// The standard error of either.
    pub error: f64,
}

/// What the gains (after minus before, in d′) of those who took A first and of those who took B first show:
/// gain = (gAB + gBA) / 2, difference = (gAB − gBA) / 2, SE = ½ √(sAB²/nAB + sBA²/nBA). `None` with fewer than
/// two people in either group.
#[must_use]
pub fn crossover(ab: &[f64], ba: &[f64]) -> Option<Crossover> {
    let ((mean_ab, error_ab), (mean_ba, error_ba)) = (mean(ab)?, mean(ba)?);
    Some(Crossover {
        gain: f64::midpoint(mean_ab, mean_ba),
        difference: (mean_ab - mean_ba) / 2.0,
        error: 0.5 * error_ab.hypot(error_ba),
    })
}

/// A mean and its standard error; `None` with fewer than two values.
fn mean(values: &[f64]) -> Option<(f64, f64)> {
    let count = u32::try_from(values.len()).ok().filter(|count| *count > 1)?;
    let n = f64::from(count);
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0);
    Some((mean, (variance / n).sqrt()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// M4: a thousand people, at every moment.
    #[test]
    fn both_orders_are_equally_many_whoever_comes_next() {
        for seed in 0..20 {
            let mut first = [0_i32; 2];
            for nth in 0..1000 {
                first[usize::from(order_of(seed, nth) == Order::AB)] += 1;
                assert!((first[0] - first[1]).abs() <= 2, "seed {seed}, person {nth}: {first:?}");
            }
        }
        let firsts: Vec<_> = (0..100).map(|seed| order_of(seed, 0)).collect();
        let ab = firsts.iter().filter(|order| **order == Order::AB).count();
        assert!((35..=65).contains(&ab), "which comes first is drawn: {ab}");
    }

    /// M4: a form that is easier cancels; what is gained stays.
    #[test]
    fn an_easier_form_cancels() {
        let mut rng = ChaCha8Rng::seed_from_u64(8);
        let mut noise =
            || (0..12).map(|_| f64::from(rng.next_u32()) / f64::from(u32::MAX)).sum::<f64>() - 6.0;
        let (gain, easier) = (0.4, 0.9);
        let (mut ab, mut ba) = (Vec::new(), Vec::new());
        for nth in 0..1000 {
            // B is easier by so much.
            match order_of(5, nth) {
                Order::AB => ab.push(gain + easier + 0.7 * noise()),
                Order::BA => ba.push(gain - easier + 0.7 * noise()),
            }
        }
        let found = crossover(&ab, &ba).unwrap();
        assert!((found.gain - gain).abs() < 3.0 * found.error, "{found:?}");
        assert!((found.difference - easier).abs() < 3.0 * found.error, "{found:?}");
        assert!((0.015..0.03).contains(&found.error), "{found:?}");
        assert_eq!(crossover(&ab, &ba[..1]), None);
    }

    /// L1: half of a check-up are scams, and no more than three of a kind follow each other.
    #[test]
    fn kinds_are_mixed_and_pairs_kept_apart() {
        let names: Vec<String> = (0..20).map(|at| format!("a-{at}")).collect();
        let pairs: Vec<String> = (0..10).map(|at| format!("pair-{at}")).collect();
        for count in [10, 16, 20] {
            let items: Vec<_> = (0..count)
                .map(|at| Placed { id: &names[at], is_scam: at % 2 == 0, pair: &pairs[at / 2] })
                .collect();
            let mut orders = std::collections::BTreeSet::new();
            for seed in 0..1000 {
                let mixed = mixed(seed, &items);
                assert_eq!(mixed.len(), count);
                for window in mixed.windows(LONGEST_RUN + 1) {
                    let scams = window.iter().filter(|item| item.is_scam).count();
                    assert!(scams > 0 && scams < window.len(), "seed {seed}");
                }
                assert!(mixed.windows(2).all(|two| two[0].pair != two[1].pair), "seed {seed}");
                let _ = orders.insert(mixed.iter().map(|item| item.id).collect::<Vec<_>>().join(" "));
            }
            assert!(orders.len() > 990, "each seed has an order of its own");
            let mut turned = items.clone();
            turned.reverse();
            assert_eq!(mixed(3, &items), mixed(3, &turned), "however they are listed");
        }
    }

    #[test]
    fn forms_come_in_turn_and_c_is_kept_for_follow_ups() {
        use Occasion::{After, Before, Between, FollowUp};
        let mut taken = Vec::new();
        let take = |form, occasion, day: i64| Taken { form, occasion, at: day * DAY };
        assert_eq!(next(Order::BA, &taken, 0), (Form::B, Before));
        taken.push(take(Form::B, Before, 0));
        assert_eq!(next(Order::BA, &taken, 400 * DAY), (Form::A, After), "whenever it is taken");
        taken.push(take(Form::A, After, 10));
        let at = |taken: &[Taken], day: i64| next(Order::BA, taken, day * DAY);
        assert_eq!(at(&taken, 23), (Form::B, Between));
        assert_eq!(at(&taken, 24), (Form::C, FollowUp));
        assert_eq!(at(&taken, 40), (Form::C, FollowUp));
        assert_eq!(at(&taken, 41), (Form::B, Between), "a time that passed is gone");
        assert_eq!(at(&taken, 100), (Form::C, FollowUp));
        taken.push(take(Form::C, FollowUp, 30));
        assert_eq!(at(&taken, 31), (Form::B, Between));
        taken.push(take(Form::B, Between, 32));
        assert_eq!(at(&taken, 33), (Form::A, Between), "longest ago");
        assert_eq!(at(&taken, 100), (Form::C, FollowUp), "the second time is another one");
        assert_eq!(at(&taken, 163), (Form::A, Between));
        assert!(!is_due(&taken[..1], 20 * DAY), "nothing follows up on one alone");
    }
}
