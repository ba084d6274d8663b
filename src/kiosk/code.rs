//! The code one takes away: twelve characters that say which topics were met and where the mix goes on, so
//! that “Continue” offers what is new. It names nobody; nothing is kept of it here.
//!
//! Fifty bits and two check characters, in the 32 characters of Crockford's base 32: no O, I, L and U, which
//! are read as 0, 1, 1 and V. The check characters are those of a Reed–Solomon code over GF(32): any two
//! codes differ in at least three characters, so that one or two wrong characters are found wherever they
//! stand, and so is every swap of two, neighbours or not.
#![forbid(unsafe_code)]

use std::fmt;

use crate::content::{Audience, Topic};

/// The characters, in the order of what they are worth.
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many characters a code has.
pub const LENGTH: usize = 12;

/// The check characters among them, at its end.
const CHECKS: usize = 2;

/// The version this program writes and reads; 0 is none, so that twelve zeros are no code.
const VERSION: u64 = 1;

const VERSION_BITS: u32 = 3;
const AUDIENCE_BITS: u32 = 2;
const TOPIC_BITS: u32 = 23;
const SEED_BITS: u32 = 16;
const PLACE_BITS: u32 = 6;

/// The order audiences have in a code; never changed.
const AUDIENCES: [Audience; 4] = [Audience::Everyone, Audience::Senior, Audience::Student, Audience::Child];

/// What a code carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Whose situations were offered.
    pub audience: Audience,
    /// The topics that were met, T01 first.
    pub met: Vec<Topic>,
    /// What the mix was drawn with: random, and no name of the visit.
    pub seed: u16,
    /// How many situations of that mix were shown; more than 63 count as 63.
    pub place: u8,
}

/// Why what was typed is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// It has so many characters instead of [`LENGTH`].
    Length(usize),
    /// This character is in no code.
    Character(char),
    /// Something was typed wrongly.
    Check,
    /// It is from another version of the program.
    Version,
}

impl Code {
    /// Its characters, without groups.
    #[must_use]
    pub fn characters(&self) -> [char; LENGTH] {
        let mut bits = VERSION;
        let audience = AUDIENCES.iter().position(|audience| *audience == self.audience).unwrap_or(0);
        bits = bits << AUDIENCE_BITS | audience as u64;
        for topic in Topic::ALL {
            bits = bits << 1 | u64::from(self.met.contains(topic));
        }
        bits = bits << SEED_BITS | u64::from(self.seed);
        bits = bits << PLACE_BITS | u64::from(self.place.min((1 << PLACE_BITS) - 1));
        let mut values = [0; LENGTH];
        for (at, value) in values.iter_mut().take(LENGTH - CHECKS).enumerate() {
            *value = (bits >> (5 * (LENGTH - CHECKS - 1 - at)) & 31) as u8;
        }
        checked(values).map(|value| ALPHABET.get(usize::from(value)).map_or('0', |byte| char::from(*byte)))
    }

    /// Reads what was typed: in any case, with spaces and hyphens anywhere, wide characters and those that
    /// look alike taken for what they must be.
    ///
    /// # Errors
    /// Why it is no code.
    pub fn read(typed: &str) -> Result<Self, Wrong> {
        let mut values = Vec::with_capacity(LENGTH);
        for character in typed.chars().filter(|character| !is_gap(*character)) {
            values.push(value_of(character).ok_or(Wrong::Character(character))?);
        }
        let count = values.len();
        let values: [u8; LENGTH] = values.try_into().map_err(|_| Wrong::Length(count))?;
        if remainders(&values) != [0; CHECKS] {
            return Err(Wrong::Check);
        }
        let mut bits =
            values.iter().take(LENGTH - CHECKS).fold(0_u64, |bits, value| bits << 5 | u64::from(*value));
        let mut take = |count: u32| {
            let taken = bits & ((1 << count) - 1);
            bits >>= count;
            taken
        };
        let (place, seed, met) = (take(PLACE_BITS), take(SEED_BITS), take(TOPIC_BITS));
        let (audience, version) = (take(AUDIENCE_BITS), take(VERSION_BITS));
        if version != VERSION {
            return Err(Wrong::Version);
        }
        let is_met = |at: usize| met >> (TOPIC_BITS as usize - 1 - at) & 1 == 1;
        Ok(Self {
            audience: usize::try_from(audience)
                .ok()
                .and_then(|at| AUDIENCES.get(at))
                .copied()
                .unwrap_or_default(),
            met: Topic::ALL
                .iter()
                .enumerate()
                .filter(|(at, _)| is_met(*at))
                .map(|(_, topic)| *topic)
                .collect(),
            seed: u16::try_from(seed).unwrap_or_default(),
            place: u8::try_from(place).unwrap_or_default(),
        })
    }
}

/// In three groups of four.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, character) in self.characters().into_iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{character}")?;
        }
        Ok(())
    }
}

fn is_gap(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '-' | '.' | '_' | '－' | '−' | '·' | '\u{200b}' | '\u{2010}'..='\u{2015}')
}

/// The character of a code that is meant by this one.
#[must_use]
pub fn meant(character: char) -> Option<char> {
    value_of(character).and_then(|value| ALPHABET.get(usize::from(value))).map(|byte| char::from(*byte))
}

fn value_of(character: char) -> Option<u8> {
    let plain = match character {
        // The wide forms of Chinese writing.
        '！'..='～' => char::from_u32(u32::from(character) - 0xfee0)?,
        other => other,
    };
    let meant = match plain.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    };
    ALPHABET.iter().position(|byte| char::from(*byte) == meant).and_then(|at| u8::try_from(at).ok())
}

/// Twice as much in GF(32), of which 2 generates everything, modulo x⁵ + x² + 1.
fn twice(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 32 == 0 { doubled } else { doubled ^ 0b10_0101 }
}

/// What the characters come to at 2 and at 4: nothing for a code.
fn remainders(values: &[u8; LENGTH]) -> [u8; CHECKS] {
    let at = |by: fn(u8) -> u8| values.iter().fold(0, |sum, value| by(sum) ^ value);
    [at(twice), at(|value| twice(twice(value)))]
}

/// With the two check characters that make both remainders nothing: x·2 + y = a and x·4 + y = b, where
/// 2 + 4 = 6.
fn checked(mut values: [u8; LENGTH]) -> [u8; LENGTH] {
    let [.., x, y] = &mut values;
    (*x, *y) = (0, 0);
    let [a, b] = remainders(&values);
    // The only one that fits: 6 has an inverse.
    let first = (0..32).find(|x| twice(*x) ^ twice(twice(*x)) == a ^ b).unwrap_or(0);
    let [.., x, y] = &mut values;
    (*x, *y) = (first, a ^ twice(first));
    values
}

#[cfg(test)]
#[allow(clippy::cast_possible_truncation, reason = "numbers are mixed")]
mod tests {
    use super::*;

    /// Codes of many kinds: none and all of everything, each topic alone, and some in between.
    fn codes() -> Vec<Code> {
        let code = |audience: usize, met: u32, seed, place| Code {
            audience: AUDIENCES[audience % 4],
            met: Topic::ALL
                .iter()
                .enumerate()
                .filter(|(at, _)| met >> at & 1 == 1)
                .map(|(_, t)| *t)
                .collect(),
            seed,
            place,
        };
        let mut codes = vec![code(0, 0, 0, 0), code(3, u32::MAX, u16::MAX, 63)];
        codes.extend((0..23).map(|at| code(at, 1 << at, 1 << (at % 16), at as u8)));
        codes.extend((0..200_u32).map(|n| {
            let mixed = n.wrapping_mul(0x9e37_79b9);
            code(n as usize, mixed >> 9, (mixed >> 3) as u16, (n % 64) as u8)
        }));
        codes
    }

    #[test]
    fn what_was_written_is_read() {
        for code in codes() {
            assert_eq!(Code::read(&code.to_string()), Ok(code.clone()), "{code}");
            assert_eq!(code.to_string().len(), 14);
        }
        let far = Code { place: 200, ..codes()[0].clone() };
        assert_eq!(Code::read(&far.to_string()).unwrap().place, 63);
    }

    #[test]
    fn this_version_reads_its_codes_for_ever() {
        let code = Code {
            audience: Audience::Senior,
            met: vec![Topic::FakePolice, Topic::FakeBank, Topic::StudentsAbroad],
            seed: 0xbeef,
            place: 5,
        };
        assert_eq!(code.to_string(), "5R00-06ZE-Y5CK");
    }

    #[test]
    fn every_wrong_character_is_found() {
        for code in codes() {
            let right = code.characters();
            for at in 0..LENGTH {
                for byte in ALPHABET {
                    let mut typed = right;
                    typed[at] = char::from(*byte);
                    let typed: String = typed.into_iter().collect();
                    let wanted =
                        if right[at] == char::from(*byte) { Ok(code.clone()) } else { Err(Wrong::Check) };
                    assert_eq!(Code::read(&typed), wanted, "{code} as {typed}");
                }
            }
        }
    }

    #[test]
    fn every_swap_is_found() {
        for code in codes() {
            let right = code.characters();
            for one in 0..LENGTH {
                for other in one + 1..LENGTH {
                    let mut typed = right;
                    typed.swap(one, other);
                    let same = typed == right;
                    let typed: String = typed.into_iter().collect();
                    assert_eq!(Code::read(&typed).is_ok(), same, "{code} as {typed}");
                }
            }
        }
    }

    /// For all 2⁵⁰ codes: the check is linear, so that whether an error is found depends on the difference
    /// alone, and all differences of one or two characters are tried. A swap is a difference of two that
    /// are the same.
    #[test]
    fn no_difference_of_one_or_two_characters_passes_in_any_code() {
        for one in 0..LENGTH {
            for other in one + 1..LENGTH {
                for (a, b) in
                    (0..32).flat_map(|a| (0..32).map(move |b| (a, b))).filter(|pair| *pair != (0, 0))
                {
                    let mut difference = [0; LENGTH];
                    (difference[one], difference[other]) = (a, b);
                    assert_ne!(remainders(&difference), [0; CHECKS], "{difference:?}");
                }
            }
        }
        // Linear indeed.
        let (x, y) = ([3, 31, 7, 0, 19, 4, 28, 5, 1, 30, 2, 9], [17, 6, 22, 31, 8, 1, 0, 12, 29, 3, 14, 25]);
        let mut sum = x;
        sum.iter_mut().zip(y).for_each(|(x, y)| *x ^= y);
        let both = remainders(&x).into_iter().zip(remainders(&y)).map(|(x, y)| x ^ y);
        assert!(both.eq(remainders(&sum)));
    }

    #[test]
    fn typing_is_read_as_it_was_meant() {
        let code = codes()[40].clone();
        let plain: String = code.characters().into_iter().collect();
        let wide: String = plain.chars().filter_map(|c| char::from_u32(u32::from(c) + 0xfee0)).collect();
        let spaced: String = plain.to_lowercase().chars().flat_map(|c| [' ', c]).collect();
        let alike = plain.replace('0', "o").replace('1', "l").replace('V', "u");
        for typed in [
            &wide,
            &spaced,
            &alike,
            &plain.replace('1', "I"),
            &plain.replace('0', "O"),
            &format!(" {plain}\n"),
        ] {
            assert_eq!(Code::read(typed), Ok(code.clone()), "{typed}");
        }
        assert_eq!(Code::read(""), Err(Wrong::Length(0)));
        assert_eq!(Code::read(&plain[1..]), Err(Wrong::Length(11)));
        assert_eq!(Code::read("0000-0000-0000"), Err(Wrong::Version));
        assert_eq!(Code::read("5R00-06Z?-Y5CK"), Err(Wrong::Character('?')));
        assert_eq!(Code::read(&"7".repeat(5000)), Err(Wrong::Length(5000)));
    }
}
