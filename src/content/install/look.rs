//! What lies on a stick, without anything of it being believed yet.
#![forbid(unsafe_code)]

use std::cmp::Ordering;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::super::check::{Code, Reason};
use super::super::pack::{CORE, LARGEST_PACK, Manifest, Pack};
use super::super::signed::{LONGEST, MakerKey, Signature, Verdict};
use super::{Preview, REGIONS, Refusal, Trust, signature_of};
use crate::dirs::Places;

/// No more is listed of one folder: nobody would read on.
pub const MOST_FOUND: usize = 40;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Situations.
    Pack,
    /// Help lines and words of countries.
    Regions,
}

/// Who vouches for a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signed {
    /// Nobody.
    Not,
    /// The project.
    ByProject,
    /// Somebody whose key was accepted here.
    ByAccepted,
    /// The owner of a key that lies on the stick and was never accepted here.
    ByNew(MakerKey),
}

/// What is here of the same id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// Nothing.
    Nothing,
    /// An older one.
    Older,
    /// The same version.
    Same,
    /// A newer one.
    Newer,
}

/// Something on a stick.
#[derive(Debug, Clone)]
pub struct Found {
    /// The file.
    pub path: PathBuf,
    /// What it holds.
    pub kind: Kind,
    /// What it says of itself, when it can be read.
    pub manifest: Option<Manifest>,
    /// Who vouches for it, as far as the stick tells.
    pub signed: Signed,
    /// What is here already.
    pub here: Here,
    /// Why it is not taken, when it is not.
    pub refusal: Option<Refusal>,
}

impl Found {
    /// The name of the file.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// By whom it says it is; nothing of it is proved but the key.
    #[must_use]
    pub fn authors(&self) -> String {
        self.manifest.as_ref().map(|card| card.authors.join(", ")).unwrap_or_default()
    }

    /// Looks it through as a pack is looked through before anything of it is played. Takes its time.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn check(&self) -> Result<Preview, Refusal> {
        if let Some(refusal) = self.refusal {
            return Err(refusal);
        }
        let pack = Pack::in_zip(&self.path).map_err(Refusal::of_pack)?;
        if Some(&pack.manifest) != self.manifest.as_ref() {
            return Err(Refusal::Altered);
        }
        Preview::of(&pack, self.kind)
    }
}

/// What lies in a folder: every zip that is a pack or has a signature beside it. Somebody's other zips are left
/// alone. Reads each file that is signed once, to its end.
#[must_use]
pub fn look(folder: &Path, places: &Places, trust: &Trust) -> Vec<Found> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let has =
        |file: &Path, wanted: &str| file.extension().is_some_and(|found| found.eq_ignore_ascii_case(wanted));
    let keys: Vec<MakerKey> =
        files.iter().filter(|file| has(file, "pub")).take(MOST_FOUND).filter_map(|file| key(file)).collect();
    let zips = files.iter().filter(|file| has(file, "zip") && !hidden(file));
    let (here, _) = Pack::installed(&places.packs);
    zips.filter_map(|file| found(file, &keys, trust, &here, places)).take(MOST_FOUND).collect()
}

/// Some systems put such a file beside each.
fn hidden(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn key(file: &Path) -> Option<MakerKey> {
    let mut text = String::new();
    let _ = File::open(file).ok()?.take(LONGEST).read_to_string(&mut text).ok()?;
    MakerKey::read(&text)
}

fn found(file: &Path, keys: &[MakerKey], trust: &Trust, here: &[Pack], places: &Places) -> Option<Found> {
    let signature = signature_of(file);
    let opened = Pack::in_zip(file);
    let another = |code, reason| {
        code == Code::Unreadable && reason == Some(Reason::Missing) || reason == Some(Reason::NotZip)
    };
    if let (Ok(None), Err(problem)) = (&signature, &opened)
        && another(problem.code, problem.reason)
    {
        return None;
    }
    let (manifest, mut refusal) = match opened {
        Ok(pack) if pack.manifest.id == CORE => (Some(pack.manifest), Some(Refusal::Core)),
        Ok(pack) => (Some(pack.manifest), None),
        Err(problem) => (None, Some(Refusal::of_pack(problem))),
    };
    if fs::metadata(file).is_ok_and(|meta| meta.len() > LARGEST_PACK) {
        refusal = Some(Refusal::TooLarge);
    }
    let regions = manifest.as_ref().is_some_and(|card| card.id == REGIONS);
    let kind = if regions { Kind::Regions } else { Kind::Pack };
    let signed = match (refusal, signature) {
        (Some(_), _) => Signed::Not,
        (None, Err(why)) => {
            refusal = Some(why);
            Signed::Not
        }
        (None, Ok(None)) => {
            refusal = (trust.signed_only || regions).then_some(Refusal::Unsigned);
            Signed::Not
        }
        (None, Ok(Some(text))) => match who(file, &text, keys, trust) {
            Ok(signed) => {
                if regions && signed != Signed::ByProject {
                    refusal = Some(Refusal::NotProject);
                }
                signed
            }
            Err(why) => {
                refusal = Some(if regions && why == Refusal::NoKey { Refusal::NotProject } else { why });
                Signed::Not
            }
        },
    };
    let here = manifest.as_ref().map_or(Here::Nothing, |card| compare(card, here, places, trust));
    Some(Found { path: file.to_owned(), kind, manifest, signed, here, refusal })
}

/// Whose signature it is, those believed here first.
fn who(file: &Path, text: &str, keys: &[MakerKey], trust: &Trust) -> Result<Signed, Refusal> {
    let signature = Signature::read(text).ok_or(Refusal::BadSignature)?;
    let file = File::open(file).map_err(|error| Refusal::of_disk(&error))?;
    match signature.verify(file, trust.keys().chain(keys)).map_err(|error| Refusal::of_disk(&error))? {
        Verdict::Sound(key) if key == trust.project => Ok(Signed::ByProject),
        Verdict::Sound(key) if trust.accepted.holds(&key) => Ok(Signed::ByAccepted),
        Verdict::Sound(key) => Ok(Signed::ByNew(key)),
        Verdict::Altered => Err(Refusal::Altered),
        Verdict::Unknown => Err(Refusal::NoKey),
        Verdict::Old => Err(Refusal::BadSignature),
    }
}

fn compare(card: &Manifest, packs: &[Pack], places: &Places, trust: &Trust) -> Here {
    let regions = (card.id == REGIONS).then(|| super::regions(&places.data, &trust.project)).flatten();
    let other = packs.iter().find(|pack| pack.manifest.id == card.id);
    let Some(other) = regions.as_ref().or(other) else { return Here::Nothing };
    match order(&other.manifest.version, &card.version) {
        Ordering::Less => Here::Older,
        Ordering::Equal => Here::Same,
        Ordering::Greater => Here::Newer,
    }
}

/// Two versions, part by part: numbers as numbers, so that 1.10 is after 1.9; anything else as text.
fn order(a: &str, b: &str) -> Ordering {
    let parts = |text: &str| -> Vec<(u64, String)> {
        let part = |part: &str| (part.parse().unwrap_or_default(), part.trim_start_matches('0').to_owned());
        text.trim_start_matches('v').split(['.', '-', '+']).map(part).collect()
    };
    let (mut a, mut b) = (parts(a), parts(b));
    let most = a.len().max(b.len());
    a.resize(most, (0, String::new()));
    b.resize(most, (0, String::new()));
    a.cmp(&b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_go_by_their_numbers() {
        for (less, more) in [("1.9", "1.10"), ("1", "1.0.1"), ("2026-11-28", "2026-12-01"), ("0.9", "v1")] {
            assert_eq!(order(less, more), Ordering::Less, "{less} {more}");
            assert_eq!(order(more, less), Ordering::Greater, "{less} {more}");
        }
        assert_eq!(order("1.0", "1"), Ordering::Equal);
        assert_eq!(order("01", "1"), Ordering::Equal);
    }
}
