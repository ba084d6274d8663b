//! How sending goes, from one run of the program to the next: when it was tried, and when it is tried again.
#![forbid(unsafe_code)]

use std::fs;
use std::path::Path;
use std::time::Duration;

use rand::Rng;
use serde::{Deserialize, Serialize};

use crate::settings::replace;

/// The name of the file, beside the answers.
pub(super) const FILE: &str = "sync.json";

/// The first pause.
pub const LEAST: Duration = Duration::from_secs(5);

/// The longest that is chosen here.
pub const LONGEST: Duration = Duration::from_secs(3600);

/// The longest the other side can ask for.
const LONGEST_ASKED: Duration = Duration::from_secs(24 * 3600);

/// How sending goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// Failures in a row.
    pub failures: u32,
    /// Before this time nothing is tried by itself: milliseconds since 1970, UTC.
    pub next_at: i64,
    /// Whether it stopped until an operator sets it anew.
    pub stopped: bool,
    /// What the last failure was, by its name in messages; empty after success.
    pub trouble: String,
    /// When it was last tried: milliseconds since 1970, UTC.
    pub tried_at: i64,
}

impl State {
    /// As it was left in a folder; as new where it cannot be read.
    #[must_use]
    pub fn load(folder: &Path) -> Self {
        fs::read(folder.join(FILE))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Keeps it. Where that is not possible it begins anew next time, which does no harm.
    pub fn save(&self, folder: &Path) {
        let text = serde_json::to_vec(self).unwrap_or_default();
        let _ = replace(folder, FILE, &text);
    }

    /// Whether it is tried by itself at this time. A clock that was put back makes nobody wait for longer than the
    /// longest pause.
    #[must_use]
    pub fn is_due(&self, now: i64) -> bool {
        let ahead = self.next_at.saturating_sub(now);
        !self.stopped && (ahead <= 0 || ahead > milliseconds(LONGEST_ASKED))
    }

    /// It came off.
    pub fn done(&mut self, now: i64) {
        *self = Self { tried_at: now, ..Self::default() };
    }

    /// It did not: the next try comes later, and not before the other side asks for it.
    pub fn failed(&mut self, now: i64, trouble: &str, asked: Option<Duration>, rng: &mut impl Rng) {
        self.failures = self.failures.saturating_add(1);
        let pause = pause(self.failures, rng).max(asked.unwrap_or_default()).min(LONGEST_ASKED);
        self.next_at = now.saturating_add(milliseconds(pause));
        trouble.clone_into(&mut self.trouble);
        self.tried_at = now;
    }
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// The pause after so many failures in a row: twice as long each time, and by chance shorter by up to a half, so that
/// ten thousand machines that lost their network at once do not come back at once.
#[must_use]
pub fn pause(failures: u32, rng: &mut impl Rng) -> Duration {
    let doubled = LEAST.saturating_mul(1_u32 << failures.saturating_sub(1).min(16)).min(LONGEST);
    doubled.mul_f64(rng.random_range(0.5..=1.0)).max(LEAST)
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    use super::*;

    #[test]
    fn pauses_grow_from_five_seconds_to_an_hour_and_differ() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        for failures in 1..200 {
            let all: Vec<_> = (0..50).map(|_| pause(failures, &mut rng)).collect();
            assert!(all.iter().all(|pause| (LEAST..=LONGEST).contains(pause)), "{failures}");
            let limit = LEAST.saturating_mul(1 << (failures - 1).min(10));
            assert!(all.iter().all(|pause| *pause <= limit), "{failures}: {all:?}");
            assert!(failures == 1 || all.iter().any(|pause| pause != &all[0]));
            assert!(failures < 20 || all.iter().all(|pause| *pause >= LONGEST / 2));
        }
    }

    #[test]
    fn what_the_other_side_asks_for_is_honoured_within_a_day() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let mut state = State::default();
        assert!(state.is_due(0));
        state.failed(1000, "later", Some(Duration::from_secs(7200)), &mut rng);
        assert_eq!(state.next_at, 7_201_000);
        assert!(!state.is_due(7_200_999) && state.is_due(7_201_000));
        state.failed(1000, "later", Some(Duration::from_secs(1 << 40)), &mut rng);
        assert_eq!(state.next_at, 86_401_000);
        assert!(state.is_due(-1), "a clock that was put back");
        state.stopped = true;
        assert!(!state.is_due(i64::MAX));
        state.done(5);
        assert!(state.is_due(5) && state.trouble.is_empty());
    }

    #[test]
    fn it_is_read_again_and_a_spoilt_one_begins_anew() {
        let folder = tempfile::tempdir().unwrap();
        let state = State { failures: 3, trouble: "server".to_owned(), ..State::default() };
        state.save(folder.path());
        assert_eq!(State::load(folder.path()), state);
        fs::write(folder.path().join(FILE), "{\"failures\":\"").unwrap();
        assert_eq!(State::load(folder.path()), State::default());
    }
}
