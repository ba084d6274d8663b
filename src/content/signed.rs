//! Who made a file: signatures of minisign, and the keys that are believed.
//!
//! A signature vouches for the bytes of one file and for nothing else: neither its comments nor the number of a
//! key are believed, since anybody may choose them. Only prehashed signatures are taken (minisign's own way for
//! years), so that a file of any size is verified without being held.
#![forbid(unsafe_code)]

mod keys;

use std::fmt::Write as _;
use std::io::{self, Read};

use minisign_verify::{Error, PublicKey};

pub use keys::{Accepted, FILE, Keys};

/// The public key of the project, whose secret half signs regions: `docs/signing.md`.
const PROJECT: &str = include_str!("../../assets/keys/regions.pub");
/// The longest signature or key file that is read, in bytes.
pub const LONGEST: u64 = 4096;

/// The public key of somebody who makes packs.
#[derive(Debug, Clone)]
pub struct MakerKey {
    line: String,
    key: PublicKey,
}

impl PartialEq for MakerKey {
    fn eq(&self, other: &Self) -> bool {
        self.line == other.line
    }
}

impl Eq for MakerKey {}

impl MakerKey {
    /// The key in a text: minisign's two lines, or the second alone. `None` when there is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let line = text.lines().map(str::trim).rfind(|line| !line.is_empty())?;
        let key = PublicKey::from_base64(line).ok()?;
        Some(Self { line: line.to_owned(), key })
    }

    /// The key of the project.
    #[must_use]
    pub fn project() -> Option<Self> {
        Self::read(PROJECT)
    }

    /// The key as it is written: minisign's second line.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.line
    }

    /// What two people compare by telephone: the first ten bytes of the key itself, as five groups of four
    /// figures. The number minisign gives a key is not part of it, since anybody may give their key the same.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        // Two bytes of algorithm and eight of number stand before the key.
        let bytes = base64(&self.line);
        let mut out = String::new();
        for (at, byte) in bytes.iter().skip(10).take(10).enumerate() {
            let gap = if at > 0 && at % 2 == 0 { " " } else { "" };
            let _ = write!(out, "{gap}{byte:02X}");
        }
        out
    }
}

/// The bytes of base64, as far as it is some: used on lines that were read as a key already.
fn base64(line: &str) -> Vec<u8> {
    let value = |c: u8| {
        Some(match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        })
    };
    let (mut out, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for six in line.bytes().map_while(value) {
        held = (held << 6 | u32::from(six)) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits & 0xff) as u8);
        }
    }
    out
}

/// A signature, not yet held against anything.
#[derive(Clone)]
pub struct Signature(minisign_verify::Signature);

/// What a signature says of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The file is as the owner of this key signed it.
    Sound(MakerKey),
    /// It names one of the keys, but the file is not what was signed.
    Altered,
    /// It was made with none of the keys.
    Unknown,
    /// It was made in minisign's old way.
    Old,
}

impl Signature {
    /// The signature in a text; `None` when there is none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        minisign_verify::Signature::decode(text).ok().map(Self)
    }

    /// Holds a file against the keys, the first that fits.
    ///
    /// # Errors
    /// When the file cannot be read to its end.
    pub fn verify<'a>(
        &self,
        mut file: impl Read,
        keys: impl IntoIterator<Item = &'a MakerKey>,
    ) -> io::Result<Verdict> {
        let mut verifiers = Vec::new();
        for maker in keys {
            match maker.key.verify_stream(&self.0) {
                Ok(verifier) => verifiers.push((maker, verifier)),
                Err(Error::UnexpectedKeyId) => {}
                Err(Error::UnsupportedLegacyMode) => return Ok(Verdict::Old),
                Err(_) => return Ok(Verdict::Altered),
            }
        }
        if verifiers.is_empty() {
            return Ok(Verdict::Unknown);
        }
        let mut piece = vec![0; 1 << 16];
        loop {
            let read = match file.read(&mut piece) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            for (_, verifier) in &mut verifiers {
                verifier.update(piece.get(..read).unwrap_or_default());
            }
        }
        let sound = verifiers.into_iter().find_map(|(maker, mut verifier)| {
            let holds = verifier.finalize().is_ok();
            holds.then(|| maker.clone())
        });
        Ok(sound.map_or(Verdict::Altered, Verdict::Sound))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_projects_key_is_one() {
        let key = MakerKey::project().unwrap();
        assert_eq!(key.fingerprint().len(), 24, "{}", key.fingerprint());
        assert!(MakerKey::read("untrusted comment: nothing\nnothing").is_none());
        assert!(MakerKey::read("").is_none());
    }

    #[test]
    fn bytes_of_base64() {
        assert_eq!(base64("TWFu"), b"Man");
        assert_eq!(base64("TWE="), b"Ma");
        assert_eq!(base64("+/8="), [0xfb, 0xff]);
    }
}
