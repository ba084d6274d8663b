//! How well somebody's sureness fits what they know (evidence, section 2): scams and genuine items apart.
#![forbid(unsafe_code)]

/// With fewer rated items nothing is said of sureness (M10).
pub const LEAST: usize = 10;

/// How sure somebody said they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// “I am guessing.”
    Guessing,
    /// “Fairly sure.”
    Fairly,
    /// “Very sure.”
    Very,
}

impl Sureness {
    /// All of them, the least sure first.
    pub const ALL: [Self; 3] = [Self::Guessing, Self::Fairly, Self::Very];

    /// Its name in the store and in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Guessing => "guessing",
            Self::Fairly => "fairly",
            Self::Very => "very",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sure| sure.key() == key)
    }

    /// The chance of being right that it claims.
    #[must_use]
    pub fn claimed(self) -> f64 {
        match self {
            Self::Guessing => 0.55,
            Self::Fairly => 0.75,
            Self::Very => 0.95,
        }
    }
}

/// One answer with its sureness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rated {
    /// What it was.
    pub is_scam: bool,
    /// What was said.
    pub said_scam: bool,
    /// How surely.
    pub sure: Sureness,
}

impl Rated {
    /// Whether it was told rightly.
    #[must_use]
    pub fn is_right(self) -> bool {
        self.is_scam == self.said_scam
    }

    /// How likely a scam it was held to be, from 0 to 1.
    #[must_use]
    pub fn chance_of_scam(self) -> f64 {
        if self.said_scam { self.sure.claimed() } else { 1.0 - self.sure.claimed() }
    }

    /// The same as a rating from 1 (surely genuine) to 6 (surely a scam).
    #[must_use]
    pub fn rating(self) -> u8 {
        let step = match self.sure {
            Sureness::Guessing => 0,
            Sureness::Fairly => 1,
            Sureness::Very => 2,
        };
        if self.said_scam { 4 + step } else { 3 - step }
    }
}

/// Of one kind of items: how sure somebody was on the whole, and how often right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// The mean chance of being right that was claimed, from 0 to 1.
    pub claimed: f64,
    /// The share that was right, from 0 to 1.
    pub right: f64,
}

impl Fit {
    /// Above 0 more was claimed than was right.
    #[must_use]
    pub fn over(self) -> f64 {
        self.claimed - self.right
    }
}

/// How sureness fitted, of scams and of genuine items.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calibration {
    /// Of scams.
    pub scams: Fit,
    /// Of genuine items.
    pub genuine: Fit,
    /// The Brier score: 0 is best, 0.25 what always saying “half” gives.
    pub brier: f64,
}

/// How sureness fitted; `None` with fewer than [`LEAST`] answers, or none of a kind.
#[must_use]
pub fn calibration(answers: &[Rated]) -> Option<Calibration> {
    if answers.len() < LEAST {
        return None;
    }
    let fit = |scams: bool| {
        let of: Vec<&Rated> = answers.iter().filter(|one| one.is_scam == scams).collect();
        let claimed = mean(of.iter().map(|one| one.sure.claimed()))?;
        let right = mean(of.iter().map(|one| f64::from(u8::from(one.is_right()))))?;
        Some(Fit { claimed, right })
    };
    let chances: Vec<_> = answers.iter().map(|one| (one.chance_of_scam(), one.is_scam)).collect();
    Some(Calibration { scams: fit(true)?, genuine: fit(false)?, brier: brier(&chances)? })
}

/// Of one kind of items and one step of sureness: how many were told rightly, and of how many.
#[must_use]
pub fn right_of(answers: &[Rated], scams: bool, sure: Sureness) -> (usize, usize) {
    let of = answers.iter().filter(|one| one.is_scam == scams && one.sure == sure);
    of.fold((0, 0), |(right, all), one| (right + usize::from(one.is_right()), all + 1))
}

/// The Brier score of chances and what came true; `None` of nothing.
#[must_use]
pub fn brier(chances: &[(f64, bool)]) -> Option<f64> {
    mean(chances.iter().map(|(chance, came)| (chance - f64::from(u8::from(*came))).powi(2)))
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0u32);
    for value in values {
        sum += value;
        count += 1;
    }
    (count > 0).then(|| sum / f64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_golden_brier_score() {
        let chances = [0.9, 0.8, 0.6, 0.2, 0.1, 0.7].into_iter();
        let came = [true, true, false, false, false, true];
        let score = brier(&chances.zip(came).collect::<Vec<_>>()).unwrap();
        assert!((score - 0.091_667).abs() < 1e-3, "{score}");
        assert_eq!(brier(&[]), None);
        assert_eq!(brier(&[(0.5, true), (0.5, false)]), Some(0.25));
    }

    fn answers(scams: [bool; 6], genuine: [bool; 6], sure: Sureness) -> Vec<Rated> {
        let of = |is_scam: bool, right: [bool; 6]| {
            right.map(|right| Rated { is_scam, said_scam: is_scam == right, sure })
        };
        [of(true, scams), of(false, genuine)].concat()
    }

    #[test]
    fn scams_and_genuine_ones_are_told_apart() {
        let rated = answers([true; 6], [true, true, true, false, false, false], Sureness::Very);
        let found = calibration(&rated).unwrap();
        assert!((found.scams.over() + 0.05).abs() < 1e-9, "{found:?}");
        assert!((found.genuine.over() - 0.45).abs() < 1e-9, "{found:?}");
        assert_eq!(calibration(&rated[..9]), None, "too few");
        assert_eq!(calibration(&[rated[0]; 12]), None, "one kind only");
        assert_eq!(right_of(&rated, true, Sureness::Very), (6, 6));
        assert_eq!(right_of(&rated, false, Sureness::Very), (3, 6));
        assert_eq!(right_of(&rated, false, Sureness::Guessing), (0, 0));
    }

    #[test]
    fn ratings_go_from_surely_genuine_to_surely_a_scam() {
        let rating = |said_scam, sure| Rated { is_scam: true, said_scam, sure }.rating();
        let mut all: Vec<u8> = Sureness::ALL.iter().rev().map(|sure| rating(false, *sure)).collect();
        all.extend(Sureness::ALL.map(|sure| rating(true, sure)));
        assert_eq!(all, [1, 2, 3, 4, 5, 6]);
        for sure in Sureness::ALL {
            assert_eq!(Sureness::from_key(sure.key()), Some(sure));
        }
    }
}
