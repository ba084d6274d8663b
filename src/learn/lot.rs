//! Lots that are the same for the same seed and name, today and with every later version of every library.
#![forbid(unsafe_code)]

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// The generator of a name: what is drawn for one name does not depend on which others there are.
pub(crate) fn of(seed: u64, name: &str) -> ChaCha8Rng {
    let salt = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    ChaCha8Rng::seed_from_u64(seed ^ salt)
}

/// One of `n`, without the bias that matters at these sizes.
pub(crate) fn below(rng: &mut ChaCha8Rng, n: u64) -> u64 {
    rng.next_u64() % n.max(1)
}

/// A number that is the higher the more often it may be drawn: the highest of `chances` draws. In an order
/// by these numbers each name comes first with a probability in proportion to its chances (Efraimidis and
/// Spirakis 2006: the highest of w uniform numbers is distributed as u^(1/w)).
pub(crate) fn weighed(rng: &mut ChaCha8Rng, chances: u32) -> u64 {
    (0..chances).map(|_| rng.next_u64()).max().unwrap_or(0)
}
