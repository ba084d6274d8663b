//! Telling scams from genuine contacts: signal detection with a scam as the signal, its two kinds of error
//! apart (d′), and the leaning (c). Formulas and golden values: evidence, section 2.
#![forbid(unsafe_code)]

use std::f64::consts::{PI, SQRT_2};

/// The 97.5th percentile of the normal distribution: half the width of a 95 % interval, in standard errors.
pub const Z95: f64 = 1.959_963_985;

/// With fewer items of a kind, d′ and c say nothing (M7).
pub const LEAST: u32 = 4;

/// What somebody said of a set of items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// Scams shown.
    pub scams: u32,
    /// Of these called a scam: hits.
    pub caught: u32,
    /// Genuine items shown.
    pub genuine: u32,
    /// Of these called a scam: false alarms.
    pub doubted: u32,
}

impl Answers {
    /// Adds one answer.
    pub fn add(&mut self, is_scam: bool, said_scam: bool) {
        let (all, said) = if is_scam {
            (&mut self.scams, &mut self.caught)
        } else {
            (&mut self.genuine, &mut self.doubted)
        };
        *all += 1;
        *said += u32::from(said_scam);
    }

    /// The share of scams that were caught, H; `None` when none was shown.
    #[must_use]
    pub fn hit_rate(self) -> Option<f64> {
        share(self.caught, self.scams)
    }

    /// The share of genuine items that were doubted, F; `None` when none was shown.
    #[must_use]
    pub fn false_alarm_rate(self) -> Option<f64> {
        share(self.doubted, self.genuine)
    }

    /// The mean of the shares told rightly of each kind; `None` when one kind was not shown.
    #[must_use]
    pub fn balanced_accuracy(self) -> Option<f64> {
        Some(f64::midpoint(self.hit_rate()?, 1.0 - self.false_alarm_rate()?))
    }

    /// d′ and c; `None` with fewer than [`LEAST`] items of a kind.
    #[must_use]
    pub fn measure(self) -> Option<Measure> {
        if self.scams < LEAST || self.genuine < LEAST {
            return None;
        }
        // The log-linear correction, always and not only at 0 and 1 (Hautus 1995).
        let corrected = |part: u32, all: u32| (f64::from(part) + 0.5) / (f64::from(all) + 1.0);
        let (hit, alarm) = (corrected(self.caught, self.scams), corrected(self.doubted, self.genuine));
        let (z_hit, z_alarm) = (z(hit), z(alarm));
        let part = |p: f64, n: u32, z: f64| p * (1.0 - p) / (f64::from(n) * density(z).powi(2));
        // Gourevitch and Galanter.
        let variance = part(hit, self.scams, z_hit) + part(alarm, self.genuine, z_alarm);
        Some(Measure { d: z_hit - z_alarm, c: -0.5 * (z_hit + z_alarm), error: variance.sqrt() })
    }
}

impl std::ops::Add for Answers {
    type Output = Self;

    /// Pooled over sets or people.
    fn add(self, other: Self) -> Self {
        Self {
            scams: self.scams + other.scams,
            caught: self.caught + other.caught,
            genuine: self.genuine + other.genuine,
            doubted: self.doubted + other.doubted,
        }
    }
}

fn share(part: u32, all: u32) -> Option<f64> {
    (all > 0).then(|| f64::from(part) / f64::from(all))
}

/// How well somebody tells the kinds apart, and how they lean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// d′: 0 is guessing; 3.4 is the most that ten items of each kind can show.
    pub d: f64,
    /// c: below 0 “scam” is said readily (cautious), above 0 seldom (trusting).
    pub c: f64,
    /// The standard error of d′; that of c is half of it.
    pub error: f64,
}

impl Measure {
    /// The 95 % interval of d′.
    #[must_use]
    pub fn interval(self) -> (f64, f64) {
        (self.d - Z95 * self.error, self.d + Z95 * self.error)
    }

    /// The 95 % interval of c.
    #[must_use]
    pub fn leaning_interval(self) -> (f64, f64) {
        let half = Z95 * self.error / 2.0;
        (self.c - half, self.c + half)
    }

    /// The leaning in words: only when the interval of c leaves 0 out.
    #[must_use]
    pub fn leaning(self) -> Leaning {
        let (low, high) = self.leaning_interval();
        if high < 0.0 {
            Leaning::Cautious
        } else if low > 0.0 {
            Leaning::Trusting
        } else {
            Leaning::Even
        }
    }
}

/// Towards which answer somebody leans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaning {
    /// “Scam” is said readily.
    Cautious,
    /// Neither way, as far as can be told.
    Even,
    /// “Scam” is said seldom.
    Trusting,
}

impl Leaning {
    /// All of them, from cautious to trusting.
    pub const ALL: [Self; 3] = [Self::Cautious, Self::Even, Self::Trusting];

    /// Its name in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Cautious => "cautious",
            Self::Even => "even",
            Self::Trusting => "trusting",
        }
    }
}

/// What two check-ups of one person show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The kinds are told apart better: the interval of the change of d′ lies above 0, and genuine ones are
    /// not doubted more.
    Sharper,
    /// More genuine ones are doubted and “scam” is said more readily, whatever the number of scams caught.
    MoreSuspicious,
    /// Too few questions to tell.
    TooFew,
}

impl Change {
    /// Its name in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Sharper => "sharper",
            Self::MoreSuspicious => "suspicious",
            Self::TooFew => "too-few",
        }
    }
}

/// How much more of the genuine may be doubted before a gain is none (M6).
const ALLOWED: f64 = 0.05;

/// What changed from one check-up to the next (M5, M6).
#[must_use]
pub fn change(before: Answers, after: Answers) -> Change {
    let (Some(m1), Some(m2)) = (before.measure(), after.measure()) else { return Change::TooFew };
    let (Some(f1), Some(f2)) = (before.false_alarm_rate(), after.false_alarm_rate()) else {
        return Change::TooFew;
    };
    let doubts_more = f2 - f1 > ALLOWED;
    if doubts_more && m2.c < m1.c {
        return Change::MoreSuspicious;
    }
    let least = Z95 * m1.error.hypot(m2.error);
    if !doubts_more && m2.d - m1.d > least { Change::Sharper } else { Change::TooFew }
}

/// The 95 % interval of a share (Wilson), for `part` of `all`; (0, 1) when there is nothing.
#[must_use]
pub fn wilson(part: u32, all: u32) -> (f64, f64) {
    if all == 0 {
        return (0.0, 1.0);
    }
    let (n, z) = (f64::from(all), Z95);
    let p = f64::from(part) / n;
    let centre = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z / (1.0 + z * z / n) * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    ((centre - half).max(0.0), (centre + half).min(1.0))
}

/// The area under the curve of ratings (how likely a scam, any scale): the chance that a scam is rated
/// higher than a genuine item, and `d_a` made of it. `None` when a kind is missing.
#[must_use]
pub fn area(scams: &[u8], genuine: &[u8]) -> Option<(f64, f64)> {
    let pairs = u32::try_from(scams.len() * genuine.len()).ok().filter(|pairs| *pairs > 0)?;
    let won: f64 = scams
        .iter()
        .flat_map(|scam| genuine.iter().map(move |other| scam.cmp(other)))
        .map(|order| match order {
            std::cmp::Ordering::Greater => 1.0,
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Less => 0.0,
        })
        .sum();
    let area = won / f64::from(pairs);
    let edge = 0.5 / f64::from(pairs);
    Some((area, SQRT_2 * z(area.clamp(edge, 1.0 - edge))))
}

/// The density of the normal distribution.
fn density(x: f64) -> f64 {
    (-0.5 * x * x).exp() / (2.0 * PI).sqrt()
}

/// The normal distribution function Φ.
#[must_use]
pub fn phi(x: f64) -> f64 {
    0.5 * libm::erfc(-x / SQRT_2)
}

/// The inverse of Φ, for a share between 0 and 1 (both left out): Acklam's rational approximation, and one
/// step of Halley's method, which makes it as exact as the numbers are.
#[must_use]
pub fn z(p: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969_683_028_665_376e1,
        2.209_460_984_245_205e2,
        -2.759_285_104_469_687e2,
        1.383_577_518_672_69e2,
        -3.066_479_806_614_716e1,
        2.506_628_277_459_239,
    ];
    const B: [f64; 5] = [
        -5.447_609_879_822_406e1,
        1.615_858_368_580_409e2,
        -1.556_989_798_598_866e2,
        6.680_131_188_771_972e1,
        -1.328_068_155_288_572e1,
    ];
    const C: [f64; 6] = [
        -7.784_894_002_430_293e-3,
        -3.223_964_580_411_365e-1,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 4] =
        [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416];
    /// Where the tails begin.
    const LOW: f64 = 0.024_25;
    let horner = |terms: &[f64], x: f64| terms.iter().fold(0.0, |sum, term| sum * x + term);
    let tail = |q: f64| horner(&C, q) / (horner(&D, q) * q + 1.0);
    let x = if p < LOW {
        tail((-2.0 * p.ln()).sqrt())
    } else if p > 1.0 - LOW {
        -tail((-2.0 * (1.0 - p).ln()).sqrt())
    } else {
        let q = p - 0.5;
        let r = q * q;
        horner(&A, r) * q / (horner(&B, r) * r + 1.0)
    };
    let error = phi(x) - p;
    let step = error * (2.0 * PI).sqrt() * (x * x / 2.0).exp();
    x - step / (1.0 + x * step / 2.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answers(caught: u32, scams: u32, doubted: u32, genuine: u32) -> Answers {
        Answers { scams, caught, genuine, doubted }
    }

    fn near(a: f64, b: f64, by: f64) -> bool {
        (a - b).abs() <= by
    }

    #[test]
    fn golden_values_of_d_c_and_their_error() {
        for (caught, scams, doubted, genuine, d, c, error) in [
            (8, 8, 0, 8, 3.1864, 0.0, 1.021),
            (4, 8, 4, 8, 0.0, 0.0, 0.627),
            (8, 8, 8, 8, 0.0, -1.5932, 1.021),
            (0, 8, 0, 8, 0.0, 1.5932, 1.021),
            (6, 8, 2, 8, 1.1789, 0.0, 0.668),
            (7, 8, 3, 8, 1.2496, -0.3426, 0.693),
            (8, 10, 3, 10, 1.2206, -0.1375, 0.603),
            (9, 12, 4, 12, 1.0109, -0.1097, 0.538),
            (10, 10, 0, 10, 3.3812, 0.0, 0.975),
            (15, 20, 5, 20, 1.2750, 0.0, 0.427),
        ] {
            let m = answers(caught, scams, doubted, genuine).measure().unwrap();
            let told = format!("{caught}/{scams}, {doubted}/{genuine}: {m:?}");
            assert!(near(m.d, d, 1e-3) && near(m.c, c, 1e-3) && near(m.error, error, 1e-3), "{told}");
        }
    }

    #[test]
    fn golden_values_of_shares_and_areas() {
        for (part, all, low, high) in [(8, 10, 0.4902, 0.9433), (0, 8, 0.0, 0.3244), (8, 8, 0.6756, 1.0)] {
            let (l, h) = wilson(part, all);
            assert!(near(l, low, 1e-3) && near(h, high, 1e-3), "{part}/{all}: {l}, {h}");
        }
        let (area, d) = area(&[6, 5, 5, 3], &[1, 2, 5, 2]).unwrap();
        assert!(near(area, 0.875, 1e-3) && near(d, 1.6268, 1e-3), "{area}, {d}");
        assert_eq!(super::area(&[], &[1]), None);
        assert!(near(z(0.975), 1.959_964, 1e-6) && near(z(0.975), Z95, 1e-7), "{}", z(0.975));
    }

    #[test]
    fn with_too_few_there_is_no_measure() {
        assert_eq!(answers(3, 3, 0, 10).measure(), None);
        assert_eq!(answers(10, 10, 0, 3).measure(), None);
        assert!(answers(4, 4, 0, 4).measure().is_some());
        assert_eq!(Answers::default().hit_rate(), None);
        assert_eq!(answers(3, 4, 0, 0).balanced_accuracy(), None);
    }

    /// Hits doubled and nothing is told apart better: the trap of evidence, section 2.
    #[test]
    fn the_trap_is_called_more_suspicious() {
        let (before, after) = (answers(4, 8, 2, 8), answers(8, 8, 6, 8));
        let (m1, m2) = (before.measure().unwrap(), after.measure().unwrap());
        assert!(near(m1.d, 0.589, 1e-3) && near(m2.d, 1.004, 1e-3), "{m1:?} {m2:?}");
        assert!(near(m1.c, 0.295, 1e-3) && near(m2.c, -1.091, 1e-3), "{m1:?} {m2:?}");
        assert_eq!(change(before, after), Change::MoreSuspicious);
    }

    #[test]
    fn sharper_is_said_only_when_it_is_so() {
        assert_eq!(change(answers(5, 10, 5, 10), answers(10, 10, 0, 10)), Change::Sharper);
        assert_eq!(change(answers(6, 10, 4, 10), answers(8, 10, 3, 10)), Change::TooFew);
        assert_eq!(change(answers(5, 10, 5, 10), answers(5, 10, 5, 10)), Change::TooFew);
        assert_eq!(change(answers(2, 3, 1, 10), answers(3, 3, 0, 10)), Change::TooFew);
    }

    #[test]
    fn a_leaning_is_named_when_it_shows() {
        let leaning = |caught, doubted| answers(caught, 10, doubted, 10).measure().unwrap().leaning();
        assert_eq!(leaning(10, 9), Leaning::Cautious);
        assert_eq!(leaning(8, 2), Leaning::Even);
        assert_eq!(leaning(1, 0), Leaning::Trusting);
    }

    proptest! {
        #[test]
        fn z_is_the_inverse(p in 1e-9..1.0f64) {
            prop_assume!(p < 1.0 - 1e-9);
            prop_assert!(near(phi(z(p)), p, 1e-12), "{} {}", p, phi(z(p)));
        }

        #[test]
        fn exchanging_the_kinds_turns_the_leaning_round(
            (n, caught, doubted) in (4u32..30).prop_flat_map(|n| (Just(n), 0..=n, 0..=n))
        ) {
            let m = answers(caught, n, doubted, n).measure().unwrap();
            let turned = answers(n - doubted, n, n - caught, n).measure().unwrap();
            prop_assert!(near(m.d, turned.d, 1e-9) && near(m.c, -turned.c, 1e-9));
        }

        #[test]
        fn nobody_is_called_sharper_without_an_interval_that_says_so(
            a in (0u32..=10, 0u32..=10), b in (0u32..=10, 0u32..=10)
        ) {
            let (before, after) = (answers(a.0, 10, a.1, 10), answers(b.0, 10, b.1, 10));
            let (m1, m2) = (before.measure().unwrap(), after.measure().unwrap());
            let clear = m2.d - m1.d > Z95 * (m1.error.powi(2) + m2.error.powi(2)).sqrt();
            match change(before, after) {
                Change::Sharper => prop_assert!(clear && b.1 <= a.1),
                Change::MoreSuspicious => prop_assert!(b.1 > a.1 && m2.c < m1.c),
                Change::TooFew => prop_assert!(!clear || b.1 > a.1),
            }
        }
    }
}
