//! Packs and regions from a stick: looked at where they lie, copied, held against their signature, checked, and
//! put in place so that the old ones or the new ones are there, whole, whatever happens.
//!
//! A room beside [`super::pack`], which reads packs and writes nothing. What is believed is the copy, never the
//! stick: the copy is what the signature is held against and what is checked, so that nothing which changes on
//! the stick meanwhile gets in. A stick is never written to and nothing on it is opened but what is named here.
#![forbid(unsafe_code)]

mod look;
mod preview;
mod refusal;
pub(in crate::content) mod swap;

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::catalogue::Catalogue;
use super::pack::{CORE, LARGEST_PACK, Manifest, Pack};
use super::region::regions_of;
use super::signed::{Keys, LONGEST, MakerKey, Signature, Verdict};
use crate::dirs::Places;

pub use look::{Found, Here, Kind, MOST_FOUND, Signed, look};
pub use preview::Preview;
pub use refusal::Refusal;
use swap::{Place, never};

/// The id of a file of regions.
pub const REGIONS: &str = "regions";
/// What a signature's name has behind the name of what it signs.
const SIGNATURE: &str = "minisig";

/// Whose files are taken.
#[derive(Debug, Clone)]
pub struct Trust {
    /// The project's key: packs, and alone for regions.
    pub project: MakerKey,
    /// The keys that were accepted here.
    pub accepted: Keys,
    /// Whether a pack without a signature is refused, as in a kiosk.
    pub signed_only: bool,
}

impl Trust {
    /// What is believed here. `None` only when the key compiled in is none: a test reads it.
    #[must_use]
    pub fn of(data: &Path, signed_only: bool) -> Option<Self> {
        Some(Self { project: MakerKey::project()?, accepted: Keys::load(data), signed_only })
    }

    fn keys(&self) -> impl Iterator<Item = &MakerKey> {
        [&self.project].into_iter().chain(self.accepted.keys())
    }
}

/// What was put in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    /// Its id, by which [`roll_back`] knows it.
    pub id: String,
    /// Packs, or regions.
    pub kind: Kind,
}

/// Where what is installed lies, by its id.
fn place(places: &Places, kind: Kind, id: &str) -> Result<Place, Refusal> {
    if kind == Kind::Regions {
        return Ok(Place::new(regions_of(&places.data), REGIONS));
    }
    let (found, _) = Pack::installed(&places.packs);
    let named = places.packs.join(format!("{id}.zip"));
    if let Some(pack) = found.iter().find(|pack| pack.manifest.id == id) {
        let now = pack.place();
        return if now.is_file() { Ok(Place::new(now, id)) } else { Err(Refusal::InTheWay) };
    }
    // Another pack may be called as this one's file would be.
    let taken = named.is_dir() || found.iter().any(|pack| pack.place() == named);
    if taken { Err(Refusal::InTheWay) } else { Ok(Place::new(named, id)) }
}

/// Puts what was found in place. `unsigned` says that somebody was told that nobody signed it, and wants it all
/// the same; where only signed packs are taken it changes nothing.
///
/// # Errors
/// Why it is refused; then everything is as before.
pub fn install(found: &Found, places: &Places, trust: &Trust, unsigned: bool) -> Result<Installed, Refusal> {
    if let Some(refusal) = found.refusal {
        return Err(refusal);
    }
    let card = found.manifest.as_ref().ok_or(Refusal::NoPack)?;
    let place = place(places, found.kind, &card.id)?;
    let folder = place.now.parent().ok_or(Refusal::Disk)?;
    fs::create_dir_all(folder).map_err(|error| Refusal::of_disk(&error))?;
    let fresh = folder.join(format!(".{}.stick.new", card.id));
    let done = copied(found, card, &fresh, trust, unsigned).and_then(|signature| {
        if let (Kind::Regions, Some(signature)) = (found.kind, &signature) {
            keep_signature(folder, signature).map_err(|error| Refusal::of_disk(&error))?;
        }
        place.put(&fresh, &mut never).map_err(|error| Refusal::of_disk(&error))
    });
    if done.is_err() {
        let _ = fs::remove_file(&fresh);
    }
    done.map(|()| Installed { id: card.id.clone(), kind: found.kind })
}

/// Copies a file from the stick and holds the copy against everything; gives the text of its signature.
fn copied(
    found: &Found,
    card: &Manifest,
    fresh: &Path,
    trust: &Trust,
    unsigned: bool,
) -> Result<Option<String>, Refusal> {
    copy(&found.path, fresh).map_err(|error| Refusal::of_disk(&error))?;
    let signature = signature_of(&found.path)?;
    match &signature {
        None if found.kind == Kind::Regions || trust.signed_only || !unsigned => {
            return Err(Refusal::Unsigned);
        }
        None => {}
        Some(text) => {
            let signature = Signature::read(text).ok_or(Refusal::BadSignature)?;
            let file = File::open(fresh).map_err(|error| Refusal::of_disk(&error))?;
            let keys: Vec<_> =
                if found.kind == Kind::Regions { vec![&trust.project] } else { trust.keys().collect() };
            match signature.verify(file, keys).map_err(|error| Refusal::of_disk(&error))? {
                Verdict::Sound(_) => {}
                Verdict::Altered => return Err(Refusal::Altered),
                Verdict::Old => return Err(Refusal::BadSignature),
                Verdict::Unknown if found.kind == Kind::Regions => return Err(Refusal::NotProject),
                Verdict::Unknown => return Err(Refusal::NotAccepted),
            }
        }
    }
    let pack = Pack::in_zip(fresh).map_err(Refusal::of_pack)?;
    // What is put in place is what was shown.
    if &pack.manifest != card {
        return Err(Refusal::Altered);
    }
    let _ = Preview::of(&pack, found.kind)?;
    Ok(signature)
}

/// Copies at most as much as a pack may hold, to the disk and not only towards it.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    // A link of this name, which somebody put there, is not followed.
    let _ = fs::remove_file(to);
    let mut copy = File::options().write(true).create_new(true).open(to)?;
    let file = File::open(from)?;
    let length = io::copy(&mut file.take(LARGEST_PACK + 1), &mut copy)?;
    if length > LARGEST_PACK {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    copy.flush()?;
    copy.sync_all()
}

/// The text of the signature beside a file; `None` when nothing lies there.
fn signature_of(file: &Path) -> Result<Option<String>, Refusal> {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(SIGNATURE);
    let beside = file.with_file_name(name);
    match fs::symlink_metadata(&beside) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Refusal::of_disk(&error)),
        Ok(meta) if !meta.is_file() || meta.len() > LONGEST => Err(Refusal::BadSignature),
        Ok(_) => match fs::read_to_string(&beside) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(Refusal::BadSignature),
            Err(error) => Err(Refusal::of_disk(&error)),
        },
    }
}

/// Keeps a signature of regions beside them, before they are put in place: they are held against it each time they
/// are read. It is named after itself, so that those of the former file stay until nothing needs them.
fn keep_signature(folder: &Path, text: &str) -> io::Result<()> {
    let line = text.lines().nth(1).unwrap_or_default();
    // The end of the line is the signature; its beginning is the number of the key, the same in all.
    let own: String = line.chars().rev().filter(char::is_ascii_alphanumeric).take(24).collect();
    swap::write(folder, &format!("{own}.{SIGNATURE}"), text.as_bytes())
}

/// The file of regions that lies here, when the project signed it: it is held against its signature now.
#[must_use]
pub fn regions(data: &Path, project: &MakerKey) -> Option<Pack> {
    let file = regions_of(data);
    let beside = fs::read_dir(file.parent()?).ok()?.flatten().map(|entry| entry.path());
    let signatures = beside.filter(|path| path.extension().is_some_and(|found| found == SIGNATURE));
    // Few: one for each file that was ever installed.
    let signed = signatures.take(MOST_FOUND).any(|path| {
        let text = File::open(path).and_then(|file| io::read_to_string(file.take(LONGEST)));
        let signature = text.ok().and_then(|text| Signature::read(&text));
        let verdict =
            signature.zip(File::open(&file).ok()).map(|(signature, file)| signature.verify(file, [project]));
        matches!(verdict, Some(Ok(Verdict::Sound(_))))
    });
    let pack = signed.then(|| Pack::in_zip(&file).ok()).flatten()?;
    (pack.manifest.id == REGIONS).then_some(pack)
}

/// The catalogue with the regions that lie here and that the project signed.
#[must_use]
pub fn with_regions(catalogue: Catalogue, data: &Path) -> Catalogue {
    match MakerKey::project().and_then(|project| regions(data, &project)) {
        Some(file) => catalogue.with_regions(file),
        None => catalogue,
    }
}

/// Where the file of regions that was put in place lies.
#[must_use]
pub fn place_of_regions(data: &Path) -> PathBuf {
    regions_of(data)
}

/// Puts back what was there before; once more, and the newer one is back. Where nothing was there before, what was
/// installed is taken out.
///
/// # Errors
/// When nothing was installed by this id, or the disk refuses; then what is there stays.
pub fn roll_back(installed: &Installed, places: &Places) -> Result<(), Refusal> {
    if installed.id == CORE {
        return Err(Refusal::Core);
    }
    let place = place(places, installed.kind, &installed.id)?;
    place.back(&mut never).map_err(|error| Refusal::of_disk(&error))
}

/// Folders a stick may have something in: those of drives that hang here now, and on each the folder
/// `second-look`.
#[must_use]
pub fn sticks(places: &Places) -> Vec<PathBuf> {
    let drives = places.drives_here();
    drives
        .into_iter()
        .flat_map(|drive| [drive.join("second-look"), drive])
        // A link of this name would lead away from the stick.
        .filter(|folder| fs::symlink_metadata(folder).is_ok_and(|meta| meta.is_dir()))
        .collect()
}
