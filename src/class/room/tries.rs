//! Wrong codes, counted by where they came from.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use super::Origin;

/// After so long, tries are forgotten.
const FORGET: Duration = Duration::from_secs(60);
/// No more addresses are remembered; the oldest go first.
const MOST: usize = 1024;

/// Tries by origin.
#[derive(Debug)]
pub(super) struct Tries {
    most: u32,
    wrong: BTreeMap<Origin, (u32, Instant)>,
}

impl Tries {
    pub(super) fn new(most: u32) -> Self {
        Self { most, wrong: BTreeMap::new() }
    }

    /// Whether this one has to wait.
    pub(super) fn spent(&mut self, now: Instant, from: Origin) -> bool {
        self.wrong.retain(|_, (_, since)| now.saturating_duration_since(*since) < FORGET);
        self.wrong.get(&from).is_some_and(|(count, _)| *count >= self.most)
    }

    /// One more wrong try. The minute begins with the first.
    pub(super) fn wrong(&mut self, now: Instant, from: Origin) {
        if self.wrong.len() >= MOST
            && let Some(oldest) =
                self.wrong.iter().min_by_key(|(_, (_, since))| *since).map(|(from, _)| *from)
        {
            let _ = self.wrong.remove(&oldest);
        }
        let (count, _) = self.wrong.entry(from).or_insert((0, now));
        *count += 1;
    }
}
