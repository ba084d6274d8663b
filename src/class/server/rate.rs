//! How much somebody asks: a bucket for each address and each phone, which fills with time.
#![forbid(unsafe_code)]

use std::collections::HashMap;
use std::hash::Hash;
use std::time::Instant;

use super::limits::COUNTED;

/// Buckets.
#[derive(Debug)]
pub(super) struct Buckets<K> {
    most: f64,
    a_second: f64,
    of: HashMap<K, (f64, Instant)>,
}

impl<K: Eq + Hash + Copy> Buckets<K> {
    pub(super) fn new(most: u32, a_second: u32) -> Self {
        Self { most: most.into(), a_second: a_second.into(), of: HashMap::new() }
    }

    /// Takes one out; `false` when there is none.
    pub(super) fn take(&mut self, now: Instant, who: K) -> bool {
        if self.of.len() >= COUNTED && !self.of.contains_key(&who) {
            // Full buckets need not be remembered.
            let (most, a_second) = (self.most, self.a_second);
            let filled = |left: f64, since: Instant| left + passed(now, since) * a_second >= most;
            self.of.retain(|_, (left, since)| !filled(*left, *since));
            if self.of.len() >= COUNTED
                && let Some(oldest) = self.of.iter().min_by_key(|(_, (_, since))| *since).map(|(who, _)| *who)
            {
                let _ = self.of.remove(&oldest);
            }
        }
        let (left, since) = self.of.entry(who).or_insert((self.most, now));
        *left = (*left + passed(now, *since) * self.a_second).min(self.most);
        *since = now;
        if *left < 1.0 {
            return false;
        }
        *left -= 1.0;
        true
    }
}

fn passed(now: Instant, since: Instant) -> f64 {
    now.saturating_duration_since(since).as_secs_f64()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_bucket_fills_with_time_and_others_have_their_own() {
        let now = Instant::now();
        let mut buckets = Buckets::new(3, 2);
        assert_eq!([(); 5].map(|()| buckets.take(now, 1)), [true, true, true, false, false]);
        assert!(buckets.take(now, 2));
        assert!(
            !buckets.take(now + Duration::from_millis(400), 1)
                && buckets.take(now + Duration::from_millis(600), 1)
        );
        for who in 10..10_000 {
            assert!(buckets.take(now + Duration::from_millis(700), who));
        }
        assert!(buckets.of.len() <= COUNTED, "memory is bounded");
    }
}
