//! What lies in a fleet's folder: listed with a stamp that tells a change, and copied. The folder may be on a share
//! that is slow, or goes away, or never answers: whoever calls this does not hold a window.
#![forbid(unsafe_code)]

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::fault::{Fault, Kind};
use super::sheet::SHEET;
use super::source::Source;
use crate::content::install::MOST_FOUND;
use crate::content::pack::LARGEST_PACK;
use crate::content::signed::LONGEST;

/// The largest `fleet.json`, in bytes.
pub const LARGEST_SHEET: u64 = 64 << 10;
/// The largest path, in bytes.
const LARGEST_PATH: u64 = 16 << 10;
/// Rises when something is taken that was refused before, or the other way round.
const FORMAT: &str = concat!("second-look fleet 1 ", env!("CARGO_PKG_VERSION"));

/// What a folder is that cannot be taken anything from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gone {
    /// It is not there, or nothing is in it: a share or a stick that is not in place.
    Away,
    /// Something in it cannot be read.
    Fault(Box<Fault>),
}

/// What lies in a folder.
#[derive(Debug, Clone)]
pub struct Listing {
    /// `fleet.json`.
    pub sheet: Vec<u8>,
    /// The paths: file name and text, by their names.
    pub paths: Vec<(String, String)>,
    /// Packs and their signatures, then regions and theirs: folder and file name.
    files: Vec<(&'static str, String)>,
    /// Changes with everything that is here. A pack is known by its length and its signature: one that was changed
    /// and has its old signature is refused anyway.
    pub stamp: String,
}

/// The folders of signed files.
pub(super) const SIGNED: [&str; 2] = ["packs", "regions"];

impl Listing {
    /// Looks at a folder.
    ///
    /// # Errors
    /// When it is not there, or cannot be read.
    pub fn of(source: &Source) -> Result<Self, Gone> {
        let folder = &source.folder;
        // A share that is not in place, or went away just now, is no mistake of what lies there.
        let bad = |fault| if is_empty(folder) { Gone::Away } else { Gone::Fault(Box::new(fault)) };
        let sheet = read(folder, SHEET, LARGEST_SHEET).map_err(bad)?;
        let mut stamp = DefaultHasher::new();
        (FORMAT, &sheet).hash(&mut stamp);
        for key in source.keys.keys() {
            key.line().hash(&mut stamp);
        }
        let mut paths = Vec::new();
        for name in names(folder, "playlists", "ron").map_err(bad)? {
            let file = format!("playlists/{name}");
            let bytes = read(folder, &file, LARGEST_PATH).map_err(bad)?;
            let text = String::from_utf8(bytes).map_err(|_| bad(Fault::of(Kind::Unread, &file)))?;
            (&name, &text).hash(&mut stamp);
            paths.push((name, text));
        }
        let mut files = Vec::new();
        for kind in SIGNED {
            for name in names(folder, kind, "zip").map_err(bad)? {
                let length = fs::metadata(folder.join(kind).join(&name)).map_or(0, |meta| meta.len());
                (kind, &name, length).hash(&mut stamp);
                files.push((kind, name));
            }
            for name in names(folder, kind, "minisig").map_err(bad)? {
                let bytes = read(folder, &format!("{kind}/{name}"), LONGEST).map_err(bad)?;
                (kind, &name, bytes).hash(&mut stamp);
                files.push((kind, name));
            }
        }
        Ok(Self { sheet, paths, files, stamp: format!("{:016x}", stamp.finish()) })
    }

    /// The file names of packs that lie there.
    pub(super) fn packs(&self) -> impl Iterator<Item = &str> {
        self.zips("packs")
    }

    /// The zips of a folder.
    pub(super) fn zips<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        let of_kind = self.files.iter().filter(move |(other, name)| *other == kind && is(name, "zip"));
        of_kind.map(|(_, name)| name.as_str())
    }

    /// Copies packs and regions to an empty folder of this machine: those that are wanted.
    ///
    /// # Errors
    /// When one cannot be read to its end, or the disk here takes no more.
    pub(super) fn copy(&self, from: &Path, to: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<(), Fault> {
        for kind in SIGNED {
            fs::create_dir_all(to.join(kind)).map_err(|_| Fault::of(Kind::Disk, kind))?;
        }
        for (kind, name) in &self.files {
            if *kind == "packs" && !wanted(name.strip_suffix(".minisig").unwrap_or(name)) {
                continue;
            }
            let shown = format!("{kind}/{name}");
            let most = if is(name, "zip") { LARGEST_PACK } else { LONGEST };
            let file = open(from, &shown)?;
            let into = to.join(kind).join(name);
            let mut into = File::create_new(into).map_err(|_| Fault::of(Kind::Disk, &shown))?;
            match io::copy(&mut file.take(most + 1), &mut into) {
                Ok(length) if length > most => return Err(Fault::of(Kind::Large, &shown)),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::StorageFull => {
                    return Err(Fault::of(Kind::Disk, &shown));
                }
                Err(_) => return Err(Fault::of(Kind::Unread, &shown)),
            }
        }
        Ok(())
    }
}

fn is(name: &str, end: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found.eq_ignore_ascii_case(end))
}

/// Whether a folder is not there or holds nothing: where a share is put in place an empty one stays without it.
fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).map_or(true, |mut inside| inside.next().is_none())
}

/// The files of one folder that end so, by their names; none where there is no folder.
fn names(folder: &Path, below: &str, end: &str) -> Result<Vec<String>, Fault> {
    let inside = match fs::read_dir(folder.join(below)) {
        Ok(inside) => inside,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(_) => return Err(Fault::of(Kind::Unread, below)),
    };
    let mut names = Vec::new();
    for entry in inside {
        let entry = entry.map_err(|_| Fault::of(Kind::Unread, below))?;
        // Some systems put a hidden file beside each.
        let Ok(name) = entry.file_name().into_string() else { continue };
        if is(&name, end) && !name.starts_with('.') {
            names.push(name);
        }
        if names.len() > MOST_FOUND {
            return Err(Fault::of(Kind::Many, below).about(&MOST_FOUND.to_string()));
        }
    }
    names.sort();
    Ok(names)
}

/// Opens a file: nothing but a plain one, since anything else may never answer.
fn open(folder: &Path, file: &str) -> Result<File, Fault> {
    let path: PathBuf = folder.join(file);
    match fs::metadata(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Fault::of(Kind::Missing, file)),
        Ok(meta) if meta.is_file() => File::open(path).map_err(|_| Fault::of(Kind::Unread, file)),
        _ => Err(Fault::of(Kind::Unread, file)),
    }
}

fn read(folder: &Path, file: &str, most: u64) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read = open(folder, file)?.take(most + 1).read_to_end(&mut bytes);
    match read {
        Ok(length) if length as u64 > most => Err(Fault::of(Kind::Large, file)),
        Ok(_) => Ok(bytes),
        Err(_) => Err(Fault::of(Kind::Unread, file)),
    }
}
