//! Where content lies: the pack inside the program, and packs in folders. One of the few rooms that
//! touch the disk; what it reads is bounded, never follows a link and never leaves the pack.
#![forbid(unsafe_code)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use super::FORMAT;
use super::check::{Code, Problem};
use super::parse;

static SCENARIOS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/scenarios");
static REGIONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/regions");
static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");
const CORE_MANIFEST: &str = include_str!("../../assets/pack.ron");

/// The id of the built-in pack.
pub const CORE: &str = "core";
/// No file of a pack is larger, in bytes.
pub const LARGEST_FILE: u64 = 1 << 20;
/// No folder of a pack lies deeper.
const DEEPEST: usize = 8;

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

/// The files of one pack.
#[derive(Debug, Clone)]
pub enum Files {
    /// Inside the program.
    BuiltIn,
    /// In a folder.
    Folder(PathBuf),
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

    /// The pack in a folder; a source tree of this program counts as one.
    ///
    /// # Errors
    /// When there is no readable `pack.ron`, or it is of a newer format.
    pub fn in_folder(folder: &Path) -> Result<Self, Problem> {
        let files = Files::Folder(folder.to_owned());
        let text = files.read("pack.ron")?;
        Ok(Self { manifest: manifest("pack.ron", &text)?, files })
    }

    /// Where it lies; empty for the built-in one.
    #[must_use]
    pub fn place(&self) -> PathBuf {
        match &self.files {
            Files::BuiltIn => PathBuf::new(),
            Files::Folder(root) => root.clone(),
        }
    }

    /// Whether every character of its words fulfils this: whether the faces at hand draw them all.
    #[must_use]
    pub fn is_drawn(&self, drawn: fn(char) -> bool) -> bool {
        let files = self.files.list("locales", "ftl");
        files.iter().filter_map(|file| self.files.read(file).ok()).all(|text| text.chars().all(drawn))
    }

    /// Every pack in the folders below `packs`, and what kept others out.
    #[must_use]
    pub fn installed(packs: &Path) -> (Vec<Self>, Vec<Problem>) {
        let (mut found, mut problems) = (Vec::new(), Vec::new());
        let Ok(entries) = fs::read_dir(packs) else { return (found, problems) };
        let mut folders: Vec<_> = entries
            .flatten()
            .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
            .map(|entry| entry.path())
            .collect();
        folders.sort();
        for folder in folders {
            match Self::in_folder(&folder) {
                Ok(pack) if pack.manifest.id == CORE => {
                    let file = folder.join("pack.ron").display().to_string();
                    problems.push(Problem::at(Code::BadId, &file, (1, 1), CORE));
                }
                Ok(pack) => found.push(pack),
                Err(mut problem) => {
                    problem.file = folder.join(problem.file).display().to_string();
                    problems.push(problem);
                }
            }
        }
        (found, problems)
    }
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
    Ok(manifest)
}

impl Files {
    /// Paths of all files of an extension below a folder of the pack, sorted.
    #[must_use]
    pub fn list(&self, under: &str, extension: &str) -> Vec<String> {
        let mut out = Vec::new();
        match self {
            Self::BuiltIn => {
                let (dir, rest) = built_in_dir(under);
                let dir = if rest.is_empty() { Some(dir) } else { dir.get_dir(rest) };
                if let Some(dir) = dir {
                    let prefix = &under[..under.len() - rest.len()];
                    list_built_in(dir, prefix.trim_end_matches('/'), extension, &mut out);
                }
            }
            Self::Folder(root) => list_folder(&real_path(root, under), under, extension, 0, &mut out),
        }
        out.sort();
        out
    }

    /// Name, size and time of every file, sorted, without reading any. Nothing for the built-in pack, which
    /// changes with the program alone.
    #[must_use]
    pub fn outside(&self) -> Vec<(String, u64, Option<SystemTime>)> {
        let mut out = Vec::new();
        if let Self::Folder(root) = self {
            let root =
                if root.join("assets/pack.ron").is_file() { root.join("assets") } else { root.clone() };
            outside(&root, "", 0, &mut out);
        }
        out.sort();
        out
    }

    /// The text of one file of the pack.
    ///
    /// # Errors
    /// When it is missing, a link, too large or not UTF-8.
    pub fn read(&self, path: &str) -> Result<String, Problem> {
        String::from_utf8(self.bytes(path)?)
            .map_err(|error| Problem::at(Code::Unreadable, path, (1, 1), &error.to_string()))
    }

    /// The bytes of one file of the pack.
    ///
    /// # Errors
    /// When it is missing, a link or too large.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Problem> {
        let fail = |why: &str| Problem::at(Code::Unreadable, path, (1, 1), why);
        match self {
            Self::BuiltIn if path == "pack.ron" => Ok(CORE_MANIFEST.as_bytes().to_vec()),
            Self::BuiltIn => {
                let (dir, rest) = built_in_dir(path);
                let bytes = dir.get_file(rest).map(|file| file.contents().to_vec());
                bytes.ok_or_else(|| fail("not found"))
            }
            Self::Folder(root) => {
                let path = real_path(root, path);
                let meta = fs::symlink_metadata(&path).map_err(|error| fail(&error.to_string()))?;
                if !meta.is_file() {
                    return Err(fail("not a plain file"));
                }
                if meta.len() > LARGEST_FILE {
                    return Err(fail("larger than 1 MiB"));
                }
                fs::read(&path).map_err(|error| fail(&error.to_string()))
            }
        }
    }
}

fn built_in_dir(path: &str) -> (&'static Dir<'static>, &str) {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let dir = match first {
        "scenarios" => &SCENARIOS,
        "regions" => &REGIONS,
        _ => &LOCALES,
    };
    (dir, rest)
}

fn list_built_in(dir: &Dir<'_>, prefix: &str, extension: &str, out: &mut Vec<String>) {
    for file in dir.files() {
        let path = file.path();
        if path.extension().is_some_and(|found| found == extension) {
            out.push(format!("{prefix}/{}", path.to_string_lossy()));
        }
    }
    for dir in dir.dirs() {
        list_built_in(dir, prefix, extension, out);
    }
}

/// A source tree keeps the built-in pack's files below `assets`, all but the words.
fn real_path(root: &Path, path: &str) -> PathBuf {
    let in_assets = root.join("assets").join(path);
    if path.starts_with("locales") || !root.join("assets/pack.ron").is_file() {
        root.join(path)
    } else {
        in_assets
    }
}

fn list_folder(folder: &Path, under: &str, extension: &str, depth: usize, out: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (Ok(kind), Ok(name)) = (entry.file_type(), entry.file_name().into_string()) else { continue };
        let path = format!("{under}/{name}");
        if kind.is_dir() && depth < DEEPEST {
            list_folder(&entry.path(), &path, extension, depth + 1, out);
        } else if kind.is_file() && Path::new(&name).extension().is_some_and(|found| found == extension) {
            out.push(path);
        }
    }
}

fn outside(folder: &Path, below: &str, depth: usize, out: &mut Vec<(String, u64, Option<SystemTime>)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (Ok(meta), Ok(name)) = (entry.metadata(), entry.file_name().into_string()) else { continue };
        let name = format!("{below}/{name}");
        if meta.is_dir() && depth <= DEEPEST {
            outside(&entry.path(), &name, depth + 1, out);
        } else if meta.is_file() {
            out.push((name, meta.len(), meta.modified().ok()));
        }
    }
}
