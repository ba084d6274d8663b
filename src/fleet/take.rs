//! Taking over what was checked: packs and regions by the same code as from a stick, each one whole at every
//! moment; settings and paths together by one rename, last of all. Whoever is stopped in between has the former
//! settings, and takes over the rest at the next start.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::checked::Ready;
use super::fault::{Fault, Kind};
use super::kept::Taken;
use super::sheet::SHEET;
use super::source::Source;
use crate::content::install::{self, Found, Trust, install};
use crate::content::pack::Pack;
use crate::dirs::Places;

/// What was done last; a test ends there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many packs and regions are in place.
    Placed(usize),
    /// All of it holds.
    Taken,
}

/// What has changed here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Took {
    /// Packs.
    pub packs: bool,
    /// Help numbers.
    pub regions: bool,
}

/// Puts what is ready in place.
///
/// # Errors
/// What could not be put there. What is there is whole, and the former settings hold.
pub fn take(
    ready: &Ready,
    places: &Places,
    source: &Source,
    trust: &Trust,
    now: i64,
) -> Result<Took, Box<Fault>> {
    take_until(ready, places, source, trust, now, &mut |_| true)
}

/// The same, until `go_on` says no: there a test ends.
///
/// # Errors
/// As [`take`].
pub fn take_until(
    ready: &Ready,
    places: &Places,
    source: &Source,
    trust: &Trust,
    now: i64,
    go_on: &mut dyn FnMut(Step) -> bool,
) -> Result<Took, Box<Fault>> {
    let mut took = Took::default();
    for (at, found) in ready.found.iter().enumerate() {
        if !is_here(found, places) {
            let done = install(found, places, trust, false);
            let _ = done.map_err(|refusal| Fault::refused(&found.name(), refusal))?;
            match found.kind {
                install::Kind::Pack => took.packs = true,
                install::Kind::Regions => took.regions = true,
            }
        }
        if !go_on(Step::Placed(at + 1)) {
            return Ok(took);
        }
    }
    let listing = &ready.listing;
    let taken = Taken {
        folder: source.folder.clone(),
        stamp: listing.stamp.clone(),
        when: now,
        sheet: String::from_utf8_lossy(&listing.sheet).into_owned(),
        paths: listing.paths.clone(),
    };
    taken.save(places).map_err(|_| Fault::of(Kind::Disk, SHEET))?;
    if go_on(Step::Taken) {
        let _ = fs::remove_dir_all(&ready.coming);
    }
    Ok(took)
}

/// Whether the very same file is in place already: then the one before it stays one press away.
fn is_here(found: &Found, places: &Places) -> bool {
    let Some(card) = &found.manifest else { return false };
    let now = match found.kind {
        install::Kind::Regions => Some(install::place_of_regions(&places.data)),
        install::Kind::Pack => place_of(places, &card.id),
    };
    now.is_some_and(|now| now.is_file() && are_same(&now, &found.path).unwrap_or(false))
}

fn place_of(places: &Places, id: &str) -> Option<PathBuf> {
    let (packs, _) = Pack::installed(&places.packs);
    packs.iter().find(|pack| pack.manifest.id == id).map(Pack::place)
}

fn are_same(one: &Path, other: &Path) -> io::Result<bool> {
    let (mut one, mut other) = (File::open(one)?, File::open(other)?);
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut a, mut b) = (vec![0; 1 << 16], vec![0; 1 << 16]);
    loop {
        let read = one.read(&mut a)?;
        let (Some(a), Some(b)) = (a.get(..read), b.get_mut(..read)) else { return Ok(false) };
        if read == 0 {
            return Ok(true);
        }
        other.read_exact(b)?;
        if a != b {
            return Ok(false);
        }
    }
}
