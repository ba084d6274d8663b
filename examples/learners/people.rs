//! People of a known d′ and c before the program's own forms, and what would be found of them if everybody
//! there could be were asked: by drawing answers, and by adding up all answers there are.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use second_look::content::item::{Form, Item, Length};
use second_look::learn::discrimination::{Answers, Change, change, phi};

/// Somebody of whom is known what a check-up only estimates: evidence, section 2 (equal variances).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Person {
    /// How far the two kinds lie apart for them.
    pub(crate) d: f64,
    /// Below 0 “scam” is said readily.
    pub(crate) c: f64,
}

impl Person {
    /// The chance that they call an item a scam.
    fn says_scam(self, is_scam: bool) -> f64 {
        phi(if is_scam { self.d / 2.0 - self.c } else { -self.d / 2.0 - self.c })
    }

    /// What they say of these items.
    fn take<'a>(self, items: impl IntoIterator<Item = &'a bool>, rng: &mut ChaCha8Rng) -> Answers {
        let mut answers = Answers::default();
        for is_scam in items {
            // 53 bits, as many as the number has.
            #[allow(clippy::cast_precision_loss, reason = "by design")]
            let drawn = (rng.next_u64() >> 11) as f64 / (1_u64 << 53) as f64;
            answers.add(*is_scam, drawn < self.says_scam(*is_scam));
        }
        answers
    }
}

/// What is found of many people who are all the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Found {
    /// The share whose 95 % interval of d′ holds the true one.
    pub(crate) covers: f64,
    /// The share whose 95 % interval of c holds the true one.
    pub(crate) covers_leaning: f64,
    /// The mean estimate of d′.
    pub(crate) mean: f64,
    /// The standard deviation of the estimates of d′.
    pub(crate) spread: f64,
    /// The share of those who took two forms, unchanged in between, and are called sharper.
    pub(crate) sharper: f64,
}

/// Sums of what is found, each answer with its weight.
#[derive(Default)]
struct Sums {
    all: f64,
    covers: f64,
    covers_leaning: f64,
    mean: f64,
    square: f64,
    pairs: f64,
    sharper: f64,
}

impl Sums {
    fn add(&mut self, person: Person, answers: Answers, weight: f64) {
        let Some(measure) = answers.measure() else { return };
        let holds = |(low, high): (f64, f64), of: f64| f64::from(u8::from(low <= of && of <= high));
        self.all += weight;
        self.covers += weight * holds(measure.interval(), person.d);
        self.covers_leaning += weight * holds(measure.leaning_interval(), person.c);
        self.mean += weight * measure.d;
        self.square += weight * measure.d * measure.d;
    }

    fn add_pair(&mut self, before: Answers, after: Answers, weight: f64) {
        self.pairs += weight;
        self.sharper += weight * f64::from(u8::from(change(before, after) == Change::Sharper));
    }

    fn found(&self) -> Found {
        let mean = self.mean / self.all;
        Found {
            covers: self.covers / self.all,
            covers_leaning: self.covers_leaning / self.all,
            mean,
            spread: (self.square / self.all - mean * mean).max(0.0).sqrt(),
            sharper: self.sharper / self.pairs,
        }
    }
}

/// Which of a form's items are scams.
pub(crate) fn kinds(items: &[Item], form: Form, length: Length) -> Vec<bool> {
    items.iter().filter(|item| item.is_in(form, length)).map(Item::is_scam).collect()
}

/// So many people, each of whom takes every one of these forms: each form is one estimate, each two that
/// follow one another are a change.
pub(crate) fn simulated(person: Person, forms: &[Vec<bool>], people: u32, seed: u64) -> Found {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut sums = Sums::default();
    for _ in 0..people {
        let taken: Vec<Answers> = forms.iter().map(|form| person.take(form, &mut rng)).collect();
        for answers in &taken {
            sums.add(person, *answers, 1.0);
        }
        for two in taken.windows(2) {
            sums.add_pair(two[0], two[1], 1.0);
        }
    }
    sums.found()
}

/// The same of everybody there could be: all answers to forms of so many items of each kind, each with its
/// chance.
pub(crate) fn exact(person: Person, of_each: u32) -> Found {
    let (hit, alarm) =
        (binomial(of_each, person.says_scam(true)), binomial(of_each, person.says_scam(false)));
    let mut all = Vec::new();
    for (caught, p) in (0..).zip(&hit) {
        for (doubted, q) in (0..).zip(&alarm) {
            all.push((Answers { scams: of_each, caught, genuine: of_each, doubted }, p * q));
        }
    }
    let mut sums = Sums::default();
    for (before, p) in &all {
        sums.add(person, *before, *p);
        for (after, q) in &all {
            sums.add_pair(*before, *after, p * q);
        }
    }
    sums.found()
}

/// The chances of 0 to `n` hits in `n` tries.
fn binomial(n: u32, p: f64) -> Vec<f64> {
    let mut chances = vec![1.0];
    for _ in 0..n {
        let mut next = vec![0.0; chances.len() + 1];
        for (hits, chance) in chances.iter().enumerate() {
            next[hits] += chance * (1.0 - p);
            next[hits + 1] += chance * p;
        }
        chances = next;
    }
    chances
}
