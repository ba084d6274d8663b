//! What a district may be told, as statements of the Experience API 1.0.3 (xAPI-Data.md; section numbers below are
//! its own): who answered is a random name, what was answered has names of ours, and no statement has a word of a
//! person's or of a situation's.
//!
//! A statement is made once, where and when something happens, and its bytes are then kept and sent as they are:
//! a store compares what comes twice to the letter (2.3.1). Time and randomness come in as a [`Stamp`].
#![forbid(unsafe_code)]

mod check;
mod draft;
mod learner;
mod stand;

use jiff::Timestamp;
use rand::RngCore;

pub use check::{Fault, check};
pub use draft::iri;
pub(crate) use draft::{Draft, Kind, rounded};
pub use learner::{Ended, Fact, Known, Played, Step, Taken, of_play};
pub use stand::{Sums, day};

use crate::store::outbox::Statement;

/// How every name of ours begins (RFC 4151). No store can fetch it, so that asking for one tells nobody anything.
pub const NAMES: &str = "tag:second-look.example,2026:";

/// Whose account names are: nobody's. The specification wants an address here.
pub const HOME_PAGE: &str = "https://second-look.example/anon";

/// An hour, in milliseconds.
const HOUR: i64 = 3_600_000;

/// A random name, version 4 of RFC 9562.
#[must_use]
pub fn v4(mut bytes: [u8; 16]) -> String {
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut name = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            name.push('-');
        }
        for half in [byte >> 4, byte & 0x0f] {
            name.push(char::from_digit(half.into(), 16).unwrap_or('0'));
        }
    }
    name
}

/// Draws a random name.
#[must_use]
pub fn draw(rng: &mut impl RngCore) -> String {
    let mut bytes = [0; 16];
    rng.fill_bytes(&mut bytes);
    v4(bytes)
}

/// The name of a statement, and when what it tells happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    id: String,
    at: i64,
    coarse: bool,
}

impl Stamp {
    /// Of something that happened at `at`, told at `now`, both in milliseconds since 1970, UTC. A time that has not
    /// come becomes now (X9). `coarse` keeps the hour alone.
    #[must_use]
    pub fn draw(rng: &mut impl RngCore, at: i64, now: i64, coarse: bool) -> Self {
        Self { id: draw(rng), at: settled(at, now, coarse), coarse }
    }
}

/// A time that is never in the future, nor before 1970.
fn settled(at: i64, now: i64, coarse: bool) -> i64 {
    let at = at.min(now).max(0);
    if coarse { at - at % HOUR } else { at }
}

/// A time as ISO 8601 writes it, to the millisecond (4.5).
#[must_use]
pub fn time(at: i64) -> String {
    let when = Timestamp::from_millisecond(at).unwrap_or_default();
    when.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// The same statement with another time. For one that has left the program never yet, made by a clock that ran
/// ahead: whatever has left is sent as it was.
#[must_use]
pub fn at_another_time(statement: &Statement, now: i64) -> Statement {
    let at = settled(statement.at, now, statement.at % HOUR == 0);
    let (then, when) = (time(statement.at), time(at));
    let bytes =
        statement.bytes.replace(&format!("\"timestamp\":\"{then}\""), &format!("\"timestamp\":\"{when}\""));
    Statement { at, bytes, ..statement.clone() }
}

#[cfg(test)]
pub(crate) mod tests;
