//! A fleet's folder held against everything, in a copy on this machine, before any of it is used.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::fault::{Fault, Kind};
use super::fetch::{Gone, Listing, SIGNED};
use super::sheet::{Known, SHEET, Sheet};
use super::source::Source;
use crate::content::Audience;
use crate::content::catalogue::{Catalogue, Offer, Shelf};
use crate::content::check::Depth;
use crate::content::install::{self, Found, Refusal, Signed, Trust};
use crate::content::pack::Pack;
use crate::content::playlist::{Playlist, Steps};
use crate::dirs::Places;
use crate::learn::path;

/// The longest name of a path, in characters.
const LONGEST_NAME: usize = 60;

/// A folder that was copied, and in which nothing is wrong.
#[derive(Debug)]
pub struct Ready {
    /// What lay there.
    pub listing: Listing,
    /// Packs and regions, in the copy.
    pub found: Vec<Found>,
    /// Where the copy lies.
    pub(super) coming: PathBuf,
}

impl Source {
    /// Whose packs are taken: the project's, and those whose keys came with the naming. None without a signature.
    #[must_use]
    pub fn trust(&self) -> Option<Trust> {
        let project = crate::content::signed::MakerKey::project()?;
        Some(Trust { project, accepted: self.keys.clone(), signed_only: true })
    }
}

/// Looks a whole folder through, for whoever writes one.
///
/// # Errors
/// When it is not there, or this disk takes no copy of it.
pub fn check(source: &Source, trust: &Trust) -> Result<Vec<Fault>, Gone> {
    let listing = Listing::of(source)?;
    let disk = |_| Gone::Fault(Box::new(Fault::of(Kind::Disk, SHEET)));
    let scratch = tempfile::tempdir().map_err(disk)?;
    let places = Places::find(Some(&scratch.path().join("home"))).ok_or(Gone::Away)?;
    Ok(ready(source, listing, &scratch.path().join("copy"), &places, trust).err().unwrap_or_default())
}

/// Copies what was listed to a place on this machine, and checks the copy.
///
/// # Errors
/// Everything that is wrong with it.
pub(super) fn ready(
    source: &Source,
    listing: Listing,
    coming: &Path,
    places: &Places,
    trust: &Trust,
) -> Result<Ready, Vec<Fault>> {
    let mut faults = Vec::new();
    let paths = read_paths(&listing.paths, &mut faults);
    let ids: Vec<&str> = paths.iter().map(|(_, path)| path.id.as_str()).collect();
    let sheet = Sheet::read(&listing.sheet, &Known { country: &could_be_country, paths: &ids });
    let sheet = match sheet {
        Ok(sheet) => sheet,
        // Nothing can be said of the rest without it.
        Err(mut wrong) => {
            wrong.append(&mut faults);
            return Err(wrong);
        }
    };
    for name in sheet.packs.iter().flatten() {
        if !listing.packs().any(|other| other == name) {
            faults.push(Fault::of(Kind::NoPack, SHEET).about(name));
        }
    }
    let wanted = |name: &str| sheet.packs.as_ref().is_none_or(|packs| packs.iter().any(|pack| pack == name));
    let _ = fs::remove_dir_all(coming);
    if let Err(fault) = listing.copy(&source.folder, coming, &wanted) {
        faults.push(fault);
        return Err(faults);
    }
    let mut catalogue = Catalogue::built_in();
    let mut countries: BTreeSet<String> = catalogue.regions().keys().cloned().collect();
    let found = signed(&listing, coming, &wanted, places, trust, &mut faults);
    for (shown, one) in &found {
        match one.check() {
            Ok(seen) => countries.extend(seen.countries),
            Err(refusal) => faults.push(Fault::refused(shown, refusal)),
        }
        if let (install::Kind::Pack, Ok(pack)) = (one.kind, Pack::in_zip(&one.path))
            && !paths.is_empty()
        {
            catalogue.put(Arc::new(Shelf::looked_through(pack, Depth::Whole)));
        }
    }
    for country in sheet.countries().difference(&countries) {
        faults.push(Fault::of(Kind::Value, SHEET).about(&format!("country: {country}")));
    }
    let set = sheet.countries();
    let offered_in = if set.is_empty() { &countries } else { &set };
    for (file, path) in &paths {
        faults.extend(fault_of(file, path, &catalogue, offered_in));
    }
    if faults.is_empty() {
        let found = found.into_iter().map(|(_, found)| found).collect();
        Ok(Ready { listing, found, coming: coming.to_owned() })
    } else {
        Err(faults)
    }
}

fn could_be_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The paths, each with its file as the folder has it.
fn read_paths(all: &[(String, String)], faults: &mut Vec<Fault>) -> Vec<(String, Playlist)> {
    let mut out = Vec::new();
    for (name, text) in all {
        let file = format!("playlists/{name}");
        match Playlist::read(&file, text) {
            Ok(path) => {
                let fits = |name: &String| {
                    let length = name.trim().chars().count();
                    (1..=LONGEST_NAME).contains(&length) && !name.chars().any(char::is_control)
                };
                if path.names.is_empty() || !path.names.values().all(fits) {
                    faults.push(Fault::of(Kind::Nameless, &file).about(&LONGEST_NAME.to_string()));
                }
                out.push((file, path));
            }
            Err(problem) => faults.push(Fault::path(problem)),
        }
    }
    out
}

/// What lies in the copy, each with its name in the folder; a zip that is neither is named too.
fn signed(
    listing: &Listing,
    coming: &Path,
    wanted: &dyn Fn(&str) -> bool,
    places: &Places,
    trust: &Trust,
    faults: &mut Vec<Fault>,
) -> Vec<(String, Found)> {
    let mut out: Vec<(String, Found)> = Vec::new();
    for kind in SIGNED {
        let mut found = install::look(&coming.join(kind), places, trust);
        for name in listing.zips(kind).filter(|name| kind != "packs" || wanted(name)) {
            let shown = format!("{kind}/{name}");
            let Some(at) = found.iter().position(|one| one.name() == name) else {
                faults.push(Fault::refused(&shown, Refusal::NoPack));
                continue;
            };
            let mut one = found.swap_remove(at);
            let regions = one.kind == install::Kind::Regions;
            if one.refusal.is_none() && regions != (kind == "regions") {
                one.refusal = Some(Refusal::NoPack);
            }
            if one.refusal.is_none() && matches!(one.signed, Signed::ByNew(_) | Signed::Not) {
                one.refusal = Some(Refusal::NotAccepted);
            }
            let id = |found: &Found| found.manifest.as_ref().map(|card| card.id.clone());
            if id(&one).is_some() && out.iter().any(|(_, other)| id(other) == id(&one)) {
                faults.push(Fault::of(Kind::Twice, &shown).about(&id(&one).unwrap_or_default()));
            }
            out.push((shown, one));
        }
    }
    out
}

/// What is wrong with a path, once it is known what can be played.
fn fault_of(
    file: &str,
    path: &Playlist,
    catalogue: &Catalogue,
    countries: &BTreeSet<String>,
) -> Option<Fault> {
    if let Steps::Chosen(ids) = &path.steps
        && let Some(missing) = ids.iter().find(|id| catalogue.find(id).is_none())
    {
        return Some(Fault::of(Kind::Situation, file).about(missing));
    }
    let audience = path.audience.first().copied().unwrap_or(Audience::Everyone);
    let is_sound = countries.iter().any(|country| {
        let offer = Offer { country: country.clone(), audience };
        path::is_sound(path, &path::steps(path, catalogue.offered(&offer)))
    });
    (!is_sound).then(|| Fault::of(Kind::Unsound, file))
}
