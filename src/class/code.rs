//! Codes and tokens: what is typed, what is drawn, and how they are compared.
#![forbid(unsafe_code)]

use std::fmt;

use rand::{CryptoRng, Rng};

/// How many digits a room's code has.
pub const DIGITS: std::ops::RangeInclusive<u32> = 4..=6;

/// Letters and digits nobody takes for one another; 31 of them.
const SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTUVWXY";

/// So many of them make a leader's code: 39 bits, and few tries a minute.
const LEADER: usize = 8;

/// Whether two are the same. How long it takes tells nothing of where they differ.
fn same(a: &[u8], b: &[u8]) -> bool {
    let differing = a.iter().zip(b).fold(0_u8, |sum, (a, b)| sum | (a ^ b));
    a.len() == b.len() && std::hint::black_box(differing) == 0
}

/// The code of a room, which stands on the projector: whoever sees it may join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomCode(String);

impl RoomCode {
    /// Draws one of so many digits, 4 to 6; the first is no 0.
    #[must_use]
    pub fn draw(rng: &mut (impl CryptoRng + Rng), digits: u32) -> Self {
        let digits = digits.clamp(*DIGITS.start(), *DIGITS.end());
        let least = 10_u32.pow(digits - 1);
        Self(rng.random_range(least..least * 10).to_string())
    }

    /// One that was kept.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = u32::try_from(text.len()).ok()?;
        (DIGITS.contains(&digits) && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| Self(text.to_owned()))
    }

    /// Its digits.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// Whether somebody typed this one; spaces between do not matter.
    #[must_use]
    pub fn is(&self, typed: &str) -> bool {
        let typed: Vec<u8> = typed.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
        same(self.0.as_bytes(), &typed)
    }
}

/// The code of the leader's own phone: it stands in the leader's window alone, never on the projector.
#[derive(Clone, PartialEq, Eq)]
pub struct LeaderCode(String);

impl LeaderCode {
    /// Draws one.
    #[must_use]
    pub fn draw(rng: &mut (impl CryptoRng + Rng)) -> Self {
        let sign = |rng: &mut _| char::from(SIGNS[Rng::random_range(rng, 0..SIGNS.len())]);
        Self((0..LEADER).map(|_| sign(rng)).collect())
    }

    /// One that was kept.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == LEADER && text.bytes().all(|byte| SIGNS.contains(&byte)))
            .then(|| Self(text.to_owned()))
    }

    /// As it is shown to the leader: two groups of four.
    #[must_use]
    pub fn shown(&self) -> String {
        let (left, right) = self.0.split_at(LEADER / 2);
        format!("{left} {right}")
    }

    pub(super) fn kept(&self) -> &str {
        &self.0
    }

    /// Whether somebody typed this one; small letters, spaces and hyphens do not matter.
    #[must_use]
    pub fn is(&self, typed: &str) -> bool {
        let typed: Vec<u8> = typed
            .bytes()
            .filter(|byte| !byte.is_ascii_whitespace() && *byte != b'-')
            .map(|byte| byte.to_ascii_uppercase())
            .collect();
        same(self.0.as_bytes(), &typed)
    }
}

impl fmt::Debug for LeaderCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LeaderCode")
    }
}

/// What a phone shows instead of a name: 128 random bits, known to it and to this room alone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token([u8; 16]);

impl Token {
    /// Draws one.
    #[must_use]
    pub fn draw(rng: &mut (impl CryptoRng + Rng)) -> Self {
        Self(rng.random())
    }

    /// As it goes over the wire: 32 hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        format!("{:032x}", u128::from_be_bytes(self.0))
    }

    /// One that came over the wire.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let hex = text.len() == 32
            && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        hex.then(|| u128::from_str_radix(text, 16).ok()).flatten().map(|bits| Self(bits.to_be_bytes()))
    }

    /// Whether it is this one.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        same(&self.0, &other.0)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

/// Where something came from, for counting tries and for blocking: a number the server draws anew for each
/// lesson, from which no address can be read off by who does not know the server's key. In memory alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin(pub u64);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    use super::*;

    #[test]
    fn codes_are_drawn_and_typed() {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        for digits in [0, 4, 5, 6, 9] {
            let code = RoomCode::draw(&mut rng, digits);
            assert_eq!(code.digits().len(), usize::try_from(digits.clamp(4, 6)).unwrap());
            assert_eq!(RoomCode::parse(code.digits()), Some(code.clone()));
            assert!(code.is(&format!(" {} ", code.digits())) && !code.is("") && !code.is("12345678"));
        }
        let leader = LeaderCode::draw(&mut rng);
        assert!(leader.is(&leader.shown()) && leader.is(&leader.shown().to_lowercase().replace(' ', "-")));
        assert!(
            !leader.is("")
                && !leader.is(&leader.kept()[..7])
                && !format!("{leader:?}").contains(leader.kept())
        );
        assert_eq!(LeaderCode::parse(leader.kept()), Some(leader));
    }

    #[test]
    fn tokens_differ_and_come_back_from_the_wire() {
        let mut rng = ChaCha20Rng::seed_from_u64(2);
        let tokens: BTreeSet<Token> = (0..1000).map(|_| Token::draw(&mut rng)).collect();
        assert_eq!(tokens.len(), 1000);
        for token in tokens {
            assert!(Token::from_hex(&token.hex()).unwrap().is(&token));
        }
        for wrong in ["", "0", &"g".repeat(32), &"A".repeat(32), &"+1".repeat(16), &"0".repeat(33)] {
            assert_eq!(Token::from_hex(wrong), None, "{wrong}");
        }
    }
}
