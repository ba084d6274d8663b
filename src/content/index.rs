//! What a look through an installed pack found, kept in the cache: the next start reads this and not the
//! pack. The counts come first, so that Home needs no card; the cards are read when a list wants them.
//!
//! A file is the length of its head (8 bytes, the least significant first), the head, and the cards.
#![forbid(unsafe_code)]

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::check::{Problem, Report};
use super::pack::Pack;
use super::{Audience, Card, Regions};

/// Rises with every change of what is written here, or of what `check` finds.
const FORMAT: &str = concat!("second-look index 6 ", env!("CARGO_PKG_VERSION"));
/// No more problems of one pack are kept.
const MOST_PROBLEMS: usize = 64;

/// How many cards a pack offers, to each audience in the order of [`Audience::ALL`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    everywhere: [usize; Audience::ALL.len()],
    only: BTreeMap<String, [usize; Audience::ALL.len()]>,
}

impl Counts {
    /// Counts cards.
    #[must_use]
    pub fn of(cards: &[Card]) -> Self {
        let mut counts = Self::default();
        for card in cards {
            let add = |to: &mut [usize]| {
                for (count, audience) in to.iter_mut().zip(Audience::ALL) {
                    *count += usize::from(audience.is_offered(&card.audience));
                }
            };
            match &card.regions {
                Regions::Any => add(&mut counts.everywhere),
                Regions::Only(list) => {
                    for code in list {
                        add(counts.only.entry(code.clone()).or_default());
                    }
                }
            }
        }
        counts
    }

    /// How many can be played in a country by this audience.
    #[must_use]
    pub fn offered(&self, country: &str, audience: Audience) -> usize {
        let place = Audience::ALL.iter().position(|other| *other == audience).unwrap_or(0);
        self.everywhere[place] + self.only.get(country).map_or(0, |counts| counts[place])
    }
}

/// The first part of an index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    format: String,
    /// What the pack looked like from outside, see [`signature`].
    pub signature: u64,
    /// How many cards it offers.
    pub counts: Counts,
    /// What was left out and why, the first of it.
    pub left_out: Vec<Problem>,
    /// Whether its words need letters that only the system's fonts have.
    pub letters: bool,
    /// How many bytes of cards follow: fewer are of a file that was cut off.
    length: usize,
}

/// An index, its cards not yet read.
#[derive(Debug, Clone)]
pub struct Index {
    /// What is known at once.
    pub head: Head,
    cards: Cards,
}

#[derive(Debug, Clone)]
enum Cards {
    Here(Vec<u8>),
    In(PathBuf),
}

impl Index {
    /// What a look through a pack found; `letters` when some of its words need the system's fonts.
    #[must_use]
    pub fn new(report: &Report, signature: u64, letters: bool) -> Self {
        let cards = postcard::to_stdvec(&report.sound).unwrap_or_default();
        let left_out = report.problems.iter().filter(|problem| problem.is_error()).take(MOST_PROBLEMS);
        let head = Head {
            format: FORMAT.to_owned(),
            signature,
            counts: Counts::of(&report.sound),
            left_out: left_out.cloned().collect(),
            letters,
            length: cards.len(),
        };
        Self { head, cards: Cards::Here(cards) }
    }

    /// Reads the index of a pack, if there is one of this program's making; of a large one no more than of a
    /// small one.
    #[must_use]
    pub fn read(cache: &Path, pack: &Path) -> Option<Self> {
        let path = place(cache, pack);
        let (head, _) = open(&path)?;
        Some(Self { head, cards: Cards::In(path) })
    }

    /// Writes it, replacing an older one in one step; what was written is not held any longer.
    ///
    /// # Errors
    /// What the disk says; a cache that cannot be written costs time, nothing else.
    pub fn write(&mut self, cache: &Path, pack: &Path) -> io::Result<()> {
        let Cards::Here(cards) = &self.cards else { return Ok(()) };
        fs::create_dir_all(cache)?;
        let path = place(cache, pack);
        let fresh = path.with_extension(format!("{}.new", std::process::id()));
        let head = postcard::to_stdvec(&self.head).map_err(io::Error::other)?;
        let mut file = fs::File::create(&fresh)?;
        file.write_all(&(head.len() as u64).to_le_bytes())?;
        file.write_all(&head).and_then(|()| file.write_all(cards))?;
        drop(file);
        fs::rename(fresh, &path)?;
        self.cards = Cards::In(path);
        Ok(())
    }

    /// The cards: of a file that was replaced meanwhile the newer ones, of one that is gone none.
    #[must_use]
    pub fn cards(&self) -> Vec<Card> {
        let read = match &self.cards {
            Cards::Here(cards) => postcard::from_bytes(cards).ok(),
            Cards::In(path) => open(path).and_then(|(head, mut file)| {
                let mut cards = Vec::with_capacity(head.length);
                let _ = file.read_to_end(&mut cards).ok()?;
                postcard::from_bytes(&cards).ok()
            }),
        };
        read.unwrap_or_default()
    }
}

/// The head of a whole file of this program's making, and the file where its cards begin.
fn open(path: &Path) -> Option<(Head, fs::File)> {
    let mut file = fs::File::open(path).ok()?;
    let length = file.metadata().ok()?.len();
    let mut size = [0; 8];
    file.read_exact(&mut size).ok()?;
    let size = u64::from_le_bytes(size);
    let rest = length.checked_sub(8)?.checked_sub(size)?;
    let mut head = vec![0; usize::try_from(size).ok()?];
    file.read_exact(&mut head).ok()?;
    let head: Head = postcard::from_bytes(&head).ok()?;
    (head.format == FORMAT && head.length as u64 == rest).then_some((head, file))
}

fn place(cache: &Path, pack: &Path) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    pack.hash(&mut hasher);
    cache.join(format!("pack-{:016x}.index", hasher.finish()))
}

/// What a pack looks like from outside: the names, sizes and times of all its files. Cheap beside
/// reading them, and different as soon as somebody saves one.
#[must_use]
pub fn signature(pack: &Pack) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (name, size, time) in pack.files.outside() {
        let time = time.and_then(|time| time.duration_since(UNIX_EPOCH).ok()).map_or(0, |t| t.as_nanos());
        (name, size, time).hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::check::{self, Depth};

    #[test]
    fn what_was_written_is_read_and_what_is_spoilt_is_not() {
        let (cache, pack) = (tempfile::tempdir().unwrap(), Path::new("/packs/one"));
        let report = check::pack(&Pack::built_in().unwrap(), Depth::Structure);
        let mut index = Index::new(&report, 7, false);
        assert_eq!(index.cards(), report.sound);
        assert_eq!(index.head.counts.offered("GB", Audience::Everyone), report.sound.len());
        index.write(cache.path(), pack).unwrap();
        let read = Index::read(cache.path(), pack).unwrap();
        assert_eq!(read.head.signature, 7);
        assert_eq!((read.cards(), index.cards()), (report.sound.clone(), report.sound));
        assert!(Index::read(cache.path(), Path::new("/packs/two")).is_none());
        let file = place(cache.path(), pack);
        let bytes = fs::read(&file).unwrap();
        for cut in [0, 1, 10, 40, bytes.len() - 1] {
            fs::write(&file, &bytes[..cut]).unwrap();
            assert!(Index::read(cache.path(), pack).is_none(), "{cut} bytes");
        }
        assert!(index.cards().is_empty());
    }
}
