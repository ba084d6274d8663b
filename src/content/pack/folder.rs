//! A pack in a folder, looked at as it is now: an author may be writing in it.
#![forbid(unsafe_code)]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::super::check::{Code, Problem, Reason};
use super::index::{self, MOST_FILES, PARTS};
use super::{LARGEST_FILE, Outside, disk_problem};

/// A source tree keeps the built-in pack's files below `assets`, all but the words.
fn real_path(root: &Path, path: &str) -> PathBuf {
    let in_assets = !path.starts_with("locales") && root.join("assets/pack.ron").is_file();
    if in_assets { root.join("assets").join(path) } else { root.join(path) }
}

/// Paths of all files of an extension in a folder of the pack, or anywhere below it, sorted.
pub(super) fn list(root: &Path, under: &str, extension: &str, deep: bool) -> Vec<String> {
    let mut walk = Walk { deep, ..Walk::default() };
    walk.enter(&real_path(root, under), under);
    walk.files.retain(|path| Path::new(path).extension().is_some_and(|found| found == extension));
    walk.files.sort();
    walk.files
}

/// What lies in the pack and is left alone.
pub(super) fn refused(root: &Path) -> Vec<Problem> {
    let mut walk = Walk { deep: true, ..Walk::default() };
    for part in PARTS {
        walk.enter(&real_path(root, part), part);
    }
    let mut seen = BTreeSet::new();
    // Names are ASCII: case is all in which they can differ and yet be one.
    walk.files.sort();
    for path in std::mem::take(&mut walk.files) {
        if !seen.insert(path.to_ascii_lowercase()) {
            walk.refuse(&path, Reason::Twice);
        }
    }
    walk.refused
}

/// Whether there is such a file.
pub(super) fn has(root: &Path, path: &str) -> bool {
    find(root, path).is_ok()
}

/// Where a file is, no step on the way there being a link, and its size in bytes.
fn find(root: &Path, path: &str) -> Result<(PathBuf, u64), Problem> {
    let fail = |reason| Err(Problem::because(Code::Unreadable, path, reason, path));
    if index::name(path).is_err() || !index::is_part(path) {
        return fail(Reason::Missing);
    }
    let file = real_path(root, path);
    let steps = file.ancestors().skip(1).take(path.matches('/').count());
    for step in steps {
        if !fs::symlink_metadata(step).map_err(|error| disk_problem(path, &error))?.is_dir() {
            return fail(Reason::Link);
        }
    }
    let meta = fs::symlink_metadata(&file).map_err(|error| disk_problem(path, &error))?;
    if meta.is_file() { Ok((file, meta.len())) } else { fail(Reason::Link) }
}

/// The bytes of a file.
pub(super) fn bytes(root: &Path, path: &str) -> Result<Vec<u8>, Problem> {
    let disk = |error| disk_problem(path, &error);
    let (file, size) = find(root, path)?;
    let mut file = File::open(file).map_err(disk)?.take(LARGEST_FILE + 1);
    // One more, so that the end is seen without more room being made.
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(LARGEST_FILE) + 1).unwrap_or_default());
    if file.read_to_end(&mut bytes).map_err(disk)? as u64 > LARGEST_FILE {
        return Err(Problem::because(Code::Unreadable, path, Reason::Large, path));
    }
    Ok(bytes)
}

/// What every file looks like from outside, sorted.
pub(super) fn outside(root: &Path) -> Vec<Outside> {
    let mut walk = Walk { deep: true, ..Walk::default() };
    for part in PARTS {
        walk.enter(&real_path(root, part), part);
    }
    walk.files.push("pack.ron".to_owned());
    walk.files.sort();
    let seen = |path: String| {
        let meta = fs::symlink_metadata(real_path(root, &path)).ok()?;
        Some((path, meta.len(), meta.modified().ok()))
    };
    walk.files.into_iter().filter_map(seen).collect()
}

#[derive(Default)]
struct Walk {
    /// Whether folders are entered.
    deep: bool,
    seen: usize,
    files: Vec<String>,
    refused: Vec<Problem>,
}

impl Walk {
    fn refuse(&mut self, path: &str, reason: Reason) {
        self.refused.push(Problem::because(Code::BadPack, path, reason, path));
    }

    fn enter(&mut self, folder: &Path, path: &str) {
        match fs::symlink_metadata(folder) {
            Ok(meta) if meta.is_dir() => {}
            Ok(_) => return self.refuse(path, Reason::Link),
            Err(_) => return,
        }
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => return,
            Err(error) => return self.refused.push(disk_problem(path, &error)),
        };
        for entry in entries.flatten() {
            // One more than may be: it is told of once, and the rest is not looked at.
            self.seen += 1;
            if self.seen > MOST_FILES {
                if self.seen == MOST_FILES + 1 {
                    self.refuse(path, Reason::Many);
                }
                return;
            }
            let name = entry.file_name();
            // What systems and editors leave behind is no part of the pack.
            if name.as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let below = format!("{path}/{}", name.to_string_lossy());
            let Ok(kind) = entry.file_type() else { continue };
            if let Err(reason) = index::name(&below) {
                self.refuse(&below, reason);
            } else if kind.is_dir() {
                if self.deep {
                    self.enter(&entry.path(), &below);
                }
            } else if kind.is_file() {
                self.files.push(below);
            } else {
                self.refuse(&below, Reason::Link);
            }
        }
    }
}
