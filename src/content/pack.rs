//! Where content lies: the pack inside the program, and packs in folders or zip files. One of the few
//! rooms that touch the disk; what it reads is bounded, never follows a link, never leaves the pack and
//! is never unpacked to the disk.
#![forbid(unsafe_code)]

mod folder;
mod index;
mod zip;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use super::FORMAT;
use super::check::{Code, Problem, Reason};
use super::parse;
pub use index::{DEEPEST, LONGEST_PATH, MOST_FILES};
pub use zip::{LARGEST_PACK, Zip};

static SCENARIOS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/scenarios");
static ITEMS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/items");
static GUIDES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/guides");
static REGIONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/regions");
static PLAYLISTS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/playlists");
static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");
const CORE_MANIFEST: &str = include_str!("../../assets/pack.ron");

/// The id of the built-in pack.
pub const CORE: &str = "core";
/// No file of a pack is larger, in bytes.
pub const LARGEST_FILE: u64 = 1 << 20;
/// What a pack says of itself is a card: no more languages and authors than this, no longer texts in bytes.
const LARGEST_CARD: (usize, usize) = (100, 300);

/// `pack.ron`: what a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The format of its files; at most [`FORMAT`].
    pub format: u32,
    /// Kebab-case; the first half of its scenarios' full names.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// Its own version.
    pub version: String,
    /// The language its words were first written in.
    pub base_language: String,
    /// All its languages.
    pub languages: Vec<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Under what licence.
    pub licence: String,
}

/// What a file looks like from outside: its name, its size in bytes, and when it was last written.
pub type Outside = (String, u64, Option<SystemTime>);

/// The files of one pack.
#[derive(Debug, Clone)]
pub enum Files {
    /// Inside the program.
    BuiltIn,
    /// In a folder.
    Folder(PathBuf),
    /// In a zip file, which stays as it is.
    Zip(Arc<Zip>),
}

/// One pack: its files and what it says of itself.
#[derive(Debug, Clone)]
pub struct Pack {
    /// Its files.
    pub files: Files,
    /// What it says of itself.
    pub manifest: Manifest,
}

impl Pack {
    /// The pack inside the program.
    ///
    /// # Errors
    /// Only when its manifest, compiled in, is not one: a test reads it.
    pub fn built_in() -> Result<Self, Problem> {
        Ok(Self { files: Files::BuiltIn, manifest: manifest("pack.ron", CORE_MANIFEST)? })
    }

    /// The pack in a folder or a zip file.
    ///
    /// # Errors
    /// As [`in_folder`](Self::in_folder) and [`in_zip`](Self::in_zip).
    pub fn open(path: &Path) -> Result<Self, Problem> {
        if path.is_file() { Self::in_zip(path) } else { Self::in_folder(path) }
    }

    /// The pack in a folder; a source tree of this program counts as one.
    ///
    /// # Errors
    /// When there is no readable `pack.ron`, or it is of a newer format.
    pub fn in_folder(folder: &Path) -> Result<Self, Problem> {
        Self::of(Files::Folder(folder.to_owned()))
    }

    /// The pack in a zip file, at its root or within one folder.
    ///
    /// # Errors
    /// When it is no plain zip, holds a link, a path that leaves it or more than a pack may; else as
    /// [`in_folder`](Self::in_folder).
    pub fn in_zip(file: &Path) -> Result<Self, Problem> {
        Self::of(Files::Zip(Arc::new(Zip::open(file)?)))
    }

    fn of(files: Files) -> Result<Self, Problem> {
        let text = files.read("pack.ron")?;
        Ok(Self { manifest: manifest("pack.ron", &text)?, files })
    }

    /// Where it lies; empty for the built-in one.
    #[must_use]
    pub fn place(&self) -> PathBuf {
        match &self.files {
            Files::BuiltIn => PathBuf::new(),
            Files::Folder(root) => root.clone(),
            Files::Zip(zip) => zip.place().to_owned(),
        }
    }

    /// Whether every character of its words fulfils this: whether the faces at hand draw them all.
    #[must_use]
    pub fn is_drawn(&self, drawn: fn(char) -> bool) -> bool {
        let files = self.files.list("locales", "ftl");
        files.iter().filter_map(|file| self.files.read(file).ok()).all(|text| text.chars().all(drawn))
    }

    /// Every pack in the folders and zip files below `packs`, and what kept others out.
    #[must_use]
    pub fn installed(packs: &Path) -> (Vec<Self>, Vec<Problem>) {
        let (mut found, mut problems): (Vec<Self>, _) = (Vec::new(), Vec::new());
        let Ok(entries) = fs::read_dir(packs) else { return (found, problems) };
        let mut places: Vec<_> = entries
            .flatten()
            .filter_map(|entry| Some((entry.path(), entry.file_type().ok()?)))
            .filter(|(path, kind)| kind.is_dir() || is_zip(path) || kind.is_symlink() && path.is_dir())
            .collect();
        places.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut taken = BTreeSet::new();
        for (place, kind) in places {
            let opened = if kind.is_symlink() {
                let name = place.file_name().unwrap_or_default().to_string_lossy();
                Err(Problem::because(Code::BadPack, "", Reason::Link, &name))
            } else {
                Self::open(&place)
            };
            match opened {
                Ok(pack) if pack.manifest.id == CORE => {
                    problems.push(Problem::at(Code::BadId, "pack.ron", (1, 1), CORE).within(&place));
                }
                Ok(pack) if !taken.insert(pack.manifest.id.clone()) => {
                    let id = &pack.manifest.id;
                    let problem = Problem::because(Code::BadPack, "pack.ron", Reason::IdTwice, id);
                    problems.push(problem.within(&place));
                }
                Ok(pack) => found.push(pack),
                Err(problem) => problems.push(problem.within(&place)),
            }
        }
        (found, problems)
    }
}

fn is_zip(path: &Path) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case("zip"))
}

fn manifest(file: &str, text: &str) -> Result<Manifest, Problem> {
    let manifest: Manifest = parse::ron(file, text)?;
    if manifest.format > FORMAT {
        return Err(Problem::at(Code::NewerFormat, file, (1, 1), &manifest.format.to_string()));
    }
    if !super::id::is_kebab(&manifest.id) {
        let place = parse::locate(text, &manifest.id);
        return Err(Problem::at(Code::BadId, file, place, &manifest.id));
    }
    let (most, longest) = LARGEST_CARD;
    let Manifest { id, title, version, base_language, languages, authors, licence, .. } = &manifest;
    let texts = [id, title, version, base_language, licence];
    let odd = |text: &&String| text.len() > longest || text.chars().any(crate::i18n::steers);
    if languages.len() > most || authors.len() > most {
        return Err(Problem::because(Code::BadPack, file, Reason::Parts, id));
    }
    if let Some(text) = texts.into_iter().chain(languages).chain(authors).find(odd) {
        return Err(Problem::because(Code::BadPack, file, Reason::Card, text));
    }
    Ok(manifest)
}

impl Files {
    /// Paths of all files of an extension anywhere below a folder of the pack, sorted.
    #[must_use]
    pub fn list(&self, under: &str, extension: &str) -> Vec<String> {
        self.listed(under, extension, true)
    }

    /// Paths of the files of an extension in a folder of the pack itself, sorted: what lies deeper, which
    /// may be thousands, is not looked at.
    #[must_use]
    pub fn list_in(&self, folder: &str, extension: &str) -> Vec<String> {
        self.listed(folder, extension, false)
    }

    fn listed(&self, under: &str, extension: &str, deep: bool) -> Vec<String> {
        let mut out = Vec::new();
        match self {
            Self::BuiltIn => {
                let (dir, rest) = built_in_dir(under);
                let dir = if rest.is_empty() { Some(dir) } else { dir.get_dir(rest) };
                if let Some(dir) = dir {
                    let prefix = &under[..under.len() - rest.len()];
                    list_built_in(dir, prefix.trim_end_matches('/'), extension, deep, &mut out);
                }
            }
            Self::Folder(folder) => return folder::list(folder, under, extension, deep),
            Self::Zip(zip) => return zip.index.list(under, extension, deep),
        }
        out.sort();
        out
    }

    /// Whether there is such a file.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        match self {
            Self::BuiltIn => built_in_file(path).is_some(),
            Self::Folder(folder) => folder::has(folder, path),
            Self::Zip(zip) => zip.index.find(path).is_some(),
        }
    }

    /// What lies in the pack and is left alone, each with its reason: links, names nothing can go by.
    #[must_use]
    pub fn refused(&self) -> Vec<Problem> {
        match self {
            Self::Folder(folder) => folder::refused(folder),
            Self::BuiltIn | Self::Zip(_) => Vec::new(),
        }
    }

    /// Name, size and time of every file, sorted, or of the zip they are in, without reading any. Nothing
    /// for the built-in pack, which changes with the program alone.
    #[must_use]
    pub fn outside(&self) -> Vec<Outside> {
        match self {
            Self::BuiltIn => Vec::new(),
            Self::Folder(folder) => folder::outside(folder),
            Self::Zip(zip) => zip.outside().into_iter().collect(),
        }
    }

    /// The text of one file of the pack.
    ///
    /// # Errors
    /// When it is missing, a link, too large or not UTF-8.
    pub fn read(&self, path: &str) -> Result<String, Problem> {
        String::from_utf8(self.bytes(path)?)
            .map_err(|_| Problem::because(Code::Unreadable, path, Reason::NotText, path))
    }

    /// The bytes of one file of the pack.
    ///
    /// # Errors
    /// When it is missing, a link or too large, or a zip file lies about it.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Problem> {
        match self {
            Self::BuiltIn => {
                let missing = || Problem::because(Code::Unreadable, path, Reason::Missing, path);
                built_in_file(path).map(<[u8]>::to_vec).ok_or_else(missing)
            }
            Self::Folder(folder) => folder::bytes(folder, path),
            Self::Zip(zip) => zip.bytes(path),
        }
    }
}

/// What the disk said of a file.
fn disk_problem(file: &str, error: &std::io::Error) -> Problem {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound => Reason::Missing,
        std::io::ErrorKind::PermissionDenied => Reason::Denied,
        _ => Reason::Disk,
    };
    Problem::because(Code::Unreadable, file, reason, file)
}

fn built_in_file(path: &str) -> Option<&'static [u8]> {
    if path == "pack.ron" {
        return Some(CORE_MANIFEST.as_bytes());
    }
    let (dir, rest) = built_in_dir(path);
    Some(dir.get_file(rest)?.contents())
}

fn built_in_dir(path: &str) -> (&'static Dir<'static>, &str) {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let dir = match first {
        "scenarios" => &SCENARIOS,
        "items" => &ITEMS,
        "regions" => &REGIONS,
        "playlists" => &PLAYLISTS,
        "guides" => &GUIDES,
        _ => &LOCALES,
    };
    (dir, rest)
}

fn list_built_in(dir: &Dir<'_>, prefix: &str, extension: &str, deep: bool, out: &mut Vec<String>) {
    for file in dir.files() {
        let path = file.path();
        if path.extension().is_some_and(|found| found == extension) {
            out.push(format!("{prefix}/{}", path.to_string_lossy()));
        }
    }
    for dir in dir.dirs().filter(|_| deep) {
        list_built_in(dir, prefix, extension, deep, out);
    }
}
